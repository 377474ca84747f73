"""What is kept between builds: it comes back as it was, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from tillsammans.floor.memory import Remembered
from tillsammans.site.keeping import Keeper


def keeper(folder: Path, stamp: str = "now") -> Keeper[str]:
    return Keeper(folder, stamp, str.encode, lambda data: data.decode() if data != b"strange" else None)


def remembered(**outcomes: str) -> dict[str, Remembered[str]]:
    return {
        work: Remembered(f"given {work}", {("a", "b"): "1", ("c",): outcome}, outcome)
        for work, outcome in outcomes.items()
    }


def contents(kept: dict[str, Remembered[str]]) -> dict[str, str | None]:
    """Open everything."""
    opened = {work: found.opened() for work, found in kept.items()}
    return {work: found.outcome if found else None for work, found in opened.items()}


def files(folder: Path) -> list[str]:
    return sorted(path.suffix for path in folder.iterdir())


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    first = remembered(one="first", two="sécond")
    keeper(tmp_path / "kept").save(first)

    again = keeper(tmp_path / "kept").load()

    assert contents(again) == {"one": "first", "two": "sécond"}
    assert {work: (one.stood_on, one.answers) for work, one in again.items()} == {
        work: (one.stood_on, one.answers) for work, one in first.items()
    }


def test_where_nothing_is_kept_nothing_comes_back(tmp_path: Path) -> None:
    assert keeper(tmp_path / "kept").load() == {}


def test_what_another_version_kept_does_not_count(tmp_path: Path) -> None:
    keeper(tmp_path, "then").save(remembered(one="first"))
    assert keeper(tmp_path).load() == {}


@pytest.mark.parametrize("place", [0, 40, -3])
def test_a_damaged_index_does_not_count(tmp_path: Path, place: int) -> None:
    keeper(tmp_path).save(remembered(one="first"))
    index = tmp_path / "index.json"
    data = bytearray(index.read_bytes())
    data[place] ^= 1
    index.write_bytes(data)

    assert keeper(tmp_path).load() == {}


@pytest.mark.parametrize("index", [b"", b"\xff\n{}", b"x\n[]"])
def test_a_strange_index_does_not_count(tmp_path: Path, index: bytes) -> None:
    (tmp_path / "index.json").write_bytes(index)
    assert keeper(tmp_path).load() == {}


def test_a_damaged_outcome_is_lost_by_itself(tmp_path: Path) -> None:
    keeper(tmp_path).save(remembered(one="first", two="second"))
    (segment,) = tmp_path.glob("*.data")
    segment.write_bytes(segment.read_bytes().replace(b"second", b"sexond"))

    assert contents(keeper(tmp_path).load()) == {"one": "first", "two": None}


def test_a_missing_segment_is_lost(tmp_path: Path) -> None:
    keeper(tmp_path).save(remembered(one="first"))
    (segment,) = tmp_path.glob("*.data")
    segment.unlink()

    assert contents(keeper(tmp_path).load()) == {"one": None}


def test_bytes_that_hold_no_outcome_are_lost(tmp_path: Path) -> None:
    keeper(tmp_path).save(remembered(one="strange"))
    assert contents(keeper(tmp_path).load()) == {"one": None}


def opened(kept: dict[str, Remembered[str]]) -> dict[str, Remembered[str]]:
    return {work: found.opened() or found for work, found in kept.items()}


def test_only_what_is_new_is_written(tmp_path: Path) -> None:
    keeper(tmp_path).save(remembered(one="a" * 100))
    (first,) = tmp_path.glob("*.data")
    before = first.stat().st_mtime_ns
    second = keeper(tmp_path)
    second.save({**opened(second.load()), **remembered(two="second")})

    assert files(tmp_path) == [".data", ".data", ".json"]
    assert first.stat().st_mtime_ns == before
    assert contents(keeper(tmp_path).load()) == {"one": "a" * 100, "two": "second"}


def test_where_nothing_is_new_nothing_is_written(tmp_path: Path) -> None:
    keeper(tmp_path).save(remembered(one="first"))
    index = tmp_path / "index.json"
    before = index.stat().st_mtime_ns
    again = keeper(tmp_path)
    again.save(opened(again.load()))

    assert index.stat().st_mtime_ns == before


def test_what_is_no_longer_asked_for_is_forgotten(tmp_path: Path) -> None:
    keeper(tmp_path).save(remembered(one="first" * 9, two="second"))
    again = keeper(tmp_path)
    kept = opened(again.load())
    again.save({"one": kept["one"]})

    assert contents(keeper(tmp_path).load()) == {"one": "first" * 9}


def test_data_that_are_hardly_used_are_written_anew(tmp_path: Path) -> None:
    keeper(tmp_path).save(remembered(one="first", two="second" * 50))
    again = keeper(tmp_path)
    again.save({"one": opened(again.load())["one"]})

    assert sum(path.stat().st_size for path in tmp_path.glob("*.data")) == len("first")
    assert contents(keeper(tmp_path).load()) == {"one": "first"}


def test_many_small_segments_become_one(tmp_path: Path) -> None:
    for number in range(30):
        one = keeper(tmp_path)
        one.save({**opened(one.load()), **remembered(**{f"work{number}": f"outcome {number}" * 3})})

        assert len(list(tmp_path.glob("*.data"))) <= 13

    expected = {f"work{number}": f"outcome {number}" * 3 for number in range(30)}
    assert contents(keeper(tmp_path).load()) == expected


def test_what_is_damaged_is_written_again_when_segments_become_one(tmp_path: Path) -> None:
    keeper(tmp_path).save(remembered(one="first", two="second" * 50))
    again = keeper(tmp_path)
    kept = opened(again.load())
    (segment,) = tmp_path.glob("*.data")
    segment.write_bytes(b"x" * segment.stat().st_size)
    fresh = keeper(tmp_path)
    fresh.load()
    moved = {"one": Remembered("given one", {}, "first", kept["one"].sealed)}
    fresh.save(moved)

    assert contents(keeper(tmp_path).load()) == {"one": "first"}


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file")
    keeper(tmp_path / "kept").save(remembered(one="first"))
    assert (tmp_path / "kept").read_text() == "a file"


def test_a_segment_that_is_gone_when_others_are_kept_does_no_harm(tmp_path: Path) -> None:
    keeper(tmp_path).save(remembered(one="first"))
    again = keeper(tmp_path)
    kept = opened(again.load())
    for segment in tmp_path.glob("*.data"):
        segment.unlink()
    again.save({**kept, **remembered(two="second")})
    assert contents(keeper(tmp_path).load()) == {"one": None}

    fresh = keeper(tmp_path)
    fresh.load()
    fresh.save(remembered(one="first", two="second"))
    assert contents(keeper(tmp_path).load()) == {"one": "first", "two": "second"}
