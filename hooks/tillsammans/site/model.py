"""What the site knows, typed and frozen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Literal, TypeVar

from pydantic import Field

from tillsammans.accessibility.model import Statement
from tillsammans.accessibility.report import Report
from tillsammans.contacts.model import Contact
from tillsammans.contacts.outlines import Outline
from tillsammans.editing.host import Host
from tillsammans.floor.languages import SOURCE_LANGUAGE
from tillsammans.floor.rule import Municipality
from tillsammans.floor.statutes import Statute
from tillsammans.floor.types import IsoDate, Line, LocalText, Model, Months, PartDate, Slug, Url
from tillsammans.floor.words import Words
from tillsammans.glossary.matching import Matcher, matcher
from tillsammans.glossary.model import Glossary
from tillsammans.guidance.model import Guide
from tillsammans.law.model import Law
from tillsammans.materials.documents.model import DocumentTexts
from tillsammans.materials.model import Material, Version
from tillsammans.materials.provided import ProvidedFile
from tillsammans.meetings.model import Count, Meeting
from tillsammans.news.model import NewsFront
from tillsammans.pages.model import Front
from tillsammans.pictures.original import Original
from tillsammans.publish.security import Security
from tillsammans.review.dependencies import Dependencies
from tillsammans.search.model import SearchTexts

Value = TypeVar("Value")


class Source(Model):
    """A source that pages cite: an entry of `docs/_data/sources.yml`."""

    title: Line
    publisher: Line
    date: PartDate | None = None
    url: Url
    lang: Literal["sv", "en", "no", "da"]
    note: LocalText | None = None


class Publisher(Model):
    """Who stands behind the site: `docs/_data/publisher.yml`."""

    status: Literal["sample", "authority"]
    """`sample` says on every page that no authority stands behind it."""
    name: LocalText
    contact: Slug | None = None
    """The publisher's contact record."""
    roles: Mapping[str, LocalText]
    """Who answers for pages: id -> name of the role."""
    security: Security | None = None
    """Whom to tell about a hole in the site; without it, no security.txt is written."""


class Freshness(Model):
    """How long confirmed contact details live: kind of organisation, or `default` -> months."""

    lifetime_months: Mapping[str, Months]
    refused_after_months: Mapping[str, Months]


class Settings(Model):
    """`docs/_data/settings.yml`."""

    identity: Slug
    """What calendars and feed readers know the site by, wherever it is published."""
    freshness: Freshness
    desk: Host | None = None
    """The Git host that the editing desk writes to."""


class ReleasedPoint(Model):
    """What the last release said of a contact point or person."""

    confirmed: IsoDate
    details: Line


class PublishedMeeting(Model):
    """What the last release said of a meeting."""

    sequence: Count
    details: Line


class PublishedMaterial(Model):
    """What the last release said of a material."""

    version: Version
    date: IsoDate
    files: Line = ""


class Published(Model):
    """`docs/_data/published.yml`."""

    contacts: Mapping[Slug, Mapping[str, ReleasedPoint]]
    meetings: Mapping[Slug, PublishedMeeting] = Field(default_factory=dict)
    materials: Mapping[Slug, PublishedMaterial] = Field(default_factory=dict)
    addresses: tuple[Line, ...] = ()
    """Addresses of pages in the source language."""


class Redirects(Model):
    """`docs/_data/redirects.yml`."""

    contacts: Mapping[Slug, Slug]
    """Slug that was published -> slug of the record that holds now."""
    pages: Mapping[Line, Line] = Field(default_factory=dict)
    """Address that was published -> address of the page that holds now."""


class ProtectedOrganisation(Model):
    """An organisation that people call in danger or to tell about a crime."""

    kind: Line
    numbers: tuple[Line, ...] = Field(min_length=1)
    names: tuple[Line, ...]
    source: Slug


class ProtectedNumbers(Model):
    """`docs/_data/registers/protected-numbers.yml`."""

    read: IsoDate
    organisations: Mapping[Slug, ProtectedOrganisation]


class PoliceArea(Model):
    """A local police area."""

    name: LocalText
    municipalities: tuple[Line, ...] = Field(min_length=1)


class PoliceAreas(Model):
    """`docs/_data/registers/police-areas.yml`."""

    source: Slug
    read: IsoDate
    areas: Mapping[str, PoliceArea]


@dataclass(frozen=True)
class RecordFront:
    """What a page says about itself that exists because a record does; some records carry their own dates."""

    title: str
    description: str
    kind: str
    owner: str
    last_reviewed: date | None = None
    next_review: date | None = None
    law_state: Mapping[str, str] = field(default_factory=dict)
    is_former: bool = False
    """Whether the record no longer holds, and the page only leads on."""

    @property
    def label(self) -> str:
        """The title as paths show it."""
        return self.title


