"""Rule broken-link: a link within the site leads to a page that is there, and to a heading of it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.schedule import State, written_state
from tillsammans.floor.similar import closest
from tillsammans.pages.source import PageSource

_LINK = re.compile(r"(?<!!)\[[^\[\]]*\]\((?P<target>[^)\s]+)[^)]*\)")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|/", re.IGNORECASE)
"""Addresses that other rules and readers judge: those of the web, and absolute ones."""


def check(pages: Sequence[PageSource], context: Context) -> Iterator[Finding]:
    """Follow the links of all pages of a language."""
    known = {page.path: page for page in pages}
    for page in pages:
        is_live = written_state(page.document.front, context.as_of) is State.LIVE
        for number, line in page.lines:
            for match in _LINK.finditer(line):
                if not _ELSEWHERE.match(match["target"]):
                    place = Position(page.document.path, number, match.start("target") + 1)
                    yield from _follow(match["target"], page, place, known, context, is_live=is_live)


def _follow(  # noqa: PLR0913 - what a link is followed with
    target: str,
    page: PageSource,
    place: Position,
    known: Mapping[str, PageSource],
    context: Context,
    *,
    is_live: bool,
) -> Iterator[Finding]:
    """Find what is wrong with one link; `is_live` tells whether readers see the page that it stands on."""
    file, _, anchor = target.partition("#")
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), file)) if file else page.path
    if path in context.generated:
        return
    leads_to = known.get(path)
    if leads_to is None:
        meant = closest(path, {*known, *context.generated})
        nearer = meant and posixpath.relpath(meant, posixpath.dirname(page.path) or ".")
        yield Finding(
            place,
            words(
                f"Länken leder till {path}, som inte finns.", f"The link leads to {path}, which is not there."
            ),
            words(f"Menade du {nearer}?", f"Did you mean {nearer}?") if nearer else None,
        )
        return
    if anchor and anchor not in {heading.anchor for heading in leads_to.headings}:
        meant = closest(anchor, [heading.anchor for heading in leads_to.headings if heading.anchor])
        yield Finding(
            place,
            words(
                f"{path} har ingen rubrik med ankaret #{anchor}.", f"{path} has no heading with #{anchor}."
            ),
            words(f"Menade du #{meant}?", f"Did you mean #{meant}?") if meant else None,
        )
    if is_live and written_state(leads_to.document.front, context.as_of) is not State.LIVE:
        yield Finding(
            place,
            words(
                f"{path} är inte publicerad än, eller inte längre.",
                f"{path} is not published yet, or no longer.",
            ),
            words("Ta bort länken, eller ändra datumen där.", "Remove the link, or change the dates there."),
        )


RULE: Rule[Sequence[PageSource]] = Rule(
    id="broken-link",
    severity=Severity.ERROR,
    what=words(
        "En länk inom webbplatsen leder till en sida som syns.",
        "A link within the site leads to a page that can be seen.",
    ),
    why=words("Den som trycker ska komma fram.", "Those who follow it must arrive."),
    example="[lagen](lagar.md)\n[lagen](lagen.md)",
    check=check,
)
