"""Tables drawn with bars and rules, spaced out by blanks, in quotes of a text processor."""

from __future__ import annotations

import pytest

from pedmonitor.intake.readers.delimited import read_delimited
from pedmonitor.intake.readers.drawn import spaced_columns, with_plain_quotes, without_rules

MARKDOWN = """
| Школа | Часов |
| :--- | ---: |
| Лицей, село | 72 |
| СОШ № 2 | 16,5 |
"""
FRAMED = """
+-------------+-------+
| Школа       | Часов |
+-------------+-------+
| Лицей, село | 72    |
| СОШ № 2     | 16,5  |
+-------------+-------+
"""
BOXED = FRAMED.translate(str.maketrans("|+-", "│┼─"))
PRINTED = """
 Школа       | Часов
-------------+-------
 Лицей, село | 72
 СОШ № 2     | 16,5
(2 rows)
"""
SPACED = """
Школа          Часов
Лицей, село    72
СОШ № 2        16,5
"""


@pytest.mark.parametrize("text", [MARKDOWN, FRAMED, BOXED, PRINTED, SPACED])
def test_a_drawn_table_is_its_cells(text: str) -> None:
    rows = read_delimited(text).rows
    told = [[str(cell).strip() for cell in row if str(cell).strip()] for row in rows]
    assert [row for row in told if row] == [
        ["Школа", "Часов"],
        ["Лицей, село", "72"],
        ["СОШ № 2", "16,5"],
    ]


def test_rows_keep_their_numbers() -> None:
    """A message names the line of the file: rules are blanked, never taken out."""
    lines = MARKDOWN.split("\n")
    assert len(without_rules(lines)) == len(lines)


def test_dashes_in_an_ordinary_file_are_no_rules() -> None:
    lines = ["Школа;Часов", "---;72", "------"]
    assert without_rules(lines) is lines


@pytest.mark.parametrize(
    "lines",
    [
        ["Школа,   Часов", "Лицей,   72", "СОШ № 2, 16", "СОШ № 3, 8"],
        ["Школа;  Часов", "Лицей;  72", "Школа;  16"],
        ["Уважаемые коллеги!", "Прошу  выслать", "сведения"],
        ["", ""],
    ],
)
def test_other_text_is_not_cut_by_blanks(lines: list[str]) -> None:
    assert spaced_columns(lines) is None


def test_a_title_over_spaced_columns_stays_whole() -> None:
    rows = spaced_columns(["Сведения о часах за год", *SPACED.strip().split("\n")])
    assert rows is not None
    assert rows[0] == ["Сведения о часах за год"]


def test_names_in_guillemets_are_no_dressed_cells() -> None:
    lines = ["«Лицей»;72;«Школа»", "«Гимназия»;16;«Школа»"]
    assert with_plain_quotes(lines) is lines


def test_quotes_of_a_text_processor_dress_cells() -> None:
    text = "“Школа”;“Кружок”\n“Лицей «Луч»; корпус 2”;“"
    text += 'Клуб "Эхо"”\n'
    assert read_delimited(text).rows[1] == ["Лицей «Луч»; корпус 2", 'Клуб "Эхо"']
