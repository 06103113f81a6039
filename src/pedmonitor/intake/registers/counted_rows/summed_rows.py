"""Rows of a register of amounts that are the sum or the mean of the rows above: its totals.

«Итог», «Σ», «По школе», «Учителя всего»: nobody can list the words, so a word that may name a total
makes one where the numbers agree. Numbers alone are no proof: 2 and 3 and then 5 are three orders.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.cells.values import parse_number
from pedmonitor.intake.wording.totals import Whose, row_owner
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold, quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.location import Place

_SURE = re.compile(
    r"\b(?:итог\w*|всего|сводн?\w{0,3}|сумм[аы]|в целом|в среднем|совокупн\w+)\b(?! лишь)"
    r"|[\u03c3\u2211]"
    r"|^по (?:школе|оо|оу|доу|организации|учреждению|гимназии|лицею|саду|району|округу|улусу)\b"
    r"|\bобщ(?:ее|ий|ая) (?:количество|число|численность|кол-во|показатель|охват|балл|итог|сумма"
    r"|результат|оценка|объем|объём)\b"
)
"""Words that name a total; a row of them that is none is asked about."""
_MEAN = re.compile(r"^средн(?:ее|ий|яя)\b")
"""So do these in a register of means; in others they are somebody's education."""
_LIKELY = re.compile(
    r"\bобщ(?:ее|ий|ая|ие)\b|\bохва(?:т|чено)\b|\bинтегральн|\bиндекс\b|\bуровень\b"
)
"""Words that name a total or something of its own: «Общая педагогика»."""
_SEVERAL = 2
_ROUNDED = Decimal("0.051")
"""How far a mean that is written with one digit may be from the exact one."""
_NOTHING = Decimal(0)


class Summed(NamedTuple):
    """The totals of a table.

    Attributes:
        rows: Their positions in the table.
        likely: Sheet rows of those whose words might name something of its own too.
        doubted: Sheet rows whose words name a total, and that are not the sum of those above.
    """

    rows: frozenset[int]
    likely: list[int]
    doubted: list[int]


class _Row(NamedTuple):
    """What a row says: a number a column, and its words."""

    at: int
    numbers: tuple[Decimal | None, ...]
    words: str


def summed_rows(
    table: RawTable, match: Match, kept: Sequence[int], groups: Sequence[str]
) -> Summed:
    """Find the totals among the rows of a register of amounts.

    Args:
        table: The table.
        match: The register and its columns.
        kept: Positions of the rows of data.
        groups: The caption lines above each of them.
    """
    form = match.form
    sums = [c.at for c in match.columns if c.field in form.quantities]
    means = [c.at for c in match.columns if c.field in form.means]
    found: set[int] = set()
    likely: list[int] = []
    doubted: list[int] = []
    if not sums and not means:
        return Summed(frozenset(), likely, doubted)
    for run in _runs(table, match, kept, groups):
        above: list[_Row] = []
        since = 0
        for number, row in enumerate(run):
            sure = _SURE.search(row.words) or (means and _MEAN.search(row.words))
            bases = (above[since:], above, [] if above else run[number + 1 :])
            if (sure or _LIKELY.search(row.words)) and any(
                _sums_up(row, rows, len(sums), has_means=bool(means))
                for rows in bases
                if len(rows) >= (1 if sure else _SEVERAL)
            ):
                found.add(row.at)
                likely += [] if sure else [table.rows[row.at][0]]
                since = len(above)
                continue
            if sure and above and any(row.numbers):
                doubted.append(table.rows[row.at][0])
            above.append(row)
    return Summed(frozenset(found | _of_all(table, match, kept, found)), likely, doubted)


def _of_all(table: RawTable, match: Match, kept: Sequence[int], known: Collection[int]) -> set[int]:
    """Find the rows that bear the district in the column of schools and are the sum of all."""
    above: list[_Row] = []
    found: set[int] = set()
    for name, row in _rows(table, match, [at for at in kept if at not in known]):
        owner = row_owner(name).whose if name else Whose.OWN
        sums = owner is Whose.MUNICIPALITY and len(above) >= _SEVERAL
        if sums and _sums_up(row, above, len(row.numbers), has_means=False):
            found.add(row.at)
        else:
            above.append(row)
    return found


