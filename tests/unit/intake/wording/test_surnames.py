"""Surnames in names of files: hidden, and schools still told."""

from __future__ import annotations

import pytest

from pedmonitor.intake.wording.surnames import mask_surnames, shown_file


@pytest.mark.parametrize(
    "name",
    [
        "СОШ 77 Канарейкина.csv",
        "Канарейкина.xlsx",
        "СОШ № 3 КАНАРЕЙКИНА.xlsx",
        "ИОМ Канарейкиной 2022.xlsx",
        "СОШ 3/Канарейкин.xls",
        "Канарейкин/кадры.xls",
        "ДОУ 5_Канарейкина_ИОМ.xlsx",
        "СОШ 3 Канарейкина-Щурова.xlsx",
        "кадры (Канарейкиной).pdf",
        "Диагностика Канарейкенко.xlsx",
    ],
)
def test_a_surname_alone_is_hidden(name: str) -> None:
    assert "анарей" not in shown_file(name).lower()


@pytest.mark.parametrize(
    "name",
    [
        "СОШ Никольская.xlsx",
        "Ивановская школа.xlsx",
        "Ивановская СОШ кадры.xlsx",
        "СОШ с. Кузьмина/кадры.xlsx",
        "СОШ им. Гагарина.xlsx",
        "Школа им. Героя Советского Союза Гагарина.xlsx",
        "Гимназия Пушкина.xlsx",
        "ДОУ «Рябина».xlsx",
        "МБДОУ 7 Калина.xlsx",
        "Список Педагогов СОШ 3.xlsx",
        "РЕЕСТР КАДРОВ.xlsx",
        "Перечень Итоговой Диагностики Дефицитов.xlsx",
        "Корсаков 2022.xlsx",
        "Серов район/СОШ 1.xlsx",
        "СОШ с. Берёзово.xlsx",
        "Тихвин.xlsx",
        "Таблица Основа.xlsx",
        "Новое Долина.xlsx",
        "Школа Королева.xlsx",
    ],
)
def test_a_school_a_place_and_a_list_stay_readable(name: str) -> None:
    assert shown_file(name) == name


@pytest.mark.parametrize("name", ["Королёва", "Мартынюк", "Гаврилюк", "Якубович", "ХАЦКЕВИЧ"])
def test_a_file_named_by_a_surname_alone(name: str) -> None:
    assert shown_file(f"{name}.xlsx") == "….xlsx"


@pytest.mark.parametrize(
    "text",
    [
        "вместо Канарейкиной",
        "КАНАРЕЙКИНОЙ",
        "методист Канарейкин",
        "часы Канарейкиной",
        "отдано Канарейкину",
    ],
)
def test_a_surname_in_a_cell_is_hidden_in_any_case(text: str) -> None:
    assert "анарей" not in mask_surnames(text).lower()


@pytest.mark.parametrize(
    "text", ["на базовой ставке", "Учителя Основной школы", "имени Ломоносова", "с новой строки"]
)
def test_words_are_no_surnames(text: str) -> None:
    assert mask_surnames(text) == text
