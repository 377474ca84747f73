"""The manifest and the note of a build: every file is listed, and what is no manifest is refused."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest
from compressing import compress_site
from hypothesis import given
from hypothesis import strategies as st
from tillsammans.publish import manifest, seal

DIGEST = "a" * 64
MADE = seal.Made(date(2026, 11, 24), "https://exempel.example/", ("sv", "en"))


def test_lines_are_those_of_sha256sum() -> None:
    written = manifest.write({"b/å.html": DIGEST, "a b.css": "0" * 64})

    assert written == f"{'0' * 64}  a b.css\n{DIGEST}  b/å.html\n"
    assert manifest.read(written.encode()) == {"a b.css": "0" * 64, "b/å.html": DIGEST}


@pytest.mark.parametrize(
    "line",
    [
        "",
        "x",
        f"{DIGEST} one blank",
        f"{DIGEST} *binary",
        f"\\{DIGEST}  a\\nb",
        f"{DIGEST.upper()}  a",
        f"{DIGEST}  ",
        f"{DIGEST}  /etc/passwd",
        f"{DIGEST}  ../x",
        f"{DIGEST}  a/../../x",
        f"{DIGEST}  a//x",
        f"{DIGEST}  ./x",
        f"{DIGEST}  a\\..\\x",
        f"{DIGEST}  a\x00",
        f"{DIGEST}  a\rb",
        f"{DIGEST}  first",
        f"{DIGEST}  manifest.sha256",
        f"{DIGEST}  manifest.sha256.br",
    ],
)
def test_what_is_no_line_of_a_manifest_is_refused_with_its_number(line: str) -> None:
    with pytest.raises(manifest.ManifestError) as refused:
        manifest.read(f"{DIGEST}  first\n{line}\n{DIGEST}  last\n".encode())

    assert refused.value.args == (2,)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(manifest.ManifestError):
        manifest.read(f"{DIGEST}  ".encode() + b"\xff")


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"{DIGEST}  {text}".encode()))
def test_what_is_read_stays_in_its_folder(data: bytes) -> None:
    try:
        found = manifest.read(data)
    except manifest.ManifestError:
        return
    assert manifest.read(manifest.write(found).encode()) == found
    for path in found:
        assert not Path(path).is_absolute()
        assert ".." not in Path(path).parts


def test_the_content_is_what_readers_see() -> None:
    told = {"a.html": DIGEST, "b.br": DIGEST}
    assert manifest.content_hash({**told, "a.html.br": "1", "a.html.gz": "2"}) == manifest.content_hash(told)
    assert manifest.content_hash({**told, "c.html": DIGEST}) != manifest.content_hash(told)


def test_a_site_is_sealed(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "index.html").write_text("Hej")
    (tmp_path / "en/index.html").write_text("Hello")
    (tmp_path / ".x").write_text("hidden")
    compress_site(tmp_path)

    content = seal.seal(tmp_path, MADE)

    listed = manifest.read((tmp_path / "manifest.sha256").read_bytes())
    every = {
        path.relative_to(tmp_path).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in tmp_path.rglob("*")
        if path.is_file() and path.name not in manifest.OWN
    }
    assert listed == every
    assert len(listed) == 10
    said = json.loads((tmp_path / "build.json").read_bytes())
    assert said["content"] == f"sha256:{content}"
    assert said["as_of"] == "2026-11-24"
    assert said["libraries"] == dict(sorted(seal.versions().items()))
    assert seal.listed(tmp_path) == manifest.OWN | set(listed)


@pytest.mark.parametrize("text", [None, "no manifest"])
def test_nobody_knows_what_a_folder_without_a_manifest_holds(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "manifest.sha256").write_text(text)
    assert seal.listed(tmp_path) == frozenset()
