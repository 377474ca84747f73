"""Addresses that lead on to another: how they are written, and what each server is told about them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

PATH = "docs/_data/redirects.yml"
"""Where they are written, relative to the project."""

FIELD = "pages"

_ADDRESS = re.compile(
    r"/|/?([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*([A-Za-z0-9_~-][A-Za-z0-9._~-]*\.html)?", re.ASCII
)

Format = Literal["_redirects", "nginx", "apache", "caddy"]


def normal(written: str) -> str | None:
    """Return an address relative to the root of the site (`lagen/`, home is empty); None where it is none.

    An address is that of a page: it ends with `/` or `.html`, and may begin with `/`.
    """
    return written.removeprefix("/") if written and _ADDRESS.fullmatch(written) else None


def expanded(pages: Mapping[str, str], languages: Sequence[str]) -> dict[str, str]:
    """Return where old addresses lead in every language: those below a language's folder are of it alone."""
    source, *others = languages
    moved: dict[str, str] = {}
    for old, new in pages.items():
        moved[old] = new
        if language_of(old, languages) == source:
            moved.update({f"{code}/{old}": f"{code}/{new}" for code in others})
    return moved


def language_of(address: str, languages: Sequence[str]) -> str:
    """Return the language of an address."""
    source, *others = languages
    first = address.partition("/")[0]
    return first if first in others else source


def write(kind: Format, moved: Mapping[str, str], root: str) -> str:
    """Write the redirects of a site whose path on its host is `root`, with a slash at both ends."""
    lines = [line for old, new in sorted(moved.items()) for line in _WRITERS[kind](root + old, root + new)]
    return "".join(f"{line}\n" for line in lines)


def _spellings(old: str) -> Sequence[str]:
    """Return an address with its slash, and without, as people write it by hand."""
    return (old, old[:-1]) if old.endswith("/") else (old,)


def _hosts(old: str, new: str) -> Iterator[str]:
    yield from (f"{spelling} {new} 301" for spelling in _spellings(old))


def _nginx(old: str, new: str) -> Iterator[str]:
    yield from (f"location = {spelling} {{ return 301 {new}; }}" for spelling in _spellings(old))


def _apache(old: str, new: str) -> Iterator[str]:
    pattern = re.escape(old.removesuffix("/")) + ("/?" if old.endswith("/") else "")
    yield f'RedirectMatch 301 "^{pattern}$" "{new}"'


def _caddy(old: str, new: str) -> Iterator[str]:
    yield from (f"redir {spelling} {new} permanent" for spelling in _spellings(old))


_WRITERS: Mapping[Format, Callable[[str, str], Iterator[str]]] = {
    "_redirects": _hosts,
    "nginx": _nginx,
    "apache": _apache,
    "caddy": _caddy,
}
FORMATS: Sequence[Format] = tuple(_WRITERS)
"""What redirects can be written as."""
