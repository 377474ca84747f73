"""The schema of a contact's record as an editor writes it: see `floor.editor_schema`."""

from __future__ import annotations

from collections.abc import Sequence

from tillsammans.contacts.hours import ALWAYS
from tillsammans.contacts.model import Contact
from tillsammans.floor import editor_schema

PATH = "docs/_data/schemas/contact.schema.json"
"""Relative to the project."""

HELP = {
    "Contact.kind": "Vad organisationen är. Postombud och butikspersonal förs aldrig in.",
    "Contact.name": "Organisationens namn på varje språk.",
    "Contact.summary": "Vad organisationen gör här, i en eller två meningar.",
    "Contact.municipality": "Kommunkod, fyra siffror inom citattecken. Bara för kommuner.",
    "Contact.police_area": "Lokalpolisområde, till exempel sodra-angermanland.",
    "Contact.website": "Webbplatsens adress, med https://.",
    "Contact.obsolete": "Fylls i när organisationen inte längre ska visas. Adressen finns kvar.",
    "Contact.points": "Vägar att nå organisationen.",
    "Contact.persons": "Personer i en offentlig roll. I första hand anges en funktion.",
    "Point.id": "Eget kort namn: små bokstäver a–z, siffror och bindestreck.",
    "Point.label": "Vad kontaktvägen heter, till exempel Kundtjänst.",
    "Point.audience": "Vem som hör av sig hit, och om vad.",
    "Point.need": "Vad den som söker behöver.",
    "Point.phone": "Som 0612-800 00, 114 14 eller 0771-520 520.",
    "Point.email": "Organisationens egen adress.",
    "Point.url": "Sida med formulär eller mer information, med https://.",
    "Point.visit": "Besöksadress, aldrig en box.",
    "Point.post": "Postadress.",
    "Point.hours": "always för dygnet runt, annars weekly med dagar och tider.",
    "Point.note": "En kort upplysning.",
    "Point.internal": "true: visas aldrig.",
    "Point.confirmed": "När, av vem och mot vilken källa uppgifterna kontrollerades.",
    "Person.name": "För- och efternamn.",
    "Person.role": "Personens uppdrag.",
    "Person.phone": "Telefon i tjänsten.",
    "Person.email": "Adress i tjänsten.",
    "Person.basis": "Varför namnet får visas: public-role (offentlig roll) eller consent (samtycke).",
    "Person.consent_on": "Dagen då personen sade ja.",
    "Person.mobile_basis": "Varför ett mobilnummer får visas.",
    "Person.review": "Senast den här dagen frågar vi om personen har kvar rollen.",
    "Person.internal": "true: visas aldrig.",
    "Person.confirmed": "När, av vem och mot vilken källa uppgifterna kontrollerades.",
    "Confirmation.on": "Dag, som 2026-11-23.",
    "Confirmation.by": "Roll i publisher.yml, till exempel contacts.",
    "Confirmation.source": "Källa i sources.yml.",
    "VisitingAddress.street": "Gata och nummer.",
    "VisitingAddress.town": "Ort.",
    "VisitingAddress.postal_code": "Som 872 80.",
    "PostalAddress.recipient": "Mottagare, om det är någon annan än organisationen.",
    "PostalAddress.street": "Gata eller box.",
    "PostalAddress.postal_code": "Som 872 80.",
    "PostalAddress.town": "Ort.",
    "Hours.always": "Skriv hours: always i stället.",
    "Hours.weekly": "Öppettider per veckodag.",
    "Hours.holidays": "Om tiderna gäller på helgdagar: closed eller open.",
    "Hours.exceptions": "Enstaka dagar med andra tider.",
    "Span.days": "Veckodagar: mon, tue, wed, thu, fri, sat, sun.",
    "Span.opens": "Klockslag, som 08:00.",
    "Span.closes": "Klockslag, som 16:30.",
    "Exception_.on": "Dag, som 2026-12-24.",
    "Exception_.closed": "true om det är stängt hela dagen.",
    "Exception_.opens": "Klockslag, som 08:00.",
    "Exception_.closes": "Klockslag, som 12:00.",
    "Obsolete.on": "Sedan vilken dag.",
    "Obsolete.reason": "Varför, i en mening.",
    "Obsolete.replaced_by": "Kontakten som gäller i stället.",
}
"""Model and field -> help in Swedish."""


def schema(languages: Sequence[str]) -> str:
    """Write the schema for records in the languages of a site, as JSON."""
    return editor_schema.schema(
        Contact,
        languages,
        {"title": "Kontakt", "description": "En organisation: docs/_data/contacts/<namn>.yml"},
        HELP,
        _with_always,
    )


def _with_always(definitions: editor_schema.Definitions) -> None:
    """Let hours be one word too."""
    definitions["Hours"] = {"anyOf": [{"const": ALWAYS}, definitions["Hours"]]}
