"""Facts of a year: each is one row of a register, its cells as they are written."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence

    from maker.counted.world import Job, Person
    from maker.model import Cell

OFFICE = ""
"""Key of the department itself."""


@dataclass(eq=False, slots=True)
class Fact:
    """A row of a register.

    Attributes:
        org: Key of the organisation it speaks of; `OFFICE` for the municipality.
        person: Whom it names.
        mentee: The second person of a mentoring pair.
    """

    org: str
    cells: dict[str, Cell]
    person: Person | None = None
    mentee: Person | None = None

    def day(self, key: str) -> dt.date:
        """Give a date of it."""
        value = self.cells[key]
        if not isinstance(value, dt.date):
            raise TypeError(key)
        return value


@dataclass(slots=True)
class Year:
    """A year: who works on its last day, who did a year before, and what happened."""

    number: int
    staff: list[Job]
    before: list[Job]
    facts: dict[str, list[Fact]] = field(default_factory=dict)

    @property
    def end(self) -> dt.date:
        """The last day."""
        return dt.date(self.number, 12, 31)

    def of(self, register: str, *orgs: str) -> list[Fact]:
        """Facts of a register; of some organisations only, when they are named."""
        return [f for f in self.facts.get(register, []) if not orgs or f.org in orgs]

    def pedagogues(self, org: str) -> list[Job]:
        """The pedagogical staff of an organisation."""
        return [job for job in self.staff if job.org == org and not job.manages]


@dataclass(slots=True)
class Maker:
    """Invents the facts of one year."""

    year: Year
    draw: random.Random

    def day(self, first: int = 1, last: int = 12) -> dt.date:
        """Choose a day between two months."""
        return dt.date(self.year.number, self.draw.randint(first, last), self.draw.randint(1, 28))

    def add(
        self,
        register: str,
        org: str,
        person: Person | None = None,
        *,
        mentee: Person | None = None,
        **cells: Cell,
    ) -> None:
        """Put a row into a register."""
        self.year.facts.setdefault(register, []).append(Fact(org, cells, person, mentee))

    def some(self, jobs: Sequence[Job], share: float) -> Iterator[Job]:
        """Choose about a share of them."""
        return (job for job in jobs if self.draw.random() < share)


def document(maker: Maker, org: str, kind: str, title: str) -> None:
    """Put a document into the register of documents."""
    maker.add(
        "documents",
        org,
        title=title,
        kind=kind,
        number=f"{maker.draw.randint(1, 200)}-Д",
        date=dt.date(
            maker.draw.choice([2018, 2019, maker.year.number]), maker.draw.randint(1, 11), 10
        ),
        status=maker.draw.choice(["утверждён", "утверждён", "утверждён", "проект"]),
    )
