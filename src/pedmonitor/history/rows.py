"""Turn the model's dataclasses into rows of SQL and back, without loss."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from pedmonitor.model import form_columns
from pedmonitor.model.form_fact import FormFact
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.model.organisation import Context, Succession
from pedmonitor.model.result import (
    Choice,
    IndicatorValue,
    InputFile,
    Meaning,
    SecondaryValue,
    Status,
    TargetOutcome,
    Unit,
    Verdict,
)
from pedmonitor.model.submission import ReturnContent

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from pedmonitor.model.result import Breakdown
    from pedmonitor.model.share import Number

_NONE = "[]"
Cell: TypeAlias = str | int | float | None
Row: TypeAlias = tuple[Cell, ...]

WORDING_COLUMNS = (
    *("profile", "indicator", "ref", "title", "unit", "source", "footnotes"),
    *("target_op", "target_value"),
)
VALUE_COLUMNS = (
    *("wording_id", "breakdown", "numerator", "denominator", "status"),
    *("target_met", "target_short_by", "note", "reporting", "expected", "items"),
    *("unconfirmed", "secondary"),
)
INPUT_COLUMNS = ("file", "sha256", "organisation", "verdict", "registers")
ISSUE_COLUMNS = (
    *("code", "level", "message", "hint", "organisation"),
    *("file", "sheet", "sheet_row", "sheet_column", "registers"),
)
CHOICE_COLUMNS = ("id", "option", "text")
FORM_FACT_COLUMNS = form_columns.COLUMNS
SUCCESSION_COLUMNS = ("predecessor", "successor", "change", "since", "same", "ends")
CONTENT_COLUMNS = ("organisation", "register", "rows", "digest")
MEANING_COLUMNS = ("profile", "ref", "sha256")
CONTEXT_COLUMNS = ("name", "type", "rural", "flags")


@dataclass(frozen=True, slots=True)
class PackedValues:
    """Values with what they share taken out.

    Attributes:
        wordings: Distinct rows of ``WORDING_COLUMNS``, in order of appearance.
        values: Index into ``wordings`` and the rest of ``VALUE_COLUMNS``.
    """

    wordings: tuple[Row, ...]
    values: tuple[tuple[int, Row], ...]


def pack_values(values: Iterable[IndicatorValue]) -> PackedValues:
    """Split values into what many of them share and what each has of its own."""
    numbers: dict[Row, int] = {}
    texts: dict[Breakdown, str] = {}  # every indicator is cut by the same organisations
    rows = []
    for value in values:
        cut = value.breakdown
        text = texts.get(cut) or texts.setdefault(cut, breakdown_text(cut))
        rows.append((numbers.setdefault(_wording(value), len(numbers)), _counts(value, text)))
    return PackedValues(tuple(numbers), tuple(rows))


def unpack_value(row: sqlite3.Row) -> IndicatorValue:
    """Build the value back from a row of ``value`` joined with its ``wording``."""
    return IndicatorValue(
        profile=row["profile"],
        indicator=row["indicator"],
        ref=row["ref"],
        title=row["title"],
        unit=Unit(row["unit"]),
        breakdown=tuple(json.loads(row["breakdown"]).items()),
        numerator=_number(row["numerator"]),
        denominator=_number(row["denominator"]),
        status=Status(row["status"]),
        target=_unpack_target(row),
        source=row["source"],
        footnotes=parse_list(row["footnotes"]),
        note=row["note"],
        reporting=row["reporting"],
        expected=row["expected"],
        items=parse_list(row["items"]),
        unconfirmed=row["unconfirmed"],
        secondary=_unpack_secondary(row["secondary"]),
    )


def breakdown_text(breakdown: Breakdown) -> str:
    """Write a breakdown as canonical JSON: sorted keys, no spaces.

    >>> breakdown_text((("organisation", "Школа № 1"), ("subject", "физика")))
    '{"organisation":"Школа № 1","subject":"физика"}'
    """
    return json.dumps(dict(sorted(breakdown)), ensure_ascii=False, separators=(",", ":"))


def list_text(items: Iterable[str]) -> str:
    """Write short texts as a JSON list.

    >>> list_text(("Q01", "Q02"))
    '["Q01","Q02"]'
    """
    return json.dumps(list(items), ensure_ascii=False, separators=(",", ":"))


def parse_list(text: str) -> tuple[str, ...]:
    """Read what `list_text` wrote.

    >>> parse_list('["Q01","Q02"]')
    ('Q01', 'Q02')
    """
    return tuple(json.loads(text))


def pack_issue(issue: Issue) -> Row:
    """Write an issue as a row; an absent place leaves four empty cells."""
    place = issue.place
    where = (place.file, place.sheet, place.row, place.column) if place else (None,) * 4
    head = (issue.code.value, issue.level.value, issue.message, issue.hint, issue.organisation)
    return (*head, *where, list_text(issue.registers))


def unpack_issue(row: sqlite3.Row) -> Issue:
    """Build the issue back."""
    place = None
    if row["file"] is not None:
        place = Place(row["file"], row["sheet"], row["sheet_row"], row["sheet_column"])
    return Issue(
        code=_CODES[row["code"]],
        level=Level(row["level"]),
        message=row["message"],
        hint=row["hint"],
        place=place,
        organisation=row["organisation"],
        registers=parse_list(row["registers"]),
    )


def pack_input(item: InputFile) -> Row:
    """Write an input file as a row."""
    return (
        item.file,
        item.sha256,
        item.organisation,
        item.verdict.value,
        list_text(item.registers),
    )


def unpack_input(row: sqlite3.Row) -> InputFile:
    """Build the input file back."""
    return InputFile(
        file=row["file"],
        sha256=row["sha256"],
        organisation=row["organisation"],
        verdict=Verdict(row["verdict"]),
        registers=parse_list(row["registers"]),
    )


def pack_choice(choice: Choice) -> Row:
    """Write a choice as a row."""
    return (choice.id, choice.option, choice.text)


def unpack_choice(row: sqlite3.Row) -> Choice:
    """Build the choice back."""
    return Choice(row["id"], row["option"], row["text"])


def pack_form_fact(fact: FormFact) -> Row:
    """Write a form cell as a row."""
    return tuple(
        value.isoformat() if isinstance(value, dt.date) else value
        for value in (getattr(fact, name) for name in FORM_FACT_COLUMNS)
    )


def unpack_form_fact(row: sqlite3.Row) -> FormFact:
    """Build the form cell back."""
    cells = {name: row[name] for name in FORM_FACT_COLUMNS}
    return FormFact(**{**cells, "as_of": dt.date.fromisoformat(row["as_of"])})


def pack_succession(one: Succession) -> Row:
    """Write a succession as a row."""
    since = one.since.isoformat() if one.since else ""
    return (one.predecessor, one.successor, one.change, since, int(one.same), int(one.ends))


def unpack_succession(row: sqlite3.Row) -> Succession:
    """Build the succession back."""
    return Succession(
        predecessor=row["predecessor"],
        successor=row["successor"],
        change=row["change"],
        since=dt.date.fromisoformat(row["since"]) if row["since"] else None,
        same=bool(row["same"]),
        ends=bool(row["ends"]),
    )


def pack_content(item: ReturnContent) -> Row:
    """Write the content of a return as a row."""
    return (item.organisation, item.register, item.rows, item.digest)


def unpack_content(row: sqlite3.Row) -> ReturnContent:
    """Build the content back."""
    return ReturnContent(row["organisation"], row["register"], row["rows"], row["digest"])


def pack_meaning(meaning: Meaning) -> Row:
    """Write what an indicator meant as a row."""
    return (meaning.profile, meaning.ref, meaning.sha256)


def unpack_meaning(row: sqlite3.Row) -> Meaning:
    """Build the meaning back."""
    return Meaning(row["profile"], row["ref"], row["sha256"])


def pack_context(one: Context) -> Row:
    """Write the groups of an organisation as a row."""
    rural = None if one.rural is None else int(one.rural)
    return (one.name, one.type, rural, list_text(one.flags))


def unpack_context(row: sqlite3.Row) -> Context:
    """Build the groups of an organisation back."""
    rural = row["rural"]
    known = None if rural is None else bool(rural)
    return Context(row["name"], row["type"], known, parse_list(row["flags"]))


_CODES = {code.value: code for code in IssueCode}


def _wording(value: IndicatorValue) -> Row:
    target = value.target
    return (
        value.profile,
        value.indicator,
        value.ref,
        value.title,
        value.unit.value,
        value.source,
        list_text(value.footnotes),
        target.op if target else "",
        str(target.value) if target else "",
    )


def _counts(value: IndicatorValue, breakdown: str) -> Row:
    target = value.target
    met = target.met if target else None
    return (
        breakdown,
        _exact_text(value.numerator),
        _exact_text(value.denominator),
        value.status.value,
        None if met is None else int(met),
        target.short_by if target else None,
        value.note,
        value.reporting,
        value.expected,
        list_text(value.items) if value.items else _NONE,
        value.unconfirmed,
        _secondary_text(value.secondary) if value.secondary else _NONE,
    )


def _exact_text(number: Number | None) -> int | str | None:
    """Write posts as an exact fraction; SQLite keeps such text in a column of integers."""
    return number if number is None or isinstance(number, int) else str(number)


def _number(cell: str | int | None) -> Number | None:
    return Fraction(cell) if isinstance(cell, str) else cell


def _secondary_text(figures: Iterable[SecondaryValue]) -> str:
    rows = [
        (one.id, one.title, _exact_text(one.numerator), _exact_text(one.denominator), one.note)
        for one in figures
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _unpack_secondary(text: str) -> tuple[SecondaryValue, ...]:
    return tuple(
        SecondaryValue(name, title, _number(over), _number(base), note)
        for name, title, over, base, note in json.loads(text)
    )


def _unpack_target(row: sqlite3.Row) -> TargetOutcome | None:
    if not row["target_op"]:
        return None
    met = row["target_met"]
    return TargetOutcome(
        op=row["target_op"],
        value=Fraction(row["target_value"]),
        met=None if met is None else bool(met),
        short_by=row["target_short_by"],
    )
