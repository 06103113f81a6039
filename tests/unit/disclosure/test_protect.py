from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making.definitions import bundled_definitions
from making.district import FAMILIES, ORDINARY, SENSITIVE, contexts, figure, run_of, table

from pedmonitor.disclosure.protect import Protected, protect, suppressed
from pedmonitor.disclosure.rules import Rules
from pedmonitor.model.result import (
    Coverage,
    IndicatorValue,
    InputFile,
    RunResult,
    SecondaryValue,
    Status,
    TargetOutcome,
    Verdict,
)

if TYPE_CHECKING:
    from pedmonitor.model.publication import Publication

PROFILES = bundled_definitions().profiles
BIG = [(3, 12), (4, 9), (0, 7), (5, 11), (6, 13), (3, 8)]
SMALL = [(3, 12), (4, 9), (0, 7), (2, 8), (1, 3), (6, 20), (5, 9), (2, 9)]
counts = st.integers(0, 14).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


TWICE = SecondaryValue("counted_twice", "Учтённых дважды", 1)


def guard(run: RunResult, *earlier: Publication) -> Protected:
    return protect(run, families=FAMILIES, profiles=PROFILES, rules=Rules(), earlier=earlier)


def district(rows: list[tuple[int, int]], family: str = ORDINARY) -> RunResult:
    return run_of(table("1.1", rows, family=family), places=contexts(len(rows)))


def stars(found: Protected) -> set[str]:
    return {
        value.breakdown[0][1] if value.breakdown else ""
        for value in found.run.values
        if value.status is Status.SUPPRESSED
    }


def test_a_hidden_figure_holds_no_number_at_all() -> None:
    target = TargetOutcome(">=", Fraction(20), met=False, short_by=1)
    value = replace(
        figure("1", {}, 1, 4, reporting=3),
        target=target, note="Сумма частей (3)", items=("а",), unconfirmed=25.0,
        secondary=(TWICE,),
    )  # fmt: skip
    empty = suppressed(value)
    assert empty.status is Status.SUPPRESSED
    assert (empty.numerator, empty.denominator, empty.value, empty.unconfirmed) == (None,) * 4
    assert empty.secondary == ()
    assert (empty.note, empty.items, empty.reporting, empty.expected) == ("", (), None, None)
    assert empty.target == TargetOutcome(">=", Fraction(20))


def test_a_large_district_is_shown_as_it_is() -> None:
    run = district(BIG)
    found = guard(run)
    assert found.run.values == run.values
    assert (found.audit.small, found.audit.beside, found.audit.open) == (0, 0, 0)


def test_small_schools_are_hidden_with_others_beside_them() -> None:
    found = guard(district(SMALL))
    assert "ОО 4" in stars(found)
    assert found.audit.small == 1
    assert found.audit.beside >= 2
    assert "" not in stars(found)


def test_sensitive_rows_of_organisations_are_not_there_at_all() -> None:
    found = guard(district([(6, 20), (7, 22), (6, 25)], family=SENSITIVE))
    assert not [v for v in found.run.values if v.breakdown and v.breakdown[0][0] == "organisation"]


def test_lists_names_and_files_stay_inside() -> None:
    total = replace(
        figure("1", {}, 20, 60),
        items=("Конкурс имени И. И. Иванова",),
        note="Сдали 5 из 6 организаций; нет данных: ДДТ. Число может быть больше: нет реестра «А».",
    )
    run = replace(
        run_of([total]),
        coverage=Coverage(6, 5, ("ДДТ",), 5, 0),
        inputs=(InputFile("a.xlsx", "", "ДДТ", Verdict.ACCEPTED),),
    )
    shown = guard(run).run
    assert shown.values[0].items == ()
    assert shown.values[0].note == "Число может быть больше: нет реестра «А»."
    assert (shown.coverage.missing, shown.inputs, shown.people) == ((), (), None)
    assert (shown.coverage.expected, shown.coverage.received) == (6, 5)


@pytest.mark.parametrize("row", [{"organisation": "ДДТ"}, {"organisation_type": "ДОД"}])
def test_who_has_not_reported_looks_like_who_is_small(row: dict[str, str]) -> None:
    silent = replace(figure("1", row, None), status=Status.NO_DATA, note="нет: ДДТ")
    total = replace(figure("1", {}, None), status=Status.NO_DATA)
    shown = guard(run_of([total, silent])).run.values
    assert [value.status for value in shown] == [Status.NO_DATA, Status.SUPPRESSED]
    assert shown[1].note == ""


