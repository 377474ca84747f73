"""What helps people to find who answers: the directory, its map, and help where no local contact is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

from tillsammans.contacts import names_on_map, outlines
from tillsammans.contacts.cards import ContactCard, Link, PointCard
from tillsammans.contacts.model import Contact, Point
from tillsammans.contacts.names_on_map import Name
from tillsammans.contacts.outlines import Drawing, Outline
from tillsammans.floor.languages import SOURCE_LANGUAGE, alphabetical
from tillsammans.floor.words import Words
from tillsammans.site.model import Site

GROUPS = (("method", ("method",)), ("more", ("emergency", "tip", "rules", "service")))
"""Groups of the directory below the municipalities, by what somebody is looking for.

What stands first and large (112 and the numbers for tips) isn't repeated there.
"""

ALWAYS = (("112", "larm"), ("polisen", "114-14"))
"""Contact points that answer wherever somebody is."""

MAP_WIDTH = 360
"""Units of the map's sheet: about the width of a phone's screen."""

MAP_TOLERANCE = 1.5
"""Units that a border may deviate, and nobody sees it."""

MAP_LETTERS = 14
"""Height of the map's names in units; the stylesheet says the same."""


@dataclass(frozen=True)
class Call:
    """A number to call, and who answers."""

    contact: ContactCard
    point: PointCard


@dataclass(frozen=True)
class Group:
    """Organisations that answer one need; each card holds only the points for it."""

    id: str
    title: str
    text: str
    contacts: tuple[ContactCard, ...]


@dataclass(frozen=True)
class MapArea:
    """A municipality on the map."""

    name: str
    href: str | None
    """Its page; None for one without a record."""
    path: str
    place: Name | None
    """Where its name stands; None where there is no room."""


@dataclass(frozen=True)
class Map:
    """The municipalities as a drawing, in the order of the list."""

    width: int
    height: int
    areas: tuple[MapArea, ...]


@dataclass(frozen=True)
class Directory:
    """The list of contacts."""

    urgent: tuple[Call, ...]
    municipalities: tuple[ContactCard, ...]
    groups: tuple[Group, ...]
    map: Map | None


@dataclass(frozen=True)
class MunicipalityRow:
    """A municipality to choose."""

    name: str
    href: str
    confirmed: bool


@dataclass(frozen=True)
class Finder:
    """Finds contacts for a page."""

    site: Site
    card: Callable[[str], ContactCard]
    """Slug -> card, with links from the page."""
    strings: Words

    def directory(self) -> Directory:
        """Make the list of contacts."""
        urgent = [Call(card, point) for card in self._cards(_is_urgent) for point in card.points]
        groups = (self._group(name, needs) for name, needs in GROUPS)
        return Directory(
            urgent=tuple(sorted(urgent, key=lambda call: not call.point.is_alarm)),
            municipalities=self._municipalities(),
            groups=tuple(group for group in groups if group.contacts),
            map=self.map(),
        )

    def municipality_rows(self) -> tuple[MunicipalityRow, ...]:
        """List the municipalities to choose from."""
        return tuple(
            MunicipalityRow(card.municipality or card.name, card.href, card.is_confirmed)
            for card in self._municipalities()
        )

    def help(self, own: str) -> tuple[Call, ...]:
        """Offer numbers below an organisation's own.

        112 and 114 14 always; the county board where a municipality has no confirmed contact.
        """
        calls = [
            Call(card, card.point(point))
            for slug, point in ALWAYS
            if slug != own and slug in self.site.contacts
            for card in (self.card(slug),)
        ]
        contact = self.site.contacts[own]
        if contact.municipality and not contact.is_confirmed:
            calls += [
                Call(card, point)
                for slug, board in self._current()
                if board.kind == "county-board"
                for card in (self.card(slug),)
                for point in card.points
                if point.phone
            ]
        return tuple(calls)

    def _current(self) -> Iterable[tuple[str, Contact]]:
        """Walk over the organisations that exist."""
        return ((slug, contact) for slug, contact in self.site.contacts.items() if not contact.obsolete)

    def _municipalities(self) -> tuple[ContactCard, ...]:
        cards = (self.card(slug) for slug, contact in self._current() if contact.municipality)
        return tuple(sorted(cards, key=lambda card: swedish_order(card.municipality or card.name)))

    def _group(self, name: str, needs: Iterable[str]) -> Group:
        def is_for(point: Point, contact: Contact) -> bool:
            return bool(set(point.need) & set(needs)) and not _is_urgent(point, contact)

        return Group(
            id=name,
            title=self.strings.directory.groups[name].title,
            text=self.strings.directory.groups[name].text,
            contacts=tuple(self._cards(is_for)),
        )

    def _cards(self, is_wanted: Callable[[Point, Contact], bool]) -> Iterable[ContactCard]:
        """Find the organisations with points that are wanted, each with only those points."""
        for slug, contact in self._current():
            wanted = {point.id for point in contact.points if is_wanted(point, contact)}
            if wanted:
                card = self.card(slug)
                yield replace(card, points=tuple(point for point in card.points if point.id in wanted))

    def map(self) -> Map | None:
        """Draw the municipalities; None without outlines."""
        if not self.site.outlines:
            return None
        drawing, names = _drawn(self.site.outlines)
        pages = {
            contact.municipality: self.card(slug).href
            for slug, contact in self._current()
            if contact.municipality
        }
        areas = (
            MapArea(area.name, pages.get(area.code), area.path, names[area.code]) for area in drawing.areas
        )
        ordered = tuple(sorted(areas, key=lambda area: swedish_order(area.name)))
        return Map(drawing.width, drawing.height, ordered)


def _is_urgent(point: Point, contact: Contact) -> bool:
    """Whether a number stands first and large: 112, and where people leave tips."""
    return bool(point.phone) and (contact.kind == "emergency" or "tip" in point.need)


@cache
def _drawn(shapes: tuple[Outline, ...]) -> tuple[Drawing, dict[str, Name | None]]:
    """Draw the map once for all languages."""
    drawing = outlines.draw(shapes, MAP_WIDTH, MAP_TOLERANCE)
    return drawing, names_on_map.place(drawing, MAP_LETTERS)


def replacement(site: Site, contact: Contact, link: Callable[[str], Link]) -> Link | None:
    """Return where to turn instead of an organisation that is no longer here."""
    slug = contact.obsolete.replaced_by if contact.obsolete else None
    return link(slug) if slug and slug in site.contacts else None


def swedish_order(name: str) -> tuple[str, str]:
    """Return a key that sorts Swedish names, on pages of all languages."""
    return alphabetical(name, SOURCE_LANGUAGE)
