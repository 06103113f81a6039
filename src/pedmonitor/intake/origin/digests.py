"""Rows of an organisation that the list of the district has too: they are united, never summed.

The row of a school has no column of schools, the district's has one, and its own numbering: as
written they differ. So rows are compared by what both tables read of them.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.origin.same_rows import Pairing, Side, pair_rows
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pedmonitor.definitions.form import Form
    from pedmonitor.intake.origin.attribute import OwnedTable


class _Held(NamedTuple):
    """The rows of an organisation in one table."""

    number: int
    owned: OwnedTable
    rows: list[int]


def unite_digests(
    tables: list[tuple[OwnedTable, list[bool]]], forms: Mapping[str, Form]
) -> list[Issue]:
    """Leave out what one table says after another of the same organisation.

    Args:
        tables: The tables, and which of their rows are in; the flags of repeats are lowered.
        forms: Register id → form.

    Returns:
        For each pair of tables what was united, and which of two contradicting rows counts.
    """
    issues: list[Issue] = []
    for (form, owner), held in _by_owner(tables, forms).items():
        for at, later in enumerate(held):
            for earlier in held[:at]:
                if _are_parts(earlier, later, owner):
                    continue
                first, second = _by_weight(earlier, later, owner, forms[form])
                sides = [
                    Side(one.owned, [row for row in one.rows if tables[one.number][1][row]])
                    for one in (first, second)
                ]
                pairing = pair_rows(sides[0], sides[1], forms[form])
                for one, gone in ((first, pairing.coarse), (second, pairing.gone)):
                    for row in gone:
                        tables[one.number][1][row] = False
                issues += _told(first.owned, second.owned, owner, pairing)
    return issues


def _by_owner(
    tables: Sequence[tuple[OwnedTable, list[bool]]], forms: Mapping[str, Form]
) -> dict[tuple[str, str], list[_Held]]:
    """Gather the rows that name nobody, of organisations that have them in several tables."""
    found: dict[tuple[str, str], list[_Held]] = defaultdict(list)
    for number, (owned, flags) in enumerate(tables):
        form = forms.get(owned.table.form)
        if form is None or form.kind != "register":
            continue
        rows: dict[str, list[int]] = defaultdict(list)
        people = owned.table.people
        for at, (owner, is_in) in enumerate(zip(owned.owners, flags, strict=True)):
            if owner and is_in and not any(people[at]):
                rows[owner].append(at)
        for owner, own in rows.items():
            found[owned.table.form, owner].append(_Held(number, owned, own))
    return {key: held for key, held in found.items() if len(held) > 1}


def _are_parts(first: _Held, second: _Held, owner: str) -> bool:
    """Say whether two tables stand beside each other: both an organisation's own, or of a sheet."""
    both_own = first.owned.base == owner == second.owned.base
    return both_own or first.owned.table.place == second.owned.table.place


def _by_weight(first: _Held, second: _Held, owner: str, form: Form) -> tuple[_Held, _Held]:
    """Put the table first that says more of the rows: more numbers, more words, the own one."""

    def weight(held: _Held) -> tuple[int, int, bool]:
        columns = held.owned.table.columns
        told = {name for name, cells in columns.items() if any(cells[at] for at in held.rows)}
        return len(told.intersection(form.quantities)), len(told), held.owned.base == owner

    return (second, first) if weight(second) > weight(first) else (first, second)


def _told(kept: OwnedTable, left: OwnedTable, owner: str, pairing: Pairing) -> Iterator[Issue]:
    """Tell what of one table stands in the other."""
    place, other = left.table.place, kept.table.place
    where = (
        f"на листе {quoted(other.sheet)}"
        if other.file == place.file
        else f"в файле {quoted(other.file)}"
    )
    repeats = len(pairing.gone) + len(pairing.coarse) - len(pairing.contested)
    if repeats:
        yield Issue(
            IssueCode.SHEET_SUBSET,
            Level.INFO,
            f"строк организации, которые уже есть {where}: {repeats}; они объединены, а не сложены",
            "Ничего делать не нужно.",
            place,
            owner,
        )
    if pairing.contested:
        rows = [left.table.rows[at] for at in pairing.contested]
        others = [kept.table.rows[at] for at in pairing.against]
        yield Issue(
            IssueCode.SHEET_SUBSET,
            Level.WARNING,
            f"о том же {where} другие числа ({rows_text(others)}); учтены они, а не эти "
            f"({rows_text(rows)})",
            "Сверьте числа и исправьте неверные; если это разные записи, назовите их по-разному.",
            place.at(rows[0]),
            owner,
        )
    if pairing.apart:
        rows = [left.table.rows[at] for at in pairing.apart]
        yield Issue(
            IssueCode.SHEET_SUBSET,
            Level.WARNING,
            f"таких строк {where} нет ({rows_text(rows)}), а там есть другие; учтены и те и другие",
            "Проверьте, не об одном ли эти строки: тогда назовите их одинаково.",
            place.at(rows[0]),
            owner,
        )
