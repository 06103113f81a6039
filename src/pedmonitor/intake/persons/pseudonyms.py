"""People become keyed hashes inside the reading of a file: no name goes further.

The hash is BLAKE2b keyed by the municipality's secret, cut to 63 bits: the same person has the
same key in every file and year of one municipality and nowhere else. Among three million people
the chance of any collision is about 5·10⁻⁷.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.model.cell import ERROR_TEXTS, UNCALCULATED
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    import datetime as dt

_BYTES = 8
_MASK = (1 << 63) - 1
_SNILS_DIGITS = 11
_MAX_MEMO = 200_000
_BRACKETS = re.compile(r"\([^)]*\)")
_PLAIN_NAME = re.compile(r"[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+")
_WORD = re.compile(r"[а-яa-z]+(?:-[а-яa-z]+)*")
_DIGITS_IN_WORDS = str.maketrans("03", "оз")
_BETWEEN_PEOPLE = re.compile(
    r"[;,\n/|&+]|\s+(?:и|-|–|—)\s+"
    r"|[\s(]+(?:(?:совместно|вместе|в\s+соавторстве) с\s+|соавтор\w*[:\s]+)"
)
_WHOLE_NAME = r"[А-ЯЁ][а-яё-]+ (?:[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+|[А-ЯЁ]\. ?[А-ЯЁ]\.)"
_SPACED = re.compile(rf"(?<=[а-яё.])[ \u00a0\t]{{2,}}(?={_WHOLE_NAME}(?:$|[\s,;]))")
"""«Иванова А.П.   Петров О.И.»: a whole name goes on after a gap."""
_NUMBER_OF_THEM = re.compile(
    r"[\s,(–—-]*(?:всего|итого)?[\s:–—-]*(\d{1,3})\s*(?:чел\w*|педагог\w*|учител\w*)[.)\s]*$"
)
_CALLED = re.compile(
    r"^\s*(?:учител[ья]|педагоги?|участники?|авторы?|команда|состав)\s*:\s*", re.IGNORECASE
)
_AND_OTHERS = re.compile(
    r"(?:,|\s)\s*и\s+(?:др(?:\.|\b|уг)|ещ[её]\b|т\.?\s?[дп]\b|(?:вся\s+)?(?:команд|групп|коллектив)"
    r"|педагоги\b|учителя\b|коллеги\b)|,\s*др\.|\bс\s+соавтор|\bс\s+коллегами\b"
)
_AFTER_INITIALS = re.compile(r"(?<=[А-ЯЁ]\.)\s+(?=[А-ЯЁ][а-яё])")
"""«Иванова А.П. Петров И.И.»: nothing stands between two people."""
_DIGIT = re.compile(r"\d")
_NO_NAME = re.compile(r"[\d«»\"№]")
_CUT = re.compile(r"[А-ЯЁа-яё](?:…|\.{3})")
_PATRONYMIC = re.compile(r"(?:[иь]ч|[вч]на)$")
_PARTS = 3
_NUMBERED = re.compile(r"(?:^|(?<=[\s;,]))\d{1,2}\s?[.)]\s*(?=[А-ЯЁ])")
"""«1. Иванова А.П. 2) Петров И.И.»: numbers of a list inside one cell."""
_SURNAME_AND_MORE = re.compile(r"(?:[А-ЯЁ]\.\s*){1,2}[А-ЯЁ][\w-]+$|[А-ЯЁ][\w-]+\s+[А-ЯЁ]")
_CAPTION = re.compile(r"[А-ЯЁ][а-яё-]+\s+[а-яё]{2,}")
_OF_PATRONYMIC = frozenset({"оглы", "кызы", "улы", "оол"})
_NO_IDENTIFIER = frozenset({"", "-", "нет", "б/н", "бн", "н/д", "нд", "отсутствует", "безномера"})
_NUMBERED_PERSON = re.compile(
    r"(?:педагог|учитель|воспитатель|сотрудник|работник|участник|респондент)\s*(?:№\s*)?\d{1,4}"
)
"""A school that sends no names numbers its people, the same in all of its registers."""
_BROKEN = ERROR_TEXTS | {UNCALCULATED}
_NOBODY = re.compile(
    r"^(#|нет\b|не участв|не принима|отсутств|совместител|средн|количеств|численност|педагог|"
    r"учител|воспитател|заместител|директор|заведующ|методист|специалист|всего|итого|ставк|x$|х$)|вакан|свободн"
)


class PersonKeys(NamedTuple):
    """What may tell a person apart; 0 where the row does not say.

    Attributes:
        full: Surname, given name, patronymic.
        short: Surname and initials.
        snils: Insurance number.
        local: Personnel number or participant code; means something inside one organisation.
        birth: Birth date.
        given: Given name: surnames change, spellings slip, a given name tells a colleague apart.
    """

    full: int = 0
    short: int = 0
    snils: int = 0
    local: int = 0
    birth: int = 0
    given: int = 0


def key_of(text: str, *, kind: str, secret: bytes) -> int:
    """Hash a text under the secret; different kinds never meet.

    >>> key_of("а", kind="full", secret=b"s") == key_of("а", kind="short", secret=b"s")
    False
    """
    keyed = _keyed_hash(secret, kind).copy()
    keyed.update(text.encode())
    return (int.from_bytes(keyed.digest(), "big") & _MASK) or 1


@lru_cache(maxsize=32)
def _keyed_hash(secret: bytes, kind: str) -> hashlib.blake2b:
    """Start the hash under the secret: its first block is the same for every text of a kind."""
    return hashlib.blake2b(f"{kind}\0".encode(), key=secret[:64], digest_size=_BYTES)


_COMMA_IN_NAME = re.compile(
    r"(?<=^[А-ЯЁ])([А-ЯЁа-яё-]+),\s*(?=[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:вна|чна|вич|ьич)\b)"
)


def split_name(text: str) -> tuple[str, ...]:
    """Split a full name into folded words, surname first; empty when nobody is named.

    >>> split_name("ИВАНОВА  Анна Петровна (Сидорова)"), split_name("А. П. Ивaнова")
    (('иванова', 'анна', 'петровна'), ('иванова', 'а', 'п'))
    >>> split_name("Сёмина-Ким О.И."), split_name("вакансия"), split_name("12")
    (('семина-ким', 'о', 'и'), (), ())
    >>> split_name("Анна Петровна Иванова"), split_name("Иванович Анна Петровна")
    (('иванова', 'анна', 'петровна'), ('иванович', 'анна', 'петровна'))
    >>> split_name("Иванова Анна Петровна учитель"), split_name("Алиев Вагиф Ильич оглы")
    (('иванова', 'анна', 'петровна'), ('алиев', 'вагиф', 'ильич', 'оглы'))
    >>> split_name("Иванова, Анна Петровна"), split_name("Иванова А. П., учитель")
    (('иванова', 'анна', 'петровна'), ('иванова', 'а', 'п'))
    """
    if _PLAIN_NAME.fullmatch(text):
        return _surname_first(text.lower().replace("ё", "е").split())
    if _CAPTION.match(text.strip()):
        return ()  # «Учителя начальных классов» is a caption: names have capitals
    if _NOBODY.search(fold(text)) or is_masked(text):
        return ()
    bare = _BRACKETS.sub(" ", text)
    if "," in bare:
        bare = _COMMA_IN_NAME.sub(r"\1 ", bare.strip())
    folded = fold(bare).split(",")[0]
    if any(sign.isdigit() for sign in folded):
        folded = re.sub(
            r"(?<=[а-я])[03](?=[а-я])", lambda m: m[0].translate(_DIGITS_IN_WORDS), folded
        )
    words = _WORD.findall(re.sub(r"\s*-\s*", "-", folded))
    initials = [word for word in words if len(word) == 1]
    if initials and words and len(words[0]) == 1:
        words = [word for word in words if len(word) > 1] + initials
    if len(words) > _PARTS and _PATRONYMIC.search(words[2]) and words[3] not in _OF_PATRONYMIC:
        words = words[:_PARTS]  # a position stands after the name, without a comma
    return _surname_first(words)


def _surname_first(words: list[str]) -> tuple[str, ...]:
    """Put the surname before «Анна Петровна» where it stands behind."""
    if len(words) == _PARTS and _PATRONYMIC.search(words[1]) and not _PATRONYMIC.search(words[2]):
        words = [words[2], words[0], words[1]]
    return tuple(words)


def is_masked(text: str) -> bool:
    """Say whether letters of a name are hidden; one asterisk at the end is a footnote.

    >>> is_masked("И*** А.П."), is_masked("Ив… А.П."), is_masked("Иванова Анна Петровна*")
    (True, True, False)
    """
    return "*" in text.rstrip("* ") or "**" in text or _CUT.search(text) is not None


def is_full_name(text: str) -> bool:
    """Say whether a text is plainly a surname, a given name and a patronymic.

    >>> is_full_name("Иванова Анна Петровна"), is_full_name("Начальная школа")
    (True, False)
    """
    return _PLAIN_NAME.fullmatch(text.strip()) is not None and bool(split_name(text.strip()))


def split_people(text: str) -> list[str]:
    """Split a cell that names several people, each by surname and more.

    >>> split_people("Сидорова А.О., Смирнов П.А."), split_people("Иванова Анна Петровна, учитель")
    (['Сидорова А.О.', 'Смирнов П.А.'], ['Иванова Анна Петровна, учитель'])
    >>> split_people("Сидорова А.О., учитель, Смирнов П.А."), split_people("Ли А.А. Ким О.И.")
    (['Сидорова А.О.', 'Смирнов П.А.'], ['Ли А.А.', 'Ким О.И.'])
    >>> split_people("1. Сидорова А.О. 2) А.П. Смирнов"), split_people("Ким О.И. / Ли А.А.")
    (['Сидорова А.О.', 'А.П. Смирнов'], ['Ким О.И.', 'Ли А.А.'])
    >>> split_people("Ким О.И. + Ли А.А."), split_people("Ким О.И. (соавтор Ли А.А.)")
    (['Ким О.И.', 'Ли А.А.'], ['Ким О.И.', 'Ли А.А.'])
    >>> split_people("Ким О.И., Ли А.А. – 2 чел.")
    ['Ким О.И.', 'Ли А.А.']
    >>> split_people("учителя: Ким О.И., Ли А.А."), split_people("Учитель: Ким О.И.")
    (['Ким О.И.', 'Ли А.А.'], ['Ким О.И.'])
    """
    if _PLAIN_NAME.fullmatch(text):
        return [text]
    if any(sign.isdigit() for sign in text):
        text = _NUMBERED.sub("\n", _NUMBER_OF_THEM.sub("", text)).strip()
    if ":" in text:
        text = _CALLED.sub("", text)
    if "  " in text:
        text = _SPACED.sub("\n", text)
    parts = [part.strip() for part in _BETWEEN_PEOPLE.split(text) if part.strip()]
    parts = [part if "(" in part else part.rstrip(") ") for part in parts]
    parts = [one for part in parts for one in _without_separator(part)]
    named = [part for part in parts if _SURNAME_AND_MORE.match(part) and not _NO_NAME.search(part)]
    others = (part for part in parts if part not in named)  # positions, subjects
    several = len(named) > 1 and all(part[0].islower() for part in others)
    return named if several else [text]


@lru_cache(maxsize=_MAX_MEMO)
def names_not_all(text: str) -> bool:
    """Say whether a cell speaks of more people than it names: «Ким О.И. и др.».

    >>> names_not_all("Ким О.И. и др."), names_not_all("Ким О.И., Ли А.А. – 3 чел.")
    (True, True)
    >>> names_not_all("Ким О.И., Ли А.А. – 2 чел."), names_not_all("Ким О.И. и Ли А.А.")
    (False, False)
    """
    if _PLAIN_NAME.fullmatch(text) or not _SURNAME_AND_MORE.match(text):
        return False
    if _AND_OTHERS.search(text):
        return True
    number = _NUMBER_OF_THEM.search(text)
    return number is not None and int(number[1]) > len(split_people(text))


def _without_separator(part: str) -> list[str]:
    return [part] if part[1:2] == "." else _AFTER_INITIALS.split(part)


def name_keys(words: tuple[str, ...], *, secret: bytes) -> tuple[int, int]:
    """Key a name: in full, and by surname with initials.

    Returns:
        The two keys; the first is 0 for initials only, both are 0 for a lone surname.
    """
    if len(words) < 2:  # noqa: PLR2004 - a surname alone tells nobody apart
        return 0, 0
    initials = " ".join([words[0], *(word[0] for word in words[1:3])])
    short = key_of(initials, kind="short", secret=secret)
    if any(len(word) == 1 for word in words[1:3]):  # «Белова Анна П.» is in full nowhere else
        return 0, short
    return key_of(" ".join(words), kind="full", secret=secret), short


@lru_cache(maxsize=_MAX_MEMO)
def key_people(text: str, secret: bytes) -> tuple[PersonKeys, ...]:
    """Key everybody whom a cell names: at least one entry, empty when it names nobody."""
    if _PLAIN_NAME.fullmatch(text):
        return (_key_words(split_name(text), secret),)
    return tuple(_key_name(part, secret) for part in split_people(text))


def _key_name(text: str, secret: bytes) -> PersonKeys:
    """Key a name as written: in full, by surname with initials, by given name; «Педагог 7» too."""
    if _DIGIT.search(text) and _NUMBERED_PERSON.fullmatch(fold(text)):
        return PersonKeys(local=identifier_key(text, kind="local", secret=secret))
    return _key_words(split_name(text), secret)


def _key_words(words: tuple[str, ...], secret: bytes) -> PersonKeys:
    full, short = name_keys(words, secret=secret)
    given = _given_key(words[1], secret) if short and len(words[1]) > 1 else 0
    return PersonKeys(full, short, given=given)


@lru_cache(maxsize=_MAX_MEMO)
def _given_key(name: str, secret: bytes) -> int:
    """Key a given name; there are few of them."""
    return key_of(name, kind="given", secret=secret)


def identifier_key(text: str, *, kind: str, secret: bytes) -> int:
    """Key an explicit identifier; СНИЛС has eleven digits, of which Excel drops leading zeros.

    >>> identifier_key("112-233-445 95", kind="snils", secret=b"s") == identifier_key(
    ...     "11223344595", kind="snils", secret=b"s")
    True
    >>> identifier_key("нет", kind="snils", secret=b"s"), identifier_key(
    ...     "#Н/Д", kind="local", secret=b"s")
    (0, 0)
    """
    if text.strip().upper() in _BROKEN:
        return 0
    if kind == "snils":
        digits = re.sub(r"\D", "", text)
        if not _SNILS_DIGITS - 2 <= len(digits) <= _SNILS_DIGITS or not digits.strip("0"):
            return 0
        return key_of(digits.zfill(_SNILS_DIGITS), kind=kind, secret=secret)
    plain = re.sub(r"[\s№_]+", "", fold(text)).lstrip("0")
    return key_of(plain, kind=kind, secret=secret) if plain not in _NO_IDENTIFIER else 0


@lru_cache(maxsize=_MAX_MEMO)
def birth_key(day: dt.date | None, secret: bytes) -> int:
    """Key a birth date; 0 when it is unknown."""
    return 0 if day is None else key_of(day.isoformat(), kind="birth", secret=secret)
