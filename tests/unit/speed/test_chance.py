"""A site that was edited many times, with a build after each edit, is the site that is built from nothing.

`TILLSAMMANS_EDITS=200 pytest -s tests/unit/speed/test_chance.py` makes 200 edits and tells what they were.
"""

from __future__ import annotations

import os
import shutil
import time
from collections import Counter
from pathlib import Path
from random import Random

import crafted
import pytest
from bench.national import generate
from bench.records import AS_OF
from chance import EDITS, edit
from making_sites import Result, cold, warm, wish
from small_project import FILES, GUIDE_FILES, MATERIAL

pytestmark = pytest.mark.uncounted
"""What chance reaches on some days doesn't count as tested."""

EDITED = int(os.environ.get("TILLSAMMANS_EDITS", "25"))
SEED = int(os.environ.get("TILLSAMMANS_SEED", "8"))

MENU = ("misstankt/index.md", "kontakter/index.md", "nyheter/index.md", "moten/index.md")


def project(root: Path) -> Path:
    """Write a project that has something of everything."""
    generate(root, 60)
    for path, text in {**GUIDE_FILES, MATERIAL: FILES[MATERIAL]}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text.replace("kramfors-kommun/kundtjanst", "polisen/114-14"), "utf-8")
    (root / "docs/bilder").mkdir()
    (root / "docs/bilder/torg.png").write_bytes(crafted.written(crafted.drawing(800, 600), "PNG"))
    for language, alt in (("sv", "Ett torg i solen."), ("en", "A square in the sun.")):
        file = min((root / "docs" / language / "nyheter").glob("2*.md"))
        text = file.read_text("utf-8").replace(
            "\nupdated:", f"\nimage: {{file: bilder/torg.png, alt: {alt}}}\nupdated:"
        )
        file.write_text(text, "utf-8")
    return root


def different(one: Result, other: Result) -> list[str]:
    """Name what two builds don't have in common."""
    if one.made is None or other.made is None:
        return [] if one == other else ["problems"]
    first, second = one.made.files, other.made.files
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))


def test_builds_after_edits_are_builds_from_nothing(tmp_path: Path) -> None:
    chance = Random(SEED)  # noqa: S311 - nothing is secret
    asked = wish(project(tmp_path / "project"), AS_OF, MENU)
    assert warm(asked).made is not None
    made: Counter[str] = Counter()
    refused = works = anew = 0
    seconds = [0.0, 0.0]
    while sum(made.values()) < EDITED:
        before = tmp_path / "before"
        shutil.rmtree(before, ignore_errors=True)
        shutil.copytree(asked.root, before, ignore=shutil.ignore_patterns(".cache"))
        kind, wanted = edit(chance, asked)
        start = time.process_time()
        after_edit = warm(wanted)
        middle = time.process_time()
        from_nothing = cold(wanted)
        seconds = [seconds[0] + middle - start, seconds[1] + time.process_time() - middle]

        assert different(after_edit, from_nothing) == [], (
            f"edit {sum(made.values()) + refused} of {SEED}: {kind}"
        )
        assert after_edit.problems == from_nothing.problems

        if after_edit.made is None or from_nothing.made is None:
            refused += 1  # the edit broke a rule: both builds say so, and the editor takes it back
            for name in ("docs", "overrides"):
                shutil.rmtree(asked.root / name)
                shutil.copytree(before / name, asked.root / name)
            continue
        made[kind] += 1
        works, anew = works + from_nothing.made.anew, anew + after_edit.made.anew
        asked = wanted
    told = ", ".join(f"{kind} {made[kind]}" for kind in EDITS)
    print(  # noqa: T201
        f"{EDITED} edits ({told}), and {refused} that broke a rule. Made anew: {anew} of {works}. "
        f"CPU: {seconds[0]:.1f} s after edits, {seconds[1]:.1f} s from nothing."
    )
    assert anew < works
