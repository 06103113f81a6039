"""Tables that name no organisation: those of the department, and those that nobody can be given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.origin.organisations import (
    Found,
    How,
    OrganisationIndex,
    is_office,
    is_office_folder,
    names_department,
)
from pedmonitor.intake.origin.registry import name_of_file
from pedmonitor.intake.wording.naming import guarded, is_bare_kind, is_school_like, name_in_title
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from pedmonitor.definitions.form import Form
    from pedmonitor.intake.typed import TypedTable

UNKNOWN_HINT = (
    "Исправьте название, добавьте организацию в реестр или укажите соответствие в "
    "pedmonitor.toml: [organisations]."
)
_SOME = 4


def or_department(
    base: Found, table: TypedTable, form: Form, index: OrganisationIndex
) -> tuple[Found, list[Issue]]:
    """Give a table that names no organisation to the department, where it is the department's.

    Args:
        base: What its titles, file and folders say of its organisation.
        table: The table.
        form: The form it was read as.
        index: The organisations.

    Returns:
        Whose it is; a question where only the place of the file tells that.
    """
    department = Found(MUNICIPALITY, How.EXACT)
    if not base.name and _is_of_department(table, form):
        return department, []
    if _lies_with_department(table, form, base, index):
        return department, [_taken_for_department(table)]
    return base, []


def _is_of_department(table: TypedTable, form: Form) -> bool:
    """Say whether the department itself has sent a table that names no organisation."""
    if form.sender != "either":
        return form.sender == "department"
    parts = table.place.file.split("/")
    if any(map(is_office, table.titles)) or any(map(is_office_folder, parts)):
        return True
    return _is_of_all(table, form) and any(map(names_department, parts))


def _lies_with_department(
    table: TypedTable, form: Form, base: Found, index: OrganisationIndex
) -> bool:
    """Say whether a register of what is in force lies beside the returns of several organisations.

    It names nobody, and neither does its path: «4. Документы/НПА 2022.xlsx» says what it is, and
    nothing else. What happened or how many there were must say of whom.
    """
    several = len(index.organisations) > 1
    named = base.name or base.rivals or any(table.groups) or _stranger(table)
    words = " ".join(form.keywords).split()
    rest = " ".join(map(name_of_file, table.place.file.casefold().split("/"))).split()
    nobody = all(any(word.startswith(one) for one in words) for word in rest)
    return form.timing.dateless and several and nobody and not named and _is_of_all(table, form)


def _is_of_all(table: TypedTable, form: Form) -> bool:
    return form.answers_for_all and not form.names_people and not any(table.named)


def _taken_for_department(table: TypedTable) -> Issue:
    return Issue(
        IssueCode.ORG_GUESSED,
        Level.WARNING,
        "организация не названа, а файл лежит не в папке организации; принято, что это реестр "
        "муниципалитета",
        "Если это так, напишите над таблицей «Отдел образования»; если нет, назовите организацию.",
        table.place,
    )


def undetermined(table: TypedTable, base: Found, form: Form) -> Issue:
    """Tell that nobody can be given a table.

    Args:
        table: The table.
        base: What its titles, file and folders say of its organisation.
        form: The form it was read as.
    """
    stranger = _stranger(table)
    if stranger and not base.rivals:
        return Issue(
            IssueCode.ORG_UNKNOWN,
            Level.ERROR,
            f"организации {guarded(stranger)} нет в реестре организаций; данные листа не учтены",
            UNKNOWN_HINT,
            table.place,
        )
    if base.rivals:
        fits = ", ".join(quoted(name) for name in base.rivals[:_SOME])
        text = f"название подходит нескольким организациям: {fits}; данные листа не учтены"
        code = IssueCode.ORG_AMBIGUOUS
    else:
        text = "не видно, какой организации этот лист; данные не учтены"
        code = IssueCode.ORG_UNDETERMINED
    hint = "Добавьте столбец «ОО», напишите название над таблицей или в имени файла."
    if form.sender != "organisation":
        hint += " Если таблицу ведёт муниципалитет, напишите над ней «Отдел образования»."
    return Issue(code, Level.ERROR, text, hint, table.place)


def _stranger(table: TypedTable) -> str:
    """Give the organisation that titles or the name of the file name, and no registry knows."""
    titled = (name_in_title(line) for line in reversed(table.titles))
    if found := next((name for name in titled if name and not is_bare_kind(name)), ""):
        return found
    parts = (name_of_file(part) for part in reversed(table.place.file.split("/")))
    named = (name for name in parts if name and is_school_like(name) and not is_bare_kind(name))
    return next(named, "")
