"""The words of the interface: complete in every language, and none that nobody prints."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, get_args

import pytest
from jinja2 import UndefinedError
from project import ROOT
from pydantic import BaseModel
from small_project import FILES, STRINGS_SV, changed, printed, small_project, words, write
from tillsammans.accessibility.report import Impact, Kind
from tillsammans.contacts.hours import OpeningHours
from tillsammans.floor import words as model
from tillsammans.floor.phrases import PLACE, Counted, Filled
from tillsammans.floor.problems import Severity
from tillsammans.floor.templates import Templates
from tillsammans.news.model import NewsFront
from tillsammans.site import rule_page
from tillsammans.site.finding import GROUPS
from words_used import Names, Use, every_word, reached, uses_in_source, uses_in_template

USES = {
    path.as_posix(): list(uses_in_template(path.read_text("utf-8")))
    for path in sorted((ROOT / "overrides").rglob("*.html"))
} | {
    path.as_posix(): list(uses_in_source(path.read_text("utf-8")))
    for path in sorted((ROOT / "hooks").rglob("*.py"))
}
"""File -> where it asks for words."""

FILLED_BY_SCRIPT = {
    ("contact", "open_until"),
    ("contact", "closed_until"),
    ("directory", "hits"),
    *(("search", name) for name in ("hits", "none", "unknown", "meant")),
}
"""Words whose places the scripts of the opening hours, the directory and the search fill in."""


def places_of(names: Names) -> frozenset[str] | None:
    """Return the places of a word; None where it is printed as it is."""
    found: Any = words("sv")
    for name in names:
        found = getattr(found, name)
    if isinstance(found, Counted):
        return frozenset({"count"})
    return frozenset(PLACE.findall(found)) if isinstance(found, Filled) and PLACE.search(found) else None


def defects(uses: Iterable[Use]) -> list[str]:
    """Find what asks for a word that isn't there, and what fills in other places than the word has."""
    found = []
    for use in uses:
        asked = ".".join(use.names)
        meant = set(reached(without_forms(use.names)))
        if not meant:
            found.append(f"{use.line}: {asked} is no word")
        elif not meant <= FILLED_BY_SCRIPT and any(use.given != places_of(names) for names in meant):
            found.append(f"{use.line}: {asked} is filled in with {sorted(use.given or ())}")
    return found


def without_forms(names: Names) -> Names:
    """Take the way to all forms of a counted word for that word."""
    return names[:-2] if names[-2:] == ("forms", "items") else names


def unused(uses: Iterable[Use]) -> set[str]:
    """Find the words that nobody asks for."""
    asked = {known for use in uses for known in reached(without_forms(use.names))}
    return {".".join(names) for names in every_word() if names not in asked}


@pytest.mark.parametrize("path", [path for path in USES if USES[path]])
def test_whoever_prints_a_word_asks_for_one_that_exists_and_fills_in_its_places(path: str) -> None:
    assert defects(USES[path]) == []


def test_no_word_is_there_for_nothing() -> None:
    assert unused(use for uses in USES.values() for use in uses) == set()


@pytest.mark.parametrize(
    ("template", "defect"),
    [
        ("{{ t.header.skipp }}", "1: header.skipp is no word"),
        ("{% set s = t.samples %}\n{{ s.leed }}", "2: samples.leed is no word"),
        ("{{ t.header }}", "1: header is no word"),
        ("{{ t.news.kategori[x] }}", "1: news.kategori.* is no word"),
        ("{{ t.page.cite }}", "1: page.cite is filled in with []"),
        ("{{ t.guide.step(number=1) }}", "1: guide.step is filled in with ['number']"),
        ("{{ t.header.skip(number=1) }}", "1: header.skip is filled in with ['number']"),
        ("{{ t.material.pages }}", "1: material.pages is filled in with []"),
        ("{{ t.footer[x] }}", "1: footer.* is no word"),
        ("{{ t.header.skip }}{{ t.news.category[x] }}{{ t.page.cite(number=1) }}", None),
        ("{% for form, said in t.directory.hits.forms.items() %}{{ said }}{% endfor %}", None),
    ],
)
def test_what_is_wrong_in_a_template(template: str, defect: str | None) -> None:
    assert defects(uses_in_template(template)) == ([defect] if defect else [])


def test_a_word_that_only_looks_used_is_unused() -> None:
    source = """
from tillsammans.floor.words import Rules
def a(site, entry, rules: Rules):
    b, words = 1, site.strings[language].contact
    print(words.visit, rules.severities[x], entry.contact.website, c[0][1], rules.model_fields)
"""
    uses = list(uses_in_source(source))

    assert {use.names for use in uses} == {("contact", "visit"), ("rules", "severities", "*")}
    assert {".".join(names) for names in every_word()} - unused(uses) == {
        "contact.visit",
        "rules.severities.error",
        "rules.severities.notice",
    }


