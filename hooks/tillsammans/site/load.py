"""From the project's files to the site: read everything, check everything, then make the models.

All problems of all files are found in one run. Where one of them is an error there is no site.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from tillsammans.contacts import collection_rules as contact_collection_rules
from tillsammans.contacts import outlines
from tillsammans.contacts import record as contact_record
from tillsammans.contacts import rules as contact_rules
from tillsammans.contacts.model import Contact, public
from tillsammans.contacts.record import Record
from tillsammans.contacts.release import PATH as PUBLISHED
from tillsammans.floor.problems import Problem, has_errors, sort
from tillsammans.floor.rule import (
    Context,
    Municipality,
    Rule,
    load,
    run_all,
)
from tillsammans.floor.rules import register_upkeep, table_row
from tillsammans.floor.shape import build_each
from tillsammans.floor.source import Source, text_of
from tillsammans.floor.tree import Mapping as Tree
from tillsammans.floor.tree import named, select, select_scalars
from tillsammans.floor.words import FOLDER, Words
from tillsammans.law import rules as law_rules
from tillsammans.law.model import Law
from tillsammans.law.register import statutes
from tillsammans.publish import moved
from tillsammans.publish import rules as publish_rules
from tillsammans.review import rules as review_rules
from tillsammans.review.dependencies import Dependencies
from tillsammans.site import files, load_released, model, rule_page
from tillsammans.site.contact_pages import contact_path
from tillsammans.site.load_documents import load_documents
from tillsammans.site.load_glossary import load_glossary
from tillsammans.site.load_guides import load_guides
from tillsammans.site.load_materials import load_materials
from tillsammans.site.load_meetings import load_meetings
from tillsammans.site.load_pages import load_pages
from tillsammans.site.load_pictures import load_pictures
from tillsammans.site.load_protected import PROTECTED, protected
from tillsammans.site.load_redirects import address_problems, load_redirects, with_redirects
from tillsammans.site.load_search import load_search
from tillsammans.site.load_statement import load_statement
from tillsammans.site.loader import AnyModel, Loader, characters
from tillsammans.site.model import (
    PoliceAreas,
    ProtectedNumbers,
    Published,
    Publisher,
    Settings,
    Site,
)
from tillsammans.site.remembering import Checked
from tillsammans.site.schedule import parted
from tillsammans.site.strictness import with_current_required

PUBLISHER = f"{files.DATA}/publisher.yml"
SOURCES = f"{files.DATA}/sources.yml"
LAW = f"{files.DATA}/law.yml"
DEPENDENCIES = f"{files.DATA}/dependencies.yml"
REGISTERS = f"{files.DATA}/registers"
POLICE_AREAS = f"{files.DATA}/registers/police-areas.yml"
SETTINGS = f"{files.DATA}/settings.yml"
MUNICIPALITIES = f"{files.DATA}/registers/municipalities.csv"
MUNICIPALITY_COLUMNS = ("code", "name", "county_code", "county")
AREA_CODES = f"{files.DATA}/registers/area-codes.csv"


@dataclass(frozen=True)
class Loaded:
    """The outcome: a site where nothing stops it, and all problems in order of print."""

    site: Site | None
    problems: tuple[Problem, ...]


def load_site(
    root: Path,
    as_of: date,
    *,
    require_current: bool = False,
    passing: Container[str] = (),
    checked: Checked | None = None,
) -> Loaded:
    """Read and check the project in a folder, as of a day.

    Where current translations are required, outdated ones are errors. What the rules named `passing` find is
    left out. `checked` remembers what was found.
    """
    languages = files.languages(root)
    context = Context(as_of=as_of, languages=languages)
    loader = Loader(root, context, checked=checked or Checked())
    words = _words(loader, languages)
    municipalities = {
        row["code"]: Municipality(row["code"], row["name"], row["county"])
        for row in _table(loader, MUNICIPALITIES, MUNICIPALITY_COLUMNS)
    }
    area_codes = _table(loader, AREA_CODES, ("prefix", "place"))
    publisher_tree = loader.tree(PUBLISHER)
    areas_tree = loader.tree(POLICE_AREAS)
    sources_tree = loader.tree(SOURCES)
    law_tree = loader.tree(LAW)
    dependencies_tree = loader.tree(DEPENDENCIES)
    settings = loader.data(SETTINGS, Settings)
    numbers = loader.data(PROTECTED, ProtectedNumbers)
    published = loader.data(PUBLISHED, Published)
    redirects_tree = loader.tree(moved.PATH)
    found = loader.records(contact_record.FOLDER, Record)
    records = found.records
    # Names are known from what is written, so that a mistake within a source isn't told at every citation.
    loader.context = replace(
        loader.context,
        municipalities=municipalities,
        area_codes={row["prefix"]: row["place"] for row in area_codes},
        police_areas={
            name: frozenset(code.text for code in select_scalars(area, "municipalities", "*"))
            for name, area in named(areas_tree, "areas")
        },
        sources=frozenset(name for name, _ in named(sources_tree)),
        roles=frozenset(name for name, _ in named(publisher_tree, "roles")),
        laws=statutes(law_tree),
        contact_points={record.slug: record.public_points() for record in records},
        contact_ways=_ways(records),
        generated=frozenset({*rule_page.paths(), *map(contact_path, found.slugs)}),
        unreadable=found.unreadable,
        redirected=frozenset(name for name, _ in named(redirects_tree, "contacts")),
        published=load_released.contacts(published),
        published_meetings=load_released.meetings(published),
        published_materials=load_released.materials(published),
        **_checked_against(settings, numbers),
    )
    publisher = _publisher(loader, publisher_tree)
    statement, report = load_statement(loader, publisher_tree)
    sources = _sources(loader, sources_tree)
    areas = loader.model(PoliceAreas, areas_tree) if areas_tree else None
    law = _register(loader, Law, law_tree, load(law_rules))
    dependencies = _register(loader, Dependencies, dependencies_tree, load(review_rules))
    redirects = load_redirects(loader, redirects_tree)
    contacts = _contacts(loader, records)
    drawn = _outlines(loader)
    pictures = load_pictures(loader)
    materials, provided = load_materials(loader)
    pages = load_pages(loader, languages, pictures)
    meetings = load_meetings(loader)
    guides = load_guides(loader)
    documents = load_documents(loader)
    glossary = load_glossary(loader, pages)
    search = load_search(loader)
    counted = [problem for problem in loader.problems if problem.rule not in passing]
    problems = sort(with_current_required(counted) if require_current else counted)
    if (
        has_errors(problems)
        or publisher is None
        or areas is None
        or settings is None
        or law is None
        or dependencies is None
        or documents is None
        or glossary is None
        or statement is None
        or report is None
    ):
        return Loaded(None, problems)
    live, unpublished = parted(pages.made, as_of)
    site = Site(
        as_of=as_of,
        languages=languages,
        strings=words,
        identity=settings.identity,
        publisher=publisher,
        freshness=settings.freshness,
        sources=sources,
        law=law,
        statutes=loader.context.laws,
        dependencies=dependencies,
        glossary=glossary,
        municipalities=municipalities,
        police_areas=areas.areas,
        contacts=contacts,
        meetings=meetings,
        guides=guides,
        search=search,
        documents=documents,
        materials=materials,
        provided=provided,
        outlines=drawn,
        pictures=pictures,
        statement=statement,
        report=report,
        pages=live,
        unpublished=unpublished,
        desk=settings.desk,
    )
    site = with_redirects(site, redirects)
    found_late = address_problems(site, redirects_tree, published, loader.context)
    problems = sort([*problems, *(problem for problem in found_late if problem.rule not in passing)])
    return Loaded(None if has_errors(problems) else site, problems)


def _register(
    loader: Loader, kind: type[AnyModel], tree: Tree | None, rules: Iterable[Rule[Tree]]
) -> AnyModel | None:
    """Check and type a register of somebody else's facts, which are read again from time to time."""
    if tree is None:
        return None
    loader.problems.extend(run_all((register_upkeep.RULE, *rules), tree, loader.context))
    return loader.model(kind, tree)


