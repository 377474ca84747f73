"""Every rule there is: its name, its severity and its words.

The table says what stops a build. Whoever changes a severity, or adds a rule, changes it here too.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter

import pytest
import tillsammans
from tillsammans.floor.languages import Text
from tillsammans.floor.rule import Rule
from tillsammans.site.rule_page import every_rule

E, N = "error", "notice"

SEVERITIES = {
    "accessibility.rules": {
        "report-age": N,
        "shortcoming-overdue": N,
        "statement-assessment": E,
        "statement-conformity": E,
        "statement-dates": E,
        "statement-publisher": E,
        "statement-references": E,
        "statement-unassessed": N,
        "supervision-order": E,
        "supervision-unconfirmed": N,
    },
    "contacts.collection_rules": {
        "duplicate-contact": E,
        "shared-number": N,
        "unconfirmed-change": E,
        "vanished-contact": E,
    },
    "contacts.redirect_rules": {
        "lost-redirect": E,
    },
    "contacts.rules": {
        "area-code": N,
        "confirmed-order": E,
        "duplicate-point": E,
        "email-address": E,
        "email-domain": N,
        "email-freemail": E,
        "expired-confirmation": E,
        "future-confirmation": E,
        "markup-in-text": E,
        "missing-website": N,
        "municipality-code": E,
        "opening-hours": E,
        "person-basis": E,
        "person-review": N,
        "phone-format": E,
        "phone-number": E,
        "phone-premium": E,
        "police-area": E,
        "postal-code": E,
        "postal-town": N,
        "protected-number": E,
        "recipient-in-address": E,
        "slug-format": E,
        "stale-confirmation": N,
        "text-spacing": E,
        "unknown-replacement": E,
        "unknown-source": E,
        "unreachable-point": E,
        "visiting-box": E,
        "website-address": E,
    },
    "floor.rules": {
        "duplicate-key": E,
        "file-size": E,
        "hidden-character": E,
        "missing-field": E,
        "missing-file": E,
        "missing-translation": E,
        "outline-shape": E,
        "register-upkeep": E,
        "spreadsheet-file": E,
        "spreadsheet-heading": E,
        "spreadsheet-row": E,
        "spreadsheet-value": E,
        "table-row": E,
        "text-encoding": E,
        "unexpected-file": E,
        "unknown-key": E,
        "untranslated-text": N,
        "wrong-value": E,
        "yaml-feature": E,
        "yaml-nesting": E,
        "yaml-syntax": E,
    },
    "materials.collection_rules": {
        "duplicate-material": E,
        "material-accessible": E,
        "material-chain": E,
        "material-version": E,
        "unknown-material-file": E,
        "unused-material-file": N,
        "vanished-material": E,
    },
    "materials.file_rules": {
        "material-file-author": N,
        "material-file-danger": E,
        "material-file-kind": E,
        "material-file-name": E,
        "material-file-size": E,
    },
    "materials.rules": {
        "material-content": E,
        "material-dates": E,
        "material-due": N,
        "material-path": E,
        "material-references": E,
        "material-status": E,
    },
    "materials.documents.rules": {
        "document-numbers": E,
        "document-outcomes": E,
    },
    "meetings.collection_rules": {
        "duplicate-meeting": E,
        "meeting-sequence": E,
        "vanished-meeting": E,
    },
    "meetings.rules": {
        "meeting-path": E,
        "meeting-references": E,
        "meeting-report": N,
        "meeting-status": E,
        "meeting-time": E,
    },
    "glossary.rules": {
        "duplicate-term": E,
        "heavy-definition": E,
        "term-citations": E,
        "term-references": E,
        "term-text": E,
    },
    "glossary.use_rules": {
        "glossary-page": E,
        "term-anchor": E,
        "unused-term": N,
    },
    "guidance.rules": {
        "guide-answers": E,
        "guide-circle": E,
        "guide-citations": E,
        "guide-reach": E,
        "guide-references": E,
        "guide-size": E,
        "may-and-shall": E,
    },
    "law.rules": {
        "amendment-number": E,
        "amendment-order": E,
        "duplicate-statute": E,
        "law-references": E,
    },
    "news.rules": {
        "news-dates": E,
        "news-image": E,
        "news-path": E,
        "news-references": E,
    },
    "pages.collection_rules": {
        "broken-link": E,
        "duplicate-address": E,
    },
    "pages.rules": {
        "description-length": N,
        "document-sections": E,
        "heading-anchor": E,
        "heading-order": E,
        "heavy-text": E,
        "law-outdated": N,
        "long-sentence": E,
        "number-of-another": E,
        "page-path": E,
        "phone-by-hand": E,
        "picture-place": E,
        "raw-html": E,
        "repealed-section": E,
        "review-dates": E,
        "review-due": N,
        "statement-parts": E,
        "undated-law": E,
        "unknown-directive": E,
        "unknown-law": E,
        "unknown-owner": E,
        "unknown-statute": E,
    },
    "pictures.collection_rules": {
        "unused-picture": N,
    },
    "pictures.rules": {
        "picture-format": E,
        "picture-name": E,
        "picture-size": E,
        "picture-whole": E,
    },
    "pictures.use_rules": {
        "picture-text": E,
        "unknown-picture": E,
    },
    "publish.address_rules": {
        "redirect-target": E,
        "vanished-address": E,
    },
    "publish.redirect_rules": {
        "redirect-chain": E,
    },
    "publish.release_rules": {
        "release-data": E,
        "release-files": E,
        "release-languages": E,
        "release-links": E,
        "release-numbers": E,
    },
    "publish.rules": {
        "publisher-references": E,
        "security-expiry": N,
    },
    "review.rules": {
        "end-of-life": N,
    },
    "search.rules": {
        "duplicate-synonym": E,
        "lost-synonym": N,
        "search-page": E,
        "search-word": E,
    },
    "translations.rules": {
        "different-facts": E,
        "different-numbers": E,
        "different-structure": E,
        "missing-page": E,
        "outdated-translation": N,
        "translates-in-source": E,
    },
}
"""Package -> id of a rule -> severity."""

IDS = [name for rules in SEVERITIES.values() for name in rules]


def rules() -> dict[str, Rule[object]]:
    """Collect the rules of all modules of the package: name of the module -> rule."""
    found = {}
    for module in pkgutil.walk_packages(tillsammans.__path__, "tillsammans."):
        if module.name != "tillsammans.__main__":
            rule = getattr(importlib.import_module(module.name), "RULE", None)
            if rule is not None:
                found[module.name.removeprefix("tillsammans.")] = rule
    return found


RULES = rules()


def test_severities_are_as_listed() -> None:
    found: dict[str, dict[str, str]] = {}
    for module, rule in sorted(RULES.items()):
        found.setdefault(module.rpartition(".")[0], {})[rule.id] = str(rule.severity)
    assert found == SEVERITIES


def test_ids_are_unique_over_all_packages() -> None:
    assert [name for name, times in Counter(rule.id for rule in RULES.values()).items() if times > 1] == []


def test_every_rule_is_told_on_the_page_of_rules() -> None:
    assert [rule.id for rule in every_rule()] == sorted(IDS)


@pytest.mark.parametrize(("module", "rule"), RULES.items(), ids=RULES)
def test_id_is_the_name_of_the_file(module: str, rule: Rule[object]) -> None:
    assert rule.id == module.rpartition(".")[2].replace("_", "-")


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_rule_says_what_and_why_in_both_languages(rule: Rule[object]) -> None:
    for text in (rule.what, rule.why):
        assert isinstance(text, Text)
        assert set(text.root) == {"sv", "en"}
        for said in text.root.values():
            assert re.fullmatch(r"[A-ZÅÄÖ].{10,}\.", said), said
        assert text.root["sv"] != text.root["en"]


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_example_shows_the_mistake_and_the_remedy(rule: Rule[object]) -> None:
    wrong, _, right = rule.example.partition("\n")
    assert not rule.example or (wrong and right and wrong != right)
