"""Event `config`: read and check everything before MkDocs empties the output folder."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal

import building
from mkdocs.exceptions import PluginError

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


PREVIEW = "TILLSAMMANS_PREVIEW"
"""Where it is set, the pages for people who work on the site are added. `mkdocs serve` sets it."""


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Show in the preview what no published site has."""
    building.commands[:] = [command]
    if command == "serve":
        os.environ[PREVIEW] = "1"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Prepare the site; log every problem, and stop the build where one of them is an error."""
    from tillsammans.floor import as_of
    from tillsammans.floor.messages import message_language
    from tillsammans.floor.problems import Severity, as_text, count, summary
    from tillsammans.site import ahead, files
    from tillsammans.site.strictness import requires_current

    if building.i18n(config).building:
        return config
    # Before most is loaded: loading that takes as long.
    ahead.begin(building.root(config))
    from tillsammans.site.preparing import Wish, prepare

    language = message_language(os.environ)
    try:
        day = as_of.choose(None, os.environ, as_of.today)
    except as_of.NotADateError as error:
        raise PluginError(f"SOURCE_DATE_EPOCH: {error}") from None
    wish = Wish(
        root=building.root(config),
        as_of=day,
        address=os.environ.get("TILLSAMMANS_URL") or config.site_url or "",
        menu=config.extra["menu"],
        outline=config.nav or (),
        is_preview=bool(os.environ.get(PREVIEW)),
        require_current=requires_current(os.environ),
    )
    cache = building.cache(config)
    prepared = prepare(wish, cache.checked, files.store(wish.root))
    for problem in prepared.problems:
        level = building.log.error if problem.severity is Severity.ERROR else building.log.info
        level(as_text(problem, language), extra={building.PROBLEM: problem})
    if prepared.views is None or prepared.assets is None:
        why = prepared.why
        raise PluginError(why.in_language(language) if why else summary(prepared.problems, language))
    config.site_url = prepared.views.site_url
    notices = count(prepared.problems, Severity.NOTICE)
    building.start(
        config, building.Building(prepared.views, prepared.assets, notices, config.site_dir, cache)
    )
    # Ours are pages in two languages, and one sitemap for both.
    config.theme.static_templates -= {"404.html", "sitemap.xml"}
    return config
