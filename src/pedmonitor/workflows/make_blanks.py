"""Write an empty form for every organisation: what to send, and under which headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.definitions.blank import blank_registers
from pedmonitor.errors import UsageError
from pedmonitor.history.store import History
from pedmonitor.model import blank
from pedmonitor.model.organisation import Context
from pedmonitor.reporting.text.numbers import period_phrase, period_text
from pedmonitor.reporting.workbooks.blank_xlsx import render_blank
from pedmonitor.workflows.plans.measures import known_names
from pedmonitor.workflows.school_folders import file_name

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.definitions.blank import BlankRegister
    from pedmonitor.definitions.profile import Profile
    from pedmonitor.model.period import Period
    from pedmonitor.workflows.keeping.workspace import Workspace

FOLDER = "blanks"


@dataclass(frozen=True, slots=True)
class Blank:
    """An empty form that was written.

    Attributes:
        organisation: Whose it is; empty for one that everybody may fill in.
        registers: Titles of its sheets.
        path: Where it lies.
    """

    organisation: str
    registers: tuple[str, ...]
    path: Path


@dataclass(frozen=True, slots=True)
class Blanks:
    """What was written.

    Attributes:
        made: The forms.
        unasked: Organisations of whom the documents ask no register.
        known_from: Label of the period whose organisations they are; empty where none is known.
    """

    made: tuple[Blank, ...]
    unasked: tuple[str, ...]
    known_from: str


def make_blanks(
    workspace: Workspace, profiles: tuple[str, ...], period: Period, *, out: Path | None = None
) -> Blanks:
    """Write a form for every organisation of the last run; without any, one for everybody.

    Args:
        workspace: The workspace.
        profiles: The documents; those of the settings or of earlier runs where none is named.
        period: What the forms are for.
        out: Folder; the workspace's own by default.

    Raises:
        UsageError: No document is chosen, or they ask no register of anybody.
        WorkspaceBusyError: Another run holds the workspace.
    """
    chosen = _profiles(workspace, profiles)
    made: list[Blank] = []
    unasked: list[str] = []
    with workspace.locked():
        known_from, organisations = _organisations(workspace)
        target = out or workspace.out(period) / FOLDER
        with workspace.outputs(target) as files:
            for one in organisations:
                registers = blank_registers(chosen, workspace.catalogue, one.type)
                if not registers:
                    unasked.append(one.name)
                    continue
                path = target / _file(one.name, period)
                files.write(path, _blank(registers, workspace, one.name, period))
                made.append(Blank(one.name, tuple(r.form.title for r in registers), path))
    if not made:
        names = ", ".join(profile.id for profile in chosen)
        raise UsageError(f"По документу {names} организации не сдают ни одного реестра.")
    return Blanks(tuple(made), tuple(unasked), known_from)


def _blank(
    registers: tuple[BlankRegister, ...], workspace: Workspace, name: str, period: Period
) -> bytes:
    return render_blank(
        registers,
        workspace.catalogue.dictionaries,
        organisation=name,
        period=period_phrase(period),
        date=period.end,
    )


def _profiles(workspace: Workspace, named: tuple[str, ...]) -> list[Profile]:
    """Choose the documents: those that are named, those of the settings, those used before.

    Raises:
        UsageError: None of these says which.
    """
    catalogue = workspace.catalogue
    wanted = named or workspace.settings.profiles
    if wanted:
        return [catalogue.profile(name) for name in wanted]
    used = list(known_names(workspace).profiles.values())
    if len(used) < len(catalogue.profiles):
        return used
    names = ", ".join(sorted(catalogue.profiles))
    raise UsageError(f"Укажите, для какого документа нужны бланки: --profile. Есть {names}.")


def _organisations(workspace: Workspace) -> tuple[str, tuple[Context, ...]]:
    """Give those of the last run, and its period; one without a name where nobody is known."""
    if workspace.database.exists():
        with History.open(workspace.database) as history:
            last = max(history.runs(), key=lambda record: record.period.end, default=None)
            found = history.load(last).contexts if last is not None else ()
        if last is not None and found:
            return last.period.label, found
    return "", (Context(""),)


def _file(organisation: str, period: Period) -> str:
    name = organisation or blank.FOR_EVERYBODY
    return file_name(f"{blank.FILE} {name} {period_text(period)}") + ".xlsx"
