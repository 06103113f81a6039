"""`pedmonitor inspect`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pedmonitor.cli.options import DebugOption, WorkspaceOption

if TYPE_CHECKING:
    from pedmonitor.workflows.inspect_file import Inspection, SeenTable

_FIRST_ROWS = 3
_LEFT_OUT = 20


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
    from pedmonitor.cli.harmless import harmless
    from pedmonitor.workflows.inspect_file import inspect_file
    from pedmonitor.workflows.keeping.workspace import open_workspace

    del debug
    seen = inspect_file(file, workspace=open_workspace(workspace), judged=True)
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
        register = f"реестр: {table.register}" if table.register else "реестр не опознан"
        sheet = f"лист «{table.sheet}», " if table.sheet else ""
        columns = [
            (
                column.letter,
                column.heading,
                column.field or "—",
                f"{column.score:.0f}" if column.score else "",
            )
            for column in table.columns
        ]
        title = f"{sheet}{_header_of(table)}, строк: {len(table.rows)}; {register}"
        captions = ("Столбец", "Заголовок", "Поле", "Сходство")
        show_table(title, captions, columns, captioned=True)
        for line in table.titles:
            typer.echo(harmless(f"Выше таблицы: {line}"))
        first = table.rows[:_FIRST_ROWS]
        show_table("Первые строки", tuple(table.header), first, captioned=True)
    _show_left_out(seen)


def _show_left_out(seen: Inspection) -> None:
    """Show what comes into no figure: tables put off, rows of no table."""
    from pedmonitor.cli.harmless import harmless

    for reason in seen.put_off:
        typer.echo(harmless(f"В расчёт не войдёт: {reason}"))
    for left in seen.left_out[:_LEFT_OUT]:
        sheet = f"лист «{left.sheet}», " if left.sheet else ""
        typer.echo(harmless(f"Не вошло в таблицы: {sheet}строка {left.row}: {left.text}"))
    if (more := len(seen.left_out) - _LEFT_OUT) > 0:
        typer.echo(f"Не вошло в таблицы и других строк: {more}; все — с ключом --json")


def _header_of(table: SeenTable) -> str:
    """Say in which rows the header stands."""
    if not table.header_height:
        return "заголовка нет"
    if table.header_height == 1:
        return f"заголовок в строке {table.header_row}"
    first = table.header_row - table.header_height + 1
    return f"заголовок в строках {first}–{table.header_row}"
