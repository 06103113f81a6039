"""Tell which register a table is: by its columns first, its sheet, titles and file name second."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from pedmonitor.intake.aggregates.layout import Layout, family_above, tell_layout
from pedmonitor.intake.headings.across import Spread, spread_table
from pedmonitor.intake.headings.amount_groups import amount_groups
from pedmonitor.intake.headings.blocks import (
    Spoken,
    blocks,
    once_more,
    sibling_groups,
    wide_marks,
)
from pedmonitor.intake.headings.column_match import (
    EXACT,
    Match,
    match_form,
    speaks_of,
)
from pedmonitor.intake.headings.deeds import fits, some_of_staff, told_deeds
from pedmonitor.intake.headings.field_kinds import (
    WORK,
    is_own,
    names_person,
    reads_people,
    tells_own,
)
from pedmonitor.intake.headings.likeness import add_likeness
from pedmonitor.intake.headings.months import add_months
from pedmonitor.intake.headings.named_forms import SHEET_BONUS, named_forms
from pedmonitor.intake.headings.roles_of_table import take_other_role, tells_role
from pedmonitor.intake.headings.sliced import (
    add_grades,
    add_slices,
    drop_bare_marks,
    split_repeated,
)
from pedmonitor.intake.headings.staff_lists import staff_with_facts, wide_staff
from pedmonitor.intake.headings.whole_columns import facts_by_year, note_time, whole_columns
from pedmonitor.model.columns import AGGREGATE

if TYPE_CHECKING:
    from pedmonitor.definitions.form import Form
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable

_TIE = 0.3
_BESIDES = 2
_LIKE = 94.0
"""Headings told by likeness alone have less."""
_PROMISING = 3.0
_LAST = "the table recognised last"


@dataclass(slots=True)
class Recognition:
    """What a table was recognised as.

    Attributes:
        best: The register, or None.
        others: Registers whose wide marks stand in the same table.
        rivals: Two forms that fit equally well, when that is why there is no best.
        nearest: The likeliest form when none fits, for the message.
        counts: What the columns say when the table holds counts and names nobody.
        is_guess: Whether the register is told by likeness alone.
        instead: The register of requests that the names speak of, if the people have done nothing.
        spread: What the columns are where organisations stand by things.
    """

    best: Match | None = None
    others: list[Match] = field(default_factory=list)
    rivals: tuple[Form, Form] | None = None
    nearest: Match | None = None
    counts: Layout | None = None
    is_guess: bool = False
    instead: Match | None = None
    spread: Spread | None = None

    @property
    def is_known(self) -> bool:
        """Whether the rows can be read."""
        return self.best is not None or self.counts is not None or self.spread is not None

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
    said = (file, table.sheet, tuple(table.titles), tuple(table.paths))
    last = plan.memo.get(_LAST)
    if isinstance(last, tuple) and last[0] == said:  # asked whether it is one, and then which
        return cast("Recognition", last[1])
    found = _told(table, file, plan)
    plan.memo[_LAST] = (said, found)
    return found


def _told(table: RawTable, file: str, plan: ReadingPlan) -> Recognition:
    bonuses = named_forms(table, file, plan)
    above, _ = family_above(table.titles, table.sheet, plan.families)
    done = told_deeds(table.titles, plan)
    key = (tuple(table.paths), bonuses, above, done)
    found = plan.memo.get(key)
    if not isinstance(found, Recognition):
        found = _recognise(table, dict(bonuses), done, plan)
        names_nobody = found.best is None and found.rivals is None
        if AGGREGATE in plan.labels and (
            names_nobody or (found.best is not None and found.best.form.kind == "registry")
        ):
            found.counts = _layout(table, above, plan)
            found.spread = _spread(table, dict(bonuses), found.counts, plan)
        elif AGGREGATE in plan.labels and found.is_guess:
            counts = _layout(table, above, plan)
            if counts is not None:  # «значение» is like «назначение» of a document, by chance
                found = Recognition(counts=counts if counts.counts_named else None)
        plan.memo[key] = found
    return found


def _layout(table: RawTable, above: str, plan: ReadingPlan) -> Layout | None:
    subjects = plan.lookups.get("subjects")
    return tell_layout(table.paths, plan.labels[AGGREGATE], plan.families, above, subjects)


def _recognise(
    table: RawTable, bonuses: dict[str, float], done: frozenset[str], plan: ReadingPlan
) -> Recognition:
    seen = _seen_as_every_form(table, bonuses, plan)
    matches = [m for m in seen if _may_be_meant(m, table, plan)]
    matches = some_of_staff(matches, done)
    fitting, is_guess = _fitting(table, matches, done, plan)
    if not fitting:
        if facts := facts_by_year(table, matches):
            return Recognition(best=facts[0], others=facts[1:])
        return Recognition(nearest=_nearest(matches))
    spoken = {at: speaks_of(path, plan) for at, path in enumerate(table.paths)}
    fitting.sort(key=lambda m: (not reads_people(m), _is_in_block(m, spoken), -(m.score + m.bonus)))
    fitting = _without_bare_staff(fitting, spoken) or fitting
    whole = [match for match in fitting if not _is_in_block(match, spoken)]
    best = _outspoken(whole, table, plan) or fitting[0]
    best = staff_with_facts(best, fitting, table) or _ordered_by_name(best, fitting) or best
    if (named := _named_otherwise(best, matches, fitting)) is not None and best.form.id not in done:
        facts = whole_columns(table, [named], best, [])
        best_of = facts[0] if facts else None
        return Recognition(best=best_of, others=facts[1:], nearest=named)
    if best is fitting[0] and len(fitting) > 1 and _is_tie(best, fitting[1], spoken):
        sure = wide_staff(fitting) or _only_named(fitting)
        if sure is None:
            return Recognition(rivals=(best.form, fitting[1].form))
        best = sure
    add_likeness(table, best, plan)
    split_repeated(table, best, plan)
    take_other_role(best)
    siblings = sibling_groups(table, best) or amount_groups(table, best)
    best, others = _of_several(table, matches, best, fitting, plan)
    note_time(table, best)
    others = [*siblings, *others]
    return Recognition(
        best=best, others=others, is_guess=is_guess, instead=_wanted_things(best, fitting)
    )


def _may_be_meant(match: Match, table: RawTable, plan: ReadingPlan) -> bool:
    """Say whether a table may be a form at all: requests are told by their name or addressee.

    «Программа, Кол-во» are seats ordered in an order, and people trained in a report. «ФИО, Форма,
    Начало, Основание» is mentoring where a role or some name of it says so.
    """
    if match.bonus:
        return True
    if match.form.wanted:
        return "kind" in match.fields
    return tells_role(match, table, plan)


def _fitting(
    table: RawTable, matches: list[Match], done: frozenset[str], plan: ReadingPlan
) -> tuple[list[Match], bool]:
    """List the forms whose needs the columns fulfil, and whether likeness alone says so."""
    fitting = [m for m in matches if fits(m, done)]
    if fitting and not any(m.bonus for m in fitting):
        fitting += _by_likeness(table, [m for m in matches if m.bonus and m not in fitting], plan)
    if not fitting:
        fitting = [m for m in matches if not m.missing()]
    is_guess = not fitting
    if is_guess:
        fitting = _by_likeness(table, matches, plan)
    return fitting, is_guess


def _beside(table: RawTable, matches: list[Match], best: Match, plan: ReadingPlan) -> list[Match]:
    """Find the registers of which marks, groups of columns or whole facts stand in a table."""
    spoken = {at: speaks_of(path, plan) for at, path in enumerate(table.paths)}
    others = [*wide_marks(matches, best), *blocks(matches, best, spoken)]
    others += [
        again for one in others if one.block if (again := once_more(table, one, spoken, plan))
    ]
    return others + whole_columns(table, matches, best, others)


def _of_several(
    table: RawTable, matches: list[Match], best: Match, fitting: list[Match], plan: ReadingPlan
) -> tuple[Match, list[Match]]:
    """Take a table that nothing names, and that tells of several procedures, for a list of staff.

    «ФИО, должность, Курсы | тема, часы, ИОМ, Продукт» is a register of none of them.
    """
    others = _beside(table, matches, best, plan)
    staff = next((m for m in fitting if m.form.id == "staff"), None)
    if staff is None or best is staff or best.bonus or "position" not in staff.fields:
        return best, others
    if not {other.form.id for other in others} - {best.form.id}:
        return best, others
    around = _beside(table, matches, staff, plan)
    read = {column.at for other in around for column in other.columns}
    own = [column.at for column in best.columns if is_own(best.form.field(column.field))]
    return (staff, around) if read.issuperset(own) else (best, others)


def _wanted_things(best: Match, fitting: list[Match]) -> Match | None:
    """Find the register of requests that the names of a table speak of, where people are read.

    «Заявка на курсы: программа, слушатели, количество» is an order, and no list of the trained.
    """
    if not reads_people(best):
        return None
    things = [
        m for m in fitting if m.bonus and m.form.wanted and all(c.score > _LIKE for c in m.columns)
    ]
    return max(things, key=lambda m: m.bonus + m.score, default=None)


def _ordered_by_name(best: Match, fitting: list[Match]) -> Match | None:
    """Find the register of requests that lists people, where the names speak of nothing else.

    «Заказ в ОМЦ: ФИО, должность, программа, куда направлен» says to whom it goes.
    """
    things = None if best.bonus else _wanted_things(best, fitting)
    if things is None or {c.at for c in things.columns} <= {c.at for c in best.columns}:
        return None
    return things


def _spread(
    table: RawTable, bonuses: dict[str, float], counts: Layout | None, plan: ReadingPlan
) -> Spread | None:
    """See a table that is no register as one of organisations by things.

    Captions that name indicators go before captions of papers; names over the table before both.
    """
    named = counts is not None and counts.counts_named
    forms = [form for form in plan.forms.values() if form.across is not None]
    asked = [form for form in forms if form.across and (form.across.named or not named)]
    matches = [match_form(table, form, plan, bonuses.get(form.id, 0.0)) for form in asked]
    return spread_table(table, matches, plan) if forms else None


def _seen_as_every_form(
    table: RawTable, bonuses: dict[str, float], plan: ReadingPlan
) -> list[Match]:
    matches = [
        match_form(table, form, plan, bonuses.get(form.id, 0.0))
        for form in plan.forms.values()
        if form.kind != "aggregate"  # told by what it counts, not by whom it names
    ]
    add_slices(table, matches, plan)
    add_months(table, matches)
    add_grades(table, matches, plan)
    drop_bare_marks(table, matches, plan)
    return matches


def _nearest(matches: list[Match]) -> Match | None:
    """Find the register that a table may be meant for, though it lacks something.

    Posts on a sheet «Вакансии» of a file «Кадры» are no staff: the sheet is the nearer name.
    """
    called = [match for match in matches if match.bonus and len(match.columns) > 1]
    best = max(matches, key=lambda m: m.score + m.bonus)
    best = max(called, key=lambda m: (m.bonus, m.score), default=best)
    worth = best.score + best.bonus >= _PROMISING and len(best.columns) > 1
    return best if worth else None


def _outspoken(fitting: list[Match], table: RawTable, plan: ReadingPlan) -> Match | None:
    """Find the register of which a heading itself speaks, where the names of a sheet outweigh it.

    «ФИО, Конкурс, Уровень, Дата» on a sheet «Диагностика» are contests: they read every column
    that diagnostics would, and the one that says what it is about.
    """
    if not fitting or not fitting[0].bonus:
        return None
    read = {column.at for column in fitting[0].columns}
    for match in fitting[1:]:
        more = {column.at: column for column in match.columns if column.score == EXACT}
        own = [at for at in more.keys() - read if is_own(match.form.field(more[at].field))]
        said = (plan.keywords.forms_in(table.header[at]) for at in own)
        if read <= more.keys() and (match.form.id,) in said:
            return match
    return None


def _without_bare_staff(fitting: list[Match], spoken: Spoken) -> list[Match]:
    """Leave a list of staff out that says no more of people than any register may.

    «ФИО, должность, Курсы | тема, часы, дата» in the file «Курсы» names who has been trained.
    """
    named = any(m.bonus and _is_in_block(m, spoken) for m in fitting)
    return [
        m
        for m in fitting
        if not (named and m.form.id == "staff" and not m.bonus and not tells_own(m))
    ]


def _named_otherwise(best: Match, matches: list[Match], fitting: list[Match]) -> Match | None:
    """Find the register that sheet or title name, where the columns hardly speak of another.

    «% выполнения» under «Результаты диагностики» makes no register of routes; nor do days under
    «Реестр наставничества», which reads them and more, though its names stand under odd words.
    """
    if best.bonus:
        return None
    rivals = [m for m in matches if m.bonus >= SHEET_BONUS and m.columns]
    if tells_own(best):
        own = _own_columns(best)
        rivals = [m for m in rivals if m not in fitting and own < _own_columns(m)]
    else:
        rivals = [m for m in rivals if reads_people(m)]
    return max(rivals, key=lambda m: m.score + m.bonus, default=None)


def _own_columns(match: Match) -> set[int]:
    return {c.at for c in match.columns if is_own(match.form.by_id[c.field])}


def _is_in_block(match: Match, spoken: Spoken) -> bool:
    """Say whether all that a form reads beside people stands in a group that speaks of it."""
    form = match.form
    own = [
        c.at
        for c in match.columns
        if (item := form.field(c.field)) and item.type != "ignored"
        if item.id not in WORK and not names_person(item)
    ]
    telling = [at for at in own if form.id in spoken[at]]
    return bool(telling) and len(telling) == len(own)


def _is_tie(best: Match, second: Match, spoken: Spoken) -> bool:
    if reads_people(best) != reads_people(second):
        return False
    if _is_in_block(best, spoken) != _is_in_block(second, spoken):
        return False
    return best.score + best.bonus - second.score - second.bonus < _TIE


def _only_named(fitting: list[Match]) -> Match | None:
    """Find the one of two equals that a name of the table speaks of, where none does of the other.

    «Педагог, Основание обучения, Начало, Отметка о выполнении» in the file «ИОМ» are routes.
    """
    named = [match for match in fitting[:_BESIDES] if match.bonus]
    return named[0] if len(named) == 1 else None


def _by_likeness(table: RawTable, matches: list[Match], plan: ReadingPlan) -> list[Match]:
    """Let likeness complete the forms of which something is known."""
    promising = [match for match in matches if match.columns or match.bonus]
    for match in promising:
        add_likeness(table, match, plan)
    drop_bare_marks(table, promising, plan)
    return [match for match in promising if match.columns and not match.missing()]
