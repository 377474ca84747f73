"""One mistake a file: what an editor is told, word for word.

`broken_contacts/<name>.yml` is a whole record as somebody might save it, and `<name>.txt` is everything that
the check prints about it: in Swedish, a blank line, and the same in English.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import CONTACT, printed, small_project

FOLDER = Path(__file__).parent / "broken_contacts"
RECORDS = sorted(FOLDER.glob("*.yml"))


def test_there_is_a_record_for_every_common_mistake() -> None:
    assert len(RECORDS) >= 40
    assert {path.stem for path in RECORDS} == {path.stem for path in FOLDER.glob("*.txt")}


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_the_check_says_what_is_wrong(path: Path, tmp_path: Path) -> None:
    folder = small_project(tmp_path)
    (folder / CONTACT).write_bytes(path.read_bytes())

    said = f"{printed(folder, 'sv')}\n{printed(folder, 'en')}"

    assert said == path.with_suffix(".txt").read_text("utf-8")
