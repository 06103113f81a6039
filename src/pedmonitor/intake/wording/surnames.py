# ruff: noqa: SIM905 - words read best as running text
"""Surnames that stand alone: in names of files and sheets, in cells, behind a post."""

from __future__ import annotations

import re

from pedmonitor.intake.wording.given_names import is_given_name
from pedmonitor.intake.wording.naming import mask_people

_SURNAME = re.compile(
    r"(?<![А-Яа-яЁё-])(?:[А-ЯЁ][а-яё]+-)?[А-ЯЁ](?:"
    r"[а-яё]{2,}(?:(?:[оеё]в|[иы]н)(?:а|у|ым|ой|е)?|енко|[чщшлн]юк|[чщш]ук|(?:о|е)вич|[гдзклмнрстц]ян|швили|адзе)|"
    r"[А-ЯЁ]{2,}(?:(?:[ОЕЁ]В|[ИЫ]Н)(?:А|У|ЫМ|ОЙ|Е)?|ЕНКО|[ЧЩШЛН]ЮК|[ЧЩШ]УК|(?:О|Е)ВИЧ|[ГДЗКЛМНРСТЦ]ЯН|ШВИЛИ|АДЗЕ))"
    r"(?![А-Яа-яЁё-])"
)
"""«Канарейкина»; «Никольская» is a school as often as a teacher, and stays."""
_BEARS_A_NAME = re.compile(
    r"(?:(?<![а-яё])(?:имени|им|село|с|деревня|дер|д|пос[её]лок|пос|п|рп|пгт|город|г|хутор|х|"
    r"станица|ст|улус|район|р-н|бухта|разъезд|"
    r"школ[аыеу]|м?сош|оош|нош|гимнази[яи]|лице[йя]|сада?|д\s?с|[а-я]{0,3}доу|[а-я]{0,3}оу|"
    r"интернат|центра?|дом|црр|ддт|дюсш|цдт|генерала?|маршала?|академика?|космонавта?|"
    r"поэта?|писател[ья])[\s_.]+|(?:имени|им[.\s_])[\s_.]*(?:[а-яё]+[\s_]+|(?:Героя|Героев|Советского|Союза|"
    r"Российской|Федерации|России|Социалистического|Труда)[\s_]+)*|[«\"“„]\s*)$",
    re.IGNORECASE,
)
"""What stands before a name of a place or of an honoured person, not of a teacher."""
_BEARER = re.compile(
    r"[\s_.-]+(?:школ|м?сош|оош|нош|район|р-н|улус|город|округ|ГО\b|МО\b)", re.IGNORECASE
)
_COMMON = frozenset(
    """
    рябина калина малина осина долина равнина вершина былина картина корзина льдина дружина
    жемчужина половина середина причина медицина дисциплина машина лавина низина трясина глубина
    величина истина родина сердцевина годовщина женщина мужчина старшина витрина плотина магазин
    апельсин мандарин дельфин пингвин павлин рубин жасмин господин гражданин термин один камин
    буратино основа глава слова снова дубрава королева дерева готов условий остров боров
    любовь морковь заново новый право булин витамин бензин исполин властелин
    корсаков ростов псков тамбов саратов киров азов глазов дмитров камышин тихвин кашин калязин
    ядрин сахалин
    """.split()
)
"""Words, and towns, that end as surnames do."""
_OF_LISTS = re.compile(
    r"педагог|учител|дефицит|курс|конкурс|кадр|маршрут|участник|итог|документ|отч[её]т|наставник|"
    r"руководител|работник|сотрудник|специалист|эксперт|проект|план|результат|показател|слушател|"
    r"выпускник|ученик|методист|психолог|логопед|дефектолог|совместител|семинар|диплом|приказ|"
    r"район|организац|класс|предмет|список|списк|файл|лист|архив|реестр|регистр|раздел|"
    r"норматив|материал|вопрос|ответ|тест|балл|процент|час|год|месяц|квартал|новой|нов|сво[дй]|"
    r"базов|типов|правов|финансов|трудов|делов|игров|целев|сетев|лицев|цифров|групп|массов|"
    r"процесс|ресурс|штат|стаж|возраст|детсад|округ|город|улус|посёлк|поселк|центр|методов|"
    r"победител|призёр|призер|лауреат|бланк|вариант|урок|форум|фестивал|клуб|совет|основ|перв|"
    r"втор|треть|четв|единой|единым|единая|готов"
)
"""Beginnings of words that tell what a list is of: «Список Педагогов»."""


def mask_surnames(text: str) -> str:
    """Put dots in the place of surnames that stand alone.

    They are told by their endings, in any case; a word behind «СОШ», «с.» or «им.» names the
    school, and so does one in quotes.

    >>> mask_surnames("методист Сидорова"), mask_surnames("декрет Кривошеиной")
    ('методист …', 'декрет …')
    >>> mask_surnames("СОШ Никольская"), mask_surnames("Список Педагогов"), mask_surnames("Долина")
    ('СОШ Никольская', 'Список Педагогов', 'Долина')
    """
    return _SURNAME.sub(_dots, text) if _SURNAME.search(text) else text


def shown_file(name: str) -> str:
    """Put dots in the place of people in the name of a file, of a surname alone too.

    Args:
        name: Path relative to the folder.

    >>> shown_file("СОШ 77 Канарейкина.csv"), shown_file("ИОМ_Щуровой.xlsx")
    ('СОШ 77 ….csv', 'ИОМ_….xlsx')
    >>> shown_file("СОШ Никольская.xlsx"), shown_file("Ивановская школа/Список Педагогов.xls")
    ('СОШ Никольская.xlsx', 'Ивановская школа/Список Педагогов.xls')
    >>> shown_file("СОШ им. Гагарина.xlsx"), shown_file("ДОУ Рябина.xlsx"), shown_file("Долина.xls")
    ('СОШ им. Гагарина.xlsx', 'ДОУ Рябина.xlsx', 'Долина.xls')
    """
    return mask_surnames(mask_people(name))


def _dots(found: re.Match[str]) -> str:
    word = found[0].lower()
    before, after = found.string[: found.start()], found.string[found.end() :]
    is_word = word in _COMMON or _OF_LISTS.match(word) is not None
    if is_word or is_given_name(word) or _BEARS_A_NAME.search(before) or _BEARER.match(after):
        return found[0]
    return "…"
