"""The records of a generated site: what is invented of municipalities, county boards and meetings."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bench import prose

AS_OF = date(2026, 11, 24)


@dataclass(frozen=True)
class Place:
    """A municipality."""

    code: str
    name: str
    county: str
    slug: str


def folded(name: str) -> str:
    """Write a name as addresses do."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return "-".join(plain.lower().replace(".", " ").split())


def municipality(place: Place, phone: str, chance: Random) -> str:
    """Write the record of a municipality."""
    summary = prose.sentence(chance)
    host = f"www.{place.slug}.se"
    street = f"{chance.choice(('Storgatan', 'Torget', 'Kyrkogatan', 'Skolvägen'))} {place.code[-2:]}"
    return f"""\
kind: municipality
name:
  sv: {place.name} kommun
  en: {place.name} Municipality
summary:
  sv: {summary[0]}
  en: {summary[1]}
municipality: "{place.code}"
police_area: {folded(place.county)}
website: https://{host}
points:
  - id: vaxel
    label:
      sv: Kommunens växel
      en: The municipality’s switchboard
    audience:
      sv: Frågor till kommunen.
      en: Questions to the municipality.
    need: [municipality]
    phone: {phone}
    email: kommun@{place.slug}.se
    visit:
      street: {street}
      town: {place.name}
    hours:
      weekly:
        - days: [mon, tue, wed, thu, fri]
          opens: "08:00"
          closes: "16:{chance.choice((0, 15, 30, 45)):02}"
    confirmed:
      on: 2026-{chance.randint(1, 10):02}-{chance.randint(1, 28):02}
      by: contacts
      source: kramfors-2023
  - id: samordnare
    label:
      sv: Samordnaren
      en: The coordinator
    audience:
      sv: Frågor om samarbetet i {place.name}.
      en: Questions about the cooperation in {place.name}.
    need: [municipality]
    email: samordnare@{place.slug}.se
    confirmed:
      on: 2026-{chance.randint(1, 10):02}-{chance.randint(1, 28):02}
      by: contacts
      source: kramfors-2023
"""


def board(county: str, phone: str) -> str:
    """Write the record of a county board."""
    slug = f"lansstyrelsen-{folded(county)}"
    return f"""\
kind: county-board
name:
  sv: Länsstyrelsen {county}
  en: County Administrative Board of {county}
summary:
  sv: Stödjer kommunerna i det brottsförebyggande arbetet.
  en: Supports the municipalities in crime prevention.
website: https://www.{slug}.se
points:
  - id: vaxel
    label:
      sv: Länsstyrelsens växel
      en: Switchboard of the County Administrative Board
    audience:
      sv: Frågor om metoden, från kommuner och andra.
      en: Questions about the method, from municipalities and others.
    need: [method]
    phone: {phone}
    email: info@{slug}.se
    confirmed:
      on: 2026-06-01
      by: contacts
      source: kramfors-2023
"""


def meeting(place: Place, number: int) -> tuple[str, str]:
    """Write the record of a meeting; returns its name and the text."""
    day = date(2026, 1, 12) + timedelta(days=number % 600)
    status = "planned" if day >= AS_OF else "held"
    return (
        f"{day}-{place.slug.removesuffix('-kommun')}",
        f"""\
title:
  sv: Träff i {place.name}
  en: Meeting in {place.name}
municipality: "{place.code}"
status: {status}
start: {day} 13:00
end: {day} 15:00
place:
  sv: Kommunhuset i {place.name}
  en: The town hall of {place.name}
audience:
  sv: Postombud, kommunen och Polisen
  en: Postal agents, the municipality and the Police
contact: {place.slug}
sources: [kramfors-2023]
changed: 2026-01-01
sequence: 0
""",
    )
