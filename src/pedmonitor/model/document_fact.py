"""A document that somebody has named as evidence: its requisites and where it is published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True)
class DocumentFact:
    """One row of the register of documents; names of people are hidden in it already.

    Attributes:
        owner: Organisation that it belongs to, or `MUNICIPALITY`.
        title: Its name.
        kind: Code of what it is about; empty when unknown.
        type: What it is: приказ, положение, справка.
        number: Its number, empty when not given.
        day: Its date, None when not given.
        link: Where it is published, empty when not given.
        in_force: False for drafts and cancelled ones.
        plan_row: Number of the row of the plan that it carries out, empty when not given.
    """

    owner: str
    title: str
    kind: str = ""
    type: str = ""
    number: str = ""
    day: dt.date | None = None
    link: str = ""
    in_force: bool = True
    plan_row: str = ""
