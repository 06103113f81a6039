"""Who has to send what, what has come, and in what state: the matrix of submission control."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from pedmonitor.model.period import Period


class ReturnState(StrEnum):
    """What has become of one return of one organisation.

    A list of staff without a single row is ``empty`` and owed; a register of facts without rows is
    an answer: there was nothing.
    """

    NOT_REQUIRED = "not_required"
    NOT_RECEIVED = "not_received"
    EMPTY = "empty"
    HALF_EMPTY = "half_empty"
    REFUSED = "all_rows_refused"
    RETURNED = "returned"
    REMARKS = "accepted_with_remarks"
    NIL = "accepted_without_rows"
    ACCEPTED = "accepted"

    @property
    def is_received(self) -> bool:
        """Whether something has come that could be read."""
        return self not in _ABSENT

    @property
    def is_owed(self) -> bool:
        """Whether the organisation still has to send or mend something."""
        return self in _OWED


_ABSENT = {ReturnState.NOT_REQUIRED, ReturnState.NOT_RECEIVED}
_OWED = {
    ReturnState.NOT_RECEIVED,
    ReturnState.EMPTY,
    ReturnState.HALF_EMPTY,
    ReturnState.REFUSED,
    ReturnState.RETURNED,
}


class Timeliness(StrEnum):
    """How a return stands to its deadline; unknown where no deadline is set."""

    ON_TIME = "on_time"
    LATE = "late"
    OVERDUE = "overdue"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ExpectedReturn:
    """A return that one organisation has to send.

    Attributes:
        organisation: Short name.
        register: Id of the register.
        due: Last day; None where neither the document nor the settings name one.
    """

    organisation: str
    register: str
    due: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """A table of one organisation as it was read.

    Attributes:
        organisation: Short name.
        register: Id of the register.
        file: Path relative to the folder of returns.
        sheet: Sheet name; empty for text files.
        rows: Rows of the organisation in the table, refused ones included.
        first: Zero-based first data row of the table on its sheet; -1 for an empty table.
        last: Last data row; -1 for an empty table.
        cells: Cells that the recognised columns have in those rows.
        filled: Those of them that say something.
        current: False for a version that a later one replaces.
        refused: Rows that count nowhere: nobody knows of whom or of what day they speak.
    """

    organisation: str
    register: str
    file: str
    sheet: str
    rows: int
    first: int = -1
    last: int = -1
    cells: int = 0
    filled: int = 0
    current: bool = True
    refused: int = 0

    @property
    def is_refused(self) -> bool:
        """Whether something was written and none of it counts."""
        return self.refused > 0 and self.refused >= self.rows


@dataclass(frozen=True, slots=True)
class ReturnStatus:
    """One cell of the matrix.

    Attributes:
        expected: What had to be sent.
        state: What has become of it.
        timeliness: How it stands to the deadline.
        arrived: Day when the first version came; None when nothing came or nobody knows.
        files: Files that hold it.
        errors: Issues of level error in it.
        warnings: Issues of level warning in it.
    """

    expected: ExpectedReturn
    state: ReturnState
    timeliness: Timeliness = Timeliness.UNKNOWN
    arrived: dt.date | None = None
    files: tuple[str, ...] = ()
    errors: int = 0
    warnings: int = 0


@dataclass(frozen=True, slots=True)
class Debt:
    """What one organisation still owes.

    Attributes:
        organisation: Short name.
        returns: The cells of the matrix that are owed, in the order of the matrix.
        unread: Files of the organisation that could not be read.
        aside: (file, why) of what has come instead of what is owed and is not counted: another
            year, a document of another kind, a table that is not known.
        elsewhere: (file, sheet, number) of errors that stand in no return of the matrix.
        errors: All errors that the organisation has to mend, as `errors_by_owner` counts them.
    """

    organisation: str
    returns: tuple[ReturnStatus, ...]
    unread: tuple[str, ...] = ()
    aside: tuple[tuple[str, str], ...] = ()
    elsewhere: tuple[tuple[str, str, int], ...] = ()
    errors: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """What became of the issues of the submission before.

    Attributes:
        fixed: Issues that are gone.
        still: Issues that are there again.
        new: Issues that were not there.
    """

    fixed: int
    still: int
    new: int


@dataclass(frozen=True, slots=True)
class Submissions:
    """The whole of submission control for a period.

    Attributes:
        period: The period.
        today: The day the debts are counted on.
        registers: Ids of the registers that somebody has to send: columns of the matrix.
        organisations: Short names in the order of the registry: rows of the matrix.
        returns: Every cell, organisation by organisation.
        debts: Organisations that owe something.
        progress: Organisation → what was mended since the run before; empty without one.
    """

    period: Period
    today: dt.date
    registers: tuple[str, ...]
    organisations: tuple[str, ...]
    returns: tuple[ReturnStatus, ...]
    debts: tuple[Debt, ...]
    progress: tuple[tuple[str, Progress], ...] = ()

    def of(self, organisation: str, register: str) -> ReturnStatus:
        """Find a cell; what is in no list is not required."""
        absent = ReturnStatus(ExpectedReturn(organisation, register), ReturnState.NOT_REQUIRED)
        return next(
            (
                item
                for item in self.returns
                if (item.expected.organisation, item.expected.register) == (organisation, register)
            ),
            absent,
        )
