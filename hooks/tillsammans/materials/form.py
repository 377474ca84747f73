"""What an editor is asked about a material, in Swedish."""

from __future__ import annotations

from tillsammans.floor.forms import TODAY, Asked, Form

FORM: Form = {
    "Material.title": Asked("Rubrik", "Vad materialet heter på varje språk."),
    "Material.purpose": Asked("Till vad", "Vad materialet är bra för, i en mening.", is_long=True),
    "Material.audience": Asked(
        "För vem",
        choices={
            "residents": "Invånare",
            "agents": "Postombud",
            "municipality": "Kommuner",
            "partners": "Polis, tull och företag",
        },
    ),
    "Material.version": Asked("Version", "Som 1 eller 1.2. Höj den när filen ändras.", default="1"),
    "Material.date": Asked("Versionens dag", default=TODAY),
    "Material.owner": Asked("Ansvarig", "Rollen som svarar för materialet.", refers="roles"),
    "Material.last_reviewed": Asked("Senast granskat", default=TODAY),
    "Material.next_review": Asked("Granskas igen"),
    "Material.licence": Asked(
        "Licens",
        choices={"CC-BY-4.0": "CC BY 4.0", "CC0-1.0": "CC0 1.0", "other": "En annan, se villkoren"},
        default="CC-BY-4.0",
    ),
    "Material.terms": Asked("Villkor", "Vad man får göra med materialet, när licensen är en annan."),
    "Material.status": Asked(
        "Läge",
        "Ett material tas aldrig bort. Det ersätts eller dras tillbaka.",
        choices={"current": "Gäller", "superseded": "Ersatt", "withdrawn": "Tillbakadraget"},
        default="current",
    ),
    "Material.supersedes": Asked("Ersätter", "Materialet som det här ersätter.", refers="materials"),
    "Material.superseded_by": Asked("Ersatt av", "Materialet som gäller nu.", refers="materials"),
    "Material.reason": Asked("Varför det inte gäller"),
    "Material.document": Asked(
        "Görs av webbplatsen", "Namnet på ett dokument som webbplatsen själv gör.", is_fixed=True
    ),
    "Material.files": Asked("Filer", "PDF eller Word, en för varje språk.", refers="files"),
    "Material.inaccessible": Asked(
        "Inte tillgängligt för alla", "Bara när filen inte kan göras tillgänglig."
    ),
    "Inaccessible.reason": Asked("Varför"),
    "Inaccessible.alternative": Asked("I stället", "Vad den får som inte kan använda filen."),
    "Inaccessible.contact": Asked("Fråga", "Den som hjälper till.", refers="contacts"),
}
