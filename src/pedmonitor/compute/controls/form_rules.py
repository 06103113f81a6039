"""Rules inside a form and between the forms of one organisation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.compute.controls.finding import Finding, make_finding, shown
from pedmonitor.compute.controls.sides import Evaluator, Side, Turn
from pedmonitor.definitions.control import BetweenControl, FormControl
from pedmonitor.definitions.formula import ANY, Term, parse_formula
from pedmonitor.definitions.state_form import expand_codes
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pedmonitor.compute.form_cells import FormCells
    from pedmonitor.definitions.state_form import StateForm

_FLOAT = 1e-9


def check_inside(
    controls: Iterable[FormControl], cells: FormCells, editions: Mapping[str, StateForm]
) -> list[Finding]:
    """Apply the rules of each form to every organisation that has sent it.

    Args:
        controls: Rules.
        cells: Form cells.
        editions: Editions by id.
    """
    findings: list[Finding] = []
    rules = [(rule, parse_formula(rule.left), parse_formula(rule.right)) for rule in controls]
    evaluator = Evaluator(cells, editions)
    for owner in sorted(cells.by_form):
        edition = editions[cells.editions[owner]]
        for control, left, right in rules:
            meant = not control.editions or edition.id in control.editions
            if control.form != owner[1] or not meant:
                continue
            for turn in _turns(control, left[0], edition):
                sides = [evaluator.evaluate(terms, owner, turn) for terms in (left, right)]
                found = _compare(control, sides, left[0], turn, owner[0])
                if found is not None:
                    findings.append(found)
    return findings


def _turns(control: FormControl, first: Term, edition: StateForm) -> Iterable[Turn]:
    """List what goes in place of `ANY`, by the left side's section."""
    names = control.sections if first.section == ANY else (first.section,)
    for name in names:
        section = edition.section(name)
        if section is None:
            continue
        rows = _domain(first.rows, control.rows, [row.key for row in section.rows])
        graphs = _domain(first.graphs, control.graphs, [g.key for g in section.graphs])
        for row in rows:
            for graph in graphs:
                yield Turn(name, row, graph)


def _domain(part: str, wanted: str, known: list[str]) -> tuple[str, ...]:
    return expand_codes(wanted, known) if part == ANY else ("",)


def check_between(
    controls: Iterable[BetweenControl], cells: FormCells, editions: Mapping[str, StateForm]
) -> list[Finding]:
    """Apply the rules between forms to every organisation that has sent both.

    Args:
        controls: Rules; their terms name forms.
        cells: Form cells.
        editions: Editions by id.
    """
    findings = []
    evaluator = Evaluator(cells, editions)
    for control in controls:
        left, right = parse_formula(control.left), parse_formula(control.right)
        for name in sorted({organisation for organisation, _ in cells.by_form}):
            sides = [evaluator.evaluate(terms, (name, ""), Turn()) for terms in (left, right)]
            found = _compare(control, sides, left[0], Turn(), name)
            if found is not None:
                findings.append(found)
    return findings


def _compare(
    control: FormControl | BetweenControl,
    sides: list[Side | None],
    term: Term,
    turn: Turn,
    owner: str,
) -> Finding | None:
    """Compare two sides that are both known; say both, the difference and every cell."""
    left, right = sides
    if left is None or right is None or not (left.filled or right.filled):
        return None
    difference = left.value - right.value
    bound = control.tolerance + _FLOAT
    held = {"=": abs(difference) <= bound, ">=": difference >= -bound, "<=": difference <= bound}
    if held[control.op]:
        return None
    sign = {"=": "равно", ">=": "не меньше", "<=": "не больше"}[control.op]
    text = (
        f"Слева {shown(left.value)}, справа {shown(right.value)}, разница "
        f"{shown(abs(difference))}; должно быть: {sign}. Слева {left.addresses}; "
        f"справа {right.addresses}"
    )
    between = isinstance(control, BetweenControl)
    found = make_finding(
        control,
        IssueCode.CONTROL_BETWEEN if between else IssueCode.CONTROL_INSIDE,
        text,
        cell=cell_key(term, turn),
        place=left.cells[0].place,
        owner=owner,
    )
    return replace(found, cells=(*left.cells, *right.cells), difference=abs(difference))


def cell_key(term: Term, turn: Turn) -> str:
    """Name the first cell of a term: «3.1/06/3»."""
    parts = zip((term.section, term.rows, term.graphs), turn, strict=True)
    return "/".join(own if part == ANY else part for part, own in parts)
