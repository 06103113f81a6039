# ruff: noqa: SIM905 - names read best as running text
"""Given names common in Russian schools: beside one of them a capitalised word is a surname."""

from __future__ import annotations

import re

_NAMES = frozenset(
    """
    айгуль айдар айнур айсен айталина алевтина алекс александр александра алексей алена алеся
    алина алиса алия алла алсу альберт альбина альфия анастасия анатолий ангелина андрей анжела
    анжелика анна антон антонина аркадий арсений артем артур ася аяна баир баирма богдан борис
    булат вадим валентин валентина валерий валерия варвара василий василина василиса вера
    вероника виктор виктория виолетта виталий влада владимир владислав владлена вячеслав галина
    гаянэ геннадий георгий герман глеб григорий гульнара гульнур гузель давид дамир дарима
    дарина дарья денис диана дильбар дина динара дмитрий долгор доржо ева евгений евгения егор
    екатерина елена елизавета есения ефим жанна жаргал зарема захар зинаида злата зоя зульфия
    иван игорь ильдар ильмира ильнур илья инга инесса инна иннокентий ирина ия казбек камила
    карина кирилл кира клавдия клара константин кристина ксения кунней лада лариса лев лейла
    леонид лидия лилия лиана любовь людмила майя макар максим маргарита марина мария марк марьям
    матвей мила милана милена мирон мирослава михаил муса надежда наиля наргиза нариман настасья
    наталия наталья нелли ника никита николай нина нонна нюргуяна нюргун оксана олег олеся ольга
    павел петр платон полина прасковья рада радик раиса рамиль рашид регина резеда ренат рената
    римма рината роза роман ростислав рузалия руслан рустам савва саида сайна салават самир
    саргылана сардана светлана святослав семен серафима сергей снежана софия софья станислав
    степан сурия сэсэг таисия тамара таня татьяна тимофей тимур туйаара тумэн ульяна фаина
    фарида федор фируза фома фрол хадижа харитон чимит чулпан эвелина эдуард элеонора элина элла
    эльвира эльмира эмма эрдэни эржена эрик юлиана юлия юрий яков ян яна ярослав ярослава
    """.split()
)
_STEMS = frozenset(name[:-1] if name[-1] in "аяйь" else name for name in _NAMES)
_WORD = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_PAIR = re.compile(rf"(?<![А-Яа-яЁё])({_WORD})[ _]+({_WORD})(?![А-Яа-яЁё])")
_INSTITUTION = re.compile(
    r"школ|гимнази|лице|сад|интернат|центр|дом|двор|студи|клуб|ансамбл|кружок|колледж|училищ|"
    r"отдел|управлен|район|округ|город|посел|сел[оа]|улус|филиал|имени|святой|святая|фонд|проект|"
    r"комплекс|класс|групп|реестр|кадр|свод|отчет|форм|сведен|список|педагог|учител"
)

