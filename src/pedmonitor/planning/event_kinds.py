"""How events of plans are told apart by their words, and which indicators count which kinds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.definitions.condition import OneOf
from pedmonitor.definitions.cross_checks import selections_of
from pedmonitor.definitions.family import rows_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.family import Family

_EVENTS, _KIND = "events", "kind"


@dataclass(frozen=True, slots=True)
class EventKinds:
    """How events are told apart, and which indicators count which.

    Attributes:
        titles: Code → how the kind is printed, in the order of the dictionary.
        stems: Code → beginnings of words by which the kind is known.
        counted: Row of the profile → codes of the events that it counts.
    """

    titles: Mapping[str, str]
    stems: Mapping[str, tuple[str, ...]]
    counted: Mapping[str, frozenset[str]]


def event_kinds(catalogue: Catalogue, profile: str) -> EventKinds:
    """Gather the kinds of events, and which rows of a profile count which of them."""
    entries = catalogue.dictionaries["event_kinds"].entries
    rows = catalogue.profiles[profile].indicators if profile in catalogue.profiles else ()
    counted = {row.ref: _counted(catalogue.families[row.family]) for row in rows}
    return EventKinds(
        {entry.code: entry.label for entry in entries},
        {entry.code: entry.stems for entry in entries},
        {ref: codes for ref, codes in counted.items() if codes},
    )


def _counted(family: Family) -> frozenset[str]:
    """List the kinds of events that a family counts; none where it does not choose by kind."""
    return frozenset(
        code
        for selection in selections_of(family)
        for rows in rows_of(selection)
        if rows.form == _EVENTS
        for condition in rows.where
        if isinstance(condition, OneOf) and condition.field == _KIND
        for code in condition.values
    )
