"""One-line edits of a generated site, as editors make them every day."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from project import Project


def _first(project: Project, pattern: str) -> str:
    """Return a file in the middle of those that match."""
    found = sorted(project.root.glob(pattern))
    return found[len(found) // 2].relative_to(project.root).as_posix()


def _changed(project: Project, path: str, pattern: str, new: str) -> str:
    file = project.root / path
    text, count = re.subn(pattern, new, file.read_text("utf-8"), count=1, flags=re.MULTILINE)
    assert count, f"{pattern} is not in {path}"
    file.write_text(text, "utf-8")
    return path


def text(project: Project) -> str:
    """Change a line of the body of a news item."""
    return _changed(project, _first(project, "docs/sv/nyheter/2*.md"), r"^(- .*)\.$", r"\1 idag.")


def title(project: Project) -> str:
    """Change the title of a news item: its neighbours and lists name it."""
    return _changed(project, _first(project, "docs/en/nyheter/2*.md"), r"^title: (.*)", r"title: \1, again")


def contact(project: Project) -> str:
    """Change the hours of an organisation."""
    return _changed(project, _first(project, "docs/_data/contacts/*-kommun.yml"), r'"08:00"', '"09:00"')


def word(project: Project) -> str:
    """Change a word of the interface that stands on every page."""
    return _changed(project, "docs/_data/strings/en.yml", r"skip: (.*)", r"skip: \1 now")


EDITS: dict[str, Callable[[Project], str]] = {
    "a line of an item": text,
    "the title of an item": title,
    "the hours of a contact": contact,
    "a word of every page": word,
}
"""What is changed -> the change. Each returns the file that it changed."""


def page_of(path: str) -> str:
    """Return the address of the page that a file of a news item becomes."""
    language, _, rest = Path(path).relative_to("docs").as_posix().partition("/")
    return f"{'' if language == 'sv' else 'en/'}{rest.removesuffix('.md')}/"
