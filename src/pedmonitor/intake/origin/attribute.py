"""Attribute every row to an organisation and every table to its period."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.contradictions import contradicted
from pedmonitor.intake.origin.main_places import main_places
from pedmonitor.intake.origin.organisations import (
    Found,
    How,
    OrganisationIndex,
)
from pedmonitor.intake.origin.registry import name_of_file
from pedmonitor.intake.origin.registry_choice import REGISTRY
from pedmonitor.intake.origin.several_owners import organisations_in, told_several
from pedmonitor.intake.origin.stated import Stated, or_years_of, stated_by
from pedmonitor.intake.origin.whose_table import (
    UNKNOWN_HINT,
    or_department,
    undetermined,
)
from pedmonitor.intake.origin.written_once import fill_down
from pedmonitor.intake.typed import RowAside
from pedmonitor.intake.wording.caption_lines import lines_of, names_school
from pedmonitor.intake.wording.naming import (
    guarded,
    is_bare_kind,
    is_school_like,
    name_in_title,
    name_words,
)
from pedmonitor.model.correction import NOBODY
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Hashable

    from pedmonitor.definitions.form import Form
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading, TypedTable
    from pedmonitor.model.correction import Addressee

_BRACKETS = re.compile(r"\([^)]*\)")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")


@dataclass(slots=True)
class OwnedTable:
    """A typed table whose rows have owners.

    Attributes:
        table: The table.
        owners: Short name of the organisation of each row; empty when unknown.
        stated: What the titles, the file and the folders say of its time.
        base: Whose the whole table is, by its title, file or folder.
        municipal: Whether one table covers several organisations.
        issues: What is doubtful about the owners.
        meanings: What each row says, equal for repeats.
        silent: Owner of each row that answers «нет» everywhere; empty when unknown.
        refused: Owner of each row that was refused; empty when unknown.
        elsewhere: Entry of a list of staff → where the main job is; empty outside the district.
    """

    table: TypedTable
    owners: list[str]
    stated: Stated
    base: str = ""
    municipal: bool = False
    issues: list[Issue] = field(default_factory=list)
    meanings: list[Hashable] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    elsewhere: dict[int, str] = field(default_factory=dict)

    @property
    def names(self) -> set[str]:
        """Everybody who has a row here, of whatever kind."""
        return {*self.owners, *self.silent, *self.refused} - {""}


def attribute(
    table: TypedTable,
    index: OrganisationIndex,
    form: Form,
    addressee: Addressee = NOBODY,
    *,
    beside: str = "",
) -> OwnedTable:
    """Tell whose rows these are: column, then caption line, title, addressee, file, folder.

    Args:
        table: The table.
        index: The organisations.
        form: The form it was read as.
        addressee: To whom the file had been sent back with its faults.
        beside: The only organisation that titles of the file's other sheets name.
    """
    owned = OwnedTable(table, [], stated_of(table, addressee), meanings=table.meanings())
    if form.timing.mode == "stock" and owned.stated.as_of is not None:
        # equal rows of two days are two states, not a repeat
        owned.meanings = [(owned.stated.as_of, meaning) for meaning in owned.meanings]
    place = table.place
    base = base_owner(
        table.titles, place.file, index, sheet=place.sheet, addressee=addressee, beside=beside
    )
    base, told = or_department(base, table, form, index)
    owned.issues.extend(told)
    owned.base = base.name
    if base.name in index.organisations and (doubt := contradicted(table, base.name, index)):
        owned.issues.append(doubt)
    said = _what_rows_say(owned, index)
    cache: dict[tuple[str, str], str] = {}
    for one in said:
        key = (one.organisation, one.group)
        if key not in cache:
            cache[key] = _row_owner(owned, index, one, base)
    owners = [cache[text, group] for _, text, group in said]
    entries, answers = len(table.rows), len(table.rows) + len(table.silent)
    owned.owners, owned.silent = owners[:entries], owners[entries:answers]
    owned.refused = owners[answers:]
    if table.form == "staff":
        owned.owners, owned.elsewhere, told = main_places(table, owned.owners, base.name, index)
        owned.issues.extend(told)
    owned.municipal = not base.name and len(owned.names) > 1
    named = any(owned.owners) or any(text for _, text, _ in said)
    refused = "organisation" in table.positions and not said  # its rows named somebody
    if not named and not base.name and not refused:
        owned.issues.append(undetermined(table, base, form))
    return owned


def stated_of(table: TypedTable, addressee: Addressee) -> Stated:
    """Read what titles, sheet, file and folders say of the table's time."""
    place = table.place
    return or_years_of(stated_by(table.titles, place.sheet, place.file), addressee)


