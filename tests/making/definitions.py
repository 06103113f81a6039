"""The bundled definitions, checked once a process: they are read by a thousand tests."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pedmonitor.definitions.loading import load_catalogue

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


@cache
def bundled_definitions() -> Catalogue:
    """Give the definitions without those of a workspace; nobody may change what is given."""
    return load_catalogue()
