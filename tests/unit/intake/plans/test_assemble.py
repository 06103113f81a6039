# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

import pytest

from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.intake.plans.assemble import Identity, assemble_plan, responsible_of
from pedmonitor.intake.plans.blocks import TextTable

HEAD = ["№", "Мероприятие", "Срок", "Ответственный", "Результат"]
HERE = Identity("here", "Здешний район")


def test_a_document_with_everything() -> None:
    plan, findings = assemble_plan(
        [
            "УТВЕРЖДАЮ Приказ № 5 от 01.02.2022",
            "План работы на 2022 год",
            "Содержательные ориентиры:",
            "- ФГОС",
            "Основные направления:",
            "1. Кадры",
            "2. Сети",
            TextTable([["Показатель", "Значение"], ["Доля", "10 %"]]),
            TextTable(
                [HEAD, ["1.", "Кадры", "", "", ""], ["1.1", "Семинар", "Май", "УО", "приказ"]]
            ),
            "Условия реализации",
            "Участвуют все",
        ],
        HERE,
    )
    assert findings == ()
    assert plan.title == "План работы на 2022 год"
    assert plan.approval is not None
    assert plan.term is not None
    assert [(s.title, s.direction) for s in plan.sections] == [("Кадры", True), ("Сети", True)]
    assert [o.text for o in plan.orientations] == ["ФГОС"]
    assert [(t.title, t.text) for t in plan.targets] == [("Доля", "10 %")]
    assert [c.kind for c in plan.conditions] == ["participants"]
    assert plan.rows[0].responsible == ("УО",)
    assert list(plan.columns) == ["number", "event", "period", "responsible", "result"]


def test_two_events_in_one_row_are_parted_when_each_has_its_time() -> None:
    row = ["1", "Семинар\nСовет", "Май\nИюнь", "УО", "приказ\nпротокол"]
    plan, findings = assemble_plan([TextTable([HEAD, row])], HERE)
    told = [(r.number, r.event, r.period, r.result, r.responsible) for r in plan.rows]
    assert told == [
        ("1", "Семинар", "Май", "приказ", ("УО",)),
        ("1.2", "Совет", "Июнь", "протокол", ("УО",)),
    ]
    assert [f.code.value for f in findings] == ["PLAN-023"]


def test_more_times_than_events_are_told() -> None:
    row = ["1", "Семинар", "Май\nИюнь", "УО", ""]
    plan, findings = assemble_plan([TextTable([HEAD, row])], HERE)
    assert plan.rows[0].period == "Май Июнь"
    assert [f.code.value for f in findings] == ["PLAN-024"]


def test_rows_without_numbers_are_numbered_and_it_is_told_once() -> None:
    rows = [["", "Семинар", "Май", "УО", ""], ["", "Совет", "Июнь", "УО", ""]]
    plan, findings = assemble_plan([TextTable([HEAD, *rows])], HERE)
    assert [row.number for row in plan.rows] == ["1", "2"]
    assert (plan.numbered, findings) == (False, ())


def test_a_number_that_repeats_is_changed_and_told() -> None:
    rows = [["1", "Семинар", "Май", "УО", ""], ["1", "Совет", "Июнь", "УО", ""]]
    plan, findings = assemble_plan([TextTable([HEAD, *rows])], HERE)
    assert [row.number for row in plan.rows] == ["1", "1.2"]
    assert [(f.code.value, f.number) for f in findings] == [("PLAN-023", "1.2")]


def test_names_of_people_do_not_come_in() -> None:
    row = ["1", "Семинар", "Май", "Зубоскалова Анна Петровна, методист", "приказ"]
    plan, findings = assemble_plan([TextTable([HEAD, row])], HERE)
    assert plan.rows[0].responsible == ("методист",)
    assert [f.code.value for f in findings] == ["PLAN-025"]
    assert "Зубоскалова" not in plan.model_dump_json() + repr(findings)


