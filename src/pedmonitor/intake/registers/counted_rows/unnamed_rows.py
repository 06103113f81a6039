"""Rows that name nobody where they may: a community itself, or a member whose name was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import Cell, as_text, is_blank
from pedmonitor.intake.cells.values import BLANK, error_state, special
from pedmonitor.intake.persons.pseudonyms import names_not_all
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pedmonitor.intake.registers.sheaf import Sheaf

_NOTHING = frozenset({"нет", "Нет", "НЕТ", "не было", "отсутствуют", "нет участников"})
_SLOTS = frozenset({"ignored", "date", "span", "code", "codes"})
"""What stands in rows of nobody as well: «февраль», «всероссийский»."""
_LEADS = frozenset({"name", "last_name"})
_NAMES = ("full_name", "last_name", "local_id", "snils")


def unnamed_members(sheaf: Sheaf, named: Sequence[int]) -> Iterator[Issue]:
    """Ask whose the rows are that name nobody below one that does.

    A list of communities over their members names nobody with good reason, and so does the row of
    another organisation. Who made a thing is asked by no figure; who is a member of a community or
    a project is counted.

    Args:
        sheaf: A form whose rows may name nobody.
        named: The rows that name somebody.
    """
    if not named or not sheaf.form.timing.lasting:
        return
    nobody = sorted(set(range(len(sheaf.rows))).difference(named))
    if not nobody or nobody[0] < named[0]:
        return
    nobody = [at for at in nobody if not _is_of_another(sheaf, at)]
    if not nobody:
        return
    rows = rows_text([sheaf.rows[at] for at in nobody])
    column = next((sheaf.positions[name] for name in _NAMES if name in sheaf.positions), None)
    yield Issue(
        IssueCode.ROW_NO_PERSON,
        Level.WARNING,
        f"не указан человек ({rows}); такие строки учтены без участника",
        "Впишите фамилию, имя и отчество в каждую строку участника.",
        sheaf.place.at(sheaf.rows[nobody[0]], column),
    )


def others_unnamed(sheaf: Sheaf, names: Sequence[str], column: str) -> Iterator[Issue]:
    """Ask who else is meant where a cell names some and speaks of more: «Ким О.И. и др.».

    Who else made a thing is asked by no figure.

    Args:
        sheaf: Columns as written.
        names: The names of the rows.
        column: The field of the names.
    """
    if sheaf.form.anonymous and not sheaf.form.timing.lasting:
        return
    found = [at for at, name in enumerate(names) if names_not_all(name)]
    if found:
        yield Issue(
            IssueCode.ROW_SEVERAL,
            Level.WARNING if sheaf.form.anonymous else Level.ERROR,
            f"названы не все, о ком речь ({rows_text([sheaf.rows[at] for at in found])}): «и др.», "
            "«и ещё …» или число больше, чем имён; учтены только названные",
            "Впишите фамилию, имя и отчество каждого, лучше каждого в свою строку.",
            sheaf.place.at(sheaf.rows[found[0]], sheaf.positions.get(column)),
        )


def _is_of_another(sheaf: Sheaf, at: int) -> bool:
    """Say whether a row names an organisation that the row above does not."""
    places = [i.id for i in sheaf.form.fields if i.type == "organisation" and i.id in sheaf.raw]
    columns = [sheaf.raw[place] for place in places]
    return any(not is_blank(cells[at]) and cells[at] != cells[at - 1] for cells in columns)


def note_nobody(sheaf: Sheaf, at: int) -> None:
    """Ask who is meant where a row names nobody, unless it says that there is nobody to name."""
    if not (is_vacancy(sheaf, at) or is_nobody(sheaf, at)):
        sheaf.issues.append(_no_person(sheaf, at))


def is_vacancy(sheaf: Sheaf, at: int) -> bool:
    """Say whether a row tells of a vacant post instead of a person."""
    names = [
        i.id for i in sheaf.form.fields if i.type in {"name", "last_name"} and i.id in sheaf.raw
    ]
    return any("вакан" in as_text(sheaf.raw[name][at]).lower() for name in names)


def is_nobody(sheaf: Sheaf, at: int) -> bool:
    """Say whether dashes alone fill a row, or stand for a name beside a month, a level, a title."""
    return _is_slot(sheaf, at) or _says_nobody(sheaf, at)


def _is_slot(sheaf: Sheaf, at: int) -> bool:
    items = [(sheaf.form.field(name), cells[at]) for name, cells in sheaf.raw.items()]
    denied = any(_is_dash(cell) for item, cell in items if item and item.type in _LEADS)
    of_every_row = _SLOTS if denied else frozenset({"ignored"})
    return all(_is_nothing(cell) for item, cell in items if item and item.type not in of_every_row)


def _says_nobody(sheaf: Sheaf, at: int) -> bool:
    """Say whether a dash stands in the place of every name and nothing has a day: nobody was."""
    items = [(sheaf.form.field(name), cells[at]) for name, cells in sheaf.raw.items()]
    names = [cell for item, cell in items if item and item.type in _LEADS]
    days = [cell for item, cell in items if item and item.type in {"date", "span"}]
    return bool(names) and all(map(_is_dash, names)) and all(map(_is_nothing, days))


def _is_dash(cell: Cell) -> bool:
    return not is_blank(cell) and _is_nothing(cell)


def _is_nothing(cell: Cell) -> bool:
    return is_blank(cell) or special(cell) is BLANK or cell in _NOTHING


def _no_person(sheaf: Sheaf, at: int) -> Issue:
    names = ("full_name", "last_name", "mentor_name", "mentee_name", "local_id", "snils")
    column = next((sheaf.positions[n] for n in names if n in sheaf.positions), None)
    text = "в строке не указан человек (нужны фамилия, имя и отчество или код); запись не учтена"
    hint = "Впишите фамилию, имя и отчество полностью."
    if any(error_state(as_text(sheaf.raw[n][at]).strip()) for n in names if n in sheaf.raw):
        text = "вместо имени ошибка формулы или формула без результата; запись не учтена"
        hint = "Откройте файл в Excel, исправьте или пересчитайте формулу либо впишите имя."
    place = sheaf.place.at(sheaf.rows[at], column)
    return Issue(IssueCode.ROW_NO_PERSON, Level.ERROR, text, hint, place)
