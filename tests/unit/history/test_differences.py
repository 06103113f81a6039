"""Inputs, meanings, decisions and figures of two runs are told apart."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from pedmonitor.history.differences import changed_files, compare_runs, same_meaning
from pedmonitor.model.difference import Change
from pedmonitor.model.period import calendar_year
from pedmonitor.model.result import (
    Choice,
    Coverage,
    IndicatorValue,
    InputFile,
    Meaning,
    RunResult,
    Status,
    TargetOutcome,
    Unit,
    Verdict,
)

VALUE = IndicatorValue("p", "f", "1", "Доля", Unit.PERCENT, (), 1, 20, Status.OK)
RUN = RunResult(
    generated_by="pedmonitor 1",
    profiles=("p",),
    period=calendar_year(2022),
    coverage=Coverage(1, 1, (), 1, 0),
    values=(VALUE,),
    inputs=(InputFile("а.xlsx", "1", "СОШ № 1", Verdict.ACCEPTED),),
    choices=(Choice("Q01", "each", "Так"),),
    definitions_sha256="d",
    meanings=(Meaning("p", "1", "m"),),
)


def test_nothing_has_changed() -> None:
    found = compare_runs(RUN, RUN)
    assert (found.files, found.meanings, found.choices, found.values) == ((), (), (), ())
    assert not found.definitions


def test_files_come_go_change_and_are_renamed() -> None:
    def file(name: str, sha256: str, verdict: Verdict = Verdict.ACCEPTED) -> InputFile:
        return InputFile(name, sha256, "", verdict)

    before = [file("а", "1"), file("б", "2"), file("в", "3"), file("г", "4"), file("е", "")]
    after = [
        *(file("а", "1", Verdict.RETURNED), file("б", "9"), file("новое имя", "3")),
        *(file("д", "5"), file("ж", "")),
    ]
    found = [(one.file, one.change) for one in changed_files(before, after)]
    assert found == [
        ("а", Change.CHANGED),
        ("б", Change.CHANGED),
        ("г", Change.REMOVED),
        ("д", Change.ADDED),
        ("е", Change.REMOVED),
        ("ж", Change.ADDED),
        ("новое имя", Change.RENAMED),
    ]


def test_meanings_choices_and_values() -> None:
    other = replace(
        RUN,
        values=(replace(VALUE, numerator=2), replace(VALUE, ref="2")),
        choices=(Choice("Q01", "main", "Иначе"), Choice("Q02", "any", "И так")),
        definitions_sha256="e",
        meanings=(Meaning("p", "1", "n"), Meaning("p", "2", "o")),
        generated_by="pedmonitor 2",
    )
    found = compare_runs(RUN, other)
    assert [(one.change, one.ref) for one in found.meanings] == [
        (Change.CHANGED, "1"),
        (Change.ADDED, "2"),
    ]
    assert [(c.id, c.before, c.after) for c in found.choices] == [
        ("Q01", "each", "main"),
        ("Q02", "", "any"),
    ]
    assert [(v.value.ref, v.before is None) for v in found.values] == [("1", False), ("2", True)]
    assert found.definitions
    assert not found.same_program
    assert not same_meaning(RUN, other, ("p", "1"))


def test_runs_that_kept_no_meanings_say_only_that_files_differ() -> None:
    old = replace(RUN, meanings=())
    found = compare_runs(old, replace(RUN, definitions_sha256="e"))
    assert not found.meanings_known
    assert found.meanings == ()
    assert same_meaning(old, RUN, ("p", "1"))
    assert not same_meaning(old, replace(RUN, definitions_sha256="e"), ("p", "1"))


def test_only_shared_profiles_are_compared() -> None:
    other = replace(RUN, profiles=("q",), values=(replace(VALUE, profile="q"),))
    found = compare_runs(RUN, other)
    assert found.values == ()
    assert found.profiles == ((Change.ADDED, "q"), (Change.REMOVED, "p"))


def test_a_target_set_anew_is_a_difference_though_it_is_met_as_before() -> None:
    met = [TargetOutcome(">=", Fraction(value), met=True) for value in (1, 2)]
    runs = [replace(RUN, values=(replace(VALUE, target=target),)) for target in met]
    assert [one.value.ref for one in compare_runs(*runs).values] == ["1"]
