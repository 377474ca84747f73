"""The search beside Pagefind and Material's, on the same pages: bytes, time to first hits, golden queries.

Run as a script; it is not a test. `pip install "pagefind[bin]"` brings the one that the project doesn't lock.

    PYTHONPATH=tests:hooks .venv/bin/python tests/bench/search.py [60 600 3000]

Pages of the two larger sizes are made up: words of the Swedish word list, as often as words of a language are
(Zipf), so that the vocabulary grows with the pages as it does in real text. Times are of one Chromium on one
machine and noisy: compare columns, not runs.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlsplit

from browsing import weights
from browsing.chromium import chromium
from browsing.nginx import serve
from browsing.searching import ask, golden, never, nothing
from browsing.sites import LANGUAGES, BuiltSite, build_ours, copy_search, put
from compressing import compress_site
from playwright.sync_api import Browser, Page
from tillsammans.search import compounds, dictionary
from tillsammans.search.compounds import Splitter
from tillsammans.search.index import Indexed, Lexicon, write
from tillsammans.search.languages import LANGUAGES as KNOWN
from tillsammans.search.reading import read

HOMES = {"sv": "", "en": "en/"}
RUNS = 5
FIRST = 3
REAL = 60
VOCABULARY, SECTIONS, WORDS = 40_000, 5, 55
"""Words to choose from, sections of a page, and words of a section."""
_MAIN = re.compile(r"<main.*</main>", re.DOTALL)


@dataclass(frozen=True)
class Made:
    """A site to be searched."""

    site: BuiltSite
    questions: tuple[str, ...]
    seconds: float
    """Time of our index, from the pages' HTML to the files, in one process."""


def real(folder: Path) -> Made:
    """Build our own site, without the pages that search engines leave out."""
    site = BuiltSite(folder, "/")
    build_ours(site)
    for file in folder.rglob("*.html"):
        if 'content="noindex"' in file.read_text("utf-8"):
            file.unlink()
    return Made(site, ("misstänkt paket", "postombuden", "narkotika"), 0)


