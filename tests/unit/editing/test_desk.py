"""What the desk is made of: packages that are those that were pinned, its page, its policy, its host."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import re
import stat
import tarfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from project import ROOT
from pydantic import ValidationError
from small_project import SETTINGS, changed, check, printed, small_project, write
from tillsammans.cli import main
from tillsammans.commands import editor
from tillsammans.editing.host import Host, backend, origins
from tillsammans.editing.packages import CACHE, PACKAGES, SVELTIA, YAML, Package, PackageError, opened
from tillsammans.editing.page import page, policy, swedish
from tillsammans.site import files
from tillsammans.site.desk import Own, desk_policy, host_of, make_desk

HOST = "desk: {kind: gitea, repository: lan/post, branch: main, api: 'https://git.exempel.se/api/v1'}\n"


def archive(**files_in: bytes) -> bytes:
    """Pack files as the registry does."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as members:
        members.addfile(tarfile.TarInfo("package/npm"))
        for name, content in files_in.items():
            member = tarfile.TarInfo(f"package/{name.replace('__', '/')}")
            member.size = len(content)
            members.addfile(member, io.BytesIO(content))
    return packed.getvalue()


def pinned(package: Package, content: bytes) -> Package:
    """Pin another archive."""
    digest = base64.b64encode(hashlib.sha512(content).digest()).decode()
    return replace(package, integrity=f"sha512-{digest}")


def test_only_what_is_wanted_is_taken_out() -> None:
    content = archive(npm__a=b"a", npm__b=b"b", other=b"c")
    package = pinned(replace(SVELTIA, wanted=("npm/a", "n*m")), content)

    assert opened(package, content) == {"npm/a": b"a", "npm": b""}
    assert opened(package, content, ("other",)) == {"other": b"c"}


def test_a_package_that_is_missing_or_another_one_is_told() -> None:
    with pytest.raises(PackageError, match=r"sveltia-cms-.*\.tgz is missing. Run: make editor") as error:
        opened(SVELTIA, None)
    assert error.value.why.in_language("sv").endswith(".tgz saknas. Kör: make editor")
    with pytest.raises(PackageError, match="is not the file that the project trusts"):
        opened(SVELTIA, b"another")


def test_packages_are_pinned_by_version_and_content() -> None:
    assert {package.archive for package in PACKAGES} == {
        f"{package.name.removeprefix('@').replace('/', '-')}-{package.version}.tgz" for package in PACKAGES
    }
    assert all(re.fullmatch(r"sha512-[A-Za-z0-9+/]{86}==", package.integrity) for package in PACKAGES)
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", package.version) for package in PACKAGES)
    assert YAML.request == f"yaml@{YAML.version}"


def test_no_host_of_a_registry_stands_in_the_project() -> None:
    text = (ROOT / "hooks/tillsammans/editing/packages.py").read_text("utf-8")
    assert "http" not in text


