"""A decision guide as it is recorded: `docs/_data/guides/<name>.yml`, where <name> is that of its page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from tillsammans.floor.types import IsoDate, LawState, Line, LocalText, Model, Slug

FOLDER = "docs/_data/guides"

WHOLE = "hela"
"""Name in addresses of the page that shows a whole guide; no answer to the first question has it."""

MOST = 5
"""Questions on the way to an outcome."""

POINT = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)

PointName = Annotated[str, StringConstraints(pattern=f"^{POINT.pattern}$", max_length=160)]
"""A contact point: `polisen/114-14`."""

Tone = Literal["may", "must", "no", "ask"]
"""What an outcome says: you may, somebody must, no, or ask first."""


class Answer(Model):
    """An answer to a question."""

    id: Slug
    """Its name in addresses."""
    text: LocalText
    to: Slug
    """The question or outcome that it leads to."""


class Question(Model):
    """A question."""

    text: LocalText
    help: LocalText | None = None
    answers: tuple[Answer, ...] = Field(min_length=2)


class LegalReview(Model):
    """Who with legal training has read an outcome, and when."""

    by: Line
    """A role or an office, never a person."""
    on: IsoDate


class Outcome(Model):
    """Where a path ends."""

    tone: Tone
    title: LocalText
    text: tuple[LocalText, ...] = Field(min_length=1)
    """Paragraphs."""
    law: LocalText | None = None
    """Where the rule stands: `5 kap. 5 § postlagen`."""
    sources: tuple[Slug, ...] = Field(min_length=1)
    contacts: tuple[PointName, ...] = ()
    """Whom to call."""
    reviewed: LegalReview | None = None
    """None as long as no lawyer has read it: the page says so."""


class Guide(Model):
    """A guide: a graph without circles, from the first question to the outcomes."""

    title: LocalText
    description: LocalText
    owner: Slug
    last_reviewed: IsoDate
    next_review: IsoDate
    law_state: LawState = Field(default_factory=dict)
    first: Slug
    questions: Mapping[Slug, Question] = Field(min_length=1)
    outcomes: Mapping[Slug, Outcome] = Field(min_length=1)
