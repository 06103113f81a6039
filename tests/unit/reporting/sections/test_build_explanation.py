"""An explanation in words: formula, check, history; no name in it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from making.explained import PROFILE, explained, small_folder
from making.plain import words
from making.returns import DIAGNOSTICS, IVANOVA, PETROV, YEAR_2022, save

from pedmonitor.reporting.facts.explanation_rows import Telling
from pedmonitor.reporting.sections.build_explanation import build_explanation, value_text
from pedmonitor.workflows.compute_period import Request, compute_period

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

NOON = dt.datetime(2023, 2, 1, 12, tzinfo=dt.UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_folder(tmp_path / "returns")


def test_a_figure_is_told_apart(workspace: Workspace, folder: Path) -> None:
    telling = Telling(explained(workspace, folder), workspace.catalogue, workspace.options())
    text = words(build_explanation(telling))
    for said in (
        "Числитель: педагоги из знаменателя",
        "Посчитано: 1 из 3 (реестры).",
        "в точности даёт эти числа",
        "В истории нет расчёта этого периода",
        "числитель | Реестр диагностик | дата вне периода или не указана | 1 | СОШ 1 диагн",
        "«Вид диагностики»: профессиональное выгорание | 2",
        "до расчёта | Реестр диагностик | повторяет другую строку | 1",
        "СОШ № 2 | 0 из 1 | реестры",
        "Q01: Педагог, который ведёт несколько предметов",
    ):
        assert said in text
    for surname in ("Иванов", "Петров", "Сидоров", "Поваров"):
        assert surname not in text


def test_the_short_form_says_that_it_is_short(workspace: Workspace, folder: Path) -> None:
    explanation = explained(workspace, folder)
    short = Telling(explanation, workspace.catalogue, workspace.options(), 1)
    text = words(build_explanation(short))
    assert "Показаны первые 1 из 3; все — с ключом --out ФАЙЛ.xlsx" in text


def test_what_has_changed_since_is_said_plainly(workspace: Workspace, folder: Path) -> None:
    compute_period(workspace, Request(folder, PROFILE, YEAR_2022), finished_at=NOON)
    rows = [DIAGNOSTICS, *([p[0], "дефициты", "05.03.2022", "да"] for p in (IVANOVA, PETROV))]
    save(folder, {"СОШ 1 диагностика 2022.csv": rows})
    telling = Telling(explained(workspace, folder), workspace.catalogue, workspace.options())
    text = words(build_explanation(telling))
    assert "Внимание: в расчёте от 01.02.2023 было 1 из 3. С тех пор изменились: файлы." in text
    assert "СОШ 1 диагностика 2022.csv | изменён" in text


def test_one_school_sees_no_address_of_another(workspace: Workspace, folder: Path) -> None:
    explanation = explained(workspace, folder, organisation="СОШ № 2")
    telling = Telling(explanation, workspace.catalogue, workspace.options())
    text = words(build_explanation(telling))
    assert "СОШ № 1" not in text
    assert value_text(explanation.value) == "0 из 1"
