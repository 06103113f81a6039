"""Expected against actual, condition by condition; what cannot be counted is said to be so."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.model.plan import Base, DeadlineKind, Metric, Op, PerUnit, Source, Unit
from pedmonitor.model.plan_evidence import MarkState
from pedmonitor.model.plan_status import Outcome
from pedmonitor.model.text import fold, quoted
from pedmonitor.planning.counted_time import Counted, counted_time
from pedmonitor.planning.matching import by_association
from pedmonitor.planning.missing_registers import EVENTS, PARTICIPANTS, why_none
from pedmonitor.planning.row_facts import is_read_whole, unknown
from pedmonitor.planning.row_figures import judge_share, judge_trend
from pedmonitor.planning.who_stands import Standing, standing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pedmonitor.model.plan import Expectation
    from pedmonitor.model.plan_evidence import (
        EventFact,
        PlanMark,
    )
    from pedmonitor.planning.row_facts import Facts


_HUNDRED = 100
_WEEK = 7
_EITHER = "в плане не сказано, каждый раз столько или за весь срок строки"
_ALL = "число — за весь срок строки, а не за эти дни"
_PART_UNREAD = "часть присланных реестров не прочитана"
_NO_LIST = "нет реестра методических объединений: неизвестно, какие есть РМО"
_NOBODY_NAMED = "в реестре участников этого мероприятия нет: кто был, неизвестно"


def outcomes_of(facts: Facts) -> tuple[Outcome, ...]:
    """Judge every condition of the expected result; words that no form fits stay to be checked."""
    judged = [(part, _in_its_time(part, facts)) for part in facts.row.expected.parts]
    unknown = [at for at, (_, one) in enumerate(judged) if one.met is None]
    count = facts.mark.count if facts.mark else None
    found = [one for _, one in judged]
    if count is not None and len(unknown) == 1:
        part = judged[unknown[0]][0]
        found[unknown[0]] = _by_mark(part, count, facts)
    manual = (Outcome(text, reason="словами, не числом") for text in facts.row.expected.manual)
    return tuple(_confirmed(one, facts.mark) for one in (*found, *_as_often(facts), *manual))


def _confirmed(one: Outcome, mark: PlanMark | None) -> Outcome:
    """Take the methodist's word for what the program cannot judge, never against what it can."""
    if one.met is not None or mark is None or mark.state is not MarkState.REACHED:
        return one
    said = f"{one.actual}; " if one.actual else ""
    return replace(one, actual=f"{said}подтверждено отметкой методиста", met=True, reason="")


def _as_often(facts: Facts) -> tuple[Outcome, ...]:
    """Hold «2 раза в год» against the events of the year."""
    deadline, text = facts.row.deadline, facts.row.deadline.text
    if deadline.kind is DeadlineKind.WEEKLY:
        return _every_week(facts)
    wanted = deadline.times
    if wanted == 1:
        return ()
    found = len({(one.title, one.day) for one in facts.events})
    return (_often(found, wanted, Outcome(text, f"в реестре мероприятий: {found}"), facts),)


def _every_week(facts: Facts) -> tuple[Outcome, ...]:
    """Hold «еженедельно» against the weeks that have an event; a broken week is not asked for."""
    if facts.window is None:
        return ()
    whole = ((facts.window.end - facts.window.start).days + 1) // _WEEK
    found = len({one.day.isocalendar()[:2] for one in facts.events if one.day is not None})
    actual = f"недель с мероприятием по реестру: {found} из {whole}"
    return (_often(found, whole, Outcome(facts.row.deadline.text, actual), facts),)


def _often(found: int, wanted: int, said: Outcome, facts: Facts) -> Outcome:
    if found >= wanted:
        return replace(said, met=True)
    if facts.mark is not None or facts.evidence.events is None or not is_read_whole(facts):
        return replace(said, reason="сколько раз проведено, по реестрам не видно")
    if facts.evidence.unread_of(EVENTS):
        return replace(said, reason=_PART_UNREAD)
    return replace(said, met=False)


def _in_its_time(part: Expectation, facts: Facts) -> Outcome:
    """Judge a number for the days that the plan asks it for; where both may be meant, by both.

    All the time of a row is judged by its last occurrence; before it only that it is reached.
    """
    here = _as_far_as_read(part, facts)
    counted = counted_time(part, facts.row)
    at_most = part.op is Op.AT_MOST
    if facts.whole is None or counted is Counted.EACH_TIME or (here.met and not at_most):
        return here
    whole, is_over = facts.whole
    found = _as_far_as_read(part, whole)
    if found.met is None:
        return here if here.met is None else _both(here, found, _EITHER)
    is_final = is_over or found.met is not at_most
    if counted is Counted.OPEN:
        return here if is_final and here.met is found.met else _both(here, found, _EITHER)
    is_last = facts.window == facts.row.schedule.windows[-1]
    if is_final and (found.met or is_last):
        return replace(found, actual=f"за весь срок строки — {found.actual}")
    return _both(here, found, _ALL)