@pytest.mark.parametrize(
    ("choice", "values"),
    [
        (model.NewsCategory, get_args(NewsFront.model_fields["category"].annotation)),
        (model.ContactHolidays, get_args(OpeningHours.model_fields["holidays"].annotation)),
        (model.RulesSeverities, tuple(Severity)),
        (model.RulesGroups, tuple(name for name, _, _ in rule_page.GROUPS)),
        (model.DirectoryGroups, tuple(name for name, _ in GROUPS)),
        (model.StatementKinds, tuple(kind.replace("-", "_") for kind in get_args(Kind))),
        (model.StatementImpacts, get_args(Impact)),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
def test_every_value_that_the_data_choose_has_its_words(
    choice: type[BaseModel], values: tuple[str, ...]
) -> None:
    assert set(choice.model_fields) == set(values)


@pytest.mark.parametrize("template", ["{{ t.header.skipp }}", "{{ t.news.category[x] }}", "{{ t.hedder }}"])
def test_an_unknown_word_stops_the_build(tmp_path: Path, template: str) -> None:
    write(tmp_path, "partials/a.html", f"{{% if view.nothing %}}x{{% endif %}}{template}")
    with pytest.raises(UndefinedError, match="has no"):
        Templates(tmp_path).render("a", t=words("sv"), x="sport", view=())


def test_words_are_reached_as_attributes_and_as_items() -> None:
    assert words("sv").header.skip == "Hoppa till innehållet"
    assert words("sv").news.category["law"] == "Lagen"
    assert words("en").facts.describes(laws="an act") == "This page describes an act."
    with pytest.raises(KeyError, match="laws"):
        words("en").facts.describes(day="x")
    with pytest.raises(KeyError, match="model_fields"):
        words("en").news.category["model_fields"]


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [("sv", 1, "1 träff"), ("sv", 0, "0 träffar"), ("sv", 2, "2 träffar"), ("en", 1, "1 match")],
)
def test_numbers_take_the_form_of_their_language(language: str, count: int, said: str) -> None:
    assert words(language).directory.hits(count=count) == said


def test_other_languages_have_other_forms() -> None:
    letters = {"one": "a", "few": "b", "many": "c", "other": "d"}
    forms = {name: Filled(f"{{count}} {letter}") for name, letter in letters.items()}
    polish = Counted(forms, "pl")
    assert [polish(count=count) for count in (1, 3, 5, 22, 25)] == ["1 a", "3 b", "5 c", "22 b", "25 c"]


HITS = "  hits: {one: 1 träff, other: '{count} träffar'}\n"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "  skip: Hoppa till innehållet\n",
            "",
            "8:3: error[missing-field]: Fältet skip saknas.\n    Gör så här: Lägg till en rad: skip: …\n",
        ),
        (
            "  skip: Hoppa till innehållet\n",
            "  skip: ''\n",
            "8:9: error[wrong-value]: Skriv ord som ska visas.\n",
        ),
        (
            "  skip: Hoppa till innehållet\n",
            "  skip: [Hoppa]\n",
            "8:9: error[wrong-value]: Skriv ord som ska visas.\n",
        ),
        (
            "  skip: Hoppa till innehållet\n",
            "  skip: Hoppa {nu}\n",
            "8:9: error[wrong-value]: Webbplatsen fyller inte i {nu} här.\n",
        ),
        (
            "  describes: Sidan beskriver {laws}.\n",
            "  describes: Sidan beskriver\n",
            ": error[wrong-value]: Orden saknar platsen {laws}, där webbplatsen fyller i något.\n",
        ),
        (
            "  describes: Sidan beskriver {laws}.\n",
            "  describes: Sidan {laws} och {dag}\n",
            ": error[wrong-value]: Webbplatsen fyller inte i {dag} här. Platser: {laws}.\n",
        ),
        (
            "  languages: Språk\n",
            "  languages: Språk\n  langauge: Språk\n",
            "10:3: error[unknown-key]: Fältet langauge finns inte.\n",
        ),
        (
            HITS,
            "  hits: '{count} träffar'\n",
            ": error[wrong-value]: Orden räknar något och behöver en form för varje antal: one, other.\n",
        ),
        (
            HITS,
            "  hits: {one: 1 träff, few: några, other: '{count} träffar'}\n",
            ":24: error[unknown-key]: Fältet few finns inte.\n    Gör så här: Fälten här är: one, other.\n",
        ),
        (
            HITS,
            "  hits: {oen: 1 träff, one: 1 träff, other: '{count} träffar'}\n",
            ":10: error[unknown-key]: Fältet oen finns inte.\n    Gör så här: Menade du one?\n",
        ),
        (
            HITS,
            "  hits: {other: '{count} träffar'}\n",
            ":9: error[missing-field]: Fältet one saknas.\n    Gör så här: Lägg till en rad: one: …\n",
        ),
        (
            HITS,
            "  hits: {one: '1 träff, {dag}', other: '{count} träffar'}\n",
            ":15: error[wrong-value]: Webbplatsen fyller inte i {dag} här. Platser: {count}.\n",
        ),
        (
            "  skip: Hoppa till innehållet\n",
            "  skip: Hoppa { Nu }\n",
            "8:9: error[wrong-value]: Webbplatsen fyller inte i { Nu } här.\n",
        ),
        (
            HITS,
            "  hits: {one: 1 träff, other: träffar}\n",
            ": error[wrong-value]: Orden saknar platsen {count}, där webbplatsen fyller i något.\n",
        ),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_what_is_wrong_with_words(tmp_path: Path, old: str, new: str, said: str) -> None:
    write(small_project(tmp_path), STRINGS_SV, changed(STRINGS_SV, old, new))
    found = printed(tmp_path)
    assert found.startswith(f"{STRINGS_SV}:")
    assert said in found
    assert found.count("error[") == 1


def test_a_language_that_nobody_speaks(tmp_path: Path) -> None:
    small_project(tmp_path)
    write(tmp_path, "docs/_data/strings/qq.yml", FILES[STRINGS_SV])
    assert "”qq” är inget känt språk." in printed(tmp_path)
