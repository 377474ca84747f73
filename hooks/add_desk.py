"""Event `config`: the editing desk, in builds that ask for it. After check_sources, which loads the site."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import building
from mkdocs.exceptions import PluginError
from tillsammans.editing.packages import PackageError
from tillsammans.floor.messages import message_language
from tillsammans.site import files
from tillsammans.site.desk import SWITCH, make_desk, own

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Gather the desk; stop the build where what it runs on is missing or another."""
    if not os.environ.get(SWITCH) or building.i18n(config).building:
        return config
    root = building.root(config)
    state = building.current(config)
    try:
        state.desk = make_desk(
            state.views.site,
            state.assets.addresses["css"],
            own(root, state.views.site.source_language),
            lambda name: files.archive(root, name),
        )
    except PackageError as error:
        raise PluginError(error.why.in_language(message_language(os.environ))) from None
    return config
