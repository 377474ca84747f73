"""What the views of all pages are made with: the site, its addresses, and records in one language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from tillsammans.contacts.cards import ContactCard, Link, Reader, card
from tillsammans.floor.addresses import relative
from tillsammans.floor.dates import written_part
from tillsammans.floor.open_data import in_language
from tillsammans.floor.templates import Templates
from tillsammans.site.contact_pages import contact_url
from tillsammans.site.expand import Expansion, source_anchor
from tillsammans.site.finding import replacement
from tillsammans.site.materials import Editions
from tillsammans.site.model import Page, Site
from tillsammans.site.picture_views import Pictures, in_body
from tillsammans.site.statement_views import of_page as statement_of


@dataclass(frozen=True)
class Titled:
    """A title that leads somewhere."""

    title: str
    href: str
    current: str = ""
    """Value of aria-current: `page`, `true` for a page of the section, or empty."""


@dataclass(frozen=True)
class CitedSource:
    """A source of a page, in the list at its foot, or of a record."""

    number: int
    anchor: str
    title: str
    publisher: str
    date: str | None
    url: str
    lang: str
    note: str | None


@dataclass(frozen=True)
class Viewing:
    """A site, and how its records look from a page."""

    site: Site
    site_url: str
    """Absolute address of the site, with a slash at the end."""
    assets: Mapping[str, str]
    """Name of an asset -> its address."""
    templates: Templates
    pictures: Pictures = field(default_factory=Pictures, kw_only=True)
    editions: Editions = field(default_factory=dict, kw_only=True)
    """Files of the materials that are offered."""

    def reader(self, language: str) -> Reader:
        """Return who reads a page of a language."""
        return Reader(
            language, self.site.strings[language], self.site.as_of, self.site.freshness.lifetime_months
        )

    def home(self, language: str) -> str:
        """Return the address of the home page of a language."""
        return "" if language == self.site.source_language else f"{language}/"

    def canonical(self, page: Page) -> str:
        """Return the absolute address of a page."""
        return self.site_url + page.url

    def municipality(self, code: str | None) -> str | None:
        """Return the name of a municipality."""
        return self.site.municipalities[code].name if code else None

    def contact(self, slug: str, language: str, origin: str) -> ContactCard:
        """Return the card of an organisation with links from an address."""
        made = self.site.once(("card", slug, language), lambda: self._card(slug, language))
        gone = made.gone
        if gone and gone.instead:
            instead = replace(gone.instead, href=relative(origin, gone.instead.href))
            gone = replace(gone, instead=instead)
        return replace(made, href=relative(origin, made.href), gone=gone)

    def _card(self, slug: str, language: str) -> ContactCard:
        """Make the card, with addresses in place of links."""
        contact = self.site.contacts[slug]
        area = self.site.police_areas.get(contact.police_area or "")
        return card(
            contact,
            slug,
            self.reader(language),
            href=contact_url(slug, language),
            police_area=area.name.in_language(language) if area else None,
            municipality=self.municipality(contact.municipality),
            instead=replacement(
                self.site,
                contact,
                lambda other: Link(
                    self.site.contacts[other].name.in_language(language), contact_url(other, language)
                ),
            ),
        )

    def laws(self, states: Mapping[str, str], language: str) -> list[str]:
        """Name the acts that a text describes, as they stand within a sentence; states: slug -> amendment.

        Of an act without a recorded amendment we know the day of its text alone: its own number says nothing
        about how far it reaches.
        """
        said = self.site.strings[language].facts
        acts = [(self.site.law.acts[slug], state) for slug, state in states.items()]
        return [
            said.as_read(
                law=act.title.in_language(language),
                number=state,
                day=self.reader(language).day(act.read).text,
            )
            if act.read and not act.amendments
            else said.up_to(law=act.title.in_language(language), number=state)
            for act, state in acts
        ]

    def cited(self, names: Sequence[str], language: str) -> tuple[CitedSource, ...]:
        """Return sources by their ids, numbered in that order."""
        rows = []
        for number, name in enumerate(names, start=1):
            source = self.site.sources[name]
            rows.append(
                CitedSource(
                    number=number,
                    anchor=source_anchor(number),
                    title=source.title,
                    publisher=source.publisher,
                    date=written_part(source.date, language) if source.date else None,
                    url=source.url,
                    lang=source.lang,
                    note=source.note.in_language(language) if source.note else None,
                )
            )
        return tuple(rows)

    def expansion(self, page: Page) -> Expansion:
        """Return what expands the directives of a page."""

        def contact(slug: str) -> ContactCard:
            return self.contact(slug, page.language, page.url)

        return Expansion(
            self.templates,
            self.site.strings[page.language],
            contact,
            lambda address: self._file(address, page),
            lambda picture: in_body(self.pictures, picture, page),
            lambda: statement_of(self.site, page, self.reader(page.language), contact),
        )

    def _file(self, address: str, page: Page) -> Link:
        """Lead to a file of open data in the page's language; its whole address is the text."""
        target = in_language(address, page.language)
        return Link(self.site_url + target, relative(page.url, target))
