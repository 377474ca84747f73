"""The editing desk of this site: its page, its configuration, and the programs that it runs on."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tillsammans.editing.configuration import configuration
from tillsammans.editing.host import Host, origins
from tillsammans.editing.packages import PACKAGES, SVELTIA, opened
from tillsammans.editing.page import page, policy, swedish, written
from tillsammans.floor.addresses import DESK
from tillsammans.floor.rule import Context
from tillsammans.pictures.original import FOLDER as PICTURES
from tillsammans.site import files
from tillsammans.site.desk_forms import collections
from tillsammans.site.load import SETTINGS
from tillsammans.site.loader import Loader
from tillsammans.site.model import Settings, Site

SWITCH = "TILLSAMMANS_DESK"
"""Where it is set, a build has the desk."""

_OWN = ("desk.css", "desk.js", "language.js", "previews.js", "records.js", "logo.svg")
"""Files of ours that are served as they are."""


@dataclass(frozen=True)
class Desk:
    """What a build with a desk has beyond others."""

    files: Mapping[str, bytes | str]
    """Address -> content."""
    policy: str
    """What the desk may do, as browsers read it."""


@dataclass(frozen=True)
class Own:
    """What a project has for its desk."""

    faces: Mapping[str, bytes]
    """Our own files of the desk: name -> content."""
    pages: frozenset[str]
    """Paths of pages that somebody wrote, within the folder of the source language."""


def own(root: Path, language: str) -> Own:
    """Read what a project has for its desk."""
    folder = f"{files.PAGES}/{language}/"
    written_pages = (source.path.removeprefix(folder) for source in files.gather(root, folder, ".md"))
    return Own(files.desk(root), frozenset(written_pages))


def desk_policy(host: Host | None) -> str:
    """Write what the desk may do, for a server to say. Nobody may show it within a page of theirs."""
    return written({**policy(origins(host)), "frame-ancestors": "'none'"})


def host_of(root: Path, languages: tuple[str, ...]) -> Host | None:
    """Return the Git host that a project names; None for none, and where its settings have mistakes."""
    settings = Loader(root, Context(as_of=date.min, languages=languages)).data(SETTINGS, Settings)
    return settings.desk if settings else None


def make_desk(site: Site, stylesheet: str, project: Own, archive: Callable[[str], bytes | None]) -> Desk:
    """Gather the desk's files. `stylesheet` is the address of the site's.

    Raises PackageError where a program of others is missing, or another one than was pinned.
    """
    taken = {package: opened(package, archive(package.archive)) for package in PACKAGES}
    title = site.strings[site.source_language].meta.site_name
    made: dict[str, bytes | str] = {name: project.faces[name] for name in _OWN}
    made["index.html"] = page(
        project.faces["index.html"].decode(),
        title=f"Redigera – {title}",
        stylesheet=f"../{stylesheet}",
        hosts=origins(site.desk),
    )
    made["config.json"] = configuration(
        collections(site, project.pages),
        title=title,
        languages=site.languages,
        pictures=PICTURES.removeprefix("docs/"),
        host=site.desk,
    )
    made["swedish.js"] = swedish(
        taken[SVELTIA].pop("locales/sv.json"), json.loads(project.faces["swedish.json"])
    )
    for package, found in taken.items():
        made.update({f"{package.folder}/{name}": content for name, content in found.items()})
    return Desk(
        {f"{DESK}{name}": content for name, content in made.items()},
        desk_policy(site.desk),
    )
