"""Rule unreachable-point: a contact point can be reached in some way."""

from collections.abc import Iterator

from tillsammans.contacts.record import Record
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, Node, Scalar, select

WAYS = ("phone", "email", "url", "visit", "post")


def check(record: Record, _context: Context) -> Iterator[Finding]:
    """Find points and persons that nobody can reach."""
    for group in ("points", "persons"):
        for point in select(record.root, group, "*"):
            if isinstance(point, Mapping) and not any(_is_given(point.get(way)) for way in WAYS):
                yield Finding(
                    point.position,
                    words("Här finns inget sätt att nå någon.", "Here is no way to reach anybody."),
                    words(
                        "Ange phone, email, url, visit eller post.",
                        "Give phone, email, url, visit or post.",
                    ),
                )


def _is_given(way: Node | None) -> bool:
    return way is not None and not (isinstance(way, Scalar) and way.is_empty)


RULE: Rule[Record] = Rule(
    id="unreachable-point",
    severity=Severity.ERROR,
    what=words("Varje kontaktväg går att använda.", "Every contact point can be used."),
    why=words("En rad utan nummer hjälper ingen.", "A line without a number helps nobody."),
    example="- {id: vaxel, …}\n- {id: vaxel, phone: 0612-800 00, …}",
    check=check,
)
