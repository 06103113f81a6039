"""`pedmonitor explain --json`: an explanation for other programs; addresses, never names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pedmonitor.reporting.facts.explanation_rows import out_lines, unit_numbers
from pedmonitor.reporting.machine.results_json import issue_json, number_json, value_json
from pedmonitor.reporting.text.formula_words import FormulaWriter
from pedmonitor.reporting.text.tally_words import spot_text

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from pedmonitor.model.explanation import Explanation, Remembered
    from pedmonitor.model.location import Place
    from pedmonitor.model.tally import Side
    from pedmonitor.reporting.facts.explanation_rows import Out, Telling

FORMAT = "pedmonitor.explanation/1"


def render_explanation_json(telling: Telling) -> bytes:
    """Write the whole explanation; rows are named as Excel counts them, from one."""
    explanation, numbers = telling.explanation, unit_numbers(telling.explanation)
    formula = FormulaWriter(telling.catalogue, telling.options).write(
        telling.catalogue.families[explanation.value.indicator]
    )
    tally = explanation.tally
    document = {
        "format": FORMAT,
        "period": explanation.period.label,
        "value": value_json(explanation.value),
        "adds_up": explanation.adds_up,
        "formula": {
            "rule": formula.rule,
            "numerator": formula.numerator,
            "denominator": formula.denominator,
            "forms": list(formula.forms),
        },
        "numerator": _side(explanation, tally.numerator, numbers),
        "denominator": _side(explanation, tally.denominator, numbers),
        "left_out": [_out(line) for line in out_lines(telling)],
        "organisations": [value_json(value) for value in explanation.parts],
        "choices": [{"id": c.id, "option": c.option, "text": c.text} for c in explanation.choices],
        "issues": [issue_json(issue) for issue in explanation.issues],
        "history": _history(explanation.remembered),
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _side(
    explanation: Explanation, side: Side | None, numbers: Mapping[Hashable, int]
) -> dict[str, object] | None:
    if side is None:
        return None
    units = [
        {
            "number": numbers[unit.key],
            "name": unit.name,
            "organisation": unit.organisation,
            "amount": number_json(unit.amount),
            "rows": [
                {"register": row.register, **_place(explanation.place(row))} for row in unit.rows
            ],
            "cells": [{"name": spot_text(unit.spot), **_place(place)} for place in unit.places],
        }
        for unit in sorted(side.units, key=lambda unit: numbers[unit.key])
    ]
    return {"total": number_json(side.total), "units": units}


def _place(place: Place) -> dict[str, object]:
    return {"file": place.file, "sheet": place.sheet, "cell": place.cell}


def _out(line: Out) -> dict[str, object]:
    address = _place(line.place) if line.place is not None else None
    return {
        "side": line.side,
        "register": line.register,
        "why": line.why,
        "organisation": line.organisation,
        "place": address,
    }


def _history(remembered: Remembered | None) -> dict[str, object] | None:
    if remembered is None:
        return None
    value = remembered.value
    return {
        "finished_at": remembered.finished_at.isoformat(),
        "value": value_json(value) if value is not None else None,
        "changed_files": [
            {"file": one.file, "change": one.change.value} for one in remembered.files
        ],
        "same_definition": remembered.definitions,
        "changed_choices": list(remembered.choices),
    }