@dataclass(frozen=True)
class Page:
    """A page in one language."""

    path: str
    """Of the source file within its language's folder: `om/index.md`."""
    language: str
    url: str
    """Address relative to the root of the site."""
    front: Front | NewsFront | RecordFront
    body: str
    """Markdown, with directives."""
    is_preview: bool = False
    """Whether readers don't see it yet, or no longer: only the preview of editors shows it."""
    is_outdated: bool = False
    """Whether it translates a text that has changed since, or that nobody has compared it with."""

    @property
    def title(self) -> str:
        """The page's heading."""
        return self.front.title

    @property
    def label(self) -> str:
        """The title as menus and paths show it."""
        return self.front.label


Items = tuple[tuple[Page, NewsFront], ...]
"""News items: each page with its front matter."""


@dataclass(frozen=True)
class Site:
    """Everything that the outputs are made from."""

    as_of: date
    languages: tuple[str, ...]
    """The source language first."""
    strings: Mapping[str, Words]
    identity: str
    """What calendars and feed readers know the site by."""
    publisher: Publisher
    freshness: Freshness
    sources: Mapping[str, Source]
    law: Law
    statutes: Mapping[str, Statute]
    """Acts that pages describe: slug -> act, as the rules know it."""
    dependencies: Dependencies
    glossary: Glossary
    municipalities: Mapping[str, Municipality]
    police_areas: Mapping[str, PoliceArea]
    contacts: Mapping[str, Contact]
    """Slug -> organisation, in the order of the slugs."""
    meetings: Mapping[str, Meeting]
    """Name -> meeting, in the order of the names."""
    guides: Mapping[str, Guide]
    """Name -> decision guide; the name is that of its page."""
    outlines: tuple[Outline, ...]
    """Municipalities to draw on a map; none where there is no file of outlines."""
    documents: DocumentTexts
    """What stands on documents and on no page."""
    materials: Mapping[str, Material]
    """Slug -> material, in the order of the slugs."""
    provided: Mapping[str, ProvidedFile]
    """Files of `docs/_material`: name -> file."""
    statement: Statement
    """The accessibility statement."""
    report: Report
    """What the last test run of the accessibility found."""
    pages: Mapping[tuple[str, str], Page]
    """(language, path) -> page that readers see."""
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Slugs of former contacts -> those that hold now."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """Addresses of former pages -> those that hold now, in all languages."""
    pictures: Mapping[str, Original] = field(default_factory=dict)
    """Originals that pages may show: `bilder/x.jpg` -> original."""
    search: SearchTexts = field(default_factory=SearchTexts)
    """What the search knows besides the pages."""
    unpublished: Mapping[tuple[str, str], Page] = field(default_factory=dict)
    """The same as `pages` for those whose time has not come, or is over."""
    desk: Host | None = None
    """The Git host that the editing desk writes to."""

    def pages_in(self, language: str) -> tuple[Page, ...]:
        """Return the pages of a language in the order of their paths."""
        return tuple(page for (code, _), page in sorted(self.pages.items()) if code == language)

    def news_in(self, language: str) -> Items:
        """Return the news items of a language that hold, newest first."""
        return self._news[language]

    @cached_property
    def _news(self) -> Mapping[str, Items]:
        found: dict[str, list[tuple[Page, NewsFront]]] = {language: [] for language in self.languages}
        for (language, _), page in self.pages.items():
            if isinstance(page.front, NewsFront) and page.front.withdrawn is None:
                found[language].append((page, page.front))
        return {
            language: tuple(sorted(items, key=lambda item: (item[1].published, item[0].path), reverse=True))
            for language, items in found.items()
        }

    @cached_property
    def matchers(self) -> Mapping[str, Matcher]:
        """What finds the glossary's terms: language -> matcher."""
        return {language: matcher(self.glossary, language) for language in self.languages}

    def address_of(self, language: str, path: str) -> str | None:
        """Return the address of the page of a source file; None where there is none."""
        page = self.pages.get((language, path))
        return page.url if page else None

    def once(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Make something once from what the site knows."""
        if key not in self._once:
            self._once[key] = make()
        made: Value = self._once[key]
        return made

    @cached_property
    def _once(self) -> dict[Hashable, Any]:
        return {}

    def neighbours(self, language: str, path: str) -> tuple[Page | None, Page | None]:
        """Return the items before and after a news item; none for a page that is in no list."""
        return self._neighbours.get((language, path), (None, None))

    @cached_property
    def _neighbours(self) -> Mapping[tuple[str, str], tuple[Page | None, Page | None]]:
        found = {}
        for language, items in self._news.items():
            around = [None, *(page for page, _ in items), None]
            for number, (page, _) in enumerate(items):
                found[language, page.path] = around[number + 2], around[number]
        return found

    @property
    def source_language(self) -> str:
        """The language that lives at the root of the site."""
        return SOURCE_LANGUAGE
