"""The numbers of a text, as they compare between languages: dates, sections of acts, figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

from tillsammans.floor.dates import months, parse_iso
from tillsammans.floor.markup import without_markup

_SPACES = " \u00a0\u202f"


@dataclass(frozen=True)
class Law:
    """How a language writes a place in an act."""

    number: str
    """Pattern of the number of a chapter or section, with its letter."""
    chapter: str
    """Pattern before and after the number of a chapter, with `{}` for the number."""
    sections: tuple[str, ...]
    """Patterns of sections, with `{}` for one or more."""
    joints: str
    """Pattern of what stands between two of them."""
    to: str
    """Pattern of what stands between the first and the last of them."""
    beginnings: str
    """Characters that such a place may begin with, digits aside."""
    chapter_words: str
    section_words: str
    """How both are written, with `{}`."""


_ORDINAL = r"(?:\.|:[ae]|st|nd|rd|th)?(?:\s{1,3}(?:of|de))?"
_YEAR = r"(?:\.?,?\s{1,3}(?P<year>\d{4})(?!\w))?"

LAWS = {
    "sv": Law(
        r"\d{1,3}(?:[ \u00a0]?[a-z])?(?!\w)",
        r"{}\s{{1,3}}kap\.",
        (r"{}\s{{0,3}}§{{1,2}}", r"§{{1,2}}\s{{0,3}}{}"),
        r"\s{0,3},\s{0,3}|\s{1,3}(?:och|eller)\s{1,3}",
        r"\s?[–-]\s?|\s{1,3}till\s{1,3}",
        "§",
        "{} kap.",
        "{} §",
    ),
    "en": Law(
        r"\d{1,3}(?:[a-z]|[ \u00a0][b-hj-z])?(?!\w)",
        r"chapter\s{{1,3}}{}",
        (r"sections?\s{{1,3}}{}",),
        r"\s{0,3},\s{0,3}(?:(?:and|or)\s{1,3})?|\s{1,3}(?:and|or)\s{1,3}",
        r"\s?[–-]\s?|\s{1,3}to\s{1,3}",
        "cs",
        "chapter {}",
        "section {}",
    ),
}
"""Language -> how acts are cited in it. In other languages chapters and sections are figures like others."""


_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class Number:
    """A number in a text."""

    key: str
    """What is compared: `2023-11-19`, `2023-11`, `5 kap. 2`, `1100`, `2.5`, `11414`."""
    text: str
    """As it was written; a place in an act as the language of the text writes one alone."""
    start: int
    """Offset of its first character."""
    is_figure: bool = False
    """Whether it says how many, and languages write it each in its way."""


def numbers_in(
    text: str, language: str, *, known: frozenset[str] = frozenset(), with_acts: bool = True
) -> Iterator[Number]:
    """Find the numbers of a text, in order.

    `known` holds numbers that people call, as digits: `11414` is one number however it is spaced.
    `with_acts` takes chapters and sections of acts together.
    """
    if not _DIGIT.search(text):
        return
    law = LAWS.get(language) if with_acts else None
    for match in _pattern(language, known, law).finditer(without_markup(text)):
        for key in _keys(match, language):
            is_figure = match["grouped"] is not None or match["figure"] is not None
            yield Number(key, _as_act(key, law) or match[0], match.start(), is_figure)


@cache
def _pattern(language: str, known: frozenset[str], law: Law | None) -> re.Pattern[str]:
    """Build the pattern of all numbers of a language."""
    names = "|".join(name.replace("*", r"\w*") for name in sorted(months(language), key=len, reverse=True))
    group, mark = _marks(language)
    group, mark = _SPACES if group.isspace() else _SPACES + re.escape(group), re.escape(mark)
    kinds = [r"(?P<iso>\d{4}-\d{2}-\d{2})(?![\w-])"]
    if names:
        kinds += [
            rf"(?P<day>\d{{1,2}}){_ORDINAL}\s{{1,3}}(?P<month>{names})(?!\w){_YEAR}",
            rf"(?<!\w)(?P<us_month>{names})\.?\s{{1,3}}(?P<us_day>\d{{1,2}}),\s{{1,3}}(?P<us_year>\d{{4}})(?!\w)",
            rf"(?<!\w)(?P<alone>{names})\.?\s{{1,3}}(?P<alone_year>\d{{4}})(?!\w)",
        ]
    if known:
        spaced = (f"[{_SPACES}]?".join(number) for number in sorted(known, key=len, reverse=True))
        kinds.append(rf"(?P<call>{'|'.join(spaced)})(?!\d)")
    kinds.append(rf"(?P<phone>0\d{{1,3}}-\d{{2,3}}(?:[{_SPACES}]?\d{{2,3}}){{1,3}})(?!\d)")
    if law:
        kinds += _acts(law)
    kinds += [
        rf"(?P<grouped>\d{{1,3}}(?:[{group}]\d{{3}})+(?!\d)(?:{mark}\d+)?)",
        rf"(?P<figure>\d+(?:[{mark}.:/]\d+)*)",
    ]
    # Most characters begin nothing of this: one look says so.
    beginnings = {name[0] for name in months(language)} | set(law.beginnings if law else "")
    begins = rf"(?=[\d{re.escape(''.join(sorted(beginnings)))}])"
    return re.compile(rf"{begins}(?<!\d)(?:{'|'.join(f'(?:{kind})' for kind in kinds)})", re.IGNORECASE)


def _acts(law: Law) -> list[str]:
    """Build the patterns of places in acts: a chapter with its sections, a chapter, sections alone."""
    several = f"{law.number}(?:(?:{law.joints}|{law.to}){law.number}){{0,20}}"
    chapter = law.chapter.format(f"(?P<chapter>{law.number})")
    alone = "|".join(one.format(f"(?P<alone_{index}>{several})") for index, one in enumerate(law.sections))
    within = law.sections[0].format(f"(?P<sections>{several})")
    return [rf"(?<!\w){chapter}(?:,?\s{{1,3}}{within})?", rf"(?<!\w)(?:{alone})"]


def _keys(match: re.Match[str], language: str) -> Iterator[str]:
    """Write what was found as it is compared."""
    found = {name: text for name, text in match.groupdict().items() if text is not None}
    if "iso" in found:
        yield found["iso"]
    elif "month" in found:
        yield _day(found.get("year"), _month(found["month"], language), int(found["day"]))
    elif "us_month" in found:
        yield _day(found["us_year"], _month(found["us_month"], language), int(found["us_day"]))
    elif "alone" in found:
        yield f"{found['alone_year']}-{_month(found['alone'], language):02}"
    elif "call" in found or "phone" in found:
        yield re.sub(r"[^\d]", "", match[0])
    elif "grouped" in found:
        yield _plain(found["grouped"], language)
    elif "figure" in found:
        yield found["figure"].replace(",", ".")
    else:
        yield from _places(found, LAWS[language])


def _places(found: dict[str, str], law: Law) -> Iterator[str]:
    """List chapter and section of each place in an act: `5 kap. 2 §`."""
    chapter = f"{_tight(found['chapter'])} kap." if "chapter" in found else ""
    sections = found.get("sections") or next((found[name] for name in found if "alone_" in name), "")
    if not sections:
        yield chapter
    for one in re.split(law.joints, sections) if sections else ():
        ends = [_tight(end) for end in re.split(law.to, one)]
        yield f"{chapter} {'–'.join(ends)} §".strip()


def _tight(number: str) -> str:
    return re.sub(r"\s", "", number).lower()


def _day(year: str | None, month: int, day: int) -> str:
    return f"{year}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"


def _month(name: str, language: str) -> int:
    """Return the number of a month by its name, whatever its ending."""
    low = name.lower()
    known = months(language)
    stems = (stem for stem in known if stem.endswith("*") and low.startswith(stem[:-1]))
    return known[low] if low in known else known[next(stems)]


def _marks(language: str) -> tuple[str, str]:
    """Return the marks between thousands and before decimals."""
    try:
        symbols = Locale(language).number_symbols["latn"]
    except (UnknownLocaleError, ValueError):
        return " ", ","
    return str(symbols["group"]), str(symbols["decimal"])


def _plain(number: str, language: str) -> str:
    """Write a figure with thousands without their marks, and with a point before its decimals."""
    _, mark = _marks(language)
    whole, _, part = number.partition(mark) if number.count(mark) == 1 else (number, "", "")
    digits = re.sub(r"\D", "", whole)
    return f"{digits}.{part}" if part else digits


def _as_act(key: str, law: Law | None) -> str | None:
    """Write a place in an act as a language does; None for all other numbers."""
    act = re.fullmatch(r"(?:(?P<chapter>\w+) kap\.)? ?(?:(?P<section>[\w–]+) §)?", key)
    if act is None or law is None:
        return None
    words = (law.chapter_words, act["chapter"]), (law.section_words, act["section"])
    return " ".join(form.format(value) for form, value in words if value)


def rewritten(number: Number, language: str) -> str:
    """Write a number that stands in another language as this one writes it."""
    key = number.key
    day = parse_iso(f"2000{key[1:]}") if key.startswith("--") else parse_iso(key)
    month = parse_iso(f"{key}-01")
    if not months(language):
        return number.text
    if day or month:
        form = "d MMMM y" if not key.startswith("--") else "d MMMM"
        return format_date(day or month, form if day else "MMMM y", locale=language)
    act = _as_act(key, LAWS.get(language))
    if act:
        return act
    if number.is_figure and key != number.text and re.fullmatch(r"\d{1,15}(\.\d{1,9})?", key, re.ASCII):
        return str(format_decimal(Decimal(key), locale=language))
    return number.text
