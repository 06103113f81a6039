"""Lists of people of several schools that are no register of staff: «Состав рабочей группы».

`№ | ФИО | ОО | Должность` is all that a working group, a seminar or a jury needs, and nothing by
which somebody could be counted. Where schools have sent registers that tell of lives, such a list
adds nobody to them; a digest of the district where nothing else has come is its register of staff.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.version_names import says_it_is_mended
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from pedmonitor.intake.origin.attribute import OwnedTable

_STAFF = "staff"
_SOME = 3
"""Fewer people than this are a delegation, and no staff of a school."""
LIVES = frozenset(
    {
        *("birth_date", "hire_date", "first_job_date", "graduation_date", "young_specialist"),
        *("education", "experience_total", "experience_teaching", "category"),
    }
)
"""What a register of staff says, and a list made for something else does not."""
_TELLING = LIVES | {"subject", "taught_subject", "employment", "rate"}


def lists_of_district(
    tables: list[OwnedTable],
) -> tuple[dict[tuple[str, str, str], str], list[Issue]]:
    """Find lists of people of several schools beside the registers of those schools.

    Args:
        tables: All tables with owners.

    Returns:
        (staff, organisation, file) → the register that counts there, and the issues.
    """
    staff = [owned for owned in tables if owned.table.form == _STAFF]
    registers = {
        owner: owned
        for owned in staff
        if LIVES & owned.table.positions.keys()
        for owner in owned.names
    }
    found: dict[tuple[str, str, str], str] = {}
    issues: list[Issue] = []
    for bare in filter(_is_bare, staff) if registers else ():
        gone = _not_of(bare, registers)
        file = bare.table.place.file
        other = next(iter(registers.values()))
        for owner in sorted(gone):
            found[_STAFF, owner, file] = registers.get(owner, other).table.place.file
        if gone:
            issues.append(_told(bare, _unknown(bare, gone, registers)))
    return found, issues


def _is_bare(owned: OwnedTable) -> bool:
    """Say whether a list of several schools tells of people who they are, and nothing else."""
    positions = owned.table.positions.keys()
    bare = "organisation" in positions and not _TELLING & positions
    return bare and not owned.base and not says_it_is_mended(owned.table.place.file)


def _not_of(bare: OwnedTable, registers: dict[str, OwnedTable]) -> set[str]:
    """Name the organisations of whose staff a list says nothing.

    Where most of them have sent registers, it is no list of the staff of the others either.
    """
    people = Counter(owner for owner in bare.owners if owner)
    covered = people.keys() & registers.keys()
    if 2 * len(covered) >= len(people):
        return set(people)
    return covered | {owner for owner, number in people.items() if number < _SOME}


def _unknown(bare: OwnedTable, gone: set[str], registers: dict[str, OwnedTable]) -> list[int]:
    """List the rows of the sheet whose people no register names."""
    known = {
        owner: {keys.short for at, keys in enumerate(one.table.people) if one.owners[at] == owner}
        for owner, one in registers.items()
        if owner in gone
    }
    rows = zip(bare.table.rows, bare.owners, bare.table.people, strict=True)
    return [
        row for row, owner, keys in rows if owner in gone and keys.short not in known.get(owner, ())
    ]


def _told(bare: OwnedTable, unknown: list[int]) -> Issue:
    """Tell that a list is no register; who is only there is asked about."""
    said = "это список людей нескольких организаций, а не реестр кадров: сказано только, кто они"
    if not unknown:
        return Issue(
            IssueCode.FILE_REPLACED,
            Level.INFO,
            f"{said}; все они есть в реестрах",
            "Ничего делать не нужно.",
            bare.table.place,
        )
    return Issue(
        IssueCode.FILE_REPLACED,
        Level.WARNING,
        f"{said}; людей, которых в реестрах нет: {len(unknown)} ({rows_text(unknown)}); в расчёт "
        "они не входят",
        "Если они работают в этих организациях, впишите их в реестры кадров.",
        bare.table.place.at(unknown[0], bare.table.person_column),
    )
