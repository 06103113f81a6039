"""Registers that have come without a column that indicators need: somebody must ask for it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pedmonitor.compute.coverage import lacking_fields
from pedmonitor.definitions.cross_checks import selections_of
from pedmonitor.definitions.family import AnyOf, Retention, Rows
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.model.submission import REFUSED, spoken_of
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.family import Family, Selection
    from pedmonitor.definitions.profile import Profile
    from pedmonitor.model.location import Place
    from pedmonitor.model.submission import Submission

_Lacking = dict[str, dict[str, None]]
"""Field → numbers of the indicators that need it, in order."""


_HINTS = {
    False: "Добавьте этот столбец и заполните его; если он есть под другим названием, переименуйте",
    True: "Добавьте эти столбцы и заполните их; если они есть под другими названиями, переименуйте",
}


def missing_columns(
    profiles: Iterable[Profile],
    submission: Submission,
    catalogue: Catalogue,
    *,
    places: Mapping[tuple[str, str], Place],
    stating: Collection[str],
) -> list[Issue]:
    """Ask every organisation for the columns that its registers lack.

    A column that another register or column stands in for is not asked for.

    Args:
        profiles: The documents that were chosen.
        submission: Who has sent which fields.
        catalogue: Definitions.
        places: Organisation and register → the sheet it has sent itself; others are not asked.
        stating: Organisations that state counts, which stand in for registers.
    """
    found: dict[tuple[str, str], _Lacking] = defaultdict(lambda: defaultdict(dict))
    types = {one.name: one for one in submission.organisations}
    kinds = submission.kinds()
    known: dict[tuple[str, str, int], set[str]] = {}
    for profile in profiles:
        for row in profile.for_period(submission.period).indicators:
            family = catalogue.families[row.family]
            for name, register in places:
                if row.scope.municipality or name not in types:
                    continue
                if not row.scope.takes(types[name].type):
                    continue
                kind = (row.family, register, kinds[name])
                if kind not in known:
                    known[kind] = _fields(family, name, register, submission)
                for field in sorted(known[kind]):
                    found[name, register][field][row.ref] = None
    return [
        _issue(catalogue, key, lacking, places[key], stated=key[0] in stating)
        for key, lacking in found.items()
    ]


def _fields(family: Family, name: str, register: str, submission: Submission) -> set[str]:
    """Give the columns that an organisation's register lacks for a family."""
    selections = (family.fact,) if isinstance(family, Retention) else selections_of(family)
    pairs = (pair for one in selections for pair in _lacking(one, name, submission))
    return {field for form, field in pairs if form == register}


def _lacking(selection: Selection, name: str, submission: Submission) -> Iterator[tuple[str, str]]:
    """Go through the registers and columns without which a selection cannot be counted."""
    if isinstance(selection, Rows):
        fields = submission.answered(selection.form, name)
        missing = [] if fields is None else lacking_fields(selection, fields)
        told = fields or ()  # a column of which nothing is understood is asked about by its values
        yield from ((selection.form, f) for f in missing if spoken_of(f, REFUSED) not in told)
    elif isinstance(selection, AnyOf):
        parts = [(part, list(_lacking(part, name, submission))) for part in selection.sufficient]
        if all(lacks or not _is_sent(part, name, submission) for part, lacks in parts):
            yield from next((lacks for _, lacks in parts if lacks), ())
    else:
        for part in selection.all:
            yield from _lacking(part, name, submission)


def _is_sent(selection: Selection, name: str, submission: Submission) -> bool:
    """Say whether every register of a selection has come, one of them where one is enough."""
    if isinstance(selection, Rows):
        senders = submission.fields.get(selection.form, {})
        return name in senders or MUNICIPALITY in senders
    parts = selection.any if isinstance(selection, AnyOf) else selection.all
    sent = [_is_sent(part, name, submission) for part in parts]
    return any(sent) if isinstance(selection, AnyOf) else all(sent)


def _issue(
    catalogue: Catalogue, key: tuple[str, str], lacking: _Lacking, place: Place, *, stated: bool
) -> Issue:
    name, register = key
    form = catalogue.forms[register]
    titles = [item.title for item in form.fields if item.id in lacking]
    refs = list(dict.fromkeys(ref for own in lacking.values() for ref in own))
    what = "нет столбца" if len(titles) == 1 else "нет столбцов"
    whose = "показатель" if len(refs) == 1 else "показатели"
    counted = ", если их нет в её форме или сводной таблице" if stated else ""
    return Issue(
        IssueCode.HEAD_NEEDED,
        Level.WARNING,
        f"«{form.title}»: {what} {', '.join(map(quoted, titles))}; "
        f"в {whose} {', '.join(refs)} сведения организации не входят{counted}",
        f"{_HINTS[len(titles) > 1]} (в отделе образования можно не переименовывать, а вписать "
        "заголовок в раздел columns файла pedmonitor.toml).",
        place,
        name,
    )
