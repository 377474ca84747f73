"""Every field of the models is asked about, in Swedish, and nothing else is; the desk's own schema agrees."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

import jsonschema
import pytest
from project import AS_OF, ROOT
from pydantic import BaseModel
from tillsammans.editing import words
from tillsammans.editing.configuration import configuration
from tillsammans.editing.fields import NAME
from tillsammans.editing.host import Host
from tillsammans.editing.packages import SVELTIA, opened
from tillsammans.floor.phrases import Group, Plural
from tillsammans.floor.words import Words
from tillsammans.glossary.model import Glossary
from tillsammans.guidance.model import Guide
from tillsammans.pages.model import Front
from tillsammans.site import files
from tillsammans.site.desk import own
from tillsammans.site.desk_forms import FORM, MODELS, collections
from tillsammans.site.load import load_site

GITHUB = Host(kind="github", repository="lan/post", branch="main")


@cache
def configured(host: Host | None = None) -> dict[str, Any]:
    """Return the configuration of this project's desk."""
    site = load_site(ROOT, date.fromisoformat(AS_OF)).site
    assert site is not None
    text = configuration(
        collections(site, own(ROOT, "sv").pages),
        title="Tillsammans",
        languages=site.languages,
        pictures="bilder",
        host=host,
    )
    made: dict[str, Any] = json.loads(text)
    return made


def collection(name: str) -> dict[str, Any]:
    """Return a collection of the configuration."""
    found: dict[str, Any] = next(one for one in configured()["collections"] if one["name"] == name)
    return found


