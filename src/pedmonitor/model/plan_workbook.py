"""Sheets and headings of the workbook in which the methodist keeps a plan."""

from __future__ import annotations

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
YES, NO = "да", "нет"
