"""References of worked examples: an example with a misspelt field would prove nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.definitions.cross_checks import field_ids
from pedmonitor.definitions.form_checks import has_cell
from pedmonitor.definitions.source import suggest
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.family import Example, ExampleRow

_STAFF = "staff"
_OF_EXAMPLES = {"person", "fact", "organisation"}
"""Whom a row is about, which fact and whose: examples have letters where returns have names."""


def example_faults(example: Example, catalogue: Catalogue) -> list[str]:
    """List what a worked example names that the definitions do not have.

    Args:
        example: The example.
        catalogue: The definitions.

    Returns:
        A sentence for each unknown register, field, code, edition, cell and question.
    """
    faults = list[str]()
    for register, rows in _tables(example):
        if register not in catalogue.forms:
            faults.append(f"нет реестра «{register}»{suggest(register, catalogue.forms)}")
            continue
        for row in rows:
            faults += _row_faults(register, row, catalogue)
    for edition, cells in example.cells.items():
        faults += _cell_faults(edition, tuple(cells), catalogue)
    for name, option in example.choices.items():
        question = catalogue.choices.get(name)
        if question is None:
            faults.append(f"нет вопроса «{name}»{suggest(name, catalogue.choices)}")
        elif option not in question.options:
            near = suggest(option, question.options)
            faults.append(f"у вопроса «{name}» нет варианта «{option}»{near}")
    return [f"{quoted(example.name)}: {fault}" for fault in dict.fromkeys(faults)]


def _tables(example: Example) -> Iterator[tuple[str, tuple[ExampleRow, ...]]]:
    yield from example.tables.items()
    if example.before is not None:
        yield _STAFF, example.before


def _row_faults(register: str, row: ExampleRow, catalogue: Catalogue) -> list[str]:
    form, faults = catalogue.forms[register], list[str]()
    known = field_ids(form)
    for name, value in row.items():
        if name not in known | _OF_EXAMPLES:
            faults.append(f"в реестре «{register}» нет поля «{name}»{suggest(name, known)}")
            continue
        field = form.field(name)
        if field is None or field.dictionary not in catalogue.dictionaries:
            continue
        codes = {entry.code for entry in catalogue.dictionaries[field.dictionary].entries}
        faults += [
            f"{name}: в словаре «{field.dictionary}» нет значения «{one}»{suggest(str(one), codes)}"
            for one in (value if isinstance(value, list | tuple) else (value,))
            if one not in codes
        ]
    return faults


def _cell_faults(name: str, cells: tuple[str, ...], catalogue: Catalogue) -> list[str]:
    edition = catalogue.state_forms.get(name)
    if edition is None:
        return [f"нет редакции «{name}»{suggest(name, catalogue.state_forms)}"]
    return [
        f"в редакции «{name}» нет клетки «{cell}» (пишется раздел/строка/графа)"
        for cell in cells
        if cell.count("/") != 2 or not has_cell(edition, *cell.split("/"))  # noqa: PLR2004 - three
    ]
