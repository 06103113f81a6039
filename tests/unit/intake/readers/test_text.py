"""Text in any Russian encoding."""

from __future__ import annotations

import codecs

import pytest

from pedmonitor.intake.readers.text import decode, is_spoilt

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


@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-32-be"])
def test_utf32_is_told_from_utf16_by_its_mark(encoding: str) -> None:
    mark = codecs.BOM_UTF32_LE if encoding.endswith("le") else codecs.BOM_UTF32_BE
    assert decode(mark + "Школа;7".encode(encoding)) == ("Школа;7", "utf-32", True)


def test_two_marks_at_the_start_are_both_dropped() -> None:
    assert decode(codecs.BOM_UTF8 * 2 + "Школа".encode())[0] == "Школа"


def test_one_spoilt_byte_does_not_turn_the_file_into_another_code_page() -> None:
    """Every word of it was once read as mac-cyrillic, and no heading was known."""
    data = REGISTER.encode()
    at = data.rfind("а".encode())
    text, name, certain = decode(data[:at] + data[at + 1 :])
    assert (name, certain) == ("utf-8", False)
    assert text.split("\n")[0] == REGISTER.split("\n", maxsplit=1)[0]


def test_utf16_without_a_mark_may_hold_many_number_signs() -> None:
    text = "Школа;Часов\nСОШ № 1;8\nСОШ № 2;9\nСОШ № 3;7\n"
    assert decode(text.encode("utf-16-le")) == (text, "utf-16-le", False)


def test_latin_cyrillic_of_iso() -> None:
    assert decode(REGISTER.replace("№", "N").encode("iso8859-5", "replace"))[1] == "iso8859-5"


def test_western_letters_inside_latin_words_are_no_russian_ones() -> None:
    text = "Name;Stadt\nJuan García;München\nAnna Müller;Köln\n"
    assert decode(text.encode("latin-1")) == (text, "cp1252", False)


def test_a_sign_that_nobody_types_between_cells_is_no_spoilt_letter() -> None:
    assert not is_spoilt("Код§Школа§Часов\n" + "1§Лицей§72\n" * 40)


def test_capitals_with_yo_of_dos_keep_the_name() -> None:
    written = "ФАМИЛИЯ;ИМЯ\nИВАНОВ;ПЁТР\nСЕМЁНОВ;ФЁДОР\n"
    assert decode(written.encode("cp866"))[:2] == (written, "cp866")


@pytest.mark.parametrize("written", ["Name;Stadt\nGarcía;Köln\n", "Währung;Größe\nfür;Maß\n"])
def test_western_letters_are_not_taken_for_russian_ones(written: str) -> None:
    assert decode(written.encode("cp1252"))[:2] == (written, "cp1252")


@pytest.mark.parametrize("written", ["Größe und Währung für Köln; " * 12, "a§b§c§d\n" * 40])
def test_lone_foreign_letters_are_no_damage(written: str) -> None:
    assert not is_spoilt(written)


def test_a_line_end_of_one_byte_after_letters_of_two() -> None:
    assert decode("Школа;Часов\n".encode("utf-16") + b"\n")[0] == "Школа;Часов\n"
