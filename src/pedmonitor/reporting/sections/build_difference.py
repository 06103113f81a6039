"""Two runs of one period side by side: what changed in what went in, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.model.difference import Change, Difference, FileChange, ValueChange
from pedmonitor.reporting.document import (
    BulletList,
    Column,
    CountDifference,
    Document,
    Mark,
    Missing,
    Paragraph,
    Section,
    Table,
    Text,
)
from pedmonitor.reporting.document import Difference as Points
from pedmonitor.reporting.facts.explanation_rows import more_text
from pedmonitor.reporting.facts.figures import count_of, figure_cell, share_of
from pedmonitor.reporting.text.numbers import (
    count_text,
    date_text,
    is_small,
    period_phrase,
    plural,
)
from pedmonitor.reporting.text.tally_words import CHANGE
from pedmonitor.reporting.text.words import (
    STATUS,
    VERDICT,
    breakdown_title,
    breakdown_value,
    headline,
    source_text,
    target_text,
)

if TYPE_CHECKING:
    import datetime as dt

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.model.period import Period
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.reporting.document import Block, Cell

_MEANING = {
    Change.ADDED: "новый",
    Change.REMOVED: "больше не считается",
    Change.CHANGED: "определение изменено",
}


@dataclass(frozen=True, slots=True)
class Compared:
    """Two runs on their way to words.

    Attributes:
        difference: What differs.
        period: Their period.
        numbers: Numbers of the runs in the history.
        days: When each was first saved.
        catalogue: Wordings of indicators.
        shown: At most so many figures of organisations and breakdowns; None for all.
    """

    difference: Difference
    period: Period
    numbers: tuple[int, int]
    days: tuple[dt.datetime, dt.datetime]
    catalogue: Catalogue
    shown: int | None = None


def build_difference(compared: Compared) -> Document:
    """Tell inputs, definitions, decisions and results apart."""
    (first, second), (then, now) = compared.numbers, compared.days
    title = f"Что изменилось между расчётами № {first} и № {second}"
    subtitle = (
        headline(period_phrase(compared.period)),
        f"Расчёт № {first} — {date_text(then.date())}, № {second} — {date_text(now.date())}",
    )
    sections = (_inputs(compared), _definitions(compared), _choices(compared), _results(compared))
    return Document(title, subtitle, sections, compared.period.as_of)


def _inputs(compared: Compared) -> Section:
    difference = compared.difference
    blocks: list[Block] = []
    if difference.files:
        columns = (
            Column("Файл", wide=True),
            Column("Что с ним"),
            Column("Организация"),
            Column("Было"),
            Column("Стало"),
        )
        rows = tuple(_file(one) for one in difference.files)
        blocks.append(Table(columns, rows))
    else:
        blocks.append(Paragraph("Файлы те же."))
    fixed, still, new = difference.issues
    if fixed or still or new:
        blocks.append(
            Paragraph(
                f"Ошибок и замечаний исправлено: {fixed}, осталось: {still}, появилось: {new}."
            )
        )
    return Section("inputs", "Исходные данные", "Исходные данные", tuple(blocks))


def _file(one: FileChange) -> tuple[Cell, ...]:
    same = one.before is not None and one.after is not None
    same_bytes = same and one.before.sha256 == one.after.sha256  # type: ignore[union-attr]
    what = CHANGE[one.change]
    if one.change is Change.CHANGED and same_bytes:
        what = "тот же, решение другое"
    if one.change is Change.RENAMED and one.before is not None:
        what = f"переименован, был «{one.before.file}»"
    verdicts = (VERDICT[item.verdict] if item else "" for item in (one.before, one.after))
    return tuple(map(Text, (one.file, what, one.organisation, *verdicts)))


def _definitions(compared: Compared) -> Section:
    difference = compared.difference
    lines = [
        f"Профиль {name}: {'добавлен' if change is Change.ADDED else 'не считался'}"
        for change, name in difference.profiles
    ]
    for one in difference.meanings:
        wording = _wording(compared.catalogue, one.profile, one.ref)
        lines.append(f"{one.profile}, {one.ref}: {_MEANING[one.change]}. {wording}".strip())
    if not difference.same_program:
        lines.append("Расчёты сделаны разными версиями программы.")
    if difference.definitions and not difference.meanings_known:
        lines.append(
            "Файлы определений изменились; какие показатели это задело, старый расчёт не хранит."
        )
    elif difference.definitions and not difference.meanings:
        lines.append("Файлы определений изменились, но смысл показателей — нет.")
    blocks: tuple[Block, ...] = (
        (BulletList(tuple(lines)),) if lines else (Paragraph("Определения те же."),)
    )
    return Section("definitions", "Определения показателей", "Определения", blocks)


def _wording(catalogue: Catalogue, profile: str, ref: str) -> str:
    known = catalogue.profiles.get(profile)
    rows = known.indicators if known else ()
    return next((headline(row.wording) for row in rows if row.ref == ref), "")


def _choices(compared: Compared) -> Section:
    rows = tuple(
        (Text(one.id), Text(one.before or "—"), Text(one.after or "—"), Text(one.text))
        for one in compared.difference.choices
    )
    columns = (
        Column("Вопрос"),
        Column("Было"),
        Column("Стало"),
        Column("Что это значит", wide=True),
    )
    blocks: tuple[Block, ...] = (
        (Table(columns, rows),) if rows else (Paragraph("Решения по неоднозначностям те же."),)
    )
    return Section("choices", "Принятые решения", "Решения", blocks)


_COLUMNS = (
    Column("Профиль"),
    Column("№"),
    Column("Показатель", wide=True),
    Column("Разрез"),
    Column("Было", numeric=True),
    Column("Стало", numeric=True),
    Column("Изменение", numeric=True),
    Column("Состояние"),
)


def _results(compared: Compared) -> Section:
    values = compared.difference.values
    if not values:
        blocks: tuple[Block, ...] = (Paragraph("Ни одно число не изменилось."),)
        return Section("results", "Результаты", "Результаты", blocks)
    totals = [one for one in values if not one.value.breakdown]
    others = [one for one in values if one.value.breakdown]
    found: list[Block] = []
    if totals:
        found.append(Table(_COLUMNS, tuple(map(_value, totals)), "Итоги по муниципалитету"))
    if others:
        shown = others[: compared.shown]
        note = more_text(len(shown), len(others))
        columns = tuple(column for column in _COLUMNS if not column.wide)
        rows = tuple(_without_wording(one) for one in shown)
        found.append(Table(columns, rows, "По организациям и разрезам", note))
    noun = plural(len(values), "число", "числа", "чисел")
    title = f"Результаты: изменилось {count_text(len(values))} {noun}"
    return Section("results", title, "Результаты", tuple(found), landscape=True)


def _value(one: ValueChange) -> tuple[Cell, ...]:
    value, before, after = one.value, one.before, one.after
    slices = ", ".join(
        f"{breakdown_title(key).lower()}: {breakdown_value(key, name)}"
        for key, name in value.breakdown
    )
    return (
        Text(value.profile),
        Text(value.ref),
        Text(value.title),
        Text(slices),
        figure_cell(before),
        figure_cell(after),
        _change(before, after),
        Text(_state(before, after)),
    )


def _without_wording(one: ValueChange) -> tuple[Cell, ...]:
    """Leave out the long wording: the number names the indicator, and the totals spell it out."""
    cells = _value(one)
    return tuple(c for c, column in zip(cells, _COLUMNS, strict=True) if not column.wide)


def _change(before: IndicatorValue | None, after: IndicatorValue | None) -> Cell:
    """Give the change in percentage points or units, where both are figures."""
    shares = (share_of(before), share_of(after))
    if shares[0] is not None and shares[1] is not None:
        if is_small(min(shares[0][1], shares[1][1])):
            return Missing(Mark.SMALL_GROUP)  # of so few a share is two counts, never a percentage
        return Points(shares[0], shares[1])
    counts = (count_of(before), count_of(after))
    if counts[0] is not None and counts[1] is not None:
        return CountDifference(counts[0], counts[1])
    return Missing(Mark.NOT_APPLICABLE)


def _target(value: IndicatorValue) -> str:
    return target_text(value.target, unit=value.unit) if value.target else "нет"


def _state(before: IndicatorValue | None, after: IndicatorValue | None) -> str:
    """Say what changed beside the number: status, target, source."""
    said = []
    states = [STATUS[value.status] if value else "не считалось" for value in (before, after)]
    if states[0] != states[1]:
        said.append(" → ".join(states))
    if before is None or after is None:
        return "; ".join(said)
    targets = [_target(value) for value in (before, after)]
    if targets[0] != targets[1]:
        said.append(f"цель: {' → '.join(targets)}")
    met = [value.target.met if value.target else None for value in (before, after)]
    if met[0] != met[1] and after.target is not None and met[1] is not None:
        said.append("цель достигнута" if met[1] else "цель не достигнута")
    if before.source != after.source:
        said.append(f"{source_text(before.source)} → {source_text(after.source)}")
    return "; ".join(said)
