from __future__ import annotations

import pytest

from pedmonitor.intake.plans.lines import (
    approval_of,
    conditions_of,
    directions_of,
    orientations_of,
    term_of,
    title_of,
)


@pytest.mark.parametrize(
    ("lines", "date", "order"),
    [
        (["Приказ № 36", "от «09» февраля 2022 г."], "2022-02-09", "36"),
        (["к приказу УО от 27 декабря 2019 г. № 404-ОД"], "2019-12-27", "404-ОД"),
        (["приказом начальника", "от 26.07.2021 № 349-Д"], "2021-07-26", "349-Д"),
    ],
)
def test_the_order_in_its_dresses(lines: list[str], date: str, order: str) -> None:
    found = approval_of(lines)
    assert found is not None
    assert (found.date.isoformat(), found.order) == (date, order)


@pytest.mark.parametrize("lines", [[], ["План"], ["Приказ от 31.02.2022"], ["от 01.02.2022 № 1"]])
def test_no_order(lines: list[str]) -> None:
    assert approval_of(lines) is None


def test_names_do_not_enter_the_requisites() -> None:
    found = approval_of(
        ["Утверждаю Иванова Анна Петровна", "Приказ Иванова А.П. от 01.02.2022 № 1"]
    )
    assert found is not None
    assert "Иванова" not in found.text


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("План на 2021-2022 г.г.", "2021-01-01", "2022-12-31"),
        ("Сроки реализации: 2019-2024 гг.", "2019-01-01", "2024-12-31"),
        ("системы в 2022 году", "2022-01-01", "2022-12-31"),
        ("План на 2022–2023 учебный год", "2022-09-01", "2023-08-31"),
    ],
)
def test_the_term_in_its_dresses(line: str, start: str, end: str) -> None:
    found = term_of(["Приказ", line])
    assert found is not None
    assert (str(found.start), str(found.end)) == (start, end)


def test_a_year_of_another_document_is_no_term() -> None:
    assert term_of(["появились в районе (распоряжение от 21.01.2022)", "на 2023-2021 годы"]) is None


def test_lists_under_their_captions() -> None:
    lines = [
        "Содержательными ориентирами являются:", "- ФГОС;", "- воспитание", "и грамотность.",
        "Направлениями планирования работы являются:", "1. Кадры.", "2. Сети и", "сообщества.",
        "Раздел 2",
    ]  # fmt: skip
    assert orientations_of(lines) == ("ФГОС", "воспитание и грамотность")
    assert directions_of(lines) == ("Кадры", "Сети и сообщества")
    assert directions_of(["Направления работы:", "Кадры;", "Сети.", "Далее"]) == ("Кадры", "Сети")
    assert directions_of(["Направления"]) == ()


def test_conditions_are_told_apart_by_their_words() -> None:
    lines = [
        "Условия реализации плана",
        "Участвуют методисты",
        "Источник финансирования — подпрограмма «Кадровое обеспечение»",
        "Кадровое обеспечение: 5 методистов",
        "Компьютерный класс, оборудование",
        "Прочее",
        "Лист согласования",
        "не условие",
    ]
    kinds = [kind for kind, _ in conditions_of(lines)]
    assert kinds == ["participants", "finance", "staff", "material", "other"]
    assert conditions_of(["План"]) == ()


def test_a_title_of_several_lines() -> None:
    assert title_of(["Приказ", "План работы", "на год", "Цель: а"]) == "План работы на год"
    assert title_of(["Отчёт"]) == ""


def test_conditions_in_one_line() -> None:
    line = "Условия реализации: кадровое обеспечение — методисты ИМЦ; помещения школы; смета ИМЦ."
    found = conditions_of(["План", line, "Начальник"])
    assert [kind for kind, _ in found] == ["staff", "material", "finance"]


def test_a_caption_of_a_month_is_not_part_of_the_title() -> None:
    assert title_of(["План работы на 2022 год", "Январь", "Февраль"]) == "План работы на 2022 год"


@pytest.mark.parametrize("line", ["План МКУ ИМЦ на 2022 г.", "План на 2022"])
def test_a_year_in_short(line: str) -> None:
    found = term_of([line])
    assert found is not None
    assert (str(found.start), str(found.end)) == ("2022-01-01", "2022-12-31")
