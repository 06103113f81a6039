"""Headers that no form knows: nothing is lost or glued where no heading helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.readers.delimited import read_delimited
from pedmonitor.intake.sheets.bare_tables import bare_tables
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.tables import find_tables

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable


def tables(text: str, plan: ReadingPlan) -> list[RawTable]:
    grid = Grid(read_delimited(text), plan.vocabulary)
    return find_tables(grid) or bare_tables(grid)


def only(text: str, plan: ReadingPlan) -> RawTable:
    (table,) = tables(text, plan)
    return table


GLOSSARY = """Термин;Определение;Источник
ИОМ;индивидуальный образовательный маршрут;положение
РМО;районное методическое объединение;приказ управления
НОК;независимая оценка квалификации;закон
ЦНППМ;центр непрерывного повышения мастерства;распоряжение
"""


@pytest.mark.parametrize("numbers", ["", "1;2;3\n"])
def test_a_row_of_words_that_reads_like_headings_stays_a_row(
    plan: ReadingPlan, numbers: str
) -> None:
    header, _, rows = GLOSSARY.partition("\n")
    table = only(f"{header}\n{numbers}{rows}", plan)
    assert table.header == ["Термин", "Определение", "Источник"]
    assert [cells[0] for cells in table.cells] == ["ИОМ", "РМО", "НОК", "ЦНППМ"]


def test_a_list_of_fields_is_no_register_of_people(plan: ReadingPlan) -> None:
    text = "Поле;Описание;Нужно\nФИО;Фамилия, имя, отчество;да\nДолжность;Должность;да\n"
    table = only(text + "Стаж;Общий стаж;нет\nКатегория;Квалификационная категория;да\n", plan)
    assert table.header == ["Поле", "Описание", "Нужно"]
    assert len(table.cells) == 4


def test_a_lone_document_under_its_header_is_no_second_header(plan: ReadingPlan) -> None:
    table = only("Вид документа;Название;Кем утверждён\nПоложение;Наставничество;директор\n", plan)
    assert [cells[0] for cells in table.cells] == ["Положение"]


PAIRS = (
    "Общие сведения\nПоказатель;Значение\n"
    "Учащихся;412\nРаботников;57\nКлассов;21\nПлощадь;2 150,4\n"
)
WIDE = "Код ОО;ОО;Сдавало, чел.;Средний балл;Доля, %;Медалисты\n" + "".join(
    f"000{i};МБОУ СОШ № {i};{i}0;5{i},4;1{i} %;1\n" for i in range(1, 5)
)


@pytest.mark.parametrize("between", ["\nРезультаты\n", "Результаты\n"])
def test_a_narrow_table_above_a_wide_one_is_no_title(plan: ReadingPlan, between: str) -> None:
    first, second = tables(PAIRS + between + WIDE, plan)
    assert first.header == ["Показатель", "Значение"]
    assert [cells[:2] for cells in first.cells[:3]] == [
        ["Учащихся", "412"],
        ["Работников", "57"],
        ["Классов", "21"],
    ]
    assert len(second.cells) == 4


def test_lines_of_names_and_values_above_a_table_stay_titles(plan: ReadingPlan) -> None:
    text = "Прибор;К-2400\nДата;05.04.2021\nПроб;60\n\n" + WIDE
    (table,) = tables(text, plan)
    assert len(table.titles) == 3


PEOPLE = "first_name;last_name;city;email\n" + "".join(
    f"Ann;Smith{i};London;a{i}@example.org\n" for i in "abcd"
)
SENSOR = "time_s;voltage;current;temp\n" + "".join(f"0.{i};4.9{i};0.8{i};2{i}.5\n" for i in "1234")


@pytest.mark.parametrize(("upper", "lower"), [(PEOPLE, SENSOR), (SENSOR, PEOPLE)])
def test_columns_that_change_their_sort_after_a_blank_line_are_another_table(
    plan: ReadingPlan, upper: str, lower: str
) -> None:
    found = tables(upper + "\n" + lower, plan)
    assert [(table.header[0], len(table.cells)) for table in found] == [
        (upper.partition(";")[0], 4),
        (lower.partition(";")[0], 4),
    ]


def test_rows_after_a_blank_line_that_say_no_stay_rows(plan: ReadingPlan) -> None:
    rows = "Школа;Учеников;Классов;Кружков\nПервая;5;6;7\nВторая;8;9;1\n\n"
    table = only(rows + "Третья;нет;н/д;отсутствуют\nЧетвёртая;2;3;4\nПятая;5;6;7\n", plan)
    assert len(table.cells) == 5


@pytest.mark.parametrize(
    ("upper", "lower", "first", "second"),
    [
        ("time;voltage;temp", "s;V;°C", "time s", "voltage V"),
        ("Order;Customer;Sales", "ID;Name;Amount", "Order ID", "Customer Name"),
    ],
)
def test_a_second_row_of_captions_over_figures_is_joined(
    plan: ReadingPlan, upper: str, lower: str, first: str, second: str
) -> None:
    rows = "".join(f"{i};4.{i};2{i}.5\n" for i in range(4))
    table = only(f"{upper}\n{lower}\n{rows}", plan)
    assert (table.header[:2], len(table.cells)) == ([first, second], 4)


def test_a_first_row_without_figures_stays_a_row(plan: ReadingPlan) -> None:
    rows = "СОШ № 1;не проводилось;отсутствует\n" + "".join(f"СОШ № {i};{i};{i}5\n" for i in "234")
    table = only("Где;Сколько;Почём\n" + rows, plan)
    assert len(table.cells) == 4


def test_captions_repeated_over_a_group_are_joined(plan: ReadingPlan) -> None:
    rows = "".join(f"{name};1;2;3;4\n" for name in ("Обученные", "Аттестованные", "Наставники"))
    table = only(
        "Показатель;2021;2021;2022;2022\nПоказатель;план;факт;план;факт\n" + rows,
        plan,
    )
    assert table.header == ["Показатель", "2021 план", "2021 факт", "2022 план", "2022 факт"]


def test_captions_repeated_over_the_columns_of_a_register_are_joined(plan: ReadingPlan) -> None:
    table = only(
        "№ п/п;ФИО;Курсы;Курсы\n№ п/п;ФИО;тема;часов\n1;Иванова Анна Петровна;ФГОС;72\n", plan
    )
    assert table.header == ["№ п/п", "ФИО", "Курсы тема", "Курсы часов"]
    assert len(table.cells) == 1


@pytest.mark.parametrize("days", ["01.09;02.09;05.09", "1/22/20;1/23/20;1/24/20"])
def test_days_head_the_columns_of_a_journal(plan: ReadingPlan, days: str) -> None:
    table = only(f"Ученик;{days}\nИванова Б.;5;;4\nПетров Г.;н;3;\nСидоров А.;4;4;5\n", plan)
    assert table.header == ["Ученик", *days.split(";")]
    assert len(table.cells) == 3


def test_rows_of_days_are_no_journal(plan: ReadingPlan) -> None:
    rows = "Курсы;01.09.2020;02.10.2020;05.11.2020\nСеминар;03.09.2020;04.10.2020;07.11.2020\n"
    table = only(rows + "Сбор;05.09.2020;06.10.2020;09.11.2020\n", plan)
    assert table.header == ["", "", "", ""]


@pytest.mark.parametrize(
    "rows",
    [
        "John;Smith;London;john@example.org\nMarie;Curie;Paris;marie@example.org\n",
        "Иванова А.П.;эксперт;конкурс\nПетров Б.И.;наставник;семинар\n",
        "Иванова Анна Петровна;Учитель года;победитель\nПетров Пётр Ильич;Мой урок;участник\n",
    ],
)
def test_a_row_with_an_address_or_a_person_first_is_no_header(plan: ReadingPlan, rows: str) -> None:
    table = only(rows, plan)
    assert not any(table.header)
    assert len(table.cells) == 2


@pytest.mark.parametrize(
    "notes", ["Note: preliminary.\nSource: CRM", "* цены с НДС\nСоставил: бухгалтер", "End of file"]
)
def test_notes_right_under_the_last_row_are_no_rows(plan: ReadingPlan, notes: str) -> None:
    rows = "".join(f"Мел;шт.;{i};1{i};2{i}\n" for i in range(4))
    table = only(f"Товар;Ед.;Сколько;Цена;Сумма\n{rows}{notes}\n", plan)
    assert len(table.cells) == 4


def side(left: list[str], right: list[str]) -> str:
    lines = max(len(left), len(right))
    left = left + [";"] * (lines - len(left))
    right = right + [";"] * (lines - len(right))
    return "".join(f"{a};;{b}\n" for a, b in zip(left, right, strict=True))


SHORT = ["Город;Улица", "Амурск;Мира", "Вилюйск;Ленина", "Корсаков;Труда"]
LONG = ["Станок;Сила", *(f"М-{i};{i}5" for i in range(8))]


@pytest.mark.parametrize(("left", "right"), [(SHORT, LONG), (LONG, SHORT)])
def test_unknown_tables_beside_each_other_are_parted_where_one_ends_before(
    plan: ReadingPlan, left: list[str], right: list[str]
) -> None:
    found = tables(side(left, right), plan)
    assert [len(table.cells) for table in found] == [len(left) - 1, len(right) - 1]


def test_a_register_with_a_blank_column_and_rows_to_fill_in_stays_whole(plan: ReadingPlan) -> None:
    people = ["ФИО;Должность", *(f"Иванова Анна Петровн{i};учитель" for i in "аыуе")]
    table = only(side(people, ["Кабинет;Этаж", "Синий;второй", "Белый;третий"]), plan)
    assert len(table.header) == 4
