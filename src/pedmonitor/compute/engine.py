"""Walk the profiles and compute every value of the period."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pedmonitor.compute.aggregates import AGGREGATE, Aggregates, index_aggregates
from pedmonitor.compute.coverage import Covered, cover
from pedmonitor.compute.form_cells import STATE_FORMS, FormCells, index_cells
from pedmonitor.compute.measures import Counts, Where, count, count_by_organisation
from pedmonitor.compute.selection import Selector, Slice
from pedmonitor.compute.targets import decide
from pedmonitor.compute.universe import STAFF, build_universe
from pedmonitor.definitions.family import Count, Family, Listing, Presence
from pedmonitor.model.result import TOTAL, Breakdown, IndicatorValue, Status, Unit

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    import pandas as pd

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.profile import Profile, ProfileIndicator
    from pedmonitor.model.submission import Submission

RURAL, URBAN = "село", "город"
_OF_ORGANISATIONS = frozenset({"organisation", "rural", "organisation_type"})
_FACT_SLICES = {"level": "level", "role": "role", "provider": "provider"}
_MAX_NAMED = 5
REGISTERS, FORM, COUNTED = "registers", "state_form", "aggregate"


@dataclass(frozen=True, slots=True)
class Rules:
    """What the workspace decides about computing.

    Attributes:
        choices: Question → option in force.
        coverage: Percent of organisations under which a total is partial (Q30).
    """

    choices: Mapping[str, str]
    coverage: float = 90.0


def compute(
    frames: Mapping[str, pd.DataFrame],
    submission: Submission,
    profiles: Iterable[Profile],
    catalogue: Catalogue,
    rules: Rules,
) -> tuple[IndicatorValue, ...]:
    """Compute every indicator of the profiles.

    Args:
        frames: Register → frame, with the columns of `pedmonitor.model.columns`; state forms under
            `STATE_FORMS`, aggregate returns under `AGGREGATE`.
        submission: Who sent what, and the period.
        profiles: The profiles, in order.
        catalogue: The definitions.
        rules: Choices and thresholds.

    Returns:
        Values in the order of the profiles; of each indicator first the total, then organisations,
        then the breakdowns the family names.
    """
    universe = build_universe(
        frames.get(STAFF),
        catalogue.dictionaries["positions"],
        choices=rules.choices,
        organisations=tuple(org.name for org in submission.organisations),
    )
    selector = Selector(frames, catalogue.forms, universe, submission.period, rules.choices)
    forms = index_cells(frames.get(STATE_FORMS))
    stated = index_aggregates(frames.get(AGGREGATE), submission.period)
    values: list[IndicatorValue] = []
    for profile in profiles:
        for row in profile.indicators:
            sources = _Sources(selector, forms, stated)
            indicator = _Indicator(profile, row, catalogue, submission, rules, sources)
            values.extend(indicator.values())
    return tuple(values)


@dataclass(frozen=True, slots=True)
class _Sources:
    """Where figures come from."""

    selector: Selector
    cells: FormCells
    stated: Aggregates


@dataclass(slots=True)
class _Indicator:
    """One row of a profile on its way to values."""

    profile: Profile
    row: ProfileIndicator
    catalogue: Catalogue
    submission: Submission
    rules: Rules
    sources: _Sources
    form_days: set[dt.date] = field(default_factory=set)
    told: dict[str, Counts] = field(default_factory=dict)
    told_by: dict[str, str] = field(default_factory=dict)
    by_subject: dict[str, dict[str, Counts]] = field(default_factory=dict)

    @property
    def selector(self) -> Selector:
        return self.sources.selector

    @property
    def family(self) -> Family:
        return self.catalogue.families[self.row.family]

    def values(self) -> Iterable[IndicatorValue]:
        """Give the total, each organisation, and each value of the family's breakdowns."""
        sent = cover(self.family, self.row.scope, self.submission, self.catalogue)
        covered = self._with_counts(sent)
        reporting = covered.reporting
        yield self._value(TOTAL, Where(reporting), covered)
        counted = count_by_organisation(self.family, sent.reporting, self.selector) | self.told
        for name in covered.expected:
            known = name in counted
            one = Covered((name,), (name,) if known else (), covered.lacks.get(name, ""))
            yield self._build((("organisation", name),), one, counted.get(name))
        for key in self.family.breakdowns:
            base = self._base_of(key, sent, covered)
            for value, where in self._slices(key, base) if base.reporting else ():
                yield self._value(((key, value),), where, _narrow(base, where))

    def _base_of(self, key: str, sent: Covered, covered: Covered) -> Covered:
        """Choose who can be sliced: forms tell none of persons, tables of counts some subjects."""
        if key in _OF_ORGANISATIONS:
            return covered
        if key != "subject" or not self.by_subject:
            return sent
        known = {*sent.reporting, *self.by_subject}
        return replace(sent, reporting=tuple(name for name in sent.expected if name in known))

    def _with_counts(self, covered: Covered) -> Covered:
        """Add the organisations whose registers do not suffice but who state the counts."""
        lacks = dict(covered.lacks)
        for name in covered.expected:
            if name in lacks:
                lacking = self._take_counts(name)
                if lacking is None:
                    del lacks[name]
                elif lacking:
                    lacks[name] = f"{lacks[name]}; {lacking}"
        known = {*covered.reporting, *self.told}
        lacking = "; ".join(dict.fromkeys(lacks.values()))
        return replace(
            covered,
            reporting=tuple(name for name in covered.expected if name in known),
            lacking=lacking if self.told else covered.lacking,
            lacks=lacks,
        )

    def _take_counts(self, name: str) -> str | None:
        """Take what an organisation states: its state form first, else its table of counts.

        Returns:
            None when it suffices, else what is lacking: nothing more to say when empty.
        """
        share = self.family.unit is Unit.PERCENT
        subjects = self.sources.stated.by_subject(self.family, name)
        counted = {s: said.counts(share=share) for s, said in subjects.items()}
        by_subject = {s: counts for s, counts in counted.items() if counts is not None}
        if by_subject:
            self.by_subject[name] = by_subject
        form = self.sources.cells.told(self.family.state_forms, name)
        if form is not None and form.counts is not None:
            self.told[name], self.told_by[name] = form.counts, FORM
            self.form_days.add(form.day)
            return None
        whole = self.sources.stated.whole(self.family, name)
        counts = None if whole is None else whole.counts(share=share)
        if counts is not None:
            self.told[name], self.told_by[name] = counts, COUNTED
            return None
        if whole is not None and whole.percent is not None:
            percent = f"{whole.percent:g}".replace(".", ",")
            return f"в сводной таблице указано {percent} % без подтверждения числителем"
        if by_subject:
            return "в сводной таблице есть строки по предметам и нет строки «Всего»"
        return "" if form is None else form.lacking

    def _slices(self, key: str, covered: Covered) -> Iterable[tuple[str, Where]]:
        """List the values of a breakdown with the slice of each."""
        reporting = covered.reporting
        if key == "subject":
            for subject in self._subjects():
                yield subject, Where(reporting, subject=subject)
        elif key == "position":
            for position in self._order("positions", self.selector.universe.positions):
                yield position, Where(reporting, position=position)
        elif key in _FACT_SLICES:
            for value in self._fact_values(key):
                yield value, Where(reporting, part=Slice(_FACT_SLICES[key], value))
        else:
            yield from self._organisation_slices(key, reporting)

    def _subjects(self) -> list[str]:
        stated = {subject for own in self.by_subject.values() for subject in own}
        present = {*self.selector.universe.subjects, *stated}
        outside = "вне учебных предметов"
        hidden = {outside} if self.rules.choices.get("Q02b") == "excluded" else set()
        return [name for name in self._order("subjects", present) if name not in hidden]

    def _order(self, dictionary: str, present: Iterable[str]) -> list[str]:
        known = set(present)
        return [e.code for e in self.catalogue.dictionaries[dictionary].entries if e.code in known]

    def _fact_values(self, key: str) -> list[str]:
        dictionary = {"level": "levels", "role": "mentoring_roles", "provider": "providers"}[key]
        values = [entry.code for entry in self.catalogue.dictionaries[dictionary].entries]
        return sorted(values) if key == "role" else values

    def _organisation_slices(
        self, key: str, reporting: tuple[str, ...]
    ) -> Iterable[tuple[str, Where]]:
        groups: dict[str, list[str]] = {}
        for organisation in self.submission.organisations:
            if organisation.name not in reporting:
                continue
            if key == "rural":
                if organisation.rural is not None:
                    label = RURAL if organisation.rural else URBAN
                    groups.setdefault(label, []).append(organisation.name)
            elif organisation.type:
                groups.setdefault(organisation.type, []).append(organisation.name)
        for label in sorted(groups):
            yield label, Where(tuple(groups[label]))

    def _value(self, breakdown: Breakdown, where: Where, covered: Covered) -> IndicatorValue:
        computable = bool(covered.reporting) or (not covered.expected and not covered.lacking)
        counts = self._count(where) if computable else None
        return self._build(breakdown, covered, counts)

    def _count(self, where: Where) -> Counts:
        """Count persons of registers and add what other organisations state."""
        others = self.by_subject if where.subject else self.told
        rest = tuple(name for name in where.organisations if name not in others)
        parts = [
            self._stated(name, where.subject) for name in where.organisations if name in others
        ]
        if rest or not parts:
            alone = where._replace(organisations=rest)
            parts.append(count(self.family, alone, self.selector))
        bases = [base for _, base in parts if base is not None]
        return sum(over for over, _ in parts), sum(bases) if bases else None

    def _stated(self, name: str, subject: str) -> Counts:
        if not subject:
            return self.told[name]
        nothing = (0, 0 if self.family.unit is Unit.PERCENT else None)
        return self.by_subject[name].get(subject, nothing)

    def _source(self, breakdown: Breakdown, covered: Covered) -> str:
        """Tell where a figure comes from; most slices of persons come from registers alone."""
        key = breakdown[0][0] if breakdown else ""
        if key == "subject":
            sources = {COUNTED if n in self.by_subject else REGISTERS for n in covered.reporting}
        elif key and key not in _OF_ORGANISATIONS:
            sources = {REGISTERS}
        else:
            sources = {self.told_by.get(name, REGISTERS) for name in covered.reporting}
        order = (REGISTERS, FORM, COUNTED)
        return "+".join(source for source in order if source in sources) or REGISTERS

    def _build(
        self, breakdown: Breakdown, covered: Covered, counts: Counts | None
    ) -> IndicatorValue:
        numerator, denominator = counts or (None, None)
        target = self.row.target_for(self.submission.period.end.year) if not breakdown else None
        share = self.family.unit is Unit.PERCENT
        return IndicatorValue(
            profile=self.profile.id,
            indicator=self.family.id,
            ref=self.row.ref,
            title=self.row.wording,
            unit=self.family.unit,
            breakdown=breakdown,
            numerator=numerator,
            denominator=denominator,
            status=self._status(breakdown, covered, counts),
            target=decide(target, numerator, denominator, share=share) if target else None,
            source=self._source(breakdown, covered),
            footnotes=self.family.choices,
            note=self._note(breakdown, covered, computable=counts is not None),
            reporting=len(covered.reporting),
            expected=len(covered.expected),
        )

    def _note(self, breakdown: Breakdown, covered: Covered, *, computable: bool) -> str:
        """Say what is missing, and that people of forms cannot be told apart."""
        missing = _note(covered, breakdown, computable=computable)
        ways = [self.told_by[name] for name in covered.reporting if name in self.told_by]
        if breakdown or not ways:
            return missing
        taken = []
        if FORM in ways:
            days = ", ".join(f"{day:%d.%m.%Y}" for day in sorted(self.form_days))
            taken.append(f"По формам статистики (на {days}) взято организаций: {ways.count(FORM)}")
        if COUNTED in ways:
            taken.append(f"По сводным таблицам взято организаций: {ways.count(COUNTED)}")
        text = "; ".join(taken) + "; работающие в двух организациях посчитаны в каждой."
        return f"{missing} {text}".strip()

    def _status(self, breakdown: Breakdown, covered: Covered, counts: Counts | None) -> Status:
        if counts is None:
            return Status.NOT_COMPUTABLE
        counted = isinstance(self.family, Count | Presence | Listing)
        if not counted and not counts[1]:
            return Status.NO_DATA
        organisation = any(key == "organisation" for key, _ in breakdown)
        full = 100 * len(covered.reporting) >= self.rules.coverage * len(covered.expected)
        return Status.OK if full or organisation else Status.PARTIAL


def _narrow(covered: Covered, where: Where) -> Covered:
    """Keep the coverage of the whole: a slice of organisations has the same gaps."""
    if len(where.organisations) == len(covered.reporting):
        return covered
    return Covered(where.organisations, where.organisations, "")


def _note(covered: Covered, breakdown: Breakdown, *, computable: bool) -> str:
    if not computable:
        return (
            f"Посчитать нельзя: {covered.lacking}."
            if covered.lacking
            else "Посчитать нельзя: нет данных."
        )
    if breakdown or len(covered.reporting) == len(covered.expected):
        return ""
    reporting = set(covered.reporting)
    missing = [name for name in covered.expected if name not in reporting]
    names = ", ".join(missing[:_MAX_NAMED])
    more = f" и ещё {len(missing) - _MAX_NAMED}" if len(missing) > _MAX_NAMED else ""
    total = len(covered.expected)
    return f"Сдали {len(covered.reporting)} из {total} организаций; нет данных: {names}{more}."
