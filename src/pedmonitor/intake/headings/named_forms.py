"""How far the names of a sheet, its titles and its file speak for each form."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable

SHEET_BONUS = 4.0
"""What the name of a sheet or a title is worth beside columns."""
_FILE_BONUS = 2.0
_LEARNING = ("training",)
_BASIS = re.compile(
    r"(?i)\b(?:по (?:итогам|результатам|рекомендаци\w+|индивидуальн\w+|иом\b)|на основ\w+"
    r"|с учет\w+)"
)
"""Before what something was done by: «Повышение квалификации по итогам диагностики» is training."""


def _named_in(text: str, plan: ReadingPlan) -> tuple[str, ...]:
    """List the forms that a name speaks of; of what stands before its basis where that tells one.

    A sheet «По итогам диагностики» is named by its basis alone.
    """
    basis = _BASIS.search(text.replace("ё", "е"))
    before = plan.keywords.forms_in(text[: basis.start()]) if basis else ()
    return before if before == _LEARNING else plan.keywords.forms_in(text)


@lru_cache(maxsize=16)
def _stem(file: str) -> str:
    """Give the name of the file at hand; every sheet of it asks."""
    return PurePosixPath(file).stem


def named_forms(table: RawTable, file: str, plan: ReadingPlan) -> tuple[tuple[str, float], ...]:
    """Rate how far the names of sheet, titles and file speak for each form.

    Args:
        table: The table.
        file: Its file's path.
        plan: The reading plan.

    Returns:
        Form id and what the names are worth for it, sorted.
    """
    places: tuple[tuple[str, float], ...] = (
        (table.sheet, SHEET_BONUS),
        (" ".join(table.titles), SHEET_BONUS),
        (file.replace("/", " ").replace("_", " "), _FILE_BONUS),
    )
    if not plan.keywords.forms_in(table.sheet):  # «Участники» of the file «Мероприятия»
        joined = f"{table.sheet} {_stem(file)}".replace("_", " ")
        alone = {*plan.keywords.forms_in(places[-1][0])}
        together = {*plan.keywords.forms_in(joined)} - alone
        places = (*places, (joined, SHEET_BONUS)) if together else places
    found: dict[str, float] = {}
    for text, worth in places:
        for form in _named_in(text, plan):
            found[form] = found.get(form, 0.0) + worth
    return tuple(sorted(found.items()))
