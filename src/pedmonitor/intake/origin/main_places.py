"""Where people of a list of staff have their main job: who is here from elsewhere works aside."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.origin.organisations import How
from pedmonitor.intake.wording.naming import is_bare_kind, is_school_like, kinds_agree, name_words
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import fold, quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.intake.origin.organisations import OrganisationIndex
    from pedmonitor.intake.typed import TypedTable

MAIN_PLACE = "main_place"
_HERE = re.compile(r"\W*(?:да|основн\w*|здесь|тут|данн\w*|наш\w*|эт[аои]\w*|штат\w*|постоянн\w*)\b")
_ASIDE = re.compile(r"\W*(?:внеш\w*|(?:по )?совместит\w*)")
_YES, _NO = re.compile(r"(?i)\W*да\W*"), re.compile(r"(?i)\W*нет\W*")
_CALLED = re.compile(
    r"[«\"„]|\b[А-ЯЁ]{2,}|(?i:\b(?:школ|сад\b|гимнази|лице[йя]|колледж|техникум|училищ|институт"
    r"|университет|академи|центр|учрежден|организац|библиотек|музе[йя]|больниц|поликлиник|отдел"
    r"|управлен|администрац|предприят|завод|театр|клуб|дом культ))"
)
"""What makes a text the name of an organisation: quotes, an abbreviation, a kind of institution."""


class MainPlaces(NamedTuple):
    """Whose the rows of a list of staff are, and who works aside there.

    Attributes:
        owners: Organisation of each row.
        elsewhere: Entry → where the main job is; empty outside the district.
        issues: What is to be told of them.
    """

    owners: list[str]
    elsewhere: dict[int, str]
    issues: list[Issue]


def main_places(
    table: TypedTable, owners: list[str], base: str, index: OrganisationIndex
) -> MainPlaces:
    """Tell who of a list of staff has the main job elsewhere; keep all in the list that was sent.

    Args:
        table: The list.
        owners: What its rows say of their organisations.
        base: Whose the whole list is.
        index: The organisations.
    """
    found = MainPlaces([*owners], {}, [])
    if base and 2 * owners.count(base) >= len(owners):
        _keep_own_staff(found, table, base)
    _read_column(found, table, index)
    return found


def _keep_own_staff(found: MainPlaces, table: TypedTable, base: str) -> None:
    """Keep part-timers whose «место работы» is elsewhere in the list of the school that sent it."""
    others = [at for at, owner in enumerate(found.owners) if owner and owner != base]
    for at in others:
        found.elsewhere[at] = found.owners[at]
        found.owners[at] = base
    if others:
        found.issues.append(
            Issue(
                IssueCode.ORG_GUESSED,
                Level.WARNING,
                f"в реестре кадров указаны работники других организаций (строк: {len(others)}); "
                f"они учтены как внешние совместители {quoted(base)}",
                "Если это не совместители, уберите их из реестра.",
                table.place.at(table.rows[others[0]], table.positions.get("organisation")),
                base,
            )
        )


def _read_column(found: MainPlaces, table: TypedTable, index: OrganisationIndex) -> None:
    """Read the column «Основное место работы»; a blank and the school itself say nothing."""
    column = table.columns.get(MAIN_PLACE, [])
    texts = {
        at: (text, owner)
        for at, (text, owner) in enumerate(zip(column, found.owners, strict=False))
        if isinstance(text, str) and owner
    }
    read = {told: _read(*told, index) for told in set(texts.values())}
    if any(_YES.fullmatch(text) for text, _ in read):  # a column of answers
        read.update({told: "" for told in read if _NO.fullmatch(told[0])})
    asked = [at for at, told in texts.items() if read[told] is None]
    outside = {
        at: place
        for at, told in texts.items()
        if (place := read[told]) is not None and place != found.owners[at]
    }
    found.elsewhere.update(outside)
    found.issues.extend(_told(found, table, sorted(outside)) if outside else ())
    found.issues.extend(_asked(found, table, asked) if asked else ())


def _read(text: str, owner: str, index: OrganisationIndex) -> str | None:
    """Tell the organisation of a cell: empty where it is not of the district, None if unclear."""
    if _ASIDE.match(fold(text)):
        return ""
    found = index.find(text)
    if found.name:
        return found.name
    if _HERE.match(fold(text)):
        return owner
    if found.how is How.AMBIGUOUS or _may_be(text, owner):
        return None
    return "" if is_school_like(text) or _CALLED.search(text) else None


def _may_be(text: str, owner: str) -> bool:
    """Say whether a bare kind, «школа», may be what the school calls itself."""
    kinds = product(name_words(text), name_words(owner))
    return is_bare_kind(text) and any(kinds_agree(first, second) for first, second in kinds)


def _told(found: MainPlaces, table: TypedTable, entries: list[int]) -> Iterator[Issue]:
    yield Issue(
        IssueCode.ROW_REMARK,
        Level.INFO,
        "основное место работы — другая организация; эти люди учтены как внешние совместители "
        f"({_rows(table, entries)})",
        "Ничего делать не нужно, если столбец «Основное место работы» заполнен верно.",
        table.place.at(table.rows[entries[0]], table.positions.get(MAIN_PLACE)),
        found.owners[entries[0]],
    )


def _asked(found: MainPlaces, table: TypedTable, entries: list[int]) -> Iterator[Issue]:
    yield Issue(
        IssueCode.ROW_REMARK,
        Level.WARNING,
        "по столбцу «Основное место работы» не понять, здесь ли работник работает по основному "
        f"месту ({_rows(table, entries)}); эти люди учтены как основные работники",
        "Впишите полное название организации, а у своих основных работников оставьте пусто; "
        "надёжнее столбец «Вид занятости».",
        table.place.at(table.rows[entries[0]], table.positions.get(MAIN_PLACE)),
        found.owners[entries[0]],
    )


def _rows(table: TypedTable, entries: list[int]) -> str:
    return rows_text([*dict.fromkeys(table.rows[at] for at in entries)])
