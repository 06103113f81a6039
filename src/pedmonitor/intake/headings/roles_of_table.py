"""In what capacity the people of a table stand there, as its columns taken together tell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.headings.field_kinds import names_person
from pedmonitor.intake.headings.role_groups import ROLE, names_in_roles

if TYPE_CHECKING:
    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.sheets.raw_table import RawTable

_TWO = 2


def take_other_role(match: Match) -> None:
    """Take a bare name beside a name in one of two roles for the other one.

    «ФИО педагога | Наставник | Приказ» names whom the mentor teaches.

    Args:
        match: The register that a table is.
    """
    roles = names_in_roles(match.form)
    if len(roles) != _TWO or ROLE in match.fields:
        return
    items = {column: match.form.by_id[column.field] for column in match.columns}
    told = {item.role for item in items.values() if item.type == "name" and item.role}
    bare = [column for column, item in items.items() if item.type == "name" and not item.role]
    if len(told) != 1 or len(bare) != 1:
        return
    other = next(item for role, item in roles.items() if role not in told)
    match.columns = [
        replace(column, field=other.id) if column is bare[0] else column for column in match.columns
    ]


def tells_role(match: Match, table: RawTable, plan: ReadingPlan) -> bool:
    """Say whether a table tells in what capacity its people stand there, if its form is of such.

    Args:
        match: The table seen as the form.
        table: The table.
        plan: The reading plan.
    """
    form = match.form
    if form.field(ROLE) is None or not names_in_roles(form):
        return True
    if any(_is_of_role(form.by_id[column.field]) for column in match.columns):
        return True
    return any(form.id in plan.keywords.forms_in(heading) for heading in table.header if heading)


def _is_of_role(item: FormField) -> bool:
    return item.id == ROLE or item.type == "pair" or (bool(item.role) and names_person(item))
