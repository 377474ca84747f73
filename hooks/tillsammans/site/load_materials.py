"""The materials: records and the files beside them, read, checked, and compared with each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath

from tillsammans.floor.rule import load, run_all
from tillsammans.floor.rules import unexpected_file
from tillsammans.floor.source import read_yaml
from tillsammans.materials import collection_rules, file_rules
from tillsammans.materials import rules as material_rules
from tillsammans.materials.model import AUDIENCES, FILES, FOLDER, Material
from tillsammans.materials.provided import MOST_BYTES, ProvidedFile, read
from tillsammans.materials.record import MaterialRecord
from tillsammans.materials.shelf import Shelf
from tillsammans.site import files
from tillsammans.site.loader import Loader
from tillsammans.site.material_pages import audience_path, material_path


def load_materials(loader: Loader) -> tuple[dict[str, Material], Mapping[str, ProvidedFile]]:
    """Read, check and type all materials; returns slug -> material, and name -> provided file."""
    loader.leftovers(FOLDER, ".yml")
    rules = load(material_rules)
    every = load(file_rules)
    made = {}
    records = []
    sources = files.gather(loader.root, FOLDER, ".yml")
    slugs = frozenset(PurePosixPath(source.path).stem for source in sources)
    loader.context = replace(loader.context, materials=slugs)
    for source in sources:
        tree = loader.attempt(partial(read_yaml, source))
        if tree is None:
            continue
        record = MaterialRecord(source.path, tree)
        records.append(record)
        loader.problems.extend(run_all(rules, record, loader.context))
        material = loader.model(Material, tree)
        if material is not None:
            made[record.slug] = material
    lists = (audience_path(one) for record in records for one in record.audiences() if one in AUDIENCES)
    pages = {*map(material_path, slugs), *lists}
    loader.context = replace(loader.context, generated=loader.context.generated | pages)
    provided = _provided(loader)
    for file in provided.values():
        loader.problems.extend(run_all(every, file, loader.context))
    shelf = Shelf(records, provided, is_whole=len(records) == len(sources))
    loader.problems.extend(run_all(load(collection_rules), shelf, loader.context))
    return made, provided


def _provided(loader: Loader) -> dict[str, ProvidedFile]:
    """Look at the files that editors provide: name -> file."""
    sources, links = files.originals(loader.root, FILES, MOST_BYTES)
    found = unexpected_file.Leftovers(f"{FILES}/<namn>.pdf", links)
    loader.problems.extend(unexpected_file.RULE.run(found, loader.context))
    looked_at = (read(source.path, source.data) for source in sources)
    return {file.name: file for file in looked_at}


def read_materials(root: Path) -> Shelf:
    """Read the materials of a project that has been checked.

    Raises RefusedError where a record cannot be read.
    """
    records = [
        MaterialRecord(source.path, read_yaml(source)) for source in files.gather(root, FOLDER, ".yml")
    ]
    sources, _ = files.originals(root, FILES, MOST_BYTES)
    looked_at = (read(source.path, source.data) for source in sources)
    return Shelf(records, {file.name: file for file in looked_at}, is_whole=True)
