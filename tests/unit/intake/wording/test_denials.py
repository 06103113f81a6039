"""What words beside a row plainly deny, and what they only make one ask."""

from __future__ import annotations

import pytest

from pedmonitor.intake.wording.denials import (
    denies_aside,
    denies_fact,
    is_sample,
    is_struck,
    may_deny_fact,
    papers_may_deny,
    put_off_to,
    says_nothing,
    words_aside,
)


@pytest.mark.parametrize(
    ("form", "words", "plain", "asked"),
    [
        ("training", "обучение продолжается", True, True),
        ("training", "курсы сорвались", True, True),
        ("training", "окончание в 2023", False, True),
        ("training", "записана на курсы", False, True),
        ("mentoring", "пара расформирована до начала", False, True),
        ("mentoring", "планируется с 2023 г.", True, True),
        ("mentoring", "обучается в вузе", False, True),
        ("contests", "снята с конкурса", True, False),
        ("contests", "финалист", False, False),
        ("events", "не состоялось", True, True),
        ("training", "прошла с отличием", False, False),
    ],
)
def test_what_is_denied(form: str, words: str, *, plain: bool, asked: bool) -> None:
    assert denies_fact(form, words) is plain
    assert may_deny_fact(words) is asked


def test_a_paper_that_is_not_there_is_asked_about() -> None:
    assert papers_may_deny("нет")
    assert papers_may_deny("документ не получен")
    assert not papers_may_deny("удостоверение № 56")


def test_years_of_what_is_put_off() -> None:
    assert put_off_to("Переносится на 2023") == 2023
    assert put_off_to("отложено") is None


@pytest.mark.parametrize(
    "words",
    [
        *("планируется", "отсутствует", "не имеется", "не организовано", "нет потребности", "0"),
        *("не привлекалась", "не закреплён", "молодых специалистов нет", "не ведётся"),
    ],
)
def test_a_cell_that_names_no_deed(words: str) -> None:
    assert says_nothing(words)


@pytest.mark.parametrize(
    "words",
    [
        "Отказ от курения: беседы",
        "Планирование урока",
        "Не школьные задачи",
        "Мастер-класс",
        "Нет!",
    ],
)
def test_a_cell_that_names_a_deed(words: str) -> None:
    assert says_nothing(words) is (words == "Нет!")


@pytest.mark.parametrize(
    ("form", "cell", "denied"),
    [
        ("contests", "Абрамова А.П. (не участвовала)", True),
        ("contests", "Абрамова А.П. (жюри)", True),
        ("expertise", "Абрамова А.П. (жюри)", False),
        ("contests", "Учитель года (отменён)", True),
        ("contests", "Учитель года – 2022", False),
        ("contests", "Конкурс разработок, план-конспект", False),
        ("contests", "Лучший урок, пример для всех", False),
        ("training", "Иванова (Петрова) А.П.", False),
        ("training", "ФГОС (72 ч.)", False),
        ("contests", "Учитель года, номинация «Дебют»", False),
    ],
)
def test_words_in_brackets(form: str, cell: str, *, denied: bool) -> None:
    assert denies_aside(form, cell) is denied


def test_rows_crossed_out_in_words() -> None:
    assert is_struck("дубль, не считать")
    assert is_struck("Ошибочно внесена")
    assert not is_struck("дублёр")
    assert is_sample("обр.")
    assert not is_sample("образование")
    assert words_aside("") == ""
