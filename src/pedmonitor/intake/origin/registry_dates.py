"""What a registry says of mergers, renames, branches and their dates."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.organisations import How
from pedmonitor.intake.origin.told_changes import told_change
from pedmonitor.intake.wording.naming import guarded
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.organisation import Succession
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.origin.organisations import OrganisationIndex
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import TypedTable

_SEPARATOR = re.compile(r"[;\n|]+")
_CODE = re.compile(r"[A-Za-z]{0,3}[-.]?\d[\d-]*")
"""No name: a bare number, or Latin letters before one."""


def day_of(table: TypedTable, name: str, at: int) -> dt.date | None:
    """Read a date of a row of the registry."""
    column = table.columns.get(name)
    value = column[at] if column is not None else None
    return value if isinstance(value, dt.date) else None


def add_successions(index: OrganisationIndex, table: TypedTable, plan: ReadingPlan) -> list[Issue]:
    """Read predecessors, successors and branches of a registry.

    A predecessor without a row of its own is only another name of its successor: it cannot be
    counted apart, whatever the date. One that has a row is itself until the change.

    Args:
        index: The organisations; gets aliases, branches and successions.
        table: A registry whose organisations are in the index.
        plan: For the kinds of reorganisation.
    """
    issues: list[Issue] = []
    for at in range(len(table.rows)):
        name = index.named(_text(table, "short_name", at) or _text(table, "full_name", at))
        if not name:
            continue
        change, since = _text(table, "change", at), day_of(table, "since", at)
        parts = _SEPARATOR.split(_text(table, "predecessor", at))
        texts = [text for part in parts if (text := part.strip())]
        told = [text for text in texts if _exactly(index, text) or not _CODE.fullmatch(text)]
        issues += [_strange_code(table, at, text) for text in texts if text not in told]
        _add_predecessors(index, name, told, change, since, plan)
        if not (texts or _text(table, "successor", at) or _text(table, "branch_of", at)):
            issues += _add_noted(index, name, table, at, plan)
        for field in ("successor", "branch_of"):
            other = _text(table, field, at)
            found = _exactly(index, other) or index.find(other).name if other else ""
            if other and found in {"", name}:
                issues.append(_unknown(table, field, at, other))
            elif found and field == "successor":
                closed = since or index.organisations[name].closed
                index.successions.append(Succession(name, found, change, closed, same=False))
            elif found:
                index.organisations[name] = replace(index.organisations[name], head=found)
    index.successions[:] = _told_once(index.successions)
    return issues


def _add_noted(
    index: OrganisationIndex, name: str, table: TypedTable, at: int, plan: ReadingPlan
) -> list[Issue]:
    """Add what a note says in words, where the columns for it are blank."""
    noted, known = told_change(_text(table, "note", at), name, index), index.organisations[name]
    change = _text(table, "change", at)
    since = day_of(table, "since", at) or noted.since
    _add_predecessors(index, name, noted.predecessors, change, since, plan)
    if noted.successor:
        since = since or known.closed
        index.successions.append(Succession(name, noted.successor, change, since, same=False))
    elif noted.closed and known.closed is None:
        index.organisations[name] = replace(known, closed=noted.closed)
    # another name of the same organisation needs no day
    others = {noted.successor, *(_exactly(index, one) for one in noted.predecessors)} - {"", name}
    undated = since is None and bool(others)
    unclear = noted.unclear and known.closed is None
    return [_unclear(table, at)] if undated or unclear else []


def _told_once(successions: Iterable[Succession]) -> list[Succession]:
    """Keep one change of each pair: both rows of the registry may tell it, one names its kind."""
    found: dict[tuple[str, str], Succession] = {}
    for one in successions:
        pair = normalise_label(one.predecessor), normalise_label(one.successor)
        known = found.setdefault(pair, one)
        if one.change and not known.change:
            found[pair] = one
    return list(found.values())


def _add_predecessors(
    index: OrganisationIndex,
    name: str,
    texts: Iterable[str],
    change: str,
    since: dt.date | None,
    plan: ReadingPlan,
) -> None:
    kind = plan.reorganisations.get(change, {})
    for text in texts:
        predecessor, known = _exactly(index, text), index.organisations[name]
        if not predecessor:
            index.add(replace(known, aliases=(*known.aliases, text)))
        elif predecessor != name and kind.get("begins") and known.opened is None:
            index.organisations[name] = replace(known, opened=since)
        if predecessor != name:
            same, ends = bool(kind.get("same", True)), bool(kind.get("ends", True))
            one = Succession(predecessor or text, name, change, since, same=same, ends=ends)
            index.successions.append(one)


def _exactly(index: OrganisationIndex, text: str) -> str:
    """Give the organisation of this very name or code; empty when there is none."""
    if name := index.named(text):
        return name
    coded = index.by_code(text)
    return coded.name if coded.how is How.EXACT else ""


def _text(table: TypedTable, name: str, at: int) -> str:
    column = table.columns.get(name)
    value = column[at] if column is not None else None
    return value if isinstance(value, str) else ""


def _unclear(table: TypedTable, at: int) -> Issue:
    return Issue(
        IssueCode.ORG_SUCCESSOR_UNKNOWN,
        Level.WARNING,
        "в записи говорится о реорганизации, но не понятно, с какой организацией или с какого дня; "
        "организации считаются порознь",
        "Напишите «присоединена к … с 01.09.2022» названием из этого списка или заполните столбцы "
        "«Правопреемник» или «Правопредшественник» и «Дата реорганизации».",
        table.place.at(table.rows[at], table.positions.get("note")),
    )


def _unknown(table: TypedTable, field: str, at: int, text: str) -> Issue:
    return Issue(
        IssueCode.ORG_SUCCESSOR_UNKNOWN,
        Level.ERROR,
        f"{guarded(text)} — такой организации в списке нет; строка учтена без неё",
        "Впишите краткое наименование другой организации из этого же списка.",
        table.place.at(table.rows[at], table.positions.get(field)),
    )


def _strange_code(table: TypedTable, at: int, text: str) -> Issue:
    """Tell of a predecessor that a code alone names, and that has no row: nothing is comparable."""
    return Issue(
        IssueCode.ORG_SUCCESSOR_UNKNOWN,
        Level.ERROR,
        f"предшественник назван кодом {guarded(text)}, а такого кода в списке нет: с прошлыми "
        "периодами организация сравнивается по названию, и сумма предшественников не получится",
        "Впишите краткие наименования предшественников, как в списке прошлого периода.",
        table.place.at(table.rows[at], table.positions.get("predecessor")),
    )
