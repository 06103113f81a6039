"""What is listed gives the figure: on the worked examples of every family, cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.compute.engine import Indicator, Rules, compute, prepare
from pedmonitor.compute.tracing.tallying import tally
from pedmonitor.model.location import Place
from pedmonitor.workflows import check_definitions

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    import pandas as pd
    import pytest

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.profile import Profile
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.model.submission import Submission


class Listed:
    """Takes every value of every worked example apart, in the place of plain computing."""

    def __init__(self) -> None:
        self.seen = 0
        self.wrong: list[str] = []

    def compute(
        self,
        frames: Mapping[str, pd.DataFrame],
        submission: Submission,
        profiles: Collection[Profile],
        catalogue: Catalogue,
        rules: Rules,
    ) -> tuple[IndicatorValue, ...]:
        values = compute(frames, submission, profiles, catalogue, rules)
        prepared = prepare(frames, submission, profiles, catalogue, rules)
        (profile,) = profiles
        indicator = Indicator(profile, profile.indicators[0], prepared)
        for value in values:
            point = indicator.point(value.breakdown)
            assert point is not None
            found = tally(indicator.family, point, prepared, lambda *at: Place("", str(at)))
            base = found.denominator.total if found.denominator else None
            self.seen += 1
            counts = (value.numerator, value.denominator)
            if value.numerator is not None and (found.numerator.total, base) != counts:
                self.wrong.append(f"{indicator.family.id} {value.breakdown}: {counts}")
        return values


def test_worked_examples(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = Listed()
    monkeypatch.setattr(check_definitions, "compute", listed.compute)
    assert check_definitions.check_definitions(catalogue).failures == ()
    assert listed.seen > 300
    assert listed.wrong == []
