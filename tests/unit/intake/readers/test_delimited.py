"""Delimited text: dialects, quotes, lines that lost their way."""

from __future__ import annotations

import pytest

from pedmonitor.intake.readers.delimited import read_delimited


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


def test_apostrophes_may_be_the_quotes() -> None:
    text = "'ФИО';'Заметка'\n'Иванова А. П.';'вход; со двора'\n"
    assert read_delimited(text).rows == [["ФИО", "Заметка"], ["Иванова А. П.", "вход; со двора"]]


def test_an_apostrophe_inside_words_is_a_letter() -> None:
    assert read_delimited("ФИО;Школа\nО'Нил;'Заря\n").rows[1] == ["О'Нил", "'Заря"]


def test_quotes_may_be_escaped_by_a_backslash() -> None:
    text = '"ОО","Адрес"\n"Лицей \\"Искра\\" № 1","д. 1, к. 2"\n'
    assert read_delimited(text).rows[1] == ['Лицей "Искра" № 1', "д. 1, к. 2"]


def test_a_backslash_at_the_end_of_a_cell_is_a_letter() -> None:
    text = '"Папка";"Файл, имя"\n"D:\\";"а;б"\n'
    assert read_delimited(text).rows[1] == ["D:\\", "а;б"]


@pytest.mark.parametrize("sign", ["^", "~"])
def test_rare_signs_may_be_delimiters(sign: str) -> None:
    assert read_delimited(f"ФИО{sign}Курсы, ч\nИванова{sign}72\n").rows == [
        ["ФИО", "Курсы, ч"],
        ["Иванова", "72"],
    ]


def test_a_line_pasted_with_tabs_joins_the_table() -> None:
    text = "ФИО;Предмет;Часов\nИванова;физика;72\nПетров\tхимия\t18\nСидорова;музыка;36\n"
    assert read_delimited(text).rows[2] == ["Петров", "химия", "18"]


def test_the_end_of_file_sign_of_dos_is_no_row() -> None:
    assert read_delimited("ФИО;Часов\nИванова;72\n\x1a").rows[-1] == ["Иванова", "72"]


@pytest.mark.parametrize("sign", [*":*#/§¦\x1f", "::"])
def test_signs_that_nobody_expects_stand_between_cells_all_the_same(sign: str) -> None:
    rows = [
        ["Наименование ОО", "Адрес", "Директор"],
        *([f"СОШ {at}", f"с. Луговое, ул. Мира, д. {at}", "Петров О. И."] for at in range(9)),
    ]
    found = read_delimited("\n".join(sign.join(row) for row in rows)).rows
    assert [[cell for cell in row if cell] for row in found] == rows


def test_dates_times_and_sentences_are_not_cut() -> None:
    dates = "\n".join(["Дата", *(f"0{day}/02/2022" for day in range(1, 9))])
    assert all(len(row) == 1 for row in read_delimited(dates).rows)
    titled = "Отчёт: СОШ: 2022\n" + "".join(f"СОШ {n};0{n}:30:00;{n}\n" for n in range(1, 9))
    assert read_delimited(titled).rows[1] == ["СОШ 1", "01:30:00", "1"]


def test_quoted_cells_may_stand_a_space_after_the_comma() -> None:
    text = '"ФИО", "Адрес"\n"Иванова А. П.", "с. Луговое, д. 1"\n"Петров О. И.", "г. Тихий"\n'
    assert read_delimited(text).rows[1] == ["Иванова А. П.", "с. Луговое, д. 1"]


def test_lines_that_each_wear_quotes_as_one_cell_are_undressed() -> None:
    """What Excel writes of a table that it has opened as one column."""
    text = '"ФИО,Адрес,Часов"\n"Белова А. П.,""ул. Мира, 1"",72"\n"Громов О. И.,село,8"\n'
    assert read_delimited(text).rows[1] == ["Белова А. П.", "ул. Мира, 1", "72"]


def test_one_line_that_wears_quotes_as_one_cell_joins_the_table() -> None:
    text = 'ФИО,Адрес,Часов\n"Белова А. П.,""ул. Мира, 1"",72"\nГромов О. И.,село,8\nЛис,,7\n'
    assert read_delimited(text).rows[1] == ["Белова А. П.", "ул. Мира, 1", "72"]


def test_a_title_in_quotes_above_the_table_stays_whole() -> None:
    text = '"Сведения, форма, год"\nФИО,Адрес,Часов\nБелова А. П.,село,72\nГромов О. И.,село,8\n'
    assert read_delimited(text).rows[0] == ["Сведения, форма, год"]


@pytest.mark.parametrize("end", ["\u2028", "\x85", "\x1e", "\v"])
def test_line_ends_of_other_worlds(end: str) -> None:
    text = end.join(["Школа;Часов", "Лицей;72", "СОШ № 2;8"]) + end
    assert read_delimited(text).rows[:3] == [["Школа", "Часов"], ["Лицей", "72"], ["СОШ № 2", "8"]]


def test_signs_of_no_width_are_dropped() -> None:
    assert read_delimited("\u200bШкола;Часов\n\u200bЛицей;72\n").rows[1] == ["Лицей", "72"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Доля;Балл\n12,5;3,4\n7,1;2,2\n", ["12,5", "3,4"]),
        (
            "Доля, %;Балл, ср.;Часы\nМБОУ, с. Мир;3,4;7,5\nМБОУ, с. Бор;2,2;1,5\n",
            ["МБОУ, с. Мир", "3,4", "7,5"],
        ),
        ('id,review\n1,"да; нет; иное"\n2,"да; нет; иное"\n', ["1", "да; нет; иное"]),
        ("id\treview\n1\tда; нет; иное\n2\tда; нет; иное\n", ["1", "да; нет; иное"]),
        ("Показатель:Сколько\nУчеников:412\nДом, м²:2 150,4\nГод:1974\n", ["Учеников", "412"]),
        (
            '"Имя":"Город":"Дом"\n"Анна":"Мир, сев.":"1"\n"Инна":"Бор, юж.":"2"\n',
            ["Анна", "Мир, сев.", "1"],
        ),
        ('"Имя"\\t"Город"\n"Анна"\\t"Мир, сев."\n"Инна"\\t"Бор, юж."\n', ["Анна", "Мир, сев."]),
    ],
)
def test_commas_in_figures_and_signs_in_sentences_are_no_delimiters(
    text: str, row: list[str]
) -> None:
    assert read_delimited(text).rows[1] == row


ROWS = ['"Код","Имя","Край","Сумма"', *(f'"{i}","Анна","Север","1{i}.5"' for i in range(6))]


@pytest.mark.parametrize(
    "odd",
    [
        '"7";"Инна";"Юг";"9.5"',
        "'7','Инна','Юг','9.5'",
        '"7", "Инна", "Юг", "9.5"',
        '"7","Инна,"Юг","9.5"',
        '"7","Инна","Юг","9.5',
    ],
)
def test_one_row_in_other_clothes_is_undressed(odd: str) -> None:
    rows = read_delimited("\n".join([*ROWS[:4], odd, *ROWS[4:]]) + "\n").rows
    assert rows[4] == ["7", "Инна", "Юг", "9.5"]
