"""Tables of counts against registers or state forms of the same organisation: both are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.compute.aggregates import ALL_SUBJECTS
from pedmonitor.definitions.cross_checks import selections_of
from pedmonitor.definitions.family import rows_of
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.model.result import Unit
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pedmonitor.compute.aggregates import Aggregates, Stated
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.family import Family
    from pedmonitor.model.location import Place
    from pedmonitor.model.result import IndicatorValue
    from pedmonitor.model.share import Number

_COUNTED_FROM = {
    "registers": ("по реестрам", "по реестрам", "реестр"),
    "state_form": ("по форме статистики", "по форме", "форму"),
}
"""Source of a value → what to call it: whence, by what it is counted, what to look at."""


def check_counts(
    values: Iterable[IndicatorValue],
    stated: Aggregates,
    catalogue: Catalogue,
    places: Mapping[int, Place],
) -> list[Issue]:
    """Compare indicators counted from registers or forms with what the organisation states itself.

    Args:
        values: Values of the run.
        stated: Aggregate returns.
        catalogue: The definitions.
        places: File and sheet of every table of the run, by its number.
    """
    issues: dict[tuple[str, str], Issue] = {}
    for value, family, name, said in _beside(values, stated, catalogue):
        counts = said.counts(share=family.unit is Unit.PERCENT)
        own = (value.numerator, value.denominator)
        if counts is None or value.source not in _COUNTED_FROM or own[0] is None:
            continue
        source, counted, check = _COUNTED_FROM[value.source]
        if counts != own:
            issues[value.indicator, name] = Issue(
                IssueCode.AGGREGATE_DIFFERS,
                Level.WARNING,
                f"{quoted(family.title)}: {source} {_pair(own)}, в сводной таблице "
                f"{_pair(counts)}; показатель посчитан {counted}",
                f"Сверьте {check} со сводной таблицей и исправьте то, что неверно.",
                places[said.source].at(said.row, said.column),
                name,
            )
    return list(issues.values())


def _beside(
    values: Iterable[IndicatorValue], stated: Aggregates, catalogue: Catalogue
) -> Iterator[tuple[IndicatorValue, Family, str, Stated]]:
    """Put beside the value of an organisation what that organisation states itself."""
    for value in values:
        keys = dict(value.breakdown)
        name = keys.get("organisation", "")
        family = catalogue.families[value.indicator]
        said = stated.whole(family, name) if name and len(keys) == 1 else None
        if said is not None:
            yield value, family, name, said


def check_bases(
    values: Iterable[IndicatorValue],
    stated: Aggregates,
    catalogue: Catalogue,
    places: Mapping[int, Place],
) -> list[Issue]:
    """Tell of counts that no total stands beside: a share cannot be made of them.

    Args:
        values: Values of the run.
        stated: Aggregate returns.
        catalogue: The definitions.
        places: File and sheet of every table of the run, by its number.
    """
    issues: dict[tuple[str, str], Issue] = {}
    for value, family, name, said in _beside(values, stated, catalogue):
        if value.value is not None or family.unit is not Unit.PERCENT:
            continue
        if said.numerator is not None and said.denominator is None:
            issues[value.indicator, name] = Issue(
                IssueCode.AGGREGATE_UNCONFIRMED,
                Level.WARNING,
                f"{quoted(family.title)}: указано {said.numerator}, а из скольких, не сказано; "
                "доля не посчитана",
                "Впишите общую численность, например столбцом «Всего педагогов».",
                places[said.source].at(said.row, said.column),
                name,
            )
    return list(issues.values())


def check_unused(
    values: Iterable[IndicatorValue],
    stated: Aggregates,
    catalogue: Catalogue,
    places: Mapping[int, Place],
) -> list[Issue]:
    """Tell of counts that no figure takes: those of the municipality, and those of one school.

    The own figures of the municipality are counted out of registers alone, and a number for all
    organisations together stands in the place of none of them.

    Args:
        values: Values of the run.
        stated: Aggregate returns.
        catalogue: The definitions.
        places: File and sheet of every table of the run, by its number.
    """
    totals = [value for value in values if not value.breakdown]
    own_figures = {
        (profile.id, row.ref)
        for profile in catalogue.profiles.values()
        for row in profile.indicators
        if row.scope.municipality
    }
    issues: dict[tuple[str, str], Issue] = {}
    for (name, family), by_subject in stated.stated.items():
        said, of_all = by_subject.get(ALL_SUBJECTS), name == MUNICIPALITY
        for total in totals if said is not None else ():
            taken = (total.profile, total.ref) not in own_figures and not of_all
            if total.indicator != family or taken or said is None:
                continue
            if (total.numerator is None or of_all) and not _is_same(said, total):
                issues[name, family] = _unused(name, total, said, catalogue, places)
    return list(issues.values())


def _is_same(said: Stated, total: IndicatorValue) -> bool:
    base = said.denominator if total.denominator is not None else None
    return (said.numerator, base) == (total.numerator, total.denominator)


def check_conflicts(
    stated: Aggregates, catalogue: Catalogue, places: Mapping[int, Place]
) -> list[Issue]:
    """Tell of figures that two tables of counts give differently: nobody knows which is right.

    Args:
        stated: Aggregate returns.
        catalogue: The definitions.
        places: File and sheet of every table of the run, by its number.
    """
    return [
        _conflict(key, said[0], other, catalogue, places)
        for key, said in stated.conflicts.items()
        for other in said[1:]
    ]


def _unused(
    name: str,
    total: IndicatorValue,
    said: Stated,
    catalogue: Catalogue,
    places: Mapping[int, Place],
) -> Issue:
    own = (total.numerator, total.denominator)
    family = catalogue.families[total.indicator]
    forms = dict.fromkeys(
        quoted(catalogue.forms[rows.form].title)
        for selection in selections_of(family)
        for rows in rows_of(selection)
    )
    of = "за муниципалитет в целом" if name == MUNICIPALITY else "организации"
    counted = "показатель не посчитан" if own[0] is None else f"по реестрам {_pair(own)}"
    return Issue(
        IssueCode.AGGREGATE_DIFFERS,
        Level.WARNING,
        f"{quoted(family.title)}: число {of} ({_said(said)}) не учтено; этот показатель считается "
        f"только по реестрам ({', '.join(forms)}), {counted}",
        "Пришлите реестр; если он прислан, сверьте его с этим числом.",
        places[said.source].at(said.row, said.column),
        "" if name == MUNICIPALITY else name,
    )


def _conflict(
    key: tuple[str, str, str],
    first: Stated,
    other: Stated,
    catalogue: Catalogue,
    places: Mapping[int, Place],
) -> Issue:
    name, family, subject = key
    here = places[other.source].at(other.row, other.column)
    where = places[first.source].at(first.row, first.column)
    told = f", {subject}" if subject else ""
    return Issue(
        IssueCode.AGGREGATE_CONFLICT,
        Level.ERROR,
        f"{quoted(catalogue.families[family].title)}{told}: здесь {_said(other)}, "
        f"а {_where(where, here)} — {_said(first)}; не учтено ни то, ни другое",
        "Оставьте одно из чисел или исправьте неверное; числа прежней и нынешней организации "
        "сложите в одной строке.",
        here,
        name,
    )


def _where(place: Place, here: Place) -> str:
    """Name a cell as it is found from another one."""
    if place.file != here.file:
        return f"в файле «{place.file}», {place.cell}"
    if place.sheet != here.sheet:
        return f"на листе «{place.sheet}», {place.cell}"
    return f"в {place.cell}"


def _said(stated: Stated) -> str:
    if stated.numerator is None:
        return f"{stated.percent:g} %".replace(".", ",")
    return _pair((stated.numerator, stated.denominator))


def _pair(counts: tuple[Number | None, Number | None]) -> str:
    numerator, denominator = counts
    return f"{numerator}" if denominator is None else f"{numerator} из {denominator}"
