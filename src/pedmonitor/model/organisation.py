"""An organisation of the municipality, as its registry describes it."""

from __future__ import annotations

from dataclasses import dataclass

MUNICIPALITY = "муниципалитет"
"""Stands in the place of an organisation for documents of the department itself."""


@dataclass(frozen=True, slots=True)
class Organisation:
    """One row of the registry.

    Attributes:
        name: Short name: the canonical value of the `organisation` breakdown.
        code: Code of the registry, empty when there is none.
        type: Canonical organisation type, empty when unknown.
        rural: True in a village, False in a town, None when unknown.
        aliases: Other names that mean the same organisation, predecessors included.
        declared: False when it was met in returns but stands in no registry.
    """

    name: str
    code: str = ""
    type: str = ""
    rural: bool | None = None
    aliases: tuple[str, ...] = ()
    declared: bool = True
