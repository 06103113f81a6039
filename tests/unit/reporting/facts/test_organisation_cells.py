from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.profile import Scope
from pedmonitor.model.edition import Edition
from pedmonitor.model.organisation import Context
from pedmonitor.reporting.document import Mark, Missing
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.facts.organisation_cells import OUTSIDE, absence

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext


@pytest.mark.parametrize(
    ("edition", "mark"),
    [
        (Edition.INTERNAL, Mark.NO_DATA),
        (Edition.SCHOOL, Mark.NO_DATA),
        (Edition.PUBLIC, Mark.WITHHELD),
    ],
)
def test_who_has_not_reported_is_told_inside_only(
    context: ReportContext, templates: Path, edition: Edition, mark: Mark
) -> None:
    run = replace(context.run, contexts=(Context("Сад", "дошкольная"),))
    material = gather(replace(context, run=run, edition=edition), templates=templates)
    row = context.profile.indicators[0]
    assert absence(row, "Сад", material) == Missing(mark)
    schools = row.model_copy(update={"scope": Scope(organisation_types=("общеобразовательная",))})
    assert absence(schools, "Сад", material) == OUTSIDE
