"""Read back the workbook of a plan: sheets by name, columns by heading, lists one a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pydantic import ValidationError

from pedmonitor.definitions.plan import Plan
from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.intake.plans.blocks import cell_text
from pedmonitor.intake.wording.naming import mask_people
from pedmonitor.intake.wording.posts import without_names
from pedmonitor.model import plan_workbook as sheet
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pedmonitor.intake.cells.raw import RawSheet

_LISTS = {"responsible", "indicators", "orientations", "words"}
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_PARTS = {normalise_label(words): code for code, words in sheet.PARTS_OF.items()}
_Record = dict[str, object]


def is_own(sheets: Sequence[RawSheet]) -> bool:
    """Say whether a workbook has been written by `plan import` or `plan export`."""
    return {sheet.EVENTS, sheet.FACTS} <= {one.name for one in sheets}


def read_own(sheets: Sequence[RawSheet], *, file: str) -> Plan:
    """Read a plan out of its workbook.

    Args:
        sheets: All sheets.
        file: Name of the file, for complaints.

    Raises:
        UnreadableError: A heading is gone or a cell does not check; every complaint is listed.
    """
    named = {one.name: one for one in sheets}
    data = _facts(named[sheet.FACTS])
    sections = _records(named.get(sheet.SECTIONS), sheet.SECTION_COLUMNS)
    rows = _records(named[sheet.EVENTS], sheet.EVENT_COLUMNS)
    if any(name not in (rows[0] if rows else ()) for name in ("event", "responsible")):
        raise UnreadableError(
            "broken", f"на листе «{sheet.EVENTS}» нет строк или граф «Мероприятие», «Ответственный»"
        )
    extra = _extra(named[sheet.EVENTS], rows)
    ids = {normalise_label(str(item["title"])): item["id"] for item in sections}
    for at, row in enumerate(rows, 1):
        title = str(row.get("section", ""))
        if normalise_label(title) not in ids:
            ids[normalise_label(title)] = str(len(ids) + 1)
            sections.append({"id": str(len(ids)), "title": title})
        row["section"] = ids[normalise_label(title)]
        row["number"] = row.get("number") or f"н-{at}"
        row["responsible"] = [n for p in row["responsible"] if (n := _post(p))]  # type: ignore[attr-defined]  # a list
    data |= {
        "sections": [_flags(item) for item in sections],
        "rows": rows,
        "extra": extra,
        "orientations": _kinds(named.get(sheet.ORIENTATIONS), sheet.ORIENTATION_COLUMNS),
        "targets": _records(named.get(sheet.TARGETS), sheet.TARGET_COLUMNS),
        "conditions": _kinds(named.get(sheet.CONDITIONS), sheet.CONDITION_COLUMNS),
        "columns": _columns(named.get(sheet.HEADINGS)),
        "defects": [r["text"] for r in _records(named.get(sheet.DEFECTS), sheet.DEFECT_COLUMNS)],
    }
    try:
        return Plan.model_validate(data)
    except ValidationError as error:
        raise UnreadableError("broken", f"«{file}»: {_complaints(error)}") from error


def _post(text: object) -> str:
    return without_names(str(text)).strip(" …,")


def _records(page: RawSheet | None, columns: Mapping[str, str]) -> list[_Record]:
    """Read the rows of a sheet; a column of ours that is gone leaves its field out."""
    if page is None or not page.rows:
        return []
    at = _places(page, columns)
    found: list[_Record] = []
    for row in page.rows[1:]:
        texts = {f: cell_text(row[c]) if c < len(row) else "" for f, c in at.items()}
        if any(texts.values()):
            found.append({f: _value(f, text) for f, text in texts.items() if text or f in _LISTS})
    return found


def _places(page: RawSheet, columns: Mapping[str, str]) -> dict[str, int]:
    """Find the columns of ours by their headings."""
    heads = [normalise_label(cell_text(cell)) for cell in page.rows[0]]
    return {
        field: heads.index(label)
        for field, title in columns.items()
        if (label := normalise_label(title)) in heads
    }


def _extra(page: RawSheet, rows: Sequence[_Record]) -> list[str]:
    """Read the columns that are none of ours: the document's own, or the methodist's."""
    ours = set(_places(page, sheet.EVENT_COLUMNS).values())
    heads = [cell_text(cell) for cell in page.rows[0]]
    at: dict[str, int] = {}
    for column in range(max(map(len, page.rows))):
        head = heads[column] if column < len(heads) else ""
        if column not in ours and (head or _is_written(page, column)):
            title = sheet.extra_title(head) or f"Графа {column + 1}"
            at.setdefault(title if title not in at else f"{title} ({column + 1})", column)
    filled = (
        row
        for row in page.rows[1:]
        if any(cell_text(row[column]) for column in ours if column < len(row))
    )
    for row, cells in zip(rows, filled, strict=True):
        texts = {t: mask_people(cell_text(cells[c])) for t, c in at.items() if c < len(cells)}
        row["extra"] = {title: text for title, text in texts.items() if text}
    return list(at)


def _is_written(page: RawSheet, column: int) -> bool:
    """Say whether anything stands in a column without a heading."""
    return any(cell_text(row[column]) for row in page.rows[1:] if column < len(row))


def _value(field: str, text: str) -> object:
    if field in _LISTS:
        return [part.strip() for part in re.split(r"[\n;]", text) if part.strip()]
    return text


def _facts(page: RawSheet) -> _Record:
    """Read the sheet of facts: name in the first column, value in the second."""
    values = {
        normalise_label(cell_text(row[0])): cell_text(row[1])
        for row in page.rows
        if len(row) > 1 and cell_text(row[0])
    }
    data: _Record = {}
    for path, name in sheet.FACT_ROWS.items():
        text = values.get(normalise_label(name), "")
        if not text:
            continue
        group, _, field = path.rpartition(".")
        value = _day(text) if field in {"date", "start", "end"} else text
        if field == "parts_of":
            data[field] = _PARTS.get(normalise_label(text), text)
        elif not group:
            data[field] = text != sheet.NO if field == "numbered" else value
        else:
            data.setdefault(group, {})[field] = value  # type: ignore[index]  # a dict
    return data


def _day(text: str) -> str:
    found = _DAY.fullmatch(text)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text


def _flags(item: _Record) -> _Record:
    return {**item, "direction": str(item.get("direction", "")).lower() == sheet.YES}


def _kinds(page: RawSheet | None, columns: Mapping[str, str]) -> list[_Record]:
    """Turn printed kinds back into codes."""
    codes = {word: c for c, word in (sheet.ORIENTATION_KINDS | sheet.CONDITION_KINDS).items()}
    found = _records(page, columns)
    for item in found:
        if "kind" in item:
            item["kind"] = codes.get(str(item["kind"]).lower(), item["kind"])
    return found


def _columns(page: RawSheet | None) -> dict[str, object]:
    roles = {title: role for role, title in sheet.EVENT_COLUMNS.items()}
    found = _records(page, sheet.HEADING_COLUMNS)
    return {roles.get(str(i["role"]), str(i["role"])): i["title"] for i in found if "role" in i}


def _complaints(error: ValidationError) -> str:
    """Name the fields that do not check, as the workbook calls them."""
    names = sheet.FACT_ROWS | sheet.EVENT_COLUMNS
    parts = []
    for fault in error.errors():
        path = ".".join(str(step) for step in fault["loc"] if not isinstance(step, int))
        rows = [step for step in fault["loc"] if isinstance(step, int)]
        said = fault["msg"].removeprefix("Value error, ") if fault["type"] == "value_error" else ""
        name = names.get(path) or names.get(path.rpartition(".")[2], path)
        line = f", строка {rows[0] + 2}" if rows else ""
        parts.append(said or f"«{name}»{line}: значение не подходит или не указано")
    return "; ".join(parts)
