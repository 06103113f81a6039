"""Tell which register a table is: by its columns first, its sheet, titles and file name second."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from pedmonitor.intake.aggregates.layout import Layout, tell_layout
from pedmonitor.intake.plan import heading_forms
from pedmonitor.intake.year_columns import without_year
from pedmonitor.model.columns import AGGREGATE
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.definitions.form import Form, FormField
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.raw_table import RawTable

_TIE = 0.3
_NEAR_TIE = 3.0
_SHEET_BONUS = 4.0
_FILE_BONUS = 2.0
_PREFIX_SCORE = 92.0
_PROMISING = 3.0
_EXACT = 100.0


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """A column told to be a field.

    Attributes:
        at: Position among the table's columns.
        field: Field id.
        score: 100 for an exact heading, else the likeness.
        year: The year that the heading of a mark names.
    """

    at: int
    field: str
    score: float = _EXACT
    year: int | None = None


@dataclass(slots=True)
class Match:
    """A table seen as a form.

    Attributes:
        form: The form.
        columns: Matched columns in order.
        ambiguous: Position → the two fields it could be.
        repeated: Positions whose field an earlier column has already taken.
        score: How much the matched headings tell.
        bonus: What the names of sheet, titles and file add.
    """

    form: Form
    columns: list[ColumnMatch] = field(default_factory=list)
    ambiguous: dict[int, tuple[str, str]] = field(default_factory=dict)
    repeated: dict[int, str] = field(default_factory=dict)
    score: float = 0.0
    bonus: float = 0.0

    @property
    def fields(self) -> set[str]:
        """Ids of the matched fields."""
        return {column.field for column in self.columns}

    def missing(self, *, without_marks: bool = False) -> list[tuple[str, ...]]:
        """List the groups of which no field was found; spans give their two dates.

        Args:
            without_marks: Whether wide marks are left out: they may stand in any register.
        """
        given: set[str] = set()
        for name in self.fields:
            item = self.form.field(name)
            if item is not None and not (without_marks and item.type == "mark"):
                given.update((name, *(item.gives or ())))
        missing = [group for group in self.form.needs if not given.intersection(group)]
        if self.bonus and given.intersection(self.form.enough_if_named):
            return missing[:-1] if missing and missing[-1] == self.form.needs[-1] else missing
        return missing


@dataclass(slots=True)
class Recognition:
    """What a table was recognised as.

    Attributes:
        best: The register, or None.
        others: Registers whose wide marks stand in the same table.
        rivals: Two forms that fit equally well, when that is why there is no best.
        nearest: The likeliest form when none fits, for the message.
        counts: What the columns say when the table holds counts and names nobody.
    """

    best: Match | None = None
    others: list[Match] = field(default_factory=list)
    rivals: tuple[str, str] | None = None
    nearest: Match | None = None
    counts: Layout | None = None

    @property
    def is_known(self) -> bool:
        """Whether the rows can be read."""
        return self.best is not None or self.counts is not None

    @property
    def read_elsewhere(self) -> frozenset[int]:
        """Columns that are read beside the best register: marks of others, and counts."""
        marks = {column.at for other in self.others for column in other.columns}
        figures = self.counts.figures if self.counts is not None else ()
        return frozenset(marks | {figure.at for figure in figures})


def recognise(table: RawTable, *, file: str, plan: ReadingPlan) -> Recognition:
    """Recognise a table; the same header under the same keywords is judged once.

    Args:
        table: The table.
        file: Its file's path, for keywords.
        plan: The reading plan.
    """
    bonuses = _bonuses(table, file, plan)
    key = (tuple(table.paths), bonuses)
    found = plan.memo.get(key)
    if not isinstance(found, Recognition):
        found = _recognise(table, dict(bonuses), plan)
        if AGGREGATE in plan.labels and (found.best is None or found.best.form.kind == "registry"):
            found.counts = tell_layout(table.paths, plan.labels[AGGREGATE], plan.families)
        plan.memo[key] = found
    return found


def _recognise(table: RawTable, bonuses: dict[str, float], plan: ReadingPlan) -> Recognition:
    matches = [
        _match(table, form, plan, bonuses.get(form.id, 0.0))
        for form in plan.forms.values()
        if form.kind != "aggregate"  # told by what it counts, not by whom it names
    ]
    fitting = [m for m in matches if not m.missing(without_marks=True)]
    if not fitting:
        fitting = [m for m in matches if not m.missing()]
    if not fitting:
        fitting = _by_likeness(table, matches, plan)
    if not fitting:
        nearest = max(matches, key=lambda m: m.score + m.bonus)
        worth = nearest.score + nearest.bonus >= _PROMISING and len(nearest.columns) > 1
        return Recognition(nearest=nearest if worth else None)
    fitting.sort(key=lambda m: -(m.score + m.bonus))
    best = fitting[0]
    if len(fitting) > 1 and _is_tie(best, fitting[1]):
        return Recognition(rivals=(best.form.title, fitting[1].form.title))
    _add_likeness(table, best, plan)
    return Recognition(best=best, others=_wide_marks(matches, best))


def _is_tie(best: Match, second: Match) -> bool:
    return best.score + best.bonus - second.score - second.bonus < _TIE


def _bonuses(table: RawTable, file: str, plan: ReadingPlan) -> tuple[tuple[str, float], ...]:
    """Rate how far the names of sheet, titles and file speak for each form."""
    places = (
        (table.sheet, _SHEET_BONUS),
        (" ".join(table.titles), _SHEET_BONUS),
        (file.replace("/", " ").replace("_", " "), _FILE_BONUS),
    )
    found: dict[str, float] = {}
    for text, worth in places:
        for form in plan.keywords.forms_in(text):
            found[form] = found.get(form, 0.0) + worth
    return tuple(sorted(found.items()))


def _match(table: RawTable, form: Form, plan: ReadingPlan, bonus: float) -> Match:
    match = Match(form, bonus=bonus)
    labels = plan.labels[form.id]
    mapped = plan.mappings.get(form.id, {})
    dated: set[tuple[str, int]] = set()
    for at, path in enumerate(table.paths):
        found, year = _find_field(path, labels, mapped), None
        if found is None:
            found, year = _find_mark(path, form, labels, mapped)
        if found is None:
            continue
        name, label = found
        item = form.field(name)
        if item is None:
            continue
        if year is not None and (name, year) not in dated:
            dated.add((name, year))
            match.columns.append(ColumnMatch(at, name, year=year))
            match.score += plan.field_weight(label, item)
            continue
        if name in match.fields and item.type not in {"codes", "ignored"}:
            match.repeated[at] = name
            continue
        match.columns.append(ColumnMatch(at, name))
        match.score += plan.field_weight(label, item)
    return match


def _find_field(
    path: tuple[str, ...], labels: dict[str, str], mapped: dict[str, str]
) -> tuple[str, str] | None:
    """Look a heading up: the whole path, its lowest caption, then its parents."""
    if not path:
        return None
    above = " ".join(path[:-1])
    candidates = [(above, path[-1])] if above else []
    candidates += [("", caption) for caption in reversed(path)]
    for parents, caption in candidates:
        for label in heading_forms(caption, above=parents):
            name = mapped.get(label) or labels.get(label)
            if name:
                return name, label
    return None


def _find_mark(
    path: tuple[str, ...], form: Form, labels: dict[str, str], mapped: dict[str, str]
) -> tuple[tuple[str, str] | None, int | None]:
    """Look up the heading of a mark that names a year: the same mark may stand year by year."""
    told = [without_year(caption) for caption in path]
    years = {year for _, year in told if year is not None}
    if len(years) != 1:
        return None, None
    found = _find_field(tuple(bare for bare, _ in told if bare), labels, mapped)
    if found is None or not _is_mark(form.field(found[0])):
        return None, None
    return found, years.pop()


def _by_likeness(table: RawTable, matches: list[Match], plan: ReadingPlan) -> list[Match]:
    """Let likeness complete the forms of which something is known."""
    promising = [match for match in matches if match.columns or match.bonus]
    for match in promising:
        _add_likeness(table, match, plan)
    return [match for match in promising if match.columns and not match.missing()]


def _add_likeness(table: RawTable, match: Match, plan: ReadingPlan) -> None:
    """Match the headings left over by likeness; two candidates too close are ambiguous."""
    taken = {column.at for column in match.columns} | set(match.repeated)
    free = {
        label: name
        for label, name in plan.labels[match.form.id].items()
        if name not in match.fields
    }
    if not free:
        return
    for at, heading in enumerate(table.header):
        label = normalise_label(heading)
        if at in taken or len(label) < 3:  # noqa: PLR2004 - too short to compare
            continue
        near = _nearest(label, free, plan.header_score)
        if not near:
            continue
        if len(near) > 1 and near[0][1] - near[1][1] < _NEAR_TIE:
            match.ambiguous[at] = (near[0][0], near[1][0])
            continue
        name, score = near[0]
        match.columns.append(ColumnMatch(at, name, score))
        match.score += score / _EXACT
        free = {other: owner for other, owner in free.items() if owner != name}
    match.columns.sort(key=lambda column: column.at)


def _nearest(label: str, free: dict[str, str], cutoff: float) -> list[tuple[str, float]]:
    """List the fields whose aliases are like the heading, best first, one score a field."""
    found = process.extract(label, list(free), scorer=fuzz.ratio, score_cutoff=cutoff, limit=6)
    scores: dict[str, float] = {}
    for alias, score, _ in found:
        scores[free[alias]] = max(scores.get(free[alias], 0.0), score)
    for alias, name in free.items():
        if " " in alias and label.startswith(alias + " "):
            scores[name] = max(scores.get(name, 0.0), _PREFIX_SCORE)
    return sorted(scores.items(), key=lambda item: -item[1])


def _wide_marks(matches: list[Match], best: Match) -> list[Match]:
    """Find registers whose facts stand as marks in the columns of another register."""
    taken = best.fields
    found = []
    for match in matches:
        if match is best or match.form.kind == "registry":
            continue
        own = {column.at for column in best.columns}
        marks = [
            c for c in match.columns if _is_mark(match.form.field(c.field)) and c.at not in own
        ]
        people = [c for c in match.columns if _names_person(match.form.field(c.field))]
        if marks and people and taken:
            subset = Match(match.form, columns=[*people, *marks], score=match.score)
            subset.columns += [c for c in match.columns if _is_place(match.form.field(c.field))]
            found.append(subset)
    return found


def _is_mark(item: FormField | None) -> bool:
    return item is not None and item.type == "mark"


def _names_person(item: FormField | None) -> bool:
    kinds = {"name", "last_name", "first_name", "patronymic", "snils", "local_id"}
    return item is not None and (item.type in kinds or item.id == "birth_date")


def _is_place(item: FormField | None) -> bool:
    return item is not None and item.type == "organisation"
