"""What the columns of tables of counts say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.aggregates.cells import Second
from pedmonitor.intake.aggregates.figure_columns import FigureColumn, Part
from pedmonitor.intake.aggregates.layout import Layout, tell_layout

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan

DIAG, MENTORING = "diag_deficit_by_subject_share", "mentoring_participants_share"
Told = list[tuple[int, str, str, int | None]]


def layout_of(plan: ReadingPlan, *paths: tuple[str, ...]) -> Layout | None:
    return tell_layout(paths, plan.labels["aggregate"], plan.families)


def told(layout: Layout | None) -> Told:
    assert layout is not None
    return [
        (f.at, f.part.name, f.family, f.span[0].year if f.span else None) for f in layout.figures
    ]


def test_paired_columns(plan: ReadingPlan) -> None:
    parent = "Прошли диагностику профессиональных дефицитов"
    layout = layout_of(plan, ("ОО",), ("Всего педагогов",), (parent, "человек"), (parent, "%"))
    assert told(layout) == [
        (1, "DENOMINATOR", "", None),
        (2, "NUMERATOR", DIAG, None),
        (3, "SHARE", DIAG, None),
    ]
    assert layout is not None
    assert (layout.organisation, layout.subject, layout.unknown) == (0, None, ())


def test_one_column_an_indicator_and_one_of_percentages(plan: ReadingPlan) -> None:
    layout = layout_of(
        plan,
        ("Наименование ОО",),
        ("Предмет",),
        ("Участвуют в программах наставничества, чел.",),
        ("Доля педагогов, участвующих в программах наставничества, %",),
        ("Директор",),
    )
    assert told(layout) == [(2, "NUMERATOR", MENTORING, None), (3, "SHARE", MENTORING, None)]
    assert layout is not None
    assert (layout.subject, layout.unknown) == (1, (4,))


def test_years_side_by_side(plan: ReadingPlan) -> None:
    layout = layout_of(plan, ("Показатель",), ("2021 год",), ("2022",), ("Всего", "2022"))
    assert told(layout) == [
        (1, "NUMERATOR", "", 2021),
        (2, "NUMERATOR", "", 2022),
        (3, "DENOMINATOR", "", 2022),
    ]


@pytest.mark.parametrize(
    "paths",
    [
        [("ОО",), ("Адрес",), ("Телефон",)],
        [("ОО",), ("Всего педагогов",)],
        [("Код",), ("Кол-во",), ("Цена",)],
        [],
    ],
)
def test_other_tables_are_none_of_ours(plan: ReadingPlan, paths: list[tuple[str, ...]]) -> None:
    assert layout_of(plan, *paths) is None


def test_generic_words_wait_for_a_title(plan: ReadingPlan) -> None:
    layout = layout_of(plan, ("Предмет",), ("Всего педагогов",), ("Прошли",), ("%",))
    assert layout is not None
    assert not layout.counts_named
    assert [f.part for f in layout.figures] == [Part.DENOMINATOR, Part.NUMERATOR, Part.SHARE]


@pytest.mark.parametrize(
    ("captions", "kept"),
    [
        (("(план)", "(факт)"), [2]),
        (("в 1 полугодии", "за год"), [2]),
        (("за III квартал", ""), [2]),
        (("в 2021 году", "в 2022 году"), [1, 2]),
        (("2020/2021", "2021/2022"), [1, 2]),
        (("у учителей", "у воспитателей"), []),
    ],
)
def test_plans_parts_of_the_year_and_twins_never_stand_for_the_fact(
    plan: ReadingPlan, captions: tuple[str, str], kept: list[int]
) -> None:
    parent = "Прошли диагностику профессиональных дефицитов"
    layout = layout_of(plan, ("ОО",), *((parent, caption) for caption in captions))
    assert layout is not None
    assert [figure.at for figure in layout.figures] == kept
    assert len(layout.doubtful) == (0 if kept else 2)


def test_of_two_bases_the_one_of_pedagogues_is_taken(plan: ReadingPlan) -> None:
    layout = layout_of(plan, ("ОО",), ("Всего учителей",), ("Всего педагогов",), ("НОК",))
    assert layout is not None
    assert [figure.at for figure in layout.figures] == [2, 3]


@pytest.mark.parametrize(
    ("caption", "second"),
    [
        ("чел. (%)", Second.PERCENT),
        ("кол-во / %", Second.PERCENT),
        ("человек (доля)", Second.PERCENT),
        ("прошли / всего", Second.BASE),
        ("человек из общего числа", Second.BASE),
        ("человек", Second.UNTOLD),
        ("из них прошли", Second.UNTOLD),
    ],
)
def test_captions_tell_what_the_second_number_is(
    plan: ReadingPlan, caption: str, second: Second
) -> None:
    parent = "Прошли диагностику профессиональных дефицитов"
    layout = layout_of(plan, ("ОО",), (parent, caption))
    assert layout is not None
    assert [(f.family, f.part, f.second) for f in layout.figures] == [
        (DIAG, Part.NUMERATOR, second)
    ]


def test_a_denominator_that_says_so_is_that_of_every_indicator() -> None:
    said = FigureColumn(2, Part.DENOMINATOR, caption="Общее количество педагогов (знаменатель)")
    staff = FigureColumn(2, Part.DENOMINATOR, caption="Общее количество педагогов")
    assert said.is_base_of("pk_share", of_some=True)
    assert not staff.is_base_of("pk_share", of_some=True)
    assert staff.is_base_of("contest_share", of_some=False)
