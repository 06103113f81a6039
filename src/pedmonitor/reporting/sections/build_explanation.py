"""Say where a printed figure comes from: words, counts, rows, what does not count and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.result import Unit as Measure
from pedmonitor.reporting.document import (
    BulletList,
    Column,
    Count,
    Document,
    Missing,
    Note,
    Paragraph,
    Ratio,
    Section,
    Table,
    Text,
)
from pedmonitor.reporting.facts.explanation_rows import (
    address_text,
    counted_sections,
    left_section,
    more_text,
)
from pedmonitor.reporting.text.formula_words import FormulaWriter
from pedmonitor.reporting.text.numbers import count_text, date_text, period_phrase, share_text
from pedmonitor.reporting.text.tally_words import CHANGE
from pedmonitor.reporting.text.words import LEVEL, STATUS, breakdown_title, headline, source_text

if TYPE_CHECKING:
    from pedmonitor.model.explanation import Explanation, Remembered
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.reporting.document import Block, Cell
    from pedmonitor.reporting.facts.explanation_rows import Telling


def build_explanation(telling: Telling) -> Document:
    """Tell a figure apart, the short things first."""
    explanation = telling.explanation
    value = explanation.value
    title = f"{value.ref}. {headline(value.title)}"
    what = ", ".join(f"{breakdown_title(k).lower()}: {v}" for k, v in value.breakdown)
    when = headline(period_phrase(explanation.period))
    subtitle = (
        f"{when}; {what or 'итог по муниципалитету'}; {value.profile}, {value.indicator}",
        "Для служебного пользования. Люди показаны только адресами строк.",
    )
    sections = (
        _figure(telling),
        *counted_sections(telling),
        left_section(telling),
        *_around(telling),
    )
    return Document(title, subtitle, sections, explanation.period.as_of)


def _figure(telling: Telling) -> Section:
    """Give the figure, its formula, and whether it is the one in the history."""
    explanation = telling.explanation
    formula = FormulaWriter(telling.catalogue, telling.options).write(
        telling.catalogue.families[explanation.value.indicator]
    )
    lines = [formula.rule, f"Числитель: {formula.numerator}"]
    if formula.denominator:
        lines.append(f"Знаменатель: {formula.denominator}")
    lines.extend(formula.forms)
    value = explanation.value
    said = [
        f"Посчитано: {value_text(value)} ({source_text(value.source)}).",
        *([value.note] if value.note else []),
        _check(explanation),
        _history_text(explanation.remembered, value),
    ]
    blocks: list[Block] = [BulletList(tuple(lines)), *(Paragraph(text) for text in said)]
    remembered = explanation.remembered
    if remembered is not None and remembered.files:
        rows = tuple((Text(one.file), Text(CHANGE[one.change])) for one in remembered.files)
        blocks.append(
            Table(
                (Column("Файл", wide=True), Column("Что с ним")),
                rows,
                "Файлы, изменившиеся с тех пор",
            )
        )
    return Section("figure", "Как посчитано", "Как посчитано", tuple(blocks))


def value_text(value: IndicatorValue) -> str:
    """Print a figure with its counts, or say why there is none."""
    if value.unconfirmed is not None and value.numerator is None:
        return f"{value.unconfirmed:g} % без подтверждения числителем".replace(".", ",")
    if value.numerator is None:
        return STATUS[value.status]
    if value.denominator is not None:
        return share_text(value.numerator, value.denominator)
    if value.unit is Measure.EXISTS:
        return f"найдено документов: {count_text(value.numerator)}"
    return count_text(value.numerator)


def _check(explanation: Explanation) -> str:
    """Say whether the rows listed give the figure."""
    if explanation.value.numerator is None:
        return "Числа нет, поэтому строки ниже показаны для справки."
    if not explanation.adds_up:
        return "Внимание: перечисленное ниже не сходится с числом. Сообщите разработчикам."
    return "Перечисленное ниже в точности даёт эти числа."


def _history_text(remembered: Remembered | None, value: IndicatorValue) -> str:
    if remembered is None:
        return "В истории нет расчёта этого периода: сравнить не с чем."
    when = f"{date_text(remembered.finished_at.date())}"
    if remembered.value is None:
        return f"В расчёте от {when} этого числа нет."
    old = remembered.value
    same = (old.numerator, old.denominator, old.status) == (
        value.numerator,
        value.denominator,
        value.status,
    )
    causes = []
    if remembered.files:
        causes.append("файлы")
    if not remembered.definitions:
        causes.append("определение показателя")
    if remembered.choices:
        causes.append(f"решения {', '.join(remembered.choices)}")
    since = f"С тех пор изменились: {', '.join(causes)}." if causes else "Исходные файлы те же."
    if same:
        return f"В расчёте от {when} то же число. {since}"
    return f"Внимание: в расчёте от {when} было {value_text(old)}. {since}"


def _around(telling: Telling) -> tuple[Section, ...]:
    """Tell what else decides: organisations, readings of the document, faults in the returns."""
    explanation = telling.explanation
    found = []
    if explanation.parts:
        rows = tuple(_part(value) for value in explanation.parts)
        columns = (
            Column("Организация"),
            Column("Значение", numeric=True),
            Column("Откуда"),
            Column("Чего не хватает", wide=True),
        )
        told = ", значения в целом" if explanation.value.breakdown else _coverage(explanation.value)
        title = f"Организации{told}"  # by subject and school nothing is counted
        found.append(Section("parts", title, "Организации", (Table(columns, rows),)))
    if explanation.choices:
        texts = tuple(f"{choice.id}: {choice.text}" for choice in explanation.choices)
        title = "Принятые решения"
        found.append(Section("choices", title, title, (BulletList(texts),)))
    if explanation.issues:
        found.append(_issues(telling))
    return tuple(found)


def _coverage(value: IndicatorValue) -> str:
    if value.reporting is None or value.expected is None or value.breakdown:
        return ""
    return f": данные {value.reporting} из {value.expected}"


def _part(value: IndicatorValue) -> tuple[Cell, ...]:
    number: Cell = Missing()
    if value.numerator is not None:
        number = (
            Count(value.numerator)
            if value.denominator is None
            else Ratio(value.numerator, value.denominator)
        )
    source = source_text(value.source) if value.numerator is not None else ""
    return Text(dict(value.breakdown)["organisation"]), number, Text(source), Text(value.note)


def _issues(telling: Telling) -> Section:
    issues = telling.explanation.issues
    rows = tuple(
        (
            Text(LEVEL[issue.level]),
            Text(issue.organisation),
            Text(address_text(issue.place) if issue.place else ""),
            Text(issue.message),
        )
        for issue in issues[: telling.shown]
    )
    columns = (
        Column("Важность"),
        Column("Организация"),
        Column("Где", wide=True),
        Column("Что не так", wide=True),
    )
    table = Table(columns, rows, note=more_text(len(rows), len(issues)))
    title = "Замечания к сводам, от которых зависит это число"
    blocks: tuple[Block, ...] = (table, Note("Что сделать, сказано в issues.xlsx."))
    return Section("issues", title, "Замечания", blocks)
