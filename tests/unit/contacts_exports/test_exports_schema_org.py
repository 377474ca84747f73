"""What search engines are told: whole descriptions, and a block that nothing can break out of."""

from __future__ import annotations

import json

from exports_sample import ALARM, FORMER, KRAMFORS, UNCONFIRMED, entry
from hypothesis import given
from hypothesis import strategies as st
from tillsammans.contacts.exports import schema_org
from tillsammans.floor.json_ld import embedded

DAY = "https://schema.org/"


def test_every_field_of_an_organisation() -> None:
    assert schema_org.organisation(entry("kramfors-kommun", KRAMFORS), "en") == {
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "@id": "https://exempel.example/kontakter/kramfors-kommun/#organisation",
        "name": "Building, environment; rescue",
        "description": "Answers </script> & \\ all.",
        "url": "https://kramfors.se",
        "mainEntityOfPage": "https://exempel.example/en/kontakter/kramfors-kommun/",
        "areaServed": {"@type": "AdministrativeArea", "name": "Kramfors", "identifier": "2282"},
        "address": [
            {
                "@type": "PostalAddress",
                "name": 'Kommunen "Kramfors" ^',
                "postalCode": "872 80",
                "addressLocality": "Kramfors",
            },
            {
                "@type": "PostalAddress",
                "streetAddress": "Box 1",
                "postalCode": "872 81",
                "addressLocality": "Kramfors",
            },
        ],
        "location": [
            {
                "@type": "Place",
                "address": {
                    "@type": "PostalAddress",
                    "streetAddress": "Torggatan 2",
                    "postalCode": "872 30",
                    "addressLocality": "Kramfors",
                },
            },
            {
                "@type": "Place",
                "address": {"@type": "PostalAddress", "streetAddress": "Gata", "addressLocality": "Oslo"},
            },
        ],
        "contactPoint": [
            {
                "@type": "ContactPoint",
                "contactType": "Kom in customer service",
                "description": "Questions.",
                "telephone": "0612-800 00",
                "email": "kommun@kramfors.se",
                "url": "https://kramfors.se/fraga?a=1&b=2",
                "hoursAvailable": [
                    {
                        "@type": "OpeningHoursSpecification",
                        "dayOfWeek": [f"{DAY}Monday", f"{DAY}Tuesday"],
                        "opens": "08:00",
                        "closes": "16:30",
                    },
                    {
                        "@type": "OpeningHoursSpecification",
                        "dayOfWeek": [f"{DAY}Friday"],
                        "opens": "08:00",
                        "closes": "15:00",
                    },
                    {
                        "@type": "OpeningHoursSpecification",
                        "dayOfWeek": [f"{DAY}PublicHolidays"],
                        "opens": "00:00",
                        "closes": "00:00",
                    },
                    {
                        "@type": "OpeningHoursSpecification",
                        "validFrom": "2026-12-23",
                        "validThrough": "2026-12-23",
                        "opens": "08:00",
                        "closes": "12:00",
                    },
                    {
                        "@type": "OpeningHoursSpecification",
                        "validFrom": "2026-12-28",
                        "validThrough": "2026-12-28",
                        "opens": "00:00",
                        "closes": "00:00",
                    },
                ],
            },
            {
                "@type": "ContactPoint",
                "contactType": "+Oslo",
                "description": "Norwegians.",
                "telephone": "+47 22 86 10 00",
                "hoursAvailable": [
                    {
                        "@type": "OpeningHoursSpecification",
                        "dayOfWeek": [f"{DAY}Saturday"],
                        "opens": "10:00",
                        "closes": "12:00",
                    }
                ],
            },
        ],
    }


def test_the_emergency_number_is_no_public_body() -> None:
    assert schema_org.organisation(entry("112", ALARM), "sv") == {
        "@context": "https://schema.org",
        "@type": "Organization",
        "@id": "https://exempel.example/kontakter/112/#organisation",
        "name": "Nödnumret 112",
        "description": "Vid fara.",
        "mainEntityOfPage": "https://exempel.example/kontakter/112/",
        "contactPoint": [
            {
                "@type": "ContactPoint",
                "contactType": "Larm",
                "description": "Alla.",
                "telephone": "112",
                "hoursAvailable": [
                    {
                        "@type": "OpeningHoursSpecification",
                        "dayOfWeek": [
                            f"{DAY}{name}"
                            for name in (
                                *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"),
                                *("Sunday", "PublicHolidays"),
                            )
                        ],
                        "opens": "00:00",
                        "closes": "23:59",
                    }
                ],
            }
        ],
    }


def test_what_is_not_known_is_not_said() -> None:
    assert schema_org.organisation(entry("ange-kommun", UNCONFIRMED), "sv") == {
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "@id": "https://exempel.example/kontakter/ange-kommun/#organisation",
        "name": "Ånge kommun",
        "description": "Kommunen.",
        "mainEntityOfPage": "https://exempel.example/kontakter/ange-kommun/",
    }


def test_an_organisation_that_has_ceased_offers_no_way_to_reach_it() -> None:
    described = schema_org.organisation(entry("forr", FORMER), "sv")

    assert not {"contactPoint", "address", "location"} & set(described)


def test_persons_are_left_to_the_page() -> None:
    assert "Anna" not in json.dumps(schema_org.organisation(entry("kramfors-kommun", KRAMFORS), "sv"))


def test_a_block_character_by_character() -> None:
    data = {"a": "</script><!--&\u2028\u2029 å"}

    written = embedded(data)

    assert written == r'{"a":"\u003c/script\u003e\u003c!--\u0026\u2028\u2029 å"}'
    assert json.loads(written) == data


@given(st.dictionaries(st.text(), st.text()))
def test_nothing_ends_the_script_element(data: dict[str, str]) -> None:
    written = embedded(data)

    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == data