def _both(here: Outcome, whole: Outcome, reason: str) -> Outcome:
    said = "; ".join(
        f"{days} — {one.actual}"
        for days, one in (("за эти дни", here), ("за весь срок строки", whole))
        if one.actual
    )
    return Outcome(here.expected, said, reason=reason)


def _as_far_as_read(part: Expectation, facts: Facts) -> Outcome:
    """Judge a condition; what may lie before the days that were read is not missing."""
    found = _outcome(part, facts)
    by_figures = part.op in {Op.UP, Op.DOWN} or part.metric is Metric.SHARE
    if found.met is not False or by_figures or part.op is Op.AT_MOST:
        return found
    if is_read_whole(facts):
        part_read = facts.evidence.unread_of(EVENTS, PARTICIPANTS)
        return replace(found, met=None, names=(), reason=_PART_UNREAD) if part_read else found
    return replace(found, met=None, names=(), reason="реестры прочитаны не за все дни срока")


def _outcome(part: Expectation, facts: Facts) -> Outcome:
    if part.op is Op.EXISTS:
        return _exists(part, facts)
    if part.op in {Op.UP, Op.DOWN}:
        return judge_trend(part, facts)
    if part.per_unit is PerUnit.METHOD_ASSOCIATION:
        return _each_association(part, facts)
    if part.base is Base.FLAGGED_ORGANISATIONS:
        return unknown(part, "в списке организаций нет такой отметки, как просит план")
    if part.per_unit is PerUnit.ORGANISATION:
        return _each_organisation(part, facts)
    if part.unit is Unit.PERCENT and part.metric is Metric.PARTICIPATION:
        return _participation(part, facts)
    if part.unit is Unit.PERCENT:
        return judge_share(part, facts)
    return _number(part, facts)


def _exists(part: Expectation, facts: Facts) -> Outcome:
    if part.metric is Metric.DOCUMENT:
        if facts.documents:
            titles = "; ".join(quoted(one.title) for one in facts.documents[:2])
            return Outcome(part.text, f"в реестре документов: {titles}", met=True)
        if facts.mark is not None and facts.mark.document:
            return Outcome(part.text, f"отмечено: {facts.mark.document}", met=True)
        reason = (
            why_none(facts.evidence, "documents")
            if facts.evidence.documents is None
            else "в реестре документов не найдено; назовите пункт плана или документ"
        )
        return unknown(part, reason)
    if facts.documents or (facts.events and _is_the_event(part, facts)):
        return Outcome(part.text, "подтверждено реестром", met=True)
    if facts.mark is not None and (facts.mark.document or facts.mark.link):
        return Outcome(part.text, f"отмечено: {facts.mark.document or facts.mark.link}", met=True)
    if facts.events:
        return unknown(part, "мероприятие было; сделано ли это, покажет документ или ссылка")
    return unknown(part, "подтверждения нет: впишите документ или ссылку")


def _is_the_event(part: Expectation, facts: Facts) -> bool:
    """Whether nothing but the event itself is expected."""
    return facts.row.expected.source is Source.EVENT or fold(part.text).startswith("проведен")


def _each_association(part: Expectation, facts: Facts) -> Outcome:
    if facts.evidence.events is None:
        return unknown(part, "реестр мероприятий не представлен")
    found, unnamed = by_association(facts.events, facts.evidence.associations)
    if not found:
        return unknown(part, _NO_LIST)
    rest = f"; у скольких заседаний РМО не названо: {unnamed}" if unnamed else ""
    total = f"заседаний всего {len(facts.events)}"
    judged = _each(part, found, total, f"РМО: {len(found)}{rest}")
    lacking = sum(max(0, int(part.value or 1) - number) for number in found.values())
    if judged.met is False and lacking <= unnamed:
        return replace(judged, met=None, names=(), reason=f"РМО не названо у {unnamed} из них")
    if judged.met and not facts.evidence.associations:
        return replace(judged, met=None, reason=_NO_LIST)
    return judged


def _each(part: Expectation, found: Mapping[str, int], total: str, listed: str) -> Outcome:
    need = part.value or Decimal(1)
    short = tuple(f"{name} — {number}" for name, number in found.items() if number < need)
    reached = f"{total}; достигли {len(found) - len(short)} из {len(found)}"
    return Outcome(part.text, reached, met=not short, reason=listed, names=short)


def _each_organisation(part: Expectation, facts: Facts) -> Outcome:
    listed = _standing(facts)
    if not listed.names:
        return unknown(part, "нет списка организаций")
    if part.metric is Metric.PERSONS and facts.evidence.participants is not None:
        if not facts.participants:
            return unknown(part, _NOBODY_NAMED)
        people: dict[str, set[int]] = defaultdict(set)
        for one in facts.participants:
            people[one.organisation].add(one.person)
        counts = {name: len(people[name]) for name in listed.names}
        total = f"участников {sum(counts.values())}"
        return _each(part, counts, total, _listed(listed))
    if part.metric is Metric.EVENTS and any(one.owner in listed.names for one in facts.events):
        owners = [one.owner for one in facts.events]
        counts = {name: owners.count(name) for name in listed.names}
        return _each(part, counts, f"мероприятий {len(owners)}", _listed(listed))
    return unknown(part, "реестры не говорят, сколько пришлось на каждую организацию")


