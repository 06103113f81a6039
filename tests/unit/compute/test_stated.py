"""Forms in the place of registers that were not sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import cells

from pedmonitor.compute.aggregates import Aggregates, Stated
from pedmonitor.compute.coverage import Covered
from pedmonitor.compute.form_cells import index_cells
from pedmonitor.compute.selection import Where
from pedmonitor.compute.stated import Statements, with_stated

if TYPE_CHECKING:
    from pedmonitor.compute.stated import StatedCounts
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.model.result import Breakdown

AGES = {("3.3", "06", "3"): 40, ("3.3", "06", "4"): 2, ("3.3", "06", "6"): 5, ("3.3", "06", "8"): 3}


def source(catalogue: Catalogue, *reporting: str, **changes: float | str) -> StatedCounts:
    typed: dict[tuple[str, str, str], float | str | None] = dict(AGES)
    for graph, value in changes.items():
        typed["3.3", "06", graph.removeprefix("g")] = value
    schools = ("а", "б")
    frames = [
        cells.frame(catalogue.state_forms["oo1-16"], typed, owner=school) for school in schools
    ]
    lacks = {name: "нет реестра" for name in schools if name not in reporting}
    sent = Covered(schools, reporting, "нет реестра" if lacks else "", lacks)
    return with_stated(
        catalogue.families["age_under35_share"],
        sent,
        Statements(cells.index(*frames), Aggregates()),
    )


def test_only_missing_registers_are_replaced(catalogue: Catalogue) -> None:
    forms = source(catalogue, "а")
    assert forms.counts == {"б": (10, 40)}
    assert forms.covered.reporting == ("а", "б")
    assert forms.covered.lacking == ""
    where = Where(("а", "б"))
    assert forms.count(where, lambda rest: (1, 2) if rest.organisations == ("а",) else (0, 0)) == (
        11,
        42,
    )


def test_nothing_is_counted_out_of_registers_nobody_sent(catalogue: Catalogue) -> None:
    forms = source(catalogue)
    assert forms.count(Where(("а", "б")), lambda _: pytest.fail("no registers")) == (20, 80)


def test_a_gap_of_the_form_is_added_to_what_is_lacking(catalogue: Catalogue) -> None:
    forms = source(catalogue, g6="X")
    assert forms.counts == {}
    gap = "в форме нет значения: раздел 3.3, строка 06, графа 6"
    assert forms.covered.lacks["а"] == f"нет реестра; {gap}"


@pytest.mark.parametrize(
    ("breakdown", "reporting", "name"),
    [
        ((), ("а", "б"), "registers+state_form"),
        ((("organisation", "б"),), ("б",), "state_form"),
        ((("organisation", "а"),), ("а",), "registers"),
        ((("subject", "физика"),), ("а",), "registers"),
    ],
)
def test_a_figure_names_its_source(
    catalogue: Catalogue, breakdown: Breakdown, reporting: tuple[str, ...], name: str
) -> None:
    forms = source(catalogue, "а")
    assert forms.source(breakdown, Covered(reporting, reporting, "")) == name
    assert bool(forms.note(breakdown, Covered(reporting, reporting, ""))) is (not breakdown)
    assert forms.base("subject").reporting == ("а",)


def test_a_table_of_counts_stands_in_for_a_form_that_was_not_sent(catalogue: Catalogue) -> None:
    family = catalogue.families["age_under35_share"]
    said = {
        "": Stated(3, 20, None, 0, 0, 0),
        "физика": Stated(1, 4, None, 0, 0, 0),
    }
    sent = Covered(("а", "б"), ("а",), "нет реестра", {"б": "нет реестра"})
    statements = Statements(index_cells(None), Aggregates({("б", family.id): said}))
    stated = with_stated(family, sent, statements)
    both = Covered(("а", "б"), ("а", "б"), "")
    assert stated.source((), both) == "registers+aggregate"
    assert stated.note((), both).startswith("По сводным таблицам взято организаций: 1;")
    assert stated.count(Where(("а", "б")), lambda _: (1, 2)) == (4, 22)
    assert stated.count(Where(("а", "б"), subject="физика"), lambda _: (1, 2)) == (2, 6)
    assert stated.count(Where(("а", "б"), subject="химия"), lambda _: (1, 2)) == (1, 2)
    assert stated.base("subject").reporting == ("а", "б")


def test_subjects_are_never_added_up(catalogue: Catalogue) -> None:
    family = catalogue.families["age_under35_share"]
    sent = Covered(("б",), (), "нет реестра", {"б": "нет реестра"})
    said = {"физика": Stated(1, 4, None, 0, 0, 0)}
    statements = Statements(index_cells(None), Aggregates({("б", family.id): said}))
    stated = with_stated(family, sent, statements)
    assert stated.counts == {}
    assert "нет строки «Всего»" in stated.covered.lacks["б"]
    assert stated.base("subject").reporting == ("б",)
