"""The accessibility statement and the report of the last test run: read, checked together and typed."""

from __future__ import annotations

from tillsammans.accessibility import model, report
from tillsammans.accessibility import rules as statement_rules
from tillsammans.accessibility.source import StatementSource
from tillsammans.floor.rule import load, run_all
from tillsammans.floor.tree import Mapping
from tillsammans.site.loader import Loader


def load_statement(
    loader: Loader, publisher: Mapping | None
) -> tuple[model.Statement | None, report.Report | None]:
    """Read, check and type the record and the report; `publisher` says who stands behind the site."""
    record, run = loader.tree(model.PATH), loader.tree(report.PATH)
    if record and run and publisher:
        source = StatementSource(record, run, publisher)
        loader.problems.extend(run_all(load(statement_rules), source, loader.context))
    return (
        loader.model(model.Statement, record) if record else None,
        loader.model(report.Report, run) if run else None,
    )
