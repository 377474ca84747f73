"""What an editor is asked about a meeting, in Swedish."""

from __future__ import annotations

from tillsammans.floor.forms import TODAY, Asked, Form

FORM: Form = {
    "Meeting.title": Asked("Rubrik", "Vad mötet heter på varje språk."),
    "Meeting.municipality": Asked("Kommun", "Kommunen som mötet gäller.", refers="municipalities"),
    "Meeting.status": Asked(
        "Läge",
        "Ett möte som har hållits sätts till Har hållits.",
        choices={"planned": "Planerat", "held": "Har hållits", "cancelled": "Inställt"},
        default="planned",
    ),
    "Meeting.reason": Asked("Varför inställt", "Fylls i när mötet är inställt."),
    "Meeting.start": Asked("Börjar", "Dag och klockslag, svensk tid."),
    "Meeting.end": Asked("Slutar", "Dag och klockslag, svensk tid."),
    "Meeting.zone": Asked("Tidszon", is_hidden=True),
    "Meeting.on": Asked(
        "Månad eller dag",
        "Bara när tiden inte är känd: år, år-månad eller år-månad-dag, som 2023-11. Lämna annars tomt.",
    ),
    "Meeting.note": Asked("Om dagen", "Vad som är känt om dagen, i ord."),
    "Meeting.place": Asked("Plats", "Var mötet hålls."),
    "Meeting.audience": Asked("För vem", "Vilka som är med."),
    "Meeting.agenda": Asked("Dagordning", "En punkt i taget.", one="Punkt"),
    "Meeting.contact": Asked("Fråga", "Den som svarar på frågor om mötet.", refers="contacts"),
    "Meeting.news": Asked("Nyhet", "Nyheten som berättar om mötet.", refers="news"),
    "Meeting.materials": Asked("Material", "Det som delas ut eller hjälper till.", refers="materials"),
    "Meeting.sources": Asked("Källor", "Var uppgifterna står.", refers="sources"),
    "Meeting.changed": Asked(
        "Ändrat", "Dagen för den senaste ändringen. Kalendrar får veta den.", default=TODAY
    ),
    "Meeting.sequence": Asked(
        "Ändring nummer", "0 för ett nytt möte. Höj med 1 varje gång ett publicerat möte ändras.", default=0
    ),
}
