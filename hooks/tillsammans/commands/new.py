"""`tillsammans new`: a new file with every field that it needs."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any, get_args

from tillsammans.commands.shared import CLEAN, UsageError, add_day, day, project
from tillsammans.contacts.model import Kind
from tillsammans.contacts.record import FOLDER, SLUG
from tillsammans.contacts.scaffold import NewContact
from tillsammans.contacts.scaffold import write as write_contact
from tillsammans.floor.languages import SOURCE_LANGUAGE, MessageLanguage, words
from tillsammans.materials.documents.kinds import DOCUMENTS
from tillsammans.materials.model import AUDIENCES
from tillsammans.materials.model import FOLDER as MATERIALS
from tillsammans.materials.scaffold import NewMaterial
from tillsammans.materials.scaffold import write as write_material
from tillsammans.meetings.scaffold import NewMeeting, meeting_path
from tillsammans.meetings.scaffold import write as write_meeting
from tillsammans.news.model import CATEGORY_SLUGS
from tillsammans.news.scaffold import NewItem, item_path
from tillsammans.news.scaffold import write as write_item
from tillsammans.site import files

_NOT_A_SLUG = words(
    "{text} kan inte bli en webbadress. Använd små bokstäver a–z, siffror och -.",
    "{text} cannot become a web address. Use small letters a–z, digits and -.",
)
_EXISTS = words("{text} finns redan.", "{text} exists already.")
_WRITTEN = words(
    "Skrev {path}. Fyll i de tomma fälten och kör: tillsammans check {path}",
    "Wrote {path}. Fill in the empty fields and run: tillsammans check {path}",
)


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
    parser.add_argument("slug", help="permanent name, as kramfors-kommun")
    parser.add_argument("--kind", choices=get_args(Kind), default="municipality")
    for name in ("name-sv", "name-en", "municipality", "police-area", "website", "phone", "email", "source"):
        parser.add_argument(f"--{name}", metavar="TEXT")
    add_day(parser, "the day of the confirmation")
    parser.set_defaults(run=new_contact)


def _add_news(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("slug", help="permanent name without the date, as ny-samverkan")
    parser.add_argument("--published", metavar="DATE", help="the day that the item names (default: today)")
    parser.add_argument("--category", choices=tuple(CATEGORY_SLUGS), default="cooperation")
    for name in ("title", "lead", "municipality", "contact", "source"):
        parser.add_argument(f"--{name}", metavar="TEXT")
    add_day(parser, "the day on which it is written")
    parser.set_defaults(run=new_news)


def _add_meeting(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("slug", help="permanent name without the date, as kramfors")
    parser.add_argument("--date", metavar="DATE", help="the day of the meeting (default: today)")
    for name in ("title-sv", "title-en", "municipality", "begins", "ends", "contact", "source"):
        parser.add_argument(f"--{name}", metavar="TEXT")
    add_day(parser, "the day on which it is written")
    parser.set_defaults(run=new_meeting)


def _add_material(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("slug", help="permanent name, as affisch-a4")
    parser.add_argument("--audience", choices=tuple(AUDIENCES), default="agents")
    parser.add_argument("--document", choices=tuple(DOCUMENTS), help="what the build makes")
    for name in ("title-sv", "title-en", "owner", "file-sv", "file-en"):
        parser.add_argument(f"--{name}", metavar="TEXT")
    add_day(parser, "the day of the version")
    parser.set_defaults(run=new_material)


def new_contact(options: argparse.Namespace) -> int:
    """Write a new contact record with every field that it needs."""
    root = project(options)
    text = write_contact(NewContact(**_known(options, NewContact)), day(options))
    return _write(root, {f"{FOLDER}/{_slug(options)}.yml": text}, options.lang)


def new_news(options: argparse.Namespace) -> int:
    """Write a new item with every field that it needs, in every language of the site.

    Title and lead are those of the source language; the translations are left to be written.
    """
    root = project(options)
    today = day(options)
    published = _given(options.published, today)
    path = item_path(published, _slug(options))
    new = NewItem(**_known(options, NewItem))
    texts = {
        f"{files.PAGES}/{language}/{path}": write_item(
            new if language == SOURCE_LANGUAGE else replace(new, title="", lead=""), published, today
        )
        for language in files.languages(root)
    }
    return _write(root, texts, options.lang)


def new_meeting(options: argparse.Namespace) -> int:
    """Write a planned meeting with every field that it needs."""
    root, today = project(options), day(options)
    when = _given(options.date, today)
    text = write_meeting(NewMeeting(**_known(options, NewMeeting)), when, today)
    return _write(root, {meeting_path(when, _slug(options)): text}, options.lang)


def new_material(options: argparse.Namespace) -> int:
    """Write a new material with every field that it needs."""
    root = project(options)
    text = write_material(NewMaterial(**_known(options, NewMaterial)), day(options))
    return _write(root, {f"{MATERIALS}/{_slug(options)}.yml": text}, options.lang)


def _given(written: str | None, today: date) -> date:
    """Return a day that was given as an option, or today."""
    return day(argparse.Namespace(as_of=written)) if written else today


def _known(options: argparse.Namespace, model: type[Any]) -> dict[str, str]:
    """Return the options that fill in the fields of a model."""
    given = {field.name: getattr(options, field.name, None) for field in fields(model)}
    return {name: value for name, value in given.items() if value}


def _slug(options: argparse.Namespace) -> str:
    slug: str = options.slug
    if not SLUG.fullmatch(slug):
        raise UsageError(_NOT_A_SLUG, slug)
    return slug


def _write(root: Path, texts: Mapping[str, str], language: MessageLanguage) -> int:
    """Write new files, all or none: what exists is never written over."""
    for path in texts:
        if (root / path).exists():
            raise UsageError(_EXISTS, path)
    for path, text in texts.items():
        files.write(root, path, text.encode())
        print(_WRITTEN.in_language(language).format(path=path))
    return CLEAN
