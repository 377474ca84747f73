"""Events of pages: directives before Markdown, the view before the template, links of the 404 page."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import building
from mkdocs.plugins import event_priority
from tillsammans.floor.addresses import SHOWN_ANYWHERE, from_root
from tillsammans.floor.templates import UnknownWord
from tillsammans.site.glossary_links import explained
from tillsammans.site.viewing import Titled

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext
    from tillsammans.site.model import Page


def _page(page: MkDocsPage, config: MkDocsConfig) -> Page:
    """Return our page of a page of MkDocs."""
    language, _, path = page.file.src_uri.partition("/")
    return building.current(config).views.site.pages[language, path]


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Escape what templates print: data are text, never markup. MkDocs' default is not to."""
    env.undefined = UnknownWord
    env.autoescape = True
    env.trim_blocks = env.lstrip_blocks = True
    return env


@event_priority(60)
def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Put the records' facts into the text. Priority: 60 (before i18n at 50)."""
    state = building.current(config)
    ours = _page(page, config)
    expansion = state.views.expansion(ours)
    expanded = expansion.expand(markdown)
    state.cited[ours.url] = expansion.cited
    page.title = ours.front.title
    return expanded


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Lead from the first use of each term in the text to its definition."""
    return explained(building.current(config).views.site, _page(page, config), html)


def on_page_context(
    context: TemplateContext, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Tell the template about the page."""
    state = building.current(config)
    ours = _page(page, config)
    toc = [Titled(item.title, item.url) for item in page.toc]
    view = state.views.view(ours, content=page.content or "", toc=toc, cited=state.cited[ours.url])
    ours_too = {"view": view, "t": state.views.site.strings[ours.language], "lang": ours.language}
    return cast("TemplateContext", {**context, **ours_too})


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Make the links of pages that are shown at any depth absolute."""
    ours = _page(page, config)
    if ours.path in SHOWN_ANYWHERE:
        return from_root(output, ours.url, building.current(config).views.site_url)
    return output
