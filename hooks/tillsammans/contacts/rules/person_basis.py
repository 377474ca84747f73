"""Rule person-basis: a person is shown for a stated reason."""

from collections.abc import Iterator

from tillsammans.contacts.numbers import NumberKind, kind_of
from tillsammans.contacts.record import Record
from tillsammans.floor.days import not_come_yet, select_days
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, select, select_scalars


def check(record: Record, context: Context) -> Iterator[Finding]:
    """Find consents without a day, and mobile numbers without a reason."""
    for person in select(record.root, "persons", "*"):
        if not isinstance(person, Mapping):
            continue
        for basis in select_scalars(person, "basis"):
            if basis.text == "consent" and person.get("consent_on") is None:
                yield Finding(
                    basis.position,
                    words("Det står inte när personen sade ja.", "The day of the consent is missing."),
                    words("Lägg till en rad: consent_on: …", "Add a line: consent_on: …"),
                )
        for given, day in select_days(person, "consent_on"):
            if day > context.as_of:
                hint = words("Skriv den dag då personen sade ja.", "Write the day of the consent.")
                yield not_come_yet(given, hint)
        for phone in select_scalars(person, "phone"):
            if kind_of(phone.text) is NumberKind.MOBILE and person.get("mobile_basis") is None:
                yield Finding(
                    phone.position,
                    words(
                        f"{phone.text} är ett mobilnummer, och skälet att visa det saknas.",
                        f"{phone.text} is a mobile number, and the reason to show it is missing.",
                    ),
                    words(
                        "Lägg till mobile_basis: work-phone eller consent, eller ta bort numret.",
                        "Add mobile_basis: work-phone or consent, or remove the number.",
                    ),
                )


RULE: Rule[Record] = Rule(
    id="person-basis",
    severity=Severity.ERROR,
    what=words(
        "Ett samtycke har ett datum, och ett mobilnummer ett skäl.",
        "A consent has a day, and a mobile number a reason.",
    ),
    why=words(
        "Personuppgifter publiceras bara med stöd i lag eller samtycke.",
        "Personal data are published only with a basis in law or a consent.",
    ),
    example="basis: consent\nbasis: consent, consent_on: 2026-10-01",
    check=check,
)
