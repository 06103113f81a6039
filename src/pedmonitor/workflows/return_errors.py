"""Write the returns that have errors back as workbooks with the faults marked, school by school."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.disk.words import explain
from pedmonitor.intake.files.discover import discover
from pedmonitor.intake.isolation.bounds import Fate
from pedmonitor.intake.isolation.crew import do_apart
from pedmonitor.intake.plan import make_plan
from pedmonitor.intake.readers import Content, UnreadableError, read_sheets, sniff
from pedmonitor.intake.sent_back.own_cells import OwnCells, own_cells
from pedmonitor.intake.sent_back.own_rows import UNNAMED, OwnPart, is_sole_owner, own_part
from pedmonitor.intake.settling.other_periods import FilesOfPeriod
from pedmonitor.intake.wording.sheet_names import shown_names
from pedmonitor.model.correction import (
    LIST_SHEET,
    SUFFIX,
    Addressee,
    Mark,
    SheetCopy,
    list_title,
)
from pedmonitor.model.issue import Level, errors_by_owner
from pedmonitor.model.result import Verdict
from pedmonitor.model.text import inner_quotes
from pedmonitor.reporting.text.influence_text import influence_text
from pedmonitor.reporting.text.numbers import period_phrase
from pedmonitor.reporting.text.school_words import school_hint
from pedmonitor.reporting.workbooks.error_workbook import mark_copy, write_copy
from pedmonitor.workflows.compute_period import Computed, Request, compute_folder
from pedmonitor.workflows.copy_names import copy_names
from pedmonitor.workflows.school_folders import school_folder

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.cells.raw import RawSheet
    from pedmonitor.intake.files.source import SourceFile
    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.model.issue import Issue
    from pedmonitor.workflows.keeping.workspace import Workspace

_Part = OwnPart | OwnCells
_LEFT_OUT = {Verdict.UNREADABLE, Verdict.DUPLICATE, Verdict.SKIPPED}


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """A workbook that goes back.

    Attributes:
        organisation: Short name.
        path: Where it lies.
        errors: Number of errors in its list, as `errors_by_owner` counts them.
        remarks: Number of warnings in its list.
    """

    organisation: str
    path: Path
    errors: int
    remarks: int


@dataclass(frozen=True, slots=True)
class Returned:
    """What goes back, and what cannot.

    Attributes:
        files: The marked copies, school by school.
        staying: Errors of which no copy tells: the file does not open, is nobody's, or there is
            none.
    """

    files: tuple[ReturnedFile, ...]
    staying: tuple[Issue, ...]


def return_errors(workspace: Workspace, request: Request) -> Returned:
    """Write a marked copy of every faulty file of every returned organisation.

    An organisation gets its own files and nothing else: of a file that speaks of several it gets
    its own rows under the heading, of a digest of state forms its own cells. What an earlier run
    has written and is mended goes away.

    Args:
        workspace: The workspace.
        request: The folder, the profiles and the period.

    Raises:
        UsageError: See `run_period`.
        WorkspaceBusyError: Another run holds the workspace.
    """
    with workspace.locked():
        computed = compute_folder(workspace, request, keep_secret=False)
        plan = make_plan(workspace.catalogue, workspace.settings, secret=b"copies")
        sources = {source.file: source for source in discover(request.folder)[0]}
        out = request.out or workspace.out(computed.run.period)
        maker = _Maker(computed, plan)
        written: dict[Path, ReturnedFile] = {}
        told: set[tuple[str, str]] = set()
        faulty = maker.faulty()
        named = copy_names(key for key, _ in faulty)
        with workspace.outputs(out) as files:
            for (organisation, file), issues in faulty:
                data = maker.copy_apart(organisation, sources[file], issues)
                if data is None:
                    continue
                path = school_folder(out, organisation) / named[organisation, file]
                files.write(path, data)
                errors = sum(issue.level is Level.ERROR for issue in issues)
                remarks = len(issues) - errors
                told.add((organisation, file))
                written[path] = ReturnedFile(organisation, path, errors, remarks)
            for stale in set(out.glob(f"schools/*/*{SUFFIX}*.xlsx")) - set(written):
                files.remove(stale)
    staying = (
        issue
        for issue in computed.run.issues
        if issue.level is Level.ERROR
        and (issue.organisation, issue.place.file if issue.place else "") not in told
    )
    return Returned(tuple(written.values()), tuple(staying))


class _Maker:
    """Makes the copies of one run."""

    def __init__(self, computed: Computed, plan: ReadingPlan) -> None:
        self._computed = computed
        self._plan = plan
        self._tables: dict[str, list[OwnedTable]] = defaultdict(list)
        for owned in computed.gathered.tables:
            self._tables[owned.table.place.file].append(owned)
        self._form_owners: dict[str, set[str]] = defaultdict(set)
        for form in computed.gathered.forms:
            self._form_owners[form.given.file].add(form.owner)
        self._names = set(computed.gathered.index.organisations)

    def faulty(self) -> list[tuple[tuple[str, str], list[Issue]]]:
        """List the files of the returned organisations with what is wrong in them."""
        run = self._computed.run
        wrong = {i.place.file for i in run.issues if i.level is Level.ERROR and i.place}
        usable = {
            item.file
            for item in run.inputs
            if item.verdict not in _LEFT_OUT
            # of a replaced version what a later one does not give still stands, errors and all
            and (item.verdict is not Verdict.REPLACED or item.file in wrong)
        }
        files = FilesOfPeriod(self._computed.gathered, self._computed.settled.forms, run.period)
        usable = {file for file in usable if files.has(file)}
        returned = {
            name
            for name, errors in errors_by_owner(run.issues).items()
            if any(issue.place and issue.place.file in usable for issue in errors)
        }
        found: dict[tuple[str, str], list[Issue]] = defaultdict(list)
        for issue in run.issues:
            told = issue.level is not Level.INFO and issue.organisation in returned & self._names
            if told and issue.place is not None and issue.place.file in usable:
                found[issue.organisation, issue.place.file].append(issue)
        for issues in found.values():
            issues.sort(key=lambda issue: (issue.level.rank, -issue.weight, issue.sort_key()))
        return sorted(found.items())

    def copy_apart(
        self, organisation: str, source: SourceFile, issues: list[Issue]
    ) -> bytes | None:
        """Make the copy in a process of its own: what reads there has not read the file before."""

        def copy(_: int) -> bytes | None:
            data = source.load(self._plan.max_bytes)
            return self.copy(organisation, source.file, data, issues)

        found = do_apart(copy, self._plan.bounds)
        return None if isinstance(found, Fate) else found

    def copy(self, organisation: str, file: str, data: bytes, issues: list[Issue]) -> bytes | None:
        """Make the copy of one file; None when nothing in it is plainly the organisation's."""
        content = sniff(data)
        try:
            found = read_sheets(data, content=content, max_cells=self._plan.max_cells)[0]
        except UnreadableError:
            return None
        sheets = [sheet for sheet in found if not sheet.name.startswith(LIST_SHEET)]
        period = self._computed.run.period
        title = list_title(Addressee(organisation, period_phrase(period)))
        shown = zip(shown_names(sheets), sheets, strict=True)
        names = {name: sheet.name or UNNAMED for name, sheet in shown}
        part = self._part(organisation, file, sheets)
        if part is not None:
            marks = [self._mark(issue, names, part) for issue in issues]
            if not part.sheets:
                return None
            return write_copy(part.sheets, marks, title=title, date=period.as_of)
        marks = [self._mark(issue, names) for issue in issues]
        kept = self._kept_sheets(organisation, file, names)
        if content is Content.XLSX:
            try:
                return mark_copy(data, marks, title=title, date=period.as_of, only=kept)
            except Exception as error:  # openpyxl refuses some books that the reader reads
                if isinstance(error, OSError) and explain(error):
                    raise  # the disk is full: no poorer copy for that
                kept = kept or set(names.values())
        return write_copy(_values(sheets, kept), marks, title=title, date=period.as_of)

    def _part(self, organisation: str, file: str, sheets: list[RawSheet]) -> _Part | None:
        """Cut an organisation's own out of a file of several; None for a file all its own."""
        if self._form_owners.get(file, set()) - {organisation}:
            forms = self._computed.gathered.forms
            mine = (f.given for f in forms if f.given.file == file and f.owner == organisation)
            return own_cells(mine, self._plan.state_forms, sheets)
        tables = self._tables.get(file, [])
        if is_sole_owner(organisation, tables, sheets, self._computed.gathered.index):
            return None
        return own_part(organisation, tables, sheets, self._plan)

    def _kept_sheets(self, organisation: str, file: str, names: dict[str, str]) -> set[str]:
        """Keep unrecognised sheets only when the path itself says whose the file is."""
        index = self._computed.gathered.index
        if any(index.find(part, inside=True).name == organisation for part in file.split("/")):
            return set()
        return {names[owned.table.place.sheet] for owned in self._tables.get(file, [])} or {""}

    def _mark(self, issue: Issue, names: dict[str, str], part: _Part | None = None) -> Mark:
        place = issue.place
        what = issue.message if self._is_own(issue) else issue.code.title
        mark = Mark(issue.level, what, school_hint(issue), influence_text(issue))
        if place is None or (not place.sheet and place.row is None):
            return mark
        sheet, row, column = names.get(place.sheet, ""), place.row, place.column
        if part is not None and row is not None:
            moved = part.moved(place.sheet, row, column)
            if moved is None:
                return mark
            sheet, row, column = moved
        return Mark(mark.level, what, mark.how, mark.moves, sheet, row, column)

    def _is_own(self, issue: Issue) -> bool:
        """Say whether a message names no other organisation: who works there is its own data."""
        said = inner_quotes(issue.message)
        others = self._names - {issue.organisation}
        return not any(inner_quotes(name) in said for name in others)


def _values(sheets: list[RawSheet], kept: set[str]) -> list[SheetCopy]:
    copies = [
        SheetCopy(sheet.name or UNNAMED, [list(row) for row in sheet.rows]) for sheet in sheets
    ]
    return [copy for copy in copies if not kept or copy.name in kept]
