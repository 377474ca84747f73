"""Our page types with a sample text instead of the editors' own."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from project import Project, copy_project
from tillsammans.accessibility.model import PATH as STATEMENT
from tillsammans.pages.statement import PARTS
from tillsammans.pages.statement import PATH as STATEMENT_PAGE

RECORDS = {"112", "polisen", "tullverket", "kramfors-kommun", "ange-kommun"}
"""Contacts that stay: alarm, tips, a confirmed municipality and one that is not."""

ITEM = "2023-11-19-ny-samverkansmodell-kramfors"
"""The news item that stays."""

MEETING = "kramfors-forsta-traffen"
"""The end of the name of the meeting that stays."""

MATERIAL = "kontaktkort"
"""The material that stays."""

SECURITY = 'security: {contact: "https://exempel.example/rapportera", expires: 2027-11-01}\n'
"""Setting of a publisher who takes reports of holes; our sample edition has none."""

GLOSSARY = """\
owner: web
read: 2026-11-23
terms:
  punkt:
    term: {sv: punkt, en: item}
    definition: {sv: En del av en lista., en: A part of a list.}
    source: polisen-tipsa
  ratt:
    term: {sv: rätt, en: right}
    definition: {sv: Något man får., en: What one may have.}
    source: polisen-tipsa
  ruta:
    term: {sv: ruta, en: cell}
    definition: {sv: En del av en tabell., en: A part of a table.}
    source: rattegangsbalken
"""

_CONTACTS = re.compile(r"^ +contact: .*\n", re.MULTILINE)
"""Lines of the accessibility statement that name contacts."""

_DATES = re.compile(r"^(last_reviewed|next_review): \S+", re.MULTILINE)

_BODY = {
    "sv": """
## Ett kort { #kort .card-steps }

1. Första steget. [[source: polisen-tipsa]]
2. Andra steget, ring [[phone: polisen/114-14]].

[[call: 112/larm]]

[[call: polisen/114-14]]

## En text { #text }

Löpande text med en [länk till kontakter](%scontent).

### En underrubrik { #underrubrik }

- En punkt
- En till

| Kolumn | Nästa |
|---|---|
| Ruta | Ruta |

> Ett uttalande.
>
> — Någon, roll, 1 januari 2024
""",
    "en": """
## A card { #kort .card-steps }

1. The first step. [[source: polisen-tipsa]]
2. The second step, call [[phone: polisen/114-14]].

[[call: 112/larm]]

[[call: polisen/114-14]]

## A text { #text }

Running text with a [link to contacts](%scontent).

### A subheading { #underrubrik }

- An item
- One more

| Column | Next |
|---|---|
| Cell | Cell |

> A statement.
>
> — Somebody, role, 1 January 2024
""",
}


def _keep(made: Project, pattern: str, is_kept: Callable[[str], bool]) -> None:
    """Remove the files of a pattern whose names, without ending, don't stay."""
    for file in (made.root / "docs").glob(pattern):
        if not is_kept(file.stem):
            file.unlink()


def project(target: Path) -> Project:
    """Copy our project and replace the texts of its pages; titles and front matter stay."""
    made = copy_project(target)
    _keep(made, "_data/contacts/*.yml", lambda name: name in RECORDS)
    _keep(made, "_data/meetings/*.yml", lambda name: name.endswith(MEETING))
    _keep(made, "_data/materials/*.yml", lambda name: name == MATERIAL)  # others take their text from pages
    _keep(made, "*/nyheter/2*.md", lambda name: name == ITEM)
    made.write(
        "docs/_data/published.yml", "contacts: {}\n"
    )  # nothing has been published that could be missed
    made.replace(
        "docs/_data/documents.yml",
        "  - giftinformation/radgivning\n  - lansstyrelsen-vasternorrland/vaxel\n",
        "",
    )
    made.write("docs/_data/glossary.yml", GLOSSARY)
    made.replace("docs/_data/publisher.yml", "\nroles:\n", f"\n{SECURITY}roles:\n")
    statement = (made.root / STATEMENT).read_text("utf-8")
    made.write(STATEMENT, _CONTACTS.sub("", statement))
    for language, body in _BODY.items():
        folder = made.root / "docs" / language
        for file in folder.rglob("*.md"):
            front = _DATES.sub(r"\1: 2026-11-23", file.read_text("utf-8").split("---\n")[1])
            front = front.replace("next_review: 2026-11-23", "next_review: 2027-05-23")
            path = file.relative_to(folder)
            up = "../" * (len(path.parts) - 1)
            text = body.replace("%scontent", f"{up}kontakter/index.md")
            if path.as_posix() == STATEMENT_PAGE:
                text += "".join(f"\n[[statement: {part}]]\n" for part in PARTS)
            file.write_text(f"---\n{front}---\n{text}", "utf-8")
    accepted = made.run("tillsammans", "translations", "accept", "--all")
    assert accepted.status == 0, accepted.output
    return made
