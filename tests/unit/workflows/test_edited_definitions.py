"""An edited definition breaks the series that it touches and no other."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from making.returns import save

from pedmonitor.definitions.bundled import bundled_folder
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.build_report import ReportRequest, build_report
from pedmonitor.workflows.compute_period import Request, compute_period
from pedmonitor.workflows.keeping.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

NOON = dt.datetime(2023, 1, 15, 12, tzinfo=dt.UTC)
PROFILE = "vilyuysk-2021"
REGISTRY: list[list[object]] = [["Код", "Краткое наименование"], ["101", "СОШ № 1"]]
STAFF: list[object] = ["ФИО", "Должность", "Дата рождения"]
CONTEST: list[object] = ["ФИО", "Название конкурса", "Уровень", "Результат", "Дата"]
NAMES = [f"Иванова {name} Петровна" for name in (
    "Анна", "Вера", "Галина", "Дарья", "Елена", "Жанна", "Зоя", "Инна", "Кира", "Лидия",
    "Мария", "Нина",
)]  # fmt: skip


def compute(path: Path, folder: Path, year: int, took_part: int) -> None:
    """Compute a year of one school of twelve, the first of whom took part in a contest."""
    staff = [[name, "учитель", "01.02.1980"] for name in NAMES]
    day = f"01.03.{year}"
    contest = [[name, "Учитель года", "район", "участник", day] for name in NAMES[:took_part]]
    save(
        folder,
        {
            "организации.xlsx": REGISTRY,
            f"СОШ № 1 кадры {year}.xlsx": [STAFF, *staff],
            f"СОШ № 1 конкурсы {year}.xlsx": [CONTEST, *contest],
        },
    )
    request = Request(folder, (PROFILE,), calendar_year(year))
    compute_period(open_workspace(path), request, finished_at=NOON)


def report(path: Path) -> str:
    request = ReportRequest(profiles=(PROFILE,), formats=("md",))
    (written,) = build_report(open_workspace(path), calendar_year(2022), request).written
    return written.read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def computed(tmp_path: Path) -> Path:
    """A workspace with 2021 computed."""
    path = tmp_path / "workspace"
    path.mkdir()
    compute(path, tmp_path / "2021", 2021, 2)
    return path


def edit(path: Path, name: str, old: str, new: str) -> None:
    """Override a file of families in the workspace."""
    text = (bundled_folder("indicators") / "families" / name).read_text(encoding="utf-8")
    assert old in text
    own = path / "indicators" / "families"
    own.mkdir(parents=True)
    (own / name).write_text(text.replace(old, new), encoding="utf-8")


def test_years_compare_and_people_tell_who_moved(computed: Path, tmp_path: Path) -> None:
    compute(computed, tmp_path / "2022", 2022, 6)
    text = report(computed)
    assert "Показатель 1.2-5.1: за 2021 год 2 из 12 (16,7 %), за 2022 год 6 из 12" in text
    assert "Показатель 1.2-5.1: на 4 чел. больше (2 → 6 чел.): +4 — учтённые в оба периода." in text
    assert "Несопоставимо (изменились определения" not in text


def test_an_edited_formula_breaks_its_own_series(computed: Path, tmp_path: Path) -> None:
    edit(
        computed,
        "contests.yaml",
        "id: contest_participants_share\n",
        "id: contest_participants_share\n    managers: true\n",
    )
    compute(computed, tmp_path / "2022", 2022, 6)
    text = report(computed)
    assert "Несопоставимо (изменились определения показателей): 1.2-5.1." in text
    assert "Показатель 1.2-2.2: доля та же" in text
    assert "pedmonitor compute ПАПКА --period 2021" in text
    assert "рост на 4 чел." not in text


def test_a_comment_breaks_nothing(computed: Path, tmp_path: Path) -> None:
    edit(computed, "contests.yaml", "families:", "# наша пометка\nfamilies:")
    compute(computed, tmp_path / "2022", 2022, 6)
    assert "Несопоставимо (изменились определения" not in report(computed)
