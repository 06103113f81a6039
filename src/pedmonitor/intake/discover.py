"""List the files of a folder; nothing is lost: what is not read is named."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.intake.naming import mask_people
from pedmonitor.intake.walk import LOCKS, is_no_file, is_return, walk
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pathlib import Path

_UNSEEN = frozenset({"Cc", "Cf", "Cs"})
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
    """List spreadsheet files in a stable order; lock files, links and others become issues.

    Raises:
        OSError: A folder cannot be listed.
    """
    sources: list[SourceFile] = []
    issues: list[Issue] = []
    used: set[str] = set()
    for path in walk(folder):
        file = _apart(mask_people(_printable(path.relative_to(folder).as_posix())), used)
        if path.name.startswith(LOCKS):
            issues.append(
                Issue(
                    IssueCode.FILE_LOCK,
                    Level.INFO,
                    "временный файл открытой книги пропущен; сама книга могла быть не сохранена",
                    "Закройте книгу в Excel и запустите расчёт снова.",
                    Place(file),
                )
            )
        elif is_no_file(path):
            issues.append(
                Issue(
                    IssueCode.FILE_SKIPPED,
                    Level.INFO,
                    "ссылка или устройство, а не файл; пропущено, чтобы не читать лишнего",
                    "Положите в папку сам файл.",
                    Place(file),
                )
            )
        elif is_return(path):
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


def _printable(name: str) -> str:
    r"""Make a file name storable and harmless on a terminal.

    Names unpacked from foreign archives may be broken bytes, or hold signs that move the cursor
    or turn the direction of writing.

    >>> _printable("СОШ 1\x1b[2J\u202excslx.exe")
    'СОШ 1�[2J�xcslx.exe'
    """
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        name = os.fsencode(name).decode("cp866", errors="replace")
    return "".join("�" if unicodedata.category(sign) in _UNSEEN else sign for sign in name)
