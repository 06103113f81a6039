"""Marks that stand in several columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.headings.mark_groups import Fact, split_facts
from pedmonitor.intake.sheets.raw_table import RawTable
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.headings.mark_groups import FactGroups

DEFICITS, BURNOUT = "Диагностика дефицитов", "Диагностика выгорания"


def _split(catalogue: Catalogue, *paths: tuple[str, ...]) -> FactGroups:
    form = catalogue.forms["diagnostics"]
    labels = {normalise_label(a): item.id for item in form.fields for a in item.aliases}
    header = [" ".join(path) for path in paths]
    table = RawTable("Лист1", [], header, list(paths), list(range(len(paths))), 0)
    return split_facts(table, form, labels)


def test_a_day_and_a_mark_under_one_caption(catalogue: Catalogue) -> None:
    found = _split(catalogue, ("ФИО",), (DEFICITS, "дата"), (DEFICITS, "отметка"))
    assert found.columns == {
        1: Fact("deficits_mark", "date", DEFICITS),
        2: Fact("deficits_mark", "completed", DEFICITS),
    }
    assert not found.several


def test_one_column_of_the_only_mark_is_no_group(catalogue: Catalogue) -> None:
    found = _split(catalogue, ("ФИО",), (DEFICITS, "дата"), ("Примечание",))
    assert found.columns == {}


def test_a_day_under_each_of_several_marks_is_that_mark(catalogue: Catalogue) -> None:
    """Else the day of burnout, without a field of its own, became that of the deficits beside."""
    found = _split(catalogue, ("ФИО",), (DEFICITS, "дата"), (BURNOUT, "дата"))
    assert found.columns == {
        1: Fact("deficits_mark", "date", DEFICITS),
        2: Fact("burnout_mark", "date", BURNOUT),
    }
    assert found.several


def test_another_mark_beside_makes_several(catalogue: Catalogue) -> None:
    found = _split(catalogue, (DEFICITS, "дата"), (DEFICITS, "отметка"), ("НОК (да/нет)",))
    assert found.several
