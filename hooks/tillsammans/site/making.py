"""The whole site as files, from what is known of it; what is remembered is taken where it still holds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property, partial

from tillsammans.floor.addresses import output_file
from tillsammans.floor.digest import digest, digest_bytes
from tillsammans.floor.memory import Memory, Question, Remembered
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
        works: list[str | Page] = [*PARTS, *self.pages.values()]
        ledger = self._observed.ledger
        missing = [
            work for work in works if self.memory.recalled(_name(work), self._stands_on, ledger) is None
        ]
        done = spread(self._done, missing, self.processes, self.progress)
        for work, (output, answers) in zip(missing, done, strict=True):
            self.memory.now[_name(work)] = Remembered(self._stands_on, answers, output)
        outputs = [self.memory.taken(_name(work)) for work in works]
        files = self._before()
        for output in outputs:
            files |= output.files
        files |= self._last(files, outputs)
        followed = (output.followed for output in outputs if output.followed)
        return Made(files, tuple(lost_links(followed)), len(missing))

    def output(self, work: str | Page) -> Output:
        """Return what one work gives: that of a page, or of a part of what machines read."""
        make = partial(self._output, work)
        return self.memory.done(_name(work), self._stands_on, self._observed.ledger, make)

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

    def _last(self, files: Mapping[str, bytes], outputs: Sequence[Output]) -> dict[str, bytes]:
        """Make what is made from finished files."""
        made: dict[str, bytes] = {}
        finisher, ledger = self._finisher, self._observed.ledger
        for language in self.languages:
            found = [one.found for one in outputs if one.found and _language(one) == language]
            index = partial(self._finished, partial(finisher.index, language, found))
            made |= self.memory.done(
                f"search {language}", finisher.index_stands_on(language, found), ledger, index
            ).files
        reading = ledger_of(files)
        lists = partial(self._finished, partial(finisher.lists, files, reading))
        return made | self.memory.done("lists", finisher.lists_stand_on, reading, lists).files

    def _finished(self, make: Callable[[], dict[str, bytes]]) -> Output:
        return Output(self._compressed(make()))

    def _done(self, work: str | Page) -> tuple[Output, dict[Question, str]]:
        """Do a work, and name the answers to what it asked."""
        return self._observed.ledger.watched(partial(self._output, work))

    def _output(self, work: str | Page) -> Output:
        if isinstance(work, str):
            return Output(self._compressed(as_bytes(PARTS[work](self._observed.views))))
        page = self._observed.page(work)
        made = self._observing.render(page)
        followed = Followed(work.language, work.path, made.anchors, made.ways)
        site = self._observed.views.site
        found = pack(searching.read(site, page, made.html)) if searching.is_found(page) else None
        return Output(self._compressed({output_file(work.url): made.html.encode()}), followed, found)

    def _before(self) -> dict[str, bytes]:
        """Return what was made before any page, each file with its twins."""
        files: dict[str, bytes] = {}
        for path, data in self._made_before.items():
            files[path] = data
            if self.compresses and has_twins(path):
                files |= self.memory.done(
                    f"twins {path}", digest_bytes(data), self._observed.ledger, partial(_twinned, path, data)
                ).files
        return files

    def _compressed(self, files: dict[str, bytes]) -> dict[str, bytes]:
        return {**files, **twins(files)} if self.compresses else files


def _language(output: Output) -> str:
    return output.followed.language if output.followed else ""


def _twinned(path: str, data: bytes) -> Output:
    return Output(twins({path: data}))


def _name(work: str | Page) -> str:
    return work if isinstance(work, str) else f"{work.language}/{work.path}"
