"""Rule unknown-source: every confirmation names a source of the register."""

from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, is_known
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import select_scalars


def check(record: Record, context: Context) -> Iterator[Finding]:
    """Compare sources and roles of confirmations with the registers."""
    for confirmed in record.confirmations():
        for field, known in (("source", context.sources), ("by", context.roles)):
            for name in select_scalars(confirmed, field):
                if is_known(name.text, known):
                    continue
                what_sv, what_en = {"source": ("Källan", "source"), "by": ("Rollen", "role")}[field]
                yield not_found(name, what_sv, what_en, known)


RULE: Rule[Record] = Rule(
    id="unknown-source",
    severity=Severity.ERROR,
    what=words(
        "En uppgift har en källa och någon som har kontrollerat den.",
        "A detail has a source and somebody who checked it.",
    ),
    why=words(
        "Utan källa kan ingen kontrollera uppgiften igen.",
        "Without a source nobody can check the detail again.",
    ),
    example="source: kramfors\nsource: kramfors-2023",
    check=check,
)
