"""What a report is built from, gathered once for the builders of its components."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.reporting.document import WritingSpace
from pedmonitor.reporting.figures import Figures
from pedmonitor.reporting.numbers import count_text, plural
from pedmonitor.reporting.phrases import Phrases, TemplateFolders

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.definitions.family import Family
    from pedmonitor.definitions.profile import Profile
    from pedmonitor.model.people import PeopleChange
    from pedmonitor.model.result import IndicatorValue, RunResult
    from pedmonitor.model.verdict import Statistics


@dataclass(frozen=True, slots=True)
class ReportContext:
    """Everything a report needs.

    Attributes:
        profile: The document whose indicators are reported.
        run: The run of the period.
        earlier: Runs of the same kind of period, oldest first.
        municipality: How the municipality is named in the heading.
        notes: The methodist's own texts by section id.
        families: Definitions by id; they name what an indicator counts («чел.», «организаций»).
        edition: For whom the report is; the values given are protected for it already.
        people: How shares of persons changed since the run before, told by people, by number of the
            indicator; empty where that may not be told.
        ask: Answers what may be said of counts.
    """

    profile: Profile
    run: RunResult
    earlier: tuple[RunResult, ...] = ()
    municipality: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)
    families: Mapping[str, Family] = field(default_factory=dict)
    edition: Edition = Edition.INTERNAL
    people: Mapping[str, PeopleChange] = field(default_factory=dict)
    ask: Statistics = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Material:
    """The context with its values indexed and its sentences read.

    Attributes:
        context: What the caller gave.
        phrases: The sentences.
        runs: Earlier runs and this one, oldest first, no more than are compared.
        figures: The values of each of those runs, in the same order.
    """

    context: ReportContext
    phrases: Phrases
    runs: tuple[RunResult, ...]
    figures: tuple[Figures, ...]

    @property
    def now(self) -> Figures:
        """The values of the period of the report."""
        return self.figures[-1]

    def reason(self, value: IndicatorValue | None) -> str:
        """Say why a value is absent or limited; empty for an ordinary value."""
        if value is None:
            return self.phrases.say("reason_absent")
        return value.note.rstrip(". ") or self.phrases.say(f"reason_{value.status.value}")

    def gap(self, value: IndicatorValue) -> str:
        """Say how many organisations a value lacks; empty when it lacks none."""
        lacking = (value.expected or 0) - (value.reporting or 0)
        if value.reporting is None or lacking <= 0:
            return ""
        noun = plural(lacking, "организации", "организаций", "организаций")
        return self.phrases.say("gap", number=count_text(lacking), noun=noun)

    def writing(self, section: str) -> WritingSpace:
        """Give the methodist's place in a section, with what is already written."""
        prompt = self.phrases.say(f"prompt_{section}")
        return WritingSpace(prompt, self.context.notes.get(section, ""))


COMPARED = 4
"""How many periods stand side by side; more do not fit a page."""


def gather(context: ReportContext, *, templates: TemplateFolders) -> Material:
    """Index the values and read the sentences."""
    runs = (*context.earlier, context.run)[-COMPARED:]
    figures = tuple(Figures(run, profile=context.profile.id) for run in runs)
    return Material(context, Phrases(templates), runs, figures)


def indicators_text(refs: list[str] | tuple[str, ...]) -> str:
    """Name indicators with their noun.

    >>> indicators_text(["3.2"]), indicators_text(("1.1", "1.2"))
    ('показатель 3.2', 'показатели 1.1, 1.2')
    """
    return f"{'показатель' if len(refs) == 1 else 'показатели'} {refs_text(refs)}"


def refs_text(refs: list[str] | tuple[str, ...]) -> str:
    """List numbers of indicators.

    >>> refs_text(["1.1", "1.2"])
    '1.1, 1.2'
    """
    return ", ".join(refs)
