"""What a document asks for beside what all of them do: registers, and columns of registers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ASKED: Mapping[str, frozenset[str]] = {
    "vilyuysk-2021": frozenset(),
    "korsakov-2021": frozenset(),
    "kazachinsko-lensky-2022": frozenset(
        {
            "events",
            "event_participants",
            "expertise",
            "method_service",
            "routes of managers",
            "federal registry",
            "audience",
            "target model",
            "category raised",
            "documents of organisations",
        }
    ),
    "amursk-2021": frozenset(
        {
            "communities",
            "projects",
            "expertise",
            "events",
            "event_participants",
            "staffing",
            "pupils",
            "targeted_students",
            "education",
            "form of study",
            "target model",
            "documents of the office",
        }
    ),
    "sysert-2019": frozenset(
        {
            "programmes",
            "training_orders",
            "surveys",
            "products",
            "routes of managers",
            "documents of organisations",
        }
    ),
}
