"""What the tests of every kind share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browsing.chromium import chromium
from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start a real Chromium, which a process can do once at a time."""
    with chromium() as opened:
        yield opened
