"""DuckDB: loads tables, runs the queries of a plan, returns their answers.

Only this module knows DuckDB. Start-up counts: the extension module is imported without the Python
layer above it (27 ms instead of 130), and `warm_up` does that in a thread while articles are read.
"""

from __future__ import annotations

import importlib
import os
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol, cast

from deskcheck.facts import Linked
from deskcheck.findings import Outcome
from deskcheck.plan import Cell, Plan, Table, plan
from deskcheck.sql import queries
from deskcheck.tables import tables
from deskcheck.typed import Rule
from deskcheck.verdicts import Row, outcome

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


class _Connection(Protocol):
    def execute(self, query: str, parameters: object = None) -> _Connection: ...
    def fetchall(self) -> list[tuple[object, ...]]: ...
    def close(self) -> None: ...


_ready: list[_Connection] = []
_warming: list[threading.Thread] = []


def warm_up() -> None:
    """Start DuckDB in a thread, so that it is ready by the time there are facts.

    Starting takes about 60 ms, half of them outside Python, and takes little from other work.
    """
    thread = threading.Thread(target=lambda: _ready.append(_start()), daemon=True)
    _warming.append(thread)
    thread.start()


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


def _connect() -> _Connection:
    """The connection that was warmed up, or a new one."""
    while _warming:
        _warming.pop().join()
    return _ready.pop() if _ready else _start()


def _start() -> _Connection:
    try:  # the extension module itself, in wheels since 1.4
        driver = importlib.import_module("_duckdb")
    except ImportError:
        driver = importlib.import_module("duckdb")
    return cast("_Connection", driver.connect(":memory:", config=dict(_SETTINGS)))


def _hand_over(connection: _Connection, table: Table) -> None:
    """Load a few rows as parameters, a list a column: no file, and half the start-up of one."""
    if not table.rows:
        _create(connection, table)
        return
    columns = (f"UNNEST(CAST(? AS {kind}[])) AS {name}" for name, kind in table.columns)
    lists = [list(column) for column in zip(*table.rows, strict=True)]
    connection.execute(f"CREATE TEMP TABLE {table.name} AS SELECT {', '.join(columns)}", lists)


def _load_files(connection: _Connection, loaded: Iterable[Table]) -> None:
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


def _create(connection: _Connection, table: Table) -> None:
    columns = ", ".join(f"{name} {kind}" for name, kind in table.columns)
    connection.execute(f"CREATE TEMP TABLE {table.name} ({columns})")


def _field(cell: Cell) -> str:
    """A CSV field: text in quotes always, so that only NULL is an empty one."""
    if cell is None:
        return ""
    return str(cell) if isinstance(cell, int) else '"' + cell.replace('"', '""') + '"'
