"""Columns that nobody reads though their cells say what the table seems not to say."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, as_text, is_blank
from pedmonitor.intake.cells.values import parse_yes_no
from pedmonitor.intake.persons.pseudonyms import is_full_name
from pedmonitor.intake.wording.denials import denies_fact, is_struck
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold, normalise_label, quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Collection

    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.cells.values import Value
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.location import Place

_DAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)(?:\s*г(?:ода?)?\.?)?|\d{4}-\d\d-\d\d")
_YEAR = re.compile(
    r"(?i)(?:[а-я]{3,8}\.?\s+)?20[0-4]\d(?:\s*[-/]\s*\d{2,4})?(?:\s*(?:г|уч)[\w. ]*)?"
)
_IN_SHORT = re.compile(r"[А-ЯЁ][а-яё-]+\s+[А-ЯЁ]\.")
_MOST = 0.8
_FEWEST = 2
_OF_PEOPLE = "position"
"""Without positions everybody in a list of staff is a pedagogue."""


_DEED = re.compile(
    r"(?i)прош|пройд|прохожд|участ|организован|провед|состоял|заверш|выполн|оконч|освои|реализ|охвач"
)
_THERE = re.compile(r"(?i)\b(?:налич|имеет|есть\b)")
"""What is asked of a thing: of somebody's computer a list of people asks the same."""
_ASKED = re.compile(r"(?i)\(\s*да\s*[/,]\s*нет\s*\)|\bда\s*/\s*нет\b")
_PLAIN = frozenset({"факт", "отметка", "о", "об", "в", "было", "была", "был", "ли", "педагог"})
_TOLD = frozenset({"completed", "outcome", "active", "status", "participation"})
_DENIED = re.compile(
    r"не (?:про[шх]|прой|участв|яви|сда[лн]|заверш|законч|выда|состо[ия]|приня|допущ|утвержд"
    r"|организ|провод|провед|реализ|начат|действ|актив)"
    r"|(?:отмен[её]н|отменя|планир|запланир|аннулир|отчисл|неявк|прекращ|отклон[её]н|заявка|ожида)"
    r"|(?:в разработке|разрабат|готовится|стартует|кандидат|бывш|исключен|выбыл|вышл[аи]\b|расторг"
    r"|приостан|неактив|недейств|уволен|уволил|переведен)"
    r"|план$|нет (?:документ|подтвержд|свидет)|отказ"
)
_OF_LATER = re.compile(r"(?i)рекоменд|причин|следующ|дальнейш|перспектив|план(?!.*факт)")
"""Such a column speaks of what is to be done next, not of the fact of the row."""
_PROOF = re.compile(r"(?i)подтвержд")
_NO_PROOF = re.compile(r"(?:нет|отсутств\w*)$")
_REMARK = "remark"
"""A column that is read for what it denies, though for nothing else."""
_NOT_OF_DEEDS = frozenset({"staff", "organisations", "staffing"})


def asked_deeds(match: Match, table: RawTable, elsewhere: Collection[int]) -> frozenset[int]:
    """Find the unread columns whose headings ask of the fact itself: «Организовано (да/нет)».

    Args:
        match: The register that the table is.
        table: The table.
        elsewhere: Columns that are read as marks of another register or as counts.
    """
    marks = any((f := match.form.field(c.field)) and f.type == "mark" for c in match.columns)
    if marks or match.block or match.whole is not None or not match.form.names_people:
        return frozenset()
    return frozenset(
        at
        for at in _free(match, table, elsewhere)
        if _asks_of_deed(table.header[at], match)
        and _answers(table.header[at], _filled(table, at), match)
    )


def _asks_of_deed(heading: str, match: Match) -> bool:
    """Say whether a heading asks of what the register counts and of nothing else.

    «Прошёл диагностику (да/нет)» in a list of courses asks of another deed.
    """
    if not _ASKED.search(heading):
        return False
    own = tuple(word for words in match.form.keywords for word in words.split())
    words = normalise_label(_ASKED.sub(" ", heading)).split()
    return all(w in _PLAIN or _DEED.match(w) or w.startswith(own) for w in words)


