"""The documents that the build makes, from the same pages and records as the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

import pikepdf
import segno

from tillsammans.contacts.cards import ContactCard
from tillsammans.floor.languages import Text, listed, words
from tillsammans.floor.store import Store
from tillsammans.materials.documents.kinds import CHECKLIST, COUNTER, DOCUMENTS
from tillsammans.materials.documents.model import PATH
from tillsammans.materials.documents.press import UnmadeError, pdf
from tillsammans.pages.sections import Section, sections
from tillsammans.site import counter_pages
from tillsammans.site.viewing import Viewing

_PAPER = {"a4": (210, 297), "a5": (148, 210)}
"""Millimetres."""


class DocumentError(Exception):
    """A document that can't be made from what the pages and records say; carries the words for editors."""

    def __init__(self, why: Text) -> None:
        """Take the words."""
        super().__init__(why.in_language("en"))
        self.why = why


@dataclass(frozen=True)
class MadeDocument:
    """A document as it was made."""

    title: str
    data: bytes
    """The PDF."""
    pages: int


@dataclass(frozen=True)
class DocumentMaker:
    """Makes documents; each fits on one page."""

    viewing: Viewing
    templates: Mapping[str, bytes]
    """Templates of Typst, and the site's mark: name of the file -> content."""
    store: Store

    def __call__(
        self, document: str, language: str, *, version: str, date: date, municipality: str | None
    ) -> MadeDocument:
        """Make a document of `DOCUMENTS` in a language; `municipality` is the slug of its contact.

        Raises DocumentError where a page lacks what the document shows, or the text is too long.
        """
        kind = DOCUMENTS[document]
        contents = getattr(self, f"_{kind.template.replace('-', '_')}")(language, municipality)
        width, height = _PAPER[kind.paper]
        day = self.viewing.reader(language).day(date)
        said = self.viewing.site.strings[language].document
        publisher = self.viewing.site.publisher
        data = {
            **contents,
            "lang": language,
            "paper": {"width": width, "height": height, "small": kind.paper == "a5"},
            "mark": self.templates["logo.svg"].decode(),
            "site": {
                "name": self.viewing.site.strings[language].meta.site_name,
                "address": self.viewing.site_url + self.viewing.home(language),
            },
            "edition": said.edition(version=version, date=day.text),
            "licence": said.licence,
            "sample": said.sample if publisher.status == "sample" else "",
        }
        name = f"{document} ({language}, {municipality})" if municipality else f"{document} ({language})"
        try:
            made = pdf(self.templates, kind.template, data, date, self.store)
        except UnmadeError as unmade:
            raise DocumentError(_unmade(name, unmade)) from None
        with pikepdf.open(BytesIO(made)) as opened:
            pages = len(opened.pages)
        if pages > 1:
            raise DocumentError(
                words(
                    f"Dokumentet {name} får inte plats på en sida. Korta texten som det hämtar.",
                    f"The document {name} doesn’t fit on one page. Shorten the text that it shows.",
                )
            )
        return MadeDocument(contents["title"], made, pages)

    def _section(self, path: str, language: str, name: str) -> Section:
        """Return a section of a page by its anchor or class."""
        page = self.viewing.site.pages.get((language, path))
        for section in sections(page.body) if page else ():
            if name in section.names:
                return section
        raise DocumentError(
            words(
                f"docs/{language}/{path}: avsnittet {{ {name} }} saknas, som ett dokument visar.",
                f"docs/{language}/{path}: the section {{ {name} }}, which a document shows, is missing.",
            )
        )

    def _call(self, point: str, language: str) -> dict[str, str]:
        """Return a number to call, and who answers when."""
        slug, _, id_ = point.partition("/")
        card = self.viewing.contact(slug, language, "")
        return _numbered(card, [id_])[0]

    def _local(self, municipality: str, language: str) -> dict[str, Any]:
        """Return who answers in a municipality; no number where none is confirmed."""
        card = self.viewing.contact(municipality, language, "")
        strings = self.viewing.site.strings[language]
        return {
            "title": strings.counter.local(municipality=card.municipality or card.name),
            "text": strings.counter.local_text,
            "name": card.name,
            "calls": _numbered(card, [point.id for point in card.points]) if card.is_confirmed else [],
            "unconfirmed": "" if card.is_confirmed else strings.contact.unconfirmed,
        }

    def _counter_poster(self, language: str, municipality: str | None) -> dict[str, Any]:
        """Take the first three cards of the counter page, and lead to that of the municipality."""
        said = self.viewing.site.strings[language].document
        alarm, steps, dont = (
            self._section(COUNTER, language, name) for name in (".card-alarm", ".card-steps", ".card-dont")
        )
        slug = municipality or ""
        address = self.viewing.site_url + counter_pages.counter_url(slug, language)
        return {
            "title": self.viewing.site.pages[language, COUNTER].front.title,
            "alarm": _card(alarm, self._calls(alarm, language)),
            "steps": _card(steps, self._calls(steps, language)),
            "dont": _card(dont, []),
            "local": self._local(slug, language),
            "for_staff": said.for_staff,
            "qr": {"svg": _code(address), "alt": said.qr_alt(address=address), "text": said.qr_text},
        }

    def _calls(self, section: Section, language: str) -> list[dict[str, str]]:
        return [self._call(point, language) for point in section.calls]

    def _contact_card(self, language: str, municipality: str | None) -> dict[str, Any]:
        """Show the numbers that everybody needs, and those of the municipality."""
        said = self.viewing.site.strings[language].document
        texts = self.viewing.site.documents
        local = self._local(municipality or "", language)
        return {
            "title": said.card_title(municipality=local["name"]),
            "text": said.card_text,
            "calls": [self._call(point, language) for point in texts.contact_card] + local["calls"][:1],
            "local": local,
        }

    def _tell_sheet(self, language: str, _municipality: str | None) -> dict[str, Any]:
        """Show the outcomes of the guide that staff meet most."""
        said = self.viewing.site.strings[language].document
        sheet = self.viewing.site.documents.tell_sheet
        guide = self.viewing.site.guides.get(sheet.guide)
        found = [guide.outcomes.get(name) if guide else None for name in sheet.outcomes]
        outcomes = [one for one in found if one is not None]
        wanted = ", ".join(sheet.outcomes)
        if guide is None or len(outcomes) < len(found):
            raise DocumentError(
                words(
                    f"{PATH}: guiden {sheet.guide} saknar något av {wanted}.",
                    f"{PATH}: the guide {sheet.guide} lacks one of {wanted}.",
                )
            )
        address = self.viewing.site_url + self.viewing.site.pages[language, f"{sheet.guide}/index.md"].url
        laws = self.viewing.laws(guide.law_state, language)
        return {
            "title": guide.title.in_language(language),
            "outcomes": [
                {
                    "tone": one.tone,
                    "title": one.title.in_language(language),
                    "text": [text.in_language(language) for text in one.text],
                    "law": one.law.in_language(language) if one.law else "",
                }
                for one in outcomes
            ],
            "states": said.states(laws=listed(laws, language)),
            "review": self.viewing.site.strings[language].guide.not_reviewed,
            "danger": self.viewing.site.strings[language].guide.danger,
            "qr": {"svg": _code(address), "alt": said.qr_alt(address=address), "text": said.qr_guide},
        }

    def _meeting_agenda(self, language: str, _municipality: str | None) -> dict[str, Any]:
        said = self.viewing.site.strings[language].document
        points = self.viewing.site.documents.meeting_agenda
        return {
            "title": said.agenda_title,
            "own_help": said.own_help,
            "silence": self._section(CHECKLIST, language, "#inte-veta").paragraphs[0],
            "blanks": [said.municipality, said.day, said.place, said.chair, said.notes],
            "points": [point.in_language(language) for point in points],
            "note": said.note,
        }

    def _meeting_invitation(self, language: str, _municipality: str | None) -> dict[str, Any]:
        said = self.viewing.site.strings[language].document
        paragraphs = self.viewing.site.documents.meeting_invitation
        return {
            "title": said.invitation_title,
            "own_help": said.own_help,
            "paragraphs": [text.in_language(language) for text in paragraphs],
            "blanks": [said.municipality, said.day, said.place, said.answer_to, said.answer_by],
        }

    def _startup_checklist(self, language: str, _municipality: str | None) -> dict[str, Any]:
        """Take the steps and the law's demands from the page for municipalities."""
        said = self.viewing.site.strings[language].document
        steps = self._section(CHECKLIST, language, "#borja")
        law = self._section(CHECKLIST, language, "#lagen")
        return {
            "title": said.checklist_title,
            "own_help": said.own_help,
            "steps": {"title": steps.title, "items": _joined(steps.lists)},
            "law": {
                "title": law.title,
                "text": law.paragraphs[0],
                "rows": law.rows[1:],
                "heads": law.rows[0],
            },
            "silence": self._section(CHECKLIST, language, "#inte-veta").paragraphs[0],
            "done": said.done,
        }


