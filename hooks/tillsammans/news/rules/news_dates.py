"""Rule news-dates: dates of an item follow each other."""

from collections.abc import Iterator

from tillsammans.floor.days import not_come_yet, select_days
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select_scalars
from tillsammans.news.model import PATH
from tillsammans.news.source import NewsSource


def check(item: NewsSource, context: Context) -> Iterator[Finding]:
    """Compare the date in the file's name, publication, update and the day of the site."""
    front = item.document.front
    published = next(select_scalars(front, "published"), None)
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
    for updated, updated_day in select_days(front, "updated"):
        if any(updated_day < published_day for _, published_day in select_days(front, "published")):
            yield Finding(
                updated.position,
                words("Uppdaterad före publiceringen.", "Updated before it was published."),
                words("Rätta datumet.", "Mend the date."),
            )
        if updated_day > context.as_of:
            hint = words("Skriv den dag då texten ändrades.", "Write the day when the text was changed.")
            yield not_come_yet(updated, hint)


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
