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


@pytest.mark.parametrize("sign", ";\t|")
@pytest.mark.parametrize("count", [2, 5, 20])
def test_decimal_commas_are_no_delimiter_where_the_header_has_another(
    sign: str, count: int
) -> None:
    figures = [[f"{at + 3},{at % 7}", f"{2 * at},5"] for at in range(count)]
    rows = [["Доля", "Балл"], *figures]
    assert read_delimited(_text(sign, rows)).rows == rows


def test_commas_of_captions_and_fractions_give_way() -> None:
    rows = [["Наименование, тип ОО", "Доля, %", "Балл, ср."]]
    rows += [[f"МБОУ СОШ № {at}, с. Лесное", "74,9", "1,1"] for at in (1, 2, 3)]
    assert read_delimited(_text(";", rows)).rows == rows


@pytest.mark.parametrize("sign", [",", "\t", "|"])
def test_semicolons_within_cells_are_no_delimiter_where_the_header_has_none(sign: str) -> None:
    rows = [["Педагог", "Отзыв"], *([f"П-{at}", "да; нет; может быть"] for at in range(6))]
    assert read_delimited(_text(sign, rows)).rows == rows


def test_commas_in_quotes_do_not_make_a_comma_weak() -> None:
    rows = [["id", "Отзыв"], *([str(at), "Долго, много; мало, " * 4] for at in range(5))]
    text = "\n".join(f'{one},"{two}"' if one != "id" else f"{one},{two}" for one, two in rows)
    assert read_delimited(text).rows == rows


def test_a_title_above_does_not_hide_the_header() -> None:
    rows = [["Курсы района за 2022 год"], ["Педагог", "Курсы"]]
    rows += [[f"П-{at}", "ФГОС, 72 ч.; ИКТ, 36 ч.; ОВЗ, 16 ч."] for at in range(6)]
    assert read_delimited(_text("\t", rows)).rows == rows


def test_quotes_a_blank_away_from_the_delimiter() -> None:
    rows = [HEADER, *ROWS]
    text = "\n".join(" ; ".join(f'"{cell}"' for cell in row) for row in rows)
    assert read_delimited(text).rows == rows


def test_texts_dressed_as_formulas_are_texts() -> None:
    rows = [["Код", "Школа"], ["0012", "СОШ № 1"], ["0013", "СОШ № 2"]]
    text = "\n".join(";".join(f'="{cell}"' for cell in row) for row in rows)
    assert read_delimited(text).rows == rows
