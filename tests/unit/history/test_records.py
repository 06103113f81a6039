from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pedmonitor.history.records import run_key
from pedmonitor.history.rows import pack_values
from pedmonitor.model.period import academic_year
from pedmonitor.model.result import Choice, RunResult, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable


def key(run: RunResult) -> str:
    return run_key(run, pack_values(run.values))


@pytest.mark.parametrize(
    "change",
    [
        lambda run: replace(run, generated_by="pedmonitor 9.9"),
        lambda run: replace(run, issues=()),
        lambda run: replace(run, inputs=(replace(run.inputs[0], file="другое имя.xlsx"),)),
    ],
    ids=["program", "issues", "file name"],
)
def test_wording_and_names_do_not_make_a_new_run(
    run: RunResult, change: Callable[[RunResult], RunResult]
) -> None:
    assert key(change(run)) == key(run)


@pytest.mark.parametrize(
    "change",
    [
        lambda run: replace(run, period=academic_year(2022)),
        lambda run: replace(run, period=replace(run.period, as_of=dt.date(2022, 9, 20))),
        lambda run: replace(run, profiles=("amursk-2021",)),
        lambda run: replace(run, definitions_sha256="ee"),
        lambda run: replace(run, inputs=(replace(run.inputs[0], sha256="ee"),)),
        lambda run: replace(run, inputs=(replace(run.inputs[0], verdict=Verdict.RETURNED),)),
        lambda run: replace(run, choices=(Choice("Q01", "main", "Только основной предмет"),)),
        lambda run: replace(run, values=run.values[:1]),
        lambda run: replace(run, values=(replace(run.values[0], note="нет"), *run.values[1:])),
        lambda run: replace(run, values=(replace(run.values[0], numerator=1), *run.values[1:])),
    ],
)
def test_what_changes_the_figures_makes_a_new_run(
    run: RunResult, change: Callable[[RunResult], RunResult]
) -> None:
    assert key(change(run)) != key(run)


def test_order_of_files_does_not_matter(run: RunResult) -> None:
    other = replace(run.inputs[0], sha256="ff")
    one = replace(run, inputs=(run.inputs[0], other))
    assert key(one) == key(replace(run, inputs=(other, run.inputs[0])))


def test_the_key_is_that_of_the_whole_text(run: RunResult) -> None:
    """Long runs are hashed piece by piece; keys of databases in use must not move."""
    many = replace(run, values=run.values * 900)
    packed = pack_values(many.values)
    period = many.period
    identity = [
        [period.kind, period.label, period.as_of.isoformat()],
        many.profiles,
        sorted((item.sha256, item.verdict) for item in many.inputs),
        many.definitions_sha256,
        [(choice.id, choice.option) for choice in many.choices],
        packed.wordings,
        packed.values,
        [(one.name, one.type, one.rural, *one.flags) for one in many.contexts],
    ]
    text = json.dumps(identity, ensure_ascii=False, separators=(",", ":"))
    assert len(packed.values) > 1_000
    assert run_key(many, packed) == hashlib.sha256(text.encode()).hexdigest()
