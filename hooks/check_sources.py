"""Event `config`: read and check everything before MkDocs empties the output folder."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal

import building
from mkdocs.exceptions import PluginError
from tillsammans.floor import as_of
from tillsammans.floor.messages import message_language
from tillsammans.floor.problems import Severity, as_text, count, summary
from tillsammans.floor.templates import Templates
from tillsammans.offline import icons
from tillsammans.publish import assets, fonts
from tillsammans.site import files, materials, picture_views
from tillsammans.site.design_guide import with_design_guide
from tillsammans.site.documents import DocumentError, DocumentMaker
from tillsammans.site.generated_pages import with_generated_pages
from tillsammans.site.load import load_site
from tillsammans.site.schedule import with_unpublished
from tillsammans.site.strictness import requires_current
from tillsammans.site.viewing import Viewing
from tillsammans.site.views import Views

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


PREVIEW = "TILLSAMMANS_PREVIEW"
"""Where it is set, the pages for people who work on the site are added. `mkdocs serve` sets it."""


_LOST = {
    "sv": "Menyn i mkdocs.yml leder till sidor som inte finns: {paths}",
    "en": "The menu in mkdocs.yml leads to pages that do not exist: {paths}",
}


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Show in the preview what no published site has."""
    if command == "serve":
        os.environ[PREVIEW] = "1"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the site; log every problem, and stop the build where one of them is an error."""
    if building.i18n(config).building:
        return config
    language = message_language(os.environ)
    try:
        day = as_of.choose(None, os.environ, as_of.today)
    except as_of.NotADateError as error:
        raise PluginError(f"SOURCE_DATE_EPOCH: {error}") from None
    root = building.root(config)
    loaded = load_site(root, day, require_current=requires_current(os.environ))
    for problem in loaded.problems:
        level = building.log.error if problem.severity is Severity.ERROR else building.log.info
        level(as_text(problem, language))
    if loaded.site is None:
        raise PluginError(summary(loaded.problems, language))
    preview = bool(os.environ.get(PREVIEW))
    seen = with_unpublished(loaded.site) if preview else loaded.site
    site = with_generated_pages(seen)
    lost = [path for path in config.extra["menu"] if (site.source_language, path) not in site.pages]
    if lost:
        raise PluginError(_LOST[language].format(paths=", ".join(lost)))
    if preview:
        site = with_design_guide(site)
    overrides = root / "overrides"
    store = files.store(root)
    collected = assets.collect(overrides, fonts.subset, icons.draw(files.mark(root), store))
    pictures = picture_views.collect(site, lambda path: files.read(root, path).data, store)
    address = os.environ.get("TILLSAMMANS_URL") or config.site_url or ""
    config.site_url = f"{address.rstrip('/')}/"
    templates = Templates(overrides)
    make = DocumentMaker(
        Viewing(site, config.site_url, collected.addresses, templates), files.documents(root), store
    )
    try:
        editions = materials.collect(site, make, lambda path: files.read(root, path).data)
    except DocumentError as error:
        raise PluginError(error.why.in_language(language)) from None
    views = Views(
        site=site,
        site_url=config.site_url,
        assets=collected.addresses,
        pictures=pictures,
        menu_paths=config.extra["menu"],
        outline_paths=config.nav or (),
        templates=templates,
        editions=editions,
    )
    notices = count(loaded.problems, Severity.NOTICE)
    building.start(config, building.Building(views, collected, notices, config.site_dir))
    # Ours are pages in two languages, and one sitemap for both.
    config.theme.static_templates -= {"404.html", "sitemap.xml"}
    return config