def _checked_against(settings: Settings | None, register: ProtectedNumbers | None) -> dict[str, Any]:
    """Return what rules are told of the settings and of the protected numbers."""
    known: dict[str, Any] = {}
    if settings:
        known["lifetime_months"] = settings.freshness.lifetime_months
        known["refused_after_months"] = settings.freshness.refused_after_months
    if register:
        known["protected"] = protected(register)
    return known


def _words(loader: Loader, languages: Sequence[str]) -> dict[str, Words]:
    """Read the words of the interface: language -> words."""
    made = {}
    for language in languages:
        tree = loader.tree(f"{FOLDER}/{language}.yml")
        words = loader.model(Words, tree, language=language) if tree else None
        if words is not None:
            made[language] = words
    return made


def _outlines(loader: Loader) -> tuple[outlines.Outline, ...]:
    """Read the outlines of municipalities; a site without any has no map."""
    found = (
        loader.attempt(partial(_read_outlines, source))
        for source in files.gather(loader.root, REGISTERS, ".geojson")
    )
    return tuple(outline for one in found for outline in one or ())


def _read_outlines(source: Source) -> tuple[outlines.Outline, ...]:
    return outlines.read(source.path, text_of(source))


def _publisher(loader: Loader, tree: Tree | None) -> Publisher | None:
    if tree is None:
        return None
    loader.problems.extend(run_all(load(publish_rules), tree, loader.context))
    return loader.model(Publisher, tree)


def _table(loader: Loader, path: str, columns: Sequence[str]) -> list[dict[str, str]]:
    """Read a register that is a table."""
    table = loader.attempt(lambda: table_row.read(path, text_of(files.read(loader.root, path)), columns))
    if table is None:
        return []
    loader.problems.extend(table_row.RULE.run(table, loader.context))
    loader.problems.extend(characters(path, ((number, ",".join(row)) for number, row in table.rows)))
    return list(table.records())


def _sources(loader: Loader, tree: Tree | None) -> dict[str, model.Source]:
    if tree is None:
        return {}
    made, problems = build_each(model.Source, tree, loader.context)
    loader.problems.extend(problems)
    return made


def _ways(records: Iterable[Record]) -> dict[str, frozenset[str]]:
    """Name the fields of every contact point; an id that stands twice is told of by itself."""
    ways: dict[str, frozenset[str]] = {}
    for record in records:
        for point in select(record.root, "points", "*"):
            filled_in = frozenset(field for field, _ in named(point))
            for name in select_scalars(point, "id"):
                key = f"{record.slug}/{name.text}"
                ways[key] = ways.get(key, frozenset()) | filled_in
    return ways


def _contacts(loader: Loader, records: Sequence[Record]) -> dict[str, Contact]:
    made = loader.models(records, load(contact_rules), Contact)
    loader.problems.extend(run_all(load(contact_collection_rules), records, loader.context))
    return {slug: public(contact) for slug, contact in made.items()}