def test_sections_may_stand_between_tables() -> None:
    first = TextTable([HEAD, ["1. Цели", "", "", "", ""], ["1.1", "Семинар", "Май", "УО", ""]])
    first.banners = {1}
    plan, _ = assemble_plan([first, "II. Показатели", TextTable([["2.1. Совет", "Июнь", "УО", ""]])], HERE)  # fmt: skip
    assert [s.title for s in plan.sections] == ["1. Цели", "II. Показатели"]
    assert [(r.number, r.event, r.section) for r in plan.rows] == [("1.1", "Семинар", "1"), ("2.1", "Совет", "2")]  # fmt: skip


def test_a_table_of_signatures_after_the_plan_is_not_read() -> None:
    rows = TextTable([HEAD, ["1", "Семинар", "Май", "УО", ""]])
    signed = TextTable([["№", "Должность", "ФИО", "Дата согласования", "Результат"], ["1", "а", "б", "в", "г"]])  # fmt: skip
    plan, _ = assemble_plan([rows, "II. Согласование", signed], HERE)
    assert len(plan.rows) == 1
    assert len(plan.sections) == 1


@pytest.mark.parametrize("blocks", [[], ["План"], [TextTable([["а", "б"]])]])
def test_a_document_without_a_plan_is_refused(blocks: list[str | TextTable]) -> None:
    with pytest.raises(UnreadableError, match="таблица плана не найдена"):
        assemble_plan(blocks, HERE)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("УО\nИМЦ; школы", ("УО", "ИМЦ", "школы")),
        ("Организации (ОО, ДОУ, УДО)", ("Организации (ОО, ДОУ, УДО)",)),
        ("[ФИО], директор МБУ, [ФИО], старший методист", ("директор МБУ", "старший методист")),
        ("", ()),
    ],
)
def test_responsible_are_parted(text: str, parts: tuple[str, ...]) -> None:
    assert responsible_of(text) == parts


def test_a_sum_is_no_event_and_a_section_names_nobody() -> None:
    rows = [
        HEAD,
        ["РМО (рук. Иванова А.П.)", "", "", "", ""],
        ["1", "Семинар", "Май", "директор СОШ № 2 (Кузнецов И.И.)", "приказ"],
        ["", "ИТОГО", "4", "", ""],
    ]
    plan, _ = assemble_plan(["План", TextTable(rows)], HERE)
    assert plan.title == "План"
    assert [row.event for row in plan.rows] == ["Семинар"]
    assert plan.rows[0].responsible == ("директор СОШ № 2",)
    assert "Иванова" not in repr(plan)


def test_a_section_that_begins_from_one_again_goes_on_by_its_own_number() -> None:
    rows = [
        *(["I. Кадры", "", "", "", ""], ["1", "Семинар", "Май", "УО", ""]),
        *(["II. Помощь", "", "", "", ""], ["1", "Совет", "Июнь", "УО", ""]),
        *(["2", "Слёт", "Июль", "УО", ""], ["", "Урок", "Май", "УО", ""]),
    ]
    plan, _ = assemble_plan([TextTable([HEAD, *rows])], HERE)
    assert [row.number for row in plan.rows] == ["1", "2.1", "2.2", "2.3"]


def test_columns_that_the_program_does_not_know_are_kept_and_told() -> None:
    head = [*HEAD, "Финансирование", "", "Примечание"]
    table = TextTable(
        [
            head,
            ["1", "Семинар", "Май", "УО", "приказ", "5 тыс. руб.", "зал № 2", "см. смету"],
            ["", "", "", "", "", "", "", "и приложение"],
            ["2", "Совет", "Июнь", "УО", "", "", "", ""],
            ["3", "Слёт", "Июнь", "УО", "", "", "", "отв. Иванова Анна Петровна"],
        ],
        spread={(3, 5): "5 тыс. руб."},
    )
    plan, findings = assemble_plan([table], HERE)
    assert plan.extra == ("Финансирование", "Графа 7", "Примечание")
    assert plan.rows[0].extra == {
        "Финансирование": "5 тыс. руб.",
        "Графа 7": "зал № 2",
        "Примечание": "см. смету и приложение",
    }
    assert plan.rows[1].extra == {"Финансирование": "5 тыс. руб."}
    assert "Иванова" not in str(plan)
    told = {one.code.value: one.message for one in findings}
    assert set(told) == {"PLAN-025", "PLAN-026"}
    assert "«Финансирование», «Графа 7», «Примечание»" in told["PLAN-026"]


