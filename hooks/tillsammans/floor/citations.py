"""What running text says of statutes: `5 kap. 5 § postlagen`, `Act (2024:746)`, `section 4 of the same act`.

A reference without an act belongs to the act that was named last, else to the only one that a text stands on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from tillsammans.floor.languages import Text, words
from tillsammans.floor.sections import PATTERNS, Sections, read
from tillsammans.floor.similar import closest
from tillsammans.floor.statutes import Statute

Told = tuple[Text, Text]
"""What is wrong, and what to write instead."""

_NUMBER = re.compile(r"(?:SFS |\((?:[^()\d]{0,60}, )?)(?P<sfs>\d{4}:\d{1,4})(?!\d)")
"""Numbers of inquiries and bills stand neither in brackets nor after SFS."""
_CHAIN = re.compile(r",? (?:och|samt|eller|and|or) |, |; ")
_FOLLOWING = re.compile(
    r"^(?:,? (?:item |punkt |p )?\d{1,2}(?!\w))?(?: i| of| in)? (?:the )?\*{0,2}", re.IGNORECASE
)
"""What stands between a reference and its act: `5 kap. 4 § 5 postlagen`, `section 4 item 5 of the …`."""
_LAW_OF_NUMBER = re.compile(r"(?:lag|lagen|act) \(", re.IGNORECASE)
_BEFORE = re.compile(r"\*{0,2},? ")
_STRANGER = re.compile(
    r"(?:[^\W\d_]{3,}(?:lagen|balken|formen|förordningen)"
    r"|(?:[A-Z][\w’]*(?: (?:and|of|on|to) | ))+(?:Act|Code|Ordinance))(?!\w)"
)
_LAST = re.compile(r"(?:samma|same|lag|lagen|act|law)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(r" (?:i|of|in) ")
_MARKUP = re.compile(r"\[\[[^\[\]]*\]\]|\]\([^()]*\)|\{[^{}]*\}")


@dataclass(frozen=True)
class Citation:
    """A reference to sections of an act, or the number of an act."""

    text: int
    """Which of the texts it stands in, from 0."""
    start: int
    """Offset in the text."""
    written: str
    act: str | None = None
    """The act's slug; None where the text doesn't say, or the register doesn't know."""
    sections: Sections | None = None
    """None for an act's number."""
    stranger: str | None = None
    """An act that the register doesn't know, as written."""


@dataclass(frozen=True)
class _Act:
    start: int
    end: int
    slug: str | None
    written: str
    number: str | None = None


def citations(
    texts: Iterable[str], language: str, laws: Mapping[str, Statute], sole: str | None = None
) -> Iterator[Citation]:
    """Find the citations of texts that are read one after the other. sole: the one act that they stand on."""
    names = _names(laws)
    last: str | None = None
    for index, text in enumerate(texts):
        plain = _MARKUP.sub(lambda match: " " * len(match[0]), text)
        plain = plain.replace("\u00a0", " ").replace("'", "’")
        acts = _acts(plain, laws, names)
        for act in acts:
            if act.number:
                stranger = None if act.slug else act.number
                yield Citation(index, act.start, act.number, act.slug, None, stranger)
        if language in PATTERNS:
            yield from _references(index, plain, PATTERNS[language], acts, (last, sole))
        last = next((act.slug for act in reversed(acts) if act.slug), last)


@dataclass(frozen=True)
class _Names:
    """The names of the acts in both languages, without article and in small letters."""

    slugs: Mapping[str, str]
    pattern: re.Pattern[str]


def _names(laws: Mapping[str, Statute]) -> _Names:
    return _names_of(
        tuple(
            (statute.name.in_language(language), slug)
            for slug, statute in laws.items()
            for language in ("sv", "en")
        )
    )


@lru_cache(maxsize=8)
def _names_of(names: tuple[tuple[str, str], ...]) -> _Names:
    """Make them from each name and its slug; building the pattern costs more than a page of text."""
    slugs = {name.lower().removeprefix("the "): slug for name, slug in names}
    longest = sorted(slugs, key=lambda name: (-len(name), name))
    either = "|".join(map(re.escape, longest)) or "(?!)"
    return _Names(slugs, re.compile(rf"(?<!\w)({either})(?:’?s)?(?!\w)", re.IGNORECASE))


def _acts(text: str, laws: Mapping[str, Statute], names: _Names) -> list[_Act]:
    """Find the acts of a text in their order; a number right after an act's name must be its own."""
    found = [
        _Act(match.start(), match.end(), names.slugs[match[1].lower()], match[0])
        for match in names.pattern.finditer(text)
    ]
    for match in _NUMBER.finditer(text):
        named = next((act.slug for act in found if act.slug and act.end + 1 == match.start()), None)
        slug = next((one for one, statute in laws.items() if match["sfs"] in statute.states), None)
        if named and "(" in match[0] and laws[named].states[:1] != (match["sfs"],):
            slug = None
        found.append(_Act(match.start("sfs"), match.end() + 1, slug, match[0], match["sfs"]))
    return sorted(found, key=lambda act: act.start)


