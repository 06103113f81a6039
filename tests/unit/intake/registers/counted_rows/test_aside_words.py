"""Words that say: those below are not counted."""

from __future__ import annotations

import pytest

from pedmonitor.intake.registers.counted_rows.aside_words import why_left, why_line, why_missing


@pytest.mark.parametrize(
    ("form", "line"),
    [
        ("diagnostics", "Не прошли"),
        ("diagnostics", "В декрете"),
        ("diagnostics", "Отсутствовали по уважительной причине"),
        ("support", "Перенесено на 2023 год"),
        ("training", "Обучаются в настоящее время"),
        ("communities", "Кандидаты"),
        ("expertise", "План на 2023 год"),
        ("mentoring", "Расторгнутые пары"),
        ("contests", "Эксперты:"),
        ("staff", "Студенты-практиканты"),
        ("staff", "Пенсионеры (неработающие)"),
        ("events", "Отменены"),
    ],
)
def test_lines_over_those_who_do_not_count(form: str, line: str) -> None:
    assert why_line(form, line) is not None


@pytest.mark.parametrize(
    ("form", "line"),
    [
        ("diagnostics", "Плановая диагностика"),
        ("diagnostics", "Дополнительно прошли в декабре:"),
        ("contests", "Участники, не прошедшие в финал"),
        ("contests", "Проект года"),
        ("contests", "Учитель-эксперт цифровой школы"),
        ("training", "План и факт выполнения"),
        ("expertise", "Члены жюри"),
        ("support", "План сопровождения"),
        ("mentoring", "Завершённые"),
        ("staff", "Прибыли в 2022 году"),
        ("staff", "Работающие пенсионеры"),
        ("staff", "Внешние совместители"),
        ("documents", "Проекты"),
    ],
)
def test_lines_over_those_who_count(form: str, line: str) -> None:
    assert why_line(form, line) is None


def test_titles() -> None:
    assert why_missing(["отказавшиеся от диагностики"]) is not None
    assert why_left(["бывшие сотрудники"]) is not None
    assert why_left(["движение кадров: прибывшие и выбывшие"]) is None
