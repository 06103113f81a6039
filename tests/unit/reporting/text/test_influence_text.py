"""Influence in words: counts first, the heaviest first, the rest counted."""

from __future__ import annotations

from pedmonitor.model.influence import Influence, Movement
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.reporting.text.influence_text import EVERYTHING, influence_text

MOVED = Movement(31, 31, 33, 52, 52)


def text(*influence: Influence, shown: int = 3) -> str:
    issue = Issue(IssueCode.CELL_DATE, Level.ERROR, "не дата", "исправьте", influence=influence)
    return influence_text(issue, shown=shown)


def test_the_municipal_value_then_the_own() -> None:
    own = Movement(9, 9, 10, 20, 20)
    assert text(Influence("d", (("vilyuysk-2021", "1.2-3.1"),), MOVED, own)) == (
        "показатель 1.2-3.1: числитель 31 → до 33 из 52 (по организации: числитель 9 → до 10 из 20)"
    )


def test_documents_that_ask_for_the_same_stand_together() -> None:
    refs = (("vilyuysk-2021", "1.2-3.1"), ("korsakov-2021", "3.1-1"))
    assert text(Influence("d", refs, MOVED)).startswith("показатели 1.2-3.1 и 3.1-1: ")


def test_the_rest_is_counted() -> None:
    many = [Influence(name, (("p", name),), MOVED) for name in "абвг"]
    assert text(*many, shown=2).endswith("; и ещё 2 показателя")


def test_nothing_and_everything() -> None:
    assert text() == ""
    assert text(Influence("")) == EVERYTHING
