"""The accessibility statement: what it says in both languages, on which day, of which publisher."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from lxml import html
from project import ROOT
from small_project import (
    AS_OF,
    CONTACT,
    FILES,
    PUBLISHER,
    REPORT,
    SOURCES,
    STATEMENT,
    changed,
    check,
    printed,
    small_project,
    write,
)
from tillsammans.accessibility import supervision
from tillsammans.accessibility.criteria import CRITERIA
from tillsammans.accessibility.model import PATH
from tillsammans.accessibility.report import Kind
from tillsammans.floor.templates import Templates
from tillsammans.pages.statement import PARTS
from tillsammans.pages.statement import PATH as PAGE
from tillsammans.site.load import load_site
from tillsammans.site.model import Site
from tillsammans.site.schedule import Change, next_changes
from tillsammans.site.viewing import Viewing

BEFORE, AFTER = date(2026, 12, 31), date(2027, 1, 1)
"""The days between which the supervision moves."""

COMPLAINT = "https://www.digg.se/tdosanmalan"


@cache
def own_site(day: date) -> Site:
    """Load this project as of a day."""
    site = load_site(ROOT, day).site
    assert site is not None
    return site


def small_site(folder: Path) -> Site:
    found = check(folder)
    assert found.site is not None, found.problems
    return found.site


def shown(site: Site, language: str, *parts: str, page: str = PAGE) -> html.HtmlElement:
    """Show parts of the statement as a page of a site would."""
    viewing = Viewing(site, "https://exempel.example/", {}, Templates(ROOT / "overrides"))
    expansion = viewing.expansion(site.pages[language, page])
    expanded = [expansion.expand(f"[[statement: {part}]]") for part in parts]
    assert all("\n\n" not in one.strip() for one in expanded), "Markdown would end the HTML at a blank line"
    return html.fragment_fromstring("".join(expanded), create_parent="div")


def said(site: Site, language: str, *parts: str, page: str = PAGE) -> str:
    """Return the words of parts, a line for each piece of text that stands on its own."""
    lines = re.sub(
        r"</(?:dt|dd|p|li|h3|summary)>|<br>",
        "\n",
        html.tostring(shown(site, language, *parts, page=page)).decode(),
    )
    text = html.fragment_fromstring(f"<div>{lines}</div>").text_content()
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.splitlines())))


def links(element: html.HtmlElement) -> list[str]:
    return [link.get("href") for link in element.iterfind(".//a") if "cite" not in link.get("class", "")]


def test_every_part_has_its_template() -> None:
    assert {path.stem for path in (ROOT / "overrides/partials/statement").iterdir()} == set(PARTS)


def test_every_kind_of_page_has_its_template() -> None:
    templates = {path.stem for path in (ROOT / "overrides/kinds").iterdir()}
    assert templates - {"design-guide"} == set(get_args(Kind))


SV = (
    "Aktör\nIngen ännu. Det här är en exempelutgåva och ingen myndighet står bakom den.",
    "Tjänst\nWebbplatsen ”Tillsammans mot illegala försändelser”, på svenska och engelska.",
    "Det är inte bedömt ännu.",
    "Brister mot kraven\nDu kan inte meddela brister här.\nSkäl\nExempelutgåvan har ingen utgivare",
    "Oskäligt betungande anpassning\nVi hävdar inget sådant undantag.",
    "Innehåll som lagen inte omfattar\nVi har inte undantagit något innehåll.",
    "Bedömd\nIngen bedömning är gjord.",
    "Metod\nEgna prov med verktyg. De räcker inte som bedömning.",
    "Redogörelsen uppdaterad\n",
    "Senaste provet\n",
    "Resultat\nVerktygen hittade inga fel.",
    "Det går inte ännu. Exempelutgåvan har ingen utgivare som kan svara.",
    "Myndighet\n",
    "Anmälan\n",
)
EN = (
    "Body responsible\nNone yet. This is a sample edition and no authority stands behind it.",
    "Service\nThe site “Together against illegal consignments”, in Swedish and English.",
    "It has not been assessed yet.",
    "Shortcomings against the requirements\nYou cannot report shortcomings here.\nReason\nThe sample edition",
    "Disproportionate burden\nWe claim no such exception.",
    "Content that the act does not cover\nWe have left out no content.",
    "Assessed\nNo assessment has been made.",
    "Method\nOur own tests with tools. They are not enough as an assessment.",
    "Statement updated\n",
    "Last test run\n",
    "Result\nThe tools found no faults.",
    "It is not possible yet. The sample edition has no publisher who can answer.",
    "Authority\n",
    "Complaint\n",
)


@pytest.mark.parametrize("day", [BEFORE, AFTER], ids=str)
@pytest.mark.parametrize(("language", "items"), [("sv", SV), ("en", EN)], ids=["sv", "en"])
def test_every_item_that_a_statement_must_have_is_there(
    language: str, items: tuple[str, ...], day: date
) -> None:
    words = said(own_site(day), language, *PARTS)
    assert [item for item in items if item not in words] == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_complaints_go_to_digg_until_the_supervision_moves(language: str) -> None:
    part = shown(own_site(BEFORE), language, "supervision")
    assert links(part) == [COMPLAINT, "tel:+46771114400", "mailto:info@digg.se"]
    later = part.find_class("unconfirmed")[0].text_content()
    assert re.search(
        {
            "sv": r"Från den 1 januari 2027: Post- och telestyrelsen .* Vi har inte bekräftat vad",
            "en": r"From 1 January 2027: Swedish Post and Telecom .* We have not confirmed what",
        }[language],
        later,
    )


@pytest.mark.parametrize("language", ["sv", "en"])
def test_afterwards_nobody_is_sent_to_an_address_that_is_not_confirmed(language: str) -> None:
    part = shown(own_site(AFTER), language, "supervision")
    assert links(part) == ["mailto:pts@pts.se"]
    assert "igg.se" not in html.tostring(part).decode()
    told = {
        "sv": "Vi har inte bekräftat vad myndigheten heter eller var du anmäler.",
        "en": "We have not confirmed what the authority is called or where you report.",
    }
    assert told[language] in part.text_content()


def test_sources_of_the_record_are_numbered_with_those_of_the_page() -> None:
    site = own_site(BEFORE)
    viewing = Viewing(site, "https://exempel.example/", {}, Templates(ROOT / "overrides"))
    expansion = viewing.expansion(site.pages["sv", PAGE])
    expansion.expand(
        "Text. [[source: dos-lagen]]\n\n[[statement: supervision]]\n\n[[source: digg-redogorelse]]"
    )
    assert expansion.cited == ["dos-lagen", "digg-redogorelse", "regeringen-2025"]


def test_the_site_changes_on_the_day_when_the_supervision_moves() -> None:
    assert next_changes(own_site(BEFORE)) == (Change(AFTER, PATH, "supervision"),)
    assert Change(AFTER, PATH, "supervision") not in next_changes(own_site(AFTER))


def test_who_has_not_been_confirmed() -> None:
    every = own_site(BEFORE).statement.supervision
    assert [one.since for one in supervision.unconfirmed(every, BEFORE)] == [AFTER]
    assert [one.since for one in supervision.unconfirmed(every, AFTER)] == [AFTER]
    assert supervision.coming(every, AFTER) is None


AUTHORITY = """\
owner: web
service: {sv: 'Sajten <b>', en: The site}
conformity: partly
assessment: {on: 2026-10-01, method: external, by: {sv: Granskarna, en: The reviewers}}
shortcomings:
  - what: {sv: Kartan går inte att förstora., en: The map cannot be enlarged.}
    why: shortcoming
    reason: {sv: Den är gammal., en: It is old.}
    criteria: ['1.4.4', '1.4.10']
    alternative: {sv: Läs listan., en: Read the list.}
    planned: 2027-03-01
  - what: {sv: Filmerna saknar syntolkning., en: The films lack audio description.}
    why: disproportionate-burden
    reason: {sv: De är många., en: They are many.}
  - what: {sv: Andras filmer., en: Films of others.}
    why: outside-scope
    reason: {sv: Vi råder inte över dem., en: We do not control them.}