def _free(match: Match, table: RawTable, elsewhere: Collection[int]) -> list[int]:
    """List the columns with a heading that nobody reads."""
    fields = ((c.at, match.form.field(c.field)) for c in match.columns)
    read = {at for at, f in fields if f and (f.type != "ignored" or f.words)}
    known = read | {*match.ambiguous, *match.repeated, *elsewhere}
    known.add(-1 if match.when is None else match.when)
    return [at for at in range(len(table.header)) if at not in known and _is_named(table, at)]


def _words_of_refusal(match: Match) -> list[int]:
    """List the columns of which only refusals are read: «Статус» of a contest may be its level."""
    fields = ((c.at, match.form.field(c.field)) for c in match.columns)
    return [at for at, f in fields if f and (f.type == "refusal" or (f.words and not f.dictionary))]


def _filled(table: RawTable, at: int) -> list[Cell]:
    return [row[at] for row in table.cells if not is_blank(row[at])]


def overlooked(
    match: Match,
    table: RawTable,
    place: Place,
    plan: ReadingPlan,
    elsewhere: Collection[int],
    *,
    years: bool = False,
) -> dict[int, Issue]:
    """Find the unread columns that hold what the register else takes from names and titles.

    Such a name tells of the table as a whole: with a column beside it that tells of every row, it
    would be a guess against the evidence.

    Args:
        match: The register that the table is.
        table: The table.
        place: File and sheet.
        plan: The reading plan.
        elsewhere: Columns that are read as marks of another register or as counts.
        years: Whether months and years are days enough.

    Returns:
        Position of the column → the issue.
    """
    free = _free(match, table, elsewhere)
    words = _words_of_refusal(match)
    if not (free or words):
        return {}
    wanted = [item for item in match.form.fields if _is_wanted(item, match)]
    remarks = {column.at for column in match.columns if column.field == _REMARK}
    found: dict[int, Issue] = {}
    for at in (*free, *words):
        cells = _filled(table, at)
        several = wanted if len(cells) >= _FEWEST else ()
        item = next((one for one in several if _holds(cells, one, plan, years=years)), None)
        where = place.at(table.header_row, table.columns[at])
        if item is not None:
            found[at] = _issue(table.header[at], item, match.form.id, where)
        elif at in words:
            continue
        elif len(cells) >= _FEWEST and _denies_deeds(table.header[at], cells, match):
            found[at] = _denied(table.header[at], match.form.id, where)
        elif at not in remarks and (rows := _denied_rows(table, at, match)):
            found[at] = _denied_in_words(table.header[at], match.form.id, rows, where)
    return found


def overlooked_in_block(
    match: Match, table: RawTable, place: Place, plan: ReadingPlan, elsewhere: Collection[int]
) -> list[Issue]:
    """Find the unread columns of a group that tell when its facts were: «Курсы | тема, уч. год».

    Args:
        match: The register whose columns stand as a group in another.
        table: The table.
        place: File and sheet.
        plan: The reading plan.
        elsewhere: Columns that are read as marks of another register or as counts.
    """
    if not match.block or match.whole is not None:
        return []
    groups = {table.paths[at][:-1] for at in match.block}
    others = {at for at, path in enumerate(table.paths) if path[:-1] not in groups}
    return [*overlooked(match, table, place, plan, others | {*elsewhere}, years=True).values()]


def _denies_deeds(heading: str, cells: list[Cell], match: Match) -> bool:
    """Say whether a column of «да» and «нет» tells who has not done what the register counts."""
    return False in _answers(heading, cells, match)


def _answers(heading: str, cells: list[Cell], match: Match) -> set[Value]:
    """Give the answers of a column that asks of deeds; none where it holds anything else."""
    if match.form.id in _NOT_OF_DEEDS or match.fields & _TOLD:
        return set()
    of_things = not match.form.names_people and _THERE.search(heading) is not None
    if not (of_things or _DEED.search(heading)):
        return set()
    answers = {parse_yes_no(cell).value for cell in cells}
    return set() if None in answers else answers


