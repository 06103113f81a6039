"""Plans of a workspace: bundled and imported; read, kept as workbooks, checked, exported."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pedmonitor.definitions.own_office import is_of
from pedmonitor.definitions.plan import dangling, load_plans
from pedmonitor.definitions.source import suggest
from pedmonitor.disk.atomic import write_atomic
from pedmonitor.disk.words import reason_of
from pedmonitor.errors import UsageError, WorkspaceError
from pedmonitor.intake.cells.raw import UnreadableError
from pedmonitor.intake.plans.assemble import Identity
from pedmonitor.intake.plans.reading import ReadPlan, read_plan_file
from pedmonitor.planning.event_kinds import event_kinds
from pedmonitor.planning.lint import check_plan
from pedmonitor.reporting.sections.build_plan import build_plan
from pedmonitor.reporting.workbooks.plan_xlsx import render_plan
from pedmonitor.workflows.keeping.registers import KEPT, register_bytes, replace_register
from pedmonitor.workflows.write_document import renderer_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.definitions.plan import Plan
    from pedmonitor.definitions.settings import Settings
    from pedmonitor.model.plan_finding import PlanFinding
    from pedmonitor.workflows.keeping.workspace import Workspace

FOLDER = "plans"
_ID = re.compile(r"[a-z][a-z0-9-]*")
_PRINTED = dt.date(2020, 1, 1)
_SOUNDS = str.maketrans(
    dict.fromkeys("ъь", "")
    | dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziyklmnoprstufye", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ю": "yu", "я": "ya"}
)


@dataclass(frozen=True, slots=True)
class Imported:
    """A plan that has been taken into the workspace.

    Attributes:
        plan: The plan.
        path: Its workbook.
        findings: What had to be decided on the way in, then what is wrong with the plan.
        kept: Where the workbook that has been replaced is; None where there was none.
    """

    plan: Plan
    path: Path
    findings: tuple[PlanFinding, ...]
    kept: Path | None = None


def open_plans(workspace: Workspace) -> dict[str, Plan]:
    """Give every plan by id: workbooks of the workspace hide bundled plans of the same id.

    Raises:
        UsageError: A workbook does not open or does not check.
        DefinitionError: A definition does not check.
    """
    return dict(load_plans(workspace.catalogue, workspace.path)) | imported_plans(workspace)


def imported_plans(workspace: Workspace) -> dict[str, Plan]:
    """Give the plans that the workspace keeps as workbooks.

    Raises:
        UsageError: A workbook does not open or does not check.
    """
    paths = sorted((workspace.path / FOLDER).glob("*.xlsx"))
    read = (
        _read(path, Identity(path.stem), workspace).plan
        for path in paths
        if not path.name.startswith(("~", ".")) and not path.stem.endswith(KEPT)
    )
    return {plan.id: plan for plan in read}


def plans_in_force(workspace: Workspace, profiles: Sequence[str] = ()) -> tuple[Plan, ...]:
    """Give the plans that the workspace answers for; another municipality's is nobody's debt here.

    Its own workbooks come first: those of the profiles and those of none. A plan that comes with
    the program counts where its profile is asked for by name; else only where there is no workbook,
    the settings name its profile, and name no other municipality or office.

    Args:
        workspace: The workspace.
        profiles: Profile ids that are asked for; empty for those of the settings.

    Raises:
        UsageError: An unknown profile, or a workbook that does not open.
        DefinitionError: A definition does not check.
    """
    for name in profiles:
        workspace.catalogue.profile(name)
    settings = workspace.settings
    wanted = set(profiles or settings.profiles)
    imported = imported_plans(workspace)
    own = [one for one in imported.values() if not wanted or one.profile in {*wanted, ""}]
    if own and not profiles:
        return tuple(own)
    replaced = {one.profile for one in own}
    bundled = [
        one
        for one in load_plans(workspace.catalogue, workspace.path).values()
        if one.id not in imported
        and one.profile not in replaced
        and _is_answered_for(one, settings, named=one.profile in wanted, asked=bool(profiles))
    ]
    return (*own, *bundled)


def _is_answered_for(plan: Plan, settings: Settings, *, named: bool, asked: bool) -> bool:
    """Whether a plan that comes with the program is the user's own, or asked for by name."""
    if asked:
        return named
    if settings.municipality:
        return is_of(plan.municipality, settings.municipality)
    return named and not settings.office


def choose_plans(
    workspace: Workspace, wanted: str = "", profiles: Sequence[str] = ()
) -> tuple[Plan, ...]:
    """Find the plans that are meant: a file, an id, those of profiles, else of the settings.

    The name of a document means its plans, as `--profile` does; there may be none.

    Args:
        workspace: The workspace.
        wanted: A path or an id; empty for the plans of the profiles.
        profiles: Profiles whose plans are wanted.

    Raises:
        UsageError: There is no such file or plan; the message names the nearest.
    """
    if wanted and Path(wanted).is_file():
        path = Path(wanted)
        return (_read(path, _identity(path, "", "", workspace), workspace).plan,)
    plans = open_plans(workspace)
    if wanted:
        if wanted not in plans:
            if wanted in workspace.catalogue.profiles:  # a document that may have no plan
                return plans_in_force(workspace, [wanted])
            near = suggest(wanted, plans) or f". Есть: {', '.join(plans)}"
            raise UsageError(f"Нет ни файла, ни плана «{wanted}»{near}")
        return (plans[wanted],)
    found = plans_in_force(workspace, profiles)
    if found or profiles:
        return found
    chosen = workspace.settings.profiles
    return tuple(plan for plan in plans.values() if not chosen or plan.profile in chosen)


