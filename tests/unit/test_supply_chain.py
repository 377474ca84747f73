"""What the environment is made of: locked with hashes, listed as an SBOM, and as the register says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.metadata import requires
from pathlib import Path

from packaging.version import Version
from project import ROOT
from small_project import DEPENDENCIES
from tillsammans.floor.source import Source, read_yaml
from tillsammans.floor.tree import named, select_scalars

_PIN = re.compile(r"^([a-z0-9-]+)(?:\[[^]]*\])?==([^ ;]+)", re.MULTILINE)


def locked() -> dict[str, str]:
    """Read the lock: name -> version."""
    return dict(_PIN.findall((ROOT / "requirements.lock").read_text("utf-8")))


def test_every_line_of_the_lock_has_hashes_and_no_address() -> None:
    text = (ROOT / "requirements.lock").read_text("utf-8")
    pins = re.split(r"\n(?=[a-z0-9-]+(?:\[[^]]*\])?==)", text)
    assert len({pin.partition("=")[0].partition("[")[0] for pin in pins}) == len(locked()) > 90
    assert [pin.partition("=")[0] for pin in pins if "--hash=sha256:" not in pin] == []
    assert not re.search(r"https?://|--index", text)


def test_the_register_of_dependencies_names_the_versions_that_are_locked() -> None:
    tree = read_yaml(Source(DEPENDENCIES, (ROOT / DEPENDENCIES).read_bytes()))
    told = {
        name: version.text
        for name, entry in named(tree, "dependencies")
        for version in select_scalars(entry, "version")
    }
    python = told.pop("python")

    assert told == {name: locked()[name] for name in told}
    assert f'requires-python = ">={python}"' in (ROOT / "pyproject.toml").read_text("utf-8")
    assert {"mkdocs", "mkdocs-material", "mkdocs-static-i18n"} <= told.keys()


def test_the_sbom_lists_everything_that_the_package_needs(tmp_path: Path) -> None:
    recipe = re.search(
        r"^sbom:.*\n((?:\t.*\n|    .*\n)+)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE
    )
    assert recipe
    words = recipe[1].replace("\\\n", " ").split()
    arguments = [word for word in words[1:] if not word.startswith(("$", "-o", "sbom"))]
    target = tmp_path / "sbom.json"
    subprocess.run(
        # Checked against the schema by `make sbom`; that takes seconds.
        [sys.executable, "-m", "cyclonedx_py", *arguments, "--no-validate", "-o", target, sys.executable],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )

    sbom = json.loads(target.read_bytes())
    found = {_canonical(one["name"]): Version(one["version"]) for one in sbom["components"]}
    needed = {_canonical(re.split(r"[^A-Za-z0-9._-]", line)[0]) for line in requires("tillsammans") or ()}
    assert sbom["bomFormat"] == "CycloneDX"
    assert sbom["metadata"]["component"]["name"] == "tillsammans"
    assert {name: found.get(name) for name in needed} == {name: Version(locked()[name]) for name in needed}
    assert "timestamp" not in sbom["metadata"]


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
