"""Texts that are printed as they were written: no markup stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding
from tillsammans.floor.tree import Scalar

_MARKUP = re.compile(r"</?[a-zA-Z!][^<>]*>|\]\([^()\]]*\)|\*\*[^*]+\*\*|^#{1,6} |\[\[", re.MULTILINE)


def with_markup(values: Iterable[Scalar]) -> Iterator[Finding]:
    """Find HTML, Markdown and directives, which would be shown as they are written."""
    for value in values:
        match = _MARKUP.search(value.text)
        if match is not None:
            yield Finding(
                value.position,
                words(f"Texten innehåller märkkod: {match[0]}", f"The text holds markup: {match[0]}"),
                words("Skriv ren text.", "Write plain text."),
            )
