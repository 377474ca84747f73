"""Rule broken-link: a link within the site leads to a page that is there, and to a heading of it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.schedule import written_span
from tillsammans.floor.similar import closest
from tillsammans.pages.source import PageSource

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|/", re.IGNORECASE)
"""Addresses that other rules and readers judge: those of the web, and absolute ones."""


def check(pages: Sequence[PageSource], context: Context) -> Iterator[Finding]:
    """Follow the links of all pages of a language."""
    known = {page.path: page for page in pages}
    for page in pages:
        for link in page.links:
            if not link.is_image and not _ELSEWHERE.match(link.target):
                yield from _follow(link.target, page, link.position, known, context)


def _follow(
    target: str, page: PageSource, place: Position, known: Mapping[str, PageSource], context: Context
) -> Iterator[Finding]:
    """Find what is wrong with one link."""
    file, _, anchor = target.partition("#")
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), file)) if file else page.path
    if path in context.generated | context.unreadable_pages:
        return
    leads_to = known.get(path)
    if leads_to is None:
        meant = closest(path, {*known, *context.generated})
        nearer = posixpath.relpath(meant, posixpath.dirname(page.path) or ".") if meant else None
        yield Finding(
            place,
            words(
                f"Länken leder till {path}, som inte finns.", f"The link leads to {path}, which is not there."
            ),
            words(f"Menade du {nearer}?", f"Did you mean {nearer}?") if nearer else None,
        )
        return
    anchors = [heading.anchor for heading in leads_to.headings if heading.anchor]
    if anchor and anchor not in anchors:
        meant = closest(anchor, anchors)
        yield Finding(
            place,
            words(
                f"{path} har ingen rubrik med ankaret #{anchor}.", f"{path} has no heading with #{anchor}."
            ),
            words(f"Menade du #{meant}?", f"Did you mean #{meant}?") if meant else None,
        )
    yield from _in_time(page, leads_to, place, context.as_of)


def _in_time(page: PageSource, leads_to: PageSource, place: Position, as_of: date) -> Iterator[Finding]:
    """Find a link to what readers don't see, on a day on which they see the page that it stands on.

    The days to come count too: a build that the calendar starts must not fail.
    """
    starts, ends = written_span(page.document.front)
    others_start, others_end = written_span(leads_to.document.front)
    if ends > as_of and others_start > max(starts, as_of):
        yield Finding(
            place,
            words(
                f"{leads_to.path} syns först {others_start}.",
                f"{leads_to.path} is not seen before {others_start}.",
            ),
            words("Ta bort länken så länge.", "Leave out the link until then."),
        )
    if ends > max(as_of, others_end):
        yield Finding(
            place,
            words(
                f"{leads_to.path} tas bort {others_end}.", f"{leads_to.path} is gone from {others_end} on."
            ),
            words(
                "Ta bort länken, eller ta bort expire_at där.",
                "Remove the link, or remove expire_at over there.",
            ),
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
