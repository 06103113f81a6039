"""Headings in other words are known; words that only look alike are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pedmonitor.intake.wording.heading_words import (
    _beginnings,
    index_words,
    same_words,
    telling_words,
)

WORDS = (
    "диагн",
    "диагностика",
    "диагностики",
    "дата",
    "дат",
    "час",
    "часов",
    "ч",
    "№",
    "стаж",
    "пед",
)

KNOWN = index_words(
    {
        "педагогический стаж": "experience_teaching",
        "дата рождения": "birth_date",
        "дата приема на работу": "hire_date",
        "участников мероприятия": "count",
        "фио": "full_name",
        "код педагога": "local_id",
        "с отрывом от работы": "off_job",
    }
)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Пед. стаж", "experience_teaching"),
        ("Дата рожд. (дд.мм.гггг)", "birth_date"),
        ("Дата приёма педагога на работу", "hire_date"),
        ("ФИО конкурсанта", "full_name"),
        ("Код", ""),
        ("Участник", ""),
        ("Без отрыва от работы", ""),
        ("Стаж", ""),
        ("№", ""),
    ],
)
def test_a_heading_is_known_by_its_telling_words_alone(heading: str, field: str) -> None:
    assert KNOWN.find(heading) == field


def test_what_two_fields_share_tells_of_neither() -> None:
    known = index_words({"дата начала обучения": "date_from", "начало обучения, дата": "date_to"})
    assert not known.exact


def test_words_of_different_number_are_not_the_same() -> None:
    assert not same_words(telling_words("Стаж"), telling_words("Педагогический стаж"))


@given(st.lists(st.sampled_from(WORDS), max_size=4), st.lists(st.sampled_from(WORDS), max_size=4))
def test_words_that_begin_each_other_are_looked_for_together(
    one: list[str], two: list[str]
) -> None:
    first, second = (telling_words(" ".join(words)) for words in (one, two))
    if same_words(first, second) and first != second:
        assert _beginnings(first) == _beginnings(second)
