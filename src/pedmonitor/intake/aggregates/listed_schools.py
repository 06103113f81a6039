"""A column that lists schools under a caption nobody knows: «Территория, ОО»."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from pedmonitor.intake.wording.naming import is_school_like

if TYPE_CHECKING:
    from pedmonitor.intake.aggregates.layout import Layout
    from pedmonitor.intake.sheets.raw_table import RawTable

_FEWEST = 2


def with_names(table: RawTable, layout: Layout) -> Layout:
    """See the column whose cells are schools as that of organisations.

    Args:
        table: The table.
        layout: What its columns say.
    """
    if layout.organisation is not None or any(f.organisation for f in layout.figures):
        return layout
    found = next((at for at in layout.unknown if _lists_schools(table, at)), None)
    if found is None:
        return layout
    unknown = tuple(at for at in layout.unknown if at != found)
    return replace(layout, organisation=found, unknown=unknown)


def _lists_schools(table: RawTable, at: int) -> bool:
    texts = {cell for cells in table.cells if isinstance(cell := cells[at], str) and cell.strip()}
    schools = sum(map(_names_school, texts))
    return schools >= _FEWEST and 2 * schools >= len(texts)


@lru_cache(maxsize=8192)
def _names_school(text: str) -> bool:
    return is_school_like(text)