def made_up(folder: Path, ours: BuiltSite, number: int) -> Made:
    """Make a site of so many pages in two languages, each with a page of the search and its index."""
    site = BuiltSite(folder, "/")
    copy_search(ours, site)
    put(site, "en/sok/index.html", ours.file("en/sok/").read_text("utf-8"))
    frame = ours.file("boende/").read_text("utf-8")
    found = _MAIN.search(frame)
    assert found
    frame_main = found[0]
    chance = Random(number)
    words = compounds.read(dictionary.swedish())
    vocabulary = sorted(words.last)
    chance.shuffle(vocabulary)
    vocabulary = vocabulary[:VOCABULARY]
    odds = [1 / rank for rank in range(1, len(vocabulary) + 1)]
    common = sorted(KNOWN["sv"].common)

    def some(count: int) -> str:
        rare = chance.choices(vocabulary, odds, k=count)
        return " ".join(
            word for pair in zip(rare, chance.choices(common, k=count), strict=True) for word in pair
        )

    for language in LANGUAGES:
        for page in range(number // 2):
            title = some(3).capitalize()
            body = "".join(
                f'<h2 id="del-{part}">{some(2)}</h2><p>{some(WORDS // 2)}.</p>' for part in range(SECTIONS)
            )
            main = f'<main id="innehall"><article><h1>{title}</h1>{body}</article></main>'
            text = frame.replace(frame_main, main).replace('lang="sv"', f'lang="{language}"', 1)
            put(site, f"{HOMES[language]}sida-{page:04}/index.html", text)
    splitter = Splitter(words, KNOWN["sv"].endings)
    began = time.perf_counter()
    for language in LANGUAGES:
        pages = (
            Indexed(url.removeprefix(HOMES[language]), title, 100, read(text, title=title))
            for url, title, text in texts(site, language)
        )
        index = write(pages, Lexicon(KNOWN["sv"], splitter=splitter), folder=f"/assets/sok/{language}-")
        put(site, f"{HOMES[language]}sok/index.json", index.core)
        for name, text in index.parts.items():
            put(site, f"assets/sok/{language}-{name}", text)
    seconds = time.perf_counter() - began
    compress_site(folder)
    return Made(site, (vocabulary[20], f"{vocabulary[300]} {vocabulary[4]}", vocabulary[90]), seconds)


def texts(site: BuiltSite, language: str) -> Iterator[tuple[str, str, str]]:
    """Walk over the pages of a language but the search: address, title, HTML."""
    for address in site.pages:
        if address.startswith("en/") == (language == "en") and not address.endswith(("sok/", "404.html")):
            text = site.file(address).read_text("utf-8")
            title = re.search(r"<h1[^>]*>(.*?)</h1>", text, re.DOTALL)
            yield address, html.unescape(re.sub(r"<[^>]+>", "", title[1])) if title else "", text


def prepare_pagefind(site: BuiltSite) -> float:
    """Run Pagefind; returns its time."""
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", site.folder, "--root-selector", "main"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.perf_counter() - began


def prepare_material(site: BuiltSite) -> None:
    """Write the index that Material's plugin writes: the sections of all pages, in both languages."""
    docs = []
    for language in LANGUAGES:
        for address, title, text in texts(site, language):
            main = _MAIN.search(text)
            first, *sections = re.split(r"(?=<h[23] id=)", main[0] if main else "")
            docs.append({"location": address, "title": title, "text": _plain(first)})
            for section in sections:
                head = re.match(r'<h[23] id="([^"]*)"[^>]*>(.*?)</h', section, re.DOTALL)
                if head:
                    place = f"{address}#{head[1]}"
                    docs.append({"location": place, "title": _plain(head[2]), "text": _plain(section)})
    separator = r"[\s\-]+"
    config = {"lang": list(LANGUAGES), "separator": separator, "pipeline": ["stopWordFilter"], "fields": {
        "title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}}  # fmt: skip
    put(site, "search/search_index.json", json.dumps({"config": config, "docs": docs}, ensure_ascii=False))
    scripts = Path(str(files("material"))) / "templates/assets/javascripts"
    for name in ("workers", "lunr"):
        shutil.copytree(scripts / name, site.folder / "material" / name, dirs_exist_ok=True)


def _plain(text: str) -> str:
    bare = re.sub(r"<(nav|svg)\b.*?</\1>", " ", text, flags=re.DOTALL)
    return html.escape(" ".join(html.unescape(re.sub(r"<[^>]+>", " ", bare)).split()), quote=False)


PAGEFIND_LOAD = "async (url) => { globalThis.pf = await import(url); await pf.init(); }"
PAGEFIND_ASK = """async ([question, most]) => {
  const { results } = await pf.search(question);
  return Promise.all(results.slice(0, most).map(async (result) => (await result.data()).url));
}"""
MATERIAL_LOAD = """async (url) => {
  globalThis.worker = new Worker(`${url}material/workers/search.js`);
  globalThis.post = (data) => new Promise((resolve) => {
    worker.onmessage = (event) => resolve(event.data);
    worker.postMessage(data);
  });
  const index = await (await fetch(`${url}search/search_index.json`)).json();
  await post({ type: 0, data: { ...index, options: { suggest: false } } });
}"""
MATERIAL_ASK = """async ([question, most]) => {
  const { data } = await post({ type: 2, data: question });
  return data.items.slice(0, most).map((group) => group[0].location.split("#")[0]);
}"""


class Asked:
    """One way to search, on a page of its own."""

    def __init__(self, name: str, page: Page, url: str, language: str) -> None:
        """Take a page in a fresh profile, and where the site is served."""
        self.name, self.page, self.url, self.home = name, page, url, url + HOMES[language]
        self.fetched: list[str] = []
        page.on("request", lambda request: self.fetched.append(request.url))
        page.goto(f"{self.home}sok/")
        self.fetched.clear()

    def load(self) -> None:
        """Fetch what is needed before a question."""
        if self.name == "pagefind":
            self.page.evaluate(PAGEFIND_LOAD, f"{self.url}pagefind/pagefind.js")
        elif self.name == "material":
            self.page.evaluate(MATERIAL_LOAD, self.url)
        else:
            self.page.get_by_role("searchbox").focus()

    def ask(self, question: str, most: int = FIRST) -> list[str]:
        """Return the addresses of the first hits, relative to the home page of the language."""
        if self.name == "ours":
            return ask(self.page, question, every=most > FIRST)
        script = PAGEFIND_ASK if self.name == "pagefind" else MATERIAL_ASK
        found: list[str] = self.page.evaluate(script, [question, most])
        home = urlsplit(self.home).path if self.name == "pagefind" else urlsplit(self.home).path.lstrip("/")
        return [address.removeprefix(home) for address in found]

    def first(self, question: str) -> tuple[float, int]:
        """Return the milliseconds from nothing to five hits with their passages, and the bytes."""
        began = time.perf_counter()
        self.load()
        self.ask(question, 5 if self.name != "ours" else FIRST)
        if self.name == "ours":
            self.page.locator(".hit-text").first.filter(has_text=re.compile(".")).wait_for()
        spent = (time.perf_counter() - began) * 1000
        self.page.wait_for_load_state("networkidle")
        sizes = [weights.size(address) for address in dict.fromkeys(self.fetched)]
        script = "script[type=module]"
        own = [self.page.locator(script).evaluate("script => script.src")] if self.name == "ours" else []
        return spent, sum(sizes) + sum(map(weights.size, own))


def opened(browser: Browser, run: Callable[[Page], Any]) -> Any:
    """Run something on a page in a fresh profile."""
    context = browser.new_context()
    try:
        return run(context.new_page())
    finally:
        context.close()


def recall(browser: Browser, name: str, url: str) -> str:
    """Ask the golden queries; say how many find a page among the first three, and what is found wrongly."""
    said = []
    wrong = total = 0
    for language in LANGUAGES:

        def tried(page: Page, language: str = language) -> tuple[int, int, int, int]:
            asked = Asked(name, page, url, language)
            asked.load()
            queries = list(golden(language))
            hits = sum(bool(set(query.pages) & set(asked.ask(query.words))) for query in queries)
            bad = sum(bool(asked.ask(words, 99)) for words in nothing(language))
            bad += sum(
                bool(set(pages) & set(asked.ask(words, 99))) for words, pages in never(language).items()
            )
            return hits, len(queries), bad, len(nothing(language)) + len(never(language))

        hits, number, bad, asked_of = opened(browser, tried)
        said.append(f"{hits}/{number}")
        wrong, total = wrong + bad, total + asked_of
    return f"{' '.join(said)}, negatives {total - wrong}/{total}"


def compare(made: Made, pages: int, names: Iterable[str], url: str) -> None:
    """Print a row for each way to search a site."""
    with chromium() as browser:
        for name in names:
            tries = []
            for question in made.questions:

                def once(page: Page, name: str = name, question: str = question) -> tuple[float, int]:
                    return Asked(name, page, url, "sv").first(question)

                tries += [opened(browser, once) for _ in range(RUNS)]
            spent = statistics.median(one for one, _ in tries)
            heaviest = max(size for _, size in tries)
            found = recall(browser, name, url) if pages == REAL else ""
            print(f"| {pages} | {name} | {heaviest / 1000:.1f} kB | {spent:.0f} ms | {found} |", flush=True)


def main(sizes: list[int]) -> None:
    """Compare at every size."""
    print("| pages | search | bytes to the first hits | time, median | golden |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        ours = real(Path(folder, "real"))
        for pages in sizes:
            made = ours if pages == REAL else made_up(Path(folder, str(pages)), ours.site, pages)
            names = ["ours", "material"]
            spent = {"ours": made.seconds}
            prepare_material(made.site)
            worker = next((made.site.folder / "material/workers").glob("search.*.min.js"))
            worker.with_name("search.js").write_bytes(worker.read_bytes())
            try:
                spent["pagefind"] = prepare_pagefind(made.site)
                names.append("pagefind")
            except subprocess.CalledProcessError:
                print("Pagefind is not installed.")
            compress_site(made.site.folder)
            with serve(made.site, Path(folder, f"nginx-{pages}"), without="Content-Security-Policy") as url:
                compare(made, pages, names, url)
            print(
                ", ".join(f"{name} indexed in {seconds:.2f} s" for name, seconds in spent.items()), flush=True
            )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [REAL, 600, 3000])
