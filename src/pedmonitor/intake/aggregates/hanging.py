"""«Из них …» under a group of pedagogues: who of the young has passed is no figure of all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates.figure_columns import Part
from pedmonitor.intake.aggregates.staff_words import names_pedagogues
from pedmonitor.intake.wording.caption_words import OF_THEM

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from pedmonitor.intake.aggregates.figure_columns import FigureColumn
    from pedmonitor.intake.wording.family_names import FamilyNames

_PEOPLE = re.compile(r"(?i)педагог|учител|работник|специалист|воспитател|молод")
_ONLY_SHARE = re.compile(r"(?i)[\s,.%()]*(?:доля|процент\w*|в)?[\s,.%()]*")
_GOES_ON = re.compile(r"(?i)(?::|в том числе:?|из них:?|в т\.?\s?ч\.?:?)\s*$")


class Above:
    """What stands before «из них»: all pedagogues, a fact of theirs, or some of them.

    A part of those who have learned is counted of all where the indicator is a kind of learning:
    «прошли ПК | из них на основе диагностики». Of the young, of the diagnosed, of those whom nobody
    knows it is a part of these alone.
    """

    def __init__(self, names: FamilyNames) -> None:
        """Begin above the first caption.

        Args:
            names: Captions of the indicators.
        """
        self._names = names
        self._over = ""  # what «из них» stands after; empty for all pedagogues
        self._within = ""  # «в том числе учителей» after all pedagogues
        self._block = ""  # «Молодые педагоги:» over rows
        self._hung = False

    def hangs(self, caption: str, family: str, *, is_base: bool) -> bool:
        """Say whether a caption speaks of a part of a group; captions come in their order.

        Args:
            caption: The caption.
            family: The indicator that it names; empty for none.
            is_base: Whether it names all pedagogues.
        """
        if _ONLY_SHARE.fullmatch(caption):
            return self._hung
        if is_base:  # «в том числе педагогических» after «Всего работников»
            self._over = self._within = self._block = ""
            self._hung = False
        elif OF_THEM.match(caption):
            self._hung = self._is_of_some(family)
            if not self._over:
                self._within = self._group_in(caption, family) or self._within
        else:
            self._hung = bool(self._block)
            if family or self._names.narrows(caption, family) or not names_pedagogues(caption):
                self._over, self._within = caption, ""
            else:
                self._over = self._within = ""
        return self._hung

    def opens(self, caption: str, family: str, *, is_bare: bool) -> None:
        """See a row as the heading of those below it: «Молодые педагоги:», «Не прошли:».

        Args:
            caption: The name of the row.
            family: The indicator that it names; empty for none.
            is_bare: Whether it has no numbers.
        """
        if not (is_bare or _GOES_ON.search(caption)):
            return
        told = self._names.narrows(caption, "") or (family in self._names.of_staff and not is_bare)
        self._block = caption if told else ""

    def _is_of_some(self, family: str) -> bool:
        if self._block:
            return True
        if self._over:
            return not (family and self._names.refines(self._over, family))
        return bool(self._within) and not (
            self._within in self._names.of_staff and family in self._names.of_staff
        )

    def _group_in(self, caption: str, family: str) -> str:
        """Give what tells of a group that a caption counts; an unknown fact is none."""
        if family in self._names.of_staff:
            return family
        bare = OF_THEM.sub("", caption)
        is_group = _PEOPLE.search(bare) or self._names.narrows(bare, "")
        return caption if not family and is_group and not names_pedagogues(bare) else ""


def hanging(
    paths: Sequence[tuple[str, ...]],
    told: Mapping[int, str],
    bases: Collection[int],
    names: FamilyNames,
) -> frozenset[int]:
    """Find the columns that speak of a part of the group before them.

    Args:
        paths: The captions over each column, from the parent down.
        told: Column of numbers, known or not → the indicator that its captions name.
        bases: Columns of all pedagogues.
        names: Captions of the indicators.
    """
    above = Above(names)
    found = set()
    for at in sorted(told):
        own = next((text for text in paths[at] if OF_THEM.match(text)), " ".join(paths[at]))
        if above.hangs(own, told[at], is_base=at in bases):
            found.add(at)
    return frozenset(found)


def under_groups(
    paths: Sequence[tuple[str, ...]], figures: Sequence[FigureColumn], names: FamilyNames
) -> frozenset[int]:
    """Find the columns whose parents speak of some, of no facts, or of another indicator.

    «Молодые педагоги: всего | прошли диагностику», «Прошли диагностику: всего | до 35 лет».

    Args:
        paths: The captions over each column, from the parent down.
        figures: The columns of figures, as their own captions tell them.
        names: Captions of the indicators.
    """
    return frozenset(
        figure.at
        for figure in figures
        if not figure.of and any(_narrows(text, figure, names) for text in paths[figure.at][:-1])
    )


def _narrows(parent: str, figure: FigureColumn, names: FamilyNames) -> bool:
    if names.narrows(parent, figure.family) or _names_teachers(parent):
        return names.find(parent) != figure.family or not figure.family
    own = names.find(figure.caption)
    if not own or own != figure.family or figure.part is Part.DENOMINATOR:
        return False
    other = names.find(parent) or names.bases_of(parent)
    return bool(other) and not names.refines(parent, own)


def _names_teachers(parent: str) -> bool:
    """Say whether a caption over others names teachers: they are some of the pedagogues."""
    return re.match(r"(?i)\s*учител(?:я|ей)\b(?!.*педагог)", parent) is not None
