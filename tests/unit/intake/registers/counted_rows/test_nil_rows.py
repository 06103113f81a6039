"""Rows that name nobody in words are answers, and no people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.registers.counted_rows.nil_rows import drop_nil_rows
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.cells.raw import Cell

ANNA = "Белова Анна Петровна"


def _sheaf(catalogue: Catalogue, form: str, **raw: list[Cell]) -> Sheaf:
    count = len(next(iter(raw.values())))
    rows = list(range(5, 5 + count))
    return Sheaf(catalogue.forms[form], Place("файл"), rows, [""] * count, dict(raw), {})


def test_a_row_that_names_nobody_is_an_answer_of_its_school(catalogue: Catalogue) -> None:
    sheaf = _sheaf(
        catalogue,
        "contests",
        organisation=["СОШ 1", "СОШ 2", "СОШ 3"],
        full_name=[ANNA, "не участвовали", "никто"],
        contest=["Учитель года", "", "Учитель года"],
        date=["01.03.2022", "", "-"],
    )
    drop_nil_rows(sheaf)
    assert sheaf.raw["full_name"] == [ANNA]
    assert [(one.row, one.organisation) for one in sheaf.silent] == [(6, "СОШ 2"), (7, "СОШ 3")]


def test_nobody_beside_a_day_is_asked_about(catalogue: Catalogue) -> None:
    sheaf = _sheaf(catalogue, "contests", full_name=["нет"], date=["01.03.2022"])
    drop_nil_rows(sheaf)
    assert sheaf.raw["full_name"] == ["нет"]
    assert not sheaf.silent


def test_a_title_that_says_none_is_an_answer_where_nobody_is_named(catalogue: Catalogue) -> None:
    sheaf = _sheaf(
        catalogue, "projects", organisation=["СОШ 1", "СОШ 2"], project=["нет", "Школа молодого"]
    )
    drop_nil_rows(sheaf)
    assert [one.organisation for one in sheaf.silent] == ["СОШ 1"]
    assert sheaf.raw["project"] == ["Школа молодого"]


def test_a_person_beside_a_title_that_says_none_is_for_others_to_judge(
    catalogue: Catalogue,
) -> None:
    sheaf = _sheaf(catalogue, "contests", full_name=[ANNA], contest=["нет"])
    drop_nil_rows(sheaf)
    assert sheaf.raw["full_name"] == [ANNA]


def test_nobody_has_no_staff(catalogue: Catalogue) -> None:
    sheaf = _sheaf(catalogue, "staff", full_name=["нет"])
    drop_nil_rows(sheaf)
    assert not sheaf.silent


def test_dashes_beside_a_school_are_its_answer_and_blanks_are_none(catalogue: Catalogue) -> None:
    sheaf = _sheaf(
        catalogue,
        "contests",
        organisation=["СОШ 1", "СОШ 2", "СОШ 3", "СОШ 4", ""],
        full_name=[ANNA, "-", "", "–", "-"],
        contest=["Учитель года", "-", "", "Учитель года", "-"],
        date=["01.03.2022", "-", "", "", ""],
    )
    drop_nil_rows(sheaf)
    assert [one.organisation for one in sheaf.silent] == ["СОШ 2"]
    assert sheaf.raw["full_name"] == [ANNA, "", "–", "-"]
