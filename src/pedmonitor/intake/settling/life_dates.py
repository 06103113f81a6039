"""Dates of a life that cannot all be true: pupils among the pedagogues, posts held in childhood."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pedmonitor.intake.cells.values import Value
    from pedmonitor.intake.typed import TypedTable

_MIN_AGE, _MAX_AGE = 16, 95
_YEAR = 365.2425
_BIRTH = "birth_date"
_UNTIL = "category_until"
_HIRED = "hire_date"
_LATER = {
    "graduation_date": "Дата окончания учебного заведения",
    "first_job_date": "Начало педагогической работы",
    _HIRED: "Принят в организацию",
}


@dataclass(frozen=True, slots=True)
class StaffRows:
    """The kept rows of a staff register.

    Attributes:
        table: The register.
        columns: Its fields; dates that cannot be are taken out of them.
        rows: Row of the sheet, of each.
        owners: Organisation, of each.
        as_of: Day by which ages are counted.
        dated: Whether the return itself states that day.
    """

    table: TypedTable
    columns: dict[str, list[Value]]
    rows: Sequence[int]
    owners: Sequence[str]
    as_of: dt.date
    dated: bool = False

    def issue(self, at: int, field: str, told: str, hint: str) -> Issue:
        """Tell of a date."""
        place = self.table.place.at(self.rows[at], self.table.positions.get(field))
        return Issue(IssueCode.CELL_IMPLAUSIBLE, Level.ERROR, told, hint, place, self.owners[at])


def check_lives(staff: StaffRows) -> list[Issue]:
    """Leave out birth dates that make a pupil or a patriarch of a pedagogue, and days in childhood.

    Args:
        staff: The rows.
    """
    issues = list(_implausible_ages(staff))
    births = staff.columns.get(_BIRTH, [])
    for name, title in _LATER.items():
        days = staff.columns.get(name)
        if days is None:
            continue
        for at, birth in enumerate(births):
            day = days[at]
            if not isinstance(birth, dt.date) or not isinstance(day, dt.date):
                continue
            if _years(birth, day) < _MIN_AGE:
                days[at] = None
                told = f"{title}: по дате рождения работнику тогда не было 16 лет; дата не учтена"
                issues.append(staff.issue(at, name, told, "Проверьте эту дату и дату рождения."))
    return [*issues, *_not_yet(staff), *_run_out(staff)]


def _not_yet(staff: StaffRows) -> Iterator[Issue]:
    """Tell once an organisation of people who, by their dates, are hired after the day of the list.

    They are in no figure (a mistyped year takes a teacher out of every denominator). A list of the
    whole year that is counted by an earlier day of it has such people by its nature.
    """
    if _HIRED not in staff.table.positions:  # a remark or a state in words has told it already
        return
    late: dict[str, list[int]] = {}
    typed: set[str] = set()
    for at, day in enumerate(staff.columns.get(_HIRED, ())):
        if isinstance(day, dt.date) and day > staff.as_of:
            late.setdefault(staff.owners[at], []).append(staff.rows[at])
            if staff.dated or day.year > staff.as_of.year:
                typed.add(staff.owners[at])
    for owner, rows in late.items():
        yield Issue(
            IssueCode.ROW_REMARK,
            Level.WARNING if owner in typed else Level.INFO,
            f"{_LATER[_HIRED]}: дата позже дня, на который считается список, — "
            f"{staff.as_of:%d.%m.%Y} ({rows_text(rows)}); эти люди не входят ни в один показатель",
            "Если в дате описка, исправьте её; если работник принят позже этого дня, ничего делать "
            "не нужно.",
            staff.table.place.at(rows[0], staff.table.positions.get(_HIRED)),
            owner,
        )


def _run_out(staff: StaffRows) -> Iterator[Issue]:
    """Ask once an organisation about categories that are over by what stands beside them."""
    over: dict[str, list[int]] = {}
    for at, day in enumerate(staff.columns.get(_UNTIL, ())):
        if isinstance(day, dt.date) and day < staff.as_of:
            over.setdefault(staff.owners[at], []).append(staff.rows[at])
    for owner, rows in over.items():
        yield Issue(
            IssueCode.ROW_REMARK,
            Level.WARNING,
            f"срок категории по записи в ячейке истёк до {staff.as_of:%d.%m.%Y} "
            f"({rows_text(rows)}); категория посчитана как действующая",
            "Впишите категорию, которая действует на дату отчёта, и её срок.",
            staff.table.place.at(rows[0], staff.table.positions.get("category")),
            owner,
        )


def _implausible_ages(staff: StaffRows) -> Iterator[Issue]:
    births = staff.columns.get(_BIRTH, [])
    for at, birth in enumerate(births):
        if isinstance(birth, dt.date) and not _MIN_AGE <= _years(birth, staff.as_of) <= _MAX_AGE:
            births[at] = None
            told = "Дата рождения: по ней работнику меньше 16 или больше 95 лет; возраст не учтён"
            yield staff.issue(at, _BIRTH, told, "Проверьте год рождения.")


def _years(first: dt.date, last: dt.date) -> float:
    return (last - first).days / _YEAR
