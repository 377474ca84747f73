"""Rule municipality-code: a municipality has the code of the register."""

from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.similar import closest
from tillsammans.floor.tree import select_scalars


def check(record: Record, context: Context) -> Iterator[Finding]:
    """Compare code, kind and name with the register of the 290 municipalities."""
    code = next(select_scalars(record.root, "municipality"), None)
    if code is None:
        if record.kind == "municipality":
            yield Finding(
                record.root.position,
                words("Kommunkoden saknas.", "The municipal code is missing."),
                words("Lägg till municipality: och fyra siffror.", "Add municipality: and four digits."),
            )
        return
    if not context.municipalities:
        return
    municipality = context.municipalities.get(code.text)
    if municipality is None:
        names = {place.name: place.code for place in context.municipalities.values()}
        meant = closest(record.text("name", "sv").removesuffix(" kommun").removesuffix("s"), names)
        hint = (
            words(f"{meant} har koden {names[meant]}.", f"{meant} has the code {names[meant]}.")
            if meant
            else None
        )
        message = words(f"Kommunkoden {code.text} finns inte.", f"There is no municipal code {code.text}.")
        yield Finding(code.position, message, hint)
    elif not record.text("name", "sv").startswith(municipality.name):
        name = municipality.name
        yield Finding(
            code.position,
            words(
                f"Koden {code.text} är {name}, inte {record.text('name', 'sv')}.",
                f"The code {code.text} is {name}, not {record.text('name', 'sv')}.",
            ),
            words("Rätta koden eller namnet.", "Mend the code or the name."),
        )


RULE: Rule[Record] = Rule(
    id="municipality-code",
    severity=Severity.ERROR,
    what=words(
        "Kommunens kod står i registret och hör till namnet.",
        "The municipality's code is in the register and belongs to the name.",
    ),
    why=words(
        "Koden kopplar kommunen till rätt polisområde, karta och nyheter.",
        "The code ties the municipality to its police area, map and news.",
    ),
    example='municipality: "2228"\nmunicipality: "2282"',
    check=check,
)
