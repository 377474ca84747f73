"""What rules are told of the acts, from what is written, so that a mistake is told once and in its place."""

from __future__ import annotations

from tillsammans.floor.days import select_days
from tillsammans.floor.languages import words
from tillsammans.floor.sections import parse
from tillsammans.floor.statutes import Amended, Repealed, Statute
from tillsammans.floor.tree import Mapping, Node, named, select, select_scalars


def statutes(register: Mapping | None) -> dict[str, Statute]:
    """Return the acts of a register: slug -> act."""
    return {slug: _statute(slug, act) for slug, act in named(register, "acts")}


def _statute(slug: str, act: Node) -> Statute:
    def title(language: str) -> str:
        return next((text.text for text in select_scalars(act, "title", language)), slug)

    own = [scalar.text for scalar in select_scalars(act, "sfs")]
    amending = [scalar.text for scalar in select_scalars(act, "amendments", "*", "sfs")]
    return Statute(
        name=words(title("sv"), title("en")),
        states=(*own, *amending),
        amendments=tuple(
            Amended(sfs.text, day)
            for amendment in select(act, "amendments", "*")
            for sfs in select_scalars(amendment, "sfs")
            for _, day in select_days(amendment, "in_force")
        ),
        repealed_on=next((day for _, day in select_days(act, "repealed_on")), None),
        repealed=tuple(
            Repealed(sections, by.text)
            for repealed in select(act, "repealed", "*")
            for scalar in select_scalars(repealed, "sections")
            for sections in [parse(scalar.text)]
            for by in select_scalars(repealed, "by")
            if sections
        ),
        is_read=any(select_scalars(act, "read")),
    )
