from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from making import groups

from pedmonitor.model.edition import Edition
from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import Paragraph, Table
from pedmonitor.reporting.facts.compared import grouping_of, read_compared
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_organisation_pages import (
    complex_blocks,
    own_blocks,
    places_of,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.compared import Compared


def compared(rows: groups.Rows, templates: Path) -> Compared:
    return read_compared(gather(groups.context(rows), templates=templates), templates)


def test_the_table_has_everybody_once_in_the_order_of_the_registry(templates: Path) -> None:
    found = compared(groups.kinds(), templates)
    table = complex_blocks(grouping_of(found), found)[0]
    assert isinstance(table, Table)
    assert [cell_text(row[0]) for row in table.rows] == [*groups.kinds(), "По муниципалитету"]
    assert [cell_text(row[1]) for row in table.rows[:9]] == [*"АААААААА", "Б"]


def test_who_is_outside_the_limits_is_marked(templates: Path) -> None:
    rows = groups.noise(12, seed=2)
    rows["Школа 1"] = ((40, 45), (1, 45), (18, 45), (18, 45), (18, 45))
    found = compared(rows, templates)
    table = complex_blocks(grouping_of(found), found)[0]
    assert isinstance(table, Table)
    assert cell_text(table.rows[0][-1]) == "1.1 ↑, 1.2 ↓"


def test_without_groups_there_is_no_column_of_groups(templates: Path) -> None:
    found = compared(groups.noise(12, seed=2), templates)
    table = complex_blocks(grouping_of(found), found)[0]
    assert isinstance(table, Table)
    assert "Группа" not in [column.title for column in table.columns]


def test_a_page_holds_one_organisation_and_the_municipality(templates: Path) -> None:
    found = compared(groups.kinds(), templates)
    table, context, group = own_blocks("Школа 9", grouping_of(found), found)
    assert isinstance(table, Table)
    assert isinstance(context, Paragraph)
    assert isinstance(group, Paragraph)
    k, n = groups.kinds()["Школа 9"][2]
    assert cell_text(table.rows[2][1]).startswith(f"{k} из {n}")
    assert "Группа по значениям показателей — Б" in group.text
    assert not [name for name in groups.kinds() if name != "Школа 9" and name in str(table)]


def test_the_verdict_is_that_of_the_funnel(templates: Path) -> None:
    found = compared(groups.kinds(), templates)
    verdicts = {
        "выше контрольной границы": "↑",
        "ниже контрольной границы": "↓",
    }
    complex_table = complex_blocks(grouping_of(found), found)[0]
    assert isinstance(complex_table, Table)
    outside = {cell_text(row[0]): cell_text(row[-1]) for row in complex_table.rows}
    for name in groups.kinds():
        page = own_blocks(name, None, found)[0]
        assert isinstance(page, Table)
        for row, ref in zip(page.rows, groups.REFS, strict=True):
            told = cell_text(row[3])
            sign = next((s for words, s in verdicts.items() if told.startswith(words)), "")
            assert (f"{ref} {sign}" in outside[name]) is bool(sign)


def test_few_people_are_not_told_apart(templates: Path) -> None:
    rows = groups.kinds()
    rows["Школа 1"] = ((6, 8), (5, 8), (2, 8), (2, 8), (4, 8))
    table = own_blocks("Школа 1", None, compared(rows, templates))[0]
    assert isinstance(table, Table)
    said = {cell_text(row[3]) for row in table.rows}
    assert said == {"при такой численности отличие установить нельзя"}


def test_the_public_sees_no_column_of_what_is_sensitive(templates: Path) -> None:
    found = compared(groups.kinds(), templates)
    first, *rest = found.columns
    secret = replace(found, columns=(replace(first, sensitive=True), *rest))
    material = replace(
        secret.material, context=replace(secret.material.context, edition=Edition.PUBLIC)
    )
    public = replace(secret, material=material)
    for one, width in ((secret, 5), (public, 4)):
        page = own_blocks("Школа 9", None, one)[0]
        assert isinstance(page, Table)
        assert len(page.rows) == width
    assert "1.1" not in places_of(secret)


def test_within_limits_widened_by_spread_chance_is_no_reason(templates: Path) -> None:
    rows = groups.noise(12, seed=2)
    for number, name in enumerate(rows):  # two halves far apart, so that every limit is widened
        share = (10, 45) if number % 2 else (30, 45)
        rows[name] = (share, *rows[name][1:])
    found = compared(rows, templates)
    assert places_of(found)[groups.REFS[0]].funnel.inflation > 1
    page = own_blocks("Школа 1", None, found)[0]
    assert isinstance(page, Table)
    told = [cell_text(row[3]) for row in page.rows]
    words = "не отличается от муниципального уровня "
    assert told[0] == words + "сильнее, чем организации отличаются друг от друга"
    assert told[1] == words + "сверх случайных колебаний"
