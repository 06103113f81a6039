"""State forms as schools fill them: sheets built from an edition's own captions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.definitions.state_form import FormSection, StateForm

Line = list[object]
Cells = Mapping[tuple[str, str, str], object]
"""(section, row code, graph number) → what is typed there; other cells are blank or «X»."""


def title_page(
    edition: StateForm, name: str = "МБОУ «СОШ № 3»", *, okpo: object = "04120071", year: int = 2022
) -> list[Line]:
    """Write the first page: the form's number, the year, the name and the block of codes."""
    if edition.as_of.month == 9:
        period = f"на начало {year}/{year + 1} учебного года"
    else:
        period = f"за {year} год"
    return [
        [f"Форма № {edition.number}"],
        [edition.title.upper()],
        [period],
        ["Наименование отчитывающейся организации", name],
        ["Код формы по ОКУД", "отчитывающейся организации по ОКПО", "ИНН", "КПП", "ОГРН"],
        [1, 2, 3, 4, 5],
        [edition.okud, okpo, "", "", ""],
    ]


def header(section: FormSection, *, shift: int = 0) -> list[Line]:
    """Write the captions of a section, one row a level; `shift` moves them to the right."""
    depth = max(len(graph.path) for graph in section.graphs)
    rows: list[Line] = []
    for level in range(depth):
        lead: Line = ["Наименование показателей", "№ строки"] if level == 0 else ["", ""]
        captions = [g.path[level] if level < len(g.path) else "" for g in section.graphs]
        rows.append([*lead, *[""] * shift, *captions])
    return rows


def table(
    edition: StateForm,
    name: str,
    cells: Cells,
    *,
    only: tuple[str, ...] = (),
    titled: bool = True,
    shift: int = 0,
) -> list[Line]:
    """Write a section with its title, captions, numbers and rows; `only` keeps some rows."""
    section = edition.section(name)
    assert section is not None
    rows: list[Line] = [[f"{section.id}. {section.title}"]] if titled else []
    rows += [["Код по ОКЕИ: человек – 792"], *header(section, shift=shift)]
    rows.append([1, 2, *(int(graph.number) for graph in section.graphs)])
    for row in section.rows:
        if only and row.code not in only:
            continue
        line: Line = [row.label, row.code]
        for graph in section.graphs:
            blank = "X" if (row.code, graph.number) in section.crossed_cells else ""
            line.append(cells.get((name, row.code, graph.number), blank))
        rows.append(line)
    return rows


def lines(edition: StateForm, name: str, cells: Cells) -> list[Line]:
    """Write a «Справка»: one line a row, the code in brackets, the value after it."""
    section = edition.section(name)
    assert section is not None
    return [
        [section.title],
        *[
            [f"{row.label} ({row.code})", "", cells.get((name, row.code, ""), "")]
            for row in section.rows
        ],
    ]


def workbook(
    edition: StateForm,
    cells: Cells,
    *,
    school: str = "МБОУ «СОШ № 3»",
    okpo: object = "04120071",
    year: int = 2022,
) -> dict[str, list[Line]]:
    """Write the whole form: a title page and a sheet for each section that has cells."""
    sheets = {"Титул": title_page(edition, school, okpo=okpo, year=year)}
    for name in dict.fromkeys(section for section, _, _ in cells):
        section = edition.section(name)
        assert section is not None
        kind = lines if section.is_lines else table
        sheets[name] = kind(edition, name, cells)
    return sheets
