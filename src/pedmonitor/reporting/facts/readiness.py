"""Find the evidence of every position of the management cycle: shown, never scored."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.model.measure import MeasureRegister
from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.model.text import inner_quotes, normalise_label
from pedmonitor.reporting.facts.context import indicators_text, refs_text
from pedmonitor.reporting.text.measure_words import dates_text, decision_text, order_text
from pedmonitor.reporting.text.numbers import count_text, date_text, period_phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pedmonitor.definitions.profile import Profile, ProfileIndicator
    from pedmonitor.definitions.readiness import Readiness, Stage, ThematicLine
    from pedmonitor.model.document_fact import DocumentFact
    from pedmonitor.model.measure import Measure, Order
    from pedmonitor.model.period import Period
    from pedmonitor.reporting.facts.figures import Figures

_LONGEST = 140


@dataclass(frozen=True, slots=True)
class Evidence:
    """What positions are judged by.

    Attributes:
        profile: Goals, indicators and methods of the document.
        figures: What has been computed for the period.
        period: The period.
        documents: The register of documents; None when nobody has sent one.
        drafts: Stage → a file that the program has made for it; told of and never a proof.
        measures: The register of measures and decisions of the workspace.
    """

    profile: Profile
    figures: Figures
    period: Period
    documents: tuple[DocumentFact, ...] | None
    drafts: Mapping[str, str] = field(default_factory=dict)
    measures: MeasureRegister = field(default_factory=MeasureRegister)


@dataclass(frozen=True, slots=True)
class Position:
    """One stage for one thematic line.

    Attributes:
        stage: The stage.
        line: The thematic line.
        proofs: What was found, in words; empty when nothing was.
        lacking: What is still missing.
    """

    stage: Stage
    line: ThematicLine
    proofs: tuple[str, ...]
    lacking: tuple[str, ...] = ()

    @property
    def is_found(self) -> bool:
        """Whether there is a proof."""
        return bool(self.proofs)


def positions_of(readiness: Readiness, evidence: Evidence) -> tuple[Position, ...]:
    """Look at every position: stages in order, lines inside them."""
    found: list[Position] = []
    for stage in readiness.stages:
        for line in readiness.lines:
            if stage.evidence == "documents":
                proofs, lacking = _documents(stage, line, readiness, evidence)
                lacking += _draft(stage, line, evidence) if not proofs else []
                own, bare = _of_register(stage, line, evidence)
                lacking = bare + ([] if own and not proofs else lacking)
                proofs = [*proofs, *own]
            else:
                proofs, lacking = _PROFILE[stage.evidence](_rows(line, evidence), evidence)
            found.append(Position(stage, line, tuple(proofs), tuple(lacking)))
    return tuple(found)


_Found = tuple[list[str], list[str]]


def _rows(line: ThematicLine, evidence: Evidence) -> list[ProfileIndicator]:
    return [row for row in evidence.profile.indicators if row.family in line.families]


def _goals(rows: list[ProfileIndicator], evidence: Evidence) -> _Found:
    refs = {row.ref for row in rows}
    goals = [goal for goal in evidence.profile.goals if refs & set(goal.indicators)]
    if not goals:
        return [], ["в документе нет цели, связанной с показателями направления"]
    return [f"«{_short(inner_quotes(goal.text))}»" for goal in goals], []


def _indicators(rows: list[ProfileIndicator], _evidence: Evidence) -> _Found:
    if not rows:
        return [], ["в документе нет показателей направления"]
    return [indicators_text([row.ref for row in rows])], []


def _methods(rows: list[ProfileIndicator], evidence: Evidence) -> _Found:
    groups = {group.id: group.method for group in evidence.profile.groups}
    told = [row.ref for row in rows if row.method or groups.get(row.group)]
    silent = [row.ref for row in rows if row.ref not in told]
    lacking = [f"метод не описан: {indicators_text(silent)}"] if silent else []
    if not rows:
        lacking = ["в документе нет показателей направления"]
    return ([f"метод описан: {indicators_text(told)}"] if told else []), lacking


def _values(rows: list[ProfileIndicator], evidence: Evidence) -> _Found:
    values = {row.ref: evidence.figures.total(row.ref) for row in rows}
    known = [ref for ref, value in values.items() if value is not None and value.value is not None]
    absent = [ref for ref in values if ref not in known]
    lacking = [f"нет данных: {indicators_text(absent)}"] if absent else []
    if not rows:
        lacking = ["в документе нет показателей направления"]
    counted = f"рассчитано показателей: {count_text(len(known))} из {count_text(len(values))}"
    return ([f"{counted} ({refs_text(known)})"] if known else []), lacking


_PROFILE: dict[str, Callable[[list[ProfileIndicator], Evidence], _Found]] = {
    "goals": _goals,
    "indicators": _indicators,
    "methods": _methods,
    "values": _values,
}


def _documents(
    stage: Stage, line: ThematicLine, readiness: Readiness, evidence: Evidence
) -> _Found:
    """Find the department's documents of the stage and line that are dated inside the period."""
    if evidence.documents is None:
        return [], ["реестр документов не представлен"]
    mine = [
        document
        for document in evidence.documents
        if document.owner == MUNICIPALITY
        and document.in_force
        and _is_about(document, stage.words)
        and _serves(document, line, readiness)
    ]
    period = evidence.period
    inside = [d for d in mine if d.day is not None and period.start <= d.day <= period.end]
    proofs = [_requisites(document) for document in inside]
    lacking = [
        f"нет {what}: «{_short(inner_quotes(d.title))}»" for d in inside for what in _gaps(d)
    ]
    if not inside:
        lacking = [f"дата вне периода или не указана: {_requisites(d)}" for d in mine]
        lacking = lacking or [f"нет документа {period_phrase(period)}"]
    return proofs, lacking


