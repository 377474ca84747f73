"""The register of protected numbers, as rules are told of it."""

from __future__ import annotations

from tillsammans.contacts.numbers import digits
from tillsammans.floor.rule import Protected
from tillsammans.site import files
from tillsammans.site.model import ProtectedNumbers

PROTECTED = f"{files.DATA}/registers/protected-numbers.yml"


def protected(register: ProtectedNumbers) -> tuple[Protected, ...]:
    """Return the organisations with what their numbers and names are compared by."""
    return tuple(
        Protected(
            slug=slug,
            kind=one.kind,
            numbers=frozenset(digits(number) for number in one.numbers),
            names=tuple(name.lower() for name in one.names),
        )
        for slug, one in register.organisations.items()
    )
