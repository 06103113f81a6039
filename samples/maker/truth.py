"""The true figures, by sets and loops over the invented facts; nothing of pedmonitor is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maker.factsets import FactSets
from maker.places import OUTSIDE
from maker.questions import KORSAKOV, VILYUYSK, Question, questions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from maker.model import Organisation, Year

Value = dict[str, object]
_LEVELS = ("школьный", "муниципальный", "региональный", "федеральный")
_ROLES = ("наставляемый", "наставник")
_SCHOOL = "общеобразовательная"


class Figures(FactSets):
    """Computes one year."""

    def reporting(self, needs: Iterable[str]) -> list[Organisation]:
        """Organisations that have sent staff and everything else needed."""
        wanted = {"staff", *needs}
        return [
            org
            for org in self.year.organisations
            if not wanted & self.year.lacking.get(org.key, frozenset())
        ]

    def values(self) -> list[Value]:
        """Compute every value of both profiles."""
        found: list[Value] = []
        for question in questions(self):
            found += [
                _value(question.id, row, *answer) | self._secondary(question, answer[0])
                for answer in self._answers(question)
                for row in question.rows
            ]
        found += [
            _value("diag_deficit_positions_share", (KORSAKOV, "3.1-2"), *answer)
            for answer in self._positions()
        ]
        found += [
            _value("mentoring_programs_count", (VILYUYSK, "1.2-2.5"), *answer)
            for answer in self._programs()
        ]
        found += [
            _value("young_support_or_mentoring_exists", (KORSAKOV, "3.1-7"), *answer)
            for answer in self._documents()
        ]
        return sorted(
            found,
            key=lambda value: (str(value["profile"]), str(value["ref"]), str(value["breakdown"])),
        )

    def _answers(self, question: Question) -> Iterator[Answer]:
        orgs = self.reporting(question.needs)
        for cut, value, keys in self._slices(question.cuts, orgs):
            numerator, denominator = self._count(question, cut, value, keys)
            asked = self._asked(cut, value)
            full = cut == "organisation" or 100 * len(keys) >= 90 * len(asked)
            status = "ok" if full else "partial"
            if not question.counted and not denominator:
                status = "no_data"
            yield cut, value, numerator, None if question.counted else denominator, status
        here = {org.key for org in orgs}
        for org in self.year.organisations:
            if org.key not in here:
                yield "organisation", org.short, None, None, "not_computable"

    def _asked(self, cut: str, value: str) -> list[Organisation]:
        """Name who should have told: of a group its own organisations, of all else everybody."""
        everybody = list(self.year.organisations)
        if cut == "rural":
            return [org for org in everybody if org.rural is (value == "село")]
        if cut == "organisation_type":
            return [org for org in everybody if org.type == value]
        return everybody

    def _slices(
        self, cuts: Iterable[str], orgs: list[Organisation]
    ) -> Iterator[tuple[str, str, set[str]]]:
        everybody = {org.key for org in orgs}
        yield "", "", everybody
        for org in orgs:
            yield "organisation", org.short, {org.key}
        kinds = {
            "level": _LEVELS,
            "role": _ROLES,
            "subject": self._subjects(),
            "position": self._position_names(),
        }
        for cut in cuts:
            if cut == "rural":
                for rural, word in ((True, "село"), (False, "город")):
                    yield cut, word, {org.key for org in orgs if org.rural is rural}
            elif cut == "organisation_type":
                for kind in sorted({org.type for org in orgs}):
                    yield cut, kind, {org.key for org in orgs if org.type == kind}
            else:
                for value in kinds[cut]:
                    yield cut, value, everybody

    def _subjects(self) -> tuple[str, ...]:
        return tuple(sorted({subject for job in self.staff for subject in job.subjects}))

    def _teaching(self) -> set[int]:
        sent = {org.key for org in self.reporting(("staff",))}
        known = [job for job in self.staff if job.org in sent]
        return {job.person.number for job in known if {*job.subjects} - {*OUTSIDE}}

    def _position_names(self) -> tuple[str, ...]:
        return tuple(sorted({job.position for job in self.staff if job.position}))

    def _count(self, question: Question, cut: str, value: str, keys: set[str]) -> tuple[int, int]:
        jobs = [job for job in self.staff if job.org in keys]
        if cut == "subject":
            jobs = [job for job in jobs if value in job.subjects]
            if (value,) == OUTSIDE:  # whoever teaches a subject elsewhere is none of them
                teaching = self._teaching()
                jobs = [job for job in jobs if job.person.number not in teaching]
        if cut == "position":
            jobs = [job for job in jobs if value == job.position]
        people = {job.person.number for job in jobs}
        if question.base is not None:
            people &= question.base()
        if question.by_job is not None:
            holders = {job.person.number for job in jobs if question.by_job(job)}
        else:
            holders = question.holders(cut, value) if question.holders else set()
        return len(people & holders), len(people)

    def _secondary(self, question: Question, cut: str) -> Value:
        """Count beside a total whom several organisations show, and how often people took part."""
        if cut:
            return {}
        keys = {org.key for org in self.reporting(question.needs)}
        places: dict[int, set[str]] = {}
        for job in self.staff:
            if job.org in keys and (question.base is None or job.person.number in question.base()):
                places.setdefault(job.person.number, set()).add(job.org)
        if question.counted and question.holders:
            places = {who: places[who] for who in question.holders("", "") & set(places)}
        figures = {"counted_twice": sum(len(orgs) > 1 for orgs in places.values())}
        if question.id == "contest_participants_share":
            figures["participations"] = sum(
                c.counts and self.within(c.date) and c.person.number in places
                for c in self.year.contests
            )
        return {"secondary": figures}

    def _positions(self) -> Iterator[Answer]:
        """Names of positions with anybody who took part, passed or not."""
        orgs = self.reporting(("diagnostics",))
        taking_part = self.diagnosed("deficits", passed=False)
        for cut, value, keys in self._slices(("position",), orgs):
            jobs = [
                job
                for job in self.staff
                if job.org in keys and job.position and (cut != "position" or job.position == value)
            ]
            names = {job.position for job in jobs}
            found = {job.position for job in jobs if job.person.number in taking_part}
            full = (
                "ok"
                if cut == "organisation" or 100 * len(orgs) >= 90 * len(self.year.organisations)
                else "partial"
            )
            yield cut, value, len(found), len(names), full if names else "no_data"
        for org in self.year.organisations:
            if org not in orgs:
                yield "organisation", org.short, None, None, "not_computable"

    def _programs(self) -> Iterator[Answer]:
        """Programmes approved in the year by schools."""
        schools = [org for org in self.year.organisations if org.type == _SCHOOL]
        orgs = [
            org for org in schools if "mentoring" not in self.year.lacking.get(org.key, frozenset())
        ]
        for cut, value, keys in self._slices(("rural", "organisation_type"), orgs):
            count = sum(
                f.counts and f.org in keys and f.approved and self.within(f.approved_on)
                for f in self.year.mentorings
            )
            yield cut, value, count, None, "ok"
        for org in schools:
            if org not in orgs:
                yield "organisation", org.short, None, None, "not_computable"

    def _documents(self) -> Iterator[Answer]:
        """Documents in force: the municipality's stand in the total only.

        A school that has sent no list of its own has not said that it has no such document.
        """
        found = [
            d
            for d in self.year.documents
            if d.kind in {"mentoring_system", "young_support"}
            and d.status == "approved"
            and d.date.year <= self.year.number
        ]
        yield "", "", len(found), None, "ok"
        own = {d.org for d in self.year.documents}
        for org in self.year.organisations:
            here = sum(d.org == org.key for d in found) if org.key in own else None
            yield "organisation", org.short, here, None, "not_computable" if here is None else "ok"


Answer = tuple[str, str, int | None, int | None, str]


def _value(
    family: str, row: tuple[str, str], cut: str, value: str, *figures: int | str | None
) -> Value:
    numerator, denominator, status = figures
    return {
        "profile": row[0],
        "ref": row[1],
        "indicator": family,
        "breakdown": {cut: value} if cut else {},
        "numerator": numerator,
        "denominator": denominator,
        "status": status,
    }


def true_values(year: Year) -> list[Value]:
    """Compute the true figures of a year."""
    return Figures(year).values()
