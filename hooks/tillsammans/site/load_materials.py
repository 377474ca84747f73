"""The materials: records and the files beside them, read, checked, and compared with each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from tillsammans.floor.rule import load, run_all
from tillsammans.floor.source import Source
from tillsammans.materials import collection_rules, file_rules
from tillsammans.materials import rules as material_rules
from tillsammans.materials.documents.kinds import DOCUMENTS
from tillsammans.materials.model import AUDIENCES, FILES, FOLDER, Material
from tillsammans.materials.provided import MOST_BYTES, ProvidedFile, read
from tillsammans.materials.record import MaterialRecord
from tillsammans.materials.shelf import Shelf
from tillsammans.site import files
from tillsammans.site.loader import Loader, read_records
from tillsammans.site.material_pages import audience_path, material_path


def load_materials(loader: Loader) -> tuple[dict[str, Material], Mapping[str, ProvidedFile]]:
    """Read, check and type all materials; returns slug -> material, and name -> provided file."""
    found = loader.records(FOLDER, MaterialRecord)
    lists = (audience_path(one) for record in found.records for one in record.audiences() if one in AUDIENCES)
    pages = {*map(material_path, found.slugs), *lists}
    documents = {name: record.slug for record in reversed(found.records) for name in record.documents()}
    loader.context = replace(
        loader.context,
        materials=found.slugs,
        generated=loader.context.generated | pages,
        documents=documents,
        shown_sections=_shown_sections(documents),
    )
    provided = _looked_at(loader.originals(FILES, MOST_BYTES, ".pdf"))
    every = load(file_rules)
    for file in provided.values():
        loader.problems.extend(run_all(every, file, loader.context))
    shelf = Shelf(found.records, provided, is_whole=not found.unreadable)
    loader.problems.extend(run_all(load(collection_rules), shelf, loader.context))
    return loader.models(found.records, load(material_rules), Material), provided


def _shown_sections(documents: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Name the sections that documents show: path of a page -> section -> slug of the material."""
    shown: dict[str, dict[str, str]] = {}
    for name, slug in documents.items():
        for path, sections in DOCUMENTS[name].sections.items():
            shown.setdefault(path, {}).update(dict.fromkeys(sections, slug))
    return shown


def _looked_at(sources: Iterable[Source]) -> dict[str, ProvidedFile]:
    """Look at files that editors provide: name -> file."""
    looked_at = (read(source.path, source.data) for source in sources)
    return {file.name: file for file in looked_at}


def read_materials(root: Path) -> Shelf:
    """Read the materials of a project that has been checked.

    Raises RefusedError where a record cannot be read.
    """
    sources, _ = files.originals(root, FILES, MOST_BYTES)
    return Shelf(read_records(root, FOLDER, MaterialRecord), _looked_at(sources), is_whole=True)
