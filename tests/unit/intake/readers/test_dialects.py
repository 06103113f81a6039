"""Which sign parts the cells, when other signs stand in the text as well."""

from __future__ import annotations

import pytest

from pedmonitor.intake.readers.delimited import read_delimited
from pedmonitor.intake.readers.dialects import find_dialect
from pedmonitor.intake.readers.quoting import split_lines

HEADER = ["Школа", "Адрес", "Часов"]
ROWS = [
    ["Лицей", "г. Рябинов, ул. Садовая, 1", "72"],
    ["СОШ № 2", "с. Лесное, ул. Новая, 3", "16,5"],
    ["СОШ № 3", "с. Дальнее, ул. Речная, 5", "8"],
]


def _text(sign: str, rows: list[list[str]]) -> str:
    return "\n".join(sign.join(row) for row in rows) + "\n"


def test_one_very_long_cell_does_not_part_the_file_by_its_commas() -> None:
    rows = [HEADER, ["Лицей", "слово, " * 900, "72"], *ROWS[1:]]
    assert read_delimited(_text(";", rows)).rows == rows


def test_blank_cells_at_the_end_of_some_rows_are_no_unevenness() -> None:
    """An address has three parts in each row: the commas were more even than the semicolons."""
    text = "\n".join(";".join(row) + ";" * at for at, row in enumerate([HEADER, *ROWS]))
    assert [row[:3] for row in read_delimited(text).rows] == [HEADER, *ROWS]


def test_a_row_with_a_cell_too_many_is_not_cut_by_its_decimal_commas() -> None:
    text = "Показатель;План;Факт;Разница\nДоля, процентов;20;23,5;3,5;\n"
    assert read_delimited(text).rows[1][:4] == ["Доля, процентов", "20", "23,5", "3,5"]


@pytest.mark.parametrize("sign", ["§", "\x1f", "\x01", ";;", "::", "||", "!", "&"])
def test_rare_signs_part_cells(sign: str) -> None:
    assert read_delimited(_text(sign, [HEADER, *ROWS])).rows == [HEADER, *ROWS]


def test_an_empty_column_is_no_pair_of_signs() -> None:
    rows = [["Школа", "", "Часов"], ["Лицей", "село", "72"], ["СОШ № 2", "", "8"]]
    assert read_delimited(_text(";", rows)).rows == rows


def test_spaces_part_quoted_cells() -> None:
    text = 'Школа "Адрес, дом" Часов\nЛицей "ул. Садовая, 1" 72\n"СОШ № 2" "Новая, 3" 16,5\n'
    assert read_delimited(text).rows == [
        ["Школа", "Адрес, дом", "Часов"],
        ["Лицей", "ул. Садовая, 1", "72"],
        ["СОШ № 2", "Новая, 3", "16,5"],
    ]


def test_spaces_part_rows_of_figures() -> None:
    text = "Год Всего Очно\n2021 120 15\n2022 98 9,5\n"
    assert read_delimited(text).rows[2] == ["2022", "98", "9,5"]


@pytest.mark.parametrize(
    "text", ["Список школ\nШкола Альфа\nШкола Бета\nШкола Гамма\n", "Дом один\nДом два\n"]
)
def test_words_of_a_list_are_no_cells(text: str) -> None:
    assert all(len(row) == 1 for row in read_delimited(text).rows)


def test_apostrophes_worn_only_where_needed() -> None:
    text = "Школа;Кружок\nЛицей;'Луч; младший'\nСОШ № 2;Эхо\n"
    assert find_dialect(text, split_lines(text), "").quote == "'"
    assert read_delimited(text).rows[1] == ["Лицей", "Луч; младший"]


def test_cells_in_backticks() -> None:
    assert read_delimited("`Школа`,`Часов`\n`Лицей, село`,`72`\n").rows[1] == ["Лицей, село", "72"]


def test_quotes_after_a_space_in_the_header_alone() -> None:
    text = 'Место, "Высота, м", Дата\nЮжный, 15, 2022\nЛесной, 20, 2022\nГорный, 95, 2021\n'
    text += "Речной, 3, 2022\nСтепной, 8, 2022\n"
    assert read_delimited(text).rows[0] == ["Место", "Высота, м", "Дата"]
