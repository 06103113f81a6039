"""Text files spoiled in every way the literature lists, each beside what it should be read as.

The kinds follow Vitagliano et al., «Pollock: A Data Loading Benchmark» (VLDB 2023) and add the
habits of Russian offices: code pages, titles above, signatures below, captions in two rows.
"""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from clean_tables import Rows, Table, clean_tables, library, staff


@dataclass(frozen=True, slots=True)
class Case:
    """A file and its clean twin.

    Attributes:
        kind: What was done to it.
        name: Which table, which variant.
        data: The bytes of the file.
        encoding: Their encoding; told to the peers, never to pedmonitor.
        tables: What should be read.
    """

    kind: str
    name: str
    data: bytes
    encoding: str
    tables: list[Table]


@dataclass(slots=True)
class Writing:
    """How one table becomes text; every kind of pollution changes a part of it."""

    delimiter: str = ";"
    quote: str = '"'
    newline: str = "\r\n"
    quote_all: bool = False
    escape: str = ""
    encoding: str = "utf-8"
    bom: bytes = b""

    def cell(self, text: str) -> str:
        """Write one cell under the dialect."""
        special = self.delimiter in text or self.quote in text or "\n" in text
        if not (special or self.quote_all):
            return text
        doubled = self.escape + self.quote if self.escape else self.quote * 2
        return self.quote + text.replace(self.quote, doubled) + self.quote

    def lines(self, rows: Rows) -> list[str]:
        """Write rows."""
        return [self.delimiter.join(self.cell(cell) for cell in row) for row in rows]

    def file(self, lines: list[str], *, end: str | None = None) -> bytes:
        """Join lines into bytes."""
        text = self.newline.join(lines) + (self.newline if end is None else end)
        return self.bom + text.encode(self.encoding)


Kind = Callable[[Table, random.Random], Iterator[tuple[str, bytes, str, list[Table]]]]
KINDS: dict[str, Kind] = {}


def _kind(function: Kind) -> Kind:
    KINDS[function.__name__.removeprefix("_").replace("_", " ")] = function
    return function


def _whole(table: Table, writing: Writing) -> list[str]:
    return writing.lines([table.header, *table.rows])


def _simple(table: Table, writing: Writing) -> tuple[bytes, str, list[Table]]:
    return writing.file(_whole(table, writing)), writing.encoding, [table]


