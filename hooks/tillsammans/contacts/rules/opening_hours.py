"""Rule opening-hours: opening hours run forward and don't overlap."""

import re
from collections.abc import Iterator
from itertools import pairwise

from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, Node, Scalar, Sequence, plain, select, select_scalars

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d|24:00", re.ASCII)


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find times that no clock shows, spans that run backwards, and spans of a day that overlap."""
    for hours in select(record.root, "points", "*", "hours"):
        if not isinstance(hours, Mapping):
            continue
        is_always = any(flag.text == "true" for flag in select_scalars(hours, "always"))
        weekly_days = hours.get("weekly")
        if is_always == bool(weekly_days and plain(weekly_days)):
            yield Finding(
                hours.position,
                words("Öppettiderna gäller inga dagar, eller alla.", "The hours are of no days, or of all."),
                words(
                    "Skriv hours: always, eller dagar i weekly.", "Write hours: always, or days in weekly."
                ),
            )
        for weekly in select(hours, "weekly"):
            if isinstance(weekly, Sequence):
                yield from _spans(weekly)
        for exception in select(hours, "exceptions", "*"):
            yield from _exception(exception)


def _exception(exception: Node) -> Iterator[Finding]:
    """Check one day: it is closed, or it has both times."""
    if not isinstance(exception, Mapping):
        return
    is_closed = any(flag.text == "true" for flag in select_scalars(exception, "closed"))
    times = list(filter(None, (_time(exception, "opens"), _time(exception, "closes"))))
    if is_closed == bool(times) or len(times) == 1:
        yield Finding(
            exception.position,
            words(
                "Dagen är varken stängd eller har båda tiderna.",
                "The day is neither closed nor has both times.",
            ),
            words("Skriv closed: true, eller opens och closes.", "Write closed: true, or opens and closes."),
        )
        return
    yield from _times(times)


def _times(times: list[Scalar]) -> Iterator[Finding]:
    """Check that times are on a clock and in order."""
    wrong = [time for time in times if not _TIME.fullmatch(time.text)]
    for time in wrong:
        yield Finding(
            time.position,
            words(f"”{time.text}” är inget klockslag.", f"“{time.text}” is not a time of day."),
            words("Skriv timmar och minuter, som 08:00.", "Write hours and minutes, as 08:00."),
        )
    if not wrong and len(times) == 2 and times[0].text >= times[1].text:
        opens, closes = times
        yield Finding(
            closes.position,
            words(
                f"Stänger {closes.text}, inte efter öppningen {opens.text}.",
                f"Closes at {closes.text}, not after opening at {opens.text}.",
            ),
            words("Rätta tiderna.", "Mend the times."),
        )


def _spans(weekly: Sequence) -> Iterator[Finding]:
    days: dict[str, list[tuple[str, str, Scalar]]] = {}
    for span in weekly.items:
        opens, closes = _time(span, "opens"), _time(span, "closes")
        if opens is None or closes is None:
            continue
        yield from _times([opens, closes])
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


def _time(span: Node, field: str) -> Scalar | None:
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
