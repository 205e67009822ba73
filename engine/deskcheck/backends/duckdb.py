"""DuckDB: loads tables, runs the queries of a plan, returns their answers.

Only this module knows DuckDB, which is imported when the first rules are judged.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from deskcheck.facts import Linked
from deskcheck.findings import Outcome
from deskcheck.plan import Plan, plan
from deskcheck.plan.schema import Cell, Table
from deskcheck.sql import queries
from deskcheck.tables import tables
from deskcheck.typed import Rule
from deskcheck.verdicts import Row, outcome

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_SETTINGS = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "threads": "1",
}
"""No network, ever: DuckDB must not fetch extensions on its own. One thread starts soonest."""

_MANY = 20_000
"""From so many rows on it pays to plan queries well and to use files and all cores."""


_CSV = """FORMAT csv, AUTO_DETECT false, HEADER false, DELIMITER ',', QUOTE '"', ESCAPE '"',
NULLSTR '', ALLOW_QUOTED_NULLS false, PARALLEL false, MAX_LINE_SIZE 100000000"""


def evaluate(rules: Sequence[Rule], linked: Linked) -> Outcome:
    """Judge every rule over the linked facts of a run; equal to the reference in everything."""
    if not rules:
        return Outcome((), (), ())
    lowered = plan(rules)
    return outcome(lowered, linked, _answers(lowered, linked))


def _answers(lowered: Plan, linked: Linked) -> list[Row]:
    loaded = (*lowered.tables, *tables(linked, lowered))
    connection = _connect()
    try:
        if max(len(table.rows) for table in loaded) < _MANY:
            connection.execute("PRAGMA disable_optimizer")
            for table in loaded:
                _hand_over(connection, table)
        else:
            connection.execute(f"SET threads = {os.cpu_count() or 1}")
            _load_files(connection, loaded)
        *steps, last = queries(lowered)
        for step in steps:
            connection.execute(f"CREATE TEMP TABLE {step.name} AS {step.select}")
        return cast("list[Row]", connection.execute(last.select).fetchall())
    finally:
        connection.close()


def _connect() -> DuckDBPyConnection:
    import duckdb

    return duckdb.connect(":memory:", config=dict(_SETTINGS))


def _hand_over(connection: DuckDBPyConnection, table: Table) -> None:
    """Load a few rows as parameters, a list a column: no file, and half the start-up of one."""
    if not table.rows:
        _create(connection, table)
        return
    columns = (f"UNNEST(CAST(? AS {kind}[])) AS {name}" for name, kind in table.columns)
    lists = [list(column) for column in zip(*table.rows, strict=True)]
    connection.execute(f"CREATE TEMP TABLE {table.name} AS SELECT {', '.join(columns)}", lists)


def _load_files(connection: DuckDBPyConnection, loaded: Iterable[Table]) -> None:
    """Load many rows through files, which DuckDB reads with all cores."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix="deskcheck-") as folder:
        for table in loaded:
            _create(connection, table)
            path = Path(folder, f"{table.name}.csv")
            with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
                file.writelines(",".join(map(_field, row)) + "\n" for row in table.rows)
            place = str(path).replace("'", "''")
            connection.execute(f"COPY {table.name} FROM '{place}' ({_CSV})")


def _create(connection: DuckDBPyConnection, table: Table) -> None:
    columns = ", ".join(f"{name} {kind}" for name, kind in table.columns)
    connection.execute(f"CREATE TEMP TABLE {table.name} ({columns})")


def _field(cell: Cell) -> str:
    """A CSV field: text in quotes always, so that only NULL is an empty one."""
    if cell is None:
        return ""
    return str(cell) if isinstance(cell, int) else '"' + cell.replace('"', '""') + '"'
