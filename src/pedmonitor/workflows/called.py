"""Tell what the words of a command mean: an organisation or a value of a breakdown.

The reading of returns knows schools by their kind and number and values by a dictionary; a command
that knew less than the intake would send people to look for a spelling.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.compute.universe import STAFF
from pedmonitor.definitions.cross_checks import selections_of
from pedmonitor.definitions.family import rows_of
from pedmonitor.intake.cells.dictionaries import make_lookup
from pedmonitor.intake.origin.organisations import How, OrganisationIndex
from pedmonitor.model.organisation import RURAL, URBAN, Organisation
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.family import Family

ORGANISATION = "organisation"
_OF_REGISTRY = {"rural": "locality", "organisation_type": "type"}
"""Breakdowns by what the registry of organisations says → its fields."""
_LOCALITIES = {"сельская": RURAL, "городская": URBAN}


def called_organisations(
    text: str, names: Sequence[str], index: OrganisationIndex | None = None
) -> list[str]:
    """List the organisations that a text may mean: one when it is plain, none when nobody is.

    Args:
        text: What was written: «СОШ 1», «Ильинка».
        names: Whom there is.
        index: What the reading knows of them; None where only the names are known.
    """
    if exact := _exactly(text, names):
        return exact
    found = (index or _index_of(names)).find(text)
    if found.how is How.EXACT and found.name in names:
        return [found.name]
    if rivals := [name for name in names if name in found.rivals]:
        return rivals
    return _within(text, names)


def called_values(
    text: str, names: Sequence[str], key: str, family: Family, catalogue: Catalogue
) -> list[str]:
    """List the values of a breakdown that a text may mean, by any part of them or the dictionary.

    Args:
        text: What was written: «районный», «физика».
        names: Which values there are.
        key: The breakdown.
        family: The indicator: its registers say which dictionary the values come from.
        catalogue: Dictionaries and forms.
    """
    if exact := _exactly(text, names):
        return exact
    found = _within(text, names)
    if len(found) == 1:
        return found
    for dictionary in _dictionaries(key, family, catalogue):
        code = make_lookup(catalogue.dictionaries[dictionary]).find_one(text) or ""
        meant = _LOCALITIES.get(code, code)
        if meant in names:
            return [meant]
    return found


def _dictionaries(key: str, family: Family, catalogue: Catalogue) -> list[str]:
    """Name the dictionaries of a breakdown, those of the registers that the indicator reads."""
    read = [rows.form for selection in selections_of(family) for rows in rows_of(selection)]
    asked = [(form, key) for form in (*read, STAFF)]
    if key in _OF_REGISTRY:
        asked = [("organisations", _OF_REGISTRY[key])]
    fields = [catalogue.forms[form].field(name) for form, name in asked if form in catalogue.forms]
    return list(dict.fromkeys(field.dictionary for field in fields if field and field.dictionary))


def _index_of(names: Sequence[str]) -> OrganisationIndex:
    index = OrganisationIndex()
    for name in names:
        index.add(Organisation(name))
    return index


def _exactly(text: str, names: Sequence[str]) -> list[str]:
    return [name for name in names if normalise_label(name) == normalise_label(text)]


def _within(text: str, names: Sequence[str]) -> list[str]:
    """List the names that hold the text; a number is held whole: «№ 1» is not in «№ 12».

    >>> _within("СОШ № 1", ["МБОУ СОШ № 1", "МБОУ СОШ № 12"])
    ['МБОУ СОШ № 1']
    """
    part = normalise_label(text)
    if not part:
        return []
    before, after = ("(?<!\\d)" * part[0].isdigit(), "(?!\\d)" * part[-1].isdigit())
    held = re.compile(f"{before}{re.escape(part)}{after}")
    return [name for name in names if held.search(normalise_label(name))]