def check_plans(
    workspace: Workspace, wanted: str = "", profiles: Sequence[str] = ()
) -> tuple[tuple[Plan, tuple[PlanFinding, ...]], ...]:
    """Look over the plans that are meant (`choose_plans`); of a file also what reading it found.

    Raises:
        UsageError: There is no such file or plan.
    """
    if wanted and Path(wanted).is_file():
        path = Path(wanted)
        read = _read(path, _identity(path, "", "", workspace), workspace)
        return ((read.plan, (*read.findings, *lint(workspace, read.plan))),)
    plans = choose_plans(workspace, wanted, profiles)
    return tuple((plan, lint(workspace, plan)) for plan in plans)


def import_plan(
    workspace: Workspace, path: Path, *, name: str = "", profile: str = "", replace: bool = False
) -> Imported:
    """Take a plan out of a document and keep it as a workbook of the workspace.

    Args:
        workspace: The workspace.
        path: The document: Excel or Word.
        name: Id of the plan; by default out of the file's name.
        profile: The profile whose municipality it is of.
        replace: Whether a workbook that is there already may be replaced.

    Raises:
        UsageError: It cannot be read, its id is none, or the workbook is there already.
        WorkspaceError: The workbook cannot be written.
    """
    if name and not _ID.fullmatch(name):
        raise UsageError(f"Код плана «{name}»: нужны строчные латинские буквы, цифры и дефис.")
    read = _read(path, _identity(path, name, profile, workspace), workspace)
    plan = read.plan.model_copy(update={"id": name}) if name else read.plan
    target = workspace.path / FOLDER / f"{plan.id}.xlsx"
    with workspace.locked():
        before = register_bytes(target)
        if before is not None and not replace:
            raise UsageError(
                f"План «{target}» уже есть, он не изменён. Дайте новому другой код (--id) или "
                "замените прежний (--replace)."
            )
        made = render_plan(plan)
        kept = replace_register(target, before, made) if made != before else None
    return Imported(plan, target, (*read.findings, *lint(workspace, plan)), kept)


def lint(workspace: Workspace, plan: Plan) -> tuple[PlanFinding, ...]:
    """Find what is wrong with a plan."""
    return check_plan(plan, event_kinds(workspace.catalogue, plan.profile))


def export_plan(plan: Plan, path: Path, workspace: Workspace) -> None:
    """Write a plan: `.xlsx` is the workbook to be edited, anything else a document to be printed.

    Raises:
        UsageError: No renderer writes such files.
        WorkspaceError: The file cannot be written.
    """
    if path.suffix.lower() == ".xlsx":
        _write(path, render_plan(plan))
        return
    settings = workspace.settings
    document = build_plan(
        plan, date=_PRINTED, office=settings.office, letterhead=settings.letterhead
    )
    _write(path, renderer_of(path)(document, workspace.templates))


def _read(path: Path, identity: Identity, workspace: Workspace) -> ReadPlan:
    limits = workspace.settings.limits
    try:
        if path.stat().st_size > limits.file_megabytes * 1_000_000:
            raise UsageError(f"«{path.name}» больше {limits.file_megabytes} МБ.")
        data = path.read_bytes()
        read = read_plan_file(data, identity, file=path.name, max_cells=limits.cells)
    except OSError as error:
        raise UsageError(f"Файл «{path}» не открывается: {reason_of(error)}") from error
    except UnreadableError as error:
        raise UsageError(f"«{path.name}»: {error.told}") from error
    wrong = dangling(read.plan, workspace.catalogue)
    if wrong:
        raise UsageError(f"«{path.name}»: " + "; ".join(wrong))
    return read


def _identity(path: Path, name: str, profile: str, workspace: Workspace) -> Identity:
    document = workspace.catalogue.profile(profile).document if profile else None
    return Identity(
        name or id_of(path.stem),
        workspace.settings.municipality,
        profile,
        document.municipality if document else "",
    )


def id_of(stem: str) -> str:
    """Make an id of a file's name.

    >>> id_of("План на 2022 год"), id_of("2022"), id_of("№")
    ('plan-na-2022-god', 'plan-2022', 'plan')
    """
    words = re.sub(r"[^a-z0-9]+", "-", stem.lower().translate(_SOUNDS)).strip("-")
    return words if re.match(r"[a-z]", words) else f"plan-{words}".rstrip("-")


def _write(path: Path, data: bytes) -> None:
    try:
        write_atomic(path, data)
    except OSError as error:
        raise WorkspaceError(
            f"«{path}» не записывается: {reason_of(error)}. Закройте файл и повторите."
        ) from error