@_kind
def _clean(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    del rng
    yield ("as it should be", *_simple(table, Writing(delimiter=",")))


@_kind
def _delimiter(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    del rng
    for sign, name in ((";", "semicolon"), ("\t", "tab"), ("|", "bar"), ("^", "caret"), ("~", "~")):
        yield (name, *_simple(table, Writing(delimiter=sign)))


@_kind
def _line_ends(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    del rng
    for sign, name in (("\n", "LF"), ("\r", "CR")):
        yield (name, *_simple(table, Writing(newline=sign)))


@_kind
def _quote_sign(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    del rng
    yield ("apostrophe", *_simple(table, Writing(quote="'", quote_all=True)))


@_kind
def _all_quoted(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    del rng
    for sign in ";,\t":
        yield (repr(sign), *_simple(table, Writing(delimiter=sign, quote_all=True)))


@_kind
def _escape_sign(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    del rng
    yield ("backslash", *_simple(table, Writing(escape="\\", quote_all=True)))


@_kind
def _encoding(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    del rng
    for encoding, bom in (
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("cp1251", b""),
        ("cp866", b""),
        ("koi8-r", b""),
        ("mac-cyrillic", b""),
    ):
        writing = Writing(encoding=encoding, bom=bom)
        name = f"{encoding}{' with mark' if bom else ''}"
        twin = _without_number_sign(table) if encoding == "koi8-r" else table
        yield (name, *_simple(twin, writing))


def _without_number_sign(table: Table) -> Table:
    """KOI8-R has no «№»: offices that used it wrote N."""
    rows = [[cell.replace("№", "N") for cell in row] for row in [table.header, *table.rows]]
    return Table(rows[0], rows[1:])


@_kind
def _preamble(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    texts = [
        "Сведения на 31.12.2022",
        "Управление образования, муниципальный район",
        "",
        "Форма заполняется ежегодно; срок: до 15 января",
        f"Исходящий № {rng.randint(1, 400)}",
    ]
    writing = Writing()
    for count in (1, 2, 3, 5):
        pad = writing.delimiter * (len(table.header) - 1)
        for padded in ("", pad):
            above = [writing.cell(text) + padded for text in texts[:count]]
            name = f"{count} lines{', padded' if padded else ''}"
            yield name, writing.file(above + _whole(table, writing)), "utf-8", [table]


@_kind
def _header_of_rows(
    table: Table, rng: random.Random
) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    """Captions over two groups of columns; the clean twin joins them."""
    del rng
    half = len(table.header) // 2
    for tops in (["Общие сведения", "Показатели"],):
        upper = [tops[0], *[""] * (half - 1), tops[1], *[""] * (len(table.header) - half - 1)]
        joined = [
            f"{tops[0] if at < half else tops[1]} {text}" for at, text in enumerate(table.header)
        ]
        writing = Writing()
        lines = writing.lines([upper, table.header, *table.rows])
        yield "two rows", writing.file(lines), "utf-8", [Table(joined, table.rows)]


@_kind
def _column_numbers(
    table: Table, rng: random.Random
) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    del rng
    writing = Writing()
    numbers = [str(at + 1) for at in range(len(table.header))]
    lines = writing.lines([table.header, numbers, *table.rows])
    yield "1 2 3", writing.file(lines), "utf-8", [table]


@_kind
def _no_header(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    del rng
    writing = Writing()
    yield "rows only", writing.file(writing.lines(table.rows)), "utf-8", [Table([], table.rows)]


@_kind
def _header_only(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    del rng
    writing = Writing()
    yield "no rows", writing.file(writing.lines([table.header])), "utf-8", [Table(table.header, [])]


@_kind
def _one_row(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    del rng
    short = Table(table.header, table.rows[:1])
    yield ("one row", *_simple(short, Writing()))


@_kind
def _end_of_file(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    del rng
    writing = Writing()
    lines = _whole(table, writing)
    yield "no newline", writing.file(lines, end=""), "utf-8", [table]
    yield "many newlines", writing.file(lines, end="\r\n" * 6), "utf-8", [table]
    yield "Ctrl-Z of DOS", writing.file(lines, end="\r\n\x1a"), "utf-8", [table]


@_kind
def _several_tables(
    table: Table, rng: random.Random
) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    other = library(rng, 12) if "Автор" not in table.header else staff(rng, 12)
    writing = Writing()
    lines = [*_whole(table, writing), "", *_whole(other, writing)]
    yield "one below another", writing.file(lines), "utf-8", [table, other]
    lines = [*_whole(table, writing), "", "Таблица 2", *_whole(other, writing)]
    yield "with a title", writing.file(lines), "utf-8", [table, other]


@_kind
def _short_rows(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    """Trailing cells are missing in some rows: the clean twin has them blank."""
    writing = Writing()
    rows = [list(row) for row in table.rows]
    lines = writing.lines([table.header])
    for at, row in enumerate(rows):
        if at % 3 == rng.randint(0, 2):
            row[-2:] = ["", ""]
            lines += writing.lines([row[:-2]])
        else:
            lines += writing.lines([row])
    yield "two cells fewer", writing.file(lines), "utf-8", [Table(table.header, rows)]


@_kind
def _long_rows(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    writing = Writing()
    lines = _whole(table, writing)
    chosen = rng.sample(range(1, len(lines)), 3)
    some = [line + ";;" if at in chosen else line for at, line in enumerate(lines)]
    yield "delimiters at the end of some", writing.file(some), "utf-8", [table]
    yield "one at the end of all", writing.file([line + ";" for line in lines]), "utf-8", [table]


@_kind
def _bare_quotes(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    """Quotes inside cells that nobody doubled."""
    header = table.header
    rows = [[cell.replace("\n", " ") for cell in row] for row in table.rows]
    at = 1
    for row in rng.sample(rows, min(4, len(rows))):
        row[at] = f'{row[at].replace(";", ",")} "Радуга"'
    rows = [[cell.replace(";", ",") for cell in row] for row in rows]
    twin = Table(header, rows)
    writing = Writing()
    plain = [";".join(row) for row in [header, *rows]]
    yield "bare cells", writing.file(plain), "utf-8", [twin]
    dressed = [";".join(f'"{cell}"' for cell in row) for row in [header, *rows]]
    yield "dressed cells", writing.file(dressed), "utf-8", [twin]


@_kind
def _odd_quote(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    """One quote too many: a reader that trusts it swallows the rest of the file."""
    rows = [
        [c.replace("\n", " ").replace(";", ",").replace('"', "") for c in r] for r in table.rows
    ]
    row = rng.choice(rows)
    row[1] = f'"{row[1]}'
    writing = Writing()
    lines = [";".join(cells) for cells in [table.header, *rows]]
    yield "at the start of a cell", writing.file(lines), "utf-8", [Table(table.header, rows)]


@_kind
def _other_delimiter_in_a_row(
    table: Table, rng: random.Random
) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    """One line was pasted from elsewhere with tabs."""
    writing = Writing()
    lines = _whole(table, writing)
    at = rng.randrange(1, len(lines))
    lines[at] = Writing(delimiter="\t").lines([table.rows[at - 1]])[0]
    yield "a line with tabs", writing.file(lines), "utf-8", [table]


@_kind
def _signatures(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    del rng
    writing = Writing()
    below = ["", "Руководитель ____________ /подпись/", "Исполнитель: методист, тел. 0-00-00"]
    lines = [*_whole(table, writing), *below]
    yield "below the table", writing.file(lines), "utf-8", [table]


@_kind
def _blank_rows(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    writing = Writing()
    lines = _whole(table, writing)
    for at in sorted(rng.sample(range(2, len(lines)), 2), reverse=True):
        lines.insert(at, ";" * (len(table.header) - 1))
    yield "among the rows", writing.file(lines), "utf-8", [table]
    lines = ["", "", *_whole(table, writing)]
    yield "at the top", writing.file(lines), "utf-8", [table]


@_kind
def _blank_columns(
    table: Table, rng: random.Random
) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    del rng
    writing = Writing()
    yield "at the left", writing.file([";" + s for s in _whole(table, writing)]), "utf-8", [table]


@_kind
def _padding(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    del rng
    plain = [
        [c.replace("\n", " ").replace('"', "").replace(";", ",") for c in r] for r in table.rows
    ]
    twin = Table(table.header, plain)
    lines = [" ; ".join(row) for row in [table.header, *plain]]
    yield "spaces around the delimiter", Writing().file(lines), "utf-8", [twin]


@_kind
def _header_with_gaps(
    table: Table, rng: random.Random
) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    del rng
    writing = Writing()
    header = [*table.header[:-1], ""]
    twin = Table(header, table.rows)
    yield ("the last one has no name", *_simple(twin, writing))
    twin = Table([*table.header[:-1], table.header[1]], table.rows)
    yield ("two of one name", *_simple(twin, writing))


@_kind
def _declared(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    del rng
    writing = Writing(delimiter="|")
    yield "sep=", writing.file(["sep=|", *_whole(table, writing)]), "utf-8", [table]


@_kind
def _length(table: Table, rng: random.Random) -> Iterator[tuple[str, bytes, str, list[Table]]]:
    """Far more rows, cells and columns than a sniffer looks at."""
    many = [row for _ in range(3000 // len(table.rows)) for row in table.rows]
    yield ("thousands of rows", *_simple(Table(table.header, many), Writing()))
    late = [list(row) for row in many]
    late[-5][1] += ' "Эхо"; приписка'
    yield ("the first quote at the end", *_simple(Table(table.header, late), Writing()))
    wide = [f"{text} {at}" for at in range(60) for text in table.header]
    rows = [row * 60 for row in table.rows]
    yield ("hundreds of columns", *_simple(Table(wide, rows), Writing()))
    rng.random()


def cases(seed: int) -> list[Case]:
    """Spoil every table in every way."""
    found = []
    for name, table in clean_tables(seed).items():
        for kind, spoil in KINDS.items():
            rng = random.Random(f"{seed}/{name}/{kind}")
            for variant, data, encoding, tables in spoil(table, rng):
                found.append(Case(kind, f"{name}: {variant}", data, encoding, tables))
    return found


def parse(text: str, delimiter: str) -> Rows:
    """Read text under a known dialect: for clean twins of real files."""
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
