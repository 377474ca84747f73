"""The checks of a built site: its own rules, and the project's register of protected numbers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tillsammans.floor.problems import Problem, sort
from tillsammans.floor.rule import Context, load, run_all
from tillsammans.publish import release_rules
from tillsammans.publish.release import Release
from tillsammans.site import files
from tillsammans.site.load_protected import PROTECTED, protected
from tillsammans.site.loader import Loader
from tillsammans.site.model import ProtectedNumbers


def problems_of_release(release: Release, root: Path) -> tuple[Problem, ...]:
    """Check a built site; where a project is at hand, against its protected numbers too."""
    loader = Loader(root, Context(as_of=date.min))
    known = None
    if (root / files.DATA).is_dir():
        known = loader.data(PROTECTED, ProtectedNumbers)
    context = Context(as_of=release.as_of, protected=protected(known) if known else ())
    return sort([*loader.problems, *run_all(load(release_rules), release, context)])
