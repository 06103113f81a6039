"""Words that deny a deed: those that do it plainly, and those that only make one ask."""

from __future__ import annotations

import re
from functools import lru_cache

from pedmonitor.model.text import fold


def _one_of(*words: str) -> str:
    return "|".join(words)


_END = r"(?=$| ?[,;.:(\-])"
_REASON = (
    r"(?=$| ?[,;.:(\-]| (?:по (?:болезни|причин|семейн|состоян|уважит)|из-за|в связи|ввиду|"
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
    r"(?:заявк[аи] )?отозван[аоы]?",
)
_NOT_BEGUN = re.compile(
    r"(?:программ[аы]|сопровождение|диагностика|обучение|наставничество|мероприяти[ея]|курсы?|"
    r"работа|маршрут|ипр|иом)?\s*(?:пока |еще )?"
    r"не (?:организ|провод|провед|осуществ|реализ|нача|начин|ведет|вели)[а-я]*[ .!]*"
)
"""The whole of a remark: nothing has been held; a programme that is approved may yet begin."""
_AWAY = re.compile(
    r"(?:за)?боле(?:ет|л|ла)|по болезни|отсутств(?:ует|овал[аи]?)(?: на (?:работе|диагностике|"
    r"тестировании))?(?: по (?:болезни|уважительной причине|семейным обстоятельствам))?"
    r"|н(?: ?/ ?я)?|отс(?:ут(?:ств)?)?|б/[ло]|больничн(?:ый|ом)(?: лист)?|на больничном"
)
"""The whole of a remark about who was not there on the day of a diagnostics."""
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
    r"(?:обучение|курсы?) (?:продолжа[ею]тся|прерван[оы]?"
    r"|не (?:заверш[её]н|за?кончен|окончен|пройден)[оы]?)",
)
_ANY = re.compile(_NOT_HELD)
_ALSO_UNDONE = re.compile(
    rf"{_NOT_HELD}|(?:{_NOT_DONE}){_REASON}|(?:{_LEARNS})(?:{_END}|(?= в 20))"
)
_STRUCK = re.compile(
    r"(?:^|[,;.(] ?)(?:вычеркн|зачеркн|не учитыва|не считать|не включать|удалить|исключить|"
    r"дубл(?:ь|ир)|(?:внесен[ао]? )?ошибочно|аннулир|недействительн|"
    r"повтор(?:но|ная)? (?:внес|запис|строк))"
)
_NOTHING = re.compile(
    r"(?:пока |еще )?(?:нет|не (?:имеется|имею|было|требуется|нуждается|предусмотрено|"
    r"(?:организ|провод|провед|разработ|осуществ|реализ|заплан)\w*|участву\w*|состоит|вед[её]тся)"
    r"|отсутству\w*|без участия|участия нет|нет (?:участия|потребности|данных|необходимости|"
    r"документа|мероприятий|сведений)"
    r"|(?:сопровождение|мероприяти[ея]|обучение|участие|курсы) не \w+"
    r"|боле(?:ет|ла|л)|по болезни|б/[уло]|нет времени|в следующем году"
    r"|не (?:заявля|подава|успе|смог|допущ|вош)\w*|в поиске|н/д|[а-я]+(?: [а-я]+)? нет"
    r"|не [а-я]+(?:[аяиеыо]л(?:а|и|о|ся|ась|ись|ось)?|[аея]н[аоы]?|[еия]тся|ют?ся|[ау]ет)"
    r"|готовится(?: к .*)?|планирует .*|в (?:стадии )?разработке|разрабатывается|0)\W*"
)
_IN_BRACKETS = re.compile(
    r"[(\[]([^()\[\]]*)[)\]]\W*$|(?:,| [-–—]) ?([^,()–—-]*)$"
    r"| ((?:до|с) \d{1,2}\.\d{1,2}\.\d{2,4}(?: ?г\.?)?)$"
)
_OUT_OF_IT = re.compile(
    r"не участв\w*|не про[шх]\w*|боле(?:ет|ла|л)|б/л|план|заявка|снят[аы]?|кандидат|отм\.?|анн\.?"
    r"|образец|пример|вакансия"
)
_OTHER_PART = re.compile(r"(?:член )?жюри|организатор|эксперт|зритель|болельщик")
_OF_OTHERS = re.compile(
    r"(?:член\w* |работа в |участие в )?жюри\b|(?:подготовка|сопровождение|руководство) "
    r"(?:ученик|учащ|обучающ|воспитанник|дет|школьник|участник)"
)
_MAY_STAND_ASIDE = re.compile(r"[(\[,–—]|-\s| до | с ")
_SAMPLE = re.compile(r"\W*(?:обр(?:азец|\.)?|(?:на)?пример)(?:\W|$)", re.IGNORECASE)
_SAMPLE_OF_NAME = re.compile(r"\b(?:образец|пример)\b", re.IGNORECASE)
_ALONE = re.compile(rf"(?:{_NOT_HELD}|(?:{_NOT_DONE}){_REASON}|(?:{_LEARNS}){_END})")
_DIAGNOSTICS = "diagnostics"
_LEARNING = frozenset({"training", _DIAGNOSTICS})
_MAYBE = re.compile(
    r"\b(?:вы(?:шл[аи]|шел|был[аи]?)|исключен[аы]?) |\bне посещает|\bрасторг|"
    r"\bне (?:про[шх]|прой|участв|яви|сда[лн]|заверш|законч|оконч|получ|выда|состоя|приня|приш"
    r"|допущ|приступ)"
    r"|\b(?:отказ|отмен[аеия]|аннулир|отчисл|перенес|перенос|отлож|неявк|прерва|(?:за)?планир|сорва)"
    r"|\bне (?:организ|провод|провед|осуществ|реализ|нача|начин|ведет|вели)"
    r"|\b(?:за)?боле(?:ет|ла?\b)|\bотсутств(?:ует$|овал)|\bотозван"
    r"|\b(?:в|находит\w+ в) (?:отпуске|декрете)|\bна больничном|^по болезни"
    r"|\b(?:в процессе|обучается|учится|продолжа|ожида|не было|заявк|записан|зачислен|расформир)"
    r"|не подтвержд|снят[ьаы]? с учет|нет (?:документ|подтвержд)"
    r"|\bоконч\w+ (?:в )?(?:\S+ )?20\d\d|^проходит"
)
_WHY_FIRST = re.compile(
    r"^(?:в связи с|из-за|по причине|ввиду|по) (?:[а-яё-]+ ){1,3}(?=не |отмен|перенес|отказ|неявк)"
)
_OF_FORM = {
    "contests": re.compile(r"(?:про)?(?:изошла )?замен(?:а|ил[аи]?|[её]н[аы]?)\b.*"),
    "communities": re.compile(
        r"(?:вы(?:шл[аи]|шел|был[аи]?)|исключен[аы]?|покинул[аи]?|отчислен[аы]?"
        r"|не (?:посещает|состоит|участвует|является|входит|вошл[аи]|вошел))\b[^\d]*"
    ),
    "routes": re.compile(
        r"(?:пока |еще )?(?:не (?:разработан|составлен|утвержден|подписан)[аоы]?"
        r"|(?:находится )?в (?:стадии )?(?:разработк|составлени)[еи]|разрабатывается|составляется"
        r"|расторгнут[аоы]?|проект|на (?:согласовании|утверждении|разработке))\b[^\d]*"
    ),
    "events": re.compile(
        r"(?:[а-яё-]+ ){0,3}не (?:провод|провед|состоя|организ)[а-я]*[^\d]*"
        r"|(?:запланирован[аоы]?|планируется|будет (?:провед|организ)[а-я]*|в план(?:е|ах))\b.*"
    ),
}
"""The whole of a remark in registers of their own kind; with a day in it, one asks."""
_NUMBERED = re.compile(r"№|^\W*\d|\d{5}|^[A-ZА-Я]{1,4}[-\s]?\d")
_NO_PAPER = re.compile(
    r"^(?:пока |еще )*(?:нет|не готов[аоы]?)(?: на руках)?[ .!]*$|^отсутств"
    r"|\bнет (?:документ|удостов)|^без (?:документ|удостов|сертиф|диплом)"
    r"|\bв печати|\bна (?:подписи|оформлени|изготовлени)|\bожида(?:ет|ют|ем)"
    r"|^(?:готовится|оформляется|изготавливается|печатается)|\bв процессе (?:оформл|изготовл|выдач)"
    r"|\bбуд[еу]т (?:выда|получ)|^(?:выда[дс]ут|выдается|получит|получат)\b"
    r"|\bне (?:выда|получ|оформ|напечат)"
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
    text = _WHY_FIRST.sub("", fold(remark))
    away = form == _DIAGNOSTICS and _AWAY.fullmatch(text.rstrip(" .!")) is not None
    own = _OF_FORM.get(form)
    return away or bool(words.match(text)) or bool(own and own.fullmatch(text.rstrip(" .!")))


@lru_cache(maxsize=4096)
def not_begun(remark: str) -> bool:
    """Say whether a remark says, and no more, that what its row tells of has not been held.

    >>> not_begun("Не проводилось"), not_begun("программа не реализуется"), not_begun("не начата")
    (True, True, True)
    >>> not_begun("не проводилась в мае, прошла в июне"), not_begun("не реализован проект")
    (False, False)
    """
    return _NOT_BEGUN.fullmatch(fold(remark)) is not None


@lru_cache(maxsize=4096)
def put_off_to(remark: str) -> int | None:
    """Name the year to which a remark puts the deed off.

    >>> put_off_to("Перенесено на март 2023 г."), put_off_to("перенесено с марта")
    (2023, None)
    """
    found = _PUT_OFF.match(fold(remark))
    return int(found["year"]) if found else None


def papers_deny(form: str, cell: str) -> bool:
    """Say whether the place of a paper tells instead that there was nothing to certify.

    >>> papers_deny("training", "обучается"), papers_deny("training", "удостоверение № 56")
    (True, False)
    """
    return not _NUMBERED.search(cell) and denies_fact(form, cell)


@lru_cache(maxsize=4096)
def may_deny_fact(remark: str) -> bool:
    """Say whether a remark makes one ask whether there was anything to count."""
    return bool(_MAYBE.search(fold(remark)))


def papers_may_deny(cell: str) -> bool:
    """Say whether the place of a paper makes one ask."""
    if _NUMBERED.search(cell):  # nearly all bear a number: nothing to understand
        return False
    return lacks_paper(cell) or bool(_MAYBE.search(fold(cell)))


@lru_cache(maxsize=4096)
def lacks_paper(cell: str) -> bool:
    """Say whether the place of a paper tells, and no more, that there is none, or not yet.

    >>> lacks_paper("не выдан"), lacks_paper("в печати"), lacks_paper("не прошла аттестацию")
    (True, True, False)
    """
    return bool(_NO_PAPER.search(fold(cell)))


@lru_cache(maxsize=4096)
def is_struck(remark: str) -> bool:
    """Say whether a remark crosses its row out in words.

    >>> is_struck("Не учитывать"), is_struck("учитывать обе смены")
    (True, False)
    """
    return bool(_STRUCK.search(fold(remark)))


@lru_cache(maxsize=16_384)
def says_nothing(cell: str) -> bool:
    """Say whether a cell that should name the deed says that there is none, and no more.

    >>> says_nothing("не проводилось"), says_nothing("Нет потребности"), says_nothing("Отказ")
    (True, True, True)
    >>> says_nothing("Отказ от курения: беседы с детьми"), says_nothing("Планирование урока")
    (False, False)
    """
    text = fold(cell)
    return bool(_NOTHING.fullmatch(text)) or _ALONE.fullmatch(text.rstrip(" .!")) is not None


@lru_cache(maxsize=16_384)
def is_of_others(contest: str) -> bool:
    """Say whether the place of a contest tells of judging it, or of preparing pupils for it.

    >>> is_of_others("Жюри конкурса «Учитель года»"), is_of_others("Учитель года")
    (True, False)
    """
    return bool(_OF_OTHERS.match(fold(contest)))


@lru_cache(maxsize=16_384)
def words_aside(cell: str) -> str:
    """Give the words in brackets at the end of a cell, or behind its last comma or dash.

    >>> words_aside("Абрамова А.П. (не участвовала)"), words_aside("Учитель года – отменён")
    ('не участвовала', 'отменён')
    >>> words_aside("Учитель года")
    ''
    """
    found = _IN_BRACKETS.search(cell)
    return (found[1] or found[2] or found[3] or "").strip() if found else ""


@lru_cache(maxsize=16_384)
def denies_aside(form: str, cell: str) -> bool:
    """Say whether the words beside a name deny the deed: «(не участвовала)», «(отменён)»."""
    if not _MAY_STAND_ASIDE.search(cell):  # the lot of most names
        return False
    aside = words_aside(cell)
    if not aside:
        return False
    text = fold(aside)
    other = form == "contests" and _OTHER_PART.fullmatch(text) is not None
    return other or denies_fact(form, aside) or bool(_OUT_OF_IT.fullmatch(text)) or is_struck(aside)


def is_sample(number: str) -> bool:
    """Say whether the cell of the number calls its row an example.

    >>> is_sample("Пример"), is_sample("(образец)"), is_sample("12")
    (True, True, False)
    """
    return bool(_SAMPLE.match(number))


def is_sample_name(name: str) -> bool:
    """Say whether the cell of a name calls its row an example.

    >>> is_sample_name("Образец: Иванов Иван"), is_sample_name("Образцов Иван")
    (True, False)
    """
    return bool(_SAMPLE_OF_NAME.search(name))
