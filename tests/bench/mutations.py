"""How many single mistakes in contact records the checks catch. Run it as a script; it is not a test.

Takes the project's valid records, makes one mistake at a time by script, checks, and counts the mistakes that
give a new problem. Prints a table by kind of mistake, and every mistake that nobody noticed.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from project import AS_OF, Project, copy_project
from tillsammans.site.load import load_site

FOLDER = "docs/_data/contacts"


@dataclass(frozen=True)
class Mistake:
    """One changed record."""

    kind: str
    path: str
    line: int
    before: str
    after: str
    text: str
    """The whole file with the mistake."""


Change = Callable[[str], Iterator[str]]
"""From a line to the lines that a slip would make of it."""


def _swap_digits(line: str) -> Iterator[str]:
    if not re.search(r"^\s+phone:", line):
        return
    start = line.index(":") + 1
    for index in range(start, len(line) - 1):
        one, two = line[index], line[index + 1]
        if one.isdigit() and two.isdigit() and one != two:
            yield line[:index] + two + one + line[index + 2 :]


def _drop_digit(line: str) -> Iterator[str]:
    if re.search(r"^\s+phone:", line):
        last = max(index for index, letter in enumerate(line) if letter.isdigit())
        yield line[:last] + line[last + 1 :]


def _add_digit(line: str) -> Iterator[str]:
    if re.search(r"^\s+phone:", line):
        last = max(index for index, letter in enumerate(line) if letter.isdigit())
        yield line[: last + 1] + "0" + line[last + 1 :]


def _letter_for_digit(line: str) -> Iterator[str]:
    if re.search(r"^\s+phone:", line) and "0" in line:
        yield line.replace("0", "O", 1)


def _drop_field(line: str) -> Iterator[str]:
    if re.search(r"^\s*(- )?[a-z_]+: ?\S", line) and not line.startswith("#"):
        yield ""


def _misspell_field(line: str) -> Iterator[str]:
    match = re.match(r"^(\s*(?:- )?)([a-z_]{4,})(:.*)$", line)
    if match:
        yield f"{match[1]}{match[2][:-2]}{match[2][-1]}{match[2][-2]}{match[3]}"


def _wrong_domain(line: str) -> Iterator[str]:
    if "email:" in line:
        yield re.sub(r"@([a-z.]+)\.se", r"@\1.com", line)
        yield re.sub(r"@.*", "@gmail.com", line)


def _no_at(line: str) -> Iterator[str]:
    if "email:" in line:
        yield line.replace("@", "(at)")


def _look_alike(line: str) -> Iterator[str]:
    if re.search(r"^\s+(email|street|town|sv|en):", line):
        start = line.index(":")
        at = line.find("a", start)
        if at > 0:
            yield line[:at] + "\u0430" + line[at + 1 :]


def _bidi(line: str) -> Iterator[str]:
    if re.search(r"^\s+(sv|en):", line):
        yield f"{line}\u202e"


def _postal_code(line: str) -> Iterator[str]:
    if "postal_code:" in line:
        yield line[:-1]
        yield line.replace(" ", "  ", 1).replace("postal_code: ", "postal_code:", 1) + "1"
        match = re.search(r"(\d)(\d)(\d \d\d)$", line)
        if match and match[1] != match[2]:
            yield line[: match.start()] + match[2] + match[1] + match[3]


def _municipality(line: str) -> Iterator[str]:
    match = re.match(r'^municipality: "(\d{3})(\d)"', line)
    if match:
        yield f'municipality: "{match[1]}{(int(match[2]) + 1) % 10}"'
        yield f'municipality: "{match[1][::-1]}{match[2]}"'


def _police_area(line: str) -> Iterator[str]:
    if line.startswith("police_area:"):
        yield "police_area: medelpad" if "medelpad" not in line else "police_area: norra-angermanland"
        yield line[:-1]


def _confirmed(line: str) -> Iterator[str]:
    if re.match(r"^\s+on: ", line):
        yield re.sub(r"\d{4}", "2062", line, count=1)
        yield re.sub(r"\d{4}", "2016", line, count=1)
        yield (
            re.sub(r"-(\d\d)-(\d\d)$", r"-\2-\1", line)
            if line[-2:] > "12"
            else re.sub(r"-\d\d$", "-32", line)
        )


def _source(line: str) -> Iterator[str]:
    if re.match(r"^\s+(source|by): ", line):
        yield line[:-1]


def _website(line: str) -> Iterator[str]:
    if line.startswith("website:"):
        yield line.replace("https", "http")
        yield line.replace("https://", "")
        yield line.replace(".se", ",se")


def _markup(line: str) -> Iterator[str]:
    if re.match(r"^\s+sv: ", line):
        yield f"{line} <b>nu</b>"


def _duplicate(line: str) -> Iterator[str]:
    if re.match(r"^\s+phone:", line):
        yield f"{line}\n{line}"


def _tab(line: str) -> Iterator[str]:
    if re.match(r"^  \S", line) and "points" not in line:
        yield "\t" + line.lstrip()


def _other_number(line: str) -> Iterator[str]:
    if re.match(r"^\s+phone:", line):
        for number in ('"112"', "114 14", "90 114", "0939-123 45 67", "070-123 45 67"):
            if number not in line:
                yield re.sub(r"phone:.*", f"phone: {number}", line)


CHANGES: dict[str, Change] = {
    "two digits swapped": _swap_digits,
    "a digit dropped": _drop_digit,
    "a digit too many": _add_digit,
    "letter O for zero": _letter_for_digit,
    "another organisation's, premium or mobile number": _other_number,
    "a line dropped": _drop_field,
    "a field misspelt": _misspell_field,
    "wrong domain": _wrong_domain,
    "(at) for @": _no_at,
    "Cyrillic а": _look_alike,
    "bidi control": _bidi,
    "postal code": _postal_code,
    "municipal code": _municipality,
    "police area": _police_area,
    "date of confirmation": _confirmed,
    "source or role": _source,
    "website": _website,
    "markup": _markup,
    "a line twice": _duplicate,
    "tab": _tab,
}


def mistakes(project: Project) -> Iterator[Mistake]:
    """Make every mistake in every record, one at a time."""
    for file in sorted((project.root / FOLDER).glob("*.yml")):
        lines = file.read_text("utf-8").split("\n")
        for number, line in enumerate(lines):
            for kind, change in CHANGES.items():
                for after in change(line):
                    text = "\n".join([*lines[:number], *([after] if after else []), *lines[number + 1 :]])
                    yield Mistake(kind, f"{FOLDER}/{file.name}", number + 1, line, after, text)


def _messages(project: Project) -> set[str]:
    problems = load_site(project.root, date.fromisoformat(AS_OF)).problems
    return {f"{problem.rule} {problem.finding.message.in_language('en')}" for problem in problems}


def main() -> None:
    """Count and print."""
    caught: dict[str, int] = {}
    total: dict[str, int] = {}
    missed: list[Mistake] = []
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder) / "project")
        known = _messages(project)
        for mistake in list(mistakes(project)):
            original = (project.root / mistake.path).read_text("utf-8")
            project.write(mistake.path, mistake.text)
            is_caught = bool(_messages(project) - known)
            project.write(mistake.path, original)
            total[mistake.kind] = total.get(mistake.kind, 0) + 1
            caught[mistake.kind] = caught.get(mistake.kind, 0) + is_caught
            if not is_caught:
                missed.append(mistake)
    print("| mistake | made | caught |\n|---|---|---|")
    for kind, made in total.items():
        print(f"| {kind} | {made} | {caught[kind]} |")
    print(f"| all | {sum(total.values())} | {sum(caught.values())} |\n\nNot caught:")
    for mistake in missed:
        print(f"{mistake.path}:{mistake.line}: {mistake.kind}: {mistake.before!r} -> {mistake.after!r}")


if __name__ == "__main__":
    main()
