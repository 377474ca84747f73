"""Rule news-dates: dates of an item follow each other."""

from collections.abc import Iterator

from tillsammans.floor.dates import parse_iso
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select_scalars
from tillsammans.news.model import PATH
from tillsammans.news.source import NewsSource


def check(item: NewsSource, context: Context) -> Iterator[Finding]:
    """Compare the date in the file's name, publication, update and the day of the site."""
    published = next(select_scalars(item.document.front, "published"), None)
    updated = next(select_scalars(item.document.front, "updated"), None)
    match = PATH.fullmatch(item.path)
    if published and match and match["date"] != published.text:
        yield Finding(
            published.position,
            words(
                f"Filens namn säger {match['date']} men published {published.text}.",
                f"The file's name says {match['date']} but published {published.text}.",
            ),
            words(f"Skriv {match['date']}, eller byt filens namn.", f"Write {match['date']}, or rename."),
            published.replaced_by(match["date"]),
        )
    published_day = published and parse_iso(published.text)
    updated_day = updated and parse_iso(updated.text)
    if updated and published_day and updated_day and updated_day < published_day:
        yield Finding(
            updated.position,
            words("Uppdaterad före publiceringen.", "Updated before it was published."),
            words("Rätta datumet.", "Mend the date."),
        )
    if updated and updated_day and updated_day > context.as_of:
        yield Finding(
            updated.position,
            words(f"Datumet {updated.text} har inte varit än.", f"The day {updated.text} has not come yet."),
            words("Skriv den dag då texten ändrades.", "Write the day when the text was changed."),
        )


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
