"""Headings that no alias is: taken by likeness, with a stated score, or asked about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from pedmonitor.intake.headings.column_match import (
    EXACT,
    SEVERAL,
    ColumnMatch,
    count_groups,
    says_day_of_no_date,
    years_of_columns,
)
from pedmonitor.intake.headings.mark_groups import is_mark
from pedmonitor.intake.plan import heading_forms
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable

_NEAR_TIE = 3.0
_PREFIX_SCORE = 92.0
_SAME_WORD = 80.0
_WORDS = re.compile(r"[а-яa-z]+")


def add_likeness(table: RawTable, match: Match, plan: ReadingPlan) -> None:
    """Match the headings left over by likeness; two candidates too close are ambiguous."""
    taken = {column.at for column in match.columns} | set(match.repeated)
    free = {
        label: name
        for label, name in plan.labels[match.form.id].items()
        if name not in match.fields
    }
    if not free:
        return
    groups = count_groups(table)
    taken |= years_of_columns(table)
    for at, heading in enumerate(table.header):
        label = normalise_label(heading)
        if at in taken or len(label) < 3:  # noqa: PLR2004 - too short to compare
            continue
        if _names_another(heading, match, plan):
            continue
        alone = groups[table.paths[at][:-1]] < SEVERAL
        near = _nearest(label, free, plan.header_score, alone=alone)
        if not near:
            continue
        if len(near) > 1 and near[0][1] - near[1][1] < _NEAR_TIE:
            match.ambiguous[at] = (near[0][0], near[1][0])
            continue
        name, score = near[0]
        item = match.form.field(name)
        if item is not None and _asks_otherwise(heading, item, score):
            continue
        match.columns.append(ColumnMatch(at, name, score))
        match.score += score / EXACT
        free = {other: owner for other, owner in free.items() if owner != name}
    match.columns.sort(key=lambda column: column.at)


def _asks_otherwise(heading: str, item: FormField, score: float) -> bool:
    """Say whether a heading like an alias asks for something else, and is no such field.

    A day, both people of a pair, or which of two: «Сопровождение (школа / муниципалитет)»
    is no mark of support at school.
    """
    if item.role and not _calls_the_role(normalise_label(heading), item):
        return True
    which = is_mark(item) and score == _PREFIX_SCORE and "/" in heading
    return which or says_day_of_no_date((heading,), item)


def _calls_the_role(label: str, item: FormField) -> bool:
    """Say whether a heading like that of a mentor calls somebody so, slips of the pen aside.

    «ФИО педагога-участника» is like «ФИО педагога-наставника», and means either of a pair.
    """
    words = _WORDS.findall(label)
    aliases = (_WORDS.findall(normalise_label(alias)) for alias in item.aliases)
    return any(
        all(any(fuzz.ratio(own, word) >= _SAME_WORD for word in words) for own in alias)
        for alias in aliases
    )


def _names_another(heading: str, match: Match, plan: ReadingPlan) -> bool:
    """Say whether a heading goes on, after a comma, with a field of its own.

    «Какое учебное заведение окончил, год окончания» is neither the one nor the other.
    """
    first, _, last = heading.rpartition(",")
    known = plan.labels[match.form.id]
    return bool(first) and any(label in known for label in heading_forms(last))


def _nearest(
    label: str, free: dict[str, str], cutoff: float, *, alone: bool
) -> list[tuple[str, float]]:
    """List the fields whose aliases are like the heading, best first, one score a field.

    A heading that goes on after an alias means the same, unless the alias is the caption of a
    group: «Категория» over «была» and «стала».
    """
    found = process.extract(label, list(free), scorer=fuzz.ratio, score_cutoff=cutoff, limit=6)
    scores: dict[str, float] = {}
    for alias, score, _ in found:
        scores[free[alias]] = max(scores.get(free[alias], 0.0), score)
    for alias, name in free.items():
        if alone and " " in alias and label.startswith(alias + " "):
            scores[name] = max(scores.get(name, 0.0), _PREFIX_SCORE)
    return sorted(scores.items(), key=lambda item: -item[1])
