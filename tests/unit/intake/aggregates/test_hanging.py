"""«Из них …» counts a part of what stands before it."""

from __future__ import annotations

import pytest

from pedmonitor.intake.aggregates.hanging import Above, hanging
from pedmonitor.intake.wording.family_names import FamilyNames
from pedmonitor.intake.wording.narrowing import Narrowing

WHOLE, YOUNG, PASSED = "Всего педагогов", "Педагоги до 35 лет", "из них прошли диагностику"
NAMES = FamilyNames(
    {
        "young": [YOUNG],
        "passed": ["прошли диагностику"],
        "planned": ["прошли обучение по маршруту"],
        "mentored": ["участвуют в наставничестве"],
    },
    cutoff=84,
    of_staff={"young"},
)
NAMES.narrowing = Narrowing(("молод*", "женщин*"), ("не прошли",))


@pytest.mark.parametrize(
    ("captions", "families", "found"),
    [
        ((WHOLE, PASSED), ("", "passed"), set()),
        ((WHOLE, YOUNG, PASSED), ("", "young", "passed"), {2}),
        ((WHOLE, YOUNG, "%", PASSED, "%"), ("", "young", "young", "passed", "passed"), {3, 4}),
        ((WHOLE, "Прошли диагностику", "из них до 35 лет"), ("", "passed", "young"), {2}),
        ((WHOLE, "Принято на работу", "из них до 35 лет"), ("", "", "young"), {2}),
        ((WHOLE, "Женщин", "из них до 35 лет"), ("", "", "young"), {2}),
        ((WHOLE, "Прошли обучение", "– из них прошли диагностику"), ("", "", "passed"), {2}),
        ((WHOLE, "в том числе учителей", "из них до 35 лет"), ("", "", "young"), {2}),
        ((WHOLE, "из них до 35 лет", PASSED), ("", "young", "passed"), {2}),
        ((WHOLE, PASSED, "из них участвуют в наставничестве"), ("", "passed", "mentored"), set()),
        # who learned by a route has learned: a part of those is counted of all
        ((WHOLE, "Прошли обучение", "из них по маршруту"), ("", "", "planned"), set()),
        ((WHOLE, "Учителей начальных классов", PASSED), ("", "", "passed"), {2}),
        ((WHOLE, YOUNG, WHOLE, PASSED), ("", "young", "", "passed"), set()),
    ],
)
def test_which_columns_hang(
    captions: tuple[str, ...], families: tuple[str, ...], found: set[int]
) -> None:
    told = dict(enumerate(families))
    bases = {at for at, text in enumerate(captions) if text == WHOLE}
    assert hanging([(text,) for text in captions], told, bases, NAMES) == found


def test_rows_under_a_group_are_of_that_group() -> None:
    above = Above(NAMES)
    above.opens("Молодые педагоги:", "", is_bare=True)
    assert above.hangs("Прошли диагностику", "passed", is_base=False)
    above.opens("Кадры:", "", is_bare=True)
    assert not above.hangs("Прошли диагностику", "passed", is_base=False)
