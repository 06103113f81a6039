"""Whole columns by type."""
# ruff: noqa: DTZ001 - cells know no time zone

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.registers.columns import parser_for
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.cells.values import Parsed, Value
    from pedmonitor.intake.plan import ReadingPlan


def parse(plan: ReadingPlan, path: str, *cells: Cell) -> list[Parsed]:
    form_id, field_id = path.split(".")
    form = plan.forms[form_id]
    field = form.field(field_id)
    assert field is not None
    read = parser_for(field, form=form, plan=plan, epoch_1904=False)
    return [read(cell) for cell in cells]


def values(plan: ReadingPlan, path: str, *cells: Cell) -> list[Value]:
    return [parsed.value for parsed in parse(plan, path, *cells)]


def test_a_year_of_birth_is_the_middle_of_the_year(plan: ReadingPlan) -> None:
    assert values(plan, "staff.birth_date", "1985", 1985, "05.03.1985") == [
        dt.date(1985, 7, 2),
        dt.date(1985, 7, 2),
        dt.date(1985, 3, 5),
    ]


def test_a_month_is_its_first_day_at_the_start_and_its_last_at_the_end(plan: ReadingPlan) -> None:
    assert values(plan, "training.date_from", "март 2022") == [dt.date(2022, 3, 1)]
    assert values(plan, "training.date_to", "март 2022") == [dt.date(2022, 3, 31)]


def test_a_time_of_day_does_not_matter(plan: ReadingPlan) -> None:
    assert values(plan, "contests.date", dt.datetime(2022, 3, 5, 14, 30)) == [dt.date(2022, 3, 5)]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("математика", ("математика",)),
        ("Алгебра, геометрия", ("математика",)),
        ("физика, математика", ("физика", "математика")),
        ("химия/биология", ("химия", "биология")),
        ("Учитель физики и информатики", ("физика", "информатика")),
        ("рус.яз. и лит-ра", ("русский язык и литература",)),
        ("ИЗО", ("изобразительное искусство",)),
        ("физ-ра", ("физическая культура",)),
        ("нач. классы", ("начальные классы",)),
        ("англ. яз.", ("иностранный язык",)),
        ("матемaтика", ("математика",)),
    ],
)
def test_subjects_as_schools_write_them(
    plan: ReadingPlan, text: str, subjects: tuple[str, ...]
) -> None:
    assert values(plan, "staff.subject", text) == [subjects]


def test_one_unknown_subject_does_not_hide_the_known(plan: ReadingPlan) -> None:
    (parsed,) = parse(plan, "staff.subject", "физика, астрология")
    assert (parsed.value, parsed.fault) == (("физика",), IssueCode.CELL_SUBJECT)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("районный", "муниципальный"),
        ("Областной", "региональный"),
        ("всероссийский", "федеральный"),
        ("школа", "школьный"),
        ("международный", "федеральный"),
        ("улусный", "муниципальный"),
    ],
)
def test_levels(plan: ReadingPlan, text: str, level: str) -> None:
    assert values(plan, "contests.level", text) == [level]


def test_an_unknown_level_is_a_fault_not_a_guess(plan: ReadingPlan) -> None:
    (parsed,) = parse(plan, "contests.level", "галактический")
    assert parsed == (CellState.ERROR, None, IssueCode.CELL_LEVEL)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Учитель", "учитель"),
        ("учитель физики", "учитель"),
        ("учитель-логопед", "учитель-логопед"),
        ("Педагог-психолог", "педагог-психолог"),
        ("ПДО", "педагог дополнительного образования"),
        ("Зам. директора по УВР", "заместитель руководителя"),
        ("директор", "руководитель"),
        ("воспитатель", "воспитатель"),
        ("младший воспитатель", "младший воспитатель"),
        ("соц. педагог", "социальный педагог"),
        ("библиотекарь", "прочий персонал"),
        ("педагог-библиотекарь", "педагог-библиотекарь"),
        ("учитель начальных классов", "учитель"),
    ],
)
def test_positions(plan: ReadingPlan, text: str, position: str) -> None:
    assert values(plan, "staff.position", text) == [position]


def test_a_mark_is_a_date_when_there_is_one(plan: ReadingPlan) -> None:
    day = dt.date(2022, 3, 12)
    assert values(plan, "diagnostics.deficits_mark", "12.03.2022", "да", "нет", "", "+", 1) == [
        (day, day),
        True,
        False,
        None,
        True,
        True,
    ]


def test_blank_cells_are_blank_in_every_type(plan: ReadingPlan) -> None:
    for path in (
        "staff.birth_date",
        "staff.position",
        "staff.subject",
        "training.hours",
        "training.regional",
    ):
        assert parse(plan, path, "")[0].state is CellState.BLANK


def test_equal_cells_are_read_alike_and_types_kept_apart(plan: ReadingPlan) -> None:
    parsed = parse(plan, "diagnostics.completed", 1, True, 1.0, "1", 1)
    assert [p.value for p in parsed] == [True] * 5
