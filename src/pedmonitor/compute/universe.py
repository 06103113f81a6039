"""The pedagogical staff as numbers: persons, organisations, and where each person works."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from pedmonitor.model import columns as c
from pedmonitor.model.tally import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

    from pedmonitor.definitions.form import Dictionary

STAFF = "staff"
OUTSIDE_SUBJECTS = "вне учебных предметов"
_OUT_ALWAYS = frozenset({"contract"})


@dataclass(slots=True)
class Universe:
    """Active pedagogues of all organisations.

    Attributes:
        staff: Rows of active pedagogues.
        persons: Number of persons; persons are 0 … n − 1.
        organisations: Name → number.
        codes: Person key of the frames → person number.
        pair_person: Person of each employment, shape (m,).
        pair_organisation: Organisation of each employment, shape (m,).
        row_pair: Employment of each staff row.
        main_rows: Whether a staff row is the main one of its person (Q10).
        subjects: Subject → persons who teach it, by organisation: mask over employments.
        positions: Position → mask over employments.
    """

    staff: pd.DataFrame
    persons: int
    organisations: dict[str, int]
    codes: dict[int, int]
    pair_person: NDArray[np.int64]
    pair_organisation: NDArray[np.int64]
    row_pair: NDArray[np.int64]
    main_rows: NDArray[np.bool_]
    subjects: dict[str, NDArray[np.bool_]] = field(default_factory=dict)
    positions: dict[str, NDArray[np.bool_]] = field(default_factory=dict)

    def people(self, pairs: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Turn a mask over employments into a mask over persons."""
        mask = np.zeros(self.persons, dtype=bool)
        mask[self.pair_person[pairs]] = True
        return mask


def build_universe(
    staff: pd.DataFrame | None,
    positions: Dictionary,
    *,
    choices: Mapping[str, str],
    organisations: tuple[str, ...],
    managers: bool = False,
) -> Universe:
    """Number the active pedagogues.

    Args:
        staff: The staff register, or None when there is none.
        positions: Which positions are pedagogical.
        choices: Options in force.
        organisations: Names in order of the registry.
        managers: Whether heads and their deputies belong to them too (Q05).
    """
    numbers = {name: i for i, name in enumerate(organisations)}
    if staff is None or staff.empty:
        none = np.zeros(0, dtype=np.int64)
        return Universe(pd.DataFrame(), 0, numbers, {}, none, none, none, none.astype(bool))
    counted = counted_positions(positions, managers=managers)
    active = staff[_active(staff, counted, choices) & staff[c.ORGANISATION].isin(list(numbers))]
    active = active.reset_index(drop=True)
    keys = active[c.PERSON].to_numpy()
    unique, person = np.unique(keys, return_inverse=True)
    organisation = active[c.ORGANISATION].map(numbers).to_numpy(dtype=np.int64)
    pair_codes = person.astype(np.int64) * (len(numbers) + 1) + organisation
    pairs, row_pair = np.unique(pair_codes, return_inverse=True)
    universe = Universe(
        staff=active,
        persons=len(unique),
        organisations=numbers,
        codes={int(key): i for i, key in enumerate(unique)},
        pair_person=pairs // (len(numbers) + 1),
        pair_organisation=pairs % (len(numbers) + 1),
        row_pair=row_pair.astype(np.int64),
        main_rows=_main_rows(active, person),
    )
    universe.subjects = _subject_masks(universe, main_only=choices.get("Q01") == "main")
    universe.positions = _value_masks(universe, "position")
    return universe


