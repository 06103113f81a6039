"""Names of organisations brought to telling words."""

from __future__ import annotations

import pytest

from pedmonitor.intake.wording.naming import kind_and_number, kinds_agree, name_in_title, name_words

SCHOOL_3 = [
    "СОШ № 3",
    "СОШ №3",
    "СОШ N 3".replace("N", "№"),
    "СОШ3",
    "СОШ-3",
    "СОШ_3",
    "сош № 03",
    "МБОУ СОШ № 3",
    "МБОУ «СОШ № 3»",
    'МБОУ "Средняя общеобразовательная школа № 3"',
    (
        "Муниципальное бюджетное общеобразовательное учреждение "
        "«Средняя общеобразовательная школа № 3»"
    ),
    "МКОУ «Средняя школа №3»",
    "МАОУ  СОШ  № 3",
    "CОШ № 3",
]


@pytest.mark.parametrize("text", SCHOOL_3)
def test_spellings_of_one_school(text: str) -> None:
    assert name_words(text) == ("сош", "3")


@pytest.mark.parametrize(
    "text",
    [
        "Детский сад № 12 «Солнышко»",
        "МБДОУ д/с № 12 «Солнышко»",
        "МДОУ детсад №12 Солнышко",
        "МБДОУ «Детский сад комбинированного вида № 12 «Солнышко»",
        "ДОУ № 12 «Солнышко»",
    ],
)
def test_spellings_of_one_kindergarten(text: str) -> None:
    assert name_words(text) == ("дс", "12", "солнышко")


def test_kinds_of_organisations_stay_apart() -> None:
    texts = [
        "СОШ № 3",
        "ООШ № 3",
        "НОШ № 3",
        "Гимназия № 3",
        "Лицей № 3",
        "Детский сад № 3",
        "Школа № 3",
    ]
    assert len({name_words(text) for text in texts}) == len(texts)


def test_a_number_is_never_lost() -> None:
    assert name_words("СОШ № 31") != name_words("СОШ № 3")
    assert name_words("СОШ № 13") == ("сош", "13")


def test_kind_and_number() -> None:
    assert kind_and_number(name_words("Реестр СОШ 3 за год")) == ("сош", "3")
    assert kind_and_number(("сош", "берёзово")) is None


def test_a_school_without_kind_can_be_any_school_but_no_kindergarten() -> None:
    assert kinds_agree("школа", "сош")
    assert kinds_agree("оош", "школа")
    assert not kinds_agree("сош", "оош")
    assert not kinds_agree("школа", "дс")
    assert not kinds_agree("школа", "гимназия")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Реестр кадров МБОУ «СОШ № 3» за 2022 год", "МБОУ «СОШ № 3»"),
        ("Сведения о педагогах МКДОУ детский сад № 5, 2022 год", "МКДОУ детский сад № 5"),
        ("Гимназия № 1 — реестр кадров", "Гимназия № 1"),
        ("МБОУ СОШ № 7 по состоянию на 20.09.2022", "МБОУ СОШ № 7"),
        ("Реестр педагогических кадров за 2022 год", ""),
        ("Приложение 1", ""),
    ],
)
def test_the_name_inside_a_title(title: str, name: str) -> None:
    assert name_in_title(title) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("МБОУ СОШ с. Курское", "МБОУ СОШ с. Курское"),
        ("МБОУ СОШ с. Кадрово на 01.01.2022", "МБОУ СОШ с. Кадрово"),
        ("МБОУ СОШ № 1, Мартыново", "МБОУ СОШ № 1, Мартыново"),
        ("МБОУ СОШ им. Курсантов Подольских", "МБОУ СОШ им. Курсантов Подольских"),
        ("МБОУ «Школа № 2 для детей с ОВЗ»", "МБОУ «Школа № 2 для детей с ОВЗ»"),
        ("МБОУ «СОШ № 1», апрель 2022", "МБОУ «СОШ № 1»"),
        ("МКОУ Покровская ООШ. Педагоги", "МКОУ Покровская ООШ"),
        ("МБОУ СОШ № 7 в профессиональных конкурсах", "МБОУ СОШ № 7"),
        ("МБУ ДО «ДДТ» - педагогические кадры", "МБУ ДО «ДДТ»"),
    ],
)
def test_a_name_ends_where_the_list_begins(title: str, name: str) -> None:
    assert name_in_title(title) == name
