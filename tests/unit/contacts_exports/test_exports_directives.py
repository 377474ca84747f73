"""Pages name files of open data: a file that doesn't exist is found, one that does becomes a link."""

from __future__ import annotations

from pathlib import Path

import pytest
from exports_sample import SITE_URL, own_site
from project import ROOT
from small_project import PAGE_EN, PAGE_SV, changed, printed, small_project, write
from tillsammans.floor.templates import Templates
from tillsammans.site.contact_pages import with_contact_pages
from tillsammans.site.views import Views


def views() -> Views:
    """Make the views of this project; assets are named after themselves."""
    names = ("css", "js", "logo.svg", "favicon.svg")
    return Views(
        with_contact_pages(own_site()),
        SITE_URL,
        {name: name for name in names},
        Templates(ROOT / "overrides"),
        (),
    )


@pytest.mark.parametrize(
    ("language", "directive", "html"),
    [
        (
            "sv",
            "[[file: api/v1/contacts.csv]]",
            '<a href="../../api/v1/contacts.csv">`https://exempel.example/api/v1/contacts.csv`</a>',
        ),
        (
            "en",
            "[[file: api/v1/contacts.csv]]",
            '<a href="../../../api/v1/contacts.csv">`https://exempel.example/api/v1/contacts.csv`</a>',
        ),
        (
            "en",
            "[[file: kontakter/alla.vcf]]",
            '<a href="../../kontakter/alla.vcf">`https://exempel.example/en/kontakter/alla.vcf`</a>',
        ),
        (
            "sv",
            "[[curl: api/v1/contacts.json]]",
            "`curl --fail --remote-name https://exempel.example/api/v1/contacts.json`",
        ),
    ],
)
def test_a_file_becomes_its_whole_address(language: str, directive: str, html: str) -> None:
    made = views()
    page = made.site.pages[language, "om/oppna-data.md"]

    assert made.expansion(page).expand(f"Se {directive}.") == f"Se {html}."


@pytest.mark.parametrize("name", ["file", "curl"])
def test_a_file_that_is_not_written_is_an_error(tmp_path: Path, name: str) -> None:
    folder = small_project(tmp_path)
    for path in (PAGE_SV, PAGE_EN):
        link = "[[call: kramfors-kommun/kundtjanst]]"
        write(folder, path, changed(path, link, f"[[{name}: api/v1/contact.csv]]"))

    assert printed(folder, "en", without={"outdated-translation"}) == "".join(
        f"{place}:1: error[unknown-directive]: There is no file api/v1/contact.csv.\n"
        "    Do this: Did you mean api/v1/contacts.csv?\n"
        for place in (f"{PAGE_EN}:15", f"{PAGE_SV}:14")
    )


def test_an_organisations_page_offers_its_files() -> None:
    made = views()

    view = made.view(made.site.pages["en", "kontakter/kramfors-kommun.md"])
    empty = made.view(made.site.pages["en", "kontakter/ange-kommun.md"])

    assert view.vcard_href == "../kramfors-kommun.vcf"
    assert view.json_href == "../../../api/v1/contacts/kramfors-kommun.json"
    assert view.open_data_href == "../../om/oppna-data/"
    assert view.json_ld.startswith('{"@context":')
    assert (empty.vcard_href, empty.json_href) == (None, "../../../api/v1/contacts/ange-kommun.json")