def _standing(facts: Facts) -> Standing:
    text = f"{facts.row.event} {facts.row.expected.text}"
    return standing(facts.evidence.organisations, facts.evidence.types, text=text, day=facts.day)


def _listed(one: Standing) -> str:
    """Say which list «ОО» means."""
    day = one.day.strftime("%d.%m.%Y")
    told = f"список на {day}: {', '.join(one.types)} — {len(one.names)}"
    closed = f"; закрыты и не ожидались: {', '.join(one.closed)}" if one.closed else ""
    untyped = f"; тип не указан: {', '.join(one.untyped)}" if one.untyped else ""
    return told + closed + untyped


def _participation(part: Expectation, facts: Facts) -> Outcome:
    """Hold organisations that took part against the list of those that were to."""
    if part.base is Base.UNSPECIFIED:
        return unknown(part, "в плане не сказано, от какого числа считать процент")
    if part.base is not Base.ORGANISATIONS:
        return judge_share(part, facts)
    listed = _standing(facts)
    if not listed.names:
        return unknown(part, "нет списка организаций")
    if facts.evidence.participants is None:
        return unknown(part, "реестр участников мероприятий не представлен")
    if not facts.participants:
        return unknown(part, _NOBODY_NAMED)
    there = {one.organisation for one in facts.participants}
    taken = [name for name in listed.names if name in there]
    absent = tuple(name for name in listed.names if name not in there)
    met = _reaches(len(taken), len(listed.names), part)
    actual = f"участвовали {len(taken)} из {len(listed.names)}"
    return Outcome(part.text, actual, met=met, reason=_listed(listed), names=absent)


def _reaches(numerator: int, denominator: int, part: Expectation) -> bool:
    """Decide on the exact fraction, never on the rounded one (Q12)."""
    value = Fraction(part.value or 0)
    got, need = _HUNDRED * numerator, value * denominator
    return got <= need if part.op is Op.AT_MOST else got >= need


def _number(part: Expectation, facts: Facts) -> Outcome:
    """Count people or events; things made stand in no register."""
    whole = (one for one in facts.row.expected.parts if one.per_unit is PerUnit.NONE)
    if sum(one.metric is part.metric and one.value is not None for one in whole) > 1:
        return unknown(part, "в строке несколько таких чисел, реестры их не различают")
    count: int | None = None
    if part.metric is Metric.PERSONS and facts.participants:
        count = len({one.person for one in facts.participants})
    elif part.metric is Metric.EVENTS and facts.events:
        count = len(facts.events)
    elif part.metric is Metric.ORGANISATIONS and facts.participants:
        count = len({one.organisation for one in facts.participants})
    elif part.metric is Metric.PERSONS and facts.events:
        return _told_persons(part, facts.events)
    if count is None:
        return unknown(part, "в реестрах этого числа нет; впишите его в plan_facts.xlsx")
    return Outcome(part.text, str(count), met=_compare(Fraction(count), part))


def _told_persons(part: Expectation, events: Sequence[EventFact]) -> Outcome:
    """Take the number of participants that the register of events tells of one event.

    Of several events it tells no number of people: the same may have been at two of them.
    """
    told = [one.participants for one in events]
    if len(events) == 1 and told[0] is not None:
        said = f"{told[0]} (по реестру мероприятий)"
        return Outcome(part.text, said, met=_compare(Fraction(told[0]), part))
    if None not in told:
        listed = ", ".join(str(number) for number in told)
        reason = "один человек мог быть на двух мероприятиях; впишите число в plan_facts.xlsx"
        return unknown(part, reason, f"по мероприятиям: {listed}")
    return unknown(part, "в реестрах этого числа нет; впишите его в plan_facts.xlsx")


def _compare(count: Fraction, part: Expectation) -> bool:
    need = Fraction(part.value or 0)
    return count <= need if part.op is Op.AT_MOST else count >= need


def _by_mark(part: Expectation, count: Fraction, facts: Facts) -> Outcome:
    """Take the methodist's number for the one condition that the program cannot count."""
    shown = str(count) if count.denominator == 1 else f"{float(count):g}".replace(".", ",")
    said = f"{shown} — по отметке методиста"
    if part.op in {Op.EXISTS, Op.UP, Op.DOWN} or part.per_unit is not PerUnit.NONE:
        return unknown(part, "число отмечено, но план просит не его", said)
    if part.unit is Unit.PERCENT and part.base is Base.ORGANISATIONS:
        listed = _standing(facts)
        if not listed.names:
            return unknown(part, "нет списка организаций", said)
        met = count * _HUNDRED >= Fraction(part.value or 0) * len(listed.names)
        return Outcome(
            part.text, f"{said}, из {len(listed.names)}", met=met, reason=_listed(listed)
        )
    if part.unit is Unit.PERCENT:
        return unknown(part, "число отмечено, но не сказано, из скольких", said)
    met = _compare(count, part)
    if not met and counted_time(part, facts.row) is not Counted.EACH_TIME:
        return unknown(part, _EITHER, said)
    return Outcome(part.text, said, met=met)
