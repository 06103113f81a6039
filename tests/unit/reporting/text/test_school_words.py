"""What a school reads tells it what the school can do."""

from __future__ import annotations

import pytest

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.reporting.text.school_words import of_document, school_hint


def issue(hint: str = "", message: str = "", code: IssueCode = IssueCode.HEAD_NEEDED) -> Issue:
    return Issue(code, Level.WARNING, message, hint)


@pytest.mark.parametrize(
    ("hint", "told"),
    [
        (
            "Добавьте столбец (в отделе образования можно вписать заголовок в pedmonitor.toml).",
            "Добавьте столбец.",
        ),
        (
            "Назовите столбец или впишите заголовок в pedmonitor.toml: [columns.training].",
            "Назовите столбец.",
        ),
        (
            "Исправьте заголовок или укажите столбец в pedmonitor.toml: [columns.staff].",
            "Исправьте заголовок.",
        ),
        (
            "Разделите файл на части или увеличьте limits в pedmonitor.toml.",
            "Разделите файл на части.",
        ),
        (
            "Укажите в pedmonitor.toml: municipality = «как в столбце», или уберите чужие строки.",
            "Уберите чужие строки.",
        ),
        (
            "Проверьте числа; если они верны, впишите пояснение в waivers.yaml.",
            "Проверьте числа; если они верны, пришлите пояснение.",
        ),
        ("Попросите организацию прислать таблицы.", "Пришлите таблицы."),
        (
            "Если это не так, укажите столбец в pedmonitor.toml: [columns.staff].",
            "Сообщите об этом в отдел образования: это исправляют там.",
        ),
        ("Впишите дату.", "Впишите дату."),
    ],
)
def test_the_means_of_the_department_are_left_out(hint: str, told: str) -> None:
    assert school_hint(issue(hint)) == told


@pytest.mark.parametrize("code", [IssueCode.ORG_MISSING, IssueCode.ORG_REGISTER_MISSING])
def test_who_sent_nothing_is_asked_to_send(code: IssueCode) -> None:
    assert school_hint(issue("Запросите данные у организации.", code=code)).startswith("Пришлите")


def test_only_indicators_of_the_document_are_named() -> None:
    said = issue(message="«Курсы»: нет столбца «А»; в показатели 1.1, 3.1-3 сведения организации "
                 "не входят")  # fmt: skip
    mine = of_document(said, {"1.1"})
    assert mine is not None
    assert mine.message.endswith("; в показатель 1.1 сведения организации не входят")
    assert of_document(said, {"9"}) is None
    other = issue(message="не дата")
    assert of_document(other, {"9"}) is other
