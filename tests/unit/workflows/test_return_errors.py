"""Marked copies by organisation: its own files, its own rows, nothing of another."""

from __future__ import annotations

import io
import zipfile
from html import unescape
from typing import TYPE_CHECKING

import openpyxl
import pytest
from making import books, forms
from making.returns import CONTESTS, DIAGNOSTICS, IVANOVA, PETROV, REGISTRY, SIDOROVA, STAFF, save

from pedmonitor.model.correction import LIST_SHEET
from pedmonitor.model.issue import Level
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.compute_period import Request, check_returns
from pedmonitor.workflows.return_errors import return_errors

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.workflows.keeping.workspace import Workspace

SAID = ["Учитель года", "кустовой", "участник", "05.03.2022"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "returns"
    books.xlsx(
        folder / "СОШ 1 сведения 2022.xlsx",
        {
            "Кадры": [STAFF, IVANOVA, PETROV],
            "Диагностика": [DIAGNOSTICS, [IVANOVA[0], "дефициты", "31.02.2022", "да"]],
        },
    )
    return save(
        folder,
        {
            "организации.xlsx": [
                REGISTRY,
                ["1", "СОШ № 1", "", "школа", "село"],
                ["2", "СОШ № 2", "", "школа", "село"],
            ],
            "СОШ 2 кадры 2022.csv": [STAFF, SIDOROVA],
            "конкурсы 2022.csv": [
                [*CONTESTS, "ОО"],
                [SIDOROVA[0], *SAID, "СОШ 2"],
                [PETROV[0], *SAID, "СОШ 1"],
            ],
        },
    )


def request(folder: Path) -> Request:
    return Request(folder, ("vilyuysk-2021",), calendar_year(2022))


def text_of(path: Path) -> str:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        texts = (archive.read(n).decode(errors="replace") for n in archive.namelist())
        return unescape("\n".join(texts))


def test_every_organisation_gets_its_own(workspace: Workspace, folder: Path) -> None:
    found = return_errors(workspace, request(folder)).files
    out = workspace.path / "out" / "2022" / "schools"
    assert [
        (item.path.relative_to(out).as_posix(), item.errors, item.remarks) for item in found
    ] == [
        ("СОШ № 1/СОШ 1 сведения 2022 — исправить.xlsx", 1, 1),  # and columns of the staff
        ("СОШ № 1/конкурсы 2022 — исправить.xlsx", 1, 0),
        ("СОШ № 2/СОШ 2 кадры 2022 — исправить.xlsx", 0, 1),
        ("СОШ № 2/конкурсы 2022 — исправить.xlsx", 1, 0),
    ]
    first = openpyxl.load_workbook(found[0].path)
    assert first.sheetnames == [LIST_SHEET, "Кадры", "Диагностика"]
    assert first["Диагностика"]["C2"].comment is not None
    # its only row: once mended, the whole register comes in
    moved = "показатель 1.2-3.1: числитель 0 → до 2, знаменатель 0 → до 2"
    assert moved in str(first[LIST_SHEET]["G5"].value)


def test_errors_of_no_copy_are_told(workspace: Workspace, folder: Path) -> None:
    assert return_errors(workspace, request(folder)).staying == ()
    (folder / "повреждён.xlsx").write_bytes(b"PK\x03\x04" + b"junk" * 100)
    (issue,) = return_errors(workspace, request(folder)).staying
    assert issue.place is not None
    assert issue.place.file == "повреждён.xlsx"


def test_of_a_common_file_only_the_own_rows(workspace: Workspace, folder: Path) -> None:
    paths = {
        (item.organisation, item.path.name[:8]): item.path
        for item in return_errors(workspace, request(folder)).files
    }
    one, two = text_of(paths["СОШ № 1", "конкурсы"]), text_of(paths["СОШ № 2", "конкурсы"])
    assert "Петров" in one
    assert "Сидорова" not in one
    assert "Сидорова" in two
    assert "Петров" not in two
    sheet = openpyxl.load_workbook(paths["СОШ № 1", "конкурсы"])["Данные"]
    assert sheet["C2"].comment is not None, "the mark has moved with its row"


def test_a_message_that_names_another_organisation_is_not_sent(
    workspace: Workspace, folder: Path
) -> None:
    namesake = [PETROV[0], "", *PETROV[2:]]
    save(folder, {"СОШ 2 кадры 2022.csv": [STAFF, SIDOROVA, namesake]})
    for item in return_errors(workspace, request(folder)).files:
        other = {"СОШ № 1": "СОШ № 2", "СОШ № 2": "СОШ № 1"}[item.organisation]
        assert other not in text_of(item.path)


def test_of_a_digest_of_forms_only_the_own_cells(workspace: Workspace, folder: Path) -> None:
    edition = workspace.catalogue.state_forms["oo1-16"]
    table = forms.table(edition, "3.1", {("3.1", "06", "3"): 1}, only=("06", "07"))
    head = [["", *line] for line in table[:-2]]
    head[2][0] = "Наименование образовательной организации"
    rows: list[list[object]] = [["Свод по форме № ОО-1 за 2022 год"], *head]
    for school, number in (("СОШ № 1", "много"), ("СОШ № 2", 2222)):
        rows += [[school, *line[:2], number, *line[3:]] for line in table[-2:]]
    books.xlsx(folder / "Свод ОО-1 2022.xlsx", {"3.1": rows})
    sent = [
        one for one in return_errors(workspace, request(folder)).files if "Свод" in one.path.name
    ]
    first = next(one for one in sent if one.organisation == "СОШ № 1")
    book = openpyxl.load_workbook(first.path)
    sheet = book["Форма № ОО-1"]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert cells[0] == ["Раздел", "Строка", "Наименование показателя", "Графа", "Значение"]
    assert ["3.1", "06", "3", "много"] in [[*row[:2], *row[3:]] for row in cells]
    marked = [cell for row in sheet.iter_rows() for cell in row if cell.comment is not None]
    assert {cell.value for cell in marked} == {"много"}
    assert "СОШ № 2" not in text_of(first.path)
    assert "2222" not in text_of(first.path)


def test_what_is_mended_goes_away(workspace: Workspace, folder: Path) -> None:
    first = return_errors(workspace, request(folder)).files
    (folder / "конкурсы 2022.csv").unlink()
    second = return_errors(workspace, request(folder)).files
    assert [item.path for item in second] == [first[0].path]
    assert not first[1].path.exists()


def test_the_same_bytes_every_time(workspace: Workspace, folder: Path) -> None:
    before = [item.path.read_bytes() for item in return_errors(workspace, request(folder)).files]
    assert [
        item.path.read_bytes() for item in return_errors(workspace, request(folder)).files
    ] == before


def test_a_mended_copy_replaces_the_original(workspace: Workspace, folder: Path) -> None:
    returned = return_errors(workspace, request(folder)).files[0].path
    book = openpyxl.load_workbook(returned)
    book["Диагностика"]["C2"] = "28.02.2022"
    book.save(folder / returned.name)
    run = check_returns(workspace, request(folder)).run
    own = [issue for issue in run.issues if issue.place and issue.place.file == returned.name]
    assert [issue.code.value for issue in own if issue.level.value == "error"] == []
    replaced = {item.file for item in run.inputs if item.verdict.value == "replaced"}
    assert replaced == {"СОШ 1 сведения 2022.xlsx"}
    left = {i.place.file for i in run.issues if i.place and i.level is Level.ERROR}
    assert left == {"конкурсы 2022.csv"}, "what was wrong in the replaced version has gone"


def test_rows_that_nobody_owns_go_to_nobody(workspace: Workspace, folder: Path) -> None:
    """A school that no registry knows stands beside one of ours: the file is cut, not copied."""
    save(
        folder,
        {
            "конкурсы 2022.csv": [
                [*CONTESTS, "ОО"],
                [PETROV[0], *SAID, "СОШ 1"],
                ["Орлова Ия Львовна", *SAID, "СОШ 77"],
            ]
        },
    )
    for item in return_errors(workspace, request(folder)).files:
        assert "Орлова" not in text_of(item.path)


WRONG_DAY = [IVANOVA[0], "дефициты", "31.02.2022", "да"]


def test_files_of_another_year_are_not_sent_back(workspace: Workspace, folder: Path) -> None:
    save(folder, {"2021/СОШ 1/диагностика.xlsx": [DIAGNOSTICS, WRONG_DAY]})
    save(folder, {"2021/СОШ 1/кадры.xlsx": [["ФИО", "Д"], ["нечто", "иное"]]})
    paths = {item.path.name for item in return_errors(workspace, request(folder)).files}
    assert {"СОШ 1 сведения 2022 — исправить.xlsx", "конкурсы 2022 — исправить.xlsx"} <= paths
    assert paths.isdisjoint({"диагностика — исправить.xlsx", "кадры — исправить.xlsx"})


def test_files_of_one_name_are_told_apart(workspace: Workspace, folder: Path) -> None:
    for part in ("осень", "весна"):
        save(folder, {f"{part}/СОШ 1/диагностика.xlsx": [DIAGNOSTICS, WRONG_DAY, [part]]})
    found = return_errors(workspace, request(folder)).files
    names = {item.path.name for item in found if "диагностика" in item.path.name}
    assert names == {
        "осень — диагностика — исправить.xlsx",
        "весна — диагностика — исправить.xlsx",
    }


def test_a_copy_in_the_root_is_known_by_its_list(workspace: Workspace, folder: Path) -> None:
    (folder / "СОШ 1 сведения 2022.xlsx").unlink()
    diagnosed = [DIAGNOSTICS, WRONG_DAY, [PETROV[0], "дефициты", "28.02.2022", "да"]]
    save(folder, {"2022/СОШ 1/диагностика.xlsx": diagnosed})
    returned = return_errors(workspace, request(folder)).files[0].path
    assert returned.name == "диагностика — исправить.xlsx"
    book = openpyxl.load_workbook(returned)
    book.worksheets[1]["C2"] = "28.02.2022"
    book.save(folder / returned.name)
    run = check_returns(workspace, request(folder)).run
    judged = {item.file: (item.organisation, item.verdict.value) for item in run.inputs}
    assert judged[returned.name] == ("СОШ № 1", "accepted")
    assert judged["2022/СОШ 1/диагностика.xlsx"] == ("СОШ № 1", "replaced")


def test_what_is_sent_back_again_has_one_list(workspace: Workspace, folder: Path) -> None:
    first = return_errors(workspace, request(folder)).files[0].path
    book = openpyxl.load_workbook(first)
    book["Диагностика"]["C2"] = "28.02.2022"
    book["Кадры"]["B2"] = "30.02.1985"
    book.save(folder / first.name)
    second = return_errors(workspace, request(folder)).files[0]
    assert second.path == first
    assert openpyxl.load_workbook(first).sheetnames == [LIST_SHEET, "Кадры", "Диагностика"]
    again = openpyxl.load_workbook(first)
    assert again["Диагностика"]["C2"].comment is None, "what is mended is no longer marked"
    assert again["Диагностика"]["C2"].fill.fill_type is None
    assert again["Кадры"]["B2"].comment.text.count("Как исправить") == 1
