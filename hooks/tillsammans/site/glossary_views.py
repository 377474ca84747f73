"""The glossary as its template shows it: the terms in the order of the language, each with its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from babel import Locale

from tillsammans.floor.languages import alphabetical
from tillsammans.glossary.model import Term
from tillsammans.glossary.use import KIND, PAGE
from tillsammans.site.expand import source_anchor
from tillsammans.site.guide_views import Cite
from tillsammans.site.model import Page, Site
from tillsammans.site.viewing import Viewing


@dataclass(frozen=True)
class OtherName:
    """What a term is called in another language of the site."""

    lang: str
    language: str
    """The name of that language in the reader's, within a sentence: `engelska`."""
    name: str


@dataclass(frozen=True)
class TermView:
    """A term and its definition."""

    id: str
    name: str
    definition: str
    cite: Cite
    others: tuple[OtherName, ...]


def page_of(site: Site, language: str) -> Page | None:
    """Return the glossary's page in a language."""
    return site.pages.get((language, PAGE))


def law_state(site: Site, page: Page) -> Mapping[str, str]:
    """Name the acts that the definitions of a page stand on."""
    return site.glossary.law_state if page.front.kind == KIND else {}


def sources(site: Site, page: Page) -> tuple[str, ...]:
    """Name the sources of a page's definitions, in the order in which they are shown."""
    return tuple(term.source for _, term in _ordered(site, page.language)) if page.front.kind == KIND else ()


def of_page(viewing: Viewing, page: Page, cited: Sequence[str]) -> dict[str, Any]:
    """Gather the terms for the page that shows them; `cited` are its sources, as they are numbered."""
    if page.front.kind != KIND:
        return {}
    terms = _ordered(viewing.site, page.language)
    return {"terms": tuple(_view(viewing.site, page.language, slug, term, cited) for slug, term in terms)}


def _ordered(site: Site, language: str) -> list[tuple[str, Term]]:
    terms = site.glossary.terms.items()
    return sorted(terms, key=lambda pair: alphabetical(pair[1].term.in_language(language), language))


def _view(site: Site, language: str, slug: str, term: Term, cited: Sequence[str]) -> TermView:
    number = list(cited).index(term.source) + 1
    return TermView(
        id=slug,
        name=term.term.in_language(language),
        definition=term.definition.in_language(language),
        cite=Cite(number, source_anchor(number)),
        others=tuple(_others(site, language, term)),
    )


def _others(site: Site, language: str, term: Term) -> Iterator[OtherName]:
    """Name the term in the other languages, where it is another word: many read in their second one."""
    for code in site.languages:
        name = term.term.root.get(code)
        if code != language and name and name != term.term.in_language(language):
            yield OtherName(code, Locale(language).languages.get(code, code), name)
