"""Say in Russian how an indicator is computed: the words come out of the definition itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from pedmonitor.definitions.condition import (
    AtLeast,
    Below,
    Chosen,
    Condition,
    FullYearsSince,
    IsNo,
    IsYes,
    NoneOf,
    NotNo,
    OneOf,
    Present,
    WithinMonths,
    YoungerThan,
)
from pedmonitor.definitions.family import (
    AllOf,
    Amount,
    AnyOf,
    Count,
    Family,
    Listing,
    Presence,
    Retention,
    Rows,
    Selection,
    ShareOfAmounts,
    ShareOfOrganisations,
    ShareOfPersons,
    ShareOfPositions,
    Term,
    Total,
)
from pedmonitor.reporting.text.numbers import decimal_text, plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.form import Form
    from pedmonitor.definitions.form_measure import CellSum

STAFF = "staff"
_PLACED = {
    "snapshot": "",
    "event": " за период",
    "overlap": ", действующая в периоде",
    "stock": " на последнюю дату периода",
}
_DATED = {"any": " за любое время", "until_end": " с датой не позже конца периода"}
_HOLDS = {"main": " (по основной должности)", "all": " (во всех записях человека)"}
_MARKED = {"yes": "да", "no": "нет", "not_no": "не «нет»"}
_SHARE = "Отношение числителя к знаменателю, в процентах."
_FOUND = {
    "presence": "Показатель есть, если найдено хотя бы одно подтверждение.",
    "list": "Перечень разных названий с реквизитами.",
}
_Plain = IsYes | IsNo | NotNo | Present | AtLeast | Below | YoungerThan | FullYearsSince
_MEASURED = {"persons": "человек", "units": "единиц", "posts": "ставок"}


@dataclass(frozen=True, slots=True)
class Formula:
    """How a figure comes about, in words.

    Attributes:
        rule: What is done with the counts.
        numerator: What is counted.
        denominator: Out of what; empty where there is no share.
        forms: The same out of state forms, for organisations without registers; may be empty.
    """

    rule: str
    numerator: str
    denominator: str = ""
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormulaWriter:
    """Puts families into words with the titles that forms and dictionaries give.

    Attributes:
        catalogue: The definitions.
        options: The option in force of each question; the default where it is not named.
    """

    catalogue: Catalogue
    options: Mapping[str, str] = field(default_factory=dict)

    def write(self, family: Family) -> Formula:
        """Say how the indicator is computed."""
        rule, numerator, denominator = self._counts(family)
        if family.managers:
            numerator += " Руководители и их заместители учитываются по сноске Q05."
        return Formula(rule, numerator, denominator, tuple(self._measures(family)))

    def _counts(self, family: Family) -> tuple[str, str, str]:
        match family:
            case Count():
                return "Число учтённых.", self._counted(family), ""
            case Total():
                rule = f"Сумма, {_MEASURED[family.measure]}."
                return rule, f"{self._sum(family.fact)}.", ""
            case Presence() | Listing():
                return _FOUND[family.kind], f"{self.selection(family.fact)}.", ""
            case _:
                return _SHARE, *self._share(family)

    def _share(
        self,
        family: ShareOfPersons
        | ShareOfPositions
        | ShareOfOrganisations
        | ShareOfAmounts
        | Retention,
    ) -> tuple[str, str]:
        match family:
            case ShareOfPersons():
                return self._among(family.fact), self._staff(family.population)
            case ShareOfPositions():
                numerator = f"названия должностей, по которым {self.selection(family.fact)}."
                return numerator, "названия должностей, которые есть в муниципалитете."
            case ShareOfOrganisations():
                numerator = f"организации, у которых {self.selection(family.fact)}."
                return numerator, "все организации, о которых говорит показатель."
            case ShareOfAmounts():
                return f"{self._sum(family.fact)}.", f"{self._sum(family.population)}."
            case Retention():
                cohort = f"педагоги, о которых год назад {self.selection(family.cohort)}."
                return "те из них, кто и сейчас есть в кадрах.", cohort

    def _among(self, fact: Selection) -> str:
        return f"педагоги из знаменателя (каждый один раз), о которых {self.selection(fact)}."

    def _staff(self, population: Selection) -> str:
        """Name the population: the whole staff, or those of whom more is demanded."""
        everybody = "педагогические работники (каждый один раз)"
        if _is_everybody(population):
            return f"все {everybody}."
        return f"{everybody}, о которых {self.selection(population)}."

    def _counted(self, family: Count) -> str:
        told, among = self.selection(family.fact), ""
        if family.of == "things":
            title = self._title(_first_form(family.fact), family.field)
            return f"разные значения поля «{title}»: {told}."
        if family.of == "rows":
            return f"записи: {told}."
        if family.population is not None and not _is_everybody(family.population):
            among = f" (из тех, о ком {self.selection(family.population)})"
        return f"люди (каждый один раз){among}, о которых {told}."

    def selection(self, selection: Selection) -> str:
        """Say which rows are meant: «в своде «Реестр конкурсов» есть запись за период»."""
        match selection:
            case AnyOf(any=parts):
                return "верно хотя бы одно: " + self._numbered(parts)
            case AllOf(all=parts):
                return "верно всё сразу: " + self._numbered(parts)
            case _:
                return self._rows(selection)

    def _numbered(self, parts: Iterable[Selection]) -> str:
        return "; ".join(f"{i}) {self.selection(part)}" for i, part in enumerate(parts, start=1))

    def _rows(self, rows: Rows) -> str:
        return f"в своде «{self._form(rows.form).title}» есть запись{self._limits(rows)}"

    def _limits(self, rows: Rows) -> str:
        """Say which rows: their time and their conditions."""
        told = self._time(rows)
        held = _HOLDS.get(rows.holds, "" if rows.holds == "any" else f" (по сноске {rows.holds})")
        where = ", ".join(self._condition(rows.form, item) for item in rows.where)
        return told + held + (f", где {where}" if where else "")

    def _time(self, rows: Rows) -> str:
        if rows.dated == "period":
            return _PLACED[self._form(rows.form).timing.mode]
        by_field = f" с датой «{self._title(rows.form, rows.dated)}» в периоде"
        return _DATED.get(rows.dated, by_field)

    def _sum(self, amount: Amount) -> str:
        rows = f"свода «{self._form(amount.form).title}»{self._limits(amount)}"
        if not amount.of:
            return f"число записей {rows}"
        terms = " или ".join(self._term(amount.form, term) for term in amount.of)
        return f"сумма {terms} по записям {rows}"

    def _term(self, form: str, term: Term) -> str:
        product = " × ".join(f"«{self._title(form, name)}»" for name in term.times)
        return product + "".join(f" − «{self._title(form, name)}»" for name in term.less)

    def _condition(self, form: str, condition: Condition) -> str:
        match condition:
            case OneOf(field=name, values=values):
                told = " или ".join(self._labels(form, name, values))
                return f"«{self._title(form, name)}» — {told}"
            case NoneOf(field=name, values=values):
                told = " и ".join(f"не {label}" for label in self._labels(form, name, values))
                return f"«{self._title(form, name)}» — {told}"
            case Chosen(field=name, question=question):
                return f"«{self._title(form, name)}» — по сноске {question}{self._taken(question)}"
            case WithinMonths(first=first, then=then, months=months):
                return (
                    f"от «{self._title(form, first)}» до «{self._title(form, then)}» "
                    f"прошло не более {months} мес."
                )
            case _:
                return _plain(condition, self._title(form, condition.field))

    def _taken(self, question: str) -> str:
        """Tell the option in force of a question, in the words of its footnote."""
        asked = self.catalogue.choices.get(question)
        if asked is None:
            return ""
        text = asked.options.get(self.options.get(question, asked.default), "")
        return f" ({text.rstrip('.')})" if text else ""

    def _labels(self, form: str, name: str, values: Iterable[str]) -> list[str]:
        described = self._form(form).field(name)
        words = self.catalogue.dictionaries.get(described.dictionary) if described else None
        titles = {entry.code: entry.label for entry in words.entries} if words else {}
        return [f"«{titles.get(value, value)}»" for value in values]

    def _title(self, form: str, name: str) -> str:
        described = self._form(form).field(name)
        return described.title if described else name

    def _form(self, name: str) -> Form:
        return self.catalogue.forms[name]

    def _measures(self, family: Family) -> Iterable[str]:
        numbers = {edition.form: edition.number for edition in self.catalogue.state_forms.values()}
        for measure in family.state_forms:
            told = _cells(measure.numerator)
            if measure.denominator:
                told = f"({told}) / ({_cells(measure.denominator)})"
            yield f"форма № {numbers.get(measure.form, measure.form)}: {told}"


def _plain(condition: _Plain, title: str) -> str:
    match condition:
        case IsYes() | IsNo() | NotNo():
            return f"«{title}» — {_MARKED[condition.op]}"
        case Present(present=present):
            return f"поле «{title}» {'' if present else 'не '}заполнено"
        case AtLeast(bound=bound):
            return f"«{title}» — не менее {_number(bound)}"
        case Below(bound=bound):
            return f"«{title}» — менее {_number(bound)}"
        case _:
            return _since(condition, title)


def _since(condition: YoungerThan | FullYearsSince, title: str) -> str:
    limit = f"{condition.years} {plural(condition.years, 'года', 'лет', 'лет')}"
    if condition.field == "birth_date":
        return f"возраст — меньше {limit}"
    return f"от даты «{title}» прошло {'не ' * (condition.op != 'younger_than')}меньше {limit}"


def _number(bound: float) -> str:
    return decimal_text(Decimal(str(bound)))


def _is_everybody(selection: Selection) -> bool:
    return isinstance(selection, Rows) and selection.form == STAFF and not selection.where


def _first_form(selection: Selection) -> str:
    if isinstance(selection, Rows):
        return selection.form
    return _first_form((selection.any if isinstance(selection, AnyOf) else selection.all)[0])


def _cells(sums: Iterable[CellSum]) -> str:
    return " + ".join(
        f"раздел {item.section}, {_listed(item.rows, 'строка', 'строки')}"
        + (f", {_listed(item.graphs, 'графа', 'графы')}" if any(item.graphs) else "")
        for item in sums
    )


def _listed(codes: tuple[str, ...], one: str, several: str) -> str:
    return f"{one if len(codes) == 1 else several} {', '.join(codes)}"