def _what_rows_say(owned: OwnedTable, index: OrganisationIndex) -> list[RowAside]:
    """List what the rows say of their organisation, those set aside last."""
    table = owned.table
    rows = zip(table.rows, table.organisations, table.groups, strict=True)
    said = [*map(RowAside._make, rows), *table.aside]
    if not owned.base:
        said, found = fill_down(
            table, [*said, *table.naming], lambda text: bool(_owner_of_captions(text, index))
        )
        del said[len(said) - len(table.naming) :]
        owned.issues.extend(found)
    elif _tells_of_others(table, index):
        said = [one._replace(organisation="") for one in said]
    return said


def attribute_file(
    reading: FileReading, index: OrganisationIndex, plan: ReadingPlan
) -> list[OwnedTable]:
    """Tell whose rows the tables of a file are; one sheet may name the school for all of them.

    Args:
        reading: The file; the registry among its tables is left out.
        index: The organisations.
        plan: The reading plan.
    """
    tables = sorted(
        (table for table in reading.tables if table.form != REGISTRY),
        key=lambda table: table.hidden,  # drafts come last
    )
    titled = {_in_titles(table.titles, index).name for table in tables} - {""}
    beside = titled.pop() if len(titled) == 1 else ""
    owned = [
        attribute(table, index, plan.forms[table.form], reading.addressee, beside=beside)
        for table in tables
    ]
    share_owner(owned)
    return owned


def share_owner(tables: list[OwnedTable]) -> None:
    """Give the only organisation of a sheet, or of a file, to its tables that name none.

    Titles stand on sheet one, or over the first of two tables of a sheet.
    """
    sheets: dict[str, list[OwnedTable]] = {}
    for owned in tables:
        if owned.base or not any(map(name_in_title, owned.table.titles)):  # «СОШ с. Неизвестное»
            sheets.setdefault(owned.table.place.sheet, []).append(owned)
    for group in (*sheets.values(), tables):
        _share(group)


def _share(tables: list[OwnedTable]) -> None:
    named = {owned.base for owned in tables if owned.base}
    if len(named) != 1:
        return
    base = next(iter(named))
    for owned in tables:
        if not owned.base and not any(owned.table.named):
            owned.base = base
            owned.owners = [owner or base for owner in owned.owners]
            owned.silent = [owner or base for owner in owned.silent]
            owned.refused = [owner or base for owner in owned.refused]
            owned.issues.clear()


def _tells_of_others(table: TypedTable, index: OrganisationIndex) -> bool:
    """Say whether the column «Организация» names none of the district: it says who has taught."""
    names = {*table.named} - {""}
    return table.form != "staff" and not any(
        is_school_like(name) or index.is_office(name) or index.find(name).how is not How.UNKNOWN
        for name in names
    )


def base_owner(
    titles: list[str],
    file: str,
    index: OrganisationIndex,
    *,
    sheet: str = "",
    addressee: Addressee = NOBODY,
    beside: str = "",
) -> Found:
    """Tell the organisation of a whole table from titles, addressee, sheet, file and folders.

    Args:
        titles: Lines above the table, nearest last.
        file: Path of the file.
        index: The organisations.
        sheet: Name of the sheet: «СОШ 1», «СОШ 2» in a workbook of the department.
        addressee: To whom the file had been sent back with its faults.
        beside: The only organisation that titles of the file's other sheets name.
    """
    titled = _in_titles(titles, index)
    if titled.name:
        return titled
    rivals = titled if titled.rivals else None
    if sent_to := index.exactly(addressee.organisation):
        return Found(sent_to, How.EXACT)
    parts = file.split("/")
    told = index.by_sheet(sheet)
    if beside and not told.name:
        return Found(beside, How.EXACT)
    texts = (*map(name_of_file, reversed(parts)), *reversed(parts))
    for found in (told, *(index.find(text, inside=True) for text in texts)):
        if found.name:
            return found
        rivals = found if found.rivals else rivals
    for folder in reversed(parts[:-1]):
        if (found := index.by_folder(folder)).name:
            return found
    name = name_of_file(file)
    alone = index.find(name) if name and is_bare_kind(name) else None  # the only «Гимназия»
    return alone or rivals or Found("", How.UNKNOWN)


