"""Swedish phone numbers: which can be dialled, how people write them, what a link must say.

libphonenumber knows the numbering plan. Its national format is used for ordinary numbers;
it spoils numbers of shared cost (`0771-520 520` becomes `077-152 05 20`), so those and short
numbers are written here as their owners do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneNumberType, shortnumberinfo

REGION = "SE"
_NATIONAL = re.compile(r"0\d{1,3}-\d{2,4}( \d{2,4})*", re.ASCII)
_SERVICE_CODES = ("0770", "0771", "0774", "0775", "0776", "0777", "0778")


class NumberKind(StrEnum):
    """What a call to a number means for the caller."""

    INVALID = "invalid"
    SHORT = "short"
    PREMIUM = "premium"
    MOBILE = "mobile"
    ORDINARY = "ordinary"


def digits(text: str) -> str:
    """Keep the digits, and a leading plus sign."""
    kept = re.sub(r"[^0-9]", "", text)
    return f"+{kept}" if text.lstrip().startswith("+") else kept


def _parse(text: str) -> phonenumbers.PhoneNumber | None:
    if re.search(r"[^0-9+()/. \u00a0–-]", text):
        return None
    try:
        return phonenumbers.parse(digits(text), REGION)
    except phonenumbers.NumberParseException:
        return None


@lru_cache(maxsize=8192)
def kind_of(text: str) -> NumberKind:
    """Tell what kind of number somebody wrote."""
    number = _parse(text)
    if number is None:
        return NumberKind.INVALID
    if shortnumberinfo.is_valid_short_number_for_region(number, REGION) and not digits(text).startswith(
        ("0", "+")
    ):
        return NumberKind.SHORT
    if not phonenumbers.is_valid_number(number):
        return NumberKind.INVALID
    number_type = phonenumbers.number_type(number)
    if number_type == PhoneNumberType.PREMIUM_RATE:
        return NumberKind.PREMIUM
    return NumberKind.MOBILE if number_type == PhoneNumberType.MOBILE else NumberKind.ORDINARY


def is_foreign(text: str) -> bool:
    """Whether a number has another country's code."""
    number = _parse(text)
    return number is not None and number.country_code != 46


def area_of(text: str, area_codes: Mapping[str, str]) -> str | None:
    """Return the place of a fixed number's area code, as `Kramfors` or `Sundsvall-Timrå`; None for others.

    `area_codes` maps codes with their zero (`0612`) to places.
    """
    number = phonenumbers.parse(digits(text), REGION)
    if phonenumbers.number_type(number) != PhoneNumberType.FIXED_LINE:
        return None
    national = f"0{phonenumbers.national_significant_number(number)}"
    return next((area_codes[national[:size]] for size in (4, 3, 2) if national[:size] in area_codes), None)


def written(text: str) -> str:
    """Write a valid number as people in Sweden do: `114 14`, `0771-520 520`, `0612-800 00`."""
    if kind_of(text) is NumberKind.SHORT:
        return _written_short(digits(text))
    number = phonenumbers.parse(digits(text), REGION)
    if number.country_code != 46:
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    national = f"0{phonenumbers.national_significant_number(number)}"
    if national.startswith(_SERVICE_CODES):
        head, tail = national[:4], national[4:]
        size = 3 if len(tail) == 6 else 2
        groups = [tail[start : start + size] for start in range(0, len(tail), size)]
        return f"{head}-{' '.join(groups)}"
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)


def _written_short(number: str) -> str:
    """Write 112, 1177, 114 14, 90 114 and 116 111."""
    if len(number) == 5:
        cut = 2 if number.startswith("90") else 3
        return f"{number[:cut]} {number[cut:]}"
    return f"{number[:3]} {number[3:]}" if len(number) == 6 else number


def is_well_written(text: str) -> bool:
    """Whether a valid number is written the national way; the grouping is the writer's choice."""
    if kind_of(text) is NumberKind.SHORT:
        return text == written(text)
    if is_foreign(text):
        return text == written(text)
    expected = written(text)
    return (
        bool(_NATIONAL.fullmatch(text))
        and text.split("-", maxsplit=1)[0] == expected.split("-", maxsplit=1)[0]
    )


@lru_cache(maxsize=8192)
def dial(text: str) -> str:
    """Return the link that a phone can dial: `tel:112`, `tel:11414`, `tel:+4661280000`.

    A short number has no international form: `tel:+46-11414` reaches nobody.
    """
    if kind_of(text) is NumberKind.SHORT:
        return f"tel:{digits(text)}"
    number = phonenumbers.parse(digits(text), REGION)
    return f"tel:{phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)}"
