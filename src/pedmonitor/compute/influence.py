"""By how much the mending of a fault could move the values: bounds, from one look at the frames.

Nothing is computed anew for an issue. Who is selected, and who would be if an unknown field fitted,
is found once for each selection; an issue then asks only for its own person and row. The bounds are
honest, not likely: a cell that cannot be read may hold any value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from pedmonitor.compute.asked import Asked, Change, added, gather_asked, moved
from pedmonitor.compute.possible import Possible
from pedmonitor.compute.selection import Selector
from pedmonitor.compute.universe import STAFF, build_universe
from pedmonitor.definitions.cross_checks import selections_of
from pedmonitor.definitions.family import Count, Presence, ShareOfPersons, rows_of
from pedmonitor.model import columns as c
from pedmonitor.model.influence import Influence, Loss, Movement, Trace
from pedmonitor.model.submission import REFUSED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pandas as pd

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.family import Family, Selection
    from pedmonitor.definitions.profile import Profile
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.model.submission import Submission

_EMPLOYING = frozenset({"position", "employment", "status", "hire_date", "end_date"})
"""Fields of the staff register that decide whether somebody is a working pedagogue."""


class InfluenceMeter:
    """Answers for any number of issues of one run."""

    def __init__(
        self,
        frames: Mapping[str, pd.DataFrame],
        submission: Submission,
        profiles: Iterable[Profile],
        catalogue: Catalogue,
        *,
        choices: Mapping[str, str],
        values: Iterable[IndicatorValue],
    ) -> None:
        """Gather the values by indicator.

        Args:
            frames: Register → frame.
            submission: Who sent what, and the period.
            profiles: Their indicators are measured.
            catalogue: The families behind them.
            choices: Options in force.
            values: What has been computed.
        """
        universe = build_universe(
            frames.get(STAFF),
            catalogue.dictionaries["positions"],
            choices=choices,
            organisations=tuple(org.name for org in submission.organisations),
        )
        self._selector = Selector(frames, catalogue.forms, universe, submission.period, choices)
        self._possible = Possible(self._selector)
        self._sent = submission.fields
        self._asked = gather_asked(profiles, catalogue, values)
        self._people: dict[str, dict[tuple[int, int], list[int]]] = {}
        self._staffs: dict[int, dict[str, int]] = {}

    def measure(self, trace: Trace) -> tuple[Influence, ...]:
        """Tell what mending the fault could do, the largest movement first."""
        if trace.loss is Loss.ORGANISATION:
            return (Influence(""),)
        rows = trace.each()
        each = (self._influence(asked, trace, rows) for asked in self._asked)
        found = [influence for influence in each if influence is not None]
        return tuple(sorted(found, key=lambda one: (-one.weight, one.refs)))

    def _influence(self, asked: Asked, trace: Trace, rows: list[Trace]) -> Influence | None:
        if asked.family.managers or (
            trace.register and trace.register not in _registers(asked.family)
        ):
            return None  # another staff is counted, or another register
        school = asked.schools.get(trace.organisation)
        if trace.organisation and school is None:
            return None  # outside the scope of the indicator
        if trace.loss is Loss.REGISTER or self._is_mute(trace):
            return self._whole_register(asked, trace, school)
        if school is not None and school.numerator is None:
            return None  # the organisation is not counted anyway
        parts = [self._change(asked.family, one) for one in rows]
        changes = [part for part in parts or [self._lost_rows(asked.family, trace)] if part]
        if not changes or asked.total.numerator is None:
            return None
        change = added(changes) or _NOTHING
        total = moved(asked.total, change)
        own = moved(school, change) if school is not None else None
        return Influence(asked.family.id, asked.refs, total, own) if total.moves else None

    def _is_mute(self, trace: Trace) -> bool:
        """Say whether nothing of the register was accepted: one row mended brings it in whole."""
        sent = self._sent.get(trace.register, {})
        return REFUSED in sent.get(trace.organisation, ())

    def _whole_register(
        self, asked: Asked, trace: Trace, school: IndicatorValue | None
    ) -> Influence | None:
        """Count the people whom the arrival of a register would let in."""
        family = asked.family
        if school is None or school.numerator is not None:
            return None
        if not isinstance(family, ShareOfPersons):
            return None
        base = None if trace.register in _registers_of(family.population) else family.population
        size = self._staff_of(base).get(trace.organisation, 0)
        now, people = int(asked.total.numerator or 0), int(asked.total.denominator or 0)
        more = Movement(now, now, now + size, people, people + size)
        return Influence(family.id, asked.refs, more) if size else None

    def _staff_of(self, base: Selection | None) -> dict[str, int]:
        """Count the employments of each organisation: all, or those of a population."""
        known = self._staffs.get(id(base))
        if known is None:
            universe = self._selector.universe
            pairs = universe.pair_organisation
            if base is not None:
                pairs = pairs[self._selector.select(base).pairs]
            sizes = np.bincount(pairs, minlength=len(universe.organisations)).tolist()
            known = self._staffs[id(base)] = dict(zip(universe.organisations, sizes, strict=False))
        return known

    def _change(self, family: Family, trace: Trace) -> Change | None:
        """Bound what one row could do to a family."""
        if isinstance(family, ShareOfPersons) or (
            isinstance(family, Count) and family.of == "persons"
        ):
            changes = (
                self._person_change(family.fact, family.population, trace, key)
                for key in self._persons(trace)
            )
            return added([change for change in changes if change is not None])
        if isinstance(family, Presence | Count):
            selected = self._possible.row_holds(family.fact, trace)
            may = self._possible.row_may(family.fact, trace)
            return Change(-int(selected and bool(trace.fields)), int(may and not selected), 0)
        return None

    def _lost_rows(self, family: Family, trace: Trace) -> Change | None:
        """Bound rows that were left out before their values were looked at."""
        if isinstance(family, ShareOfPersons | Count | Presence):
            staff = trace.register == STAFF
            fact_is_here = trace.register in _registers_of(family.fact)
            more_people = trace.count if staff and isinstance(family, ShareOfPersons) else 0
            return Change(0, trace.count if fact_is_here else 0, more_people)
        return None

    def _person_change(
        self, fact: Selection, population: Selection | None, trace: Trace, key: int
    ) -> Change | None:
        possible, known = self._possible, key in self._selector.universe.codes
        entering = trace.register == STAFF and not known
        if entering and not _EMPLOYING & set(trace.fields):
            return None  # no pedagogue, whatever the cell says
        if known and (population is None or possible.holds(population, key)):
            if not possible.holds(fact, key):
                return Change(0, int(possible.may_hold(fact, key, trace)), 0)
            certain = possible.must_hold(fact, key, trace) and (
                population is None or possible.must_hold(population, key, trace)
            )
            return Change(-int(not certain), 0, 0)
        may_base = key < 0 or (
            (known or entering)
            and (population is None or possible.may_hold(population, key, trace))
        )
        wider = population is not None and (trace.new_person if key < 0 else may_base)
        return Change(0, int(may_base and possible.may_hold(fact, key, trace)), int(wider))

    def _persons(self, trace: Trace) -> list[int]:
        """Give the persons of the row of a trace: a mentor and who is mentored are two.

        Somebody whom nobody knows is -1: where all are unknown, or the fault is that one is.
        """
        if trace.register not in self._people:
            frame = self._selector.frames.get(trace.register)
            spots: dict[tuple[int, int], list[int]] = {}
            if frame is not None:
                places = zip(frame[c.SOURCE].tolist(), frame[c.ROW].tolist(), strict=True)
                for place, person in zip(places, frame[c.PERSON].tolist(), strict=True):
                    spots.setdefault(place, []).append(int(person))
            self._people[trace.register] = spots
        found = dict.fromkeys(self._people[trace.register].get((trace.source, trace.rows[0]), ()))
        known = [person for person in found if person >= 0]
        if trace.loss is Loss.ROWS and len(known) < len(found):
            return [-1]
        return known or [-1]


_NOTHING = Change(0, 0, 0)


def _registers_of(selection: Selection) -> set[str]:
    return {rows.form for rows in rows_of(selection)}


def _registers(family: Family) -> set[str]:
    return set().union(*map(_registers_of, selections_of(family)))
