"""The JSON and its schema: whole documents, and what somebody else's validator says of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema
import pytest
from exports_sample import ALARM, FORMER, KRAMFORS, catalogue, on_another_day, own_catalogue, without
from jsonschema.exceptions import best_match
from referencing import Registry, Resource
from tillsammans.contacts.exports import json_api, json_schema
from tillsammans.contacts.exports.catalogue import Catalogue
from tillsammans.floor.open_data import CONTACT_SCHEMA, CONTACTS_JSON

ENVELOPE = ("$schema", "licence", "generated_from", "as_of")

CONFIRMED = {
    "on": "2026-06-01",
    "by": {"id": "contacts", "name": {"sv": "Kontaktredaktör", "en": "Contacts editor"}},
    "source": {
        "id": "kramfors-2023",
        "title": "Ny modell",
        "publisher": "Kramfors kommun",
        "url": "https://kramfors.se/ny",
    },
}

FIELDS_OF_V1 = {
    "#": [
        *("$schema", "as_of", "generated_from", "json_url", "kind", "licence", "municipality", "name"),
        *("obsolete", "pages", "persons", "points", "police_area", "slug", "summary", "vcards", "website"),
    ],
    "Collection": ["$schema", "as_of", "contacts", "generated_from", "licence"],
    "Confirmed": ["by", "on", "source"],
    "Exceptional": ["closed", "closes", "on", "opens"],
    "Hours": ["always", "exceptions", "holidays", "text", "weekly"],
    "Licence": ["id", "url"],
    "Municipality": ["code", "name"],
    "Obsolete": ["on", "reason", "replaced_by"],
    "Person": ["confirmed", "email", "name", "phone", "role"],
    "Phone": ["dial", "e164", "written"],
    "Point": [
        *("audience", "confirmed", "email", "hours", "id", "label", "need", "note", "phone", "post"),
        *("url", "visit"),
    ],
    "Post": ["postal_code", "recipient", "street", "town"],
    "Reference": ["id", "name"],
    "Source": ["id", "publisher", "title", "url"],
    "Span": ["closes", "days", "opens"],
    "Visit": ["postal_code", "street", "town"],
}
"""What readers of the first version rely on. A name may be added here, and none taken away."""


def read(made: Catalogue) -> dict[str, Any]:
    """Write and read all documents."""
    return {address: json.loads(text) for address, text in json_api.files(made).items()}


def hash_of(contacts: list[Any]) -> str:
    """Count the hash as the page about open data says."""
    text = json.dumps(contacts, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def test_a_file_character_by_character() -> None:
    text = json_api.files(catalogue(alarm=without(ALARM, "points")))["api/v1/contacts/alarm.json"]

    assert text == (
        "{\n"
        ' "$schema": "https://exempel.example/api/v1/contact.schema.json",\n'
        ' "licence": {\n'
        '  "id": "CC0-1.0",\n'
        '  "url": "https://creativecommons.org/publicdomain/zero/1.0/"\n'
        " },\n"
        f' "generated_from": "{json.loads(text)["generated_from"]}",\n'
        ' "as_of": "2026-11-24",\n'
        ' "slug": "alarm",\n'
        ' "kind": "emergency",\n'
        ' "name": {\n'
        '  "sv": "Nödnumret 112",\n'
        '  "en": "Emergency number 112"\n'
        " },\n"
        ' "summary": {\n'
        '  "sv": "Vid fara.",\n'
        '  "en": "In danger."\n'
        " },\n"
        ' "pages": {\n'
        '  "sv": "https://exempel.example/kontakter/alarm/",\n'
        '  "en": "https://exempel.example/en/kontakter/alarm/"\n'
        " },\n"
        ' "json_url": "https://exempel.example/api/v1/contacts/alarm.json",\n'
        ' "vcards": {\n'
        '  "sv": "https://exempel.example/kontakter/alarm.vcf",\n'
        '  "en": "https://exempel.example/en/kontakter/alarm.vcf"\n'
        " },\n"
        ' "website": null,\n'
        ' "municipality": null,\n'
        ' "police_area": null,\n'
        ' "obsolete": null,\n'
        ' "points": [],\n'
        ' "persons": []\n'
        "}\n"
    )


def test_every_field_of_a_contact() -> None:
    document = read(catalogue())["api/v1/contacts/kramfors-kommun.json"]

    assert without(document, *ENVELOPE) == {
        "slug": "kramfors-kommun",
        "kind": "municipality",
        "name": KRAMFORS["name"],
        "summary": KRAMFORS["summary"],
        "pages": {
            "sv": "https://exempel.example/kontakter/kramfors-kommun/",
            "en": "https://exempel.example/en/kontakter/kramfors-kommun/",
        },
        "json_url": "https://exempel.example/api/v1/contacts/kramfors-kommun.json",
        "vcards": {
            "sv": "https://exempel.example/kontakter/kramfors-kommun.vcf",
            "en": "https://exempel.example/en/kontakter/kramfors-kommun.vcf",
        },
        "website": "https://kramfors.se",
        "municipality": {"code": "2282", "name": "Kramfors"},
        "police_area": {
            "id": "sodra-angermanland",
            "name": {"sv": "Södra Ångermanland", "en": "Southern Ångermanland"},
        },
        "obsolete": None,
        "points": [
            {
                "id": "kundtjanst",
                "label": {"sv": "Kom in kundtjänst", "en": "Kom in customer service"},
                "audience": {"sv": "Frågor.", "en": "Questions."},
                "need": ["municipality", "method"],
                "phone": {"written": "0612-800 00", "dial": "tel:+4661280000", "e164": "+4661280000"},
                "email": "kommun@kramfors.se",
                "url": "https://kramfors.se/fraga?a=1&b=2",
                "visit": {"street": "Torggatan 2", "postal_code": "872 30", "town": "Kramfors"},
                "post": {
                    "recipient": 'Kommunen "Kramfors" ^',
                    "street": None,
                    "postal_code": "872 80",
                    "town": "Kramfors",
                },
                "hours": {
                    "always": False,
                    "weekly": [
                        {"days": ["tue", "mon"], "opens": "08:00", "closes": "16:30"},
                        {"days": ["fri"], "opens": "08:00", "closes": "15:00"},
                    ],
                    "holidays": "closed",
                    "exceptions": [
                        {"on": "2026-12-23", "closed": False, "opens": "08:00", "closes": "12:00"},
                        {"on": "2026-12-28", "closed": True, "opens": None, "closes": None},
                    ],
                    "text": {
                        "sv": "Måndag, tisdag 08:00–16:30; fredag 08:00–15:00. Stängt på helgdagar. "
                        "23 december 2026: 08:00–12:00. 28 december 2026: stängt.",
                        "en": "Monday, Tuesday 08:00–16:30; Friday 08:00–15:00. Closed on public holidays. "
                        "23 December 2026: 08:00–12:00. 28 December 2026: closed.",
                    },
                },
                "note": {"sv": "=HYPERLINK(1)", "en": "@sum"},
                "confirmed": CONFIRMED,
            },
            {
                "id": "oslo",
                "label": {"sv": "-Oslo", "en": "+Oslo"},
                "audience": {"sv": "Norrmän.", "en": "Norwegians."},
                "need": ["service"],
                "phone": {"written": "+47 22 86 10 00", "dial": "tel:+4722861000", "e164": "+4722861000"},
                "email": None,
                "url": None,
                "visit": {"street": "Gata", "postal_code": None, "town": "Oslo"},
                "post": {"recipient": None, "street": "Box 1", "postal_code": "872 81", "town": "Kramfors"},
                "hours": {
                    "always": False,
                    "weekly": [{"days": ["sat"], "opens": "10:00", "closes": "12:00"}],
                    "holidays": "open",
                    "exceptions": [],
                    "text": {
                        "sv": "Lördag 10:00–12:00. Öppet även på helgdagar.",
                        "en": "Saturday 10:00–12:00. Open on public holidays too.",
                    },
                },
                "note": None,
                "confirmed": {**CONFIRMED, "on": "2026-05-01"},
            },
        ],
        "persons": [
            {
                "name": "Anna von Å; Ö",
                "role": {"sv": "Samordnare", "en": "Coordinator"},
                "phone": {"written": "0612-801 92", "dial": "tel:+4661280192", "e164": "+4661280192"},
                "email": "anna@kramfors.se",
                "confirmed": CONFIRMED,
            },
            {
                "name": "Bo",
                "role": {"sv": "Chef", "en": "Head"},
                "phone": None,
                "email": None,
                "confirmed": CONFIRMED,
            },
        ],
    }


def test_a_short_number_has_no_international_form() -> None:
    (point,) = read(catalogue(alarm=ALARM))["api/v1/contacts/alarm.json"]["points"]

    assert point["phone"] == {"written": "112", "dial": "tel:112", "e164": None}
    assert point["hours"] == {
        "always": True,
        "weekly": [],
        "holidays": "open",
        "exceptions": [],
        "text": {"sv": "Dygnet runt", "en": "Day and night"},
    }


def test_a_contact_that_has_ceased_says_why() -> None:
    document = read(catalogue(forr=FORMER))["api/v1/contacts/forr.json"]

    assert document["obsolete"] == {
        "on": "2026-01-01",
        "reason": {"sv": "Borta.", "en": "Gone."},
        "replaced_by": "112",
    }


def test_the_list_holds_the_same_contacts_as_their_own_files() -> None:
    files = read(catalogue())
    whole = files[CONTACTS_JSON]

    assert list(whole) == [*ENVELOPE, "contacts"]
    assert whole["$schema"] == "https://exempel.example/api/v1/contact.schema.json#/$defs/Collection"
    assert whole["licence"] == {
        "id": "CC0-1.0",
        "url": "https://creativecommons.org/publicdomain/zero/1.0/",
    }
    for contact in whole["contacts"]:
        assert without(files[f"api/v1/contacts/{contact['slug']}.json"], *ENVELOPE) == contact
    assert len(files) == 1 + len(whole["contacts"]) == 5


def test_the_hash_is_of_the_contacts_and_of_nothing_else() -> None:
    made = catalogue()
    whole, later = read(made)[CONTACTS_JSON], read(on_another_day(made))[CONTACTS_JSON]
    own = read(made)["api/v1/contacts/112.json"]

    assert whole["generated_from"] == hash_of(whole["contacts"])
    assert own["generated_from"] == hash_of([without(own, *ENVELOPE)])
    assert (later["generated_from"], later["as_of"]) == (whole["generated_from"], "2030-01-01")
    other = {**ALARM, "summary": {"sv": "Vid fara!", "en": "In danger!"}}
    hashes = {read(catalogue(a=record))[CONTACTS_JSON]["generated_from"] for record in (ALARM, other)}
    assert len(hashes) == 2


def validator(made: Catalogue, part: str = "") -> jsonschema.Draft202012Validator:
    """Read the published schema, or a part of it, into somebody else's validator."""
    schema = json.loads(json_schema.files(made)[CONTACT_SCHEMA])
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(
        {"$ref": f"{schema['$id']}#{part}"},
        registry=Registry().with_resource(schema["$id"], Resource.from_contents(schema)),
        format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
    )