def test_a_column_of_no_text_is_no_column() -> None:
    plan, findings = assemble_plan(
        [TextTable([[*HEAD, "Отметка"], ["1", "Семинар", "Май", "УО", "приказ", ""]])], HERE
    )
    assert (plan.extra, findings) == ((), ())


def test_who_has_made_a_plan_out_is_no_section_of_it() -> None:
    head = ["Мероприятие", "Срок", "Ответственный"]
    lines = (
        ["Исполнитель: Сидорова Мария Ивановна, тел. 2-15-15", "", ""],
        ["Директор ______________", "", ""],
    )
    for line in lines:
        table = TextTable([["План на 2022 год", "", ""], head, ["Семинар", "Май", "УО"], line])
        plan, _ = assemble_plan([table], HERE)
        assert plan.title == "План на 2022 год"
        assert [section.title for section in plan.sections] == ["Мероприятия"]
        assert [row.event for row in plan.rows] == ["Семинар"]
        assert "Сидорова" not in str(plan)
    section = ["Исполнительская дисциплина", "", ""]
    plan, _ = assemble_plan([TextTable([head, ["Семинар", "Май", "УО"], section])], HERE)
    assert len(plan.sections) == 2


def test_a_plan_without_rows_says_so() -> None:
    with pytest.raises(UnreadableError, match="нет ни одной строки"):
        assemble_plan([TextTable([HEAD])], HERE)


def test_what_stands_below_the_table_or_names_a_section_is_no_title() -> None:
    rows = TextTable([HEAD, ["1", "Семинар", "Май", "УО", ""]])
    blocks: list[str | TextTable] = [
        "План мероприятий на 2022 год",
        "1. Нормативное обеспечение",
        rows,
        "2. Кадры",
        rows,
    ]
    plan, _ = assemble_plan([*blocks, "Исполнитель: методист, тел. 2-22-22"], HERE)
    assert plan.title == "План мероприятий на 2022 год"
    plan, _ = assemble_plan([rows, "Приложение", "Циклограмма работы на 2022 год"], HERE)
    assert plan.title == "Циклограмма работы на 2022 год"


@pytest.mark.parametrize(
    ("settings", "profiles", "whose"),
    [
        ("Лесной район", "Вилюйский улус", "Лесной район"),
        ("", "Вилюйский улус", "Степнянского района"),
        ("", "Степнянский район", "Степнянский район"),
        ("", "", "Степнянского района"),
    ],
)
def test_whose_a_plan_is(settings: str, profiles: str, whose: str) -> None:
    """The user's own settings, then the document, then the profile it serves."""
    rows = TextTable([HEAD, ["1", "Семинар", "Май", "УО", ""]])
    here = Identity("here", settings, "profile", profiles)
    plan, _ = assemble_plan(["План Степнянского района на 2022 год", rows], here)
    assert plan.municipality == whose
    if profiles:
        assert assemble_plan([rows], here)[0].municipality == (settings or profiles)


def test_a_row_without_a_number_goes_on_as_the_document_does() -> None:
    def numbers(*given: str) -> list[str]:
        rows = [[number, "Семинар", "Май", "УО", ""] for number in given]
        plan, _ = assemble_plan([TextTable([HEAD, *rows])], HERE)
        return [row.number for row in plan.rows]

    assert numbers("1", "2", "", "4") == ["1", "2", "3", "4"]
    assert numbers("1", "2", "", "3") == ["1", "2", "2а", "3"]
    assert numbers("1.1", "", "1.3") == ["1.1", "1.2", "1.3"]
