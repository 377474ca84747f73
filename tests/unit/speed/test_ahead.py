"""What a first build makes ahead, beside all else."""

from __future__ import annotations

import multiprocessing
import sys
from pathlib import Path

import pytest
from tillsammans.floor.store import Store
from tillsammans.publish import fonts
from tillsammans.site import ahead, files, searching

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")


def kept_in(root: Path) -> list[str]:
    """Return the names of what is kept, once the other processes have come to their end."""
    for process in multiprocessing.active_children():
        process.join()
    return sorted(path.name for path in (root / files.CACHE).glob("*"))


def begin(root: Path, monkeypatch: pytest.MonkeyPatch, processes: int = 2) -> list[str]:
    monkeypatch.setattr(ahead, "available", lambda: processes)
    ahead.begin(root)
    return kept_in(root)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_a_first_build_finds_made_what_stands_on_libraries_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(files.WITHOUT_CACHE, "")
    assert len(begin(tmp_path, monkeypatch)) == 2 * len(fonts.FACES) + 1

    store = files.store(tmp_path)
    fonts.make(store)
    searching.parts_of_compounds(store)
    assert store.made == []


@pytest.mark.parametrize(("cache", "processes"), [("off", 2), ("", 1)])
def test_nothing_is_made_where_nothing_is_kept_or_one_process_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache: str, processes: int
) -> None:
    monkeypatch.setenv(files.WITHOUT_CACHE, cache)
    assert begin(tmp_path, monkeypatch, processes) == []


def test_a_later_build_makes_nothing_ahead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(files.WITHOUT_CACHE, "")
    (tmp_path / files.CACHE).mkdir(parents=True)
    assert begin(tmp_path, monkeypatch) == []


def test_what_is_made_ahead_is_all_that_will_be_asked_for() -> None:
    made: dict[str, bytes] = {}
    store = Store(made.get, made.__setitem__)
    ahead.make(store)
    assert sorted(store.made) == sorted(made)
    assert sorted(Path(name).suffix for name in made) == [".ttf", ".ttf", ".txt", ".woff2", ".woff2"]


def test_what_goes_wrong_ahead_stops_nothing() -> None:
    def full(_name: str, _data: bytes) -> None:
        raise OSError

    ahead.make(Store(lambda _name: None, full))
