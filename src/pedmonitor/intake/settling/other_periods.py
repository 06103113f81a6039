"""Files of another period in the folder: what is wrong in them is no fault of this period's."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.placing import covers_period, speaks_of_period
from pedmonitor.intake.origin.stated import first_stated, names_of
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.result import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.origin.attribute import OwnedTable
    from pedmonitor.intake.settling.gathered import Gathered
    from pedmonitor.intake.state_forms.settling import SettledForms
    from pedmonitor.model.period import Period
    from pedmonitor.model.result import InputFile


@dataclass(slots=True)
class FilesOfPeriod:
    """Tells which files are for a period; the one rule of `check`, `errors` and `status`.

    Attributes:
        gathered: The folder.
        forms: What stands of the state forms.
        period: The period asked for.
    """

    gathered: Gathered
    forms: SettledForms
    period: Period
    _tables: dict[str, list[OwnedTable]] = field(default_factory=lambda: defaultdict(list))
    _of_forms: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Lay the tables out by file."""
        for owned in self.gathered.tables:
            self._tables[owned.table.place.file].append(owned)
        self._of_forms.update(form.given.file for form in self.gathered.forms)

    def has(self, file: str) -> bool:
        """Say whether anything in a file is for the period, or says of no other one."""
        tables = self._tables.get(file, [])
        if file in self._of_forms:
            current = {part.owned.given.file for part in self.forms.current}
            earlier = {part.owned.given.file for part in self.forms.earlier}
            if file in current or file not in earlier:
                return True
        elif not tables:
            return covers_period(first_stated(names_of(file)), self.period)
        return any(speaks_of_period(owned, self.period) for owned in tables)


def marked_others(
    inputs: Iterable[InputFile], gathered: Gathered, forms: SettledForms
) -> tuple[InputFile, ...]:
    """Call accepted files by their name that hold nothing but state forms of another year.

    They serve the controls and the comparison of years; no figure of the period is theirs.
    """
    current = {part.owned.given.file for part in forms.current}
    earlier = {part.owned.given.file for part in forms.earlier}
    registers = {owned.table.place.file for owned in gathered.tables}
    other = earlier - current - registers
    judged = {Verdict.ACCEPTED, Verdict.RETURNED}
    return tuple(
        replace(one, verdict=Verdict.OTHER_PERIOD)
        if one.file in other and one.verdict in judged
        else one
        for one in inputs
    )


def told_of_others(issues: list[Issue], files: FilesOfPeriod) -> list[Issue]:
    """Leave what is wrong in files of another period for information only.

    It is an error when their own period is computed; here nobody is to mend it.
    """
    places = {issue.place.file for issue in issues if issue.place is not None}
    other = {file for file in places if file and not files.has(file)}
    return [
        replace(issue, level=Level.INFO)
        if issue.place is not None
        and issue.place.file in other
        and issue.code is not IssueCode.PERIOD_OTHER
        else issue
        for issue in issues
    ]
