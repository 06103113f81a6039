"""The grammar of expected results: «100 % участие ОО и не менее 8 буклетов» → typed conditions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.model.plan import Base, Expectation, Expected, Metric, Op, Source
from pedmonitor.model.text import fold
from pedmonitor.planning.amounts import read_amount
from pedmonitor.planning.bases import base_of
from pedmonitor.planning.papers import NEW_PAPER, NEXT_PAPER, read_paper

if TYPE_CHECKING:
    from collections.abc import Callable

_BLANK = re.compile(r"[-–—\s.]*")
_CUT = re.compile(
    r"\s*[;\n]\s*(?:-\s*)?"  # lists
    r"|:\s*-\s+"
    r"|(?<=[а-яё)»])\.\s+(?=[А-ЯЁ])"  # sentences
    rf"|(?<=[а-яё)»])\s+(?={NEW_PAPER})"
    rf"|,\s+(?={NEXT_PAPER}|система\b)"
    r"|\s+и\s+(?=не менее|не ниже|не более|\d|(?:двух|тр[её]х|четыр[её]х|пяти)\s)"
    r"|,\s+(?=не менее|не ниже|не более|\d+\s+[а-яё])"
    r"|\s/\s(?=\d)"
)
_SHORT = re.compile(r"\d\s*(?:чел|ед|шт|экз)$", re.IGNORECASE)
"""A unit that is written short."""
_TREND = re.compile(
    r"(?P<up>увеличени[ея]|рост|прирост|повышени[ея](?! квалификации)|положительн\w+ динамик\w*)\b"
    r"|(?P<down>снижени[ея]|уменьшени[ея]|сокращени[ея])\b"
)
_SHARE = re.compile(r"\d+(?:[.,]\d+)?\s*%")
_BY_HOW_MUCH = re.compile(r"\d\s*%|\bна\s+\d")
"""A change by a number of points or per cent: points or per cent, the plan does not say."""
_HAS_GROWN = re.compile(
    r"(?P<up>увеличен[аоы]?|повышен[аоы]?|вырос\w*)\b|(?P<down>снижен[аоы]?|сокращен[аоы]?)\b"
)
_NOUNS_OF_DOING = re.compile(
    r"(?:создание|составление|разработка|формирование|наличие|внедрение|размещение|проведение)\b"
)
_DONE = re.compile(r"[а-я]+(?:ан|ен|ят|ут|ит)(?:а|о|ы)?\b|[а-я]+(?:ются|лись|лся|лась|лось)\b")
_STATES = re.compile(r"(?:(?:единый|единая|общий|общая)\s+)?(?:банк|система|реестр|раздел|сайт)\b")


def parse_result(text: str, event: str = "") -> Expected:
    """Read what must come of an event.

    Where the plan has no results, the event itself says it: «Создан районный реестр наставников»
    must exist, «Не менее 85 % …» must be reached, and anything else must simply take place.

    Args:
        text: The expected result as written; blank where the plan has none.
        event: The event: it names the base of a percentage that its result leaves out.

    >>> found = parse_result("100 % участие ОО и не менее 8 буклетов с материалами фестиваля")
    >>> [(p.metric.value, p.op.value, int(p.value), p.base.value) for p in found.parts]
    [('participation', '=', 100, 'orgs'), ('products', '>=', 8, 'unspecified')]
    >>> parse_result("Увеличение доли участников экспертизы").parts[0].op.value
    'up'
    >>> parse_result("Охват обучением сотрудников").manual
    ('Охват обучением сотрудников',)
    """
    if _BLANK.fullmatch(text):
        return _from_event(event)
    parts: list[Expectation] = []
    manual: list[str] = []
    for clause in _clauses(text):
        found = _read(clause, event)
        parts += found
        if not found:
            manual.append(clause)
    return Expected(text, Source.RESULT, tuple(parts), tuple(manual))


def _clauses(text: str) -> list[str]:
    cut = (_bare(clause) for clause in _CUT.split(text) if clause)
    whole = (" ".join(clause.split()) for clause in cut if clause)
    return [part for clause in whole for part in _paper_and_share(clause)]


def _bare(clause: str) -> str:
    """Leave a clause without what parts it from others; «25 чел.» keeps the stop of its unit."""
    found = clause.strip(" \t.,;-–—")
    is_short = _SHORT.search(found) and clause.strip(" \t,;-–—").endswith(".")
    return f"{found}." if is_short else found


def _paper_and_share(clause: str) -> tuple[str, ...]:
    """Part «справка, 2 %»: a paper has no share of its own."""
    paper, comma, share = clause.partition(", ")
    apart = comma and read_paper(paper) and _SHARE.match(share)
    return (paper, share) if apart else (clause,)


def _read(clause: str, event: str) -> tuple[Expectation, ...]:
    for reader in _READERS:
        found = reader(clause, event)
        if found:
            return found
    return ()


def _amount(clause: str, event: str) -> tuple[Expectation, ...]:
    found = read_amount(clause, event)
    if found is None:
        return ()
    trend = _TREND.match(fold(clause))
    grows = trend and re.search(r"\bдол[яию]\b", fold(clause)) and found.per_unit.value != "none"
    return (*_trend(clause, event), found) if grows else (found,)


def _trend(clause: str, event: str) -> tuple[Expectation, ...]:
    del event
    folded = fold(clause)
    found = _TREND.match(folded)
    if found is None or _BY_HOW_MUCH.search(folded):
        return ()
    return (_growth(clause, up=bool(found["up"])),)


def _growth(clause: str, *, up: bool) -> Expectation:
    folded = fold(clause)
    metric = Metric.SHARE if re.search(r"\bдол[яию]\b", folded) else Metric.COUNT
    what = re.sub(r"^\S+\s+(?:дол[яию]\s+|числа\s+|количества\s+)?", "", clause)
    base = base_of(folded) if metric is Metric.SHARE else Base.UNSPECIFIED
    return Expectation(clause, metric, Op.UP if up else Op.DOWN, base=base, what=what)


def _paper(clause: str, event: str) -> tuple[Expectation, ...]:
    del event
    found = read_paper(clause)
    return (found,) if found else ()


def _fact(clause: str, event: str) -> tuple[Expectation, ...]:
    del event
    folded = fold(clause)
    if _NOUNS_OF_DOING.match(folded) or _DONE.match(folded) or _STATES.match(folded):
        return (Expectation(clause, Metric.FACT, Op.EXISTS, what=clause),)
    return ()


_READERS: tuple[Callable[[str, str], tuple[Expectation, ...]], ...] = (
    _amount,
    _trend,
    _paper,
    _fact,
)


def _from_event(event: str) -> Expected:
    """Read a row that is worded as its own result; an event that is only named must be held."""
    folded = fold(event)
    if amount := read_amount(event, "", source=Source.EVENT) if _is_target(folded) else None:
        return Expected(event, Source.EVENT, (amount,))
    if grown := _HAS_GROWN.match(folded):
        return Expected(event, Source.EVENT, (_growth(event, up=bool(grown["up"])),))
    made = re.match(r"[а-я]+(?:ан|ен)[аоы]?\s+", folded)
    paper = read_paper(event[made.end() :]) if made else None
    if paper:
        return Expected(event, Source.EVENT, (paper,))
    return Expected(event, Source.EVENT, (Expectation(event, Metric.FACT, Op.EXISTS, what=event),))


def _is_target(folded: str) -> bool:
    return re.match(r"(?:не менее|не ниже|не более|\d+(?:[.,]\d+)?\s*%)", folded) is not None
