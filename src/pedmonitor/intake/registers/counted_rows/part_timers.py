"""Names and lines of lists of staff that leave it open who of them works there aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.wording.caption_lines import lines_of, names_school, names_work
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from pedmonitor.intake.registers.sheaf import Sheaf
    from pedmonitor.model.location import Place

EMPLOYMENT = "employment"
_STAFF = "staff"
_ASIDE = re.compile(r"(?i)(?<!внутренние )(?<!внутр\. )\bсовместит")
_BOTH = re.compile(
    r"(?i)\b(?:педагог|учител|воспитател|работник|сотрудник|кадр|персонал|штат|основн)\w*"
    r"(?:\s*[,;+&/]\s*|\s+и\s+)(?:(?:внеш|внутр)\w*\W+)?совместит"
)
"""«Педагоги, совместители» lists both; «Педагоги (совместители)» are part-timers."""
_OF_TABLE = 3
_HINT = "Добавьте столбец «Вид занятости» или дайте совместителям свой лист."


def without_both(sheaf: Sheaf, contexts: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the names around a list that name part-timers beside the others, and ask.

    Args:
        sheaf: Columns of a list of staff; its issues are extended.
        contexts: The sheet's name, the caption over columns, the titles, the words of the path.
    """
    both = {text for text in contexts if _BOTH.search(text)}
    if not both:
        return contexts
    near = [text for text in contexts[:_OF_TABLE] if text in both]
    if near and EMPLOYMENT not in sheaf.raw and sheaf.rows:
        text = (
            f"в названии {quoted(near[0])} и работники, и совместители, а кто из них совместитель, "
            "не сказано; все учтены как работающие по основному месту"
        )
        sheaf.issues.append(Issue(IssueCode.ROW_REMARK, Level.WARNING, text, _HINT, sheaf.place))
    return tuple("" if text in both else text for text in contexts)


def ends_part_timers(form: str, group: str, line: str, *, at_once: bool) -> str:
    """Name the line over part-timers that a further line ends, where that may be doubted.

    Args:
        form: The register.
        group: The caption lines so far.
        line: The further line.
        at_once: Whether nothing stands between them: then it goes on.
    """
    last = lines_of(group)[-1] if group else ""
    if form != _STAFF or at_once or not names_work(last) or not _ASIDE.search(last):
        return ""
    return "" if names_work(line) or names_school(line) else last


def part_timers_end(place: Place, line: str) -> Issue:
    """Tell that people under a further line are no part-timers any more."""
    return Issue(
        IssueCode.ROW_REMARK,
        Level.WARNING,
        f"под строкой {quoted(line)} стоит ещё одна строка-заголовок; люди под ней учтены как "
        "работающие по основному месту",
        "Если и они совместители, добавьте столбец «Вид занятости».",
        place,
    )
