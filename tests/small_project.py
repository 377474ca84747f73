"""The smallest valid project, for tests that change one thing in it.

It has one organisation, one meeting, one material, one page and one news item in both languages, and the
words of our own interface. The check of it prints nothing, so a test can compare everything that is printed
after its change.
"""

from __future__ import annotations

from collections.abc import Container
from datetime import date
from functools import cache
from pathlib import Path

from project import ROOT
from tillsammans.floor.languages import MessageLanguage
from tillsammans.floor.problems import as_text
from tillsammans.floor.rule import Context
from tillsammans.floor.shape import build
from tillsammans.floor.source import Source, read_yaml
from tillsammans.floor.words import FOLDER, Words
from tillsammans.site.load import Loaded, load_site

AS_OF = date(2026, 11, 23)
"""The day on which all tests happen."""

CONTACT = "docs/_data/contacts/kramfors-kommun.yml"
PAGE_SV = "docs/sv/index.md"
PAGE_EN = "docs/en/index.md"
NEWS_SV = "docs/sv/nyheter/2023-11-19-forsta-traffen.md"
NEWS_EN = "docs/en/nyheter/2023-11-19-forsta-traffen.md"
PUBLISHER = "docs/_data/publisher.yml"
SOURCES = "docs/_data/sources.yml"
POLICE_AREAS = "docs/_data/registers/police-areas.yml"
MUNICIPALITIES = "docs/_data/registers/municipalities.csv"
AREA_CODES = "docs/_data/registers/area-codes.csv"
REDIRECTS = "docs/_data/redirects.yml"
PUBLISHED = "docs/_data/published.yml"
LAW = "docs/_data/law.yml"
DEPENDENCIES = "docs/_data/dependencies.yml"
SETTINGS = "docs/_data/settings.yml"
MEETING = "docs/_data/meetings/2023-11-kramfors.yml"
MATERIAL = "docs/_data/materials/affisch.yml"
PROTECTED = "docs/_data/registers/protected-numbers.yml"
DOCUMENTS = "docs/_data/documents.yml"
GLOSSARY = "docs/_data/glossary.yml"
STATEMENT = "docs/_data/accessibility.yml"
REPORT = "docs/_data/accessibility-report.yml"
STRINGS_SV = "docs/_data/strings/sv.yml"
STRINGS_EN = "docs/_data/strings/en.yml"

_CONTACT = """\
kind: municipality
name: {sv: Kramfors kommun, en: Kramfors Municipality}
summary: {sv: Kommunens kontakt., en: The municipality's contact.}
municipality: "2282"
police_area: sodra-angermanland
website: https://kramfors.se
points:
  - id: kundtjanst
    label: {sv: Kundtjänst, en: Customer service}
    audience: {sv: Frågor till kommunen., en: Questions to the municipality.}
    need: [municipality]
    phone: 0612-800 00
    email: kommun@kramfors.se
    visit: {street: Torggatan 2, town: Kramfors}
    post: {recipient: Kramfors kommun, postal_code: 872 80, town: Kramfors}
    hours:
      weekly:
        - {days: [mon, tue, wed, thu], opens: "08:00", closes: "16:30"}
        - {days: [fri], opens: "08:00", closes: "15:00"}
    confirmed: {on: 2026-06-01, by: contacts, source: kramfors-2023}
persons:
  - name: Elisabeth Svanberg
    role: {sv: Samordnare, en: Coordinator}
    email: elisabeth.svanberg@kramfors.se
    basis: public-role
    review: 2027-06-01
    confirmed: {on: 2026-06-01, by: contacts, source: kramfors-2023}
"""

_PAGE = """\
---
title: {title}
description: {description}
kind: home
owner: web
last_reviewed: 2026-11-01
next_review: 2027-11-01
{translates}---

## {heading} {{ #vem-svarar }}

{text} [[source: kramfors-2023]]

[[call: kramfors-kommun/kundtjanst]]

### {lower} {{ #skriv }}

[[email: kramfors-kommun/kundtjanst]] [{link}](nyheter/2023-11-19-forsta-traffen.md)
"""

TRANSLATES = "translates: {}\n"
"""The line that `tillsammans translations accept` writes at the end of a translation's front matter."""

PAGE_FINGERPRINT = "v1.GDSpDq-imHGviQCQZZOYUCRZN1YnUfD6XkIdRKXT"
NEWS_FINGERPRINT = "v1.-VnhV77zNQf6dICj8ohvcUo2AaCA"

