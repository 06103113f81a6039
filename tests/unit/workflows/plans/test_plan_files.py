# ruff: noqa: E501 - a table reads best one row a line
from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest
from making.plans import plan
from making.word import word

from pedmonitor.errors import UsageError
from pedmonitor.reporting.workbooks.plan_xlsx import render_plan
from pedmonitor.workflows.keeping.workspace import Workspace, open_workspace
from pedmonitor.workflows.plans.plan_files import (
    check_plans,
    choose_plans,
    export_plan,
    id_of,
    import_plan,
    imported_plans,
    lint,
    open_plans,
    plans_in_force,
)

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = word("План на 2022 год", [["Мероприятие", "Срок", "Ответственный"], ["Семинар", "31.09.2022", "УО"]])  # fmt: skip


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return open_workspace(tmp_path)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "План 2022.docx"
    path.write_bytes(DOCUMENT)
    return path


def test_a_document_becomes_a_plan_of_the_workspace(workspace: Workspace, file: Path) -> None:
    done = import_plan(workspace, file, profile="amursk-2021")
    assert done.path == workspace.path / "plans" / "plan-2022.xlsx"
    assert done.plan.municipality == "Амурский муниципальный район"
    assert {f.code.value for f in done.findings} >= {"PLAN-001", "PLAN-023"}
    assert open_plans(workspace)["plan-2022"] == done.plan


def test_a_plan_that_is_there_is_not_overwritten_silently(workspace: Workspace, file: Path) -> None:
    import_plan(workspace, file)
    with pytest.raises(UsageError, match="уже есть, он не изменён"):
        import_plan(workspace, file)
    done = import_plan(workspace, file, replace=True)
    assert done.path.exists()
    assert done.kept is None  # nothing has changed
    book = openpyxl.load_workbook(done.path)
    book["Мероприятия"]["C2"].value = "Своё мероприятие"
    book.save(done.path)
    mine = done.path.read_bytes()
    again = import_plan(workspace, file, replace=True)
    assert again.kept is not None
    assert again.kept.read_bytes() == mine
    assert [one.id for one in imported_plans(workspace).values()] == [done.plan.id]
    assert import_plan(workspace, file, name="another").plan.id == "another"


def test_a_workbook_of_ours_is_taken_as_it_is(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "план.xlsx"
    path.write_bytes(render_plan(plan()))
    assert import_plan(workspace, path).plan == plan()
    assert import_plan(workspace, path, name="mine").plan.id == "mine"
    with pytest.raises(UsageError, match="строчные латинские буквы"):
        import_plan(workspace, path, name="Мой план")


def test_which_plans_are_meant(workspace: Workspace, file: Path) -> None:
    assert [p.id for p in choose_plans(workspace, "sysert-2019")] == ["sysert-2019"]
    assert [p.id for p in choose_plans(workspace, str(file))] == ["plan-2022"]
    assert [p.id for p in choose_plans(workspace, profiles=["amursk-2021"])] == ["amursk-2021"]
    assert choose_plans(workspace, profiles=["vilyuysk-2021"]) == ()
    assert choose_plans(workspace, "vilyuysk-2021") == ()
    assert len(choose_plans(workspace)) == 4
    with pytest.raises(UsageError, match="может быть, вы имели в виду «sysert-2019»"):
        choose_plans(workspace, "sysert-2018")
    with pytest.raises(UsageError, match="Нет профиля"):
        choose_plans(workspace, profiles=["нет"])


def test_of_a_file_also_what_reading_has_found_is_told(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(
        word([["Мероприятие", "Срок", "Ответственный"], ["Семинар", "Май\nИюнь", "УО"]])
    )
    ((_, findings),) = check_plans(workspace, str(path))
    assert {f.code.value for f in findings} >= {"PLAN-024", "PLAN-023"}
    assert len(check_plans(workspace)) == 4


def test_a_file_that_is_no_plan_is_refused_in_words(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word("Письмо"))
    with pytest.raises(UsageError, match=r"«a\.docx»: таблица плана не найдена"):
        import_plan(workspace, tmp_path / "a.docx")
    with pytest.raises(UsageError, match="не открывается: такого файла или папки нет"):
        import_plan(workspace, tmp_path / "нет.docx")


def test_a_workbook_that_names_an_unknown_indicator_is_refused(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "план.xlsx"
    path.write_bytes(render_plan(plan({"indicators": ["A-99"]}, profile="amursk-2021")))
    with pytest.raises(UsageError, match="нет показателя «A-99»"):
        import_plan(workspace, path)


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pedmonitor.toml").write_text("[limits]\nfile_megabytes = 1\n", encoding="utf-8")
    path = tmp_path / "a.docx"
    path.write_bytes(b" " * 1_000_001)
    with pytest.raises(UsageError, match="больше 1 МБ"):
        import_plan(open_workspace(tmp_path), path)


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "html", "md"])
def test_a_plan_goes_out_and_word_and_excel_come_back(
    workspace: Workspace, tmp_path: Path, suffix: str
) -> None:
    (whole,) = choose_plans(workspace, "kazachinsko-lensky-2022")
    path = tmp_path / "out" / f"план.{suffix}"
    export_plan(whole, path, workspace)
    assert path.stat().st_size > 1000
    if suffix in {"docx", "xlsx"}:
        back = import_plan(workspace, path, name="back", profile=whole.profile).plan
        assert [r.indicators for r in back.rows] == [r.indicators for r in whole.rows]
        assert [(r.number, r.event, r.period, r.result, r.responsible) for r in back.rows] == [
            (r.number, r.event, r.period, r.result, r.responsible) for r in whole.rows
        ]
        assert [s.title for s in back.sections] == [s.title for s in whole.sections]
        assert [o.text for o in back.orientations] == [o.text for o in whole.orientations]
        assert back.targets == tuple(t.model_copy(update={"indicator": ""}) for t in whole.targets) or suffix == "xlsx"  # fmt: skip
        assert [c.kind for c in back.conditions] == [c.kind for c in whole.conditions]
        assert {f.code for f in lint(workspace, whole)} == {f.code for f in lint(workspace, back)}


def test_an_unknown_format_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="такой формат не поддерживается"):
        export_plan(plan(), tmp_path / "a.pdf", workspace)


def test_ids_are_made_of_russian_names() -> None:
    assert id_of("Дорожная карта (2021)") == "dorozhnaya-karta-2021"


def test_the_plan_of_another_municipality_is_nobodys_debt(tmp_path: Path, file: Path) -> None:
    def ours(**settings: str) -> list[str]:
        lines = ["profiles = ['korsakov-2021']", *(f"{k} = '{v}'" for k, v in settings.items())]
        (tmp_path / "pedmonitor.toml").write_text("\n".join(lines), encoding="utf-8")
        return [one.id for one in plans_in_force(open_workspace(tmp_path))]

    assert ours() == ours(municipality="Корсаковский район") == ["korsakov-2021"]
    assert ours(municipality="Лесной район") == ours(office="Управление образования") == []
    elsewhere = open_workspace(tmp_path)
    asked = plans_in_force(elsewhere, ["korsakov-2021"])
    assert [one.id for one in asked] == ["korsakov-2021"]
    import_plan(elsewhere, file)
    assert ours() == ours(municipality="Корсаковский район") == ["plan-2022"]
    assert [one.id for one, _ in check_plans(elsewhere)] == ["plan-2022"]
