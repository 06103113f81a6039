from __future__ import annotations

import pytest
from making.plans import plan

from pedmonitor.planning.lint_targets import target_faults


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("20%", ["PLAN-014"]),
        ("10% от общей численности работников муниципального образования области", ["PLAN-013"]),
        ("10% от общей численности работников Здешнего муниципального района", []),
        ("Не менее 2 ед.", []),
    ],
)
def test_targets_name_base_and_municipality(text: str, codes: list[str]) -> None:
    target = {"number": "1", "title": "Доля педагогов", "text": text}
    assert [found.code.value for found in target_faults(plan(targets=[target]))] == codes
