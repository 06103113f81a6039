"""What each column of a table of counts says: whose, of what, how many, out of how many."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import chain
from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates.asides import is_aside, is_part, is_whole, says_so, sums_year
from pedmonitor.intake.aggregates.captioned import told_by_captions
from pedmonitor.intake.aggregates.cells import Second
from pedmonitor.intake.aggregates.hanging import hanging
from pedmonitor.intake.aggregates.spans import span_of
from pedmonitor.intake.aggregates.staff_words import names_pedagogues
from pedmonitor.intake.plan import heading_forms
from pedmonitor.intake.sheets.year_columns import continued, without_year
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pedmonitor.intake.aggregates.spans import Span
    from pedmonitor.intake.cells.dictionaries import Lookup
    from pedmonitor.intake.wording.family_names import FamilyNames

_ONLY_YEAR = re.compile(
    r"(?:за\s+|в\s+)?20\d\d(?:\s*[/–-]\s*(?:20)?\d\d)?(?:\s*(?:уч\w*\.?\s*)?(?:г|год\w*)?\.?)?",
    re.IGNORECASE,
)
_ACTION = re.compile(r"(?i)^\W*(?:из них\W+)?(?:прошл|прошедш|принял|принявш|участв|охвач|обучил)")
_SUMS = frozenset({"всего", "итого", "всего чел", "всего человек", "всего за год", "итого за год"})
_PERCENT = re.compile(r"^\s*(?:доля|процент|%)|[,(]\s*(?:%|в процентах)|%\s*$", re.IGNORECASE)
_COUNT = re.compile(r"(?i)\bчел|\bкол-?во|количеств|численност|\bчисло")
_PEOPLE = re.compile(r"(?i)педаг|учител|работник|всего")
_AND_PERCENT = re.compile(
    r"(?i)(?:чел\w*|кол-?во|количеств\w*|числ\w*|педагог\w*|учител\w*)\.?\s*(?:[/(,;]|и)\s*(?:в\s+)?"
    r"(?:%|проц|дол[яи])"
)
_AND_BASE = re.compile(r"(?i)[/\\]\s*(?:всего|общ\w+|знаменател)|\bиз\s+(?:общ\w+|всего|всех)\b")
_BASE_FIRST = re.compile(r"(?i)\bвсего\b[^/\\]*[/\\]\s*(?:из них|в т|прош|прин|участв|охвач)")


class Part(Enum):
    """What a figure is of its share."""

    NUMERATOR = auto()
    DENOMINATOR = auto()
    SHARE = auto()


_PARTS = {"numerator": Part.NUMERATOR, "denominator": Part.DENOMINATOR, "share": Part.SHARE}


@dataclass(frozen=True, slots=True)
class FigureColumn:
    """A column of figures.

    Attributes:
        at: Position among the table's columns.
        part: What its figures are.
        family: Family; empty when the row or the title says.
        span: First and last day of the year that a caption names.
        caption: The lowest caption.
        second: What the second number of a cell is, by the captions.
        over: The captions above it.
        organisation: Whose its figures are, where captions name organisations.
        subject: Of which subject they are, where captions name subjects.
        of: The families whose base it is, where that is not all staff.
    """

    at: int
    part: Part
    family: str = ""
    span: Span | None = None
    caption: str = ""
    second: Second = Second.UNTOLD
    over: str = ""
    organisation: str = ""
    subject: str = ""
    of: frozenset[str] = frozenset()

    def is_base_of(self, family: str, *, of_some: bool) -> bool:
        """Say whether it is out of whom a family is counted.

        Args:
            family: The family.
            of_some: Whether that is not all staff.
        """
        if self.part is not Part.DENOMINATOR or self.family or not of_some:
            return self.part is Part.DENOMINATOR and not self.family and not self.of
        return family in self.of or "знам" in normalise_label(self.caption)  # «(знаменатель)»

    @property
    def owner(self) -> tuple[str, str]:
        """Whose and of which subject its figures are, by the captions."""
        return self.organisation, self.subject


@dataclass(frozen=True, slots=True)
class Layout:
    """A table of counts.

    Attributes:
        figures: Columns of figures, from left to right.
        organisation: Column of organisations.
        subject: Column of subjects.
        indicator: Column that names the indicator of each row.
        unit: Column of units: a row in per cent holds shares.
        unknown: Columns nobody understood.
        doubtful: Columns that say one thing twice: none of them counts.
    """

    figures: tuple[FigureColumn, ...]
    organisation: int | None = None
    subject: int | None = None
    indicator: int | None = None
    unit: int | None = None
    unknown: tuple[int, ...] = ()
    doubtful: tuple[int, ...] = ()

    @property
    def by_owner(self) -> dict[tuple[str, str], list[FigureColumn]]:
        """The columns of figures by whose and of which subject the captions say they are."""
        found: dict[tuple[str, str], list[FigureColumn]] = {}
        for figure in self.figures:
            found.setdefault(figure.owner, []).append(figure)
        return found

    @property
    def counts_named(self) -> bool:
        """Whether the columns themselves name what they count."""
        return any(column.family for column in self.figures)


def base_of(
    columns: Sequence[FigureColumn], family: str, year: Span | None, *, of_some: bool
) -> FigureColumn | None:
    """Find the column «всего педагогов» that stands for a family in a year.

    Counts without a year are of that of their only base: «Численность на 20.09.2022».

    Args:
        columns: The columns of figures of one owner.
        family: The family.
        year: First and last day of its year; None when its captions name none.
        of_some: Whether it is not counted out of all staff.
    """
    bases = [column for column in columns if column.is_base_of(family, of_some=of_some)]
    fit = next((column for column in bases if column.span in {None, year}), None)
    only = len(bases) == 1 and year is None
    return fit or (bases[0] if only else None)


def family_above(titles: Sequence[str], sheet: str, names: FamilyNames) -> str:
    """Tell of which indicator a table is by the nearest line above it that names one."""
    lines = [*reversed(titles), sheet]
    lines += [after for line in lines if (after := line.rpartition(": ")[2]) != line]
    found = (names.find(line) for line in lines)
    titled = (names.find_titled(line) for line in lines)
    return next(filter(None, chain(found, titled)), "")


def narrowing(titles: Sequence[str], family: str, names: FamilyNames) -> str:
    """Give the line over a table by which its counts of an indicator are not of all pedagogues.

    Args:
        titles: The lines over the table.
        family: The indicator that a column or a row names.
        names: Captions of the indicators.
    """
    return next((line for line in reversed(titles) if names.is_narrower(line, family)), "")


def tell_layout(
    paths: Sequence[tuple[str, ...]],
    labels: Mapping[str, str],
    names: FamilyNames,
    above: str = "",
    subjects: Lookup | None = None,
) -> Layout | None:
    """Tell what the columns of a table say; None when it is no table of counts.

    Args:
        paths: The captions over each column, from the parent down.
        labels: Normalised heading → field of the aggregate form.
        names: Captions of the indicators.
        above: The family that the title names; empty for none.
        subjects: The dictionary of subjects, which captions may name.
    """
    full = continued(paths)
    roles, figures, unknown = _tell_columns(full, labels, names, above)
    naming = ("organisation", "organisation_name", "organisation_code")
    organisation = next((roles[name] for name in naming if name in roles), None)
    subject, indicator = roles.get("subject"), roles.get("indicator")
    told = told_by_captions(full, subjects, schools=organisation is None, lessons=subject is None)
    if any((*told.organisations, *told.subjects)):
        roles, figures, unknown = _tell_columns(told.paths, labels, names, above)
        owners = list(zip(told.organisations, told.subjects, strict=True))
        figures = [
            replace(f, organisation=owners[f.at][0], subject=owners[f.at][1]) for f in figures
        ]
    figures = _with_values(_with_sums(_with_base(_with_shares(figures))))
    known = {f.at: f.family for f in figures} | dict.fromkeys(unknown, "")
    bases = {f.at for f in figures if f.part is Part.DENOMINATOR}
    hung = hanging(full, known, bases, names.of_staff)
    figures = [figure for figure in figures if figure.at not in hung]
    unknown = sorted({*unknown, *hung})
    doubtful = _doubtful(figures)
    kept = tuple(figure for figure in figures if figure.at not in doubtful)
    others = (organisation, subject, indicator, roles.get("unit"), tuple(unknown))
    layout = Layout(kept, *others, tuple(sorted(doubtful)))
    parts = {figure.part for figure in figures}
    named = any(figure.family for figure in figures)
    rich = named or indicator is not None or (len(parts) > 1 and (above or not unknown))
    return layout if parts - {Part.DENOMINATOR} and rich else None


def _tell_columns(
    paths: Sequence[tuple[str, ...]],
    labels: Mapping[str, str],
    names: FamilyNames,
    above: str,
) -> tuple[dict[str, int], list[FigureColumn], list[int]]:
    """Tell what each column is: its role, its figures, or nothing known."""
    roles: dict[str, int] = {}
    figures: list[FigureColumn] = []
    unknown: list[int] = []
    titled = above and not any(labels.get(form) == "indicator" for form in _leaves(paths))
    for at, path in enumerate(paths):
        if not path:  # all of its captions were names
            figures.append(FigureColumn(at, Part.NUMERATOR))
            continue
        figure, role = _column(at, path, labels, names)
        if figure is not None and titled and _is_of_another(figure, above, names):
            unknown.append(at)
        elif figure is not None:
            figures.append(figure)
        elif role:
            roles.setdefault(role, at)
        elif above and not is_aside(path) and says_so(path[-1], above, names):
            figures.append(_of_the_title(at, path))
        elif any(map(heading_forms, path)):  # «№» alone has no words to know
            unknown.append(at)
    return roles, figures, unknown


def _leaves(paths: Sequence[tuple[str, ...]]) -> Iterable[str]:
    """Give the readings of the lowest captions."""
    return (form for path in paths if path for form in heading_forms(path[-1]))


def _is_of_another(figure: FigureColumn, above: str, names: FamilyNames) -> bool:
    """Say whether «чел.», «%» stand under a caption of something else than the title of the table.

    «Участвовали в конкурсах | чел.» under «Итоги диагностики» counts nobody who has been diagnosed.
    """
    is_bare = not figure.family and figure.part is not Part.DENOMINATOR
    return is_bare and bool(figure.over) and names.speaks_otherwise(figure.over, above)


def _with_shares(figures: list[FigureColumn]) -> list[FigureColumn]:
    """See «%» as the share of what the column before it counts."""
    named = {f.at: f for f in figures if f.family and f.part is Part.NUMERATOR}
    return [
        replace(
            figure,
            family=named[figure.at - 1].family,
            span=figure.span or named[figure.at - 1].span,
        )
        if figure.part is Part.SHARE and not figure.family and figure.at - 1 in named
        else figure
        for figure in figures
    ]


def _with_sums(figures: list[FigureColumn]) -> list[FigureColumn]:
    """See «Прошли диагностику | всего» as who has done it, unless a column beside says so."""
    done = {(f.owner, f.over) for f in figures if f.part is Part.NUMERATOR}
    return [
        replace(figure, part=Part.NUMERATOR)
        if figure.part is Part.DENOMINATOR
        and normalise_label(figure.caption) in _SUMS
        and _ACTION.search(figure.over)
        and (figure.owner, figure.over) not in done
        else figure
        for figure in figures
    ]


def _with_values(figures: list[FigureColumn]) -> list[FigureColumn]:
    """See «значение» beside «числитель» as the share."""
    exact = {(f.owner, f.family, f.span) for f in figures if f.caption.lower().startswith("числ")}
    return [
        replace(figure, part=Part.SHARE)
        if figure.part is Part.NUMERATOR
        and (figure.owner, figure.family, figure.span) in exact
        and figure.caption.lower().startswith("значени")
        else figure
        for figure in figures
    ]


def _with_base(figures: list[FigureColumn]) -> list[FigureColumn]:
    """See «Кол-во педагогов» before the columns of what they have done as what these are of."""
    named = [figure.at for figure in figures if figure.family]
    bare = [figure for figure in figures if not figure.family]
    if len(bare) != 1 or not named or bare[0].part is not Part.NUMERATOR:
        return figures
    (base,) = bare
    if base.at > min(named) or not _PEOPLE.search(base.caption):
        return figures
    return [replace(f, part=Part.DENOMINATOR) if f is base else f for f in figures]


def _column(
    at: int, path: tuple[str, ...], labels: Mapping[str, str], names: FamilyNames
) -> tuple[FigureColumn | None, str]:
    """Tell one column: a column of figures, or what else it names."""
    if is_aside(path):
        return None, ""
    captions = [text for text in path if not _ONLY_YEAR.fullmatch(text.strip())]
    span = span_of(path)
    if not captions:
        return (FigureColumn(at, Part.NUMERATOR, span=span), "") if span else (None, "")
    leaf = captions[-1]
    forms = (*heading_forms(leaf), *heading_forms(without_year(leaf)[0]))
    role = next((labels[form] for form in forms if form in labels), "")
    role = role or ("denominator" if is_whole(leaf, captions) else "")
    if role and len(captions) == 1 and (role not in _PARTS or sums_year(leaf)):
        return None, "" if role in _PARTS else role
    said = captions[:-1] if role in _PARTS else captions  # «Из них» counts nothing by itself
    texts = (" ".join(said), *reversed(said))
    named = ((text, names.find(text)) for text in texts if text)
    where, family = next(((text, found) for text, found in named if found), ("", None))
    of = names.bases_of(leaf)
    if of:  # «повышение квалификации» names no indicator beside those that are counted out of it
        family, role = None, "denominator"
    own = FigureColumn(
        at, Part.NUMERATOR, "", span, leaf, _second(path), " ".join(captions[:-1]), of=of
    )
    if family is None:
        part = _PARTS.get(role)
        part = part or (Part.NUMERATOR if names_pedagogues(leaf) else None)
        return (replace(own, part=part), "") if part else (None, role)
    if where in said and any(is_part(text, names) for text in said[said.index(where) + 1 :]):
        return None, ""  # «в том числе по уровням» stands inside another column
    if where == leaf or role not in _PARTS:
        share = bool(_PERCENT.search(leaf)) and not _COUNT.search(leaf)
        return replace(own, part=Part.SHARE if share else Part.NUMERATOR, family=family), ""
    return replace(own, part=_PARTS[role], family=family), ""


def _of_the_title(at: int, path: tuple[str, ...]) -> FigureColumn:
    """Read a column that says in short what the title does: who of all has done it."""
    leaf = path[-1]
    share = bool(_PERCENT.search(leaf)) and not _COUNT.search(leaf)
    part = Part.SHARE if share else Part.NUMERATOR
    return FigureColumn(at, part, "", span_of(path), leaf, _second(path))


def _second(path: Sequence[str]) -> Second:
    """Tell what the second of two numbers in a cell is: «чел. (%)», «прошли / всего»."""
    text = " ".join(path)
    if _BASE_FIRST.search(text):
        return Second.COUNT
    percent, base = _AND_PERCENT.search(text), _AND_BASE.search(text)
    if percent and base:
        return Second.UNTOLD
    return Second.PERCENT if percent else Second.BASE if base else Second.UNTOLD


def _doubtful(figures: Sequence[FigureColumn]) -> set[int]:
    """Find columns that say the same part of the same indicator twice.

    Of several columns «всего …» the one of pedagogues is the base of all indicators.
    """
    same: dict[tuple[object, str, Part, Span | None], list[FigureColumn]] = {}
    for figure in figures:
        key = ((figure.owner, figure.of), figure.family, figure.part, figure.span)
        same.setdefault(key, []).append(figure)
    found: set[int] = set()
    for (_, family, part, _), columns in same.items():
        if not family and part is Part.DENOMINATOR and len(columns) > 1:
            pedagogues = [column for column in columns if "педаг" in column.caption.lower()]
            kept = pedagogues if len(pedagogues) == 1 else []
            found.update(column.at for column in columns if column not in kept)
        elif len(columns) > 1:
            found.update(column.at for column in columns)
    return found
