"""The whole site as files, from what is known of it; what is remembered is taken where it still holds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property, partial

from tillsammans.floor.addresses import output_file
from tillsammans.floor.digest import digest, digest_bytes
from tillsammans.floor.memory import Memory, Work
from tillsammans.floor.processes import Progress, silent, spread
from tillsammans.floor.store import Store
from tillsammans.publish.assets import Assets
from tillsammans.publish.compress import has_twins, twins
from tillsammans.search.index import pack
from tillsammans.site import searching
from tillsammans.site.finishing import Finisher, ledger_of
from tillsammans.site.following import Followed, LostLink, lost_links
from tillsammans.site.machine_files import PARTS, as_bytes, made_before
from tillsammans.site.model import Page
from tillsammans.site.rendering import Renderer
from tillsammans.site.seen import OBSERVED, Observed


@dataclass(frozen=True)
class Output:
    """What one work gives."""

    files: dict[str, bytes]
    """Path in the folder of the site -> content."""
    followed: Followed | None = None
    """The links of a page."""
    found: bytes | None = None
    """What the search knows of a page that it finds."""


@dataclass(frozen=True)
class Made:
    """A site as it is published."""

    files: dict[str, bytes]
    """Path in its folder -> content."""
    lost: tuple[LostLink, ...]
    """Links that don't lead where they should."""
    anew: int
    """How many works were done; the outcomes of the others were remembered."""


@dataclass
class Maker:
    """Makes a site."""

    renderer: Renderer
    assets: Assets
    worker: str
    """The template of the worker that saves pages."""
    store: Store
    languages: Collection[str]
    """Those whose pages are made."""
    settings: str = ""
    """How the configuration wants bodies to be rendered."""
    memory: Memory[Output] = field(default_factory=Memory)
    compresses: bool = False
    """Whether every text gets its compressed twins."""
    processes: int = 1
    progress: Progress = silent

    @cached_property
    def _observed(self) -> Observed:
        return Observed(self.renderer.views)

    @cached_property
    def _observing(self) -> Renderer:
        return replace(self.renderer, views=self._observed.views)

    @cached_property
    def _stands_on(self) -> str:
        """Name what every output depends on, besides what is observed."""
        views = self.renderer.views
        others = {part.name: getattr(views, part.name) for part in fields(views) if part.name not in OBSERVED}
        return digest((self.settings, self.compresses, {**others, "templates": views.templates.digest}))

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """All pages: path in the folder of the site -> page."""
        site = self.renderer.views.site
        return {output_file(page.url): page for code in self.languages for page in site.pages_in(code)}

    @cached_property
    def _made_before(self) -> Mapping[str, bytes]:
        return made_before(self.renderer.views, self.assets)

    @cached_property
    def _finisher(self) -> Finisher:
        views = self.renderer.views
        return Finisher(views.site, views.site_url, self.worker, self.store, self.languages)

    def make(self) -> Made:
        """Make all pages, what machines read, and what is made from finished pages.

        Raises TooLargeError where what readers can save is more than was promised.
        """
        works = [*map(self._work, PARTS), *self._twins(), *map(self._work, self.pages.values())]
        way = partial(spread, processes=self.processes, progress=self.progress)
        outputs, anew = self.memory.all_done(works, way)
        files = dict(self._made_before)
        for output in outputs:
            files |= output.files
        way = partial(spread, processes=self.processes, chunk=1, apart=True)
        last, _ = self.memory.all_done([*self._last(files, outputs)], way)
        for output in last:
            files |= output.files
        followed = (output.followed for output in outputs if output.followed)
        return Made(files, tuple(lost_links(followed)), anew)

    def output(self, subject: str | Page) -> Output:
        """Return what one work gives: that of a page, or of a part of what machines read."""
        return self.memory.done(self._work(subject))

    def _work(self, subject: str | Page) -> Work[Output]:
        make = partial(self._output, subject)
        return Work(_name(subject), self._stands_on, self._observed.ledger, make)

    def file(self, path: str) -> bytes | None:
        """Make one file of the site, by its path; None where there is none."""
        page = self.pages.get(path)
        if page is not None:
            # Listing all that can be saved takes long, and only these pages say how much it is.
            if page.front.kind == "counter" and path in self._finisher.kits:
                return self._finisher.sized(path, self._read)
            return self._page(path)
        if path in self._made_before:
            return self._made_before[path]
        if self._finisher.makes(path):
            return self.make().files.get(path)
        parts = (self.output(part).files for part in PARTS)
        return next((files[path] for files in parts if path in files), None)

    def _page(self, path: str) -> bytes:
        return self.output(self.pages[path]).files[path]

    def _read(self, address: str) -> bytes:
        """Read a page, or a file that was made before any page."""
        path = output_file(address)
        if path in self.pages:
            return self._page(path)
        return self._made_before[path]

    def _last(self, files: Mapping[str, bytes], outputs: Sequence[Output]) -> Iterator[Work[Output]]:
        """Tell what is made from finished files, the longest work first."""
        finisher, ledger = self._finisher, self._observed.ledger
        reading = ledger_of(files)
        lists = partial(self._finished, partial(finisher.lists, files, reading))
        yield Work("lists", finisher.lists_stand_on, reading, lists)
        for language in self.languages:
            found = [one.found for one in outputs if one.found and _language(one) == language]
            index = partial(self._finished, partial(finisher.index, language, found))
            yield Work(f"search {language}", finisher.index_stands_on(language, found), ledger, index)

    def _finished(self, make: Callable[[], dict[str, bytes]]) -> Output:
        return Output(self._compressed(make()))

    def _output(self, subject: str | Page) -> Output:
        if isinstance(subject, str):
            return Output(self._compressed(as_bytes(PARTS[subject](self._observed.views))))
        page = self._observed.page(subject)
        made = self._observing.render(page)
        followed = Followed(subject.language, subject.path, made.anchors, made.ways)
        site = self._observed.views.site
        found = pack(searching.read(site, page, made.html)) if searching.is_found(page) else None
        return Output(self._compressed({output_file(subject.url): made.html.encode()}), followed, found)

    def _twins(self) -> Iterator[Work[Output]]:
        """Tell what is made from files that were there before any page: their twins."""
        for path, data in self._made_before.items():
            if self.compresses and has_twins(path):
                make = partial(_twinned, path, data)
                yield Work(f"twins {path}", digest_bytes(data), self._observed.ledger, make)

    def _compressed(self, files: dict[str, bytes]) -> dict[str, bytes]:
        return {**files, **twins(files)} if self.compresses else files


def _language(output: Output) -> str:
    return output.followed.language if output.followed else ""


def _twinned(path: str, data: bytes) -> Output:
    return Output(twins({path: data}))


def _name(subject: str | Page) -> str:
    return subject if isinstance(subject, str) else f"{subject.language}/{subject.path}"
