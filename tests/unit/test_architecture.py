"""The house holds: who may import whom, read from the source itself."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import tillsammans
from project import ROOT

PACKAGE = Path(tillsammans.__file__).parent
HOOKS = PACKAGE.parent

ROOMS = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()} - {
    "floor",
    "site",
    "commands",
}
"""Rooms of one domain each; `floor` carries them, `site` joins them, `commands` are run by people."""

MODULES = sorted(PACKAGE.rglob("*.py"))
RULES = [path for path in MODULES if path.parent.name.endswith("rules") and path.name != "__init__.py"]

NOT_FOR_THE_PACKAGE = {"mkdocs", "material", "mkdocs_static_i18n"}
NOT_FOR_RULES = {
    *("asyncio", "glob", "http", "io", "os", "pathlib", "random", "secrets", "shutil", "socket"),
    *("subprocess", "sys", "tempfile", "time", "urllib.request"),
}
"""The file system, the clock, the network and chance."""


def name_of(path: Path) -> str:
    return path.relative_to(HOOKS).as_posix()


def imports(path: Path) -> Iterator[str]:
    """List what a module imports, wherever in it: `a.b` and, for `from a import b`, `a` and `a.b`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} has a relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def room_of(name: str) -> str | None:
    """Return the part of the package that a module lies in: `contacts` of `tillsammans.contacts.x`."""
    parts = name.split(".")
    return parts[1] if parts[0] == "tillsammans" and len(parts) > 1 else None


def test_the_house_has_its_rooms() -> None:
    assert {"contacts", "news", "pages", "pictures", "publish", "translations"} <= ROOMS
    assert len(RULES) > 30


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_package_never_imports_mkdocs(path: Path) -> None:
    assert [name for name in imports(path) if name.split(".")[0] in NOT_FOR_THE_PACKAGE] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_rooms_stand_on_the_floor_alone(path: Path) -> None:
    own = path.relative_to(PACKAGE).parts[0]
    allowed = {
        "floor": {"floor"},
        **{room: {room, "floor"} for room in ROOMS},
        "site": {"site", "floor", *ROOMS},
    }.get(own, {"site", "floor", "cli", "commands", *ROOMS})  # commands, the command line, `python -m`
    found = {room for room in map(room_of, imports(path)) if room is not None}
    assert found - allowed == set()


@pytest.mark.parametrize("path", RULES, ids=name_of)
def test_rules_ask_neither_files_nor_clock_nor_network(path: Path) -> None:
    found = set(imports(path))
    assert [name for name in found if any(is_within(name, banned) for banned in NOT_FOR_RULES)] == []
    calls = {
        node.attr for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Attribute)
    }
    assert calls & {"now", "today", "utcnow", "open", "read_text", "read_bytes", "exists"} == set()


@pytest.mark.parametrize("path", sorted(HOOKS.glob("*.py")), ids=lambda path: path.name)
def test_hooks_are_thin(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) < 100


@pytest.mark.parametrize("path", [*MODULES, *sorted(HOOKS.glob("*.py"))], ids=name_of)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


def test_the_test_command_finds_every_file_of_tests() -> None:
    """Pytest leaves out folders by their names; a run is green without them."""
    command = (sys.executable, "-m", "pytest", "--collect-only", "--quiet")
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    found = {line.partition("::")[0] for line in done.stdout.splitlines() if "::" in line}
    assert found == {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py")}
