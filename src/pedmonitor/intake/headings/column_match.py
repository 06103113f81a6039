"""Tell which field each column of a table is, if the table is of a given form."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.intake.headings.mark_groups import field_named, is_mark, split_facts
from pedmonitor.intake.headings.paired_headings import parts_of_heading
from pedmonitor.intake.headings.role_groups import in_role
from pedmonitor.intake.headings.whole_headings import is_whole
from pedmonitor.intake.plan import heading_forms
from pedmonitor.intake.sheets.year_columns import without_year
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.definitions.form import Form, FormField
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.intake.wording.heading_words import WordIndex

EXACT = 100.0
_WORDS_SCORE = 95.0
EACH = "each"
"""What a column says that names those whom a number counts."""
SEVERAL = 2
_DAY_ASKED = re.compile(r"\((?:дата|год)\)| [сc]$", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)20[0-4]\d(?!\d)")


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """A column told to be a field.

    Attributes:
        at: Position among the table's columns.
        field: Field id.
        score: 100 for an exact heading, else the likeness.
        says: What a mark in the column says of the field: «Уровень» over «школьный», «районный».
        year: The year that the heading of a mark names.
    """

    at: int
    field: str
    score: float = EXACT
    says: str = ""
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
        caption: The only caption over columns that says what fact they tell of.
        block: Columns of a group inside another register: a row without them holds no fact.
        whole: The column of which a cell tells whole facts, with their time, if there is one.
        when: The column that tells the time among other words, if no other does: «Где, когда».
        answers: Columns of no field whose headings ask whether the fact took place: «Организовано
            (да/нет)».
    """

    form: Form
    columns: list[ColumnMatch] = field(default_factory=list)
    ambiguous: dict[int, tuple[str, str]] = field(default_factory=dict)
    repeated: dict[int, str] = field(default_factory=dict)
    score: float = 0.0
    bonus: float = 0.0
    caption: str = ""
    block: frozenset[int] = frozenset()
    whole: int | None = None
    when: int | None = None
    answers: frozenset[int] = frozenset()

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
        enough = given.intersection(self.form.enough_if_named)
        named = self.bonus or any(c.says and c.field in enough for c in self.columns)
        if named and enough:  # names around speak of the register, or the caption over its values
            return missing[:-1] if missing and missing[-1] == self.form.needs[-1] else missing
        return missing


def match_form(table: RawTable, form: Form, plan: ReadingPlan, bonus: float) -> Match:
    """Match the columns of a table to the fields of a form, exact headings first.

    Args:
        table: The table.
        form: The form.
        plan: The reading plan.
        bonus: What the names of sheet, titles and file add.
    """
    match = Match(form, bonus=bonus)
    labels = plan.labels[form.id]
    groups = count_groups(table)
    years = years_of_columns(table)
    left: list[tuple[int, tuple[str, ...]]] = []
    facts = _put_facts(match, table, labels)
    rest = [(at, path) for at, path in enumerate(table.paths) if at not in facts]
    for at, path in rest:
        captions = _own_captions(path, form, plan, alone=groups[path[:-1]] < SEVERAL)
        found = None if at in years else _find_field(path, captions, form, plan)
        if found is not None:
            item = in_role(form.field(found[0]), path, form, plan)
            exact = found[1] == normalise_label(" ".join(path))
            if is_mark(item) and not exact and _put_mark_of_year(match, at, path, plan):
                continue  # «Диагностика дефицитов (2021)»
            if item is not None and (exact or not says_day_of_no_date(path, item)):
                _put(match, at, item, plan.field_weight(found[1], item))
        elif not _put_mark_of_year(match, at, path, plan) and at not in years and path:
            left.append((at, captions))
    _put_left(match, table, left, plan)
    _prefer_titles(match, table)
    _put_beside(match, table)
    _give_days_to_marks(match)
    _put_listed(match, table)
    match.columns.sort(key=lambda column: column.at)
    return match


def _prefer_titles(match: Match, table: RawTable) -> None:
    """Read a column that is called as its field is, and not an earlier one by another of its names.

    «Серия документа» before «Номер документа» is as good a number only where it stands alone.
    """
    for at, name in list(match.repeated.items()):
        item = match.form.field(name)
        title = normalise_label(item.title) if item is not None else ""
        if normalise_label(table.header[at]) != title:
            continue
        taken = next(column for column in match.columns if column.field == name)
        if normalise_label(table.header[taken.at]) != title and taken.year is None:
            match.columns.remove(taken)
            match.columns.append(ColumnMatch(at, name))
            match.repeated = {**match.repeated, taken.at: name}
            del match.repeated[at]


