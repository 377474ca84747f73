"""Pages as files: the body from Markdown and records, the view around it, the template that shows both."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from tillsammans.floor.addresses import SHOWN_ANYWHERE, from_root
from tillsammans.pages.links import Origin, Way
from tillsammans.pages.render import BodyRenderer
from tillsammans.site.glossary_links import explained
from tillsammans.site.model import Page
from tillsammans.site.viewing import Titled
from tillsammans.site.views import Views


@dataclass(frozen=True)
class Rendered:
    """A page as it is published."""

    html: str
    anchors: frozenset[str]
    """Where links can lead to within its body."""
    ways: tuple[Way, ...]
    """Links of its body."""


@dataclass(frozen=True)
class Renderer:
    """Renders the pages of a site."""

    views: Views
    bodies: BodyRenderer

    def render(self, page: Page) -> Rendered:
        """Render a page."""
        views, language = self.views, page.language
        expansion = views.expansion(page)
        text = expansion.expand(page.body)
        address_of = partial(views.site.address_of, language)
        body = self.bodies(text, Origin(page.path, page.url, address_of))
        content = explained(views.site, page, body.html)
        contents = [Titled(title, href) for title, href in body.contents]
        view = views.view(page, content=content, toc=contents, cited=expansion.cited)
        html = str(views.templates.whole("main", view=view, t=views.site.strings[language], lang=language))
        if page.path in SHOWN_ANYWHERE:  # it is shown at any depth
            html = from_root(html, page.url, views.site_url)
        return Rendered(html, body.anchors, body.ways)
