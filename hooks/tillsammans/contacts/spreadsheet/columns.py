"""The columns of the spreadsheet: headings, what they are for, and where their values stand in a record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from babel import Locale

from tillsammans.contacts.spreadsheet import hours
from tillsammans.contacts.spreadsheet.kinds import (
    Choice,
    Choices,
    Day,
    Digits,
    Flag,
    Kind,
    Name,
    Phone,
    Prose,
)
from tillsammans.floor.languages import SOURCE_LANGUAGE

SHEET = "Kontakter"
"""Name of the sheet with the table."""

Part = Literal["organisation", "point", "person"]

ORGANISATION, ROW, ID = "Organisation", "Rad", "Id"
"""Headings of the columns that say what a row is about."""

NAME = "Namn"
"""Heading of the column with the name that people read."""

PARTS: Mapping[Part, str] = {"organisation": "Organisation", "point": "Kontaktväg", "person": "Person"}
"""What a row is about -> word in the column `Rad`."""

KINDS = {
    "emergency": "nödnummer",
    "police": "polis",
    "customs": "tull",
    "municipality": "kommun",
    "county-board": "länsstyrelse",
    "health": "sjukvård",
    "supervisor": "tillsynsmyndighet",
}
NEEDS = {
    "emergency": "fara",
    "tip": "tips",
    "municipality": "kommunen",
    "method": "metoden",
    "rules": "regler",
    "service": "service",
}
ON = ("confirmed", "on")
"""Where the day of a confirmation stands in a point or a person."""

Path = tuple[str, ...]


@dataclass(frozen=True)
class Column:
    """A column."""

    heading: str
    help: str
    """What to write, in Swedish."""
    places: Mapping[Part, Path]
    """What a row is about -> where the value stands within it; rows that aren't there have none."""
    kind: Kind = field(default_factory=Prose)
    width: int = 14

    @property
    def choices(self) -> Sequence[str]:
        """The words to choose from, where there are some and one of them is chosen."""
        if isinstance(self.kind, Flag):
            return (self.kind.yes, self.kind.no)
        is_single = isinstance(self.kind, Choice) and not isinstance(self.kind, Choices)
        return tuple(self.kind.names.values()) if is_single and isinstance(self.kind, Choice) else ()


def columns(languages: Sequence[str]) -> tuple[Column, ...]:
    """List the columns that hold values, in order; texts have one for each language."""
    made: list[Column] = []
    for one in _COLUMNS:
        if not isinstance(one, _Texts):
            made.append(one)
            continue
        for code in languages:
            is_source = code == SOURCE_LANGUAGE
            name = Locale(code).get_display_name(SOURCE_LANGUAGE)
            places = {part: (*path, code) for part, path in one.places.items()}
            if is_source:
                places |= one.alone
            made.append(
                Column(
                    one.heading if is_source else f"{one.heading} på {name}",
                    one.help if is_source else f"Samma text på {name}.",
                    places,
                    width=one.width,
                )
            )
    return tuple(made)


@dataclass(frozen=True)
class _Texts:
    """Text that exists in every language."""

    heading: str
    help: str
    places: Mapping[Part, Path]
    width: int
    alone: Mapping[Part, Path] = field(default_factory=dict)
    """Where a text that needs no translation stands, as a person's name."""


def _both(*path: str) -> Mapping[Part, Path]:
    return {"point": path, "person": path}


def _point(*path: str) -> Mapping[Part, Path]:
    return {"point": path}


def _person(*path: str) -> Mapping[Part, Path]:
    return {"person": path}


def _organisation(*path: str) -> Mapping[Part, Path]:
    return {"organisation": path}


