"""What the tests of every kind share."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
from browsing.chromium import chromium
from playwright.sync_api import Browser

# A shell that starts a run in the background leaves it, and all that it starts, deaf to Ctrl+C.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start a real Chromium, which a process can do once at a time."""
    with chromium() as opened:
        yield opened
