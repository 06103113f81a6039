"""Headings of the register of measures: what is written under them is read under them again."""

from __future__ import annotations

FILE = "measures.xlsx"
MEASURES, DECISIONS, LISTS, HELP = "Меры", "Решения", "Справочник", "Как заполнять"
"""Sheets of the workbook."""

ID, PROFILE, TITLE, DIRECTION = "№", "Профиль", "Мера", "Направление"
ORGANISATIONS, START, END = "Организации", "Начало", "Окончание"
RESPONSIBLE = "Ответственный (должность)"
ORDER, ORDER_DATE, LINK = "Приказ №", "Дата приказа", "Ссылка на приказ"
INDICATORS, SELECTION = "Показатели", "Почему эти организации"
SELECTION_TEXT, PLAN_ROW = "Пояснение к выбору", "Строка плана"
MEASURE_COLUMNS = (
    *(ID, PROFILE, TITLE, DIRECTION, ORGANISATIONS, START, END, RESPONSIBLE),
    *(INDICATORS, SELECTION, SELECTION_TEXT, ORDER, ORDER_DATE, LINK, PLAN_ROW),
)

OF_MEASURE, CODE, DECIDED, GROUNDS, GOAL = "Мера №", "Решение", "Дата", "Основание", "Новая цель"
DECISION_COLUMNS = (OF_MEASURE, CODE, DECIDED, GROUNDS, GOAL, ORDER, ORDER_DATE, LINK)

DAYS = (START, END, DECIDED, ORDER_DATE)
"""Headings under which days stand."""
EVERYBODY = "все"
"""Stands for all organisations."""
EXPLAINED = " — "
"""Parts a number from its explanation in the lists."""
