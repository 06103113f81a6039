"""From a register in a workspace and a history to the files of the note."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
import pytest
from making.measures import SCHOOLS, measure, same, year

from pedmonitor.definitions.settings import Settings
from pedmonitor.errors import UsageError
from pedmonitor.history.store import History
from pedmonitor.model import measure_sheet as sheet
from pedmonitor.model.edition import Edition
from pedmonitor.model.measure import Decision, DecisionCode, MeasureRegister, Selection
from pedmonitor.model.period import calendar_year
from pedmonitor.model.result import Meaning
from pedmonitor.reporting.text.numbers import NBSP
from pedmonitor.workflows.build_report import ReportRequest, build_report
from pedmonitor.workflows.editions import Audience
from pedmonitor.workflows.effect import EffectRequest, public_register, show_effect
from pedmonitor.workflows.keeping.workspace import Workspace
from pedmonitor.workflows.plans.measures import prepare_measures

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.model.result import RunResult

PROFILE, REF = "vilyuysk-2021", "1.2-3.1"
NOW = calendar_year(2022)
MARKDOWN = EffectRequest(formats=("md",))
PUBLIC = replace(MARKDOWN, audience=Audience(Edition.PUBLIC, on=dt.date(2023, 3, 1)))


@pytest.fixture(name="own")
def own_workspace(tmp_path: Path, catalogue: Catalogue) -> Workspace:
    return Workspace(tmp_path, Settings(profiles=(PROFILE,)), catalogue)


def remember(workspace: Workspace, *runs: RunResult) -> None:
    with History.open(workspace.database) as history:
        for run in runs:
            values = tuple(replace(one, profile=PROFILE, ref=REF) for one in run.values)
            meanings = (Meaning(PROFILE, REF, "a"),)
            own = replace(run, profiles=(PROFILE,), values=values, meanings=meanings)
            history.save(own, finished_at=dt.datetime(2023, 2, 1, tzinfo=dt.UTC))


def register(workspace: Workspace, **cells: str) -> None:
    path = prepare_measures(workspace).path
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    written = {
        "№": "М-1",
        "Мера": "Семинары Ивановой Марии Петровны",
        "Организации": "; ".join(SCHOOLS[:5]),
        "Начало": "01.03.2022",
        "Показатели": REF,
        "Почему эти организации": "случайный отбор",
    } | cells
    place = book[sheet.MEASURES]
    row = place.max_row + 1
    for name, text in written.items():
        place.cell(row, sheet.MEASURE_COLUMNS.index(name) + 1).value = text
    book.save(path)


def three_years(workspace: Workspace) -> None:
    remember(
        workspace,
        year(2020, same((5, 20), (5, 20))),
        year(2021, same((6, 20), (6, 20))),
        year(2022, same((13, 20), (6, 20))),
    )


def test_the_note_is_written_in_every_format(own: Workspace) -> None:
    three_years(own)
    register(own)
    done = show_effect(own, NOW, EffectRequest())
    assert {path.suffix for path in done.written} == {".md", ".xlsx", ".docx", ".html"}
    assert {path.parent for path in done.written} == {own.out(NOW) / "internal"}
    text = next(p for p in done.written if p.suffix == ".md").read_text("utf-8")
    assert "есть признаки эффекта" in text.replace(NBSP, " ")
    assert (done.notes / "effect.md").exists()


def test_own_words_stand_in_the_note(own: Workspace) -> None:
    three_years(own)
    register(own)
    show_effect(own, NOW, MARKDOWN)
    (own.path / "notes" / "2022" / "effect.md").write_text("Продолжать.", encoding="utf-8")
    (path,) = show_effect(own, NOW, MARKDOWN).written
    assert "Продолжать." in path.read_text("utf-8")


def test_one_year_of_history_is_no_comparison(own: Workspace) -> None:
    remember(own, year(2022, same((13, 20), (6, 20))))
    register(own)
    (path,) = show_effect(own, NOW, MARKDOWN).written
    text = path.read_text("utf-8").replace(NBSP, " ")
    assert "Мероприятие проведено (с 01.03.2022)." in text
    assert "нет ни одного посчитанного периода" in text
    assert "признак" not in text.split("## 2.")[1]


def test_rows_with_errors_are_told_and_left_out(own: Workspace) -> None:
    three_years(own)
    register(own)
    register(own, **{"№": "М-2", "Начало": "", "Организации": "", "Показатели": "99"})
    done = show_effect(own, NOW, MARKDOWN)
    assert {issue.place.cell for issue in done.issues if issue.place} >= {"E3", "F3"}
    text = done.written[0].read_text("utf-8").replace(NBSP, " ")
    assert "Не вошли в справку — в строке реестра мер ошибка:" in text
    assert "- М-2 «Семинары …»: столбец «Организации»: ячейка пуста" in text


def test_a_misspelt_school_refuses_the_only_measure_and_is_told(own: Workspace) -> None:
    three_years(own)
    register(own, Организации="СОШ № 999")
    with pytest.raises(UsageError, match=r"Все меры реестра с ошибками \(строк: 1\): М-1.*999"):
        show_effect(own, NOW, MARKDOWN)
    with pytest.raises(UsageError, match=r"Мера не принята: М-1.*нет организации «СОШ № 999»"):
        show_effect(own, NOW, replace(MARKDOWN, measure="М-1"))


def test_the_note_of_one_measure_leaves_that_of_all_alone(own: Workspace) -> None:
    three_years(own)
    register(own)
    register(own, **{"№": "М-2"})
    (whole,) = show_effect(own, NOW, MARKDOWN).written
    before = whole.read_bytes()
    (one,) = show_effect(own, NOW, replace(MARKDOWN, measure="М-1")).written
    assert (whole.name, one.name) == (f"effect-{PROFILE}.md", f"effect-{PROFILE}-М-1.md")
    assert whole.read_bytes() == before
    text = one.read_text("utf-8").replace(NBSP, " ")
    assert "Аналитическая справка об эффективности меры М-1 за 2022 год" in text
    assert "### Мера М-2" not in text
    assert "от М-2 не отделить" in text


def test_the_public_note_is_made_of_shown_figures_and_names_nobody(own: Workspace) -> None:
    counts = same((13, 20), (6, 20)) | {SCHOOLS[0]: (1, 4)}
    remember(own, year(2021, same((6, 20), (6, 20))), year(2022, counts))
    register(own)
    (path,) = show_effect(own, NOW, PUBLIC).written
    text = path.read_text("utf-8").replace(NBSP, " ")
    assert path.parent.name == "public"
    assert "Иванов" not in text
    assert f"Не учтены (сведений нет или они не приводятся): {SCHOOLS[0]}" in text
    assert "53 из 84" not in text
    assert (own.path / "publications" / "2022.json").exists()


def test_free_words_stay_inside() -> None:
    decision = Decision("М-1", DecisionCode.STOP, dt.date(2023, 1, 1), text="из-за Ивановой")
    own = MeasureRegister((measure("А", selection_text="просила Иванова М.П."),), (decision,))
    public = public_register(own)
    assert public.measures[0].selection_text == public.decisions[0].text == ""


@pytest.mark.parametrize("choice", [Selection.RISK_GROUP, Selection.LOW_VALUE, None])
def test_the_public_is_not_told_whose_values_were_low(choice: Selection | None) -> None:
    own = MeasureRegister((measure("А", selection=choice),))
    (public,) = public_register(own).measures
    assert choice is None or choice.value not in repr(public)
    assert public.selection_text == "в открытой редакции не приводится"
    assert public.selection is None  # judged as carefully as before: an untold choice may be any
    volunteers = MeasureRegister((measure("А", selection=Selection.VOLUNTEERS),))
    assert public_register(volunteers).measures[0].selection is Selection.VOLUNTEERS


@pytest.mark.parametrize(
    ("request_", "message"),
    [
        (EffectRequest(formats=("pdf",)), "Нет формата «pdf»"),
        (EffectRequest(measure="М-7"), "Нет меры «М-7». Есть: М-1"),
        (EffectRequest(profiles=("нет",)), "нет"),
        (EffectRequest(audience=Audience(Edition.SCHOOL)), "Выписки организации по мерам нет"),
    ],
)
def test_what_there_is_not_is_refused(
    own: Workspace, request_: EffectRequest, message: str
) -> None:
    three_years(own)
    register(own)
    with pytest.raises(UsageError, match=message):
        show_effect(own, NOW, request_)


def test_without_register_measures_or_figures(own: Workspace) -> None:
    with pytest.raises(UsageError, match="ещё нет"):
        show_effect(own, NOW, MARKDOWN)
    prepare_measures(own)
    with pytest.raises(UsageError, match="В реестре мер нет мер"):
        show_effect(own, NOW, MARKDOWN)
    register(own)
    with pytest.raises(UsageError, match="ещё ничего не посчитано"):
        show_effect(own, NOW, MARKDOWN)


def test_the_internal_report_tells_measures_and_the_public_one_does_not(own: Workspace) -> None:
    three_years(own)
    register(own)
    (inside,) = build_report(own, NOW, ReportRequest(formats=("md",))).written
    assert "Анализ эффективности принятых мер" in inside.read_text("utf-8")
    wanted = ReportRequest(formats=("md",), audience=PUBLIC.audience)
    (outside,) = build_report(own, NOW, wanted).written
    assert "Анализ эффективности принятых мер" not in outside.read_text("utf-8")
