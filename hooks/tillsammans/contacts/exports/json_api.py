"""The contacts as JSON: typed documents whose shape and descriptions become the published schema."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel
from pydantic.config import JsonDict

from tillsammans.contacts import model
from tillsammans.contacts.exports.catalogue import LICENCE, LICENCE_URL, Catalogue, Entry, Named
from tillsammans.contacts.hours import Hours as RecordHours
from tillsammans.contacts.hours import Weekday, in_words
from tillsammans.contacts.numbers import dial
from tillsammans.floor.languages import Text
from tillsammans.floor.open_data import CONTACT_SCHEMA, CONTACTS_JSON, card_address, json_address

SWEDISH = "x-description-sv"
"""Keyword of the schema for the Swedish description; `description` is English."""

_TIME = r"^([01][0-9]|2[0-4]):[0-5][0-9]$"


def _field(en: str, sv: str, **keywords: Any) -> Any:
    """Describe a field in both languages of the documentation; the rest are keywords of the schema."""
    return Field(description=en, json_schema_extra={SWEDISH: sv, **keywords})


def _swedish(text: str) -> JsonDict:
    """Describe a part in Swedish; its docstring describes it in English."""
    return {SWEDISH: text}


class Document(BaseModel):
    """A part of a document. Fields are always there: one without a value is null or empty."""

    model_config = ConfigDict(frozen=True)


class Words(
    RootModel[dict[str, str]],
    frozen=True,
    json_schema_extra=_swedish("Text på webbplatsens alla språk: språkkod -> text."),
):
    """Text in every language of the site: language code -> text."""


class Licence(Document, json_schema_extra=_swedish("Vad uppgifterna får användas till.")):
    """What the data may be used for."""

    id: str = _field("SPDX id of the licence.", "Licensens id enligt SPDX.")
    url: str = _field("Text of the licence.", "Licensens text.", format="uri")


class Envelope(Document, json_schema_extra=_swedish("Vad som sägs om en hel fil.")):
    """What is said of a whole file."""

    schema_url: str = Field(
        serialization_alias="$schema",
        description="Address of the schema of this file.",
        json_schema_extra={SWEDISH: "Adress till filens schema.", "format": "uri"},
    )
    licence: Licence = _field("Licence of the data.", "Licens för uppgifterna.")
    generated_from: str = _field(
        "SHA-256 of the contacts in the file as canonical JSON (keys sorted, no spaces, UTF-8); "
        "unchanged contacts have an unchanged value.",
        "SHA-256 över filens kontakter som kanonisk JSON (sorterade nycklar, inga blanksteg, UTF-8); "
        "oförändrade kontakter har ett oförändrat värde.",
        pattern="^sha256:[0-9a-f]{64}$",
    )
    as_of: date = _field("The day that the data describe.", "Dagen som uppgifterna gäller.")


class Phone(Document, json_schema_extra=_swedish("Ett telefonnummer.")):
    """A phone number."""

    written: str = _field("As people write it.", "Så som man skriver det.", minLength=1)
    dial: str = _field(
        "Link that a phone can dial.", "Länk som en telefon kan ringa.", pattern=r"^tel:\+?[0-9]+$"
    )
    e164: str | None = _field(
        "International form; null for short numbers, which have none.",
        "Internationell form; null för kortnummer, som saknar en sådan.",
        pattern=r"^\+[1-9][0-9]{6,14}$",
    )


class Visit(Document, json_schema_extra=_swedish("Dit man kan gå in.")):
    """Where somebody can walk in."""

    street: str = _field("Street and number.", "Gata och nummer.")
    postal_code: str | None = _field("Postal code.", "Postnummer.")
    town: str = _field("Town.", "Ort.")


class Post(Document, json_schema_extra=_swedish("Dit ett brev går.")):
    """Where a letter goes."""

    recipient: str | None = _field(
        "Name on the letter, where it isn't the organisation's.",
        "Namn på brevet, om det inte är organisationens.",
    )
    street: str | None = _field("Street and number, or box.", "Gata och nummer, eller box.")
    postal_code: str = _field("Postal code.", "Postnummer.")
    town: str = _field("Town.", "Ort.")


class Span(Document, json_schema_extra=_swedish("Tider i veckan.")):
    """Weekly hours."""

    days: tuple[Weekday, ...] = _field("Days of the week.", "Veckodagar.", minItems=1)
    opens: str = _field("From, hours and minutes.", "Från, timmar och minuter.", pattern=_TIME)
    closes: str = _field("To, hours and minutes.", "Till, timmar och minuter.", pattern=_TIME)


class Exceptional(Document, json_schema_extra=_swedish("En dag som avviker från sin vecka.")):
    """A day that differs from its week."""

    on: date = _field("The day.", "Dagen.")
    closed: bool = _field("Whether it is closed all day.", "Om det är stängt hela dagen.")
    opens: str | None = _field("From; null when closed.", "Från; null när det är stängt.", pattern=_TIME)
    closes: str | None = _field("To; null when closed.", "Till; null när det är stängt.", pattern=_TIME)


class Hours(Document, json_schema_extra=_swedish("När en kontaktväg svarar, svensk tid.")):
    """When a contact point answers, Swedish time."""

    always: bool = _field("Day and night, every day.", "Dygnet runt, alla dagar.")
    weekly: tuple[Span, ...] = _field(
        "Weekly hours; empty when always.", "Veckans tider; tom vid dygnet runt."
    )
    holidays: Literal["closed", "open"] = _field(
        "Whether the hours hold on Swedish public holidays.", "Om tiderna gäller på svenska helgdagar."
    )
    exceptions: tuple[Exceptional, ...] = _field("Days that differ.", "Dagar som avviker.")
    text: Words = _field("The hours in words.", "Tiderna i ord.")


class Reference(Document, json_schema_extra=_swedish("Något med ett permanent id och ett namn.")):
    """Something with a permanent id and a name."""

    id: str = _field("Permanent id.", "Permanent id.")
    name: Words = _field("Name.", "Namn.")


class Municipality(Document, json_schema_extra=_swedish("En svensk kommun.")):
    """A Swedish municipality."""

    code: str = _field("Municipal code.", "Kommunkod.", pattern="^[0-9]{4}$")
    name: str = _field("Name.", "Namn.")


class Source(Document, json_schema_extra=_swedish("En publicerad källa.")):
    """A published source."""

    id: str = _field("Permanent id.", "Permanent id.")
    title: str = _field("Title.", "Titel.")
    publisher: str = _field("Who published it.", "Vem som gav ut den.")
    url: str = _field("Address.", "Adress.", format="uri")


class Confirmed(Document, json_schema_extra=_swedish("Vem som såg att uppgifterna stämde, när och var.")):
    """Who saw that the details were right, when and where."""

    on: date = _field("When.", "När.")
    by: Reference = _field("The role that saw it.", "Rollen som såg det.")
    source: Source = _field("Where it was seen.", "Var det syntes.")


class Point(Document, json_schema_extra=_swedish("Ett sätt att nå en organisation.")):
    """One way to reach an organisation."""

    id: str = _field("Permanent id within the organisation.", "Permanent id inom organisationen.")
    label: Words = _field("What it is called.", "Vad den heter.")
    audience: Words = _field("Who turns here, and for what.", "Vem som vänder sig hit, och för vad.")
    need: tuple[model.Need, ...] = _field("What it is for.", "Vad den är till för.", minItems=1)
    phone: Phone | None = _field("Phone number.", "Telefonnummer.")
    email: str | None = _field("E-mail address.", "E-postadress.", format="email")
    url: str | None = _field("Web address.", "Webbadress.", format="uri")
    visit: Visit | None = _field("Visiting address.", "Besöksadress.")
    post: Post | None = _field("Postal address.", "Postadress.")
    hours: Hours | None = _field(
        "When it answers; null when not known.", "När den svarar; null när det inte är känt."
    )
    note: Words | None = _field("Something to know first.", "Något att veta först.")
    confirmed: Confirmed = _field(
        "When the details were last confirmed.", "När uppgifterna senast bekräftades."
    )


class Person(Document, json_schema_extra=_swedish("Någon i en offentlig roll.")):
    """Somebody in a public role."""

    name: str = _field("Name.", "Namn.")
    role: Words = _field("Public role.", "Offentlig roll.")
    phone: Phone | None = _field("Phone number.", "Telefonnummer.")
    email: str | None = _field("E-mail address.", "E-postadress.", format="email")
    confirmed: Confirmed = _field(
        "When the details were last confirmed.", "När uppgifterna senast bekräftades."
    )


class Obsolete(Document, json_schema_extra=_swedish("Varför en organisation inte längre finns här.")):
    """Why an organisation is no longer here."""

    on: date = _field("Since when.", "Sedan när.")
    reason: Words = _field("Why.", "Varför.")
    replaced_by: str | None = _field(
        "Slug of the contact to turn to.", "Slug för kontakten att vända sig till."
    )


class Contact(Document, json_schema_extra=_swedish("En organisation.")):
    """An organisation."""

    slug: str = _field(
        "Permanent name of the contact.", "Kontaktens permanenta namn.", pattern="^[a-z0-9-]+$"
    )
    kind: model.Kind = _field("What the organisation is.", "Vad organisationen är.")
    name: Words = _field("Name.", "Namn.")
    summary: Words = _field("What it does here.", "Vad den gör här.")
    pages: dict[str, str] = _field(
        "Language code -> address of its page.",
        "Språkkod -> adress till dess sida.",
        additionalProperties={"type": "string", "format": "uri"},
    )
    json_url: str = _field("Address of this contact's JSON.", "Adress till kontaktens JSON.", format="uri")
    vcards: dict[str, str] = _field(
        "Language code -> address of its vCard.",
        "Språkkod -> adress till dess vCard.",
        additionalProperties={"type": "string", "format": "uri"},
    )
    website: str | None = _field(
        "The organisation's own website.", "Organisationens egen webbplats.", format="uri"
    )
    municipality: Municipality | None = _field("Set for municipalities.", "Anges för kommuner.")
    police_area: Reference | None = _field(
        "Local police area, for municipalities.", "Lokalpolisområde, för kommuner."
    )
    obsolete: Obsolete | None = _field("Set when the contact has ceased.", "Anges när kontakten har upphört.")
    points: tuple[Point, ...] = _field(
        "Contact points; empty when none is confirmed.", "Kontaktvägar; tom när ingen är bekräftad."
    )
    persons: tuple[Person, ...] = _field("Persons in public roles.", "Personer i offentliga roller.")


class Collection(Envelope, json_schema_extra=_swedish("Alla kontakter.")):
    """All contacts."""

    contacts: tuple[Contact, ...] = _field("In the order of their slugs.", "I slugarnas ordning.")


def contact(entry: Entry, catalogue: Catalogue) -> Contact:
    """Make the document of an organisation."""
    record = entry.contact
    municipality, area, gone = entry.municipality, entry.police_area, record.obsolete
    return Contact(
        slug=entry.slug,
        kind=record.kind,
        name=_words(record.name),
        summary=_words(record.summary),
        pages=dict(entry.pages),
        json_url=catalogue.site_url + json_address(entry.slug),
        vcards={code: catalogue.site_url + card_address(entry.slug, code) for code in catalogue.languages},
        website=record.website,
        municipality=Municipality(code=municipality.code, name=municipality.name) if municipality else None,
        police_area=_reference(area) if area else None,
        obsolete=Obsolete(on=gone.on, reason=_words(gone.reason), replaced_by=gone.replaced_by)
        if gone
        else None,
        points=tuple(_point(point, catalogue) for point in record.points),
        persons=tuple(_person(person, catalogue) for person in record.persons),
    )


def _point(point: model.Point, catalogue: Catalogue) -> Point:
    visit, post = point.visit, point.post
    return Point(
        id=point.id,
        label=_words(point.label),
        audience=_words(point.audience),
        need=point.need,
        phone=phone(point.phone) if point.phone else None,
        email=point.email,
        url=point.url,
        visit=Visit(street=visit.street, postal_code=visit.postal_code, town=visit.town) if visit else None,
        post=Post(recipient=post.recipient, street=post.street, postal_code=post.postal_code, town=post.town)
        if post
        else None,
        hours=_hours(point.hours, catalogue) if point.hours else None,
        note=_words(point.note) if point.note else None,
        confirmed=_confirmed(point.confirmed, catalogue),
    )


def _person(person: model.Person, catalogue: Catalogue) -> Person:
    """Make a person's document. Why and how long the name may be published stays with the editors."""
    return Person(
        name=person.name,
        role=_words(person.role),
        phone=phone(person.phone) if person.phone else None,
        email=person.email,
        confirmed=_confirmed(person.confirmed, catalogue),
    )


