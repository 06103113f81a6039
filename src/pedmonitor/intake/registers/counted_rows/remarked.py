"""Remarks that plainly say that there is nothing to count: «не прошла», «уволена 30.06.2022».

Whoever counts by hand leaves such a row out. Only words that open the remark and leave no doubt are
taken (`remark_words`); all others are asked about (`remarks`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.dates import parse_span
from pedmonitor.intake.cells.raw import is_blank
from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.intake.persons.former import former_name
from pedmonitor.intake.registers.columns import is_own_answer
from pedmonitor.intake.registers.counted_rows.denied_rows import set_aside
from pedmonitor.intake.registers.counted_rows.remark_words import (
    bounds,
    day_of,
    ends_force,
    is_outsider,
    leaving,
)
from pedmonitor.intake.wording.denials import (
    denies_aside,
    denies_fact,
    is_of_others,
    is_struck,
    not_begun,
    papers_deny,
    put_off_to,
    says_nothing,
    words_aside,
)
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.cells.raw import Cell
    from pedmonitor.intake.registers.sheaf import Sheaf

REMARK = "remark"
TELLING = {"staff": ("status", "end_date", "employment"), "documents": ("status",)}
"""Columns that say the same in their own words; where one of them is filled in, it counts."""
PAPERS = {"training": ("document_kind", "document_number", "provider")}
"""Columns of papers that are filled in with what has become of the deed instead."""
_PROVING = frozenset({"score", "refusal", "mark"})
_FACTS = frozenset({"event", "overlap"})
_DEEDS = {
    "diagnostics": ("name",),
    "training": ("program",),
    "support": ("content",),
    "routes": ("route_kind",),
}
"""Columns of plain text that say what was done."""
_NO_DEED = frozenset({"link"})
_CODES = frozenset({"role", "kind", "level"})
_MENTEE = "наставляемый"
_APPROVING = ("approval_date", "approval", "approved")
"""What approves a programme: it counts as approved, whether it has begun or not."""
_DASHES = frozenset({"-", "–", "—"})
_ABSENT = Parsed(CellState.VALUE, value=False)
_Denies = Callable[[str, str], bool]
"""Called with the form and the words of a cell."""


def drop_remarked(sheaf: Sheaf) -> None:
    """Leave out rows that say of themselves, in some cell, that there is nothing to count.

    A remark, the place of a paper or of the deed, words in brackets behind a name.

    Args:
        sheaf: Columns as written; it is narrowed.
    """
    form = sheaf.form
    proofs = [i for i in form.fields if _proves(i) and i.id in sheaf.raw]
    gone: set[int] = set()
    for name, denies in _telling(sheaf):
        words = (c for c in set(sheaf.raw[name]) if isinstance(c, str) and c)
        item = form.field(name)
        said = {c for c in words if denies(form.id, c) and not (item and is_own_answer(c, item))}
        cells = enumerate(sheaf.raw[name]) if said else ()
        rows = [at for at, c in cells if c in said and at not in gone]
        rows += [at for at in _put_off(sheaf, name) if at not in gone and at not in rows]
        rows = sorted(
            at
            for at in rows
            if not (_is_proven(sheaf, at, name, proofs) or _is_only_late(sheaf, at, name))
        )
        if rows:
            sheaf.issues.append(_left_out(sheaf, name, rows))
            gone.update(rows)
    if gone:
        set_aside(sheaf, sorted(gone))


def _telling(sheaf: Sheaf) -> Iterator[tuple[str, _Denies]]:
    """Give the columns that may deny the deed, each with how its words are understood."""
    form = sheaf.form
    if form.timing.mode not in _FACTS or form.id in TELLING:
        if REMARK in sheaf.raw:
            yield REMARK, _strikes
        return
    for item in form.fields:
        denies = _understood(form.id, item) if item.id in sheaf.raw else None
        if denies is not None:
            yield item.id, denies


def _is_only_late(sheaf: Sheaf, at: int, name: str) -> bool:
    """Say whether a programme is approved that has not begun: one asks, it is not left out."""
    told = (sheaf.raw[i][at] for i in _APPROVING if i in sheaf.raw)
    return any(map(_answers_itself, told)) and not_begun(str(sheaf.raw[name][at]))


def _strikes(_form: str, words: str) -> bool:
    return is_struck(words)


def _understood(form: str, item: FormField) -> _Denies | None:
    if item.id == REMARK:
        return _remark_denies
    if item.id in PAPERS.get(form, ()):
        return papers_deny
    if item.id in _DEEDS.get(form, ()):
        return _deed_denies
    if item.type == "title" and item.id in _NO_DEED:
        return None
    if item.type in {"code", "codes"} and item.id not in _CODES:
        return None
    return _nobody_helped if item.role == _MENTEE else _BY_TYPE.get(item.type)


def _remark_denies(form: str, words: str) -> bool:
    return denies_fact(form, words) or not_begun(words) or is_struck(words)


def _deed_denies(form: str, words: str) -> bool:
    other = form == "contests" and is_of_others(words)
    return other or says_nothing(words) or denies_aside(form, words)


def _code_denies(form: str, words: str) -> bool:
    return denies_fact(form, words) or (" " in words.strip() and says_nothing(words))


def _nobody_helped(form: str, words: str) -> bool:
    return words.strip() in _DASHES or says_nothing(words) or denies_aside(form, words)


_BY_TYPE: dict[str, _Denies] = {
    "score": denies_fact,
    "name": denies_aside,
    "title": _deed_denies,
    "code": _code_denies,
    "codes": _code_denies,
}


def _put_off(sheaf: Sheaf, name: str) -> list[int]:
    """List the rows whose deed is put off to a year after all their days."""
    item = sheaf.form.field(name)
    if item is None or item.type not in {"title", "text", "name", "ignored"}:
        return []
    words = {cell for cell in sheaf.raw[name] if isinstance(cell, str) and "20" in cell}
    said = {cell: put_off_to(cell) or put_off_to(words_aside(cell)) for cell in words}
    if not any(said.values()):
        return []
    years = enumerate(said.get(cell) if isinstance(cell, str) else None for cell in sheaf.raw[name])
    return [at for at, year in years if year is not None and _is_before(sheaf, at, year)]


def _is_before(sheaf: Sheaf, at: int, year: int) -> bool:
    days = [i.id for i in sheaf.form.fields if i.type in {"date", "span"} and i.id in sheaf.raw]
    spans = (parse_span(sheaf.raw[name][at]).value for name in days)
    last = (span[1] for span in spans if isinstance(span, tuple))
    return all(day.year < year for day in last if isinstance(day, dt.date))


def _proves(item: FormField) -> bool:
    return item.deed or item.evidence or item.type in _PROVING


def _is_proven(sheaf: Sheaf, at: int, said: str, proofs: list[FormField]) -> bool:
    """Say whether another cell of the row answers: its «да» is asked about, its «нет» counts."""
    return any(_answers_itself(sheaf.raw[i.id][at]) for i in proofs if i.id != said)


def _answers_itself(cell: Cell) -> bool:
    return not is_blank(cell) and cell not in _DASHES


def take_remarks(sheaf: Sheaf) -> frozenset[int]:
    """Read what remarks plainly say of people who have left and of documents without force.

    Words in brackets behind a name or a post say it as well.

    Args:
        sheaf: Columns that have been read; it is changed.

    Returns:
        The rows whose remark was taken.
    """
    take, names = _TAKERS.get(sheaf.form.id, (None, ()))
    if take is None:
        return frozenset()
    own = [sheaf.raw[name] for name in TELLING.get(sheaf.form.id, ()) if name in sheaf.raw]
    taken = set(_take_status(sheaf) if sheaf.form.id == "staff" else ())
    for name in names:
        found = [
            at
            for at, cell in enumerate(sheaf.raw.get(name, ()))
            if isinstance(cell, str) and (words := _words(name, cell))
            if at not in taken and all(is_blank(cells[at]) for cells in own)
            if take(sheaf, at, words)
        ]
        if found:
            sheaf.issues.append(_told(sheaf, name, found))
            taken.update(found)
    return frozenset(taken)


def _words(name: str, cell: str) -> str:
    """Give the words that may tell something: the whole remark, the brackets behind a name."""
    if name not in WITH_BRACKETS or (name == "position" and cell.lower().startswith("бывш")):
        return cell
    return "" if former_name(cell) else words_aside(cell)


def _take_status(sheaf: Sheaf) -> list[int]:
    """Read the day in «увольняется с 01.02.2023»: until then the person works."""
    days = sheaf.raw.get("end_date")
    taken = []
    for at, cell in enumerate(sheaf.raw.get("status", ())):
        if sheaf.parsed["status"][at].value != "dismissed" or (days and not is_blank(days[at])):
            continue
        day = day_of(str(cell))
        if day is not None:
            _answers(sheaf, "end_date")[at] = Parsed(CellState.VALUE, day)
            sheaf.parsed["status"][at] = BLANK
            taken.append(at)
    return taken


def _take_leaving(sheaf: Sheaf, at: int, remark: str) -> bool:
    """Read who has left, and since when; who works under another contract than that of labour."""
    if (employment := is_outsider(remark)) is not None:
        _answers(sheaf, "employment")[at] = Parsed(CellState.VALUE, employment)
        return True
    if (bound := bounds(remark)) is not None:
        name, day = bound
        _answers(sheaf, name)[at] = Parsed(CellState.VALUE, day)
        return True
    leaves = leaving(remark)
    if leaves is None:
        return False
    if leaves.state is CellState.VALUE:
        _answers(sheaf, "end_date")[at] = leaves
    else:
        _answers(sheaf, "status")[at] = Parsed(CellState.VALUE, "dismissed")
    return True


def _take_force(sheaf: Sheaf, at: int, remark: str) -> bool:
    """Read that a document is a draft, or no longer in force."""
    if not ends_force(remark):
        return False
    _answers(sheaf, "status")[at] = Parsed(CellState.VALUE, "cancelled")
    return True


def _take_draft(sheaf: Sheaf, at: int, order: str) -> bool:
    """Read that the order of a programme is a draft: «проект приказа» approves nothing."""
    if not ends_force(order):
        return False
    _answers(sheaf, "approved")[at] = _ABSENT
    return True


_TAKERS: dict[str, tuple[Callable[[Sheaf, int, str], bool], tuple[str, ...]]] = {
    "staff": (_take_leaving, (REMARK, "full_name", "last_name", "position")),
    "documents": (_take_force, (REMARK,)),
    "mentoring": (_take_draft, ("approval",)),
}
WITH_BRACKETS = ("full_name", "last_name", "position")
"""Columns of the staff in whose brackets more may be told."""


def _answers(sheaf: Sheaf, name: str) -> list[Parsed]:
    return sheaf.parsed.setdefault(name, [BLANK] * len(sheaf.rows))


def _left_out(sheaf: Sheaf, name: str, found: list[int]) -> Issue:
    item = sheaf.form.field(name)
    title = quoted(item.title if item else "Примечание")
    of_deeds = sheaf.form.timing.mode in _FACTS and sheaf.form.id not in TELLING
    said = "этого не было или ещё нет" if of_deeds else "строку считать не нужно"
    mend = "Если факт был, исправьте эти слова или поставьте «да» в столбце отметки."
    return Issue(
        IssueCode.ROW_REMARK,
        Level.WARNING,
        f"в столбце {title} сказано, что {said}; строки не учтены ({_rows(sheaf, found)})",
        mend if of_deeds else "Если строка верна, уберите эти слова.",
        sheaf.place.at(sheaf.rows[found[0]], sheaf.positions.get(name)),
        about=(sheaf.form.id, name),
    )


def _told(sheaf: Sheaf, name: str, found: list[int]) -> Issue:
    text, hint = _WORDS[sheaf.form.id]
    place = sheaf.place.at(sheaf.rows[found[0]], sheaf.positions.get(name))
    message = f"{text} ({_rows(sheaf, found)})"
    return Issue(IssueCode.ROW_REMARK, Level.WARNING, message, hint, place)


def _rows(sheaf: Sheaf, found: list[int]) -> str:
    return rows_text([sheaf.rows[at] for at in found])


_WORDS: dict[str, tuple[str, str]] = {
    "staff": (
        "по примечанию человек уволен, выбыл или не штатный работник; так он и учтён",
        "Если это не так, исправьте примечание; надёжнее вписать дату в столбец «Уволен».",
    ),
    "documents": (
        "по примечанию документ не действует; он не учтён",
        "Если документ действует, уберите эти слова из примечания.",
    ),
    "mentoring": (
        "приказ назван проектом или не утверждён; программа не учтена как утверждённая",
        "Если программа утверждена, впишите номер и дату приказа.",
    ),
}
