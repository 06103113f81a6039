"""Words beside a row: those that plainly deny it, and those that only make one ask."""

from __future__ import annotations

import re
from functools import lru_cache

from pedmonitor.intake.cells.dates import parse_span
from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.model.cell import CellState
from pedmonitor.model.text import fold


def _one_of(*words: str) -> str:
    return "|".join(words)


_END = r"(?=$|[,;.:(\-])"
_REASON = (
    r"(?=$|[,;.:(\-]| (?:по (?:болезни|причин|семейн|состоян|уважит)|из-за|в связи|ввиду|"
    r"до конца|без уваж|в (?:срок|этом|20\d\d)|обучени|курс|диагност|участи|тестир))"
)
_NEXT_YEAR = (
    r"(?= (?:на|с|в|до|к) (?:[а-я]+ )?20\d\d"
    r"| (?:на|в) (?:следующ|будущ)\w* (?:год|уч|полуг|месяц|четв|пери)"
    r"| (?:на|в) (?:январ|феврал|март|апрел|ма[йе]|июн|июл|август|сентябр|октябр|ноябр|декабр"
    r"|осен|весн|лет|зим))"
)
_NOT_COME = _one_of(
    r"не явил(?:ся|ась|ись)",
    r"не участвовал[аи]?",
    r"не принял[аи]? участи[яе]",
    r"не состоял(?:ся|ась|ось|ись)",
    r"неявка|неучастие",
    r"отказ(?:ал(?:ся|ась|ись))?(?: от (?:участи|прохожден|обучен|диагност|курс)\w*)?",
    r"(?:[а-я]+ )?отмен(?:ен[аоы]?|а|или|ил(?:ся|ась|ось|ись))",
    r"аннулирован[аоы]?",
    r"(?:[а-я]+ )?сорвал(?:ся|ась|ось|ись)",
    r"снят[аы]? с (?:конкурс|участи)\w*",
)
_PUT_OFF = re.compile(
    r"(?:[а-я]+ )?(?:перенес(?:ен[аоы]?|ли)|перенос|перенос[ия]тся|отложен[аоы]?|сдвинут[аоы]?)"
    r" (?:на|до) (?:[а-я]+ )?(?P<year>20\d\d)"
)
_PLANNED = r"(?:за)?планир(?:уется|уют|уем|ован[аоы]?)(?: обучение| прохождение| участие| пройти)?"
_WILL_BE = r"пройдет|пройдут|будет пройден[аоы]?|будет (?:обучать|проходить|участвовать)\w*"
_NOT_HELD = rf"(?:{_NOT_COME}){_REASON}|{_PLANNED}(?:{_END}|{_NEXT_YEAR})|{_WILL_BE}"
_NOT_DONE = _one_of(
    r"не прош(?:ел|ла|ли)|не проходил[аи]?|не пройден[аоы]?",
    r"не (?:заверш|за?конч|оконч)(?:ил[аи]?|ен[аоы]?)",
    r"не приступ(?:ил|ал)[аи]?|не обучал(?:ся|ась|ись)",
    r"отчислен[аы]?|прерван[аоы]?",
)
_LEARNS = _one_of(
    r"обучается|учится|проходит обучение",
    r"в процессе(?: обучения| прохождения)?",
    r"обучение (?:продолжается|не завершено|не окончено|прервано)",
)
_ANY = re.compile(_NOT_HELD)
_ALSO_UNDONE = re.compile(
    rf"{_NOT_HELD}|(?:{_NOT_DONE}){_REASON}|(?:{_LEARNS})(?:{_END}|(?= в 20))"
)
_LEARNING = frozenset({"training", "diagnostics"})
_MAYBE = re.compile(
    r"\bне (?:про[шх]|прой|участв|яви|сда[лн]|заверш|законч|оконч|получ|выда|состоя|приня|приш"
    r"|допущ|приступ)"
    r"|\b(?:отказ|отмен[аеия]|аннулир|отчисл|перенес|перенос|отлож|неявк|прерва|планир|запланир|сорва)"
    r"|\b(?:в процессе|обучается|учится|продолжа|ожида|не было|заявк|записан|зачислен|расформир)"
    r"|\bоконч\w+ (?:в )?(?:\S+ )?20\d\d|^проходит"
)
_PAPERS_MAYBE = re.compile(r"^нет$|\bнет (?:документ|удостов)|в печати|будет выда")
_LEFT = re.compile(
    r"(?:на пенсии\W*)?(?:(?:уволен[ао]?|уволил(?:ся|ась)|выбыл[ао]?|умер(?:ла)?|"
    r"прекращен[ао]? (?:трудов\w* )?(?:договор|отношен)\w*|"
    r"(?:трудовой )?договор (?:прекращен|расторгнут)|расторгнут (?:трудовой )?договор)(?=$|[\W\d])"
    r"|переве(?:ден[ао]?|лась|лся) в (?:др|сош|оош|нош|школ|м[бка]\w*оу|гимнази|лицей|доу|детск))"
    r"(?! с должн| с поста| из)(?P<rest>.*)"
)
_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.(?:20)?\d\d")
_TIME = re.compile(
    r"\d{4}|\bс |январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентяб|октяб|нояб|декаб"
)
_NOT_AT_WORK = re.compile(
    r"\b(?:уволен|уволил|уволь|не работает|выбы[лт]|переве(?:ден|лась|лся)|умер|внешн\w* совм)"
    r"|\b(?:гпх|подряд|вакан|прекращ|расторг)|\bпенси|\b(?:принят|работает)\w* с \d|\bс 20\d\d"
)
_ON_LEAVE = re.compile(r"\b(?:декр(?:ет|\.)|д/о\b|отпуск\w* по (?:уход|берем))")
_OUTSIDE = re.compile(r"внешн\w* совм")
_CONTRACT = re.compile(r"(?:по )?(?:договор\w* )?(?:гпх\b|подряда?\b|гражданско-прав)")
_NO_FORCE = re.compile(
    r"(?:утратил[ао]? силу|отменен[ао]?|не действует|недействител\w*|проект|не утвержден[ао]?|"
    r"на согласовании)(?=$|[\W\d])"
)
_FORCE_MAYBE = re.compile(
    r"\b(?:утрати|отменен|недейств|не действу|аннулир|проект\b|не утвержд|на согласован)"
)


