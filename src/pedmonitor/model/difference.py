"""What differs between two runs: what went in, what it meant, what came out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pedmonitor.model.result import IndicatorValue, InputFile


class Change(StrEnum):
    """What became of a thing between two runs."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file that is not what it was.

    Attributes:
        change: What became of it; a file of the same bytes may still have another verdict.
        before: The file in the earlier run; None when it was not there.
        after: The file in the later run; None when it is gone.
    """

    change: Change
    before: InputFile | None
    after: InputFile | None

    @property
    def file(self) -> str:
        """Its name now, or the last it had."""
        return (self.after or self.before).file  # type: ignore[union-attr]

    @property
    def organisation(self) -> str:
        """Whose it is, as far as one can say."""
        names = [item.organisation for item in (self.after, self.before) if item is not None]
        return next(filter(None, names), "")


@dataclass(frozen=True, slots=True)
class MeaningChange:
    """An indicator that does not count what it counted.

    Attributes:
        change: Whether it is new, gone, or means something else.
        profile: Profile id.
        ref: Number in its document.
    """

    change: Change
    profile: str
    ref: str


@dataclass(frozen=True, slots=True)
class ChoiceChange:
    """A question of the documents that was decided otherwise.

    Attributes:
        id: Q01 to Q30.
        before: The option then; empty when the question did not arise.
        after: The option now; empty when it does not arise any more.
        text: What is done now, or was done last.
    """

    id: str
    before: str
    after: str
    text: str


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A figure that is not what it was.

    Attributes:
        before: The figure then; None when there was none.
        after: The figure now; None when there is none.
    """

    before: IndicatorValue | None
    after: IndicatorValue | None

    @property
    def value(self) -> IndicatorValue:
        """The figure now, else then: for what both share."""
        return self.after or self.before  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two runs of one period held against each other.

    Attributes:
        files: Files that changed, came or went.
        profiles: Profiles that only one of the runs has.
        definitions: Whether any definition file differs.
        meanings: Indicators that mean something else; empty where a run did not keep meanings.
        meanings_known: Whether both runs kept what their indicators meant.
        choices: Questions decided otherwise.
        values: Figures that differ, of the profiles that both runs have.
        issues: Errors and warnings that are gone, that stay, and that are new.
        same_program: Whether both were made by the same version.
    """

    files: tuple[FileChange, ...]
    profiles: tuple[tuple[Change, str], ...]
    definitions: bool
    meanings: tuple[MeaningChange, ...]
    meanings_known: bool
    choices: tuple[ChoiceChange, ...]
    values: tuple[ValueChange, ...]
    issues: tuple[int, int, int] = (0, 0, 0)
    same_program: bool = True
