"""`pedmonitor errors`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pedmonitor.cli.commands.compute import FolderArgument
from pedmonitor.cli.options import (
    DebugOption,
    OutOption,
    PeriodOption,
    ProfileOption,
    QuietOption,
    WorkspaceOption,
    YearOption,
    chosen_period,
)
from pedmonitor.cli.session import tell

if TYPE_CHECKING:
    from pedmonitor.model.issue import Issue

_SHOWN = 20


def errors(
    folder: FolderArgument = Path("returns"),
    profile: ProfileOption = None,
    year: YearOption = None,
    period: PeriodOption = None,
    out: OutOption = None,
    workspace: WorkspaceOption = Path(),
    quiet: QuietOption = False,
    debug: DebugOption = False,
) -> None:
    """Подготовить возврат: копии файлов с отмеченными ошибками для каждой организации.

    Каждой организации с ошибками — её собственный файл «… — исправить.xlsx»: неверные ячейки
    закрашены и подписаны, первый лист — список со ссылками на ячейки, что не так, как исправить и
    какой показатель это изменит. Чужих данных в нём нет: из общего файла берутся только свои
    строки; формул, макросов и ссылок тоже нет. Файлы ложатся в out/ПЕРИОД/schools/ОРГАНИЗАЦИЯ.
    Исправленный файл можно положить к остальным: он заменит прежний.

    Пример: pedmonitor errors returns --year 2022
    """
    from pedmonitor.cli.console import progress_bar, show_table
    from pedmonitor.reporting.text.numbers import plural
    from pedmonitor.reporting.text.status_words import errors_text, remarks_text
    from pedmonitor.workflows.compute_period import Request
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.return_errors import return_errors

    del debug
    with progress_bar(quiet=quiet) as advance:
        request = Request(folder, tuple(profile or ()), chosen_period(year, period), out, advance)
        returned = return_errors(open_workspace(workspace), request)
    found, staying = returned.files, returned.staying
    rows = [
        (
            item.organisation,
            errors_text(item.errors) if item.errors else "",
            remarks_text(item.remarks) if item.remarks else "",
            str(item.path),
        )
        for item in found
    ]
    if rows and not quiet:
        headings = ("Организация", "Ошибки", "Замечания", "Файл")
        show_table("Вернуть на исправление", headings, rows)
    if staying and not quiet:
        show_table("Копии нет, исправить самим или спросить", *_staying(staying))
    schools = len({item.organisation for item in found})
    why = "файл не читается или неясно, чей он"
    left = f"{errors_text(len(staying))} копией не вернуть: {why}"
    if found:
        files = plural(len(found), "файл", "файла", "файлов")
        names = plural(schools, "организации", "организаций", "организаций")
        more = f" Ещё {left}." if staying else ""
        tell(f"Подготовлено {len(found)} {files} для {schools} {names}.{more}")
    else:
        tell(f"Возвращать нечего{f'. Но {left}' if staying else ': ошибок в файлах нет'}.")


def _staying(issues: tuple[Issue, ...]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Lay out the errors that no copy tells of."""
    rows: list[tuple[str, ...]] = []
    for issue in issues[:_SHOWN]:
        where = " ".join(filter(None, (issue.place.file, issue.place.spot))) if issue.place else ""
        rows.append((issue.organisation, where, issue.message, issue.hint))
    if len(issues) > _SHOWN:
        rows.append(("", "", f"… и ещё {len(issues) - _SHOWN}: issues.xlsx расчёта", ""))
    return ("Организация", "Где", "Что не так", "Как исправить"), rows
