"""Rule supervision-unconfirmed: where to complain is known well before the supervision moves."""

from collections.abc import Iterator

from tillsammans.accessibility.model import UNKNOWN
from tillsammans.accessibility.source import StatementSource
from tillsammans.accessibility.supervision import WARNED_MONTHS
from tillsammans.floor.dates import add_months
from tillsammans.floor.days import select_days
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import select, select_scalars


def check(statement: StatementSource, context: Context) -> Iterator[Finding]:
    """Find authorities without an address for complaints that supervise, or soon will."""
    begun = [
        day for _, day in select_days(statement.record, "supervision", "*", "since") if day <= context.as_of
    ]
    for supervisor in select(statement.record, "supervision", "*"):
        for since, day in select_days(supervisor, "since"):
            is_over = begun and day < max(begun)
            if is_over or day > add_months(context.as_of, WARNED_MONTHS):
                continue
            for complaint in select_scalars(supervisor, "complaint"):
                if complaint.text == UNKNOWN:
                    yield Finding(
                        complaint.position,
                        words(
                            f"Vart man anmäler från och med {since.text} är inte bekräftat.",
                            f"Where to report from {since.text} on is not confirmed.",
                        ),
                        words(
                            "Fråga myndigheten. Skriv dess namn, adressen för anmälan och källan.",
                            "Ask the authority. Write its name, the address for reports and the source.",
                        ),
                    )


RULE: Rule[StatementSource] = Rule(
    id="supervision-unconfirmed",
    severity=Severity.NOTICE,
    what=words(
        "Tillsynsmyndighetens adress för anmälan är bekräftad ett halvår före den dag då den gäller.",
        "The supervising authority’s address for reports is confirmed half a year before its day.",
    ),
    why=words(
        "Annars säger sidan den dagen att adressen inte är bekräftad.",
        "Otherwise the page says on that day that the address is not confirmed.",
    ),
    example="complaint: unknown (since: 2027-01-01)\ncomplaint: https://www.exempel.se/anmal",
    check=check,
)