_COLUMNS: tuple[Column | _Texts, ...] = (
    Column("Slag", "Vad organisationen är.", _organisation("kind"), Choice(names=KINDS), 18),
    _Texts(
        NAME,
        "Organisationens namn, kontaktvägens namn (som Kundtjänst) eller personens namn.",
        {"organisation": ("name",), "point": ("label",)},
        32,
        {"person": ("name",)},
    ),
    _Texts(
        "Beskrivning",
        "Vad organisationen gör här, vem som använder kontaktvägen och till vad, eller personens uppdrag.",
        {"organisation": ("summary",), "point": ("audience",), "person": ("role",)},
        50,
    ),
    Column(
        "Behov",
        f"Vad den som söker behöver, med komma emellan: {', '.join(NEEDS.values())}.",
        _point("need"),
        Choices(names=NEEDS),
    ),
    Column("Telefon", "Som 0612-800 00, 114 14 eller 0771-520 520.", _both("phone"), Phone(), 16),
    Column("E-post", "Organisationens egen adress.", _both("email"), Name(prefix="mailto:"), 32),
    Column(
        "Webbadress",
        "Organisationens webbplats, eller en sida med formulär. Börjar med https://.",
        {"organisation": ("website",), "point": ("url",)},
        Name(dashes=False),
        32,
    ),
    Column(
        "Kommunkod",
        "Fyra siffror. Bara för kommuner.",
        _organisation("municipality"),
        Digits(length=4, gap=None),
        12,
    ),
    Column(
        "Polisområde", "Som sodra-angermanland. Bara för kommuner.", _organisation("police_area"), Name(), 24
    ),
    Column("Besök: gata", "Gata och nummer, aldrig en box.", _point("visit", "street"), width=24),
    Column("Besök: postnummer", "Som 872 80.", _point("visit", "postal_code"), Digits(), 12),
    Column("Besök: ort", "Ort.", _point("visit", "town"), width=16),
    Column(
        "Post: mottagare",
        "Om det är någon annan än organisationen.",
        _point("post", "recipient"),
        width=24,
    ),
    Column("Post: gata eller box", "Gata och nummer, eller box.", _point("post", "street"), width=20),
    Column("Post: postnummer", "Som 872 80.", _point("post", "postal_code"), Digits(), 12),
    Column("Post: ort", "Ort.", _point("post", "town"), width=16),
    Column(
        "Öppettider",
        "Som mån–tors 08:00–16:30; fre 08:00–15:00 eller dygnet runt.",
        _point("hours"),
        hours.PARTS[0],
        32,
    ),
    Column(
        "Helgdagar",
        "Om tiderna gäller på helgdagar: öppet. Annars stängt.",
        _point("hours"),
        hours.PARTS[1],
        12,
    ),
    Column(
        "Andra dagar",
        "Dagar med andra tider, som 2026-12-24 stängt; 2026-12-31 08:00–12:00.",
        _point("hours"),
        hours.PARTS[2],
        32,
    ),
    _Texts("Upplysning", "En kort upplysning.", _point("note"), 32),
    Column("Dold", "ja: uppgifterna visas aldrig på webbplatsen.", _both("internal"), Flag(), 8),
    Column(
        "Namnet visas för",
        "Varför personens namn får visas: offentlig roll eller samtycke.",
        _person("basis"),
        Choice(names={"public-role": "offentlig roll", "consent": "samtycke"}),
        18,
    ),
    Column("Sade ja den", "Dagen då personen sade ja, som 2026-11-23.", _person("consent_on"), Day(), 12),
    Column(
        "Mobilen visas för",
        "Varför ett mobilnummer får visas: arbetstelefon eller samtycke.",
        _person("mobile_basis"),
        Choice(names={"work-phone": "arbetstelefon", "consent": "samtycke"}),
        18,
    ),
    Column(
        "Fråga igen den",
        "Senast den dagen frågar vi om personen har kvar rollen.",
        _person("review"),
        Day(),
        14,
    ),
    Column(
        "Bekräftat den",
        "Dagen då du jämförde uppgifterna med källan. En ändrad uppgift kräver en ny dag.",
        _both(*ON),
        Day(),
        14,
    ),
    Column("Bekräftat av", "Roll i publisher.yml, som contacts.", _both("confirmed", "by"), Name(), 14),
    Column("Källa", "Källa i sources.yml, som kramfors-2023.", _both("confirmed", "source"), Name(), 24),
    Column(
        "Upphörde den",
        "Fylls i när organisationen inte längre ska visas. Adressen finns kvar.",
        _organisation("obsolete", "on"),
        Day(),
        14,
    ),
    _Texts("Upphörde därför", "Varför, i en mening.", _organisation("obsolete", "reason"), 32),
    Column(
        "Ersatt av",
        "Kortnamnet på organisationen som gäller i stället.",
        _organisation("obsolete", "replaced_by"),
        Name(),
        24,
    ),
)
