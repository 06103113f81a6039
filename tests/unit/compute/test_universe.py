"""Who is an active pedagogue, and where."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pandas as pd

from pedmonitor.compute.universe import build_universe
from pedmonitor.model import columns as c

if TYPE_CHECKING:
    from pedmonitor.compute.universe import Universe
    from pedmonitor.definitions.catalogue import Catalogue

OUTSIDE = ("вне учебных предметов",)
ON = dt.date(2022, 12, 31)


def universe(catalogue: Catalogue, *rows: dict[str, object], **choices: str) -> Universe:
    plain = {c.ORGANISATION: "А", c.AS_OF: ON, "position": "учитель", "subject": ("физика",)}
    frame = (
        pd.DataFrame([{**plain, **row} for row in rows])
        .astype(object)
        .where(lambda f: f.notna(), None)
    )
    frame[c.PERSON] = frame[c.PERSON].astype("int64")
    return build_universe(
        frame, catalogue.dictionaries["positions"], choices=choices, organisations=("А", "Б")
    )


def test_persons_and_employments(catalogue: Catalogue) -> None:
    made = universe(catalogue, {c.PERSON: 7}, {c.PERSON: 7, c.ORGANISATION: "Б"}, {c.PERSON: 9})
    assert (made.persons, len(made.pair_person)) == (2, 3)


def test_who_is_out(catalogue: Catalogue) -> None:
    made = universe(
        catalogue,
        {c.PERSON: 1},
        {c.PERSON: 2, "position": "руководитель"},
        {c.PERSON: 3, "employment": "contract"},
        {c.PERSON: 4, "status": "dismissed"},
        {c.PERSON: 5, "employment": "left"},
        {c.PERSON: 5, "end_date": ON - dt.timedelta(days=1)},
        {c.PERSON: 6, "hire_date": dt.date(2023, 1, 1)},
        {c.PERSON: 7, c.ORGANISATION: "чужая"},
        {c.PERSON: 8, "hire_date": ON},
        {c.PERSON: 9, "status": "parental"},
        {c.PERSON: 10, "end_date": ON},  # the last day of work
    )
    assert sorted(made.codes) == [1, 8, 9, 10]


def test_no_staff_at_all(catalogue: Catalogue) -> None:
    made = build_universe(
        None, catalogue.dictionaries["positions"], choices={}, organisations=("А",)
    )
    assert (made.persons, made.subjects) == (0, {})


def test_whoever_teaches_a_subject_in_any_job_is_not_outside_subjects(catalogue: Catalogue) -> None:
    made = universe(
        catalogue,
        {c.PERSON: 1, "subject": ("математика",)},
        {c.PERSON: 1, c.ORGANISATION: "Б", "position": "педагог-библиотекарь", "subject": OUTSIDE},
        {c.PERSON: 2, c.ORGANISATION: "Б", "position": "педагог-психолог", "subject": OUTSIDE},
    )
    taught = {name: int(made.people(mask).sum()) for name, mask in made.subjects.items()}
    assert taught == {"математика": 1, OUTSIDE[0]: 1}


def test_the_main_subject_is_one_for_all_jobs_of_a_person(catalogue: Catalogue) -> None:
    jobs = (
        {c.PERSON: 1, c.ORGANISATION: "Б", "employment": "external", "subject": ("физика",)},
        {c.PERSON: 1, "employment": "main", "subject": ("математика", "химия")},
        {c.PERSON: 1, "employment": "internal", "subject": ("физика",)},
        {c.PERSON: 2, "position": "педагог-психолог", "subject": OUTSIDE},
        {c.PERSON: 2, "employment": "internal", "subject": ("химия",)},
    )
    each, main = universe(catalogue, *jobs), universe(catalogue, *jobs, Q01="main")
    assert sorted(each.subjects) == ["математика", "физика", "химия"]
    taught = {name: int(main.people(mask).sum()) for name, mask in main.subjects.items()}
    assert taught == {"математика": 1, "химия": 1}
