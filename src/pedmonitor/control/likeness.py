"""Returns that say nothing, the same as a year ago, or the same as another organisation's."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pedmonitor.model.columns import AGGREGATE
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pedmonitor.model.status import Received
    from pedmonitor.model.submission import ReturnContent

_FEWEST = 3
"""With fewer rows the same content is no wonder."""
_NAMED = 5
"""A template that a whole region has sent back is no reason to name the region in each line."""
_STAFF = "staff"
_Key = tuple[str, str]


def find_likeness(
    received: Iterable[Received],
    contents: tuple[ReturnContent, ...],
    *,
    before: tuple[ReturnContent, ...],
    registers: Mapping[str, str],
    previous: str,
    forms: Mapping[_Key, Place] | None = None,
) -> list[Issue]:
    """Find empty returns and those whose content is known already.

    Args:
        received: Every table of the period, for the places.
        contents: What the returns say.
        before: What those of the period before said.
        registers: Register id → title.
        previous: Label of the period before.
        forms: Organisation and state form → where it stands.
    """
    places: dict[_Key, Place] = dict(forms or {})
    rows: dict[_Key, int] = defaultdict(int)
    for record in received:
        if record.current:
            key = (record.organisation, record.register)
            places.setdefault(key, Place(record.file, record.sheet))
            rows[key] += record.rows + record.refused  # refused rows say something too
    issues = [
        _empty(name, register, places[name, register], registers)
        for (name, register), count in rows.items()
        if count == 0
    ]
    old = {(item.organisation, item.register): item.digest for item in before}
    telling = [item for item in contents if item.rows >= _FEWEST]
    bearers: dict[_Key, list[str]] = defaultdict(list)
    for item in telling:
        bearers[item.register, item.digest].append(item.organisation)
    for item in telling:
        name, key = item.organisation, (item.organisation, item.register)
        title, place = registers.get(item.register, item.register), places.get(key)
        if old.get(key) == item.digest:
            issues.append(_last_year(name, title, place, previous))
        alike = bearers[item.register, item.digest]
        if len(alike) > 1:
            issues.append(_of_another(name, title, place, alike))
    return issues


def _empty(name: str, register: str, place: Place, registers: Mapping[str, str]) -> Issue:
    title = registers.get(register, register)
    if register == _STAFF:
        return Issue(
            IssueCode.RETURN_EMPTY,
            Level.WARNING,
            f"«{title}» прислан без единой строки; организация не может быть без работников",
            "Попросите организацию заполнить реестр.",
            place,
            name,
            registers=(register,),
        )
    if register == AGGREGATE:  # counts that nobody could read say nothing of records
        return Issue(
            IssueCode.RETURN_EMPTY,
            Level.INFO,
            f"«{title}»: ни из одной строки не взят показатель",
            "Смотрите замечания к её ячейкам; если это список людей, назовите столбец «ФИО».",
            place,
            name,
            registers=(register,),
        )
    return Issue(
        IssueCode.RETURN_EMPTY,
        Level.INFO,
        f"«{title}» прислан без строк: принято, что записей нет",
        "Ничего делать не нужно, если записей действительно нет.",
        place,
        name,
        registers=(register,),
    )


def _last_year(name: str, title: str, place: Place | None, previous: str) -> Issue:
    return Issue(
        IssueCode.RETURN_LAST_YEAR,
        Level.WARNING,
        f"«{title}»: все сведения те же, что в присланном за {previous}",
        "Уточните, не прошлогодний ли это файл.",
        place,
        name,
    )


def _of_another(name: str, title: str, place: Place | None, alike: list[str]) -> Issue:
    others = [other for other in alike[: _NAMED + 1] if other != name][:_NAMED]
    more = len(alike) - 1 - len(others)
    told = ", ".join(map(quoted, others)) + (f" и ещё от {more}" if more else "")
    return Issue(
        IssueCode.RETURN_OF_ANOTHER,
        Level.WARNING,
        f"«{title}»: все сведения те же, что в присланном от {told}",
        "Уточните, чей это файл.",
        place,
        name,
    )
