"""What a document needs of every register: the columns of an empty form for organisations.

Only columns that some figure reads, or that place a row in time, are asked for: what nobody counts
is nobody's burden (features.md, «unused-field report»).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.definitions.asked import asked_of
from pedmonitor.definitions.breakdowns import is_cut_by_staff
from pedmonitor.definitions.columns_read import unread_columns
from pedmonitor.definitions.cross_checks import selections_of
from pedmonitor.definitions.family import (
    RULES_OF_PERIOD,
    Amount,
    AnyOf,
    Count,
    Listing,
    Rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.family import Family, Selection
    from pedmonitor.definitions.form import Form, FormField
    from pedmonitor.definitions.profile import Profile, ProfileIndicator

_STAFF = "staff"
_OF_STAFF = ("birth_date", "position", "subject", "employment", "status")
"""Whom the figures count, and in which rows, is told by these columns of the staff register."""
_WHO, _WHOSE = "full_name", {"organisation", "organisation_code"}
_NAMING = {"title", "text"}


@dataclass(frozen=True, slots=True)
class BlankColumn:
    """A column to be filled in.

    Attributes:
        field: What stands in it.
        needed: Profile id → numbers of its indicators that read it; empty where it only tells
            rows apart or places them in time.
    """

    field: FormField
    needed: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class BlankRegister:
    """A sheet of the form.

    Attributes:
        form: The register.
        columns: In the order in which people write them: who or what, then the rest.
    """

    form: Form
    columns: tuple[BlankColumn, ...]


_Needed = dict[tuple[str, str], dict[str, dict[str, None]]]
"""Register and field → profile → numbers of indicators, in order."""


def blank_registers(
    profiles: Sequence[Profile], catalogue: Catalogue, organisation_type: str
) -> tuple[BlankRegister, ...]:
    """List the registers that the documents ask of organisations of a type, with their columns.

    State forms are not among them: they have blanks of their own.

    Args:
        profiles: The documents.
        catalogue: Families and registers.
        organisation_type: Type of the registry; empty is asked for everything.
    """
    asked = {one for p in profiles for one in asked_of(p, catalogue, organisation_type)}
    needed: _Needed = {}
    for profile in profiles:
        for row in profile.indicators:
            if row.scope.takes(organisation_type) and not row.scope.municipality:
                for place in _read_by(row, catalogue):
                    needed.setdefault(place, {}).setdefault(profile.id, {})[row.ref] = None
    forms = [catalogue.forms[name] for name in catalogue.forms if name in asked]
    forms.sort(key=lambda form: form.id != _STAFF)  # whom all the others speak of
    unread = unread_columns(profiles, catalogue)
    return tuple(
        BlankRegister(form, _columns(form, needed, unread))
        for form in forms
        if form.kind == "register"
    )


def _columns(
    form: Form, needed: _Needed, unread: frozenset[tuple[str, str]]
) -> tuple[BlankColumn, ...]:
    own = {field for name, field in needed if name == form.id}
    asked = {i.id for i in form.fields if i.expected and (form.id, i.id) not in unread}
    wanted = _identifying(form, own | asked) | own | asked
    first = [name for name in (_WHO, *_OF_STAFF, _naming(form)) if name in wanted]
    order = dict.fromkeys((*first, *(item.id for item in form.fields if item.id in wanted)))
    return tuple(
        BlankColumn(
            form.by_id[name],
            {p: tuple(refs) for p, refs in needed.get((form.id, name), {}).items()},
        )
        for name in order
        if name in form.by_id
    )


def _identifying(form: Form, own: set[str]) -> set[str]:
    """Name the columns without which rows are nobody's, nothing, or of no time."""
    found = {_WHO} if form.names_people else set()
    found |= set(_OF_STAFF) if form.id == _STAFF else set()
    if naming := _naming(form):
        found.add(naming)
    for group in form.needs:
        if not (found | own) & set(group):
            found.add(next((name for name in group if name not in _WHOSE), group[0]))
    timing = form.timing
    starts = timing.start[:1] if timing.mode == "overlap" or not timing.end else ()
    return found | {*starts, *timing.end[:1]}


def _naming(form: Form) -> str:
    """Give the column that says what a row is about: a contest, a programme, a document."""
    if form.id == _STAFF:
        return ""
    needs = {name for group in form.needs for name in group}
    named = (item.id for item in form.fields if item.type in _NAMING and item.id in needs)
    return next(named, "")


def _read_by(row: ProfileIndicator, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Go through the registers and columns that an indicator reads."""
    family = catalogue.families[row.family]
    for selection in selections_of(family):
        for rows in _asked_rows(selection):
            yield from ((rows.form, name) for name in _fields(rows))
    for key in family.breakdowns:
        if is_cut_by_staff(family, key):
            yield _STAFF, key
        else:
            for rows in _asked_rows(family.fact):
                if catalogue.forms[rows.form].field(key) is not None:
                    yield rows.form, key
    yield from _named(family)


def _asked_rows(selection: Selection) -> Iterator[Rows]:
    """Take one column where several would do: of a union the first part in each register."""
    if isinstance(selection, Rows):
        yield selection
    elif isinstance(selection, AnyOf):
        met: set[str] = set()
        for part in selection.sufficient:
            rows = tuple(_asked_rows(part))
            if not {one.form for one in rows} & met:
                met |= {one.form for one in rows}
                yield from rows
    else:
        for part in selection.all:
            yield from _asked_rows(part)


def _fields(rows: Rows) -> Iterable[str]:
    yield from (name for condition in rows.where for name in condition.fields)
    if rows.dated not in RULES_OF_PERIOD:
        yield rows.dated
    if isinstance(rows, Amount) and rows.of:
        yield from rows.of[0].fields


def _named(family: Family) -> Iterator[tuple[str, str]]:
    """Go through the columns that a list prints, or that tell things apart."""
    if isinstance(family, Count | Listing) and family.listed is not None:
        yield from (
            (family.listed.form, name) for name in (family.listed.field, *family.listed.also)
        )
    if isinstance(family, Count) and family.field:
        yield from ((rows.form, family.field) for rows in _asked_rows(family.fact))
