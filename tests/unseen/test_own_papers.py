"""The folder of returns is the workspace too: what the program writes there is no return."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
import zipfile
from typing import TYPE_CHECKING

from making import books
from making.definitions import bundled_definitions

from pedmonitor.model import measure_sheet as sheet
from pedmonitor.model.recommendation import RegisterRow, State
from pedmonitor.reporting.facts.recommendation_words import HEADINGS
from pedmonitor.reporting.workbooks.measures_xlsx import render_measures
from pedmonitor.reporting.workbooks.recommendations_xlsx import render_register
from pedmonitor.reporting.workbooks.workbook import Book, SheetColumn
from pedmonitor.workflows.keeping.backup import back_up, restore
from unseen.district import DIAGNOSTICS, STAFF, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from unseen.district import Rows

DAY = dt.date(2022, 12, 31)
NOW = dt.datetime(2026, 11, 22, 2, 30, tzinfo=dt.UTC)
SCHOOL = "СОШ № 4"


def _returns(folder: Path) -> None:
    listed = ["Код", "Краткое наименование", "Тип", "Местность"]
    organisations = [listed, ["01", SCHOOL, "школа", "город"], ["02", "Лицей", "лицей", "город"]]
    books.xlsx(folder / "организации.xlsx", {"Организации": organisations})
    diagnostics: Rows = [
        ["ФИО", "Вид диагностики", "Дата"],
        [STAFF[2][1], "дефициты", "04.03.2022"],
    ]
    sheets: dict[str, Rows] = {"Кадры": STAFF, "Диагностика": [[SCHOOL], *diagnostics]}
    books.xlsx(folder / "СОШ № 4.xlsx", sheets)


def _outputs() -> dict[str, bytes]:
    """Registers that the methodist keeps, and a table of figures by organisation."""
    row = dict.fromkeys(sheet.MEASURE_COLUMNS, "") | {
        sheet.ID: "М-1",
        sheet.TITLE: "Создан муниципальный экспертный совет",
        sheet.ORGANISATIONS: SCHOOL,
        sheet.START: "01.02.2022",
        sheet.ORDER: "12-од",
        sheet.ORDER_DATE: "20.01.2022",
        sheet.LINK: "https://example.ru/order",
    }
    profile = bundled_definitions().profile("vilyuysk-2021")
    measures = {sheet.MEASURES: [row], sheet.DECISIONS: []}
    advice = RegisterRow(
        id="2022-1",
        state=State.CURRENT,
        given=dict.fromkeys(HEADINGS.values(), "") | {"Адресат": SCHOOL, "Вид": "адресная"},
        text="Направить на курсы",
        made="Направить на курсы",
        marks={},
        extra={},
    )
    book = Book(title="Показатель по организациям", date=DAY)
    columns = [SheetColumn("Организация"), SheetColumn("Вид"), SheetColumn("Значение")]
    book.sheet("Реестр").table(columns, [["20 из 30", "Реестр", "66,7 %"], ["Сад", "сад", "1"]])
    return {
        "measures.xlsx": render_measures(measures, [profile], [SCHOOL], date=DAY),
        "recommendations.xlsx": render_register([advice], date=DAY),
        "значение по школам.xlsx": book.close(),
    }


def test_workbooks_of_the_program_are_no_returns_wherever_they_lie(tmp_path: Path) -> None:
    folder = tmp_path / "returns"
    _returns(folder)
    before = computed(folder)
    assert of(before, DIAGNOSTICS) == (1, 2)
    for name, data in _outputs().items():
        for place in (folder / name, folder / "от методиста" / f"копия 2022 {name}"):
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(data)
    found = computed(folder)
    assert found.values == before.values
    assert found.coverage == before.coverage
    assert len([*told(found, "FILE-001"), *told(found, "FILE-007")]) == 6
    assert [one.code.value for one in found.issues if one.level.value == "error"] == []


def test_a_backup_is_no_return_and_takes_no_return_in(tmp_path: Path) -> None:
    folder = tmp_path / "returns"
    _returns(folder)
    before = computed(folder)
    (folder / "pedmonitor.toml").write_text('municipality = "Лесной"\n', encoding="utf-8")
    for name, data in _outputs().items():
        (folder / name).write_bytes(data)
    target = folder / "backups" / "2026-11-23-064744.zip"
    assert back_up(folder, target, now=NOW) == (
        "measures.xlsx",
        "pedmonitor.toml",
        "recommendations.xlsx",
    )
    found = computed(folder)
    assert found.values == before.values
    assert any("копия рабочей папки" in text for text in told(found, "FILE-001"))


def test_a_backup_of_an_earlier_version_loses_no_return_when_it_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "returns"
    _returns(folder)
    (folder / "pedmonitor.toml").write_text('municipality = "Лесной"\n', encoding="utf-8")
    target = tmp_path / "копия.zip"
    back_up(folder, target, now=NOW)
    _with(target, "СОШ № 4.xlsx", b"as it was")
    sent = (folder / "СОШ № 4.xlsx").read_bytes()
    aside = restore(folder, target, now=NOW)
    assert aside is not None
    assert (folder / "СОШ № 4.xlsx").read_bytes() == b"as it was"
    assert (aside / "СОШ № 4.xlsx").read_bytes() == sent
    shutil.copy(aside / "СОШ № 4.xlsx", folder)
    assert told(computed(folder), "FILE-007") == []


def _with(archive: Path, name: str, data: bytes) -> None:
    """Add a file to an archive and to its list, as an earlier version did."""
    with zipfile.ZipFile(archive) as old:
        files = {one: old.read(one) for one in old.namelist()}
    document = json.loads(files["manifest.json"])
    document["files"][name] = hashlib.sha256(data).hexdigest()
    files |= {"manifest.json": json.dumps(document).encode(), name: data}
    with zipfile.ZipFile(archive, "w") as new:
        for one, content in files.items():
            new.writestr(one, content)
