"""Whatever an editor puts up: it is looked at or refused, soon and without a traceback."""

from __future__ import annotations

from pathlib import Path

import crafted_materials
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_project import check, small_project, write
from tillsammans.materials.provided import read

REAL = {
    recipe: crafted_materials.material(recipe)
    for recipe in ("pdf", "pdf xmp named", "pdf attached script", "docx", "docx named remote")
}
HEADS = st.sampled_from([b"", b"%PDF-", b"%PDF-1.7\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])


def look_at(data: bytes) -> None:
    """Look at a file; either something is known of it, or why nothing is."""
    file = read("docs/_material/a.pdf", data)
    assert (file.facts is None) == (file.kind is None or file.refusal is not None)


@given(head=HEADS, rest=st.binary(max_size=2_000))
@settings(max_examples=300)
def test_arbitrary_bytes(head: bytes, rest: bytes) -> None:
    look_at(head + rest)


@pytest.mark.parametrize("recipe", REAL)
@given(data=st.data())
@settings(max_examples=150)
def test_slips_within_real_files(recipe: str, data: st.DataObject) -> None:
    content = REAL[recipe]
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(len(content), start + 60)))
        content = content[:start] + data.draw(st.binary(max_size=60)) + content[end:]
    look_at(content)


KINDS = st.sampled_from(["[]", "<<>>", "null", "1", "(a)", "/a", "true", "9 0 R", "<</S /JavaScript>>", "-1"])


@given(values=st.lists(KINDS, min_size=8, max_size=8))
@settings(max_examples=150)
def test_values_of_another_kind(values: list[str]) -> None:
    """A PDF whose every place that is looked at holds something else."""
    lang, marked, mark_info, tree, title, author, metadata, pages = values
    structure = f"/MarkInfo {mark_info} /StructTreeRoot {tree} /Names [[<</Marked {marked}>>]]"
    objects = [
        f"<</Type /Catalog /Pages 2 0 R /Lang {lang} {structure} /Metadata {metadata}>>",
        f"<</Type /Pages /Kids {pages} /Count {pages}>>",
        f"<</Title {title} /Author {author}>>",
    ]
    body = "".join(f"{number} 0 obj\n{one}\nendobj\n" for number, one in enumerate(objects, start=1))
    look_at(f"%PDF-1.7\n{body}trailer\n<</Root 1 0 R /Info 3 0 R /Size 4>>\n%%EOF\n".encode())


@given(content=st.binary(max_size=300))
@settings(max_examples=20)
def test_the_check_tells_of_it(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    project: Path = small_project(tmp_path_factory.mktemp("project"))
    write(project, "docs/_material/a.pdf", content)
    loaded = check(project)
    assert loaded.site is None
    assert {problem.rule for problem in loaded.problems} >= {"unused-material-file"}
