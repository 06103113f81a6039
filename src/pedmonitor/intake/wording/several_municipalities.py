"""Names of municipalities: which rows of a list are ours, and which are of others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.wording.municipalities import municipalities_in
from pedmonitor.intake.wording.naming import guarded, is_school_like
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.model.location import Place

_STEM = 6
_ADJECTIVE = re.compile(r"[А-ЯЁ][А-ЯЁа-яё-]+(?:[ыи]й|ой)")
"""«Амурский», «Солнечный» in a column of districts where ours is one of them."""
_KINDS = ("район", "муниципал", "округ", "улус", "городск", "образован", "город", "област", "край")


class Others(NamedTuple):
    """Rows that name another municipality than ours.

    Attributes:
        rows: Their positions.
        known: Whether the settings say which one is ours; else nobody knows whose rows they are.
        shown: The municipalities, as they may be quoted.
        whose: How many there are, in words.
    """

    rows: tuple[int, ...]
    known: bool
    shown: str
    whose: str = "разных муниципалитетов"


def others_among(texts: Sequence[str], own: str, *, alone: bool = False) -> Others | None:
    """Find the rows of other municipalities; None where a list names one alone.

    Schools of two municipalities bear the same names, so where nobody says which one is ours no row
    can be told to be another's.

    Args:
        texts: What each row says in the column of municipalities.
        own: The municipality of the settings; may be empty.
        alone: Whether a list of one municipality that is not ours is told of as well.
    """
    ours = _stems(next(iter(municipalities_in(own)), own))
    bare = bool(own) and any(_ADJECTIVE.fullmatch(text) and _stems(text) == ours for text in texts)
    texts = [text if _is_named(text, bare=bare) else "" for text in texts]
    named = {_stems(text) for text in texts if text}
    strange = alone and bool(municipalities_in(own)) and bool(named - {ours})
    if len(named) < 2 and not strange:  # noqa: PLR2004 - one municipality needs no telling apart
        return None
    known = bool(own) and (ours in named or strange)
    ours = ours if known else _stems(next(filter(None, texts)))
    others = tuple(at for at, text in enumerate(texts) if text and _stems(text) != ours)
    shown = ", ".join(dict.fromkeys(guarded(text) for text in texts if text))
    if len(named) == 1:
        return Others(others, known, shown, "не нашего муниципалитета")
    return Others(others, known, shown)


def told_others(found: Others, what: str, place: Place) -> Issue:
    """Tell of rows of several municipalities.

    Args:
        found: The rows.
        what: Where they stand: «в реестре люди», «в таблице организации».
        place: The first of them.
    """
    done = (
        f"строк других муниципалитетов: {len(found.rows)}; они не учтены"
        if found.known
        else "чьи строки наши, не сказано; учтены все, а школы разных муниципалитетов "
        "называются одинаково"
    )
    return Issue(
        IssueCode.ORG_MUNICIPALITIES,
        Level.WARNING if found.known else Level.ERROR,
        f"{what} {found.whose} ({found.shown}); {done}",
        "Проверьте, ваш ли это реестр."
        if found.known
        else "Укажите в pedmonitor.toml: municipality = «как в столбце», или уберите чужие строки.",
        place,
    )


def names_other(lines: Sequence[str], own: str) -> str:
    """Give the municipality that the first line with any names, where it is not ours.

    A line with a school in it may name the town district that the school is in.

    Args:
        lines: The lines over a table, the name of its sheet.
        own: The municipality of the settings; may be empty.

    >>> names_other(["Диагностика, 2022", "Солнечный район"], "Амурский муниципальный район")
    'Солнечный район'
    >>> names_other(["Свод по Амурскому району"], "Амурский район"), names_other(["Свод"], "")
    ('', '')
    """
    ours = {_stems(name) for name in municipalities_in(own)}
    titles = (line for line in lines if ours and not is_school_like(line))
    found = next(filter(None, map(municipalities_in, titles)), [])
    return found[0] if found and not ours & {_stems(name) for name in found} else ""


def _is_named(text: str, *, bare: bool) -> bool:
    """Say whether a cell names a municipality: «сельская» does not, nor «Северный» beside none."""
    words = normalise_label(text).split()
    if len(words) == 1:
        return bare and bool(_ADJECTIVE.fullmatch(text))
    return len(words) > 1 and any(word.startswith(_KINDS) for word in words)


def _stems(text: str) -> frozenset[str]:
    """Reduce a name to what tells it: «Вилюйский улус» and «Вилюйского района» are one."""
    words = normalise_label(text).replace("-", " ").split()
    telling = [word for word in words if len(word) > 2 and not word.startswith(_KINDS)]  # noqa: PLR2004
    return frozenset(word[:_STEM] for word in telling or words)
