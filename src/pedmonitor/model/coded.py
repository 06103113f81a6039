"""The base of code catalogues: a code, its Russian title and the reason why it matters."""

from __future__ import annotations

from enum import Enum
from typing import Self


class Coded(Enum):
    """Stable codes; a code is never renamed and never reused."""

    title: str
    why: str

    def __new__(cls, code: str, title: str, why: str) -> Self:
        """Keep the Russian title and the explanation beside the code."""
        member = object.__new__(cls)
        member._value_ = code
        member.title = title
        member.why = why
        return member
