"""Passports of indicators: what each of them is, in the form that regions print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.errors import DefinitionError
from pedmonitor.model.result import Unit
from pedmonitor.reporting.document import Column, Heading, Section, Table, Text
from pedmonitor.reporting.text.formula_words import Formula, FormulaWriter
from pedmonitor.reporting.text.numbers import NBSP, decimal_text
from pedmonitor.reporting.text.words import breakdown_heading, headline

if TYPE_CHECKING:
    from pedmonitor.definitions.family import Family
    from pedmonitor.definitions.profile import Group, ProfileIndicator, Target
    from pedmonitor.reporting.document import Block
    from pedmonitor.reporting.facts.context import Material

_UNITS = {
    Unit.PERCENT: "процент",
    Unit.PERSONS: "человек",
    Unit.UNITS: "единица",
    Unit.POSTS: "ставка",
    Unit.EXISTS: "да / нет",
}
_COLUMNS = (Column("Сведения"), Column("Содержание", wide=True))
_Line = tuple[str, str]


def passports_sections(material: Material) -> tuple[Section, ...]:
    """Build a section of passports for every group of indicators.

    Raises:
        DefinitionError: The report was asked for without the definitions.
    """
    say, catalogue = material.phrases.say, material.context.catalogue
    profile = material.context.profile
    if catalogue is None:
        raise DefinitionError("Паспортам показателей нужны определения.")
    writer = FormulaWriter(catalogue, material.context.options)
    sections = []
    for group in profile.groups:
        blocks: list[Block] = []
        for row in profile.indicators:
            if row.group == group.id:
                family = catalogue.families[row.family]
                lines = _lines(row, family, group, writer.write(family), material)
                caption = say("caption_passport", ref=row.ref)
                blocks += [Heading(say("passport", ref=row.ref)), _table(lines, caption)]
        if blocks:
            title = headline(group.title)
            short = say("short_passports", group=group.id)
            sections.append(Section(f"passports-{group.id}", title, short, tuple(blocks)))
    return tuple(sections)


def _table(lines: list[_Line], caption: str) -> Table:
    rows = tuple((Text(name), Text(text)) for name, text in lines if text)
    return Table(_COLUMNS, rows, caption)


def _lines(
    row: ProfileIndicator, family: Family, group: Group, formula: Formula, material: Material
) -> list[_Line]:
    document = material.context.profile.document
    return [
        ("Номер паспорта", row.ref),
        ("Наименование", row.wording),
        ("Единица измерения", _UNITS[family.unit]),
        ("Периодичность мониторинга", row.periodicity or "документом не названа"),
        ("Что показывает", family.meaning),
        ("Порядок формирования", formula.rule),
        ("Числитель" if formula.denominator else "Что учитывается", headline(formula.numerator)),
        ("Знаменатель", headline(formula.denominator)),
        ("Если реестр не представлен", "; ".join(formula.forms)),
        ("Разрезы", ", ".join(breakdown_heading([key]).lower() for key in family.breakdowns)),
        ("Целевые значения", "; ".join(_target(target, family.unit) for target in row.targets)),
        ("Организации", _scope(row)),
        ("Метод сбора", row.method or group.method or "документом не описан"),
        ("Что составляется по итогам", row.output),
        ("Принятые толкования", _choices(row, family, material)),
        ("Описание системы мониторинга", f"{document.title} ({document.requisites})"),
        ("Исполнитель", material.context.performer or document.office),
    ]


def _target(target: Target, unit: Unit) -> str:
    limit = "не менее" if target.op == ">=" else "не более"
    percent = f"{NBSP}%" if unit is Unit.PERCENT else ""
    year = f" — {target.year} год" if target.year else ""
    return f"{limit} {decimal_text(target.value)}{percent}{year}"


def _scope(row: ProfileIndicator) -> str:
    if row.scope.municipality:
        return "муниципалитет в целом"
    return ", ".join(row.scope.organisation_types) or "все"


def _choices(row: ProfileIndicator, family: Family, material: Material) -> str:
    """Give the readings in force, in the words of their footnotes."""
    catalogue, options = material.context.catalogue, material.context.options
    told = []
    for name in dict.fromkeys((*family.choices, *row.choices)):
        asked = catalogue.choices.get(name) if catalogue else None
        if asked is not None:
            told.append(f"{name}: {asked.options[options.get(name, asked.default)]}")
    return " ".join(told)
