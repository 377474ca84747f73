"""What an editor is asked about a decision guide, in Swedish."""

from __future__ import annotations

from tillsammans.floor.forms import Asked, Form

FORM: Form = {
    "Guide.title": Asked("Rubrik"),
    "Guide.description": Asked("Beskrivning", "Visas i sökmotorer och när någon delar länken.", is_long=True),
    "Guide.owner": Asked("Ansvarig", "Rollen som svarar för guiden.", refers="roles"),
    "Guide.last_reviewed": Asked("Senast granskad", "Dagen då någon gick alla vägar."),
    "Guide.next_review": Asked("Granskas igen", "Senast den här dagen läses den igen."),
    "Guide.law_state": Asked(
        "Lagar", "Den senaste ändring av varje lag som guiden tar hänsyn till.", refers="laws"
    ),
    "Guide.first": Asked("Första frågan", "Namnet på frågan som guiden börjar med."),
    "Guide.questions": Asked("Frågor", "Högst fem på vägen till ett svar.", one="Fråga"),
    "Guide.outcomes": Asked("Svar", "Där en väg slutar.", one="Svar"),
    "Question.text": Asked("Fråga"),
    "Question.help": Asked("Hjälp", "Det som behövs för att kunna svara.", is_long=True),
    "Question.answers": Asked("Att välja på", one="Val"),
    "Answer.id": Asked("Namn i adressen", "Ändras inte sedan: någon kan ha sparat adressen."),
    "Answer.text": Asked("Ord"),
    "Answer.to": Asked("Leder till", "Namnet på nästa fråga, eller på svaret."),
    "Outcome.tone": Asked(
        "Vad det säger",
        "Att få är inte att vara skyldig: blanda dem aldrig.",
        choices={"may": "Du får", "must": "Någon ska", "no": "Nej", "ask": "Fråga först"},
    ),
    "Outcome.title": Asked("Rubrik"),
    "Outcome.text": Asked(
        "Text", "Ett stycke i varje. Ren text, utan telefonnummer.", one="Stycke", is_long=True
    ),
    "Outcome.law": Asked("Lagrum", "Var regeln står, som 5 kap. 5 § postlagen."),
    "Outcome.sources": Asked("Källor", "Var uppgifterna står.", refers="sources"),
    "Outcome.contacts": Asked("Ring", "Kontaktvägarna som svaret visar.", refers="points"),
    "Outcome.reviewed": Asked("Läst av jurist", "Sidan säger att ingen jurist har läst, tills det står här."),
    "LegalReview.by": Asked("Av vem", "En roll eller ett kontor, aldrig en person."),
    "LegalReview.on": Asked("Dag"),
}