def test_rows_of_groups_go_when_nobody_knows_their_members() -> None:
    old = replace(district(BIG), contexts=())
    assert stars(guard(old)) == {"город", "село", "школа", "детский сад"}


def test_a_percentage_without_counts_is_hidden() -> None:
    bare = replace(
        figure("1", {"organisation": "ДДТ"}, None, 1), denominator=None, unconfirmed=50.0
    )
    assert stars(guard(run_of([bare]))) == {"ДДТ"}


def subjects(*rows: tuple[str, int, int]) -> list[IndicatorValue]:
    total = figure("1", {}, sum(k for _, k, _ in rows), sum(n for *_, n in rows))
    return [total, *(figure("1", {"subject": name}, k, n) for name, k, n in rows)]


def test_small_subjects_are_joined() -> None:
    rows = subjects(("физика", 5, 9), ("химия", 2, 4), ("музыка", 1, 4), ("математика", 6, 20))
    found = guard(run_of(rows))
    joined = next(v for v in found.run.values if "вместе" in str(v.breakdown))
    assert joined.breakdown == (("subject", "химия, музыка — вместе"),)
    assert (joined.numerator, joined.denominator) == (3, 8)
    assert stars(found) == set()
    assert found.audit.joined == 1


def test_an_edition_of_another_day_does_not_unhide_what_was_hidden() -> None:
    first = guard(district(SMALL))
    grown = [(k, n + 3) if n == 3 else (k, n) for k, n in SMALL]
    assert "ОО 4" not in stars(guard(district(grown)))
    assert "ОО 4" in stars(guard(district(grown), first.publication))


def test_two_editions_do_not_differ_by_one_person() -> None:
    first = guard(district(BIG))
    late = [(4, 13), *BIG[1:]]
    second = guard(district(late), first.publication)
    assert "ОО 0" in stars(second)
    assert len(stars(second)) > 1
    assert "" not in stars(second)


def test_a_large_correction_is_printed() -> None:
    first = guard(district(BIG))
    corrected = [(9, 24), *BIG[1:]]
    assert stars(guard(district(corrected), first.publication)) == set()


@given(st.lists(counts, min_size=3, max_size=8))
def test_what_is_shown_is_true_and_totals_are_kept(rows: list[tuple[int, int]]) -> None:
    run = district(rows)
    true = {value.breakdown: value for value in run.values}
    for value in guard(run).run.values:
        if value.value is not None:
            assert value == true[value.breakdown]
        if not value.breakdown:
            large = (true[()].denominator or 0) >= Rules().min_publish
            assert (value.status is Status.SUPPRESSED) != large or not large


@given(st.lists(counts, min_size=3, max_size=8))
def test_protection_is_idempotent(rows: list[tuple[int, int]]) -> None:
    once = guard(district(rows))
    assert guard(once.run).run == once.run
    again = guard(district(rows), once.publication)
    assert again.run == once.run
    assert again.publication == once.publication


def test_secondary_figures_are_never_published() -> None:
    run = district(BIG)
    told = tuple(replace(value, secondary=(TWICE,)) for value in run.values)
    found = guard(replace(run, values=told))
    assert found.run.values
    assert [value for value in found.run.values if value.secondary] == []
    assert found.run.values == guard(run).run.values


def _statuses(run: RunResult, key: str) -> dict[str, Status]:
    return {
        value.breakdown[0][1]: value.status
        for value in run.values
        if value.breakdown and value.breakdown[0][0] == key
    }


def test_nobody_of_two_teachers_is_told_by_the_town_that_equals_the_total() -> None:
    run = run_of(table("1", [(3, 8), (0, 0), (3, 9)]), places=contexts(3))
    shown = _statuses(guard(run).run, "rural")
    assert set(shown.values()) == {Status.SUPPRESSED}


def test_who_teaches_no_subject_is_the_kindergarten() -> None:
    """Town 4 of 27; the kindergarten is sensitive and hidden, and equals a row of subjects."""
    counts = [(0, 2), (5, 12), (5, 25)]  # a school of two, one in a village, the kindergarten
    subjects = [
        figure("1", {"subject": "вне учебных предметов"}, 5, 25, family=SENSITIVE),
        figure("1", {"subject": "физика"}, 5, 14, family=SENSITIVE),
    ]
    run = run_of([*table("1", counts, family=SENSITIVE), *subjects], places=contexts(3))
    found = guard(run).run
    assert _statuses(found, "organisation_type")["детский сад"] is Status.SUPPRESSED
    assert _statuses(found, "subject").get("вне учебных предметов") is not Status.OK
