from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest

from pedmonitor.compute.measures import Staffs
from pedmonitor.compute.people import PeopleMemory
from pedmonitor.compute.selection import Selector
from pedmonitor.compute.universe import build_universe
from pedmonitor.model import columns as c
from pedmonitor.model.period import calendar_year

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

FAMILY = "contest_participants_share"
SCHOOLS = ("СОШ № 1", "СОШ № 2")


@pytest.fixture
def staffs(catalogue: Catalogue) -> Staffs:
    """Persons 10, 20, 30; 20 works in both schools, 30 in the second; 20 took part in a contest."""
    period = calendar_year(2022)
    rows = [(SCHOOLS[0], 10), (SCHOOLS[0], 20), (SCHOOLS[1], 20), (SCHOOLS[1], 30)]
    staff = pd.DataFrame(
        {
            c.ORGANISATION: [name for name, _ in rows],
            c.PERSON: [person for _, person in rows],
            c.AS_OF: [period.as_of] * len(rows),
        }
    )
    fixed: dict[str, list[Any]] = {
        c.ORGANISATION: [SCHOOLS[0]],
        c.PERSON: [20],
        c.ROLE: [""],
        c.FACT: [0],
        c.EVENT_START: [period.start],
        c.EVENT_END: [period.start],
        c.AS_OF: [period.as_of],
    }
    frames = {"staff": staff, "contests": pd.DataFrame(fixed)}
    choices = {name: question.default for name, question in catalogue.choices.items()}
    universe = build_universe(
        staff, catalogue.dictionaries["positions"], choices=choices, organisations=SCHOOLS
    )
    selector = Selector(frames, catalogue.forms, universe, period, choices)
    return Staffs(selector, selector)


def test_each_person_has_a_bit_of_population_and_of_fact(
    catalogue: Catalogue, staffs: Staffs
) -> None:
    memory = PeopleMemory()
    memory.add(("a", "1"), catalogue.families[FAMILY], SCHOOLS, staffs)
    memory.add(("b", "2"), catalogue.families[FAMILY], SCHOOLS[:1], staffs)
    persons, population, facts = memory.table()
    assert persons.tolist() == [10, 20, 30]
    assert population.tolist() == [[True, True], [True, True], [True, False]]
    assert facts.tolist() == [[False, False], [True, True], [False, False]]


def test_indicators_that_count_the_same_share_a_column(
    catalogue: Catalogue, staffs: Staffs
) -> None:
    memory = PeopleMemory()
    for key in (("a", "1"), ("b", "2")):
        memory.add(key, catalogue.families[FAMILY], SCHOOLS, staffs)
    assert memory.columns == [[("a", "1"), ("b", "2")]]


def test_what_is_sensitive_or_counts_no_persons_is_not_kept(
    catalogue: Catalogue, staffs: Staffs
) -> None:
    memory = PeopleMemory()
    sensitive = next(family for family in catalogue.families.values() if family.sensitive)
    other = next(f for f in catalogue.families.values() if f.kind == "presence")
    for family in (sensitive, other):
        memory.add(("a", "1"), family, SCHOOLS, staffs)
    memory.add(("a", "2"), catalogue.families[FAMILY], (), staffs)
    assert memory.columns == []
    assert memory.table()[0].dtype == np.int64
