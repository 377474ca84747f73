"""What the tests of every kind share."""

from __future__ import annotations

import importlib
import pkgutil
import signal
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
import tillsammans
from browsing.chromium import chromium
from playwright.sync_api import Browser

COUNTED = Path(__file__).parent / "unit"
"""Tests whose lines count as tested, but for those that say `uncounted`: the others prove other things."""

# A shell that starts a run in the background leaves it, and all that it starts, deaf to Ctrl+C.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start a real Chromium, which a process can do once at a time."""
    with chromium() as opened:
        yield opened


def pytest_collection_finish(session: pytest.Session) -> None:
    """Load all of the package while lines are counted: else the first to need a module may not count."""
    if session.config.pluginmanager.hasplugin("_cov"):
        for module in pkgutil.walk_packages(tillsammans.__path__, f"{tillsammans.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Count lines where it matters alone, which more than halves the time of what reaches many.

    `no_cover` of pytest-cov is for the same, but does nothing in a process of pytest-xdist, where it counts
    twice and ends one of the two.
    """
    counting = sys.gettrace()
    if counting is None or (COUNTED in item.path.parents and not item.get_closest_marker("uncounted")):
        return (yield)
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(counting)
        _forget()


def _forget() -> None:
    """Empty the package's caches: what is in them would not be computed, and counted, again."""
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] == tillsammans.__name__:
            for value in vars(module).values():
                if clear := getattr(value, "cache_clear", None):
                    clear()
