from __future__ import annotations

from typing import TYPE_CHECKING

from making.district import FAMILIES, SENSITIVE, contexts, figure, table

from pedmonitor.disclosure.cells import by_column, personal_cells
from pedmonitor.disclosure.linked import System, link

if TYPE_CHECKING:
    from pedmonitor.model.result import IndicatorValue

COUNTS = [(3, 12), (4, 9), (0, 7), (5, 11), (2, 8), (1, 6)]


def system(values: list[IndicatorValue], **parts: tuple[str, ...]) -> System:
    cells = personal_cells(values, FAMILIES)
    whole = {("profile", ref): tuple(("profile", p) for p in of) for ref, of in parts.items()}
    return link(cells, contexts(6), whole)


def test_every_equation_holds_for_the_true_numbers_up_to_what_is_known() -> None:
    values = table("1.1", COUNTS)
    found = system(values)
    for equation in found.equations:
        assert sum(times * found.numbers[number] for number, times in equation.terms) == 0
    assert len(found.equations) == 14  # two groups twice and the total thrice; counts and bases


def test_the_base_of_two_indicators_is_one_number() -> None:
    other = [(k + 1, n) for k, n in COUNTS]
    found = system([*table("1.1", COUNTS), *table("1.2", other)])
    first = [found.share(p)[1] for p, c in found.cells.items() if c.value.ref == "1.1"]
    second = [found.share(p)[1] for p, c in found.cells.items() if c.value.ref == "1.2"]
    assert first == second


def test_the_numerator_of_one_is_the_base_of_another() -> None:
    counts = [(k + 1, n) for k, n in COUNTS]
    found = system([*table("1.1", counts), *table("1.2", [(k // 2, k) for k, _ in counts])])
    first = [found.share(p)[0] for p, c in found.cells.items() if c.value.ref == "1.1"]
    second = [found.share(p)[1] for p, c in found.cells.items() if c.value.ref == "1.2"]
    assert first == second


def test_those_without_are_the_base_less_those_with() -> None:
    rest = [(n - k, n) for k, n in COUNTS]
    found = system([*table("1.1", COUNTS), *table("1.2", rest)])
    of_three = [e for e in found.equations if sorted(t for _, t in e.terms) == [-1, -1, 1]]
    assert of_three
    for equation in found.equations:
        assert sum(times * found.numbers[number] for number, times in equation.terms) == 0


def test_parts_of_a_union_are_linked_in_every_row() -> None:
    values = [figure("12", {}, 12, 60), figure("8", {}, 8, 60), figure("4", {}, 5, 60)]
    found = system(values, **{"12": ("8", "4")})
    (equation,) = found.equations
    assert sorted(times for _, times in equation.terms) == [-1, 1, 1]
    assert equation.known({(("profile", "12"), ("organisation",))})


def test_an_equation_is_forgotten_with_its_tables() -> None:
    found = system(table("1.1", COUNTS))
    organisations = (("profile", "1.1"), ("organisation",))
    known = [equation for equation in found.equations if equation.known({organisations})]
    assert len(known) == 4  # what town and village, and types, sum up to


def test_sensitive_rows_of_organisations_take_no_part() -> None:
    cells = list(personal_cells(table("1.1", COUNTS, family=SENSITIVE), FAMILIES))
    assert all(key != "organisation" for cell in cells for key, _ in cell.breakdown)
    assert set(by_column(cells)) == {("profile", "1.1")}