def _unmade(name: str, unmade: UnmadeError) -> Text:
    """Say why a document can't be made."""
    if unmade.letter:
        return words(
            f"Dokumentet {name} kan inte göras: tecknet {unmade.letter} finns inte i typsnittet.",
            f"The document {name} cannot be made: the font has no letter {unmade.letter}.",
        )
    return words(
        f"Dokumentet {name} kan inte göras. Typst säger: {unmade}",
        f"The document {name} cannot be made. Typst says: {unmade}",
    )


def _card(section: Section, calls: Sequence[dict[str, str]]) -> dict[str, Any]:
    return {
        "title": section.title,
        "paragraphs": section.paragraphs,
        "lists": section.lists,
        "calls": list(calls),
    }


def _numbered(card: ContactCard, ids: Iterable[str]) -> list[dict[str, str]]:
    """Return the numbers of some of an organisation's points; those without a phone are left out."""
    points = [card.point(id_) for id_ in ids]
    return [
        {
            "number": point.phone.text,
            "who": card.name,
            "label": point.label or "",
            "hours": point.hours or "",
            "alarm": "1" if point.is_alarm else "",
        }
        for point in points
        if point.phone
    ]


def _joined(lists: Iterable[Sequence[str]]) -> list[str]:
    return [item for items in lists for item in items]


def _code(address: str) -> str:
    """Draw a QR code as SVG, with the white around it that the standard asks for."""
    code = segno.make_qr(address, error="m", boost_error=False)
    drawn = BytesIO()
    code.save(drawn, kind="svg", border=4, light="#fff", dark="#14212b", xmldecl=False)
    return drawn.getvalue().decode()
