"""The true figures of a district, counted by plain code from the wording of the documents.

Sources: the orders in `catalogue/` and the decisions on their ambiguities (domain.md § 1.9): a
person once in the municipal total and once in every organisation where he works (Q18), a teacher of
two subjects in the row of each (Q01), a diagnostic with a subject only in the row of that subject
(Q02), an event by the day it ended (Q21), persons and not certificates (Q22). Nothing here calls
the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.truth.amursk import amursk
from districts.truth.kazachinsko import kazachinsko
from districts.truth.korsakov import korsakov
from districts.truth.sysert import sysert
from districts.truth.vilyuysk import vilyuysk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from districts.facts import World
    from districts.truth.figures import Count, Key

PROFILES: Mapping[str, Callable[[World], dict[Key, Count]]] = {
    "vilyuysk-2021": vilyuysk,
    "korsakov-2021": korsakov,
    "kazachinsko-lensky-2022": kazachinsko,
    "amursk-2021": amursk,
    "sysert-2019": sysert,
}
