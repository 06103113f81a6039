"""Delimited text: encodings, dialects, quotes."""

from __future__ import annotations

import codecs

import pytest

from pedmonitor.intake.readers.text import decode, read_delimited

REGISTER = (
    "п/п;Фамилия, имя, отчество;Должность;Предмет\r\n"
    "1;Щербакова Юлия Ёлкина;учитель;русский язык\r\n"
    "2;Эйхенбаум Пётр Объедков;педагог-психолог;\r\n"
)


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1251", "cp1251"),
        ("cp866", "cp866"),
        ("koi8-r", "koi8-r"),
        ("mac-cyrillic", "mac-cyrillic"),
    ],
)
class TestEncodings:
    def test_a_register_is_decoded(self, encoding: str, told: str) -> None:
        text, name, _ = decode(REGISTER.encode(encoding))
        assert (text, name) == (REGISTER, told)

    def test_capital_letters_only_are_decoded(self, encoding: str, told: str) -> None:
        shouted = "ФАМИЛИЯ;ИМЯ;ДОЛЖНОСТЬ\nИВАНОВА;АННА;УЧИТЕЛЬ\n"
        text, name, _ = decode(shouted.encode(encoding))
        assert text == shouted
        assert name == told or {name, told} == {"cp866", "mac-cyrillic"}  # the same capitals

    def test_a_short_heading_is_decoded(self, encoding: str, told: str) -> None:
        assert decode("ФИО;Должность".encode(encoding))[:2] == ("ФИО;Должность", told)


def test_big_endian_utf16_with_bom() -> None:
    data = codecs.BOM_UTF16_BE + "Школа;7".encode("utf-16-be")
    assert decode(data) == ("Школа;7", "utf-16", True)


def test_unicode_is_certain_and_code_pages_are_not() -> None:
    certain = [decode("Школа".encode(name))[2] for name in ("utf-8", "utf-16")]
    guessed = [decode("Школа № 7".encode(name))[2] for name in ("cp1251", "cp866")]
    assert (certain, guessed) == ([True, True], [False, False])


def test_numero_and_guillemets_survive_windows_encoding() -> None:
    line = "МБОУ «СОШ № 3» — «Берёзка»…"
    assert decode(line.encode("cp1251"))[0] == line


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
class TestDelimiters:
    ROWS = (
        ("ФИО", "Предмет", "Часов"),
        ("Иванова А. П.", "физика", "72"),
        ("Петров О. И.", "", "18"),
    )

    def text(self, delimiter: str) -> str:
        return "\n".join(delimiter.join(row) for row in self.ROWS) + "\n"

    def test_columns_are_found(self, delimiter: str) -> None:
        assert read_delimited(self.text(delimiter)).rows == [list(row) for row in self.ROWS]

    def test_windows_and_old_mac_line_ends(self, delimiter: str) -> None:
        for end in ("\r\n", "\r"):
            text = self.text(delimiter).replace("\n", end)
            assert read_delimited(text).rows == [list(row) for row in self.ROWS]

    def test_a_title_line_without_delimiters_stays_one_cell(self, delimiter: str) -> None:
        rows = read_delimited("Реестр кадров за 2022 год\n" + self.text(delimiter)).rows
        assert rows[0] == ["Реестр кадров за 2022 год"]
        assert rows[2][2] == "72"


def test_the_excel_line_sep_names_the_delimiter_and_is_no_data() -> None:
    assert read_delimited("sep=|\nа|б\n1|2\n").rows == [["а", "б"], ["1", "2"]]


def test_decimal_commas_do_not_split_a_semicolon_file() -> None:
    text = "ФИО;Стаж;Ставка\nИванова;12,5;0,5\nПетров;3,25;1,0\n"
    assert read_delimited(text).rows[1] == ["Иванова", "12,5", "0,5"]


def test_one_comma_in_every_line_does_not_win_over_semicolons() -> None:
    """A title with a comma, a heading «Стаж, лет», a decimal comma in each row."""
    text = (
        "Реестр кадров, МБОУ СОШ № 3\n"
        "ФИО;Должность;Предмет;Стаж, лет\n"
        "Иванова Анна Петровна;учитель;физика;12,5\n"
        "Петров Олег Иванович;учитель;химия;3,5\n"
    )
    assert read_delimited(text).rows[2] == ["Иванова Анна Петровна", "учитель", "физика", "12,5"]


def test_a_trailing_delimiter_gives_a_blank_last_cell() -> None:
    assert read_delimited("а;б;\n1;2;\n").rows == [["а", "б", ""], ["1", "2", ""]]


def test_doubled_quotes_and_delimiters_inside_quotes() -> None:
    text = 'ОО;Адрес\n"Лицей ""Гармония""";"ул. Мира; дом 1"\n'
    assert read_delimited(text).rows[1] == ['Лицей "Гармония"', "ул. Мира; дом 1"]


def test_inner_quotes_that_are_not_doubled_lose_no_character() -> None:
    text = '"1","Лицей № 1546 "Плехановец"","Москва, центр"\n"2","Школа","Москва"\n'
    assert read_delimited(text).rows == [
        ["1", 'Лицей № 1546 "Плехановец"', "Москва, центр"],
        ["2", "Школа", "Москва"],
    ]


def test_a_line_break_inside_a_quoted_cell_is_no_new_row() -> None:
    rows = read_delimited('ФИО;Курсы\n"Иванова А. П.";"физика\nхимия"\nПетров О. И.;нет\n').rows
    assert rows == [["ФИО", "Курсы"], ["Иванова А. П.", "физика\nхимия"], ["Петров О. И.", "нет"]]


def test_a_lone_quote_in_a_tab_file_is_text() -> None:
    rows = read_delimited('ОО\tТел.\nДетский сад "Ромашка" № 5\t12\nСад 6\t13\n').rows
    assert rows[1] == ['Детский сад "Ромашка" № 5', "12"]


def test_an_inch_mark_does_not_swallow_the_rest_of_the_file() -> None:
    rows = read_delimited('Оборудование;Число\n"Экран 100 дюймов;1\nПроектор;2\n').rows
    assert [row[-1] for row in rows] == ["Число", "1", "2"]


def test_one_column_and_no_text_at_all() -> None:
    assert read_delimited("ФИО\nИванова\n").rows == [["ФИО"], ["Иванова"]]
    assert read_delimited("").rows == []


def test_unicode_separators_inside_a_cell_are_no_line_ends() -> None:
    assert read_delimited("а;б\n1\u2028x;2\x85y\n").rows[1] == ["1\u2028x", "2\x85y"]
