"""Whole sites made in this process, as a build makes them, with or without what is remembered from before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.records import AS_OF
from tillsammans.floor.memory import Memory
from tillsammans.floor.problems import Problem
from tillsammans.pages.render import EXTENSIONS, BodyRenderer
from tillsammans.site import cache, files
from tillsammans.site.making import Made, Maker
from tillsammans.site.preparing import Prepared, Wish, prepare
from tillsammans.site.remembering import Checked
from tillsammans.site.rendering import Renderer

MENU = ("index.md",)


@dataclass(frozen=True)
class Result:
    """What a build came to."""

    problems: tuple[Problem, ...]
    made: Made | None
    """None where the problems stopped it."""


def wish(
    root: Path, as_of: date = AS_OF, menu: Sequence[str] = MENU, address: str = "https://exempel.example"
) -> Wish:
    """Return what a build is asked for."""
    return Wish(root, as_of, address, menu, outline=menu, is_preview=False, require_current=False)


def maker(root: Path, prepared: Prepared, memory: Memory, processes: int = 1) -> Maker:  # type: ignore[type-arg]
    """Return what makes a prepared site."""
    assert prepared.views is not None
    assert prepared.assets is not None
    renderer = Renderer(prepared.views, BodyRenderer(["toc", "tables", "fenced_code", *EXTENSIONS], {}))
    return Maker(
        renderer,
        prepared.assets,
        files.worker(root),
        files.store(root),
        prepared.views.site.languages,
        memory=memory,
        compresses=True,
        processes=processes,
    )


def made(asked: Wish, kept: cache.Cache, processes: int = 1) -> Result:
    """Make a site."""
    prepared = prepare(asked, kept.checked, files.store(asked.root))
    if prepared.views is None:
        return Result(prepared.problems, None)
    return Result(prepared.problems, maker(asked.root, prepared, kept.outputs, processes).make())


def cold(asked: Wish, processes: int = 1) -> Result:
    """Make it from nothing."""
    return made(asked, cache.Cache(Checked(), Memory()), processes)


def warm(asked: Wish) -> Result:
    """Make it with what is kept in the project, and keep what came of it."""
    kept = cache.load(asked.root)
    result = made(asked, kept)
    if result.made:
        keep(kept)
    return result


def keep(kept: cache.Cache) -> None:
    """Keep what is remembered, as a build does at its end."""
    kept.keep_outputs()
    kept.keep_checks()()
