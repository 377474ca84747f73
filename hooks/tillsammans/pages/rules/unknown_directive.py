"""Rule unknown-directive: square brackets name something that exists."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tillsammans.floor import open_data
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Severity
from tillsammans.floor.rule import Context, Rule, is_known
from tillsammans.floor.similar import closest
from tillsammans.pages.drawings import DRAWINGS
from tillsammans.pages.source import Directive, PageSource
from tillsammans.pages.statement import PARTS

NAMES = frozenset({"source", "call", "phone", "email", "contact", "file", "curl", "drawing", "statement"})
"""What a page can show from the records, and the drawn pictures."""

WAYS = {"call": "phone", "phone": "phone", "email": "email"}
"""Directives that name a contact point -> the field of the point that they show."""

_FILES = frozenset({"file", "curl"})
"""Directives that name a file of open data by its address."""


def check(page: PageSource, context: Context) -> Iterator[Finding]:
    """Compare directives with the records: by name and by what they show."""
    for directive, place in page.directives:
        if directive.name not in NAMES or not directive.argument:
            yield _unreadable(directive, place)
        elif directive.name == "source":
            if not is_known(directive.argument, context.sources):
                yield _unknown(place, "Källan", "source", directive.argument, context.sources)
        elif directive.name in _FILES:
            known = open_data.published({*context.contact_points, *context.unreadable})
            if directive.argument not in known:
                yield _unknown(place, "Filen", "file", directive.argument, known)
        elif directive.name == "drawing":
            yield from _drawing(directive, place, context)
        elif directive.name == "statement":
            if directive.argument not in PARTS:
                yield _unknown(place, "Delen", "part", directive.argument, PARTS)
        else:
            yield from _contact(directive, place, context)


def _drawing(directive: Directive, place: Position, context: Context) -> Iterator[Finding]:
    """Compare the name of a drawing, and the contact points whose numbers stand in it."""
    if directive.argument not in DRAWINGS:
        yield _unknown(place, "Teckningen", "drawing", directive.argument, DRAWINGS)
        return
    for point in DRAWINGS[directive.argument].values():
        yield from _contact(replace(directive, name="call", argument=point), place, context)


def _contact(directive: Directive, place: Position, context: Context) -> Iterator[Finding]:
    """Compare an organisation, and its contact point where the directive shows one."""
    slug, _, point = directive.argument.partition("/")
    way = WAYS.get(directive.name)
    if slug in context.unreadable:
        return
    if slug not in context.contact_points:
        yield _unknown(place, "Kontakten", "contact", slug, context.contact_points)
    elif way and point not in context.contact_points[slug]:
        points = {f"{slug}/{name}" for name in context.contact_points[slug]}
        yield _unknown(place, "Kontaktvägen", "contact point", directive.argument, points)
    elif way and way not in context.contact_ways.get(directive.argument, frozenset()):
        yield Finding(
            place,
            words(
                f"{directive.argument} har ingen uppgift i {way}.",
                f"{directive.argument} has nothing in {way}.",
            ),
            words("Välj en annan kontaktväg.", "Choose another contact point."),
        )


def _unreadable(directive: Directive, place: Position) -> Finding:
    """Say that square brackets hold no directive."""
    meant = closest(directive.name.lower(), NAMES)
    message = (
        words(f"Kommandot {directive.name} finns inte.", f"There is no directive {directive.name}.")
        if directive.name and directive.name not in NAMES
        else words("Kommandot är inte färdigt.", "The directive is not complete.")
    )
    name = meant or "source"
    return Finding(place, message, words(f"Skriv som [[{name}: …]].", f"Write as [[{name}: …]]."))


def _unknown(place: Position, sv: str, en: str, name: str, known: Iterable[str]) -> Finding:
    """Say what doesn't exist, and what was probably meant."""
    meant = closest(name, known)
    hint = words(f"Menade du {meant}?", f"Did you mean {meant}?") if meant else None
    return Finding(place, words(f"{sv} {name} finns inte.", f"There is no {en} {name}."), hint)


RULE: Rule[PageSource] = Rule(
    id="unknown-directive",
    severity=Severity.ERROR,
    what=words("Det som hämtas ur registren finns där.", "What is fetched from the records is there."),
    why=words(
        "Annars står hakparenteser på sidan där numret borde stå.",
        "Otherwise brackets stand where the number should.",
    ),
    example="[[call: polisen/11414]]\n[[call: polisen/114-14]]",
    check=check,
)
