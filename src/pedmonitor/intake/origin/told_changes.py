"""What a note of a registry says of a merger in words: «присоединена к СОШ № 2 с 01.09.2022»."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pedmonitor.intake.origin.organisations import OrganisationIndex

_ORDER = re.compile(
    r"(?i)[(,;]?\s*(?:на основании\s+|согласно\s+)?(?:приказ|постановл|распоряж|решени)"
)
"""From here on a note tells of its paper, whose day is not that of the change."""
_DAY = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_WHEN = re.compile(r"(?i)[(,]?\s*\b(?:с|от|на)?\s*\d{1,2}\.\d{1,2}\.\d{4}\s*(?:г(?:ода|\.)?)?\)?")
_SPEAKS = re.compile(
    r"(?i)\b(?:реорганиз|присоедин|слиян|слит[аы]?\b|объединен\w*\s+с\b|путем объединения"
    r"|переимен|преобраз|ликвид|закрыт[аоы]?\b(?!\s+на\b)|вош(?:ла|ли|[её]л)\s+в\s+состав|влил"
    r"|прекратил)"
)
_INTO = re.compile(
    r"(?i)\b(?:присоедин\w+\s+к\s+(?!не(?:й|му|е)\b)|(?:вошл\w*|вош[её]л|включен\w*)\s+в\s+состав\s+"
    r"|влил\w+\s+в\s+|слит\w*\s+с\s+)(?P<name>.+)"
)
"""It is no more: what follows goes on in its place."""
_OUT_OF = re.compile(
    r"(?i)\b(?:присоединени\w+\s+(?:к\s+не(?:й|му)\s+)?|к\s+(?:ней|нему)\s+присоедин\w+\s+"
    r"|присоединил\w*\s+|слияни\w+\s+|объединени\w+\s+|преобразован\w*\s+из\s+)(?P<name>.+)"
)
"""It goes on in the place of what follows."""
_RENAMED = re.compile(r"(?i)\bпереименован\w*\s+из\s+(?P<name>.+)")
_ENDED = re.compile(r"(?i)\b(?:ликвидирован|закрыт[аоы]?\b(?!\s+на\b)|прекратил\w*\s+деятельност)")
"""«Закрыта на ремонт» will open again."""
_BETWEEN = re.compile(r"\s*(?:[;,\n]|\s+и\s+)\s*")
_LED = re.compile(r"(?i)^(?:к\s+)?(?:школ[аыеу]|организаци[ияюей]+)\s+(?=[А-ЯЁ])")


class ToldChange(NamedTuple):
    """A change as a note tells it.

    Attributes:
        successor: In whom the organisation goes on.
        predecessors: Whose place it has taken.
        since: From what day.
        closed: The day from which it is no more, and nobody in its place.
        unclear: Whether the note speaks of a change and nobody can tell of which.
    """

    successor: str = ""
    predecessors: tuple[str, ...] = ()
    since: dt.date | None = None
    closed: dt.date | None = None
    unclear: bool = False


_NOTHING = ToldChange()
_UNCLEAR = ToldChange(unclear=True)


def told_change(text: str, own: str, index: OrganisationIndex) -> ToldChange:
    """Read a note about a change.

    Args:
        text: The note.
        own: Short name of the organisation beside which it stands.
        index: The organisations of the registry.
    """
    if not _SPEAKS.search(text):
        return _NOTHING
    cut = _ORDER.search(text)
    said = text[: cut.start()] if cut and cut.start() else text
    since = _day_in(said)
    bare = " ".join(_WHEN.sub(" ", said).split())
    if found := _RENAMED.search(bare):
        return ToldChange(predecessors=(found["name"].strip(" .,:;()"),), since=since)
    if found := _INTO.search(bare):
        names = _names(found["name"], own, index)
        return ToldChange(successor=names[0], since=since) if len(names) == 1 else _UNCLEAR
    if found := _OUT_OF.search(bare):
        names = _names(found["name"], own, index)
        return ToldChange(predecessors=names, since=since) if names else _UNCLEAR
    if _ENDED.search(bare) and since is not None:
        return ToldChange(closed=since)
    return _UNCLEAR


def _day_in(text: str) -> dt.date | None:
    """Read the only day of a note."""
    days = {found.groups() for found in _DAY.finditer(text)}
    if len(days) != 1:
        return None
    day, month, year = map(int, days.pop())
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _names(text: str, own: str, index: OrganisationIndex) -> tuple[str, ...]:
    """List the other organisations that a text names; nothing where one of them is not known."""
    whole = index.named(_LED.sub("", text).strip(" .,:;()"))
    if whole and whole != own:
        return (whole,)
    parts = [_LED.sub("", part).strip(" .,:;()") for part in _BETWEEN.split(text)]
    found = [index.find(part, inside=True).name for part in parts if part]
    known = dict.fromkeys(name for name in found if name != own)
    return () if "" in known else tuple(known)
