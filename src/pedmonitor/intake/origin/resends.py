"""Corrected re-sends: the latest wins, copies count once."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.lists_beside import lists_that_say_less
from pedmonitor.intake.origin.placing import covers_period
from pedmonitor.intake.origin.stated import first_stated, names_of
from pedmonitor.intake.origin.version_names import (
    REVISION,
    calls_itself_mended,
    day_of,
    is_named_version,
    same_stem,
    says_it_is_mended,
    version_of,
)
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Hashable, Iterable, Mapping

    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.intake.typed import FileReading
    from pedmonitor.model.period import Period

_COPY = re.compile(r"(?i)копия|copy|\(\d+\)|повторн")
_STAFF = "staff"
_BEFORE = "previous_category"
_Group = tuple[str, str]
_Span = tuple["dt.date", "dt.date"]


def find_copies(
    readings: list[FileReading],
    owners: dict[str, frozenset[str]],
    period: Period | None = None,
) -> tuple[dict[str, str], list[Issue]]:
    """Find files whose bytes have been read already for the same organisations.

    Two schools may send the same empty template: equal bytes of different owners are no copies.
    Neither is last year's list that is sent as this year's: its name tells another year.

    Args:
        readings: Every file.
        owners: File → the organisations whose rows it holds.
        period: The period asked for, where it is known: a copy in a folder of another year is the
            one to leave out.

    Returns:
        The file to leave out → the file it repeats, and an issue for each.
    """
    first: dict[tuple[str, frozenset[str]], list[str]] = defaultdict(list)
    for reading in sorted(readings, key=lambda reading: _originality(reading.file, period)):
        first[reading.sha256, owners[reading.file]].append(reading.file)
    copies: dict[str, str] = {}
    issues: list[Issue] = []
    for reading in readings:
        alike = first[reading.sha256, owners[reading.file]]
        original = next(file for file in alike if _may_be_one(file, reading.file))
        if not reading.sha256 or original == reading.file:
            continue
        copies[reading.file] = original
        issues.append(
            Issue(
                IssueCode.FILE_DUPLICATE,
                Level.WARNING,
                f"это тот же файл, что «{original}»; он учтён один раз",
                "Удалите лишнюю копию.",
                Place(reading.file),
            )
        )
    return copies, issues


def _originality(file: str, period: Period | None) -> tuple[bool, bool, bool, str]:
    """Order files of equal bytes: what is of another year, calls itself a copy, or tells no year.

    Each of these goes after what does not: it is the copy.
    """
    stated = first_stated(names_of(file))
    is_other = period is not None and not covers_period(stated, period)
    return is_other, bool(_COPY.search(file)), not stated.years, file


def _years(file: str) -> frozenset[int]:
    return first_stated(names_of(file)).years


def _may_be_one(first: str, second: str) -> bool:
    """Say whether the names of two files do not tell different years.

    >>> _may_be_one("СОШ 1 2021.xlsx", "СОШ 1 2022.xlsx"), _may_be_one("2022/а.csv", "копия а.csv")
    (False, True)
    """
    years = _years(first), _years(second)
    return not all(years) or years[0] == years[1]


def drop_replaced(
    tables: list[OwnedTable], modified: dict[str, str], *, overlap: float
) -> tuple[dict[tuple[str, str, str], str], list[Issue]]:
    """Find rows of an organisation that a later file of the same register replaces.

    A short list that says more of a few (who has been attested) is no version of the whole staff.
    Two files with the same register of one organisation are a re-send when a name says so
    («исправленный», «v2», «(1)») or when at least ``overlap`` percent of the earlier one stand in
    the later too: people of staff registers, whole facts of the others, for one teacher may well
    stand in two lists of facts. Otherwise they are two parts and are united.

    Args:
        tables: All tables with owners.
        modified: File → when its author saved it.
        overlap: Percent from which two files count as versions of one.

    Returns:
        (register, organisation, file left out) → the file that replaces it, and the issues.
    """
    replaced: dict[tuple[str, str, str], str] = {}
    spans, days = _spans(tables), _days(tables)
    told, written = _staff_fields(tables), _staff_columns(tables)
    lists, marks = lists_that_say_less(tables, overlap)
    replaced.update(lists)
    for (form, owner), files in sorted(_contested(tables).items()):
        ordered = _by_version(files, modified, written if form == _STAFF else {})
        dated = form == _STAFF and all(file in days for file in files)
        if dated:  # the list of December goes before that of September, whenever it was saved
            ordered.sort(key=lambda file: days[file])
        ordered = [file for file in ordered if (form, owner, file) not in lists]
        for at, earlier in enumerate(ordered[:-1]):
            rest = reversed(ordered[at + 1 :])
            alike = (
                f
                for f in rest
                if spans.get((form, f)) == spans.get((form, earlier))
                and not (form == _STAFF and _are_of_two_kinds(files, told, earlier, f))
                and not (form == _STAFF and not dated and _is_part(files, told, earlier, f))
            )
            later = next(
                (
                    f
                    for f in alike
                    if _is_resend(files, earlier, f, overlap)
                    or (dated and days[f] > days[earlier] and _goes_on(files, earlier, f, overlap))
                ),
                None,
            )
            if later is not None:
                replaced[form, owner, earlier] = later
    versions = {one: later for one, later in replaced.items() if one not in lists}
    return replaced, [*marks, *_issues(versions, tables, modified)]


def _by_version(
    files: Iterable[str], modified: Mapping[str, str], written: Mapping[str, int]
) -> list[str]:
    """Order files from the earliest; where nothing tells, that which says more of people is later.

    Args:
        files: The files of one register.
        modified: File → when its author saved it.
        written: File → how much its list of staff says of people; empty for other registers.
    """

    def order(file: str) -> tuple[object, ...]:
        *version, name = version_of(file, modified)
        return *version, written.get(file, 0), name

    return sorted(files, key=order)


def _issues(
    replaced: dict[tuple[str, str, str], str],
    tables: list[OwnedTable],
    modified: Mapping[str, str],
) -> list[Issue]:
    """Tell of each file once, where nothing of it is left; else of the sheets that are left out."""
    sheets: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for owned in tables:
        table = owned.table
        for owner in {*owned.owners, *_saying_nothing(owned)} - {""}:
            sheets[owner, table.place.file][table.form].add(table.place.sheet)
    issues: dict[tuple[Place, str], Issue] = {}
    for (form, owner, earlier), later in replaced.items():
        of_file = sheets[owner, earlier]
        is_whole = all((other, owner, earlier) in replaced for other in of_file)
        for sheet in {""} if is_whole else sorted(of_file[form]):
            is_later = version_of(earlier, modified)[:-1] != version_of(later, modified)[:-1]
            issue = _replaced(Place(earlier, sheet), later, owner, is_later=is_later)
            issues.setdefault((Place(earlier, sheet), owner), issue)
    return list(issues.values())


def _spans(tables: list[OwnedTable]) -> dict[tuple[str, str], _Span]:
    """Tell of which part of a year each file's facts are: two quarters are no versions."""
    return {
        (owned.table.form, owned.table.place.file): owned.stated.span
        for owned in tables
        if owned.table.form != _STAFF and owned.stated.span is not None
    }


