"""Numbers of one row that cannot all be right: more filled posts than there are, 45 points of 5."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.values import Parsed
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.definitions.bounds import Bound
    from pedmonitor.intake.registers.sheaf import Sheaf

_UNKNOWN = Parsed(CellState.ERROR)
_HOURS = re.compile(r"\bчас(?:ы|ов|ах|\.)?(?!\w)|\bч\.?(?!\w)")
_SLIP = Decimal("0.01")
"""By how much posts that were rounded may differ."""


def keep_within(sheaf: Sheaf, headings: Mapping[str, str]) -> None:
    """Take out the numbers that are more than they can be; tell of those that do not add up.

    Args:
        sheaf: Columns that have been read.
        headings: Field → heading of its column.
    """
    for name, heading in headings.items():
        item = sheaf.form.field(name)
        if item is not None and item.measured == "posts" and _is_of_hours(heading):
            _drop_hours(sheaf, name, heading)
    _drop_negative(sheaf)
    for bound in sheaf.form.bounds:
        if bound.field not in sheaf.parsed:
            continue
        if bound.at_most:
            _keep_at_most(sheaf, bound.field, bound.at_most)
        elif bound.rest_of:
            _compare_with_rest(sheaf, bound, bound.rest_of)


def _drop_negative(sheaf: Sheaf) -> None:
    """Take out numbers below nothing: no register counts anything that may be less."""
    for item in sheaf.form.fields:
        if item.type != "number" or item.id not in sheaf.parsed:
            continue
        for at, cell in enumerate(sheaf.parsed[item.id]):
            if not isinstance(cell.value, float) or cell.value >= 0:
                continue
            sheaf.parsed[item.id][at] = _UNKNOWN
            sheaf.issues.append(
                Issue(
                    IssueCode.ROW_NUMBERS,
                    Level.ERROR,
                    f"{item.title}: число меньше нуля; оно не учтено",
                    "Исправьте число.",
                    sheaf.place.at(sheaf.rows[at], sheaf.positions.get(item.id)),
                    about=(sheaf.form.id, item.id),
                )
            )


def _is_of_hours(heading: str) -> bool:
    folded = fold(heading)
    return _HOURS.search(folded) is not None and "став" not in folded


def _drop_hours(sheaf: Sheaf, name: str, heading: str) -> None:
    """Leave out a column of hours: how many of them are a post differs between positions."""
    sheaf.parsed[name] = [
        cell if cell.value in {None, 0.0} else _UNKNOWN for cell in sheaf.parsed[name]
    ]
    sheaf.issues.append(
        Issue(
            IssueCode.CELL_UNIT,
            Level.ERROR,
            f"«{_title(sheaf, name)}»: в столбце {quoted(heading)} часы, а не ставки; он не учтён",
            "Впишите, сколько это ставок: «0,5», «1».",
            sheaf.place.at(sheaf.rows[0] if sheaf.rows else 0, sheaf.positions.get(name)),
            about=(sheaf.form.id, name),
        )
    )


def _keep_at_most(sheaf: Sheaf, name: str, most: str) -> None:
    for at in range(len(sheaf.rows)):
        number, bound = _number(sheaf, name, at), _number(sheaf, most, at)
        if number is None or bound is None or number <= bound:
            continue
        sheaf.issues.append(
            Issue(
                IssueCode.ROW_NUMBERS,
                Level.ERROR,
                f"{_title(sheaf, name)}: {_shown(number)} больше, чем «{_title(sheaf, most)}» "
                f"({_shown(bound)}); число не учтено",
                "Исправьте то из двух чисел, которое неверно.",
                sheaf.place.at(sheaf.rows[at], sheaf.positions.get(name)),
                about=(sheaf.form.id, name),
            )
        )
        sheaf.parsed[name][at] = _UNKNOWN


def _compare_with_rest(sheaf: Sheaf, bound: Bound, rest_of: tuple[str, str]) -> None:
    for at in range(len(sheaf.rows)):
        numbers = [_number(sheaf, name, at) for name in (bound.field, *rest_of)]
        told, whole, part = numbers
        if told is None or whole is None or part is None or abs(whole - part - told) <= _SLIP:
            continue
        titles = [f"«{_title(sheaf, name)}»" for name in (bound.field, *rest_of)]
        sheaf.issues.append(
            Issue(
                IssueCode.ROW_NUMBERS,
                Level.WARNING,
                f"{titles[0]} — {_shown(told)}, а {titles[1]} без {titles[2]} — "
                f"{_shown(whole)} − {_shown(part)} = {_shown(whole - part)}; каждый показатель "
                "посчитан по своему столбцу",
                "Исправьте то из чисел, которое неверно, или объясните разницу в письме.",
                sheaf.place.at(sheaf.rows[at], sheaf.positions.get(bound.field)),
                about=(sheaf.form.id, bound.field),
            )
        )


def _number(sheaf: Sheaf, name: str, at: int) -> Decimal | None:
    cells = sheaf.parsed.get(name)
    value = cells[at].value if cells is not None else None
    return Decimal(str(value)) if isinstance(value, float) else None


def _shown(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",")


def _title(sheaf: Sheaf, name: str) -> str:
    item = sheaf.form.field(name)
    return item.title if item else name