def told_sums(summed: Summed, place: Place) -> Iterator[Issue]:
    """Tell of rows that may be totals by their words or by their numbers, and not by both.

    Args:
        summed: The totals of a table.
        place: File and sheet.
    """
    if summed.likely:
        yield Issue(
            IssueCode.ROW_TOTAL,
            Level.WARNING,
            f"строка принята за итог и не учтена ({rows_text(summed.likely)}): по названию это "
            "может быть итог, и её числа получаются из строк над ней",
            "Если это не итог, назовите строку иначе; если итог — ничего делать не нужно.",
            place.at(summed.likely[0]),
        )
    if summed.doubted:
        yield Issue(
            IssueCode.ROW_TOTAL,
            Level.WARNING,
            f"строка названа как итог, но не равна сумме строк над ней ({rows_text(summed.doubted)}"
            "); посчитана как обычная строка",
            f"Если это итог, начните строку словом {quoted('Итого')} и проверьте числа.",
            place.at(summed.doubted[0]),
        )


def _runs(
    table: RawTable, match: Match, kept: Sequence[int], groups: Sequence[str]
) -> Iterator[list[_Row]]:
    """Give the rows of each organisation: a blank cell goes on, a caption line begins anew."""
    run: list[_Row] = []
    before: tuple[str, str] = ("", "")
    for (name, row), group in zip(_rows(table, match, kept), groups, strict=True):
        key = (name or before[0], group)
        if run and key != before:
            yield run
            run = []
        before = key
        run.append(row)
    if run:
        yield run


def _rows(table: RawTable, match: Match, kept: Sequence[int]) -> Iterator[tuple[str, _Row]]:
    """Give what each row says of its organisation, and what of numbers."""
    form = match.form
    own = [c.at for c in match.columns if (f := form.field(c.field)) and f.type == "organisation"]
    fields = {c.at: c.field for c in match.columns}
    numbers = [at for at, name in fields.items() if name in form.quantities]
    numbers += [at for at, name in fields.items() if name in form.means]
    aside = {*own, *numbers}
    for at in kept:
        cells = table.cells[at]
        name = next((as_text(cells[i]).strip() for i in own if not is_blank(cells[i])), "")
        said = (c for i, c in enumerate(cells) if i not in aside and isinstance(c, str))
        words = " ".join(fold(c).strip() for c in said)
        yield name, _Row(at, tuple(_number(cells[i]) for i in numbers), words)


def _number(cell: Cell) -> Decimal | None:
    value = parse_number(cell).value
    return Decimal(str(value)) if isinstance(value, float) else None


def _sums_up(row: _Row, rows: Sequence[_Row], sums: int, *, has_means: bool) -> bool:
    """Say whether every number of a row is the sum of theirs, or their mean."""
    columns = list(zip(*(one.numbers for one in rows), strict=True))
    told = False
    for at, number in enumerate(row.numbers):
        if number is None:
            continue
        column = [n for n in columns[at] if n is not None]
        if at >= sums:
            if not _is_mean(number, columns[at], columns[:sums]):
                return False
        elif number != sum(column) and not (has_means and number in {*column, _mean(column)}):
            return False
        told = told or number != 0
    return told and (not has_means or any(n is not None for n in row.numbers[sums:]) or sums > 0)


def _is_mean(
    number: Decimal,
    column: Sequence[Decimal | None],
    weights: Sequence[Sequence[Decimal | None]],
) -> bool:
    """Say whether a number is the mean of others, plain or by those who have answered."""
    known = [n for n in column if n is not None]
    if not known:
        return False
    means = [_mean(known)]
    for weight in weights:
        pairs = [(n, w) for n, w in zip(column, weight, strict=True) if n is not None and w]
        total = sum((w for _, w in pairs), _NOTHING)
        if total:
            means.append(sum((n * w for n, w in pairs), _NOTHING) / total)
    return any(abs(number - mean) <= _ROUNDED for mean in means)


def _mean(column: Sequence[Decimal]) -> Decimal:
    return sum(column, _NOTHING) / len(column) if column else _NOTHING
