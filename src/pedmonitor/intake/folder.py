"""The folder as a whole: from file readings to frames, submissions, coverage and issues."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pedmonitor.intake.attribute import OwnedTable, attribute, share_owner
from pedmonitor.intake.file_issues import register_missing
from pedmonitor.intake.placing import speaks_of_period
from pedmonitor.intake.recognise import AGGREGATE
from pedmonitor.intake.registry import REGISTRY, build_index
from pedmonitor.intake.resends import drop_replaced, find_copies, mark_repeats
from pedmonitor.intake.settle import (
    STAFF,
    SettledTable,
    settle,
    settle_people,
)
from pedmonitor.intake.state_forms.owning import OwnedForm, own_form
from pedmonitor.intake.state_forms.settling import SettledForms, settle_forms
from pedmonitor.intake.succession import in_force, move_issues, move_owners, stand
from pedmonitor.model.columns import STAFF_BEFORE
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.organisation import MUNICIPALITY, Organisation, Succession
from pedmonitor.model.result import Coverage, InputFile, Verdict
from pedmonitor.model.submission import EVERY_VALUE, Submission, spoken_of

if TYPE_CHECKING:
    from pedmonitor.definitions.settings import Settings
    from pedmonitor.intake.organisations import OrganisationIndex
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading, TypedTable
    from pedmonitor.model.period import Period

_STAFFS = frozenset({STAFF, STAFF_BEFORE})
_Replaced = dict[tuple[str, str, str], str]


@dataclass(slots=True)
class Gathered:
    """The folder before a period is chosen.

    Attributes:
        readings: Every file, copies included.
        copies: Left-out file → the file it repeats.
        index: Organisations.
        tables: Recognised register tables with owners, copies left out.
        forms: Returns in state forms with owners, copies left out.
        issues: What is known so far.
    """

    readings: list[FileReading]
    copies: dict[str, str]
    index: OrganisationIndex
    tables: list[OwnedTable]
    forms: list[OwnedForm]
    issues: list[Issue]

    def years(self) -> Counter[int]:
        """Count the tables that name each year, else the facts of each year."""
        stated = [max(o.stated.years) for o in self.tables if o.stated.years]
        # a form of «2022/2023 учебного года» reports on its beginning
        stated += [min(o.stated.years) for o in self.forms if o.stated.years]
        if stated:
            return Counter(stated)
        return Counter(
            end.year
            for owned in self.tables
            for end in owned.table.ends
            if end and end.year < 9999  # noqa: PLR2004
        )


@dataclass(slots=True)
class Settled:
    """The folder for one period.

    Attributes:
        tables: Settled tables, registers only.
        forms: Cells of state forms.
        submission: Who sent what.
        coverage: Who was expected and who reported.
        inputs: Every file with its verdict.
        issues: Everything found.
        successions: Who goes on in whom by the reference date.
    """

    tables: list[SettledTable]
    forms: SettledForms
    submission: Submission
    coverage: Coverage
    inputs: tuple[InputFile, ...]
    issues: list[Issue]
    successions: tuple[Succession, ...] = ()


def gather(readings: list[FileReading], plan: ReadingPlan, settings: Settings) -> Gathered:
    """Attribute rows to organisations and find copies.

    Args:
        readings: Every file read.
        plan: The reading plan.
        settings: The workspace's settings.
    """
    index, issues = build_index(readings, plan, renamed=settings.organisations)
    owned = {
        reading.file: [
            attribute(t, index, plan.forms[t.form]) for t in reading.tables if t.form != REGISTRY
        ]
        for reading in readings
    }
    for tables in owned.values():
        share_owner(tables)
    forms = {reading.file: [own_form(f, index) for f in reading.forms] for reading in readings}
    owners = {
        file: frozenset(name for table in tables for name in (*table.owners, table.base))
        | {form.owner for form in forms[file]}
        for file, tables in owned.items()
    }
    copies, found = find_copies(readings, owners)
    issues.extend(found)
    kept = [reading for reading in readings if reading.file not in copies]
    tables = [table for reading in kept for table in owned[reading.file]]
    for reading in kept:
        issues.extend(reading.issues)
    kept_forms = [form for reading in kept for form in forms[reading.file]]
    for table in tables:
        issues.extend(table.issues)
    for form in kept_forms:
        issues.extend(form.issues)
    return Gathered(readings, copies, index, tables, kept_forms, issues)


def settle_folder(
    gathered: Gathered, plan: ReadingPlan, settings: Settings, *, period: Period
) -> Settled:
    """Choose the rows of the period and tell who reported.

    Args:
        gathered: The folder.
        plan: The reading plan.
        settings: The workspace's settings.
        period: The period asked for.
    """
    gathered = as_of(gathered, period)
    issues = list(gathered.issues)
    modified = {reading.file: reading.modified for reading in gathered.readings}
    timely = [o for o in gathered.tables if speaks_of_period(o, period)]
    replaced, found = drop_replaced(timely, modified, overlap=settings.thresholds.resend_overlap)
    issues.extend(found)
    keep = [
        [(o.table.form, owner, o.table.place.file) not in replaced for owner in o.owners]
        for o in gathered.tables
    ]
    spoken = [at for at, o in enumerate(gathered.tables) if speaks_of_period(o, period)]
    marked, repeats = mark_repeats([(gathered.tables[at], keep[at]) for at in spoken])
    for at, flags in zip(spoken, marked, strict=True):
        keep[at] = flags
    issues.extend(repeats)
    settled: list[SettledTable] = []
    for owned, flags in zip(gathered.tables, keep, strict=True):
        table, found = settle(owned, flags, plan=plan, period=period)
        settled.append(table)
        issues.extend(found)
    settled += _earlier_staff(gathered.tables, plan, period=period)
    issues.extend(settle_people(settled, plan=plan))
    editions = {edition.id: edition for edition in plan.state_forms}
    forms = settle_forms(gathered.forms, editions, modified, period=period)
    issues.extend(forms.issues)
    fields = _submitted(settled, gathered, settings)
    issues.extend(_missing(fields, gathered, plan))
    issues = _owned_issues(issues, gathered)
    organisations = tuple(gathered.index.organisations.values())
    coverage, inputs = _verdicts(gathered, organisations, issues, _left_out(replaced, forms))
    ordered = sorted(set(issues), key=Issue.sort_key)
    submission = Submission(period, organisations, fields)
    done = in_force(gathered.index.successions, on=period.as_of)
    return Settled(settled, forms, submission, coverage, inputs, ordered, done)


def as_of(gathered: Gathered, period: Period) -> Gathered:
    """Show the folder as the registry stands on the reference date of the period."""
    index, found = stand(gathered.index, gathered.tables, on=period.as_of)
    if index is gathered.index:
        return replace(gathered, issues=[*gathered.issues, *found])
    return replace(
        gathered,
        index=index,
        tables=[move_owners(owned, index) for owned in gathered.tables],
        forms=[replace(one, owner=index.now.get(one.owner, one.owner)) for one in gathered.forms],
        issues=[*move_issues(gathered.issues, index), *found],
    )


def _left_out(replaced: _Replaced, forms: SettledForms) -> set[str]:
    """List the files that later ones replace."""
    return {file for _, _, file in replaced} | {file for _, file in forms.replaced}


def _earlier_staff(
    tables: list[OwnedTable], plan: ReadingPlan, *, period: Period
) -> list[SettledTable]:
    """Settle the staff registers of the period before: who of their beginners has stayed (Q14)."""
    found = []
    for owned in tables:
        if owned.table.form != STAFF or speaks_of_period(owned, period):
            continue
        if not speaks_of_period(owned, period.previous):
            continue
        table, _ = settle(owned, [True] * len(owned.owners), plan=plan, period=period.previous)
        found.append(replace(table, form=STAFF_BEFORE))
    return found


def _submitted(
    tables: list[SettledTable], gathered: Gathered, settings: Settings
) -> dict[str, dict[str, frozenset[str]]]:
    """Tell which fields each organisation has sent in each register."""
    found: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    everybody = list(gathered.index.organisations)
    for table in tables:
        source = table.owned.table
        owners = set(table.owners)
        if not source.rows and table.owned.base:
            owners = {table.owned.base}
        if table.owned.base == MUNICIPALITY:
            owners.add(MUNICIPALITY)
        many = table.owned.municipal and "organisation" in source.positions
        if table.form not in _STAFFS and many:
            owners.update(everybody)
        for owner in sorted(owners):
            own = found[table.form].get(owner, frozenset())
            found[table.form][owner] = own | _said(source)
    if settings.missing_register == "zero":
        for form in found.keys() - _STAFFS:
            fields = frozenset[str]().union(*found[form].values())
            found[form] = dict.fromkeys(everybody, fields) | found[form]
    return found


def _senders(gathered: Gathered) -> set[str]:
    """List who has sent something; a mention in a register of the municipality is no return."""
    found = {form.owner for form in gathered.forms}
    for owned in gathered.tables:
        if not owned.municipal or owned.table.form in {STAFF, AGGREGATE}:
            found.update((*owned.owners, owned.base))
    return found


def _said(table: TypedTable) -> frozenset[str]:
    """List the fields of a table, and of which values it speaks where its title limits them."""
    limits = {
        spoken_of(name, value)
        for name in table.fields
        for value in table.limited.get(name, (EVERY_VALUE,))
    }
    return frozenset(table.fields) | limits


def _missing(
    fields: dict[str, dict[str, frozenset[str]]], gathered: Gathered, plan: ReadingPlan
) -> list[Issue]:
    """Ask for what organisations have not sent."""
    issues: list[Issue] = []
    sent = _senders(gathered)
    asked = {form.id for form in plan.forms.values() if form.sender == "organisation"}
    for name in gathered.index.organisations:
        if name not in sent:
            issues.append(
                Issue(
                    IssueCode.ORG_MISSING,
                    Level.WARNING,
                    "организация не сдала данные; она не входит ни в числители, ни в знаменатели",
                    "Запросите данные у организации.",
                    None,
                    name,
                )
            )
            continue
        for form, owners in fields.items():
            if name not in owners and form in asked:
                issues.append(register_missing(plan.forms[form].title, name))
    return issues


def _owned_issues(issues: list[Issue], gathered: Gathered) -> list[Issue]:
    """Put the organisation beside every issue whose place tells it."""
    by_row = _owners_of_rows(gathered)
    by_file: dict[str, set[str]] = defaultdict(set)
    by_sheet: dict[tuple[str, str], set[str]] = defaultdict(set)
    for owned in gathered.tables:
        sheet = owned.table.place
        names = {*owned.owners, owned.base} - {""}
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
        owner = by_row.get(
            (place.file, place.sheet, place.row if place.row is not None else -1), ""
        )
        if not owner:
            names = by_sheet.get((place.file, place.sheet)) or by_file.get(place.file, set())
            known = len(names) == 1
            owner = next(iter(names)) if known else ""
            if not names and place.file not in by_file:
                owner = _owner_of_file(place.file, gathered)
        found.append(replace(issue, organisation=owner) if owner else issue)
    return found


def _owners_of_rows(gathered: Gathered) -> dict[tuple[str, str, int], str]:
    """Tell the organisation of every row that was read."""
    by_row: dict[tuple[str, str, int], str] = {}
    for owned in gathered.tables:
        sheet = owned.table.place
        for row, owner in zip(owned.table.rows, owned.owners, strict=True):
            by_row[sheet.file, sheet.sheet, row] = owner
    for form in gathered.forms:
        for name, (row, _) in zip(form.given.sheets, form.given.spots, strict=True):
            by_row[form.given.file, name, row] = form.owner
    return by_row


def _owner_of_file(file: str, gathered: Gathered) -> str:
    """Tell whose an unreadable file is by its name."""
    for part in reversed(file.split("/")):
        found = gathered.index.find(part, inside=True)
        if found.name:
            return found.name
    return ""


def _verdicts(
    gathered: Gathered,
    organisations: tuple[Organisation, ...],
    issues: list[Issue],
    replaced: set[str],
) -> tuple[Coverage, tuple[InputFile, ...]]:
    """Tell what became of every file and every organisation."""
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
            owner = _owner_of_file(reading.file, gathered)
        verdict = _verdict(reading, gathered, replaced, faulty=reading.file in faulty_files)
        registers = tuple(
            sorted(forms.get(reading.file, set()) | ({REGISTRY} if registry else set()))
        )
        inputs.append(InputFile(reading.file, reading.sha256, owner, verdict, registers))
    received = _senders(gathered)
    faulty = {i.organisation for i in issues if i.level is Level.ERROR and i.organisation}
    expected = [organisation.name for organisation in organisations]
    coverage = Coverage(
        expected=len(expected),
        received=sum(name in received for name in expected),
        missing=tuple(name for name in expected if name not in received),
        accepted=sum(name in received and name not in faulty for name in expected),
        returned=sum(name in received and name in faulty for name in expected),
    )
    return coverage, tuple(inputs)


def _verdict(
    reading: FileReading, gathered: Gathered, replaced: set[str], *, faulty: bool
) -> Verdict:
    if reading.file in gathered.copies:
        return Verdict.DUPLICATE
    if reading.unreadable:
        return Verdict.UNREADABLE
    if not (reading.tables or reading.forms):
        return Verdict.RETURNED if faulty else Verdict.UNRECOGNISED
    if reading.file in replaced:
        return Verdict.REPLACED
    return Verdict.RETURNED if faulty else Verdict.ACCEPTED
