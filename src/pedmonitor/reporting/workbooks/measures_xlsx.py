"""The register of measures and decisions as a workbook with lists to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.model import measure_sheet as sheet
from pedmonitor.model.measure import DecisionCode, Selection
from pedmonitor.reporting.workbooks.register_sheet import (
    day_cell,
    not_kept,
    open_register,
    read_rows,
    refuse_register,
)
from pedmonitor.reporting.workbooks.workbook import (
    Book,
    Entry,
    SheetCell,
    SheetColumn,
    Style,
    Styled,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from pedmonitor.definitions.profile import Profile
    from pedmonitor.model.sheet_row import SheetRows

_TEXT, _DAY = Style(number="@"), Style(number="dd.mm.yyyy")
_WIDTHS = {
    sheet.ID: 8,
    sheet.PROFILE: 18,
    sheet.TITLE: 50,
    sheet.DIRECTION: 40,
    sheet.ORGANISATIONS: 30,
    sheet.RESPONSIBLE: 26,
    sheet.INDICATORS: 22,
    sheet.SELECTION: 24,
    sheet.SELECTION_TEXT: 30,
    sheet.GROUNDS: 50,
    sheet.GOAL: 40,
    sheet.CODE: 22,
}
_SEVERAL = {sheet.ORGANISATIONS, sheet.INDICATORS}
_HELP_TEXT = f"""
Одна строка листа «{sheet.MEASURES}» — одна мера. Списки для выбора стоят в листе «{sheet.LISTS}»;
он составлен программой: pedmonitor measures init обновит его и проставит номера новым строкам.

«{sheet.ORGANISATIONS}» — названия как в справочнике, через «;» или с новой строки; если мера для
всех, напишите «{sheet.EVERYBODY}». «{sheet.INDICATORS}» — номера показателей документа, через «;».

«{sheet.SELECTION}» — самое важное для выводов: если организации выбраны по низкому значению того же
показателя, он обычно растёт и без всякой меры, и программа скажет об этом в отчёте.

«{sheet.RESPONSIBLE}» — должность без имени. «{sheet.PLAN_ROW}» — номер строки плана мероприятий.

В листе «{sheet.DECISIONS}» — решения по мерам: {", ".join(DecisionCode)}. Решаете вы:
программа показывает только факты. Если решено скорректировать цель, напишите новую.

Даты пишите так: 01.03.2023. Свои столбцы добавляйте смело: программа их сохранит. Примечания
к ячейкам и другие листы она хранить не умеет и скажет об этом. Проверка: pedmonitor measures check.
"""


@dataclass(frozen=True, slots=True)
class Raw:
    """The workbook as the methodist has left it.

    Attributes:
        measures: The sheet of measures.
        decisions: The sheet of decisions.
    """

    measures: SheetRows
    decisions: SheetRows

    @property
    def complaints(self) -> tuple[str, ...]:
        """What would be lost if the workbook were written anew."""
        return (*self.measures.complaints, *self.decisions.complaints)


def read_measures_xlsx(data: bytes) -> Raw:
    """Read the workbook; what the cells mean is judged elsewhere.

    Raises:
        UsageError: It is no such workbook, sheets or columns are gone, or something stands where
            it cannot be told apart; all at once.
    """
    book = open_register(data, file=sheet.FILE)
    wanted = {sheet.MEASURES: sheet.MEASURE_COLUMNS, sheet.DECISIONS: sheet.DECISION_COLUMNS}
    gone = [
        f"нет листа «{name}»; верните ему это название"
        for name in wanted
        if name not in book.sheetnames
    ]
    refuse_register(gone, file=sheet.FILE)
    measures, decisions = (
        read_rows(book[name], columns, file=sheet.FILE) for name, columns in wanted.items()
    )
    kept = {*wanted, sheet.LISTS, sheet.HELP}
    raw = Raw(measures, decisions)
    refuse_register([*raw.complaints, *not_kept(book, kept)], file=sheet.FILE)
    return raw


def render_measures(
    rows: Mapping[str, Sequence[Mapping[str, str]]],
    profiles: Sequence[Profile],
    organisations: Sequence[str],
    *,
    date: dt.date,
) -> bytes:
    """Write the workbook.

    Args:
        rows: Sheet → its rows by heading; own columns of the methodist follow ours.
        profiles: Whose directions and indicators may be chosen.
        organisations: Whom measures may be for.
        date: Goes into the properties instead of the clock.
    """
    book = Book(title="Реестр мер и управленческих решений", date=date)
    numbers = [row.get(sheet.ID, "") for row in rows[sheet.MEASURES]]
    lists = _lists(profiles, organisations, [name for name in numbers if name])
    places = {heading: _range(at, len(words)) for at, (heading, words) in enumerate(lists.items())}
    headings = {sheet.MEASURES: sheet.MEASURE_COLUMNS, sheet.DECISIONS: sheet.DECISION_COLUMNS}
    for name, own in headings.items():
        extra = dict.fromkeys(heading for row in rows[name] for heading in row)
        columns = tuple(dict.fromkeys((*own, *extra)))
        written = book.sheet(name)
        written.table(
            [SheetColumn(heading, _WIDTHS.get(heading, 14)) for heading in columns],
            [[_cell(row.get(heading, ""), heading) for heading in columns] for row in rows[name]],
        )
        for at, heading in enumerate(columns):
            look = _DAY if heading in sheet.DAYS else _TEXT
            among = places.get(heading, "") if heading in own else ""
            written.expect(at, Entry(look, among, several=heading in _SEVERAL))
    listed = book.sheet(sheet.LISTS)
    listed.table(
        [SheetColumn(heading, 46) for heading in lists],
        [[Styled(word, _TEXT) for word in line] for line in _lines(lists.values())],
    )
    helping = book.sheet(sheet.HELP)
    helping.widths([110])
    for paragraph in _HELP_TEXT.strip().split("\n\n"):
        helping.row([" ".join(paragraph.split())])
    return book.close()


def _cell(text: str, heading: str) -> SheetCell:
    return day_cell(text, _DAY, _TEXT) if heading in sheet.DAYS else Styled(text, _TEXT)


def _lists(
    profiles: Sequence[Profile], organisations: Sequence[str], numbers: Sequence[str]
) -> dict[str, list[str]]:
    """Give the words to choose from, under the heading whose cells they are for."""
    return {
        sheet.PROFILE: [profile.id for profile in profiles],
        sheet.DIRECTION: [
            f"{number}. {text.rstrip(' ;.')}"
            for profile in profiles
            for number, text in enumerate(profile.measure_directions, start=1)
        ],
        sheet.ORGANISATIONS: [sheet.EVERYBODY, *organisations],
        sheet.INDICATORS: [
            f"{row.ref}{sheet.EXPLAINED}{row.wording}"
            for profile in profiles
            for row in profile.indicators
        ],
        sheet.SELECTION: [*Selection],
        sheet.CODE: [*DecisionCode],
        sheet.OF_MEASURE: list(numbers),
    }


def _range(column: int, length: int) -> str:
    """Name the cells of a list; an empty one offers nothing."""
    letter = chr(ord("A") + column)
    return f"='{sheet.LISTS}'!${letter}$2:${letter}${length + 1}" if length else ""


def _lines(columns: Iterable[Sequence[str]]) -> list[list[str]]:
    kept = list(columns)
    longest = max(map(len, kept))
    return [[words[at] if at < len(words) else "" for words in kept] for at in range(longest)]
