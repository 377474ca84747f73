"""A site of all of Sweden, for measuring: made from a seed, valid, and as large as one likes.

Municipalities and counties come from the register; what stands about them is invented. The phone numbers are
those that the Swedish Post and Telecom Authority keeps free for films and books, so that they reach nobody.
"""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from random import Random

from bench import prose
from bench.pages import DOCUMENTS, FRONT, PROMISING, SEARCH, written
from bench.prose import Said
from bench.records import AS_OF, Place, board, folded, meeting, municipality
from project import ROOT, Project
from tillsammans.floor.source import Source, read_document
from tillsammans.news.model import CATEGORY_SLUGS
from tillsammans.pages.source import PageSource
from tillsammans.site.pairs import pairs
from tillsammans.site.rule_page import paths as rule_paths
from tillsammans.translations import fingerprint
from tillsammans.translations.pair import Outline

SEED = 290
SIZES = {60: 1, 600: 60, 3000: 290}
"""Pages in both languages together -> municipalities among them. At other sizes a tenth of the pages."""

REGISTERS = "docs/_data/registers"
DATA = "docs/_data"

_TAKEN_OVER = ("hooks", "overrides")
_KEPT = (
    *("strings/sv.yml", "strings/en.yml"),
    *("registers/municipalities.csv", "registers/area-codes.csv", "registers/protected-numbers.yml"),
)
"""Data that are ours, besides those that stand in `docs/_data` itself."""

_OWN = {
    "published.yml": "contacts: {}\n",
    "redirects.yml": "contacts: {}\n",
    "documents.yml": DOCUMENTS,
    "search.yml": SEARCH,
}
"""What this site has instead."""

_FICTION = ("08-465 004 {:02}", "031-390 06 {:02}", "040-628 04 {:02}", "0980-319 2{:02}")
"""Numbers for films and books: a hundred each."""


@dataclass(frozen=True)
class Size:
    """How many pages a language has, and of what."""

    municipalities: int
    boards: int
    years: int
    categories: int
    items: int


def generate(root: Path, pages: int, source: Path = ROOT) -> Project:
    """Write a project with so many pages (in both languages together) into a folder.

    Code, templates and words are those of `source`, a checkout of this project.
    """
    _Nation(Project(root), pages, source).write()
    return Project(root)


