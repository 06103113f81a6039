"""A sheet that says in words that there is nothing to list: «В конкурсах не участвовали»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.typed import TypedTable
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold, quoted

if TYPE_CHECKING:
    from pedmonitor.definitions.form import Form
    from pedmonitor.intake.cells.raw import RawSheet
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.model.location import Place

_MOST_LINES = 4
_LONGEST = 250
_NONE = re.compile(
    r"\bне\s+(?:участв|принима|приня|проход|прош|обуча|обуч|было|имел|имеет|проводил|провод|"
    r"закрепл|назнач|разраб|состо|вел)|\bнет\b|\bотсутств"
)
_UNSURE = re.compile(
    r"\bкроме|\bне все\b|\bчаст|\bнекотор|\bтолько|\bпочти|\bпока\b|\bеще не\b|\bесли\b|\?|"
    r"\b(?:данн|сведени|информаци|возможност|доступ|сайт|приказ)\w*"
)
"""Words with which the same sentence says less, or that nothing is known."""
_HARMLESS = re.compile(
    r"\b20\d\d\s*[-–/]\s*(?:20)?\d\d\b|\b(?:\d{1,2}\.){0,2}20\d\d\b|№\s*\d+|"
    r"\b(?:с?ош|о?ош|школ\w*|сад\w*|д/?с|гимнази\w*|лице\w*|доу)\s*\d+"
)


def told_none(sheet: RawSheet, place: Place, plan: ReadingPlan) -> tuple[TypedTable, Issue] | None:
    """Take a sentence in the place of a table for a register without rows.

    It must name one register, itself or by the sheet or the file, and count nobody: «не прошли
    3 человека» is no denial. Who has no staff has sent nothing, and a register of several
    procedures must say which was not held: these are left to whoever asks.

    Args:
        sheet: A sheet without any table.
        place: File and sheet.
        plan: The reading plan.

    Returns:
        The empty table and the note that it was taken so; None where the words say no such thing.
    """
    lines = [" ".join(as_text(c).split()) for row in sheet.rows for c in row if not is_blank(c)]
    if sheet.hidden or len(lines) > _MOST_LINES or any(len(line) > _LONGEST for line in lines):
        return None
    denying = [line for line in lines if says_none(line)]
    if len(denying) != 1:
        return None
    form = _only_register((denying[0], *lines, sheet.name, place.file.rpartition("/")[2]), plan)
    if form is None:
        return None
    known = {item.id for item in form.fields}
    table = TypedTable(form.id, place, hidden=False, titles=lines, fields=known, positions={})
    where = f"на листе {quoted(place.sheet)}" if place.sheet else "в файле"
    note = Issue(
        IssueCode.SHEET_NO_TABLE,
        Level.INFO,
        f"{where} вместо таблицы сказано, что записей нет; принят пустой {quoted(form.title)}",
        "Ничего делать не нужно, если записей действительно нет.",
        place,
    )
    return table, note


def says_none(line: str) -> bool:
    """Say whether a sentence tells that there was nothing: «В конкурсах не участвовали».

    Args:
        line: The sentence as written.
    """
    bare = _HARMLESS.sub(" ", fold(line))
    return bool(_NONE.search(bare)) and not (_UNSURE.search(bare) or re.search(r"\d", bare))


def _only_register(texts: tuple[str, ...], plan: ReadingPlan) -> Form | None:
    """Find the only register that the nearest telling words name."""
    named = next((found for text in texts if (found := plan.keywords.forms_in(text))), ())
    form = plan.forms[named[0]] if len(named) == 1 else None
    if form is None or form.kind != "register" or form.sender == "department":
        return None
    by_day = form.timing.mode in {"event", "overlap"}
    return form if by_day and not any(item.held_apart for item in form.fields) else None
