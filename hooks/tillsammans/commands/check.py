"""`tillsammans check`: all checks without building, and safe corrections written in."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tillsammans.commands.shared import CLEAN, PROBLEMS, add_day, add_language, day, inside, project
from tillsammans.floor.fixes import apply
from tillsammans.floor.languages import MessageLanguage, words
from tillsammans.floor.problems import Fix, Problem, as_github, as_json, as_text, has_errors, summary
from tillsammans.site import files
from tillsammans.site.load import load_site
from tillsammans.site.rule_page import address_of
from tillsammans.site.strictness import REQUIRE_CURRENT, requires_current

_FIXED = words("{path}: {number} rättade", "{path}: {number} corrected")


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("check", help="check all sources without building")
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="show problems of these files or folders only"
    )
    parser.add_argument("--format", choices=("text", "github", "json"), default="text")
    parser.add_argument(
        "--fix", action="store_true", help="write corrections that are safe, then check again"
    )
    parser.add_argument(
        "--require-current",
        action="store_true",
        help=f"outdated translations are errors (also: {REQUIRE_CURRENT}=1)",
    )
    add_day(parser)
    add_language(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check everything, and print the problems of the files that were asked for."""
    root = project(options)
    today = day(options)
    language: MessageLanguage = options.lang
    wanted = [inside(root, path) for path in options.paths]
    strict = options.require_current or requires_current(os.environ)
    found = problems_of(root, today, wanted, require_current=strict)
    if options.fix and _write_fixes(root, found, language):
        found = problems_of(root, today, wanted, require_current=strict)
    if options.format == "json":
        print(as_json(found, language))
    else:
        about = _about if options.format == "github" else None
        for problem in found:
            print(as_github(problem, language, about(problem)) if about else as_text(problem, language))
        print(summary(found, language), file=sys.stderr)
    return PROBLEMS if has_errors(found) else CLEAN


def problems_of(
    root: Path, today: date, wanted: Sequence[str], *, require_current: bool = False
) -> list[Problem]:
    """Check a project; returns the problems of some files or folders, or of all where none is named."""
    found = load_site(root, today, require_current=require_current).problems
    return [problem for problem in found if _is_wanted(problem, wanted)]


def _write_fixes(root: Path, problems: Sequence[Problem], language: MessageLanguage) -> int:
    """Write the safe corrections into their files; returns how many there were."""
    fixes: dict[str, list[Fix]] = {}
    for problem in problems:
        if problem.finding.fix is not None:
            fixes.setdefault(problem.finding.position.path, []).append(problem.finding.fix)
    total = 0
    for path, wanted in fixes.items():
        data, number = apply((root / path).read_bytes(), wanted)
        if number:
            files.write(root, path, data)
            print(_FIXED.in_language(language).format(path=path, number=number), file=sys.stderr)
        total += number
    return total


def _about(problem: Problem) -> str:
    """Return where the site tells of a rule, if it is known where the site stands."""
    site, told = os.environ.get("TILLSAMMANS_URL", ""), address_of(problem.rule)
    return f"{site.rstrip('/')}/{told}" if site and told else ""


def _is_wanted(problem: Problem, wanted: Sequence[str]) -> bool:
    path = problem.finding.position.path
    return not wanted or any(name in (path, ".") or path.startswith(f"{name}/") for name in wanted)
