"""The folder as a whole: from file readings to frames, submissions, coverage and issues."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.origin.attribute import OwnedTable, attribute_file
from pedmonitor.intake.origin.digests import unite_digests
from pedmonitor.intake.origin.drafts import drop_drafts
from pedmonitor.intake.origin.namesakes import doubt_namesakes
from pedmonitor.intake.origin.placing import speaks_of_period
from pedmonitor.intake.origin.registry import build_index
from pedmonitor.intake.origin.repeats import mark_repeats
from pedmonitor.intake.origin.resends import drop_replaced, find_copies
from pedmonitor.intake.origin.sent_later import sent_later
from pedmonitor.intake.origin.shared_events import unite_events
from pedmonitor.intake.origin.succession import in_force, move_issues, move_owners, stand
from pedmonitor.intake.persons.strangers import NO_STRANGERS, Strangers
from pedmonitor.intake.settling.gathered import Gathered
from pedmonitor.intake.settling.other_periods import FilesOfPeriod, marked_others, told_of_others
from pedmonitor.intake.settling.outdated import Outdated, find_outdated
from pedmonitor.intake.settling.people_of_rows import settle_people
from pedmonitor.intake.settling.same_programmes import unite_programmes
from pedmonitor.intake.settling.settle import STAFF, SettledTable, settle
from pedmonitor.intake.settling.submitted import (
    answers,
    missing,
    senders,
    stating,
    submitted,
    untimely,
)
from pedmonitor.intake.settling.superseded import drop_superseded, without_cells_of_nobody
from pedmonitor.intake.settling.title_pages import told_of_title_pages
from pedmonitor.intake.settling.unread_columns import of_columns_read
from pedmonitor.intake.settling.verdicts import owned_issues, verdicts
from pedmonitor.intake.state_forms.owning import own_form
from pedmonitor.intake.state_forms.settling import SettledForms, settle_forms
from pedmonitor.model.columns import STAFF_BEFORE
from pedmonitor.model.issue import Issue
from pedmonitor.model.submission import Submission

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pedmonitor.definitions.settings import Settings
    from pedmonitor.intake.origin.organisations import OrganisationIndex
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading
    from pedmonitor.model.organisation import Succession
    from pedmonitor.model.period import Period
    from pedmonitor.model.result import Coverage, InputFile


class Beyond(NamedTuple):
    """What a batch of a larger folder must know of the rest.

    Attributes:
        fields: What the whole folder answers: registers that nobody has sent are not asked for.
        strangers: People whom other batches know too.
    """

    fields: Mapping[str, Mapping[str, frozenset[str]]] | None = None
    strangers: Strangers = NO_STRANGERS


ALONE = Beyond()


_Replaced = dict[tuple[str, str, str], str]


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


def gather(
    readings: list[FileReading],
    plan: ReadingPlan,
    settings: Settings,
    *,
    period: Period | None = None,
) -> Gathered:
    """Attribute rows to organisations and find copies.

    Args:
        readings: Every file read.
        plan: The reading plan.
        settings: The workspace's settings.
        period: The period asked for, where it is known already.
    """
    index, issues = build_index(readings, plan, renamed=settings.organisations, period=period)
    index.office = settings.office
    return gather_known(readings, plan, index, issues, period=period)


def gather_known(
    readings: list[FileReading],
    plan: ReadingPlan,
    index: OrganisationIndex,
    issues: list[Issue],
    *,
    period: Period | None = None,
) -> Gathered:
    """Attribute rows to the organisations of an index and find copies.

    Args:
        readings: Every file read.
        plan: The reading plan.
        index: The organisations.
        issues: What is known so far.
        period: The period asked for, where it is known already.
    """
    issues = list(issues)
    owned = {reading.file: attribute_file(reading, index, plan) for reading in readings}
    forms = {
        reading.file: [own_form(f, index, reading.addressee) for f in reading.forms]
        for reading in readings
    }
    owners = {
        file: frozenset(name for table in tables for name in (*table.owners, table.base))
        | {form.owner for form in forms[file]}
        for file, tables in owned.items()
    }
    copies, found = find_copies(readings, owners, period)
    issues.extend(found)
    kept = [reading for reading in readings if reading.file not in copies]
    tables = [table for reading in kept for table in owned[reading.file]]
    for reading in kept:
        issues.extend(of_columns_read(reading.issues, plan.unread))
    kept_forms = [form for reading in kept for form in forms[reading.file]]
    for table in tables:
        issues.extend(table.issues)
    for form in kept_forms:
        issues.extend(form.issues)
    issues.extend(doubt_namesakes(tables, index))
    return Gathered(readings, copies, index, tables, kept_forms, issues)


def settle_folder(
    gathered: Gathered,
    plan: ReadingPlan,
    settings: Settings,
    *,
    period: Period,
    beyond: Beyond = ALONE,
    remembered: Sequence[OwnedTable] = (),
) -> Settled:
    """Choose the rows of the period and tell who reported.

    Args:
        gathered: The folder.
        plan: The reading plan.
        settings: The workspace's settings.
        period: The period asked for.
        beyond: The rest, where this is a batch of a larger folder.
        remembered: Excerpts of last year's staff registers, for those who have sent none now.
    """
    placed = place_rows(gathered, plan, settings, period=period, remembered=remembered)
    return settle_placed(placed, plan, settings, period=period, beyond=beyond)


def settle_placed(
    placed: Placed,
    plan: ReadingPlan,
    settings: Settings,
    *,
    period: Period,
    beyond: Beyond = ALONE,
) -> Settled:
    """Tell people apart and who reported; the arguments are those of `settle_folder`."""
    gathered, forms, replaced = placed.gathered, placed.forms, placed.replaced
    issues = [*placed.issues]
    fields = beyond.fields
    if fields is None:
        given = answers(placed.tables, plan, period=period)
        zero = settings.missing_register == "zero"
        fields = submitted(given, gathered.index.organisations, zero=zero)
    issues.extend(settle_people(placed.tables, plan=plan, strangers=beyond.strangers))
    issues.extend(unite_programmes(placed.tables))
    sent = senders(placed.tables, gathered, forms, period=period)
    told = stating(gathered, forms, period=period)
    late = untimely(placed.tables, period=period)
    issues.extend(missing(fields, gathered, plan, sent=sent, stating=told, untimely=late))
    issues = drop_superseded(issues, gathered, replaced, forms)
    issues = told_of_others(issues, FilesOfPeriod(gathered, forms, period))
    issues = told_of_title_pages(issues, gathered.forms, plan.state_forms)
    issues = without_cells_of_nobody(owned_issues(issues, gathered))
    organisations = tuple(gathered.index.organisations.values())
    left_out = _left_out(replaced, forms, gathered.tables)
    coverage, judged = verdicts(gathered, organisations, issues, left_out, sent=sent)
    inputs = marked_others(judged, gathered, forms)
    ordered = sorted(set(issues), key=Issue.sort_key)
    submission = Submission(period, organisations, fields)
    done = in_force(gathered.index.successions, on=period.as_of)
    return Settled(placed.tables, forms, submission, coverage, inputs, ordered, done)


class Placed(NamedTuple):
    """The rows and cells of a period, before anybody is told apart.

    Attributes:
        gathered: The folder as the registry stands on the reference date.
        tables: Settled tables; their rows have no persons yet.
        forms: Cells of state forms.
        replaced: Register, organisation and file left out → the file that replaces it.
        issues: What has been found.
    """

    gathered: Gathered
    tables: list[SettledTable]
    forms: SettledForms
    replaced: _Replaced
    issues: list[Issue]


def place_rows(
    gathered: Gathered,
    plan: ReadingPlan,
    settings: Settings,
    *,
    period: Period,
    remembered: Sequence[OwnedTable] = (),
) -> Placed:
    """Choose the rows and cells of the period; the arguments are those of `settle_folder`."""
    gathered = as_of(gathered, period)
    tables, told = sent_later(gathered.tables, plan, period)
    gathered = replace(gathered, tables=tables)
    issues = [*gathered.issues, *told]
    modified = {reading.file: reading.modified for reading in gathered.readings}
    chosen = _choose_rows(gathered, modified, settings, plan, period)
    issues.extend(chosen.issues)
    settled: list[SettledTable] = []
    for owned, flags in zip(gathered.tables, chosen.keep, strict=True):
        table, found = settle(owned, flags, plan=plan, period=period, current=chosen.current)
        settled.append(table)
        issues.extend(found)
    earlier = _earlier_staff(gathered.tables, chosen.outdated, plan, period=period)
    settled += [*earlier, *_remembered_staff(remembered, earlier, gathered, plan, period)]
    editions = {edition.id: edition for edition in plan.state_forms}
    forms = settle_forms(gathered.forms, editions, modified, period=period)
    issues.extend(forms.issues)
    return Placed(gathered, settled, forms, chosen.replaced, issues)


class _Chosen(NamedTuple):
    """Which rows are in, by table; what is left out, and whose list of staff is current."""

    keep: list[list[bool]]
    replaced: _Replaced
    outdated: Outdated
    current: frozenset[str]
    issues: list[Issue]


def _choose_rows(
    gathered: Gathered,
    modified: dict[str, str],
    settings: Settings,
    plan: ReadingPlan,
    period: Period,
) -> _Chosen:
    """Leave out lists of another school year, replaced versions, hidden drafts and repeats."""
    tables = gathered.tables
    outdated, issues = find_outdated(tables, period)
    spoken = [at for at, owned in enumerate(tables) if speaks_of_period(owned, period)]
    timely = [tables[at] for at in spoken if at not in outdated]
    replaced, found = drop_replaced(timely, modified, overlap=settings.thresholds.resend_overlap)
    issues.extend(found)
    told = {(tables[at].table.form, owner) for at in spoken for owner in tables[at].owners}
    others = {at for at, owned in enumerate(tables) if owned.table.form != STAFF}.difference(spoken)
    keep = [
        [
            (owned.table.form, owner, owned.table.place.file) not in replaced
            and owner not in outdated.get(at, ())
            # who has told of the period is not read out of its returns for other years
            and not (at in others and (owned.table.form, owner) in told)
            for owner in owned.owners
        ]
        for at, owned in enumerate(tables)
    ]
    issues.extend(drop_drafts([(tables[at], keep[at]) for at in spoken]))
    issues.extend(unite_digests([(tables[at], keep[at]) for at in spoken], plan.forms))
    issues.extend(unite_events([(tables[at], keep[at]) for at in spoken]))
    marked, repeats = mark_repeats([(tables[at], keep[at]) for at in spoken])
    for at, flags in zip(spoken, marked, strict=True):
        keep[at] = flags
    lists = (tables[at] for at in spoken if tables[at].table.form == STAFF and at not in outdated)
    current = frozenset(owner for owned in lists for owner in owned.owners)
    return _Chosen(keep, replaced, outdated, current, [*issues, *repeats])


def as_of(gathered: Gathered, period: Period) -> Gathered:
    """Show the folder as the registry stands on the reference date of the period."""
    spoken = [owned for owned in gathered.tables if speaks_of_period(owned, period)]
    index, found = stand(gathered.index, spoken, on=period.as_of)
    if index is gathered.index:
        return replace(gathered, issues=[*gathered.issues, *found])
    return replace(
        gathered,
        index=index,
        tables=[move_owners(owned, index) for owned in gathered.tables],
        forms=[replace(one, owner=index.now.get(one.owner, one.owner)) for one in gathered.forms],
        issues=[*move_issues(gathered.issues, index), *found],
    )


def _left_out(replaced: _Replaced, forms: SettledForms, tables: Iterable[OwnedTable]) -> set[str]:
    """List the files that later ones replace; not those of which a sheet or a school stands."""
    standing = {
        owned.table.place.file
        for owned in tables
        for owner in set(owned.owners)
        if owner and (owned.table.form, owner, owned.table.place.file) not in replaced
    }
    of_registers = {file for _, _, file in replaced} - standing
    return of_registers | {file for _, file in forms.replaced}


def _earlier_staff(
    tables: list[OwnedTable], outdated: Outdated, plan: ReadingPlan, *, period: Period
) -> list[SettledTable]:
    """Settle the staff registers of the period before: who of their beginners has stayed (Q14)."""
    found = []
    for at, owned in enumerate(tables):
        names = outdated.get(at, frozenset())
        other = not speaks_of_period(owned, period)
        if owned.table.form != STAFF or not (other or names):
            continue
        if not speaks_of_period(owned, period.previous):
            continue
        keep = [other or owner in names for owner in owned.owners]
        table, _ = settle(owned, keep, plan=plan, period=period.previous)
        found.append(replace(table, form=STAFF_BEFORE))
    return found


def _remembered_staff(
    remembered: Sequence[OwnedTable],
    earlier: Iterable[SettledTable],
    gathered: Gathered,
    plan: ReadingPlan,
    period: Period,
) -> list[SettledTable]:
    """Settle what is remembered of last year's registers, but of those that lie in the folder."""
    told = {owner for table in earlier for owner in (*table.owners, table.owned.base)}
    found = []
    for one in remembered:
        owned = move_owners(one, gathered.index)
        if owned.base in told or owned.base not in gathered.index.organisations:
            continue
        keep = [True] * len(owned.owners)
        table, _ = settle(owned, keep, plan=plan, period=period.previous)
        found.append(replace(table, form=STAFF_BEFORE, excerpt=True))
    return found
