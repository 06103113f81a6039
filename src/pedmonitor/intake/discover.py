"""List the files of a folder; nothing is lost: what is not read is named."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from pedmonitor.intake.naming import mask_people
from pedmonitor.intake.readers.sniff import SPREADSHEET_SUFFIXES
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OURS = frozenset(
    {
        "pedmonitor.toml",
        "pedmonitor.db",
        "pedmonitor.key",
        "pedmonitor.log",
        *(f"pedmonitor.log.{number}" for number in (1, 2, 3, 4)),
        "thumbs.db",
        "desktop.ini",
    }
)
_OUR_FOLDERS = frozenset({"out", ".venv", "__macosx"})
_LETTERS = "абвгдежзиклмнопрстуфхцчшэюя"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read.

    Attributes:
        path: Where it lies.
        file: Path relative to the folder with forward slashes, fit to print.
    """

    path: Path
    file: str


def discover(folder: Path) -> tuple[list[SourceFile], list[Issue]]:
    """List spreadsheet files in a stable order; lock files and foreign files become issues.

    Raises:
        OSError: A folder cannot be listed.
    """
    sources: list[SourceFile] = []
    issues: list[Issue] = []
    used: set[str] = set()
    for path in _walk(folder):
        file = _apart(mask_people(_printable(path.relative_to(folder).as_posix())), used)
        if path.name.startswith(("~$", ".~lock")):
            issues.append(
                Issue(
                    IssueCode.FILE_LOCK,
                    Level.INFO,
                    "временный файл открытой книги пропущен; сама книга могла быть не сохранена",
                    "Закройте книгу в Excel и запустите расчёт снова.",
                    Place(file),
                )
            )
        elif path.suffix.lower() in SPREADSHEET_SUFFIXES:
            sources.append(SourceFile(path, file))
        else:
            issues.append(
                Issue(
                    IssueCode.FILE_SKIPPED,
                    Level.INFO,
                    f"файл типа «{path.suffix or 'без расширения'}» пропущен: "
                    "читаются только таблицы",
                    "Если в нём есть данные, перенесите их в таблицу xlsx, ods или csv.",
                    Place(file),
                )
            )
    return sources, issues


def _apart(file: str, used: set[str]) -> str:
    """Tell files apart whose names differ only by the people in them.

    >>> used = set()
    >>> [_apart("ИОМ ….xlsx", used) for _ in range(3)]
    ['ИОМ ….xlsx', 'ИОМ …-б.xlsx', 'ИОМ …-в.xlsx']
    """
    stem, dot, suffix = file.rpartition(".") if "." in file else (file, "", "")
    found, number = file, 0
    while found in used:
        number += 1
        found = (
            f"{stem or suffix}-{_LETTERS[number % len(_LETTERS)] * (1 + number // len(_LETTERS))}"
        )
        found += f"{dot}{suffix}" if stem else ""
    used.add(found)
    return found


def _walk(folder: Path) -> Iterator[Path]:
    """Go through files by name, never through links out of the folder."""
    for root, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(
            name for name in folders if name.lower() not in _OUR_FOLDERS and name[0] not in ".~"
        )
        base = folder.__class__(root)
        for name in sorted(files):
            path = base / name
            hidden = name.startswith(".") and not name.startswith(".~lock")
            if name.lower() not in _OURS and not hidden and not path.is_symlink():
                yield path


def _refuse(error: OSError) -> NoReturn:
    """Let no folder be left out in silence: what it holds would be missing from the figures."""
    raise error


def _printable(name: str) -> str:
    """Make a file name storable: names unpacked from foreign archives may be broken bytes."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(name).decode("cp866", errors="replace")
    return name
