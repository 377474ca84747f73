"""The drawn pictures: every one exists, follows the theme, and takes its numbers from the records."""

from __future__ import annotations

import re

import pytest
from exports_sample import SITE_URL, own_site
from lxml import html
from project import ROOT
from tillsammans.floor.templates import Templates
from tillsammans.pages.drawings import DRAWINGS
from tillsammans.site.viewing import Viewing

FOLDER = ROOT / "overrides" / "partials" / "drawings"
LANGUAGES = ("sv", "en")
EVERY = [(language, name) for language in LANGUAGES for name in DRAWINGS]


def drawn(language: str, name: str) -> html.HtmlElement:
    """Draw a picture as this project's page about the method would show it."""
    views = Viewing(own_site(), SITE_URL, {}, Templates(ROOT / "overrides"))
    page = views.site.pages[language, "metoden/index.md"]
    shown = views.expansion(page).expand(f"[[drawing: {name}]]")
    assert "\n\n" not in shown.strip(), "Markdown would end the HTML at a blank line"
    return html.fragment_fromstring(shown.strip())


def test_every_drawing_has_its_template() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(DRAWINGS)


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_names_no_colour_and_no_number_of_its_own(name: str) -> None:
    template = (FOLDER / f"{name}.html").read_text("utf-8")
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|rgb|style=|(?:fill|stroke)=\"(?!none)", template)
    assert not re.search(r">[^<{]*\d[^<{]*<", template)


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_numbers_of_a_drawing_are_those_of_the_records(language: str, name: str) -> None:
    contacts = own_site().contacts
    wanted = []
    for address in DRAWINGS[name].values():
        slug, _, point_id = address.partition("/")
        point = next(point for point in contacts[slug].points if point.id == point_id)
        assert point.phone
        wanted.append((f"tel:{point.phone.replace(' ', '')}", point.phone))

    links = drawn(language, name).findall(".//a")

    assert [(link.get("href"), link.text) for link in links] == wanted


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_words_of_a_drawing_hold_no_other_digits(language: str, name: str) -> None:
    picture = drawn(language, name)
    for link in picture.findall(".//a"):
        link.text = ""
    assert not re.search(r"\d", picture.text_content())


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_a_drawing_is_described_or_says_the_same_in_words(language: str, name: str) -> None:
    picture = drawn(language, name)
    for image in picture.findall(".//svg"):
        is_named = image.get("role") == "img" and len(image.get("aria-label")) > 40
        assert is_named or image.get("aria-hidden") == "true"
    assert picture.find("figcaption").text


def test_the_way_is_the_same_in_both_languages() -> None:
    shown = [drawn(language, "way").find("ol").text_content().split() for language in LANGUAGES]
    assert [words[:4] for words in shown] == [
        ["Vid", "disken", "Ställ", "försändelsen"],
        ["At", "the", "counter", "Put"],
    ]
    assert [len(drawn(language, "way").findall("ol/li")) for language in LANGUAGES] == [3, 3]
