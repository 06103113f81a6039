"""Labels of rows of numbers that are no organisation: means, plans, years, regions, notes, groups.

Where organisations stand one under another, departments write more below them: «В среднем по
району», «План», «Прошлый год», «Хабаровский край», «* с учётом совместителей». Taken for one more
school each of them changes the sum and nobody sees it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pedmonitor.intake.wording.naming import is_bare_kind, is_school_like
from pedmonitor.model.text import normalise_label

_BY_ALL = r"(?: (?:по|в) .*)?"
_VALUE = r"(?: (?:значени\w+|показател\w+|индикатор\w*|уров\w+|величин\w+|балл|процент|доля))?"
_ON_YEAR = r"(?: (?:на|за) (?:20\d\d|отчетн\w+|текущ\w+|следующ\w+).*)?"
_STATISTIC = (
    rf"(?:(?:в|по .* в) среднем|средн(?:ее(?: арифметическ\w+)?|(?:ий|яя)(?= )){_VALUE}|"
    rf"(?:макс|мин)(?:имум|имальн\w+)?{_VALUE}|max|min|медиан\w+|показател\w+|значени\w+|"
    rf"(?:наибольш|наименьш|лучш|худш)(?:ий|ее|ая|ие)(?:{_VALUE}| результат)){_BY_ALL}"
)
_PLAN = (
    rf"(?:(?:по )?план(?:у|ов\w+)?{_VALUE}{_ON_YEAR}|цел(?:ь|ев\w+{_VALUE}){_ON_YEAR}|"
    rf"норматив\w*{_VALUE}|норма|порогов\w+{_VALUE}|прогноз\w*{_VALUE}{_ON_YEAR}|"
    rf"(?:по )?факт(?:у|ически|ическ\w+)?{_VALUE}{_ON_YEAR}|выполнени\w+(?: плана)?)"
)
_DIFFERENCE = (
    r"(?:(?:отклонени|изменени|сравнени)\w+|разниц\w+|прирост\w*|рост|снижение|динамик\w+|"
    r"темп\w* (?:рост|прирост)\w*|проверка|сверка|контрол\w+(?: (?:сумм|строк|числ)\w+)?|рейтинг|"
    r"доля|процент(?:ы|ов)?|удельный вес|соотношение)(?: %)?(?: (?:к|с|от|по|за) .*)?"
)
_YEAR = (
    r"(?:справочно )?(?:(?:итого|всего|данные|показател\w+|значени\w+|факт) )?(?:(?:за|в|на) )?"
    r"(?:(?:прошл|предыдущ|предшеств|прошедш|отчетн|текущ|базов)\w+ (?:год|период)\w*(?: 20\d\d)?"
    r"|20[0-4]\d(?:\s*(?:г|год\w*))?|20[0-4]\d\s*[/-]\s*(?:20)?\d\d(?: уч\w*)?(?: г(?:од\w*)?)?)"
)
_REGION = (
    r"(?:по )?(?:росси[яи]|рф|российск\w+ федераци\w+|стран[ае]|област[ьи]|регион\w*|"
    r"край|краю|республик[аие]|субъект\w*|"
    r"[а-я-]+(?:ск|цк)\w+ (?:край|краю|краи|область|области|автономн\w+ округ\w*)|"
    r"республик[аие] [а-я-]+(?: [а-я]+)?|(?:[а-я-]+ )?[а-я-]+ республик[аие])"
)
_SAMPLE = r"(?:образец|пример)(?: .*)?"
_LACKING = (
    r"(?:не (?:сдал|предостав|представ|отчитал|прислал)\w+.*|резерв|ваканси[яи]|вакантн\w+.*|"
    r"без организации)"
)
_NO_ROW = re.compile(
    rf"(?:{_STATISTIC}|{_PLAN}|{_DIFFERENCE}|{_YEAR}|{_REGION}|{_SAMPLE}|{_LACKING})"
)
_NOTE = re.compile(
    r"(?i)\s*(?:\*+\s*(?![«\"]?[А-ЯЁ\d])|примечани[ея]\b|источник\w*\s*:|сноск[аи]\b|справочно\b|"
    r"исполнител[ьи]\b|\d{1,2}\)\s|(?:foot)?notes?\b)"
)
_SIGN = re.compile(
    r"\s*(?:(?:в\s*)?%|в\s+процентах|%\s*от\b.*|[δ\u0394\u2206]|\u00d8|[±+]\s*/?\s*[-−–]?)\s*"
)
_PEOPLE = re.compile(
    r"(?:(?:молод|сельск|городск|внешн|внутренн|основн|штатн|руководящ|административн|педагогическ|"
    r"начинающ|ины|прочи|други|остальны|управленческ|учебно-вспомогательн)\w* )*"
    r"(?:педагог(?:и|ов|ам)?|учител(?:я|и|ей|ь|ям)|воспитател(?:и|ей|ь)|работник(?:и|ов)|"
    r"специалист(?:ы|ов)|совместител(?:и|ей)|руководител(?:и|ей)|директора|заместители|кадры|"
    r"администрация|женщин[ыа]?|мужчин[ыа]?|психологи|логопеды|преподаватели|тренеры\S*|методисты)"
    r"(?:[ -].*)?"
)
_BRANCH = re.compile(
    r"(?:(?:сельск|городск|структурн|обособленн|отдельн)\w+ )*"
    r"(?:филиал(?:ы|ов|ах)?|подразделени[еяй]\w*|отделени[еяй]\w*|"
    r"дошкольн\w+ (?:групп|отделени)\w*|групп\w* (?:кратковременн|дошкольн)\w*)(?: .*)?"
)
_DASHED = re.compile(r"(?:\s{2,}|\s*[-–—•]\s+)\S")


@lru_cache(maxsize=8192)
def says_no_organisation(text: str) -> bool:
    """Say whether the label of a row of numbers is a mean, a plan, a year, a region or a note.

    >>> [says_no_organisation(one) for one in ("В среднем по району", "Целевое значение", "МИН")]
    [True, True, True]
    >>> [says_no_organisation(one) for one in ("За 2021 год", "Хабаровский край", "%")]
    [True, True, True]
    >>> [says_no_organisation(one) for one in ("Средняя школа", "Лицей «Республика»", "Росток")]
    [False, False, False]
    >>> [says_no_organisation(one) for one in ("* с учётом филиала", "*МБОУ СОШ № 1")]
    [True, False]
    """
    if _NOTE.match(text) or _SIGN.fullmatch(text):
        return True
    if text.lstrip()[:1] in {"«", '"', "“", "„"}:
        return False
    label = normalise_label(text)
    found = _NO_ROW.fullmatch(label)
    return found is not None and (not is_school_like(text) or label.startswith(("образ", "прим")))


@lru_cache(maxsize=8192)
def names_group(text: str) -> bool:
    """Say whether a label names people or a branch of some organisation, and not which one.

    >>> names_group("Педагоги сельских филиалов"), names_group("Филиал"), names_group("Учителя")
    (True, True, True)
    >>> names_group("Филиал МБОУ СОШ № 1"), names_group("Педагоги ДДТ"), names_group("Теремок")
    (False, False, False)
    """
    if is_school_like(text):
        return False
    label = normalise_label(text)
    return bool(_PEOPLE.fullmatch(label) or _BRANCH.fullmatch(label))


def stands_inside(text: str) -> bool:
    """Say whether a label is written as a part of the row above: moved in, or after a dash.

    >>> stands_inside("   начальные классы"), stands_inside("- филиал"), stands_inside("СОШ № 1")
    (True, True, False)
    >>> stands_inside("- МБОУ СОШ № 1")
    False
    """
    named = is_school_like(text) and not is_bare_kind(text)  # «основная школа» is a level of one
    return _DASHED.match(text) is not None and not named
