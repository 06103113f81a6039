# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pedmonitor.model.plan import Metric, Op, PerUnit, Source
from pedmonitor.planning.results import parse_result


def kinds(text: str, event: str = "") -> list[tuple[str, str]]:
    return [(part.metric.value, part.op.value) for part in parse_result(text, event).parts]


def test_a_conjunction_is_two_conditions() -> None:
    found = parse_result("100 % участие ОО и не менее 8 буклетов с материалами фестиваля")
    assert [int(part.value or 0) for part in found.parts] == [100, 8]
    assert not found.is_manual


def test_a_growing_share_of_each_school_is_two_conditions() -> None:
    text = "Увеличение доли педагогов, принявших участие, не менее чем в одном от ОО"
    growth, each = parse_result(text, "Мониторинг участия в конкурсах").parts
    assert (growth.metric, growth.op) == (Metric.SHARE, Op.UP)
    assert (each.op, each.per_unit) == (Op.AT_LEAST, PerUnit.ORGANISATION)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Создан раздел", [("fact", "exists")]),
        ("Увеличение доли участников экспертизы", [("share", "up")]),
        ("Рост числа участников", [("count", "up")]),
        ("Снижение доли вакансий", [("share", "down")]),
        ("Графики проведения, отчет.", [("document", "exists")] * 2),
        ("Приказ, программа, резолюция/протокол – отдел, ОУ.", [("document", "exists")] * 3),
        ("Приказ об утверждении Положения о конкурсе", [("document", "exists")]),
        ("Положение о конкурсе Положение о жюри. Положения о наградах", [("document", "exists")] * 3),
        ("Анкеты о качестве услуг Отчет по результатам.", [("document", "exists")] * 2),
        ("Система мониторинга, система сопровождения", [("fact", "exists")] * 2),
        ("Отчеты: - наличие системы; - наличие мониторинга", [("document", "exists"), ("fact", "exists"), ("fact", "exists")]),
    ],
)  # fmt: skip
def test_words_of_the_documents(text: str, wanted: list[tuple[str, str]]) -> None:
    assert kinds(text) == wanted
    assert not parse_result(text).is_manual


def test_what_fits_no_form_is_left_to_the_methodist() -> None:
    found = parse_result("План-график. Охват обучением сотрудников.")
    assert len(found.parts) == 1
    assert found.manual == ("Охват обучением сотрудников",)
    assert found.is_manual


@pytest.mark.parametrize(
    ("event", "wanted"),
    [
        ("Не менее 85% молодых педагогов повысили мастерство", [("share", ">=")]),
        ("Увеличен охват обучающихся", [("count", "up")]),
        ("Создан районный реестр наставников", [("document", "exists")]),
        ("Создан муниципальный Совет", [("fact", "exists")]),
        ("Повышение квалификации наставников", [("fact", "exists")]),
        ("Муниципальный слет «Формула здоровья - 2021»", [("fact", "exists")]),
    ],
)
def test_a_plan_without_results_is_judged_by_its_events(
    event: str, wanted: list[tuple[str, str]]
) -> None:
    found = parse_result(" - ", event)
    assert (found.source, found.text) == (Source.EVENT, event)
    assert kinds("", event) == wanted


@given(st.text(max_size=60), st.text(max_size=30))
def test_nothing_of_a_result_is_lost(text: str, event: str) -> None:
    found = parse_result(text, event)
    assert found.parts or found.manual or not any(sign.isalnum() for sign in text)


@pytest.mark.parametrize(
    ("text", "op", "value"),
    [
        ("Рост доли педагогов до 40 %", Op.AT_LEAST, 40),
        ("Снижение доли вакансий до 10 %", Op.AT_MOST, 10),
    ],
)
def test_a_level_that_a_share_rises_or_falls_to(text: str, op: Op, value: int) -> None:
    (part,) = parse_result(text).parts
    assert part.op is op
    assert part.value == value


@pytest.mark.parametrize(
    "text",
    [
        "Увеличение доли педагогов не менее чем на 5 %",
        "Снижение доли вакансий на 10 %",
        "Увеличение на 5% количества участников",
        "90-100% охват педагогов",
        "Повышение квалификации педагогов",
        "Согласно ст. 48 ФЗ-273",
    ],
)
def test_what_is_no_level_is_left_to_the_methodist(text: str) -> None:
    found = parse_result(text)
    assert (found.parts, found.manual) == ((), (text,))


def test_every_number_is_a_condition_of_its_own() -> None:
    found = parse_result("2 мастер-класса, 3 семинара")
    assert [int(part.value or 0) for part in found.parts] == [2, 3]
    assert parse_result("не менее двух семинаров и трех вебинаров").manual == ("трех вебинаров",)
    assert kinds("12 чел. / 80% педагогов") == [("persons", "="), ("share", "=")]
    assert kinds("Приказ управления от 12.03.2022 № 45") == [("document", "exists")]


def test_people_named_before_their_number_are_no_events() -> None:
    (part,) = parse_result("Семинары, мастер-классы: кол-во участников - 50", "Семинары").parts
    assert part.metric is Metric.PERSONS
    assert part.value == 50


def test_a_range_is_left_to_people() -> None:
    assert parse_result("5-7 участников").manual == ("5-7 участников",)


def test_a_paper_and_a_share_are_two_conditions() -> None:
    paper, share = parse_result("справка, 2 %").parts
    assert (paper.metric, paper.text) == (Metric.DOCUMENT, "справка")
    assert share.value == 2
    assert share.lacks_base


def test_a_short_unit_keeps_its_stop() -> None:
    assert parse_result("25 чел.").parts[0].text == "25 чел."
    assert parse_result("Создан раздел.").parts[0].text == "Создан раздел"
