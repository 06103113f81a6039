"""The true figures, by sets and loops over the invented facts; nothing of pedmonitor is used."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from maker.facts import NOT_TEACHING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator

    from maker.model import Course, Job, Organisation, Year

Value = dict[str, object]
_LEVELS = ("школьный", "муниципальный", "региональный", "федеральный")
_ROLES = ("наставляемый", "наставник")
_SCHOOL = "общеобразовательная"
VILYUYSK, KORSAKOV = "vilyuysk-2021", "korsakov-2021"


def _full_years(since: dt.date, on: dt.date) -> int:
    return on.year - since.year - ((on.month, on.day) < (since.month, since.day))


def _soon(first: dt.date | None, then: dt.date | None) -> bool:
    """Say whether the second day comes within twelve months after the first."""
    if first is None or then is None:
        return False
    return (
        0
        <= 12 * (then.year - first.year) + then.month - first.month + (then.day - first.day) / 31
        <= 12
    )


@dataclass(frozen=True)
class Question:
    """An indicator asked of the facts.

    Attributes:
        rows: (profile, number in the document) the indicator stands at.
        needs: Registers beside staff an organisation must have sent.
        holders: Numbers of the persons with the fact; narrowed to a slice (kind, value).
        by_job: The fact when it is seen from the staff register itself.
        base: Numbers of the persons who may be in the denominator; None for everybody.
        cuts: Breakdowns.
    """

    id: str
    rows: tuple[tuple[str, str], ...]
    needs: tuple[str, ...] = ()
    holders: Callable[[str, str], set[int]] | None = None
    by_job: Callable[[Job], bool] | None = None
    base: Callable[[], set[int]] | None = None
    cuts: tuple[str, ...] = ("rural", "organisation_type")
    counted: bool = False


@dataclass
class Figures:
    """Computes one year."""

    year: Year
    staff: list[Job] = field(init=False)
    by_key: dict[str, Organisation] = field(init=False)

    def __post_init__(self) -> None:
        """Keep the pedagogues of organisations that have sent their staff."""
        self.by_key = {org.key: org for org in self.year.organisations}
        self.staff = [
            job
            for job in self.year.jobs
            if job.counts
            and job.position not in NOT_TEACHING
            and job.employment != "contract"
            and "staff" not in self.year.lacking.get(job.org, ())
        ]

    def within(self, day: dt.date) -> bool:
        """Say whether a day lies in the year."""
        return day.year == self.year.number

    def diagnosed(self, kind: str, subject: str = "", *, passed: bool = True) -> set[int]:
        """Persons with a diagnostic of a kind; a diagnostic of another subject does not fit a subject."""
        return {
            d.person.number
            for d in self.year.diagnoses
            if d.counts
            and d.kind == kind
            and self.within(d.date)
            and (d.completed or not passed)
            and (kind != "qualification" or d.voluntary)
            and subject in {"", d.subject, *(() if d.subject else (subject,))}
        }

    def trained(self, wanted: Callable[[Course], bool]) -> set[int]:
        """Persons who finished a wanted course in the year."""
        return {
            c.person.number
            for c in self.year.courses
            if c.counts and c.finished and self.within(c.end) and wanted(c)
        }

    def supported(self, level: str = "") -> set[int]:
        """Persons with documented support."""
        return {
            s.person.number
            for s in self.year.supports
            if s.counts
            and s.kind != "membership"
            and s.start.year <= self.year.number <= s.end.year
            and level in {"", s.level}
        }

    def on_route(self) -> set[int]:
        """Persons whose route is not dropped."""
        return {
            r.person.number
            for r in self.year.routes
            if r.counts
            and r.status != "dropped"
            and r.created.year <= self.year.number <= r.end.year
        }

    def mentoring(self, role: str = "") -> set[int]:
        """Mentors and mentees who are pedagogues."""
        found: set[int] = set()
        for fact in self.year.mentorings:
            if fact.counts and fact.start.year <= self.year.number <= fact.end.year:
                if role in {"", "наставник"}:
                    found.add(fact.mentor.number)
                if fact.mentee is not None and role in {"", "наставляемый"}:
                    found.add(fact.mentee.number)
        return found

    def contestants(self, level: str = "") -> set[int]:
        """Persons who took part in a contest."""
        return {
            c.person.number
            for c in self.year.contests
            if c.counts and self.within(c.date) and level in {"", c.level}
        }

    def age(self, job: Job) -> int:
        """Full years on the day of the return; nobody is young whose birth date is unknown."""
        return _full_years(job.person.birth, self.year.day(job.org)) if job.birth_known else 999

    def young_graduate(self, job: Job) -> bool:
        """Under 25 and came within a year after graduation."""
        person = job.person
        return self.age(job) < 25 and (
            _soon(person.graduation, person.first_job) or _soon(person.graduation, job.hire)
        )

    def tenure(self, job: Job) -> bool:
        """Under 30 with three full years in the organisation, at the main place of work."""
        return (
            self.age(job) < 30
            and job.employment != "external"
            and _full_years(job.hire, self.year.day(job.org)) >= 3
        )

    def questions(self) -> Iterator[Question]:
        """List the indicators that are shares of persons, or count them."""
        rural = ("rural", "organisation_type")
        subject = ("subject", *rural)
        targeted = {"diagnostics", "individual_route"}

        def pk(basis: set[str]) -> set[int]:
            return self.trained(lambda c: c.kind == "ПК" and bool(basis & set(c.basis)))

        def regional(basis: str) -> set[int]:
            return self.trained(lambda c: c.regional and basis in c.basis)

        v, k = VILYUYSK, KORSAKOV
        yield Question(
            "pk_deficit_targeted_share", ((v, "1.1-goal"),), ("training",), lambda *_: pk(targeted)
        )
        yield Question(
            "diag_and_individual_plan_share",
            ((v, "1.1-task1"),),
            ("diagnostics", "routes"),
            lambda *_: self.diagnosed("deficits") & self.on_route(),
        )
        yield Question(
            "burnout_diag_and_support_share",
            ((v, "1.1-task2"),),
            ("diagnostics", "support"),
            lambda *_: self.diagnosed("burnout") & self.supported(),
            cuts=(),
        )
        yield Question(
            "method_support_school_by_subject_share",
            ((v, "1.2-1.1"),),
            ("support",),
            lambda *_: self.supported("школьный"),
            cuts=subject,
        )
        yield Question(
            "method_support_municipal_by_subject_share",
            ((v, "1.2-1.2"),),
            ("support",),
            lambda *_: self.supported("муниципальный"),
            cuts=subject,
        )
        yield Question(
            "young_under25_graduates_share", ((v, "1.2-2.1"),), by_job=self.young_graduate
        )
        yield Question(
            "age_under35_share",
            ((v, "1.2-2.2"),),
            by_job=lambda job: self.age(job) < 35,
            cuts=subject,
        )
        yield Question("age_under30_tenure3_share", ((v, "1.2-2.3"),), by_job=self.tenure)
        yield Question(
            "mentoring_participants_share",
            ((v, "1.2-2.4"),),
            ("mentoring",),
            lambda cut, value: self.mentoring(value if cut == "role" else ""),
            cuts=("role", *rural),
        )
        yield Question(
            "diag_deficit_by_subject_share",
            ((v, "1.2-3.1"), (k, "3.1-1")),
            ("diagnostics",),
            lambda cut, value: self.diagnosed("deficits", value if cut == "subject" else ""),
            cuts=("subject", "position", *rural),
        )
        yield Question(
            "independent_qualification_share",
            ((v, "1.2-3.2"),),
            ("diagnostics",),
            lambda *_: self.diagnosed("qualification"),
        )
        yield Question(
            "pk_diag_or_iom_of_trained_share",
            ((v, "1.2-3.3"),),
            ("training",),
            lambda *_: pk(targeted),
            base=lambda: self.trained(lambda c: c.kind == "ПК"),
        )
        yield Question(
            "burnout_diag_by_subject_share",
            ((v, "1.2-4.1"),),
            ("diagnostics",),
            lambda *_: self.diagnosed("burnout"),
            cuts=subject,
        )
        yield Question(
            "retrained_pedagogical_count",
            ((v, "1.2-4.2"),),
            ("training",),
            lambda *_: self.trained(lambda c: c.kind == "ПП" and c.pedagogical),
            counted=True,
        )
        yield Question(
            "dpo_regional_diag_based_of_trained_share",
            ((k, "3.1-3"),),
            ("training",),
            lambda *_: regional("diagnostics"),
            base=lambda: self.trained(lambda _: True),
        )
        yield Question(
            "dpo_regional_individual_path_share",
            ((k, "3.1-4"),),
            ("training",),
            lambda *_: regional("individual_route"),
        )
        yield Question(
            "dpo_regional_district_need_share",
            ((k, "3.1-5"),),
            ("training",),
            lambda *_: regional("district_need"),
        )
        yield Question(
            "contest_participants_share",
            ((v, "1.2-5.1"), (k, "3.1-6")),
            ("contests",),
            lambda cut, value: self.contestants(value if cut == "level" else ""),
            cuts=("level", *subject),
        )

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
        for question in self.questions():
            found += [
                _value(question.id, row, *answer)
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
        full = "ok" if 100 * len(orgs) >= 90 * len(self.year.organisations) else "partial"
        for cut, value, keys in self._slices(question.cuts, orgs):
            numerator, denominator = self._count(question, cut, value, keys)
            status = (
                full
                if cut not in {"organisation", "rural", "organisation_type"}
                or (len(keys) == len(orgs) and cut != "organisation")
                else "ok"
            )
            if not question.counted and not denominator:
                status = "no_data"
            yield cut, value, numerator, None if question.counted else denominator, status
        here = {org.key for org in orgs}
        for org in self.year.organisations:
            if org.key not in here:
                yield "organisation", org.short, None, None, "not_computable"

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

    def _position_names(self) -> tuple[str, ...]:
        return tuple(sorted({job.position for job in self.staff if job.position}))

    def _count(self, question: Question, cut: str, value: str, keys: set[str]) -> tuple[int, int]:
        jobs = [job for job in self.staff if job.org in keys]
        if cut == "subject":
            jobs = [job for job in jobs if value in job.subjects]
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
        """Documents in force: the municipality's stand in the total only."""
        found = [
            d
            for d in self.year.documents
            if d.kind in {"mentoring_system", "young_support"}
            and d.status == "approved"
            and d.date.year <= self.year.number
        ]
        yield "", "", len(found), None, "ok"
        for org in self.year.organisations:
            yield "organisation", org.short, sum(d.org == org.key for d in found), None, "ok"


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
