"""The pages of a generated site, news aside."""

from __future__ import annotations

from collections.abc import Iterator

from bench.prose import Said

PROMISING = ("counter", "glossary", "offline")
"""Kinds of pages that promise how heavy their text is."""

FRONT = """\
kind: {kind}
owner: web
last_reviewed: 2026-11-01
next_review: 2027-11-01
"""


def written(first: str) -> Iterator[tuple[str, str, Said, Said]]:
    """Make the pages that people write: file, kind, title and body. `first` is an item of the news."""
    yield (
        "index",
        "home",
        ("Trygga paket i hela landet", "Safe parcels in the whole country"),
        (
            f"## Vem svarar? {{ #vem-svarar }}\n\nRing 112 vid fara. Läs [en nyhet](nyheter/{first}).",
            f"## Who answers? {{ #vem-svarar }}\n\nCall 112 in danger. Read [an item](nyheter/{first}).",
        ),
    )
    yield "misstankt/index", "counter", ("Hjälp vid disken", "Help at the counter"), _COUNTER
    yield (
        "kontakter/index",
        "directory",
        ("Kontakter i landet", "Contacts in the country"),
        ("**Vi tar inte emot tips.** Ring 112 vid fara.", "**We take no tips.** Call 112 in danger."),
    )
    yield (
        "nyheter/index",
        "news-list",
        ("Nyheter från landet", "News from the country"),
        ("Här samlar vi nyheter om samarbetet.", "Here we gather news on the cooperation."),
    )
    yield (
        "moten/index",
        "meetings",
        ("Möten i hela landet", "Meetings in the whole country"),
        ("På mötena träffas alla som arbetar med post.", "At the meetings all who work with post meet."),
    )
    yield (
        "om/ordlista",
        "glossary",
        ("Ordlista för landet", "Glossary of the country"),
        ("Här förklaras ord som inte alla känner.", "Here are words explained that not all know."),
    )
    yield "sok", "search", ("Sök", "Search"), ("", "")
    yield "utan-tackning", "offline", ("Sidan är inte sparad", "The page is not saved"), _OFFLINE
    yield (
        "404",
        "not-found",
        ("Sidan finns inte", "The page does not exist"),
        ("Sidan kan ha flyttat.", "The page may have moved."),
    )


DOCUMENTS = """\
contact_card: [112/larm, polisen/114-14]
tell_sheet: {guide: far-jag-beratta, outcomes: [du-far]}
meeting_agenda:
  - {sv: Välkomna, en: Welcome}
meeting_invitation:
  - {sv: Kommun och polis träffas., en: The municipality and the Police meet.}
"""

SEARCH = """\
most_asked:
  - page: misstankt/index.md
    question: {sv: Vad gör jag i fara?, en: What do I do in danger?}
    words: {sv: [nödläge], en: [emergency]}
synonyms: {}
"""

_OFFLINE: Said = (
    "## Ring { #ring }\n\n[[call: 112/larm]]\n\n[[call: polisen/114-14]]",
    "## Call { #ring }\n\n[[call: 112/larm]]\n\n[[call: polisen/114-14]]",
)

_COUNTER: Said = (
    """\
## Ring 112 vid fara { #ring-112 .card-alarm }

Ring 112 om

- något läcker, eller om du ser pulver eller ett okänt ämne
- någon hotar dig eller någon annan
- ett brott pågår.

[[call: 112/larm]]

1. Rör inte försändelsen mer. Låt den ligga på en plan yta.
2. Stäng fönster och dörrar, men lås inte.
3. Stäng av ventilationen om det går. [[source: krishandledning]]

## Ingen fara? Gör så här { #ingen-fara .card-steps }

1. Följ din operatörs rutin. Prata med din chef, bestäm inte ensam.
2. Finns det ingen rutin? Ställ försändelsen åt sidan och ring 114 14.
3. Säg att du vill lämna ett tips. [[source: polisen-tipsa]]

[[call: polisen/114-14]]

## Gör inte det här { #gor-inte .card-dont }

- Öppna inte försändelsen.
- Konfrontera inte kunden. Säg inget om din misstanke.
- Utred inte själv.

## Bra att veta { #bra-att-veta .card-info }

### Det är frivilligt { #frivilligt }

Du får berätta. Du måste inte. Läs mer bland [kontakterna](../kontakter/index.md).""",
    """\
## Call 112 in danger { #ring-112 .card-alarm }

Call 112 if

- something leaks, or if you see powder or an unknown substance
- somebody threatens you or somebody else
- a crime is going on.

[[call: 112/larm]]

1. Don’t touch the item any more. Leave it on a flat surface.
2. Close windows and doors, but don’t lock them.
3. Turn off the ventilation if you can. [[source: krishandledning]]

## No danger? Do this { #ingen-fara .card-steps }

1. Follow your operator’s routine. Talk to your manager, don’t decide alone.
2. Is there no routine? Put the item aside and call 114 14.
3. Say that you want to leave a tip. [[source: polisen-tipsa]]

[[call: polisen/114-14]]

## Don’t do this { #gor-inte .card-dont }

- Don’t open the item.
- Don’t confront the customer. Say nothing of your suspicion.
- Don’t investigate yourself.

## Good to know { #bra-att-veta .card-info }

### It is voluntary { #frivilligt }

You may tell. You don’t have to. Read more among [the contacts](../kontakter/index.md).""",
)
