"""Who is responsible: posts and offices stay, whatever else begins with a capital is a name.

A surname may look like anything («Гай», «Ким», «Черных», «Дюма»), so nothing is looked for: in such
a cell a word with a capital letter stays only where it is known to belong to a post, an office or a
place.
"""

from __future__ import annotations

import re
from functools import cache

from pedmonitor.definitions.bundled_words import bundled_stems
from pedmonitor.intake.wording.naming import mask_people
from pedmonitor.intake.wording.surnames import mask_surnames

_HONOURED = re.compile(
    r"[«\"“„][^»\"”]*[»\"”]|\b(?:им\.|имени)\s*(?:[А-ЯЁ]\.\s?){0,2}(?:[А-ЯЁ][а-яё-]+\s?){1,3}"
)
"""What bears a name openly, and keeps it: «Темп», школа им. Гагарина."""
_PLACE = re.compile(
    r"(?:\b(?:г|с|п|д|пгт|рп|ст|село|города?|посел(?:ок|ка)|посёл(?:ок|ка)|деревн[яи]|улус)\b\.?\s*)$"
)
_INITIALS = re.compile(r"(?<![А-ЯЁа-яё])[А-ЯЁ]\.(?:\s?-?\s?[А-ЯЁ]\.)*")
_WORD = re.compile(r"(?<![А-ЯЁа-яё-])[А-ЯЁ][А-ЯЁа-яё]*(?:-[А-ЯЁа-яё]+)*")
_ADJECTIVE = re.compile(r"(?:ый|ий|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ой|ей|ом|ем|ых|их)$")
_OFFICE = re.compile(
    r"\s+(?:район|улус|округ|школ|м?сош|оош|нош|сад|лице|гимнази|служб|совет|отдел|управлен|центр"
    r"|комисси|консилиум|групп|объединен|област|кра[йя]|республик|город|сел[аоу]|сельск|муницип"
    r"|организац|учрежден|площадк|комитет|клуб|дом|училищ|колледж|институт|университет|част|пункт"
    r"|штаб|собрани|палат|проект|команд|методобъед|образоват)"
)
"""«Вилюйского улуса», «Наблюдательный совет» name offices; «Никольская методист» is somebody."""
_ABBREVIATION = re.compile(r"[А-ЯЁ]{2,7}(?:иС)?|[А-Я][а-я]{0,2}[А-ЯЁ]{2,}[а-я]*[А-ЯЁ]*")
_MAY_BE_A_NAME = re.compile(r"[БВГДЖЗЙКЛМНПРСТФХЦЧШЩ]?[АЕЁИОУЫЭЮЯ][БВГДЖЗЙКЛМНПРСТФХЦЧШЩ]*")
"""«КИМ», «ЛИ», «ЮН»; «РМО», «ИМЦ» stand beside names as often."""
_SHOUTED = 5
"""All capitals: from so many letters on, a word may be a surname and not an abbreviation."""
_FIO = re.compile(r"\[ФИО\]|\bФИО\b")


def without_names(text: str) -> str:
    """Put dots in the place of names of people in a cell of responsibles.

    >>> without_names("методист Дюма"), without_names("отв. Жук"), without_names("Ю. Ким, методист")
    ('методист …', 'отв. …', '…, методист')
    >>> without_names("Салтыкова-Щедрина М.Е., РМО"), without_names("Заведующая Н.П. Гай")
    ('…, РМО', 'Заведующая …')
    >>> without_names("Оюн Ч.-Д. Б."), without_names("директор Черных"), without_names("Иванова")
    ('…', 'директор …', '…')
    >>> without_names("МКУ ИМЦ г. Амурска"), without_names("УОМПиС; МБУ «Темп», АО «Полиметалл»")
    ('МКУ ИМЦ г. Амурска', 'УОМПиС; МБУ «Темп», АО «Полиметалл»')
    >>> without_names("В АмГПУ г. Комсомольска-на-Амуре"), without_names("Зам. директора по УВР")
    ('В АмГПУ г. Комсомольска-на-Амуре', 'Зам. директора по УВР')
    >>> without_names("Отдел образования Вилюйского улуса, СОШ им. Н. Г. Степанова")
    'Отдел образования Вилюйского улуса, СОШ им. Н. Г. Степанова'
    """
    kept: list[str] = []
    at = 0
    for honoured in _HONOURED.finditer(text):
        kept += [_plain(text[at : honoured.start()]), honoured[0]]
        at = honoured.end()
    joined = "".join((*kept, _plain(text[at:])))
    return re.sub(r"…(?:[\s.-]*…)+", "…", joined)


@cache
def _known() -> re.Pattern[str]:
    """Compile the words of posts and offices, which are data: `dictionaries/responsibles.yaml`."""
    stems = bundled_stems("responsibles")
    words = (rf"{re.escape(one[1:])}\b" if one[0] == "=" else re.escape(one) for one in stems)
    return re.compile(f"(?:{'|'.join(words)})")


def _plain(text: str) -> str:
    """Mask the names in a text that bears none openly."""
    bare = _FIO.sub("…", text)
    bare = _INITIALS.sub(lambda found: _initials(found, bare), bare)
    bare = _WORD.sub(lambda found: _word(found, bare), bare)
    return mask_surnames(mask_people(bare))


def _initials(found: re.Match[str], text: str) -> str:
    """Mask initials; «г.», «им.» and the number of a class are none."""
    return found[0] if _PLACE.search(text[: found.start()]) else "…"


def _word(found: re.Match[str], text: str) -> str:
    """Keep a word with a capital where it is known, a place or an abbreviation."""
    word = found[0]
    before, after = text[: found.start()], text[found.end() :]
    if _known().match(word.lower()) or _PLACE.search(before):
        return word
    if _ABBREVIATION.fullmatch(word) and (not word.isupper() or len(word) <= _SHOUTED):
        beside = before.rstrip().endswith("…") or after.lstrip().startswith("…")
        return "…" if beside and _MAY_BE_A_NAME.fullmatch(word) else word
    if _ADJECTIVE.search(word) and _OFFICE.match(after):
        return word
    return "…"
