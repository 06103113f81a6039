"""Labels of rows of numbers that are no organisation."""

from __future__ import annotations

import pytest

from pedmonitor.intake.wording.row_labels import names_group, says_no_organisation, stands_inside


@pytest.mark.parametrize(
    "text",
    [
        *("В среднем по району", "Среднее значение", "Максимум", "Мин.", "Медиана"),
        *("По плану", "Целевое значение", "Норматив", "Факт", "Отклонение", "Контрольная сумма"),
        *("Прошлый год", "За 2021 год", "2021/2022 уч. год", "ИТОГО за 2021 год"),
        *("Хабаровский край", "По Иркутской области", "Республика Саха (Якутия)", "Россия"),
        *("Доля, %", "%", "Не сдали отчёт", "Пример: МБОУ СОШ № 99"),
        *("Примечание. Из 50 педагогов 3 в декрете", "* с учётом совместителей", "1) без декрета"),
    ],
)
def test_what_departments_write_below_their_schools_is_no_school(text: str) -> None:
    assert says_no_organisation(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Средняя", "Средняя школа", "Росток", "«Росток»", "Планета детства", "Максимовка"),
        *("Краевая школа", "Областная гимназия", "Росинка", "*МБОУ СОШ № 1", "Лучшинская"),
        *("ЦДО", "Динамика, детский сад", "Республиканский лицей", "2-я школа", "Школа № 2021"),
    ],
)
def test_schools_may_be_called_alike(text: str) -> None:
    assert not says_no_organisation(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Учителя", "Молодые педагоги", "Внешние совместители", "Педагоги сельских филиалов"),
        *("Филиал", "Сельские филиалы", "Структурное подразделение", "Дошкольные группы"),
    ],
)
def test_people_and_branches_without_an_organisation_are_groups(text: str) -> None:
    assert names_group(text)


@pytest.mark.parametrize("text", ["Филиал МБОУ СОШ № 1", "Педагоги ДДТ", "Теремок", "Педлицей № 1"])
def test_a_group_that_names_its_organisation_is_a_row_of_it(text: str) -> None:
    assert not names_group(text)


def test_a_row_moved_in_stands_inside_the_one_above() -> None:
    assert stands_inside("    основная школа")
    assert not stands_inside("    МБОУ СОШ № 1")
    assert not stands_inside("- МБОУ СОШ № 1")
    assert not stands_inside(" Теремок")
