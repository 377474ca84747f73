"""A site that is made beside the former one: what a build leaves, and what it never touches."""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tillsammans.publish import lock as locks
from tillsammans.publish import staging
from tillsammans.publish.exchange import exchange
from tillsammans.publish.lock import take
from tillsammans.publish.staging import Staging, StagingError, begin


def by_turns(_one: Path, _other: Path) -> bool:
    """Be a system that cannot swap in one step."""
    return False


SWAPS = pytest.mark.parametrize("swap", [exchange, by_turns], ids=["one step", "by turns"])


def site_of(folder: Path, text: str = "former") -> Path:
    """Make a site of one page."""
    site = folder / "site"
    site.mkdir()
    (site / "index.html").write_text(text)
    return site


def built(site: Path, text: str = "new") -> Staging:
    """Begin a build and write its page."""
    made = begin(site)
    (made.folder / "index.html").write_text(text)
    return made


def content(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()
    }


def left(site: Path) -> list[str]:
    """Name what stands in the folder beside a site."""
    return sorted(path.name for path in (site.parent / ".site.building").iterdir())


@SWAPS
def test_a_build_replaces_the_former_site_when_it_is_whole(tmp_path: Path, swap: staging.Swap) -> None:
    site = site_of(tmp_path)
    made = built(site)
    assert content(site) == {"index.html": "former"}

    made.swap(swap=swap)

    assert content(site) == {"index.html": "new"}
    assert left(site) == ["lock"]


def test_the_first_build_needs_no_former_site(tmp_path: Path) -> None:
    site = tmp_path / "www" / "site"
    built(site).swap()

    assert content(site) == {"index.html": "new"}


def test_a_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    built(site).abandon()

    assert content(site) == {"index.html": "former"}
    assert left(site) == ["lock"]


