"""Addresses that lead on: in every language, as pages, and for every server."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from project import ROOT
from small_project import AS_OF, CONTACT, REDIRECTS, changed, check, printed, small_project, write
from tillsammans.cli import main
from tillsammans.floor.templates import Templates
from tillsammans.publish.moved import expanded, normal
from tillsammans.site.generated_pages import with_generated_pages
from tillsammans.site.redirects import files

LINES = """\
contacts: {gamla-kommunen: kramfors-kommun}
pages:
  /hem.html: /
  nytt/: nyheter/2023-11-19-forsta-traffen/
  en/only/: en/
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    made = small_project(tmp_path)
    write(made, REDIRECTS, LINES)
    return made


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("/", ""),
        ("lagen/", "lagen/"),
        ("/lagen/", "lagen/"),
        ("om/a.b-c_d~e/", "om/a.b-c_d~e/"),
        ("404.html", "404.html"),
        *(
            (text, None)
            for text in ("", "lagen", "//x/", "a//b/", "./a/", "../", "a b/", "å/", ".git/", "a/?b", "a/#b")
        ),
        *((text, None) for text in ("https://x.se/", "a;b/", "a{}/", "a\n/", 'a"/', "%2e%2e/", "-", ".html")),
    ],
)
def test_an_address_is_that_of_a_page(written: str, address: str | None) -> None:
    assert normal(written) == address


@given(st.text(alphabet='ab./\\-"{};$ \n#?%é', max_size=12))
def test_an_address_says_nothing_to_a_server_but_itself(written: str) -> None:
    address = normal(written)
    if address is not None:
        assert not set(address) & set('\\"{};$ \n#?%é')
        assert ".." not in address.split("/")


def test_an_address_below_a_languages_folder_is_of_that_language_alone() -> None:
    assert expanded({"a/": "b/", "en/c/": "en/d/"}, ("sv", "en", "nb")) == {
        "a/": "b/",
        "en/a/": "en/b/",
        "nb/a/": "nb/b/",
        "en/c/": "en/d/",
    }


def test_old_addresses_show_pages_in_their_language(project: Path) -> None:
    assert printed(project) == ""
    site = check(project).site
    assert site is not None

    made = files(with_generated_pages(site), "https://exempel.example/post/", Templates(ROOT / "overrides"))

    assert sorted(made) == [
        "_redirects",
        "en/hem.html",
        "en/kontakter/gamla-kommunen/index.html",
        "en/nytt/index.html",
        "en/only/index.html",
        "hem.html",
        "kontakter/gamla-kommunen/index.html",
        "nytt/index.html",
    ]
    assert '<html lang="en">' in made["en/nytt/index.html"]
    assert (
        '<a href="../nyheter/2023-11-19-forsta-traffen/">The first meeting</a>' in made["en/nytt/index.html"]
    )
    assert 'url=./">' in made["hem.html"]
    assert '<a href="./">Hem</a>' in made["hem.html"]
    assert "/post/en/nytt/ /post/en/nyheter/2023-11-19-forsta-traffen/ 301\n" in made["_redirects"]


def test_without_redirects_hosts_are_told_nothing(tmp_path: Path) -> None:
    site = check(small_project(tmp_path)).site
    assert site is not None
    assert files(with_generated_pages(site), "https://exempel.example/", Templates(ROOT / "overrides")) == {}


PRINTED = {
    "_redirects": """\
/en/only/ /en/ 301
/en/only /en/ 301
""",
    "nginx": """\
location = /en/only/ { return 301 /en/; }
location = /en/only { return 301 /en/; }
""",
    "apache": """\
RedirectMatch 301 "^/en/only/?$" "/en/"
""",
    "caddy": """\
redir /en/only/ /en/ permanent
redir /en/only /en/ permanent
""",
}


@pytest.mark.parametrize(("kind", "said"), PRINTED.items(), ids=PRINTED)
def test_every_server_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str, said: str
) -> None:
    project = small_project(tmp_path)
    write(project, REDIRECTS, "contacts: {}\npages:\n  en/only/: en/\n  en/x.html: en/\n")
    command = ["--root", str(project), "redirects", "--as-of", AS_OF.isoformat(), "--format", kind]

    assert main(command) == 0
    printed_now = capsys.readouterr().out
    assert printed_now.startswith(said)
    assert printed_now.count("\n") == said.count("\n") + 1
    assert main([*command, "--path", "lan/post"]) == 0
    below = capsys.readouterr().out
    assert "/lan/post/en/only" in below
    assert "/lan/post/en/x" in below


def test_a_project_with_errors_has_no_redirects(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, CONTACT, changed(CONTACT, "phone: 0612-800 00", "phone: 0612-800 0"))

    assert main(["--root", str(project), "redirects", "--as-of", AS_OF.isoformat(), "--format", "nginx"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "error[phone-number]" in said.err


def test_a_project_without_the_file_is_told(project: Path) -> None:
    (project / REDIRECTS).unlink()
    assert (
        printed(project, "en")
        == f"""\
{REDIRECTS}:1:1: error[missing-file]: The file is missing.
    Do this: Bring the file back from the history.
"""
    )


@pytest.mark.parametrize("pages", ["[a/]", "{a/: [b/]}", "{a/: }", "x"])
def test_redirects_of_another_shape_are_refused(tmp_path: Path, pages: str) -> None:
    project = small_project(tmp_path)
    write(project, REDIRECTS, f"contacts: {{}}\npages: {pages}\n")

    assert f"{REDIRECTS}:2:" in printed(project)
