"""From rows of the register of measures to measures and decisions (D3 1.6–1.7; design.md §1)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from pedmonitor.definitions.source import suggest
from pedmonitor.model import measure_sheet as sheet
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.measure import (
    Decision,
    DecisionCode,
    Measure,
    MeasureRegister,
    Order,
    Refused,
    Selection,
)
from pedmonitor.model.text import normalise_label, quoted
from pedmonitor.planning.measure_numbers import numbered
from pedmonitor.planning.register_cells import RowReader

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from pedmonitor.definitions.profile import Profile
    from pedmonitor.model.sheet_row import SheetRow

_Option = TypeVar("_Option", Selection, DecisionCode)
_SELECTIONS = (
    ("низк", Selection.LOW_VALUE),
    ("шнор", Selection.RISK_GROUP),
    ("риск", Selection.RISK_GROUP),
    ("добровол", Selection.VOLUNTEERS),
    ("по желанию", Selection.VOLUNTEERS),
    ("случайн", Selection.RANDOM),
    ("жреби", Selection.RANDOM),
)
"""Words of reasons that are written by hand, those first that allow the least to be said."""
_SEVERAL = re.compile(r"(?:^|\n)\s*\d+\s*[.)]\s*\D")
_NUMBERED = re.compile(r"(\d+)(?:\s*[.)—–-]\s*(.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Known:
    """What a register may name.

    Attributes:
        profiles: Profiles of the workspace by id; the first is meant where a row names none and
            there is no other.
        organisations: Short names; empty when nothing has been computed yet, so nothing can be
            checked.
        renamed: Earlier names → short names of today.
        mask: Puts dots in the place of people's names.
        posts: The same for those who are responsible: nothing but posts and offices stays.
        plan_rows: Profile → numbers of the rows of its plan; a profile without a plan is not here.
    """

    profiles: Mapping[str, Profile]
    organisations: tuple[str, ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    mask: Callable[[str], str] = str
    posts: Callable[[str], str] = str
    plan_rows: Mapping[str, Collection[str]] = field(default_factory=dict)

    def organisation(self, name: str) -> str | None:
        """Find an organisation by what somebody has written; never by likeness."""
        if name in self.organisations or not self.organisations:
            return name
        label = normalise_label(name)
        near = {one for one in self.organisations if normalise_label(one) == label}
        near |= {new for old, new in self.renamed.items() if normalise_label(old) == label}
        return near.pop() if len(near) == 1 else None


def read_measures(
    rows: Sequence[SheetRow], decisions: Sequence[SheetRow], known: Known
) -> tuple[MeasureRegister, tuple[Issue, ...]]:
    """Understand the register; a row with an error is told and left out.

    Args:
        rows: Rows of the sheet of measures.
        decisions: Rows of the sheet of decisions.
        known: What they may name.
    """
    found: list[Measure] = []
    written = {row.cells.get(sheet.ID, "") for row in rows}
    rows, issues = numbered(rows)
    for row in rows:
        measure, faults = _measure(row, known)
        issues += faults
        if measure is not None:
            found.append(measure)
    repeated = {name for name, count in Counter(one.id for one in found).items() if count > 1}
    issues += _repeated(rows, repeated, known)
    found = [one for one in found if one.id not in repeated]
    named = written - {""}
    fit = {one.id for one in found} & named
    decided: list[Decision] = []
    for row in decisions:
        decision, faults = _decision(row, named, known)
        issues += faults
        if decision is not None and decision.measure in fit:
            decided.append(decision)
    refused = _refused(rows, issues, known)
    return MeasureRegister(tuple(found), tuple(decided), refused), tuple(issues)


def _refused(rows: Sequence[SheetRow], issues: list[Issue], known: Known) -> tuple[Refused, ...]:
    """Name the rows that no measure has come of, with everything that is wrong with them."""
    sole = next(iter(known.profiles)) if len(known.profiles) == 1 else ""
    refused = []
    for row in rows:
        reasons = tuple(
            issue.message
            for issue in issues
            if issue.level is Level.ERROR
            and issue.place is not None
            and (issue.place.sheet, issue.place.row) == (row.place.sheet, row.place.row)
        )
        if reasons:
            named = row.cells[sheet.PROFILE]
            profile = named if named in known.profiles else "" if named else sole
            title = known.mask(row.cells[sheet.TITLE])
            refused.append(Refused(known.mask(row.cells[sheet.ID]), title, profile, reasons))
    return tuple(refused)


def _measure(row: SheetRow, known: Known) -> tuple[Measure | None, list[Issue]]:
    reader = RowReader(row, IssueCode.MEASURE_DATE, known.mask)
    _required(reader, (sheet.TITLE, sheet.ORGANISATIONS, sheet.START))
    _one_only(reader)
    profile = _profile(reader, known)
    direction, direction_title = _direction(reader, profile)
    organisations, everybody = _organisations(reader, known)
    start, end = reader.day(sheet.START), reader.day(sheet.END)
    if start and end and end < start:
        what = f"окончание {reader.text(sheet.END)} раньше начала {reader.text(sheet.START)}"
        reader.complain(IssueCode.MEASURE_DATE, sheet.END, what, "Проверьте обе даты.")
    order = _order(reader)
    indicators = _indicators(reader, profile)
    selection = _selection(reader)
    hint = "Напишите должность, например «заведующий методическим отделом»."
    responsible = _unnamed(reader, sheet.RESPONSIBLE, hint, known.posts)
    _plan_row(reader, known.plan_rows.get(profile.id, ()) if profile else ())
    if profile is None or start is None or not reader.is_fit:
        return None, reader.issues
    measure = Measure(
        id=reader.text(sheet.ID),
        profile=profile.id,
        title=_unnamed(
            reader, sheet.TITLE, "Имя в отчёт не попадёт; назовите должность.", known.mask
        ),
        direction=direction,
        direction_title=direction_title,
        organisations=organisations,
        everybody=everybody,
        start=start,
        end=end,
        responsible=responsible,
        order=order,
        indicators=indicators,
        selection=selection,
        selection_text=reader.mask(
            reader.text(sheet.SELECTION_TEXT) or ("" if selection else reader.text(sheet.SELECTION))
        ),
        plan_row=reader.text(sheet.PLAN_ROW),
    )
    return measure, reader.issues


def _required(reader: RowReader, headings: tuple[str, ...]) -> None:
    hints = {
        sheet.ORGANISATIONS: f"Перечислите организации через «;» или напишите «{sheet.EVERYBODY}».",
    }
    for heading in headings:
        if not reader.text(heading):
            hint = hints.get(heading, "Заполните ячейку.")
            reader.complain(IssueCode.MEASURE_BLANK, heading, "ячейка пуста", hint)


def _one_only(reader: RowReader) -> None:
    """Find rows that hold several measures."""
    hint = "Разделите строку: одна мера — одна строка."
    if len(reader.parts(sheet.ID)) > 1:
        reader.complain(IssueCode.MEASURE_TWO, sheet.ID, "в ячейке несколько номеров", hint)
    if len(_SEVERAL.findall(reader.text(sheet.TITLE))) > 1:
        what = "похоже, в ячейке перечислено несколько мер"
        reader.complain(IssueCode.MEASURE_TWO, sheet.TITLE, what, hint, Level.WARNING)


def _repeated(rows: Sequence[SheetRow], repeated: set[str], known: Known) -> list[Issue]:
    issues = []
    for row in rows:
        name = row.cells[sheet.ID]
        if name in repeated:
            reader = RowReader(row, IssueCode.MEASURE_DATE, known.mask)
            what = f"номер «{name}» стоит в нескольких строках"
            hint = "Дайте каждой мере свой номер."
            reader.complain(IssueCode.MEASURE_REPEATED, sheet.ID, what, hint)
            issues += reader.issues
    return issues


def _profile(reader: RowReader, known: Known) -> Profile | None:
    name = reader.text(sheet.PROFILE)
    if name in known.profiles:
        return known.profiles[name]
    if not name and len(known.profiles) == 1:
        return next(iter(known.profiles.values()))
    listed = ", ".join(known.profiles)
    if name:
        what = f"нет профиля «{name}»{suggest(name, known.profiles)}"
        reader.complain(IssueCode.MEASURE_UNKNOWN, sheet.PROFILE, what, f"Есть: {listed}.")
    else:
        hint = f"Назовите документ, по которому принята мера: {listed}."
        reader.complain(IssueCode.MEASURE_BLANK, sheet.PROFILE, "ячейка пуста", hint)
    return None


def _direction(reader: RowReader, profile: Profile | None) -> tuple[int, str]:
    text = reader.text(sheet.DIRECTION)
    directions = profile.measure_directions if profile else ()
    if not directions:
        return 0, text
    if not text:
        hint = "Выберите направление из списка."
        what = "ячейка пуста: не видно, к какому направлению документа относится мера"
        reader.complain(IssueCode.MEASURE_BLANK, sheet.DIRECTION, what, hint, Level.WARNING)
        return 0, ""
    labels = [normalise_label(one) for one in directions]
    number, label = 0, normalise_label(text)
    if numbered := _NUMBERED.fullmatch(text):
        number, label = int(numbered.group(1)), normalise_label(numbered.group(2) or "")
    if label:
        number = labels.index(label) + 1 if label in labels else 0
    if not 1 <= number <= len(directions):
        what = f"нет направления {quoted(text)}{suggest(text, directions)}"
        hint = f"Выберите направление из списка: в документе их {len(directions)}."
        reader.complain(IssueCode.MEASURE_UNKNOWN, sheet.DIRECTION, what, hint)
        return 0, text
    return number, directions[number - 1]


def _organisations(reader: RowReader, known: Known) -> tuple[tuple[str, ...], bool]:
    named = reader.parts(sheet.ORGANISATIONS)
    if [part.casefold() for part in named] == [sheet.EVERYBODY]:
        return (), True
    found = set()
    for part in named:
        names = [part] if known.organisation(part) else [one.strip() for one in part.split(",")]
        for name in filter(None, names):
            organisation = known.organisation(name)
            if organisation is None:
                what = f"нет организации {quoted(name)}{suggest(name, known.organisations)}"
                hint = (
                    "Напишите название как в листе «Справочник»; несколько — через «;», "
                    f"или «{sheet.EVERYBODY}»."
                )
                reader.complain(IssueCode.MEASURE_UNKNOWN, sheet.ORGANISATIONS, what, hint)
            else:
                found.add(organisation)
    return tuple(sorted(found)), False


def _indicators(reader: RowReader, profile: Profile | None) -> tuple[str, ...]:
    if profile is None:
        return ()
    by_label = {normalise_label(row.wording): row.ref for row in profile.indicators}
    refs = {row.ref for row in profile.indicators}
    families = {row.family: row.ref for row in profile.indicators}
    found: dict[str, None] = {}
    for part in reader.parts(sheet.INDICATORS):
        name = part.split(sheet.EXPLAINED, maxsplit=1)[0].strip()
        ref = name if name in refs else families.get(name) or by_label.get(normalise_label(part))
        if ref is None:
            what = f"нет показателя «{part}»{suggest(name.replace(',', '.'), refs)}"
            hint = "Впишите номера показателей документа через «;» (лист «Справочник»)."
            reader.complain(IssueCode.MEASURE_UNKNOWN, sheet.INDICATORS, what, hint)
        else:
            found[ref] = None
    return tuple(found)


def _selection(reader: RowReader) -> Selection | None:
    """Read why the organisations were chosen; words off the list never cost the measure."""
    text = reader.text(sheet.SELECTION)
    found = _choice(text, Selection)
    hint = "Выберите из списка: от этого зависит, что можно сказать о влиянии меры."
    if not text:
        what = "не сказано, почему выбраны эти организации"
        reader.complain(IssueCode.MEASURE_BLANK, sheet.SELECTION, what, hint, Level.WARNING)
    elif found is None:
        label = normalise_label(text)
        found = next((one for word, one in _SELECTIONS if word in label), None)
        taken = f"принят за «{found.value}»" if found else "причина выбора считается неизвестной"
        what = f"ответа «{reader.mask(text)}» нет в списке; {taken}"
        reader.complain(IssueCode.MEASURE_UNKNOWN, sheet.SELECTION, what, hint, Level.WARNING)
    elif found is Selection.OTHER and not reader.text(sheet.SELECTION_TEXT):
        what = "выбрано «иное», а пояснения нет"
        hint = "Напишите, почему выбраны эти организации."
        reader.complain(IssueCode.MEASURE_BLANK, sheet.SELECTION_TEXT, what, hint, Level.WARNING)
    return found


def _choice(text: str, options: type[_Option]) -> _Option | None:
    label = normalise_label(text)
    return next((one for one in options if normalise_label(one.value) == label), None)


def _unnamed(reader: RowReader, heading: str, hint: str, mask: Callable[[str], str]) -> str:
    """Give a cell without names of people; where it had one, this is told."""
    text = reader.text(heading)
    masked = mask(text)
    if masked != text:
        what = "похоже на имя человека; оно заменено многоточием"
        reader.complain(IssueCode.MEASURE_PERSON, heading, what, hint, Level.WARNING)
    return masked


def _plan_row(reader: RowReader, numbers: Collection[str]) -> None:
    text = reader.text(sheet.PLAN_ROW)
    if text and numbers and text not in numbers:
        what = f"в плане нет строки «{text}»{suggest(text, numbers)}"
        hint = "Впишите номер строки плана мероприятий: pedmonitor plan show."
        reader.complain(IssueCode.MEASURE_UNKNOWN, sheet.PLAN_ROW, what, hint, Level.WARNING)


def _order(reader: RowReader) -> Order:
    date = reader.day(sheet.ORDER_DATE)
    return Order(reader.text(sheet.ORDER), date, reader.text(sheet.LINK))


def _decision(
    row: SheetRow, measures: set[str], known: Known
) -> tuple[Decision | None, list[Issue]]:
    reader = RowReader(row, IssueCode.MEASURE_DATE, known.mask)
    _required(reader, (sheet.OF_MEASURE, sheet.CODE, sheet.DECIDED))
    measure = reader.text(sheet.OF_MEASURE).split(sheet.EXPLAINED, maxsplit=1)[0].strip()
    if measure and measure not in measures:
        what = f"нет меры с номером «{measure}»{suggest(measure, measures)}"
        hint = f"Номера стоят в листе «{sheet.MEASURES}»."
        reader.complain(IssueCode.MEASURE_UNKNOWN, sheet.OF_MEASURE, what, hint)
    text = reader.text(sheet.CODE)
    code = _choice(text, DecisionCode)
    if text and code is None:
        hint = f"Выберите из списка: {', '.join(DecisionCode)}."
        reader.complain(IssueCode.MEASURE_UNKNOWN, sheet.CODE, f"нет решения «{text}»", hint)
    if code is DecisionCode.CORRECT_GOAL and not reader.text(sheet.GOAL):
        what = "решено скорректировать цель, а новая цель не названа"
        hint = "Напишите новую цель словами документа."
        reader.complain(IssueCode.MEASURE_BLANK, sheet.GOAL, what, hint, Level.WARNING)
    date, order = reader.day(sheet.DECIDED), _order(reader)
    if code is None or date is None or not reader.is_fit:
        return None, reader.issues
    grounds, goal = (reader.mask(reader.text(name)) for name in (sheet.GROUNDS, sheet.GOAL))
    return Decision(measure, code, date, order, grounds, goal), reader.issues
