"""Rule news-dates: dates of an item follow each other."""

from collections.abc import Iterator
from datetime import date

from tillsammans.floor.days import not_come_yet, select_days
from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Scalar, select_scalars
from tillsammans.news.model import PATH
from tillsammans.news.source import NewsSource

_MEND = words("Rätta datumet.", "Mend the date.")


def check(item: NewsSource, context: Context) -> Iterator[Finding]:
    """Compare the date in the file's name, the schedule, the update and the day of the site."""
    front = item.document.front
    name = next(select_scalars(front, "published"), None)
    match = PATH.fullmatch(item.path)
    if name and match and match["date"] != name.text:
        yield Finding(
            name.position,
            words(
                f"Filens namn säger {match['date']} men published {name.text}.",
                f"The file's name says {match['date']} but published {name.text}.",
            ),
            words(f"Skriv {match['date']}, eller byt filens namn.", f"Write {match['date']}, or rename."),
            name.replaced_by(match["date"]),
        )
    published = next(select_days(front, "published"), None)
    if published is None:
        return
    publish_at = next(select_days(front, "publish_at"), None)
    starts = publish_at or published
    yield from _in_order(item, published, starts)
    for updated, day in select_days(front, "updated"):
        if day < published[1]:
            yield Finding(
                updated.position,
                words("Uppdaterad före publiceringen.", "Updated before it was published."),
                _MEND,
            )
        if day > max(context.as_of, starts[1]):
            hint = words("Skriv den dag då texten ändrades.", "Write the day when the text was changed.")
            yield not_come_yet(updated, hint)
    for withdrawn, day in select_days(front, "withdrawn", "on"):
        if day > context.as_of:
            hint = words(
                "Skriv den dag då nyheten drogs tillbaka, eller använd expire_at.",
                "Write the day of the withdrawal, or use expire_at.",
            )
            yield not_come_yet(withdrawn, hint)


def _in_order(
    item: NewsSource, published: tuple[Scalar, date], starts: tuple[Scalar, date]
) -> Iterator[Finding]:
    """Find an item that appears before its own date, or that would be gone before it appears."""
    if starts[1] < published[1]:
        yield Finding(
            starts[0].position,
            words(
                f"Nyheten skulle synas före sitt eget datum, {published[0].text}.",
                f"The item would appear before its own date, {published[0].text}.",
            ),
            _or_later(published[0].text),
        )
    for expire_at, day in select_days(item.document.front, "expire_at"):
        if day <= starts[1]:
            yield Finding(
                expire_at.position,
                words(
                    f"Nyheten skulle tas bort innan den har synts, {starts[0].text}.",
                    f"The item would be gone before it has appeared, {starts[0].text}.",
                ),
                words("Skriv ett senare datum.", "Write a later date."),
            )


def _or_later(day: str) -> Text:
    return words(f"Skriv {day} eller senare.", f"Write {day} or later.")


RULE: Rule[NewsSource] = Rule(
    id="news-dates",
    severity=Severity.ERROR,
    what=words(
        "En nyhets datum stämmer med varandra och med filens namn.",
        "An item's dates agree with each other and with its file's name.",
    ),
    why=words(
        "Läsaren ska veta när det hände och hur färsk texten är.",
        "Readers must know when it happened and how fresh the text is.",
    ),
    example="updated: 2023-11-01 (published: 2023-11-19)\nupdated: 2026-11-23",
    check=check,
)
