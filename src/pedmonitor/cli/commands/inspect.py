"""`pedmonitor inspect`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pedmonitor.cli.options import DebugOption, WorkspaceOption

_FIRST_ROWS = 3


def inspect(
    file: Annotated[Path, typer.Argument(metavar="ФАЙЛ", help="Файл организации.")],
    workspace: WorkspaceOption = Path(),
    json: Annotated[bool, typer.Option("--json", help="Всё, что видно, в формате JSON.")] = False,
    debug: DebugOption = False,
) -> None:
    """Показать, что программа видит в файле: таблицы, заголовки, столбцы, первые строки.

    Помогает понять, почему реестр не опознан. Выводит ячейки как есть, поэтому может показать
    персональные данные: это ваш экран и ваш файл.

    Пример: pedmonitor inspect "СОШ 3.xlsx"
    """
    import dataclasses
    import json as json_library

    from pedmonitor.cli.console import show_table
    from pedmonitor.model.location import column_letter
    from pedmonitor.workflows.inspect_file import inspect_file
    from pedmonitor.workflows.keeping.workspace import open_workspace

    del debug
    seen = inspect_file(file, workspace=open_workspace(workspace))
    if json:
        typer.echo(json_library.dumps(dataclasses.asdict(seen), ensure_ascii=False, indent=1))
        return
    encoding = f", кодировка {seen.encoding}" if seen.encoding else ""
    typer.echo(f"{seen.file}: {seen.content}{encoding}; таблиц: {len(seen.tables)}")
    for form in seen.forms:
        sections = [(name, str(count)) for name, count in form.sections.items()]
        title = f"форма, редакция {form.edition}; {form.organisation or 'организация не названа'}"
        show_table(f"{title}; ОКПО {form.okpo or 'нет'}", ("Раздел", "Клеток"), sections)
        for line in form.issues:
            typer.echo(line)
    for table in seen.tables:
        register = table.register or "не опознана"
        sheet = f"лист «{table.sheet}», " if table.sheet else ""
        columns = [
            (
                column_letter(column.letter),
                column.heading,
                column.field or "—",
                f"{column.score:.0f}" if column.score else "",
            )
            for column in table.columns
        ]
        title = (
            f"{sheet}заголовок в строке {table.header_row}, "
            f"строк: {len(table.rows)}; реестр: {register}"
        )
        show_table(title, ("Столбец", "Заголовок", "Поле", "Сходство"), columns)
        show_table("Первые строки", tuple(table.header), table.rows[:_FIRST_ROWS])
