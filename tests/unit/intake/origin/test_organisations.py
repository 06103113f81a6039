"""Which organisation a text means: codes, spellings, numbers, likeness, ambiguity."""

from __future__ import annotations

import pytest

from pedmonitor.intake.origin.organisations import Found, How, OrganisationIndex, is_office
from pedmonitor.model.organisation import Organisation


@pytest.fixture
def index() -> OrganisationIndex:
    made = OrganisationIndex(declared=True)
    for code, name, full in (
        ("101", "СОШ № 3", "МБОУ «Средняя общеобразовательная школа № 3»"),
        ("102", "ООШ № 3", "МБОУ «Основная общеобразовательная школа № 3»"),
        ("103", "СОШ № 13", "МБОУ «СОШ № 13»"),
        ("104", "СОШ с. Берёзово", "МБОУ «СОШ с. Берёзово»"),
        ("105", "Детский сад № 3 «Солнышко»", "МБДОУ «Детский сад № 3 «Солнышко»"),
        ("106", "Гимназия", "МБОУ «Гимназия имени А. С. Пушкина»"),
        ("107", "Лицей № 7", "МАОУ «Лицей № 7»"),
    ):
        made.add(Organisation(name, code, aliases=(full,)), codes=(code,))
    return made


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("СОШ №3", "СОШ № 3"),
        ("МБОУ «СОШ № 3»", "СОШ № 3"),
        ("МБОУ Средняя школа №3", "СОШ № 3"),
        ("основная школа № 3", "ООШ № 3"),
        ("сош13", "СОШ № 13"),
        ("МБОУ СОШ с.Березово", "СОШ с. Берёзово"),
        ("д/с № 3 Солнышко", "Детский сад № 3 «Солнышко»"),
        ("Детский сад 3", "Детский сад № 3 «Солнышко»"),
        ("Лицей №7", "Лицей № 7"),
        ("школа № 13", "СОШ № 13"),
    ],
)
def test_spellings(index: OrganisationIndex, text: str, name: str) -> None:
    found = index.find(text)
    assert (found.name, found.how) == (name, How.EXACT)


def test_a_code_is_enough(index: OrganisationIndex) -> None:
    assert index.find("104").name == "СОШ с. Берёзово"
    assert index.find("104_кадры.xlsx", inside=True).name == "СОШ с. Берёзово"


def test_school_3_is_ambiguous_between_two_schools(index: OrganisationIndex) -> None:
    found = index.find("школа 3")
    assert (found.name, found.how) == ("", How.AMBIGUOUS)
    assert found.rivals == ("ООШ № 3", "СОШ № 3")


@pytest.mark.parametrize(
    "text", ["СОШ № 4", "СОШ № 33", "Лицей № 3", "Детский сад № 13", "СОШ № 1"]
)
def test_numbers_and_kinds_are_never_confused(index: OrganisationIndex, text: str) -> None:
    assert index.find(text).how is How.UNKNOWN


def test_a_typo_is_a_guess_and_says_so(index: OrganisationIndex) -> None:
    found = index.find("СОШ с. Берёзовоо")
    assert (found.name, found.how) == ("СОШ с. Берёзово", How.GUESSED)


def test_inside_a_title_and_inside_a_file_name(index: OrganisationIndex) -> None:
    assert index.find("Реестр кадров МБОУ СОШ № 13 за 2022 год", inside=True).name == "СОШ № 13"
    assert index.find("СОШ_13_кадры_2022.xlsx", inside=True).name == "СОШ № 13"


def test_the_year_of_a_file_name_is_no_number_of_a_school(index: OrganisationIndex) -> None:
    assert index.find("кадры 2022", inside=True).how is How.UNKNOWN


def test_a_gymnasium_without_number(index: OrganisationIndex) -> None:
    assert index.find("МБОУ Гимназия им. А.С. Пушкина").name == "Гимназия"
    assert index.find("Гимназия").name == "Гимназия"


def test_a_code_without_its_zeros_is_the_code_of_one(index: OrganisationIndex) -> None:
    index.add(Organisation("ООШ № 9", "01"), codes=("01",))
    assert index.by_code("1") == Found("ООШ № 9", How.GUESSED)
    assert index.find("1").name == "ООШ № 9"
    index.add(Organisation("ООШ № 8", "001"), codes=("001",))
    assert index.by_code("1").how is How.AMBIGUOUS
    assert index.by_code("01") == Found("ООШ № 9", How.EXACT)


def test_the_name_in_quotes_is_enough_where_one_bears_it(index: OrganisationIndex) -> None:
    assert index.find("Солнышко", inside=True).name == "Детский сад № 3 «Солнышко»"
    assert index.find("Солнышко 2022", inside=True).name == "Детский сад № 3 «Солнышко»"
    assert index.find("Солнышко обрыв", inside=True).name == ""
    index.add(Organisation("Детский сад № 8 «Солнышко»"))
    found = index.find("Солнышко", inside=True)
    assert (found.name, len(found.rivals)) == ("", 2)


def test_the_department_is_called_as_the_settings_say(index: OrganisationIndex) -> None:
    assert not index.is_office("МКУ «Информационно-методический центр»")
    index.office = "МКУ «Информационно-методический центр»"
    assert index.is_office("Информационно-методический центр")
    assert index.is_office("Управление образования")
    assert not index.is_office("СОШ № 3")


def test_nothing_means_nothing(index: OrganisationIndex) -> None:
    assert index.find("").how is How.UNKNOWN
    assert index.find("МБОУ").how is How.UNKNOWN


def test_an_alias_may_be_added_later(index: OrganisationIndex) -> None:
    assert index.find("Первая школа").how is How.UNKNOWN
    index.add(Organisation("Лицей № 7", "107", aliases=("Первая школа",)))
    assert index.find("Первая школа").name == "Лицей № 7"


@pytest.mark.parametrize(
    "text", ["Отдел образования", "Управление образования администрации", "муниципалитет"]
)
def test_the_office_itself(text: str) -> None:
    assert is_office(text)
    assert not is_office("МБОУ СОШ № 1")


@pytest.mark.parametrize(
    ("folder", "name"),
    [("Берёзово", "СОШ с. Берёзово"), ("СОШ", ""), ("Берёзовка", ""), ("Пушкин", ""), ("2022", "")],
)
def test_a_folder_is_called_after_the_village(
    index: OrganisationIndex, folder: str, name: str
) -> None:
    assert index.by_folder(folder).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("13 школа", "СОШ № 13"),
        ("7 лицей", "Лицей № 7"),
        ("Ивановская школа", "Ивановская СОШ"),
        ("СОШ с. Ивановка", "Ивановская СОШ"),
        ("ООШ Петровка", "Петровская ООШ"),
        ("с. Петровка", "Петровская ООШ"),
        ("Дом творчества", "Дом детского творчества"),
    ],
)
def test_what_people_call_a_school_is_a_guess(
    index: OrganisationIndex, text: str, name: str
) -> None:
    for own in ("Ивановская СОШ", "Петровская ООШ", "Дом детского творчества"):
        index.add(Organisation(own))
    found = index.find(text)
    assert (found.name, found.how) == (name, How.GUESSED)


@pytest.mark.parametrize("text", ["3 школа", "11 класс", "ООШ Ивановка", "детский сад Петровка"])
def test_what_two_are_called_or_none(index: OrganisationIndex, text: str) -> None:
    for own in ("Ивановская СОШ", "Петровская ООШ"):
        index.add(Organisation(own))
    assert index.find(text).name == ""
