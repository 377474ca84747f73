"""Work for several processors: the same task over many items, in forked processes where the system can.

Windows cannot fork, and on macOS a forked process may not use what the system's own libraries started. There,
and where threads run, all is done one after the other, with the same outcome.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, Protocol, TypeVar

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

Progress = Callable[[int, int], None]
"""Is told how many items are done, and of how many."""

CHUNK = 24
"""Items that a process takes at a time: few enough that none waits long for the last one."""


class Counter(Protocol):
    """A number that all processes see."""

    value: int

    def get_lock(self) -> Any:
        """Return what is held while it is changed."""


class LostProcessError(Exception):
    """A process ended before its work was done: it was killed, or memory ran out."""


def silent(_done: int, _total: int) -> None:
    """Tell nobody."""


def available() -> int:
    """Count the processes that can work at the same time."""
    forks = "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"
    return processors() if forks and threading.active_count() == 1 else 1


def processors() -> int:
    """Count the processors that may be used; not every system tells which these are."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


@dataclass
class Share(Generic[Item, Outcome]):
    """What one process does: it takes chunks until none is left."""

    work: Callable[[Item], Outcome]
    items: Sequence[Item]
    taken: Counter
    progress: Progress
    chunk: int = CHUNK
    first: int | None = None
    """Where the chunk begins that it takes first; None for the next one that nobody has taken."""

    def chunks(self) -> Iterator[range]:
        """Take one chunk of places after the other."""
        start = self.first
        while True:
            if start is None:
                with self.taken.get_lock():
                    start = self.taken.value
                    self.taken.value = start + self.chunk
            if start >= len(self.items):
                return
            self.progress(start, len(self.items))
            yield range(start, min(start + self.chunk, len(self.items)))
            start = None

    def outcomes(self) -> Iterator[tuple[int, Outcome]]:
        """Do the work, item by item: place -> outcome."""
        for chunk in self.chunks():
            for place in chunk:
                yield place, self.work(self.items[place])

    def report(self, sender: Connection) -> None:
        """Do the work in a process of its own; send the outcomes chunk by chunk, or what went wrong."""
        try:
            for chunk in self.chunks():
                sender.send({place: self.work(self.items[place]) for place in chunk})
            end: object = None
        except Exception as error:  # noqa: BLE001 - whatever it is, the parent raises it
            end = error
        sender.send(end)
        sender.close()


def spread(  # noqa: PLR0913 - what is done for what, and four ways of doing it
    work: Callable[[Item], Outcome],
    items: Sequence[Item],
    processes: int,
    progress: Progress = silent,
    chunk: int = CHUNK,
    *,
    apart: bool = False,
) -> list[Outcome]:
    """Do the work for all items, and return the outcomes in their order.

    The first chunks go to others: a long work among them would keep this process from taking what those send.
    `apart` leaves all of it to others: the memory that they take is given back at their end.
    Outcomes and exceptions are pickled; nothing else that the work changes is seen by others. Raises what the
    work raises, and LostProcessError.
    """
    others = min(processes, -(-len(items) // chunk)) - (not apart)
    if processes < 2 or others < 1:
        alone = []
        for place, item in enumerate(items):
            if place % chunk == 0:
                progress(place, len(items))
            alone.append(work(item))
        progress(len(items), len(items))
        return alone
    taken = multiprocessing.get_context("fork").Value("q", others * chunk)
    share = Share(work, items, taken, progress, chunk)
    gc.freeze()  # so that collecting garbage doesn't copy what the processes share
    try:
        helpers = [_start(replace(share, first=number * chunk)) for number in range(others)]
        try:
            own = () if apart else share.outcomes()
            found = _gathered(own, [receiver for _, receiver in helpers])
        finally:
            for process, receiver in helpers:
                process.terminate()
                process.join()
                receiver.close()
    finally:
        gc.unfreeze()
    progress(len(items), len(items))
    return [found[place] for place in range(len(items))]


def _start(share: Share[Item, Outcome]) -> tuple[BaseProcess, Connection]:
    receiver, sender = multiprocessing.Pipe(duplex=False)
    quiet = replace(share, progress=silent)
    process = _begin(partial(quiet.report, sender))
    sender.close()
    return process, receiver


def _begin(work: Callable[[], None]) -> BaseProcess:
    """Do a work in another process. It doesn't hear Ctrl+C: the one that started it does, and ends it."""
    process = multiprocessing.get_context("fork").Process(target=work, daemon=True)
    heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, heard)
    return process


def _gathered(own: Iterable[tuple[int, Outcome]], receivers: Sequence[Connection]) -> dict[int, Outcome]:
    """Do one's own share, and take what others send meanwhile, so that no outcome lies in two of them."""
    found: dict[int, Outcome] = {}
    waiting = list(receivers)

    def take(ready: Iterable[Any]) -> None:
        for one in ready:
            if not _received(one, found):
                waiting.remove(one)

    for place, outcome in own:
        found[place] = outcome
        take([one for one in waiting if one.poll()])
    while waiting:
        take(wait(waiting))
    return found


def _received(receiver: Connection, found: dict[int, Any]) -> bool:
    """Take what is sent next; returns whether more will come."""
    try:
        sent = receiver.recv()
    except EOFError:
        raise LostProcessError from None
    if isinstance(sent, Exception):
        raise sent
    found.update(sent or {})
    return sent is not None


def aside(work: Callable[[], None], processes: int) -> Callable[[], None]:
    """Do a work beside what follows, in a process of its own; returns what waits for its end.

    It changes nothing that others see, but files. Where there can be no other process, it is done first.
    """
    if processes < 2:
        work()
        return lambda: None
    return _begin(work).join
