"""What an editor is asked about an organisation, in Swedish."""

from __future__ import annotations

from tillsammans.floor.forms import CLOCK, TODAY, Asked, Form

_PHONE = (
    r"^(112|1\d\d \d\d|90 \d\d\d|0\d{1,3}-\d{2,4}( \d{2,4})*)$",
    "Skriv numret som 0612-800 00, 114 14 eller 0771-520 520.",
)
_MAIL = (r"^[^\s@]+@[^\s@]+\.[^\s@]+$", "Skriv adressen som namn@kommun.se.")
_POSTAL_CODE = (r"^\d{3} \d{2}$", "Skriv postnumret som 872 80.")
_WEB = (r"^https?://[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?$", "Skriv adressen som https://www.exempel.se/sida.")
_CONFIRMED = "När, av vem och mot vilken källa uppgifterna kontrollerades."
_DAYS = {
    "mon": "måndag",
    "tue": "tisdag",
    "wed": "onsdag",
    "thu": "torsdag",
    "fri": "fredag",
    "sat": "lördag",
    "sun": "söndag",
}

FORM: Form = {
    "Contact.kind": Asked(
        "Slag",
        "Vad organisationen är. Postombud och butikspersonal förs aldrig in.",
        choices={
            "emergency": "Nödnummer",
            "police": "Polis",
            "customs": "Tull",
            "municipality": "Kommun",
            "county-board": "Länsstyrelse",
            "health": "Vård",
            "supervisor": "Tillsyn",
        },
    ),
    "Contact.name": Asked("Namn", "Organisationens namn på varje språk."),
    "Contact.summary": Asked(
        "Sammanfattning", "Vad organisationen gör här, i en eller två meningar.", is_long=True
    ),
    "Contact.municipality": Asked(
        "Kommun", "Bara för kommuner.", "Kommunkod, fyra siffror inom citattecken.", refers="municipalities"
    ),
    "Contact.police_area": Asked(
        "Lokalpolisområde",
        "Det område som kommunen hör till.",
        "Till exempel sodra-angermanland.",
        refers="police_areas",
    ),
    "Contact.website": Asked("Webbplats", "Webbplatsens adress, med https://.", pattern=_WEB),
    "Contact.obsolete": Asked(
        "Finns inte längre", "Fylls i när organisationen inte längre ska visas. Adressen finns kvar."
    ),
    "Contact.points": Asked("Kontaktvägar", "Vägar att nå organisationen.", one="Kontaktväg"),
    "Contact.persons": Asked(
        "Personer", "Personer i en offentlig roll. I första hand anges en funktion.", one="Person"
    ),
    "Point.id": Asked("Kort namn", "Eget kort namn: små bokstäver a–z, siffror och bindestreck."),
    "Point.label": Asked("Rubrik", "Vad kontaktvägen heter, till exempel Kundtjänst."),
    "Point.audience": Asked("För vem", "Vem som hör av sig hit, och om vad."),
    "Point.need": Asked(
        "Behov",
        "Vad den som söker behöver.",
        choices={
            "emergency": "Akut fara",
            "tip": "Tipsa",
            "municipality": "Kommunens frågor",
            "method": "Metoden",
            "rules": "Reglerna",
            "service": "Övrigt",
        },
    ),
    "Point.phone": Asked("Telefon", "Som 0612-800 00, 114 14 eller 0771-520 520.", pattern=_PHONE),
    "Point.email": Asked("E-post", "Organisationens egen adress.", pattern=_MAIL),
    "Point.url": Asked("Webbsida", "Sida med formulär eller mer information, med https://.", pattern=_WEB),
    "Point.visit": Asked("Besöksadress", "Dit man kan gå, aldrig en box."),
    "Point.post": Asked("Postadress", "Dit brev skickas."),
    "Point.hours": Asked(
        "Öppettider",
        "När det går att nå kontaktvägen.",
        "Skriv always för dygnet runt, annars weekly med dagar och tider.",
    ),
    "Point.note": Asked("Upplysning", "En kort upplysning."),
    "Point.internal": Asked("Intern", "Visas aldrig.", "Skriv true."),
    "Point.confirmed": Asked("Kontrollerad", _CONFIRMED),
    "Person.name": Asked("Namn", "För- och efternamn."),
    "Person.role": Asked("Roll", "Personens uppdrag."),
    "Person.phone": Asked("Telefon", "Telefon i tjänsten.", pattern=_PHONE),
    "Person.email": Asked("E-post", "Adress i tjänsten.", pattern=_MAIL),
    "Person.basis": Asked(
        "Grund",
        "Varför namnet får visas.",
        "Skriv public-role (offentlig roll) eller consent (samtycke).",
        choices={"public-role": "Offentlig roll", "consent": "Samtycke"},
    ),
    "Person.consent_on": Asked("Samtycke den", "Dagen då personen sade ja."),
    "Person.mobile_basis": Asked(
        "Grund för mobilnummer",
        "Varför ett mobilnummer får visas.",
        choices={"work-phone": "Telefon i tjänsten", "consent": "Samtycke"},
    ),
    "Person.review": Asked("Fråga igen", "Senast den här dagen frågar vi om personen har kvar rollen."),
    "Person.internal": Asked("Intern", "Visas aldrig.", "Skriv true."),
    "Person.confirmed": Asked("Kontrollerad", _CONFIRMED),
    "Confirmation.on": Asked(
        "Dag", "När uppgifterna kontrollerades.", "Skriv som 2026-11-23.", default=TODAY
    ),
    "Confirmation.by": Asked(
        "Av",
        "Rollen som kontrollerade.",
        "Roll i publisher.yml, till exempel contacts.",
        refers="roles",
        default="contacts",
    ),
    "Confirmation.source": Asked("Källa", "Var uppgifterna står.", "Källa i sources.yml.", refers="sources"),
    "VisitingAddress.street": Asked("Gata", "Gata och nummer."),
    "VisitingAddress.town": Asked("Ort"),
    "VisitingAddress.postal_code": Asked("Postnummer", "Som 872 80.", pattern=_POSTAL_CODE),
    "PostalAddress.recipient": Asked("Mottagare", "Mottagare, om det är någon annan än organisationen."),
    "PostalAddress.street": Asked("Gata eller box"),
    "PostalAddress.postal_code": Asked("Postnummer", "Som 872 80.", pattern=_POSTAL_CODE),
    "PostalAddress.town": Asked("Ort"),
    "Hours.always": Asked("Dygnet runt", "Alla dagar, också helgdagar.", "Skriv hours: always i stället."),
    "Hours.weekly": Asked("Varje vecka", "Öppettider per veckodag.", one="Tid"),
    "Hours.holidays": Asked(
        "Helgdagar",
        "Om tiderna gäller på helgdagar.",
        "Skriv closed eller open.",
        choices={"closed": "Stängt på helgdagar", "open": "Öppet som vanligt"},
    ),
    "Hours.exceptions": Asked("Avvikande dagar", "Enstaka dagar med andra tider.", one="Dag"),
    "Span.days": Asked("Dagar", "Veckodagar.", "Skriv mon, tue, wed, thu, fri, sat, sun.", choices=_DAYS),
    "Span.opens": Asked("Öppnar", "Klockslag, som 08:00.", pattern=CLOCK),
    "Span.closes": Asked("Stänger", "Klockslag, som 16:30.", pattern=CLOCK),
    "Exception_.on": Asked("Dag", "Dagen som avviker.", "Skriv som 2026-12-24."),
    "Exception_.closed": Asked("Stängt", "Stängt hela dagen.", "Skriv true."),
    "Exception_.opens": Asked("Öppnar", "Klockslag, som 08:00.", pattern=CLOCK),
    "Exception_.closes": Asked("Stänger", "Klockslag, som 12:00.", pattern=CLOCK),
    "Obsolete.on": Asked("Sedan", "Sedan vilken dag."),
    "Obsolete.reason": Asked("Varför", "Varför, i en mening."),
    "Obsolete.replaced_by": Asked("I stället", "Kontakten som gäller i stället.", refers="contacts"),
}
"""Also the help of the schema that other editors read (see `editor_schema`)."""
