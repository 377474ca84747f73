"""The guides of operators: what they tell to type exists, and what they link to is there."""

from __future__ import annotations

import argparse
import re
import shlex
from pathlib import Path

import pytest
from project import ROOT
from tillsammans import cli

GUIDES = sorted((ROOT / "docs/_guides").glob("*.md"))

_BLOCK = re.compile(r"^ *```sh\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"(?:\.venv/bin/|`)tillsammans ([^`\n|>)]+)")


def commands(text: str) -> list[str]:
    """List what a guide tells to type of our own command."""
    return [found.strip() for found in _COMMAND.findall(text)]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
def test_every_command_can_be_typed(guide: Path) -> None:
    parser = cli._parser()  # noqa: SLF001 - what the command line understands
    for command in commands(guide.read_text("utf-8")):
        options = parser.parse_args(shlex.split(command))
        assert isinstance(options, argparse.Namespace)


def test_the_commands_of_the_guides_are_found() -> None:
    text = "   .venv/bin/tillsammans headers --format nginx > x\n`tillsammans verify site` jämför"
    assert commands(text) == ["headers --format nginx", "verify site"]
    assert sum(len(commands(guide.read_text("utf-8"))) for guide in GUIDES) >= 12


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
def test_every_target_of_make_and_every_file_exists(guide: Path) -> None:
    text = guide.read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?m)(?:`|^ *|&& )make ([a-z]+)", text)) <= targets
    for link in re.findall(r"\]\(([^)]+)\)", text):
        assert (guide.parent / link).is_file(), link
    for path in re.findall(r"`((?:docs|overrides|tests)/[a-z_./*-]+)`", text):
        assert path == "overrides/assets/css/own.css" or list(ROOT.glob(path.rstrip("/"))), path


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
def test_blocks_of_commands_are_right_for_the_shell(guide: Path) -> None:
    for block in _BLOCK.findall(guide.read_text("utf-8")):
        shlex.split(block, comments=True)
