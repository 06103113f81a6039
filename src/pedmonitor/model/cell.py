"""The six states of a cell, kept apart from the file to the last table."""

from __future__ import annotations

from enum import IntEnum


class CellState(IntEnum):
    """What a cell says. Missing is not zero, and «X» is neither."""

    VALUE = 0
    ZERO = 1
    BLANK = 2
    NOT_APPLICABLE = 3
    SUPPRESSED = 4
    ERROR = 5


ERROR_TEXTS = frozenset(
    {
        "#ДЕЛ/0!",
        "#DIV/0!",
        "#Н/Д",
        "#N/A",
        "#ССЫЛКА!",
        "#REF!",
        "#ЗНАЧ!",
        "#VALUE!",
        "#ИМЯ?",
        "#NAME?",
        "#ЧИСЛО!",
        "#NUM!",
        "#ПУСТО!",
        "#NULL!",
        "#ПЕРЕНОС!",
        "#SPILL!",
    }
)
UNCALCULATED = "#НЕ ВЫЧИСЛЕНО!"
"""Our own mark for a formula whose result the file does not hold."""
