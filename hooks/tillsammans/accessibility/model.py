"""The record of the accessibility statement: `docs/_data/accessibility.yml`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from tillsammans.accessibility.criteria import Criterion
from tillsammans.floor.types import URL, IsoDate, Line, LocalText, Model, Slug, refuse

PATH = "docs/_data/accessibility.yml"

UNKNOWN = "unknown"
"""Written for an address that nobody has confirmed."""

Conformity = Literal["fully", "partly", "not", "not-assessed"]
Why = Literal["shortcoming", "disproportionate-burden", "outside-scope"]
Method = Literal["self-assessment", "external"]


def _complaint(value: Any) -> Any:
    """Read an address of the web; or that nobody has confirmed one."""
    if isinstance(value, str) and (value == UNKNOWN or URL.fullmatch(value)):
        return value
    sv = f"”{value}” är ingen webbadress. Skriv som https://www.exempel.se/anmal, eller {UNKNOWN}."
    en = f"“{value}” is not a web address. Write as https://www.example.se/report, or {UNKNOWN}."
    raise refuse("complaint", sv, en)


class Assessment(Model):
    """Somebody compared the whole site with the requirements of the act."""

    on: IsoDate
    method: Method
    by: LocalText
    """A role or an organisation, never a person."""


class Shortcoming(Model):
    """Something that not everybody can use."""

    what: LocalText
    why: Why
    """A shortcoming; an exception for a disproportionate burden (section 12); or what the act doesn't cover
    (section 9)."""
    reason: LocalText
    criteria: tuple[Criterion, ...] = ()
    """Success criteria of WCAG that it fails."""
    alternative: LocalText | None = None
    """What there is instead."""
    planned: IsoDate | None = None
    """By when it will have been mended."""


class Supervisor(Model):
    """The authority that supervises from a day on, until the next one does."""

    since: IsoDate
    authority: LocalText
    complaint: Annotated[str, BeforeValidator(_complaint)]
    """Where to report a lack of accessibility; `unknown` where that is not confirmed."""
    contact: Line | None = None
    """Contact point to ask (`digg/vaxel`)."""
    note: LocalText | None = None
    """What is known where not everything is."""
    source: Slug

    @property
    def is_confirmed(self) -> bool:
        """Whether somebody has seen whom to turn to."""
        return self.complaint != UNKNOWN


class Statement(Model):
    """What the statement says besides its prose. Whom it is about stands in `publisher.yml`."""

    owner: Slug
    """Id of the role that answers for the statement."""
    service: LocalText
    conformity: Conformity
    assessment: Assessment | None = None
    shortcomings: tuple[Shortcoming, ...] = ()
    updated: IsoDate
    feedback: Line | None = None
    """Contact point that takes comments on the accessibility; none in a sample edition."""
    supervision: tuple[Supervisor, ...] = Field(min_length=1)
    """In the order of their days; the rules see to it that one of them has begun."""
