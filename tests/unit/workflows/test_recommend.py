"""From a run to the register, the letters and the digest, and round again through Excel."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import openpyxl
import pytest
from making.returns import DIAGNOSTICS, REGISTRY, STAFF, Line, save

from pedmonitor.definitions.settings import Settings
from pedmonitor.errors import UsageError
from pedmonitor.model.period import calendar_year
from pedmonitor.model.recommendation import FILE
from pedmonitor.reporting.workbooks.recommendations_xlsx import COLUMNS
from pedmonitor.workflows.build_report import ReportRequest, build_report
from pedmonitor.workflows.compute_period import Request, compute_period
from pedmonitor.workflows.recommend import recommend_period

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from pedmonitor.workflows.keeping.workspace import Workspace

YEAR = calendar_year(2022)
NOON = dt.datetime(2023, 2, 1, 12, tzinfo=dt.UTC)
PROFILE = ("vilyuysk-2021",)
TRAINING = ["ФИО", "Название программы", "Вид", "Часов", "Дата окончания", "Основание"]
NAMES = [f"{letter}ев Иван Ильич" for letter in "АБВГДЕЖЗИКЛМ"]


def computed(workspace: Workspace, folder: Path, *, trained: int) -> Workspace:
    """One school of twelve, of whom some have been trained on their deficits; another is silent."""
    staff: list[Line] = [STAFF]
    staff += [[name, "05.03.1985", "учитель", "физика"] for name in NAMES]
    courses = [
        [name, "Курсы", "повышение квалификации", "72", "05.03.2022", "по итогам диагностики"]
        for name in NAMES[:trained]
    ]
    save(
        folder,
        {
            "организации.xlsx": [
                REGISTRY,
                ["101", "СОШ № 1", "", "школа", "село"],
                ["102", "СОШ № 2", "", "школа", "город"],
            ],
            "СОШ 1 кадры 2022.csv": staff,
            "СОШ 1 диагностика 2022.csv": [DIAGNOSTICS],
            "СОШ 1 повышение квалификации 2022.csv": [TRAINING, *courses],
            "СОШ 2 кадры 2022.csv": [STAFF, ["Шубина Ия Ильинична", "05.03.1985", "секретарь", ""]],
            "СОШ 2 повышение квалификации 2022.csv": [TRAINING],
        },
    )
    compute_period(workspace, Request(folder, PROFILE, YEAR), finished_at=NOON)
    return workspace


def letter(workspace: Workspace, name: str = "СОШ № 1") -> str:
    path = workspace.out(YEAR) / "schools" / name / "рекомендации.md"
    return path.read_text(encoding="utf-8").replace("\u00a0", " ") if path.exists() else ""


def rewrite(workspace: Workspace, **cells: str) -> None:
    """Do what a methodist does in Excel: change cells of the row about training."""
    path = workspace.path / FILE
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    sheet: Worksheet = book.worksheets[0]
    texts = [str(sheet.cell(row, COLUMNS.index("Рекомендация") + 1).value) for row in range(2, 9)]
    row = 2 + next(at for at, text in enumerate(texts) if "заявку" in text)
    for name, value in cells.items():
        sheet.cell(row, COLUMNS.index(name) + 1, value)
    book.save(path)


def test_a_letter_says_how_many_are_missing(workspace: Workspace, tmp_path: Path) -> None:
    computed(workspace, tmp_path / "returns", trained=1)
    done = recommend_period(workspace, YEAR, formats=("md",))
    assert done.register == workspace.path / FILE
    text = letter(workspace)
    told = "не менее 3 чел.: за 2022 год 1 из 12 (8,3 %), цель документа — не менее 20 %"
    assert f"{told}, не хватило 2 чел." in text
    assert "Проект" in text
    assert "СОШ № 2" not in text
    assert "показатель 1.2-3.1" in done.silent, "one of two sent nothing: the total is partial"
    assert done.silent in " ".join(path.read_text(encoding="utf-8") for path in done.digest)
    assert all(path.is_file() for path in (*done.letters, *done.digest))
    first = done.register.read_bytes()
    recommend_period(workspace, YEAR, formats=("md",))
    assert done.register.read_bytes() == first


def test_her_words_win_and_survive(workspace: Workspace, tmp_path: Path) -> None:
    computed(workspace, tmp_path / "returns", trained=1)
    recommend_period(workspace, YEAR, formats=("md",))
    rewrite(workspace, Рекомендация="Прошу подать заявку до мая.", Утверждено="01.03.2023")
    recommend_period(workspace, YEAR, formats=("md",))
    assert "Прошу подать заявку до мая." in letter(workspace)


def test_a_clash_loses_nothing_and_sends_no_old_figure(
    workspace: Workspace, tmp_path: Path
) -> None:
    computed(workspace, tmp_path / "returns", trained=1)
    recommend_period(workspace, YEAR, formats=("md",))
    rewrite(workspace, Рекомендация="Прошу подать заявку: сейчас 1 из 12.")
    computed(workspace, tmp_path / "returns", trained=2)
    done = recommend_period(workspace, YEAR, formats=("md",))
    assert [row.text for row in done.clashes] == ["Прошу подать заявку: сейчас 1 из 12."]
    assert "за 2022 год 2 из 12" in letter(workspace)
    assert "за 2022 год 1 из 12" not in letter(workspace)
    assert recommend_period(workspace, YEAR, formats=("md",)).clashes == ()


def test_a_refused_recommendation_is_not_sent(workspace: Workspace, tmp_path: Path) -> None:
    computed(workspace, tmp_path / "returns", trained=1)
    recommend_period(workspace, YEAR, formats=("md",))
    rewrite(workspace, Утверждено="нет")
    recommend_period(workspace, YEAR, formats=("md",))
    assert "заявку" not in letter(workspace)


def test_what_does_not_follow_any_more_is_not_sent(workspace: Workspace, tmp_path: Path) -> None:
    computed(workspace, tmp_path / "returns", trained=1)
    recommend_period(workspace, YEAR, formats=("md",))
    computed(workspace, tmp_path / "returns", trained=12)
    recommend_period(workspace, YEAR, formats=("md",))
    assert "заявку" not in letter(workspace)


def test_a_scan_of_a_signed_letter_stays(workspace: Workspace, tmp_path: Path) -> None:
    computed(workspace, tmp_path / "returns", trained=1)
    recommend_period(workspace, YEAR, formats=("md",))
    scan = workspace.out(YEAR) / "schools" / "СОШ № 1" / "рекомендации.pdf"
    scan.write_bytes(b"%PDF")
    recommend_period(workspace, YEAR)
    assert scan.exists()
    assert not scan.with_suffix(".md").exists()


def test_letters_are_for_word(workspace: Workspace, tmp_path: Path) -> None:
    computed(workspace, tmp_path / "returns", trained=1)
    done = recommend_period(workspace, YEAR)
    assert {path.suffix for path in done.letters} == {".docx"}
    assert {path.suffix for path in done.digest} == {".docx", ".xlsx"}
    (mine,) = (path for path in done.letters if path.parent.name == "СОШ № 1")
    text = " ".join(paragraph.text for paragraph in docx.Document(str(mine)).paragraphs)
    assert "Кому: СОШ № 1" in text
    assert "Содержание" not in text


def test_a_broken_register_is_left_alone(workspace: Workspace, tmp_path: Path) -> None:
    computed(workspace, tmp_path / "returns", trained=1)
    path = workspace.path / FILE
    path.write_bytes(b"mine")
    with pytest.raises(UsageError, match="не открывается"):
        recommend_period(workspace, YEAR, formats=("md",))
    assert path.read_bytes() == b"mine"


def test_what_cannot_be_asked(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="ещё ничего не посчитано"):
        recommend_period(workspace, YEAR, formats=("md",))
    with pytest.raises(UsageError, match="Нет формата"):
        recommend_period(workspace, YEAR, formats=("pdf",))


def test_the_day_of_returns_is_that_of_the_settings(workspace: Workspace, tmp_path: Path) -> None:
    computed(workspace, tmp_path / "returns", trained=1)
    recommend_period(workspace, YEAR, formats=("md",))
    assert "Представить недостающие сведения" in letter(workspace, "СОШ № 2")
    assert "Срок: \\_\\_\\_\\_." in letter(workspace, "СОШ № 2")
    days = {"2022": {"all": dt.date(2023, 1, 20)}}
    told = replace(workspace, settings=Settings(deadlines=days))
    recommend_period(told, YEAR, formats=("md",))
    assert "Срок: 20.01.2023." in letter(workspace, "СОШ № 2")


def test_a_name_that_she_has_typed_stays_in_her_register(
    workspace: Workspace, tmp_path: Path
) -> None:
    computed(workspace, tmp_path / "returns", trained=1)
    recommend_period(workspace, YEAR, formats=("md",))
    words = "Направить в заявку Белову Анну Петровну и Громова О. И."
    rewrite(workspace, Рекомендация=words, Утверждено="01.03.2023")
    done = recommend_period(workspace, YEAR, formats=("md",))
    sheet = openpyxl.load_workbook(io.BytesIO(done.register.read_bytes())).worksheets[0]
    assert [sheet[cell].value for cell in done.named] == [words]
    assert "Направить в заявку … и …" in letter(workspace)
    texts = [path.read_text(encoding="utf-8") for path in (*done.letters, *done.digest)]
    reported = build_report(workspace, YEAR, ReportRequest(formats=("md",)))
    texts += [path.read_text(encoding="utf-8") for path in reported.written]
    assert reported.named
    assert not [text for text in texts if "Белов" in text or "Громов" in text]


def test_her_own_row_needs_an_addressee_that_there_is(workspace: Workspace, tmp_path: Path) -> None:
    computed(workspace, tmp_path / "returns", trained=1)
    path = recommend_period(workspace, YEAR, formats=("md",)).register
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    sheet: Worksheet = book.worksheets[0]
    for row, name in ((sheet.max_row + 1, "СОШ № 1"), (sheet.max_row + 2, "Школа № 77")):
        for heading, text in (("Период", "2022"), ("Адресат", name), ("Рекомендация", "Семинар.")):
            sheet.cell(row, COLUMNS.index(heading) + 1, text)
    book.save(path)
    done = recommend_period(workspace, YEAR, formats=("md",))
    assert done.unknown == ("Школа № 77",)
    assert letter(workspace).index("Семинар.") < letter(workspace).index("Включить в заявку")
    assert not (workspace.out(YEAR) / "schools" / "Школа № 77").exists()
