"""The list of organisations that «ОО» means."""

from __future__ import annotations

import datetime as dt

from making.plan_facts import SCHOOLS

from pedmonitor.model.organisation import Organisation
from pedmonitor.planning.who_stands import standing

SCHOOL = ("общеобразовательная",)


def test_by_day_and_type() -> None:
    found = standing(SCHOOLS, SCHOOL, text="100 % участие ОО", day=dt.date(2022, 3, 1))
    assert (found.names, found.closed) == (("СОШ № 1", "СОШ № 2", "СОШ № 3"), ())
    later = standing(SCHOOLS, SCHOOL, text="ОО и ДОУ", day=dt.date(2022, 9, 1))
    assert later.names == ("СОШ № 1", "СОШ № 2", "Д/с № 4")
    assert later.closed == ("СОШ № 3",)


def test_branches_and_the_unopened_are_not_asked_and_the_untyped_are_told() -> None:
    more = (
        Organisation("Филиал", type="общеобразовательная", head="СОШ № 1"),
        Organisation("Новая", type="общеобразовательная", opened=dt.date(2023, 9, 1)),
        Organisation("Кто-то"),
    )
    found = standing((*SCHOOLS[:1], *more), SCHOOL, text="", day=dt.date(2022, 3, 1))
    assert (found.names, found.untyped) == (("СОШ № 1",), ("Кто-то",))
