"""Edits by chance, of every kind that people make. Each changes one file, or what is wished for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

from PIL import Image
from tillsammans.site.preparing import Wish

Edit = Callable[[Random, Wish], Wish]
"""Changes the project, and returns the wish for the next build."""

_WORDS = ("idag", "här", "strax", "noga", "igen", "ofta", "lugnt", "tryggt")


def _file(chance: Random, root: Path, *patterns: str) -> Path:
    return chance.choice(sorted(path for pattern in patterns for path in root.glob(pattern)))


def _rewritten(file: Path, chance: Random, pattern: str, change: Callable[[re.Match[str], str], str]) -> None:
    """Change one of the places of a file that match."""
    text = file.read_text("utf-8")
    places = list(re.finditer(pattern, text, re.MULTILINE))
    if places:
        place = chance.choice(places)
        new = change(place, chance.choice(_WORDS))
        file.write_text(f"{text[: place.start()]}{new}{text[place.end() :]}", "utf-8")


def page(chance: Random, wish: Wish) -> Wish:
    """Write a word more, or a paragraph, in a page."""
    file = _file(chance, wish.root, "docs/sv/**/*.md", "docs/en/**/*.md")
    if chance.random() < 0.3:
        file.write_text(f"{file.read_text('utf-8')}\nOch {chance.choice(_WORDS)}.\n", "utf-8")
    else:
        _rewritten(file, chance, r"^([A-ZÅÄÖ][^\n]*)\.$", lambda match, word: f"{match[1]} {word}.")
    return wish


def front_matter(chance: Random, wish: Wish) -> Wish:
    """Change what a page says of itself."""
    file = _file(chance, wish.root, "docs/sv/**/*.md", "docs/en/**/*.md")
    field = chance.choice(("title", "description", "lead", "next_review", "category"))
    if field == "next_review":
        _rewritten(
            file, chance, "^next_review: .*$", lambda *_: f"next_review: 2027-0{chance.randint(1, 9)}-01"
        )
    elif field == "category":
        _rewritten(file, chance, "^category: .*$", lambda *_: f"category: {chance.choice(('law', 'method'))}")
    else:
        _rewritten(file, chance, rf"^{field}: (.*)$", lambda match, word: f"{field}: {match[1]} {word}")
    return wish


def new_item(chance: Random, wish: Wish) -> Wish:
    """Publish one item more, in both languages."""
    like = _file(chance, wish.root, "docs/sv/nyheter/2*.md").name
    day = f"{chance.randint(2019, 2025)}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}"
    name = f"{day}-{chance.choice(('ny', 'till', 'mer'))}-{chance.randint(1, 999)}.md"
    for language in ("sv", "en"):
        folder = wish.root / "docs" / language / "nyheter"
        text = (folder / like).read_text("utf-8")
        text = re.sub("^(published|updated): .*$", rf"\1: {day}", text, flags=re.MULTILINE)
        (folder / name).write_text(text, "utf-8")
    return wish


def contact(chance: Random, wish: Wish) -> Wish:
    """Change a record of an organisation."""
    file = _file(chance, wish.root, "docs/_data/contacts/*.yml")
    pattern, change = chance.choice(
        (
            (r'closes: "16:\d\d"', lambda *_: f'closes: "16:{chance.randint(10, 59)}"'),
            (r"^    (sv|en): (.*)\.$", lambda match, word: f"    {match[1]}: {match[2]} {word}."),
            (r"email: (\w+)@", lambda match, _: f"email: {match[1]}{chance.randint(1, 9)}@"),
            (r"^      on: .*$", lambda *_: f"      on: 2026-0{chance.randint(1, 9)}-05"),
        )
    )
    _rewritten(file, chance, pattern, change)
    return wish


def record(chance: Random, wish: Wish) -> Wish:
    """Change a meeting, a guide, a material, a source, a term, or who stands behind the site."""
    file = _file(
        chance,
        wish.root,
        *("docs/_data/meetings/*.yml", "docs/_data/guides/*.yml", "docs/_data/materials/*.yml"),
        *("docs/_data/sources.yml", "docs/_data/glossary.yml", "docs/_data/publisher.yml"),
    )
    if chance.random() < 0.3:
        _rewritten(file, chance, r" 1[34]:00$", lambda *_: f" 13:{chance.randint(10, 59)}")
    else:
        _rewritten(
            file,
            chance,
            r"(sv|en|title): (\w[^,}\n:]*)",
            lambda match, word: f"{match[1]}: {match[2]} {word}",
        )
    return wish


def string(chance: Random, wish: Wish) -> Wish:
    """Change a word of the interface."""
    file = _file(chance, wish.root, "docs/_data/strings/*.yml")
    _rewritten(file, chance, r"^( +\w+: )(\w[^{}'\":]*)$", lambda match, word: f"{match[1]}{match[2]} {word}")
    return wish


def template(chance: Random, wish: Wish) -> Wish:
    """Change a template."""
    file = _file(chance, wish.root, "overrides/kinds/*.html", "overrides/partials/**/*.html")
    _rewritten(file, chance, r"</(\w+)>", lambda match, word: f"<i>{word}</i></{match[1]}>")
    return wish


def asset(chance: Random, wish: Wish) -> Wish:
    """Change a stylesheet, a script or a drawing."""
    file = _file(
        chance,
        wish.root,
        "overrides/assets/css/*.css",
        "overrides/assets/js/*.js",
        "overrides/assets/images/*",
    )
    if file.suffix == ".svg":
        _rewritten(file, chance, "</svg>", lambda _, word: f"<desc>{word}</desc></svg>")
    else:
        file.write_text(f"{file.read_text('utf-8')}\n/* */\n{chance.choice('abc')} {{}}\n", "utf-8")
    return wish


def picture(chance: Random, wish: Wish) -> Wish:
    """Change one point of a photo."""
    file = _file(chance, wish.root, "docs/bilder/*.png")
    with Image.open(file) as image:
        image.load()
    image.putpixel((chance.randrange(image.width), chance.randrange(image.height)), chance.randrange(256))
    image.save(file)
    return wish


def settings(chance: Random, wish: Wish) -> Wish:
    """Change how long details live, or the site's identity."""
    file = wish.root / "docs/_data/settings.yml"
    _rewritten(file, chance, r"default: \d+", lambda *_: f"default: {chance.randint(1, 24)}")
    return wish


