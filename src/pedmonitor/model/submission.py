"""Who sent what: what computing needs to know beside the typed tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.model.organisation import Organisation
    from pedmonitor.model.period import Period


@dataclass(frozen=True, slots=True)
class Submission:
    """Organisations, what each has sent, and the period.

    Attributes:
        period: The period asked for.
        organisations: All of them, in order of the registry.
        fields: Register → organisation → fields its return has. An organisation that is absent
            from a register has not sent it, which is not the same as an empty register.
    """

    period: Period
    organisations: tuple[Organisation, ...]
    fields: Mapping[str, Mapping[str, frozenset[str]]]
