from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from pedmonitor.definitions.loading import load_catalogue
from pedmonitor.definitions.plan import Plan, dangling, load_plans
from pedmonitor.errors import DefinitionError

if TYPE_CHECKING:
    from pathlib import Path

ROW = {"number": "1", "section": "1", "event": "Семинар", "period": "Май"}
PLAN = {
    "id": "here-2022",
    "title": "План",
    "municipality": "Здешний район",
    "sections": [{"id": "1", "title": "Раздел"}],
    "rows": [ROW],
}
YAML = """
id: here-2022
title: План
municipality: Здешний район
profile: {profile}
sections: [{{id: "1", title: Раздел}}]
rows:
  - {{number: "1", section: "1", event: Семинар, period: Май, kind: {kind}, indicators: [{ref}]}}
"""


def test_the_plans_of_the_documents_have_all_their_rows() -> None:
    plans = load_plans(load_catalogue())
    assert {name: len(plan.rows) for name, plan in plans.items()} == {
        "korsakov-2021": 18,
        "sysert-2019": 16,
        "kazachinsko-lensky-2022": 25,
        "amursk-2021": 36,
    }
    assert all(row.responsible for plan in plans.values() for row in plan.rows)
    assert not any("ФИО" in name for p in plans.values() for r in p.rows for name in r.responsible)


def test_a_plan_changes_no_figure() -> None:
    assert not any(name.startswith("plans") for name in load_catalogue().profiles)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"rows": [ROW, ROW]}, "номер 1 повторяется"),
        ({"rows": [{**ROW, "section": "2"}]}, "1: нет раздела «2»"),
        ({"rows": [{**ROW, "orientations": ["ФГОС"]}]}, "1: нет ориентира «ФГОС»"),
        ({"rows": [{**ROW, "start": "Май"}]}, "срок назван дважды"),
        ({"period": {"start": "2022-12-31", "end": "2022-01-01"}}, "позже его конца"),
    ],
)
def test_a_plan_that_contradicts_itself_is_refused(
    change: dict[str, object], complaint: str
) -> None:
    with pytest.raises(ValidationError, match=complaint):
        Plan.model_validate({**PLAN, **change})


def test_a_section_is_found_for_its_row() -> None:
    plan = Plan.model_validate(PLAN)
    assert plan.section(plan.rows[0]).title == "Раздел"


def test_names_that_no_definition_knows_are_told_with_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "indicators" / "plans"
    folder.mkdir(parents=True)
    text = YAML.format(profile="amursk-2021", kind="contes", ref="A-99")
    (folder / "here.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(
        DefinitionError, match=r"plans/here\.yaml:8: 1: нет вида мероприятия"
    ) as told:
        load_plans(load_catalogue(), tmp_path)
    assert "нет показателя «A-99»" in str(told.value)


def test_an_indicator_without_a_profile_means_nothing() -> None:
    plan = Plan.model_validate({**PLAN, "rows": [{**ROW, "indicators": ["1"]}]})
    assert dangling(plan, load_catalogue()) == ["1: показатель без профиля"]
    wrong = plan.model_copy(update={"profile": "amursk"})
    assert "нет профиля «amursk»" in dangling(wrong, load_catalogue())[0]


def test_the_same_id_twice_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "indicators" / "plans"
    folder.mkdir(parents=True)
    for name in ("a.yaml", "b.yaml"):
        text = YAML.format(profile="amursk-2021", kind="contest", ref="A-8")
        (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(DefinitionError, match="уже определён в другом файле"):
        load_plans(load_catalogue(), tmp_path)
