"""Figures that several documents ask for in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.truth.figures import Count

if TYPE_CHECKING:
    from collections.abc import Mapping

    from districts.facts import Document
    from districts.truth.figures import Truth
    from districts.truth.happened import Facts


def contests(truth: Truth, it: Facts, ref: str) -> None:
    truth.share(ref, it.competed, "staff contests")
    truth.by_level(ref, it.competed, "staff contests")
    truth.by_subject(ref, lambda one, _: it.competed(one), "staff contests")


def in_force(it: Facts) -> list[Document]:
    """Documents approved by the end of the year; a draft is no document."""
    return [one for one in it.world.documents if one.status != "проект" and one.day <= it.last]


def present(truth: Truth, it: Facts, asked: Mapping[str, str]) -> None:
    """Наличие: whether there is a document about it; indicator → what about."""
    about = {one.about for one in in_force(it)}
    for ref, one in asked.items():
        truth.figures[ref, "", ""] = Count(int(one in about), None, ("documents",))
