"""Which columns the figures of some documents read: faults in the others are nobody's to mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.definitions.control import RegisterControl
from pedmonitor.definitions.cross_checks import selections_of
from pedmonitor.definitions.family import Amount, Count, Listing, Retention, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.family import Family, Secondary, Selection
    from pedmonitor.definitions.form import Form
    from pedmonitor.definitions.profile import Profile

_STAFF = "staff"
_JUDGED = {"code", "codes", "yes_no", "number", "date"}
"""Types of columns whose cells can be at fault."""
_IS_COUNTED = {"employment", "status", "hire_date", "end_date"}
"""Whether anybody counts."""
_ALWAYS = {"birth_date", "position", "subject", *_IS_COUNTED}
"""Who somebody is, and in which rows."""
Column = tuple[str, str]
"""Register and field."""


def unread_columns(profiles: Iterable[Profile], catalogue: Catalogue) -> frozenset[Column]:
    """List the columns that no figure, breakdown, list or control of the documents reads.

    A column is read as well where another that is read follows from it: the kind of a course from
    its programme, a day from a period.

    Args:
        profiles: The documents; without any nobody knows what is read, and nothing is listed.
        catalogue: The definitions.
    """
    read = {column for profile in profiles for column in _of_profile(profile, catalogue)}
    if not read:
        return frozenset()
    for control in catalogue.controls.values():
        if isinstance(control, RegisterControl):
            read.update(_of_selection(control.persons))
    return frozenset(
        (form.id, item.id)
        for form in catalogue.forms.values()
        if form.kind == "register"
        for known in [_told_by({field for name, field in read if name == form.id}, form)]
        for item in form.fields
        if item.type in _JUDGED and item.id not in known
    )


def columns_of_cohorts(catalogue: Catalogue) -> frozenset[str]:
    """List the columns of last year's staff registers that retention reads, or who counts by."""
    read = {
        name
        for family in catalogue.families.values()
        if isinstance(family, Retention)
        for form, name in _of_selection(family.cohort)
        if form == _STAFF
    }
    return frozenset((read | {"position", *_IS_COUNTED}) - {""}) if read else frozenset()


def _told_by(read: set[str], form: Form) -> set[str]:
    """Add the columns from which those that are read follow, or that a row is placed by."""
    known = (read - {""}) | _ALWAYS | {*form.timing.start, *form.timing.end}
    known |= {item.id for item in form.fields if item.held_apart}
    while True:
        more = {
            name
            for item in form.fields
            if item.id in known
            for name in (*item.derive, *item.expected_for, *item.beside.values())
        }
        more |= {item.doubted.field for item in form.fields if item.doubted and item.id in known}
        more |= {
            item.id
            for item in form.fields
            if {item.opposite, item.headed, *(item.gives or ()), *item.sets} & known
        }
        if more <= known:
            return known
        known |= more


def _of_profile(profile: Profile, catalogue: Catalogue) -> Iterator[Column]:
    for row in profile.indicators:
        family = catalogue.families[row.family]
        asked = dict.fromkeys((*family.choices, *row.choices))
        questions = [catalogue.choices[name] for name in asked if name in catalogue.choices]
        yield from _of_family(family)
        for one in (
            *family.secondary,
            *(two for question in questions for two in question.secondary),
        ):
            yield from _of_secondary(one)


def _of_family(family: Family) -> Iterator[Column]:
    for selection in selections_of(family):
        yield from _of_selection(selection)
    forms = {rows.form for rows in rows_of(family.fact)} | {_STAFF}
    yield from ((form, key) for form in forms for key in family.breakdowns)
    if isinstance(family, Count):
        own = {family.field, *(getattr(condition, "field", "") for condition in family.own)}
        yield from ((form, name) for form in forms for name in own)
    if isinstance(family, Count | Listing) and family.listed is not None:
        listed = family.listed
        yield from ((listed.form, name) for name in (listed.field, *listed.also))


def _of_selection(selection: Selection) -> Iterator[Column]:
    for rows in rows_of(selection):
        for condition in rows.where:
            yield from ((rows.form, name) for name in condition.fields)
            yield rows.form, getattr(condition, "field", "")
        yield rows.form, rows.dated
        if isinstance(rows, Amount):
            yield from ((rows.form, name) for term in rows.of for name in term.fields)


def _of_secondary(one: Secondary) -> Iterator[Column]:
    if one.fact is not None:
        yield from _of_selection(one.fact)
    form = one.form or _STAFF
    yield from ((form, name) for name in (one.field, *one.distinct))
