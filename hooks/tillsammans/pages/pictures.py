"""Pictures in the body of a page, each a paragraph: `![What it shows](../../bilder/x.jpg "Caption")`."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

PREFIX = "docs/bilder/"
"""Where pictures stand."""

_START = re.compile(r"(?<!\\)!\[(?!\[)")
_PICTURE = re.compile(r'!\[(?P<alt>[^\[\]]*)\]\((?P<target>[^()\s"]+)(?: +"(?P<caption>[^"\[\]]*)")?\) *')


@dataclass(frozen=True)
class BodyPicture:
    """A picture as it was written."""

    line: int
    """Index of its line in the body."""
    column: int
    """Of its first character, from 1."""
    alt: str
    target: str
    """Relative to the page's file; empty where the picture is no paragraph of its own."""
    caption: str | None

    def name(self, page_path: str) -> str | None:
        """Return what the picture is known by (`bilder/x.jpg`); None where it isn't one of ours.

        `page_path` is the page's file, relative to the project.
        """
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page_path), self.target))
        is_ours = self.target and path.startswith(PREFIX)
        return path.removeprefix("docs/") if is_ours else None


def pictures_in(lines: Sequence[str]) -> Iterator[BodyPicture]:
    """Find the pictures of a body whose code is blanked out."""
    for index, line in enumerate(lines):
        around = (lines[index - 1] if index else "", lines[index + 1] if index + 1 < len(lines) else "")
        whole = _PICTURE.fullmatch(line)
        if whole and not any(map(str.strip, around)):
            yield BodyPicture(index, 1, whole["alt"].strip(), whole["target"], whole["caption"] or None)
            continue
        for start in _START.finditer(line):
            yield BodyPicture(index, start.start() + 1, "", "", None)
