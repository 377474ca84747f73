"""The texts of the documents: read, checked and typed."""

from __future__ import annotations

from tillsammans.floor.rule import load, run_all
from tillsammans.materials.documents import rules as document_rules
from tillsammans.materials.documents.model import PATH, DocumentTexts
from tillsammans.site.loader import Loader


def load_documents(loader: Loader) -> DocumentTexts | None:
    """Read, check and type the texts of the documents."""
    tree = loader.tree(PATH)
    if tree is None:
        return None
    loader.problems.extend(run_all(load(document_rules), tree, loader.context))
    return loader.model(DocumentTexts, tree)