def _references(
    index: int,
    text: str,
    pattern: re.Pattern[str],
    acts: list[_Act],
    fallback: tuple[str | None, str | None],
) -> Iterator[Citation]:
    """Find sections, and the act of each: named behind it, behind its chain, before it, or last."""
    matches = list(pattern.finditer(text))
    if not matches:
        return
    chained = [bool(_CHAIN.fullmatch(text[a.end() : b.start()])) for a, b in pairwise(matches)]
    named: list[tuple[bool, str | None, str | None]] = []
    for match, on in zip(reversed(matches), reversed([*chained, False]), strict=True):
        one = _named(text, match, acts)
        named.append(named[-1] if on and not one[0] else one)
    for match, (told, slug, stranger) in zip(matches, reversed(named), strict=True):
        sections = read(match)
        if not told:
            if not sections.spans or _is_elsewhere(text, match):
                continue  # a chapter of something else
            before = [act.slug for act in acts if act.end <= match.start() + 1 and act.slug]
            last = next((one for one in (*reversed(before), *fallback) if one), None)
            yield Citation(index, match.start(), match[0], last, sections)
        else:
            yield Citation(index, match.start(), match[0], slug, sections, stranger)


def _named(text: str, match: re.Match[str], acts: list[_Act]) -> tuple[bool, str | None, str | None]:
    """Return whether an act is named beside a reference, its slug, or the name of a stranger."""
    following = _FOLLOWING.sub("", text[match.end() :], count=1)
    after = len(text) - len(following)
    number = _LAW_OF_NUMBER.match(following)
    for act in acts:
        if act.start == (after + number.end() if number else after):
            return True, act.slug, None
    stranger = _STRANGER.match(following)
    if stranger:
        return True, None, stranger[0]
    for act in acts:
        if act.end <= match.start() and _BEFORE.fullmatch(text[act.end : match.start()]) and not act.number:
            return True, act.slug, None
    return False, None, None


def _is_elsewhere(text: str, match: re.Match[str]) -> bool:
    """Tell whether a reference goes on with something that is no act: `section 4 of this page`."""
    after = _ELSEWHERE.match(text, match.end())
    rest = re.sub(r"^(?:the|den) ", "", text[after.end() :]) if after else ""
    return bool(rest) and "§" not in match[0] and not _LAST.match(rest)


def unknown(citation: Citation, laws: Mapping[str, Statute]) -> Told | None:
    """Tell of an act that the register doesn't know, or of sections whose act nobody can tell."""
    if citation.act or not laws:
        return None
    name = citation.stranger
    if name is None:
        first = next(iter(laws.values())).name
        written = citation.written
        return (
            words(
                f"{written}: texten säger inte i vilken lag.",
                f"{written}: the text does not say of which act.",
            ),
            words(
                f"Skriv lagens namn efter, som {written} {first.in_language('sv')}.",
                f"Write the act’s name behind, as {written} of {first.in_language('en')}.",
            ),
        )
    if citation.sections is None:
        return _unknown_number(name, laws)
    return (
        words(f"{name} finns inte i registret över lagar.", f"{name} is not in the register of acts."),
        words(
            "Rätta namnet, eller skriv in lagen med källa i docs/_data/law.yml.",
            "Mend the name, or enter the act with its source in docs/_data/law.yml.",
        ),
    )


def _unknown_number(number: str, laws: Mapping[str, Statute]) -> Told:
    states = sorted({state for statute in laws.values() for state in statute.states})
    if number in states:
        owner = next(statute for statute in laws.values() if number in statute.states).name
        return (
            words(
                f"{number} är inte numret på den lag som nämns före.",
                f"{number} is not the number of the act named before it.",
            ),
            words(
                f"{number} hör till {owner.in_language('sv')}. Rätta numret eller namnet.",
                f"{number} belongs to {owner.in_language('en')}. Mend the number or the name.",
            ),
        )
    meant = closest(number, states)
    return (
        words(f"{number} är ingen lag i registret.", f"{number} is no act in the register."),
        words(f"Menade du {meant}?", f"Did you mean {meant}?")
        if meant
        else words(
            "Rätta numret, eller skriv in lagen i docs/_data/law.yml.",
            "Mend the number, or enter the act in docs/_data/law.yml.",
        ),
    )


def repealed(citation: Citation, laws: Mapping[str, Statute]) -> Told | None:
    """Tell of sections that no longer apply."""
    if citation.act is None or citation.sections is None:
        return None
    statute = laws[citation.act]
    written, sv, en = citation.written, statute.name.in_language("sv"), statute.name.in_language("en")
    for gone in statute.repealed:
        if gone.sections.meets(citation.sections):
            return (
                words(
                    f"{written} {sv} är upphävt genom {gone.by}.",
                    f"{written} of {en} was repealed by {gone.by}.",
                ),
                words(
                    "Hänvisa till den regel som gäller nu.",
                    "Refer to the rule that applies now.",
                ),
            )
    return None


def unstated(
    citation: Citation, laws: Mapping[str, Statute], stated: Iterable[str], as_of: date
) -> Told | None:
    """Tell of sections of an act whose wording the text doesn't date."""
    slug = citation.act
    if slug is None or citation.sections is None or slug in stated:
        return None
    statute = laws[slug]
    if not statute.is_read:
        return None
    in_force = sorted((one.in_force, one.sfs) for one in statute.amendments if one.in_force <= as_of)
    latest = in_force[-1][1] if in_force else statute.states[0]
    return (
        words(
            f"{citation.written} {statute.name.in_language('sv')}: det står inte vilken lydelse som menas.",
            f"{citation.written} of {statute.name.in_language('en')}: which wording is not said.",
        ),
        words(f"Skriv law_state: {{{slug}: '{latest}'}}.", f"Write law_state: {{{slug}: '{latest}'}}."),
    )
