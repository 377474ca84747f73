"""Rule law-outdated: a page describes the law that applies."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.statutes import behind, gone
from tillsammans.pages.source import PageSource


def check(page: PageSource, context: Context) -> Iterator[Finding]:
    """Find acts that have been amended or repealed since the state that a page takes in."""
    for name, state in page.law_states:
        statute = context.laws.get(name.text)
        if statute is None or state.text not in statute.states:
            continue  # which the rule unknown-law tells
        newer = [one for one in statute.newer(state.text) if one.in_force <= context.as_of]
        if statute.repealed_on is not None and statute.repealed_on <= context.as_of:
            said = gone(statute, statute.repealed_on, context.as_of)
            hint = words("Läs vad som gäller i stället.", "Read what applies instead.")
            yield Finding(name.position, said, hint)
        elif newer:
            last = newer[-1].sfs
            yield Finding(
                state.position,
                behind(statute, state.text, newer[-1], context.as_of),
                words(
                    f"Läs sidan mot lagens nya lydelse och skriv {last}.",
                    f"Read the page against the new wording and write {last}.",
                ),
            )


RULE: Rule[PageSource] = Rule(
    id="law-outdated",
    severity=Severity.NOTICE,
    what=words("En sida beskriver den lag som gäller.", "A page describes the law that applies."),
    why=words(
        "Den som läser en gammal regel kan göra fel i god tro.",
        "Whoever reads an old rule may do wrong in good faith.",
    ),
    example="law_state: {postlagen: '2022:1493'}\nlaw_state: {postlagen: '2024:746'}",
    check=check,
)
