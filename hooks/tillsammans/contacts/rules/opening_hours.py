"""Rule opening-hours: opening hours run forward and don't overlap."""

import re
from collections.abc import Iterator
from itertools import pairwise

from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, Scalar, Sequence, select, select_scalars

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d|24:00", re.ASCII)


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find times that no clock shows, spans that run backwards, and spans of a day that overlap."""
    for hours in select(record.root, "points", "*", "hours"):
        if isinstance(hours, Sequence):
            yield from _spans(hours)


def _spans(hours: Sequence) -> Iterator[Finding]:
    days: dict[str, list[tuple[str, str, Scalar]]] = {}
    for span in hours.items:
        opens, closes = _time(span, "opens"), _time(span, "closes")
        for time in (opens, closes):
            if time is not None and not _TIME.fullmatch(time.text):
                yield Finding(
                    time.position,
                    words(f"”{time.text}” är inget klockslag.", f"“{time.text}” is not a time of day."),
                    words("Skriv timmar och minuter, som 08:00.", "Write hours and minutes, as 08:00."),
                )
                return
        if opens is None or closes is None:
            continue
        if opens.text >= closes.text:
            yield Finding(
                closes.position,
                words(
                    f"Stänger {closes.text}, före öppningen {opens.text}.",
                    f"Closes at {closes.text}, before opening at {opens.text}.",
                ),
                words("Byt plats på tiderna.", "Swap the times."),
            )
        for day in select_scalars(span, "days", "*"):
            days.setdefault(day.text, []).append((opens.text, closes.text, opens))
    for spans in days.values():
        for (_, former_closes, _), (opens_text, _, place) in pairwise(sorted(spans, key=lambda row: row[:2])):
            if opens_text < former_closes:
                yield Finding(
                    place.position,
                    words(
                        f"Öppettiden från {opens_text} överlappar en annan samma dag.",
                        f"The hours from {opens_text} overlap others of the same day.",
                    ),
                    words("Slå ihop dem eller rätta tiderna.", "Join them, or mend the times."),
                )


def _time(span: object, field: str) -> Scalar | None:
    return next(select_scalars(span, field), None) if isinstance(span, Mapping) else None


RULE: Rule[Record] = Rule(
    id="opening-hours",
    severity=Severity.ERROR,
    what=words(
        "Öppettider går framåt och överlappar inte varandra.", "Opening hours run forward and don't overlap."
    ),
    why=words(
        "Den som litar på tiderna ska inte stå utanför en låst dörr.",
        "Whoever trusts the hours must not stand before a locked door.",
    ),
    example="{days: [mon], opens: 17:00, closes: 08:00}\n{days: [mon], opens: 08:00, closes: 17:00}",
    check=check,
)
