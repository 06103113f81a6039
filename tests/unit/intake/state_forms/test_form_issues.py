"""Sentences about forms name the caption, the code and what became of the values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.state_forms import cell_issues
from pedmonitor.intake.state_forms import form_issues as say
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

PLACE = Place("а.xlsx", "3.1", 3, 4)


def test_a_contradiction_names_both_numbers(catalogue: Catalogue) -> None:
    edition = catalogue.state_forms["oo1-16"]
    graph = edition.sections[0].graphs[0]
    issue = say.graph_contradicts(say.FormColumn(PLACE, "Всего,\nчеловек", "4"), graph, edition)
    assert issue.message == (
        "графа «Всего, человек»: стоит номер 4, а по редакции oo1-16 формы ОО-1 это графа 3; "
        "значения столбца не учтены"
    )


def test_long_captions_are_cut_and_lists_end(catalogue: Catalogue) -> None:
    edition = catalogue.state_forms["oo1-16"]
    assert "…" in say.graph_unknown(say.FormColumn(PLACE, "слово " * 40, ""), edition).message
    assert say.sheets_left_out(PLACE, list("123456789")).message.endswith("…")


def test_an_unconfirmed_row_is_taken_by_its_label(catalogue: Catalogue) -> None:
    edition = catalogue.state_forms["oo1-16"]
    line = say.FormLine(PLACE, "педагоги", "07", edition.sections[0].rows[5])
    (taken,) = say.rows_contradict([line], "3.1", edition, taken=True)
    (left,) = say.rows_contradict([line], "3.1", edition, taken=False)
    assert (taken.level.value, left.level.value) == ("warning", "error")


def test_many_issues_of_one_kind_are_told_together() -> None:
    many = [
        cell_issues.cell_not_number(Place("а.xlsx", "3.1", row, 2), "3", "06") for row in range(8)
    ]
    found = say.gathered(many)
    assert len(found) == 6
    assert found[-1].message == "в этой таблице ещё таких замечаний: 3 (клетки C6, C7, C8)"


def test_names_in_captions_are_not_shown() -> None:
    line = say.FormLine(PLACE, "Исполнитель Иванова А.А.", "89001234567", None)
    (issue,) = say.rows_unknown([line], "3.1")
    assert "Иванова" not in issue.message
    assert "89001234567" not in issue.message
