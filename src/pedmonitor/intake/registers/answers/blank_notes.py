"""What indicators need and rows do not say: asked once a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import is_blank
from pedmonitor.intake.cells.values import BLANK
from pedmonitor.intake.registers.answers.ages_in_years import AGE, AGE_ON_DAY
from pedmonitor.intake.registers.counted_rows.unnamed_rows import is_nobody, is_vacancy
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.registers.sheaf import Sheaf


def note_blanks(sheaf: Sheaf, item: FormField) -> None:
    """Ask once a table for what indicators need and rows do not say."""
    _settle_needless(sheaf, item)
    parsed = sheaf.parsed.get(item.id)
    if parsed is None and (item.expected_for or not item.derive):
        return  # the column is not there: the coverage of the indicator tells
    if parsed is None:
        blank = list(range(len(sheaf.rows)))
    else:
        told = BLANK not in parsed  # the lot of most columns
        blank = [] if told else [at for at, cell in enumerate(parsed) if cell == BLANK]
    blank = [
        at
        for at in blank
        if _is_expected(sheaf, item, at)
        and not _stands_in(sheaf, item, at)
        and not (is_vacancy(sheaf, at) or is_nobody(sheaf, at))
    ]
    if not blank:
        return
    unclear = [at for at in blank if _source_at(sheaf, item, at)]
    if unclear:
        _ask_what_it_means(sheaf, item, unclear)
        blank = [at for at in blank if at not in set(unclear)]
    if blank:
        _ask_to_fill(sheaf, item, blank)


def _stands_in(sheaf: Sheaf, item: FormField, at: int) -> bool:
    """Say whether another column may tell the value: «Возраст» in the place of a birth date."""
    if not item.stand_in:
        return False
    told = (sheaf.parsed.get(name) for name in (AGE, AGE_ON_DAY))
    return any(column is not None and column[at].value is not None for column in told)


def _ask_what_it_means(sheaf: Sheaf, item: FormField, unclear: list[int]) -> None:
    """Ask about names from which nobody can tell a value: «Психологический климат»."""
    name = _source_at(sheaf, item, unclear[0])
    source = sheaf.form.field(name)
    title = source.title if source else name
    rows = [sheaf.rows[at] for at in unclear]
    sheaf.issues.append(
        Issue(
            IssueCode.CELL_BLANK,
            _level_of(item),
            f"{item.title}: по столбцу «{title}» не понять ({rows_text(rows)}); такие записи не "
            "входят в показатели, где это нужно",
            f"Если запись нужна показателю, добавьте столбец «{item.title}» и впишите, о чём она.",
            sheaf.place.at(rows[0], sheaf.positions.get(name)),
            about=(sheaf.form.id, item.id),
        )
    )


def _source_at(sheaf: Sheaf, item: FormField, at: int) -> str:
    """Name the field of a row that could have told the value; empty where all are blank."""
    told = (name for name in item.derive if name in sheaf.raw and not is_blank(sheaf.raw[name][at]))
    return next(told, "") if item.id not in sheaf.raw else ""


def _level_of(item: FormField) -> Level:
    return Level.ERROR if "context" in item.derive and not item.slices else Level.WARNING


def _ask_to_fill(sheaf: Sheaf, item: FormField, blank: list[int]) -> None:
    rows = rows_text([sheaf.rows[at] for at in blank])
    column = sheaf.positions.get(item.id)
    place = sheaf.place.at(sheaf.rows[blank[0]], column)
    fill = "Заполните столбец" if column is not None else "Добавьте и заполните столбец"
    sheaf.issues.append(
        Issue(
            IssueCode.CELL_BLANK,
            _level_of(item),
            f"{item.title}: не указано ({rows}); такие записи не входят в показатели, "
            "где это нужно",
            f"{fill} «{item.title}».",
            place,
            about=(sheaf.form.id, item.id),
        )
    )


def _settle_needless(sheaf: Sheaf, item: FormField) -> None:
    """Take for told what no row has to tell: among courses alone there is no direction to ask."""
    if item.id in sheaf.parsed or not (item.expected_for and sheaf.rows):
        return
    asked = [sheaf.parsed.get(name) for name, told in item.expected_for.items() if None not in told]
    known = all(cells and all(c.state is CellState.VALUE for c in cells) for cells in asked)
    if known and not any(_is_expected(sheaf, item, at) for at in range(len(sheaf.rows))):
        sheaf.parsed[item.id] = [BLANK] * len(sheaf.rows)


def _is_expected(sheaf: Sheaf, item: FormField, at: int) -> bool:
    """Say whether a row must tell a field: the direction of a retraining, of no other course."""
    told = {
        name: sheaf.parsed[name][at].value for name in item.expected_for if name in sheaf.parsed
    }
    return all(told.get(name) in values for name, values in item.expected_for.items())
