"""Tables whose only words are that nothing is known yet: «нет данных», «будет позже» is no zero."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.sheets.raw_table import RawTable

UNKNOWN = "вместо записей здесь сказано, что данных пока нет; это не «записей нет»"
_DATA = r"(?:данны[ех]|сведени[йя]|информаци[ия])"
_LATER = r"(?:представ|предостав|сда|дан|направ|внес|заполн|позже|позднее|уточн|готов|известн)"
_SAYS = re.compile(
    rf"нет {_DATA}|{_DATA} (?:пока |ещ[её] )?(?:нет|не \w+)"
    rf"|(?:{_DATA} )?(?:пока |ещ[её] )?не (?:сда|представ|предостав|собра|заполн|поступ|готов)\w*"
    rf"|(?:{_DATA} )?буд[еу]т {_LATER}.*|(?:{_DATA} )?(?:собира|уточня|готов)[а-я]*(?:ся)?"
    rf"|(?:{_DATA} )?(?:позже|позднее)|\?+|н/д|нд|{_DATA} запрошен\w*"
    r"|(?:ответственн\w+|исполнител\w+|завуч|методист) (?:болеет|в отпуске|на больничном).*"
    r"|(?:болеет|в отпуске|на больничном) (?:ответственн\w+|исполнител\w+).*"
)
_BESIDE = frozenset({"organisation", "ignored"})
_DASHES = frozenset({"-", "–", "—"})
_MOST = 3
"""A school that knows nothing writes it once."""


def says_unknown(table: RawTable, match: Match) -> bool:
    """Say whether every row of a table says that nothing is known, and no row says more.

    Args:
        table: The table.
        match: The register and its columns.
    """
    if not table.cells or len(table.cells) > _MOST:
        return False
    kinds = {item.id: item.type for item in match.form.fields}
    beside = {column.at for column in match.columns if kinds.get(column.field) in _BESIDE}
    return all(_is_unknown(row, beside) for row in table.cells)


def _is_unknown(row: Sequence[Cell], beside: set[int]) -> bool:
    cells = (cell for at, cell in enumerate(row) if at not in beside and not is_blank(cell))
    said = [text for text in (as_text(cell).strip() for cell in cells) if text not in _DASHES]
    return bool(said) and all(map(is_answer_unknown, said))


@lru_cache(maxsize=1024)
def is_answer_unknown(text: str) -> bool:
    """Say whether words in the place of records say that the records are yet to come.

    >>> [is_answer_unknown(t) for t in ("Нет данных", "будет представлено до 20.12", "уточняется")]
    [True, True, True]
    >>> [is_answer_unknown(t) for t in ("нет", "не участвовали", "Сведения о курсах", "???")]
    [False, False, False, True]
    """
    return _SAYS.fullmatch(fold(text).rstrip(" .!")) is not None
