"""Who owes which returns by the document of a report: the list of submission control."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.definitions.asked import asked_of
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.reporting.facts.context import Material


@dataclass(frozen=True, slots=True)
class Owed:
    """What one organisation owes.

    Attributes:
        registers: Id → title of the registers that it is asked for and has not sent.
        everything: Whether it has sent nothing at all.
    """

    registers: Mapping[str, str]
    everything: bool = False


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
    told: dict[str, list[str]] = {}
    for issue in run.issues:
        if issue.code is IssueCode.ORG_REGISTER_MISSING:
            told.setdefault(issue.organisation, []).append(issue.message)
    found: dict[str, Owed] = {}
    for name in dict.fromkeys((*types, *sorted(told), *run.coverage.missing)):
        asked = (
            asked_of(material.context.profile, catalogue, types.get(name, "")) if catalogue else {}
        )
        if name in run.coverage.missing:
            found[name] = Owed(asked, everything=True)
            continue
        own = {
            register: title
            for register, title in asked.items()
            if any(quoted(title) in message for message in told.get(name, ()))
        }
        if own:
            found[name] = Owed(own)
    return found
