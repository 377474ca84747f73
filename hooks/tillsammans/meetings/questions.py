"""What a new meeting needs, as questions."""

from __future__ import annotations

from tillsammans.floor.languages import words
from tillsammans.floor.questions import Answers, Known, Question, municipality, slug, source


def _named(answers: Answers, known: Known) -> str:
    return known.municipalities.get(answers.get("municipality", ""), answers["title_sv"])


QUESTIONS = (
    Question("title_sv", words("Vad heter mötet?", "Title of the meeting in Swedish"), ("title", "sv")),
    Question("title_en", words("Vad heter det på engelska?", "Title in English"), ("title", "en")),
    municipality(is_required=True),
    Question(
        "date",
        words("Dag", "Day"),
        ("start",),
        default=lambda _, known: known.today,
    ),
    Question("begins", words("Klockan när det börjar, som 13:00", "When it begins, as 13:00"), ("start",)),
    Question("ends", words("Klockan när det slutar, som 15:00", "When it ends, as 15:00"), ("end",)),
    slug(_named, "meeting-path"),
    Question(
        "contact",
        words("Vem kan man fråga? (kortnamn, som polisen)", "Whom to ask? (its short name, as polisen)"),
        ("contact",),
    ),
    source(("sources",)),
)
