"""What a contact record holds: `docs/_data/contacts/<slug>.yml`, one organisation a file."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tillsammans.contacts.hours import OpeningHours
from tillsammans.floor.types import Flag, IsoDate, Line, LocalText, Model, Slug

Kind = Literal["emergency", "police", "customs", "municipality", "county-board", "health", "supervisor"]
"""What an organisation is. Postal agents and shop staff are never entered: there is no kind for them."""

Need = Literal["emergency", "tip", "municipality", "method", "rules", "service"]
"""What somebody is looking for when they call."""


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
    hours: OpeningHours | None = None
    note: LocalText | None = None
    internal: Flag = False
    """Kept here for the partners, and never part of any output."""
    confirmed: Confirmation


class Person(Model):
    """Somebody in a public role."""

    name: Line
    role: LocalText
    phone: Line | None = None
    email: Line | None = None
    basis: Literal["public-role", "consent"]
    """Why the name may be published: the person answers for a public task, or has agreed."""
    consent_on: IsoDate | None = None
    """When the person agreed."""
    mobile_basis: Literal["work-phone", "consent"] | None = None
    """Why a mobile number may be published."""
    internal: Flag = False
    """As with points."""
    review: IsoDate
    """When to ask again whether the person still has the role."""
    confirmed: Confirmation


class Obsolete(Model):
    """Why an organisation is no longer here; its page keeps its address and says so."""

    on: IsoDate
    reason: LocalText
    replaced_by: Slug | None = None
    """Record of the organisation to turn to instead."""


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
    obsolete: Obsolete | None = None
    points: tuple[Point, ...] = ()
    persons: tuple[Person, ...] = ()

    @property
    def is_confirmed(self) -> bool:
        """Whether there is anything to call or write to."""
        return bool(self.points)


def public(contact: Contact) -> Contact:
    """Return a contact without anything that is marked as internal. Every output is made from this."""
    return contact.model_copy(
        update={
            "points": tuple(point for point in contact.points if not point.internal),
            "persons": tuple(person for person in contact.persons if not person.internal),
        }
    )
