"""Who sent what: what computing needs to know beside the typed tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.model.organisation import Context

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.model.organisation import Organisation
    from pedmonitor.model.period import Period


EVERY_VALUE = "*"
IF_COLLECTED = "?"
"""A return could have told of any value of a field: silence is zero where anybody tells of it."""
UNREAD = "~"
"""The column is there, and what it says of a return's rows is not known: it speaks of no value."""
REFUSED = "!"
"""Every row of a return was refused: it has come, and yet it answers nothing, not even zero."""


def spoken_of(field: str, value: str) -> str:
    """Write that a return speaks of a value of a field: entries of `Submission.fields`.

    >>> spoken_of("kind", "deficits"), spoken_of("kind", EVERY_VALUE)
    ('kind=deficits', 'kind=*')
    """
    return f"{field}={value}"


@dataclass(frozen=True, slots=True)
class ReturnContent:
    """What a return says, as a hash: enough to tell that two returns say the same.

    Attributes:
        organisation: Short name.
        register: Id of the register.
        rows: Number of distinct rows.
        digest: Hash of their meaning under the municipality's key; order and layout apart.
    """

    organisation: str
    register: str
    rows: int
    digest: str


@dataclass(frozen=True, slots=True)
class Submission:
    """Organisations, what each has sent, and the period.

    Attributes:
        period: The period asked for.
        organisations: All of them, in order of the registry.
        fields: Register → organisation → fields its return has. An organisation that is absent
            from a register has not sent it, which is not the same as an empty register, nor as
            one whose every row was `REFUSED`. Beside
            the fields stand the values they speak of (`spoken_of`): a sheet «Диагностика
            выгорания» is no answer about deficits.
    """

    period: Period
    organisations: tuple[Organisation, ...]
    fields: Mapping[str, Mapping[str, frozenset[str]]]

    def answered(self, register: str, name: str) -> frozenset[str] | None:
        """Give the fields that an organisation answers in a register; None when it answers none."""
        fields = self.fields.get(register, {}).get(name)
        return None if fields is None or REFUSED in fields else fields

    def contexts(self) -> tuple[Context, ...]:
        """Tell in whose rows each organisation is counted."""
        return tuple(
            Context(one.name, one.type, one.rural, one.flags) for one in self.organisations
        )

    def kinds(self) -> dict[str, int]:
        """Number what organisations have sent: those that sent the same columns share a number."""
        numbers: dict[tuple[frozenset[str] | None, ...], int] = {}
        sent = {
            one.name: tuple(senders.get(one.name) for senders in self.fields.values())
            for one in self.organisations
        }
        return {name: numbers.setdefault(own, len(numbers)) for name, own in sent.items()}
