"""Pages as files of every kind that schools send."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making import books
from openpyxl.utils import get_column_letter

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from districts.pages import Page

WHOLE_BOOKS = ("xlsx", "xls", "ods")
_TEXT = {
    "csv cp1251": ("csv", ";", "cp1251"),
    "csv utf-8": ("csv", ";", "utf-8-sig"),
    "csv of commas": ("csv", ",", "utf-8"),
    "text of tabs": ("txt", "\t", "cp1251"),
}
FORMATS = (*WHOLE_BOOKS, *_TEXT, "html called xls")


def save(sheets: Mapping[str, Page], folder: Path, path: str, kind: str) -> str:
    """Write sheets as one file of a kind; a text has but one sheet.

    Returns:
        The name of the file in the folder, with its suffix.
    """
    rows = {name: page.rows for name, page in sheets.items()}
    first, *_ = rows.values()
    if kind in _TEXT:
        suffix, delimiter, encoding = _TEXT[kind]
        file = f"{path}.{suffix}"
        books.delimited(folder / file, first, delimiter=delimiter, encoding=encoding)
        return file
    file = f"{path}.{kind}" if kind in WHOLE_BOOKS else f"{path}.xls"
    target = folder / file
    if kind == "xls":
        books.xls(target, rows)
    elif kind == "ods":
        books.ods(target, rows)
    elif kind == "xlsx":
        books.xlsx(target, rows, spans={name: _spans(page) for name, page in sheets.items()})
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(books.html(first), encoding="utf-8")
    return file


def _spans(page: Page) -> list[str]:
    return [
        f"{get_column_letter(left + 1)}{top + 1}:{get_column_letter(right + 1)}{bottom + 1}"
        for top, left, bottom, right in page.merged
        if (top, left) != (bottom, right)
    ]
