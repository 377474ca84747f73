"""The whole guide on one page: its questions in order, and a drawing of it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tillsammans.guidance.model import Guide

WIDTH = 720
"""Units of the drawing's sheet."""
INDENT = 30
LINE = 20
"""Height of a line of text."""
GAP = 12
LETTER = 8.2
"""Width of a letter, rather too much: text must never leave the sheet."""


@dataclass(frozen=True)
class Place:
    """Where a question or an outcome stands on the page."""

    name: str
    number: int
    """Of a question, from 1; 0 for an outcome."""
    anchor: str


@dataclass(frozen=True)
class Row:
    """An answer and what it leads to, as lines of text with the line that leads there."""

    x: int
    y: int
    """Of the first line of text."""
    parent_y: int
    """Where the line that leads here begins."""
    answer: tuple[str, ...]
    title: tuple[str, ...]
    tone: str
    """That of an outcome; empty for a question."""


@dataclass(frozen=True)
class Drawing:
    """The whole guide, drawn."""

    width: int
    height: int
    rows: tuple[Row, ...]


def places(guide: Guide) -> Mapping[str, Place]:
    """Find all questions, in the order in which they are met, and all outcomes after them."""
    questions = dict.fromkeys(name for name, _, _ in _walk(guide) if name in guide.questions)
    outcomes = dict.fromkeys(name for name, _, _ in _walk(guide) if name in guide.outcomes)
    return {
        **{name: Place(name, number, f"fraga-{name}") for number, name in enumerate(questions, start=1)},
        **{name: Place(name, 0, f"svar-{name}") for name in outcomes},
    }


def _walk(guide: Guide) -> Iterator[tuple[str, int, str]]:
    """Walk from the first question: name, depth, and the name of the question before with the answer's.

    What follows a question is shown where it is met first.
    """
    seen: set[str] = set()
    waiting = [(guide.first, 0, "")]
    while waiting:
        name, depth, answer = waiting.pop()
        yield name, depth, answer
        if name in guide.questions and name not in seen:
            seen.add(name)
            waiting += [
                (one.to, depth + 1, f"{name}/{one.id}") for one in reversed(guide.questions[name].answers)
            ]


def draw(guide: Guide, language: str, question: Callable[[int], str]) -> Drawing:
    """Draw a guide as an outline with lines; `question` names a question by its number."""
    numbers = {name: place.number for name, place in places(guide).items()}
    answers = {
        f"{name}/{one.id}": one.text.in_language(language)
        for name, asked in guide.questions.items()
        for one in asked.answers
    }
    rows: list[Row] = []
    met: set[str] = set()
    last: dict[int, int] = {}
    y = LINE
    for name, depth, answer in _walk(guide):
        x = depth * INDENT
        wide = int((WIDTH - x - INDENT) / LETTER)
        title = question(numbers[name]) if numbers[name] else guide.outcomes[name].title.in_language(language)
        if numbers[name] and name not in met:
            title = f"{title} {guide.questions[name].text.in_language(language)}"
        met.add(name)
        row = Row(
            x=x,
            y=y,
            parent_y=last.get(depth - 1, 0),
            answer=tuple(textwrap.wrap(answers.get(answer, ""), wide)),
            title=tuple(textwrap.wrap(title, wide)),
            tone="" if numbers[name] else guide.outcomes[name].tone,
        )
        rows.append(row)
        y += (len(row.answer) + len(row.title)) * LINE + GAP
        last[depth] = y - GAP - LINE // 2
    return Drawing(WIDTH, y, tuple(rows))
