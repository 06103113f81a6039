"""Words in the place of records that nothing is known yet: «будет позже» is no zero."""

from __future__ import annotations

import re
from functools import lru_cache

from pedmonitor.model.text import fold

_DATA = r"(?:данны[ех]|сведени[йя]|информаци[ия])"
_LATER = r"(?:представ|предостав|сда|дан|направ|внес|заполн|позже|позднее|уточн|готов|известн)"
_SAYS = re.compile(
    rf"нет {_DATA}|{_DATA} (?:пока |ещ[её] )?(?:нет|не \w+)"
    rf"|(?:{_DATA} )?(?:пока |ещ[её] )?не (?:сда|представ|предостав|собра|заполн|поступ|готов)\w*"
    rf"|(?:{_DATA} )?буд[еу]т {_LATER}.*|(?:{_DATA} )?(?:собира|уточня|готов)[а-я]*(?:ся)?"
    rf"|(?:{_DATA} )?(?:позже|позднее)|\?+|н/д|нд|{_DATA} запрошен\w*"
    r"|(?:ответственн\w+|исполнител\w+|завуч|методист) (?:болеет|в отпуске|на больничном).*"
    r"|(?:болеет|в отпуске|на больничном) (?:ответственн\w+|исполнител\w+).*"
)


@lru_cache(maxsize=1024)
def is_answer_unknown(text: str) -> bool:
    """Say whether words in the place of records say that the records are yet to come.

    >>> [is_answer_unknown(t) for t in ("Нет данных", "будет представлено до 20.12", "уточняется")]
    [True, True, True]
    >>> [is_answer_unknown(t) for t in ("нет", "не участвовали", "Сведения о курсах", "???")]
    [False, False, False, True]
    """
    return _SAYS.fullmatch(fold(text).rstrip(" .!")) is not None
