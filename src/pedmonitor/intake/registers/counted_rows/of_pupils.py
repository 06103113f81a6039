"""Tables about pupils that name their teachers: «Ф.И. ребёнка | Конкурс | Результат | Педагог».

The columns are those of a register of pedagogues, and nobody's own part stands in them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import is_blank
from pedmonitor.model.text import fold

if TYPE_CHECKING:
    from pedmonitor.intake.headings.column_match import Match
    from pedmonitor.intake.sheets.raw_table import RawTable

_PUPIL = r"(?:обучающ|учащ|учени[кц]|воспитанни|школьни|дете[йя]|ребен|первоклассник)"
_THEIR_DEEDS = {
    "contests": r"(?:участи|достижени|результат|успех|конкурс|олимпиад|победител|призер)",
    "diagnostics": r"(?:дефицит|затруднени|диагностик|тестировани|мониторинг|результат)",
    "routes": r"(?:иом|маршрут|план|траектори)",
    "support": r"(?:сопровождени|поддержк|помощ)",
}
_OF_PUPILS = {
    form: re.compile(rf"\b{deeds}\w*\s+(?:\w+\s+){{0,2}}{_PUPIL}|^\W*{_PUPIL}\w*\W*$|^\W*дети\W*$")
    for form, deeds in _THEIR_DEEDS.items()
}
_LIST_OF_PUPILS = re.compile(
    r"\b(?:спис(?:ок|ки)|сведения об?|контингент|данные об?|состав|база)\s+(?:\w+\s+){0,2}" + _PUPIL
)
_TEACHER = re.compile(r"педагог|учител|воспитател(?!ьн)|работник|\bпдо\b")
_PUPIL_COLUMN = re.compile(
    r"(?:\W*|(?:фио?|ф\W+и\W+(?:о\W+)?|имя|фамилия|участник)\b.{0,30}|фамилия, имя )" + _PUPIL
)
_OTHER_SIGNS = re.compile(
    r"\W*(?:возраст(?! педагог)|команда|(?:название |творческ\w+ )?(?:коллектив|объединение)"
    r"|кол\w*\W+(?:во\W+)?(?:участник|дет|обучающ)|сколько детей|класс участник)"
)
"""What nobody asks of a teacher who takes part: age, team, how many children."""
_HOUSE = re.compile(
    r"\b(?:дом|двор(?:ец|ц)|центр|клуб|станци|школ|театр)\w*\s+(?:\w+\s+)?(?:дете[йя]|учащ|школьник)\w*"
)
"""«Дом детей и молодёжи», «Дворец школьников» are organisations and their teachers."""
_PREPARED = re.compile(r"подготов")


def lists_pupils(lines: list[str]) -> bool:
    """Say whether folded titles are those of a list of pupils.

    >>> lists_pupils(["список учащихся 5а класса"]), lists_pupils(["список учителей учащихся"])
    (True, False)
    """
    told = [line for line in lines if _LIST_OF_PUPILS.search(_HOUSE.sub(" ", line))]
    return bool(told) and not any(_TEACHER.search(line) for line in told)


def is_of_pupils(lines: list[str], table: RawTable, match: Match) -> bool:
    """Say whether a table is of pupils, by its names or by a column that names them.

    Args:
        lines: Folded names: of the sheet, the titles, the file.
        table: The table.
        match: The register it looks like.
    """
    of_pupils = _OF_PUPILS.get(match.form.id)
    if of_pupils is None:
        return False
    told = [line for line in lines if of_pupils.search(_HOUSE.sub(" ", line))]
    if told and not any(_TEACHER.search(line) for line in told):
        return True
    headings = [(at, fold(text)) for at, text in enumerate(table.header)]
    return any(
        _names_pupils(text) or (match.form.id == "contests" and _tells_of_pupils(text, headings))
        for at, text in headings
        if table.cells and all(not is_blank(row[at]) for row in table.cells)
    )


def _names_pupils(heading: str) -> bool:
    """Say whether a column names pupils: «Ф.И. ребёнка», «ФИО ученика», not «Учитель ученика»."""
    return bool(_PUPIL_COLUMN.match(heading)) and not _TEACHER.search(heading)


def _tells_of_pupils(heading: str, headings: list[tuple[int, str]]) -> bool:
    """Say whether a heading beside that of a teacher asks for what only pupils have."""
    if _PREPARED.search(heading) and _TEACHER.search(heading):
        return True
    beside = any(_TEACHER.search(other) or "руководител" in other for _, other in headings)
    return beside and _OTHER_SIGNS.match(heading) is not None