def _denied_rows(table: RawTable, at: int, match: Match) -> list[int]:
    """List the rows of which an unread column says in words that there was no fact."""
    if match.form.id in _NOT_OF_DEEDS or match.fields & _TOLD:
        return []
    if _OF_LATER.search(table.header[at]):
        return []
    said = {c for row in table.cells if isinstance(c := row[at], str)}
    proof = _PROOF.search(table.header[at]) is not None
    denied = {c for c in said if _denies(match.form.id, c) or (proof and _NO_PROOF.match(fold(c)))}
    if not denied:
        return []
    return [
        row for (row, _), cells in zip(table.rows, table.cells, strict=True) if cells[at] in denied
    ]


def _denies(form: str, cell: str) -> bool:
    return bool(_DENIED.match(fold(cell))) or denies_fact(form, cell) or is_struck(cell)


def _denied_in_words(heading: str, form: str, rows: list[int], place: Place) -> Issue:
    return Issue(
        IssueCode.HEAD_OVERLOOKED,
        Level.WARNING,
        f"столбец {quoted(heading)} не опознан и не прочитан, а в нём сказано, что факта не было "
        f"или ещё нет ({rows_text(rows)}); эти строки посчитаны",
        "Если факта не было, уберите эти строки, назовите столбец «Статус» или впишите заголовок "
        f"в pedmonitor.toml: [columns.{form}].",
        place,
    )


def _denied(heading: str, form: str, place: Place) -> Issue:
    return Issue(
        IssueCode.HEAD_OVERLOOKED,
        Level.WARNING,
        f"столбец {quoted(heading)} не опознан и не прочитан, а в нём есть «нет»: строки с «нет» "
        "посчитаны",
        "Если «нет» значит, что факта не было, назовите столбец «Прошёл» или «Статус», уберите "
        f"такие строки или впишите заголовок в pedmonitor.toml: [columns.{form}].",
        place,
    )


def _is_named(table: RawTable, at: int) -> bool:
    return bool(normalise_label(table.header[at]))


def _is_wanted(item: FormField, match: Match) -> bool:
    """Say whether the register is without a field that it needs of every row."""
    form = match.form
    if item.id in match.fields:
        return False
    if item.type == "name" and item.role:
        return any(
            other.type == "name" and other.role and other.id in match.fields
            for other in form.fields
        )
    if item.type in {"code", "codes"}:
        told_elsewhere = item.expected and bool(item.derive)
        return told_elsewhere or (form.id == "staff" and item.id == _OF_PEOPLE)
    timing = form.timing
    if item.id not in timing.end[:1] or timing.mode != "event":
        return False
    given = {name for c in match.columns if (f := form.field(c.field)) for name in f.gives or ()}
    days = {*timing.start, *timing.end}
    told = days & (match.fields | given)
    marks = any((f := form.field(c.field)) and f.type == "mark" for c in match.columns)
    return not told and not marks


def _holds(cells: list[Cell], item: FormField, plan: ReadingPlan, *, years: bool) -> bool:
    """Say whether the cells are values of a field: all of a dictionary, or nearly all days."""
    if item.type == "date":
        days = sum(_is_day(cell) or (years and _is_year(cell)) for cell in cells)
        return days >= _MOST * len(cells)
    if item.type == "name":
        named = sum(_names_somebody(cell) for cell in cells)
        return named >= _MOST * len(cells)
    lookup = plan.lookups[item.dictionary]
    texts = {as_text(cell).strip() for cell in cells}
    return all(lookup.find_one(text) is not None for text in texts)


def _names_somebody(cell: Cell) -> bool:
    text = as_text(cell)
    return is_full_name(text) or _IN_SHORT.search(text) is not None


def _is_day(cell: Cell) -> bool:
    return isinstance(cell, dt.date) or (
        isinstance(cell, str) and _DAY.fullmatch(cell.strip()) is not None
    )


def _is_year(cell: Cell) -> bool:
    return _YEAR.fullmatch(as_text(cell).strip()) is not None


def _issue(heading: str, item: FormField, form: str, place: Place) -> Issue:
    return Issue(
        IssueCode.HEAD_OVERLOOKED,
        Level.ERROR,
        f"столбец {quoted(heading)} не опознан и не прочитан, хотя похож на «{item.title}»; "
        "другого такого столбца в таблице нет, и показатели по ней могут быть неверны",
        f"Назовите столбец «{item.title}» или впишите его заголовок в pedmonitor.toml: "
        f"[columns.{form}].",
        place,
    )
