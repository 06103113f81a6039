from __future__ import annotations

from making.district import FAMILIES, contexts, table

from pedmonitor.disclosure.bounds import INFINITE, View
from pedmonitor.disclosure.cells import personal_cells
from pedmonitor.disclosure.linked import System, link

COUNTS = [(3, 12), (4, 9), (0, 7), (5, 11), (2, 8), (1, 6)]
ORGANISATIONS = (("profile", "1"), ("organisation",))


def system() -> System:
    return link(personal_cells(table("1", COUNTS), FAMILIES), contexts(6), {})


def numerator(found: System, name: str) -> int:
    at = next(p for p, c in found.cells.items() if c.breakdown == (("organisation", name),))
    return found.share(at)[0]


def view(found: System, *names: str) -> View:
    return View(found, {numerator(found, name) for name in names}, set())


def test_one_hidden_number_is_the_total_less_the_others() -> None:
    found = system()
    alone = view(found, "ОО 0")
    assert alone.exchange(numerator(found, "ОО 0")) == 0
    assert not alone.is_wide(numerator(found, "ОО 0"), 1)
    assert alone.is_wide(numerator(found, "ОО 0"), 0)


def test_two_of_one_kind_hide_each_other() -> None:
    found = system()  # 0 and 4 are schools in town: 3 of 12 and 2 of 8
    two = view(found, "ОО 0", "ОО 4")
    assert two.exchange(numerator(found, "ОО 0")) == 5
    assert two.is_wide(numerator(found, "ОО 4"), 5)
    assert not two.is_wide(numerator(found, "ОО 4"), 6)


def test_two_of_different_kinds_do_not() -> None:
    found = system()  # 0 is in town, 1 in a village
    two = view(found, "ОО 0", "ОО 1")
    assert two.exchange(numerator(found, "ОО 0")) == 0
    assert not two.is_wide(numerator(found, "ОО 0"), 1)


def test_a_round_of_four_is_found_by_the_programme() -> None:
    counts = [(3, 12), (4, 9), (4, 9), (0, 7), (5, 11), (4, 8)]
    found = link(personal_cells(table("1", counts), FAMILIES), contexts(6), {})
    names = ("ОО 0", "ОО 1", "ОО 2", "ОО 5")  # two schools, two kindergartens; town and village
    four = view(found, *names)
    assert four.exchange(numerator(found, "ОО 0")) == 0
    assert four.is_wide(numerator(found, "ОО 0"), 3)


def test_a_table_that_is_left_out_tells_nothing() -> None:
    found = system()
    one = numerator(found, "ОО 0")
    dropped = View(found, {one}, {ORGANISATIONS})
    assert dropped.signature(one) == ()
    assert dropped.exchange(one) == 12  # nought to its base, which is known


def test_who_knows_his_own_number_knows_his_neighbours() -> None:
    found = system()
    two = view(found, "ОО 0", "ОО 4")
    (mine,) = (names for names in two.insiders if numerator(found, "ОО 4") in names)
    assert two.exchange(numerator(found, "ОО 0"), mine) == 0
    assert not two.is_wide(numerator(found, "ОО 0"), 1, mine)


def test_what_is_bounded_by_nothing_is_open() -> None:
    found = system()
    at = next(p for p, c in found.cells.items() if c.breakdown == (("organisation", "ОО 0"),))
    base = found.share(at)[1]
    assert base is not None
    assert View(found, {base}, {ORGANISATIONS}).exchange(base) == INFINITE
