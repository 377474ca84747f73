"""Rule duplicate-statute: every number stands once."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, Scalar, named, select_scalars


def check(register: Mapping, _context: Context) -> Iterator[Finding]:
    """Find numbers of acts and amendments that stand twice."""
    seen: dict[str, Scalar] = {}
    for sfs in _numbers(register):
        first = seen.setdefault(sfs.text, sfs)
        if first is not sfs:
            line = first.position.line
            yield Finding(
                sfs.position,
                words(f"{sfs.text} står redan på rad {line}.", f"{sfs.text} stands on line {line} already."),
                words("Räkna siffrorna mot källan.", "Count the digits against the source."),
            )


def _numbers(register: Mapping) -> Iterator[Scalar]:
    for _, act in named(register, "acts"):
        yield from select_scalars(act, "sfs")
        yield from select_scalars(act, "amendments", "*", "sfs")


RULE: Rule[Mapping] = Rule(
    id="duplicate-statute",
    severity=Severity.ERROR,
    what=words(
        "Varje nummer i Svensk författningssamling står en gång.",
        "Every number of the Swedish Code of Statutes stands once.",
    ),
    why=words("Ett nummer hör till en enda författning.", "A number belongs to one statute alone."),
    example="sfs: '2022:1493' (och sfs: '2022:1493')\nsfs: '2022:1493' (och sfs: '2022:1495')",
    check=check,
)
