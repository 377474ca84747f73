"""What an editor is asked about the glossary, in Swedish: in a form, and as help while typing."""

from __future__ import annotations

from tillsammans.floor.forms import Asked, Form

FORM: Form = {
    "Glossary.owner": Asked("Ansvarig", "Rollen som läser förklaringarna igen.", refers="roles"),
    "Glossary.read": Asked("Läst", "Dagen då förklaringarna senast lästes mot källorna."),
    "Glossary.law_state": Asked(
        "Lagar",
        "Lagar som förklaringarna bygger på, med senaste ändring.",
        "Som postlagen: '2024:746'.",
        refers="laws",
    ),
    "Glossary.terms": Asked(
        "Ord", in_file="Namnen står i adressen: små bokstäver a–z, siffror och bindestreck.", one="Ord"
    ),
    "Term.term": Asked("Ordet", "Som ordlistan visar det."),
    "Term.forms": Asked(
        "Andra former",
        "Böjningar, sammansättningar och andra namn som sidorna har.",
        "En lista för varje språk.",
        one="Form",
    ),
    "Term.definition": Asked(
        "Förklaring", "En eller två meningar i klarspråk, högst LIX 40. Ren text.", is_long=True
    ),
    "Term.source": Asked("Källa", "Var förklaringen står.", "Namnet i sources.yml.", refers="sources"),
}
