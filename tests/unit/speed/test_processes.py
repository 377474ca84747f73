"""Work in several processes: the same outcomes in the same order, and a plain end where one of them fails."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tillsammans.floor.processes import (
    CHUNK,
    LostProcessError,
    Share,
    aside,
    available,
    processors,
    silent,
    spread,
)

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning"),
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork"),
]

ITEMS = list(range(5 * CHUNK + 3))


def test_outcomes_come_in_the_order_of_the_items() -> None:
    assert spread(lambda item: item * item, ITEMS, 3) == [item * item for item in ITEMS]


def test_other_processes_take_part() -> None:
    def work(_: int) -> int:
        time.sleep(0.002)
        return os.getpid()

    assert len(set(spread(work, ITEMS, 2))) == 2


def test_the_first_chunks_go_to_others() -> None:
    """A long work there keeps nobody from sending: this process takes what the others send meanwhile."""
    done_by = spread(lambda _: os.getpid(), ITEMS, 3)
    assert os.getpid() not in done_by[: 2 * CHUNK]
    assert len(set(done_by[:CHUNK])) == len(set(done_by[CHUNK : 2 * CHUNK])) == 1


def test_a_share_begins_where_it_is_told_and_goes_on_with_what_nobody_has_taken() -> None:
    taken = multiprocessing.get_context("fork").Value("q", 4)
    share = Share(str, range(7), taken, silent, chunk=2, first=0)
    assert list(share.outcomes()) == [(place, str(place)) for place in (0, 1, 4, 5, 6)]


def test_few_items_are_done_alone() -> None:
    assert set(spread(lambda _: os.getpid(), ITEMS[:CHUNK], 4)) == {os.getpid()}
    assert spread(lambda item: item, [], 4) == []


@pytest.mark.parametrize("count", [1, 2])
def test_progress_counts_up_to_all(count: int) -> None:
    told: list[tuple[int, int]] = []

    spread(lambda item: item, ITEMS, count, lambda done, total: told.append((done, total)))

    assert told == sorted(told)
    assert told[-1] == (len(ITEMS), len(ITEMS))
    assert len(told) > 1 or count > 1  # the other process may have been quicker


def in_another_process(parent: int) -> bool:
    time.sleep(0.002)  # so that every process takes something
    return os.getpid() != parent


@pytest.mark.parametrize("only_others", [True, False])
def test_what_goes_wrong_anywhere_is_raised(only_others: bool) -> None:  # noqa: FBT001
    parent = os.getpid()

    def work(item: int) -> int:
        if in_another_process(parent) or not only_others:
            raise ValueError(f"item {item}")
        return item

    with pytest.raises(ValueError, match="item"):
        spread(work, ITEMS, 2)


def test_a_process_that_is_killed_is_told() -> None:
    parent = os.getpid()

    def work(item: int) -> int:
        if in_another_process(parent):
            os._exit(9)
        return item

    with pytest.raises(LostProcessError):
        spread(work, ITEMS, 2)


def sent(work: Callable[[int], object]) -> list[object]:
    """Return what a process sends that does some work for the number 7, until its end."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    Share(work, [7], context.Value("q", 0), silent).report(sender)
    found = [receiver.recv()]
    while isinstance(found[-1], dict):
        found.append(receiver.recv())
    return found


def test_a_process_sends_its_outcomes_and_an_end_or_what_went_wrong() -> None:
    assert sent(lambda item: item + 1) == [{0: 8}, None]
    (error,) = sent(lambda item: item // 0)
    assert isinstance(error, ZeroDivisionError)


def test_what_others_send_is_taken_meanwhile() -> None:
    """Outcomes that don't fit in a pipe would stop the others until the end of one's own share."""
    large = 300_000
    assert list(map(len, spread(lambda _: bytes(large), ITEMS, 3))) == [large] * len(ITEMS)


def test_a_few_long_works_are_shared_one_by_one() -> None:
    def work(_: int) -> int:
        time.sleep(0.1)
        return os.getpid()

    assert len(set(spread(work, [1, 2], 2, chunk=1))) == 2


def test_work_can_be_left_to_others() -> None:
    done_by = set(spread(lambda _: os.getpid(), ITEMS, 2, apart=True))
    assert os.getpid() not in done_by
    assert spread(lambda item: item, [], 2, apart=True) == []
    assert set(spread(lambda _: os.getpid(), ITEMS, 1, apart=True)) == {os.getpid()}


@pytest.mark.parametrize(("count", "is_own"), [(1, True), (2, False)])
def test_a_work_is_done_beside_what_follows(tmp_path: Path, count: int, is_own: bool) -> None:  # noqa: FBT001
    note = tmp_path / "note"

    def work() -> None:
        note.write_text(str(os.getpid()))

    aside(work, count)()

    assert (note.read_text() == str(os.getpid())) == is_own


INTERRUPTED = """
import os, sys, time
from tillsammans.floor.processes import spread

parent = os.getpid()

def work(_):
    if os.getpid() != parent:
        os.write(1, b"begun ")
    time.sleep(0.01)

try:
    spread(work, range(10_000), 3)
except KeyboardInterrupt:
    sys.exit(7)
"""


def test_ctrl_c_is_heard_by_the_process_that_started_the_others_alone() -> None:
    """They would each say in their own way that they were stopped, with a traceback."""
    started = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert started.stdout
    started.stdout.read(1)
    os.killpg(started.pid, signal.SIGINT)
    _, said = started.communicate(timeout=20)
    assert (started.returncode, said) == (7, b"")


def test_where_threads_run_one_process_works() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert available() == 1
    finally:
        stop.set()
        thread.join()


def test_where_nothing_forks_one_process_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    assert available() == 1


def test_else_every_processor_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(sys, "platform", "linux")
    assert available() == processors() >= 1


def test_where_the_system_does_not_say_which_all_processors_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    assert processors() == os.cpu_count()
