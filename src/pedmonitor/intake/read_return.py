"""Read one file from bytes to typed tables: independent, picklable, without names in its result."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from pathlib import Path

from pedmonitor.intake.extract import extract
from pedmonitor.intake.plan import ReadingPlan
from pedmonitor.intake.readers import UnreadableError, read_sheets, sniff
from pedmonitor.intake.readers.sniff import extension_mismatch
from pedmonitor.intake.recognise import Match, Recognition, recognise
from pedmonitor.intake.tables import RawTable, find_tables
from pedmonitor.intake.typed import FileReading
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

_MODIFIED = re.compile(rb"<dcterms:modified[^>]*>([^<]+)<")
_UNREADABLE = {
    "empty": (IssueCode.FILE_EMPTY, "Попросите организацию прислать заполненный файл."),
    "password": (IssueCode.FILE_PASSWORD, "Снимите пароль (Файл → Сведения → Защита книги) и пришлите снова."),
    "limit": (IssueCode.FILE_LIMIT, "Разделите файл на части или увеличьте limits в pedmonitor.toml."),
    "foreign": (IssueCode.FILE_UNREADABLE, "Пришлите таблицу в формате xlsx, xls, ods или csv."),
    "broken": (IssueCode.FILE_UNREADABLE, "Откройте файл в Excel, сохраните как «Книга Excel (xlsx)» и пришлите снова."),
}  # fmt: skip


def read_return(path: Path, file: str, plan: ReadingPlan) -> FileReading:
    """Read one file; whatever is wrong with it is in the issues.

    Args:
        path: Where the file lies.
        file: How messages call it: the path relative to the folder.
        plan: The reading plan.
    """
    reading = FileReading(file)
    try:
        size = path.stat().st_size
        if size > plan.max_bytes:
            limit = plan.max_bytes // 1_000_000
            raise UnreadableError("limit", f"файл больше {limit} МБ")
        data = path.read_bytes()
        reading.sha256 = hashlib.sha256(data).hexdigest()
        _read(data, reading, plan)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        _refuse(reading, UnreadableError("broken", f"файл не открывается ({reason})"))
    except UnreadableError as error:
        _refuse(reading, error)
    return reading


def _refuse(reading: FileReading, error: UnreadableError) -> None:
    code, hint = _UNREADABLE[error.reason]
    text = f"{error}; данные из этого файла не учтены"
    reading.unreadable = error.reason
    reading.tables.clear()
    reading.issues.append(Issue(code, Level.ERROR, text, hint, Place(reading.file)))


def _read(data: bytes, reading: FileReading, plan: ReadingPlan) -> None:
    content = sniff(data)
    place = Place(reading.file)
    if extension_mismatch(reading.file, content):
        reading.issues.append(
            Issue(
                IssueCode.FILE_EXTENSION, Level.WARNING,
                f"по содержимому это {content.value}, а расширение другое; файл прочитан",
                "Сохраните файл в Excel заново с нужным типом.", place,
            )  # fmt: skip
        )
    reading.modified = _modified(data)
    sheets, encoding = read_sheets(data, content=content, max_cells=plan.max_cells)
    reading.sheets = len(sheets)
    if encoding and encoding != "cp1251":
        reading.issues.append(
            Issue(
                IssueCode.FILE_ENCODING, Level.INFO, f"кодировка определена по буквам: {encoding}",
                "Проверьте командой pedmonitor inspect, что русский текст читается.", place,
            )  # fmt: skip
        )
    unknown: list[str] = []
    for sheet in sheets:
        tables = find_tables(sheet, vocabulary=plan.vocabulary)
        if sheet.hidden and tables:
            reading.issues.append(_hidden(Place(reading.file, sheet.name)))
        if not tables and any(sheet.rows):
            unknown.append(sheet.name)
        for table in tables:
            _read_table(table, reading, plan, unknown)
    if unknown:
        reading.issues.append(_unrecognised(place, unknown))
    if not sheets or not any(any(row) for sheet in sheets for row in sheet.rows):
        raise UnreadableError("empty", "в книге нет ни одной заполненной ячейки")


def _modified(data: bytes) -> str:
    """Read when the author saved a workbook: it lies in the file, not in the file system."""
    if not data.startswith(b"PK"):
        return ""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = _MODIFIED.search(archive.read("docProps/core.xml"))
    except (KeyError, zipfile.BadZipFile, OSError):
        return ""
    return found[1].decode("ascii", "replace") if found else ""


def _read_table(
    table: RawTable, reading: FileReading, plan: ReadingPlan, unknown: list[str]
) -> None:
    place = Place(reading.file, table.sheet)
    found = recognise(table, file=reading.file, plan=plan)
    if found.best is None:
        issue = _not_recognised(found, table, place)
        if issue is None:
            unknown.append(table.sheet)
        else:
            reading.issues.append(issue)
        return
    reading.issues.extend(_header_issues(found.best, table, place))
    context = reading.file.replace("/", " ").replace("_", " ")
    for match in (found.best, *found.others):
        typed, issues = extract(table, match, place=place, plan=plan, file_context=context)
        reading.tables.append(typed)
        reading.issues.extend(issues)


def _not_recognised(found: Recognition, table: RawTable, place: Place) -> Issue | None:
    at = place.at(table.header_row)
    if found.rivals:
        first, second = found.rivals
        return Issue(
            IssueCode.SHEET_UNRECOGNISED, Level.ERROR,
            f"таблица одинаково похожа на «{first}» и «{second}»; данные не учтены",
            "Назовите лист по реестру (например, «Диагностика») или уточните заголовки.", at,
        )  # fmt: skip
    if found.nearest is None:
        return None
    form = found.nearest.form
    missing = "; ".join(
        " или ".join(f"«{item.title}»" for name in group if (item := form.field(name)))
        for group in found.nearest.missing()
    )
    return Issue(
        IssueCode.HEAD_MISSING, Level.ERROR,
        f"таблица похожа на «{form.title}», но в ней нет столбца {missing}; данные не учтены",
        "Добавьте столбец или исправьте его заголовок; что видит программа, покажет "
        "pedmonitor inspect.", at,
    )  # fmt: skip


def _header_issues(match: Match, table: RawTable, place: Place) -> list[Issue]:
    issues = []
    titles = {item.id: item.title for item in match.form.fields}
    for column in match.columns:
        if column.score < 100:  # noqa: PLR2004 - exact
            at = place.at(table.header_row, table.columns[column.at])
            issues.append(
                Issue(
                    IssueCode.HEAD_GUESSED, Level.INFO,
                    f"столбец «{table.header[column.at]}» принят за «{titles[column.field]}» "
                    f"(сходство {column.score:.0f} из 100)",
                    f"Если это не так, укажите столбец в pedmonitor.toml: [columns.{match.form.id}].",
                    at,
                )  # fmt: skip
            )
    for position, (first, second) in match.ambiguous.items():
        at = place.at(table.header_row, table.columns[position])
        issues.append(
            Issue(
                IssueCode.HEAD_AMBIGUOUS, Level.ERROR,
                f"столбец «{table.header[position]}» похож и на «{titles[first]}», и на "
                f"«{titles[second]}»; он не учтён",
                f"Исправьте заголовок или укажите столбец в pedmonitor.toml: "
                f"[columns.{match.form.id}].", at,
            )  # fmt: skip
        )
    for position, name in match.repeated.items():
        at = place.at(table.header_row, table.columns[position])
        issues.append(
            Issue(
                IssueCode.HEAD_REPEATED, Level.INFO,
                f"«{titles[name]}» уже взято из другого столбца; «{table.header[position]}» не учтён",
                "Если нужен этот столбец, исправьте заголовки.", at,
            )  # fmt: skip
        )
    return issues


def _hidden(place: Place) -> Issue:
    return Issue(
        IssueCode.SHEET_HIDDEN, Level.WARNING, f"лист «{place.sheet}» скрыт; его данные прочитаны",
        "Если это черновик, удалите лист и пришлите файл снова.", place,
    )  # fmt: skip


def _unrecognised(place: Place, sheets: list[str]) -> Issue:
    names = ", ".join(f"«{name}»" for name in dict.fromkeys(sheets) if name)
    where = f"листы {names}" if names else "таблица"
    return Issue(
        IssueCode.SHEET_UNRECOGNISED, Level.WARNING,
        f"{where}: по заголовкам не видно, какой это реестр; данные не учтены",
        "Если они нужны, исправьте заголовки; что видит программа, покажет pedmonitor inspect.",
        place,
    )  # fmt: skip
