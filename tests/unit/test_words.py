"""The words of the interface: complete in every language, and none that nobody prints."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from project import ROOT
from pydantic import BaseModel
from small_project import FILES, STRINGS_SV, changed, printed, small_project, words, write
from tillsammans.floor.phrases import Counted, Group
from tillsammans.floor.words import Words

TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
SOURCES = sorted((ROOT / "hooks").rglob("*.py"))


def members(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    """List all words of the model: `header.skip`."""
    for name, field in model.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, Group):
            yield from members(inner, f"{prefix}{name}.")
        else:
            yield prefix + name


KNOWN = frozenset(members(Words))


def chain(node: nodes.Node) -> list[str]:
    """Read `t.news.category[x]` of a template as names; `*` stands for what only the data know."""
    if isinstance(node, nodes.Getattr):
        return [*chain(node.node), node.attr]
    if isinstance(node, nodes.Getitem):
        return [*chain(node.node), "*"]
    return [node.name] if isinstance(node, nodes.Name) else ["?"]


def asked_by_templates() -> Iterator[str]:
    environment = Environment(autoescape=True)
    for path in TEMPLATES:
        tree = environment.parse(path.read_text("utf-8"))
        # The design guide calls its own group `s`.
        short = {"t": [], "s": ["samples"]} if path.stem == "design-guide" else {"t": []}
        for node in tree.find_all((nodes.Getattr, nodes.Getitem)):
            first, *names = chain(node)
            if first in short:
                yield ".".join([*short[first], *names])


def asked_by_sources() -> Iterator[str]:
    """List what looks like words within the package: dotted names whose beginning is a group's."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, (ast.Attribute, ast.Subscript)):
                text = re.sub(r"\[[^\]]*\]", ".*", ast.unparse(node))
                parts = text.split(".")
                yield from (".".join(parts[start:]) for start in range(len(parts)))
                yield from (f"{group}.{text.partition('.')[2]}" for group in ("rules", "news"))


def matches(asked: str, known: str) -> bool:
    """Whether an asked name is a known word, or a group or choice that it belongs to."""
    own, other = asked.split("."), known.split(".")
    return len(own) <= len(other) and all(one in ("*", two) for one, two in zip(own, other, strict=False))


def test_templates_print_words_that_exist() -> None:
    callable_members = {"forms", "items"}
    odd = {
        asked
        for asked in asked_by_templates()
        if asked.split(".")[-1] not in callable_members and not any(matches(asked, known) for known in KNOWN)
    }
    assert odd == set()


def test_no_word_is_there_for_nothing() -> None:
    whole = {asked for asked in {*asked_by_templates(), *asked_by_sources()} if asked.count(".") >= 1}
    unused = {
        known
        for known in KNOWN
        if not any(asked.count(".") == known.count(".") and matches(asked, known) for asked in whole)
    }
    assert unused == set()


def test_words_are_reached_as_attributes_and_as_items() -> None:
    assert words("sv").header.skip == words("sv")["header"]["skip"] == "Hoppa till innehållet"
    assert words("en").facts.describes(laws="an act") == "This page describes an act."
    with pytest.raises(KeyError, match="laws"):
        words("en").facts.describes(day="x")
    with pytest.raises(AttributeError):
        words("en")["nothing"]


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [("sv", 1, "1 träff"), ("sv", 0, "0 träffar"), ("sv", 2, "2 träffar"), ("en", 1, "1 match")],
)
def test_numbers_take_the_form_of_their_language(language: str, count: int, said: str) -> None:
    assert words(language).directory.hits(count=count) == said


def test_other_languages_have_other_forms() -> None:
    forms = {"one": "{count} a", "few": "{count} b", "many": "{count} c", "other": "{count} d"}
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
            ": error[wrong-value]: Orden räknar något och behöver en form för varje antal: one, other.\n",
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