def _days(tables: list[OwnedTable]) -> dict[str, dt.date]:
    """Tell on which day the list of staff of each file counts, where it says so."""
    return {
        owned.table.place.file: owned.stated.as_of
        for owned in tables
        if owned.table.form == _STAFF and owned.stated.as_of is not None
    }


def _staff_fields(tables: list[OwnedTable]) -> dict[str, set[str]]:
    """Tell what the lists of staff of each file say of people."""
    told: dict[str, set[str]] = defaultdict(set)
    for owned in tables:
        if owned.table.form == _STAFF:
            told[owned.table.place.file] |= set(owned.table.columns)
    return told


def _staff_columns(tables: list[OwnedTable]) -> dict[str, int]:
    """Count the columns of the lists of staff of each file that the program reads."""
    found: dict[str, int] = defaultdict(int)
    for owned in tables:
        if owned.table.form == _STAFF:
            file = owned.table.place.file
            found[file] = max(found[file], len(owned.table.positions))
    return found


def _are_of_two_kinds(
    files: dict[str, set[Hashable]], told: dict[str, set[str]], first: str, second: str
) -> bool:
    """Say whether two lists are no versions of each other: all the staff, and who was attested.

    So are a list of half the people or fewer that says more of them, and a list of categories
    before and after that does not say what the other says.
    """
    if same_stem(first, second):
        return False
    for short, whole in ((first, second), (second, first)):
        few = 2 * len(files[short]) <= len(files[whole])
        attested = _BEFORE in told[short] and not told[whole] <= told[short]
        if (few or attested) and not told[short] <= told[whole]:
            return True
    return False


