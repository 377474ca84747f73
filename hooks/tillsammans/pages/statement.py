"""The parts of the accessibility statement that its page shows from the record: `[[statement: tests]]`."""

from __future__ import annotations

PATH = "om/tillganglighet.md"
"""The page that every page's foot leads to."""

PARTS = ("who", "conformity", "shortcomings", "feedback", "supervision", "assessment", "tests")
"""In the order in which they make sense. `overrides/partials/statement/<part>.html` shows one."""
