from __future__ import annotations

import pytest
from making.plans import plan

from pedmonitor.planning.lint_results import result_faults
from pedmonitor.planning.reading import read_plan


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ({"result": "2 %", "event": "Участие в фестивале"}, ["PLAN-007"]),
        ({"result": "98 % участия", "event": "Семинар «Учитель года»"}, ["PLAN-007"]),
        ({"result": "98 % участия ОО"}, []),
        ({"result": "98 % участия", "event": "Семинар для педагогов"}, ["PLAN-008"]),
        ({"result": "охват школ"}, ["PLAN-009"]),
        ({"result": "приказ"}, []),
    ],
)
def test_faults_of_results(row: dict[str, object], codes: list[str]) -> None:
    checked = plan(row)
    assert [f.code.value for f in result_faults(read_plan(checked)[0], checked)] == codes


def test_a_missing_result_is_told_a_row_only_where_others_have_one() -> None:
    some = plan({"result": ""}, {"event": "Совет"})
    assert [f.code.value for f in result_faults(read_plan(some)[0], some)] == ["PLAN-010"]
    none = plan({"result": ""})
    assert list(result_faults(read_plan(none)[0], none)) == []
