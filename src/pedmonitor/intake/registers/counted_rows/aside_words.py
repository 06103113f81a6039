"""Words of titles, names of files and lines over rows that say: those below are not counted.

One vocabulary serves them all: «Не прошли диагностику» is a title, the name of a sheet or of a
file, or a line in the middle of a table.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pedmonitor.intake.wording.denials import denies_fact
from pedmonitor.model.text import fold

EVENTS = frozenset({"training", "diagnostics", "contests", "event_participants", "expertise"})
HELP = frozenset({"support", "mentoring", "routes"})
"""What is planned by its nature: a plan of support is the support."""
_MEMBERS = frozenset({"communities", "projects", "products"})
_STAFF = "staff"
NEEDED = "те, кому это нужно, а не те, у кого это было"
MISSED = "те, кто не прошёл или не участвовал"
PLANNED = "план или заявка, а не то, что было"
LEFT = "те, кто здесь не работает"
OTHERS = "те, кто был там в другой роли"
ENDED = "то, что прекращено или не утверждено"
TIMETABLE = "график или табель, а не список работающих"

PLAN = re.compile(
    r"\W*(?:перспективн\w+\s+)?(?:(?:план|график)(?:\W|$|ируем|ов\w+ )|заявк|запланир"
    r"|потребность в\b)|.*\(\s*(?:план|планируем\w+|проект|заявк[аи])\s*\)\W*$"
)
"""A plan by the beginning of its title, or by what stands in brackets at its end."""
NEED = re.compile(
    r"\b(?:нуждающ|нуждают|нуждает|желающ|претендент|кандидат|подлежащ|подлежат"
    r"|(?:должны|предстоит|необходимо|будут) (?:пройти|проходить|принять|участвовать|обучить)"
    r"|будут (?:проход|участв|обуч))"
)
DONE = re.compile(
    r"организован|(?<!не )охвачен|выполн|исполн|реализ|факт|(?<!не )заверш|(?<!не )получ|отчет|итог"
    r"|(?<!не )прош(?:л|е)|(?<!не )(?:обучил|обучивш|обучены)"
)
MISSING = re.compile(
    r"\bне\s*(?:прош(?:л|е)\w*\b(?! (?:в|во|на) | отбор| порог)|охвачен|получ|проход(?:ил|ивш)"
    r"|участв|принял|принима|обуч(?:ен|ал|ил)|яви(?:л|вш)|сда(?:л|вш)|заверши|законч|окончи"
    r"|приступ|допущ|состоял)|\bне(?:явк|участи|явивш)"
    r"|\bотказ(?:ал|авш|ы\b|ник|\W*$| от\b)|\bотсутствовал"
)
_LEAVING = re.compile(
    r"\b(?:уволен|уволивш|уволил|выбывш|выбыл|бывши|ветеран|неработающ|не работающ|соискател"
    r"|практикант|умерш|умерли|ушедш|ушли\b)|\bпереве(?:ден|дш|лись)\w* (?:в друг|из школ)"
)
_CAME_TOO = re.compile(r"принят|прибы|(?<!не)(?<!не )работающ|движени|кроме")
_NOT_OF_STAFF = re.compile(
    r"\b(?:гпх|гражданско-правов|договор\w* подряд)|\b(?:непедагог|не педагог)"
    r"|\bбудут прин|\bпланиру\w+ (?:к )?при[её]м|^\W*(?:вакан|кандидат|архив)"
    r"|^\W*(?:прошл\w+ (?:учебн\w+ )?год|план\w* при[её]м|внешн\w+ эксперт)"
    r"|\bпенсионер\w* \W*не ?раб"
)
_TIMETABLE = re.compile(
    r"\bграфик\w* (?:\w+ ){0,3}(?:отпуск|дежурств|работы\b|смен)|\bтабел\w* (?:учет|рабоч|посещ)"
    r"|\bрасписани"
)
"""Its days are not those of anybody's hiring or leaving."""