@pytest.mark.parametrize("make", [catalogue, own_catalogue])
def test_everything_that_is_published_is_valid(make: Callable[[], Catalogue]) -> None:
    made = make()
    contact = validator(made)
    files = read(made)
    whole = files.pop(CONTACTS_JSON)

    for document in [*files.values(), *whole["contacts"]]:
        contact.validate(document)
    validator(made, "/$defs/Collection").validate(whole)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["kind"], "postal-agent"),
        (["name"], {"sv": "Bara svenska"}),
        (["slug"], "Å"),
        (["points", 0, "phone", "dial"], "0612-800 00"),
        (["points", 0, "phone", "e164"], "0612"),
        (["points", 0, "confirmed", "on"], "i fjol"),
        (["points", 0, "hours", "weekly", 0, "opens"], "8"),
        (["points", 0, "need"], []),
        (["generated_from"], "md5:0"),
        (["municipality", "code"], "82"),
    ],
)
def test_the_schema_refuses_what_we_never_publish(path: list[str | int], value: object) -> None:
    document = read(catalogue())["api/v1/contacts/kramfors-kommun.json"]
    *above, last = path
    place = document
    for step in above:
        place = place[step]
    place[last] = value

    error = best_match(validator(catalogue()).iter_errors(document))
    assert error is not None
    assert list(error.absolute_path) == path


