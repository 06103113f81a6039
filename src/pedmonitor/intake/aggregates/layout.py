"""What each column of a table of counts says: whose, of what, how many, out of how many."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates.adjusted_columns import adjusted, doubtful_columns
from pedmonitor.intake.aggregates.asides import (
    is_aside,
    is_part,
    is_whole,
    names_year,
    parts_year,
    says_so,
    sums_year,
)
from pedmonitor.intake.aggregates.captioned import told_by_captions
from pedmonitor.intake.aggregates.cells import Second
from pedmonitor.intake.aggregates.figure_columns import FigureColumn, Part
from pedmonitor.intake.aggregates.hanging import hanging, under_groups
from pedmonitor.intake.aggregates.spans import span_of, year_after
from pedmonitor.intake.aggregates.staff_words import names_pedagogues
from pedmonitor.intake.aggregates.units import Unit, unit_of
from pedmonitor.intake.plan import heading_forms
from pedmonitor.intake.sheets.year_columns import continued, without_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pedmonitor.intake.aggregates.spans import Span
    from pedmonitor.intake.cells.dictionaries import Lookup
    from pedmonitor.intake.wording.family_names import FamilyNames

_ONLY_YEAR = re.compile(
    r"(?:за\s+|в\s+)?20\d\d(?:\s*[/–-]\s*(?:20)?\d\d)?(?:\s*(?:уч\w*\.?\s*)?(?:г|год\w*)?\.?)?",
    re.IGNORECASE,
)
_AND_PERCENT = re.compile(
    r"(?i)(?:чел\w*|кол-?во|количеств\w*|числ\w*|педагог\w*|учител\w*)\.?\s*(?:[/(,;]|и)\s*(?:в\s+)?"
    r"(?:%|проц|дол[яи])"
)
_AND_BASE = re.compile(r"(?i)[/\\]\s*(?:всего|общ\w+|знаменател)|\bиз\s+(?:общ\w+|всего|всех)\b")
_BASE_FIRST = re.compile(r"(?i)\bвсего\b[^/\\]*[/\\]\s*(?:из них|в т|прош|прин|участв|охвач)")


_PARTS = {"numerator": Part.NUMERATOR, "denominator": Part.DENOMINATOR, "share": Part.SHARE}


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
        of_some: Columns of a part of the pedagogues, or of no facts.
    """

    figures: tuple[FigureColumn, ...]
    organisation: int | None = None
    subject: int | None = None
    indicator: int | None = None
    unit: int | None = None
    unknown: tuple[int, ...] = ()
    doubtful: tuple[int, ...] = ()
    of_some: tuple[int, ...] = ()

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
    bases.sort(key=lambda column: not column.of)  # «… и управленческих кадров» before «педагогов»
    fit = next((column for column in bases if column.span in {None, year}), None)
    only = len(bases) == 1 and year is None
    return fit or (bases[0] if only else None)


def family_above(titles: Sequence[str], sheet: str, names: FamilyNames) -> tuple[str, str]:
    """Tell of which indicator a table is, and the nearest line above it that names one."""
    lines = [*reversed(titles), sheet]
    lines += [after for line in lines if (after := line.rpartition(": ")[2]) != line]
    found = ((names.find(line), line) for line in lines)
    titled = ((names.find_titled(line), line) for line in lines)
    told = ((family, line) for family, line in chain(found, titled) if family)
    return next(told, ("", ""))


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
    parts = under_groups(full, figures, names)
    some = {figure.at for figure in figures if figure.at in parts and figure.family}
    figures = [figure for figure in figures if figure.at not in parts]
    figures = adjusted(_with_whole_year(full, figures, unknown))
    strange = _strange(figures, names, above)
    figures = [figure for figure in figures if figure.at not in strange]
    unknown = sorted({*unknown, *strange})
    known = {f.at: f.family for f in figures} | dict.fromkeys({*unknown, *parts}, "")
    bases = {f.at for f in figures if f.part is Part.DENOMINATOR}
    hung = hanging(full, known, bases, names)
    hung &= {figure.at for figure in figures}
    figures = [figure for figure in figures if figure.at not in hung]
    doubtful = doubtful_columns(figures)
    kept = tuple(figure for figure in figures if figure.at not in doubtful)
    others = (organisation, subject, indicator, roles.get("unit"), tuple(unknown))
    layout = Layout(kept, *others, tuple(sorted(doubtful)), tuple(sorted(parts | hung)))
    said = {figure.part for figure in figures}
    named = any(figure.family for figure in figures) or bool(hung or some)
    rich = named or indicator is not None or (len(said) > 1 and (above or not unknown))
    return layout if (said - {Part.DENOMINATOR} or hung or some) and rich else None


def _with_whole_year(
    paths: Sequence[tuple[str, ...]], figures: list[FigureColumn], unknown: list[int]
) -> list[FigureColumn]:
    """See «Год» or «Итого» beside halves and quarters as the count, where nothing else is one."""
    if any(f.part is not Part.DENOMINATOR for f in figures) or not any(map(parts_year, paths)):
        return figures
    whole = [at for at in unknown if not is_aside(paths[at]) and names_year(paths[at][-1])]
    if len(whole) != 1:
        return figures
    (at,) = whole
    unknown.remove(at)
    return [*figures, FigureColumn(at, Part.NUMERATOR, "", span_of(paths[at]), paths[at][-1])]


def _strange(figures: Sequence[FigureColumn], names: FamilyNames, above: str) -> set[int]:
    """Find «чел.» and «%» under words that nobody knows, beside columns that name indicators.

    They count neither what the title names nor what their neighbours do.
    """
    if not any(figure.family for figure in figures):
        return set()
    return {
        figure.at
        for figure in figures
        if not figure.family
        and figure.part is not Part.DENOMINATOR
        and names.says_more(figure.over)
        and not (above and names.goes_on(figure.over, above))
    }


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
        span = year_after(span) if span is not None and of <= names.of_cohort else span
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
        return replace(own, part=_part_of(leaf), family=family), ""
    return replace(own, part=_PARTS[role], family=family), ""


def _of_the_title(at: int, path: tuple[str, ...]) -> FigureColumn:
    """Read a column that says in short what the title does: who of all has done it."""
    leaf = path[-1]
    return FigureColumn(at, _part_of(leaf), "", span_of(path), leaf, _second(path))


def _part_of(caption: str) -> Part:
    return Part.SHARE if unit_of(caption) is Unit.PERCENT else Part.NUMERATOR


def _second(path: Sequence[str]) -> Second:
    """Tell what the second of two numbers in a cell is: «чел. (%)», «прошли / всего»."""
    text = " ".join(path)
    if _BASE_FIRST.search(text):
        return Second.COUNT
    percent, base = _AND_PERCENT.search(text), _AND_BASE.search(text)
    if percent and base:
        return Second.UNTOLD
    return Second.PERCENT if percent else Second.BASE if base else Second.UNTOLD
