"""Show a document in the terminal: rich tables there, plain lines everywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from pedmonitor.cli.console import show_table

if TYPE_CHECKING:
    from pedmonitor.reporting.document import Block, Document


def show_document(document: Document, *, err: bool = False) -> None:
    """Print title, sections and tables in order; pictures are told by their words."""
    typer.echo(document.title, err=err)
    for line in document.subtitle:
        typer.echo(line, err=err)
    for section in document.sections:
        typer.echo("", err=err)
        typer.echo(section.title, err=err)
        for block in section.blocks:
            _show(block, err=err)


def _show(block: Block, *, err: bool) -> None:
    from pedmonitor.reporting.cells import cell_text
    from pedmonitor.reporting.document import BulletList, Chart, Table, WritingSpace

    match block:
        case Table(columns=columns, rows=rows, caption=caption, note=note):
            headings = [column.title for column in columns]
            lines = [[cell_text(cell) for cell in row] for row in rows]
            show_table(caption, headings, lines, err=err, styles=[[""] * len(columns)] * len(lines))
            if note:
                typer.echo(note, err=err)
        case BulletList(items):
            for item in items:
                typer.echo(f"  • {item}", err=err)
        case Chart(alternative=text) | WritingSpace(text=text):
            typer.echo(text, err=err)
        case _:
            typer.echo(block.text, err=err)
