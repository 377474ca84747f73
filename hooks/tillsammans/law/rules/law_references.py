"""Rule law-references: sources exist, and sections are repealed by an amendment of their own act."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, is_known
from tillsammans.floor.similar import not_found
from tillsammans.floor.statutes import number
from tillsammans.floor.tree import Mapping, Node, named, select_scalars


def check(register: Mapping, context: Context) -> Iterator[Finding]:
    """Compare what the register names with the sources and with its own amendments."""
    for _, act in named(register, "acts"):
        yield from _sources(act, context)
        amending = {sfs.text for sfs in select_scalars(act, "amendments", "*", "sfs")}
        for by in select_scalars(act, "repealed", "*", "by"):
            if number(by.text) and by.text not in amending:
                yield not_found(by, "Ändringen", "amendment", amending)


def _sources(act: Node, context: Context) -> Iterator[Finding]:
    for path in (("sources", "*"), ("amendments", "*", "source")):
        for source in select_scalars(act, *path):
            if not is_known(source.text, context.sources):
                yield not_found(source, "Källan", "source", context.sources)


RULE: Rule[Mapping] = Rule(
    id="law-references",
    severity=Severity.ERROR,
    what=words(
        "Registrets källor finns, och den ändring som upphävde något står i registret.",
        "The register's sources exist, and the amendment that repealed something stands in it.",
    ),
    why=words(
        "Läsaren ska kunna se varifrån uppgiften kommer.", "Readers must see where a statement comes from."
    ),
    example="sources: [postlag]\nsources: [postlagen]",
    check=check,
)
