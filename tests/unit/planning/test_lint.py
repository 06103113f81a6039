# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.definitions import bundled_definitions
from making.plans import plan

from pedmonitor.definitions.plan import load_plans
from pedmonitor.model.issue import Level
from pedmonitor.planning.event_kinds import event_kinds
from pedmonitor.planning.lint import check_plan

if TYPE_CHECKING:
    from pedmonitor.definitions.plan import Plan
    from pedmonitor.model.plan_finding import PlanFinding


def findings(checked: Plan, profile: str = "") -> tuple[PlanFinding, ...]:
    return check_plan(checked, event_kinds(bundled_definitions(), profile))


@pytest.fixture(scope="module")
def bundled() -> dict[str, tuple[PlanFinding, ...]]:
    catalogue = bundled_definitions()
    return {
        name: check_plan(found, event_kinds(catalogue, found.profile))
        for name, found in load_plans(catalogue).items()
    }


@pytest.mark.parametrize(
    ("name", "code", "numbers"),
    [
        # the defects of domain.md §1.11
        ("amursk-2021", "PLAN-001", {"9"}),
        ("amursk-2021", "PLAN-002", {"28"}),
        ("amursk-2021", "PLAN-003", {"15", "22", "23"}),
        ("amursk-2021", "PLAN-016", {"5", "8"}),
        ("amursk-2021", "PLAN-018", {"20"}),
        ("amursk-2021", "PLAN-015", {""}),
        ("amursk-2021", "PLAN-010", {""}),
        ("sysert-2019", "PLAN-004", {f"1-{i}" for i in range(1, 11)} | {f"2-{i}" for i in range(1, 7)}),
        ("sysert-2019", "PLAN-019", {"2-1"}),
        ("korsakov-2021", "PLAN-004", {"2.1", "2.2"}),
        ("korsakov-2021", "PLAN-005", {"6.2"}),
        ("korsakov-2021", "PLAN-009", {"5.4"}),
        ("kazachinsko-lensky-2022", "PLAN-003", {"5.1"}),
        ("kazachinsko-lensky-2022", "PLAN-007", {"2.1", "2.2", "5.3", "8.4"}),
        ("kazachinsko-lensky-2022", "PLAN-008", {"2.4", "4.1", "4.2"}),
        ("kazachinsko-lensky-2022", "PLAN-015", {""}),
    ],
)  # fmt: skip
def test_known_defects_of_the_documents(
    bundled: dict[str, tuple[PlanFinding, ...]], name: str, code: str, numbers: set[str]
) -> None:
    assert {f.number for f in bundled[name] if f.code.value == code} == numbers


def test_what_the_expert_letter_asks_for(
    bundled: dict[str, tuple[PlanFinding, ...]],
) -> None:
    told = [f.message for f in bundled["kazachinsko-lensky-2022"] if not f.number]
    assert sum("обновленного ФГОС" in text for text in told) == 1
    assert sum("низкими образовательными" in text for text in told) == 1
    assert not any("Функциональная грамотность" in text for text in told)
    assert sum("Показатель 1 " in t and "общими словами" in t for t in told) == 1
    assert any("кадровое" in text and "материально-техническое" in text for text in told)


def test_errors_are_only_what_cannot_be_carried_out(
    bundled: dict[str, tuple[PlanFinding, ...]],
) -> None:
    errors = [
        (n, f.number) for n, found in bundled.items() for f in found if f.level is Level.ERROR
    ]
    assert errors == [("amursk-2021", "9"), ("amursk-2021", "28")]


def test_a_sound_plan_has_no_findings() -> None:
    assert findings(plan()) == ()


def test_the_same_event_twice() -> None:
    (found,) = findings(plan({}, {}))
    assert (found.code.value, found.number) == ("PLAN-022", "2")
    assert "в строке 1" in found.message


def test_kinds_exclude_each_other_only_where_both_are_counted() -> None:
    both = plan({"event": "Семинар и мастер-класс для педагогов"})
    assert findings(both) == ()
    (found,) = findings(both, "amursk-2021")
    assert "A-9" in found.message
    assert "A-10" in found.message
    chosen = plan({"event": "Семинар и мастер-класс для педагогов", "kind": "exchange"})
    assert findings(chosen, "amursk-2021") == ()


def test_an_event_linked_to_both_is_found_whatever_its_kind() -> None:
    linked = plan({"indicators": ["A-9", "A-10"], "kind": "exchange"}, profile="amursk-2021")
    assert [f.code.value for f in findings(linked, "amursk-2021")] == ["PLAN-018"]


def test_findings_stand_in_the_order_of_rows_and_the_whole_plan_last() -> None:
    found = findings(plan({"period": "31.04.2022"}, {"responsible": []}, conditions=[]))
    assert [f.number for f in found] == ["1", "2", ""]
