"""Find the facts that belong to a row of a plan: by number or by the whole title."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from pedmonitor.model.document_fact import DocumentFact
from pedmonitor.model.plan import Metric, PerUnit
from pedmonitor.model.plan_evidence import EventFact
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pedmonitor.model.plan import Expectation, PlannedEvent, Window
    from pedmonitor.model.plan_evidence import ParticipantFact, PlanEvidence

_Fact = TypeVar("_Fact", EventFact, DocumentFact)
_QUOTED = re.compile(r"«([^«»]+)»")
_ROW_WORD = re.compile(r"^(?:п{1,2}\.|п(?:ункт[ы]?)?|стр(?:ок[аи])?|№)[.\s]*")
_LISTED = re.compile(r"[;\n]|,\s+|\s+и\s+")
_TELLING = 3
"""A title of so many words is told apart from others."""
_ASSOCIATION = "association"
_ENDING = re.compile(r"[аеиоуыэюяьй]+$")
_STEM = 5
_LONG_WORD = 4
_PREFIX = re.compile(
    r"^(?:(?:районн|муниципальн|улусн|городск)\w* )?(?:рмо|ммо|умо|методическ\w+ объединени\w+)"
    r"(?: (?:учителей|педагогов|преподавателей))?\b"
)


def is_same(planned: str, title: str) -> bool:
    """Say whether a register means the planned event.

    It calls the event by the whole title, or by the whole name that the plan puts into quotes.

    >>> is_same("Семинар «Программа воспитания в саду»", "Программа воспитания в саду")
    True
    >>> is_same("Школа молодого педагога «Старт»", "Школа молодого педагога")
    False
    """
    mine, theirs = normalise_label(planned), normalise_label(title)
    return mine == theirs or theirs in _names(planned) or mine in _names(title)


def is_like(planned: str, title: str) -> bool:
    """Say whether one title stands in the other: to be asked about, never to be counted.

    >>> is_like("Школа молодого педагога «Старт»", "Школа молодого педагога")
    True
    """
    mine = (normalise_label(planned), *_names(planned))
    theirs = (normalise_label(title), *_names(title))
    held = any(a == b or _holds(a, b) or _holds(b, a) for a in mine for b in theirs)
    return held or _same_words(planned, title)


def _same_words(planned: str, title: str) -> bool:
    """Whether all the telling words of the shorter title, two at least, stand in the other."""
    mine, theirs = (
        {_stems(word) for word in normalise_label(text).split() if len(word) >= _LONG_WORD}
        for text in (planned, title)
    )
    shorter = min(mine, theirs, key=len)
    return len(shorter) > 1 and shorter <= mine & theirs


def names_row(text: str, number: str) -> bool:
    """Say whether the cell «Пункт плана» of a register names a row of the plan.

    >>> names_row("п. 1.1.", "1.1"), names_row("строка 5", "5"), names_row("1.10", "1.1")
    (True, True, False)
    >>> names_row("4, 5", "5"), names_row("п. 4 и 5", "4"), names_row("1,1", "1.1")
    (True, True, True)
    """
    wanted = number.lower().strip(" .")
    return any(_bare(one) == wanted for one in (text, *_LISTED.split(text)))


def _bare(text: str) -> str:
    bare = _ROW_WORD.sub("", text.strip().lower()).strip(" .")
    return re.sub(r"(?<=\d),(?=\d)", ".", bare)


def with_known_rows(evidence: PlanEvidence, numbers: Sequence[str]) -> PlanEvidence:
    """Leave out «Пункт плана» where it names no row of the plan: then the title speaks."""

    def known(text: str) -> bool:
        return any(names_row(text, number) for number in numbers)

    def of_plan(facts: tuple[_Fact, ...] | None) -> tuple[_Fact, ...] | None:
        return facts and tuple(
            replace(one, plan_row="") if one.plan_row and not known(one.plan_row) else one
            for one in facts
        )

    return replace(evidence, events=of_plan(evidence.events), documents=of_plan(evidence.documents))


def _names(text: str) -> tuple[str, ...]:
    """Give the names in quotes that are long enough to be told apart."""
    quoted = (normalise_label(part) for part in _QUOTED.findall(text))
    return tuple(name for name in quoted if _is_telling(name))


def _holds(text: str, name: str) -> bool:
    return _is_telling(name) and f" {name} " in f" {text} "


def _is_telling(name: str) -> bool:
    return len(name.split()) >= _TELLING


def events_of(
    row: PlannedEvent, events: Iterable[EventFact], *, held: bool = True
) -> tuple[EventFact, ...]:
    """Give the events that carry out a row: the held ones, or those that were only to be held."""
    wants_associations = any(_by_association(part) for part in row.expected.parts)
    return tuple(
        event
        for event in events
        if event.held is held
        and (
            names_row(event.plan_row, row.number)
            if event.plan_row
            else (wants_associations and event.kind == _ASSOCIATION)
            or is_same(row.event, event.title)
        )
    )


def _by_association(part: Expectation) -> bool:
    return part.metric is Metric.EVENTS and part.per_unit is PerUnit.METHOD_ASSOCIATION


def participants_of(
    row: PlannedEvent, events: Sequence[EventFact], participants: Iterable[ParticipantFact]
) -> tuple[ParticipantFact, ...]:
    """Give the participants of a row: of the planned event or of the held ones."""
    titles = {event.title for event in events}
    return tuple(
        one for one in participants if one.event in titles or is_same(row.event, one.event)
    )


def documents_of(row: PlannedEvent, documents: Iterable[DocumentFact]) -> tuple[DocumentFact, ...]:
    """Give the documents in force that carry out a row."""
    return tuple(
        document
        for document in documents
        if document.in_force
        and (
            names_row(document.plan_row, row.number)
            if document.plan_row
            else normalise_label(document.title) == normalise_label(row.event)
        )
    )


def like(
    row: PlannedEvent, window: Window, facts: Iterable[EventFact | DocumentFact]
) -> tuple[str, ...]:
    """Name what may carry out a row, though nothing says so: its title is only part of the other.

    Facts of other years, and those whose register names a row of the plan, are something else.
    """
    text = f"{row.event}. {row.expected.text}"
    years = range(window.start.year, window.end.year + 1)
    found = (
        one.title
        for one in facts
        if not one.plan_row and (one.day is None or one.day.year in years)
    )
    return tuple(dict.fromkeys(t for t in found if is_like(row.event, t) or is_like(text, t)))


def by_association(
    events: Iterable[EventFact], associations: Sequence[str]
) -> tuple[Mapping[str, int], int]:
    """Count events by methodical association.

    Args:
        events: The events.
        associations: Names as the register of communities writes them; none where there is no
            such register: then those that the events name.

    Returns:
        Association → events, those without any included; how many events name none of them.
    """
    events = tuple(events)
    if not associations:
        written = {_stems(_key(one.association)): one.association for one in reversed(events)}
        associations = sorted(name for key, name in written.items() if key)
    keys = {name: _key(name) for name in associations}
    found: dict[str, int] = dict.fromkeys(associations, 0)
    unnamed = 0
    for event in events:
        if event.association:
            told = f" {_stems(_key(event.association))} "
            named = [name for name, key in keys.items() if key and f" {_stems(key)} " in told]
        else:
            label = f" {normalise_label(event.title)} "
            named = [name for name, key in keys.items() if key and f" {key} " in label]
        if named:
            found[max(named, key=lambda name: len(keys[name]))] += 1
        else:
            unnamed += 1
    return found, unnamed


def _key(name: str) -> str:
    """Leave what tells one association from another: its subject."""
    label = normalise_label(name)
    return _PREFIX.sub("", label).strip() or label


def _stems(label: str) -> str:
    """Leave the beginnings of words: «физика» and «учителей физики» are one association.

    >>> _stems("русский язык") == _stems("русского языка"), _stems("химия"), _stems("химии")
    (True, 'хим', 'хим')
    """
    return " ".join(_ENDING.sub("", word)[:_STEM] for word in label.split())


def twice_counted(events: Iterable[EventFact]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Find held events that stand in the register in several kinds: each would count twice.

    Returns:
        Title and codes of the kinds.
    """
    kinds: dict[tuple[str, object], dict[str, None]] = defaultdict(dict)
    titles: dict[tuple[str, object], str] = {}
    for event in events:
        if event.held and event.kind:
            key = (normalise_label(event.title), event.day)
            kinds[key][event.kind] = None
            titles.setdefault(key, event.title)
    return tuple((titles[key], tuple(codes)) for key, codes in kinds.items() if len(codes) > 1)
