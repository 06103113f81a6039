"""Headings that ask for more than a name: «ФИО, должность, ОУ»."""

from __future__ import annotations

import re
from functools import lru_cache

from pedmonitor.model.text import normalise_label

_BETWEEN = re.compile(r"\s*[,;/(\n]\s*|\s+и\s+")
_POSITION = "должност"
_PLACE = frozenset({"оу", "оо", "школа", "место работы", "организация", "учреждение", "доу"})


@lru_cache(maxsize=4096)
def parts_of_heading(heading: str) -> tuple[str, str] | None:
    """Split a heading that asks for a name and a position into its two parts.

    >>> parts_of_heading("Ф.И.О. работника, занимаемая должность")
    ('Ф.И.О. работника', 'занимаемая должность')
    >>> parts_of_heading("ФИО, должность, ОУ")
    ('ФИО', 'должность, ОУ')
    >>> parts_of_heading("ФИО, дата рождения"), parts_of_heading("ФИО")
    (None, None)
    """
    parts = [part.strip(" )") for part in _BETWEEN.split(heading) if part.strip(" )")]
    labels = [normalise_label(part) for part in parts[1:]]
    if not labels or not all(_POSITION in label or label in _PLACE for label in labels):
        return None
    return parts[0], ", ".join(parts[1:])


def asks_for_place(label: str) -> bool:
    """Say whether a normalised heading asks for the organisation, or does so last.

    >>> asks_for_place("должность оу"), asks_for_place("место работы"), asks_for_place("должность")
    (True, True, False)
    """
    return label.rsplit(" ", maxsplit=1)[-1] in _PLACE or label in _PLACE
