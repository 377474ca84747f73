"""What editors do at the desk. Each task begins at the list of a collection and ends when all is saved."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image
from project import AS_OF

from browsing.desk import Desk

TODAY = AS_OF
NEXT_YEAR = "2027-11-24"
KRAMFORS = "docs/_data/contacts/kramfors-kommun.yml"
NEWS = f"nyheter/{TODAY}-mote-i-sundsvall.md"


def correct_number(desk: Desk) -> list[str]:
    """Correct a phone number; returns what a wrong one is answered."""
    desk.collection("Kontakter")
    desk.entry("Kramfors kommun")
    desk.unfold("points")
    desk.fill("points.0.phone", "061280110")
    answers = desk.refused()
    desk.fill("points.0.phone", "0612-801 10")
    desk.unfold("points.0.confirmed")
    desk.fill("points.0.confirmed.on", TODAY)
    desk.save()
    return answers


@dataclass(frozen=True)
class Words:
    """The words of a news item in one language."""

    title: str
    description: str
    lead: str
    alt: str
    body: str


ITEM = {
    "sv": Words(
        "Möte i Sundsvall",
        "Sundsvalls kommun håller sitt första möte om metoden för postombuden.",
        "Alla ombud är välkomna.",
        "En sal med bord och stolar.",
        "Kommunen bjuder in. [[source: kramfors-2023]]",
    ),
    "en": Words(
        "Meeting in Sundsvall",
        "Sundsvall Municipality holds its first meeting on the method for postal agents.",
        "All agents are welcome.",
        "A hall with tables and chairs.",
        "The municipality invites. [[source: kramfors-2023]]",
    ),
}


def _picture() -> bytes:
    taken = io.BytesIO()
    Image.linear_gradient("L").resize((1600, 900)).convert("RGB").save(taken, "JPEG")
    return taken.getvalue()


def publish_news(desk: Desk) -> list[str]:
    """Publish an item in both languages, with a picture; returns what an unfinished one is answered."""
    desk.collection("Nyheter")
    desk.new()
    desk.beside()
    for language, words in ITEM.items():
        desk.fill("title", words.title, language)
        desk.fill("description", words.description, language)
        desk.fill("lead", words.lead, language)
    desk.choose("category", "Samverkan", "sv")
    answers = desk.refused()
    desk.choose("municipality", "Sundsvall (2281)", "sv")
    desk.choose("audience", "Postombud", "sv")
    desk.tick("image", "sv")
    desk.upload("image.file", "sal.jpg", _picture(), "sv")
    desk.choose("contacts", "Sundsvalls kommun", "sv")
    desk.choose("sources", "Ny samverkansmodell för att försvåra illegal droghandel via post", "sv")
    for language, words in ITEM.items():
        desk.fill("image.alt", words.alt, language)
        desk.fill("next_review", NEXT_YEAR, language)
        desk.fill("body", words.body, language)
    desk.save()
    return answers


def add_municipality(desk: Desk) -> list[str]:
    """Add a municipality that answers by phone; returns what an unfinished record is answered."""
    desk.collection("Kontakter")
    desk.new()
    desk.choose("kind", "Kommun")
    desk.fill("name.sv", "Timrå kommun")
    answers = desk.refused()
    desk.fill("name.en", "Timrå Municipality")
    desk.fill("summary.sv", "Kommunens kontakt i frågor om samverkan.")
    desk.fill("summary.en", "The municipality's contact about the cooperation.")
    desk.choose("municipality", "Timrå (2262)")
    desk.choose("police_area", "Lokalpolisområde Medelpad")
    desk.fill("website", "https://www.timra.se")
    desk.click("Lägg till \u2068Kontaktväg\u2069")
    desk.fill("points.0.id", "kundtjanst")
    desk.fill("points.0.label.sv", "Kundtjänst")
    desk.fill("points.0.label.en", "Customer service")
    desk.fill("points.0.audience.sv", "Frågor till kommunen.")
    desk.fill("points.0.audience.en", "Questions to the municipality.")
    desk.choose("points.0.need", "Kommunens frågor")
    desk.fill("points.0.phone", "060-16 31 00")
    desk.unfold("points.0.confirmed")
    desk.choose("points.0.confirmed.source", "Myndighetsregistret")
    desk.save()
    return answers


def replace_coordinator(desk: Desk) -> list[str]:
    """Replace a coordinator; returns what a wrong address is answered."""
    desk.collection("Kontakter")
    desk.entry("Kramfors kommun")
    desk.unfold("persons")
    desk.fill("persons.0.name", "Hilda Hansson")
    desk.fill("persons.0.phone", "0612-801 93")
    desk.fill("persons.0.email", "hilda.hansson")
    answers = desk.refused()
    desk.fill("persons.0.email", "hilda.hansson@kramfors.se")
    desk.fill("persons.0.review", NEXT_YEAR)
    desk.unfold("persons.0.confirmed")
    desk.fill("persons.0.confirmed.on", TODAY)
    desk.save()
    return answers


def withdraw_item(desk: Desk) -> list[str]:
    """Withdraw an item; returns what one without a reason is answered."""
    desk.collection("Nyheter")
    desk.entry("Handeln vill ha rutiner och handfasta tips")
    desk.beside()
    desk.tick("withdrawn", "sv")
    desk.fill("withdrawn.on", TODAY, "sv")
    answers = desk.refused()
    desk.fill("withdrawn.reason", "Uppgifterna var för gamla.", "sv")
    desk.fill("withdrawn.reason", "The details were too old.", "en")
    desk.fill("updated", TODAY, "sv")
    desk.save()
    return answers
