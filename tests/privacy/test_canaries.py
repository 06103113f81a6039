"""People planted into every field of every register are found in no byte that the program writes.

The one exception is the contract's: a workbook that goes back to the organisation that sent it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from making import books
from making.definitions import bundled_definitions

if TYPE_CHECKING:
    from collections.abc import Callable
from privacy.canaries import Person, leaks, needles, people_of, planted

SCHOOLS = range(6)
COMMANDS = (
    ("compute", "returns", "--year", "2022"),
    ("check", "returns", "--year", "2022", "--json", "--debug"),
    ("status", "returns", "--year", "2022"),
    ("errors", "returns", "--year", "2022"),
    ("report", "--year", "2022", "--kind", "all"),
    ("report", "--year", "2022", "--edition", "public", "--format", "md,docx"),
    ("report", "--year", "2022", "--edition", "school", "--format", "md"),
    ("recommend", "--year", "2022"),
    ("readiness", "returns", "--year", "2022"),
    ("explain", "1.2-3.1", "returns", "--year", "2022", "--json"),
    ("history",),
)
PROFILES = ["amursk-2021", "vilyuysk-2021"]
ENDED = "ended with "
SCRIPT = f"""
from pedmonitor.cli.app import main
for arguments in {COMMANDS!r}:
    print("{ENDED}" + str(main(list(arguments))))
"""
SENT_BACK = "исправить"


def plant(folder: Path) -> None:
    """Every register goes to some school; every school sends in a format of its own."""
    registers = [form for form in bundled_definitions().forms.values() if form.kind == "register"]
    heading = ["Код", "Краткое наименование", "Полное наименование", "Тип", "Местность"]
    names = [[str(n), f"СОШ № {n + 1}", f"МБОУ «СОШ № {n + 1}»", "школа", "село"] for n in SCHOOLS]
    books.xlsx(folder / "организации.xlsx", {"Лист1": [heading, *names]})
    for school in SCHOOLS:
        person, other = people_of(school)
        sheets = {
            form.title[:25].replace("/", " "): planted(form, person, other)
            for at, form in enumerate(registers)
            if at % len(SCHOOLS) == school or form.id == "staff"
        }
        _send(folder / f"СОШ {school + 1} свод 2022", school, sheets)


def _send(path: Path, school: int, sheets: dict[str, list[list[object]]]) -> None:
    """Write what a school sends in the format that is its own."""
    if school < len(BOOKS):
        suffix, write = BOOKS[school]
        write(path.with_suffix(suffix), sheets)
        return
    for title, rows in sheets.items():
        sheet = path.with_name(f"{path.name} {title}")
        if school == len(BOOKS):
            books.delimited(sheet.with_suffix(".csv"), rows, encoding="cp1251")
        else:
            sheet.with_suffix(".html").write_text(books.html(rows), encoding="utf-8")


def _xml_2003(path: Path, sheets: books.Sheets) -> None:
    path.write_text(books.xml_2003(sheets), encoding="utf-8")


BOOKS: tuple[tuple[str, Callable[[Path, books.Sheets], object]], ...] = (
    (".xlsx", books.xlsx),
    (".xls", books.xls),
    (".ods", books.ods),
    (".xml", _xml_2003),
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace, a home, a cache and a folder for passing files after every command."""
    path = tmp_path_factory.mktemp("canaries")
    plant(path / "returns")
    environment = {**os.environ, "PYTHONUTF8": "1"}
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "TMPDIR"):
        environment[name] = str(path / name.lower())
        Path(environment[name]).mkdir()
    (path / "pedmonitor.toml").write_text(f"profiles = {json.dumps(PROFILES)}", encoding="utf-8")
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", SCRIPT],
        cwd=path,
        env=environment,
        capture_output=True,
        check=False,
        timeout=400,
    )
    (path / "streams.txt").write_bytes(done.stdout + done.stderr)
    ended = [line for line in done.stdout.decode().splitlines() if line.startswith(ENDED)]
    assert [line.removeprefix(ENDED) in {"0", "1"} for line in ended] == [True] * len(COMMANDS)
    return path


def everybody() -> list[Person]:
    return [person for school in SCHOOLS for person in people_of(school)]


def told(found: dict[str, list[str]]) -> str:
    return "\n".join(f"{name}\n  {line}" for name, lines in found.items() for line in lines[:5])


def written(place: Path) -> list[Path]:
    files = [path for path in place.rglob("*") if path.is_file()]
    return [path for path in files if path.relative_to(place).parts[0] != "returns"]


def test_the_nose_finds_everybody_in_what_was_sent(place: Path) -> None:
    """Without this the tests below could pass on nothing."""
    for suffix in (".xlsx", ".xls", ".ods", ".xml", ".csv", ".html"):
        sent = [path for path in (place / "returns").iterdir() if path.suffix == suffix]
        assert any(leaks(path, needles(everybody())) for path in sent), suffix


def test_nobody_is_found_in_anything_else(place: Path) -> None:
    wanted = needles(everybody())
    files = [path for path in written(place) if SENT_BACK not in path.name]
    assert {path.suffix for path in files} >= {".db", ".json", ".xlsx", ".docx", ".html", ".md"}
    found = {str(p.relative_to(place)): said for p in files if (said := leaks(p, wanted))}
    assert found == {}, told(found)


def test_a_returned_workbook_holds_its_own_people_alone(place: Path) -> None:
    returned = [path for path in written(place) if SENT_BACK in path.name]
    assert len(returned) >= len(SCHOOLS)
    for path in returned:
        own = int(path.parent.name.split()[-1]) - 1
        strangers = [p for school in SCHOOLS if school != own for p in people_of(school)]
        assert leaks(path, needles(strangers)) == []
    own_people = [leaks(path, needles(everybody())) for path in returned]
    assert any(own_people)


def test_what_keeps_people_is_for_its_owner_only(place: Path) -> None:
    for name in ("pedmonitor.key", "pedmonitor.db"):
        assert (place / name).stat().st_mode & 0o077 == 0, name
    for path in written(place):
        if path.relative_to(place).parts[0] in {"xdg_cache_home", "home", "tmpdir"}:
            assert path.stat().st_mode & 0o077 == 0, path
