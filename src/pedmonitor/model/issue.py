"""A fault in the data is a value: where, what, why it matters, how to mend it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from pedmonitor.model.influence import Influence
    from pedmonitor.model.issue_codes import IssueCode


class Level(StrEnum):
    """How much an issue matters; an error makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Errors first."""
        return (Level.ERROR, Level.WARNING, Level.INFO).index(self)


def errors_by_owner(
    issues: Iterable[Issue], *, unread: Collection[str] = ()
) -> dict[str, list[Issue]]:
    """Gather the errors that each organisation has to mend.

    The one count of reminders, letters, returned copies and the matrix: warnings are no errors, and
    what is wrong in files of other periods has been made information before.

    Args:
        issues: Everything found in a run.
        unread: Files that could not be read: they are to be sent anew, there is nothing to mend.

    Returns:
        Organisation → its errors, in their order; errors of nobody are left out.
    """
    found: dict[str, list[Issue]] = {}
    for issue in issues:
        file = issue.place.file if issue.place else ""
        if issue.level is Level.ERROR and issue.organisation and file not in unread:
            found.setdefault(issue.organisation, []).append(issue)
    return found


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding about the data.

    Attributes:
        code: Stable code; its title and explanation live in the catalogue of codes.
        level: Error, warning or info.
        place: File, sheet and cell; None for a finding about the whole municipality.
        message: What is wrong and why it matters, in Russian; never names a person.
        hint: What to do, in Russian.
        organisation: Short name of the organisation, empty when unknown.
        about: Register and field whose cells are at fault, where it is about cells of one column.
        registers: Registers that it is about as a whole; two where a table resembles both.
        influence: By how much mending it could move the indicators, the largest first. It follows
            from the run, so two issues are equal without it and the history does not keep it.
    """

    code: IssueCode
    level: Level
    message: str
    hint: str
    place: Place | None = None
    organisation: str = ""
    about: tuple[str, str] = field(default=("", ""), compare=False, repr=False)
    registers: tuple[str, ...] = field(default=(), compare=False, repr=False)
    influence: tuple[Influence, ...] = field(default=(), compare=False, repr=False)

    @property
    def weight(self) -> float:
        """How much is at stake; 0 when nothing is left out or it has not been measured."""
        return self.influence[0].weight if self.influence else 0.0

    def sort_key(self) -> tuple[str, int, Place, str, str]:
        """Order by organisation, gravity, place: the order in which a methodist acts."""
        place = self.place or Place("")
        key = Place(place.file, place.sheet, place.row or 0, place.column or 0)
        return (self.organisation, self.level.rank, key, self.code.value, self.message)
