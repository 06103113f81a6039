"""What a reader hands on: sheets of uninterpreted cells with true addresses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

Cell = str | float | int | bool | dt.date | dt.datetime | dt.time | dt.timedelta
Row = list[Cell]
MANY_CELLS = 5_000_000
"""Most cells of a file where the settings say nothing."""
LONGEST_CELL = 32_767
"""Signs that Excel keeps in a cell; nothing longer was typed by anybody."""
_EXACT = 2**53
"""The numbers up to it are kept to the last digit."""
Merge = tuple[tuple[int, int], tuple[int, int]]
"""Zero-based corners (row, column), both inclusive."""


Found = Callable[[], Collection[tuple[int, int]]]
"""Finds cells by how the book shows them: slow, so asked for when needed."""


@dataclass(slots=True)
class RawSheet:
    """One sheet as it stands in the file: row 0 is row 1 of Excel, blanks are empty strings.

    Attributes:
        name: Sheet name; empty for text files.
        rows: Cells; rows may differ in length.
        merges: Merged ranges.
        hidden: Whether Excel hides the sheet.
        epoch_1904: Whether date serials count from 1904.
        modified: When the author saved the book, as the book says.
        percents: Finds the cells that the book shows as per cent.
        struck: Finds the cells that are struck out; None where there are none.
    """

    name: str
    rows: list[Row]
    merges: list[Merge] = field(default_factory=list)
    hidden: bool = False
    epoch_1904: bool = False
    modified: str = ""
    percents: Found | None = None
    struck: Found | None = None


class UnreadableError(Exception):
    """A file whose bytes give no sheets; the text says why, in Russian.

    Attributes:
        reason: ``password``, ``empty``, ``limit``, ``cells``, ``cell``, ``foreign`` or ``broken``.
    """

    def __init__(self, reason: str, text: str) -> None:
        """Keep the reason beside the sentence."""
        super().__init__(text)
        self.reason = reason

    @property
    def told(self) -> str:
        """The reason, and for a file of one's own what to do about a password."""
        if self.reason != "password":
            return f"{self}."
        return f"{self}. Откройте её в Excel, Файл → Сведения → Защита книги, сохраните без пароля."


def too_many_cells(limit: int) -> UnreadableError:
    """Tell of a file that asks for more cells than may be kept."""
    text = f"в книге больше {limit} ячеек, если считать до последней заполненной"
    return UnreadableError("cells", text)


def as_text(cell: Cell) -> str:
    """Write a cell as a person sees it in the sheet.

    >>> as_text(7.0), as_text(12.5), as_text(dt.date(2022, 3, 5)), as_text("05.03.22 ")
    ('7', '12.5', '05.03.2022', '05.03.22 ')
    """
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "ИСТИНА" if cell else "ЛОЖЬ"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) <= _EXACT else repr(cell)
    if isinstance(cell, dt.datetime):
        return cell.strftime("%d.%m.%Y %H:%M")
    if isinstance(cell, dt.date):
        return cell.strftime("%d.%m.%Y")
    return _as_hours(cell) if isinstance(cell, dt.timedelta) else str(cell)


def _as_hours(span: dt.timedelta) -> str:
    """Write a span of time as Excel shows it: hours go on counting beyond a day."""
    seconds = round(abs(span).total_seconds())
    minutes, rest = divmod(seconds, 60)
    text = f"{minutes // 60}:{minutes % 60:02}" + (f":{rest:02}" if rest else "")
    return f"-{text}" if span < dt.timedelta() else text


def is_blank(cell: Cell) -> bool:
    """Say whether a cell holds nothing but white space."""
    return isinstance(cell, str) and (not cell or cell.isspace())
