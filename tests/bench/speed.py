"""How long builds take for a whole country, beside plain MkDocs on the same content. Run with `make bench`.

It is not a test: times are of a machine and its load, so all that a table compares took turns in one run.
"""

from __future__ import annotations

import argparse
import math
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.edits import EDITS, page_of
from bench.measuring import Measured, run, weigh
from bench.national import SIZES, generate
from bench.plain import convert
from bench.previewing import saves
from project import EPOCH, PARTS, ROOT, Project

BUILD = (sys.executable, "-m", "mkdocs", "build")

_MEMORY = Path("/dev/shm")  # noqa: S108 - nobody else writes to the folder made there
"""Where files are in memory (Linux): the times of a disk would hide those of what is measured."""


@dataclass
class Contestant:
    """A way to build, at one size."""

    name: str
    pages: int
    project: Project
    strict: bool
    results: dict[str, list[Measured]] = field(default_factory=dict)
    memory: float = math.nan
    """Megabytes that a build from nothing held at most."""

    @property
    def command(self) -> Sequence[str]:
        """What builds it."""
        return (*BUILD, "--strict") if self.strict else BUILD

    @property
    def environment(self) -> Mapping[str, str]:
        """The environment of its commands."""
        return {
            "PYTHONPATH": str(self.project.root / "hooks"),
            "SOURCE_DATE_EPOCH": EPOCH,
            "NO_MKDOCS_2_WARNING": "1",
        }

    def build(self, what: str) -> None:
        """Build once, and keep what was measured under a name."""
        measured = run(self.command, self.project.root, self.environment)
        self.results.setdefault(what, []).append(measured)
        self.say(what, f"{measured.wall:6.2f} s {measured.cpu:6.2f} s CPU")

    def weigh(self) -> None:
        """Build from nothing once more, and keep how much memory it took."""
        self.forget()
        self.memory = weigh(self.command, self.project.root, self.environment)
        self.say("memory", f"{self.memory:6.0f} MB")

    def say(self, what: str, measured: str) -> None:
        """Tell at once what was measured."""
        print(f"{self.pages:>5} {self.name:<24} {what:<28} {measured}", file=sys.stderr, flush=True)

    def forget(self) -> None:
        """Remove what builds leave behind."""
        for name in ("site", ".cache"):
            shutil.rmtree(self.project.root / name, ignore_errors=True)

    def wall(self, what: str) -> float:
        """Return the median of the seconds under a name."""
        return statistics.median(one.wall for one in self.results[what])


def main() -> None:
    """Measure, and print tables."""
    options = _options()
    in_memory = _MEMORY if _MEMORY.is_dir() else None
    folder = Path(options.folder or tempfile.mkdtemp(prefix="bench-", dir=in_memory))
    contestants = [one for pages in options.sizes for one in _contestants(folder, pages, options)]
    for pages in options.sizes:
        _measure([one for one in contestants if one.pages == pages], options, folder)
    _print(contestants, folder)
    if not options.folder:
        shutil.rmtree(folder)


def _measure(own: Sequence[Contestant], options: argparse.Namespace, folder: Path) -> None:
    """Let the contestants of one size take turns."""
    for _ in range(options.runs):
        for one in own:
            one.forget()
            one.build("cold")
        for one in own:
            one.build("unchanged")
    for one in own:
        one.weigh()
    for what, edit in EDITS.items():
        for one in own:
            if one.strict:
                edit(one.project)
                one.build(what)
                _compare(one, folder / "again")
    for one in own:
        _preview(one, options.saves)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="pages of both languages")
    parser.add_argument("--runs", type=int, default=3, help="cold and unchanged builds of each")
    parser.add_argument("--saves", type=int, default=3, help="saves in the preview of each")
    parser.add_argument("--folder", help="where to work; kept, and taken as it is where it exists")
    parser.add_argument("--beside", help="another checkout of this project to measure beside it")
    parser.add_argument("--plain", action=argparse.BooleanOptionalAction, default=True)
    return parser.parse_args()


def _contestants(folder: Path, pages: int, options: argparse.Namespace) -> Iterable[Contestant]:
    sources = {"tillsammans": ROOT, **({"beside": Path(options.beside)} if options.beside else {})}
    for name, source in sources.items():
        root = folder / f"{name}-{pages}"
        shutil.rmtree(root, ignore_errors=True)
        yield Contestant(name, pages, generate(root, pages, source), strict=True)
    if options.plain:
        ours = Project(folder / f"tillsammans-{pages}")
        plain = convert(ours, folder / f"plain-{pages}")
        yield Contestant("MkDocs, Material, i18n", pages, plain, strict=False)


def _compare(one: Contestant, folder: Path) -> None:
    """Build a copy from nothing, and compare it with what the edit left."""
    shutil.rmtree(folder, ignore_errors=True)
    for part in PARTS:
        source = one.project.root / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, folder / part)
    run((*BUILD, "--strict"), folder, {**one.environment, "PYTHONPATH": str(folder / "hooks")})
    cold, warm = Project(folder).files(), one.project.files()
    different = [name for name in cold.keys() | warm.keys() if cold.get(name) != warm.get(name)]
    if different:
        sys.exit(f"{one.project.root}: after an edit, {len(different)} files differ: {sorted(different)[:5]}")
    shutil.rmtree(folder)


def _preview(one: Contestant, times: int) -> None:
    """Measure from saving a page to seeing it."""
    path = min((one.project.root / "docs/sv/nyheter").glob("2*.md"))
    address = page_of(path.relative_to(one.project.root).as_posix())
    taken = saves(one.project, path, address, times, one.environment) if times else []
    one.results["preview"] = [Measured(seconds, math.nan) for seconds in taken]
    one.say("preview", " ".join(f"{seconds:6.2f} s" for seconds in taken))


def _print(contestants: list[Contestant], folder: Path) -> None:
    cores, python = os.cpu_count(), sys.version.split()[0]
    place = "memory" if folder.is_relative_to(_MEMORY) else "a disk"
    print(f"\n{cores} cores, Python {python}, in {place}. Seconds from start to end; median.\n")
    columns = list(dict.fromkeys(what for one in contestants for what in one.results))
    print(f"| pages | | {' | '.join(columns)} | CPU cold | MB cold | pages/s |")
    print("|---|---|" + "---|" * (len(columns) + 3))
    for one in contestants:
        walls = [f"{one.wall(what):.2f}" if one.results.get(what) else "" for what in columns]
        cpu = statistics.median(run.cpu for run in one.results["cold"])
        rate = one.pages / one.wall("cold")
        print(
            f"| {one.pages} | {one.name} | {' | '.join(walls)} | {cpu:.2f} | {one.memory:.0f} | {rate:.0f} |"
        )
    print()
    for name in dict.fromkeys(one.name for one in contestants):
        own = sorted((one for one in contestants if one.name == name), key=lambda one: one.pages)
        for small, large in pairwise(own):
            grown = math.log(large.wall("cold") / small.wall("cold"))
            exponent = grown / math.log(large.pages / small.pages)
            print(
                f"{name}, cold, {small.pages} to {large.pages} pages: time grows with exponent {exponent:.2f}"
            )


if __name__ == "__main__":
    main()