def _is_part(
    files: dict[str, set[Hashable]], told: dict[str, set[str]], whole: str, later: str
) -> bool:
    """Say whether a later list holds some of the staff: «Кадровый резерв», «Педагоги с категорией».

    It names nobody new and its columns are others. Who sends a register anew without those who have
    left sends it in the same form.
    """
    if same_stem(whole, later) or says_it_is_mended(later):
        return False
    return files[later] < files[whole] and told[later] != told[whole]


def _goes_on(files: dict[str, set[Hashable]], earlier: str, later: str, overlap: float) -> bool:
    """Say whether the staff of a later day is that of the earlier one, few as they may be."""
    common = len(files[earlier] & files[later])
    return common > 0 and 100 * common >= overlap * len(files[earlier])


def _contested(tables: list[OwnedTable]) -> dict[_Group, dict[str, set[Hashable]]]:
    """Tell what each file says for an organisation in a register that several files hold."""
    files_of: dict[_Group, set[str]] = defaultdict(set)
    for owned in tables:
        for owner in {*owned.owners, *_saying_nothing(owned)} - {""}:
            files_of[owned.table.form, owner].add(owned.table.place.file)
    several = {group for group, files in files_of.items() if len(files) > 1}
    groups: dict[_Group, dict[str, set[Hashable]]] = defaultdict(lambda: defaultdict(set))
    for owned in tables:
        table = owned.table
        for at, owner in enumerate(owned.owners):
            if (table.form, owner) in several:
                keys = table.people[at]
                person = keys.full or keys.short
                sign = person if table.form == _STAFF and person else owned.meanings[at]
                groups[table.form, owner][table.place.file].add(sign)
        for owner in _saying_nothing(owned):
            if (table.form, owner) in several:  # a file that says only «нет» is a version too
                groups[table.form, owner].setdefault(table.place.file, set())
    return groups


def _saying_nothing(owned: OwnedTable) -> set[str]:
    """Name those of whom a table says only «нет», or of whom every row was refused."""
    return {*owned.silent, *owned.refused} | (set() if owned.owners else {owned.base})


def _is_resend(files: dict[str, set[Hashable]], earlier: str, later: str, overlap: float) -> bool:
    first, second = files[earlier], files[later]
    name = later.rsplit("/", 1)[-1]
    common = len(first & second)
    if is_named_version(earlier, later):
        return True
    if common and same_stem(earlier, later) and REVISION.search(name):
        return True
    days = day_of(earlier), day_of(later)
    if common and all(days) and days[0] < days[1] and same_stem(earlier, later):
        return True  # «СОШ 1 20.12.2022» goes on in «СОШ 1 15.01.2023»
    told = 1 if says_it_is_mended(later) else 2  # facts in common: chance, or a version
    return 100 * common >= overlap * len(first) and common >= told


def _replaced(place: Place, later: str, owner: str, *, is_later: bool) -> Issue:
    """Tell which version counts; only the order of names may have chosen it."""
    version = "более поздняя версия" if is_later else "версия"
    said = f"учтена {version} — «{later}»; эта отложена"
    if place.sheet:
        said = f"лист отложен: учтена его {version} — «{later}»"
    if not is_later:
        said += "; какая из них новее, ни по именам, ни по датам сохранения не видно"
    return Issue(
        IssueCode.FILE_REPLACED,
        Level.INFO if calls_itself_mended(later) else Level.WARNING,
        said,
        "Если нужна эта версия, уберите из папки другую.",
        place,
        owner,
    )