_NEWS = """\
---
title: {title}
description: {description}
lead: {lead}
kind: news-item
published: 2023-11-19
updated: 2026-11-01
owner: news
category: cooperation
municipality: "2282"
audience: residents
contacts: [kramfors-kommun]
sources: [kramfors-2023]
last_reviewed: 2026-11-01
next_review: 2027-11-01
{translates}---

{text} [[source: kramfors-2023]]
"""

FILES = {
    CONTACT: _CONTACT,
    PAGE_SV: _PAGE.format(
        title="Hem",
        description="En sida som säger vem som svarar, och hur du skriver dit.",
        heading="Vem svarar?",
        text="Kommunen svarar.",
        lower="Skriv",
        link="Första träffen",
        translates="",
    ),
    PAGE_EN: _PAGE.format(
        title="Home",
        description="A page that says who answers, and how you write to them.",
        heading="Who answers?",
        text="The municipality answers.",
        lower="Write",
        link="The first meeting",
        translates=TRANSLATES.format(PAGE_FINGERPRINT),
    ),
    NEWS_SV: _NEWS.format(
        title="Första träffen",
        description="Kramfors kommun höll sin första träff om samverkan i november 2023.",
        lead="Alla kom.",
        text="Det var i november.",
        translates="",
    ),
    NEWS_EN: _NEWS.format(
        title="The first meeting",
        description="Kramfors Municipality held its first meeting on cooperation in November 2023.",
        lead="Everybody came.",
        text="It was in November.",
        translates=TRANSLATES.format(NEWS_FINGERPRINT),
    ),
    PUBLISHER: """\
status: sample
name: {sv: Exempelutgåvan, en: The sample edition}
roles:
  contacts: {sv: Kontaktredaktör, en: Contacts editor}
  news: {sv: Nyhetsredaktör, en: News editor}
  web: {sv: Webbredaktör, en: Web editor}
""",
    SOURCES: """\
kramfors-2023:
  title: Ny samverkansmodell
  publisher: Kramfors kommun
  date: 2023-11-19
  url: https://kramfors.se/nyheter
  lang: sv
""",
    LAW: """\
owner: web
acts:
  postlagen:
    sfs: "2010:1045"
    title: {sv: postlagen, en: the Postal Services Act}
    link: https://example.se/postlagen
    in_force: 2010-09-01
    amendments:
      - {sfs: "2022:1493", in_force: 2023-01-02, changes: [1 kap. 1 §, 5 kap.], source: kramfors-2023}
      - {sfs: "2024:746", in_force: 2024-11-07, changes: [5 kap. 2 och 6 §§], source: kramfors-2023}
    repealed:
      - {sections: 2 kap. 14–18 §§, by: "2022:1493"}
    read: 2026-06-01
    sources: [kramfors-2023]
""",
    DEPENDENCIES: """\
owner: web
dependencies:
  mkdocs:
    name: MkDocs
    version: 1.6.1
    end_of_life: unknown
    link: https://example.se/mkdocs
    read: 2026-06-02
  python:
    name: Python
    version: "3.11"
    end_of_life: 2027-10
    link: https://example.se/python
    read: 2026-11-01
""",
    POLICE_AREAS: """\
source: kramfors-2023
read: 2026-11-01
areas:
  medelpad:
    name: {sv: Lokalpolisområde Medelpad, en: Local police area Medelpad}
    municipalities: ["2260", "2262", "2281"]
  sodra-angermanland:
    name: {sv: Lokalpolisområde södra Ångermanland, en: Local police area southern Ångermanland}
    municipalities: ["2280", "2282", "2283"]
""",
    MUNICIPALITIES: """\
code,name,county_code,county
2260,Ånge,22,Västernorrland
2262,Timrå,22,Västernorrland
2280,Härnösand,22,Västernorrland
2281,Sundsvall,22,Västernorrland
2282,Kramfors,22,Västernorrland
2283,Sollefteå,22,Västernorrland
2284,Örnsköldsvik,22,Västernorrland
""",
    AREA_CODES: "prefix,place\n060,Sundsvall-Timrå\n0612,Kramfors\n0621,Junsele\n",
    PUBLISHED: "contacts: {}\n",
    REDIRECTS: "contacts: {}\n",
    MEETING: """\
title: {sv: Första träffen, en: The first meeting}
municipality: "2282"
status: held
on: 2023-11
note: {sv: veckan före den 19 november 2023, en: the week before 19 November 2023}
audience: {sv: Postombud, en: Postal agents}
contact: kramfors-kommun
news: 2023-11-19-forsta-traffen
sources: [kramfors-2023]
changed: 2026-11-01
sequence: 0
""",
    MATERIAL: """\
title: {sv: Affisch, en: Poster}
purpose: {sv: Visar vem du ringer., en: Shows whom to call.}
audience: [agents]
version: "1"
date: 2026-11-01
owner: web
last_reviewed: 2026-11-01
next_review: 2027-05-01
licence: CC-BY-4.0
status: current
document: counter-poster-a4
""",
    GLOSSARY: "owner: web\nread: 2026-11-01\nterms: {}\n",
    SETTINGS: "identity: exempel\nfreshness: {lifetime_months: {default: 12}, refused_after_months: {}}\n",
    PROTECTED: """\
read: 2026-11-01
organisations:
  alarm: {kind: emergency, numbers: ["112"], names: [Nödnumret], source: kramfors-2023}
""",
    DOCUMENTS: """\
contact_card: [kramfors-kommun/kundtjanst]
tell_sheet: {guide: far, outcomes: [ja]}
meeting_agenda:
  - {sv: Välkomna, en: Welcome}
meeting_invitation:
  - {sv: Kom., en: Come.}
""",
    STATEMENT: """\
owner: web
service: {sv: Webbplatsen, en: The site}
conformity: not-assessed
updated: 2026-11-01
supervision:
  - since: 2026-01-01
    authority: {sv: Digg, en: Digg}
    complaint: https://example.se/anmal
    source: kramfors-2023
""",
    REPORT: """\
date: 2026-11-01
tools: {axe-core: "4.12"}
tags: [wcag2aa]
widths: [320]
themes: [light]
pages:
  home: {all: 2, thoroughly: 2}
checks: {axe: 2, html: 2, reflow: 2, spacing: 2}
findings: []
""",
    STRINGS_SV: (ROOT / STRINGS_SV).read_text("utf-8"),
    STRINGS_EN: (ROOT / STRINGS_EN).read_text("utf-8"),
}
"""All files of the project: path -> text."""


