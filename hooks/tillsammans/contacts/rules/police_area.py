"""Rule police-area: a municipality lies in its local police area."""

from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.similar import not_found
from tillsammans.floor.tree import select_scalars


def check(record: Record, context: Context) -> Iterator[Finding]:
    """Compare the police area with the register."""
    area = next(select_scalars(record.root, "police_area"), None)
    if area is None:
        if record.kind == "municipality":
            yield Finding(
                record.root.position,
                words("Lokalpolisområdet saknas.", "The local police area is missing."),
                words("Lägg till en rad: police_area: …", "Add a line: police_area: …"),
            )
        return
    code = record.text("municipality")
    if not context.police_areas:  # the register itself cannot be read, and that is told of there
        return
    if area.text not in context.police_areas:
        yield not_found(area, "Polisområdet", "police area", context.police_areas)
    elif code in context.municipalities and code not in context.police_areas[area.text]:
        right = next((name for name, codes in context.police_areas.items() if code in codes), None)
        message = words(
            f"Kommunen {code} hör inte till {area.text}.", f"Municipality {code} is not in {area.text}."
        )
        hint = words(f"Skriv {right}.", f"Write {right}.") if right else None
        yield Finding(area.position, message, hint, area.replaced_by(right) if right else None)


RULE: Rule[Record] = Rule(
    id="police-area",
    severity=Severity.ERROR,
    what=words(
        "Kommunen ligger i det polisområde som anges.",
        "The municipality lies in the police area that is given.",
    ),
    why=words(
        "Annars leds den som undrar till fel poliser.",
        "Otherwise people are led to the wrong police officers.",
    ),
    example="police_area: medelpad\npolice_area: sodra-angermanland",
    check=check,
)
