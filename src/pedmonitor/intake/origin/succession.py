"""The registry as of a date: mergers, renames, branches, closures; who counts under whom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.intake.origin.organisations import OrganisationIndex
    from pedmonitor.model.organisation import Succession


def in_force(successions: Iterable[Succession], *, on: dt.date) -> tuple[Succession, ...]:
    """Keep the changes that have happened by a day; one without a date has always been so."""
    return tuple(one for one in successions if one.since is None or one.since <= on)


def stand(
    index: OrganisationIndex, tables: list[OwnedTable], *, on: dt.date
) -> tuple[OrganisationIndex, list[Issue]]:
    """Show the registry as of a day.

    Args:
        index: The registry with all its dates.
        tables: Tables of the period with owners, to tell whose data are concerned.
        on: The reference date of the period.

    Returns:
        The index of that day, the very same when nothing differs, and the issues: data of a
        predecessor that are counted under its successor, data of one that is closed or not yet
        open.
    """
    now = who_goes_on(index, on)
    senders = {name for owned in tables for name in (*owned.owners, owned.base) if name}
    issues: list[Issue] = []
    gone: set[str] = set()
    for name, organisation in index.organisations.items():
        closed = organisation.closed is not None and organisation.closed <= on
        ahead = organisation.opened is not None and organisation.opened > on
        if name in now:
            if name in senders and not organisation.head:
                issues.append(_succeeded(name, now[name], on))
        elif closed or ahead:
            if name in senders:
                issues.append(_not_standing(name, organisation.closed if closed else None))
            if closed or name not in senders:
                gone.add(name)
    if not now and not gone:
        return index, issues
    now |= dict.fromkeys(gone, "")
    return index.as_of(now, gone), issues


def move_owners(owned: OwnedTable, index: OrganisationIndex) -> OwnedTable:
    """Give the rows of a table to those who stand for their owners."""
    now = index.now
    if not now.keys() & {*owned.names, owned.base, *owned.elsewhere.values()}:
        return owned
    owners, silent, refused = (
        [now.get(name, name) for name in names]
        for names in (owned.owners, owned.silent, owned.refused)
    )
    base = now.get(owned.base, owned.base)
    elsewhere = {at: now.get(name, name) for at, name in owned.elsewhere.items()}
    return replace(
        owned, owners=owners, silent=silent, refused=refused, base=base, elsewhere=elsewhere
    )


def move_issues(issues: Iterable[Issue], index: OrganisationIndex) -> list[Issue]:
    """Address issues to those who stand for their organisations."""
    now = index.now
    return [
        replace(issue, organisation=now[issue.organisation]) if issue.organisation in now else issue
        for issue in issues
    ]


def who_goes_on(index: OrganisationIndex, on: dt.date) -> dict[str, str]:
    """Follow branches to their heads and predecessors to their successors, to the end."""
    step = {name: own.head for name, own in index.organisations.items() if own.head}
    for one in in_force(index.successions, on=on):
        if one.predecessor in index.organisations and _ends(one, index, on):
            step.setdefault(one.predecessor, one.successor)
    found: dict[str, str] = {}
    for name in step:
        at, seen = name, {name}
        while at in step and step[at] not in seen:
            at = step[at]
            seen.add(at)
        if at != name:
            found[name] = at
    return found


def _ends(one: Succession, index: OrganisationIndex, on: dt.date) -> bool:
    """Say whether the predecessor is no more: a closing date of its own goes before the kind."""
    closed = index.organisations[one.predecessor].closed
    if closed is not None:
        return closed <= on
    return one.ends and one.since is not None


def _succeeded(name: str, successor: str, on: dt.date) -> Issue:
    return Issue(
        IssueCode.ORG_SUCCEEDED,
        Level.INFO,
        f"данные организации {quoted(name)} учтены у правопреемника {quoted(successor)}: "
        f"на {on:%d.%m.%Y} прежней организации нет",
        "Ничего делать не нужно, если список организаций верен.",
        None,
        successor,
    )


def _not_standing(name: str, closed: dt.date | None) -> Issue:
    if closed is not None:
        text = (
            f"организация {quoted(name)} закрыта с {closed:%d.%m.%Y}, правопреемник не назван; "
            "её данные не учтены"
        )
        hint = "Укажите правопреемника в списке организаций или уберите дату закрытия."
    else:
        text = (
            f"по списку организация {quoted(name)} открыта позже даты численности, "
            "но данные прислала; они учтены"
        )
        hint = "Проверьте дату открытия в списке организаций."
    return Issue(IssueCode.ORG_NOT_STANDING, Level.WARNING, text, hint, None, name)