def _put_left(
    match: Match,
    table: RawTable,
    left: list[tuple[int, tuple[str, ...]]],
    plan: ReadingPlan,
) -> None:
    """Take the headings that no alias is: whole facts, values of their group, other words."""
    form, labels = match.form, plan.labels[match.form.id]
    whole = _put_whole_fact(match, table, [at for at, _ in left])
    for at, captions in left:
        path = table.paths[at]
        if at == whole:
            continue
        if value := _value_of_group(path, form, labels, plan):
            match.columns.append(ColumnMatch(at, *value))
            continue
        item = form.field(_find_by_words(path, captions, plan.words[form.id]))
        item = in_role(item or _name_of_pair(path, form, labels, plan), path, form, plan)
        if item is not None and item.id not in match.fields and not says_day_of_no_date(path, item):
            _put(match, at, item, 1.0, score=_WORDS_SCORE)


def _put_whole_fact(match: Match, table: RawTable, left: list[int]) -> int | None:
    """Take the heading that asks for whole facts with their details, where nothing else holds them.

    «Курсы: тема, часы, где, год» is the only column that a list of the trained has beside names.
    """
    whole = match.form.in_one_cell
    if whole is None or whole.field in match.fields:
        return None
    asking = (at for at in left if is_whole(table.paths[at], whole, with_details=True))
    at = next(asking, None)
    if at is not None:
        match.columns.append(ColumnMatch(at, whole.field))
        match.score += 1.0
    return at


def _put_beside(match: Match, table: RawTable) -> None:
    """Take «Дата» right after «Категория» for its day: such a heading says nothing of the form."""
    known = {column.at: column.field for column in match.columns}
    taken = known.keys() | match.repeated.keys()
    for at, path in enumerate(table.paths):
        before = match.form.field(known.get(at - 1, ""))
        if at in taken or before is None or not (before.beside and path):
            continue
        name = before.beside.get(normalise_label(path[-1]))
        same_group = path[:-1] == table.paths[at - 1][:-1]
        if name is not None and same_group and name not in match.fields:
            match.columns.append(ColumnMatch(at, name))


def _put_listed(match: Match, table: RawTable) -> None:
    """Take «ФИО обучающегося» for a number where no column gives it: each row names one of them.

    Only under names that speak for the form; of requests only where they say to whom they go.
    """
    asked = next((item for item in match.form.fields if item.each), None)
    if asked is None or asked.id in match.fields or not match.bonus:
        return
    if match.form.wanted and "kind" not in match.fields:
        return
    labels = {normalise_label(alias) for alias in asked.each}
    named = (
        at for at, p in enumerate(table.paths) if p and labels.intersection(heading_forms(p[-1]))
    )
    at = next(named, None)
    if at is not None:
        match.columns = [column for column in match.columns if column.at != at]
        match.columns.append(ColumnMatch(at, asked.id, EXACT, EACH))
        match.score += 1.0


def _give_days_to_marks(match: Match) -> None:
    """Read «Дата прохождения» right after one of several marks as the day of that mark alone.

    «Дефициты, дата, выгорание, дата» are two facts, each with its own day.
    """
    known = {column.at: column.field for column in match.columns} | match.repeated
    marks = {at: name for at, name in known.items() if is_mark(match.form.field(name))}
    days = {at for at, name in known.items() if name in match.form.timing.end}
    if len({*marks.values()}) < SEVERAL or not days or not all(at - 1 in marks for at in days):
        return
    match.columns = [column for column in match.columns if column.at not in days]
    match.columns += [ColumnMatch(at, marks[at - 1]) for at in sorted(days)]
    for at in days:
        match.repeated.pop(at, None)


def count_groups(table: RawTable) -> Counter[tuple[str, ...]]:
    """Count the columns under each caption."""
    return Counter(path[:-1] for path in table.paths if len(path) > 1)


def years_of_columns(table: RawTable) -> frozenset[int]:
    """Find the columns of a register that tell of one year beside columns of another.

    Marks are read year by year; what else stands there (a name, a number of hours) belongs to no
    year of the row, so it is not read.
    """
    named = {at: frozenset(_YEAR.findall(" ".join(path))) for at, path in enumerate(table.paths)}
    several = len(frozenset[str]().union(*named.values())) > 1
    return frozenset(at for at, years in named.items() if years and several)


def _put_facts(match: Match, table: RawTable, labels: dict[str, str]) -> frozenset[int]:
    """Take marks that stand in several columns; a single one is read as any register is."""
    groups = split_facts(table, match.form, labels)
    for at, fact in groups.columns.items():
        item = match.form.field(fact.mark if groups.several else fact.part)
        if groups.several:
            match.columns.append(ColumnMatch(at, fact.mark))
            match.score += 1.0
        elif item is not None:
            match.caption = fact.caption
            _put(match, at, item, 1.0)
    return frozenset(groups.columns)