def models_in(hint: Any) -> Iterator[type[BaseModel]]:
    """Find the models that a type is made of."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        if hint.__module__ != "tillsammans.floor.languages":
            yield hint
    else:
        for inner in get_args(hint):
            yield from models_in(inner)


def paths_of(model: type[BaseModel], path: str = "") -> Iterator[str]:
    """Name every field of a model and of its parts: `points.confirmed.on`."""
    for name, hint in get_type_hints(model, include_extras=True).items():
        yield f"{path}{name}"
        for part in models_in(hint):
            yield from paths_of(part, f"{path}{name}.")


def paths_in(fields: list[dict[str, Any]], path: str = "") -> Iterator[str]:
    """Name every field of a form; those of single languages and of named values are values, not fields."""
    for field in fields:
        where = f"{path}{field['name']}"
        if field["name"] != NAME:  # of a part: it stands before it in the file
            yield where
        inner = field.get("fields", [])
        if {one["name"] for one in inner}.isdisjoint({"sv", "postlagen"}):
            yield from paths_in(inner, f"{where}.")


@pytest.mark.parametrize(
    ("name", "model"), list(zip(("contacts", "meetings", "materials", "news"), MODELS, strict=False))
)
def test_fields_of_records_are_those_of_their_model(name: str, model: type[BaseModel]) -> None:
    found = list(paths_in(collection(name)["fields"]))
    assert [path for path in found if path != "body"] == list(paths_of(model))


def test_fields_of_pages_are_those_of_their_model() -> None:
    pages = collection("pages")["files"]
    assert {page["file"] for page in pages} >= {"docs/{{locale}}/index.md", "docs/{{locale}}/om/index.md"}
    for page in pages:
        assert list(paths_in(page["fields"])) == [*paths_of(Front), "body"]
        for language in ("sv", "en"):
            assert (ROOT / page["file"].replace("{{locale}}", language)).is_file()


@pytest.mark.parametrize(
    ("name", "model", "paths"),
    [
        (
            "guides",
            Guide,
            {f"docs/_data/guides/{path.name}" for path in (ROOT / "docs/_data/guides").iterdir()},
        ),
        ("glossary", Glossary, {"docs/_data/glossary.yml"}),
    ],
)
def test_fields_of_single_files_are_those_of_their_model(
    name: str, model: type[BaseModel], paths: set[str]
) -> None:
    files = collection(name)["files"]
    assert {file["file"] for file in files} == paths
    for file in files:
        assert file["i18n"] is False
        assert list(paths_in(file["fields"])) == list(paths_of(model))


def test_the_desk_knows_which_fields_hold_named_parts() -> None:
    source = (ROOT / "overrides/desk/records.js").read_text("utf-8")
    named = {
        field["name"]
        for one in configured()["collections"]
        for field in every_field(
            [*one.get("fields", []), *(inner for file in one.get("files", []) for inner in file["fields"])]
        )
        if any(inner["name"] == NAME for inner in field.get("fields", []))
    }
    assert set(json.loads(source.split("const NAMED = ")[1].split(";")[0])) == named
    assert f'const NAME = "{NAME}";' in source


def test_every_page_that_somebody_wrote_is_at_the_desk() -> None:
    shown = {page["file"] for page in collection("pages")["files"]}
    written = {path.relative_to(ROOT / "docs/sv").as_posix() for path in (ROOT / "docs/sv").rglob("*.md")}
    news = {path for path in written if re.match(r"nyheter/\d", path)}
    assert shown == {f"docs/{{{{locale}}}}/{path}" for path in written - news}


def test_every_field_is_asked_about_and_nothing_else() -> None:
    fields = set()

    def gather(model: type[BaseModel]) -> None:
        for name, hint in get_type_hints(model, include_extras=True).items():
            fields.add(f"{model.__name__}.{name}")
            for part in models_in(hint):
                gather(part)

    for model in MODELS:
        gather(model)
    assert fields == set(FORM)


def choices_in(hint: Any) -> Iterator[str]:
    """List what a type offers a choice of; a constant offers none."""
    if get_origin(hint) is Literal:
        yield from get_args(hint) if len(get_args(hint)) > 1 else ()
    else:
        for inner in get_args(hint):
            yield from choices_in(inner)


def test_every_choice_has_its_words_and_no_words_are_left_over() -> None:
    for model in {part for whole in MODELS for part in (whole, *parts_of(whole))}:
        for name, hint in get_type_hints(model, include_extras=True).items():
            asked = FORM[f"{model.__name__}.{name}"]
            if not asked.refers:
                assert set(asked.choices) == set(choices_in(hint)), f"{model.__name__}.{name}"


def parts_of(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Find the models that a model is made of."""
    for hint in get_type_hints(model, include_extras=True).values():
        for part in models_in(hint):
            yield part
            yield from parts_of(part)


def test_every_word_of_the_interface_is_at_the_desk() -> None:
    def of_group(group: type[Group], path: str = "") -> Iterator[str]:
        for name, hint in get_type_hints(group, include_extras=True).items():
            yield f"{path}{name}"
            if isinstance(hint, type) and issubclass(hint, Group):
                yield from of_group(hint, f"{path}{name}.")
            elif hint == Plural:
                yield from (f"{path}{name}.{form}" for form in ("one", "other"))

    (file,) = collection("strings")["files"]
    assert file["file"] == "docs/_data/strings/{{locale}}.yml"
    assert list(paths_in(file["fields"])) == list(of_group(Words))
    assert set(words.GROUPS) == set(words.paths(Words))


@pytest.mark.parametrize("host", [None, GITHUB], ids=["a folder", "a host"])
def test_the_desk_says_that_its_configuration_is_right(host: Host | None) -> None:
    schema = "schema/sveltia-cms.json"
    archive = files.archive(ROOT, SVELTIA.archive)
    assert archive is not None, "run: make editor"
    rules = json.loads(opened(SVELTIA, archive, (schema,))[schema])
    jsonschema.Draft7Validator.check_schema(rules)

    made = configured(host)
    if host is None:  # the same collections, which are tried with a host
        made = {**made, "collections": made["collections"][:1]}
    errors = jsonschema.Draft7Validator(rules).iter_errors(made)
    assert [f"{list(error.absolute_path)}: {error.message[:200]}" for error in errors] == []


