"""Categories with a word of an application beside them: «первая (заявление подано)».

Whether she has the first one and applies for the highest, or has none yet, the cell does not say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold, rows_text

if TYPE_CHECKING:
    from pedmonitor.intake.registers.sheaf import Sheaf

CATEGORY = "category"
_APPLIED = re.compile(
    r"\W*(?:перв|высш|[1iв]\b)[^(,;]*[(,;]\s*(?:заявлен|заявк|подан|подал|документы)"
)
_FOR_MORE = re.compile(r"\bна\s+(?:высш|перв|вк|в\b|1|i)|высш.*высш|перв.*высш")


def doubt_claimed(sheaf: Sheaf) -> None:
    """Ask about categories of which nobody can tell whether they are there or applied for.

    Args:
        sheaf: Columns that have been read.
    """
    cells = sheaf.raw.get(CATEGORY, ())
    asked = {cell for cell in set(cells) if isinstance(cell, str) and is_claimed(cell)}
    if not asked:
        return
    rows = [sheaf.rows[at] for at, cell in enumerate(cells) if cell in asked]
    sheaf.issues.append(
        Issue(
            IssueCode.CELL_DOUBTED,
            Level.WARNING,
            "не видно, есть ли эта категория или на неё только подано заявление "
            f"({rows_text(rows)}); она посчитана как имеющаяся",
            "Если категории ещё нет, впишите «нет» или ту, что есть.",
            sheaf.place.at(rows[0], sheaf.positions.get(CATEGORY)),
            about=(sheaf.form.id, CATEGORY),
        )
    )


def is_claimed(text: str) -> bool:
    """Say whether a cell names one category and an application that names none.

    >>> is_claimed("первая (заявление подано)"), is_claimed("первая (заявление на высшую)")
    (True, False)
    >>> is_claimed("первая, подала заявление"), is_claimed("первая (12.03.2021)")
    (True, False)
    """
    said = fold(text)
    return bool(_APPLIED.match(said)) and not _FOR_MORE.search(said)
