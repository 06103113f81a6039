"""Words beside a person of the staff or a document: plain ones, and those that make one ask."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from pedmonitor.intake.cells.dates import parse_span
from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.model.cell import CellState
from pedmonitor.model.text import fold

_LEFT = re.compile(
    r"(?:на пенсии\W*)?(?:бывш(?:ий|ая)|(?:ув\.(?= ?\d)|уволен[ао]?|уволил(?:ся|ась)"
    r"|выбыл[ао]?|умер(?:ла)?|"
    r"прекращен[ао]? (?:трудов\w* )?(?:договор|отношен)\w*|"
    r"(?:трудовой )?договор (?:прекращен|расторгнут)|расторгнут (?:трудовой )?договор)(?=$|[\W\d])"
    r"|переве(?:ден[ао]?|лась|лся) в (?:др|сош|оош|нош|школ|м[бка]\w*оу|гимнази|лицей|доу|детск))"
    r"(?! с должн| с поста| из)(?P<rest>.*)"
)
_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.(?:20)?\d\d")
_TIME = re.compile(
    r"\d{4}|\bс |январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентяб|октяб|нояб|декаб"
)
_NOT_AT_WORK = re.compile(
    r"\b(?:уволен|уволил|уволь|не работает|выбы[лт]|переве(?:ден|лась|лся)|умер|внешн\w* совм)"
    r"|\b(?:ушл[аи]|ушел|нет в штате|не педагог|техническ\w* персон|покинул|переехал|бывш)"
    r"|\bв друг\w+ (?:школ|оо\b|организац)"
    r"|\b(?:гпх|подряд|вакан|прекращ|расторг)|\bпенси|\b(?:принят|работает)\w* с \d|\bс 20\d\d"
)
_UNTIL = re.compile(r"(?:работал[ао]? )?до (\d{1,2}\.\d{1,2}\.(?:20)?\d\d)(?: ?г\.?)?")
_SINCE = re.compile(
    r"(?:принят[ао]?|работает|выходит|выйдет)? ?с (\d{1,2}\.\d{1,2}\.(?:20)?\d\d)(?: ?г\.?)?"
)
_ON_LEAVE = re.compile(r"\b(?:декр(?:ет|\.)|д/о\b|отпуск\w* по (?:уход|берем))")
_OUTSIDE = re.compile(r"внешн\w* совм")
_CONTRACT = re.compile(r"(?:по )?(?:договор\w* )?(?:гпх\b|подряда?\b|гражданско-прав)")
_NO_FORCE = re.compile(
    r"(?:утратил[ао]? силу|отменен[ао]?|не действует|недействител\w*|проект|не утвержден[ао]?|"
    r"на (?:согласовании|утверждении|подписи|рассмотрении|доработке)|разрабатывается|"
    r"(?:находится )?в (?:стадии )?(?:разработк|согласовани|подготовк|утверждени)[еи]|"
    r"не готов[ао]?|"
    r"готовится)(?=$|[\W\d])"
)
_FORCE_MAYBE = re.compile(
    r"\b(?:утрати|отменен|недейств|не действу|аннулир|проект\b|не утвержд|на согласован)"
)


@lru_cache(maxsize=4096)
def leaving(remark: str) -> Parsed | None:
    """Read the day of leaving; blank where none is named, None where the words leave a doubt."""
    found = _LEFT.match(fold(remark))
    if found is None:
        return None
    day = day_of(found["rest"])
    if day is not None:
        return Parsed(CellState.VALUE, day)
    return None if _DAY.search(found["rest"]) or _TIME.search(found["rest"]) else BLANK


def day_of(words: str) -> dt.date | None:
    """Read the only day that words name; None where they name none or several."""
    days = _DAY.findall(words)
    span = parse_span(days[0]).value if len(days) == 1 else None
    return span[0] if isinstance(span, tuple) and isinstance(span[0], dt.date) else None


@lru_cache(maxsize=4096)
def bounds(aside: str) -> tuple[str, dt.date] | None:
    """Read from when or until when somebody works, as brackets behind a name or a post tell.

    >>> bounds("до 31.05.2022"), bounds("с 01.02.2023")
    (('end_date', datetime.date(2022, 5, 31)), ('hire_date', datetime.date(2023, 2, 1)))
    """
    text = fold(aside)
    for name, pattern in (("end_date", _UNTIL), ("hire_date", _SINCE)):
        found = pattern.fullmatch(text)
        span = parse_span(found[1]).value if found else None
        if isinstance(span, tuple) and isinstance(span[0], dt.date):
            return name, span[0]
    return None


@lru_cache(maxsize=4096)
def is_outsider(remark: str) -> str | None:
    """Name the employment of somebody who is not of the staff proper; None where nothing says so.

    >>> is_outsider("Внешний совместитель"), is_outsider("договор ГПХ"), is_outsider("б/к")
    ('external', 'contract', None)
    """
    text = fold(remark)
    if _OUTSIDE.match(text):
        return "external"
    return "contract" if _CONTRACT.match(text) else None


@lru_cache(maxsize=4096)
def may_have_left(remark: str) -> bool:
    """Say whether a remark makes one ask whether somebody works here."""
    return is_on_leave(remark) or bool(_NOT_AT_WORK.search(fold(remark)))


@lru_cache(maxsize=4096)
def is_on_leave(remark: str) -> bool:
    """Say whether a remark tells of a long leave and of nothing that ends the work."""
    text = fold(remark)
    return bool(_ON_LEAVE.search(text)) and not _NOT_AT_WORK.search(text)


@lru_cache(maxsize=4096)
def ends_force(remark: str) -> bool:
    """Say whether words plainly tell that a document is a draft or no longer in force."""
    return bool(_NO_FORCE.match(fold(remark)))


@lru_cache(maxsize=4096)
def may_end_force(remark: str) -> bool:
    """Say whether a remark makes one ask whether a document is in force."""
    return bool(_FORCE_MAYBE.search(fold(remark)))
