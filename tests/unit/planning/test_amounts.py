# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pedmonitor.model.plan import Base, Metric, Op, PerUnit, Source, Unit
from pedmonitor.planning.amounts import read_amount


@pytest.mark.parametrize(
    ("text", "event", "wanted"),
    [
        ("35 чел.", "", (Metric.PERSONS, Op.EQUAL, 35, Unit.PERSONS, Base.UNSPECIFIED, PerUnit.NONE)),
        ("98 % участия", "Семинар «Работа педагога»", (Metric.PARTICIPATION, Op.EQUAL, 98, Unit.PERCENT, Base.UNSPECIFIED, PerUnit.NONE)),
        ("100 % участие ОО", "", (Metric.PARTICIPATION, Op.EQUAL, 100, Unit.PERCENT, Base.ORGANISATIONS, PerUnit.NONE)),
        ("100% участие в конкурсе сайтов", "Мониторинг сайтов общеобразовательных организаций", (Metric.PARTICIPATION, Op.EQUAL, 100, Unit.PERCENT, Base.ORGANISATIONS, PerUnit.NONE)),
        ("не менее 7 методических разработок", "", (Metric.PRODUCTS, Op.AT_LEAST, 7, Unit.THINGS, Base.UNSPECIFIED, PerUnit.NONE)),
        ("Не менее 1 мероприятия от каждой ОО, имеющих Точки роста", "", (Metric.EVENTS, Op.AT_LEAST, 1, Unit.THINGS, Base.FLAGGED_ORGANISATIONS, PerUnit.ORGANISATION)),
        ("не менее 2 открытых урока от каждой ОО", "", (Metric.EVENTS, Op.AT_LEAST, 2, Unit.THINGS, Base.ORGANISATIONS, PerUnit.ORGANISATION)),
        ("не менее 1 педагогического работника от каждой ОО", "", (Metric.PERSONS, Op.AT_LEAST, 1, Unit.PERSONS, Base.ORGANISATIONS, PerUnit.ORGANISATION)),
        ("не менее 3 по каждому РМО", "Сопровождение заседаний", (Metric.EVENTS, Op.AT_LEAST, 3, Unit.THINGS, Base.METHOD_ASSOCIATIONS, PerUnit.METHOD_ASSOCIATION)),
        ("не менее 10%", "", (Metric.SHARE, Op.AT_LEAST, 10, Unit.PERCENT, Base.UNSPECIFIED, PerUnit.NONE)),
        ("80% от аттестуемых педагогических работников", "", (Metric.SHARE, Op.EQUAL, 80, Unit.PERCENT, Base.ATTESTED, PerUnit.NONE)),
        ("не менее 15% педагогических работников", "", (Metric.SHARE, Op.AT_LEAST, 15, Unit.PERCENT, Base.PERSONS, PerUnit.NONE)),
        ("не менее 8 буклетов", "", (Metric.PRODUCTS, Op.AT_LEAST, 8, Unit.THINGS, Base.UNSPECIFIED, PerUnit.NONE)),
        ("2 %", "Участие в семинарах", (Metric.PARTICIPATION, Op.EQUAL, 2, Unit.PERCENT, Base.UNSPECIFIED, PerUnit.NONE)),
        ("не более 5 %", "", (Metric.SHARE, Op.AT_MOST, 5, Unit.PERCENT, Base.UNSPECIFIED, PerUnit.NONE)),
        ("не менее чем в одном от ОО", "Участие в конкурсах", (Metric.EVENTS, Op.AT_LEAST, 1, Unit.THINGS, Base.ORGANISATIONS, PerUnit.ORGANISATION)),
    ],
)  # fmt: skip
def test_every_form_of_the_documents(text: str, event: str, wanted: tuple[object, ...]) -> None:
    found = read_amount(text, event)
    assert found is not None
    got = (found.metric, found.op, found.value, found.unit, found.base, found.per_unit)
    assert got == wanted


def test_a_base_taken_from_the_event_says_so() -> None:
    found = read_amount("100% наличие сертификатов", "Сопровождение работников ППЭ")
    assert found is not None
    assert (found.base, found.base_source) == (Base.PERSONS, Source.EVENT)


@pytest.mark.parametrize("text", ["Создан раздел", "Один из приказов", "Программа 2022", ""])
def test_what_holds_no_amount(text: str) -> None:
    assert read_amount(text, "") is None


@given(st.text(max_size=40), st.text(max_size=20))
def test_any_text_is_read_without_a_fault(text: str, event: str) -> None:
    read_amount(text, event)


@given(st.integers(0, 100), st.sampled_from(["", "не менее ", "не более "]))
def test_a_percentage_is_read_as_it_is_written(value: int, op: str) -> None:
    found = read_amount(f"{op}{value},5 % педагогов", "")
    assert found is not None
    assert found.value == Decimal(value) + Decimal("0.5")


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("не менее трёх заседаний каждого РМО", PerUnit.METHOD_ASSOCIATION),
        ("не менее 1 мероприятия в каждой школе", PerUnit.ORGANISATION),
        ("по 1 участнику от школы", PerUnit.ORGANISATION),
        ("не менее 10 педагогов ОО", PerUnit.NONE),
        ("20 мастер-классов РМО", PerUnit.NONE),
        ("не менее 3 педагогов в школе молодого педагога", PerUnit.NONE),
    ],
)
def test_each_is_asked_for_in_words(text: str, per: PerUnit) -> None:
    found = read_amount(text, "")
    assert found is not None
    assert found.per_unit is per


@pytest.mark.parametrize("text", ["0,8", "приказ № 45", "от 12.03.2022", "90–100 %"])
def test_a_number_that_counts_nothing(text: str) -> None:
    assert read_amount(text, "Семинар") is None


def test_a_bare_number_counts_events_only_where_they_are_many() -> None:
    """«Конкурс, не менее 5»: people, schools, contests — nobody may say «не достигнуто»."""
    for event, metric in (("Конкурс", "count"), ("Мастер-классы", "events")):
        found = read_amount("не менее 5", event)
        assert found is not None
        assert found.metric.value == metric
