"""Ages told in years: they count where the years decide every bound, else a day is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.registers.answers.ages_in_years import AGE, AGE_ON_DAY
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from pedmonitor.intake.plan import AgeRules
    from pedmonitor.intake.settling.life_dates import StaffRows

_BIRTH = "birth_date"
_MIN_AGE, _MAX_AGE = 16, 95


def take_told_ages(staff: StaffRows, rules: AgeRules) -> list[Issue]:
    """Give those a birth date whose told age leaves no doubt; the day itself means nothing.

    An age is of the day on which it was written. Where the list states that day and ages are
    counted on it, the years are the answer. Else somebody may have grown a year older, and whom
    that would carry over a bound is asked about.

    Args:
        staff: The kept rows; birth dates are put into them.
        rules: What indicators ask of ages.

    Returns:
        What has been taken, and what is asked for.
    """
    taken: dict[str, list[int]] = {}
    asked: dict[str, list[int]] = {}
    for name in (AGE, AGE_ON_DAY):
        exact = name == AGE and staff.dated and rules.on_return
        births = staff.columns.get(_BIRTH, [])
        for at, age in enumerate(staff.columns.get(name, ())):
            if not isinstance(age, float) or births[at] is not None:
                continue
            clear = exact or int(age) + 1 not in rules.bounds
            if clear and _MIN_AGE <= age <= _MAX_AGE:
                births[at] = _birthday(staff.as_of, int(age))
                taken.setdefault(staff.owners[at], []).append(staff.rows[at])
            else:
                asked.setdefault(staff.owners[at], []).append(staff.rows[at])
    return [*_taken(staff, taken), *_asked(staff, asked)]


def _birthday(on: dt.date, age: int) -> dt.date:
    """Give the last day on which somebody of the age can be born."""
    day = 28 if (on.month, on.day) == (2, 29) else on.day
    return on.replace(year=on.year - age, day=day)


def _taken(staff: StaffRows, found: dict[str, list[int]]) -> Iterator[Issue]:
    for owner, rows in found.items():
        yield Issue(
            IssueCode.ROW_REMARK,
            Level.INFO,
            "дата рождения не указана; возраст взят как назван в столбце «Возраст» "
            f"({rows_text(rows)})",
            "Ничего делать не нужно, если возраст верен на дату свода; надёжнее дата рождения.",
            staff.table.place.at(rows[0], staff.table.positions.get(AGE)),
            owner,
        )


def _asked(staff: StaffRows, found: dict[str, list[int]]) -> Iterator[Issue]:
    for owner, rows in found.items():
        yield Issue(
            IssueCode.CELL_BLANK,
            Level.WARNING,
            "по столбцу «Возраст» не решить, сколько работнику полных лет на "
            f"{staff.as_of:%d.%m.%Y} ({rows_text(rows)}): неизвестно, на какой день он назван, или "
            "такого возраста не бывает; возраст не учтён",
            "Впишите дату рождения или напишите над таблицей, на какую дату составлен список.",
            staff.table.place.at(rows[0], staff.table.positions.get(AGE)),
            owner,
        )
