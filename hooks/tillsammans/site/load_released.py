"""From what the last release said to what rules compare with it."""

from __future__ import annotations

from tillsammans.floor.rule import Released, ReleasedMaterial, ReleasedMeeting
from tillsammans.site.model import Published


def contacts(published: Published | None) -> dict[str, dict[str, Released]]:
    """Return what the last release said of the contacts."""
    said = published.contacts if published else {}
    return {
        slug: {name: Released(one.confirmed.isoformat(), one.details) for name, one in ones.items()}
        for slug, ones in said.items()
    }


def meetings(published: Published | None) -> dict[str, ReleasedMeeting]:
    """Return what the last release said of the meetings."""
    said = published.meetings if published else {}
    return {name: ReleasedMeeting(one.sequence, one.details) for name, one in said.items()}


def materials(published: Published | None) -> dict[str, ReleasedMaterial]:
    """Return what the last release said of the materials."""
    said = published.materials if published else {}
    return {
        slug: ReleasedMaterial(one.version, one.date.isoformat(), one.files) for slug, one in said.items()
    }