def navigation(chance: Random, wish: Wish) -> Wish:
    """Put the menu in another order, or leave something out."""
    menu = chance.sample(wish.menu, len(wish.menu))
    return replace(wish, menu=menu if chance.random() < 0.5 or len(menu) < 3 else menu[:-1])


def day(chance: Random, wish: Wish) -> Wish:
    """Build on a later day."""
    return replace(wish, as_of=wish.as_of + timedelta(days=chance.choice((1, 1, 7, 40))))


def address(chance: Random, wish: Wish) -> Wish:
    """Publish somewhere else."""
    return replace(wish, address=f"https://exempel.example/{chance.choice(('', 'a', 'a/b'))}")


EDITS: Mapping[str, tuple[Edit, int]] = {
    "page": (page, 5),
    "front matter": (front_matter, 4),
    "new item": (new_item, 2),
    "contact": (contact, 4),
    "record": (record, 4),
    "string": (string, 2),
    "template": (template, 2),
    "asset": (asset, 1),
    "picture": (picture, 1),
    "settings": (settings, 1),
    "navigation": (navigation, 1),
    "day": (day, 2),
    "address": (address, 1),
}
"""Kind -> edit, and how often it is made."""


def edit(chance: Random, wish: Wish) -> tuple[str, Wish]:
    """Make an edit by chance; returns its kind, and the wish for the next build."""
    kind = chance.choices(list(EDITS), [weight for _, weight in EDITS.values()])[0]
    return kind, EDITS[kind][0](chance, wish)
