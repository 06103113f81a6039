"""Who owes which returns by the document of a report: the list of submission control."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.definitions.asked import asked_of
from pedmonitor.model.issue import Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from pedmonitor.model.issue import Issue
    from pedmonitor.reporting.facts.context import Material


@dataclass(frozen=True, slots=True)
class Owed:
    """What one organisation owes.

    Attributes:
        registers: Id → title of the registers that it is asked for and has not sent.
        everything: Whether it has sent nothing at all.
        empty: Those that have come without a row though they cannot be so: the staff.
    """

    registers: Mapping[str, str]
    everything: bool = False
    empty: Mapping[str, str] = field(default_factory=dict)


def owed_returns(material: Material) -> dict[str, Owed]:
    """List what organisations owe of what the document asks of organisations of their type.

    What the document does not ask of them is nobody's debt here, whoever else has sent it. Without
    definitions nobody is named but those who have sent nothing.

    Args:
        material: The report's material.

    Returns:
        Organisation → its debt, in the order of the organisations; those that owe nothing are out.
    """
    run, catalogue = material.context.run, material.context.catalogue
    types = {one.name: one.type for one in run.contexts}
    told = _registers(run.issues, IssueCode.ORG_REGISTER_MISSING)
    bare = _registers(run.issues, IssueCode.RETURN_EMPTY)
    found: dict[str, Owed] = {}
    for name in dict.fromkeys((*types, *sorted({**told, **bare}), *run.coverage.missing)):
        asked = (
            asked_of(material.context.profile, catalogue, types.get(name, "")) if catalogue else {}
        )
        if name in run.coverage.missing:
            found[name] = Owed(asked, everything=True)
            continue
        own = _among(asked, told.get(name, ()))
        empty = {
            register: title
            for register, title in _among(asked, bare.get(name, ())).items()
            if register not in own
        }
        if own or empty:
            found[name] = Owed(own, empty=empty)
    return found


def _registers(issues: Iterable[Issue], code: IssueCode) -> dict[str, set[str]]:
    """Gather the registers told of each organisation under a code; information is no debt."""
    found: dict[str, set[str]] = {}
    for issue in issues:
        if issue.code is code and issue.level is not Level.INFO and issue.organisation:
            found.setdefault(issue.organisation, set()).update(issue.registers)
    return found


def _among(asked: Mapping[str, str], told: Collection[str]) -> dict[str, str]:
    """Give those of the registers asked for that were told of."""
    return {register: title for register, title in asked.items() if register in told}
