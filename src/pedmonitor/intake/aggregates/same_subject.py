"""Rows of one organisation whose subjects share an entry of the dictionary: «алгебра», «геометрия».

One teacher may stand in each of them (Q01), so they are never added up.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import normalise_label, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.intake.cells.values import Value
    from pedmonitor.intake.typed import TypedTable

_SHOWN = 4


class _Said(NamedTuple):
    """A row by its index, the words of its subject, and its counts."""

    at: int
    words: str
    counts: tuple[int | None, int | None]


def same_subjects(typed: TypedTable, written: Sequence[str]) -> tuple[set[int], list[Issue]]:
    """Find the rows that cannot stand beside others of the same entry.

    A row that bears the entry's own title stands for the whole when no other row exceeds it, and
    rows with equal counts speak of the same people; otherwise none of them counts.

    Args:
        typed: The rows.
        written: What each row calls its subject.

    Returns:
        The indices of the rows to leave out, and an issue for each group.
    """
    groups: dict[tuple[Value | str, ...], list[_Said]] = defaultdict(list)
    columns = typed.columns
    for at, words in enumerate(written):
        family, subject = columns["indicator"][at], columns["subject"][at]
        if subject and columns["numerator"][at] is not None:
            numbers = (_number(columns["numerator"][at]), _number(columns["denominator"][at]))
            key = (typed.organisations[at], family, subject, typed.starts[at])
            groups[key].append(_Said(at, words.strip(), numbers))
    left_out: set[int] = set()
    issues: list[Issue] = []
    for (_, _, subject, _), rows in groups.items():
        labels = {normalise_label(row.words) for row in rows}
        if len(labels) < 2:  # noqa: PLR2004 - written one way
            continue
        equal = len({row.counts for row in rows}) == 1
        whole = rows[0] if equal else _whole(rows, normalise_label(str(subject)))
        lost = [row for row in rows if row is not whole]
        left_out.update(row.at for row in lost)
        issues.append(_told(typed, str(subject), whole, lost))
    return left_out, issues


def _number(value: Value) -> int | None:
    return value if isinstance(value, int) else None


def _whole(rows: list[_Said], title: str) -> _Said | None:
    """Find the one row that bears the title and is not less than any other."""
    titled = [row for row in rows if normalise_label(row.words) == title]
    if len(titled) != 1:
        return None
    (whole,) = titled
    fits = all(_covers(whole.counts, row.counts) for row in rows)
    return whole if fits else None


def _covers(whole: Iterable[int | None], part: Iterable[int | None]) -> bool:
    pairs = zip(whole, part, strict=True)
    return all(a is None or b is None or a >= b for a, b in pairs)


def _told(typed: TypedTable, subject: str, whole: _Said | None, lost: list[_Said]) -> Issue:
    """Name the rows by their numbers: their words may hold a person's name."""
    listed = ", ".join(_pair(typed, row) for row in lost[:_SHOWN])
    listed += " …" if len(lost) > _SHOWN else ""
    if whole is not None:
        text = f"учтена строка {_pair(typed, whole)}; об этом же предмете говорят строки {listed}"
    else:
        text = f"по списку предметов это один предмет, предмет не учтён: строки {listed}"
    column = typed.columns["spot"][lost[0].at]
    return Issue(
        IssueCode.AGGREGATE_SUBJECTS,
        Level.WARNING if whole is not None else Level.ERROR,
        f"{quoted(subject)}: {text}; один педагог может стоять в каждой из них, поэтому они не "
        "складываются",
        f"Оставьте одну строку {quoted(subject)} и посчитайте в ней каждого педагога один раз.",
        typed.place.at(typed.rows[lost[0].at], column if isinstance(column, int) else None),
    )


def _pair(typed: TypedTable, row: _Said) -> str:
    numerator, denominator = row.counts
    counts = f"{numerator}" if denominator is None else f"{numerator} из {denominator}"
    return f"{typed.rows[row.at] + 1} ({counts})"
