"""Work for several processors: the same task over many items, in forked processes where the system can.

Windows cannot fork, and on macOS a forked process may not use what the system's own libraries started. There,
and where threads run, all is done one after the other, with the same outcome.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
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

    def chunks(self) -> Iterator[range]:
        """Take one chunk of places after the other."""
        while True:
            with self.taken.get_lock():
                start = self.taken.value
                self.taken.value = start + CHUNK
            if start >= len(self.items):
                return
            self.progress(start, len(self.items))
            yield range(start, min(start + CHUNK, len(self.items)))

    def outcomes(self) -> dict[int, Outcome]:
        """Do the work: place of an item -> outcome."""
        return {place: self.work(self.items[place]) for chunk in self.chunks() for place in chunk}

    def report(self, sender: Connection) -> None:
        """Do the work in a process of its own; send the outcomes, or what went wrong."""
        try:
            sent: object = self.outcomes()
        except Exception as error:  # noqa: BLE001 - whatever it is, the parent raises it
            sent = error
        sender.send(sent)
        sender.close()


def spread(
    work: Callable[[Item], Outcome],
    items: Sequence[Item],
    processes: int,
    progress: Progress = silent,
) -> list[Outcome]:
    """Do the work for all items, and return the outcomes in their order.

    Outcomes and exceptions are pickled; nothing else that the work changes is seen by others. Raises what the
    work raises, and LostProcessError.
    """
    others = min(processes, -(-len(items) // CHUNK)) - 1
    if others < 1:
        alone = []
        for place, item in enumerate(items):
            if place % CHUNK == 0:
                progress(place, len(items))
            alone.append(work(item))
        progress(len(items), len(items))
        return alone
    context = multiprocessing.get_context("fork")
    share = Share(work, items, context.Value("q", 0), progress)
    found: dict[int, Outcome] = {}
    gc.freeze()  # so that collecting garbage doesn't copy what the processes share
    try:
        helpers = [_start(context, share) for _ in range(others)]
        try:
            found.update(share.outcomes())
            for _, receiver in helpers:
                found.update(_received(receiver))
        finally:
            for process, receiver in helpers:
                receiver.close()
                process.terminate()
                process.join()
    finally:
        gc.unfreeze()
    progress(len(items), len(items))
    return [found[place] for place in range(len(items))]


def _start(context: Any, share: Share[Item, Outcome]) -> tuple[Any, Connection]:
    receiver, sender = context.Pipe(duplex=False)
    quiet = Share(share.work, share.items, share.taken, silent)
    process = context.Process(target=quiet.report, args=(sender,), daemon=True)
    process.start()
    sender.close()
    return process, receiver


def _received(receiver: Connection) -> dict[int, Any]:
    try:
        sent = receiver.recv()
    except EOFError:
        raise LostProcessError from None
    if isinstance(sent, Exception):
        raise sent
    return dict(sent)
