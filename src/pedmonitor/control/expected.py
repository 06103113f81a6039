"""Who must send what by when: from the profiles, the registry and the settings."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pedmonitor.definitions.asked import returns_of
from pedmonitor.definitions.profile import ExpectedRegister, Scope
from pedmonitor.model.status import ExpectedReturn

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.profile import Profile
    from pedmonitor.definitions.settings import Settings
    from pedmonitor.model.organisation import Organisation
    from pedmonitor.model.period import Period

EVERY_REGISTER = "all"
"""Key of the settings for a deadline that holds for every register of the period."""


def expected_returns(
    profiles: Iterable[Profile],
    organisations: Iterable[Organisation],
    catalogue: Catalogue,
    *,
    period: Period,
    settings: Settings,
) -> tuple[ExpectedReturn, ...]:
    """List every return that the documents ask of every organisation.

    A profile that lists its returns is taken at its word. One that does not asks for every register
    that its indicators are computed from, of the organisation types they speak of. An organisation
    whose type nobody knows is asked for everything: better one question too many than a gap.
    The settings may ask for more: state forms, of which documents only say that they are used.

    Args:
        profiles: The profiles in use.
        organisations: The registry as of the period.
        catalogue: For the families behind the indicators.
        period: The period.
        settings: Further returns, and the last days of the period by register, form or
            `EVERY_REGISTER`; they win over those of the documents.
    """
    asked = _asked(profiles, catalogue, settings)
    days = _days(asked, period, settings)
    known = dict.fromkeys((*catalogue.forms, *catalogue.titles()))  # registers, then state forms
    order = [form for form in known if form in asked]
    return tuple(
        ExpectedReturn(organisation.name, register, days[register])
        for organisation in organisations
        for register in order
        if any(item.scope.takes(organisation.type) for item in asked[register])
    )


def last_days(
    profiles: Iterable[Profile], catalogue: Catalogue, *, period: Period, settings: Settings
) -> dict[str, dt.date | None]:
    """Tell by what day every register that is asked for must come.

    Args:
        profiles: The profiles in use.
        catalogue: For the families behind the indicators.
        period: The period.
        settings: See `expected_returns`.

    Returns:
        Register → day; None where neither the settings nor a document name one.
    """
    return _days(_asked(profiles, catalogue, settings), period, settings)


def _asked(
    profiles: Iterable[Profile], catalogue: Catalogue, settings: Settings
) -> dict[str, list[ExpectedRegister]]:
    asked: dict[str, list[ExpectedRegister]] = defaultdict(list)
    for profile in profiles:
        for item in returns_of(profile, catalogue):
            asked[item.register_id].append(item)
    for register, types in settings.returns.items():
        scope = Scope(organisation_types=types)
        asked[register].append(ExpectedRegister(register=register, scope=scope))
    return asked


def _days(
    asked: Mapping[str, list[ExpectedRegister]], period: Period, settings: Settings
) -> dict[str, dt.date | None]:
    deadlines = settings.deadlines.get(period.label, {})
    return {register: _due(register, asked, period, deadlines) for register in asked}


def _due(
    register: str,
    asked: Mapping[str, list[ExpectedRegister]],
    period: Period,
    deadlines: Mapping[str, dt.date],
) -> dt.date | None:
    """Take the deadline of the settings, else the earliest that a document names."""
    own = deadlines.get(register) or deadlines.get(EVERY_REGISTER)
    named = [item.due.after(period) for item in asked[register] if item.due is not None]
    return own or min(named, default=None)
