"""`pedmonitor diff`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pedmonitor.cli.options import (
    DebugOption,
    JsonOption,
    ProfileOption,
    WorkspaceOption,
    chosen_period,
)
from pedmonitor.errors import UsageError

_SHOWN = 30


def diff(
    periods: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ПЕРИОД",
            help="Два периода — сравнение по годам; один — два последних расчёта за него.",
        ),
    ] = None,
    run: Annotated[
        list[int] | None,
        typer.Option(
            "--run", metavar="№", help="Номер расчёта из pedmonitor history; указать дважды."
        ),
    ] = None,
    profile: ProfileOption = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="ФАЙЛ", help="Записать целиком: xlsx, docx."),
    ] = None,
    workspace: WorkspaceOption = Path(),
    json: JsonOption = False,
    debug: DebugOption = False,
) -> None:
    """Показать, что изменилось между двумя расчётами или годами.

    Два расчёта одного периода: отдельно исходные файлы, определения, принятые решения и
    результаты. Два периода: изменения показателей там, где годы сопоставимы.

    Примеры:

    pedmonitor diff (два последних расчёта)

    pedmonitor diff --run 3 --run 5

    pedmonitor diff 2021 2022
    """
    from pedmonitor.cli.document_text import show_document
    from pedmonitor.workflows.compare import compare
    from pedmonitor.workflows.keeping.workspace import open_workspace
    from pedmonitor.workflows.write_document import renderer_of, write_document

    del debug
    named = [chosen for text in periods or () if (chosen := chosen_period(None, text))]
    if len(named) > 2 or (named and run):  # noqa: PLR2004 - a pair
        raise UsageError("Укажите два периода или два номера расчётов, не больше.")
    if out is not None:
        renderer_of(out)
    opened = open_workspace(workspace)
    found = compare(opened, runs=run or (), periods=named, profiles=profile or ())
    if json:
        typer.echo(found.json().decode(), nl=False)
    for document in () if json else found.documents(shown=_SHOWN):
        show_document(document)
    for number, document in enumerate(found.documents() if out else ()):
        path = _numbered(out or Path(), number)
        write_document(document, path, opened.templates)
        typer.echo(f"  {path}", err=json)


def _numbered(path: Path, number: int) -> Path:
    """Name the second file of several after the first."""
    return path.with_stem(f"{path.stem} ({number + 1})") if number else path
