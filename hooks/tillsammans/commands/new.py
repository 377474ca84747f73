"""`tillsammans new`: a new file with every field that it needs; what is left out is asked at a terminal."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any, get_args

from tillsammans.commands import interview
from tillsammans.commands.shared import CLEAN, UsageError, add_day, day, project
from tillsammans.contacts import questions as contact_questions
from tillsammans.contacts.model import Kind
from tillsammans.contacts.record import FOLDER, SLUG
from tillsammans.contacts.scaffold import NewContact
from tillsammans.contacts.scaffold import write as write_contact
from tillsammans.floor.languages import SOURCE_LANGUAGE, MessageLanguage, words
from tillsammans.floor.problems import Finding, Problem
from tillsammans.floor.questions import Answers, Question
from tillsammans.floor.rule import at
from tillsammans.floor.rules import wrong_value
from tillsammans.floor.source import Source
from tillsammans.materials import questions as material_questions
from tillsammans.materials.documents.kinds import DOCUMENTS
from tillsammans.materials.model import AUDIENCES
from tillsammans.materials.model import FOLDER as MATERIALS
from tillsammans.materials.scaffold import NewMaterial
from tillsammans.materials.scaffold import write as write_material
from tillsammans.meetings import questions as meeting_questions
from tillsammans.meetings.scaffold import NewMeeting, meeting_path
from tillsammans.meetings.scaffold import write as write_meeting
from tillsammans.news import questions as news_questions
from tillsammans.news.model import CATEGORY_SLUGS
from tillsammans.news.scaffold import NewItem, item_path
from tillsammans.news.scaffold import write as write_item
from tillsammans.site import files
from tillsammans.site.newcomer import newcomer

STOPPED = 130
"""Exit status where somebody stopped the questions, as shells have it."""

_NO_NAME_YET = "ny"
"""What something is called while it has no name."""

_NO_SLUG = words(
    "Skriv också ett kortnamn: tillsammans new {text} kortnamn",
    "Write a short name too: tillsammans new {text} short-name",
)
_NOT_A_SLUG = words(
    "{text} kan inte bli en webbadress. Använd små bokstäver a–z, siffror och -.",
    "{text} cannot become a web address. Use small letters a–z, digits and -.",
)
_EXISTS = words("{text} finns redan.", "{text} exists already.")
_STOPPED = words("Avbrutet. Inget är skrivet.", "Stopped. Nothing is written.")
_WRITTEN = words(
    "Skrev {path}. Fyll i de tomma fälten och kör: tillsammans check {path}",
    "Wrote {path}. Fill in the empty fields and run: tillsammans check {path}",
)


@dataclass(frozen=True)
class _Made:
    """A kind of thing that can be made."""

    name: str
    questions: Sequence[Question]
    texts: Callable[[Path, Mapping[str, str], date], dict[str, str]]
    """From the project, the answers and the day to the files: path -> text, the source language first."""


def _contact(_root: Path, answers: Answers, today: date) -> dict[str, str]:
    """Write a contact record."""
    new = NewContact(**_fields(answers, NewContact, kind="municipality"))
    return {f"{FOLDER}/{_slug(answers)}.yml": write_contact(new, today)}


def _news(root: Path, answers: Answers, today: date) -> dict[str, str]:
    """Write what was answered in the source language; the translations are left to be written."""
    published = _given(answers.get("published"), today)
    new = NewItem(**_fields(answers, NewItem, category="cooperation"))
    untold = replace(new, title="", lead="", description="")
    path = item_path(published, _slug(answers))
    return {
        f"{files.PAGES}/{language}/{path}": write_item(
            new if language == SOURCE_LANGUAGE else untold, published, today
        )
        for language in files.languages(root)
    }


def _meeting(_root: Path, answers: Answers, today: date) -> dict[str, str]:
    """Write a planned meeting."""
    when = _given(answers.get("date"), today)
    text = write_meeting(NewMeeting(**_fields(answers, NewMeeting)), when, today)
    return {meeting_path(when, _slug(answers)): text}


def _material(_root: Path, answers: Answers, today: date) -> dict[str, str]:
    """Write a material."""
    document = answers.get("document", "")
    made = {**answers, "document": "" if document == material_questions.OWN_FILES else document}
    new = NewMaterial(**_fields(made, NewMaterial, audience="agents"))
    return {f"{MATERIALS}/{_slug(answers)}.yml": write_material(new, today)}


_CONTACT = _Made("contact", contact_questions.QUESTIONS, _contact)
_NEWS = _Made("news", news_questions.QUESTIONS, _news)
_MEETING = _Made("meeting", meeting_questions.QUESTIONS, _meeting)
_MATERIAL = _Made("material", material_questions.QUESTIONS, _material)


def add(commands: Any) -> None:
    """Describe the command."""
    kinds = commands.add_parser("new", help="write a new file with every field that it needs").add_subparsers(
        required=True, metavar="KIND"
    )
    _add_contact(kinds.add_parser("contact", help="an organisation"))
    _add_news(kinds.add_parser("news", help="a news item, in every language"))
    _add_meeting(kinds.add_parser("meeting", help="a meeting"))
    _add_material(kinds.add_parser("material", help="a document to fetch and print"))


def _add_contact(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("slug", nargs="?", help="permanent name, as kramfors-kommun")
    parser.add_argument("--kind", choices=get_args(Kind), help="(default: municipality)")
    _add_texts(parser, contact_questions.QUESTIONS, "kind")
    add_day(parser, "the day of the confirmation")
    parser.set_defaults(run=run, made=_CONTACT)


def _add_news(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("slug", nargs="?", help="permanent name without the date, as ny-samverkan")
    parser.add_argument("--published", metavar="DATE", help="the day that the item names (default: today)")
    parser.add_argument("--category", choices=tuple(CATEGORY_SLUGS), help="(default: cooperation)")
    _add_texts(parser, news_questions.QUESTIONS, "published", "category")
    add_day(parser, "the day on which it is written")
    parser.set_defaults(run=run, made=_NEWS)


def _add_meeting(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("slug", nargs="?", help="permanent name without the date, as kramfors")
    parser.add_argument("--date", metavar="DATE", help="the day of the meeting (default: today)")
    _add_texts(parser, meeting_questions.QUESTIONS, "date")
    add_day(parser, "the day on which it is written")
    parser.set_defaults(run=run, made=_MEETING)


def _add_material(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("slug", nargs="?", help="permanent name, as affisch-a4")
    parser.add_argument("--audience", choices=tuple(AUDIENCES), help="(default: agents)")
    parser.add_argument("--document", choices=tuple(DOCUMENTS), help="what the build makes")
    _add_texts(parser, material_questions.QUESTIONS, "audience", "document")
    add_day(parser, "the day of the version")
    parser.set_defaults(run=run, made=_MATERIAL)


def _add_texts(parser: argparse.ArgumentParser, questions: Sequence[Question], *others: str) -> None:
    """Add an option for every question but those that have one."""
    for question in questions:
        if question.option not in ("slug", *others):
            parser.add_argument(f"--{question.option.replace('_', '-')}", metavar="TEXT")


def run(options: argparse.Namespace) -> int:
    """Write something new, after asking for what was left out where somebody sits at a terminal."""
    root, today = project(options), day(options)
    made: _Made = options.made
    names = [question.option for question in made.questions]
    answers: Answers = {name: getattr(options, name) for name in names if getattr(options, name) is not None}
    if len(answers) < len(names) and interview.is_possible():
        try:
            answers = _asked(root, today, made, answers, options.lang)
        except interview.StoppedError:
            print(_STOPPED.in_language(options.lang))
            return STOPPED
    if not answers.get("slug"):
        raise UsageError(_NO_SLUG, made.name)
    return _write(root, made.texts(root, answers, today), options.lang)


def _asked(root: Path, today: date, made: _Made, given: Answers, language: MessageLanguage) -> Answers:
    """Ask for what wasn't given; every answer is tried in a copy of the project."""
    with newcomer(root, today) as new:

        def check(answers: Answers, question: Question) -> list[Problem]:
            tried = dict(answers)
            for one in made.questions:
                if one.option not in tried:
                    tried[one.option] = one.default(tried, new.known)
            tried["slug"] = tried["slug"] or _NO_NAME_YET
            try:
                texts = made.texts(root, tried, today)
                if question.option == "slug":
                    _refuse_existing(root, texts)
            except UsageError as error:
                said = words(*(error.why.in_language(code).format(text=error.text) for code in ("sv", "en")))
                return [wrong_value.RULE.found(Finding(at(question.option), said))]
            path, text = next(iter(texts.items()))
            return new.problems(Source(path, text.encode()), question)

        return interview.Interview(new.known, check, language).ask(made.questions, given)


def _given(written: str | None, today: date) -> date:
    """Return a day that was given, or today."""
    return day(argparse.Namespace(as_of=written)) if written else today


def _fields(answers: Answers, model: type[Any], **defaults: str) -> dict[str, str]:
    """Return the answers that fill in the fields of a model."""
    given = {field.name: answers.get(field.name) for field in fields(model)}
    return defaults | {name: value for name, value in given.items() if value}


def _slug(answers: Answers) -> str:
    slug = answers["slug"]
    if not SLUG.fullmatch(slug):
        raise UsageError(_NOT_A_SLUG, slug)
    return slug


def _refuse_existing(root: Path, texts: Mapping[str, str]) -> None:
    """Refuse to write over what exists."""
    for path in texts:
        if (root / path).exists():
            raise UsageError(_EXISTS, path)


def _write(root: Path, texts: Mapping[str, str], language: MessageLanguage) -> int:
    """Write new files, all or none."""
    _refuse_existing(root, texts)
    files.write_all(root, [Source(path, text.encode()) for path, text in texts.items()])
    for path in texts:
        print(_WRITTEN.in_language(language).format(path=path))
    return CLEAN
