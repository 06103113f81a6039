"""Groups of columns of which each is a fact of its own: «Курсы | тема, дата» beside other facts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.headings.column_match import SEVERAL, ColumnMatch, Match, match_form
from pedmonitor.intake.headings.field_kinds import is_place, names_person
from pedmonitor.intake.headings.mark_groups import is_mark
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable

Spoken = dict[int, frozenset[str]]
"""Column → the registers of which the captions over it speak."""
_Caption = tuple[str, ...]
_NUMBER = re.compile(r"\s*(?<!\d)\d{1,2}$")


def sibling_groups(table: RawTable, best: Match) -> list[Match]:
    """Read groups of columns that repeat each other as a fact each, and leave `best` the first.

    «Муниципальный уровень | конкурс, результат», «Региональный уровень | конкурс, результат»: the
    caption of a group says what its facts have in common.

    Args:
        table: The table.
        best: The register that it is; the columns of the other groups are taken off it.
    """
    if runs := repeating_runs(table, best):
        return _split_into(best, runs)
    again = {table.paths[at][:-1] for at in best.repeated}
    fields = {*best.repeated.values()}
    first = {table.paths[c.at][:-1] for c in best.columns if c.field in fields}
    if not again or len(first) != 1 or () in (again | first) or first & again:
        return []
    fields_at = {column.at: column.field for column in best.columns} | best.repeated
    captions = dict.fromkeys(table.paths[at][:-1] for at in sorted(fields_at))
    groups = {one: _group(best, table, fields_at, one) for one in captions if one in again | first}
    if not _tells_deeds(best) or not all(_tells_a_fact(group) for group in groups.values()):
        return []
    own = groups.pop(next(iter(first)))
    best.columns, best.block, best.caption = own.columns, own.block, own.caption
    best.repeated.clear()
    return list(groups.values())


def repeating_runs(table: RawTable, best: Match) -> list[range]:
    """Find runs of columns that repeat each other but for a number: «Тема 1, Дата 1, Тема 2 …».

    Args:
        table: The table.
        best: The register that it is; all its repeated columns must stand in the runs.

    Returns:
        The positions of each run; no runs where a person is named in them or one tells no fact.
    """
    if not best.repeated or not _tells_deeds(best) or any(map(_is_captioned, table.paths)):
        return []
    bare = [_NUMBER.sub("", normalise_label(heading)) for heading in table.header]
    first = next((at for at, label in enumerate(bare) if label and bare.count(label) > 1), 0)
    width = bare.index(bare[first], first + 1) - first if bare[first] in bare[first + 1 :] else 0
    if not width:
        return []
    run = bare[first : first + width]
    starts = range(first, len(bare) - width + 1, width)
    runs = [range(at, at + width) for at in starts if bare[at : at + width] == run]
    inside = {at for one in runs for at in one}
    if not inside.issuperset(best.repeated) or runs[-1][-1] - first + 1 != width * len(runs):
        return []
    if width == 1 and len({table.header[one[0]] for one in runs}) < len(runs):
        return []
    fields = [c for c in best.columns if c.at in runs[0]]
    kinds = [item for c in fields if (item := best.form.field(c.field)) is not None]
    if any(map(names_person, kinds)) or (width == 1 and kinds[0].type != "title"):
        return []  # «Дата 1, Дата 2» of one course are no two courses
    alike = Match(best.form, columns=_around(best, inside) + fields, bonus=best.bonus)
    alike.block = frozenset(runs[0])
    return runs if _tells_a_fact(alike) else []


def _is_captioned(path: tuple[str, ...]) -> bool:
    return len(path) > 1


def _around(best: Match, inside: set[int]) -> list[ColumnMatch]:
    return [column for column in best.columns if column.at not in inside]


def _split_into(best: Match, runs: list[range]) -> list[Match]:
    """Make the register the first of its runs of columns, and give the others."""
    around = _around(best, {at for one in runs for at in one})
    first = [column for column in best.columns if column.at in runs[0]]
    groups = []
    for run in runs:
        moved = [replace(column, at=column.at - runs[0][0] + run[0]) for column in first]
        group = Match(best.form, bonus=best.bonus, caption=best.caption, block=frozenset(run))
        group.columns = sorted([*around, *moved], key=lambda column: column.at)
        groups.append(group)
    best.columns, best.block = groups[0].columns, groups[0].block
    best.repeated.clear()
    return groups[1:]


def _tells_deeds(best: Match) -> bool:
    return best.form.names_people and best.form.timing.mode == "event"


def _tells_a_fact(group: Match) -> bool:
    """Say whether the columns of a group tell what was done: two orders of one fact do not."""
    inside = {column.field for column in group.columns if column.at in group.block}
    return not group.missing() and not inside.isdisjoint(group.form.needs[-1])


def _group(best: Match, table: RawTable, fields: dict[int, str], caption: _Caption) -> Match:
    """Give a group of columns, and the columns that stand in no group: who and where."""
    inside = [at for at in sorted(fields) if table.paths[at][:-1] == caption]
    outside = [c for c in best.columns if len(table.paths[c.at]) < SEVERAL]
    columns = [*outside, *(ColumnMatch(at, fields[at]) for at in inside)]
    columns.sort(key=lambda column: column.at)
    group = Match(best.form, columns=columns, bonus=best.bonus, caption=" ".join(caption))
    group.block = frozenset(inside)
    return group


def wide_marks(matches: list[Match], best: Match) -> list[Match]:
    """Find registers whose facts stand as marks in the columns of another register."""
    taken = best.fields
    found = []
    for match in matches:
        if match is best or match.form.kind == "registry":
            continue
        own = {column.at for column in best.columns}
        marks = [c for c in match.columns if is_mark(match.form.field(c.field)) and c.at not in own]
        people = [c for c in match.columns if names_person(match.form.field(c.field))]
        if marks and people and taken:
            subset = Match(match.form, columns=[*people, *marks], score=match.score)
            subset.columns += [c for c in match.columns if is_place(match.form.field(c.field))]
            found.append(subset)
    return found


def blocks(matches: list[Match], best: Match, spoken: Spoken) -> list[Match]:
    """Find registers that stand as a group of columns in another: «Курсы | тема, часы, дата»."""
    found = (_block(match, spoken) for match in matches if match.form.id != best.form.id)
    return [block for block in found if block is not None]


def _block(match: Match, spoken: Spoken) -> Match | None:
    """Keep the columns of a register's group, and who and where the facts are of."""
    form = match.form
    marks = {c.at for c in match.columns if is_mark(form.field(c.field))}
    block = frozenset(c.at for c in match.columns if form.id in spoken[c.at]) - marks
    if not block:
        return None
    kept = [
        c
        for c in match.columns
        if c.at in block or names_person(item := form.field(c.field)) or is_place(item)
    ]
    subset = Match(form, columns=kept, score=match.score, block=block)
    return None if subset.missing() else subset


def once_more(table: RawTable, first: Match, spoken: Spoken, plan: ReadingPlan) -> Match | None:
    """Find a second group of the same register: «Переподготовка» beside «Курсы»."""
    paths = [() if at in first.block else path for at, path in enumerate(table.paths)]
    return _block(match_form(replace(table, paths=paths), first.form, plan, first.bonus), spoken)
