"""Read cells of registers that the methodist keeps: a fault is told with its cell and a way out."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level

if TYPE_CHECKING:
    from collections.abc import Callable

    from pedmonitor.model.issue_codes import IssueCode
    from pedmonitor.model.sheet_row import SheetRow

_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_SERIAL = re.compile(r"[34]\d{4}|5[0-4]\d{3}")
"""Days 1982–2049 as Excel numbers them."""
_YEARS = range(2000, 2101)
_PARTS = re.compile(r"[;\n]")


@dataclass(slots=True)
class RowReader:
    """Reads one row and remembers what is wrong with it.

    Attributes:
        row: The row.
        dates: Code of issues about days.
        mask: Puts dots in the place of people's names: a message quotes cells.
        issues: What has been found so far.
    """

    row: SheetRow
    dates: IssueCode
    mask: Callable[[str], str] = str
    issues: list[Issue] = field(default_factory=list)

    @property
    def is_fit(self) -> bool:
        """Whether the row has no error."""
        return all(issue.level is not Level.ERROR for issue in self.issues)

    def text(self, heading: str) -> str:
        """Give a cell as it is written."""
        return self.row.cells.get(heading, "")

    def parts(self, heading: str) -> list[str]:
        """Give the things that a cell lists: one a line, or with semicolons between."""
        return [part.strip() for part in _PARTS.split(self.text(heading)) if part.strip()]

    def day(self, heading: str) -> dt.date | None:
        """Read a day; None when the cell is blank or no day."""
        text = self.text(heading)
        found = _DAY.fullmatch(text)
        if not text:
            return None
        if found is None:
            what = "две даты" if len(_DAY.findall(text)) > 1 else "это не дата"
            hint = "Впишите одну дату, например 01.03.2023."
            if _SERIAL.fullmatch(text):
                hint = "Excel показывает дату числом: задайте ячейке формат «Дата»."
            self.complain(self.dates, heading, f"«{text}» — {what}", hint)
            return None
        day, month, year = map(int, found.groups())
        try:
            date = dt.date(year, month, day)
        except ValueError:
            self.complain(self.dates, heading, f"такой даты не бывает: {text}", "Проверьте дату.")
            return None
        if year not in _YEARS:
            self.complain(self.dates, heading, f"{text} — неправдоподобный год", "Проверьте год.")
            return None
        return date

    def complain(
        self,
        code: IssueCode,
        heading: str,
        what: str,
        hint: str,
        level: Level = Level.ERROR,
    ) -> None:
        """Remember a fault of a cell."""
        stop = "" if what.endswith("?") else "."
        message = self.mask(f"Столбец «{heading}»: {what}{stop}")
        self.issues.append(Issue(code, level, message, hint, self.row.at(heading)))
