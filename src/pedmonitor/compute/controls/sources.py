"""Registers against forms: rules, and indicators that both of them tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pedmonitor.compute.controls.finding import Finding, make_finding, shown
from pedmonitor.compute.controls.form_rules import cell_key
from pedmonitor.compute.controls.sides import Evaluator, Side, Turn
from pedmonitor.compute.coverage import Sent, cover
from pedmonitor.compute.measures import Staffs, count_by_organisation
from pedmonitor.definitions.family import Count, rows_of
from pedmonitor.definitions.formula import parse_formula
from pedmonitor.definitions.profile import Scope
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.model.result import Status
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pedmonitor.compute.form_cells import FormCells
    from pedmonitor.compute.selection import Selector
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.control import RegisterControl
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.model.share import Number
    from pedmonitor.model.submission import Submission


@dataclass(frozen=True, slots=True)
class Registers:
    """The registers of a run.

    Attributes:
        selector: Their frames.
        submission: Who sent what.
        places: (register, organisation) → where it stands.
    """

    selector: Selector
    submission: Submission
    places: Mapping[tuple[str, str], Place]

    def named(self, register: str, organisation: str) -> str:
        """Say where an organisation's register stands."""
        place = self.places.get((register, organisation))
        if place is None:
            return ""
        sheet = f", лист {quoted(place.sheet)}" if place.sheet else ""
        return f" (файл {quoted(place.file)}{sheet})"


def check_registers(
    controls: Iterable[RegisterControl],
    cells: FormCells,
    catalogue: Catalogue,
    registers: Registers,
) -> list[Finding]:
    """Compare counts of persons with form cells where an organisation has sent both.

    Args:
        controls: Rules.
        cells: Form cells.
        catalogue: The definitions.
        registers: The registers.
    """
    findings = []
    evaluator = Evaluator(cells, catalogue.state_forms)
    staffs = Staffs(registers.selector, registers.selector)
    for control in controls:
        family = Count(
            id="control", title="", meaning="", kind="count", of="persons", fact=control.persons
        )
        sent = Sent(registers.submission, catalogue, registers.selector.choices)
        covered = cover(family, Scope(), sent)
        senders = tuple(name for name in covered.reporting if (name, control.form) in cells.by_form)
        counted = count_by_organisation(family, senders, staffs)
        terms = parse_formula(control.cells)
        for name in senders:
            owner = (name, control.form)
            meant = not control.editions or cells.editions[owner] in control.editions
            side = evaluator.evaluate(terms, owner, Turn()) if meant else None
            number = int(counted[name][0])  # persons
            if side is None or not side.filled or _agree(control, number, side.value):
                continue
            register = registers.named(rows_of(control.persons)[0].form, name)
            text = (
                f"По реестру {number}{register}, в форме {shown(side.value)} ({_where(side)}); "
                f"разница {shown(abs(number - side.value))}. Показатели посчитаны по реестру"
            )
            key, place = cell_key(terms[0], Turn()), side.cells[0].place
            code = IssueCode.CONTROL_REGISTER
            findings.append(make_finding(control, code, text, cell=key, place=place, owner=name))
    return findings


def _agree(control: RegisterControl, counted: int, stated: float) -> bool:
    apart = counted - stated
    return (apart if control.op == "<=" else abs(apart)) <= control.tolerance


def _where(side: Side) -> str:
    return f"файл {quoted(side.cells[0].place.file)}, {side.addresses}"


def check_indicators(
    values: Iterable[IndicatorValue],
    cells: FormCells,
    catalogue: Catalogue,
    registers: Registers,
) -> list[Issue]:
    """Compare indicators counted from registers with what the same organisation's form says.

    Args:
        values: Values of the run.
        cells: Form cells.
        catalogue: The definitions.
        registers: The registers.
    """
    issues: dict[tuple[str, str], Issue] = {}
    for value in values:
        keys = dict(value.breakdown)
        name = keys.get("organisation", "")
        measures = catalogue.families[value.indicator].state_forms
        counted = value.numerator is not None and value.source == "registers" and len(keys) == 1
        told = cells.told(measures, name) if name and counted and measures else None
        if told is None or told.counts is None:
            continue
        if told.counts != (value.numerator, value.denominator):
            side = Side(0, told.cells, filled=True)
            issues[value.indicator, name] = Issue(
                IssueCode.CONTROL_INDICATOR,
                Level.WARNING,
                f"{quoted(catalogue.families[value.indicator].title)}: по реестрам "
                f"{_pair(value.numerator, value.denominator)}{registers.named('staff', name)}, по "
                f"форме на {told.day:%d.%m.%Y} {_pair(*told.counts)} ({_where(side)}); показатель "
                "посчитан по реестрам",
                "Сверьте реестр с формой: отчётные даты могут различаться.",
                told.cells[0].place,
                name,
            )
    return list(issues.values())


def check_sections(
    values: Iterable[IndicatorValue], cells: FormCells, catalogue: Catalogue
) -> list[Issue]:
    """Ask for what a form that has come does not hold, where nothing else gives the figure.

    Args:
        values: Values of the run.
        cells: Form cells.
        catalogue: The definitions.
    """
    lacking: dict[tuple[str, str, str], list[str]] = {}
    places: dict[tuple[str, str, str], Place] = {}
    for value in values:
        keys = dict(value.breakdown)
        name = keys.get("organisation", "")
        if not name or len(keys) > 1 or value.status is not Status.NOT_COMPUTABLE:
            continue
        measures = catalogue.families[value.indicator].state_forms
        fits = (one for one in measures if one.holds_for(cells.editions.get((name, one.form), "")))
        sent = next((one for one in fits if (name, one.form) in cells.by_form), None)
        told = cells.told(measures, name) if sent is not None else None
        if sent is None or told is None or told.counts is not None:
            continue
        own = cells.by_form[name, sent.form]
        wanted = {item.section for item in (*sent.numerator, *sent.denominator)}
        absent = sorted(wanted - {section for section, _, _ in own})
        what = f"в форме нет раздела {absent[0]}" if absent else told.lacking
        lacking.setdefault((name, sent.form, what), []).append(value.ref)
        place = next(iter(own.values()))[0].place
        places[name, sent.form, what] = Place(place.file, "" if absent else place.sheet)
    return [
        Issue(
            IssueCode.FORM_SECTION,
            Level.WARNING,
            f"{what}; показатели {', '.join(dict.fromkeys(refs))} считаются без этой организации",
            "Попросите организацию дослать раздел или реестр, по которому показатель считается.",
            places[name, form, what],
            name,
        )
        for (name, form, what), refs in lacking.items()
    ]


def _pair(numerator: Number | None, denominator: Number | None) -> str:
    return f"{numerator}" if denominator is None else f"{numerator} из {denominator}"
