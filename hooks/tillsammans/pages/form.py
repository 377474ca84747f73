"""What an editor is asked about a page, in Swedish. Pages of every kind share most of it."""

from __future__ import annotations

from tillsammans.floor.forms import Asked, Form

FORM: Form = {
    "Front.title": Asked("Rubrik", "Sidans enda huvudrubrik."),
    "Front.menu": Asked("Kort rubrik", "Till menyer, när rubriken är lång."),
    "Front.description": Asked(
        "Beskrivning",
        "40–170 tecken. Visas i sökmotorer och när någon delar länken.",
        length=(40, 170),
        is_long=True,
    ),
    "Front.kind": Asked(
        "Slag",
        "Hur sidan är upplagd.",
        choices={
            "home": "Startsidan",
            "counter": "Hjälp vid disken",
            "guidance": "Vägledning",
            "law": "Lagen",
            "page": "Vanlig sida",
            "timeline": "Tidslinje",
            "directory": "Kontakter",
            "news-list": "Nyheter",
            "news-item": "Nyhet",
            "materials": "Material",
            "meetings": "Möten",
            "glossary": "Ordlista",
            "search": "Sök",
            "offline": "Utan täckning",
            "not-found": "Sidan finns inte",
        },
        is_fixed=True,
    ),
    "Front.owner": Asked("Ansvarig", "Rollen som svarar för sidan.", refers="roles"),
    "Front.last_reviewed": Asked("Senast granskad", "Dagen då någon läste hela sidan."),
    "Front.next_review": Asked("Granskas igen", "Senast den här dagen läses den igen."),
    "Front.law_state": Asked(
        "Lagar", "Den senaste ändring av varje lag som sidan tar hänsyn till.", refers="laws"
    ),
    "Front.lix": Asked("Högsta LIX", "Hur tung texten får vara. Vägledning har 40."),
    "Front.translates": Asked("Avtryck", is_hidden=True),
}
