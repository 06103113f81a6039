"""`pedmonitor report`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pedmonitor.cli.options import (
    DebugOption,
    EditionOption,
    FormatsOption,
    OrganisationOption,
    OutOption,
    PeriodOption,
    ProfileOption,
    WorkspaceOption,
    YearOption,
    chosen_edition,
    chosen_formats,
    chosen_period,
)
from pedmonitor.errors import UsageError

if TYPE_CHECKING:
    from pedmonitor.workflows.build_report import Reported

_NAMED = (
    "В recommendations.xlsx есть имена людей: в отчёте вместо них многоточие. Ячейки назовёт "
    "pedmonitor recommend: напишите в них должности."
)


def report(
    year: YearOption = None,
    period: PeriodOption = None,
    profile: ProfileOption = None,
    formats: FormatsOption = "",
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            metavar="ВИД",
            help="full — полный (по умолчанию), brief — справка, passports — паспорта показателей,"
            " groups — группы организаций, deficits, burnout, contests, training, mentoring — по"
            " процедурам, all — все.",
        ),
    ] = None,
    edition: EditionOption = "",
    organisation: OrganisationOption = "",
    out: OutOption = None,
    workspace: WorkspaceOption = Path(),
    debug: DebugOption = False,
) -> None:
    """Составить аналитический отчёт за посчитанный период.

    Полный отчёт — шесть разделов: цель и задачи, направления анализа, итоговые показатели,
    сравнение по годам, факторы, выводы; есть и справка, паспорта, отчёты по процедурам. Ваши
    собственные тексты лежат в папке notes/ПЕРИОД и сохраняются при каждой сборке; для одного
    документа — в notes/ПЕРИОД/ПРОФИЛЬ.

    Пример: pedmonitor report --year 2022 --kind brief
    """
    from pedmonitor.cli.session import note, now
    from pedmonitor.workflows.build_report import ReportRequest, build_report
    from pedmonitor.workflows.editions import Audience
    from pedmonitor.workflows.keeping.workspace import open_workspace

    del debug
    chosen = chosen_period(year, period)
    if chosen is None:
        raise UsageError("Укажите, за какой год отчёт: pedmonitor report --year 2022")
    names = chosen_formats(formats)
    opened = open_workspace(workspace)
    today = now().date()
    audience = Audience(chosen_edition(edition, organisation), organisation, today)
    request = ReportRequest(tuple(profile or ()), names, out, tuple(kind or ()), audience)
    done = build_report(opened, chosen, request)
    typer.echo("Отчёт составлен:")
    note(f"Отчёт за {chosen.label} составлен; файлов: {len(done.written)}.")
    for path in done.written:
        typer.echo(f"  {path}")
    _tell_what_is_hidden(done, chosen.folder)
    typer.echo(
        f"Свои тексты (факторы, выводы, рекомендации, подписи) пишите в файлах папки {done.notes}."
    )


def _tell_what_is_hidden(done: Reported, folder: str) -> None:
    """Tell what stands in the report otherwise than the methodist may expect."""
    if done.withheld:
        typer.echo(
            f"Скрыты целиком показатели {', '.join(done.withheld)}: с прежней открытой редакцией "
            "данные прислали одна-две организации, и разность двух редакций показала бы их. Если "
            f"прежняя редакция никуда не уходила, удалите её из publications/{folder}.json "
            "и составьте отчёт снова.",
            err=True,
        )
    if done.named:
        typer.echo(_NAMED, err=True)
