"""Words by which one sees whether the fact of a row took place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.cells.outcomes import Outcomes, is_refusal

if TYPE_CHECKING:
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.plan import ReadingPlan

PARTS = ("жюри", "организатор", "эксперт", "зрител", "куратор")


def tell(plan: ReadingPlan, cell: Cell, parts: tuple[str, ...] = PARTS) -> str:
    return Outcomes(plan.lookups["outcomes"]).tell(cell, parts).name


@pytest.mark.parametrize(
    "cell",
    [
        *("запланировано", "план", "перенос на 2023 г.", "отложено", "отменена", "аннулирован"),
        *("недействительно", "не завершила", "прервана", "не приступала", "в процессе", "болела"),
        *("будет пройдена в марте", "заявка подана", "б/л", "в декрете", "отпуск", "уволена"),
        *("освобождена", "не явилась", "Отказ", "н/я", "не принимала участия", "неучастие"),
        *("отозвала заявку", "нет заявок", "не допущена", "снята с конкурса", "конкурс отменён"),
        *("планируется участие", "по болезни не участвовала", "подала заявку, не участвовала"),
        *(
            "отказ от участия",
            "технический сбой",
            "выполняется",
            "не смогла приехать",
            "не прошла",
            "снялась с участия",
        ),
        *("член жюри", "организатор; эксперт", "жюри (приглашена, не участвовала)", "куратор"),
    ],
)
def test_what_did_not_take_place(plan: ReadingPlan, cell: str) -> None:
    assert tell(plan, cell) == "ABSENT"


@pytest.mark.parametrize(
    "cell",
    [
        *("высокий", "ниже среднего", "умеренный", "Методический дефицит", "нет дефицитов"),
        *("дефицитов не выявлено", "не преодолела минимальный порог", "незачёт", "85 баллов", 85.0),
        *("85,5 %", "17 из 25", "8.5", "1/2", "отсутствуют", "фаза в стадии формирования"),
        *("не прошёл в финал", "не прошла отборочный тур", "не допущена к финалу", "III", "1 м."),
        *("победитель, член жюри", "диплом III степени", "сертификат № 33", "участник", "да", "+"),
        *("Гран-при", "без места", "итоги не подведены", "результат ожидается", "лонг-лист"),
        *(
            "не соответствует",
            "квалификация не подтверждена",
            "сошла с дистанции",
            "https://a.ru/1",
        ),
    ],
)
def test_what_did(plan: ReadingPlan, cell: Cell) -> None:
    assert tell(plan, cell) == "PLAIN"


@pytest.mark.parametrize(
    "cell",
    [
        *("б/р", "частично", "резерв", "апрель 2023", "2023", "отсутствует"),
        *(
            "победитель, финал перенесён",
            "участник, отказалась",
            "нет участников",
            "не явилась, на проверке",
        ),
        *("планирование урока", "не выполнил 3 задания", "организатор, резерв"),
    ],
)
def test_what_nobody_can_tell(plan: ReadingPlan, cell: str) -> None:
    assert tell(plan, cell) == "UNCLEAR"


@pytest.mark.parametrize(
    "cell",
    [
        *("на проверке", "результат не получен", "результаты ожидаются", "проверяется"),
        *(
            "справка не предоставлена",
            "уровень не определён",
            "результат в обработке",
            "результат неизвестен",
        ),
    ],
)
def test_work_that_waits_for_its_result_is_a_part_in_a_contest_and_no_result(
    plan: ReadingPlan, cell: str
) -> None:
    assert tell(plan, cell) in {"PLAIN", "MISSING"}
    assert tell(plan, cell, ()) == "MISSING"


@pytest.mark.parametrize(
    "cell",
    [
        *("нет данных", "в ожидании", "без результата", "не предоставлено", "данные утеряны"),
        *("ожидается", "уточняется", "нет сведений"),
    ],
)
def test_where_no_result_is_told(plan: ReadingPlan, cell: str) -> None:
    assert [tell(plan, cell), tell(plan, cell, ())] == ["MISSING", "MISSING"]


@pytest.mark.parametrize(
    "cell",
    [
        *("прошла, результат не получен", "результат не ниже базового", "высокий, на проверке"),
        *(
            "дефициты не определены",
            "не получила диплом",
            "проверена, 80 баллов",
            "ниже ожидаемого",
        ),
        *("затруднения в работе с текстом", "дефицит: проверка тетрадей"),
    ],
)
def test_a_result_beside_what_is_missing_tells(plan: ReadingPlan, cell: str) -> None:
    assert tell(plan, cell) == "PLAIN"
    assert tell(plan, cell, ()) in {"PLAIN", "MISSING"}


@pytest.mark.parametrize("cell", ["", " ", "-", "—", "нет", "0", "Х", "#ССЫЛКА!"])
def test_what_says_nothing(plan: ReadingPlan, cell: str) -> None:
    assert tell(plan, cell) == "SILENT"


def test_a_refusal_opens_a_cell() -> None:
    told = ("не прошла", "Н/Я", "заявка отклонена", "не прошла порог", "высокий")
    assert list(map(is_refusal, told)) == [True, True, True, False, False]
    assert list(map(is_refusal, ("отменён", "планируется", "Перенос опыта"))) == [True, True, False]
