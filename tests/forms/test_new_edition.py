"""The steps of indicators/README.md: a new edition of a form is a file, not code."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from making import books, forms
from making.returns import counts, run, save

from pedmonitor.definitions.loading import load_catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

EDITION = """
id: oo1-new
form: oo1
number: ОО-1
title: ОО-1 с советниками и двумя графами женщин
extends: oo1-16
since: 2022
as_of: {month: 9, day: 20}
sources: ["выдуманная редакция для проверки"]
sections:
  - id: "3.3"
    title: Распределение персонала по возрасту и полу
    rows:
      - {code: "05", label: "педагогические работники - всего", same_as: "06"}
      - {code: "06", label: "советник директора по воспитанию", same_as: советник}
    graphs:
      - {number: "3", path: [Всего]}
      - {number: "4", path: [моложе 30 лет], same_as: "4"}
      - {number: "5", path: ["30-34"], same_as: "6"}
      - {number: "6", path: [молодые специалисты], same_as: "8"}
"""


def test_a_new_edition_is_one_file(workspace: Workspace, tmp_path: Path) -> None:
    own = workspace.path / "indicators" / "forms" / "state"
    own.mkdir(parents=True)
    (own / "oo1-new.yaml").write_text(EDITION, encoding="utf-8")
    changed = replace(workspace, catalogue=load_catalogue(workspace.path))
    edition = changed.catalogue.state_forms["oo1-new"]
    assert edition.okud == "0609562"
    typed: dict[tuple[str, str, str], object] = {
        ("3.3", "05", "3"): 20,
        ("3.3", "05", "4"): 3,
        ("3.3", "05", "5"): 2,
        ("3.3", "05", "6"): 0,
        ("3.3", "06", "3"): 1,
    }
    registry: list[list[object]] = [["Краткое наименование", "ОКПО"], ["СОШ № 1", "04120071"]]
    folder = save(tmp_path / "returns", {"организации.xlsx": registry})
    books.xlsx(folder / "форма.xlsx", forms.workbook(edition, typed))
    result = run(changed, folder, "vilyuysk-2021")
    assert counts(result, "age_under35_share") == (5, 20)
    assert [issue for issue in result.issues if issue.code.value.startswith("FORM")] == []
