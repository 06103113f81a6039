"""Several organisations in one cell: «СОШ № 3, СОШ с. Ачан», «СОШ № 3 (совместно с СОШ № 5)»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.organisations import How
from pedmonitor.intake.wording.naming import guarded
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from pedmonitor.intake.origin.organisations import OrganisationIndex
    from pedmonitor.model.location import Place

_BETWEEN = re.compile(
    r"[,;\n+()]|(?<![а-яё])/|/(?![а-яё])|\s/\s|\s+и\s+|\bсовместно\s+со?\b", re.IGNORECASE
)
_SOME = 4


def organisations_in(text: str, index: OrganisationIndex) -> tuple[str, ...]:
    """Name the organisations that a cell lists; empty where it names one, or is a name itself.

    Every one must be told beyond doubt: «СОШ № 3, с. Ачан» says where the school stands. «СОШ № 3
    (филиал СОШ № 5)» is one where the registry calls it so.

    Args:
        text: A cell of the column «ОО».
        index: The organisations.
    """
    parts = [part.strip() for part in _BETWEEN.split(text) if part and part.strip()]
    if len(parts) < 2 or index.exactly(text):  # noqa: PLR2004 - the lot of most cells
        return ()
    found = [index.find(part) for part in parts]
    sure = [one.name for one in found if one.how is How.EXACT and one.name]
    if not sure:
        return ()
    numbers = [one.name for part, one in zip(parts, found, strict=True) if part.isdigit()]
    named = tuple(dict.fromkeys(name for name in (*sure, *numbers) if name))
    return named if len(named) > 1 else ()


def told_several(text: str, names: tuple[str, ...], place: Place) -> Issue:
    """Tell that a cell names several organisations, and that its rows count for none.

    Args:
        text: The cell.
        names: The organisations.
        place: Where it stands.
    """
    listed = ", ".join(quoted(name) for name in names[:_SOME])
    return Issue(
        IssueCode.ORG_AMBIGUOUS,
        Level.ERROR,
        f"{guarded(text)} называет сразу несколько организаций: {listed}; строка не учтена",
        "Напишите каждую организацию отдельной строкой.",
        place,
    )
