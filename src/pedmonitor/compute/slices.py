"""The values of a breakdown, each with the slice of the data that it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from pedmonitor.compute.selection import Slice, Where
from pedmonitor.compute.universe import OUTSIDE_SUBJECTS
from pedmonitor.definitions.breakdowns import is_cut_by_staff
from pedmonitor.definitions.condition import NoneOf
from pedmonitor.definitions.family import Family, Rows, rows_of
from pedmonitor.model.organisation import RURAL, URBAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.form import Entry
    from pedmonitor.model.organisation import Organisation

_OF_ORGANISATIONS = frozenset({"rural", "organisation_type"})


class Present(Protocol):
    """What there is to cut by, in all the data of the period."""

    @property
    def subjects(self) -> frozenset[str]:
        """Subjects that somebody teaches."""

    @property
    def positions(self) -> frozenset[str]:
        """Positions that somebody holds."""

    def said(self, form: str, name: str) -> frozenset[str]:
        """Name the values of a field that stand in a register."""


class Field(NamedTuple):
    """A breakdown by a field of the facts.

    Attributes:
        entries: Its values, as the dictionary orders them.
        only_present: Whether values that nothing has are left out.
    """

    entries: tuple[Entry, ...]
    only_present: bool


class Slicer(NamedTuple):
    """Cuts one family.

    Attributes:
        family: The family.
        organisations: All organisations, in order of the registry.
        catalogue: Registers and dictionaries.
        present: What stands in the registers, seen with the staff it counts.
        choices: Options in force.
        stated: Subjects that tables of counts name beside those of the staff.
    """

    family: Family
    organisations: tuple[Organisation, ...]
    catalogue: Catalogue
    present: Present
    choices: Mapping[str, str]
    stated: frozenset[str] = frozenset()

    def slices(self, key: str, reporting: tuple[str, ...]) -> Iterable[tuple[str, Where]]:
        """List the values of a breakdown with the slice of each."""
        if key in _OF_ORGANISATIONS:
            groups = self.groups(key, reporting)
            return ((label, Where(names, whole=False)) for label, names in groups.items())
        if is_cut_by_staff(self.family, key):
            return self._of_staff(key, reporting)
        return self._of_facts(key, reporting)

    def _of_staff(self, key: str, reporting: tuple[str, ...]) -> Iterable[tuple[str, Where]]:
        if key == "position":
            for position in self._order("positions", self.present.positions):
                yield position, Where(reporting, position=position)
            return
        hidden = {OUTSIDE_SUBJECTS} if self.choices.get("Q02b") == "excluded" else set()
        for subject in self._order("subjects", {*self.present.subjects, *self.stated}):
            if subject not in hidden:
                yield subject, Where(reporting, subject=subject)

    def _order(self, dictionary: str, present: Iterable[str]) -> list[str]:
        known = set(present)
        return [e.code for e in self.catalogue.dictionaries[dictionary].entries if e.code in known]

    def _of_facts(self, key: str, reporting: tuple[str, ...]) -> Iterable[tuple[str, Where]]:
        """Cut by a field of the facts: its dictionary says which values there are."""
        for rows in rows_of(self.family.fact):
            item = self.catalogue.forms[rows.form].field(key)
            if item is None or not item.dictionary:
                continue
            entries = self.catalogue.dictionaries[item.dictionary].entries
            codes = {entry.code: entry.label for entry in entries}
            names = sorted(codes) if key == "role" else list(codes)
            if key in {"subject", "position"}:
                names = self._order(item.dictionary, self.present.said(rows.form, key))
            for code in names:
                if code not in _left_out(rows, key):
                    yield codes[code], Where(reporting, part=Slice(key, code))
            return

    def groups(self, key: str, names: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Sort organisations by what a breakdown says of them; none where it says nothing.

        Args:
            key: The breakdown.
            names: The organisations, those expected or those that report.
        """
        found: dict[str, list[str]] = {}
        known = set(names)
        for organisation in self.organisations if key in _OF_ORGANISATIONS else ():
            label = _label(organisation, key)
            if label and organisation.name in known:
                found.setdefault(label, []).append(organisation.name)
        return {label: tuple(found[label]) for label in sorted(found)}


def _left_out(rows: Rows, key: str) -> set[str]:
    """Name the values that are no facts of the family: zeros would say that they could be."""
    without = (one for one in rows.where if isinstance(one, NoneOf) and one.field == key)
    return {value for one in without for value in one.values}


def _label(organisation: Organisation, key: str) -> str:
    if key == "organisation_type":
        return organisation.type
    if organisation.rural is None:
        return ""
    return RURAL if organisation.rural else URBAN
