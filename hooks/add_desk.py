"""Events `config` and `post_build`: the editing desk, in builds that ask for it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import building
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Gather the desk; stop the build where what it runs on is missing or another. After check_sources."""
    from tillsammans.editing.packages import PackageError
    from tillsammans.floor.messages import message_language
    from tillsammans.site import files
    from tillsammans.site.desk import SWITCH, make_desk, own

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


@event_priority(-120)
def on_post_build(config: MkDocsConfig) -> None:
    """Add it to the site. Priority: -120 (after the site is made at -110, before it is written at -150)."""
    from tillsammans.publish.compress import twins
    from tillsammans.site.machine_files import as_bytes, for_servers

    state = building.current(config)
    if state.desk and not building.i18n(config).building:
        added = as_bytes({**state.desk.files, **for_servers(state.views, state.desk.policy)})
        state.files |= added if building.is_preview() else {**added, **twins(added)}
