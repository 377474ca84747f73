"""The pages below `/om/regler/`: every rule with its reason and an example, a page for each group."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType
from typing import Any

from tillsammans.accessibility import rules as accessibility_rules
from tillsammans.contacts import collection_rules as contact_collection_rules
from tillsammans.contacts import redirect_rules as contact_redirect_rules
from tillsammans.contacts import rules as contact_rules
from tillsammans.floor import rules as floor_rules
from tillsammans.floor.addresses import address
from tillsammans.floor.languages import SOURCE_LANGUAGE
from tillsammans.floor.rule import Rule, load
from tillsammans.floor.words import Rules
from tillsammans.glossary import rules as glossary_rules
from tillsammans.glossary import use_rules as glossary_use_rules
from tillsammans.guidance import rules as guide_rules
from tillsammans.law import rules as law_rules
from tillsammans.materials import collection_rules as material_collection_rules
from tillsammans.materials import file_rules as material_file_rules
from tillsammans.materials import rules as material_rules
from tillsammans.materials.documents import rules as document_rules
from tillsammans.meetings import collection_rules as meeting_collection_rules
from tillsammans.meetings import rules as meeting_rules
from tillsammans.news import rules as news_rules
from tillsammans.pages import collection_rules as page_collection_rules
from tillsammans.pages import rules as page_rules
from tillsammans.pictures import collection_rules as picture_collection_rules
from tillsammans.pictures import rules as picture_rules
from tillsammans.pictures import use_rules as picture_use_rules
from tillsammans.publish import address_rules, redirect_rules, release_rules
from tillsammans.publish import rules as publish_rules
from tillsammans.review import rules as review_rules
from tillsammans.search import rules as search_rules
from tillsammans.site.model import Page, RecordFront, Site
from tillsammans.translations import rules as translation_rules

FOLDER = "om/regler"
PATH = f"{FOLDER}/index.md"
"""Where the page that lists all rules would stand as a file."""

GROUPS: tuple[tuple[str, str, tuple[ModuleType, ...]], ...] = (
    ("contacts", "kontakter", (contact_rules, contact_collection_rules, contact_redirect_rules)),
    ("pages", "sidor", (page_rules, page_collection_rules)),
    ("news", "nyheter", (news_rules,)),
    ("meetings", "moten", (meeting_rules, meeting_collection_rules)),
    ("guides", "guider", (guide_rules,)),
    (
        "materials",
        "material",
        (material_rules, material_file_rules, material_collection_rules, document_rules),
    ),
    ("pictures", "bilder", (picture_rules, picture_use_rules, picture_collection_rules)),
    ("translations", "oversattningar", (translation_rules,)),
    ("glossary", "ordlista", (glossary_rules, glossary_use_rules)),
    ("law", "lagar", (law_rules,)),
    ("search", "sok", (search_rules,)),
    ("dependencies", "beroenden", (review_rules,)),
    ("publisher", "utgivare", (publish_rules,)),
    ("accessibility", "tillganglighet", (accessibility_rules,)),
    ("release", "publicering", (redirect_rules, address_rules, release_rules)),
    ("files", "filer", (floor_rules,)),
)
"""Groups of rules, those that editors meet most first: key of the words, name in addresses, packages."""


def rules_of(group: tuple[ModuleType, ...]) -> list[Rule[Any]]:
    """Return the rules of packages in the order of their ids."""
    return sorted((rule for package in group for rule in load(package)), key=lambda rule: rule.id)


def every_rule() -> list[Rule[Any]]:
    """Return all rules of the project in the order of their ids."""
    found = [rule for _, _, packages in GROUPS for rule in rules_of(packages)]
    return sorted(found, key=lambda rule: rule.id)


def address_of(rule: str, language: str = SOURCE_LANGUAGE) -> str:
    """Return the address that tells of a rule, relative to the site; empty for an unknown one."""
    told = {one.id: slug for _, slug, packages in GROUPS for one in rules_of(packages)}
    return f"{address(_path(told[rule]), language)}#{rule}" if rule in told else ""


def paths() -> frozenset[str]:
    """List where the pages would stand as files."""
    return frozenset({PATH, *(_path(slug) for _, slug, _ in GROUPS)})


def with_rule_pages(site: Site) -> Site:
    """Add the pages in every language."""
    pages = dict(site.pages)
    for language in site.languages:
        words = site.strings[language].rules
        for path, title, lines in _pages(language, words):
            front = RecordFront(
                title=title, description=f"{title}. {words.description}", kind="page", owner="web"
            )
            body = "\n\n".join(lines)
            pages[language, path] = Page(path, language, address(path, language), front, body)
    return replace(site, pages=pages)


def _path(slug: str) -> str:
    return f"{FOLDER}/{slug}.md"


def _pages(language: str, words: Rules) -> Iterator[tuple[str, str, Iterator[str]]]:
    """Make the list of all, then the groups: file, title and paragraphs."""
    yield PATH, words.title, _list(language, words)
    for name, slug, packages in GROUPS:
        title = f"{words.title}: {words.groups[name]}"
        yield (
            _path(slug),
            title,
            (text for rule in rules_of(packages) for text in _rule(rule, language, words)),
        )


def _list(language: str, words: Rules) -> Iterator[str]:
    yield words.introduction
    for name, slug, packages in GROUPS:
        yield f"## {words.groups[name]} {{ #{name} }}"
        yield "\n".join(
            f"- [{rule.id}]({slug}.md#{rule.id}) {rule.what.in_language(language)}"
            for rule in rules_of(packages)
        )


def _rule(rule: Rule[Any], language: str, words: Rules) -> Iterator[str]:
    severity = words.severities[rule.severity]
    yield f"## {rule.id} {{ #{rule.id} }}"
    yield f"**{severity}** {rule.what.in_language(language)} {rule.why.in_language(language)}"
    wrong, _, right = rule.example.partition("\n")
    if right:
        yield f"- {words.wrong} `{wrong}`\n- {words.right} `{right}`"
