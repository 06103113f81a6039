"""A register with people of several municipalities: only those of ours are counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text
from pedmonitor.intake.wording.naming import guarded
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.intake.registers.sheaf import Sheaf

_COLUMN = "municipality"
_STEM = 6
_KINDS = ("район", "муниципал", "округ", "улус", "городск", "образован", "город", "област", "край")


def keep_own_municipality(sheaf: Sheaf, own: str) -> None:
    """Put rows of other municipalities aside, where the settings say which one is ours.

    Schools of two municipalities bear the same names, so where nobody says which one is ours the
    rows stay and it is an error.

    Args:
        sheaf: Columns of a register as written; rows of others are taken out.
        own: The municipality of the settings; may be empty.
    """
    cells = (as_text(cell).strip() for cell in sheaf.raw.get(_COLUMN, ()))
    texts = [text if _is_named(text) else "" for text in cells]  # «сельская» is no municipality
    named = Counter(_stems(text) for text in texts if text)
    if len(named) < 2:  # noqa: PLR2004 - one municipality needs no telling apart
        return
    known = bool(own) and _stems(own) in named
    ours = _stems(own) if known else _stems(next(filter(None, texts)))
    others = [at for at, text in enumerate(texts) if text and _stems(text) != ours]
    first = others[0]
    place = sheaf.place.at(sheaf.rows[first], sheaf.positions.get(_COLUMN))
    shown = ", ".join(dict.fromkeys(guarded(text) for text in texts if text))
    what = (
        f"строк других муниципалитетов: {len(others)}; они не учтены"
        if known
        else "чьи строки наши, не сказано; учтены все, а школы разных муниципалитетов "
        "называются одинаково"
    )
    sheaf.issues.append(
        Issue(
            IssueCode.ORG_MUNICIPALITIES,
            Level.WARNING if known else Level.ERROR,
            f"в реестре люди разных муниципалитетов ({shown}); {what}",
            "Проверьте, ваш ли это реестр."
            if known
            else "Укажите в pedmonitor.toml: municipality = «как в столбце», или уберите чужие "
            "строки.",
            place,
        )
    )
    if known:
        kept = [at for at in range(len(texts)) if at not in set(others)]
        sheaf.raw = {name: [column[at] for at in kept] for name, column in sheaf.raw.items()}
        sheaf.rows = [sheaf.rows[at] for at in kept]
        sheaf.groups = [sheaf.groups[at] for at in kept]


def _is_named(text: str) -> bool:
    words = normalise_label(text).split()
    return len(words) > 1 and any(word.startswith(_KINDS) for word in words)


def _stems(text: str) -> frozenset[str]:
    """Reduce a name to what tells it: «Вилюйский улус» and «Вилюйского района» are one."""
    words = normalise_label(text).replace("-", " ").split()
    telling = [word for word in words if len(word) > 2 and not word.startswith(_KINDS)]  # noqa: PLR2004
    return frozenset(word[:_STEM] for word in telling or words)
