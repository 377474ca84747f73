"""Whether an outdated translation stops a build: asked for with an option, or in the environment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tillsammans.floor.problems import Problem, Severity
from tillsammans.translations.rules import outdated_translation

REQUIRE_CURRENT = "TILLSAMMANS_REQUIRE_CURRENT"
"""Where it is 1, as for `check --require-current`, outdated translations are errors."""


def requires_current(environment: Mapping[str, str]) -> bool:
    """Tell whether the environment asks for current translations."""
    return environment.get(REQUIRE_CURRENT) == "1"


def with_current_required(problems: Iterable[Problem]) -> list[Problem]:
    """Make outdated translations errors."""
    return [
        replace(problem, severity=Severity.ERROR) if problem.rule == outdated_translation.RULE.id else problem
        for problem in problems
    ]
