from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.family import Rows, ShareOfOrganisations
from pedmonitor.model.result import Status, Unit
from pedmonitor.reporting.document import Count, Figure, Mark, Missing, Percent, Ratio, Text
from pedmonitor.reporting.facts.figures import (
    Figures,
    counted_text,
    figure_cell,
    figure_text,
    is_judged,
    percent_cell,
    ratio_cell,
)

if TYPE_CHECKING:
    from pedmonitor.model.result import IndicatorValue, RunResult


@pytest.mark.parametrize(
    ("status", "mark"),
    [
        (Status.NO_DATA, Mark.NO_DATA),
        (Status.NOT_COMPUTABLE, Mark.NO_DATA),
        (Status.NOT_COMPARABLE, Mark.NOT_COMPARABLE),
        (Status.SUPPRESSED, Mark.SUPPRESSED),
    ],
)
def test_a_status_without_a_figure_gives_its_mark(
    value: IndicatorValue, status: Status, mark: Mark
) -> None:
    absent = replace(value, status=status)
    assert figure_cell(absent) == ratio_cell(absent) == percent_cell(absent) == Missing(mark)


def test_a_share_a_count_and_a_presence_become_cells(value: IndicatorValue) -> None:
    count = replace(value, unit=Unit.PERSONS, denominator=None, numerator=1234)
    exists = replace(value, unit=Unit.EXISTS, denominator=None, numerator=5)
    assert (figure_cell(value), ratio_cell(value)) == (Figure(62, 370), Ratio(62, 370))
    assert percent_cell(value) == Percent(62, 370)
    assert (figure_cell(count), percent_cell(count)) == (Count(1234), Missing(Mark.NOT_APPLICABLE))
    assert figure_text(count) == "1\N{NO-BREAK SPACE}234 чел."
    assert figure_cell(exists) == Text("есть (5 подтверждений)")
    assert figure_text(replace(exists, numerator=0)) == "нет"


def test_a_zero_denominator_is_no_share(value: IndicatorValue) -> None:
    assert figure_cell(replace(value, numerator=0, denominator=0)) == Missing(Mark.NO_DATA)


def test_nobody_to_count_is_not_an_absence_of_data(value: IndicatorValue) -> None:
    """A school that has sent everything and trained nobody has data, and no share."""
    nobody = replace(value, numerator=0, denominator=0, status=Status.NO_DATA, reporting=1)
    assert figure_cell(nobody) == percent_cell(nobody) == Missing(Mark.NOBODY)
    assert figure_text(nobody) == "нет данных (0 из 0)"
    silent = replace(nobody, reporting=0)
    assert (figure_cell(silent), figure_text(silent)) == (Missing(Mark.NO_DATA), "нет данных")


def test_judgement_needs_ten(value: IndicatorValue) -> None:
    assert is_judged(value)
    assert is_judged(replace(value, denominator=100))
    assert not is_judged(replace(value, numerator=3, denominator=9))


def test_an_unknown_family_counts_units(value: IndicatorValue) -> None:
    assert counted_text(5, value, families={}) == "5 ед."
    persons = replace(value, unit=Unit.PERSONS)
    assert counted_text(5, persons, families={}, genitive=True) == "5 чел."


def test_a_family_names_what_it_counts(value: IndicatorValue) -> None:
    rows = Rows(register="contests")
    family = ShareOfOrganisations(
        kind="share_of_organisations", id="clubs", title="т", meaning="м", fact=rows
    )
    clubs, known = replace(value, indicator="clubs"), {"clubs": family}
    assert counted_text(1, clubs, families=known) == "1 организация"
    assert counted_text(1, clubs, families=known, genitive=True) == "1 организации"
    assert counted_text(5, clubs, families=known, genitive=True) == "5 организаций"


def test_values_of_another_profile_stay_out(run: RunResult) -> None:
    assert Figures(run, profile="sysert-2019").total("1.1") is None
    assert Figures(run, profile="vilyuysk-2021").total("1.1") is not None


def test_a_percentage_without_counts_is_shown_and_never_judged(value: IndicatorValue) -> None:
    alone = replace(value, numerator=None, denominator=None, unconfirmed=18.5)
    shown = Text("18,5\u00a0% (без числителя)")
    assert figure_cell(alone) == percent_cell(alone) == shown
    assert figure_text(alone) == shown.text
    assert not is_judged(alone)
