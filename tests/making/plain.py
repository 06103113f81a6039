"""A document as plain text, for what a test wants to find in it."""

from __future__ import annotations

from pedmonitor.reporting.cells import cell_text
from pedmonitor.reporting.document import BulletList, Document, Paragraph, Table


def words(document: Document) -> str:
    """Give titles, paragraphs, lists and tables; cells are parted by bars."""
    found = [document.title, *document.subtitle]
    for section in document.sections:
        found.append(section.title)
        for block in section.blocks:
            match block:
                case Paragraph(text):
                    found.append(text)
                case BulletList(items):
                    found.extend(items)
                case Table(columns, rows, caption, note):
                    found += [caption, note, *(column.title for column in columns)]
                    found += [" | ".join(map(cell_text, row)) for row in rows]
                case _:
                    pass
    return "\n".join(found)
