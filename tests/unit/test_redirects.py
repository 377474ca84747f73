"""Where the pages of organisations lead that were renamed, merged or closed."""

from __future__ import annotations

from pathlib import Path

import pytest
from project import ROOT
from small_project import CONTACT, REDIRECTS, changed, check, printed, small_project, write
from tillsammans.floor.templates import Templates
from tillsammans.site.generated_pages import with_generated_pages
from tillsammans.site.redirects import pages


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("gamla-kommunen: kramfors-kommun", ""),
        (
            "gamla-kommunen: kramfors-komun",
            (
                f"{REDIRECTS}:2:19: error[lost-redirect]: Kontakten kramfors-komun finns inte.\n"
                "    Gör så här: Menade du kramfors-kommun?\n"
            ),
        ),
        (
            "gamla-kommunen: helt-annat",
            f"{REDIRECTS}:2:19: error[lost-redirect]: Kontakten helt-annat finns inte.\n",
        ),
        (
            "kramfors-kommun: kramfors-kommun",
            (
                f"{REDIRECTS}:2:3: error[lost-redirect]: Kontakten kramfors-kommun finns kvar.\n"
                "    Gör så här: Ta bort raden, eller ta bort filen.\n"
            ),
        ),
        (
            "gamla-kommunen: [kramfors-kommun]",
            f"{REDIRECTS}:2:19: error[wrong-value]: Här ska en text stå.\n",
        ),
    ],
)
def test_a_redirect_leads_to_a_contact(tmp_path: Path, line: str, said: str) -> None:
    folder = small_project(tmp_path)
    write(folder, REDIRECTS, f"contacts:\n  {line}\n")

    assert printed(folder) == said


def test_a_chain_of_redirects_is_refused(tmp_path: Path) -> None:
    folder = small_project(tmp_path)
    write(folder, REDIRECTS, "contacts:\n  a: b\n  b: kramfors-kommun\n")

    assert printed(folder, "en") == f"{REDIRECTS}:2:6: error[lost-redirect]: There is no contact b.\n"


def test_redirects_that_are_no_fields_are_refused(tmp_path: Path) -> None:
    folder = small_project(tmp_path)
    write(folder, REDIRECTS, "contacts: [kramfors-kommun]\n")

    assert "error[wrong-value]" in printed(folder)


OTHER = """\
kind: county-board
name: {sv: Sundsvall, en: Sundsvall}
summary: {sv: Svarar., en: Answers.}
"""


def with_replacement(folder: Path, other: str) -> None:
    """Close the contact of the small project in favour of another one."""
    gone = f"obsolete: {{on: 2026-01-01, reason: {{sv: Nedlagd., en: Closed.}}, replaced_by: {other}}}\n"
    write(folder, "docs/_data/contacts/sundsvalls-kommun.yml", OTHER)
    write(folder, CONTACT, changed(CONTACT, "points:\n", f"{gone}points:\n"))


@pytest.mark.parametrize(
    ("other", "hint"),
    [
        ("sundsvalls-komun", "    Gör så här: Menade du sundsvalls-kommun?\n"),
        ("helt-annat", ""),
        ("kramfors-kommun", ""),
    ],
)
def test_a_replacement_is_another_record(tmp_path: Path, other: str, hint: str) -> None:
    folder = small_project(tmp_path)
    with_replacement(folder, other)

    assert printed(folder) == (
        f"{CONTACT}:7:78: error[unknown-replacement]: Kontakten {other} finns inte.\n{hint}"
    )


def test_a_replacement_that_exists_is_right(tmp_path: Path) -> None:
    folder = small_project(tmp_path)
    with_replacement(folder, "sundsvalls-kommun")

    assert printed(folder) == ""


def test_an_old_address_leads_on_in_every_language(tmp_path: Path) -> None:
    folder = small_project(tmp_path)
    write(folder, REDIRECTS, "contacts:\n  gamla-kommunen: kramfors-kommun\n")
    site = check(folder).site
    assert site is not None

    made = pages(with_generated_pages(site), "https://exempel.example/", Templates(ROOT / "overrides"))

    assert sorted(made) == ["en/kontakter/gamla-kommunen/index.html", "kontakter/gamla-kommunen/index.html"]
    assert (
        made["en/kontakter/gamla-kommunen/index.html"]
        == """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The page has moved</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="https://exempel.example/en/kontakter/kramfors-kommun/">
<meta http-equiv="refresh" content="0; url=../kramfors-kommun/">
</head>
<body>
<main>
<h1>The page has moved</h1>
<p><a href="../kramfors-kommun/">Kramfors Municipality</a></p>
</main>
</body>
</html>"""
    )
