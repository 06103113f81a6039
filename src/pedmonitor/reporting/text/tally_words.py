"""Why rows do not count, and what became of files, in the words of a methodist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.cell import CellState
from pedmonitor.model.difference import Change
from pedmonitor.model.tally import LeftOut, Passed, Reason
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

REASON: dict[Reason, str] = {
    Reason.COPY: "копия другого файла",
    Reason.UNOWNED: "не определена организация",
    Reason.OTHER_YEAR: "реестр за другой период",
    Reason.REPLACED: "заменено более поздней версией",
    Reason.REPEAT: "повторяет другую строку",
    Reason.PERIOD: "дата вне периода или не указана",
    Reason.CONDITION: "не выполнено условие",
    Reason.SLICE: "не относится к этому разрезу",
    Reason.BLANK: "не указано, что считать",
    Reason.NOT_COVERED: "организация не входит в показатель или сдала не все нужные реестры",
    Reason.STATED: "организация посчитана по форме или сводной таблице",
    Reason.OTHER_ORGANISATION: "другая организация",
    Reason.UNKNOWN_PERSON: "работник не найден в реестре кадров",
    Reason.POSITION: "должность не педагогическая",
    Reason.EMPLOYMENT: "вид занятости не учитывается (Q20)",
    Reason.LEFT: "уволен к дате отчёта",
    Reason.NOT_YET: "принят после даты отчёта",
    Reason.MAIN_ROW: "учитывается другая запись этого работника (Q10)",
    Reason.POPULATION: "работник не входит в знаменатель",
    Reason.OTHER_FACT: "у работника нет второго нужного факта",
}
CHANGE: dict[Change, str] = {
    Change.ADDED: "добавлен",
    Change.REMOVED: "удалён",
    Change.CHANGED: "изменён",
    Change.RENAMED: "переименован",
}
CELL_STATE: dict[CellState, str] = {
    CellState.VALUE: "число",
    CellState.ZERO: "ноль",
    CellState.BLANK: "пусто",
    CellState.NOT_APPLICABLE: "X",
    CellState.SUPPRESSED: "скрыто",
    CellState.ERROR: "ошибка",
}


def passed_text(passed: Passed, catalogue: Catalogue) -> str:
    """Say why a row does not count; a value is named only where it comes from a dictionary."""
    if not passed.field or passed.reason not in {Reason.CONDITION, Reason.BLANK}:
        return REASON[passed.reason]
    form = catalogue.forms.get(passed.row.register) or catalogue.forms["staff"]
    item = form.field(passed.field)
    title = quoted(item.title if item else passed.field)
    if passed.blank:
        return f"{title}: не указано"
    return f"{title}: {passed.value}" if passed.value else f"{title}: не подходит по условию"


def left_out_text(left: LeftOut) -> str:
    """Say why a row was set aside.

    >>> from pedmonitor.model.location import Place
    >>> left_out_text(LeftOut(Place("а.xlsx"), "", "staff", Reason.REPLACED, "б.xlsx"))
    'заменено более поздней версией: «б.xlsx»'
    """
    return REASON[left.reason] + (f": {quoted(left.other)}" if left.other else "")


def spot_text(spot: tuple[str, ...]) -> str:
    """Name a cell of a state form as the rules of control do.

    >>> spot_text(("3.1", "06", "4")), spot_text(("3.1", "06", ""))
    ('{3.1}{06}{4}', '{3.1}{06}')
    """
    return "".join(f"{{{part}}}" for part in spot if part)
