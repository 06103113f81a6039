"""Names that reader and writer share."""

from __future__ import annotations

from pedmonitor.model.correction import LIST_SHEET, SUFFIX, Mark
from pedmonitor.model.issue import Level


def test_a_fault_of_the_whole_file_has_no_place() -> None:
    mark = Mark(Level.ERROR, "что", "как")
    assert (mark.sheet, mark.row, mark.column) == ("", None, None)


def test_the_suffix_reads_as_a_revision() -> None:
    assert "исправ" in SUFFIX
    assert LIST_SHEET == "Что исправить"
