"""What people type finds what they look for: the golden queries, asked on the page that readers have."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import sites
from browsing.nginx import serve
from browsing.searching import ask, crafted, golden, never, nothing
from browsing.sites import LANGUAGES, BuiltSite
from playwright.sync_api import Page, expect
from tillsammans.search import compounds, dictionary
from tillsammans.search.compounds import Splitter
from tillsammans.search.index import Indexed, Lexicon, write
from tillsammans.search.languages import LANGUAGES as KNOWN
from tillsammans.search.reading import read

RECALL = 0.95
FIRST = 3
HOMES = {"sv": "", "en": "en/"}

CRAFTED = {
    "ombud/": ("Ombud", "<h2 id='a'>Ombudens vardag</h2><p>Ombuden lämnar ut paket. Ombud är butiker.</p>"),
    "katter/": (
        "Katter",
        "<h2 id='a'>Omtyckta djur</h2><p>Katten är ombytlig. Katternas bukar ombesörjs.</p>",
    ),
    "omrade/": ("Område", "<p>Omgivningen ombads vänta. Budet kom.</p>"),
    "moten/": ("Möten", "<p>Mötet hålls varje år. Nästa möte är i maj.</p>"),
    "mot/": ("Mot strömmen", "<p>Emot och mot. Motorn är motsträvig, tvärtemot de motionerande.</p>"),
    "droghandel/": ("Droghandeln", "<p>Köp inte.</p>"),
    "handelser/": ("Händelser", "<p>En händelserik dag. Handlingar hanteras.</p>"),
    "ring/": ("Ring oss", "<p>Den som ringer får svar.</p>"),
    "andring/": ("Ändring", "<p>Hantering, lagring och förändringar.</p>"),
}
"""Pages made so that a careless search takes one for another: address -> title and text."""


def _make(site: BuiltSite, made: BuiltSite, together: int) -> None:
    """Write the made pages and their index, with the site's own page of the search."""
    sites.copy_search(site, made)
    pages = []
    for url, (title, text) in CRAFTED.items():
        html = (
            f"<!doctype html><html lang=sv><title>{title}</title><main><h1>{title}</h1>{text}</main></html>"
        )
        sites.put(made, f"{url}index.html", html)
        pages.append(Indexed(url, title, 100, read(html, title=title)))
    splitter = Splitter(compounds.read(dictionary.swedish()), KNOWN["sv"].endings)
    index = write(pages, Lexicon(KNOWN["sv"], splitter=splitter), folder="../assets/sok/", together=together)
    sites.put(made, "sok/index.json", index.core)
    for name, text in index.parts.items():
        sites.put(made, f"assets/sok/{name}", text)


@pytest.fixture(scope="module")
def together_url(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the made pages, with all words in one file."""
    made = BuiltSite(tmp_path_factory.mktemp("crafted"), "/")
    _make(site, made, together=10**6)
    with serve(made, tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.fixture(scope="module")
def parted_url(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the made pages, with their words in many files."""
    made = BuiltSite(tmp_path_factory.mktemp("crafted"), "/")
    _make(site, made, together=0)
    with serve(made, tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_type_finds_the_page_among_the_first_three(page: Page, url: str, language: str) -> None:
    page.goto(f"{url}{HOMES[language]}sok/")
    queries = list(golden(language))
    missed = {}
    for query in queries:
        found = ask(page, query.words)
        if language == "sv":
            assert not [address for address in found if address.startswith("en/")]
        if not set(query.pages) & set(found[:FIRST]):
            missed[query.words] = found[:FIRST]

    assert len(queries) >= {"sv": 80, "en": 40}[language]
    assert 1 - len(missed) / len(queries) >= RECALL, missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_site_does_not_have_is_not_found(page: Page, url: str, language: str) -> None:
    page.goto(f"{url}{HOMES[language]}sok/")

    assert not {words: found for words in nothing(language) if (found := ask(page, words))}
    for words, pages in never(language).items():
        found = ask(page, words, every=True)
        assert not set(pages) & set(found), words


@pytest.mark.parametrize("made", ["together_url", "parted_url"])
def test_words_that_look_alike_are_told_apart(page: Page, made: str, request: pytest.FixtureRequest) -> None:
    page.goto(f"{request.getfixturevalue(made)}sok/")
    for words, wanted in crafted().items():
        found = ask(page, words, every=True)
        assert set(wanted["finds"]) <= set(found), words
        assert not set(wanted["misses"]) & set(found), words


def test_a_reader_fetches_the_parts_that_a_question_needs(page: Page, parted_url: str) -> None:
    asked: list[str] = []
    page.goto(f"{parted_url}sok/")
    page.on("request", lambda request: asked.append(request.url))
    assert ask(page, "ombuden") == ["ombud/"]

    assert [url.rpartition("/")[2][0] for url in asked if "/assets/sok/" in url] == ["o"]


def test_a_part_that_is_gone_is_fetched_anew_with_the_index(page: Page, parted_url: str) -> None:
    page.route("**/assets/sok/**", lambda route: route.abort())
    page.goto(f"{parted_url}sok/")
    assert ask(page, "ombuden") == []
    expect(page.get_by_role("status")).to_contain_text("gick inte att hämta")

    page.unroute("**/assets/sok/**")
    with page.expect_request("**/sok/index.json"):
        assert ask(page, "ombuden") == ["ombud/"]


EVERY_WORD = """(core) => {
  const engine = new Engine(core);
  const lost = [];
  for (const { word, places } of engine.forms.values()) {
    const found = new Set(engine.answer(word).pages.map((page) => page.url));
    let page = 0;
    for (const [, step] of places.matchAll(/([0-9a-z]*)[A-I]/g)) {
      page += parseInt(step || "0", 36);
      if (!found.has(engine.pages[page][0])) lost.push(word);
    }
  }
  return [engine.forms.size, lost];
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_site_finds_every_page_that_has_it(
    page: Page, site: BuiltSite, language: str
) -> None:
    script = next((site.folder / "assets").glob("search.*.js")).read_text("utf-8")
    engine = script.partition("const LOOKED")[0]
    page.add_script_tag(content=f"{engine};globalThis.Engine = Engine")
    core = json.loads(Path(site.folder, HOMES[language], "sok/index.json").read_text("utf-8"))
    size, lost = page.evaluate(EVERY_WORD, core)

    assert size > 1000
    assert lost == []
