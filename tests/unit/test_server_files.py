"""What servers read: their configuration, compressed twins of the pages, and whom to tell about a hole."""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli
import pytest
from small_project import AS_OF, PUBLISHER, changed, check, small_project, write
from tillsammans.cli import main
from tillsammans.publish.compress import compressed, twins
from tillsammans.publish.headers import (
    CACHE_HASHED,
    CACHE_NEVER,
    CACHE_PAGES,
    FORMATS,
    SECURITY,
    TEXT_ENDINGS,
    Place,
)
from tillsammans.publish.headers import write as write_headers
from tillsammans.publish.security import security_txt

BELOW = Place("/post/", ("sv", "en"))


def test_headers_file() -> None:
    lines = write_headers("_headers", BELOW).split("\n")
    rules = [line for line in lines if line and not line.startswith(" ")]
    anew = ["/post/sw.js", "/post/manifest.webmanifest", "/post/en/manifest.webmanifest"]
    assert rules == ["/post/*", "/post/assets/*", *anew, "/post/api/*"]
    assert lines[1 : len(SECURITY) + 1] == [f"  {name}: {value}" for name, value in SECURITY.items()]
    assert lines[-5:] == [
        "/post/en/manifest.webmanifest",
        f"  Cache-Control: {CACHE_NEVER}",
        "/post/api/*",
        "  Access-Control-Allow-Origin: *",
        "",
    ]


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("place", [Place(), BELOW], ids=["root", "below a folder"])
def test_every_server_says_the_same(kind: str, place: Place) -> None:
    written = write_headers(kind, place)  # type: ignore[arg-type]

    assert written.endswith("\n")
    for name, value in SECURITY.items():
        assert name in written
        assert value in written
    assert CACHE_HASHED in written
    assert CACHE_NEVER in written
    assert all(path in written for path in place.asked_anew)
    assert (CACHE_PAGES in written) == (kind != "_headers")
    assert place.hashed in written


DESK = Place("/post/", ("sv", "en"), desk="script-src 'self'")


@pytest.mark.parametrize("kind", FORMATS)
def test_the_desk_has_its_own_policy_and_the_pages_keep_theirs(kind: str) -> None:
    with_desk = write_headers(kind, DESK).splitlines()  # type: ignore[arg-type]
    without = write_headers(kind, BELOW).splitlines()  # type: ignore[arg-type]

    assert not any("redigera" in line for line in without)
    assert any("/post/redigera/" in line for line in with_desk)
    assert sum(SECURITY["Content-Security-Policy"] in line for line in with_desk) == sum(
        SECURITY["Content-Security-Policy"] in line for line in without
    )
    own = [line for line in with_desk if "script-src 'self'" in line and "default-src" not in line]
    assert len(own) == (kind != "_headers")
    assert any("same-origin-allow-popups" in line for line in with_desk) == (kind != "_headers")


def test_hosts_that_read_a_file_take_the_sites_policy_from_the_desk() -> None:
    assert write_headers("_headers", DESK).endswith(
        "/post/redigera/*\n"
        "  ! Content-Security-Policy\n"
        "  ! Cross-Origin-Opener-Policy\n"
        "  X-Frame-Options: DENY\n"
    )


@pytest.mark.parametrize("kind", ["nginx", "apache", "caddy"])
def test_a_missing_page_is_told_in_its_language(kind: str) -> None:
    written = write_headers(kind, BELOW)  # type: ignore[arg-type]
    assert "/post/404.html" in written
    assert "/post/en/404.html" in written
    assert "/en/404.html" not in write_headers(kind, Place())  # type: ignore[arg-type]


def test_nginx_serves_brotli_only_with_its_module() -> None:
    assert "\nbrotli_static on;\n" in write_headers("nginx", Place(brotli=True))
    assert "\n# brotli_static on;" in write_headers("nginx", Place())


@pytest.mark.parametrize(
    ("path", "folder"), [("/", "/"), ("", "/"), ("post", "/post/"), ("/a/b/", "/a/b/")], ids=str
)
def test_the_command_prints_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], path: str, folder: str
) -> None:
    root = str(small_project(tmp_path))
    assert main(["--root", root, "headers", "--format", "_headers", "--path", path]) == 0
    assert capsys.readouterr().out == write_headers("_headers", Place(folder, ("sv", "en")))


@pytest.mark.parametrize("shared", [True, False])
def test_twins_hold_the_same_text_and_nothing_of_the_day(*, shared: bool) -> None:
    text = b"Ring 112 vid fara. " * 100
    twins = compressed(text, shared=shared)
    assert brotli.decompress(twins[".br"]) == gzip.decompress(twins[".gz"]) == text
    assert compressed(text, shared=shared) == twins
    assert twins[".gz"][4:8] == bytes(4)


def test_every_text_of_a_site_has_twins() -> None:
    files = {"index.html": b"a", "en/index.html": b"b", "assets/site.css": b"c", "assets/font.woff2": b"d"}
    texts = [name for name in files if name.rpartition(".")[2] in TEXT_ENDINGS]
    assert set(twins(files)) == {f"{name}{ending}" for name in texts for ending in (".br", ".gz")}


def test_security_txt(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    field = "security: {contact: 'mailto:web@example.se', expires: 2027-11-01}"
    write(project, PUBLISHER, changed(PUBLISHER, "status: sample", f"status: sample\n{field}"))
    site = check(project).site
    assert site is not None
    assert site.publisher.security is not None

    assert security_txt(site.publisher.security, site.languages, "https://exempel.example/post/") == (
        "Contact: mailto:web@example.se\n"
        "Expires: 2027-11-01T00:00:00Z\n"
        "Preferred-Languages: sv, en\n"
        "Canonical: https://exempel.example/post/.well-known/security.txt\n"
    )
    assert site.as_of == AS_OF
