"""Numbers in expected results: how many, of what, out of whom, from each of whom."""

from __future__ import annotations

import re
from decimal import Decimal

from pedmonitor.model.plan import (
    Base,
    Expectation,
    Metric,
    Op,
    PerUnit,
    Source,
    Unit,
)
from pedmonitor.model.text import fold
from pedmonitor.planning.bases import base_of, without_quotes

_WORDS = {
    "один": 1, "одна": 1, "одно": 1, "одного": 1, "одной": 1, "одном": 1, "одному": 1,
    "два": 2, "две": 2, "двух": 2, "три": 3, "трех": 3, "четыре": 4, "четырех": 4, "пять": 5,
    "пяти": 5,
}  # fmt: skip
_UNIT = r"%|процент\w*|чел(?:овек\w*|\.)?(?!\w)|ед(?:иниц\w*|\.)?(?!\w)|шт\.?(?!\w)"
_AMOUNT = re.compile(
    r"(?P<op>не менее|не ниже|не меньше|минимум|свыше|более|не более|не выше|до)?\s*(?:чем\s+)?"
    r"(?:[вс]\s+)?(?<![\w.,])(?<!\w-)(?P<value>\d{1,3}(?: \d{3})+|\d+(?:[.,]\d+)?|"
    + "|".join(_WORDS)
    + rf")(?![\w№])\s*(?P<unit>{_UNIT})?"
)
_EACH = r"(?<!\w)(?:(?:от|в|по|на|для|из)\s+(?:кажд\w+\s+)?|кажд\w+\s+)"
_ONE_EACH = r"(?<!\w)(?:(?:от|на)\s+|кажд\w+\s+)"
_ASSOCIATION = r"(?:рмо|шмо|гмо|ммо)(?!\w)|методическ\w* объединени"
_SCHOOL = (
    r"(?:оо|доу|оу|моо|школы)(?!\w)"
    r"|(?:образовательн\w* )?(?:организаци|учреждени)(?:[июя]|е[йм])(?!\w)"
)
_ONE_SCHOOL = r"(?:школ[аеуы]|школой|лице[йяею]|гимнази[яюи])(?!\w)|детск\w* сад\w*"
_PER_UNIT = (
    (PerUnit.METHOD_ASSOCIATION, rf"{_EACH}(?:{_ASSOCIATION})"),
    (PerUnit.ORGANISATION, rf"{_EACH}(?:{_SCHOOL})|{_ONE_EACH}(?:{_ONE_SCHOOL})"),
)
_THINGS = (
    (
        Metric.EVENTS,
        r"мероприяти|семинар|урок|заседани|совещани|заняти|мастер-класс|вебинар|конкурс|встреч",
    ),
    (Metric.PERSONS, r"педагог|работник|учител|участник|специалист|воспитател|наставник|победител"),
    (Metric.ORGANISATIONS, r"организаци|учреждени|школ|(?<!\w)оо(?!\w)"),
)
_PLURAL = (
    r"(?<!\w)(?:мероприятия|мероприятий|семинары|семинаров|уроки|уроков|заседания|заседаний|"
    r"совещания|совещаний|занятия|занятий|мастер-классы|мастер-классов|вебинары|вебинаров|"
    r"конкурсы|конкурсов|встречи|встреч)(?!\w)"
)
"""In the plural a bare number counts them; beside «Конкурс» it may be people."""
_ONLY_YEARS = re.compile(r"(?:19|20)\d\d")
_NAMES_A_PAPER = re.compile(r"(?:№|(?<!\w)(?:ст|п)\.)\s*$")
"""Before a number that counts nothing: «№ 45», «ст. 48»."""
_DAY = re.compile(r"\.(?:19|20)\d\d")
_RANGE = re.compile(r"\s*[-–—]\s*\d")
_GROWTH = re.compile(
    r"(?P<up>увеличени|рост|прирост|повышени|доведени)|(?:снижени|уменьшени|сокращени)"
)
_NAMED_BEFORE = re.compile(r"(?:кол-во|количество|число)\s+(?P<what>[а-я][а-я ]*?)\s*[-–—:]?\s*$")
"""What is counted, where it stands before the number: «кол-во участников - 50»."""
_BY = re.compile(r"(?<!\w)на\s*$")


