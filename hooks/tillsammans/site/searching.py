"""The search of the site: which pages it finds, how much each is worth, and the files of its index.

Pages are read one by one, as they are printed, in any order and any process; the index is written at the end.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from tillsammans.floor.addresses import address
from tillsammans.floor.store import Store, fingerprint
from tillsammans.search import compounds, dictionary, index, reading
from tillsammans.search.index import Indexed, Lexicon
from tillsammans.search.languages import LANGUAGES, Language
from tillsammans.site import rule_page, search_views
from tillsammans.site.model import Page, RecordFront, Site
from tillsammans.site.views import is_listed

INDEX = "index.json"
"""The file that every search reads, beside the page of the search."""

PARTS = "assets/sok"
"""Folder of the other files: their names change with their content, so browsers keep them."""

_BOOST = {
    "counter": 130,
    "guidance": 120,
    "law": 120,
    "contact": 120,
    "directory": 110,
    "materials": 90,
    "home": 80,
    "timeline": 70,
    "guide-whole": 70,
    "news-item": 60,
}
"""Kind of page -> what it is worth for the same hit, in percent; 100 for the others."""
_RULES, _PART_OF_NEWS = 50, 40
"""The list of rules, and the news of a year or a topic."""
_LEFT_OUT = rule_page.paths() - {rule_page.PATH} | {search_views.PATH}


def is_found(page: Page) -> bool:
    """Whether the search finds a page.

    It does where search engines do, but for itself and the rules one by one: their examples are mistakes,
    and whoever misspells a name should find the right one.
    """
    return is_listed(page) and page.path not in _LEFT_OUT


def read(site: Site, page: Page, html: str) -> Indexed:
    """Read a page as it is printed."""
    home = address("index.md", page.language)
    also = [*site.search.words_for(page.path, page.language), *_numbers(site, page)]
    words = reading.read(
        html, title=page.front.title, description=page.front.description, also=" . ".join(also)
    )
    return Indexed(page.url.removeprefix(home), page.front.title, _boost(page), words)


def _boost(page: Page) -> int:
    if page.path == rule_page.PATH:
        return _RULES
    if page.front.kind == "news-list" and isinstance(page.front, RecordFront):
        return _PART_OF_NEWS
    return _BOOST.get(page.front.kind, 100)


def _numbers(site: Site, page: Page) -> list[str]:
    """Return the numbers of the organisation whose page this is: whoever types one means it."""
    contact = site.contacts.get(PurePosixPath(page.path).stem) if page.front.kind == "contact" else None
    return [point.phone for point in contact.points if point.phone] if contact else []


def files(site: Site, language: str, pages: Iterable[Indexed], store: Store) -> dict[str, bytes]:
    """Write the index of a language: address -> content. There is none without a page of the search."""
    home = index_address(site, language)
    if home is None:
        return {}
    known = LANGUAGES.get(language, Language())
    written = index.write(
        pages,
        Lexicon(
            known,
            site.search.meanings(language),
            _splitter(known, store) if known.compounds else None,
        ),
        folder=f"{'../' * home.count('/')}{PARTS}/{language}-",
    )
    parts = {f"{PARTS}/{language}-{name}": text.encode() for name, text in written.parts.items()}
    return {home: written.core.encode(), **parts}


def index_address(site: Site, language: str) -> str | None:
    """Return where the index of a language stands; None where it has no page of the search."""
    url = site.address_of(language, search_views.PATH)
    return None if url is None else url + INDEX


def _splitter(language: Language, store: Store) -> compounds.Splitter:
    """Return what parts compounds."""
    return compounds.Splitter(compounds.unpack(parts_of_compounds(store)), language.endings)


def parts_of_compounds(store: Store) -> bytes:
    """Return what compounds are made of; the word list is read once and kept."""
    name = f"compounds-{fingerprint(dictionary.VERSION, compounds.FORM)}.txt"
    return store.kept(name, lambda: compounds.pack(compounds.read(dictionary.swedish())))
