"""All files of a year's folder: ordinary returns, the department's tables, and the odd ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maker.habits import Extras, books_of, municipal_books, registry_book
from maker.writers import write_book

if TYPE_CHECKING:
    from maker.faults import Plan
    from maker.model import Year
    from maker.sheets import Planted


def year_files(year: Year, plan: Plan | None) -> tuple[dict[str, bytes], list[Planted]]:
    """Make the files of a year.

    Args:
        year: The year.
        plan: What is planted; None when the year is clean.

    Returns:
        Name → bytes, and the addresses of what was planted.
    """
    extras = plan.extras if plan else Extras()
    books = [registry_book(year)]
    planted: list[Planted] = []
    for org in year.organisations:
        if "staff" in year.lacking.get(org.key, frozenset()):
            continue
        made, found = books_of(year, org, extras)
        books += made
        planted += found
    made, found = municipal_books(year)
    books += made
    planted += found
    by_file = {book.file: book for book in books}
    if plan:
        planted += plan.change(by_file)
    files = {name: write_book(book) for name, book in by_file.items()}
    if plan:
        planted += plan.add(files)
    return files, planted