GUIDE = "docs/_data/guides/far.yml"
_GUIDE_PAGE = """\
---
title: {title}
description: {description}
kind: page
owner: web
last_reviewed: 2026-11-01
next_review: 2027-11-01
{translates}---

{text}
"""
GUIDE_FILES = {
    GUIDE: """\
title: {sv: Får jag?, en: May I?}
description: {sv: Svara på frågor., en: Answer questions.}
owner: web
last_reviewed: 2026-11-01
next_review: 2027-11-01
law_state: {postlagen: "2024:746"}
first: vem
questions:
  vem:
    text: {sv: Vem är du?, en: Who are you?}
    answers:
      - id: ombud
        text: {sv: Ombud, en: Agent}
        to: vad
      - id: annan
        text: {sv: Någon annan, en: Somebody else}
        to: nej
  vad:
    text: {sv: Vad vet du?, en: What do you know?}
    help: {sv: Flera saker räknas., en: Several things count.}
    answers:
      - id: tecken
        text: {sv: Jag ser tecken, en: I see signs}
        to: ja
      - id: inget
        text: {sv: Inget, en: Nothing}
        to: nej
outcomes:
  ja:
    tone: may
    title: {sv: Du får berätta, en: You may tell}
    text:
      - {sv: Det är frivilligt., en: It is voluntary.}
    law: {sv: 5 kap. 5 § postlagen, en: "Chapter 5, section 5 of the Postal Services Act"}
    sources: [kramfors-2023]
    contacts: [kramfors-kommun/kundtjanst]
    reviewed: {by: Juristen, on: 2026-11-02}
  nej:
    tone: no
    title: {sv: Nej, en: No}
    text:
      - {sv: Berätta inte., en: Don’t tell.}
    sources: [kramfors-2023]
""",
    "docs/sv/far/index.md": _GUIDE_PAGE.format(
        title="Får jag?",
        description="Här svarar du på några frågor om vad du får berätta.",
        text="Svara.",
        translates="",
    ),
    "docs/en/far/index.md": _GUIDE_PAGE.format(
        title="May I?",
        description="Here you answer a few questions on what you may tell.",
        text="Answer.",
        translates=TRANSLATES.format("v1.vzA-SLPvSefLSkXtUO6SOeiH"),
    ),
}
"""A small guide and its page: path -> text."""