@lru_cache(maxsize=4096)
def denies_fact(form: str, remark: str) -> bool:
    """Say whether a remark plainly denies the deed of its row.

    >>> denies_fact("training", "Не прошла, болела"), denies_fact("training", "перенесено с марта")
    (True, False)
    >>> denies_fact("contests", "не прошла в финал"), denies_fact("contests", "конкурс отменён")
    (False, True)
    """
    words = _ALSO_UNDONE if form in _LEARNING else _ANY
    return bool(words.match(fold(remark)))


@lru_cache(maxsize=4096)
def put_off_to(remark: str) -> int | None:
    """Name the year to which a remark puts the deed off.

    >>> put_off_to("Перенесено на март 2023 г."), put_off_to("перенесено с марта")
    (2023, None)
    """
    found = _PUT_OFF.match(fold(remark))
    return int(found["year"]) if found else None


@lru_cache(maxsize=4096)
def papers_deny(form: str, cell: str) -> bool:
    """Say whether the place of a paper tells instead that there was nothing to certify.

    >>> papers_deny("training", "обучается"), papers_deny("training", "удостоверение № 56")
    (True, False)
    """
    return denies_fact(form, cell)


@lru_cache(maxsize=4096)
def may_deny_fact(remark: str) -> bool:
    """Say whether a remark makes one ask whether there was anything to count."""
    return bool(_MAYBE.search(fold(remark)))


@lru_cache(maxsize=4096)
def papers_may_deny(cell: str) -> bool:
    """Say whether the place of a paper makes one ask."""
    text = fold(cell)
    return bool(_PAPERS_MAYBE.search(text) or _MAYBE.search(text))


@lru_cache(maxsize=4096)
def leaving(remark: str) -> Parsed | None:
    """Read the day of leaving; blank where none is named, None where the words leave a doubt."""
    found = _LEFT.match(fold(remark))
    if found is None:
        return None
    days = _DAY.findall(found["rest"])
    if len(days) == 1:
        span = parse_span(days[0])
        first = span.value[0] if isinstance(span.value, tuple) else None
        return Parsed(CellState.VALUE, first) if first is not None else None
    return None if days or _TIME.search(found["rest"]) else BLANK


@lru_cache(maxsize=4096)
def is_outsider(remark: str) -> str | None:
    """Name the employment of somebody who is not of the staff proper; None where nothing says so.

    >>> is_outsider("Внешний совместитель"), is_outsider("договор ГПХ"), is_outsider("б/к")
    ('external', 'contract', None)
    """
    text = fold(remark)
    if _OUTSIDE.match(text):
        return "external"
    return "contract" if _CONTRACT.match(text) else None


@lru_cache(maxsize=4096)
def may_have_left(remark: str) -> bool:
    """Say whether a remark makes one ask whether somebody works here."""
    return is_on_leave(remark) or bool(_NOT_AT_WORK.search(fold(remark)))


@lru_cache(maxsize=4096)
def is_on_leave(remark: str) -> bool:
    """Say whether a remark tells of a long leave and of nothing that ends the work."""
    text = fold(remark)
    return bool(_ON_LEAVE.search(text)) and not _NOT_AT_WORK.search(text)


@lru_cache(maxsize=4096)
def ends_force(remark: str) -> bool:
    """Say whether words plainly tell that a document is a draft or no longer in force."""
    return bool(_NO_FORCE.match(fold(remark)))


@lru_cache(maxsize=4096)
def may_end_force(remark: str) -> bool:
    """Say whether a remark makes one ask whether a document is in force."""
    return bool(_FORCE_MAYBE.search(fold(remark)))
