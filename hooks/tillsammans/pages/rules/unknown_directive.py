"""Rule unknown-directive: square brackets name something that exists."""

from collections.abc import Iterable, Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.similar import closest
from tillsammans.pages.source import Directive, PageSource

NAMES = frozenset({"source", "call", "phone", "email", "contact"})
"""What a page can show from the records."""

_POINT = frozenset({"call", "phone", "email"})


def check(page: PageSource, context: Context) -> Iterator[Finding]:
    """Compare directives with the records: name, organisation, contact point and source."""
    for directive in page.directives:
        slug, _, point = directive.argument.partition("/")
        if directive.name not in NAMES:
            yield _unknown(directive, "Kommandot", "directive", directive.name, NAMES)
        elif directive.name == "source":
            if directive.argument not in context.sources:
                yield _unknown(directive, "Källan", "source", directive.argument, context.sources)
        elif slug not in context.contact_points:
            yield _unknown(directive, "Kontakten", "contact", slug, context.contact_points)
        elif directive.name in _POINT and point not in context.contact_points[slug]:
            known = {f"{slug}/{name}" for name in context.contact_points[slug]}
            yield _unknown(directive, "Kontaktvägen", "contact point", directive.argument, known)


def _unknown(directive: Directive, sv: str, en: str, name: str, known: Iterable[str]) -> Finding:
    """Say what doesn't exist, and what was probably meant."""
    meant = closest(name, known)
    hint = words(f"Menade du {meant}?", f"Did you mean {meant}?") if meant else None
    message = words(f"{sv} {name} finns inte.", f"There is no {en} {name}.")
    return Finding(directive.position, message, hint)


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
