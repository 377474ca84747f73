"""All that editors do at the desk, with a check and a build after each. No part of the tests: run by hand.

Usage: PYTHONPATH=tests python tests/desk/walk.py FOLDER. It leaves pictures there, and prints how long each
task took, how many steps it had, and what a wrong entry was answered.
"""

from __future__ import annotations

import sys
import time
from functools import partial
from pathlib import Path

from browsing import desk_tasks, sites
from browsing.chromium import chromium
from browsing.desk import files_of, opened_desk
from browsing.nginx import serve
from browsing.sites import BuiltSite
from project import copy_project
from tillsammans.site.desk import SWITCH

TASKS = {
    "correct a phone number": desk_tasks.correct_number,
    "publish a news item": desk_tasks.publish_news,
    "add a municipality": desk_tasks.add_municipality,
    "replace a coordinator": desk_tasks.replace_coordinator,
    "withdraw an item": desk_tasks.withdraw_item,
}
ADDED = "docs/_data/contacts/timra-kommun.yml"
"""All municipalities of the county are there: one is taken away, for an editor to add."""

FORMER, NEW = "Elisabeth Svanberg", "Hilda Hansson"


def main(folder: Path) -> None:
    """Carry out the tasks."""
    site = BuiltSite(folder / "www", "/")
    sites.build_ours(site, **{SWITCH: "1"})
    project = copy_project(folder / "project")
    (project.root / ADDED).unlink()
    for published in (
        '  "timra-kommun": {}\n',
        '  - "kontakter/timra-kommun/"\n',
        '  - "misstankt/timra-kommun/"\n',
    ):
        project.replace("docs/_data/published.yml", published, "")
    with serve(site, folder / "nginx", "--desk") as url, chromium() as browser, opened_desk(browser) as desk:
        desk.open(url, files_of(project.root))
        for number, (name, task) in enumerate(TASKS.items(), 1):
            desk.steps.clear()
            begun = time.monotonic()
            desk.before_save = partial(desk.page.screenshot, path=folder / f"{number}.png")
            answers = task(desk)
            seconds = time.monotonic() - begun
            for path, content in desk.files().items():
                (project.root / path).parent.mkdir(parents=True, exist_ok=True)
                (project.root / path).write_bytes(content)
            check, built = project.check(), project.build()
            assert (check.status, built.status) == (0, 0), f"{check.output}\n{built.output}"
            told = " ".join(sorted(set(answers)))
            print(f"{name}: {len(desk.steps)} steps, {seconds:.1f} s; wrong: {told}")  # noqa: T201
        assert desk.errors == []
    for page in project.site.glob("**/kontakter/**/*.html"):
        assert FORMER not in page.read_text("utf-8"), page
    assert NEW in (project.site / "kontakter/kramfors-kommun/index.html").read_text("utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
