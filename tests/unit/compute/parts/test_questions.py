"""What the engine asks is taken down once, and every count is nought meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.compute.parts.questions import Asking, Kind, Question
from pedmonitor.compute.parts.seen import Seen
from pedmonitor.compute.selection import Where

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue

NOTHING = Seen(frozenset(), frozenset(), {})
A, B = Where(("А", "Б")), Where(("А",))


def test_a_question_is_put_once_for_one_set_of_organisations(catalogue: Catalogue) -> None:
    family = next(iter(catalogue.families.values()))
    asking = Asking((NOTHING, NOTHING))
    assert asking.count(family, A) == (0, 0)
    asking.count(family, Where(("А", "Б")))
    asking.count(family, B)
    asking.by_organisation(family, ("А", "Б"))
    assert list(asking.questions) == [
        Question(Kind.COUNT, family.id, 0, Where(())),
        Question(Kind.COUNT, family.id, 1, Where(())),
        Question(Kind.EACH, family.id, 0, Where(())),
    ]