updated: 2026-10-02
feedback: kramfors-kommun/kundtjanst
supervision:
  - since: 2026-01-01
    authority: {sv: Digg, en: Digg}
    complaint: https://example.se/anmal
    source: kramfors-2023
  - since: 2027-02-01
    authority: {sv: Nya myndigheten, en: The new authority}
    complaint: https://example.se/ny
    source: kramfors-2023
"""
FOUND = """\
findings:
  - {check: axe, rule: color-contrast, impact: serious, places: 3, kinds: [home, news-item]}
  - {check: axe, rule: label, certain: false, places: 1, kinds: [home]}
  - {check: html, rule: 'Stray <b>.', places: 1}
"""
SAID = """\
Aktör
Kramfors kommun
Tjänst
Sajten <b>
{degree}
Brister mot kraven
Kartan går inte att förstora.
Skäl
Den är gammal.
Kriterium
WCAG 1.4.4 och WCAG 1.4.10
Gör så här i stället
Läs listan.
Åtgärdas senast
1 mars 2027
Oskäligt betungande anpassning
Filmerna saknar syntolkning.
Skäl
De är många.
Innehåll som lagen inte omfattar
Andras filmer.
Skäl
Vi råder inte över dem.
Kramfors kommun
Telefon
0612-800 00 Måndag–torsdag 08:00–16:30; fredag 08:00–15:00. Stängt på helgdagar.
E-post
kommun@kramfors.se
Besöksadress
Torggatan 2
Kramfors
Postadress
Kramfors kommun
872 80 Kramfors
Bekräftat 1 juni 2026.
Myndighet
Digg 1
Anmälan
Anmäl bristande tillgänglighet
Från den 1 februari 2027: Nya myndigheten. 1 Anmäl bristande tillgänglighet
Bedömd
1 oktober 2026
Metod
Granskning av en utomstående
Bedömd av
Granskarna
Redogörelsen uppdaterad
1 november 2026
Senaste provet
1 november 2026
Provade sidor
1 202
Resultat
color-contrast På 3 ställen. Slag av sidor: Startsida och Nyhet. Stor betydelse.
label På 1 ställe. Slag av sidor: Startsida. Verktyget kunde inte avgöra.
Stray <b>. På 1 ställe.
Verktyg
axe-core 4.12 och Chromium 150
axe-core har granskat sidorna 2 gånger mot WCAG 2.0 (AA), verktygets egna råd och experimental.
Nu HTML Checker har läst 2 filer.
"""


DEGREE = (
    "Webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig service. "
    "Bristerna står nedan."
)


def authority(folder: Path, conformity: str = "partly", method: str = "external") -> Site:
    """Make the small project that of an authority whose tests found something."""
    small_project(folder)
    publisher = "status: authority\ncontact: kramfors-kommun\n"
    publisher = changed(PUBLISHER, "status: sample\n", publisher).replace(
        "name: {sv: Exempelutgåvan, en: The sample edition}", "name: {sv: Kramfors kommun, en: Kramfors}"
    )
    write(folder, PUBLISHER, publisher)
    record = AUTHORITY.replace("conformity: partly", f"conformity: {conformity}")
    write(folder, STATEMENT, record.replace("method: external", f"method: {method}"))
    report = (
        FILES[REPORT]
        .replace("findings: []\n", FOUND)
        .replace(
            "  home: {all: 2, thoroughly: 2}\n",
            "  home: {all: 2, thoroughly: 2}\n  news-item: {all: 1200, thoroughly: 8}\n",
        )
        .replace("tags: [wcag2aa]", "tags: [wcag2aa, best-practice, experimental]")
        .replace('{axe-core: "4.12"}', '{axe-core: "4.12", Chromium: "150"}')
    )
    write(folder, REPORT, report)
    return small_site(folder)


def test_what_an_authority_says(tmp_path: Path) -> None:
    words = said(authority(tmp_path), "sv", *PARTS, page="index.md")
    assert words.startswith(SAID.format(degree=DEGREE)), words


def test_names_of_an_authority_lead_to_its_contact(tmp_path: Path) -> None:
    site = authority(tmp_path)
    assert links(shown(site, "en", "who", page="index.md")) == ["kontakter/kramfors-kommun/"]
    assert links(shown(site, "en", "feedback", page="index.md")) == [
        "kontakter/kramfors-kommun/",
        "tel:+4661280000",
        "mailto:kommun@kramfors.se",
    ]
    assert links(shown(site, "en", "supervision", page="index.md")) == [
        "https://example.se/anmal",
        "https://example.se/ny",
    ]


@pytest.mark.parametrize(
    ("conformity", "method", "words"),
    [
        ("not", "self-assessment", ("The site is not compliant with the act", "Method\nSelf-assessment")),
        ("partly", "external", ("The site is partly compliant", "Method\nReview by somebody outside")),
    ],
)
def test_degree_and_method_in_words(
    tmp_path: Path, conformity: str, method: str, words: tuple[str, str]
) -> None:
    found = said(authority(tmp_path, conformity, method), "en", "conformity", "assessment", page="index.md")
    assert all(one in found for one in words), found


def test_an_authority_without_a_contact_and_a_site_without_shortcomings(tmp_path: Path) -> None:
    authority(tmp_path)
    text = (tmp_path / PUBLISHER).read_text("utf-8")
    write(tmp_path, PUBLISHER, text.replace("contact: kramfors-kommun\n", ""))
    start, end = AUTHORITY.index("shortcomings:"), AUTHORITY.index("updated:")
    record = (AUTHORITY[:start] + AUTHORITY[end:]).replace("partly", "fully")
    write(tmp_path, STATEMENT, record.replace("updated: 2026-10-02", "updated: 2026-11-02"))
    write(tmp_path, REPORT, FILES[REPORT])
    site = small_site(tmp_path)

    found = said(site, "en", "who", "conformity", "shortcomings", "assessment", page="index.md")

    assert "Body responsible\nKramfors\n" in found
    assert links(shown(site, "en", "who", page="index.md")) == []
    assert "The site is fully compliant with the act" in found
    assert "Shortcomings against the requirements\nWe know of none.\n" in found
    assert "Statement updated\n2 November 2026" in found


def test_the_criteria_are_those_of_wcag_2_2_at_two_levels_and_one_of_2_1() -> None:
    assert len(CRITERIA) == 56
    assert {"1.1.1", "1.4.13", "2.4.11", "2.5.8", "3.3.8", "4.1.1", "4.1.3"} <= CRITERIA
    assert not {"1.4.6", "2.1.3", "2.4.12", "3.3.9", "4.1.4"} & CRITERIA


SMALL_SHORTCOMING = """\
updated: 2026-11-01
shortcomings:
  - what: {sv: a, en: b}
    why: shortcoming
    reason: {sv: a, en: b}
    criteria: """


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        (
            STATEMENT,
            "complaint: https://example.se/anmal",
            "complaint: javascript:alert(1)",
            "”javascript:alert(1)” är ingen webbadress. Skriv som https://www.exempel.se/anmal, eller",
        ),
        (
            STATEMENT,
            "complaint: https://example.se/anmal",
            "complaint: [unknown]",
            "är ingen webbadress. Skriv som https://www.exempel.se/anmal, eller unknown.",
        ),
        (
            STATEMENT,
            "updated: 2026-11-01",
            f"{SMALL_SHORTCOMING}['1.4.33']",
            "”1.4.33” är inget kriterium i WCAG på nivå A eller AA. Skriv som ”1.4.3”.",
        ),
        (
            STATEMENT,
            "updated: 2026-11-01",
            f"{SMALL_SHORTCOMING}[[1.4.3]]",
            "är inget kriterium i WCAG på nivå A eller AA.",
        ),
        (REPORT, "axe: 2", "axe: många", "”många” är inget antal. Kör make report"),
        (REPORT, "axe: 2", "axe: [2]", "är inget antal. Kör make report"),
        (REPORT, "  home:", "  hoem:", "”hoem” finns inte att välja.\n    Gör så här: Menade du home?"),
    ],
)
def test_what_is_no_value(tmp_path: Path, path: str, old: str, new: str, message: str) -> None:
    write(small_project(tmp_path), path, changed(path, old, new))
    found = printed(tmp_path)
    assert found.startswith(f"{path}:")
    assert message in found
    assert found.count("error[") == 1


@pytest.mark.parametrize("path", [STATEMENT, REPORT, PUBLISHER])
def test_a_file_that_is_gone_is_told_of(tmp_path: Path, path: str) -> None:
    (small_project(tmp_path) / path).unlink()
    assert f"{path}:1:1: error[missing-file]" in printed(tmp_path)
    assert check(tmp_path).site is None
    assert load_site(tmp_path, AS_OF).site is None


def test_a_contact_that_cannot_be_read_is_told_of_by_itself(tmp_path: Path) -> None:
    small_project(tmp_path)
    write(tmp_path, CONTACT, "kind: [")
    write(tmp_path, STATEMENT, f"{FILES[STATEMENT]}    contact: kramfors-kommun/kundtjanst\n")
    found = printed(tmp_path)
    assert found.startswith(f"{CONTACT}:1:1: error[yaml-syntax]"), found
    assert "statement-references" not in found


def test_what_cannot_be_compared_is_told_of_by_its_shape_alone(tmp_path: Path) -> None:
    small_project(tmp_path)
    text = changed(STATEMENT, "since: 2026-01-01", "since: 2026")
    write(tmp_path, STATEMENT, text.replace("complaint: https://example.se/anmal", "complaint: unknown"))
    write(tmp_path, PUBLISHER, changed(PUBLISHER, "status: sample", "status: samples"))
    write(tmp_path, SOURCES, "[")
    rules = [problem.rule for problem in check(tmp_path).problems]
    assert sorted(rules) == ["wrong-value", "wrong-value", "yaml-syntax"]
