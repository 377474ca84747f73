"""The site that speed is measured on is a real one: its smallest size is checked and built."""

from __future__ import annotations

from pathlib import Path

from bench.national import generate, size_of


def test_the_smallest_national_site_has_its_pages_and_no_error(tmp_path: Path) -> None:
    project = generate(tmp_path / "national", 60)

    result = project.build()

    assert result.status == 0, result.output
    assert 60 <= len(list(project.site.rglob("*.html"))) <= 80


def test_the_largest_has_every_municipality_and_county_board() -> None:
    size = size_of(3000)

    assert (size.municipalities, size.boards) == (290, 21)
    assert size.items > 500
