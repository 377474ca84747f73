"""Reviews, as pages and records write them: `last_reviewed`, `next_review`."""

from __future__ import annotations

from collections.abc import Iterator

from tillsammans.floor.days import not_come_yet, select_days
from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import Finding
from tillsammans.floor.rule import Context
from tillsammans.floor.tree import Node, Scalar


def wrong_reviews(node: Node, context: Context, hint: Text) -> Iterator[Finding]:
    """Find a last review that has not come, to which `hint` belongs, and a next one that isn't after it."""
    for last, last_day in select_days(node, "last_reviewed"):
        if last_day > context.as_of:
            yield not_come_yet(last, hint)
        for following, next_day in select_days(node, "next_review"):
            if next_day <= last_day:
                yield Finding(
                    following.position,
                    words(
                        "Nästa granskning ligger inte efter den senaste.",
                        "The next review is not after the last.",
                    ),
                    words("Skriv ett senare datum.", "Write a later date."),
                )


def overdue(node: Node, context: Context) -> Iterator[Scalar]:
    """Find a next review that is past."""
    yield from (day for day, when in select_days(node, "next_review") if when < context.as_of)
