"""Show what the program sees in a file: tables, headings, columns with scores, rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pedmonitor.definitions.loading import load_catalogue
from pedmonitor.definitions.settings import Settings
from pedmonitor.disk.words import reason_of
from pedmonitor.errors import UsageError
from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.files.packed import list_members
from pedmonitor.intake.files.source import SourceFile, find_packed
from pedmonitor.intake.files.walk import is_archive, is_table
from pedmonitor.intake.headings.recognise import Recognition, recognise
from pedmonitor.intake.isolation.bounds import Bounds, Fate
from pedmonitor.intake.isolation.crew import do_apart
from pedmonitor.intake.plan import ReadingPlan, make_plan
from pedmonitor.intake.read_return import read_return, words_of
from pedmonitor.intake.readers import Content, UnreadableError, read_sheets, sniff
from pedmonitor.intake.readers.text import decode
from pedmonitor.intake.sheets.bare_tables import bare_tables, one_column
from pedmonitor.intake.sheets.grid import Grid
from pedmonitor.intake.sheets.tables import find_tables
from pedmonitor.intake.state_forms.reading import read_state_forms
from pedmonitor.intake.state_forms.rosstat_xml import read_rosstat_xml
from pedmonitor.model.columns import AGGREGATE
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import column_letter
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.aggregates.layout import Layout
    from pedmonitor.intake.form_return import FormReturn
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.issue import Issue
    from pedmonitor.workflows.keeping.workspace import Workspace

_NOT_COUNTED = frozenset(
    {
        IssueCode.FILE_SKIPPED,  # a paper of the school that is not of the monitoring
        IssueCode.HEAD_MISSING,
        IssueCode.SHEET_ASIDE,
        IssueCode.SHEET_NO_TABLE,
        IssueCode.SHEET_UNRECOGNISED,
    }
)
_TEXTS = frozenset({Content.TEXT, Content.HTML, Content.XML_2003})


@dataclass(frozen=True, slots=True)
class SeenColumn:
    """A column as recognised.

    Attributes:
        heading: As written.
        letter: Column letters in Excel.
        field: Title of the field, empty when unknown.
        score: 100 for an exact heading, 0 when unknown.
    """

    heading: str
    letter: str
    field: str
    score: float


@dataclass(frozen=True, slots=True)
class SeenTable:
    """One table of the file.

    Attributes:
        sheet: Sheet name.
        titles: Lines above the header.
        header: Headings; several rows are joined by one space.
        header_row: Last row of the header as Excel counts.
        header_height: How many rows the header takes; none where the table has no header.
        rows: Cells as written, the preamble left out.
        register: Title of the register, empty when not recognised.
        columns: How each heading was understood.
    """

    sheet: str
    titles: list[str]
    header: list[str]
    header_row: int
    header_height: int
    rows: list[list[str]]
    register: str
    columns: list[SeenColumn]


@dataclass(frozen=True, slots=True)
class SeenLine:
    """A filled row that has come into no table.

    Attributes:
        sheet: Sheet name.
        row: As Excel counts.
        text: Its cells, joined.
    """

    sheet: str
    row: int
    text: str


@dataclass(frozen=True, slots=True)
class SeenForm:
    """A state form of the file.

    Attributes:
        edition: Id of the edition.
        organisation: Whose it says it is.
        okpo: Its ОКПО.
        sections: Section → number of cells read.
        issues: What is wrong, with cells.
    """

    edition: str
    organisation: str
    okpo: str
    sections: dict[str, int]
    issues: list[str]


@dataclass(frozen=True, slots=True)
class Inspection:
    """What the program sees in a file.

    Attributes:
        file: Path as given.
        content: What the bytes are.
        encoding: Encoding of text; empty for workbooks.
        tables: Every table of every sheet, those of state forms too.
        forms: State forms.
        left_out: Rows between and below those of tables; what stands above a header is a title.
        put_off: What `compute` would not count of the file alone, and why; empty unless judged.
    """

    file: str
    content: str
    encoding: str
    tables: list[SeenTable]
    forms: list[SeenForm]
    left_out: list[SeenLine] = field(default_factory=list)
    put_off: list[str] = field(default_factory=list)


def inspect_file(
    path: Path | str, *, workspace: Workspace | None = None, judged: bool = False
) -> Inspection:
    """Look into one file.

    Args:
        path: The file.
        workspace: For its settings and definitions; the bundled ones by default.
        judged: Whether to tell what `compute` would put off: the file is read once more for that.

    Raises:
        UsageError: The file cannot be read; the text says why.
    """
    path = Path(path)
    limits = (workspace.settings if workspace else Settings()).limits
    bounds = Bounds(limits.seconds, limits.memory_megabytes * 2**20)
    known = _knowledge(_Same(workspace))  # before the fork: the next file needs it too

    def look(_: int) -> Inspection:
        seen = _inspect(path, known)
        return replace(seen, put_off=_put_off(path, known[0])) if judged else seen

    found = do_apart(look, bounds)
    if isinstance(found, Fate):
        raise UsageError(f"«{path.name}»: {words_of(found, bounds)}")
    return found


class _Same:
    """A workspace that equals itself alone: what it holds has no hash."""

    def __init__(self, workspace: Workspace | None) -> None:
        self.workspace = workspace

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.workspace is other.workspace

    def __hash__(self) -> int:
        return id(self.workspace)


@lru_cache(maxsize=1)
def _knowledge(same: _Same) -> tuple[ReadingPlan, Catalogue]:
    """Make ready what every file is read with: that takes longer than a small file itself."""
    workspace = same.workspace
    catalogue = workspace.catalogue if workspace else load_catalogue()
    settings = workspace.settings if workspace else Settings()
    return make_plan(catalogue, settings, secret=b"inspect"), catalogue


def _inspect(path: Path, known: tuple[ReadingPlan, Catalogue]) -> Inspection:
    plan, catalogue = known
    try:
        data = _load(path, plan.max_bytes)
        content = sniff(data)
        if content is Content.ROSSTAT_XML:
            given, issues = read_rosstat_xml(data, path.name, plan.state_forms)
            return Inspection(str(path), content.value, "", [], _forms(given, issues))
        sheets, encoding = read_sheets(data, content=content, max_cells=plan.max_cells)
    except OSError as error:
        raise UsageError(f"Файл «{path}» не открывается: {reason_of(error)}") from error
    except UnreadableError as error:
        raise UsageError(f"«{path.name}»: {error.told}") from error
    if content in _TEXTS:
        encoding = encoding or decode(data)[1]
    grids = [Grid(sheet, plan.vocabulary) for sheet in sheets]
    found = read_state_forms(grids, path.name, plan.state_forms)
    rest = {id(grid) for grid in found.rest}
    form = ", ".join(dict.fromkeys(catalogue.titles()[given.form] for given in found.returns))
    lone = len(grids) == 1
    raw = [
        (grid, find_tables(grid) or bare_tables(grid) or (one_column(grid) if lone else []))
        for grid in grids
    ]
    tables = [
        _seen(table, path.name, known, form="" if id(grid) in rest else form)
        for grid, found_here in raw
        for table in found_here
    ]
    forms = _forms(found.returns, found.issues)
    left_out = [
        line for grid, found_here in raw if id(grid) in rest for line in _left_out(grid, found_here)
    ]
    return Inspection(str(path), content.value, encoding, tables, forms, left_out)


def _put_off(path: Path, plan: ReadingPlan) -> list[str]:
    """Read the file as `compute` does and tell of the tables that it puts off."""
    reading = read_return(find_packed(path) or SourceFile(path, path.name), plan)
    told = [
        f"лист {quoted(issue.place.sheet)}: {issue.message}"
        if issue.place and issue.place.sheet
        else issue.message
        for issue in reading.issues
        if issue.code in _NOT_COUNTED
    ]
    return list(dict.fromkeys(told))


def _left_out(grid: Grid, tables: list[RawTable]) -> list[SeenLine]:
    """List the filled rows that are neither in a table nor above its header."""
    taken: set[int] = set()
    end = 0
    for table in tables:
        rows = [row for row, _ in table.rows]
        if table.header_row >= end:
            taken.update(range(end, table.header_row + 1))
        taken.update(rows)
        end = max([end, table.header_row + 1, *(row + 1 for row in rows)])
    return [
        SeenLine(grid.sheet.name, row + 1, grid.text_of(row))
        for row in range(grid.height)
        if row not in taken and grid.filled(row)
    ]


def _load(path: Path, max_bytes: int) -> bytes:
    """Take the bytes of a file, of one in an archive too.

    Raises:
        UsageError: It is an archive itself.
        UnreadableError: Its archive cannot be read.
        OSError: It cannot be opened.
    """
    packed = find_packed(path)
    if packed is not None:
        return packed.load(max_bytes)
    if is_archive(path):
        first = next((name for name in list_members(path) if is_table(name)), "")
        inside = f"Укажите таблицу в нём: {path}/{first}" if first else "Таблиц в нём нет."
        raise UsageError(f"«{path.name}» — архив. {inside}")
    return path.read_bytes()


def _forms(returns: list[FormReturn], issues: list[Issue]) -> list[SeenForm]:
    told = [
        f"{i.place.sheet} {i.place.cell}: {i.message}" if i.place else i.message for i in issues
    ]
    return [
        SeenForm(given.edition, given.organisation, given.okpo, dict(Counter(given.sections)), told)
        for given in returns
    ]


def _seen(
    table: RawTable, file: str, known: tuple[ReadingPlan, Catalogue], *, form: str
) -> SeenTable:
    plan, catalogue = known
    fields: dict[int, tuple[str, float]] = {}
    register = form
    found = Recognition() if form else recognise(table, file=file, plan=plan)
    if found.counts is not None and (found.counts.counts_named or found.best is None):
        register = plan.forms[AGGREGATE].title
        fields = _figures(found.counts, plan, catalogue)
    elif found.best is not None:
        register = found.best.form.title
        titles = {item.id: item.title for item in found.best.form.fields}
        fields = {c.at: (titles[c.field], c.score) for c in found.best.columns}
    columns = [
        SeenColumn(heading, column_letter(table.columns[at]), *fields.get(at, ("", 0.0)))
        for at, heading in enumerate(table.header)
    ]
    return SeenTable(
        sheet=table.sheet,
        titles=table.titles,
        header=table.header,
        header_row=table.header_row + 1 if any(table.header) else 0,
        header_height=table.header_height if any(table.header) else 0,
        rows=[[as_text(cell) for cell in row] for row in table.cells],
        register=register,
        columns=columns,
    )


def _figures(
    layout: Layout, plan: ReadingPlan, catalogue: Catalogue
) -> dict[int, tuple[str, float]]:
    """Name the columns of a table of counts: whose, what, and which part of which indicator."""
    titles = {item.id: item.title for item in plan.forms[AGGREGATE].fields}
    named = {"organisation": layout.organisation, "subject": layout.subject}
    named["indicator"] = layout.indicator
    fields = {at: (titles[name], 100.0) for name, at in named.items() if at is not None}
    for column in layout.figures:
        part = titles[column.part.name.lower()]
        whose = f": {catalogue.families[column.family].title}" if column.family else ""
        year = f", {column.span[0].year}" if column.span else ""
        fields[column.at] = (f"{part}{whose}{year}", 100.0)
    return fields