_PATRONYMIC = r"(?:(?:ов|ев|ь)ич(?:а|у|ем|ом|е)?|(?:ов|ев|ич)н(?:а|ы|е|у|ой|ою))"
_ADJECTIVE = (
    r"основн|уровн|ровн|духовн|верховн|условн|личн|отличн|различн|публичн|первичн|вторичн|частичн|"
    r"больничн|столичн|практичн|станичн|заречн|дневн|ежедневн|душевн|древн|церковн"
)
_SURNAME = (
    r"[а-яё-]*(?:[оеё]в|[иы]н|ск|цк|ко|ук|юк|як|ян|дзе|швили|ых|их|ец|ич|ер|ман|берг|ль|ей|ай|ой)"
    r"(?:[аыоуе]|ой|ого|ому|ом|ым|ая|ую|ий)?"
)
_WHOLE = re.compile(
    rf"(?<![а-яё])(?:[а-яё-]+[\s_]+)?([а-яё]+)(?:-[а-яё]+)?[\s_]+"
    rf"(?!{_ADJECTIVE})[а-яё]+{_PATRONYMIC}(?:[\s_]+{_SURNAME})?(?![а-яё])",
    re.IGNORECASE,
)
_TURKIC = re.compile(rf"(?:{_WORD}\s+){{2,3}}(?:оглы|кызы|улы|угли)\b", re.IGNORECASE)
_CAPITALS = re.compile(
    rf"\b[А-ЯЁ-]{{3,}}\s+[А-ЯЁ-]{{3,}}\s+(?!(?i:{_ADJECTIVE}))[А-ЯЁ]+(?i:{_PATRONYMIC})\b"
    r"|\b[А-ЯЁ-]+(?:[ОЕЁ]В|[ИЫ]Н|СК|ЦК|КО|УК|ЮК|ЯН)(?:А|ИЙ|АЯ|ОЙ)?\s+[А-ЯЁ]\.\s?[А-ЯЁ]\."
    r"|\b[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ-]+(?:[ОЕЁ]В|[ИЫ]Н|СК|ЦК|КО|УК|ЮК|ЯН)(?:А|ИЙ|АЯ|ОЙ)?\b"
)
_MIXED = re.compile(r"(?<![^\W_])(?=[^\W_]*[А-Яа-яЁё])(?=[^\W_]*[A-Za-z])[^\W_]+")
_ALIKE = str.maketrans("ABCEHKMOPTXaceopxy", "АВСЕНКМОРТХасеорху")
_ENDINGS = 2
"""Letters that a given name may lose in another case: «Анны», «Дарьей»."""


def mask_whole_names(text: str) -> str:
    """Put dots in the place of a given name with a patronymic, in any case, and of the surname.

    >>> mask_whole_names("Анна Петровна Щурова"), mask_whole_names("ЩУРОВА АННА ПЕТРОВНА, физика")
    ('…', '…, физика')
    >>> mask_whole_names("приказ о щуровой анне петровне"), mask_whole_names("Щурoва Aнна Петровна")
    ('приказ о …', '…')
    >>> mask_whole_names("на основной ступени"), mask_whole_names("Мамедов Расул Ахмед оглы")
    ('на основной ступени', '…')
    """
    if not text.isascii():
        text = in_one_alphabet(text)
        text = _TURKIC.sub("…", _CAPITALS.sub("…", text))
        text = _WHOLE.sub(lambda found: "…" if is_given_name(found[1]) else found[0], text)
    return text


def in_one_alphabet(text: str) -> str:
    """Turn Latin letters inside Russian words into those they look like; all stay in their places.

    >>> in_one_alphabet("Щурoва Aнна, Вложения_mail")
    'Щурова Анна, Вложения_mail'
    """
    return text if text.isascii() else _MIXED.sub(lambda word: word[0].translate(_ALIKE), text)


def is_given_name(word: str) -> bool:
    """Say whether a word is a given name in some case."""
    plain = word.lower().replace("ё", "е")
    return plain in _NAMES or plain[:-1] in _STEMS or plain[:-_ENDINGS] in _STEMS


def mask_full_names(text: str) -> str:
    """Put dots in the place of a surname beside a given name, in either order.

    >>> mask_full_names("Иванова Мария.xlsx"), mask_full_names("ИОМ_Айгуль_Мурзаева 2022.xlsx")
    ('….xlsx', 'ИОМ_… 2022.xlsx')
    >>> mask_full_names("Центр Виктория"), mask_full_names("Новая Долина.xlsx")
    ('Центр Виктория', 'Новая Долина.xlsx')
    """
    return _PAIR.sub(_dots, text)


def _dots(pair: re.Match[str]) -> str:
    words = [word.lower().replace("ё", "е") for word in pair.groups()]
    known = _NAMES.intersection(words)
    return "…" if known and not any(map(_INSTITUTION.match, words)) else pair[0]
