"""Sentences of issues: what is wrong, and how to mend it; never a person's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, as_text
from pedmonitor.intake.wording.surnames import mask_surnames
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode as Code

if TYPE_CHECKING:
    from pedmonitor.model.location import Place

_MAX_QUOTE = 60
_NAME_ENDING = re.compile(
    r"(ович|евич|ьич|овна|евна|ична|оглы|кызы|ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ко|ук|юк|ян|дзе|"
    r"швили)\b|\b(?-i:[А-ЯЁ])\w*(ский|ская|цкий|цкая|ых|их)\b",
    re.IGNORECASE,
)
_TWO_CAPITALS = re.compile(r"\b[А-ЯЁA-Z][\w-]*\.?\s*\b[А-ЯЁA-Z]")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}")
_RECENT = re.compile(r"(?<!\d)2(?:0[1-9]|[1-9]\d)\d(?!\d)")
"""Years in which nobody of the staff was born."""
_BIRTH = re.compile(r"\bг\.?\s*р\b|рожд|\bрод\.", re.IGNORECASE)
_DATES = frozenset({Code.CELL_DATE, Code.CELL_IMPOSSIBLE_DATE, Code.CELL_IMPLAUSIBLE})
_AMOUNT = re.compile(r"\d[\d.,/]*\s*(?:ак\.?\s*)?(?:час|ч|ст|балл|мест|чел|ед|%)[а-яё]*\.?")
"""«18 часов» ends like a surname and is none."""
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_TWO = 2
_LONG_NUMBER = re.compile(r"\d[\d\s-]{4,}\d")


def quote(cell: Cell, *, dates: bool = False) -> str:
    """Quote a cell for a message, unless it could be somebody's name or document.

    >>> quote("матиматика"), quote("Петрова"), quote("Иван Петров"), quote("112-233-445 95")
    (' «матиматика»', '', '', '')
    >>> quote("иванова анна"), quote("в начале года"), quote("вместо Кривошеиной")
    ('', ' «в начале года»', '')
    >>> quote("18 часов")
    ' «18 часов»'
    >>> quote("31.02.2022", dates=True), quote("31.02.1981", dates=True)
    (' «31.02.2022»', '')
    """
    text = " ".join(as_text(cell).split())
    if not text or len(text) > _MAX_QUOTE:
        return ""
    if _AMOUNT.fullmatch(text):
        return f" «{text}»"
    if any(sign.search(text) for sign in (_NAME_ENDING, _TWO_CAPITALS, _LONG_NUMBER)):
        return ""
    if mask_surnames(text) != text:
        return ""  # «вместо Кривошеиной»
    if _BIRTH.search(text) or (_DATE.search(text) and not (dates and _RECENT.search(text))):
        return ""  # a date in a wrong column may be somebody's birth date
    return f" «{text}»"


_MAY_ADD = "(в отделе образования можно добавить написание в"
_CELL_SENTENCES: dict[Code, tuple[Level, str, str]] = {
    Code.CELL_ERROR: (
        Level.ERROR,
        "в ячейке ошибка формулы{value}; значение неизвестно, это не ноль",
        "Исправьте формулу или впишите значение.",
    ),
    Code.CELL_UNCALCULATED: (
        Level.ERROR,
        "формула сохранена без результата; значение неизвестно",
        "Откройте файл в Excel, дождитесь пересчёта и сохраните, либо впишите значение.",
    ),
    Code.CELL_NUMBER: (
        Level.ERROR,
        "значение{value} — не число; оно не учтено",
        "Впишите число без пояснений.",
    ),
    Code.CELL_UNIT: (
        Level.ERROR,
        "значение{value} — часы, а не ставки; оно не учтено",
        "Впишите, сколько это ставок: «0,5», «1».",
    ),
    Code.CELL_CROSSED: (
        Level.WARNING,
        "в ячейке{value} вместо числа: это не ноль; значение не учтено",
        "Впишите число; если таких нет, впишите ноль.",
    ),
    Code.CELL_NEGATIVE: (
        Level.ERROR,
        "число{value} меньше нуля; оно не учтено",
        "Впишите верное число.",
    ),
    Code.CELL_DATE: (
        Level.ERROR,
        "значение{value} — не дата; оно не учтено",
        "Впишите дату в виде дд.мм.гггг.",
    ),
    Code.CELL_IMPOSSIBLE_DATE: (
        Level.ERROR,
        "даты{value} нет в календаре; она не учтена",
        "Уточните день и месяц и впишите верную дату в виде дд.мм.гггг.",
    ),
    Code.CELL_IMPLAUSIBLE: (
        Level.ERROR,
        "дата{value} неправдоподобна; она не учтена",
        "Проверьте год и порядок дней.",
    ),
    Code.CELL_YES_NO: (
        Level.ERROR,
        "отметка{value} — ни «да», ни «нет»; она не учтена",
        "Впишите «да» или «нет».",
    ),
    Code.CELL_SUBJECT: (
        Level.ERROR,
        "предмета{value} нет в словаре; в разрез по предметам запись не попала",
        f"Впишите название предмета, как в учебном плане {_MAY_ADD} dictionaries/subjects.yaml).",
    ),
    Code.CELL_LEVEL: (
        Level.ERROR,
        "уровень{value} не распознан; в разрез по уровням запись не попала",
        "Впишите: школьный, муниципальный, региональный или федеральный.",
    ),
    Code.CELL_CODE: (
        Level.WARNING,
        "значения{value} нет в словаре; условие показателя по нему не проверить",
        f"Впишите одно из принятых значений {_MAY_ADD} словарь).",
    ),
}


_STILL_COUNTED = {
    "outcome": "строка посчитана: отказа в этих словах не видно",
    "status": "строка посчитана, будто столбец пуст",
    "employment": "человек посчитан как работающий по основному месту",
}
"""What becomes of a row whose word nobody knows, where only known words leave it out."""
_OF_DIAGNOSTICS = "diagnostics.subject"
"""Of staff an unknown subject is no line at all; of a procedure it is every line (Q02)."""
_ENDS_BEFORE = (
    "окончание раньше начала:{value}; даты не учтены",
    "Проверьте обе даты: их могли поменять местами или ошибиться в месяце.",
)


def _ends_before(cell: str) -> bool:
    """Say whether a cell tells two whole days, the later one first."""
    days = [(int(y), int(m), int(d)) for d, m, y in _DAY.findall(cell)]
    return len(days) == _TWO and days[0] > days[1]


def cell_issue(code: Code, *, place: Place, field: str, cell: Cell | None, name: str = "") -> Issue:
    """Describe a fault of one cell.

    Args:
        code: What is wrong.
        place: Where.
        field: Title of the field.
        cell: What stands there; quoted only when it cannot be a name. Birth dates and document
            numbers come as None and are never quoted.
        name: Id of the field, that of a subject behind its register's: what becomes of a row with
            an unknown word depends on it.
    """
    level, sentence, hint = _CELL_SENTENCES[code]
    if code is Code.CELL_IMPLAUSIBLE and isinstance(cell, str) and _ends_before(cell):
        sentence, hint = _ENDS_BEFORE
    elif code is Code.CELL_SUBJECT and name == _OF_DIAGNOSTICS:
        sentence = (
            "предмета{value} нет в словаре; запись посчитана как диагностика без предмета — во "
            "всех строках предметов этого человека"
        )
    elif code is Code.CELL_CODE and name in _STILL_COUNTED:
        sentence = f"значения{{value}} нет в словаре; {_STILL_COUNTED[name]}"
    value = "" if cell is None else quote(cell, dates=code in _DATES)
    return Issue(code, level, f"{field}: {sentence.format(value=value)}", hint, place)


def yearless(place: Place, field: str, cell: Cell) -> Issue:
    """Tell of a day of no year under a title that names none: the fact is of no period."""
    return Issue(
        Code.CELL_DATE,
        Level.ERROR,
        f"{field}: в дате{quote(cell)} нет года, и заголовок таблицы его не называет; она не "
        "учтена",
        "Впишите год в даты или один раз в заголовок над таблицей: «… за 2022 год».",
        place,
    )


def unknown_position(place: Place, cell: Cell | None) -> Issue:
    """Tell of a position that no dictionary knows: whether it is pedagogical decides a figure."""
    value = "" if cell is None else quote(cell)
    return Issue(
        Code.CELL_CODE,
        Level.ERROR,
        f"Должность{value} программе неизвестна; человек не учтён среди педагогов",
        "Впишите должность по номенклатуре (в отделе образования можно добавить её в "
        "dictionaries/positions.yaml).",
        place,
    )
