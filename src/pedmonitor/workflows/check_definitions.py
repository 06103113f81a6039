"""Check the definitions and run the worked examples of every family."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import pandas as pd

from pedmonitor.compute.engine import Rules, compute
from pedmonitor.compute.form_cells import STATE_FORMS
from pedmonitor.definitions.cross_checks import field_ids
from pedmonitor.definitions.example_checks import example_faults
from pedmonitor.definitions.family import ShareOfOrganisations
from pedmonitor.definitions.profile import Document, Group, Profile, ProfileIndicator
from pedmonitor.model import columns as c
from pedmonitor.model import form_columns
from pedmonitor.model.cell import CellState
from pedmonitor.model.organisation import Organisation
from pedmonitor.model.period import Period, parse_period
from pedmonitor.model.result import Status
from pedmonitor.model.share import plain
from pedmonitor.model.submission import Submission
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.family import Example, ExampleExpectation, ExampleRow, Family
    from pedmonitor.definitions.form import Form
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.model.share import Number

_ORGANISATION = "Школа 1"
_OPEN = dt.date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check found.

    Attributes:
        families: Number of families.
        examples: Number of examples run.
        failures: Russian sentences, one an expectation that does not hold.
    """

    families: int
    examples: int
    failures: tuple[str, ...]


def check_definitions(catalogue: Catalogue) -> Checked:
    """Run every worked example; each family needs an ordinary, an empty and a missing one.

    An example that names what the definitions do not have is told of instead of being run.
    """
    failures: list[str] = []
    run = 0
    for family in catalogue.families.values():
        if lacking := [name for name, shows in _CASES.items() if not _is_shown(family, shows)]:
            told = f"нужны три примера: {', '.join(_CASES)}; нет: {', '.join(lacking)}"
            failures.append(f"{family.id}: {told}")
        for example in family.examples:
            run += 1
            if faults := example_faults(example, catalogue):
                failures.extend(f"{family.id}: {fault}" for fault in faults)
            else:
                failures.extend(_failures(family, example, catalogue))
    return Checked(len(catalogue.families), run, tuple(failures))


def _is_ordinary(_family: Family, of: ExampleExpectation) -> bool:
    return of.status is Status.OK and bool(of.numerator)


def _is_empty(family: Family, of: ExampleExpectation) -> bool:
    """Say whether nothing is there to count; organisations of a scope always are."""
    baseless = of.denominator is None or isinstance(family, ShareOfOrganisations)
    return of.denominator == 0 or (baseless and of.numerator == 0)


def _is_missing(_family: Family, of: ExampleExpectation) -> bool:
    return of.numerator is None


_CASES = {"обычный": _is_ordinary, "пустой знаменатель": _is_empty, "нет ответа": _is_missing}
"""What the examples of a family must show, and how a total shows it."""


def _is_shown(family: Family, shows: Callable[[Family, ExampleExpectation], bool]) -> bool:
    return any(
        shows(family, expected)
        for example in family.examples
        for expected in example.expect
        if not expected.breakdown
    )


def _failures(family: Family, example: Example, catalogue: Catalogue) -> list[str]:
    period = parse_period(example.period)
    frames = {
        name: _frame(rows, catalogue.forms[name], period) for name, rows in example.tables.items()
    }
    frames[STATE_FORMS] = _form_frame(example, catalogue)
    names = {
        str(row.get("organisation", _ORGANISATION))
        for rows in (*example.tables.values(), example.before or ())
        for row in rows
    }
    organisations = tuple(Organisation(name) for name in sorted(names or {_ORGANISATION}))
    fields = {
        name: dict.fromkeys((o.name for o in organisations), _fields(rows, catalogue.forms[name]))
        for name, rows in example.tables.items()
    }
    if example.before is not None:
        staff = catalogue.forms["staff"]
        frames[c.STAFF_BEFORE] = _frame(example.before, staff, period.previous)
        sent = _fields(example.before, staff)
        fields[c.STAFF_BEFORE] = dict.fromkeys((o.name for o in organisations), sent)
    defaults = {name: question.default for name, question in catalogue.choices.items()}
    rules = Rules(defaults | example.choices)
    submission = Submission(period, organisations, fields)
    values = compute(frames, submission, [_profile_of(family)], catalogue, rules)
    found = {tuple(value.breakdown): value for value in values}
    failures = []
    for expected in example.expect:
        key = tuple(sorted(expected.breakdown.items()))
        value = found.get(key)
        got = (value.numerator, value.denominator, value.status) if value else None
        wanted = (_exact(expected.numerator), _exact(expected.denominator), expected.status)
        if got != wanted:
            told = f"ожидалось {_shown(wanted)}, получено {_shown(got)}"
            failures.append(f"{family.id}: {quoted(example.name)}: {told}")
        failures.extend(_secondary_failures(family.id, example.name, value, expected))
        if value and expected.items and value.items != expected.items:
            failures.append(f"{family.id}: {quoted(example.name)}: перечень {list(value.items)}")
    return failures


