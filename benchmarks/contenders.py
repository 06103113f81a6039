"""Readers of text files side by side: ours and those that guess the dialect of CSV."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import clevercsv
import duckdb
import pandas as pd
from clean_tables import Table

from pedmonitor.workflows.inspect_file import inspect_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Reader = Callable[[Path, str], list[Table]]


def read_pedmonitor(path: Path, encoding: str) -> list[Table]:
    """Read as the product does: nothing is told to it, the encoding neither."""
    del encoding
    return [Table(table.header, table.rows) for table in inspect_file(path).tables]


def read_sniffer(path: Path, encoding: str) -> list[Table]:
    """Read by `csv.Sniffer`, the dialect and the header as it guesses them."""
    text = path.read_bytes().decode(encoding).removeprefix("\ufeff")
    sniffer = csv.Sniffer()
    sample = text[:65536]
    dialect = sniffer.sniff(sample)
    rows = list(csv.reader(io.StringIO(text, newline=""), dialect))
    return _split(rows, has_header=sniffer.has_header(sample))


def read_clevercsv(path: Path, encoding: str) -> list[Table]:
    """Read by CleverCSV: the dialect of its consistency measure, its own test of a header."""
    text = path.read_bytes().decode(encoding).removeprefix("\ufeff")
    sample = text[:20000]  # its search is slow: this is the length that its own command uses
    dialect = clevercsv.Sniffer().sniff(sample)
    if dialect is None:
        raise ValueError("no dialect")
    rows = list(clevercsv.reader(io.StringIO(text, newline=""), dialect))
    return _split(rows, has_header=clevercsv.Sniffer().has_header(sample))


def read_pandas(path: Path, encoding: str) -> list[Table]:
    """Read by pandas with the separator guessed; the first row is the header, as always there."""
    frame = pd.read_csv(
        path, sep=None, engine="python", encoding=encoding, dtype=str, keep_default_na=False
    )
    header = ["" if str(c).startswith("Unnamed: ") else str(c) for c in frame.columns]
    return [Table(header, [[str(v) for v in row] for row in frame.to_numpy().tolist()])]


def read_duckdb(path: Path, encoding: str) -> list[Table]:
    """Read by the sniffer of DuckDB; it is given UTF-8, for it knows no Russian code page."""
    text = path.read_bytes().decode(encoding).removeprefix("\ufeff")
    again = path.with_suffix(".utf8.csv")
    again.write_bytes(text.encode())
    with duckdb.connect() as connection:
        found = connection.execute(
            "SELECT HasHeader FROM sniff_csv(?, sample_size = -1)", [str(again)]
        ).fetchone()
        answer = connection.execute(
            "SELECT * FROM read_csv(?, all_varchar = true, sample_size = -1)", [str(again)]
        )
        header = [column[0] for column in answer.description]
        rows = [["" if cell is None else cell for cell in row] for row in answer.fetchall()]
    return [Table(header if found and found[0] else [], rows)]


def _split(rows: list[list[str]], *, has_header: bool) -> list[Table]:
    if has_header and rows:
        return [Table(rows[0], rows[1:])]
    return [Table([], rows)]


READERS: dict[str, Reader] = {
    "pedmonitor": read_pedmonitor,
    "DuckDB": read_duckdb,
    "CleverCSV": read_clevercsv,
    "pandas": read_pandas,
    "csv.Sniffer": read_sniffer,
}