def places() -> list[Place]:
    """Read the municipalities of the register, spread over the country."""
    with (ROOT / REGISTERS / "municipalities.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found: dict[str, Place] = {}
    for row in rows:
        slug = f"{folded(row['name'])}-kommun"
        if slug in found:
            slug = f"{slug}-{row['code']}"
        found[slug] = Place(row["code"], row["name"], row["county"], slug)
    made = list(found.values())
    Random(SEED).shuffle(made)
    return made


_FEWEST = 3
"""News items: a small site has a few pages more than it was asked for."""

_FIXED = (
    "index",
    "misstankt/index",
    "kontakter/index",
    "nyheter/index",
    "moten/index",
    "om/ordlista",
    "sok",
    "utan-tackning",
    "404",
)
"""Pages that somebody wrote, news aside."""

_ALONE = ("utan-tackning", "404")
"""Those of them that stand outside the menu."""

_OTHERS = ("112", "polisen", "digg", "pts")
"""Organisations that every site leads to."""


def size_of(pages: int) -> Size:
    """Part a number of pages among kinds."""
    municipalities = SIZES.get(pages, max(2, min(290, pages // 10)))
    boards = 21 if municipalities == 290 else 0
    rest = pages // 2 - len(_FIXED) - len(rule_paths()) - len(_OTHERS) - 2 * municipalities - boards
    years = max(1, min(10, rest // 30))
    categories = min(len(CATEGORY_SLUGS), max(1, rest // 10))
    return Size(municipalities, boards, years, categories, max(_FEWEST, rest - years - categories))


class _Nation:
    """Writes one project."""

    def __init__(self, project: Project, pages: int, source: Path) -> None:
        self.project = project
        self.source = source
        self.size = size_of(pages)
        self.chance = Random(SEED)
        self.places = places()[: self.size.municipalities]
        self.phones = iter([form.format(number) for form in _FICTION for number in range(100)])

    def write(self) -> None:
        """Write everything."""
        for part in _TAKEN_OVER:
            target = self.project.root / part
            shutil.copytree(self.source / part, target, ignore=shutil.ignore_patterns("__pycache__"))
        self.project.write("mkdocs.yml", _configuration((self.source / "mkdocs.yml").read_text("utf-8")))
        loose = (path.name for path in sorted((self.source / DATA).glob("*.yml")))
        for path in (*loose, *_KEPT, *(f"contacts/{slug}.yml" for slug in _OTHERS)):
            text = _OWN.get(path) or (self.source / DATA / path).read_text("utf-8")
            self.project.write(f"{DATA}/{path}", text)
        self._police_areas()
        for place in self.places:
            self.project.write(
                f"{DATA}/contacts/{place.slug}.yml", municipality(place, next(self.phones), self.chance)
            )
        for county in sorted({place.county for place in places()})[: self.size.boards]:
            path = f"{DATA}/contacts/lansstyrelsen-{folded(county)}.yml"
            self.project.write(path, board(county, next(self.phones)))
        items = list(self._items())
        for number, place in enumerate(self.places[::2]):
            name, text = meeting(place, number)
            self.project.write(f"{DATA}/meetings/{name}.yml", text)
        self._pages(items)

    def _police_areas(self) -> None:
        lines = ["source: polisen-medborgarloften", "read: 2026-11-23", "areas:"]
        counties: dict[str, list[str]] = {}
        for place in places():
            counties.setdefault(place.county, []).append(place.code)
        for county, codes in sorted(counties.items()):
            lines += [
                f"  {folded(county)}:",
                "    name:",
                f"      sv: Lokalpolisområde {county}",
                f"      en: Local police area {county}",
                f"    municipalities: {json.dumps(sorted(codes))}",
            ]
        self.project.write(f"{REGISTERS}/police-areas.yml", "\n".join(lines) + "\n")

    def _items(self) -> Iterator[str]:
        """Write the news, spread over the years and categories; returns where they stand."""
        categories = list(CATEGORY_SLUGS)[: self.size.categories]
        for number in range(self.size.items):
            year = AS_OF.year - number % self.size.years
            day = date(year, 1, 2) + timedelta(days=self.chance.randrange(300))
            place = self.chance.choice(self.places)
            other = self.chance.choice(self.places)
            title = (
                f"Träff nummer {number + 1} om trygga paket i {place.name}",
                f"Meeting number {number + 1} on safe parcels in {place.name}",
            )
            lead = prose.sentence(self.chance)
            path = f"nyheter/{day}-traff-{number + 1}.md"
            self._page(
                path,
                title,
                lead,
                self._article(place, other),
                f"""\
lead: {{lead}}
kind: news-item
published: {day}
updated: {day}
owner: news
category: {categories[number % len(categories)]}
municipality: "{place.code}"
audience: all
contacts: [{place.slug}]
sources: [kramfors-2023]
last_reviewed: 2026-11-01
next_review: 2027-11-01
""",
            )
            yield path

    def _article(self, place: Place, other: Place) -> Said:
        """Write the body of an item: three parts with links, a list and calls."""
        parts: list[list[str]] = [[], []]
        starts = sorted(self.chance.sample(range(len(prose.ANCHORS)), 3))
        for index, start in enumerate(starts):
            heading, anchor = prose.HEADINGS[start], prose.ANCHORS[start]
            first, second = prose.paragraph(self.chance), prose.paragraph(self.chance)
            points = [prose.sentence(self.chance) for _ in range(3)]
            for language in (0, 1):
                own = parts[language]
                own.append(f"## {heading[language]} {{ #{anchor} }}")
                own.append(f"{first[language]} [[source: kramfors-2023]]")
                if index == 0:
                    link = ("grannkommunen", "the neighbouring municipality")[language]
                    own.append(f"{second[language]} [{link}](../kontakter/{other.slug}.md)")
                elif index == 1:
                    own.append("\n".join(f"- {point[language]}" for point in points))
                else:
                    own.append(f"**{points[0][language]}** {second[language]}")
                    own.append(f"[[email: {place.slug}/samordnare]]")
        return "\n\n".join(parts[0]), "\n\n".join(parts[1])

    def _pages(self, items: Sequence[str]) -> None:
        """Write what stands beside news."""
        first = items[0].removeprefix("nyheter/")
        for path, kind, title, body in written(first):
            description = (
                f"{title[0]} – vad som gäller i hela landet, vem som svarar och var du hittar mer.",
                f"{title[1]} – what holds in the whole country, who answers and where you find more.",
            )
            front = FRONT.format(kind=kind) + ("lix: 40\n" if kind in PROMISING else "")
            self._page(f"{path}.md", title, description, body, front)

    def _page(self, path: str, title: Said, said: Said, body: Said, front: str) -> None:
        """Write a page in both languages, the translation with the fingerprint of its source."""
        written = []
        for language in (0, 1):
            text = f"---\ntitle: {title[language]}\ndescription: {_description(said[language])}\n"
            text += front.replace("{lead}", said[language])
            written.append(f"{text}---\n\n{body[language]}\n")
        swedish = _outlined(path, "sv", written[0])
        english = written[1].replace("\n---\n", f"\ntranslates: {fingerprint.of(swedish)}\n---\n", 1)
        self.project.write(f"docs/sv/{path}", written[0])
        self.project.write(f"docs/en/{path}", english)


def _description(text: str) -> str:
    """Keep a sentence at the length of a description."""
    padded = text if len(text) >= 60 else f"{text} {text}"
    return padded if len(padded) <= 155 else f"{padded[:150].rsplit(' ', 1)[0]} …"


def _outlined(path: str, language: str, text: str) -> Outline:
    source = PageSource(path, language, read_document(Source(f"docs/{language}/{path}", text.encode())))
    (pair,) = pairs({(language, path): source}, ("sv", "en"))
    assert pair.source is not None
    return pair.source


def _configuration(text: str) -> str:
    """Take our own configuration, with the menu and the pages of this site."""
    lines = text.split("\n")
    start, end = lines.index("nav:"), lines.index("not_in_nav: |")
    own = [f"  - {path}.md" for path in _FIXED if path not in _ALONE]
    menu = next(number for number, line in enumerate(lines) if line.startswith("  menu:"))
    after = next(number for number in count(menu + 1) if not lines[number].startswith("    -"))
    return "\n".join(
        [*lines[: start + 1], *own, *lines[end : menu + 1], *(f"  {line}" for line in own), *lines[after:]]
    )
