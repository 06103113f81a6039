"""Words of headings, cells, names of sheets and of files, as a blind author has written them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, DIAGNOSTICS, OLEG, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

HEAD: list[object] = ["ФИО", "Дата рождения", "Должность", "Предмет", "Дата приёма на работу"]
PEOPLE = (ANNA, OLEG, ZOYA)
YOUNG = "age_under35_share"


def _staff(*names: str) -> Rows:
    born = ("01.02.1980", "03.04.1996", "05.06.1971")
    rows: Rows = [
        [name, born[at % 3], "учитель", "физика", "01.09.2010"] for at, name in enumerate(names)
    ]
    return [HEAD, *rows]


def _district(folder: Path, **sheets: Rows) -> None:
    """Write the staff of one school and, a file each, what else it sends."""
    books.xlsx(folder / "СОШ 1 кадры.xlsx", {"Кадры": _staff(*PEOPLE)})
    for name, rows in sheets.items():
        books.xlsx(folder / f"СОШ 1 {name.replace('_', ' ')}.xlsx", {"Лист1": rows})


def test_a_surname_alone_in_the_name_of_a_file_is_told_nowhere(folder: Path) -> None:
    _district(folder)
    books.xlsx(folder / "СОШ 77 Канарейкина.xlsx", {"Лист1": [["а", "б"], ["в", "г"]]})
    found = computed(folder)
    told_files = [issue.place.file for issue in found.issues if issue.place]
    assert "СОШ 77 ….xlsx" in told_files
    assert "Канарейкин" not in json.dumps([str(issue) for issue in found.issues])


@pytest.mark.parametrize(
    "cell",
    [
        "школьный, муниципальный",
        "муниципальный/школьный",
        "школьный и муниципальный",
        "школьный → муниципальный",
        "школьный - муниципальный",
        "муниц./школьн.",
        "школьный\nмуниципальный",
    ],
)
def test_every_level_of_a_cell_is_counted(folder: Path, cell: str) -> None:
    rows: Rows = [["ФИО", "Конкурс", "Уровень", "Дата"], [ANNA, "Дебют", cell, "01.02.2022"]]
    _district(folder, конкурсы=rows)
    found = computed(folder)
    for level in ("школьный", "муниципальный"):
        assert of(found, "contest_participants_share", level=level) == (1, 3)


def test_days_of_birth_under_a_short_heading_tell_namesakes_apart(folder: Path) -> None:
    rows = _staff(ANNA, ANNA)
    rows[0] = ["ФИО", "Д/р", *HEAD[2:]]
    books.xlsx(folder / "СОШ 1.xlsx", {"Кадры": rows})
    assert of(computed(folder), YOUNG) == (1, 2)


def test_a_participant_among_experts_is_no_expert(folder: Path) -> None:
    rows: Rows = [
        ["ФИО", "Мероприятие", "Роль (эксперт/член жюри/член комиссии)", "Дата"],
        [ANNA, "Олимпиада", "член жюри", "01.02.2022"],
        [OLEG, "Учитель года", "участник", "01.02.2022"],
    ]
    _district(folder, экспертная_деятельность=rows)
    found = computed(folder, "amursk-2021")
    assert of(found, "expert_activity_share") == (1, 3)
    assert told(found, "CELL-009") == []


def _registry(folder: Path, *names: tuple[str, str]) -> None:
    head: Rows = [["Код", "Краткое наименование", "Полное наименование", "Тип", "Местность"]]
    rows = [[str(at), *pair, "школа", "село"] for at, pair in enumerate(names, start=1)]
    books.xlsx(folder / "организации.xlsx", {"Организации": [*head, *rows]})


UPPER = ("Верхнекаменская ООШ", "МКОУ «Верхнекаменская основная общеобразовательная школа»")
SUN = ("Д/с «Солнышко»", "МБДОУ детский сад общеразвивающего вида «Солнышко»")
STAR = ("Д/с «Звёздочка»", "МБДОУ детский сад общеразвивающего вида «Звёздочка»")


def test_the_cut_name_of_a_sheet_tells_the_only_school_that_begins_so(folder: Path) -> None:
    _registry(folder, UPPER, SUN)
    sheets = {UPPER[1][:31]: _staff(ANNA), SUN[1][:31]: _staff(OLEG, ZOYA)}
    books.xlsx(folder / "Кадры.xlsx", sheets)
    found = computed(folder)
    assert of(found, YOUNG, organisation=UPPER[0]) == (0, 1)
    assert of(found, YOUNG, organisation=SUN[0]) == (1, 2)


def test_a_cut_name_that_fits_two_tells_neither(folder: Path) -> None:
    _registry(folder, UPPER, SUN, STAR)
    books.xlsx(folder / "Кадры.xlsx", {SUN[1][:31]: _staff(OLEG, ZOYA)})
    (message,) = told(computed(folder), "ORG-004")
    assert "подходит нескольким" in message


def test_a_kindergarten_whose_slash_no_sheet_can_bear(folder: Path) -> None:
    _registry(folder, UPPER, SUN)
    books.xlsx(
        folder / "Кадры.xlsx", {"Д с «Солнышко»": _staff(OLEG), "Верхнекаменская ООШ": _staff(ANNA)}
    )
    assert of(computed(folder), YOUNG) == (0, 2)


def test_a_category_under_the_heading_of_a_capital(folder: Path) -> None:
    rows = _staff(ANNA, OLEG)
    rows[0] = [*HEAD, "Аттестован с присвоением квалификационной категории"]
    books.xlsx(folder / "СОШ 1.xlsx", {"Кадры": [rows[0], *[[*row, "первая"] for row in rows[1:]]]})
    found = computed(folder, "amursk-2021")
    assert told(found, "CELL-004") == []
    assert "«Категория»" not in " ".join(told(found, "HEAD-006"))


def test_diagnostics_of_two_days_are_no_repeat(folder: Path) -> None:
    rows: Rows = [["ФИО", "Дата диагностики дефицитов"]]
    rows += [[ANNA, "02.02.2022"], [ANNA, "02.09.2022"], [OLEG, "02.02.2022"], [OLEG, "02.02.2022"]]
    _district(folder, дефициты=rows)
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (2, 3)
    assert told(found, "ROW-002") == ["строка повторяет строку 4; учтена один раз"]


def test_how_far_people_are_with_the_diagnostics_of_the_file(folder: Path) -> None:
    rows: Rows = [["№", "ФИО", "Предмет", "Статус прохождения"]]
    rows += [[1, ANNA, "физика", "пройдена"], [2, OLEG, "физика", "запланировано"]]
    rows += [[3, ZOYA, "физика", "не явилась"]]
    _district(folder, диагностика_дефицитов_2022=rows)
    assert of(computed(folder), DIAGNOSTICS) == (1, 3)


def test_a_ticked_box_is_yes_and_an_empty_one_no(folder: Path) -> None:
    rows: Rows = [["ФИО", "Прошёл диагностику дефицитов"], [ANNA, "☑"], [OLEG, "☐"]]
    _district(folder, диагностика_2022=rows)
    found = computed(folder)
    assert of(found, DIAGNOSTICS) == (1, 3)
    assert told(found, "CELL-006") == []


def _text(rows: Rows) -> str:
    return "\r\n".join(";".join(map(str, row)) for row in rows)


@pytest.mark.parametrize(("was", "taken"), [("utf-8", "cp1251"), ("cp1251", "mac-roman")])
def test_a_text_read_under_a_wrong_encoding_and_saved_so_is_undone(
    folder: Path, was: str, taken: str
) -> None:
    folder.mkdir(parents=True)
    spoilt = _text(_staff(*PEOPLE)).encode(was).decode(taken, "replace")
    (folder / "СОШ 1 кадры.csv").write_bytes(spoilt.encode())
    found = computed(folder)
    assert of(found, YOUNG) == (1, 3)
    (message,) = told(found, "FILE-010")
    assert {was, taken} <= set(message.replace(",", " ").split())


def test_letters_that_nothing_mends_are_an_error_that_names_the_encoding(folder: Path) -> None:
    folder.mkdir(parents=True)
    spoilt = _text(_staff(*PEOPLE)).encode("cp1251").decode("mac-roman").replace("‡", "\ufffd")
    (folder / "СОШ 1 кадры.csv").write_bytes(spoilt.encode())
    (message,) = told(computed(folder), "FILE-003")
    assert "не в той кодировке" in message


def test_days_of_a_titled_year_and_a_document_beside_a_day(folder: Path) -> None:
    rows: Rows = [["Конкурсы 2022 года"], ["ФИО", "Конкурс", "Уровень", "Дата"]]
    rows += [[ANNA, "Дебют", "школьный", "15-20 мая"]]
    rows += [[OLEG, "Дебют", "школьный", "05.03.2022 (приказ № 5 от 01.03.2022)"]]
    _district(folder, конкурсы=rows)
    found = computed(folder)
    assert of(found, "contest_participants_share") == (2, 3)
    assert told(found, "CELL-004") == []


def test_a_small_summary_beside_registers_is_no_error(folder: Path) -> None:
    courses: Rows = [["ФИО", "Программа", "Вид программы", "Часов", "Дата окончания", "Основание"]]
    courses += [[ANNA, "ФГОС", "ПК", 72, "01.03.2022", "ИОМ"]]
    summary: Rows = [["Вид", "Кол-во"], ["ПК", 1], ["ПП", 0]]
    _district(folder)
    books.xlsx(folder / "СОШ 1 курсы.xlsx", {"ПК 2022": courses, "Свод": summary})
    found = computed(folder)
    assert told(found, "HEAD-003") == []
    assert any("«Свод»" in message for message in told(found, "SHEET-002"))


def test_a_part_of_the_staff_below_it_is_told_as_a_part(folder: Path) -> None:
    young: Rows = [[], ["В том числе молодые специалисты"], HEAD, _staff(*PEOPLE)[2]]
    books.xlsx(folder / "СОШ 1.xlsx", {"Кадры": [*_staff(*PEOPLE), *young]})
    found = computed(folder)
    assert of(found, YOUNG) == (1, 3)
    assert told(found, "ROW-002") == []
    (message,) = told(found, "SHEET-004")
    assert "в другой таблице этого листа: 1" in message
