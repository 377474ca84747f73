"""How long `tillsammans check` takes on 300 and 3,000 contact files. Run it as a script; it is not a test.

Each size is a copy of this project with seeded records of municipalities: codes from the register, numbers
that can be dialled. Times are of the whole command, the median of five runs after one warm-up, and the last
column sets them in relation to the smallest size, since machines differ.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from project import AS_OF, Project, copy_project

SIZES = (15, 300, 3000)
RUNS = 5

RECORD = """\
kind: county-board
name:
  sv: Organisation {number}
  en: Organisation {number} in English
summary:
  sv: Svarar på frågor om samarbetet, nummer {number}.
  en: Answers questions about the cooperation, number {number}.
website: https://www.organisation{number}.se
points:
  - id: vaxel
    label:
      sv: Växel
      en: Switchboard
    audience:
      sv: Frågor till organisationen.
      en: Questions to the organisation.
    need: [service]
    phone: {phone}
    email: info@organisation{number}.se
    visit:
      street: Storgatan {number}
      town: Kramfors
    post:
      street: Box {number}
      postal_code: 872 80
      town: Kramfors
    hours:
      weekly:
        - days: [mon, tue, wed, thu, fri]
          opens: "08:00"
          closes: "16:30"
    confirmed:
      on: 2026-10-01
      by: contacts
      source: kramfors-2023
"""


def fill(project: Project, size: int) -> None:
    """Add records until there are so many."""
    existing = len(list((project.root / "docs/_data/contacts").glob("*.yml")))
    for number in range(size - existing):
        phone = f"010-{400 + number // 1000:03d} {number // 100 % 10}{number // 10 % 10} {number % 10}0"
        project.write(
            f"docs/_data/contacts/organisation-{number}.yml", RECORD.format(number=number, phone=phone)
        )


def measure(project: Project) -> float:
    """Return the seconds of one run."""
    start = time.perf_counter()
    result = project.run("tillsammans", "check", "--as-of", AS_OF)
    elapsed = time.perf_counter() - start
    if result.status != 0:
        sys.exit(result.output)
    return elapsed


def main() -> None:
    """Measure all sizes and print a table."""
    first = 0.0
    print("| contact files | median s | lowest | highest | of the smallest |")
    print("|---|---|---|---|---|")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            project = copy_project(Path(folder) / "project")
            fill(project, size)
            measure(project)
            times = [measure(project) for _ in range(RUNS)]
        median = statistics.median(times)
        first = first or median
        print(f"| {size} | {median:.2f} | {min(times):.2f} | {max(times):.2f} | {median / first:.1f} |")


if __name__ == "__main__":
    main()
