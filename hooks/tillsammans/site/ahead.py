"""What stands on libraries alone: fonts, and what compounds are made of. A first build makes them ahead.

Nothing waits for it. Whoever needs one of them takes it from the store, or makes it.
"""

from __future__ import annotations

import contextlib
from functools import partial
from pathlib import Path

from tillsammans.floor.processes import aside, available
from tillsammans.floor.store import Store
from tillsammans.publish import fonts
from tillsammans.site import files


def begin(root: Path) -> None:
    """Make them beside what follows, where a project in a folder keeps something and has kept nothing yet."""
    processes = available()
    if processes > 1 and files.keeps() and not (root / files.CACHE).exists():
        aside(partial(make, files.store(root)), processes)


def make(store: Store) -> None:
    """Make them. What goes wrong is told when somebody needs them."""
    from tillsammans.site.searching import parts_of_compounds

    with contextlib.suppress(Exception):
        fonts.make(store)
        parts_of_compounds(store)
