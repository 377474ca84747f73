"""Builds that are killed at random moments, each followed by a look at the site. Started by a test.

Arguments: the project, how many builds to kill, and a seed. The sources change between two states, so that it
shows which build a site is of. Stops at a site that is of neither; says at last how many were of the former
build, and how many of the new one.
"""

from __future__ import annotations

import hashlib
import importlib
import os
import pkgutil
import random
import signal
import sys
import time
from datetime import date
from pathlib import Path

PAGES = ("docs/sv/index.md", "docs/en/index.md")
WORDS = (("Kommunen svarar.", "The municipality answers."), ("Kommunen ringer.", "The municipality calls."))
"""A sentence of each page in the two states. It is current in both: fingerprints don't stop a build."""


class Trial:
    """A project whose builds are killed."""

    def __init__(self, root: Path) -> None:
        """Build both states once: they are what may be found later."""
        self.root = root
        self.state = 0
        self.whole: dict[str, int] = {}
        self.took = 0.0
        self.ends = [0, 0]
        for state in (0, 1):
            self.write(state)
            began = time.monotonic()
            assert self.run() == 0, "the build fails by itself"
            self.took = time.monotonic() - began
            self.whole[self.digest()] = state

    def write(self, state: int) -> None:
        """Bring the sources into a state."""
        for page, old, new in zip(PAGES, WORDS[1 - state], WORDS[state], strict=True):
            file = self.root / page
            file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
        self.state = state

    def digest(self) -> str:
        """Return a checksum over names and contents of the whole site."""
        total = hashlib.sha256()
        site = self.root / "site"
        for path in sorted(site.rglob("*")):
            if path.is_file():
                total.update(
                    f"{path.relative_to(site)}\0".encode() + hashlib.sha256(path.read_bytes()).digest()
                )
        return total.hexdigest()

    def run(self, seconds: float | None = None) -> int:
        """Build in a process of its own, kill it after some seconds, and return how it ended."""
        process = os.fork()
        if not process:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            from mkdocs.__main__ import cli  # noqa: PLC0415 - loaded before, by every process

            os.chdir(self.root)
            cli(["build", "--strict"])  # ends the process
        if seconds is not None:
            time.sleep(seconds)
            os.kill(process, signal.SIGKILL)
        return os.waitpid(process, 0)[1]

    def kill(self, seconds: float) -> None:
        """Kill a build after some seconds, look which site there is, and go on from it."""
        self.run(seconds)
        found = self.whole.get(self.digest())
        if found is None:
            sys.exit(f"neither the former site nor the new one after {seconds:.3f} s")
        self.ends[found == self.state] += 1
        self.write(1 - found)


def main(root: str, kills: str, seed: str) -> None:
    """Kill builds, and say how it went."""
    sys.path.insert(0, f"{root}/hooks")
    importlib.import_module("mkdocs.__main__")
    for module in pkgutil.walk_packages([f"{root}/hooks/tillsammans"], "tillsammans."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    importlib.import_module("tillsammans.site.load").load_site(Path(root), date(2026, 11, 24))
    chance = random.Random(seed)  # noqa: S311 - repeatable on purpose
    trial = Trial(Path(root))
    for _ in range(int(kills)):
        trial.kill(chance.uniform(0, 1.1 * trial.took))
    print(f"{trial.ends[0]} former, {trial.ends[1]} new")  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
