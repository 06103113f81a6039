"""Names of organisations as schools write them, brought to comparable words."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from pedmonitor.intake.wording.given_names import in_one_alphabet, mask_full_names, mask_whole_names
from pedmonitor.model.text import normalise_label, quoted

if TYPE_CHECKING:
    from collections.abc import Collection

_PHRASES = (
    (r"\bм(?=(сош|оош|нош)\b)", ""),
    (r"\bсредн\w+ (общеобразовательн\w+ )?(школ\w*)", "сош"),
    (r"\bосновн\w+ (общеобразовательн\w+ )?(школ\w*)", "оош"),
    (r"\bначальн\w+ (общеобразовательн\w+ )?(школ\w*)( - детск\w+ сад\w*)?", "нош"),
    (r"\b(црр|центр развития ребенка)( - )?", ""),
    (r"\bдетск\w+ сад\w*", "дс"),
    (r"\bд[/ \\-]с\b", "дс"),
    (r"\bдетсад\w*", "дс"),
    (r"\bсадик\w*", "дс"),
    (r"\b(м[бка]?|г[бка]?)?доу\b", "дс"),
    (r"\bгимнази\w*", "гимназия"),
    (r"\bлице\w*", "лицей"),
    (r"\bшкол(а|ы|е|у|ой)\b", "школа"),
    (r"\bдом\w* детск\w+ творчеств\w*", "ддт"),
    (r"\bдворец\w* детск\w+ творчеств\w*", "ддт"),
    (r"\bдетск\w+[- ]юношеск\w+ спортивн\w+ школ\w*", "дюсш"),
    (r"\b(центр\w* детск\w+ творчеств\w*)", "цдт"),
    (r"\bстанци\w+ юн\w+ ", "ст юн "),
)
_LEGAL = re.compile(
    r"\b(муниципальн\w+|бюджетн\w+|казенн\w+|автономн\w+|государственн\w+|частн\w+|областн\w+|краев\w+|"
    r"общеобразовательн\w+|образовательн\w+|дошкольн\w+|учрежден\w+|организаци\w+|"
    r"м[бка]?о?у до|м[бка]о?у|м[бка]?доу|м[бка]дооу|г[бка]оу|мбудо|мкудо|маудо|"
    r"мбоу|мкоу|маоу|"
    r"мбу|мку|мау|мбдоу|мкдоу|мадоу|мдоу|моу|гоу|оу|оо|ноу|чоу|удо|"
    r"дополнительного образования|общеразвивающего вида|комбинированного вида|"
    r"компенсирующего вида|имени|им|г|с|п|пос|дер|р-н|село|город|поселок|деревня)\b"
)
KINDS = ("сош", "оош", "нош", "школа", "гимназия", "лицей", "дс", "ддт", "дюсш", "цдт", "интернат")
_SCHOOLS = frozenset({"сош", "оош", "нош", "школа"})
_OBLIQUE = re.compile(r"(?<=[а-я]{3})([сц]к)(?:ой|ую)$")
"""«В Покровской ООШ» is «Покровская ООШ»."""
_STUCK_NUMBER = re.compile(r"(?<=[а-я])(?=\d)")
_LEGAL_START = re.compile(
    r"(?<![А-Яа-яЁё])(?:М[БКА]?(?:ОУ|ДОУ|УДО|У ДО|У)|Г[БКА]ОУ|ЧОУ|"
    r"Муниципальн\w+(?=\s+(?:[А-ЯЁа-яё]+\s+){0,4}?(?i:учрежден|организаци))|"
    r"(?:[А-ЯЁ][а-яё-]+(?:[сц]кая|[сц]кий)\s+)?(?:(?:[Сс]редняя|[Оо]сновная|[Нн]ачальная)\s+)?"
    r"(?:[Оо]бщеобразовательная\s+)?(?:М?СОШ|ООШ|НОШ|[Шш]кола|[Гг]имназия|[Лл]ицей|"
    r"[Дд]етский сад)|ДДТ|ДЮСШ|ЦДТ|Дом детского)(?![а-яё])"
)
_PROVIDER = re.compile(r"(?i)\bДПО\b|\bИРО\b|институт|университет|академи")
_OF_LISTS = (
    r"(?:реестр|кадры|кадров(?:ый|ое)|сведения|список|отч[её]т|данные|мониторинг|диагностика|обучение|"
    r"прохождение|участие|результат(?:ы)?|итоги|информация|справка|перечень|анализ|таблица|"
    r"курсы|повышение|наставничество|конкурсы|сопровождение|педагог(?:и|ов|ическ\w+))\b"
)
"""Words that tell what a list is of; whole, for villages are called Курское и Кадрово."""
_OF_DEEDS = (
    r"(?:прошедш|проходивш|проходящ|участвующ|участвовавш|принявш|принимавш|принимающ|обученны|обучивш|"
    r"обучавш|освоивш|охваченн|завершивш|получивш|"
    r"имеющ\w+\s+(?:ИОМ|индивидуальн|маршрут|наставник|категори|план))"
)
"""«Педагоги МБОУ «СОШ № 1», прошедшие диагностику»; schools are «для детей, имеющих ОВЗ»."""
_OF_AFFAIRS = (
    r"(?:в|во|о|об|по|для)\s+(?:профессиональн|проф\.|конкурс|диагностик|курс(?:ах|ов|ам)|семинар|мероприяти|"
    r"повышени|прохождени|участи|аттестаци|наставничеств|реализаци|рамках|ИОМ\b|КПК\b|ПК\b|"
    r"региональн|муниципальн|районн|городск|школьн|всероссийск|федеральн|сетев|методическ|экспертн|"
    r"деятельност|работе\b|рабоч|творческ|сообществ|проект)"
)
"""«ООШ с. Верхнее в профессиональных конкурсах»."""
_TO_OTHERS = (
    r"(?:в|во|к|для)\s+(?:[МГ][БКА]?(?:ОУ|У)\b|ФГ\w+\b|ДПО\b|ИРО\b|ОМЦ\b|ИМЦ\b|ММС\b|ТРЦ\b|МЦ\b|ЦНППМ\b|"
    r"институт|академи|университет|управлени|отдел\b|комитет|(?:\w+-)?методическ\w+\s+(?:центр|служб))"
)
"""«Заявка СОШ с. Верхнее в МКОУ ДПО «ОМЦ»»: to whom, no part of the name."""
_MONTHS = (
    "январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|"
    "сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе]"
)
_PART_OF_YEAR = (
    r"[,;]?\s+(?:за\s+)?"
    r"(?:(?:[1-4](?:-?[а-я]{1,2})?|I{1,3}|IV|(?:перв|втор|трет|четв[её]рт)[а-я]+)\s+"
    r"(?:квартал|полугоди|кв\b\.?\s*20\d\d)|"
    rf"(?:{_MONTHS})\s+20\d\d)"
)
"""«, IV квартал», « за сентябрь 2022»."""


@cache
def _name_end() -> re.Pattern[str]:
    """Compile what ends a name on the first title: an unchanged folder has none."""
    return re.compile(
        rf"{_PART_OF_YEAR}|"
        r"\s+(?:за|на|по состоянию|в|от)\s+(?:\d|состоян)|\s+20\d\d|\s+по состоянию\b|\n|:\s|\s*\(|"
        rf"[,;]\s*(?:\d|(?:за|на|{_MONTHS})\b)|"
        r"(?<=[»\"])\.\s|"
        rf"[,;]?\s+(?:{_OF_DEEDS}|{_OF_AFFAIRS}|{_TO_OTHERS})|"
        rf"(?:\s*[–—-]\s*|\.\s+|,\s+|(?<=[»\"“\d])\s+){_OF_LISTS}|"
        r",\s+(?:для\s+)?котор(?:ый|ая|ое|ые|ых|ым|ыми)\b|"
        r"(?<=[»\"“\d])\s+(?:в|во|о|об|по|за|на)\s",
        re.IGNORECASE,
    )


_PERSON = re.compile(
    r"\b[А-ЯЁ][а-яё-]+\s+[А-ЯЁ]\.\s?[А-ЯЁ]?\.?|\b[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё-]+|"
    r"\b[А-ЯЁ][а-яё-]+\s+(?:[А-ЯЁ]?[а-яё-]+\s+)?(?!(?i:основн|уровн|ровн|духовн|верховн|условн|личн|отличн|"
    r"различн|публичн|первичн|вторичн|частичн|больничн|столичн|практичн|станичн|заречн))"
    r"[А-ЯЁ]?[а-яё]+(?:ович|евич|ьич|овн|евн|ичн)[а-яё]{0,3}\b|\d{7,}|"
    r"(?<![А-Яа-яЁё])[А-ЯЁ][а-яё]*(?:(?:[оеё]в|[иы]н)а?|ко|[уюы][кх]|ян|их)[ _]?"
    r"(?!ОО|ОУ|МО|УО|ПК|ПП|Д[ОСК]|[СОНДШ]Ш|ШС|ЦО|РФ|ФЗ|ОП)[А-ЯЁ][ _]?[А-ЯЁ]"
    r"(?![А-Яа-яЁё.])"  # «Белова АП»
)
_OF_A_PERSON = re.compile(
    r"(?:\+7|\b8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d\d[\s-]*\d\d\b"  # telephone
    r"|\b\d{3}[-\s]\d{3}[-\s]\d{3}[-\s]?\d\d\b"  # СНИЛС
    r"|\b\d\d\s?\d\d\s(?:№\s?)?\d{6}\b"  # passport
    r"|\b\d{1,2}\.\d{1,2}\.\d{4}(?=\s*г(?:\.\s*|ода\s+)р)"  # date of birth
    r"|[\w.+-]+@[\w-]+\.[\w.-]+"
)


def mask_people(text: str) -> str:
    """Put dots in the place of what looks like a person's name, number or address.

    >>> mask_people("ИОМ Зубоскалова Анна Петровна.xlsx"), mask_people("СОШ 3 Петров И.И.xlsx")
    ('ИОМ ….xlsx', 'СОШ 3 …xlsx')
    >>> mask_people("Иванова Мария.xlsx"), mask_people("Белова АП"), mask_people("Основы ПК")
    ('….xlsx', '…', 'Основы ПК')
    >>> mask_people("Вложения_mail.zip"), mask_people("отчет2022new.xlsx")
    ('Вложения_mail.zip', 'отчет2022new.xlsx')
    >>> mask_people("МБОУ «Средняя школа № 3» с. Берёзово")
    'МБОУ «Средняя школа № 3» с. Берёзово'
    >>> mask_people("Берёзовская основная школа"), mask_people("Иванова анна петровна")
    ('Берёзовская основная школа', '…')
    >>> mask_people("Конкурс, тел. +7 (914) 550-40-30"), mask_people("СНИЛС 112-233-445 95")
    ('Конкурс, тел. …', 'СНИЛС …')
    """
    if any(sign in text for sign in "0123456789@"):
        text = _OF_A_PERSON.sub("…", text)
    return _mask_names(text)


def _mask_names(text: str) -> str:
    shown = in_one_alphabet(text)
    masked = mask_full_names(_PERSON.sub("…", mask_whole_names(shown)))
    return text if masked == shown else masked  # a name with no person in it is printed as it is


def mask_names(text: str, *, besides: Collection[str] = ()) -> str:
    """Put dots in the place of names of people alone: telephones and addresses stay.

    Args:
        text: What somebody has written.
        besides: Names of organisations, which may be called after somebody.

    >>> mask_names("Направить Белову Анну Петровну на курсы (тел. 8 914 550-40-30)")
    'Направить … на курсы (тел. 8 914 550-40-30)'
    >>> mask_names("СОШ им. А. С. Пушкина: посетить уроки Громова О. И.")
    'СОШ им. А. С. Пушкина: посетить уроки …'
    >>> mask_names("Лицей Иванова И. И. — на курсы", besides=["Лицей Иванова И. И."])
    'Лицей Иванова И. И. — на курсы'
    """
    kept = [found.span() for found in _HONOURED.finditer(text)]
    kept += [(at, at + len(name)) for name in besides if name and (at := text.find(name)) >= 0]
    done, parts = 0, []
    for start, end in sorted(kept):
        if start >= done:
            parts += [_mask_names(text[done:start]), text[start:end]]
            done = end
    return "".join((*parts, _mask_names(text[done:])))


_HONOURED = re.compile(
    r"\b(?:им\.|имени|им)\s*(?:(?:[а-яё]+|Героя|Героев|Советского|Союза|Российской|Федерации|России|"
    r"Социалистического|Труда)\s+)*(?:[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?[А-ЯЁ][а-яё-]+|"
    r"[А-ЯЁ][а-яё-]+\s+[А-ЯЁ]\.(?:\s?[А-ЯЁ]\.)?|[А-ЯЁ][а-яё-]+(?:\s+[А-ЯЁ][а-яё-]+){0,2})"
)


def names_nobody(name: str) -> bool:
    """Say whether a name of an organisation tells of no person but the one it is named after.

    >>> names_nobody("МБОУ «Тасагарская СОШ им. Н.Г. Степанова»"), names_nobody("Петров И.И.")
    (True, False)
    >>> names_nobody("СОШ имени Героя России Ивана Петровича Сидорова"), names_nobody("СОШ № 3")
    (True, True)
    >>> names_nobody("СОШ им. Гагарина, Иванова Анна Петровна")
    False
    """
    bare = _HONOURED.sub("", name) if is_school_like(name) else name
    return mask_people(bare) == bare


_BARE_NAME = re.compile(r"\s*[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?(?:\s+[А-ЯЁ][а-яё]+){0,2}\s*")


def guarded(name: str) -> str:
    """Quote a name of an organisation without the people in it.

    Capitalised words alone may be somebody's surname as well as «Теремок»: they are not shown.

    >>> guarded("Мурзаева Айгуль"), guarded("Сидоренко"), guarded("СОШ № 3")
    ('«…»', '«…»', '«СОШ № 3»')
    """
    return quoted("…" if _BARE_NAME.fullmatch(name) else mask_people(name))


@lru_cache(maxsize=16_384)
def name_words(text: str) -> tuple[str, ...]:
    """Bring a name to its telling words: kind, number, proper name.

    >>> name_words("МБОУ «Средняя общеобразовательная школа №3» с. Берёзово")
    ('сош', '3', 'березово')
    >>> name_words("Детский сад № 12 «Солнышко»"), name_words("СОШ3"), name_words("СОШ N 3")
    (('дс', '12', 'солнышко'), ('сош', '3'), ('сош', '3'))
    >>> name_words("МБУ ДО «Дом детского творчества»"), name_words("МАОУ ДО «ЦДТ «Радуга»»")
    (('ддт',), ('цдт', 'радуга'))
    >>> name_words("в МКОУ Покровской ООШ")
    ('в', 'покровская', 'оош')
    """
    label = normalise_label(text.replace("_", " "))
    label = re.sub(r"(?<=[а-я])[-–](?=\d)|(?<![\w])n(?=\s*\d)", " ", label)  # «СОШ N 1»
    for pattern, short in _PHRASES:
        label = re.sub(pattern, short, label)
    label = _LEGAL.sub(" ", label)
    label = _STUCK_NUMBER.sub(" ", label)
    words = [_OBLIQUE.sub(r"\1ая", word.strip("-/")) for word in label.split()]
    words = [word for at, word in enumerate(words) if not at or word != words[at - 1]]
    return tuple(w.lstrip("0") or w if w.isdigit() else w for w in words if w)


def kind_and_number(words: tuple[str, ...]) -> tuple[str, str] | None:
    """Find «kind number», such as («сош», «3»).

    >>> kind_and_number(("реестр", "сош", "3", "за", "2022")), kind_and_number(("лицей",))
    (('сош', '3'), None)
    """
    for at, word in enumerate(words[:-1]):
        if word in KINDS and words[at + 1].isdigit() and not is_year(words[at + 1]):
            return word, words[at + 1]
    return None


def is_year(word: str) -> bool:
    """Say whether a number is a year and no school's.

    >>> is_year("2022"), is_year("12")
    (True, False)
    """
    return len(word) == 4 and word.startswith(("19", "20"))  # noqa: PLR2004 - digits of a year


def kinds_agree(first: str, second: str) -> bool:
    """Say whether two kinds can be one: «школа» is any school.

    >>> kinds_agree("школа", "оош"), kinds_agree("сош", "оош"), kinds_agree("дс", "школа")
    (True, False, False)
    """
    if first == second:
        return True
    return "школа" in {first, second} and {first, second} <= _SCHOOLS


@lru_cache(maxsize=16_384)
def name_in_title(title: str) -> str:
    """Cut the organisation's name out of a title line; empty when there is none.

    >>> name_in_title("Реестр кадров МБОУ «СОШ № 3» за 2022 год")
    'МБОУ «СОШ № 3»'
    >>> name_in_title("МБОУ «СОШ № 3» с. Верхнее"), name_in_title("МБОУ СОШ № 3 Кадры")
    ('МБОУ «СОШ № 3» с. Верхнее', 'МБОУ СОШ № 3')
    >>> name_in_title("Кадры МБОУ «СОШ № 3», IV квартал 2022 года")
    'МБОУ «СОШ № 3»'
    >>> name_in_title("Педагоги МБОУ «СОШ № 1», прошедшие диагностику дефицитов")
    'МБОУ «СОШ № 1»'
    >>> name_in_title("Участие педагогов ООШ с. Верхнее в профессиональных конкурсах")
    'ООШ с. Верхнее'
    >>> name_in_title("Заявка МБОУ СОШ с. Верхнее в МКОУ ДПО «ОМЦ» на курсы на 2022 год")
    'МБОУ СОШ с. Верхнее'
    >>> name_in_title("Кадры МБОУ СОШ № 3 за 3 квартал"), name_in_title("ИОМ СОШ № 2 за май 2022")
    ('МБОУ СОШ № 3', 'СОШ № 2')
    """
    start = _LEGAL_START.search(title)
    if start is None:
        return ""
    rest = title[start.start() :]
    end = _name_end().search(rest)
    name = (rest[: end.start()] if end else rest).strip(" .,;:–—-")
    return name if "(" in name else name.rstrip(")")


def whole_names(lines: list[str]) -> list[str]:
    """Join a name that goes on in the next line: the legal form above, the school below.

    >>> whole_names(["Муниципальное бюджетное общеобразовательное учреждение", "СОШ с. Верхнее"])
    ['Муниципальное бюджетное общеобразовательное учреждение СОШ с. Верхнее']
    >>> whole_names(["МБОУ «СОШ № 1»", "Кадры"])
    ['МБОУ «СОШ № 1»', 'Кадры']
    >>> whole_names(["МБУ ДО «Дом детского творчества»", "Кадры"])
    ['МБУ ДО «Дом детского творчества»', 'Кадры']
    """
    joined: list[str] = []
    for line in lines:
        if joined and _LEGAL_START.match(joined[-1]) and _goes_on(joined[-1], line):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return joined


_BARE = frozenset(KINDS)
_CLOSED = re.compile(r"[»”\"]\s*$")
_OPENING = re.compile(r"[«“\"№\dа-яё]|(?:[СсГгПпДд]\.|[Ии]мени)\s")


def _goes_on(name: str, line: str) -> bool:
    """Say whether a line goes on with a name that is but a kind: no title of a list does."""
    if not is_bare_kind(name) or _CLOSED.search(name):
        return False
    return bool(_OPENING.match(line) or is_school_like(line))


def is_bare_kind(name: str) -> bool:
    """Say whether a name is a kind of organisation and nothing more: «Гимназия»."""
    return not set(name_words(name)) - _BARE


def is_school_like(name: str) -> bool:
    """Say whether a name tells of itself that it is one of an organisation of the district.

    >>> is_school_like("СОШ 3"), is_school_like("Тихое"), is_school_like("ГАУ ДПО «ИРО»")
    (True, False, False)
    """
    if _PROVIDER.search(name):
        return False
    return bool(_LEGAL_START.search(name) or set(name_words(name)) & _BARE)
