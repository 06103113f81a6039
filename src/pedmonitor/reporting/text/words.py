"""Codes as Russian words: the names that tables, workbooks and sentences share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue import Level
from pedmonitor.model.result import IndicatorValue, Status, TargetOutcome, Unit, Verdict
from pedmonitor.reporting.text.numbers import NBSP, decimal_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

STATUS: dict[Status, str] = {
    Status.OK: "рассчитано",
    Status.PARTIAL: "неполные данные",
    Status.NO_DATA: "нет данных",
    Status.NOT_COMPARABLE: "несопоставимо",
    Status.NOT_COMPUTABLE: "нет исходных данных",
    Status.SUPPRESSED: "не приводится: малая численность",
}
LEVEL: dict[Level, str] = {
    Level.ERROR: "ошибка",
    Level.WARNING: "внимание",
    Level.INFO: "к сведению",
}
VERDICT: dict[Verdict, str] = {
    Verdict.ACCEPTED: "принят",
    Verdict.RETURNED: "вернуть на исправление",
    Verdict.REPLACED: "заменён исправленной версией",
    Verdict.DUPLICATE: "копия другого файла, не учтён",
    Verdict.UNREADABLE: "не читается",
    Verdict.UNRECOGNISED: "таблица не опознана",
    Verdict.SKIPPED: "не относится к сводам",
    Verdict.OTHER_PERIOD: "за другой период",
}
_SOURCE: dict[str, str] = {
    "registers": "реестры",
    "state_form": "формы статистики",
    "aggregate": "сводные таблицы",
}
_BREAKDOWN: dict[str, tuple[str, str]] = {
    "organisation": ("Организация", "По организациям"),
    "subject": ("Предмет", "По предметам"),
    "level": ("Уровень", "По уровням"),
    "position": ("Должность", "По должностям"),
    "role": ("Роль", "По ролям"),
    "rural": ("Местность", "Город и село"),
    "provider": ("Где обучены", "По местам обучения"),
    "organisation_type": ("Тип организации", "По типам организаций"),
    "kind": ("Вид", "По видам"),
    "status": ("Состояние", "По состоянию"),
    "basis": ("Основание", "По основаниям"),
}
_RURAL = {"true": "село", "false": "город", "да": "село", "нет": "город"}


def headline(text: str) -> str:
    """Begin a heading with a capital; documents write groups after «показатели:» in small letters.

    >>> headline("по участию в конкурсах")
    'По участию в конкурсах'
    """
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """Go on after a colon in small letters; abbreviations and names in capitals stay.

    >>> lowered("Сдали 11 из 12"), lowered("НОК не проводилась")
    ('сдали 11 из 12', 'НОК не проводилась')
    """
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def source_text(source: str) -> str:
    """Name what a figure is taken from.

    >>> source_text("registers+state_form+aggregate"), source_text("registers")
    ('реестры, формы статистики, сводные таблицы', 'реестры')
    """
    return ", ".join(_SOURCE.get(part, part) for part in source.split("+"))


def breakdown_title(key: str) -> str:
    """Name the column of a breakdown.

    >>> breakdown_title("subject")
    'Предмет'
    """
    return _BREAKDOWN.get(key, (key, key))[0]


def breakdown_heading(keys: Iterable[str]) -> str:
    """Name a table or sheet by what it is broken down by.

    >>> breakdown_heading(["organisation"]), breakdown_heading(["organisation", "subject"])
    ('По организациям', 'По организациям и предметам')
    """
    first, *others = [_BREAKDOWN.get(key, (key, key))[1] for key in keys]
    return " и ".join([first, *(name.removeprefix("По ").lower() for name in others)])


def breakdown_value(key: str, value: str) -> str:
    """Print a value of a breakdown; canonical values are words already.

    >>> breakdown_value("rural", "true"), breakdown_value("subject", "физика")
    ('село', 'физика')
    """
    return _RURAL.get(value.casefold(), value) if key == "rural" else value


def target_text(target: TargetOutcome, *, unit: Unit) -> str:
    """Print a target as the document writes it.

    >>> from fractions import Fraction
    >>> target_text(TargetOutcome(">=", Fraction(20)), unit=Unit.PERCENT).replace(NBSP, "_")
    'не менее 20_%'
    """
    if unit is Unit.EXISTS:
        return "наличие"
    limit = "не менее" if target.op == ">=" else "не более"
    return f"{limit} {decimal_text(target.value)}" + (f"{NBSP}%" if unit is Unit.PERCENT else "")


def met_text(target: TargetOutcome | None) -> str:
    """Say whether a target was met: да, нет, or a dash where nothing can be said.

    >>> from fractions import Fraction
    >>> met_text(TargetOutcome(">=", Fraction(20), met=True)), met_text(None)
    ('да', '')
    """
    if target is None:
        return ""
    return {True: "да", False: "нет", None: "нельзя оценить"}[target.met]


def coverage_text(value: IndicatorValue) -> str:
    """Say how many organisations' data went in: «13 из 14»."""
    if value.reporting is None:
        return ""
    return str(value.reporting) + ("" if value.expected is None else f" из {value.expected}")


def joined(names: Sequence[str]) -> str:
    """List names in a sentence.

    >>> joined(["B-3"]), joined(["B-3", "1.3"]), joined(["B-3", "1.3", "3.1-6"])
    ('B-3', 'B-3 и 1.3', 'B-3, 1.3 и 3.1-6')
    """
    *first, last = names
    return f"{', '.join(first)} и {last}" if first else last