def phone(written: str) -> Phone:
    """Make the document of a valid number."""
    link = dial(written)
    number = link.removeprefix("tel:")
    return Phone(written=written, dial=link, e164=number if number.startswith("+") else None)


def _hours(hours: RecordHours, catalogue: Catalogue) -> Hours:
    text = {code: in_words(hours, code, words) for code, words in catalogue.strings.items()}
    return Hours(
        always=hours.always,
        weekly=tuple(Span(days=span.days, opens=span.opens, closes=span.closes) for span in hours.weekly),
        holidays="open" if hours.always else hours.holidays,
        exceptions=tuple(
            Exceptional(on=day.on, closed=day.closed, opens=day.opens, closes=day.closes)
            for day in hours.exceptions
        ),
        text=Words(text),
    )


def _confirmed(confirmed: model.Confirmation, catalogue: Catalogue) -> Confirmed:
    cited = catalogue.sources[confirmed.source]
    return Confirmed(
        on=confirmed.on,
        by=_reference(catalogue.roles[confirmed.by]),
        source=Source(id=cited.id, title=cited.title, publisher=cited.publisher, url=cited.url),
    )


def _reference(named: Named) -> Reference:
    return Reference(id=named.id, name=_words(named.name))


def _words(text: Text) -> Words:
    return Words(text.root)


