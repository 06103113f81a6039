"""Turn a recognised table into typed columns: every cell by its field's type, every fault noted."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.dates import OPEN_START
from pedmonitor.intake.cells.raw import Cell, as_text, is_blank
from pedmonitor.intake.cells.values import BLANK, Parsed, parse_yes_no, special
from pedmonitor.intake.registers.answers.ages_in_years import take_ages
from pedmonitor.intake.registers.answers.answered import settle_answers
from pedmonitor.intake.registers.answers.asked_deeds import drop_unasked
from pedmonitor.intake.registers.answers.attended import settle_attendance
from pedmonitor.intake.registers.answers.blank_notes import note_blanks
from pedmonitor.intake.registers.answers.bounds_of_numbers import keep_within
from pedmonitor.intake.registers.answers.claimed import doubt_claimed
from pedmonitor.intake.registers.answers.dashes import settle_dashes
from pedmonitor.intake.registers.answers.dated_answers import take_dated_answers
from pedmonitor.intake.registers.answers.held_events import settle_held
from pedmonitor.intake.registers.answers.idle_lists import ask_about_idle
from pedmonitor.intake.registers.answers.opposites import turn_opposites
from pedmonitor.intake.registers.answers.scores import settle_scores
from pedmonitor.intake.registers.answers.sizes_of_kinds import ask_about_sizes
from pedmonitor.intake.registers.answers.told_outcomes import tell_outcomes
from pedmonitor.intake.registers.answers.unanswered import settle_unanswered
from pedmonitor.intake.registers.answers.unknown_posts import settle_posts
from pedmonitor.intake.registers.answers.unread_values import doubtful_rows, unread_rows
from pedmonitor.intake.registers.answers.valid_until import take_validity
from pedmonitor.intake.registers.answers.whole_posts import keep_wholes
from pedmonitor.intake.registers.assemble import assemble
from pedmonitor.intake.registers.captions.doubted import limit_by_caption, settle_by_size
from pedmonitor.intake.registers.captions.headed_scale import take_headed
from pedmonitor.intake.registers.captions.row_years import complete_by_row
from pedmonitor.intake.registers.captions.titled_status import take_titled_status
from pedmonitor.intake.registers.captions.titled_year import add_titled_year
from pedmonitor.intake.registers.captions.titled_yes import take_titled_yes
from pedmonitor.intake.registers.columns import ColumnReader, parser_for
from pedmonitor.intake.registers.counted_rows.absent_rows import drop_absent, drop_other_parts
from pedmonitor.intake.registers.counted_rows.denied_rows import drop_denied
from pedmonitor.intake.registers.counted_rows.nil_rows import drop_nil_rows
from pedmonitor.intake.registers.counted_rows.part_timers import EMPLOYMENT, without_both
from pedmonitor.intake.registers.counted_rows.refused_rows import ask_once, refused_rows
from pedmonitor.intake.registers.counted_rows.remarked import drop_remarked, take_remarks
from pedmonitor.intake.registers.counted_rows.remarks import contradicted
from pedmonitor.intake.registers.counted_rows.sorted_rows import sort_rows
from pedmonitor.intake.registers.counted_rows.staff_states import settle_days, settle_states
from pedmonitor.intake.registers.counted_rows.strange_deeds import drop_strange
from pedmonitor.intake.registers.counted_rows.two_municipalities import keep_own_municipality
from pedmonitor.intake.registers.derived import derive
from pedmonitor.intake.registers.packed_cells.both_services import split_services
from pedmonitor.intake.registers.packed_cells.dated_words import ask_for_values
from pedmonitor.intake.registers.packed_cells.name_and_position import take_tails
from pedmonitor.intake.registers.packed_cells.named_above import go_on_below
from pedmonitor.intake.registers.packed_cells.no_mentor import drop_without_mentor
from pedmonitor.intake.registers.packed_cells.pairs import split_pairs
from pedmonitor.intake.registers.packed_cells.requisites import spread_requisites
from pedmonitor.intake.registers.packed_cells.roles_above import take_roles_above
from pedmonitor.intake.registers.packed_cells.several_levels import split_several
from pedmonitor.intake.registers.packed_cells.subjects_below import join_subjects_below
from pedmonitor.intake.registers.packed_cells.two_positions import share_subjects, split_positions
from pedmonitor.intake.registers.packed_cells.who_taught import take_who_taught
from pedmonitor.intake.registers.packed_cells.whole_cells import spread_whole, take_times
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.intake.registers.taken_columns import take_columns
from pedmonitor.intake.sheets.year_columns import by_year, year_issues
from pedmonitor.intake.typed import TypedTable
from pedmonitor.intake.wording.naming import name_in_title
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.location import Place

_UNREAD = frozenset(
    {
        "ignored",
        "name",
        "pair",
        "last_name",
        "first_name",
        "patronymic",
        "snils",
        "local_id",
        "organisation",
    }
)
UNKNOWN_POSITION = "неизвестная должность"
OUTSIDE_SUBJECTS = "вне учебных предметов"


def extract(
    table: RawTable, match: Match, *, place: Place, plan: ReadingPlan, file_context: str
) -> tuple[TypedTable, list[Issue]]:
    """Read a table as the form it was matched to.

    Args:
        table: The table.
        match: The form and its columns.
        place: File and sheet.
        plan: The reading plan.
        file_context: Words of the file's path, the last resort for derived values.

    Returns:
        The typed table and every fault in it.
    """
    table, told = join_subjects_below(table, match, place, plan.lookups.get("subjects"))
    sheaf = _select(table, match, place, plan)
    drop_strange(sheaf, table, plan)
    sheaf.issues.extend(told)
    keep_own_municipality(sheaf, plan.municipality)
    take_tails(sheaf)
    if match.form.id == "staff":
        split_positions(sheaf, plan)
    headings = {c.field: table.header[c.at] for c in match.columns}
    _complete_days(sheaf, table, headings)
    _read_fields(sheaf, plan, epoch_1904=table.epoch_1904)
    marked = _settle_deeds(sheaf, match, table, plan)
    _take_from_around(sheaf, match, table, plan)
    remarked = take_remarks(sheaf)
    take_ages(sheaf, headings)
    _derive_fields(sheaf, match, table, plan, file_context=file_context, marked=marked)
    settle_attendance(sheaf, headings, plan)
    if match.form.id == "staff":
        settle_states(sheaf)
        settle_days(sheaf)
        _settle_subjects(sheaf, plan)
    _settle_posts(sheaf, plan)
    typed = TypedTable(
        form=match.form.id,
        place=place,
        hidden=table.hidden,
        titles=table.titles,
        fields=set(sheaf.parsed) | set(sheaf.raw),
        positions=sheaf.positions,
        limited=sheaf.limited,
        unread=unread_rows(sheaf),
        doubtful=doubtful_rows(sheaf),
    )
    ask_for_values(sheaf)
    ask_about_idle(sheaf)
    assemble(sheaf, typed, plan)
    sheaf.issues += contradicted(sheaf, remarked)
    typed.refused = refused_rows(table, match, sheaf)
    typed.nameless = ask_once(table, match, sheaf)
    return typed, sheaf.issues


def _settle_posts(sheaf: Sheaf, plan: ReadingPlan) -> None:
    """Count posts of pedagogues alone, and each of them once."""
    settle_posts(sheaf)
    keep_wholes(sheaf, plan)


def _derive_fields(
    sheaf: Sheaf,
    match: Match,
    table: RawTable,
    plan: ReadingPlan,
    *,
    file_context: str,
    marked: bool,
) -> None:
    """Take what other columns, names and titles say of fields, then note what is still blank."""
    contexts = (table.sheet, match.caption, _titles(table), file_context)
    for item in match.form.fields:
        if item.derive:
            around: tuple[str, ...] = (*contexts, _headings(table, match, item))
            if item.id == EMPLOYMENT:
                around = without_both(sheaf, around)
            lookup = plan.lookups[item.dictionary]
            derive(sheaf, item, lookup, around)
            settle_by_size(sheaf, item, lookup, around)
            limit_by_caption(sheaf, item, lookup, match.caption)
        if not marked and (item.expected or item.expected_for):
            note_blanks(sheaf, item)
    ask_about_sizes(sheaf)


def _take_from_around(sheaf: Sheaf, match: Match, table: RawTable, plan: ReadingPlan) -> None:
    """Take what headings and titles say for rows, and hold numbers of a row against each other."""
    take_headed(sheaf, match, table)
    keep_within(sheaf, {c.field: table.header[c.at] for c in match.columns})
    take_titled_yes(sheaf, table.titles)
    take_titled_status(sheaf, plan)


def _complete_days(sheaf: Sheaf, table: RawTable, headings: dict[str, str]) -> None:
    """Add years to days that have none: of the row itself, else of the lines over the table."""
    lines = (*reversed(table.titles), table.sheet)
    complete_by_row(sheaf, lines, headings)
    add_titled_year(sheaf, lines)


def _titles(table: RawTable) -> str:
    return " ".join(map(_without_sender, table.titles))


def _without_sender(line: str) -> str:
    """Leave the name of the sender out of a title; after «в» it is the name of an addressee."""
    name = name_in_title(line)
    return line if not name or f" в {name}" in line else line.replace(name, " ")


def _headings(table: RawTable, match: Match, item: FormField) -> str:
    """Give the headings of the fields a value may be told from: «Тема курсов» tells of courses."""
    return " ".join(table.header[c.at] for c in match.columns if c.field in item.derive)


def _settle_deeds(sheaf: Sheaf, match: Match, table: RawTable, plan: ReadingPlan) -> bool:
    """Settle whether what rows tell of took place; say whether the table has marks for that."""
    marked = any((f := match.form.field(c.field)) and f.type == "mark" for c in match.columns)
    headings = {c.field: table.header[c.at] for c in match.columns}
    if not marked:
        settle_unanswered(sheaf, headings)
    settle_dashes(sheaf, headings, plan)
    settle_held(sheaf, headings)
    tell_outcomes(sheaf, headings, plan)
    return marked


def _select(table: RawTable, match: Match, place: Place, plan: ReadingPlan) -> Sheaf:
    """Keep the data rows, and the caption line above each."""
    sorted_rows = sort_rows(table, match, place)
    drop_unasked(sorted_rows, match, table, place)
    issues, kept, groups = sorted_rows.issues, sorted_rows.kept, sorted_rows.groups
    if match.block and match.whole is None:
        full = [not all(_says_nothing(table.cells[at][i]) for i in match.block) for at in kept]
        kept, groups = list(compress(kept, full)), list(compress(groups, full))
    complete = len(kept) == len(table.rows)
    cells = table.cells if complete else [table.cells[at] for at in kept]
    columns = list(zip(*cells, strict=True)) or [()] * len(table.columns)
    form, fields, years = by_year(match.form, ((c.at, c.field, c.year) for c in match.columns))
    rows = [table.rows[at][0] for at in kept]
    issues += year_issues(
        {at: (table.header[at], years[name]) for at, name in fields.items()}, table, place
    )
    sheaf = Sheaf(form, place, rows, groups, {}, {}, issues=issues, years=years)
    sheaf.unread = _unread(table, match, kept)
    sheaf.silent.extend(sorted_rows.silent)
    take_columns(sheaf, match, table, columns, fields)
    take_roles_above(sheaf)
    split_pairs(sheaf)
    if len(sheaf.rows) == len(kept):  # no cell has been spread over several rows
        go_on_below(sheaf, columns)
    if match.when is not None:
        take_times(sheaf, columns[match.when], table.columns[match.when])
    if match.whole is not None:
        name = next(c.field for c in match.columns if c.at == match.whole)
        titles = " ".join((*table.titles, table.sheet))
        spread_whole(sheaf, name, table.header[match.whole], titles, plan)
    split_several(sheaf, plan)
    _drop_what_never_was(sheaf, match, plan)
    take_who_taught(sheaf, plan)
    return sheaf


def _unread(table: RawTable, match: Match, kept: list[int]) -> dict[int, list[str]]:
    """Keep what tells rows of numbers apart beside their fields: «корпус 1», «группа № 2»."""
    if not match.form.quantities:
        return {}
    rest = sorted(set(range(len(table.columns))).difference(c.at for c in match.columns))
    return {table.rows[at][0]: [as_text(table.cells[at][i]) for i in rest] for at in kept}


def _drop_what_never_was(sheaf: Sheaf, match: Match, plan: ReadingPlan) -> None:
    """Leave out the rows that say in some cell that there was nothing to count."""
    drop_nil_rows(sheaf)
    drop_without_mentor(sheaf)
    if match.whole is None:  # else the cell has said already whether there was a fact
        drop_denied(sheaf)
    drop_absent(sheaf, plan)
    drop_other_parts(sheaf, plan)
    drop_remarked(sheaf)


def _says_nothing(cell: Cell) -> bool:
    return is_blank(cell) or parse_yes_no(cell).value is False or special(cell) is BLANK


def _read_fields(sheaf: Sheaf, plan: ReadingPlan, *, epoch_1904: bool) -> None:
    """Read every column, then give what cells say for other fields to those."""
    for name in list(sheaf.raw):
        item = sheaf.form.field(name)
        if item is not None and item.type not in _UNREAD:
            _read_field(sheaf, item, plan, epoch_1904=epoch_1904)
    _spread_spans(sheaf)
    spread_requisites(sheaf)
    turn_opposites(sheaf)
    settle_answers(sheaf)
    settle_scores(sheaf, plan)
    split_services(sheaf)
    take_validity(sheaf)
    doubt_claimed(sheaf)
    take_dated_answers(sheaf)


def _read_field(sheaf: Sheaf, item: FormField, plan: ReadingPlan, *, epoch_1904: bool) -> None:
    key = (sheaf.form.id, item.id, epoch_1904)
    reader = plan.memo.get(key)
    if not isinstance(reader, ColumnReader):
        parser = parser_for(item, form=sheaf.form, plan=plan, epoch_1904=epoch_1904)
        reader = plan.memo[key] = ColumnReader(parser)
    sheaf.parsed[item.id], faulty = reader.read(sheaf.raw[item.id])
    for at in faulty:
        sheaf.note(at, item.id)


def _spread_spans(sheaf: Sheaf) -> None:
    """Give the dates of «с … по …» to the fields that have none of their own."""
    for item in sheaf.form.fields:
        if item.type != "span" or item.gives is None or item.id not in sheaf.parsed:
            continue
        spans = sheaf.parsed.pop(item.id)
        for edge, name in enumerate(item.gives):
            own = sheaf.parsed.get(name)
            given = [_edge_of(span, edge) for span in spans]
            sheaf.parsed[name] = (
                given
                if own is None
                else [a if a.value is not None else b for a, b in zip(own, given, strict=True)]
            )


def _edge_of(span: Parsed, edge: int) -> Parsed:
    if isinstance(span.value, tuple):
        day = span.value[edge]
        return BLANK if day == OPEN_START else Parsed(CellState.VALUE, day)
    return Parsed(span.state)


def _settle_subjects(sheaf: Sheaf, plan: ReadingPlan) -> None:
    """Put staff without a school subject into the row of their own (Q02b); ask about the others."""
    positions = sheaf.parsed.get("position")
    subjects = sheaf.parsed.get("subject")
    if positions is None:
        return
    settled: list[Parsed] = []
    sheaf.parsed["position"] = positions = [
        Parsed(CellState.VALUE, UNKNOWN_POSITION) if p.state is CellState.ERROR else p
        for p in positions
    ]
    for at, position in enumerate(positions):
        subject = subjects[at] if subjects is not None else BLANK
        raw = sheaf.raw.get("subject")
        unsaid = raw is None or special(raw[at]) is BLANK or subject.state is CellState.BLANK
        if unsaid and position.value in plan.subject_free:
            subject = Parsed(CellState.VALUE, (OUTSIDE_SUBJECTS,))
        elif unsaid and subject.value is None and position.value == "учитель":
            sheaf.issues.append(_no_subject(sheaf, at))
        settled.append(subject)
    outside = Parsed(CellState.VALUE, (OUTSIDE_SUBJECTS,))
    sheaf.parsed["subject"] = share_subjects(sheaf, settled, outside)


def _no_subject(sheaf: Sheaf, at: int) -> Issue:
    column = sheaf.positions.get("subject", sheaf.positions["position"])
    return Issue(
        IssueCode.CELL_BLANK,
        Level.WARNING,
        "Предмет: у учителя не указан предмет; он учтён в итоге, но не в разрезе по предметам",
        "Впишите предмет, который ведёт учитель.",
        sheaf.place.at(sheaf.rows[at], column),
        about=(sheaf.form.id, "subject"),
    )
