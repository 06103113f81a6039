"""Headings of the register of marks on a plan: written and read under the same words."""

from __future__ import annotations

FILE = "plan_facts.xlsx"
MARKS, LISTS, HELP = "Отметки", "Справочник", "Как заполнять"
"""Sheets of the workbook."""

PLAN, ROW, EVENT, DUE, OCCURRENCE = "План", "Строка", "Мероприятие", "Срок по плану", "За какие дни"
STATE, DAY, COUNT = "Что сделано", "Дата", "Число"
DOCUMENT, LINK, COMMENT = "Документ", "Ссылка", "Комментарий"
GIVEN = (PLAN, ROW, OCCURRENCE, EVENT, DUE)
"""What the program writes; the rest is the methodist's."""
OWN = (STATE, DAY, COUNT, DOCUMENT, LINK, COMMENT)
COLUMNS = (*GIVEN, *OWN)
