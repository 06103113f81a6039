"""What became of every file and every organisation, and whose every issue is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.registry_choice import REGISTRY
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.organisation import MUNICIPALITY, Organisation
from pedmonitor.model.result import Coverage, InputFile, Verdict

if TYPE_CHECKING:
    from collections.abc import Collection

    from pedmonitor.intake.origin.organisations import OrganisationIndex
    from pedmonitor.intake.settling.gathered import Gathered
    from pedmonitor.intake.typed import FileReading


def owned_issues(issues: list[Issue], gathered: Gathered) -> list[Issue]:
    """Put the organisation beside every issue whose place tells it."""
    by_row = _owners_of_rows(gathered)
    addressees = _addressees(gathered)
    by_file: dict[str, set[str]] = defaultdict(set)
    by_sheet: dict[tuple[str, str], set[str]] = defaultdict(set)
    for owned in gathered.tables:
        sheet = owned.table.place
        names = {*owned.names, owned.base} - {""}
        by_file[sheet.file] |= names
        by_sheet[sheet.file, sheet.sheet] |= names
    for form in gathered.forms:
        by_file[form.given.file] |= {form.owner} - {""}
    found = []
    for issue in issues:
        place = issue.place
        if issue.organisation or place is None:
            found.append(issue)
            continue
        spot = (place.file, place.sheet, place.row if place.row is not None else -1)
        owner = by_row.get(spot, "")
        if not owner and spot not in by_row:  # a row of nobody is no fault of its neighbours
            names = by_sheet.get((place.file, place.sheet)) or by_file.get(place.file, set())
            known = len(names) == 1
            owner = next(iter(names)) if known else ""
            if not names and place.file not in by_file:
                owner = owner_of_file(place.file, gathered.index, addressees.get(place.file, ""))
        found.append(replace(issue, organisation=owner) if owner else issue)
    return found


def _owners_of_rows(gathered: Gathered) -> dict[tuple[str, str, int], str]:
    """Tell the organisation of every row that was read."""
    by_row: dict[tuple[str, str, int], str] = {}
    for owned in gathered.tables:
        sheet = owned.table.place
        rows = [*owned.table.rows, *(aside.row for aside in owned.table.aside)]
        owners = [*owned.owners, *owned.silent, *owned.refused]
        for row, owner in zip(rows, owners, strict=True):
            by_row[sheet.file, sheet.sheet, row] = owner
    for form in gathered.forms:
        for name, (row, _) in zip(form.given.sheets, form.given.spots, strict=True):
            by_row[form.given.file, name, row] = form.owner
    return by_row


def _addressees(gathered: Gathered) -> dict[str, str]:
    """Tell to whom each file had been sent back with its faults."""
    return {reading.file: reading.addressee.organisation for reading in gathered.readings}


def owner_of_file(file: str, index: OrganisationIndex, addressee: str) -> str:
    """Tell whose an unreadable file is: by the list it was sent back with, by its name."""
    if sent_to := index.exactly(addressee):
        return sent_to
    for part in reversed(file.split("/")):
        found = index.find(part, inside=True)
        if found.name:
            return found.name
    return ""


def verdicts(
    gathered: Gathered,
    organisations: tuple[Organisation, ...],
    issues: list[Issue],
    replaced: set[str],
    *,
    sent: Collection[str],
) -> tuple[Coverage, tuple[InputFile, ...]]:
    """Tell what became of every file and every organisation.

    Args:
        gathered: The folder.
        organisations: All of them, in order of the registry.
        issues: Everything found.
        replaced: Files that later ones replace.
        sent: Who has sent something for the period.
    """
    faulty_files = {i.place.file for i in issues if i.level is Level.ERROR and i.place}
    owners: dict[str, set[str]] = defaultdict(set)
    forms: dict[str, set[str]] = defaultdict(set)
    for owned in gathered.tables:
        file = owned.table.place.file
        owners[file] |= {*owned.owners, owned.base} - {"", MUNICIPALITY}
        forms[file].add(owned.table.form)
    for form in gathered.forms:
        owners[form.given.file] |= {form.owner} - {""}
        forms[form.given.file].add(form.given.form)
    inputs = []
    for reading in gathered.readings:
        names = owners.get(reading.file, set())
        owner = next(iter(names)) if len(names) == 1 else ""
        registry = any(table.form == REGISTRY for table in reading.tables)
        if not names and not registry:
            owner = owner_of_file(reading.file, gathered.index, reading.addressee.organisation)
        verdict = _verdict(reading, gathered, replaced, faulty=reading.file in faulty_files)
        registers = tuple(
            sorted(forms.get(reading.file, set()) | ({REGISTRY} if registry else set()))
        )
        inputs.append(InputFile(reading.file, reading.sha256, owner, verdict, registers))
    faulty = {i.organisation for i in issues if i.level is Level.ERROR and i.organisation}
    expected = [organisation.name for organisation in organisations]
    coverage = Coverage(
        expected=len(expected),
        received=sum(name in sent for name in expected),
        missing=tuple(name for name in expected if name not in sent),
        accepted=sum(name in sent and name not in faulty for name in expected),
        returned=sum(name in sent and name in faulty for name in expected),
    )
    return coverage, tuple(inputs)


def _verdict(
    reading: FileReading, gathered: Gathered, replaced: set[str], *, faulty: bool
) -> Verdict:
    if reading.file in gathered.copies:
        return Verdict.DUPLICATE
    if reading.unreadable:
        return Verdict.UNREADABLE
    if any(issue.code is IssueCode.FILE_SKIPPED for issue in reading.issues):
        return Verdict.SKIPPED
    if not (reading.tables or reading.forms):
        return Verdict.RETURNED if faulty else Verdict.UNRECOGNISED
    if reading.file in replaced:
        return Verdict.REPLACED
    return Verdict.RETURNED if faulty else Verdict.ACCEPTED
