"""Text in any Russian encoding."""

from __future__ import annotations

import codecs

import pytest

from pedmonitor.intake.readers.text import decode

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
