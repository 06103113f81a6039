"""Rows under a line that says they are not counted: «Не участвовали:», «Уволенные», «Жюри»."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.intake.registers.counted_rows.aside_words import DONE, why_line
from pedmonitor.intake.registers.faults import quote
from pedmonitor.intake.wording.caption_lines import lines_of, names_school
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold, rows_text

if TYPE_CHECKING:
    from pedmonitor.model.location import Place


@dataclass(slots=True)
class AsideRows:
    """Follows the lines over the rows of one table.

    Attributes:
        form: The register.
        out: Line → its reason and the rows of the sheet under it that are left out.
    """

    form: str
    out: dict[str, tuple[str, list[int]]] = field(default_factory=dict)
    _line: str = ""
    _reason: str = ""
    _fresh: bool = False
    _nested: bool = False
    _in_school: bool = False

    def take_line(self, line: str, above: str) -> None:
        """Take a line over rows: it begins what is left out, divides it, or ends it.

        A line right under «Не участвовали» divides those; a line after some of them goes on with
        those who are counted.

        Args:
            line: The line.
            above: The lines that stood over the rows before it.
        """
        reason = why_line(self.form, line)
        if reason is not None:
            self._line, self._reason = line, reason
            self._fresh, self._nested = True, False
            self._in_school = any(map(names_school, lines_of(above)))
            return
        divides = (self._fresh or self._nested) and not DONE.search(fold(line))
        if divides and not (self._in_school and names_school(line)):
            self._nested = True
        else:
            self._reason = ""

    def takes(self, row: int) -> bool:
        """Say whether a row is left out, and note it."""
        self._fresh = False
        if not self._reason:
            return False
        self.out.setdefault(self._line, (self._reason, []))[1].append(row)
        return True

    def issues(self, place: Place) -> list[Issue]:
        """Tell once of all rows that are left out."""
        if not self.out:
            return []
        told = "; ".join(
            f"под строкой{quote(line) or ' раздела'} — {reason} ({rows_text(rows)})"
            for line, (reason, rows) in self.out.items()
        )
        first = min(row for _, rows in self.out.values() for row in rows)
        return [
            Issue(
                IssueCode.ROW_ASIDE,
                Level.WARNING,
                f"{told}; эти строки не учтены",
                "Если это не так, исправьте строку над ними и пришлите файл снова.",
                place.at(first),
            )
        ]
