"""What each column of a table of counts says: whose, of what, how many, out of how many."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from pedmonitor.intake.plan import heading_forms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pedmonitor.intake.family_names import FamilyNames

_YEAR = re.compile(r"(?:за\s+)?(20\d\d)(?:\s*(?:год|г\.?))?", re.IGNORECASE)
_PERCENT = re.compile(r"^\s*(?:доля|процент|%)|[,(]\s*(?:%|в процентах)|%\s*$", re.IGNORECASE)
_COUNT = re.compile(r"(?i)\bчел|\bкол-?во|количеств|численност|\bчисло")


class Part(Enum):
    """What a figure is of its share."""

    NUMERATOR = auto()
    DENOMINATOR = auto()
    SHARE = auto()


_PARTS = {"numerator": Part.NUMERATOR, "denominator": Part.DENOMINATOR, "share": Part.SHARE}


@dataclass(frozen=True, slots=True)
class FigureColumn:
    """A column of figures.

    Attributes:
        at: Position among the table's columns.
        part: What its figures are.
        family: Family; empty when the row or the title says.
        year: Year that a caption names.
    """

    at: int
    part: Part
    family: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """A table of counts.

    Attributes:
        figures: Columns of figures, from left to right.
        organisation: Column of organisations.
        subject: Column of subjects.
        indicator: Column that names the indicator of each row.
        unknown: Columns nobody understood.
    """

    figures: tuple[FigureColumn, ...]
    organisation: int | None = None
    subject: int | None = None
    indicator: int | None = None
    unknown: tuple[int, ...] = ()

    @property
    def counts_named(self) -> bool:
        """Whether the columns themselves name what they count."""
        return any(column.family for column in self.figures)


def tell_layout(
    paths: Sequence[tuple[str, ...]], labels: Mapping[str, str], names: FamilyNames
) -> Layout | None:
    """Tell what the columns of a table say; None when it is no table of counts.

    Args:
        paths: The captions over each column, from the parent down.
        labels: Normalised heading → field of the aggregate form.
        names: Captions of the indicators.
    """
    roles: dict[str, int] = {}
    figures: list[FigureColumn] = []
    unknown: list[int] = []
    for at, path in enumerate(paths):
        figure, role = _column(at, path, labels, names)
        if figure is not None:
            figures.append(figure)
        elif role:
            roles.setdefault(role, at)
        elif path:
            unknown.append(at)
    organisation = roles.get("organisation", roles.get("organisation_code"))
    subject, indicator = roles.get("subject"), roles.get("indicator")
    layout = Layout(tuple(figures), organisation, subject, indicator, tuple(unknown))
    parts = {figure.part for figure in figures}
    told = parts - {Part.DENOMINATOR}
    rich = layout.counts_named or indicator is not None or (len(parts) > 1 and not unknown)
    return layout if told and rich else None


def _column(
    at: int, path: tuple[str, ...], labels: Mapping[str, str], names: FamilyNames
) -> tuple[FigureColumn | None, str]:
    """Tell one column: a column of figures, or what else it names."""
    years = [int(found[1]) for text in path if (found := _YEAR.fullmatch(text.strip()))]
    captions = [text for text in path if not _YEAR.fullmatch(text.strip())]
    year = years[-1] if years else None
    if not captions:
        return (FigureColumn(at, Part.NUMERATOR, year=year), "") if years else (None, "")
    leaf = captions[-1]
    role = next((labels[form] for form in heading_forms(leaf) if form in labels), "")
    if role and role not in _PARTS and len(captions) == 1:
        return None, role
    named = ((text, names.find(text)) for text in (*captions, " ".join(captions)))
    where, family = next(((text, found) for text, found in named if found), ("", None))
    if family is None:
        part = _PARTS.get(role)
        return (FigureColumn(at, part, "", year), "") if part else (None, role)
    if where == leaf or role not in _PARTS:
        share = bool(_PERCENT.search(leaf)) and not _COUNT.search(leaf)
        return FigureColumn(at, Part.SHARE if share else Part.NUMERATOR, family, year), ""
    return FigureColumn(at, _PARTS[role], family, year), ""
