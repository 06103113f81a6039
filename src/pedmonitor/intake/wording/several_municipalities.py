"""Names of municipalities: which rows of a list are ours, and which are of others."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.wording.naming import guarded
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.model.location import Place

_STEM = 6
_KINDS = ("район", "муниципал", "округ", "улус", "городск", "образован", "город", "област", "край")


class Others(NamedTuple):
    """Rows that name another municipality than ours.

    Attributes:
        rows: Their positions.
        known: Whether the settings say which one is ours; else nobody knows whose rows they are.
        shown: The municipalities, as they may be quoted.
    """

    rows: tuple[int, ...]
    known: bool
    shown: str


def others_among(texts: Sequence[str], own: str) -> Others | None:
    """Find the rows of other municipalities; None where a list names one alone.

    Schools of two municipalities bear the same names, so where nobody says which one is ours no row
    can be told to be another's.

    Args:
        texts: What each row says in the column of municipalities.
        own: The municipality of the settings; may be empty.
    """
    texts = [text if _is_named(text) else "" for text in texts]  # «сельская» is no municipality
    named = Counter(_stems(text) for text in texts if text)
    if len(named) < 2:  # noqa: PLR2004 - one municipality needs no telling apart
        return None
    known = bool(own) and _stems(own) in named
    ours = _stems(own) if known else _stems(next(filter(None, texts)))
    others = tuple(at for at, text in enumerate(texts) if text and _stems(text) != ours)
    return Others(others, known, ", ".join(dict.fromkeys(guarded(t) for t in texts if t)))


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
        f"{what} разных муниципалитетов ({found.shown}); {done}",
        "Проверьте, ваш ли это реестр."
        if found.known
        else "Укажите в pedmonitor.toml: municipality = «как в столбце», или уберите чужие строки.",
        place,
    )


def _is_named(text: str) -> bool:
    words = normalise_label(text).split()
    return len(words) > 1 and any(word.startswith(_KINDS) for word in words)


def _stems(text: str) -> frozenset[str]:
    """Reduce a name to what tells it: «Вилюйский улус» and «Вилюйского района» are one."""
    words = normalise_label(text).replace("-", " ").split()
    telling = [word for word in words if len(word) > 2 and not word.startswith(_KINDS)]  # noqa: PLR2004
    return frozenset(word[:_STEM] for word in telling or words)
