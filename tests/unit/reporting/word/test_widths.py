from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from making.documents import table

from pedmonitor.reporting.document import Column, Table, Text
from pedmonitor.reporting.word.widths import column_widths, fits, line_count

PAGE = 9354


def _table(*texts: str) -> Table:
    return Table(tuple(Column("а") for _ in texts), (tuple(Text(text) for text in texts),))


def test_a_small_table_is_as_wide_as_its_texts() -> None:
    assert sum(column_widths(table(3), PAGE)) < PAGE / 2


def test_a_long_sentence_gets_the_room_and_starves_nobody() -> None:
    narrow, wide = column_widths(_table("12 из 370", "слово " * 60), PAGE)
    assert narrow + wide == PAGE
    assert wide > 2 * narrow > 1000


def test_lines_are_counted_by_the_tallest_cell_of_a_row() -> None:
    assert line_count(_table("12", "слово " * 10), [1000, 1000]) == 9
    assert line_count(_table("12", "слово"), [1000, 1000]) == 1


def test_a_table_of_many_columns_does_not_fit_upright() -> None:
    assert fits(_table(*["слово"] * 5), PAGE)
    assert not fits(_table(*["длинное-слово"] * 9), PAGE)


@given(st.lists(st.text(max_size=200), min_size=1, max_size=20))
def test_widths_are_whole_positive_and_within_the_page(texts: list[str]) -> None:
    widths = column_widths(_table(*texts), PAGE)
    assert all(width > 0 for width in widths)
    assert sum(widths) <= PAGE


def test_a_tower_of_a_sentence_does_not_fit() -> None:
    columns = (Column("Показатель", wide=True), *(Column("Значение", numeric=True),) * 6)
    row = (Text("доля педагогов " * 12), *(Text("31 из 520"),) * 6)
    assert not fits(Table(columns, (row,) * 3), PAGE)
    assert fits(Table(columns[:3], (row[:3],) * 3), PAGE)
    assert fits(Table(columns, (row,)), PAGE), "no page is turned for one row"


def test_one_long_cell_makes_no_towers_of_the_column_beside_it() -> None:
    event, proof = "мероприятие для учителей " * 4, "не найдено"
    rows = [(Text(event), Text(proof))] * 9 + [
        (Text(event), Text("«Заседание», 10.02.2022; " * 30))
    ]
    columns = (Column("Мероприятие", wide=True), Column("Подтверждение", wide=True))
    first, second = column_widths(Table(columns, tuple(rows)), PAGE)
    assert first > second / 3


def test_a_long_word_stays_whole_where_there_is_room() -> None:
    columns = (Column("Мера", wide=True), *(Column("Показатели"),) * 4)
    row = (Text("подготовка к профессиональным конкурсам"), *(Text("слово " * 9),) * 4)
    widths = column_widths(Table(columns, (row,)), PAGE)
    assert widths[0] >= 16 * 106
