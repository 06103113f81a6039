"""Sentences of a value's note: how each begins, and which of them name nobody."""

from __future__ import annotations

import re

CANNOT = "Посчитать нельзя"
MAY_BE_MORE = "Число может быть больше"
SEVERAL_DATES = "Данные на разные даты"
_IMPERSONAL = re.compile(rf"(?:{CANNOT}|{MAY_BE_MORE}): [^.]+\.|{SEVERAL_DATES}: [\d., ]+\.(?!\d)")


def impersonal(note: str) -> str:
    """Keep the sentences that name registers and dates; organisations and sums of parts go.

    >>> impersonal("Сдали 10 из 12 организаций; нет данных: ДДТ. Число может быть больше: нет а.")
    'Число может быть больше: нет а.'
    >>> impersonal("Данные на разные даты: 01.12.2022, 31.12.2022.")
    'Данные на разные даты: 01.12.2022, 31.12.2022.'
    """
    return " ".join(_IMPERSONAL.findall(note))
