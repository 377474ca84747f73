"""All files of open data of a site: their addresses, what never goes in, and that they are repeatable."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from exports_sample import KRAMFORS, SITE_URL, own_site
from markupsafe import Markup
from tillsammans.contacts.model import Contact, public
from tillsammans.floor import open_data
from tillsammans.site import exports

SECRET = {
    "points": [
        {
            **KRAMFORS["points"][0],
            "id": "hemlig-linje",
            "label": {"sv": "Hemlig linje", "en": "Secret line"},
            "phone": "0612-800 99",
            "email": "hemlig@kramfors.se",
            "internal": "true",
        }
    ],
    "persons": [
        {**KRAMFORS["persons"][0], "name": "Hemliga Hilda", "phone": "0612-800 98", "internal": "true"}
    ],
}


def with_contact(record: dict[str, Any]) -> dict[str, bytes]:
    """Write all files of this project with one record more, as the loader keeps it."""
    site = own_site()
    contact = public(Contact.model_validate(record))
    whole = replace(site, contacts={**site.contacts, "ny": contact})
    return {
        address: content if isinstance(content, bytes) else content.encode()
        for address, content in exports.files(whole, SITE_URL).items()
    }


def test_every_file_stands_where_the_page_says() -> None:
    site = own_site()
    made = exports.files(site, SITE_URL)

    source = open_data.published(site.contacts)
    translated = {open_data.in_language(address, "en") for address in source}
    assert set(made) == source | translated
    assert len(made) == 3 + 15 + 2 * 16


def test_nothing_internal_goes_out() -> None:
    record = {
        **KRAMFORS,
        "points": [*KRAMFORS["points"], *SECRET["points"]],
        "persons": [*KRAMFORS["persons"], *SECRET["persons"]],
    }

    without_secret, with_secret = with_contact(KRAMFORS), with_contact(record)

    # Not even the hashes know of it.
    assert with_secret == without_secret
    kept = (b"emlig", b"ecret", b"0612-800 9", b"+466128009", b"2025-02-03", b"work-phone", b"public-role")
    assert not [name for name, data in with_secret.items() for word in kept if word in data]
    assert b"Anna" in with_secret["kontakter/ny.vcf"]


def test_the_same_site_gives_the_same_files() -> None:
    assert exports.files(own_site(), SITE_URL) == exports.files(own_site(), SITE_URL)


def test_addresses_follow_the_site() -> None:
    made = exports.files(own_site(), "https://lan.example/post/")

    assert not [
        address
        for address, content in made.items()
        if b"exempel.example" in (content if isinstance(content, bytes) else content.encode())
    ]
    assert '"https://lan.example/post/en/kontakter/112/"' in str(made["api/v1/contacts/112.json"])


def test_a_block_of_json_ld_is_markup() -> None:
    site = own_site()

    block = exports.json_ld(exports.entry(site, SITE_URL, "kramfors-kommun"), "en")

    assert isinstance(block, Markup)
    assert block.startswith('{"@context":"https://schema.org","@type":"GovernmentOrganization","@id":')


@pytest.mark.parametrize(
    ("written", "english"),
    [
        ("api/v1/contacts.csv", "api/v1/contacts.csv"),
        ("kontakter/alla.vcf", "en/kontakter/alla.vcf"),
    ],
)
def test_a_file_in_a_language(written: str, english: str) -> None:
    assert open_data.in_language(written, "sv") == written
    assert open_data.in_language(written, "en") == english
