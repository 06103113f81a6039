"""Words with a year where a value of a dictionary is asked: «ВятГУ, 1995» under «Образование»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from pedmonitor.intake.registers.sheaf import Sheaf

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def ask_for_values(sheaf: Sheaf) -> None:
    """Ask once a column for values that are not named, where every cell says something of its own.

    A school that writes where and when people have studied has not mistaken so many words: it has
    not named the level, and is asked for it as for a blank.

    Args:
        sheaf: The parsed columns; one issue takes the place of many.
    """
    for item in sheaf.form.fields:
        if item.type != "code" or item.id not in sheaf.raw or item.id not in sheaf.positions:
            continue
        column = sheaf.positions[item.id]
        cells = dict(zip(sheaf.rows, sheaf.raw[item.id], strict=True))
        asked = [
            issue
            for issue in sheaf.issues
            if issue.code is IssueCode.CELL_CODE
            and issue.place is not None
            and issue.place.column == column
            and _YEAR.search(str(cells.get(issue.place.row or 0, "")))
        ]
        if not asked:
            continue
        rows = sorted(one.place.row for one in asked if one.place and one.place.row is not None)
        gone = set(map(id, asked))
        sheaf.issues[:] = [issue for issue in sheaf.issues if id(issue) not in gone]
        sheaf.issues.append(
            Issue(
                IssueCode.CELL_BLANK,
                Level.WARNING,
                f"{item.title}: значение не названо, в ячейках другие слова с годом "
                f"({rows_text(rows)}); условие показателя по ним не проверить",
                "Впишите одно из принятых значений; остальное можно оставить после запятой.",
                sheaf.place.at(rows[0], column),
            )
        )
