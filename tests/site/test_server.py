"""Behind a real nginx with the configuration that operators get: headers, types, languages of errors."""

from __future__ import annotations

import gzip
import http.client
import re
from urllib.parse import urlsplit

import brotli
import pytest
from browsing.nginx import has_brotli
from browsing.sites import HOST, LANGUAGES, BuiltSite
from playwright.sync_api import Page, expect
from tillsammans.floor.kept import asked_anew
from tillsammans.publish.headers import CACHE_HASHED, CACHE_NEVER, CACHE_PAGES, SECURITY, TEXT_ENDINGS


def _get(url: str, path: str, accept: str = "identity") -> tuple[int, dict[str, str], bytes]:
    """Ask for a path of the server, as a browser that understands some encodings."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
    try:
        connection.request("GET", parts.path + path, headers={"Accept-Encoding": accept})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


def _addresses(site: BuiltSite) -> list[str]:
    files = (path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*") if path.is_file())
    return [name.removesuffix("index.html") for name in sorted(files) if not name.endswith((".br", ".gz"))]


def test_every_file_is_served_with_the_security_headers(site: BuiltSite, url: str) -> None:
    wanted = {name.lower(): value for name, value in SECURITY.items()}
    for address in _addresses(site):
        status, headers, _ = _get(url, address)
        assert status == 200, address
        assert {name: headers.get(name) for name in wanted} == wanted, address


def test_policy_allows_nothing_inline() -> None:
    policy = SECURITY["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'; ")
    for part in ("script-src 'self'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"):
        assert part in policy.split("; ")


def test_text_says_that_it_is_utf8_and_nothing_is_sent_as_unknown(site: BuiltSite, url: str) -> None:
    for address in _addresses(site):
        kind = _get(url, address)[1]["content-type"]
        ending = address.rpartition(".")[2] if "." in address.rpartition("/")[2] else "html"
        if address == "_headers":  # for hosts that read it; nobody else asks for it
            continue
        assert kind != "application/octet-stream", address
        assert ("; charset=utf-8" in kind) == (ending in TEXT_ENDINGS), f"{address}: {kind}"


def test_names_with_a_hash_are_kept_and_pages_are_not(site: BuiltSite, url: str) -> None:
    for address in _addresses(site):
        cache = _get(url, address)[1]["cache-control"]
        wanted = CACHE_HASHED if address.startswith("assets/") else CACHE_PAGES
        assert cache == (CACHE_NEVER if address in asked_anew(LANGUAGES) else wanted), address
    unhashed = [name for name in _addresses(site) if name.startswith("assets/") and not _is_hashed(name)]
    assert not unhashed


def _is_hashed(name: str) -> bool:
    return re.search(r"\.[0-9a-f]{10}\.[a-z0-9]+$", name) is not None


def test_every_text_file_has_twins_with_the_same_content(site: BuiltSite) -> None:
    for address in _addresses(site):
        file = site.file(address)
        twins = [file.with_name(file.name + ending) for ending in (".br", ".gz")]
        if file.suffix.removeprefix(".") in TEXT_ENDINGS:
            assert brotli.decompress(twins[0].read_bytes()) == file.read_bytes(), address
            assert gzip.decompress(twins[1].read_bytes()) == file.read_bytes(), address
        else:
            assert not any(twin.exists() for twin in twins), address


@pytest.mark.parametrize(("accept", "encoding"), [("gzip", "gzip"), ("gzip, br", "br"), ("identity", None)])
def test_pages_come_as_small_as_the_browser_understands(url: str, accept: str, encoding: str | None) -> None:
    expected = "gzip" if encoding == "br" and not has_brotli() else encoding
    _, headers, _ = _get(url, "misstankt/", accept)
    assert headers.get("content-encoding") == expected
    assert headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("finns-inte", "sv"),
        ("kontakter/finns/inte/", "sv"),
        ("assets/finns-inte.css", "sv"),
        ("assets/", "sv"),
        ("en/finns-inte", "en"),
        ("en/kontakter/finns/inte/", "en"),
    ],
)
def test_missing_pages_answer_in_the_language_of_the_address(
    url: str, below_url: str, path: str, language: str
) -> None:
    for address in (url, below_url):
        status, headers, body = _get(address, path)
        assert status == 404
        assert f'<html lang="{language}">'.encode() in body
        assert headers["content-security-policy"] == SECURITY["Content-Security-Policy"]
        assert "cache-control" not in headers


@pytest.mark.parametrize(("folder", "home"), [("", ""), ("en/", "en/")])
def test_links_of_a_missing_page_work_at_any_depth(
    page: Page, url: str, below_url: str, folder: str, home: str
) -> None:
    failed: list[str] = []
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    for address in (url, below_url):
        deep = f"{address}{folder}kontakter/en/gammal/adress"
        page.goto(deep)
        page.locator("a.brand").click()
        expect(page).to_have_url(address + home)
        assert failed == [deep]
        failed.clear()


def test_an_address_without_its_slash_leads_on(url: str, below_url: str) -> None:
    for address in (url, below_url):
        status, headers, _ = _get(address, "en/lagen")
        assert (status, headers["location"]) == (301, f"{urlsplit(address).path}en/lagen/")


def test_every_page_works_below_a_path(page: Page, below: BuiltSite, below_url: str) -> None:
    failed: list[str] = []
    console: list[str] = []
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    page.on("console", lambda message: console.append(message.text))
    page.on(
        "request", lambda asked: failed.append(asked.url) if not asked.url.startswith(below_url) else None
    )
    for address in below.pages:
        page.goto(below_url + address)
    assert not failed
    assert not console


def test_headers_for_hosts_that_read_them_from_a_file(site: BuiltSite, below: BuiltSite) -> None:
    ours = (site.folder / "_headers").read_text("utf-8")
    assert ours.splitlines()[0] == "/*"
    assert "/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n" in ours
    for name, value in SECURITY.items():
        assert f"  {name}: {value}\n" in ours
    assert (below.folder / "_headers").read_text("utf-8").startswith("/lan/post/*\n")


def test_sample_edition_names_nobody_for_security_reports(site: BuiltSite) -> None:
    assert not (site.folder / ".well-known").exists()


def test_publisher_with_a_contact_is_named(sample_url: str) -> None:
    status, headers, body = _get(sample_url, ".well-known/security.txt")
    assert (status, headers["content-type"]) == (200, "text/plain; charset=utf-8")
    assert body.decode() == (
        "Contact: https://exempel.example/rapportera\n"
        "Expires: 2027-11-01T00:00:00Z\n"
        "Preferred-Languages: sv, en\n"
        f"Canonical: {HOST}/.well-known/security.txt\n"
    )


def test_pages_of_others_may_read_open_data_and_nothing_else(url: str) -> None:
    allowed = "access-control-allow-origin"
    assert _get(url, "api/v1/contacts.json")[1][allowed] == "*"
    assert allowed not in _get(url, "kontakter/")[1]
