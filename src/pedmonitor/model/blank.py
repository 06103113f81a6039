"""The sheets of an empty form that are not for filling in: the reader passes over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

HELP = "Как заполнить"
LISTS = "Списки"
UNREAD = "Этот лист заполнять не нужно: программа его не читает."
"""First cell of both sheets; the reader knows them by it."""
FILE = "Сведения"
"""Begins the name of a file; the organisation and the period follow."""
FOR_EVERYBODY = "бланк"
"""Stands in the name of a file that is for no organisation in particular."""
ORGANISATION = "Организация:"
"""Before the cell where an organisation writes its name, where the file is nobody's yet."""
NONE_ASKED = "Если записей нет, поставьте справа «да»:"
"""Above an empty table: a sheet that nobody has touched must not pass for «there is nothing»."""
_YES = ("да", "+", "v", "1")


def is_untouched(titles: Iterable[str]) -> bool:
    """Say whether the lines above an empty table ask for a mark that nobody has made.

    >>> is_untouched(["СОШ № 3", NONE_ASKED]), is_untouched([f"{NONE_ASKED} Да"]), is_untouched([])
    (True, False, False)
    """
    asked = (title.partition(NONE_ASKED) for title in titles)
    return any(found and answer.strip().lower() not in _YES for _, found, answer in asked)
