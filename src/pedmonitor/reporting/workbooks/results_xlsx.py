"""The workbook of figures: live formulas over counts, breakdowns, footnotes, quality."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from pedmonitor.model.issue import Level
from pedmonitor.model.location import cell_name
from pedmonitor.model.result import TOTAL, IndicatorValue, Status, Unit
from pedmonitor.reporting.text.numbers import (
    NOT_REPORTED,
    date_text,
    decimal_text,
    is_small,
    period_phrase,
)
from pedmonitor.reporting.text.words import (
    LEVEL,
    STATUS,
    breakdown_heading,
    breakdown_title,
    breakdown_value,
    coverage_text,
    met_text,
    source_text,
    target_text,
)
from pedmonitor.reporting.workbooks.workbook import (
    MOST_ROWS,
    Book,
    Formula,
    SheetCell,
    SheetColumn,
    Style,
    Styled,
    count_format,
    percent_formula,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.model.result import RunResult, SecondaryValue

_EXISTS_FORMAT = '"есть";;"нет"'
_HEAD = (SheetColumn("№", 10), SheetColumn("Показатель", 70))
_COUNTS = (
    SheetColumn("Числитель", 12),
    SheetColumn("Знаменатель", 13),
    SheetColumn("Значение", 12),
)
_TARGET = (
    SheetColumn("Цель", 14),
    SheetColumn("Достигнута", 12),
    SheetColumn("Не хватает", 11),
)
_STATUS = (SheetColumn("Статус", 18), SheetColumn("Примечание", 45))
_TAIL = (
    SheetColumn("Данные представили", 13),
    SheetColumn("Сноски", 12),
    SheetColumn("Источник", 12),
)
_PROFILE = SheetColumn("Профиль", 20)


def render_results_xlsx(run: RunResult) -> bytes:
    """Write the workbook of a run; two renders of one run are equal byte for byte."""
    book = Book(title=f"Итоги мониторинга {period_phrase(run.period)}", date=run.period.as_of)
    totals = [value for value in run.values if value.breakdown == TOTAL]
    _values_sheet(book, name="Итоги", run=run, keys=(), values=totals)
    for keys, values in _by_breakdown(run.values).items():
        _values_sheet(book, name=breakdown_heading(keys), run=run, keys=keys, values=values)
    if any(value.items for value in totals):
        _lists_sheet(book, totals)
    if any(value.secondary for value in totals):
        _secondary_sheet(book, totals)
    _choices_sheet(book, run)
    _quality_sheet(book, run)
    return book.close()


def _by_breakdown(
    values: Sequence[IndicatorValue],
) -> dict[tuple[str, ...], list[IndicatorValue]]:
    found: dict[tuple[str, ...], list[IndicatorValue]] = {}
    for value in values:
        if value.breakdown != TOTAL:
            found.setdefault(tuple(key for key, _ in value.breakdown), []).append(value)
    return found


def _values_sheet(
    book: Book,
    *,
    name: str,
    run: RunResult,
    keys: tuple[str, ...],
    values: Sequence[IndicatorValue],
) -> None:
    sheet = book.sheet(name)
    title = f"{name}: показатели {period_phrase(run.period)}"
    sheet.lines([title], bold=True)
    sheet.lines([f"Численность на {date_text(run.period.as_of)}", ""])
    if len(values) > MOST_ROWS:
        sheet.lines(
            [f"Значений: {len(values)} — для листа слишком много; они стоят в results.json"]
        )
        return
    breakdown = tuple(SheetColumn(breakdown_title(key), 28) for key in keys)
    whole = not keys
    columns = (*_HEAD, *breakdown, *_COUNTS, *_STATUS, _PROFILE)
    if (
        whole
    ):  # targets, coverage and footnotes belong to the total; in thousands of rows they are noise
        columns = (*_HEAD, *_COUNTS, *_TARGET, *_STATUS, *_TAIL, _PROFILE)
    first = sheet.next_row + 1
    rows = [_value_row(value, row=first + at, whole=whole) for at, value in enumerate(values)]
    sheet.table(columns, rows)


def _value_row(value: IndicatorValue, *, row: int, whole: bool) -> list[SheetCell]:
    names = [breakdown_value(key, text) for key, text in value.breakdown]
    figure = _figure(value, row=row, column=2 + len(names))
    status: list[SheetCell] = [STATUS[value.status], value.note]
    if not whole:
        return [value.ref, value.title, *names, *figure, *status, value.profile]
    target = value.target
    return [
        value.ref,
        value.title,
        *figure,
        target_text(target, unit=value.unit) if target else None,
        met_text(target),
        target.short_by if target else None,
        *status,
        coverage_text(value),
        ", ".join(value.footnotes),
        source_text(value.source),
        value.profile,
    ]


def _figure(value: IndicatorValue, *, row: int, column: int) -> list[SheetCell]:
    """Give numerator, denominator and the live value over them."""
    if value.status is Status.SUPPRESSED:
        return ["*", "*", "*"]
    numerator, denominator = value.numerator, value.denominator
    if value.value is not None and value.unconfirmed is not None:
        percent = decimal_text(Decimal(str(value.unconfirmed)))
        return [None, None, Styled(f"{percent}\u00a0% (без числителя)", Style(italic=True))]
    if value.value is None or numerator is None:
        return [numerator, denominator, Styled(NOT_REPORTED, Style(italic=True))]
    cells = (cell_name(row, column), cell_name(row, column + 1))
    if value.unit is Unit.PERCENT and denominator is not None:
        small = is_small(denominator)
        return [
            numerator,
            denominator,
            percent_formula(cells, (numerator, denominator), small=small),
        ]
    if value.unit is Unit.EXISTS:
        exists = 1 if numerator else 0
        return [
            numerator,
            None,
            Formula(f"=IF({cells[0]}>0,1,0)", exists, Style(number=_EXISTS_FORMAT)),
        ]
    look = Style(number=count_format(numerator))
    return [numerator, denominator, Formula(f"={cells[0]}", float(numerator), look)]


def _lists_sheet(book: Book, totals: Sequence[IndicatorValue]) -> None:
    """List what the figures count, where the document asks for it."""
    sheet = book.sheet("Перечни")
    sheet.lines(["Что посчитано в показателях, для которых документ требует перечень"], bold=True)
    columns = (*_HEAD, SheetColumn("Наименование", 80), _PROFILE)
    rows = [
        [value.ref, value.title, item, value.profile] for value in totals for item in value.items
    ]
    sheet.table(columns, rows)


def _secondary_sheet(book: Book, totals: Sequence[IndicatorValue]) -> None:
    """List what is shown beside the totals and changes none of them."""
    sheet = book.sheet("Справочно")
    sheet.lines(
        ["Справочные величины: на значения показателей и оценку целей не влияют"], bold=True
    )
    columns = (*_HEAD, SheetColumn("Справочная величина", 70), *_COUNTS)
    figures = [(value, one) for value in totals for one in value.secondary]
    first = sheet.next_row + 1
    rows = [
        [
            *(value.ref, value.title, one.title),
            *_secondary_figure(one, row=first + at),
            *(one.note, value.profile),
        ]
        for at, (value, one) in enumerate(figures)
    ]
    sheet.table((*columns, SheetColumn("Примечание", 45), _PROFILE), rows)


def _secondary_figure(one: SecondaryValue, *, row: int) -> list[SheetCell]:
    over, base = one.numerator, one.denominator
    if over is None or base == 0:
        return [over, base, Styled(NOT_REPORTED, Style(italic=True))]
    cells = (cell_name(row, 3), cell_name(row, 4))
    if base is not None:
        return [over, base, percent_formula(cells, (over, base), small=is_small(base))]
    return [over, None, Formula(f"={cells[0]}", float(over), Style(number=count_format(over)))]


def _choices_sheet(book: Book, run: RunResult) -> None:
    sheet = book.sheet("Сноски")
    sheet.lines(["Как прочитаны неоднозначные места документа"], bold=True)
    columns = (SheetColumn("Сноска", 10), SheetColumn("Принято", 100), SheetColumn("Вариант", 20))
    sheet.table(columns, [[choice.id, choice.text, choice.option] for choice in run.choices])


def _quality_sheet(book: Book, run: RunResult) -> None:
    sheet = book.sheet("Качество данных")
    sheet.lines(["Кто представил данные и что в них найдено"], bold=True)
    coverage = run.coverage
    levels = Counter(issue.level for issue in run.issues)
    facts: list[tuple[str, str | int]] = [
        ("Организаций должны представить данные", coverage.expected),
        ("Представили", coverage.received),
        ("Приняты без ошибок", coverage.accepted),
        ("Возвращаются на исправление", coverage.returned),
        ("Не представили", len(coverage.missing)),
        *(("Не представила", name) for name in coverage.missing),
        *((f"Замечаний уровня «{LEVEL[level]}»", levels[level]) for level in Level),
    ]
    codes = Counter((issue.code.value, issue.code.title) for issue in run.issues)
    facts += [(f"{code} {title}", number) for (code, title), number in sorted(codes.items())]
    sheet.table((SheetColumn("Сведения", 60), SheetColumn("Значение", 40)), facts)