def canonical(value: Any) -> bytes:
    """Write JSON in the one way that a hash is taken of: keys sorted, no spaces, UTF-8."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def pretty(value: Any) -> str:
    """Write JSON as it is published: for machines, and readable for people."""
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def _envelope(documents: Sequence[Any], schema: str, catalogue: Catalogue) -> dict[str, Any]:
    envelope = Envelope(
        schema_url=catalogue.site_url + schema,
        licence=Licence(id=LICENCE, url=LICENCE_URL),
        generated_from=f"sha256:{hashlib.sha256(canonical(documents)).hexdigest()}",
        as_of=catalogue.as_of,
    )
    return envelope.model_dump(mode="json", by_alias=True)


def files(catalogue: Catalogue) -> dict[str, str]:
    """Write one file for all contacts and one for each: address -> JSON."""
    documents = {entry.slug: contact(entry, catalogue).model_dump(mode="json") for entry in catalogue.entries}
    every = list(documents.values())
    made = {
        CONTACTS_JSON: pretty(
            {**_envelope(every, f"{CONTACT_SCHEMA}#/$defs/Collection", catalogue), "contacts": every}
        )
    }
    for slug, document in documents.items():
        envelope = _envelope([document], CONTACT_SCHEMA, catalogue)
        made[json_address(slug)] = pretty({**envelope, **document})
    return made
