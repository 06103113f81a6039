"""Why a file gave nothing, as an issue that says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.files.source import GONE
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import UnreadableError
    from pedmonitor.model.location import Place

_HINTS = {
    "empty": (IssueCode.FILE_EMPTY, "Попросите организацию прислать заполненный файл."),
    "password": (
        IssueCode.FILE_PASSWORD,
        "Снимите пароль (Файл → Сведения → Защита книги) и пришлите снова.",
    ),
    "limit": (
        IssueCode.FILE_LIMIT,
        "Разделите файл на части или увеличьте limits в pedmonitor.toml.",
    ),
    "cells": (
        IssueCode.FILE_LIMIT,
        "Удалите лишнее ниже и правее таблицы: последнюю ячейку показывает Ctrl+End.",
    ),
    "cell": (
        IssueCode.FILE_LIMIT,
        "Проверьте, нет ли в тексте незакрытой кавычки, и пришлите файл как xlsx.",
    ),
    "foreign": (IssueCode.FILE_UNREADABLE, "Пришлите таблицу в формате xlsx, xls, ods или csv."),
    "busy": (
        IssueCode.FILE_UNREADABLE,
        "Закройте файл в Excel или дайте права на чтение и запустите расчёт снова.",
    ),
    GONE: (IssueCode.FILE_UNREADABLE, "Проверьте, что диск подключён, и запустите расчёт снова."),
    "broken": (
        IssueCode.FILE_UNREADABLE,
        "Откройте файл в Excel, сохраните как «Книга Excel (xlsx)» и пришлите снова.",
    ),
    "encoding": (
        IssueCode.FILE_UNREADABLE,
        "Сохраните исходную таблицу как «Книга Excel (xlsx)» или csv в UTF-8 и пришлите снова.",
    ),
    "packed": (
        IssueCode.FILE_UNREADABLE,
        "Распакуйте архив, положите таблицы в эту же папку и запустите расчёт снова.",
    ),
    "locked": (
        IssueCode.FILE_PASSWORD,
        "Распакуйте архив с паролем, положите таблицы в эту же папку и запустите расчёт снова.",
    ),
}


def refusal(place: Place, error: UnreadableError) -> Issue:
    """Tell that nothing of a file has been counted, why, and what would help."""
    code, hint = _HINTS[error.reason]
    return Issue(code, Level.ERROR, f"{error}; данные из этого файла не учтены", hint, place)
