"""Papers that a plan expects: orders, reports, protocols, registers of programmes."""

from __future__ import annotations

import re

from pedmonitor.model.plan import DeadlineKind, Expectation, Metric, Op
from pedmonitor.model.text import fold

_NOUNS = (
    r"(?:приказ|распоряжени|постановлени|положени|проект|протокол|программ|резолюци|отчет|справк|"
    r"график|план-график|план|анкет|заказ|рекомендаци|регламент|договор|соглашени|письм|сертификат|"
    r"сборник|буклет|реестр|список|списк|перечн)[а-я]{0,3}|перечень|порядок|"
    r"(?:комплексный|аналитический)(?:, [а-я]+)? анализ"
)
NEW_PAPER = (
    r"(?:Приказы?|Распоряжение|Положение|Проект|Протоколы?|Программа|Резолюция|Отч[её]ты?|Справка|"
    r"Графики?|План|Анкет[аы]|Рекомендации|Регламент|Договор)(?![а-яё-])"
)
"""A paper that begins a new item where no mark parts it from the item before."""
_PAPER = re.compile(
    r"(?:(?P<every>ежемесячн|ежеквартальн|ежегодн)\w*\s+)?"
    r"(?:[а-я-]+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)(?:, в том числе [а-я-]+)?,?\s+){0,3}?"
    rf"(?P<noun>{_NOUNS})(?!\w)"
)
NEXT_PAPER = rf"(?i:{_NOUNS})(?!\w)"
"""A paper after a comma."""
_EVERY = {
    "ежемесячн": DeadlineKind.MONTHLY,
    "ежеквартальн": DeadlineKind.QUARTERLY,
    "ежегодн": DeadlineKind.ANNUAL,
}


def read_paper(clause: str) -> Expectation | None:
    """Read a clause that names a paper; None when it names none.

    >>> found = read_paper("Ежемесячный отчет по результатам мониторинга")
    >>> found.metric.value, found.op.value, found.every.value
    ('document', 'exists', 'monthly')
    >>> read_paper("Адресные, в том числе методические рекомендации").metric.value
    'document'
    >>> read_paper("Создан раздел") is None
    True
    """
    found = _PAPER.match(fold(clause))
    if found is None:
        return None
    every = _EVERY.get(found["every"] or "")
    return Expectation(clause, Metric.DOCUMENT, Op.EXISTS, what=clause, every=every)
