"""What two lists of staff say otherwise of one person: the register of staff is believed.

«Кадровый резерв» with «высшее» beside a register with «СПО»: the person would have both, and be
counted by whichever suits the indicator. The list that names more people of the organisation is
its register; the other one is told.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.model.columns import STATE_SUFFIX
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pedmonitor.definitions.form import Form, FormField
    from pedmonitor.intake.cells.values import Value
    from pedmonitor.intake.settling.settle import SettledTable

_OF_THE_PERSON = (
    *("education", "experience_teaching", "category", "young_specialist"),
    *("graduation_date", "first_job_date"),
)
"""What does not depend on the position or the organisation, so that two lists cannot differ."""
_SERVICE = "experience_teaching"
_A_YEAR = 1.0
"""Lists of two seasons of one year may differ by so much."""
_Found = dict[tuple[int, str, str, int], list[int]]
_NEWER = {"category": "category_date"}
"""A value with a day of its own has been given since, and contradicts nothing."""


class _Row(NamedTuple):
    """A row of a list of staff: which list, and which of its rows."""

    list: int
    table: SettledTable
    at: int

    def value(self, name: str) -> Value:
        """Give what the row says, None where it is silent."""
        values = self.table.columns.get(name)
        return values[self.at] if values is not None else None


def settle_contrary_lives(staff: Sequence[SettledTable], form: Form) -> list[Issue]:
    """Give people what the register says of them where another list contradicts it.

    Args:
        staff: Lists of staff whose people are numbered; their columns are mended.
        form: The register of staff.
    """
    sizes = [Counter(table.owners) for table in staff]
    found: _Found = defaultdict(list)
    for owner, rows in _in_several_lists(staff, sizes):
        register = max((row.list for row in rows), key=lambda one: (sizes[one][owner], -one))
        told = [row for row in rows if row.list == register]
        for row in rows:
            for name in _mended(told, row) if row.list != register else ():
                found[row.list, owner, name, register].append(row.table.rows[row.at])
    return [
        _issue((staff[other], staff[register]), owner, form.field(name), rows)
        for (other, owner, name, register), rows in found.items()
    ]


def _in_several_lists(
    staff: Sequence[SettledTable], sizes: list[Counter[str]]
) -> Iterator[tuple[str, list[_Row]]]:
    """Give the rows of everybody who stands in several lists of one organisation."""
    lists = Counter(chain.from_iterable(sizes))
    people: dict[tuple[str, int], list[_Row]] = defaultdict(list)
    for number, table in enumerate(staff):
        for at, (owner, person) in enumerate(zip(table.owners, table.people, strict=True)):
            if lists[owner] > 1:
                people[owner, person].append(_Row(number, table, at))
    for (owner, _), rows in people.items():
        if any(row.list != rows[0].list for row in rows):
            yield owner, rows


def _mended(told: list[_Row], row: _Row) -> Iterator[str]:
    """Put the values of the register into a row that contradicts it, and name the fields."""
    for name in _OF_THE_PERSON:
        value = row.value(name)
        sure = next((one for one in told if one.value(name) is not None), None)
        if value is None or sure is None or row.value(_NEWER.get(name, "")) is not None:
            continue
        if any(_alike(name, one.value(name), value) for one in told):
            continue
        for column in (name, name + STATE_SUFFIX):
            if column in row.table.columns and column in sure.table.columns:
                row.table.columns[column][row.at] = sure.value(column)
        yield name


def _alike(name: str, first: Value, second: Value) -> bool:
    """Say whether two lists may mean the same."""
    if name == _SERVICE and isinstance(first, float | int) and isinstance(second, float | int):
        return abs(first - second) <= _A_YEAR
    return first == second


def _issue(
    lists: tuple[SettledTable, SettledTable], owner: str, field: FormField | None, rows: list[int]
) -> Issue:
    """Tell of rows of a list that the register contradicts."""
    source, register = (one.owned.table for one in lists)
    same = register.place.file == source.place.file
    where = (
        f"на листе {quoted(register.place.sheet)}" if same else f"в {quoted(register.place.file)}"
    )
    lines = list(dict.fromkeys(rows))
    return Issue(
        IssueCode.PERSON_CONFLICT,
        Level.WARNING,
        f"{field.title if field else ''}: здесь о тех же людях сказано иное, чем {where} "
        f"({rows_text(lines)}); учтено то, что сказано там: в том списке людей организации больше, "
        "и он принят за реестр кадров",
        "Сверьте списки; если верно здесь, исправьте реестр кадров.",
        source.place.at(lines[0], source.positions.get(field.id if field else "")),
        owner,
    )
