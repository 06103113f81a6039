"""Read one file from bytes to typed tables: independent, picklable, without names in its result."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake import file_issues, paper_issues
from pedmonitor.intake.aggregates.reading import read_aggregate
from pedmonitor.intake.files.refusals import refusal
from pedmonitor.intake.headings.across import settle_spread
from pedmonitor.intake.headings.deeds import told_deeds
from pedmonitor.intake.headings.other_papers import other_paper, paper_named, paper_of_words
from pedmonitor.intake.headings.overlooked import asked_deeds, overlooked, overlooked_in_block
from pedmonitor.intake.headings.recognise import Recognition, recognise
from pedmonitor.intake.isolation.bounds import Bounds, Fate
from pedmonitor.intake.readers import Content, UnreadableError, read_sheets, sniff
from pedmonitor.intake.readers.own_output import added_to_own, is_old_output
from pedmonitor.intake.readers.sniff import extension_mismatch
from pedmonitor.intake.registers.across_rows import read_across
from pedmonitor.intake.registers.counted_rows.figures_beside import figures_beside, unread_figures
from pedmonitor.intake.registers.counted_rows.told_aside import (
    told_aside,
    told_by_file,
    without_samples,
)
from pedmonitor.intake.registers.counted_rows.told_none import told_none
from pedmonitor.intake.registers.extract import extract
from pedmonitor.intake.sheets.continued import continuation, says_it_goes_on
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.loose_text import told_in_words
from pedmonitor.intake.sheets.name_lists import name_list
from pedmonitor.intake.sheets.tables import find_tables
from pedmonitor.intake.state_forms import form_issues
from pedmonitor.intake.state_forms.reading import read_state_forms
from pedmonitor.intake.state_forms.rosstat_xml import read_rosstat_xml
from pedmonitor.intake.typed import FileReading
from pedmonitor.intake.wording.sheet_names import explains, shown_names
from pedmonitor.model.blank import UNREAD, is_untouched
from pedmonitor.model.correction import LIST_SHEET, NOBODY, Addressee, read_list_title
from pedmonitor.model.issue import Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from pedmonitor.definitions.other_paper import OtherPaper
    from pedmonitor.intake.cells.raw import RawSheet
    from pedmonitor.intake.files.source import SourceFile
    from pedmonitor.intake.form_return import FormReturn
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.issue import Issue

_OF_WHAT_IS_READ = frozenset({IssueCode.FILE_EXTENSION, IssueCode.SHEET_NO_TABLE})
_OF_REGISTRY = frozenset({"code", "inn", "okpo", "type", "locality", "predecessor"})


def read_return(source: SourceFile, plan: ReadingPlan) -> FileReading:
    """Read one file; whatever is wrong with it is in the issues.

    Args:
        source: The file.
        plan: The reading plan.
    """
    reading = FileReading(source.file)
    try:
        data = source.load(plan.max_bytes)
        reading.sha256 = hashlib.sha256(data).hexdigest()
        _read(data, reading, plan)
    except UnreadableError as error:
        _refuse(reading, error)
    except MemoryError:
        _refuse(reading, words_of(Fate.MEMORY, plan.bounds))
    except Exception as error:  # noqa: BLE001 - our fault in one file must not lose the others
        kind = type(error).__name__
        _refuse(reading, UnreadableError("broken", f"файл не удалось разобрать ({kind})"))
    return reading


def given_up(file: str, fate: Fate, bounds: Bounds) -> FileReading:
    """Tell of a file whose reading had to be given up: its reader died or took too long."""
    reading = FileReading(file)
    _refuse(reading, words_of(fate, bounds))
    return reading


def words_of(fate: Fate, bounds: Bounds) -> UnreadableError:
    """Say why the reading of a file was given up."""
    if fate is Fate.TIME:
        text = f"файл читался дольше {bounds.seconds:g} с, и чтение остановлено"
        return UnreadableError("limit", text)
    if fate is Fate.MEMORY:
        size = bounds.memory_bytes // 2**20
        return UnreadableError("limit", f"для чтения файла мало {size} МБ памяти")
    return UnreadableError("broken", "программа чтения аварийно завершилась на этом файле")


def _refuse(reading: FileReading, error: UnreadableError) -> None:
    reading.unreadable = error.reason
    reading.tables.clear()
    reading.forms.clear()
    reading.issues[:] = [one for one in reading.issues if one.code not in _OF_WHAT_IS_READ]
    reading.issues.append(refusal(Place(reading.file), error))


def _read(data: bytes, reading: FileReading, plan: ReadingPlan) -> None:
    content = sniff(data)
    place = Place(reading.file)
    if extension_mismatch(reading.file, content):
        reading.issues.append(file_issues.extension(place, content))
    if content is Content.ROSSTAT_XML:
        _take(reading, *read_rosstat_xml(data, reading.file, plan.state_forms))
        return
    sheets: list[RawSheet] = []
    encoding = ""
    added = added_to_own(data, content)
    if added is None:
        sheets, encoding = read_sheets(data, content=content, max_cells=plan.max_cells)
    if added is not None or is_old_output(sheets):
        reading.issues.append(file_issues.own_output(place, added or 0))
        return
    if encoding and encoding != "cp1251":
        reading.issues.append(file_issues.encoding(place, encoding))
    _read_book(sheets, content, reading, plan)


def _read_book(
    sheets: list[RawSheet], content: Content, reading: FileReading, plan: ReadingPlan
) -> None:
    """Read the sheets of a book.

    Raises:
        UnreadableError: There is nothing in it.
    """
    place = Place(reading.file)
    reading.addressee, sheets = _without_list(sheets)
    for sheet, name in zip(sheets, shown_names(sheets), strict=True):
        sheet.name = name
    reading.sheets = len(sheets)
    reading.modified = next((sheet.modified for sheet in sheets), "")
    if not any(any(row) for sheet in sheets for row in sheet.rows):
        raise UnreadableError("empty", "в книге нет ни одной заполненной ячейки")
    grids = [Grid(sheet, plan.vocabulary) for sheet in sheets]
    found = read_state_forms(grids, reading.file, plan.state_forms)
    _take(reading, found.returns, found.issues)
    before: list[RawTable] = []
    papers: dict[str, OtherPaper] = {}
    unknown = [
        name for grid in found.rest for name in _read_sheet(grid, reading, plan, before, papers)
    ]
    if papers:
        paper_issues.set_aside(reading, papers, unknown=bool(unknown))
    reading.issues.extend([*without_samples(reading), *told_by_file(reading)])
    if found.named and not (reading.forms or reading.tables or found.issues):
        reading.issues.append(form_issues.no_sections(place, found.named[0]))
    elif unknown:
        said = form_issues.sheets_left_out if reading.forms else file_issues.unrecognised
        reading.issues.append(said(place, unknown))
    else:
        _demand_table(reading, content)


def _demand_table(reading: FileReading, content: Content) -> None:
    """Refuse words under the name of a book; a text that bears its own name may be a letter.

    Raises:
        UnreadableError: It is such a file, and nothing was found in it.
    """
    bare = not (reading.forms or reading.tables)
    if bare and content is Content.TEXT and extension_mismatch(reading.file, content):
        raise UnreadableError("foreign", "внутри не книга, а текст без таблицы")


def _without_list(sheets: list[RawSheet]) -> tuple[Addressee, list[RawSheet]]:
    """Take the list of faults off a file that had been sent back; its title says whose it is.

    The sheets of an empty form that are not for filling in go too.
    """
    lists = [sheet for sheet in sheets if sheet.name.startswith(LIST_SHEET)]
    cells = (str(cell) for sheet in lists for row in sheet.rows[:1] for cell in row[:1])
    found = (read_list_title(cell) for cell in cells)
    addressee = next((one for one in found if one.organisation), NOBODY)
    return addressee, [sheet for sheet in sheets if not _is_for_reading_only(sheet)]


def _is_for_reading_only(sheet: RawSheet) -> bool:
    first = sheet.rows[0][:1] if sheet.rows else []
    return sheet.name.startswith(LIST_SHEET) or UNREAD in first


def _take(reading: FileReading, forms: list[FormReturn], issues: list[Issue]) -> None:
    reading.forms.extend(forms)
    reading.issues.extend(issues)


def _wanted(reading: FileReading, plan: ReadingPlan) -> Callable[[RawTable], bool]:
    """Give what tells the known tables of a sheet: one with the heads of a known one goes on.

    «Сельские школы» under the heads of «Городские школы» is of what the title above both says.
    """
    known: list[RawTable] = []

    def is_wanted(table: RawTable) -> bool:
        if recognise(table, file=reading.file, plan=plan).is_known:
            known.append(table)
            return True
        lead = next((one for one in known if one.paths == table.paths), None)
        if lead is None:
            return False
        table.titles[:0] = lead.titles
        return recognise(table, file=reading.file, plan=plan).is_known

    return is_wanted


def _read_sheet(
    grid: Grid,
    reading: FileReading,
    plan: ReadingPlan,
    before: list[RawTable],
    papers: dict[str, OtherPaper],
) -> list[str]:
    """Read the tables of a sheet; return its name once for each table that is not recognised.

    Args:
        grid: The sheet.
        reading: The file.
        plan: The reading plan.
        before: The tables of the sheet before, which may go on here; they give way to its own.
        papers: Sheets that are papers of other business; to extend.
    """
    sheet = grid.sheet
    tables = find_tables(grid, is_wanted=_wanted(reading, plan))
    if sheet.hidden and tables:
        reading.issues.append(file_issues.hidden(Place(reading.file, sheet.name)))
    if not tables and any(map(any, sheet.rows)):
        _take_words(grid, reading, plan, before, papers)
    elif told := told_in_words(grid, tables):
        reading.issues.append(file_issues.in_words(Place(reading.file, sheet.name), told))
    before[:] = tables or before
    unknown = []
    for table in tables:
        paper = other_paper(table, reading.file, plan)
        if paper is None and (
            _read_spread(table, reading, plan) or _read_table(table, reading, plan)
        ):
            continue
        paper = paper or paper_named([sheet.name, *table.titles], table.header, reading.file, plan)
        if paper is None:
            unknown.append(sheet.name)
        else:
            papers.setdefault(sheet.name, paper)
    return unknown


def _take_words(
    grid: Grid,
    reading: FileReading,
    plan: ReadingPlan,
    before: list[RawTable],
    papers: dict[str, OtherPaper],
) -> None:
    """Take a sheet without a table: it may list names, or say that there is nothing to list."""
    place = Place(reading.file, grid.sheet.name)
    names = name_list(grid)
    if names is not None and (done := told_deeds(names.titles, plan)):
        found = recognise(names, file=reading.file, plan=plan)
        if found.best is not None and done == {found.best.form.id}:
            _read_table(names, reading, plan)
            return
    more = continuation(grid, before[-1]) if before else None
    if more is not None:
        is_said = says_it_goes_on(grid.sheet.name, before[-1].sheet)
        reading.issues.append(file_issues.goes_on(place, before[-1].sheet, is_read=is_said))
        if is_said:
            _read_table(more, reading, plan)
        return
    none = told_none(grid.sheet, place, plan)
    if none is None and (paper := paper_of_words(grid.sheet, reading.file, plan)) is not None:
        papers.setdefault(grid.sheet.name, paper)
        return
    if none is None:
        hidden = grid.sheet.hidden
        issue = file_issues.no_table(place, hidden=hidden, names=names is not None)
        if names is None and explains(grid.sheet.name):
            issue = replace(issue, level=Level.INFO)
        reading.issues.append(issue)
        return
    reading.tables.append(none[0])
    reading.issues.append(none[1])


def _read_table(table: RawTable, reading: FileReading, plan: ReadingPlan) -> bool:
    """Read a table; say whether there is nothing more to tell about it."""
    place = Place(reading.file, table.sheet)
    found = recognise(table, file=reading.file, plan=plan)
    if found.counts is not None:
        counted, issues = read_aggregate(table, found.counts, place, plan)
        bare = found.best is None or not found.best.fields & _OF_REGISTRY
        if counted is not None:
            reading.tables.append(counted)
        if counted is not None or bare:
            reading.issues.extend(issues)
        if bare and (counted is not None or issues):
            return True  # names and numbers of organisations alone make no registry
    if found.best is None:
        issue = file_issues.not_recognised(
            found, table, place, unasked=plan.unasked, beside=bool(reading.tables)
        )
        if issue is not None:
            reading.issues.append(issue)
        return issue is not None
    if not table.rows and is_untouched(table.titles):
        reading.issues.append(file_issues.untouched(found.best, place))
        return True
    aside = told_aside(table, found.best, place, plan)
    _read_or_tell(table, found, aside, reading, plan)
    return True


def _read_spread(table: RawTable, reading: FileReading, plan: ReadingPlan) -> bool:
    """Read a table of organisations by things; say whether it is one."""
    found = recognise(table, file=reading.file, plan=plan)
    spread = settle_spread(table, found.spread) if found.spread is not None else None
    if spread is None:
        return False
    place, context = Place(reading.file, table.sheet), reading.file.replace("/", " ")
    context = context.replace("_", " ")
    tables, issues = read_across(table, spread, place=place, plan=plan, file_context=context)
    reading.tables.extend(tables)
    reading.issues.extend(issues)
    return True


def _read_or_tell(
    table: RawTable,
    found: Recognition,
    aside: Issue | None,
    reading: FileReading,
    plan: ReadingPlan,
) -> None:
    """Read a register, or the order that it turns out to be, or tell why it holds no facts."""
    if aside is None and found.best is not None:
        _read_register(table, found.best, found, reading, plan)
    elif found.instead is not None:
        _read_register(table, found.instead, Recognition(found.instead), reading, plan)
    elif aside is not None:
        reading.issues.append(aside)


def _read_register(
    table: RawTable, best: Match, found: Recognition, reading: FileReading, plan: ReadingPlan
) -> None:
    """Read a table as the register it is, and as those whose marks stand in it."""
    place = Place(reading.file, table.sheet)
    elsewhere = found.read_elsewhere
    best.answers = asked_deeds(best, table, elsewhere)
    read = elsewhere | best.answers
    needed = overlooked(best, table, place, plan, read)
    reading.issues.extend(needed.values())
    figures = figures_beside(table, best, plan, read)
    if figures:
        reading.issues.append(unread_figures(table, figures, place))
    said = read | needed.keys() | set(figures)
    reading.issues.extend(file_issues.header(best, table, place, elsewhere=said))
    context = reading.file.replace("/", " ").replace("_", " ")
    for match in found.others:
        reading.issues.extend(overlooked_in_block(match, table, place, plan, elsewhere))
    for match in (best, *found.others):
        typed, issues = extract(table, match, place=place, plan=plan, file_context=context)
        typed.beside_figures = bool(figures)
        reading.tables.append(typed)
        reading.issues.extend([] if figures else issues)
