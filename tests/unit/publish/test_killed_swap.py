"""A swap that is killed at each of its steps: the site is whole then, or when the next build begins."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import os, shutil, signal, sys
from pathlib import Path
from tillsammans.publish.exchange import exchange
from tillsammans.publish.staging import begin

folder, way = Path(sys.argv[1]), sys.argv[2]
site = folder / "site"
swap = exchange if way == "exchange" else (lambda one, other: False)
WHOLE = {word: {f"{name}.html": word for name in range(5)} for word in ("former", "new")}

def write(folder, word):
    for name, text in WHOLE[word].items():
        (folder / name).write_text(text)

def content():
    return {path.name: path.read_text() for path in site.iterdir() if path.name != ".htaccess"}

def killed(last):
    process = os.fork()
    if not process:
        made = begin(site)
        write(made.folder, "new")
        steps = []
        def step(event, arguments):
            if event.startswith(("os.", "shutil.")) or event == "open":
                steps.append(event)
                if len(steps) == last:
                    os.kill(os.getpid(), signal.SIGKILL)
        sys.addaudithook(step)
        made.swap(swap=swap)
        os._exit(0)
    return os.waitpid(process, 0)[1] != 0

step = missing = 0
while True:
    step += 1
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir()
    write(site, "former")
    (site / ".htaccess").write_text("mine")
    if not killed(step):
        break
    missing += not site.exists()
    assert not site.exists() or content() in WHOLE.values(), (step, content())
    begin(site).abandon()
    assert content() in WHOLE.values(), (step, content())
    assert (site / ".htaccess").read_text() == "mine"
    assert [path.name for path in (folder / ".site.building").iterdir()] == ["lock"]
assert content() == WHOLE["new"]
print(step, missing)
"""


@pytest.mark.parametrize(("way", "missing"), [("exchange", 0), ("by turns", 1)])
def test_a_killed_swap_leaves_a_whole_site(tmp_path: Path, way: str, missing: int) -> None:
    """Where the system swaps in one step the site is never missing; else at one step of many."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path), way],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )

    steps, found = map(int, done.stdout.split())
    assert steps > 15
    assert found == missing
