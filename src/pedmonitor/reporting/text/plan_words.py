"""How the parsed time and result of a plan's row are told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.plan import (
    Base,
    DeadlineKind,
    Metric,
    Op,
    PerUnit,
    Placing,
    Source,
    Unit,
    Window,
    YearPart,
)
from pedmonitor.reporting.text.numbers import decimal_text, plural

if TYPE_CHECKING:
    from pedmonitor.model.plan import Deadline, Expectation, Expected, PlannedEvent

DEADLINE_KINDS = {
    DeadlineKind.MONTH: "месяц",
    DeadlineKind.MONTH_YEAR: "месяц и год",
    DeadlineKind.MONTHS: "месяцы",
    DeadlineKind.MONTH_RANGE: "с месяца по месяц",
    DeadlineKind.YEAR: "год",
    DeadlineKind.YEAR_RANGE: "годы",
    DeadlineKind.ALL_YEAR: "в течение года",
    DeadlineKind.ANNUAL: "ежегодно",
    DeadlineKind.HALF_YEARLY: "раз в полугодие",
    DeadlineKind.QUARTERLY: "ежеквартально",
    DeadlineKind.TERMLY: "раз в учебную четверть",
    DeadlineKind.MONTHLY: "ежемесячно",
    DeadlineKind.WEEKLY: "еженедельно, по месяцам",
    DeadlineKind.HALF_MONTHLY: "дважды в месяц",
    DeadlineKind.START_END_MONTHS: "начало и окончание",
    DeadlineKind.BY_DATE: "к дате",
    DeadlineKind.DAYS: "к нескольким датам",
    DeadlineKind.ON_REQUEST: "по запросу",
    DeadlineKind.ON_NEED: "по потребности",
    DeadlineKind.TEXT: "не распознан",
}
_PLACING = {Placing.ASSUMED: " (год принят по остальным строкам)"}
_PARTS = {YearPart.HALF: "полугодие", YearPart.QUARTER: "квартал"}
_METRICS = {
    Metric.PARTICIPATION: "участие",
    Metric.SHARE: "доля",
    Metric.PERSONS: "людей",
    Metric.ORGANISATIONS: "организаций",
    Metric.EVENTS: "мероприятий",
    Metric.PRODUCTS: "материалов",
    Metric.COUNT: "число",
    Metric.DOCUMENT: "документ",
    Metric.FACT: "факт",
}
_BASES = {
    Base.PERSONS: "работников",
    Base.ORGANISATIONS: "организаций",
    Base.FLAGGED_ORGANISATIONS: "организаций с признаком",
    Base.METHOD_ASSOCIATIONS: "методических объединений",
    Base.ATTESTED: "аттестуемых",
    Base.YOUNG: "молодых педагогов",
    Base.UNSPECIFIED: "база не названа",
}
_OPS = {Op.AT_LEAST: "не менее ", Op.AT_MOST: "не более ", Op.EQUAL: ""}
_EACH = {
    PerUnit.ORGANISATION: " от каждой организации",
    PerUnit.METHOD_ASSOCIATION: " на каждое РМО",
}


def window_words(window: Window) -> str:
    """Tell the days of one occurrence, «01.02.2022–28.02.2022»."""
    if window.start == window.end:
        return f"{window.end:%d.%m.%Y}"
    return f"{window.start:%d.%m.%Y}–{window.end:%d.%m.%Y}"


def schedule_words(event: PlannedEvent) -> str:
    """Tell what has been understood of a row's time."""
    kind = DEADLINE_KINDS[event.deadline.kind]
    windows = event.schedule.windows
    if event.deadline.impossible:
        return "такой даты нет"
    if event.schedule.placing is Placing.OCCASION:
        return f"{kind}: срока нет"
    if not windows:
        return (
            "не распознан" if event.deadline.kind is DeadlineKind.TEXT else f"{kind}: год не назван"
        )
    noun = plural(len(windows), "срок", "срока", "сроков")
    several = f"{len(windows)} {noun}, " if len(windows) > 1 else ""
    span = window_words(Window(windows[0].start, windows[-1].end))
    chosen = _PLACING.get(event.schedule.placing, "") + _parts(event)
    return f"{kind}: {several}{span}{chosen}{_times(event.deadline)}"


def _parts(event: PlannedEvent) -> str:
    """Say which year a half or a quarter is taken to be of, where the document does not."""
    part = event.deadline.part
    if event.schedule.by_school_year:
        return f" ({_PARTS[part]} учебного года)" if part else " (по учебному году)"
    return f" ({_PARTS[part]} календарного года)" if part and not event.deadline.years else ""


def _times(deadline: Deadline) -> str:
    if deadline.times == 1:
        return ""
    return f", {deadline.times} {plural(deadline.times, 'раз', 'раза', 'раз')} в каждом"


def expected_words(expected: Expected) -> str:
    """Tell what has been understood of a row's result."""
    said = [expectation_words(part) for part in expected.parts]
    said += [f"вручную: «{words}»" for words in expected.manual]
    lead = "само мероприятие: " if expected.source is Source.EVENT else ""
    return lead + ("; ".join(said) or "вручную")


def expectation_words(part: Expectation) -> str:
    """Tell one condition.

    >>> from decimal import Decimal
    >>> from pedmonitor.model.plan import Expectation
    >>> expectation_words(Expectation("", Metric.EVENTS, Op.AT_LEAST, Decimal(3), Unit.THINGS,
    ...     Base.METHOD_ASSOCIATIONS, per_unit=PerUnit.METHOD_ASSOCIATION))
    'мероприятий не менее 3 на каждое РМО'
    """
    name = _METRICS[part.metric]
    if part.op in {Op.UP, Op.DOWN}:
        way = "больше" if part.op is Op.UP else "меньше"
        return f"{name}: {way}, чем год назад"
    if part.op is Op.EXISTS or part.value is None:
        every = f" ({DEADLINE_KINDS[part.every]})" if part.every else ""
        return f"{name} есть{every}" if part.metric is not Metric.FACT else f"подтверждено{every}"
    number = f"{_OPS[part.op]}{decimal_text(part.value)}"
    if part.unit is Unit.PERCENT:
        guess = " (по названию мероприятия)" if _is_guess(part) else ""
        base = "" if part.base is Base.UNSPECIFIED else "от "
        return f"{name} {number} %, {base}{_BASES[part.base]}{guess}"
    flagged = " с признаком" if part.base is Base.FLAGGED_ORGANISATIONS else ""
    return f"{name} {number}{_EACH.get(part.per_unit, '')}{flagged}"


def _is_guess(part: Expectation) -> bool:
    return part.base_source is Source.EVENT and part.base is not Base.UNSPECIFIED