def test_the_schema_lets_new_fields_come() -> None:
    document = read(catalogue())["api/v1/contacts/112.json"]

    validator(catalogue()).validate({**document, "new": 1})


def parts_of(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Walk over the objects of the schema that have fields."""
    yield "#", schema
    yield from ((name, part) for name, part in schema["$defs"].items() if "properties" in part)


def test_the_fields_of_the_first_version_stay() -> None:
    schema = json_schema.schema(catalogue())

    assert {name: sorted(part["properties"]) for name, part in parts_of(schema)} == FIELDS_OF_V1


def test_everything_is_described_in_both_languages() -> None:
    schema = json_schema.schema(catalogue())
    described = [schema, *schema["$defs"].values()]
    described += [field for _, part in parts_of(schema) for field in part["properties"].values()]

    assert len(described) > 80
    for part in described:
        assert part["description"].endswith("."), part
        assert part[json_api.SWEDISH].endswith("."), part


def test_the_schema_says_what_it_is() -> None:
    schema = json_schema.schema(catalogue())

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == "https://exempel.example/api/v1/contact.schema.json"
    assert schema["title"] == "Contact"
    assert schema["$defs"]["Collection"]["properties"]["contacts"]["items"] == {"$ref": "#"}
    assert schema["$defs"]["Words"] == {
        "description": "Text in every language of the site: language code -> text.",
        "x-description-sv": "Text på webbplatsens alla språk: språkkod -> text.",
        "type": "object",
        "required": ["sv", "en"],
        "additionalProperties": {"type": "string", "minLength": 1},
    }
    assert schema["$defs"]["Phone"]["properties"]["e164"] == {
        "anyOf": [{"type": "string"}, {"type": "null"}],
        "pattern": r"^\+[1-9][0-9]{6,14}$",
        "description": "International form; null for short numbers, which have none.",
        "x-description-sv": "Internationell form; null för kortnummer, som saknar en sådan.",
    }
