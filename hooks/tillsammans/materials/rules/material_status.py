"""Rule material-status: a material that no longer holds says why, or what holds instead."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.materials.record import MaterialRecord


def check(material: MaterialRecord, _context: Context) -> Iterator[Finding]:
    """Compare the state with what else the record says."""
    status = material.status
    if status == "withdrawn" and not material.says("reason"):
        yield Finding(
            material.root.position,
            words("Ett tillbakadraget material behöver en orsak.", "A withdrawn material needs a reason."),
            words("Lägg till reason på båda språken.", "Add reason in both languages."),
        )
    if status == "superseded" and not material.says("superseded_by"):
        yield Finding(
            material.root.position,
            words("Ett ersatt material säger vad som gäller.", "A superseded material says what holds."),
            words("Lägg till superseded_by.", "Add superseded_by."),
        )
    for field in ("reason", "superseded_by"):
        if status == "current" and (key := material.root.key(field)) is not None:
            yield Finding(
                key.position,
                words(f"Ett material som gäller har inte {field}.", f"A current material has no {field}."),
                words(
                    "Ta bort det, eller skriv status: superseded eller withdrawn.",
                    "Remove it, or write status: superseded or withdrawn.",
                ),
            )


RULE: Rule[MaterialRecord] = Rule(
    id="material-status",
    severity=Severity.ERROR,
    what=words(
        "Ett material som inte gäller säger varför, eller vad som gäller i stället.",
        "A material that no longer holds says why, or what holds instead.",
    ),
    why=words(
        "Den som har ett gammalt blad i handen ska hitta det som gäller.",
        "Those with an old sheet in their hand must find the one that holds.",
    ),
    example="status: withdrawn\nstatus: withdrawn, reason: …",
    check=check,
)
