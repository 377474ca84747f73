"""The accessibility statement as it is published: whole in both languages, and reached from every page."""

from __future__ import annotations

import os
import re

import pytest
from browsing.documents import Document
from project import ROOT
from tillsammans.accessibility import supervision
from tillsammans.floor import as_of
from tillsammans.site.load import load_site

ITEMS = {
    "sv": {
        "vem": r"Aktör .+ Tjänst .+",
        "grad-av-forenlighet": r"helt förenlig|delvis förenlig|inte förenlig|inte bedömt",
        "brister": r"Brister mot kraven .+ Oskäligt betungande .+ Innehåll som lagen inte omfattar .+",
        "meddela-brister": r"Det går inte ännu|Telefon|E-post",
        "tillsyn": r"Myndighet .+ Anmälan .+",
        "metod": r"Bedömd .+ Metod .+ Redogörelsen uppdaterad \d+ \w+ \d{4}",
        "prov": r"Senaste provet \d+ \w+ \d{4} Provade sidor \d+ .*Resultat .+",
        "inte-provat": r"skärmläsare .+ granskat den utifrån",
    },
    "en": {
        "vem": r"Body responsible .+ Service .+",
        "grad-av-forenlighet": r"fully compliant|partly compliant|not compliant|not been assessed",
        "brister": r"Shortcomings against .+ Disproportionate burden .+ Content that the act does .+",
        "meddela-brister": r"It is not possible yet|Phone|E-mail",
        "tillsyn": r"Authority .+ Complaint .+",
        "metod": r"Assessed .+ Method .+ Statement updated \d+ \w+ \d{4}",
        "prov": r"Last test run \d+ \w+ \d{4} Pages tested \d+ .*Result .+",
        "inte-provat": r"screen reader .+ reviewed it from outside",
    },
}
"""What Digg’s list asks for, and what nobody has tested: anchor of the heading -> what stands below it."""


@pytest.fixture(scope="module")
def statements(pages: tuple[Document, ...]) -> dict[str, Document]:
    """Pick the pages: language -> page."""
    return {page.language: page for page in pages if page.address.endswith("om/tillganglighet/")}


def below(page: Document, anchor: str) -> str:
    """Return the words between a heading of level two and the next."""
    path = f"//h2[@id='{anchor}']/following-sibling::*[preceding-sibling::h2[1][@id='{anchor}']]"
    elements = page.tree.xpath(path)
    return " ".join(" ".join(piece for element in elements for piece in element.itertext()).split())


@pytest.mark.parametrize("language", ITEMS)
def test_every_item_of_the_list_is_on_the_page(statements: dict[str, Document], language: str) -> None:
    missing = {
        anchor: below(statements[language], anchor)
        for anchor, words in ITEMS[language].items()
        if not re.search(words, below(statements[language], anchor))
    }
    assert not missing


@pytest.mark.parametrize("language", ITEMS)
def test_complaints_lead_to_the_supervisor_of_the_day_or_nowhere(
    statements: dict[str, Document], language: str
) -> None:
    day = as_of.choose(None, os.environ, as_of.today)
    site = load_site(ROOT, day).site
    assert site is not None
    now = supervision.current(site.statement.supervision, day)
    [part] = statements[language].tree.xpath("//h2[@id='tillsyn']/following-sibling::dl[1]")
    links = [link.get("href") for link in part.iterfind(".//a[@rel]")]
    assert links == ([now.complaint] if now.is_confirmed else [])
    assert now.authority.in_language(language) in below(statements[language], "tillsyn")


def test_every_page_leads_to_the_statement(
    pages: tuple[Document, ...], statements: dict[str, Document]
) -> None:
    astray = [
        page.address
        for page in pages
        if statements[page.language].site.url + statements[page.language].address
        not in {link.target for link in page.links("a")}
    ]
    assert not astray
