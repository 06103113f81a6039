"""Lists of staff beside one that says more of the same people: they are no versions of it.

«Мониторинг: ФИО, должность, диагностика, ПК, конкурсы» stands there for its marks; a list of
telephones, of leaves, of those who are sent to a diagnostics names nearly everybody and says
nothing of their lives. Whichever was saved last, who works here is told by the register.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.lists_of_district import LIVES, lists_of_district
from pedmonitor.intake.origin.version_names import says_it_is_mended
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.model.location import Place

_STAFF = "staff"
_WHO = frozenset({"subject", "taught_subject", "birth_date", "position"})
_Replaced = dict[tuple[str, str, str], str]


def lists_that_say_less(tables: list[OwnedTable], overlap: float) -> tuple[_Replaced, list[Issue]]:
    """Find lists of staff whose people another list of the organisation names, saying more of them.

    Args:
        tables: All tables with owners.
        overlap: Percent of the people who must stand in the other list.

    Returns:
        (staff, organisation, file) → the list of staff beside it, and the issues.
    """
    by_owner: dict[str, list[OwnedTable]] = defaultdict(list)
    marked: set[Place] = set()
    for owned in tables:
        table = owned.table
        if table.form != _STAFF:
            marked.add(table.place)
        elif owned.base and set(owned.owners) == {owned.base}:
            by_owner[owned.base].append(owned)
    found, issues = lists_of_district(tables)
    for owner, lists in by_owner.items():
        plain = [one for one in lists if one.table.place not in marked]
        for less, whole in _pairs(lists, plain, overlap):
            found[_STAFF, owner, less.table.place.file] = whole.table.place.file
            issues.append(_marks(less, whole) if less not in plain else _lives(less, whole))
    return found, issues


def _pairs(
    lists: list[OwnedTable], plain: list[OwnedTable], overlap: float
) -> Iterator[tuple[OwnedTable, OwnedTable]]:
    """Give each list that says less, and the list that says more."""
    for less in lists:
        says_less = _stands_for_lives if less in plain else _tells_who
        beside = (one for one in plain if one.table.place.file != less.table.place.file)
        whole = next((one for one in beside if says_less(one, less)), None)
        if whole is not None and _share_of_known(whole, less) >= overlap:
            yield less, whole


def _tells_who(whole: OwnedTable, wide: OwnedTable) -> bool:
    """Say whether a list of staff says who they are, and a list with marks does not."""
    if whole.stated.years != wide.stated.years:
        return False
    more = _WHO & (whole.table.positions.keys() - wide.table.positions.keys())
    less = _WHO & (wide.table.positions.keys() - whole.table.positions.keys())
    return bool(more) and not less


def _stands_for_lives(whole: OwnedTable, bare: OwnedTable) -> bool:
    """Say whether a list of staff tells of lives, and a bare one, no version of it, does not."""
    told = LIVES & whole.table.positions.keys(), LIVES & bare.table.positions.keys()
    if not told[0] or told[1] or says_it_is_mended(bare.table.place.file):
        return False
    years = whole.stated.years, bare.stated.years
    days = whole.stated.as_of, bare.stated.as_of
    is_newer = days[1] is not None and (days[0] is None or days[1] > days[0])
    return not (all(years) and years[0] != years[1]) and not is_newer


def _share_of_known(whole: OwnedTable, less: OwnedTable) -> float:
    """Give the percentage of the people of a list who stand in another."""
    people = less.table.people
    return 100 * (len(people) - len(_unknown(whole, less))) / len(people) if people else 0


def _unknown(whole: OwnedTable, less: OwnedTable) -> list[int]:
    """List the rows of the sheet whose people the other list does not name."""
    known = {keys.short for keys in whole.table.people}
    pairs = zip(less.table.rows, less.table.people, strict=True)
    return [row for row, keys in pairs if keys.short not in known]


def _marks(wide: OwnedTable, whole: OwnedTable) -> Issue:
    return Issue(
        IssueCode.FILE_REPLACED,
        Level.INFO,
        f"люди этого списка взяты из «{whole.table.place.file}», где о них сказано больше; "
        "отметки посчитаны",
        "Ничего делать не нужно, если это список тех же людей.",
        wide.table.place,
        wide.base,
    )


def _lives(bare: OwnedTable, whole: OwnedTable) -> Issue:
    """Tell that a bare list does not count; one who is only there is asked about."""
    unknown = _unknown(whole, bare)
    said = f"реестром кадров принят {quoted(whole.table.place.file)}: там о людях сказано больше"
    if not unknown:
        advice = "Ничего делать не нужно, если это список для другой цели."
        return Issue(
            IssueCode.FILE_REPLACED,
            Level.INFO,
            f"{said}, а здесь те же люди",
            advice,
            bare.table.place,
            bare.base,
        )
    return Issue(
        IssueCode.FILE_REPLACED,
        Level.WARNING,
        f"{said}; людей, которые есть только здесь: {len(unknown)}; в расчёт они не входят",
        "Если они работают в организации, впишите их в реестр кадров; если это новый реестр, "
        "уберите из папки прежний.",
        bare.table.place.at(unknown[0], bare.table.person_column),
        bare.base,
    )
