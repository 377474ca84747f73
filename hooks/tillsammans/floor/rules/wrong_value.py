"""Rule wrong-value: a value is of the kind that its field takes."""

import re
from collections.abc import Mapping
from typing import Any

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Rule
from tillsammans.floor.similar import closest
from tillsammans.floor.tree import Node, Scalar

_SHAPES = {
    "string_type": words("Här ska en text stå.", "A text belongs here."),
    "tuple_type": words("Här ska en lista stå.", "A list belongs here."),
    "model_type": words("Här ska fält med namn stå.", "Named fields belong here."),
    "model_attributes_type": words("Här ska fält med namn stå.", "Named fields belong here."),
    "dict_type": words("Här ska fält med namn stå.", "Named fields belong here."),
    "string_too_short": words("Texten är tom.", "The text is empty."),
    "too_short": words("Listan är tom.", "The list is empty."),
}
_OTHER = words("Värdet passar inte i fältet.", "The value does not fit the field.")


def finding(node: Node, kind: str, details: Mapping[str, Any]) -> Finding:
    """Put a refusal of the model (its kind and details, see pydantic's error types) in plain words."""
    value = node.text if isinstance(node, Scalar) else ""
    if kind == "literal_error":
        return _choice(node, value, re.findall(r"'([^']+)'", str(details["expected"])))
    if kind == "string_too_long":
        limit = details["max_length"]
        message = words(
            f"Texten är längre än {limit} tecken.", f"The text is longer than {limit} characters."
        )
        return Finding(node.position, message, words("Korta texten.", "Shorten the text."))
    if kind == "string_pattern_mismatch":
        message = words(
            f"”{value}” kan inte vara ett namn i en adress.", f"“{value}” cannot be a name in an address."
        )
        hint = words("Använd små bokstäver a–z, siffror och -.", "Use small letters a–z, digits and -.")
        return Finding(node.position, message, hint)
    if "sv" in details and "en" in details:
        return Finding(node.position, words(details["sv"], details["en"]))
    return Finding(node.position, _SHAPES.get(kind, _OTHER))


def _choice(node: Node, value: str, choices: list[str]) -> Finding:
    """Say which values a field takes, and which one was probably meant."""
    listed = ", ".join(choices)
    message = words(f"”{value}” finns inte att välja.", f"“{value}” is not among the choices.")
    meant = closest(value, choices)
    if meant is not None and isinstance(node, Scalar):
        hint = words(
            f"Menade du {meant}? Du kan välja: {listed}.", f"Did you mean {meant}? Choices: {listed}."
        )
        return Finding(node.position, message, hint, node.replaced_by(meant))
    return Finding(node.position, message, words(f"Välj ett av: {listed}.", f"Choose one of: {listed}."))


RULE: Rule[object] = Rule(
    id="wrong-value",
    severity=Severity.ERROR,
    what=words("Ett värde är av det slag som fältet tar.", "A value is of the kind that its field takes."),
    why=words(
        "Ett fel slag av värde kan inte visas rätt.", "A value of the wrong kind cannot be shown right."
    ),
    example="on: i våras\non: 2026-04-02",
)