def every_field(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for field in fields:
        yield field
        yield from every_field(field.get("fields", []))


def test_every_field_has_words_and_every_pattern_an_answer() -> None:
    guide, glossary = (collection(name)["files"][0]["fields"] for name in ("guides", "glossary"))
    records = (collection(name)["fields"] for name in ("contacts", "meetings", "materials", "news"))
    for fields in (*records, guide, glossary):
        for field in every_field(fields):
            assert field["label"], field
            if "pattern" in field:
                pattern, answer = field["pattern"]
                re.compile(pattern)
                assert answer.endswith(".")
            for option in field.get("options", []):
                assert option["label"] != "", option


def test_records_fit_the_patterns_of_their_forms() -> None:
    fields = {field["name"]: field for field in every_field(collection("contacts")["fields"])}
    pattern = fields["phone"]["pattern"][0]
    for number in ("112", "114 14", "90 114", "0612-800 00", "0771-520 520", "060-19 10 00"):
        assert re.fullmatch(pattern, number), number
    for number in ("+46 612 80000", "061280000", "0612 800 00", "0612-80000x", "114"):
        assert not re.fullmatch(pattern, number), number


def test_choices_and_relations_come_from_the_records() -> None:
    fields = {field["name"]: field for field in collection("news")["fields"]}
    assert fields["contacts"]["widget"] == "relation"
    assert fields["contacts"]["collection"] == "contacts"
    assert fields["contacts"]["multiple"] is True
    assert {"label": "Nyhetsredaktör", "value": "news"} in fields["owner"]["options"]
    assert {"label": "Kramfors (2282)", "value": "2282"} in fields["municipality"]["options"]
    assert "kramfors-2023" in {option["value"] for option in fields["sources"]["options"]}
    assert fields["kind"] == {
        "name": "kind",
        "label": "Slag",
        "i18n": "duplicate",
        "widget": "hidden",
        "default": "news-item",
    }
    laws = {field["name"]: field["label"] for field in fields["law_state"]["fields"]}
    assert laws["postlagen"] == "Postlagen"


def test_words_stand_in_each_language_and_facts_in_all_alike() -> None:
    fields = {field["name"]: field["i18n"] for field in collection("news")["fields"]}
    assert {name for name, how in fields.items() if how is True} == {
        *("title", "menu", "description", "lead"),
        *("last_reviewed", "next_review", "translates", "body"),
    }
    image = next(field for field in collection("news")["fields"] if field["name"] == "image")
    assert {field["name"]: field["i18n"] for field in image["fields"]} == {
        "file": "duplicate",
        "reason": True,
        "alt": True,
        "decorative": "duplicate",
        "caption": True,
        "credit": True,
    }


def test_only_a_host_that_reviews_makes_guidance_wait() -> None:
    def ways(host: Host | None) -> dict[str, str]:
        return {one["name"]: one["publish_mode"] for one in configured(host)["collections"]}

    assert set(ways(None).values()) == {"simple"}
    assert ways(GITHUB) == {
        **dict.fromkeys(("contacts", "news", "meetings", "materials"), "simple"),
        **dict.fromkeys(("pages", "guides", "glossary", "strings"), "editorial_workflow"),
    }
    forgejo = GITHUB.model_copy(update={"kind": "gitea"})
    assert set(ways(forgejo).values()) == {"simple"}


def test_a_third_language_stands_beside_the_others() -> None:
    site = load_site(ROOT, date.fromisoformat(AS_OF)).site
    assert site is not None
    fields = words.fields(site.strings["sv"], ("sv", "en", "pl"))
    directory = next(field for field in fields if field["name"] == "directory")
    hits = next(field for field in directory["fields"] if field["name"] == "hits")
    assert {form["name"]: form["required"] for form in hits["fields"]} == {
        "few": False,
        "many": False,
        "one": True,
        "other": True,
    }
