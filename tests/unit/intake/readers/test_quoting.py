"""Cells of text whose quotes are honest, and of text where one quote is broken."""

from __future__ import annotations

import pytest

from pedmonitor.intake.readers.quoting import Dialect, parse, split_lines

LIST = (
    "Код,Мероприятие,Итог\n"
    '1,"Семинар, очно",справка\n'
    '2,"Вебинар;\nбез справки, заочно",\n'
    "3,Педсовет,приказ\n"
)
ROWS = [
    ["Код", "Мероприятие", "Итог"],
    ["1", "Семинар, очно", "справка"],
    ["2", "Вебинар;\nбез справки, заочно", ""],
    ["3", "Педсовет", "приказ"],
]
COMMAS = Dialect(",")


def test_lines_end_at_line_ends_only() -> None:
    assert split_lines("а\x85б\r\nв\rг\n") == ["а\x85б", "в", "г"]


def test_honest_quotes_are_read_whole() -> None:
    assert parse(LIST, COMMAS) == ROWS


@pytest.mark.parametrize(
    ("honest", "broken", "read"),
    [
        ("3,Педсовет", '3,"Педсовет', '"Педсовет'),
        ("3,Педсовет", '3,"Пед" совет', '"Пед" совет'),
    ],
)
def test_one_broken_quote_costs_no_other_row(honest: str, broken: str, read: str) -> None:
    """It once undid the quotes of the whole file: commas inside cells parted them."""
    rows = parse(LIST.replace(honest, broken), COMMAS)
    assert rows[:3] == ROWS[:3]
    assert rows[3] == ["3", read, "приказ"]


def test_a_quote_too_many_in_a_dressed_cell_stays_in_it() -> None:
    rows = parse(LIST.replace('р, очно"', 'р, очно""'), COMMAS)
    assert rows == [ROWS[0], ["1", 'Семинар, очно"', "справка"], *ROWS[2:]]


def test_a_row_that_no_quote_closes_swallows_no_other() -> None:
    broken = LIST.replace("1,", '1,"а,').replace("3,Педсовет", '"3,Пед')
    assert parse(broken, COMMAS)[-1] == ['"3', "Пед", "приказ"]
