"""What the terminal shows of a run: texts only, so that an unchanged run can be shown again."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Self

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class RunView:
    """A run in a few lines.

    Attributes:
        title: Over the table of totals.
        totals: Number, title, share, counts, target and state of every municipal total.
        issues: Level, organisation, place, message and influence of the weightiest issues.
        more: How many serious issues are not shown.
        summary: The run in one paragraph.
        has_errors: Whether some return has errors (exit code 1).
    """

    title: str
    totals: Rows
    issues: Rows
    more: int
    summary: str
    has_errors: bool

    def to_plain(self) -> dict[str, Any]:
        """Give what JSON can hold."""
        return asdict(self)

    @classmethod
    def from_plain(cls, kept: dict[str, Any]) -> Self:
        """Rebuild the view: JSON knows lists only."""
        rows = {name: tuple(map(tuple, kept[name])) for name in ("totals", "issues")}
        return cls(**{**kept, **rows})
