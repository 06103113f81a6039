"""The frames of the period as one: what the engine asks is what `measures` counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.compute.engine import Rules, see_staffs
from pedmonitor.compute.selection import Where
from pedmonitor.compute.tally import Whole
from pedmonitor.definitions.family import Count
from pedmonitor.model.organisation import Organisation
from pedmonitor.model.period import calendar_year
from pedmonitor.model.submission import Submission

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def test_nothing_is_counted_where_nothing_has_come(catalogue: Catalogue) -> None:
    submission = Submission(calendar_year(2022), (Organisation("А"),), {})
    whole = Whole(see_staffs({}, submission, catalogue, Rules({}), managers=False))
    where = Where(("А",))
    for family in catalogue.families.values():
        assert whole.count(family, where)[0] == 0
        assert whole.by_organisation(family, ("А",))["А"][0] == 0
        assert whole.days(family, where) == ()
        if isinstance(family, Count):
            assert whole.items(family, where) == ()
