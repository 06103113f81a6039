"""What words beside a row plainly deny, and what they only make one ask."""

from __future__ import annotations

import pytest

from pedmonitor.intake.registers.remark_words import (
    denies_fact,
    ends_force,
    is_outsider,
    leaving,
    may_deny_fact,
    may_have_left,
    papers_may_deny,
    put_off_to,
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


def test_who_is_of_the_staff() -> None:
    assert is_outsider("по договору подряда") == "contract"
    assert is_outsider("внутренний совместитель") is None
    assert leaving("прекращён трудовой договор 31.05.2022") is not None
    assert leaving("вышла на пенсию в июне 2022 г.") is None
    assert may_have_left("вышла на пенсию в июне 2022 г.")
    assert may_have_left("принята с 01.02.2023")
    assert not may_have_left("первая категория")


def test_force_of_documents() -> None:
    assert ends_force("Утратило силу")
    assert not ends_force("проектная группа")
