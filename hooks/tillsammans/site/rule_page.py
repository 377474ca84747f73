"""The page `/om/regler/`: every rule with its reason and an example. Messages lead here by their id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType
from typing import Any

from tillsammans.contacts import collection_rules as contact_collection_rules
from tillsammans.contacts import redirect_rules as contact_redirect_rules
from tillsammans.contacts import rules as contact_rules
from tillsammans.floor import rules as floor_rules
from tillsammans.floor.addresses import address
from tillsammans.floor.rule import Rule, load
from tillsammans.floor.words import Words
from tillsammans.law import rules as law_rules
from tillsammans.meetings import rules as meeting_rules
from tillsammans.news import rules as news_rules
from tillsammans.pages import collection_rules as page_collection_rules
from tillsammans.pages import rules as page_rules
from tillsammans.pictures import collection_rules as picture_collection_rules
from tillsammans.pictures import rules as picture_rules
from tillsammans.pictures import use_rules as picture_use_rules
from tillsammans.publish import rules as publish_rules
from tillsammans.review import rules as review_rules
from tillsammans.site.model import Page, RecordFront, Site
from tillsammans.translations import rules as translation_rules

PATH = "om/regler.md"
"""Where the page would stand as a file."""

GROUPS: tuple[tuple[str, tuple[ModuleType, ...]], ...] = (
    ("contacts", (contact_rules, contact_collection_rules, contact_redirect_rules)),
    ("pages", (page_rules, page_collection_rules)),
    ("news", (news_rules,)),
    ("meetings", (meeting_rules,)),
    ("pictures", (picture_rules, picture_use_rules, picture_collection_rules)),
    ("translations", (translation_rules,)),
    ("law", (law_rules,)),
    ("dependencies", (review_rules,)),
    ("publisher", (publish_rules,)),
    ("files", (floor_rules,)),
)
"""Sections of the page, those that editors meet most first."""


def rules_of(group: tuple[ModuleType, ...]) -> list[Rule[Any]]:
    """Return the rules of packages in the order of their ids."""
    return sorted((rule for package in group for rule in load(package)), key=lambda rule: rule.id)


def every_rule() -> list[Rule[Any]]:
    """Return all rules of the project in the order of their ids."""
    found = [rule for _, packages in GROUPS for rule in rules_of(packages)]
    return sorted(found, key=lambda rule: rule.id)


def with_rule_page(site: Site) -> Site:
    """Add the page in every language."""
    pages = dict(site.pages)
    for language in site.languages:
        strings = site.strings[language]
        front = RecordFront(
            title=strings.rules.title,
            description=strings.rules.description,
            kind="page",
            owner="web",
        )
        body = "\n\n".join(_body(language, strings))
        pages[language, PATH] = Page(PATH, language, address(PATH, language), front, body)
    return replace(site, pages=pages)


def _body(language: str, strings: Words) -> Iterator[str]:
    yield strings.rules.introduction
    for name, packages in GROUPS:
        yield f"## {strings.rules.groups[name]} {{ #{name} }}"
        for rule in rules_of(packages):
            yield from _rule(rule, language, strings)


def _rule(rule: Rule[Any], language: str, strings: Words) -> Iterator[str]:
    severity = strings.rules[str(rule.severity)]
    yield f"### {rule.id} {{ #{rule.id} }}"
    yield f"**{severity}** {rule.what.in_language(language)} {rule.why.in_language(language)}"
    wrong, _, right = rule.example.partition("\n")
    if right:
        labels = strings.rules.wrong, strings.rules.right
        yield f"- {labels[0]} `{wrong}`\n- {labels[1]} `{right}`"
