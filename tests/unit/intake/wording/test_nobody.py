"""Words in the place of a name that answer «none», and those that name somebody or know nothing."""

from __future__ import annotations

import pytest

from pedmonitor.intake.wording.nobody import says_nobody


@pytest.mark.parametrize(
    "cell",
    [
        *("не проходили", "не обучались", "не имеется", "не было", "участников нет", "Нет.", "0"),
        *("никто", "никто не прошёл", "не прошёл никто", "не участвовали", "не проводилось"),
        *("ПП в 2022 году не проходили", "в 2022 году не проводилась", "таких педагогов нет"),
        *("В конкурсах не участвовали", "нет участников", "отсутствуют", "— нет —"),
    ],
)
def test_an_answer_that_there_was_nothing(cell: str) -> None:
    assert says_nobody(cell)


@pytest.mark.parametrize(
    "cell",
    [
        *("Белова А.П. не проходила", "Белова — нет", "Нетреба Инна Ивановна", "Никтова А.А."),
        *("нет данных", "ФИО не указано", "не все проходили", "пока нет", "сведения не сданы"),
        *("Учитель года", "Проект «Никто не забыт»", "не проходили только совместители", ""),
    ],
)
def test_somebody_or_something_unknown_is_no_such_answer(cell: str) -> None:
    assert not says_nobody(cell)