def read_amount(clause: str, event: str, *, source: Source = Source.RESULT) -> Expectation | None:
    """Read a clause with a number; None when it has none.

    Args:
        clause: One clause of the result.
        event: The event, which may name the base that the clause leaves out.
        source: Where the clause stands.

    >>> found = read_amount("не менее 3 по каждому РМО", "Сопровождение заседаний РМО")
    >>> found.op.value, int(found.value), found.per_unit.value, found.metric.value
    ('>=', 3, 'rmo', 'events')
    >>> read_amount("Создан раздел", "") is None
    True
    """
    folded = fold(clause)
    found = next((m for m in _AMOUNT.finditer(folded) if _counts(folded, m)), None)
    if found is None or (found["value"] in _WORDS and not found["op"]):
        return None
    value = Decimal(_WORDS.get(found["value"]) or _plain(found["value"]))
    op, unit = _op(found["op"] or ""), found["unit"] or ""
    is_share = unit.startswith(("%", "проц"))
    if _RANGE.match(folded, found.end()) or (not is_share and value % 1):
        return None
    if grows := _GROWTH.match(folded):
        if _BY.search(folded, 0, found.start("value")) or not (found["op"] or grows["up"]):
            return None  # by how much it changes is no level to be reached
        op = Op.AT_LEAST if grows["up"] and found["op"] == "до" else op
    before, rest = folded[: found.start()], folded[found.end() :].strip(" .,")
    if is_share:
        metric = _share_of(before, rest, event)
        base, where = _percent_base(before, rest, event, source)
        return Expectation(clause, metric, op, value, Unit.PERCENT, base, where)
    per = _per_unit(folded)
    named = _NAMED_BEFORE.search(before)
    told = event if per is not PerUnit.NONE or re.search(_PLURAL, fold(event)) else ""
    metric, counted = _counted(unit, named["what"] if named and not rest else rest, told)
    base = _whose(folded, per)
    return Expectation(clause, metric, op, value, counted, base, source, per, _what(rest))


def _counts(folded: str, found: re.Match[str]) -> bool:
    """Whether a number counts something: it is no year, day or number of a paper."""
    before = folded[: found.start("value")]
    is_named = _NAMES_A_PAPER.search(before) or _DAY.match(folded, found.end("value"))
    return not (_ONLY_YEARS.fullmatch(found["value"]) or is_named)


def _plain(number: str) -> str:
    return number.replace(",", ".").replace(" ", "")


def _op(word: str) -> Op:
    if word in {"не более", "не выше", "до"}:
        return Op.AT_MOST
    return Op.AT_LEAST if word else Op.EQUAL


def _share_of(before: str, after: str, event: str) -> Metric:
    """Tell a share of those who take part from a share of whom something holds."""
    takes_part = re.match(r"(?:\S+\s+){0,2}участи", after) or re.search(r"участи\w*\s*$", before)
    named = takes_part or (not after and fold(event).startswith("участие"))
    return Metric.PARTICIPATION if named else Metric.SHARE


def _percent_base(before: str, after: str, event: str, source: Source) -> tuple[Base, Source]:
    """Find out of whom a percentage is taken: after the number, before it, in the event."""
    for words, where in (
        (after, source),
        (before, source),
        (fold(without_quotes(event)), Source.EVENT),
    ):
        base = base_of(words)
        if base is not Base.UNSPECIFIED:
            return base, where
    return Base.UNSPECIFIED, source


def _per_unit(folded: str) -> PerUnit:
    return next((unit for unit, pattern in _PER_UNIT if re.search(pattern, folded)), PerUnit.NONE)


def _whose(folded: str, per: PerUnit) -> Base:
    """Name those of whom each must reach the number."""
    if per is PerUnit.METHOD_ASSOCIATION:
        return Base.METHOD_ASSOCIATIONS
    if per is PerUnit.ORGANISATION:
        flagged = base_of(folded) is Base.FLAGGED_ORGANISATIONS
        return Base.FLAGGED_ORGANISATIONS if flagged else Base.ORGANISATIONS
    return Base.UNSPECIFIED


def _counted(unit: str, rest: str, event: str) -> tuple[Metric, Unit]:
    """Name what a number counts: by its unit, its noun, else by the noun of the event."""
    if unit.startswith("чел"):
        return Metric.PERSONS, Unit.PERSONS
    noun = _what(rest)
    words = noun or fold(without_quotes(event))
    metric = next((metric for metric, pattern in _THINGS if re.search(pattern, words)), None)
    if metric is None:
        metric = Metric.PRODUCTS if noun else Metric.COUNT
    return metric, Unit.PERSONS if metric is Metric.PERSONS else Unit.THINGS


def _what(rest: str) -> str:
    """Leave the thing: what stands before «от каждой ОО», «по каждому РМО»."""
    for _, pattern in _PER_UNIT:
        rest = re.split(pattern, rest)[0]
    return rest.strip(" .,")
