"""«Из них …» under a group of pedagogues: who of the young has passed is no figure of all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates.staff_words import names_pedagogues
from pedmonitor.intake.wording.family_names import OF_THEM

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

_PEOPLE = re.compile(r"(?i)педагог|учител|работник|специалист|воспитател|молод")
_ONLY_SHARE = re.compile(r"(?i)[\s,.%()]*(?:доля|процент\w*|в)?[\s,.%()]*")


class Above:
    """What stands before «из них»: all pedagogues, a fact of theirs, or some of them.

    A part of those who have done something has done it too, so it is counted of all. A part of the
    young, of teachers of one subject, of those whom nobody knows is a part of these alone.
    """

    def __init__(self, of_staff: Collection[str]) -> None:
        """Begin above the first caption.

        Args:
            of_staff: Families whose fact is what somebody is, not what he has done.
        """
        self._of_staff = of_staff
        self._is_group = False
        self._hung = False

    def hangs(self, caption: str, family: str, *, is_base: bool) -> bool:
        """Say whether a caption speaks of a part of a group; captions come in their order.

        Args:
            caption: The caption.
            family: The indicator that it names; empty for none.
            is_base: Whether it names all pedagogues.

        >>> above = Above({"young"})
        >>> above.hangs("Педагоги до 35 лет", "young", is_base=False)
        False
        >>> above.hangs("из них прошли диагностику", "passed", is_base=False)
        True
        """
        if _ONLY_SHARE.fullmatch(caption):
            return self._hung
        if is_base:  # «в том числе педагогических» after «Всего работников»
            self._is_group = self._hung = False
            return False
        if OF_THEM.match(caption):
            self._hung = self._is_group
            return self._hung
        bare = not family and _PEOPLE.search(caption) and not names_pedagogues(caption)
        self._is_group = family in self._of_staff or bool(bare)
        self._hung = False
        return False


def hanging(
    paths: Sequence[tuple[str, ...]],
    told: Mapping[int, str],
    bases: Collection[int],
    of_staff: Collection[str],
) -> frozenset[int]:
    """Find the columns that speak of a part of the group before them.

    Args:
        paths: The captions over each column, from the parent down.
        told: Column of numbers, known or not → the indicator that its captions name.
        bases: Columns of all pedagogues.
        of_staff: Families whose fact is what somebody is.
    """
    above = Above(of_staff)
    found = set()
    for at in sorted(told):
        own = next((text for text in paths[at] if OF_THEM.match(text)), " ".join(paths[at]))
        if above.hangs(own, told[at], is_base=at in bases):
            found.add(at)
    return frozenset(found)