def add_guide(folder: Path) -> None:
    """Add the small guide to a project."""
    for path, text in GUIDE_FILES.items():
        write(folder, path, text)


_WORDS_PAGE = """\
---
title: {title}
description: {description}
kind: {kind}
owner: web
last_reviewed: 2026-11-01
next_review: 2027-11-01
{translates}---

{text}
"""
GLOSSARY_FILES = {
    GLOSSARY: """\
owner: web
read: 2026-11-01
law_state: {postlagen: "2024:746"}
terms:
  arende:
    term: {sv: ärende, en: matter}
    definition: {sv: Något som ska göras., en: Something to be done.}
    source: kramfors-2023
  brev:
    term: {sv: brev, en: letter}
    forms: {sv: [brevet, breven], en: [letters]}
    definition:
      sv: Väger högst 2 kilo. Det står i 1 kap. 2 § postlagen.
      en: Weighs at most 2 kilos. It says so in chapter 1 section 2 of the Postal Services Act.
    source: kramfors-2023
  post:
    term: {sv: post, en: post}
    definition: {sv: Brev och paket., en: Letters and parcels.}
    source: kramfors-2023
""",
    "docs/sv/om/ordlista.md": _WORDS_PAGE.format(
        title="Ordlista",
        description="Vad orden betyder på den här webbplatsen, i korthet.",
        kind="glossary",
        text="Här står vad orden betyder.",
        translates="",
    ),
    "docs/en/om/ordlista.md": _WORDS_PAGE.format(
        title="Glossary",
        description="What the words mean on this site, in a few lines.",
        kind="glossary",
        text="This is what the words mean.",
        translates=TRANSLATES.format("v1.Ee7dnJu2TC-bmIENBDAfftiS"),
    ),
    "docs/sv/arenden.md": _WORDS_PAGE.format(
        title="Ärenden",
        description="Vilka ärenden du kan göra hos oss, och vad de gäller.",
        kind="page",
        text="Post är ett ärende. Breven väger lite.",
        translates="",
    ),
    "docs/en/arenden.md": _WORDS_PAGE.format(
        title="Matters",
        description="Which matters you can see to here, and what they are about.",
        kind="page",
        text="Post is a matter. The letters weigh little.",
        translates=TRANSLATES.format("v1.3uMHvg2TGr6rM7AxSU4Sf_K6"),
    ),
}
"""A small glossary, its page, and one that has its words: path -> text."""


def add_glossary(folder: Path) -> None:
    """Add the small glossary to a project."""
    for path, text in GLOSSARY_FILES.items():
        write(folder, path, text)


def small_project(folder: Path) -> Path:
    """Write the smallest valid project into a folder, and return the folder."""
    for path, text in FILES.items():
        write(folder, path, text)
    return folder


def write(folder: Path, path: str, text: str | bytes) -> None:
    """Write a file of a project, with line feeds on every system."""
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)


def changed(path: str, old: str, new: str) -> str:
    """Return the text of a file of the small project, with a text that stands exactly once replaced."""
    text = FILES[path]
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    return text.replace(old, new)


def contact_text(old: str = "", new: str = "") -> str:
    """Return a minimal valid contact record, with one part of it replaced."""
    return changed(CONTACT, old, new) if old else _CONTACT


@cache
def words(language: str) -> Words:
    """Return the words of our own interface in a language."""
    path = f"{FOLDER}/{language}.yml"
    tree = read_yaml(Source(path, (ROOT / path).read_bytes()))
    made, problems = build(Words, tree, Context(AS_OF), language=language)
    assert made is not None, problems
    return made


def check(folder: Path) -> Loaded:
    """Load a project on the day of the tests."""
    return load_site(folder, AS_OF)


BETWEEN_LANGUAGES = frozenset({"different-facts", "different-numbers", "outdated-translation"})
"""Rules that a change in one language breaks besides the one that it is about."""


def printed(folder: Path, language: MessageLanguage = "sv", *, without: Container[str] = frozenset()) -> str:
    """Return what the check of a project prints in a language, line by line, without some rules."""
    problems = (problem for problem in check(folder).problems if problem.rule not in without)
    return "".join(f"{as_text(problem, language)}\n" for problem in problems)
