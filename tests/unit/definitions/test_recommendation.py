"""Rules are strict: unknown words, audiences and indicators are named with their line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.recommendation import read_recommendations
from pedmonitor.errors import DefinitionError

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue

GOOD = """\
audiences:
  - {id: heads, title: Руководители, stems: [руководител], heads_of: [""]}
  - {id: service, title: Методическая служба, stems: [методическ]}
rules:
  - id: one
    audiences: [heads]
    kind: address
    trigger: organisation_below_target
    families: [age_under35_share]
    text: "{figure}, нужно ещё {short}"
"""


def read(tmp_path: Path, catalogue: Catalogue, text: str) -> None:
    (tmp_path / "templates").mkdir(exist_ok=True)
    (tmp_path / "templates" / "recommendations.yaml").write_text(text, encoding="utf-8")
    read_recommendations(tmp_path, catalogue.families)


def test_the_bundled_rules_hold(tmp_path: Path, catalogue: Catalogue) -> None:
    rules = read_recommendations(tmp_path, catalogue.families)
    assert {rule.kind for rule in rules.rules} == {"address", "practice"}
    assert len(rules.audiences) == 7


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("{short}", "{shrt}", r"recommendations.yaml:\d+: .*\{shrt\}.*«short»"),
        ("[heads]", "[head]", "нет адресата «head»; может быть, вы имели в виду «heads»"),
        ("age_under35_share", "age_under", r"recommendations.yaml:9: нет показателя «age_under»"),
        ("kind: address", "kind: adress", "такого значения нет"),
        ("kind: address", "kind: address\n    names_school: true", "organisation_may_learn"),
        ("text:", "txt:", "такого поля нет"),
    ],
)
def test_a_fault_is_told(
    tmp_path: Path, catalogue: Catalogue, old: str, new: str, complaint: str
) -> None:
    read(tmp_path, catalogue, GOOD)
    with pytest.raises(DefinitionError, match=complaint):
        read(tmp_path, catalogue, GOOD.replace(old, new))


def test_a_rule_may_not_stand_twice(tmp_path: Path, catalogue: Catalogue) -> None:
    _, _, rule = GOOD.partition("rules:\n")
    with pytest.raises(DefinitionError, match="правило one повторяется"):
        read(tmp_path, catalogue, GOOD + rule)


@pytest.mark.parametrize(
    ("profile", "groups"),
    [
        ("vilyuysk-2021", {"teachers", "method_service", "method_associations"}),
        ("sysert-2019", {"teachers", "method_service"}),
        ("amursk-2021", {"teachers", "district_administration"}),
    ],
)
def test_a_document_names_its_audiences(
    tmp_path: Path, catalogue: Catalogue, profile: str, groups: set[str]
) -> None:
    rules = read_recommendations(tmp_path, catalogue.families)
    found = rules.of_document(catalogue.profile(profile).audiences)
    assert {audience.id for audience in found if not audience.heads_of} == groups


def test_a_document_that_names_nobody_by_a_known_word(tmp_path: Path, catalogue: Catalogue) -> None:
    rules = read_recommendations(tmp_path, catalogue.families)
    assert rules.of_document(catalogue.profile("korsakov-2021").audiences) == rules.audiences
