from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making import groups

from pedmonitor.model.edition import Edition
from pedmonitor.model.result import Status
from pedmonitor.reporting.facts.compared import (
    count_table,
    grouping_of,
    merged_material,
    public_material,
    read_compared,
    size_of,
)
from pedmonitor.reporting.facts.context import gather

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.compared import Compared
    from pedmonitor.reporting.facts.context import ReportContext


def compared(context: ReportContext, templates: Path) -> Compared:
    return read_compared(gather(context, templates=templates), templates)


@pytest.fixture
def district() -> ReportContext:
    return groups.context(groups.kinds())


def hidden(context: ReportContext, name: str, ref: str) -> ReportContext:
    values = tuple(
        replace(value, numerator=None, denominator=None, status=Status.SUPPRESSED)
        if (value.ref, value.breakdown) == (ref, (("organisation", name),))
        else value
        for value in context.run.values
    )
    return replace(context, run=replace(context.run, values=values))


def test_columns_stand_in_the_order_of_procedures(district: ReportContext, templates: Path) -> None:
    found = compared(district, templates)
    assert [column.row.ref for column in found.columns] == ["1.1", "1.2", "1.3", "1.4", "1.5"]
    assert found.columns[2].procedure == "Конкурсы профессионального мастерства"
    assert found.names() == tuple(groups.kinds())


def test_what_is_sensitive_is_shown_and_never_compared(
    district: ReportContext, templates: Path
) -> None:
    burnout = "burnout_diag_by_subject_share"
    first, *rest = district.profile.indicators
    rows = (first.model_copy(update={"family": burnout}), *rest)
    values = tuple(
        replace(value, indicator=burnout) if value.ref == "1.1" else value
        for value in district.run.values
    )
    context = replace(
        district,
        profile=district.profile.model_copy(update={"indicators": rows}),
        run=replace(district.run, values=values),
    )
    found = compared(context, templates)
    assert [c.row.ref for c in found.columns if c.sensitive] == ["1.1"]
    assert "1.1" not in count_table(found).refs


def test_the_table_holds_only_what_may_be_printed(district: ReportContext, templates: Path) -> None:
    found = compared(hidden(district, "Школа 2", "1.3"), templates)
    table = dict(count_table(found).rows)
    assert table["Школа 2"][2] is None
    assert table["Школа 1"] == groups.kinds()["Школа 1"]
    assert "Школа 2" not in grouping_of(found).names


def test_what_leaves_the_department_speaks_of_larger_groups(
    district: ReportContext, templates: Path
) -> None:
    least = {
        edition: compared(replace(district, edition=edition), templates).rules.least
        for edition in Edition
    }
    assert least == {Edition.INTERNAL: 3, Edition.PUBLIC: 5, Edition.SCHOOL: 5}


def test_the_size_is_the_largest_number_that_may_be_printed(
    district: ReportContext, templates: Path
) -> None:
    people = groups.kinds()["Школа 2"][0][1]
    assert size_of(compared(district, templates), "Школа 2") == people
    for ref in groups.REFS:
        district = hidden(district, "Школа 2", ref)
    assert size_of(compared(district, templates), "Школа 2") is None


def test_an_extract_looks_at_public_figures_with_its_own_among_them(
    district: ReportContext, templates: Path
) -> None:
    public = hidden(district, "Школа 2", "1.3").run
    own = tuple(v for v in district.run.values if v.breakdown == (("organisation", "Школа 2"),))
    totals = tuple(value for value in district.run.values if not value.breakdown)
    extract = replace(
        district,
        run=replace(district.run, values=(*totals, *own)),
        around=public,
        organisation="Школа 2",
        edition=Edition.SCHOOL,
    )
    material = gather(extract, templates=templates)
    merged = dict(count_table(read_compared(merged_material(material), templates)).rows)
    seen = dict(count_table(read_compared(public_material(material), templates)).rows)
    assert merged["Школа 2"] == groups.kinds()["Школа 2"]
    assert seen["Школа 2"][2] is None
    assert merged["Школа 5"] == seen["Школа 5"] == groups.kinds()["Школа 5"]


def test_an_extract_keeps_its_own_row_of_a_table_that_nobody_else_sees(
    district: ReportContext, templates: Path
) -> None:
    bare = tuple(v for v in district.run.values if not v.breakdown or v.ref != "1.4")
    own = tuple(v for v in district.run.values if v.breakdown == (("organisation", "Школа 2"),))
    extract = replace(
        district,
        run=replace(district.run, values=own),
        around=replace(district.run, values=bare),
        organisation="Школа 2",
    )
    material = merged_material(gather(extract, templates=templates))
    assert [v.breakdown[0][1] for v in material.now.part("1.4", "organisation")] == ["Школа 2"]
