"""Tables of counts against registers of the same organisation: registers are counted, both told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.result import Unit
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.compute.aggregates import Aggregates
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.model.location import Place
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.model.share import Number


def check_counts(
    values: Iterable[IndicatorValue],
    stated: Aggregates,
    catalogue: Catalogue,
    places: Sequence[Place],
) -> list[Issue]:
    """Compare indicators counted from registers with what the organisation states itself.

    Args:
        values: Values of the run.
        stated: Aggregate returns.
        catalogue: The definitions.
        places: File and sheet of every table of the run, by its index.
    """
    issues: dict[tuple[str, str], Issue] = {}
    for value in values:
        keys = dict(value.breakdown)
        name = keys.get("organisation", "")
        family = catalogue.families[value.indicator]
        said = stated.whole(family, name) if name and len(keys) == 1 else None
        counts = said.counts(share=family.unit is Unit.PERCENT) if said is not None else None
        own = (value.numerator, value.denominator)
        if said is None or counts is None or value.source != "registers" or own[0] is None:
            continue
        if counts != own:
            issues[value.indicator, name] = Issue(
                IssueCode.AGGREGATE_DIFFERS,
                Level.WARNING,
                f"{quoted(family.title)}: по реестрам {_pair(own)}, в сводной таблице "
                f"{_pair(counts)}; показатель посчитан по реестрам",
                "Сверьте реестр со сводной таблицей и исправьте то, что неверно.",
                places[said.source].at(said.row, said.column),
                name,
            )
    return list(issues.values())


def _pair(counts: tuple[Number | None, Number | None]) -> str:
    numerator, denominator = counts
    return f"{numerator}" if denominator is None else f"{numerator} из {denominator}"
