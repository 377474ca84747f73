"""Rule term-citations: what the glossary says of acts stands in the register, applies, and is dated."""

from collections.abc import Iterator

from tillsammans.floor.citations import citations, repealed, unknown, unstated
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, named, select_scalars


def check(glossary: Mapping, context: Context) -> Iterator[Finding]:
    """Compare the citations of every definition with the register of acts and with `law_state`."""
    stated = [name for name, _ in named(glossary, "law_state")]
    told_of = set(stated)
    for language in context.languages:
        for definition in select_scalars(glossary, "terms", "*", "definition", language):
            for citation in citations([definition.text], language, context.laws):
                told = (
                    unknown(citation, context.laws)
                    or repealed(citation, context.laws)
                    or unstated(citation, context.laws, told_of, context.as_of)
                )
                if told:
                    told_of |= {citation.act} if citation.act else set()
                    yield Finding(definition.position, *told)


RULE: Rule[Mapping] = Rule(
    id="term-citations",
    severity=Severity.ERROR,
    what=words(
        "Lagrum i ordlistan finns i registret över lagar, gäller, och har en lydelse i law_state.",
        "Statutes that the glossary cites stand in the register, apply, and have a wording in law_state.",
    ),
    why=words(
        "En förklaring av en regel ska stå på den lag som gäller.",
        "The definition of a rule must stand on the law that applies.",
    ),
    example="definition: {sv: Står i 2 kap. 14 § postlagen.}\ndefinition: {sv: Står i 5 kap. postlagen.}",
    check=check,
)
