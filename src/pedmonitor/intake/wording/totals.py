"""Whose a row of numbers is: an organisation's own, its total, that of all of them, a part."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

from pedmonitor.intake.wording.given_names import in_one_alphabet
from pedmonitor.intake.wording.municipalities import names_municipality
from pedmonitor.intake.wording.naming import name_in_title
from pedmonitor.intake.wording.row_labels import says_no_organisation
from pedmonitor.model.text import normalise_label

_TOTAL = re.compile(
    r"^\s*(?:общ(?:ий|ее|ая)\s+)?(?:(?:итого|итог|всего|в целом|свод|сумма|total)\b|[\u03c3\u2211]|"
    r"общее(?:\s+(?:количество|число))?\b)[\s:,–—-]*",
    re.IGNORECASE,
)
_TOTAL_AFTER = re.compile(r"[\s,;:(–—-]+(?:итого|всего)\s*[):]*\s*$", re.IGNORECASE)
_BY = re.compile(r"^по\s+", re.IGNORECASE)
_PART = re.compile(
    r"^\W*(?:в\s*т\.?\s*ч\b|в том числе\b|из них\b|под[ыи]тог|промежуточн\w+ итог)",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"^(?:район|муниципал|округ|город(?!ск)|городск\w+ округ|улус|управлени|отдел|все[мх]?\b|"
    r"[мг]о\b|о[оу]\b|(?:образовательн\w+\s+)?(?:организаци(?:ям|и)|учреждени(?:ям|я)))"
)
_SPACED = re.compile(r"(?:[А-ЯЁ]\s){3,}[А-ЯЁ]\W*")
"""«И Т О Г О»."""
_GROUPS = re.compile(
    r"(?:городск\w+ |сельск\w+ |малокомплектн\w+ |муниципальн\w+ )*"
    r"(?:школы|гимназии и лицеи|детские сады|о[оу]|"
    r"(?:(?:обще|дошкольн\w+ )?образовательн\w+ |дошкольн\w+ )?(?:организации|учреждения)"
    r"(?: дополнительного образования)?)(?: (?:города|села|района|улуса|округа))?|"
    r"(?:в )?(?:город(?:е|а)?|сел(?:о|е|а|ах)|(?:городск|сельск)(?:ая|ой|ие)(?: местност[ьи])?)"
    r"(?: всего)?"
)
"""Kinds in the plural, town and country: a row that sums up the schools under it."""
_ALL = re.compile(r"все(?: (?:школы|организации|учреждения|о[оу]|педагоги))?|муниципалитет|мо")
_IN_SHORT = re.compile(r"[а-я](?:го|мо|мр)")
"""«СГО», «КМО»: a municipality in three letters."""
_OF_ONE = re.compile(r"^(?:школе|гимназии|лицею|саду|детскому саду|организации|учреждению)$")


class Whose(Enum):
    """Whose row it is."""

    OWN = auto()
    WHOLE = auto()
    MUNICIPALITY = auto()
    PART = auto()
    NOBODY = auto()


class RowOwner(NamedTuple):
    """What the cell of the organisation says.

    Attributes:
        whose: `WHOLE` is all of one organisation; `PART` stands inside other rows; `NOBODY` is no
            organisation and no sum of them: a mean, a plan, another year, a note.
        name: The organisation; empty for the one that the rows above name.
    """

    whose: Whose
    name: str = ""


def row_owner(text: str) -> RowOwner:
    """Tell whose a row is by its cell of organisations.

    >>> row_owner("СОШ № 1").whose.name, row_owner("Итого по СОШ № 1")
    ('OWN', RowOwner(whose=<Whose.WHOLE: 2>, name='СОШ № 1'))
    >>> row_owner("МБОУ СОШ № 2 (всего)").name, row_owner("Итого по школе")
    ('МБОУ СОШ № 2', RowOwner(whose=<Whose.WHOLE: 2>, name=''))
    >>> row_owner("Район, всего").whose.name
    'MUNICIPALITY'
    >>> [row_owner(text).whose.name for text in ("Итого", "Всего по району", "Всего по всем ОО")]
    ['MUNICIPALITY', 'MUNICIPALITY', 'MUNICIPALITY']
    >>> [row_owner(text).whose.name for text in ("Вилюйский улус", "СГО", "Σ", "Свод по району")]
    ['MUNICIPALITY', 'MUNICIPALITY', 'MUNICIPALITY', 'MUNICIPALITY']
    >>> [row_owner(text).whose.name for text in ("в т.ч. филиал", "Итого по сельским школам")]
    ['PART', 'PART']
    >>> [row_owner(text).whose.name for text in ("Школы", "Дошкольные организации", "Школа")]
    ['PART', 'PART', 'OWN']
    >>> [row_owner(text).whose.name for text in ("В среднем по району", "2021 год", "По области")]
    ['NOBODY', 'NOBODY', 'NOBODY']
    >>> [row_owner(text).whose.name for text in ("И Т О Г О", "Все школы", "Подытог")]
    ['MUNICIPALITY', 'MUNICIPALITY', 'PART']
    """
    written = text
    text = in_one_alphabet(text.replace(" ", "") if _SPACED.fullmatch(text) else text)
    if says_no_organisation(text):
        return RowOwner(Whose.NOBODY)
    if _PART.match(text) or _GROUPS.fullmatch(normalise_label(text)):
        return RowOwner(Whose.PART)
    lead = _TOTAL.match(text)
    if lead is None and not _BY.match(text):
        bare = _TOTAL_AFTER.sub("", text)
        whole = bare != text and bare.strip()
        if whole and _OF_ALL.match(normalise_label(bare)):
            return RowOwner(Whose.MUNICIPALITY)
        if (
            _ALL.fullmatch(normalise_label(bare))
            or names_municipality(bare)
            or _IN_SHORT.fullmatch(normalise_label(bare))
        ):
            return RowOwner(Whose.MUNICIPALITY)
        return RowOwner(Whose.WHOLE, bare.strip()) if whole else RowOwner(Whose.OWN, written)
    rest = _BY.sub("", text[lead.end() if lead else 0 :].strip())
    label = normalise_label(rest)
    if _OF_ONE.match(label):
        return RowOwner(Whose.WHOLE)
    if not label or _OF_ALL.match(label):
        return RowOwner(Whose.MUNICIPALITY)
    name = name_in_title(rest)
    return RowOwner(Whose.WHOLE, name) if _names_one(name) else RowOwner(Whose.PART)


def says_total(text: str) -> bool:
    """Say whether a text begins as a total does.

    >>> says_total("Итого по школе"), says_total("Всероссийская школа"), says_total("")
    (True, False, False)
    """
    return bool(_TOTAL.match(text))


def _names_one(name: str) -> bool:
    """Say whether a name is one organisation's: it has a number or a proper name."""
    return bool(re.search(r"\d|[«\"„“]|\s[А-ЯЁ]", name))
