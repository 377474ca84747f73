"""What a new item needs, as questions. The translations are left to be written."""

from __future__ import annotations

from collections.abc import Mapping

from tillsammans.floor.languages import Text, words
from tillsammans.floor.questions import Question, municipality, never, slug, source

CATEGORIES: Mapping[str, Text] = {
    "cooperation": words("samverkan", "cooperation"),
    "law": words("lagen", "the law"),
    "statistics": words("statistik", "statistics"),
    "method": words("metoden", "the method"),
}

QUESTIONS = (
    Question("title", words("Rubrik", "Title, in Swedish"), ("title",)),
    Question("lead", words("Ingress", "Lead, in Swedish"), ("lead",)),
    Question(
        "description",
        words("Beskrivning för sökmotorer, en mening", "Description for search engines, in Swedish"),
        ("description",),
    ),
    Question(
        "published",
        words("Dag som nyheten bär", "The day that the item names"),
        ("published",),
        default=lambda _, known: known.today,
    ),
    slug(lambda answers, _: answers["title"], "news-path"),
    Question(
        "category",
        words("Vad handlar den om?", "What is it about?"),
        ("category",),
        choices=lambda _: CATEGORIES,
        default=lambda *_: "cooperation",
    ),
    municipality(),
    Question(
        "contact",
        words("Kontakt att visa (kortnamn, som polisen)", "Contact to show (its short name, as polisen)"),
        ("contacts",),
        is_required=never,
    ),
    source(("sources",)),
)