def _put(match: Match, at: int, item: FormField, weight: float, *, score: float = EXACT) -> None:
    """Take a column for a field, or note that the field has been taken."""
    if item.id in match.fields and item.type not in {"codes", "ignored", "score"}:
        match.repeated[at] = item.id
        return
    match.columns.append(ColumnMatch(at, item.id, score))
    match.score += weight


def _own_captions(
    path: tuple[str, ...], form: Form, plan: ReadingPlan, *, alone: bool
) -> tuple[str, ...]:
    """List the captions that may stand for a column by themselves, the lowest first.

    A caption over several columns is what none of them says by itself. Under a group that speaks
    of another register («Курсы | дата окончания» in a list of staff) nothing does.
    """
    spoken = speaks_of(path, plan)
    if spoken and form.id not in spoken:
        return ()
    return path[::-1] if alone else path[-1:]


def speaks_of(path: tuple[str, ...], plan: ReadingPlan) -> frozenset[str]:
    """Tell of which registers of people the captions over a column speak."""
    forms = plan.keywords.forms_in(" ".join(path[:-1])) if len(path) > 1 else ()
    return frozenset(
        name for name in forms if any("full_name" in group for group in plan.forms[name].needs)
    )


def _put_mark_of_year(match: Match, at: int, path: tuple[str, ...], plan: ReadingPlan) -> bool:
    """Take a column for a mark whose heading names a year: one mark may stand year by year."""
    told = [without_year(caption) for caption in path]
    years = {year for _, year in told if year is not None}
    if len(years) != 1:
        return False
    bare = tuple(caption for caption, _ in told if caption)
    form = match.form
    found = _find_field(bare, bare[::-1], form, plan)
    item = form.field(found[0] if found else _find_by_words(bare, bare, plan.words[form.id]))
    year = years.pop()
    if item is None or not is_mark(item):
        return False
    if any((column.field, column.year) == (item.id, year) for column in match.columns):
        return False
    match.columns.append(ColumnMatch(at, item.id, year=year))
    match.score += plan.field_weight(found[1], item) if found else 1.0
    return True


def _find_field(
    path: tuple[str, ...], captions: tuple[str, ...], form: Form, plan: ReadingPlan
) -> tuple[str, str] | None:
    """Look a heading up: the whole path, then the captions that may stand for it.

    «Категория, дата присвоения» in one caption is a category; a column «Дата присвоения» under
    «Категория» is a day.
    """
    labels = plan.labels[form.id]
    mapped = plan.mappings.get(form.id, {})
    pairs = plan.pairs[form.id]
    above = " ".join(path[:-1])
    candidates = [(above, path[-1])] if above else []
    candidates += [("", caption) for caption in captions]
    for parents, caption in candidates:
        paired = "," in caption and not parents
        for label in heading_forms(caption, above=parents):
            name = mapped.get(label) or (paired and pairs.get(label)) or labels.get(label)
            if name:
                return name, label
    return None


def _find_by_words(path: tuple[str, ...], captions: tuple[str, ...], known: WordIndex) -> str:
    """Look a heading up in other words: with the captions above it, then alone."""
    found = known.find(" ".join(path))
    return found or (known.find(path[-1]) if captions else "")


def _name_of_pair(
    path: tuple[str, ...], form: Form, labels: dict[str, str], plan: ReadingPlan
) -> FormField | None:
    """See a column of names and positions as one of names: «ФИО работника, должность»."""
    parts = parts_of_heading(path[-1])
    name = parts and (field_named(parts[0], labels) or plan.words[form.id].find(parts[0]))
    item = form.field(name) if name else None
    return item if item is not None and item.type == "name" else None


def _value_of_group(
    path: tuple[str, ...], form: Form, labels: dict[str, str], plan: ReadingPlan
) -> tuple[str, float, str] | None:
    """See a column as one value of the field that its group names: a mark there says the value."""
    for caption in reversed(path[:-1]):
        labelled = (*heading_forms(caption), *map(normalise_label, caption.split(",")))
        named = [form.field(labels.get(label, "")) for label in labelled]
        if plan.keywords.forms_in(caption) == (form.id,):
            named.append(_level_of_titles(form))
        for item in named:
            if item is None or item.type not in {"code", "codes"}:
                continue
            if plan.lookups[item.dictionary].find_one(path[-1]) is not None:
                return item.id, EXACT, path[-1]
    return None


def _level_of_titles(form: Form) -> FormField | None:
    """Give the level of a register whose cells name events: «Конкурсы» over «районный»."""
    named = any(item.type == "title" for item in form.fields)
    return form.field("level") if named else None


def says_day_of_no_date(path: tuple[str, ...], item: FormField) -> bool:
    """Say whether a heading asks for a day where the field is none: «Окончил вуз (дата)»."""
    asks = any(_DAY_ASKED.search(caption) for caption in path[-1:])
    return asks and item.type in {"code", "codes", "number", "yes_no"}
