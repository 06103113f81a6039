"""Rules against the year before and against similar organisations: they ask, never correct."""

from __future__ import annotations

from collections import defaultdict
from statistics import median
from typing import TYPE_CHECKING

from pedmonitor.compute.controls.finding import Finding, make_finding, shown
from pedmonitor.compute.controls.form_rules import cell_key
from pedmonitor.compute.controls.sides import Evaluator, Side, Turn
from pedmonitor.definitions.formula import parse_formula
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pedmonitor.compute.form_cells import FormCells
    from pedmonitor.definitions.control import OutlierControl, YearControl
    from pedmonitor.definitions.state_form import StateForm
    from pedmonitor.model.organisation import Organisation

_MAD_TO_SIGMA = 0.6745
"""Iglewicz and Hoaglin, «How to Detect and Handle Outliers», 1993: modified z-score."""


def check_years(
    controls: Iterable[YearControl],
    now: FormCells,
    before: FormCells,
    editions: Mapping[str, StateForm],
) -> list[Finding]:
    """Ask about sums that moved much in a year.

    Args:
        controls: Rules.
        now: Form cells of the period.
        before: Form cells of the year before.
        editions: Editions by id.
    """
    findings = []
    current, earlier = Evaluator(now, editions), Evaluator(before, editions)
    for control in controls:
        terms = parse_formula(control.cells)
        for owner in sorted(now.by_form.keys() & before.by_form.keys()):
            if owner[1] != control.form or not _meant(control, now, owner):
                continue
            new = current.evaluate(terms, owner, Turn())
            old = earlier.evaluate(terms, owner, Turn())
            if new is None or old is None or not old.value:
                continue
            moved = abs(new.value - old.value)
            if moved < control.at_least or 100 * moved <= control.percent * old.value:
                continue
            text = (
                f"Было {shown(old.value)} (на {before.days[owner]:%d.%m.%Y}: {old.addresses}), "
                f"стало {shown(new.value)} (на {now.days[owner]:%d.%m.%Y}: {new.addresses}); "
                f"изменение {shown(new.value - old.value)} — больше {shown(control.percent)} %"
            )
            key, place = cell_key(terms[0], Turn()), new.cells[0].place
            code = IssueCode.CONTROL_YEARS
            findings.append(
                make_finding(control, code, text, cell=key, place=place, owner=owner[0])
            )
    return findings


def _meant(control: YearControl | OutlierControl, cells: FormCells, owner: tuple[str, str]) -> bool:
    return not control.editions or cells.editions[owner] in control.editions


def check_outliers(
    controls: Iterable[OutlierControl],
    cells: FormCells,
    editions: Mapping[str, StateForm],
    organisations: Iterable[Organisation],
) -> list[Finding]:
    """Ask about ratios far from the median of organisations of the same type.

    Args:
        controls: Rules.
        cells: Form cells.
        editions: Editions by id.
        organisations: Organisations with their types.
    """
    types = {organisation.name: organisation.type for organisation in organisations}
    findings: list[Finding] = []
    evaluator = Evaluator(cells, editions)
    for control in controls:
        over, under = parse_formula(control.numerator), parse_formula(control.denominator)
        groups: dict[str, dict[str, tuple[float, Side]]] = defaultdict(dict)
        for owner in sorted(cells.by_form):
            if owner[1] != control.form or not _meant(control, cells, owner):
                continue
            top = evaluator.evaluate(over, owner, Turn())
            base = evaluator.evaluate(under, owner, Turn())
            if top is not None and base is not None and base.value > 0:
                side = Side(top.value, top.cells + base.cells, filled=True)
                groups[types.get(owner[0], "")][owner[0]] = (top.value / base.value, side)
        for kind, ratios in sorted(groups.items()):
            if len(ratios) >= control.least_group:
                findings.extend(_far(control, kind, ratios))
    return findings


def _far(
    control: OutlierControl, kind: str, ratios: Mapping[str, tuple[float, Side]]
) -> Iterable[Finding]:
    """Find ratios whose modified z-score is over the bound; equal ratios have no outliers."""
    middle = median(ratio for ratio, _ in ratios.values())
    spread = median(abs(ratio - middle) for ratio, _ in ratios.values())
    term = parse_formula(control.numerator)[0]
    for name, (ratio, side) in ratios.items():
        away = abs(ratio - middle)
        near = 100 * away < control.points or not spread
        if near or _MAD_TO_SIGMA * away / spread <= control.score:
            continue
        others = f"{kind}, " if kind else ""
        text = (
            f"Здесь {shown(100 * ratio)} %, медиана похожих организаций ({others}всего "
            f"{len(ratios)}) — {shown(100 * middle)} %, разница {shown(100 * away)} "
            f"п. п.; клетки: {side.addresses}"
        )
        key, place = cell_key(term, Turn()), side.cells[0].place
        code = IssueCode.CONTROL_OUTLIER
        yield make_finding(control, code, text, cell=key, place=place, owner=name)
