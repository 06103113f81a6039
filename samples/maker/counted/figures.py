"""The true figures, by sets and loops over the invented facts; nothing of pedmonitor is used."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from maker.counted.happenings import OFFICE
from maker.counted.world import ORGANISATIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from maker.counted.happenings import Fact, Year
    from maker.counted.world import Organisation

Value = dict[str, object]
Number = int | Fraction
Counts = tuple[Number, Number | None]
Orgs = tuple[str, ...]
"""Keys of organisations; `OFFICE` among them stands for the department's own rows."""
_OFFICE_ANSWERS = frozenset({
    "communities", "projects", "events", "event_participants", "graduates", "targeted_students",
    "programmes", "method_service", "documents",
})  # fmt: skip
"""Registers that the department answers for everybody."""


@dataclass(frozen=True, slots=True)
class Question:
    """One figure of the documents.

    Attributes:
        rows: (profile, number in the document).
        count: Counts it for any organisations together.
        needs: Registers an organisation must have sent.
        types: Organisations it speaks of; all by default.
        municipal: Whether it is asked of the municipality as one.
        share: Whether it has a denominator.
        of_people: Whether the department's own rows are no part of the total.
        of_organisations: Whether it counts organisations: each must answer for itself.
        own: Register of which each must answer for itself, though the total needs the department's
            alone.
        form: Counts it for one organisation that states it in a form.
        digest: Counts it for one organisation that stands in the table of counts.
    """

    id: str
    rows: tuple[tuple[str, str], ...]
    count: Callable[[Orgs], Counts]
    needs: tuple[str, ...]
    types: tuple[str, ...] = ()
    municipal: bool = False
    share: bool = True
    of_people: bool = True
    of_organisations: bool = False
    own: str = ""
    form: Callable[[str], Counts] | None = None
    digest: Callable[[str], Counts] | None = None

    def way(self, org: Organisation) -> Callable[[str], Counts] | None:
        """Tell how an organisation without the registers states the figure."""
        if self.form is not None and org.form:
            return self.form
        return self.digest if org.digest else None


def sends(org: Organisation, register: str, *, alone: bool) -> bool:
    """Say whether an organisation, or the department for it, has sent a register."""
    if register in _OFFICE_ANSWERS and not alone:
        return True
    if register == "staffing" and org.form == "85k-2019":
        return False  # its form stands in for it
    return bool(org.kind) and (register not in _OFFICE_ANSWERS or register == "documents")


def true_values(questions: Iterable[Question]) -> list[Value]:
    """Compute every figure: the total and each organisation."""
    found = [
        _value(question, row, breakdown, counts, status)
        for question in questions
        for breakdown, counts, status in _answers(question)
        for row in question.rows
    ]
    return sorted(found, key=lambda v: (str(v["profile"]), str(v["ref"]), str(v["breakdown"])))


def _answers(question: Question) -> Iterator[tuple[str, Counts | None, str]]:
    if question.municipal:
        everybody = (*(org.key for org in ORGANISATIONS), OFFICE)
        yield "", *_status(question, question.count(everybody), full=True)
        return
    asked = [org for org in ORGANISATIONS if not question.types or org.type in question.types]
    alone = question.of_organisations
    counted = [o for o in asked if all(sends(o, need, alone=alone) for need in question.needs)]
    stating = {o.key: way(o.key) for o in asked if o not in counted and (way := question.way(o))}
    told = len(counted) + len(stating)
    keys = tuple(org.key for org in counted)
    total = question.count(keys if question.of_people else (*keys, OFFICE))
    for stated in stating.values():
        total = (total[0] + stated[0], None if total[1] is None else total[1] + (stated[1] or 0))
    yield "", *_status(question, total, full=100 * told >= 90 * len(asked))
    for org in asked:
        if question.own and not sends(org, question.own, alone=True):
            yield org.short, None, "not_computable"
        elif org in counted:
            yield org.short, *_status(question, question.count((org.key,)), full=True)
        elif org.key in stating:
            yield org.short, *_status(question, stating[org.key], full=True)
        else:
            yield org.short, None, "not_computable"


def _status(question: Question, counts: Counts, *, full: bool) -> tuple[Counts, str]:
    if question.share and not counts[1]:
        return counts, "no_data"
    return counts, "ok" if full else "partial"


def _value(
    question: Question, row: tuple[str, str], org: str, counts: Counts | None, status: str
) -> Value:
    numerator, denominator = counts or (None, None)
    return {
        "profile": row[0],
        "ref": row[1],
        "indicator": question.id,
        "breakdown": {"organisation": org} if org else {},
        "numerator": _plain(numerator),
        "denominator": _plain(denominator),
        "status": status,
    }


def _plain(number: Number | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number == int(number) else float(number)


@dataclass(frozen=True, slots=True)
class Facts:
    """What may be asked of a year."""

    year: Year

    def people(self, orgs: Orgs, *, managers: bool = False) -> set[int]:
        """Everybody who works in any of the organisations, each once."""
        return {
            job.person.number
            for job in self.year.staff
            if job.org in orgs and (managers or not job.manages)
        }

    def young(self, orgs: Orgs) -> set[int]:
        """Pedagogues under thirty-five."""
        return {
            job.person.number
            for job in self.year.staff
            if job.org in orgs and not job.manages and job.person.age(self.year.end) < 35
        }

    def named(self, register: str, **wanted: str | tuple[str, ...]) -> set[int]:
        """People named in rows of a register whose cells say what is wanted."""
        return {f.person.number for f in self.rows(register, (), **wanted) if f.person}

    def rows(self, register: str, orgs: Orgs, **wanted: str | tuple[str, ...]) -> list[Fact]:
        """Rows of a register; of some organisations only, when they are named."""
        return [
            fact
            for fact in self.year.of(register, *orgs)
            if all(
                fact.cells[key] in (words if isinstance(words, tuple) else (words,))
                for key, words in wanted.items()
            )
        ]
