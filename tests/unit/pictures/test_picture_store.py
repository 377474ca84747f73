"""What is kept of pictures: made once, noticed where it is damaged, and never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from tillsammans.floor.store import Store, fingerprint
from tillsammans.site import files


def made(store: Store, name: str = "a.png") -> bytes:
    return store.kept(name, lambda: b"content")


def test_what_is_kept_is_not_made_again(tmp_path: Path) -> None:
    first, second = files.store(tmp_path), files.store(tmp_path)
    assert made(first) == made(second) == b"content"
    assert (first.made, second.made) == (["a.png"], [])


@pytest.mark.parametrize("damage", [b"", b"x", bytes(40), None])
def test_what_is_damaged_is_made_again(tmp_path: Path, damage: bytes | None) -> None:
    made(files.store(tmp_path))
    file = tmp_path / files.CACHE / "a.png"
    if damage is None:  # one letter of the content
        damage = file.read_bytes().replace(b"content", b"contend")
    file.write_bytes(damage)

    store = files.store(tmp_path)

    assert made(store) == b"content"
    assert store.made == ["a.png"]
    assert made(files.store(tmp_path)) == b"content"


def test_a_cache_that_cannot_be_written_is_none(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file where the folder should be", "utf-8")
    store = files.store(tmp_path)
    assert made(store) == made(store) == b"content"
    assert store.made == ["a.png", "a.png"]


def test_a_fingerprint_tells_parts_apart() -> None:
    assert fingerprint("a", "b") == fingerprint("a", "b")
    assert len({fingerprint("a", "b"), fingerprint("ab"), fingerprint("a", b"b"), fingerprint("b", "a")}) == 4
    assert len(fingerprint()) == 20
