"""What a build knows before it makes a page: the checked site, its pictures, styles and documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import Problem
from tillsammans.floor.store import Store
from tillsammans.floor.templates import OVERRIDES, Templates
from tillsammans.offline import icons
from tillsammans.publish import fonts
from tillsammans.publish.assets import Assets, collect
from tillsammans.site import files, materials, picture_views
from tillsammans.site.design_guide import with_design_guide
from tillsammans.site.documents import DocumentError, DocumentMaker
from tillsammans.site.generated_pages import with_generated_pages
from tillsammans.site.load import load_site
from tillsammans.site.model import Site
from tillsammans.site.remembering import Checked
from tillsammans.site.schedule import with_unpublished
from tillsammans.site.viewing import Viewing
from tillsammans.site.views import Views

_LOST = words(
    "Menyn i mkdocs.yml leder till sidor som inte finns: {paths}",
    "The menu in mkdocs.yml leads to pages that do not exist: {paths}",
)


@dataclass(frozen=True)
class Wish:
    """What the configuration asks for."""

    root: Path
    """Folder of the project."""
    as_of: date
    address: str
    """Where the site will be published."""
    menu: Sequence[str]
    """Source files of the pages in the main menu."""
    outline: Sequence[Any]
    """All pages in the order of the site, as `nav` of mkdocs.yml has them."""
    is_preview: bool
    """Whether editors look at it: they see what is not published yet."""
    require_current: bool
    """Whether outdated translations are errors."""


@dataclass(frozen=True)
class Prepared:
    """What is known."""

    problems: tuple[Problem, ...]
    views: Views | None = None
    """None where the problems stop the build."""
    assets: Assets | None = None
    why: Text | None = None
    """What stops the build, besides problems of sources."""


def prepare(wish: Wish, checked: Checked, store: Store) -> Prepared:
    """Read and check the project, and make what pages stand on."""
    loaded = load_site(wish.root, wish.as_of, require_current=wish.require_current, checked=checked)
    if loaded.site is None:
        return Prepared(loaded.problems)
    site = with_generated_pages(with_unpublished(loaded.site) if wish.is_preview else loaded.site)
    lost = [path for path in wish.menu if (site.source_language, path) not in site.pages]
    if lost:
        paths = ", ".join(lost)
        why = Text({language: said.format(paths=paths) for language, said in _LOST.root.items()})
        return Prepared(loaded.problems, why=why)
    if wish.is_preview:
        site = with_design_guide(site)
    try:
        views, assets = _views(wish, site, store, checked.processes)
    except DocumentError as error:
        return Prepared(loaded.problems, why=error.why)
    return Prepared(loaded.problems, views, assets)


def _views(wish: Wish, site: Site, store: Store, processes: int) -> tuple[Views, Assets]:
    """Make pictures, styles and documents, and the views that lead to them."""
    overrides = wish.root / OVERRIDES
    address = f"{wish.address.rstrip('/')}/"

    def read(path: str) -> bytes:
        return files.read(wish.root, path).data

    pictures = picture_views.collect(site, read, store, processes)
    drawn = icons.draw(files.mark(wish.root), store)
    assets = collect(overrides, lambda face: fonts.kept(face, store), drawn)
    templates = Templates(overrides)
    viewing = Viewing(site, address, assets.addresses, templates)
    maker = DocumentMaker(viewing, files.documents(wish.root), store)
    views = Views(
        site=site,
        site_url=address,
        assets=assets.addresses,
        pictures=pictures,
        menu_paths=wish.menu,
        outline_paths=wish.outline,
        templates=templates,
        editions=materials.collect(site, maker, read),
    )
    return views, assets
