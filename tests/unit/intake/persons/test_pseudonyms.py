"""Keys of people: the same person, the same key; no way back."""

from __future__ import annotations

import datetime as dt

import pytest

from pedmonitor.intake.persons.pseudonyms import (
    birth_key,
    identifier_key,
    key_of,
    name_keys,
    names_not_all,
    split_name,
    split_people,
)

SECRET = b"municipality"


def full(text: str, secret: bytes = SECRET) -> int:
    return name_keys(split_name(text), secret=secret)[0]


def short(text: str) -> int:
    return name_keys(split_name(text), secret=SECRET)[1]


@pytest.mark.parametrize(
    "text",
    [
        "Семёнова Алёна Фёдоровна",
        "СЕМЕНОВА АЛЕНА ФЕДОРОВНА",
        " Семенова  Алена\u00a0Федоровна ",
        "Семенова Алена Федоровна (Петрова)",
        "Семенова Алена Федоровна, учитель",
        "Cеменова Aлена Фeдоровна",
        "Семенова\nАлена Федоровна",
        "Семен0ва Алена Федоровна",
    ],
)
def test_spellings_of_one_name(text: str) -> None:
    assert full(text) == full("Семёнова Алёна Фёдоровна")


def test_different_people_differ() -> None:
    names = [
        "Иванова Анна Петровна",
        "Иванова Анна Павловна",
        "Иванова Алла Петровна",
        "Иванов Анна Петровна",
    ]
    assert len({full(name) for name in names}) == 4


@pytest.mark.parametrize(
    "text", ["Иванова А.П.", "Иванова А. П.", "А.П. Иванова", "А. П. Иванова", "ИВАНОВА А П"]
)
def test_initials_meet_the_full_name_by_the_short_key_only(text: str) -> None:
    assert short(text) == short("Иванова Анна Петровна")
    assert full(text) == 0


def test_double_surnames_keep_their_hyphen() -> None:
    assert split_name("Римская - Корсакова Анна Ивановна") == (
        "римская-корсакова",
        "анна",
        "ивановна",
    )


@pytest.mark.parametrize(
    "text", ["", "-", "вакансия", "Вакантно", "нет", "12", "х", "совместитель"]
)
def test_nobody(text: str) -> None:
    assert name_keys(split_name(text), secret=SECRET) == (0, 0)


def test_people_whose_names_begin_like_nobody() -> None:
    for name in ("Вакантова Анна Петровна", "Нетов Олег Иванович", "Отсутствова Вера Олеговна"):
        assert split_name(name)[1:] or name.startswith(("Вакан", "Отсут"))
    assert split_name("Нетов Олег Иванович") == ("нетов", "олег", "иванович")


def test_a_lone_surname_tells_nobody_apart() -> None:
    assert name_keys(split_name("Иванова"), secret=SECRET) == (0, 0)


def test_another_municipality_has_other_keys() -> None:
    assert full("Иванова Анна Петровна") != full("Иванова Анна Петровна", b"other")


def test_kinds_of_identifiers_never_meet() -> None:
    assert (
        len(
            {
                key_of("112", kind=kind, secret=SECRET)
                for kind in ("full", "snils", "local", "birth")
            }
        )
        == 4
    )


def test_identifiers() -> None:
    def local(text: str) -> int:
        return identifier_key(text, kind="local", secret=SECRET)

    assert local("№ 0015") == local("15") == local(" 15 ")
    assert local("15") != local("150")
    assert local("") == local("-") == local("нет") == 0
    assert identifier_key("112-233", kind="snils", secret=SECRET) == 0


def test_birth_dates() -> None:
    assert birth_key(None, secret=SECRET) == 0
    assert birth_key(dt.date(1985, 3, 5), secret=SECRET) != birth_key(
        dt.date(1985, 5, 3), secret=SECRET
    )


def test_keys_fit_a_signed_64_bit_integer_and_are_never_zero() -> None:
    keys = [key_of(str(n), kind="full", secret=SECRET) for n in range(500)]
    assert all(0 < key < 2**63 for key in keys)
    assert len(set(keys)) == 500


@pytest.mark.parametrize(
    "between", [" + ", " & ", "|", "  ", " совместно с ", " (соавтор ", " вместе с ", "\n", ", "]
)
@pytest.mark.parametrize(
    ("one", "two"),
    [("Иванова А.П.", "Ким О.И."), ("Иванова Анна Петровна", "Ким Олег Ильич")],
)
def test_two_people_in_a_cell_are_two_whatever_joins_them(one: str, two: str, between: str) -> None:
    end = ")" if "(" in between else ""
    assert split_people(one + between + two + end) == [one, two]


@pytest.mark.parametrize(
    "text",
    ["Семёнова  Алёна  Фёдоровна", "Семёнова (Ким) Алёна Фёдоровна", "Ли А.А. – 1 чел."],
)
def test_one_person_stays_one(text: str) -> None:
    assert len(split_people(text)) == 1
    assert not names_not_all(text)


@pytest.mark.parametrize(
    "more",
    [" и др.", ", др.", " и другие", " и ещё 2 педагога", " и команда школы", ", Ли А.А. – 3 чел."],
)
def test_a_cell_that_speaks_of_more_people_than_it_names(more: str) -> None:
    assert names_not_all("Ким О.И." + more)
