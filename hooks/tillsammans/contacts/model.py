"""What a contact record holds: `docs/_data/contacts/<slug>.yml`, one organisation a file."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tillsammans.floor.types import IsoDate, Line, LocalText, Model, Slug

Kind = Literal["emergency", "police", "customs", "municipality", "county-board", "health", "supervisor"]
"""What an organisation is. Postal agents and shop staff are never entered: there is no kind for them."""

Need = Literal["emergency", "tip", "municipality", "method", "rules", "service"]
"""What somebody is looking for when they call."""

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Confirmation(Model):
    """Who saw that the details were right, when and where."""

    on: IsoDate
    by: Slug
    """Id of a role in `docs/_data/publisher.yml`."""
    source: Slug
    """Id of a source in `docs/_data/sources.yml`."""


class VisitingAddress(Model):
    """Where somebody can walk in."""

    street: Line
    town: Line
    postal_code: Line | None = None


class PostalAddress(Model):
    """Where a letter goes; without the organisation's name where `recipient` is left out."""

    recipient: Line | None = None
    street: Line | None = None
    postal_code: Line
    town: Line


class Hours(Model):
    """One span of opening hours."""

    days: Annotated[tuple[Weekday, ...], Field(min_length=1)]
    opens: Line
    closes: Line


class Point(Model):
    """One way to reach an organisation."""

    id: Slug
    label: LocalText
    audience: LocalText
    """Who calls here, and for what."""
    need: Annotated[tuple[Need, ...], Field(min_length=1)]
    phone: Line | None = None
    email: Line | None = None
    url: Line | None = None
    visit: VisitingAddress | None = None
    post: PostalAddress | None = None
    hours: Literal["always"] | tuple[Hours, ...] | None = None
    note: LocalText | None = None
    confirmed: Confirmation


class Person(Model):
    """Somebody in a public role."""

    name: Line
    role: LocalText
    phone: Line | None = None
    email: Line | None = None
    basis: Literal["public-role", "consent"]
    """Why the name may be published (facts O7)."""
    review: IsoDate
    """When to ask again whether the person still has the role."""
    confirmed: Confirmation


class Contact(Model):
    """An organisation."""

    kind: Kind
    name: LocalText
    summary: LocalText
    """What the organisation does here, in a sentence or two."""
    municipality: Line | None = None
    """Municipal code, for municipalities."""
    police_area: Slug | None = None
    """Id of the local police area, for municipalities."""
    website: Line | None = None
    points: tuple[Point, ...] = ()
    persons: tuple[Person, ...] = ()

    @property
    def is_confirmed(self) -> bool:
        """Whether there is anything to call or write to."""
        return bool(self.points)
