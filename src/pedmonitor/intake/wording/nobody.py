"""Words in the place of a name that say there is nobody to name: «не проходили», «участников нет».

A cell is such an answer only where every word of it is known to be no name: «Иванова не
участвовала» is somebody, of whom other modules ask.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pedmonitor.model.text import fold

_LONGEST = 90
_DENIAL = re.compile(
    r"\bнет\b|\bне\s|\bни один|\bни одного|\bникто\b|\bникого\b|\bотсутству|\bноль\b"
)
_MAYBE = re.compile(rf"{_DENIAL.pattern}|\b(?:0|ничего)\b")
_BARE = re.compile(r"\W*(?:0|нет|никто|никого|ничего|ноль)\W*")
_UNKNOWN = re.compile(
    r"\bне\s+(?:указ|извест|заполн|представ|предостав|сда|определ|установ|помн|зна|все\b|только"
    r"|дано?\b|собра|получ|уточн|подтвержд|ясн|понят)"
    r"|\bкроме|\bтолько|\bпочти|\bпока\b|\bеще не\b|\?"
)
"""With them a denial says less, or that nothing is known."""
_SPACE = r"[\s,.;:!()«»\"/–—-]+"
_VERBS = (
    r"(?:проход|прош|обуч|уч|участ|име|был|провод|провед|прин|разраб|составл|назнач|организ|направл"
    r"|привле|выявл|закрепл|заключ|реализ|осуществл|предусм|требу|запланир|планир|вел|вед|состо|созда"
    r"|функцион|работ|действ|поступ|заявл|подава|посещ|сопровожд|оказ|нужда|охвач|аттест|выполн|сдава)"
    r"[а-я]*"
)
_WORDS = (
    rf"нет|не\s+{_VERBS}|ни|никто|никого|ничего|никак\w+|один|одного|одна|одной|отсутству\w+|ноль|0"
    r"|в|во|за|на|по|из|от|у|и|или|этот|эт[оу]м?|это|год[уа]?|г|гг|20\d\d|учебн\w+|отчетн\w+|календарн\w+"
    r"|период\w*|квартал\w*|полугоди\w+|текущ\w+|прошл\w+|данн(?:ый|ом|ой)|наш\w+|оо|оу|доу|мо|школ\w+"
    r"|учрежден\w+|организац\w+|детск\w+|сад\w*|педагог\w*|педработник\w*|учител\w+|воспитател\w+"
    r"|работник\w*|сотрудник\w*|участник\w*|участи\w+|слушател\w+|специалист\w*|молод\w+|наставник\w*"
    r"|наставляем\w+|наставничеств\w*|пар\w?|таки\w+|таков\w+|желающ\w+|нуждающ\w+|аттест\w+"
    r"|пп|пк|кпк|дпо|дпп|иом|ипр|нок|рмо|шмо|переподготовк\w+|профессиональн\w+|повышени\w+"
    r"|квалификаци\w+|курс\w*|обучени\w+|учеб\w+|диагностик\w*|тестирован\w+|выгорани\w+"
    r"|дефицит\w*|независим\w+|оценк\w+|процедур\w*|конкурс\w*|конкурсн\w+|мероприяти\w+|олимпиад\w*"
    r"|сопровождени\w+|поддержк\w+|методическ\w+|маршрут\w*|индивидуальн\w+|образовательн\w+"
    r"|персонализированн\w+|программ\w*|экспертиз\w*|экспертн\w+|эксперт\w*|деятельност\w+|жюри"
    r"|проект\w*|сообществ\w*|объединени\w+|потребност\w+|необходимост\w+|случа\w+|факт\w*|записей"
    r"|человек|чел|уровн\w+|школьн\w+|муниципальн\w+|региональн\w+|федеральн\w+|всероссийск\w+"
)
_ALL_KNOWN = re.compile(rf"(?:(?:{_WORDS})(?:{_SPACE}|$))+")


def may_say_nobody(cells: str) -> bool:
    """Say whether some of many cells may be such an answer: one look instead of one at each."""
    return _MAYBE.search(fold(cells)) is not None


@lru_cache(maxsize=65_536)
def says_nobody(cell: str) -> bool:
    """Say whether words in the place of a name, or of a title, answer that there was nothing.

    >>> [says_nobody(t) for t in ("не проходили", "Нет.", "0", "участников нет", "никто не прошёл")]
    [True, True, True, True, True]
    >>> says_nobody("ПП в 2022 году не проходили"), says_nobody("В конкурсах не участвовали")
    (True, True)
    >>> [says_nobody(t) for t in ("Иванова А.П. не проходила", "Нетреба И.И.", "данные не сданы")]
    [False, False, False]
    >>> says_nobody("нет данных"), says_nobody("ФИО не указано"), says_nobody("Учитель года")
    (False, False, False)
    """
    if len(cell) > _LONGEST or "«" in cell:  # a name of a contest or a project
        return False
    text = fold(cell).lstrip('-–— «"(.')
    if _BARE.fullmatch(text):
        return True
    if not _DENIAL.search(text) or _UNKNOWN.search(text):
        return False
    return _ALL_KNOWN.fullmatch(text) is not None
