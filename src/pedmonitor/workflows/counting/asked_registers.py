"""Registers that an organisation has not sent, and that no document asks of it: nobody's debt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.definitions.asked import asked_of
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.profile import Profile
    from pedmonitor.intake.settling.folder import Settled


def asked_only(settled: Settled, chosen: Sequence[Profile], catalogue: Catalogue) -> Settled:
    """Leave out requests for registers that the chosen documents ask of no such organisation.

    A kindergarten owes no register of mentoring where only schools are counted by it; the request
    would say that it leaves a figure, and there is none.

    Args:
        settled: The folder for the period.
        chosen: The documents asked for; without any nobody knows what they ask.
        catalogue: Definitions.
    """
    missing = [one for one in settled.issues if one.code is IssueCode.ORG_REGISTER_MISSING]
    if not (chosen and missing):
        return settled
    types = {one.name: one.type for one in settled.submission.organisations}
    asked: dict[str, frozenset[str]] = {
        kind: frozenset(
            register for profile in chosen for register in asked_of(profile, catalogue, kind)
        )
        for kind in {types.get(one.organisation, "") for one in missing}
    }
    needless = {
        one for one in missing if asked[types.get(one.organisation, "")].isdisjoint(one.registers)
    }
    return replace(settled, issues=[one for one in settled.issues if one not in needless])
