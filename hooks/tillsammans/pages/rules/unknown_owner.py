"""Rule unknown-owner: somebody answers for the page."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, is_known
from tillsammans.floor.similar import closest
from tillsammans.floor.tree import select_scalars
from tillsammans.pages.source import PageSource


def check(page: PageSource, context: Context) -> Iterator[Finding]:
    """Compare the owner with the roles of the publisher."""
    for owner in select_scalars(page.document.front, "owner"):
        if not is_known(owner.text, context.roles):
            meant = closest(owner.text, context.roles)
            choices = ", ".join(sorted(context.roles))
            hint = words(f"Menade du {meant}?", f"Did you mean {meant}?")
            yield Finding(
                owner.position,
                words(f"Rollen {owner.text} finns inte.", f"There is no role {owner.text}."),
                hint if meant else words(f"Välj ett av: {choices}.", f"Choose one of: {choices}."),
                owner.replaced_by(meant) if meant else None,
            )


RULE: Rule[PageSource] = Rule(
    id="unknown-owner",
    severity=Severity.ERROR,
    what=words("Varje sida har en ansvarig roll.", "Every page has a role that answers for it."),
    why=words("En sida som ingen äger blir gammal.", "A page that nobody owns grows old."),
    example="owner: Kalle\nowner: guidance",
    check=check,
)