def _of_register(stage: Stage, line: ThematicLine, evidence: Evidence) -> _Found:
    """Tell rows of the workspace's registers with an act that can be found from those without."""
    rows = _REGISTERS[stage.register_id](line, evidence) if stage.register_id else []
    proofs = [told for order, told in rows if _is_act(order)]
    bare = [f"{told} — нет реквизитов" for order, told in rows if not _is_act(order)]
    return proofs, bare


def _is_act(order: Order) -> bool:
    """Say whether an act can be found by what is known of it: a link, or a number and a day."""
    return bool(order.link or (order.number and order.date))


def _measures(line: ThematicLine, evidence: Evidence) -> list[tuple[Order, str]]:
    """Find the measures of the period that are to move an indicator of the line."""
    found = []
    for one in _of_line(line, evidence):
        told = (_short(inner_quotes(one.title)), dates_text(one), order_text(one.order))
        title, *rest = filter(None, told)
        found.append((one.order, f"реестр мер, {one.id}: «{title}», {', '.join(rest)}"))
    return found


def _decisions(line: ThematicLine, evidence: Evidence) -> list[tuple[Order, str]]:
    """Find the decisions of the period on measures of the line."""
    ids = {one.id for one in _of_line(line, evidence)}
    return [
        (one.order, f"реестр решений, мера {one.measure}: {decision_text(one)}")
        for one in evidence.measures.decisions
        if one.measure in ids and evidence.period.contains(one.date)
    ]


def _of_line(line: ThematicLine, evidence: Evidence) -> list[Measure]:
    refs = {row.ref for row in _rows(line, evidence)}
    mine = evidence.measures.during(evidence.profile.id, evidence.period)
    return [one for one in mine.measures if refs & set(one.indicators)]


_REGISTERS: dict[str, Callable[[ThematicLine, Evidence], list[tuple[Order, str]]]] = {
    "measures": _measures,
    "decisions": _decisions,
}


def _draft(stage: Stage, line: ThematicLine, evidence: Evidence) -> list[str]:
    """Tell of a file that only waits for its requisites, where it speaks of the line at all."""
    if not stage.draft or not _rows(line, evidence):
        return []
    name = evidence.drafts.get(stage.id, "")
    if not name:
        return ["проект может составить программа"]
    return [f"составлен «{name}»: утвердите его и внесите реквизиты в реестр документов"]


def _serves(document: DocumentFact, line: ThematicLine, readiness: Readiness) -> bool:
    return (
        document.kind in line.kinds
        or _is_about(document, line.words)
        or _is_about(document, readiness.general)
    )


def _is_about(document: DocumentFact, words: Iterable[str]) -> bool:
    """Say whether all beginnings of some set occur among the words of the document's name."""
    told = normalise_label(f"{document.type} {document.title}").replace("-", " ").split()
    return any(
        all(any(word.startswith(stem) for word in told) for stem in beginnings.split())
        for beginnings in words
    )


def _gaps(document: DocumentFact) -> list[str]:
    known = {"номера": document.number, "ссылки": document.link}
    return [what for what, text in known.items() if not text]


def _requisites(document: DocumentFact) -> str:
    title = f"«{inner_quotes(document.title)}»" if document.title else document.type
    number = f" № {document.number}" if document.number else ""
    day = f" от {date_text(document.day)}" if document.day else ""
    link = f", {document.link}" if document.link else ""
    return f"{title}{day}{number}{link}"


def _short(text: str) -> str:
    """Cut a long wording at a word.

    >>> _short("слово " * 40).endswith("…")
    True
    """
    if len(text) <= _LONGEST:
        return text.rstrip(" ;.")
    return text[:_LONGEST].rsplit(" ", 1)[0] + "…"
