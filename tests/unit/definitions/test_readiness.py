from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from pedmonitor.definitions.loading import load_catalogue
from pedmonitor.definitions.readiness import Stage, load_readiness
from pedmonitor.errors import DefinitionError

if TYPE_CHECKING:
    from pathlib import Path

OWN = """id: own
title: Свой перечень
basis: свой
lines: [{id: a, title: дефициты, families: [%s], kinds: [%s]}]
stages: [{id: goals, title: Цели, position: цель, evidence: goals}]
"""


def test_nine_links_and_seven_lines() -> None:
    readiness = load_readiness(load_catalogue())
    assert len(readiness.stages) == 9
    assert len(readiness.lines) == 7


def test_every_family_of_the_profiles_belongs_to_a_line() -> None:
    catalogue = load_catalogue()
    listed = {name for line in load_readiness(catalogue).lines for name in line.families}
    used = {row.family for profile in catalogue.profiles.values() for row in profile.indicators}
    assert sorted(used - listed) == []


def test_a_workspace_may_have_its_own_and_no_series_breaks(tmp_path: Path) -> None:
    folder = tmp_path / "indicators" / "readiness"
    folder.mkdir(parents=True)
    own = OWN % ("age_under35_share", "monitoring")
    (folder / "fioko.yaml").write_text(own, encoding="utf-8")
    catalogue = load_catalogue(tmp_path)
    assert load_readiness(catalogue, tmp_path).title == "Свой перечень"
    assert catalogue.sha256 == load_catalogue().sha256


@pytest.mark.parametrize(
    ("family", "kind", "words"),
    [
        ("age_under53_share", "monitoring", "age_under35_share"),
        ("age_under35_share", "x", "вида «x»"),
    ],
)
def test_dangling_references_are_named(tmp_path: Path, family: str, kind: str, words: str) -> None:
    folder = tmp_path / "indicators" / "readiness"
    folder.mkdir(parents=True)
    (folder / "fioko.yaml").write_text(OWN % (family, kind), encoding="utf-8")
    with pytest.raises(DefinitionError, match=words):
        load_readiness(load_catalogue(), tmp_path)


def test_only_documents_are_told_by_words() -> None:
    stage = {"id": "a", "title": "А", "position": "п", "evidence": "goals", "words": ["план"]}
    with pytest.raises(ValidationError, match="words"):
        Stage.model_validate(stage)
