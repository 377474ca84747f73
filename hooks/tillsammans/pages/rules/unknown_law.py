"""Rule unknown-law: a page names acts and amendments that the register knows."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, is_known
from tillsammans.floor.similar import closest, not_found
from tillsammans.floor.statutes import Statute, number
from tillsammans.floor.tree import Scalar
from tillsammans.pages.source import PageSource


def check(page: PageSource, context: Context) -> Iterator[Finding]:
    """Compare the acts of a page, and their states, with the register."""
    for name, state in page.law_states:
        statute = context.laws.get(name.text)
        if not is_known(name.text, context.laws):
            yield not_found(name, "Lagen", "act", context.laws)
        elif statute and not statute.is_read:
            yield Finding(
                name.position,
                words(
                    f"Ingen har läst {statute.name.in_language('sv')}, bara vad andra skriver om den.",
                    f"Nobody has read {statute.name.in_language('en')}, only what others write of it.",
                ),
                words(
                    f"Ta bort {name.text} ur law_state, eller läs lagen och skriv read i docs/_data/law.yml.",
                    f"Take {name.text} out of law_state, or read it and write read in docs/_data/law.yml.",
                ),
            )
        elif statute and number(state.text) and state.text not in statute.states:
            yield _unknown_state(state, statute)


def _unknown_state(state: Scalar, statute: Statute) -> Finding:
    meant = closest(state.text, statute.states)
    choices = ", ".join(statute.states)
    return Finding(
        state.position,
        words(
            f"{state.text} är ingen känd ändring av {statute.name.in_language('sv')}.",
            f"{state.text} is no known amendment of {statute.name.in_language('en')}.",
        ),
        words(f"Menade du {meant}?", f"Did you mean {meant}?")
        if meant
        else words(f"Välj ett av: {choices}.", f"Choose one of: {choices}."),
        state.replaced_by(meant) if meant else None,
    )


RULE: Rule[PageSource] = Rule(
    id="unknown-law",
    severity=Severity.ERROR,
    what=words(
        "De lagar och ändringar som en sida beskriver finns i registret över lagar.",
        "The acts and amendments that a page describes stand in the register of acts.",
    ),
    why=words(
        "Annars märker ingen att sidan blir gammal när lagen ändras.",
        "Otherwise nobody notices that the page is old when the act is amended.",
    ),
    example="law_state: {postlagen: '2024:745'}\nlaw_state: {postlagen: '2024:746'}",
    check=check,
)
