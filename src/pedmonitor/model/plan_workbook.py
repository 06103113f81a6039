"""Sheets and headings of the workbook in which the methodist keeps a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

EVENTS, FACTS, SECTIONS = "Мероприятия", "Сведения", "Разделы"
ORIENTATIONS, TARGETS, CONDITIONS = "Ориентиры", "Показатели", "Условия"
HEADINGS, DEFECTS = "Графы", "Недочёты"

EVENT_COLUMNS = {
    "number": "№",
    "section": "Раздел",
    "event": "Мероприятие",
    "period": "Срок",
    "start": "Начало",
    "end": "Окончание",
    "responsible": "Ответственный",
    "result": "Ожидаемый результат",
    "kind": "Вид",
    "indicators": "Показатели профиля",
    "orientations": "Ориентиры",
    "note": "Примечание",
}
"""Field of a row → heading; lists stand one a line."""
FACT_ROWS = {
    "id": "Код плана",
    "title": "Название",
    "municipality": "Муниципалитет",
    "profile": "Профиль",
    "approval.date": "Дата приказа",
    "approval.order": "Номер приказа",
    "approval.text": "Реквизиты, как в документе",
    "period.start": "Начало действия",
    "period.end": "Окончание действия",
    "period.text": "Срок действия, как в документе",
    "month_year": "Год для месяцев без года",
    "parts_of": "Полугодия и кварталы считать",
    "numbered": "Номера строк взяты из документа",
}
"""Path of a field → name of its row."""
SECTION_COLUMNS = {"id": "Код", "title": "Раздел", "direction": "Направление"}
ORIENTATION_COLUMNS = {"text": "Ориентир", "kind": "Вид", "words": "Слова, по которым узнаётся"}
TARGET_COLUMNS = {
    "number": "№",
    "title": "Показатель",
    "text": "Значение",
    "indicator": "Показатель профиля",
}
CONDITION_COLUMNS = {"kind": "О чём", "text": "Текст"}
HEADING_COLUMNS = {"role": "Поле", "title": "Заголовок в документе"}
DEFECT_COLUMNS = {"text": "Недочёт документа"}

CONDITION_KINDS = {
    "staff": "кадры",
    "material": "материальная база",
    "finance": "финансирование",
    "participants": "участники",
    "other": "иное",
}
ORIENTATION_KINDS = {"content": "содержание", "mechanism": "механизм"}
PARTS_OF = {"school_year": "по учебному году", "calendar_year": "по календарному году"}
_EXTRA = "Графа «{}»"


def extra_headings(titles: Iterable[str]) -> dict[str, str]:
    """Head the document's further columns; one that is called like ours says whose it is.

    >>> extra_headings(["Финансирование", "Примечание"])
    {'Финансирование': 'Финансирование', 'Примечание': 'Графа «Примечание»'}
    """
    own = {title.lower() for title in EVENT_COLUMNS.values()}
    return {name: _EXTRA.format(name) if name.lower() in own else name for name in titles}


def extra_title(heading: str) -> str:
    """Give back the document's own heading.

    >>> extra_title("Графа «Примечание»"), extra_title("Финансирование")
    ('Примечание', 'Финансирование')
    """
    before, after = _EXTRA.split("{}")
    return heading.removeprefix(before).removesuffix(after) if before in heading else heading


YES, NO = "да", "нет"
