"""Headings of which one cell tells a whole fact: «ПК (часы)», «Курсы: тема, часы, где, год».

What they ask for stands first, as the form says it (`in_one_cell`); what follows only says what to
write about it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pedmonitor.intake.wording.heading_words import telling_words
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.definitions.form import WholeFact

_BETWEEN = re.compile(r"[:;,/()\n]+|\s+[-–—]\s+|\s+и\s+")
_DETAIL = re.compile(
    r"(?:тем[аы]|назв|наимен|час|ч$|об[ъь]?[её]м|кол|к-во|где|мест|организ|кем|год|г$|дат|срок|перио"
    r"|когда|уров|ур$|результ|итог|докум|удост|номер|форм|да$|нет$|есть|имеет|отмет|степен|этап|проф"
    r"|прог|вид|тип|основ|статус|прох|пров|учреж|указ|полн|посл|уч$|учеб|за$|в$|на$|по$|лет$|\d"
    r"|конкурс|мероп|курс|муниц|район|регион|област|всерос|федер|школ|перепод|квалиф|или$|при$"
    r"|налич)"
)
"""How the words begin that only ask for details of the fact."""
_PERIOD = re.compile(
    r"\s(?:за|в|на)\s+(?:последни\w+\s+)?(?:\d|тр[еи]\s|пять\s|год|учебн|текущ).*$"
)
_DEED = re.compile(
    r"(?:прош[её]л(?:а|и)?|проходил[аи]?|обучал(?:ся|ась|ись)\s+на|участвовал[аи]?\s+в|участвует\s+в"
    r"|принимал[аи]?\s+участие\s+в|принял[аи]?\s+участие\s+в)\s+(?=\S)"
)
"""«Прошёл ПК (да/нет)», «Участвовал в конкурсах»: whoever did it is asked, not what it was."""
_YEARS = re.compile(r"(?:за\s+)?20\d\d(?:\s*[-–/]\s*(?:20)?\d\d)?(?:\s*(?:уч|г)[\w. ]*)?")
"""«Курсы» over «2021», «2022»: each column tells the facts of its year."""
_TIME = re.compile(r"\b(?:год|дат|срок|когда|период|месяц)")
_YEARS_BACK = re.compile(r"последн|\b(?:[2-9]|тр[еи]|пять|пяти)\s+(?:года|лет)\b")
_NO_FACT = re.compile(
    r"план|потребн|необход|нужн|следующ|предсто|запрос|желан|заявк|долж[ен]н|нуждае"
)


def is_whole(path: tuple[str, ...], whole: WholeFact, *, with_details: bool = False) -> bool:
    """Say whether a cell under these captions tells a whole fact of a form.

    Args:
        path: The captions over the column, from the parent down.
        whole: What the form says of such columns.
        with_details: Whether the heading must ask for details: a bare one is a plain column.
    """
    label = normalise_label(" ".join(path))
    if not path or _NO_FACT.search(label):
        return False
    head, *details = [part for part in _BETWEEN.split(path[-1]) if normalise_label(part)] or [""]
    if not (details or with_details) and _names(path[-1], whole.headings):
        return True
    if details and _names(head, whole.headings):
        return all(map(_is_detail, details))
    if len(path) == 1 or not _names(path[-2], whole.headings):
        return False
    return _YEARS.fullmatch(path[-1].strip()) is not None or (
        len(details) > 0 and all(map(_is_detail, (head, *details)))
    )


def is_year(path: tuple[str, ...]) -> bool:
    """Say whether a column is named by a year and nothing else.

    >>> is_year(("2021",)), is_year(("2021/2022 уч. год",)), is_year(("Курсы", "2021"))
    (True, True, False)
    """
    return len(path) == 1 and _YEARS.fullmatch(path[0].strip()) is not None


def asks_for_time(heading: str) -> bool:
    """Say whether a heading asks to write when it was.

    >>> asks_for_time("Курсы: тема, часы, где, год"), asks_for_time("ПК (часы)")
    (True, False)
    """
    return _TIME.search(normalise_label(heading)) is not None


def looks_back(heading: str, of_any_year: tuple[str, ...] = ()) -> bool:
    """Say whether a heading asks for the facts of several years.

    Args:
        heading: The heading.
        of_any_year: Beginnings of words, whole ones after «=», of what people have for life.

    >>> looks_back("Участие в конкурсах за последние 3 года"), looks_back("Курсы (год)")
    (True, False)
    >>> looks_back("Сведения о переподготовке", ("переподготов", "=пп"))
    True
    """
    label = normalise_label(heading)
    if _YEARS_BACK.search(label) is not None:
        return True
    starts = tuple(one for one in of_any_year if not one.startswith("="))
    words = label.split()
    return any(word.startswith(starts) or f"={word}" in of_any_year for word in words)


def _names(head: str, headings: tuple[str, ...]) -> bool:
    label = _DEED.sub("", _PERIOD.sub("", normalise_label(head)))
    labels, words = _known(headings)
    return label in labels or (" " in label and telling_words(label) in words)


@lru_cache(maxsize=64)
def _known(headings: tuple[str, ...]) -> tuple[frozenset[str], frozenset[frozenset[str]]]:
    labels = frozenset(map(normalise_label, headings))
    return labels, frozenset(telling_words(label) for label in labels if " " in label)


def _is_detail(part: str) -> bool:
    return all(map(_DETAIL.match, normalise_label(part).split()))