def test_a_swap_that_fails_halfway_is_undone(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    made = built(site)
    shutil.rmtree(made.folder)
    made.folder.mkdir()

    def vanish(new: Path, _site: Path) -> bool:
        shutil.rmtree(new)
        return False

    with pytest.raises(FileNotFoundError):
        made.swap(swap=vanish)

    assert content(site) == {"index.html": "former"}


def test_what_a_killed_build_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    built(site).abandon()
    workshop = tmp_path / ".site.building"
    for name in ("new-1", "former", "mine"):
        (workshop / name).mkdir()
        (workshop / name / "x").touch()
    (tmp_path / ".site.other").mkdir()

    made = begin(site)

    assert left(site) == ["lock", "mine", made.folder.name]
    assert not list(made.folder.iterdir())
    assert (tmp_path / ".site.other").is_dir()


def test_a_site_that_was_moved_aside_is_put_back(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    built(site).abandon()
    site.rename(tmp_path / ".site.building" / "former")

    begin(site).abandon()

    assert content(site) == {"index.html": "former"}


def test_one_build_at_a_time(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    first = built(site)

    with pytest.raises(StagingError) as refused:
        begin(site)

    assert refused.value.why.in_language("sv") == (
        f"Ett annat bygge av {site} pågår. Vänta tills det är klart, och bygg sedan igen."
    )
    assert (
        str(refused.value) == f"Another build of {site} is running. Wait until it has ended, and build again."
    )
    first.swap()
    begin(site).abandon()
    assert content(site) == {"index.html": "new"}


def test_a_file_in_the_place_of_the_site_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")

    with pytest.raises(StagingError, match="is not a folder"):
        begin(tmp_path / "site")


def test_a_disk_of_its_own_is_refused() -> None:
    with pytest.raises(StagingError, match="--site-dir /proc/site"):
        begin(Path("/proc"))


@pytest.mark.parametrize("kind", ["file", "link", "folder"])
def test_a_folder_beside_that_is_somebody_elses_is_refused(tmp_path: Path, kind: str) -> None:
    site = site_of(tmp_path)
    beside = tmp_path / ".site.building"
    if kind == "file":
        beside.write_text("mine")
    elif kind == "link":
        (tmp_path / "elsewhere").mkdir()
        (tmp_path / "elsewhere" / "lock").touch()
        beside.symlink_to(tmp_path / "elsewhere")
    else:
        (beside / "new-1").mkdir(parents=True)

    with pytest.raises(StagingError, match="is not ours"):
        begin(site)

    assert content(site) == {"index.html": "former"}
    assert kind != "folder" or (beside / "new-1").is_dir()


def test_an_empty_folder_beside_is_taken(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    (tmp_path / ".site.building").mkdir()

    built(site).swap()

    assert content(site) == {"index.html": "new"}


def test_the_lock_is_free_again_where_a_build_cannot_begin(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    built(site).abandon()
    blocked = tmp_path / ".site.building" / f"new-{os.getpid()}"
    blocked.touch()  # a file is not removed with its content, so the folder cannot be made

    with pytest.raises(FileExistsError):
        begin(site)

    blocked.unlink()
    begin(site).abandon()


@SWAPS
def test_hidden_files_of_others_stay_and_those_of_the_former_build_go(
    tmp_path: Path, swap: staging.Swap
) -> None:
    site = site_of(tmp_path)
    site.chmod(0o750)
    for name in (".git/HEAD", ".htaccess", ".well-known/security.txt", ".well-known/acme/token", "old/.x"):
        (site / name).parent.mkdir(exist_ok=True, parents=True)
        (site / name).write_text("former")
    (site / ".link").symlink_to("index.html")
    made = built(site)
    (made.folder / ".nojekyll").write_text("new")
    (site / ".nojekyll").write_text("former")

    made.swap({".well-known/security.txt", "index.html"}, swap=swap)

    assert content(site) == {
        "index.html": "new",
        ".link": "new",
        ".nojekyll": "new",
        ".git/HEAD": "former",
        ".htaccess": "former",
        ".well-known/acme/token": "former",
    }
    assert (site / ".link").is_symlink()
    assert site.stat().st_mode & 0o777 == 0o750


def test_the_folder_behind_a_link_is_replaced_and_not_the_link(tmp_path: Path) -> None:
    real = site_of(tmp_path)
    link = tmp_path / "www"
    link.symlink_to(real)

    built(link).swap()

    assert link.is_symlink()
    assert content(real) == {"index.html": "new"}


def test_folders_change_places(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()

    assert exchange(tmp_path / "a", tmp_path / "b")

    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b"]
    assert [path.name for path in (tmp_path / "b").iterdir()] == ["a"]


def test_a_system_without_the_call_says_so(tmp_path: Path) -> None:
    assert not exchange(tmp_path / "a", tmp_path / "b", None)


def test_a_file_system_without_the_flag_says_so(tmp_path: Path) -> None:
    real: Any = ctypes.CDLL(None, use_errno=True).renameat2

    def unknown_flag(*arguments: Any) -> int:
        result: int = real(*arguments[:4], ctypes.c_uint(1 << 20))
        return result

    (tmp_path / "a").mkdir()
    assert not exchange(tmp_path / "a", tmp_path / "a", unknown_flag)


def test_other_reasons_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as missing:
        exchange(tmp_path / "a", tmp_path / "b")
    assert missing.value.filename == str(tmp_path / "a")


def test_a_lock_is_held_once(tmp_path: Path) -> None:
    lock = take(tmp_path / "lock")
    assert lock is not None
    assert take(tmp_path / "lock") is None
    lock.release()
    again = take(tmp_path / "lock")
    assert again is not None
    again.release()


def test_without_locks_of_the_system_everybody_gets_one(tmp_path: Path) -> None:
    first, second = take(tmp_path / "lock", None), take(tmp_path / "lock", None)
    assert first is not None
    assert second is not None
    first.release()
    second.release()


ORPHAN = """
import os, signal, sys
from pathlib import Path
from tillsammans.publish.lock import take
assert take(Path(sys.argv[1]))
if os.fork():
    os.kill(os.getpid(), signal.SIGKILL)
signal.pause()
"""


def test_what_a_killed_process_started_does_not_hold_its_lock(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", ORPHAN, str(lock)], start_new_session=True, stdout=subprocess.PIPE
    ) as killed:
        try:
            killed.wait(timeout=30)
            taken = take(lock)
        finally:
            os.killpg(killed.pid, signal.SIGKILL)
    assert taken is not None
    taken.release()


def test_a_process_that_was_started_forgets_the_locks_that_it_inherited(tmp_path: Path) -> None:
    assert take(tmp_path / "lock")

    locks._forget()  # noqa: SLF001 - what runs in it, where no test can look

    again = take(tmp_path / "lock")
    assert again is not None
    again.release()
