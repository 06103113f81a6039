"""Which returns a document asks of which organisations: one list for control and for reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.definitions.cross_checks import selections_of
from pedmonitor.definitions.family import rows_of
from pedmonitor.definitions.profile import ExpectedRegister, Scope

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.profile import Profile


def returns_of(profile: Profile, catalogue: Catalogue) -> tuple[ExpectedRegister, ...]:
    """List the returns that a document asks of organisations, with their scopes.

    A profile that lists its returns is taken at its word. One that does not asks for every register
    that its indicators are computed from; what the department keeps, or may keep itself (documents,
    programmes), is asked of nobody.

    Args:
        profile: The profile.
        catalogue: For the families behind its indicators.
    """
    if profile.returns:
        return profile.returns
    found: dict[tuple[str, Scope], ExpectedRegister] = {}
    for row in profile.indicators:
        for selection in selections_of(catalogue.families[row.family]):
            for rows in rows_of(selection):
                if catalogue.forms[rows.form].sender == "organisation":
                    item = ExpectedRegister(register=rows.form, scope=row.scope)
                    found.setdefault((rows.form, row.scope), item)
    return tuple(found.values())


def asked_of(profile: Profile, catalogue: Catalogue, organisation_type: str) -> dict[str, str]:
    """Give the returns that a document asks of organisations of one type: id → title.

    Args:
        profile: The profile.
        catalogue: For the families and the titles.
        organisation_type: Type of the registry; empty is asked for everything.
    """
    asked = {
        item.register_id
        for item in returns_of(profile, catalogue)
        if item.scope.takes(organisation_type)
    }
    return {name: title for name, title in catalogue.titles().items() if name in asked}