@pytest.fixture
def trusted(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Let the project trust small archives; returns what the registry has: request -> archive."""
    contents = {package.name: archive(a=package.name.encode()) for package in PACKAGES}
    small = tuple(pinned(package, contents[package.name]) for package in PACKAGES)
    monkeypatch.setattr(editor, "PACKAGES", small)
    return {package.archive: contents[package.name] for package in small}


def client(folder: Path, script: str) -> None:
    """Put a client of the registry on the path."""
    program = folder / "npm"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


def test_the_command_fetches_what_is_missing_and_keeps_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    trusted: dict[str, bytes],
) -> None:
    project, registry = small_project(tmp_path / "project"), tmp_path / "registry"
    registry.mkdir()
    for name, content in trusted.items():
        (registry / name).write_bytes(content)
    client(registry, f'test "$1 $3 $4" = "pack --ignore-scripts --silent" && cp {registry}/*.tgz .')
    monkeypatch.setenv("PATH", f"{registry}{os.pathsep}{os.environ['PATH']}")

    assert main(["--root", str(project), "editor"]) == 0
    said = "".join(f"{CACHE}/{name} är på plats.\n" for name in trusted)
    assert capsys.readouterr().out == said
    assert {path.name: path.read_bytes() for path in (project / CACHE).iterdir()} == trusted

    client(registry, "exit 1")
    assert main(["--root", str(project), "editor"]) == 0
    assert capsys.readouterr().out == said


def test_an_archive_fetched_by_hand_is_checked_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], trusted: dict[str, bytes]
) -> None:
    project = small_project(tmp_path / "project")
    given = []
    for name, content in trusted.items():
        (tmp_path / name).write_bytes(content)
        given += ["--file", str(tmp_path / name)]
    assert main(["--root", str(project), "editor", *given]) == 0

    first = next(iter(trusted))
    (tmp_path / first).write_bytes(b"another")
    (project / CACHE / first).write_bytes(b"damaged")
    capsys.readouterr()
    assert main(["--root", str(project), "editor", *given]) == 2
    refused = f"{first} är inte den fil som projektet litar på. Inget har sparats.\n"
    assert capsys.readouterr().err == refused
    assert (project / CACHE / first).read_bytes() == b"damaged"


@pytest.mark.parametrize(
    ("script", "message"),
    [
        (None, f"npm saknas på den här datorn. Installera Node.js, eller hämta {SVELTIA.archive} på annat"),
        ("exit 1", f"npm kunde inte hämta {SVELTIA.request}. Finns det nät?\n"),
        ("exit 0", f"npm kunde inte hämta {SVELTIA.request}. Finns det nät?\n"),
    ],
)
def test_without_a_client_or_a_network_the_command_says_what_to_do(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    script: str | None,
    message: str,
) -> None:
    project = small_project(tmp_path / "project")
    if script is not None:
        client(tmp_path, script)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["--root", str(project), "editor"]) == 2
    assert capsys.readouterr().err.startswith(message)


def test_the_page_names_its_policy_and_what_its_program_asks_for() -> None:
    made = page(
        (ROOT / "overrides/desk/index.html").read_text("utf-8"), title="<A>", stylesheet="../a.css", hosts=()
    )

    assert "{{" not in made
    assert "<title>&lt;A&gt;</title>" in made
    assert 'data-mode="folder"' in made
    modules = re.search(r'<script type="importmap">(.*)</script>', made)
    assert modules
    digest = base64.b64encode(hashlib.sha256(modules[1].encode()).digest()).decode()
    assert f"'sha256-{digest}'" in policy(())["script-src"]
    assert f"&#x27;sha256-{digest}&#x27;" in made
    assert 'data-mode="host"' in page('data-mode="{{ mode }}"', title="", stylesheet="", hosts=("a",))


def test_the_policy_lets_the_desk_reach_its_own_files_and_the_host_alone() -> None:
    allowed = policy(("https://git.exempel.se",))
    assert allowed["connect-src"] == "'self' blob: data: https://git.exempel.se"
    assert "unsafe-inline" not in allowed["script-src"]
    assert "https:" not in " ".join(policy(()).values())
    assert desk_policy(None).endswith("; frame-ancestors 'none'")


def test_the_desks_own_words_fill_in_what_the_package_lacks() -> None:
    module = swedish(b'{"a": "A", "b": {"c": "C"}}', {"a": "B", "b.d": "D", "e.f": "F"})
    assert module.startswith("export default ")
    made = json.loads(module.removeprefix("export default ").removesuffix(";\n"))
    assert made == {"a": "B", "b": {"c": "C", "d": "D"}, "e": {"f": "F"}}


def _flat(words: dict[str, Any], path: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in words.items():
        found.update(_flat(value, f"{path}{name}.") if isinstance(value, dict) else {f"{path}{name}": value})
    return found


def test_every_word_that_an_editor_may_meet_is_swedish() -> None:
    kept = files.archive(ROOT, SVELTIA.archive)
    found = opened(SVELTIA, kept, ("locales/sv.json", "locales/en-US.json"))
    theirs, english = (_flat(json.loads(found[f"locales/{code}.json"])) for code in ("sv", "en-US"))
    ours = json.loads((ROOT / "overrides/desk/swedish.json").read_text("utf-8"))

    assert set(ours) - set(english) == set()
    lacking = {name for name in english if name not in theirs and name not in ours}
    assert {name.split(".")[0] for name in lacking} <= {"config", "cloud_storage"}
    for name, text in ours.items():
        assert set(re.findall(r"\{\$(\w+)", text)) <= set(re.findall(r"\{\$(\w+)", english[name])), name


@pytest.mark.parametrize(
    ("host", "described", "reached"),
    [
        (
            Host(kind="github", repository="lan/post", branch="main"),
            {"name": "github", "auth_methods": ["token"]},
            ("https://api.github.com",),
        ),
        (
            Host.model_validate(
                {
                    "kind": "github",
                    "repository": "lan/post",
                    "branch": "main",
                    "sign_in": "https://login.exempel.se/",
                }
            ),
            {"name": "github", "base_url": "https://login.exempel.se"},
            ("https://api.github.com", "https://login.exempel.se"),
        ),
        (
            Host(kind="gitlab", repository="lan/post", branch="main", application="abc"),
            {"name": "gitlab", "app_id": "abc", "auth_type": "pkce"},
            ("https://gitlab.com",),
        ),
        (
            Host.model_validate(
                {
                    "kind": "gitea",
                    "repository": "lan/post",
                    "branch": "main",
                    "application": "abc",
                    "api": "https://git.exempel.se/api/v1",
                    "sign_in": "https://git.exempel.se",
                }
            ),
            {
                "name": "gitea",
                "api_root": "https://git.exempel.se/api/v1",
                "base_url": "https://git.exempel.se",
                "app_id": "abc",
            },
            ("https://git.exempel.se",),
        ),
    ],
)
def test_the_desk_signs_in_where_the_settings_say(
    host: Host, described: dict[str, object], reached: tuple[str, ...]
) -> None:
    made = backend(host)
    assert {"create", "update"} <= set(made.pop("commit_messages"))
    assert made == {**described, "repo": "lan/post", "branch": "main"}
    assert origins(host) == reached


def test_without_a_host_nobody_signs_in_anywhere() -> None:
    assert backend(None)["auth_methods"] == ["token"]
    assert origins(None) == ()


@pytest.mark.parametrize(
    "address",
    ["http://git.exempel.se", "https://", "https://a b", "https://a; script-src *", "git", "https://å.se"],
)
def test_an_address_that_a_policy_would_misread_is_refused(address: str) -> None:
    with pytest.raises(ValidationError, match="ingen adress till en Git-värd"):
        Host.model_validate({"kind": "gitea", "repository": "a/b", "branch": "main", "api": address})
    with pytest.raises(ValidationError):
        Host.model_validate({"kind": "gitea", "repository": "a/b", "branch": "main", "api": 1})


def test_a_project_names_its_host(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = small_project(tmp_path)
    assert host_of(folder, ("sv", "en")) is None
    write(folder, SETTINGS, changed(SETTINGS, "identity:", f"{HOST}identity:"))

    assert printed(folder) == ""
    host = host_of(folder, ("sv", "en"))
    assert host is not None
    assert host.api == "https://git.exempel.se/api/v1"
    assert main(["--root", str(folder), "headers", "--format", "nginx", "--desk"]) == 0
    assert "https://git.exempel.se" in capsys.readouterr().out

    write(folder, SETTINGS, changed(SETTINGS, "identity:", "desk: {kind: svn}\nidentity:"))
    assert host_of(folder, ("sv", "en")) is None


def test_a_desk_has_our_files_and_those_of_its_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = check(small_project(tmp_path)).site
    assert site is not None
    content = archive(a=b"a", **{"locales__sv.json": b"{}"})
    small = pinned(replace(SVELTIA, wanted=("*",)), content)
    monkeypatch.setattr("tillsammans.site.desk.PACKAGES", (small,))
    monkeypatch.setattr("tillsammans.site.desk.SVELTIA", small)
    own = Own(files.desk(ROOT), frozenset({"index.md"}))

    desk = make_desk(site, "assets/site.css", own, {small.archive: content}.get)

    assert set(desk.files) == {
        *(f"redigera/{name}" for name in ("index.html", "config.json", "swedish.js", "logo.svg")),
        *(f"redigera/{name}" for name in ("desk.css", "desk.js", "language.js", "previews.js", "records.js")),
        *("redigera/sveltia/npm", "redigera/sveltia/a"),
    }
    assert 'href="../assets/site.css"' in str(desk.files["redigera/index.html"])
    configuration = json.loads(desk.files["redigera/config.json"])
    assert [one["file"] for one in configuration["collections"][4]["files"]] == ["docs/{{locale}}/index.md"]
    with pytest.raises(PackageError):
        make_desk(site, "assets/site.css", own, lambda _name: None)
