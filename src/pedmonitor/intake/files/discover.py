"""List the files of a folder; nothing is lost: what is not read is named."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.intake.files.disguised import suffix_of_book
from pedmonitor.intake.files.packed import is_backup, list_members
from pedmonitor.intake.files.refusals import refusal
from pedmonitor.intake.files.source import SourceFile, refused
from pedmonitor.intake.files.walk import (
    is_archive,
    is_lock,
    is_no_file,
    is_passed_by,
    is_return,
    is_table,
    walk,
)
from pedmonitor.intake.wording.surnames import shown_file
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pathlib import Path

_UNSEEN = frozenset({"Cc", "Cf", "Cs"})
_LETTERS = "абвгдежзиклмнопрстуфхцчшэюя"
_PACKED = frozenset({".zip", ".rar", ".7z", ".gz", ".tar", ".arj"})


class _Reason(NamedTuple):
    """Why a file is not read."""

    code: IssueCode
    level: Level
    text: str
    hint: str


_LOCK = _Reason(
    IssueCode.FILE_LOCK,
    Level.INFO,
    "временный файл открытой книги пропущен; сама книга могла быть не сохранена",
    "Закройте книгу в Excel и запустите расчёт снова.",
)
_LINK = _Reason(
    IssueCode.FILE_SKIPPED,
    Level.INFO,
    "ссылка или устройство, а не файл; пропущено, чтобы не читать лишнего",
    "Положите в папку сам файл.",
)
_BACKUP = _Reason(
    IssueCode.FILE_SKIPPED,
    Level.INFO,
    "это копия рабочей папки (pedmonitor backup), а не свод; она не распакована",
    "Ничего делать не нужно; вернуть из неё рабочую папку может pedmonitor restore.",
)
_NOTHING_PACKED = _Reason(
    IssueCode.FILE_SKIPPED,
    Level.WARNING,
    "в архиве нет ни одного файла",
    "Попросите организацию прислать таблицы.",
)


def discover(folder: Path) -> tuple[list[SourceFile], list[Issue]]:
    """List spreadsheet files in a stable order; lock files, links and others become issues.

    Files of zip archives are listed as if the archive were a folder.

    Raises:
        OSError: A folder cannot be listed.
    """
    found = _Found()
    for path in walk(folder):
        name = path.relative_to(folder).as_posix()
        if is_lock(path.name):
            found.skip(name, _LOCK)
        elif is_no_file(path):
            found.skip(name, _LINK)
        elif is_return(path):
            found.take(SourceFile(path, name))
        elif is_archive(path):
            found.look_into(path, name)
        elif suffix := suffix_of_book(path):
            found.skip(name, _disguised(name, suffix))
        else:
            found.skip(name, _foreign(name))
    return found.sources, found.issues


class _Found:
    """What has been found so far.

    Attributes:
        sources: Files to read.
        issues: What is said of the others.
    """

    def __init__(self) -> None:
        self.sources: list[SourceFile] = []
        self.issues: list[Issue] = []
        self._used: set[str] = set()

    def take(self, source: SourceFile) -> None:
        self.sources.append(replace(source, file=self._name(source.file)))

    def skip(self, name: str, reason: _Reason) -> None:
        self.issues.append(Issue(*reason, Place(self._name(name))))

    def look_into(self, archive: Path, name: str) -> None:
        """List the tables of an archive; none of them is unpacked yet."""
        try:
            members = list_members(archive)
            if is_backup(archive, members.values()):
                self.skip(name, _BACKUP)
                return
        except UnreadableError as error:
            self.issues.append(refusal(Place(self._name(name)), error))
            return
        except OSError as error:
            self.issues.append(refusal(Place(self._name(name)), refused(error)))
            return
        seen = {shown: member for shown, member in members.items() if not is_passed_by(shown)}
        for shown, member in seen.items():
            inside = f"{name}/{shown}"
            if is_lock(shown):
                self.skip(inside, _LOCK)
            elif is_table(shown):
                self.take(SourceFile(archive, inside, member))
            else:
                self.skip(inside, _foreign(shown))
        if not seen:
            self.skip(name, _NOTHING_PACKED)

    def _name(self, name: str) -> str:
        return _apart(shown_file(_printable(name)), self._used)


def _foreign(name: str) -> _Reason:
    """Say that a file of this kind is not read; an archive most likely holds returns."""
    suffix = PurePosixPath(name).suffix
    if suffix.lower() in _PACKED:
        return _Reason(
            IssueCode.FILE_SKIPPED,
            Level.WARNING,
            f"архив «{suffix}» не распакован; данные из него не учтены",
            "Распакуйте его в эту же папку и запустите расчёт снова.",
        )
    return _Reason(
        IssueCode.FILE_SKIPPED,
        Level.INFO,
        f"файл типа «{suffix or 'без расширения'}» пропущен: читаются только таблицы",
        "Если в нём есть данные, перенесите их в таблицу xlsx, ods или csv.",
    )


def _disguised(name: str, suffix: str) -> _Reason:
    """Say that a book is not read for its name alone."""
    own = PurePosixPath(name).suffix
    called = f"имя кончается на «{own}»" if own else "у имени нет расширения"
    return _Reason(
        IssueCode.FILE_SKIPPED,
        Level.WARNING,
        f"внутри книга Excel, а {called}; данные из неё не учтены",
        f"Переименуйте файл: имя должно кончаться на «{suffix}».",
    )


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
    or turn the direction of writing. A Mac writes й and ё as two signs each.

    >>> _printable("СОШ 1\x1b[2J\u202excslx.exe")
    'СОШ 1�[2J�xcslx.exe'
    """
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        name = os.fsencode(name).decode("cp866", errors="replace")
    whole = unicodedata.normalize("NFC", name)
    return "".join("�" if unicodedata.category(sign) in _UNSEEN else sign for sign in whole)
