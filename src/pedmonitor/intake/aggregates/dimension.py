"""Rows of a part of the pedagogues: «Должность: учитель», «Категория: молодые», «Месяц: март»."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from pedmonitor.intake.wording.totals import says_total
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.intake.aggregates.figure_columns import Span
    from pedmonitor.intake.aggregates.layout import Layout
    from pedmonitor.intake.sheets.raw_table import RawTable

_SPLITS = re.compile(
    r"должност|категори|групп|возраст|месяц|квартал|период|стаж|уровен|\bш?мо\b|цикл|^год\b|^пол$"
)
_ASIDE = re.compile(
    r"ответствен|исполнител|дата|отметка|примечан|комментар|контакт|телефон|почт|адрес|\bфио\b|email"
)
_WHOLE_YEAR = re.compile(r"(?i)(?:за\s+)?(?:весь\s+)?год(?:\s+в\s+целом)?|за\s+12\s+месяцев")
_LETTERS = re.compile(r"[^\W\d_]")
_YEAR = re.compile(r"(20[0-4]\d)(?:\.0)?(?:\s*г(?:од|\.)?)?")


def find_dimension(table: RawTable, layout: Layout) -> int | None:
    """Find the column by which the rows of a table divide the pedagogues; None for none.

    Where no column says whose or of what a row is, it is the first one before the figures.

    Args:
        table: The table.
        layout: What its columns say.
    """
    first = min((figure.at for figure in layout.figures), default=0)
    before = [at for at in layout.unknown if at < first and table.paths[at]]
    named = [at for at in before if _SPLITS.search(normalise_label(table.paths[at][-1]))]
    told = (layout.organisation, layout.subject, layout.indicator) != (None, None, None)
    others = [at for at in before if not _ASIDE.search(normalise_label(table.paths[at][-1]))]
    return next(iter(named if told else [*named, *others]), None)


def year_of(label: str) -> Span | None:
    """Give the days of a row of years.

    >>> [str(day) for day in year_of("2021 год")], year_of("учитель")
    (['2021-01-01', '2021-12-31'], None)
    """
    found = _YEAR.fullmatch(label)
    if found is None:
        return None
    year = int(found[1])
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def is_part(label: str) -> bool:
    """Say whether a row is of some of the pedagogues only.

    >>> [is_part(text) for text in ("учитель", "Всего за год", "2021 год", "15.12.2022", "")]
    [True, False, False, False, False]
    >>> [is_part(text) for text in ("IV", "За год")]
    [True, False]
    """
    says = _LETTERS.search(label) is not None and year_of(label) is None
    return says and not (says_total(label) or _WHOLE_YEAR.fullmatch(label.strip()))
