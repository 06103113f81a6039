"""Explain a printed figure: compute it anew and take it apart down to rows and cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.compute.engine import Indicator, Rules, prepare
from pedmonitor.compute.form_cells import STATE_FORMS
from pedmonitor.compute.tracing.tallying import tally
from pedmonitor.definitions.cross_checks import selections_of
from pedmonitor.definitions.family import rows_of
from pedmonitor.definitions.source import suggest
from pedmonitor.errors import UsageError
from pedmonitor.history.differences import changed_files, same_meaning
from pedmonitor.history.store import History
from pedmonitor.intake.settling.frames import build_frames
from pedmonitor.intake.settling.left_out import left_out_rows
from pedmonitor.intake.state_forms.form_frame import build_form_frame
from pedmonitor.model.columns import STAFF_BEFORE
from pedmonitor.model.explanation import Explanation, Remembered
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.reporting.text.words import breakdown_title
from pedmonitor.workflows.called import ORGANISATION, called_organisations, called_values
from pedmonitor.workflows.compute_period import Request, compute_folder
from pedmonitor.workflows.find_indicator import find_indicator

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.compute.engine import Point
    from pedmonitor.definitions.family import Family
    from pedmonitor.definitions.profile import Profile, ProfileIndicator
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.location import Place
    from pedmonitor.model.period import Period
    from pedmonitor.model.result import Breakdown, IndicatorValue, RunResult
    from pedmonitor.model.tally import Tally
    from pedmonitor.workflows.compute_period import Computed, Progress
    from pedmonitor.workflows.keeping.workspace import Workspace

RETURNS = "returns"
_ROWS_OUT = frozenset(
    {
        IssueCode.FILE_DUPLICATE,
        IssueCode.FILE_REPLACED,
        IssueCode.ROW_ASIDE,
        IssueCode.ROW_DUPLICATE,
        IssueCode.ROW_REJECTED,
        IssueCode.ROW_TOTAL,
    }
)
"""Issues that say of rows of a sheet that they do not count."""


@dataclass(frozen=True, slots=True)
class Question:
    """Which figure is meant.

    Attributes:
        indicator: Family id, number in the document or words of the wording.
        folder: Folder with returns; None for the workspace's own.
        breakdown: Key and value; empty for the total.
        period: The period; None for the one the returns name.
        profiles: Where to look; empty for the workspace's profiles.
    """

    indicator: str
    folder: Path | None = None
    breakdown: tuple[tuple[str, str], ...] = ()
    period: Period | None = None
    profiles: tuple[str, ...] = ()
    progress: Progress | None = None


def explain_figure(workspace: Workspace, question: Question) -> Explanation:
    """Compute the figure anew, list what it counts, and compare it with the history.

    Raises:
        UsageError: No folder, no such indicator, no such slice, or several indicators fit.
    """
    if len(question.breakdown) > 1:
        raise UsageError("Показатели считаются в одном разрезе: укажите что-то одно.")
    catalogue = workspace.catalogue
    names = question.profiles or workspace.settings.profiles or tuple(catalogue.profiles)
    profiles = [catalogue.profile(name) for name in names]
    profile, row = find_indicator(question.indicator, profiles, catalogue)
    folder = _folder(workspace, question)
    request = Request(folder, (profile.id,), question.period, progress=question.progress)
    computed = compute_folder(workspace, request, keep_secret=False)
    looked = _Looked(workspace, computed, profile, row)
    return looked.explain(looked.breakdown(question.breakdown))


def _folder(workspace: Workspace, question: Question) -> Path:
    """Find the returns: as asked, else where the workspace keeps them."""
    if question.folder is not None:
        return question.folder
    own = workspace.path / RETURNS
    candidates = [own / question.period.folder, own] if question.period is not None else [own]
    found = next((path for path in candidates if path.is_dir()), None)
    if found is None:
        raise UsageError(
            "Чтобы объяснить число, нужны своды, из которых оно посчитано. Укажите их папку: "
            f"pedmonitor explain {question.indicator} ПАПКА"
        )
    return found


@dataclass(frozen=True, slots=True)
class _Looked:
    """A run computed anew, and the indicator that is asked about."""

    workspace: Workspace
    computed: Computed
    profile: Profile
    row: ProfileIndicator

    @property
    def run(self) -> RunResult:
        return self.computed.run

    @property
    def family(self) -> Family:
        return self.workspace.catalogue.families[self.row.family]

    @property
    def values(self) -> list[IndicatorValue]:
        return [value for value in self.run.values if value.ref == self.row.ref]

    def breakdown(self, asked: tuple[tuple[str, str], ...]) -> Breakdown:
        """Find the slice that is meant, by any part of its name.

        Raises:
            UsageError: None or several are meant.
        """
        if not asked:
            if not self.values:
                raise UsageError(
                    f"Показатель {self.row.ref} за период {self.run.period.label} не собирают."
                )
            return ()
        ((key, text),) = asked
        known = [dict(value.breakdown).get(key, "") for value in self.values]
        names = list(dict.fromkeys(filter(None, known)))
        if key == ORGANISATION:
            found = called_organisations(text, names, self.computed.gathered.index)
        else:
            found = called_values(text, names, key, self.family, self.workspace.catalogue)
        if len(found) == 1:
            return ((key, found[0]),)
        title = breakdown_title(key)
        if found:
            raise UsageError(f"{title} «{text}»: подходят {', '.join(found)}. Уточните.")
        if not names:
            raise UsageError(f"У показателя {self.row.ref} нет разреза «{title}».")
        near = suggest(text, names) or f". Есть: {', '.join(names)}"
        raise UsageError(f"{title} «{text}» в этом показателе не встречается{near}")

    def explain(self, breakdown: Breakdown) -> Explanation:
        """Take the figure apart."""
        value = next(value for value in self.values if value.breakdown == breakdown)
        settled = self.computed.settled
        tables = tuple(table.owned.table.place for table in settled.tables)
        point, counted = self._tally(breakdown, tables)
        used = set(value.footnotes)
        organisation = dict(breakdown).get("organisation", "")
        overlap = self.workspace.settings.thresholds.resend_overlap
        left = left_out_rows(self.computed.gathered, settled, self._registers(), overlap=overlap)
        return Explanation(
            value,
            self.run.period,
            counted,
            tables,
            tuple(one for one in left if organisation in {"", one.organisation}),
            () if organisation else self._organisations(point),
            tuple(choice for choice in self.run.choices if choice.id in used),
            tuple(issue for issue in self.run.issues if self._moves(issue, organisation, tables)),
            self._remembered(breakdown),
        )

    def _tally(self, breakdown: Breakdown, tables: tuple[Place, ...]) -> tuple[Point, Tally]:
        settled, workspace = self.computed.settled, self.workspace
        frames = build_frames(settled.tables)
        frames[STATE_FORMS] = build_form_frame(settled.forms.current)
        rules = Rules(workspace.options(), workspace.settings.thresholds.coverage)
        catalogue = workspace.catalogue
        prepared = prepare(frames, settled.submission, [self.profile], catalogue, rules)
        point = Indicator(self.profile, self.row, prepared).point(breakdown)
        if point is None:
            raise AssertionError(f"no point of {self.row.ref} at {breakdown}")
        return point, tally(
            self.family, point, prepared, lambda source, row, at: tables[source].at(row, at)
        )

    def _registers(self) -> set[str]:
        """Name the registers that the indicator reads."""
        found = {r.form for selection in selections_of(self.family) for r in rows_of(selection)}
        return found - {STAFF_BEFORE}

    def _organisations(self, point: Point) -> tuple[IndicatorValue, ...]:
        wanted = {*point.covered.expected, *point.where.organisations}
        return tuple(v for v in self.values if dict(v.breakdown).get("organisation") in wanted)

    def _moves(self, issue: Issue, organisation: str, tables: tuple[Place, ...]) -> bool:
        """Say whether an issue may move the figure or says that rows of its sheets do not count."""
        if organisation and issue.organisation != organisation:
            return False
        if any(i.indicator in {"", self.family.id} for i in issue.influence):
            return True
        if issue.code not in _ROWS_OUT or issue.place is None:
            return False
        registers = self._registers()
        sheets = {
            (place.file, place.sheet)
            for place, table in zip(tables, self.computed.settled.tables, strict=True)
            if table.form in registers
        }
        files = {file for file, _ in sheets}
        place = issue.place
        return (place.file, place.sheet) in sheets or (not place.sheet and place.file in files)

    def _remembered(self, breakdown: Breakdown) -> Remembered | None:
        """Find the figure in the history, and what has changed since."""
        if not self.workspace.database.exists():
            return None
        period = self.run.period
        with History.open(self.workspace.database) as history:
            records = history.runs_of(period)
            record = next((one for one in records if self.profile.id in one.profiles), None)
            if record is None:
                return None
            stored = history.load(record)
        same = (self.profile.id, self.row.ref, breakdown)
        value = next((v for v in stored.values if (v.profile, v.ref, v.breakdown) == same), None)
        options = self.workspace.options()
        return Remembered(
            value,
            record.finished_at,
            changed_files(stored.inputs, self.run.inputs),
            same_meaning(stored, self.run, (self.profile.id, self.row.ref)),
            tuple(c.id for c in stored.choices if options.get(c.id) != c.option),
        )