def _main_rows(staff: pd.DataFrame, person: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Take the first row of the main job of each person, else the first row of all.

    Of the rows of one job that of the main subject goes first, where the staff says which it is.
    """
    employment = staff["employment"].tolist() if "employment" in staff.columns else []
    aside = [kind in {"internal", "external"} for kind in employment] or [False] * len(staff)
    told = staff["main_subject"].tolist() if "main_subject" in staff.columns else []
    second = [answer is not True for answer in told] or [False] * len(staff)
    keys = (np.arange(len(staff)), np.array(second, dtype=bool), np.array(aside, dtype=bool))
    order = np.lexsort((*keys, person))
    mask = np.zeros(len(staff), dtype=bool)
    mask[order[np.unique(person[order], return_index=True)[1]]] = True
    return mask


def _active(
    staff: pd.DataFrame, counted: set[str], choices: Mapping[str, str]
) -> NDArray[np.bool_]:
    """Keep pedagogues who work on the reference date (Q20, Q29)."""
    reasons = reasons_out(staff, counted, choices)
    return np.fromiter((reason is None for reason in reasons), dtype=bool, count=len(staff))


def counted_positions(positions: Dictionary, *, managers: bool) -> set[str]:
    """Name the positions that are pedagogical, with those of heads and deputies if asked (Q05)."""
    return {
        entry.code
        for entry in positions.entries
        if entry.attributes.get("pedagogical") or (managers and entry.attributes.get("manager"))
    }


def reasons_out(
    staff: pd.DataFrame, counted: set[str], choices: Mapping[str, str]
) -> Iterator[Reason | None]:
    """Say of every staff row why it does not count; None where it does.

    The day of dismissal is the last day of work (Labour Code, article 84.1): who leaves on the very
    day of counting is still of the staff.
    """
    out = set(_OUT_ALWAYS)
    if choices.get("Q20") == "external_out":
        out.add("external")
    columns = {name: staff[name].tolist() for name in staff.columns}
    nothing = [None] * len(staff)
    rows = zip(
        *(columns.get(name, nothing) for name in ("position", "employment", "status")),
        *(columns.get(name, nothing) for name in ("hire_date", "end_date", c.AS_OF)),
        strict=True,
    )
    for position, employment, status, hired, left, on in rows:
        if position is not None and str(position) not in counted:
            yield Reason.POSITION
        elif employment in out:
            yield Reason.EMPLOYMENT
        elif status == "dismissed" or employment == "left" or _after(on, left):
            yield Reason.LEFT
        else:
            yield Reason.NOT_YET if _after(hired, on) else None


def _after(day: object, on: object) -> bool:
    return isinstance(day, dt.date) and isinstance(on, dt.date) and day > on


def _subject_masks(universe: Universe, *, main_only: bool) -> dict[str, NDArray[np.bool_]]:
    if "subject" not in universe.staff.columns:
        return {}
    masks: dict[str, NDArray[np.bool_]] = {}
    size = len(universe.pair_person)
    taught = universe.staff["subject"].tolist()
    if main_only:
        taught = _main_subjects(universe, taught)
    for pair, subjects in zip(universe.row_pair, taught, strict=True):
        if not isinstance(subjects, tuple):
            continue
        for subject in subjects:
            if subject not in masks:
                masks[subject] = np.zeros(size, dtype=bool)
            masks[subject][pair] = True
    outside = masks.pop(OUTSIDE_SUBJECTS, None)
    if outside is not None and (outside := outside & ~_teach_subjects(universe, masks)).any():
        masks[OUTSIDE_SUBJECTS] = outside
    return masks


def _teach_subjects(
    universe: Universe, masks: Mapping[str, NDArray[np.bool_]]
) -> NDArray[np.bool_]:
    """Mark the employments of whoever teaches a subject in any of them.

    A teacher who is the librarian too, or leads a circle elsewhere, is none of those who «не ведут
    учебных предметов» (Q02b).
    """
    teaching = np.zeros(universe.persons, dtype=bool)
    for mask in masks.values():
        teaching[universe.pair_person[mask]] = True
    return teaching[universe.pair_person]


def _main_subjects(universe: Universe, taught: list[object]) -> list[object]:
    """Give every row the one subject of its person: the first of the main job, else of the next.

    A school where one person has a second job, and a second job in one school, are no second
    subject: the person stands in one line of the municipality (Q01).
    """
    persons = universe.pair_person[universe.row_pair]
    order = np.argsort(~universe.main_rows, kind="stable")
    nothing = (OUTSIDE_SUBJECTS,)
    first: dict[int, tuple[str, ...]] = {}
    for row in order:
        subjects, person = taught[row], int(persons[row])
        undecided = first.get(person, nothing) == nothing
        if undecided and isinstance(subjects, tuple) and subjects:
            first[person] = subjects[:1]
    return [first.get(int(person)) for person in persons]


def _value_masks(universe: Universe, name: str) -> dict[str, NDArray[np.bool_]]:
    if name not in universe.staff.columns:
        return {}
    masks: dict[str, NDArray[np.bool_]] = {}
    size = len(universe.pair_person)
    for pair, value in zip(universe.row_pair, universe.staff[name].tolist(), strict=True):
        if isinstance(value, str):
            if value not in masks:
                masks[value] = np.zeros(size, dtype=bool)
            masks[value][pair] = True
    return masks
