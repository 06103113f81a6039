"""An organisation of the municipality, as its registry describes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

MUNICIPALITY = "муниципалитет"
"""Stands in the place of an organisation for documents of the department itself."""
RURAL, URBAN = "село", "город"
"""The canonical values of the `rural` breakdown."""


@dataclass(frozen=True, slots=True)
class Succession:
    """One organisation goes on in another.

    Attributes:
        predecessor: Its name, as the registry writes it.
        successor: Short name of the one that goes on.
        change: Canonical kind of the change; empty when unknown.
        since: First day of the successor in this role; None when the registry names none.
        same: Whether both are one organisation under two names, so that a series does not break.
        ends: Whether the predecessor is no more.
    """

    predecessor: str
    successor: str
    change: str = ""
    since: dt.date | None = None
    same: bool = True
    ends: bool = True


@dataclass(frozen=True, slots=True)
class Context:
    """The groups in whose rows an organisation is counted: what everybody may know of it.

    Attributes:
        name: Short name.
        type: Canonical organisation type, empty when unknown.
        rural: True in a village, False in a town, None when unknown.
        flags: Canonical marks of the registry, such as «ШНОР»; not for the public.
    """

    name: str
    type: str = ""
    rural: bool | None = None
    flags: tuple[str, ...] = ()

    @property
    def groups(self) -> tuple[tuple[str, str], ...]:
        """The rows of breakdowns in which it is counted."""
        locality = RURAL if self.rural else URBAN
        known = (
            ("organisation_type", self.type),
            ("rural", "" if self.rural is None else locality),
        )
        return tuple(pair for pair in known if pair[1])


@dataclass(frozen=True, slots=True)
class Organisation:
    """One row of the registry.

    Attributes:
        name: Short name: the canonical value of the `organisation` breakdown.
        code: Code of the registry, empty when there is none.
        type: Canonical organisation type, empty when unknown.
        rural: True in a village, False in a town, None when unknown.
        aliases: Other names that mean the same organisation, predecessors included.
        declared: False when it was met in returns but stands in no registry.
        opened: First day; None when it has always been there.
        closed: First day on which it is no more; None while it lives.
        head: Short name of the organisation whose branch it is, whose returns it joins.
        flags: Canonical marks, such as «ШНОР».
    """

    name: str
    code: str = ""
    type: str = ""
    rural: bool | None = None
    aliases: tuple[str, ...] = ()
    declared: bool = True
    opened: dt.date | None = None
    closed: dt.date | None = None
    head: str = ""
    flags: tuple[str, ...] = ()
