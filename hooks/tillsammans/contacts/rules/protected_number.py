"""Rule protected-number: emergency and tip numbers stand with their organisations, which have no others."""

from collections.abc import Iterator

from tillsammans.contacts.numbers import digits
from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule


def check(record: Record, context: Context) -> Iterator[Finding]:
    """Compare all numbers of a record with the register of protected numbers."""
    owners = {number: one.slug for one in context.protected for number in one.numbers}
    own = next((one for one in context.protected if one.slug == record.slug), None)
    same_kind = [one for one in context.protected if one.kind == record.kind]
    for phone in record.phones():
        number = digits(phone.text)
        owner = owners.get(number)
        if owner is not None and owner != record.slug:
            yield Finding(
                phone.position,
                words(f"{phone.text} hör till {owner}.", f"{phone.text} belongs to {owner}."),
                words(
                    f"Ta bort numret här, och hänvisa till {owner}.",
                    f"Remove the number here, and refer to {owner}.",
                ),
            )
        elif owner is None and (own or same_kind):
            known = own or same_kind[0]
            listed = ", ".join(sorted(known.numbers))
            yield Finding(
                phone.position,
                words(
                    f"{phone.text} finns inte bland de skyddade numren för {known.slug}: {listed}.",
                    f"{phone.text} is not among the protected numbers of {known.slug}: {listed}.",
                ),
                words(
                    "Rätta numret, eller ändra registret protected-numbers.yml med en källa.",
                    "Mend the number, or change the register protected-numbers.yml with a source.",
                ),
            )


RULE: Rule[Record] = Rule(
    id="protected-number",
    severity=Severity.ERROR,
    what=words(
        "Larm- och tipsnummer står bara hos sin organisation, och den har inga andra.",
        "Emergency and tip numbers stand with their organisation alone, and it has no others.",
    ),
    why=words("Ett fel nummer till polisen kan kosta liv.", "A wrong number for the police can cost a life."),
    example="phone: 114 41 (polisen.yml)\nphone: 114 14",
    check=check,
)
