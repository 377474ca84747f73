"""Asking the search as a reader does, and what it is asked: the golden queries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

GOLDEN = Path(__file__).parent.parent / "search" / "golden"

ASK = """async ([question, all]) => {
  const said = document.querySelector(".search-said");
  const done = new Promise((resolve) => {
    new MutationObserver((_, watch) => (watch.disconnect(), resolve())).observe(said, { childList: true });
  });
  const form = document.querySelector(".search");
  form.elements.q.value = question;
  form.requestSubmit();
  await done;
  await new Promise((resolve) => setTimeout(resolve));
  const more = document.querySelector(".hits-more");
  while (all && !more.hidden) more.click();
  return [...document.querySelectorAll(".hit-title a")].map((link) => link.href.split("#")[0]);
}"""
"""Type a question and submit it; returns the addresses of the hits that are shown, or of all."""


@dataclass(frozen=True)
class Query:
    """Something that people type, and the pages of which one has to be among the first."""

    group: str
    words: str
    pages: tuple[str, ...]


def _address(page: Any) -> str:
    """Return an address relative to the home page, which the file calls `index`."""
    return "" if page == "index" else str(page)


def golden(language: str) -> Iterator[Query]:
    """Read the queries of a language."""
    groups = yaml.safe_load((GOLDEN / f"{language}.yml").read_text("utf-8"))
    for group, queries in groups.items():
        for words, pages in queries.items():
            yield Query(group, str(words), tuple(map(_address, pages)))


def nothing(language: str) -> list[str]:
    """Read what must find nothing."""
    return [str(words) for words in _negatives()["nothing"][language]]


def never(language: str) -> dict[str, list[str]]:
    """Read words, and pages that they must not find."""
    return {
        str(words): [_address(page) for page in pages]
        for words, pages in _negatives()["not"][language].items()
    }


def crafted() -> dict[str, dict[str, list[str]]]:
    """Read words with the pages made for the purpose that they must find, and those that they must not."""
    return dict(_negatives()["crafted"])


def _negatives() -> Any:
    return yaml.safe_load((GOLDEN / "nothing.yml").read_text("utf-8"))


def ask(page: Page, question: str, *, every: bool = False) -> list[str]:
    """Ask on the page of the search; returns the addresses of the hits, relative to its language's home."""
    home = page.evaluate("new URL('../', location.href.split(/[?#]/)[0]).href")
    found: list[str] = page.evaluate(ASK, [question, every])
    assert all(address.startswith(home) for address in found), found
    return [address.removeprefix(home) for address in found]
