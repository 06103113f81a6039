"""Tables inside sheets: preambles, headers of several rows, totals, signatures, stacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, Merge, RawSheet
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.raw_table import RawTable, RowKind
from pedmonitor.intake.sheets.tables import find_tables

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan

HEAD: list[Cell] = ["№", "ФИО", "Должность", "Предмет"]
IVANOVA: list[Cell] = [1, "Иванова А. П.", "учитель", "физика"]
PETROV: list[Cell] = [2, "Петров О. И.", "учитель", "химия"]
BLANK: list[Cell] = ["", "", "", ""]


def find(
    rows: list[list[Cell]], plan: ReadingPlan, merges: list[Merge] | None = None
) -> list[RawTable]:
    return find_tables(Grid(RawSheet("Лист1", rows, merges or []), plan.vocabulary))


def only(rows: list[list[Cell]], plan: ReadingPlan, merges: list[Merge] | None = None) -> RawTable:
    (table,) = find(rows, plan, merges)
    return table


def data_rows(table: RawTable) -> list[int]:
    return [row for row, kind in table.rows if kind is RowKind.DATA]


def names(table: RawTable) -> list[Cell]:
    at = table.header.index("ФИО")
    return [
        cells[at]
        for (_, kind), cells in zip(table.rows, table.cells, strict=True)
        if kind is RowKind.DATA
    ]


def test_a_plain_table(plan: ReadingPlan) -> None:
    table = only([HEAD, IVANOVA, PETROV], plan)
    assert table.header == ["№", "ФИО", "Должность", "Предмет"]
    assert (table.header_row, data_rows(table)) == (0, [1, 2])
    assert table.cells[0] == IVANOVA


def test_a_preamble_is_titles_nearest_last(plan: ReadingPlan) -> None:
    table = only(
        [
            ["Приложение 1", "", "", ""],
            BLANK,
            ["Реестр педагогов", "", "", ""],
            ["МБОУ «СОШ № 3» за 2022 год", "", "", ""],
            HEAD,
            IVANOVA,
        ],
        plan,
    )
    assert table.titles == ["Приложение 1", "Реестр педагогов", "МБОУ «СОШ № 3» за 2022 год"]
    assert (table.header_row, data_rows(table)) == (4, [5])


def test_a_title_merged_over_the_table_is_no_caption(plan: ReadingPlan) -> None:
    table = only([["Реестр педагогов", "", "", ""], HEAD, IVANOVA], plan, [((0, 0), (0, 3))])
    assert table.header == ["№", "ФИО", "Должность", "Предмет"]
    assert table.titles == ["Реестр педагогов"]


def test_two_header_rows_with_merged_cells_join_into_paths(plan: ReadingPlan) -> None:
    table = only(
        [
            ["ФИО", "Должность", "Стаж", ""],
            ["", "", "общий", "педагогический"],
            ["Иванова А. П.", "учитель", 12, 10],
        ],
        plan,
        [((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (0, 3))],
    )
    assert table.header == ["ФИО", "Должность", "Стаж общий", "Стаж педагогический"]
    assert table.paths[3] == ("Стаж", "педагогический")
    assert (table.header_row, data_rows(table)) == (1, [2])


def test_the_same_two_rows_in_csv_without_merges(plan: ReadingPlan) -> None:
    table = only(
        [
            ["ФИО", "Должность", "Стаж", ""],
            ["", "", "общий", "педагогический"],
            ["Иванова А. П.", "учитель", "12", "10"],
        ],
        plan,
    )
    assert table.header == ["ФИО", "Должность", "Стаж общий", "Стаж педагогический"]
    assert data_rows(table) == [2]


def test_three_header_rows(plan: ReadingPlan) -> None:
    table = only(
        [
            ["ФИО", "Работа", "", ""],
            ["", "Должность", "Стаж", ""],
            ["", "", "общий", "в ОО"],
            ["Иванова А. П.", "учитель", 12, 3],
        ],
        plan,
        [((0, 0), (2, 0)), ((0, 1), (0, 3)), ((1, 1), (2, 1)), ((1, 2), (1, 3))],
    )
    assert table.paths[2:] == [("Работа", "Стаж", "общий"), ("Работа", "Стаж", "в ОО")]
    assert data_rows(table) == [3]


def test_the_row_of_column_numbers_is_no_data(plan: ReadingPlan) -> None:
    assert data_rows(only([HEAD, [1, 2, 3, 4], IVANOVA], plan)) == [2]
    assert data_rows(only([HEAD, ["1", "2", "3", "4"], IVANOVA], plan)) == [2]


def test_totals_and_captions_between_rows_are_told_from_data(plan: ReadingPlan) -> None:
    table = only(
        [
            HEAD,
            ["Учителя", "", "", ""],
            IVANOVA,
            ["Итого", "", "", 1],
            ["Воспитатели", "", "", ""],
            PETROV,
        ],
        plan,
    )
    assert table.rows == [
        (1, RowKind.GROUP),
        (2, RowKind.DATA),
        (3, RowKind.TOTAL),
        (4, RowKind.GROUP),
        (5, RowKind.DATA),
    ]


def test_the_block_of_signatures_ends_the_table(plan: ReadingPlan) -> None:
    table = only(
        [
            HEAD,
            IVANOVA,
            BLANK,
            ["Директор", "", "", "А. А. Петрова"],
            ["Исп. Сидорова, тел. 22-33", "", "", ""],
        ],
        plan,
    )
    assert data_rows(table) == [1]


def test_a_director_inside_the_table_is_a_person(plan: ReadingPlan) -> None:
    rows = [
        ["ФИО", "Должность", "Предмет"],
        ["Директоренко А. П.", "учитель", "физика"],
        ["Петров О. И.", "директор", ""],
    ]
    assert names(only([list[Cell](row) for row in rows], plan)) == [
        "Директоренко А. П.",
        "Петров О. И.",
    ]


def test_footnotes_after_a_blank_row_are_no_data(plan: ReadingPlan) -> None:
    table = only([HEAD, IVANOVA, PETROV, BLANK, ["* по состоянию на 20.09.2022", "", "", ""]], plan)
    assert data_rows(table) == [1, 2]


def test_blank_rows_inside_do_not_end_the_table(plan: ReadingPlan) -> None:
    assert names(only([HEAD, BLANK, IVANOVA, BLANK, BLANK, PETROV], plan)) == [
        "Иванова А. П.",
        "Петров О. И.",
    ]


def test_a_blank_column_inside_does_not_split_the_table(plan: ReadingPlan) -> None:
    table = only(
        [["ФИО", "", "Должность", "Предмет"], ["Иванова А. П.", "", "учитель", "физика"]], plan
    )
    assert table.columns == [0, 2, 3]
    assert table.cells == [["Иванова А. П.", "учитель", "физика"]]


def test_a_phantom_last_column_is_dropped(plan: ReadingPlan) -> None:
    table = only([["ФИО", "Должность", "Предмет", ""], ["Иванова", "учитель", "физика", ""]], plan)
    assert table.columns == [0, 1, 2]


def test_a_column_without_a_heading_is_kept_where_it_has_values(plan: ReadingPlan) -> None:
    table = only(
        [["ФИО", "Должность", "Предмет", ""], ["Иванова", "учитель", "физика", "05.03.2022"]], plan
    )
    assert table.header == ["ФИО", "Должность", "Предмет", ""]
    assert table.cells[0][3] == "05.03.2022"


def test_a_header_repeated_on_every_printed_page_is_no_data(plan: ReadingPlan) -> None:
    assert names(only([HEAD, IVANOVA, HEAD, PETROV], plan)) == ["Иванова А. П.", "Петров О. И."]


def test_two_tables_one_under_the_other(plan: ReadingPlan) -> None:
    first, second = find(
        [
            ["Кадры", "", "", ""],
            HEAD,
            IVANOVA,
            PETROV,
            BLANK,
            ["Конкурсы", "", "", ""],
            ["ФИО", "Название конкурса", "Уровень", "Результат"],
            ["Петров О. И.", "Учитель года", "район", "участник"],
        ],
        plan,
    )
    assert (first.titles, data_rows(first)) == (["Кадры"], [2, 3])
    assert (second.titles, data_rows(second)) == (["Конкурсы"], [7])


def test_two_tables_side_by_side(plan: ReadingPlan) -> None:
    left, right = find(
        [
            ["ФИО", "Должность", "Предмет", "", "ФИО", "Название конкурса", "Уровень"],
            ["Иванова А. П.", "учитель", "физика", "", "Петров О. И.", "Учитель года", "район"],
            ["Петров О. И.", "учитель", "химия", "", "", "", ""],
        ],
        plan,
    )
    assert (left.columns, data_rows(left)) == ([0, 1, 2], [1, 2])
    assert (right.columns, data_rows(right)) == ([4, 5, 6], [1])


def test_cells_merged_downwards_belong_to_every_row(plan: ReadingPlan) -> None:
    table = only(
        [
            ["ФИО", "Тема курсов", "Количество часов"],
            ["Иванова А. П.", "Физика", 72],
            ["", "Химия", 36],
        ],
        plan,
        [((1, 0), (2, 0))],
    )
    assert table.cells == [["Иванова А. П.", "Физика", 72], ["Иванова А. П.", "Химия", 36]]


def test_a_hyphen_at_the_end_of_a_line_joins_the_word(plan: ReadingPlan) -> None:
    table = only(
        [["ФИО", "Педаго-\nгический стаж", "Долж-\nность"], ["Иванова", 5, "учитель"]], plan
    )
    assert table.header == ["ФИО", "Педагогический стаж", "Должность"]


def test_a_table_with_no_rows_is_still_a_table(plan: ReadingPlan) -> None:
    assert data_rows(only([HEAD], plan)) == []


def test_a_sheet_of_words_without_columns_has_no_table(plan: ReadingPlan) -> None:
    assert find([["Пояснительная записка"], ["Данных нет"]], plan) == []
    assert find([], plan) == []


def test_an_unknown_table_is_found_too(plan: ReadingPlan) -> None:
    table = only([["Цвет", "Вес"], ["красный", 5], ["синий", 7]], plan)
    assert table.header == ["Цвет", "Вес"]


def test_a_person_who_shares_a_row_with_nothing_else_is_no_heading(plan: ReadingPlan) -> None:
    """Two columns: the second is blank for one teacher; the row is a person, not a caption."""
    rows: list[list[Cell]] = [["ФИО", "Предмет"], ["Иванова А. П.", "физика"], ["Петров О. И.", ""]]
    assert names(only(rows, plan)) == ["Иванова А. П.", "Петров О. И."]


def test_the_last_teacher_with_blank_cells_is_not_lost(plan: ReadingPlan) -> None:
    rows: list[list[Cell]] = [HEAD, IVANOVA, [2, "Петров О. И.", "", ""]]
    assert names(only(rows, plan)) == ["Иванова А. П.", "Петров О. И."]


def test_a_row_of_words_only_is_data_not_a_second_header(plan: ReadingPlan) -> None:
    rows: list[list[Cell]] = [
        ["ФИО", "Должность", "Предмет", "Категория"],
        ["Иванова Анна", "учитель", "физика", "высшая"],
        ["Петров Олег", "учитель", "химия", "первая"],
    ]
    assert names(only(rows, plan)) == ["Иванова Анна", "Петров Олег"]


def test_a_first_row_with_a_blank_cell_in_the_middle_is_data(plan: ReadingPlan) -> None:
    """The header has a gap (an unnamed column); the first teacher fills it."""
    rows: list[list[Cell]] = [
        ["ФИО", "Должность", "", "Предмет"],
        ["Иванова Анна", "учитель", "внутренний", "физика"],
        ["Петров Олег", "учитель", "", "химия"],
    ]
    assert names(only(rows, plan)) == ["Иванова Анна", "Петров Олег"]


def test_a_header_of_any_words_that_stands_again_is_no_row(plan: ReadingPlan) -> None:
    head: list[Cell] = ["id", "building", "rooms"]
    table = only([head, ["1", "A", "5"], ["2", "B", "7"], head, ["3", "C", "9"]], plan)
    assert [cells[0] for cells in table.cells] == ["1", "2", "3"]
