"""Choose the form cells of the period: the latest version of each section, of the right year."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.version_names import version_of
from pedmonitor.intake.state_forms.owning import OwnedForm, reporting_day
from pedmonitor.intake.wording.naming import guarded
from pedmonitor.model.cell import CellState
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pedmonitor.definitions.state_form import StateForm
    from pedmonitor.intake.form_return import FormReturn
    from pedmonitor.model.period import Period


@dataclass(slots=True)
class FormPart:
    """Cells of one return that are in.

    Attributes:
        owned: The return.
        as_of: The day on which it counts.
        cells: Indices of its cells.
    """

    owned: OwnedForm
    as_of: dt.date
    cells: list[int]


@dataclass(slots=True)
class SettledForms:
    """The state forms of a folder for one period.

    Attributes:
        current: Parts of the period.
        earlier: Parts of earlier years, latest version of each.
        replaced: Files every section of which a later file gives, by owner.
        issues: What has been found.
    """

    current: list[FormPart] = field(default_factory=list)
    earlier: list[FormPart] = field(default_factory=list)
    replaced: set[tuple[str, str]] = field(default_factory=set)
    issues: list[Issue] = field(default_factory=list)


_NUMBERS = frozenset({int(CellState.VALUE), int(CellState.ZERO)})
_Unit = tuple[str, str, dt.date, str]


def settle_forms(
    owned: Sequence[OwnedForm],
    editions: Mapping[str, StateForm],
    modified: Mapping[str, str],
    *,
    period: Period,
) -> SettledForms:
    """Choose the cells of the period.

    A later file replaces the sections it gives; other sections of the earlier one stay, for
    schools send sections in separate files. Branches with an ОКПО of their own are added up.

    Args:
        owned: Returns with owners.
        editions: Editions by id.
        modified: File → when its author saved it.
        period: The period asked for.
    """
    settled = SettledForms()
    units: dict[_Unit, list[OwnedForm]] = defaultdict(list)
    for item in owned:
        on = reporting_day(item, editions[item.given.edition], period)
        if not item.owner:
            continue
        if on is None:
            settled.issues.append(_no_year(item))
            continue
        if not item.stated.years and item.stated.as_of is None:
            settled.issues.append(_year_assumed(item, on))
        if not period.start <= on <= period.end:
            settled.issues.append(_other_year(item, on, period))
        units[item.given.form, item.origin, on, item.okpo].append(item)
    for unit, versions in _without_anonymous(units).items():
        if twins := _twins(versions):
            settled.issues.append(twins)
            continue
        versions.sort(key=lambda item: version_of(item.given.file, modified))
        on = unit[2]
        parts = _latest(versions, on, settled)
        into = settled.current if period.start <= on <= period.end else settled.earlier
        into.extend(parts)
    return settled


def _without_anonymous(units: dict[_Unit, list[OwnedForm]]) -> dict[_Unit, list[OwnedForm]]:
    """Count returns without an ОКПО as versions of those with one: a digest names no codes."""
    found: dict[_Unit, list[OwnedForm]] = defaultdict(list)
    for (form, owner, on, okpo), items in sorted(units.items()):
        known = sorted(u[3] for u in units if u[:3] == (form, owner, on) and u[3])
        found[form, owner, on, okpo or (known[0] if known else "")].extend(items)
    return found


def _latest(versions: list[OwnedForm], on: dt.date, settled: SettledForms) -> list[FormPart]:
    """Keep of each section the cells of the latest file that gives it.

    Who corrects one section often sends the whole blank: its empty sections replace nothing.
    """
    giver = {section: item for item in versions for section in item.given.sections}
    giver |= {section: item for item in versions for section in _filled(item.given)}
    parts = []
    for item in versions:
        kept = [at for at, name in enumerate(item.given.sections) if giver[name] is item]
        if kept:
            parts.append(FormPart(item, on, kept))
        if len(kept) < len(item.given.sections):
            later = next(giver[s] for s in item.given.sections if giver[s] is not item)
            settled.issues.append(_replaced(item, later, whole=not kept))
            if not kept:
                settled.replaced.add((item.owner, item.given.file))
    return parts


def _filled(given: FormReturn) -> set[str]:
    """List the sections of a return in which at least one number stands."""
    told = zip(given.sections, given.states, strict=True)
    return {section for section, state in told if state in _NUMBERS}


def _replaced(earlier: OwnedForm, later: OwnedForm, *, whole: bool) -> Issue:
    what = "эта отложена" if whole else "отсюда взяты только остальные разделы"
    return Issue(
        IssueCode.FILE_REPLACED,
        Level.WARNING,
        f"та же форма той же организации есть в файле «{later.given.file}»; учтена она, {what}",
        "Оставьте в папке одну версию.",
        earlier.given.start,
        earlier.owner,
    )


def _other_year(item: OwnedForm, on: dt.date, period: Period) -> Issue:
    said = f"составлена на {on:%d.%m.%Y}, а считается {period.label}"
    if item.given.year is not None:  # other sheets of the workbook speak of other years
        sheets = ", ".join(quoted(name) for name in dict.fromkeys(item.given.sheets))
        return Issue(
            IssueCode.PERIOD_OTHER,
            Level.INFO,
            f"форма на листах {sheets} {said}; эти листы не учтены",
            "Ничего делать не нужно, если годы на листах верны.",
            item.given.start,
            item.owner,
        )
    return Issue(
        IssueCode.PERIOD_OTHER,
        Level.WARNING,
        f"форма {said}; она не учтена",
        "Пришлите форму за нужный год или исправьте год на титуле.",
        item.given.start,
        item.owner,
    )


def _twins(versions: list[OwnedForm]) -> Issue | None:
    """Find two lines of one digest told to be one organisation: a school and its branch."""
    first: dict[str, OwnedForm] = {}
    for item in versions:
        other = first.setdefault(item.given.file, item)
        if other.given.organisation != item.given.organisation:
            names = f"{guarded(other.given.organisation)} и {guarded(item.given.organisation)}"
            return Issue(
                IssueCode.ORG_AMBIGUOUS,
                Level.ERROR,
                f"в одном файле к одной организации отнесены {names}; складывать их или заменить "
                "одну другой, неизвестно; не учтена ни одна",
                "Впишите ОКПО филиала или внесите его в реестр организаций.",
                item.given.start,
                item.owner,
            )
    return None


def _year_assumed(item: OwnedForm, on: dt.date) -> Issue:
    return Issue(
        IssueCode.PERIOD_ASSUMED,
        Level.WARNING,
        f"на форме не виден год; она отнесена к {on:%d.%m.%Y}",
        "Проверьте год на титуле и впишите его одним числом.",
        item.given.start,
        item.owner,
    )


def _no_year(item: OwnedForm) -> Issue:
    return Issue(
        IssueCode.PERIOD_OTHER,
        Level.WARNING,
        "на форме не указан год, а её отчётная дата не входит в запрошенный период; она не учтена",
        "Впишите год на титул или в имя файла.",
        item.given.start,
        item.owner,
    )
