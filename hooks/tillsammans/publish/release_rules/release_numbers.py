"""Rule release-numbers: a number on a built page is one of the records, and calls what it shows."""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from tillsammans.floor.languages import words
from tillsammans.floor.open_data import CONTACTS_JSON
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.publish.release import Release

_COUNTRY = "+46"


def check(release: Release, context: Context) -> Iterator[Finding]:
    """Compare the numbers of pages with those of the open data, and those with the protected numbers."""
    known: dict[str, str] = {}
    owners = {number: one.slug for one in context.protected for number in one.numbers}
    kept = {one.slug: one.numbers for one in context.protected}
    for slug, dial, written in _numbers(release):
        number = _digits(written)
        known[dial] = number
        right = owners.get(number) in (None, slug) and (slug not in kept or number in kept[slug])
        if not right or not _calls(dial, number):
            said = words(
                f"{written} hos {slug} ringer {dial}, och det stämmer inte med registret.",
                f"{written} of {slug} calls {dial}, and that is not what the register says.",
            )
            yield Finding(release.at(CONTACTS_JSON), said)
    for path, page in release.pages.items():
        for call in page.calls:
            shown = _digits(call.shown)
            if call.dial not in known:
                said = words(
                    f"{call.dial} finns inte bland kontakterna.", f"{call.dial} is not among the contacts."
                )
                yield Finding(release.at(path, call.line), said)
            elif shown and shown != known[call.dial]:
                said = words(
                    f"Länken visar {call.shown} men ringer {call.dial}.",
                    f"The link shows {call.shown} but calls {call.dial}.",
                )
                yield Finding(release.at(path, call.line), said)


def _numbers(release: Release) -> Iterator[tuple[str, str, str]]:
    """List the numbers of the open data: whose, what is dialled, what is written."""
    contacts: Any = []
    with suppress(ValueError, AttributeError):
        contacts = json.loads(release.documents.get(CONTACTS_JSON, b"{}")).get("contacts", [])
    for contact in _dicts(contacts):
        for part in ("points", "persons"):
            for one in _dicts(contact.get(part)):
                phone = one.get("phone")
                if isinstance(phone, dict):
                    yield str(contact.get("slug")), str(phone.get("dial")), str(phone.get("written"))


def _dicts(value: Any) -> Iterator[Mapping[str, Any]]:
    yield from (one for one in value if isinstance(one, dict)) if isinstance(value, list) else ()


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter in "0123456789")


def _calls(dial: str, number: str) -> bool:
    """Tell whether what is dialled is the number, as it is or from abroad."""
    return dial in (f"tel:{number}", f"tel:{_COUNTRY}{number.removeprefix('0')}")


RULE: Rule[Release] = Rule(
    id="release-numbers",
    severity=Severity.ERROR,
    what=words(
        "Varje nummer som en sida låter läsaren ringa finns bland kontakterna och är det som visas.",
        "Every number that a page lets its reader call is among the contacts and is the one that it shows.",
    ),
    why=words("Ett fel nummer till polisen kan kosta liv.", "A wrong number for the police can cost a life."),
    example="",
    check=check,
)
