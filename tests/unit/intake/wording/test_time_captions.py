"""Lines over rows that name the time of those below."""

from __future__ import annotations

import pytest

from pedmonitor.intake.wording.time_captions import names_time


@pytest.mark.parametrize(
    "line", ["2022 год", "Завершённые в 2021 году", "IV кв. 2022", "На 2023 г."]
)
def test_lines_of_time(line: str) -> None:
    assert names_time(line)


@pytest.mark.parametrize("line", ["ФГОС-2021", "СОШ № 2022", "Кабинет 201", "Учителя"])
def test_other_lines(line: str) -> None:
    assert not names_time(line)
