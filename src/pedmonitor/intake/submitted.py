"""Who has sent what, and what must be asked for."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pedmonitor.intake.file_issues import register_missing
from pedmonitor.intake.settle import STAFF
from pedmonitor.model.columns import AGGREGATE, STAFF_BEFORE
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.model.submission import EVERY_VALUE, spoken_of

if TYPE_CHECKING:
    from pedmonitor.definitions.settings import Settings
    from pedmonitor.intake.gathered import Gathered
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.settle import SettledTable
    from pedmonitor.intake.typed import TypedTable

_STAFFS = frozenset({STAFF, STAFF_BEFORE})


def submitted(
    tables: list[SettledTable], gathered: Gathered, settings: Settings, plan: ReadingPlan
) -> dict[str, dict[str, frozenset[str]]]:
    """Tell which fields each organisation has sent in each register."""
    found: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    everybody = list(gathered.index.organisations)
    for table in tables:
        source = table.owned.table
        owners = {*table.owners, *table.owned.silent} - {""}
        if not source.rows and table.owned.base:
            owners = {table.owned.base}
        if table.owned.base == MUNICIPALITY:
            owners.add(MUNICIPALITY)
        many = table.owned.municipal and "organisation" in source.positions
        states = table.form in _STAFFS or plan.forms[table.form].timing.mode == "stock"
        if many and not states:  # silence about facts is none; about a state it is no answer
            owners.update(everybody)
        for owner in sorted(owners):
            own = found[table.form].get(owner, frozenset())
            found[table.form][owner] = own | _said(source)
    if settings.missing_register == "zero":
        for form in found.keys() - _STAFFS:
            fields = frozenset[str]().union(*found[form].values())
            found[form] = dict.fromkeys(everybody, fields) | found[form]
    return found


def _said(table: TypedTable) -> frozenset[str]:
    """List the fields of a table, and of which values it speaks where its title limits them."""
    limits = {
        spoken_of(name, value)
        for name in table.fields
        for value in table.limited.get(name, (EVERY_VALUE,))
    }
    return frozenset(table.fields) | limits


def senders(gathered: Gathered) -> set[str]:
    """List who has sent something; a mention in a register of the municipality is no return."""
    found = {form.owner for form in gathered.forms}
    for owned in gathered.tables:
        if not owned.municipal or owned.table.form in {STAFF, AGGREGATE}:
            found.update((*owned.owners, owned.base))
    return found


def _stating(gathered: Gathered) -> set[str]:
    """List who states counts: in a state form or in a table of counts."""
    found = {form.owner for form in gathered.forms}
    for owned in gathered.tables:
        if owned.table.form == AGGREGATE:
            found.update(owned.owners)
    return found


def missing(
    fields: dict[str, dict[str, frozenset[str]]], gathered: Gathered, plan: ReadingPlan
) -> list[Issue]:
    """Ask for what organisations have not sent."""
    issues: list[Issue] = []
    sent, stating = senders(gathered), _stating(gathered)
    asked = {form.id for form in plan.forms.values() if form.sender == "organisation"}
    for name in gathered.index.organisations:
        if name not in sent:
            issues.append(
                Issue(
                    IssueCode.ORG_MISSING,
                    Level.WARNING,
                    "организация не сдала данные; она не входит ни в числители, ни в знаменатели",
                    "Запросите данные у организации.",
                    None,
                    name,
                )
            )
            continue
        for form, owners in fields.items():
            if name not in owners and form in asked:
                title = plan.forms[form].title
                issues.append(register_missing(title, name, stating=name in stating))
    return issues