_LINE_PLAN = re.compile(
    r"\W*(?:(?:план|график)(?:\W*$|\W+(?:на|прохожд|участ|обуч|диагн|курс|повыш))|планиру|заявк"
    r"|запланир|намечен|перенес|перенос|отложен|в планах|ожида|предстоит"
    r"|будут (?:пройден|участв|обуч|прох)|резерв(?:\W*$| на\b)|лист ожидан)"
)
_LINE_PLAN_OF_HELP = re.compile(
    r"\W*(?:план\w*\W+(?:на|к)\b.*20\d\d|планиру|запланир|намечен|перенес|перенос|отложен"
    r"|будут |ожида)"
)
_LINE_ENDED = re.compile(r"\W*(?:расторг|прекращен|распа|аннулир|отменен|проекты?\W*$|не утвержд)")
_LINE_LEAVE = re.compile(r"\W*(?:(?:в|на) )?(?:декрет|отпуск|больничн)|\W*болел|\W*длительн\w+ отп")
_LINE_LEARNING = re.compile(r"\W*(?:обучаются|проходят обуч|продолжа|в процессе|отчислен|прерва)")
_LINE_OTHERS = re.compile(
    r"\W*(?:(?:член\w*|состав\w*|председател\w*|педагоги\W+|групп\w*|наставник\w*)\s*[-–—]?\s*)?"
    r"(?:жюри|эксперт(?:ы|ов|н\w+)?|судь[иея]|судейск\w*|(?:со)?организатор\w*|оргкомитет\w*"
    r"|поддержки|болельщик\w*|зрител\w*|слушател\w*|координатор\w*|наблюдател\w*|участник(?:ов|а)"
    r"|волонтер\w*|ведущи[ех]|сопровождающ\w*)"
    r"(?:\s+(?:конкурс\w*|участник\w*|мероприят\w*|групп\w*|комисси\w*|этап\w*|совет\w*))*\W*$"
)
_LONGEST = 80


def why_missing(lines: list[str]) -> str | None:
    """Tell of folded titles that they list those who did not take part.

    >>> why_missing(["не прошедшие диагностику"]), why_missing(["прошли диагностику"])
    ('те, кто не прошёл или не участвовал', None)
    """
    return MISSED if any(MISSING.search(line) for line in lines) else None


def why_needed(lines: list[str]) -> str | None:
    """Tell of folded titles that they list those who are still to take part."""
    return NEEDED if any(NEED.search(line) for line in lines) else None


def why_left(lines: list[str]) -> str | None:
    """Tell of folded titles of a list of staff that they list those who do not work here.

    >>> why_left(["уволенные"]), why_left(["принятые и уволенные"]), why_left(["договоры гпх"])
    ('те, кто здесь не работает', None, 'те, кто здесь не работает')
    >>> why_left(["архив"]), why_left(["прошлый год"])
    ('те, кто здесь не работает', 'те, кто здесь не работает')
    >>> why_left(["график отпусков на 2022 год"])
    'график или табель, а не список работающих'
    """
    if any(_TIMETABLE.search(line) for line in lines):
        return TIMETABLE
    if any(_NOT_OF_STAFF.search(line) for line in lines):
        return LEFT
    if not any(_LEAVING.search(line) for line in lines):
        return None
    return None if any(_CAME_TOO.search(line) for line in lines) else LEFT


@lru_cache(maxsize=4096)
def why_line(form: str, caption: str) -> str | None:
    """Tell of a line over rows why those below it are not counted; None where they are.

    >>> why_line("contests", "Члены жюри:"), why_line("contests", "Участвовали:")
    ('те, кто был там в другой роли', None)
    >>> why_line("training", "Не завершили"), why_line("training", "Плановые курсы")
    ('те, кто не прошёл или не участвовал', None)
    >>> why_line("staff", "Вакансии"), why_line("staff", "Молодые специалисты")
    ('те, кто здесь не работает', None)
    >>> why_line("mentoring", "Проект"), why_line("contests", "Проект")
    ('то, что прекращено или не утверждено', None)
    """
    line = fold(caption)
    if len(line) > _LONGEST:
        return None
    if form == _STAFF:
        return why_left([line])
    if form not in EVENTS | HELP | _MEMBERS:
        return MISSED if form == "events" and denies_fact(form, line) else None
    if DONE.search(line):
        return None
    return _of_deeds(form, line)


def _of_deeds(form: str, line: str) -> str | None:
    """Tell of a folded line over rows of deeds why they are none."""
    if MISSING.search(line) or denies_fact(form, line) or _LINE_LEAVE.match(line):
        return MISSED
    if _LEAVING.search(line) and not _CAME_TOO.search(line):
        return LEFT
    if NEED.search(line):
        return NEEDED
    if form in HELP | _MEMBERS:
        return (
            PLANNED
            if _LINE_PLAN_OF_HELP.match(line)
            else ENDED
            if _LINE_ENDED.match(line)
            else None
        )
    if form == "contests" and _LINE_OTHERS.match(line):
        return OTHERS
    planned = _LINE_PLAN.match(line) or (form == "training" and _LINE_LEARNING.match(line))
    return PLANNED if planned else None
