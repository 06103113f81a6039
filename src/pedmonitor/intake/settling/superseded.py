"""Faults of a version that a later one replaces: mended errors go away, the others stay."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.registry_choice import REGISTRY
from pedmonitor.intake.origin.version_names import is_named_version
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pedmonitor.intake.settling.gathered import Gathered
    from pedmonitor.intake.state_forms.settling import SettledForms
    from pedmonitor.model.issue import Issue

_Spot = tuple[str, str, int | None]


def drop_superseded(
    issues: list[Issue],
    gathered: Gathered,
    replaced: Mapping[tuple[str, str, str], str],
    forms: SettledForms,
) -> list[Issue]:
    """Leave out what is wrong in rows, sheets and files that later versions replace wholly.

    A row goes with its organisation, so that a common file keeps the faults of the others; a sheet
    goes when everything on it is replaced. What is said of the file as a whole, or of a sheet of
    which nothing could be read, goes only when a version named after the file replaces it.

    Args:
        issues: Everything found.
        gathered: The folder.
        replaced: (register, organisation, file left out) → the file that replaces it.
        forms: What stands of the state forms.
    """
    laters: dict[str, set[str]] = defaultdict(set)
    for (_, _, file), later in replaced.items():
        laters[file].add(later)
    touched = {*laters, *(file for _, file in forms.replaced)}
    if not touched:
        return issues
    spots: dict[_Spot, bool] = {}
    whole = {file: any(is_named_version(file, later) for later in laters[file]) for file in touched}
    every = (_of_tables(gathered, replaced), _of_forms(gathered, forms), _of_registries(gathered))
    for place, gone in chain.from_iterable(every):
        if place.file in touched:
            whole[place.file] &= gone
            for spot in ((place.file, place.sheet, place.row), (place.file, place.sheet, None)):
                spots[spot] = spots.get(spot, True) and gone
    return [issue for issue in issues if not _is_superseded(issue, spots, whole)]


def without_cells_of_nobody(issues: list[Issue]) -> list[Issue]:
    """Leave out what is wrong in cells of sheets that count for nobody: that alone is told.

    «Он учтён в итоге» of a teacher without a subject is untrue there, and nobody can mend it.

    Args:
        issues: Everything found, with organisations.
    """
    lost = {
        (issue.place.file, issue.place.sheet)
        for issue in issues
        if issue.code is IssueCode.ORG_UNDETERMINED and issue.place is not None
    }
    if not lost:
        return issues
    return [
        issue
        for issue in issues
        if issue.organisation
        or issue.place is None
        or not issue.code.value.startswith("CELL-")
        or (issue.place.file, issue.place.sheet) not in lost
    ]


def _is_superseded(issue: Issue, spots: dict[_Spot, bool], whole: dict[str, bool]) -> bool:
    """Ask of the row, else of the sheet, else of the file; what replaces is told all the same."""
    place = issue.place
    if place is None or place.file not in whole or issue.code is IssueCode.FILE_REPLACED:
        return False
    if issue.code is IssueCode.SHEET_UNRECOGNISED:  # not of the table that has been read there
        return whole[place.file]
    sheet = spots.get((place.file, place.sheet, None), whole[place.file])
    return spots.get((place.file, place.sheet, place.row), sheet)


def _of_tables(
    gathered: Gathered, replaced: Mapping[tuple[str, str, str], str]
) -> Iterator[tuple[Place, bool]]:
    """Give every row of the registers with whether a later version replaces it."""
    for owned in gathered.tables:
        table, place = owned.table, owned.table.place
        rows = [*table.rows, *(aside.row for aside in table.aside)]
        owners = [*owned.owners, *owned.silent, *owned.refused]
        for row, owner in zip(rows, owners, strict=True):
            yield place.at(row), (table.form, owner, place.file) in replaced
        if not rows:
            yield place, (table.form, owned.base, place.file) in replaced


def _of_forms(gathered: Gathered, forms: SettledForms) -> Iterator[tuple[Place, bool]]:
    """Give every cell of the state forms with whether a later version replaces the return."""
    standing = {id(part.owned) for part in (*forms.current, *forms.earlier)}
    for item in gathered.forms:
        given = item.given
        gone = (item.owner, given.file) in forms.replaced and id(item) not in standing
        for sheet, (row, _) in zip(given.sheets, given.spots, strict=True):
            yield Place(given.file, sheet, row), gone


def _of_registries(gathered: Gathered) -> Iterator[tuple[Place, bool]]:
    """Give the registries of organisations: no version replaces them."""
    for reading in gathered.readings:
        for table in reading.tables:
            if table.form == REGISTRY:
                yield table.place, False