def _in_titles(titles: list[str], index: OrganisationIndex) -> Found:
    """Tell the organisation that the lines above a table name, the nearest line first."""
    rivals = Found("", How.UNKNOWN)
    lines = [_BRACKETS.sub(" ", line) for line in reversed(titles)]
    named = [index.find(name) for line in lines if (name := name_in_title(line))]
    apart = [
        index.find(name)
        for line in reversed(titles)
        for text in _IN_BRACKETS.findall(line)
        if (name := name_in_title(text)) and text.startswith(name)  # «(на базе СОШ № 1)» is a place
    ]
    for found in (*named, *(index.find(line, inside=True) for line in lines), *apart):
        if found.name:
            return found
        rivals = found if found.rivals else rivals
    return rivals


def _row_owner(owned: OwnedTable, index: OrganisationIndex, said: RowAside, base: Found) -> str:
    if said.organisation:
        if several := organisations_in(said.organisation, index):
            column = owned.table.positions.get("organisation")
            place = owned.table.place.at(said.row, column)
            owned.issues.append(told_several(said.organisation, several, place))
            return ""
        found = index.find(said.organisation)
        if not found.name and index.is_office(said.organisation):
            return MUNICIPALITY
        _note(owned, found, said.row, said.organisation)
        return found.name
    owner = _owner_of_captions(said.group, index) or base.name
    if not owner and (line := _school_above(said.group)):
        _note(owned, index.find(line), said.row, line)
    return owner


def _school_above(captions: str) -> str:
    """Give the caption line over a row that names a school, whether it is known or not."""
    return next((line for line in reversed(lines_of(captions)) if names_school(line)), "")


def _owner_of_captions(captions: str, index: OrganisationIndex) -> str:
    """Tell the organisation that caption lines over a row name, the nearest line first."""
    found = (index.find(line, inside=True).name for line in reversed(lines_of(captions)))
    return next(filter(None, found), "")


def _note(owned: OwnedTable, found: Found, row: int, text: str) -> None:
    """Report an organisation that is unknown, ambiguous or guessed, once a spelling."""
    table = owned.table
    column = table.positions.get("organisation", table.positions.get("organisation_code"))
    place = table.place.at(row, column)
    count = table.named.count(text)
    rows = f" (строк с таким названием: {count})" if count > 1 else ""
    if found.how is How.UNKNOWN:
        owned.issues.append(
            Issue(
                IssueCode.ORG_UNKNOWN,
                Level.ERROR,
                f"организации {guarded(text)} нет в реестре организаций; её строки не учтены{rows}",
                UNKNOWN_HINT,
                place,
            )
        )
    elif found.how is How.AMBIGUOUS:
        fits = ", ".join(quoted(name) for name in found.rivals[:4])
        owned.issues.append(
            Issue(
                IssueCode.ORG_AMBIGUOUS,
                Level.ERROR,
                f"{guarded(text)} подходит нескольким организациям: {fits}; строки не учтены{rows}",
                "Напишите краткое наименование из реестра или код.",
                place,
            )
        )
    elif found.how is How.GUESSED:
        owned.issues.append(
            Issue(
                IssueCode.ORG_GUESSED,
                Level.INFO,
                f"{code_or_name(text, found.name)}{rows}",
                "Если это другая организация, исправьте название.",
                place,
                found.name,
            )
        )


def code_or_name(text: str, organisation: str) -> str:
    """Say what has been taken for an organisation: its name, its number, or a code without zeros.

    Words of its own name are nobody's surname: they are quoted.

    >>> code_or_name("1", "ДДТ"), code_or_name("1", "СОШ № 1")
    ('код 1 с точностью до нулей в начале принят за код «ДДТ»', 'номер 1 принят за номер «СОШ № 1»')
    >>> code_or_name("Гимназия", "МАОУ «Гимназия № 1»"), code_or_name("Сидоренко", "СОШ № 1")
    ('«Гимназия» принято за «МАОУ „Гимназия № 1“»', '«…» принято за «СОШ № 1»')
    """
    own = set(name_words(organisation))
    number = text.strip()
    if number.isdigit() and number in own:
        return f"номер {number} принят за номер {quoted(organisation)}"
    if number.isdigit():
        return f"код {number} с точностью до нулей в начале принят за код {quoted(organisation)}"
    shown = quoted(text) if own.issuperset(name_words(text)) else guarded(text)
    return f"{shown} принято за {quoted(organisation)}"
