"""What a whole folder must know of a file that lies aside: enough to tell whose it is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.attribute import attribute_file
from pedmonitor.intake.origin.registry_choice import REGISTRY
from pedmonitor.intake.settling.verdicts import owner_of_file
from pedmonitor.intake.state_forms.owning import own_form
from pedmonitor.intake.wording.caption_lines import different_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.form_return import FormReturn
    from pedmonitor.intake.origin.organisations import OrganisationIndex
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading, RowAside, TypedTable

_CELLS = ("sections", "rows", "graphs", "states", "numbers", "spots")


def outline(reading: FileReading) -> FileReading:
    """Keep of a reading what tells organisations; registries stay whole."""
    tables = [one if one.form == REGISTRY else _outline(one) for one in reading.tables]
    forms = [_outline_form(one) for one in reading.forms]
    return replace(reading, tables=tables, forms=forms, issues=[])


def _outline(table: TypedTable) -> TypedTable:
    pairs = zip(table.organisations, table.groups, strict=True)
    said = list(dict.fromkeys(pairs))
    return replace(
        table,
        columns={},
        states={},
        people=[],
        roles=[],
        facts=[],
        rows=list(range(len(said))),
        starts=_years_of(table),
        ends=[],
        unclear=[],
        written=[],
        organisations=[text for text, _ in said],
        groups=[group for _, group in said],
        silent=_told_apart(table.silent),
        refused=_told_apart(table.refused),
        naming=_told_apart(table.naming),
    )


def _years_of(table: TypedTable) -> list[dt.date | None]:
    """Keep a day of each year of which a row speaks: enough to tell that there is something."""
    return [dt.date(year, 1, 1) for year in sorted({day.year for day in table.starts if day})]


def _told_apart(rows: list[RowAside]) -> list[RowAside]:
    """Keep one row of those that say the same of their organisation."""
    return list({(row.organisation, row.group): row for row in rows}.values())


def _outline_form(given: FormReturn) -> FormReturn:
    sheets = list(dict.fromkeys(given.sheets))
    nothing: dict[str, list[object]] = {name: [] for name in _CELLS}
    return replace(given, sheets=sheets, **nothing)  # type: ignore[arg-type]


@dataclass(slots=True)
class Sheaf:
    """Files and organisations that have to be looked at together.

    Attributes:
        files: Numbers of files, in order.
        organisations: Numbers of organisations in their list, in order.
    """

    files: list[int]
    organisations: list[int]


def tie(
    outlines: Sequence[FileReading],
    index: OrganisationIndex,
    plan: ReadingPlan,
    same: dict[str, str],
) -> list[Sheaf]:
    """Tie the files of one organisation, and the organisations of one file.

    Files of nobody are tied together. More may be tied than need be, never less.

    Args:
        outlines: All files, in order.
        index: The organisations.
        plan: The reading plan.
        same: Organisation → the one under which it counts.
    """
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for name, other in same.items():
        parent[root(name)] = root(other)
    firsts = []
    for reading in outlines:
        owners = sorted(_owners(reading, index, plan)) or [""]
        for name in owners:
            parent[root(name)] = root(owners[0])
        firsts.append(owners[0])
    found: dict[str, Sheaf] = {}
    for number, name in enumerate(firsts):
        found.setdefault(root(name), Sheaf([], [])).files.append(number)
    for number, name in enumerate(index.organisations):
        found.setdefault(root(name), Sheaf([], [])).organisations.append(number)
    return list(found.values())


def _owners(reading: FileReading, index: OrganisationIndex, plan: ReadingPlan) -> set[str]:
    """Name everybody whose the rows of a file may be."""
    tables = attribute_file(reading, index, plan)
    found = {name for one in tables for name in (*one.names, one.base)}
    for one in tables:
        found.update(index.find(text).name for text in one.table.named)
        lines = different_lines(one.table.groups)
        found.update(index.find(text, inside=True).name for text in lines)
    found.update(own_form(form, index, reading.addressee).owner for form in reading.forms)
    if not found - {""}:  # what is wrong in the file is its sender's all the same
        found.add(owner_of_file(reading.file, index, reading.addressee.organisation))
    return found - {""}


def pack(sheaves: Sequence[Sheaf], *, size: int) -> list[Sheaf]:
    """Pack sheaves into batches of some so many files or organisations, in order.

    Args:
        sheaves: What must stay together.
        size: Files, or organisations without files, of a batch; a larger sheaf is one of its own.
    """
    batches: list[Sheaf] = []
    room = 0
    for sheaf in sheaves:
        weight = max(len(sheaf.files), len(sheaf.organisations))
        if not batches or weight > room:
            batches.append(Sheaf([], []))
            room = size
        batches[-1].files += sheaf.files
        batches[-1].organisations += sheaf.organisations
        room -= weight
    for batch in batches:
        batch.files.sort()
        batch.organisations.sort()
    return batches
