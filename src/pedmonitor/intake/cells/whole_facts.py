"""Cells that tell whole facts: «Учитель года, муницип., 2022», «72 ч.», «+».

What a register asks in columns of their own is found in the words: how many facts, when, hours.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.cells.dates import parse_span
from pedmonitor.intake.cells.raw import Cell, as_text, is_blank
from pedmonitor.intake.cells.values import BLANK, is_bare_answer, parse_yes_no, special
from pedmonitor.model.text import fold, normalise_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.intake.cells.dictionaries import Lookup

_MONTH = r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?"
_DAY = r"\d{1,2}[./]\d{1,2}[./](?:20\d\d|\d\d)(?!\d)"
_WHEN = re.compile(
    rf"(?:\d{{1,2}}(?:[./]\d{{1,2}})?\.?\s*-\s*)?(?<!\d){_DAY}(?:\s*(?:-|по)\s*{_DAY})?"
    rf"|(?:(?<!\d)\d{{1,2}}\s+)?(?:{_MONTH}\s*-\s*)?(?<![а-я]){_MONTH}\s*20[0-4]\d"
    r"|(?<![\d.])\d{1,2}[./]20[0-4]\d(?!\d)"
    r"|(?<![a-zа-я\d])(?:iv|i{1,3}|[1-4])\s*кв(?:артал\w*|\.)?\s*20[0-4]\d"
    r"|20[0-4]\d\s*/\s*(?:20)?\d\d(?!\d)|20[0-4]\d\s*-\s*(?:20)?\d\d\s*уч"
    r"|(?<![\d.№])(?<!№ )20[0-4]\d(?!\d)"
)
_BARE_MONTH = re.compile(
    r"(?<![а-я])(?:январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?"
    r"|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья])(?![а-я])"
)
_QUOTED = re.compile(r"«[^»]*»|\"[^\"]*\"|„[^“]*“")
_HOURS = re.compile(r"(\d{1,4}(?:\s*\+\s*\d{1,4})*)\s*-?\s*(?:ч\b|час|ак(?:ад\w*)?\.?\s?ч)")
_HOURS_ALONE = re.compile(r"\d{1,4}(?:\s*\+\s*\d{1,4})*")
_PIECES = re.compile(r"\n|;(?![^«]*»)")
_LISTED = re.compile(r",|(?<!\d)/|/(?!\d)|\+|\s+и\s+")
_NUMBERED = re.compile(r"(?:^|(?<=[\s;,.]))\d{1,2}\s?\)\s*(?=\D)|^\d{1,2}\.\s*(?=[^\W\d]|[«\"])")
_SAYS_NOTHING = re.compile(
    r"(?:ур(?:овень|овня)?|на|уч(?:ебный)?|год[ау]?|гг?|в|за|с|по|этап\w*|ч|час\w*|мест\w*|приз[её]р\w*"
    r"|победител\w*|лауреат\w*|участ\w*|диплом\w*|степен\w*|сертификат\w*|финалист\w*|да|[ivx\d]+)$"
)
"""Words that name neither a contest nor a course: how it ended, when, at what level."""
_FEW = 2
_ASKED = re.compile(r"\bда\s*[/,]\s*нет\b|[(/]\s*\+\s*[/,]?\s*-\s*\)")


class Told(NamedTuple):
    """A fact as a cell tells it.

    Attributes:
        text: The words; empty where they say no more than the other parts.
        when: A day or a stretch of days as written.
        hours: Hours as written.
        says: The value that stands there alone: «муницип.».
    """

    text: str = ""
    when: str = ""
    hours: str = ""
    says: str = ""


def facts_of(cell: Cell, values: Lookup | None, *, with_hours: bool) -> Sequence[Told]:
    r"""List the facts that a cell tells; what denies them is judged before.

    Args:
        cell: The cell.
        values: The dictionary of the field that slices the figure, such as levels.
        with_hours: Whether the register asks for hours.

    >>> facts_of("72 ч.", None, with_hours=True)
    [Told(text='', when='', hours='72', says='')]
    >>> [told.when for told in facts_of("ФГОС, 36 ч., 2020\nИКТ, 72 ч., сент. 2022", None,
    ...     with_hours=True)]
    ['2020', 'сент. 2022']
    >>> facts_of("«Педагог-2021»; муниц.; призёр", None, with_hours=False)[0].when
    '2021'
    """
    if is_blank(cell) or special(cell) is BLANK:
        return ()
    if isinstance(cell, dt.date):
        return [Told(when=cell.strftime("%d.%m.%Y"))]
    text = as_text(cell).strip()
    if parse_yes_no(cell).value is True and len(text) <= _FEW:
        return [Told()]
    text = _NUMBERED.sub(lambda found: f"\n{found[0]}", text)
    return [_fact(piece, values, with_hours=with_hours) for piece in _pieces(text, values)]


def asks_yes_or_no(heading: str) -> bool:
    """Say whether a heading asks for a mark: «ИОМ (да/нет)»."""
    return _ASKED.search(fold(heading)) is not None


def holds_answers(cells: Sequence[Cell]) -> bool:
    """Say whether most cells of a column answer «да» or «нет», some of them «да».

    Where all answers are «нет», whoever has something to tell tells it in words.

    >>> holds_answers(["да", "нет", "декрет"]), holds_answers(["нет", "нет", "Дебют"])
    (True, False)
    """
    filled = [cell for cell in cells if not is_blank(cell)]
    answers = [cell for cell in filled if is_bare_answer(cell)]
    said = {parse_yes_no(cell).value for cell in set(answers)}
    return True in said and len(answers) > len(filled) - len(answers)


def answers_in_words(told: Told) -> bool:
    """Say whether words among answers tell of a fact: when, at what level, or its very name.

    >>> [answers_in_words(Told(text)) for text in ("Учитель года", "«Дебют»", "да, вела", "новая")]
    [True, True, True, False]
    """
    if told.when or told.hours or told.says or not told.text:
        return True
    if _QUOTED.search(told.text) or parse_yes_no(told.text).value:
        return True
    return told.text[:1].isupper() and len(told.text.split()) >= _FEW


def when_of(text: str) -> str:
    """Find the last time that a text names, outside of quotes if there is one; empty for none.

    >>> when_of("ИРОСО, 2022 г. «ФГОС-2021»"), when_of("с 12.03 по 20.03.2022"), when_of("№ 2022")
    ('2022', '20.03.2022', '')
    >>> when_of("2021-2022 уч. год"), when_of("приказ от 01.09.22"), when_of("март-апрель 2022")
    ('2021-2022 уч', '01.09.22', 'март-апрель 2022')
    """
    folded = fold(text)
    if not any(sign.isdigit() for sign in folded):
        return ""
    for shown in (_QUOTED.sub(" ", folded), folded):
        found = [one[0].strip() for one in _WHEN.finditer(shown)]
        readable = [one for one in found if parse_span(one).value is not None]
        if readable:
            return readable[-1]
    return ""


def month_of(text: str) -> str:
    """Tell the only month that a text names without its year; empty for none or several.

    >>> month_of("ИРОСО, апрель"), month_of("СОШ с. Октябрьское"), month_of("май - июнь")
    ('апрель', '', '')
    """
    found = _BARE_MONTH.findall(fold(text))
    return found[0] if len(found) == 1 else ""


def without_quotes(text: str) -> str:
    """Leave out what stands in quotes: the name of a thing tells nothing of its state."""
    return _QUOTED.sub(" ", text)


def _pieces(text: str, values: Lookup | None) -> list[str]:
    """Cut a cell into its facts: by numbers, by times, by values; else it is one fact."""
    parts = [part for part in _PIECES.split(text) if normalise_label(part)]
    starts = [at for at, part in enumerate(parts) if _NUMBERED.match(part)]
    timed = [bool(when_of(part)) for part in parts]
    if starts:
        return _joined(parts, starts)
    if sum(timed) >= _FEW:
        ends = [at + 1 for at, is_timed in enumerate(timed) if is_timed and at + 1 < len(parts)]
        begins = [at for at, is_timed in enumerate(timed) if is_timed]
        return _joined(parts, ends if timed[-1] else begins)
    listed = [part for part in _LISTED.split(text) if normalise_label(part)]
    if len(listed) >= _FEW and all(map(when_of, listed)):
        return listed
    for found in (parts, listed):
        if len(found) >= _FEW and _are_alike(
            [_fact(one, values, with_hours=False) for one in found]
        ):
            return found
    if values is not None and len(parts) >= _FEW and all(map(values.find_all, parts)):
        return parts
    return [" ".join(parts)] if parts else [text]


def _joined(parts: list[str], starts: list[int]) -> list[str]:
    """Join the parts from one start to the next; what stands before the first is a part too."""
    edges = [*dict.fromkeys([0, *starts]), len(parts)]
    return ["; ".join(parts[a:b]) for a, b in pairwise(edges) if a < b]


def _are_alike(facts: list[Told]) -> bool:
    """Say whether parts are nothing but times, or nothing but values: «муниц., регион.»."""
    if any(fact.text for fact in facts):
        return False
    timed = [bool(fact.when) for fact in facts]
    said = [bool(fact.says) for fact in facts]
    return (all(timed) and not any(said)) or (all(said) and not any(timed))


def _fact(piece: str, values: Lookup | None, *, with_hours: bool = False) -> Told:
    """Read the parts of one fact out of its words."""
    text = _NUMBERED.sub("", piece).strip(" ;,")
    folded = fold(text)
    when = when_of(text)
    rest = folded.replace(when, " ") if when else folded
    hours = ""
    if with_hours and (found := _HOURS.search(rest)):
        hours, rest = found[1], rest.replace(found[0], " ")
    elif with_hours and (alone := _HOURS_ALONE.fullmatch(rest.strip(" .,"))):
        hours, rest = alone[0], ""
    words = [word for word in normalise_label(rest).split() if not _SAYS_NOTHING.match(word)]
    told = values.find_all(" ".join(words)) if values is not None else ()
    if not words or (len(told) == 1 and len(words) == 1 and not _QUOTED.search(text)):
        return Told("", when, hours, told[0] if told else "")
    return Told(text, when, hours, told[0] if len(told) == 1 else "")