def _shown(counts: tuple[Number | None, Number | None, Status] | None) -> str:
    """Write counts as an example has them.

    >>> from pedmonitor.model.result import Status
    >>> _shown((1, 3, Status.OK)), _shown((None, None, Status.NOT_COMPUTABLE)), _shown(None)
    ('1 из 3 (ok)', 'нет числа (not_computable)', 'такого значения нет')
    """
    if counts is None:
        return "такого значения нет"
    over, base, status = counts
    if over is None:
        return f"нет числа ({status.value})"
    return f"{over} из {base} ({status.value})" if base is not None else f"{over} ({status.value})"


def _secondary_failures(
    family: str, example: str, value: IndicatorValue | None, expected: ExampleExpectation
) -> list[str]:
    shown = {one.id: (one.numerator, one.denominator) for one in value.secondary} if value else {}
    wanted = {
        name: (_exact(over), _exact(base)) for name, (over, base) in expected.secondary.items()
    }
    return [
        f"{family}: {quoted(example)}: справочно {name}: "
        f"ожидалось {counts}, получено {shown.get(name)}"
        for name, counts in wanted.items()
        if shown.get(name) != counts
    ]


def _form_frame(example: Example, catalogue: Catalogue) -> pd.DataFrame:
    """Make form cells of the one organisation of an example."""
    records = []
    for edition, cells in example.cells.items():
        for at, (name, value) in enumerate(cells.items()):
            section, line, graph = name.split("/")
            crossed = isinstance(value, str)
            state = CellState.NOT_APPLICABLE if crossed else CellState.VALUE
            form = catalogue.state_forms[edition].form
            on = parse_period(example.period).as_of
            spot = ("", "", at, -1)
            number = None if crossed else value
            records.append(
                (_ORGANISATION, form, edition, section, line, graph, int(state), number, on, *spot)
            )
    return pd.DataFrame(records, columns=list(form_columns.COLUMNS))


def _exact(number: float | None) -> Number | None:
    """Take an expected number as it is written: 12.5 posts are exactly 25/2."""
    if number is None or isinstance(number, int):
        return number
    return plain(Fraction(str(number)))


def _profile_of(family: Family) -> Profile:
    document = Document(title="", requisites="", municipality="", office="")
    row = ProfileIndicator(ref="1", family=family.id, group="1", wording=family.title)
    return Profile(
        id="example",
        title="",
        document=document,
        goals=(),
        groups=(Group(id="1", title=""),),
        indicators=(row,),
    )


def _fields(rows: tuple[ExampleRow, ...], form: Form) -> frozenset[str]:
    """An empty table has all its columns; otherwise those that some row fills."""
    if not rows:
        return frozenset(field_ids(form))
    return frozenset(name for row in rows for name in row) | {
        "kind",
        "basis",
        "outcome",
        "completed",
    }


def _frame(rows: tuple[ExampleRow, ...], form: Form, period: Period) -> pd.DataFrame:
    people = {
        name: i for i, name in enumerate(dict.fromkeys(str(r.get("person", "")) for r in rows))
    }
    columns: dict[str, list[object]] = {name: [] for name in field_ids(form)}
    fixed: dict[str, list[object]] = {
        name: []
        for name in (
            c.ORGANISATION,
            c.PERSON,
            c.ROLE,
            c.FACT,
            c.SOURCE,
            c.ROW,
            c.EVENT_START,
            c.EVENT_END,
            c.AS_OF,
        )
    }
    has_end = form.timing.lasting or any(n in row for row in rows for n in form.timing.end)
    for at, row in enumerate(rows):
        typed = {name: _typed(value, name, form) for name, value in row.items()}
        start, end = _times(typed, form, has_end=has_end)
        person = str(row.get("person", ""))
        fixed[c.ORGANISATION].append(row.get("organisation", _ORGANISATION))
        fixed[c.PERSON].append(_person_number(person) if person else people[person] - 1)
        fixed[c.ROLE].append(row.get("role", ""))
        fixed[c.FACT].append(row.get("fact", at))
        fixed[c.SOURCE].append(0)
        fixed[c.ROW].append(at)
        fixed[c.EVENT_START].append(start)
        fixed[c.EVENT_END].append(end)
        fixed[c.AS_OF].append(period.as_of)
        for name, column in columns.items():
            column.append(typed.get(name))
    data = {**{k: v for k, v in columns.items() if k not in fixed}, **fixed}
    frame = pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in data.items()})
    return frame.astype({c.PERSON: "int64", c.FACT: "int64"})


def _person_number(name: str) -> int:
    """Number a person of an example by its letter, the same in every table."""
    return sum(ord(sign) * 2000**place for place, sign in enumerate(name[:4]))


def _typed(value: object, name: str, form: Form) -> object:
    item = form.field(name)
    if isinstance(value, list | tuple):
        return tuple(value)
    if item is None or not isinstance(value, str):
        return value
    if item.type == "date" or name.startswith("date_"):
        return dt.date.fromisoformat(value)
    return value == "да" if item.type == "yes_no" else value


def _times(
    row: dict[str, object], form: Form, *, has_end: bool
) -> tuple[dt.date | None, dt.date | None]:
    start = next((v for n in form.timing.start if isinstance(v := row.get(n), dt.date)), None)
    end = next((v for n in form.timing.end if isinstance(v := row.get(n), dt.date)), None)
    if form.timing.mode == "overlap" and start is not None and end is None:
        return start, _OPEN if has_end else start
    return start or end, end or start
