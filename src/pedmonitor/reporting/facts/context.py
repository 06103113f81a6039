"""What a report is built from, gathered once for the builders of its components."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.model.edition import Edition
from pedmonitor.model.measure_effect import JudgedMeasures
from pedmonitor.reporting.document import WritingSpace
from pedmonitor.reporting.editable.phrases import Phrases, TemplateFolders
from pedmonitor.reporting.editable.sentences import Sentences
from pedmonitor.reporting.facts.figures import Figures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.family import Family
    from pedmonitor.definitions.profile import Profile, ProfileIndicator
    from pedmonitor.model.measure import MeasureRegister
    from pedmonitor.model.people import PeopleChange
    from pedmonitor.model.plan_status import PlanSummary
    from pedmonitor.model.recommendation import Advice
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
        notes: The methodist's own texts by the name of their place (`PLACES`).
        families: Definitions by id; they name what an indicator counts («чел.», «организаций»).
        edition: For whom the report is; the values given are protected for it already.
        organisation: Whose extract it is; empty for a report of the municipality.
        catalogue: All definitions: passports put formulas into words with their titles.
        options: The option in force of each question.
        performer: Who answers for the indicators, by position; the office if empty.
        people: How shares of persons changed since the run before, told by people, by number of the
            indicator; empty where that may not be told.
        advice: What the register of recommendations holds; None where there is no register.
        judged: What the figures say of the measures of the register.
        measures: The register of measures for the period; None where the workspace keeps none.
        plans: How the plans were going when they were last looked at.
        around: Of an organisation's extract: the public figures of all the others; else None.
        examined: Indicators of the whole document, where the report is of only some of them: what
            stands out among many changes must not depend on which report tells it.
        ask: Answers what may be said of counts.
    """

    profile: Profile
    run: RunResult
    earlier: tuple[RunResult, ...] = ()
    municipality: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)
    families: Mapping[str, Family] = field(default_factory=dict)
    edition: Edition = Edition.INTERNAL
    organisation: str = ""
    catalogue: Catalogue | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    performer: str = ""
    people: Mapping[str, PeopleChange] = field(default_factory=dict)
    advice: Advice | None = None
    judged: JudgedMeasures = field(default_factory=JudgedMeasures)
    measures: MeasureRegister | None = None
    plans: tuple[PlanSummary, ...] = ()
    around: RunResult | None = None
    examined: tuple[ProfileIndicator, ...] = ()
    ask: Statistics = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Material:
    """The context with its values indexed and its sentences read.

    Attributes:
        context: What the caller gave.
        phrases: Headings and plain texts.
        sentences: The published sentences that state a judgement.
        runs: Earlier runs and this one, oldest first, no more than are compared.
        figures: The values of each of those runs, in the same order.
    """

    context: ReportContext
    phrases: Phrases
    sentences: Sentences
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

    def writing(self, place: str, **words: str) -> WritingSpace:
        """Give the methodist's place, with what is already written for it."""
        prompt = self.phrases.say(f"prompt_{place}", **words)
        return WritingSpace(prompt, self.context.notes.get(place, ""))


PLACES = (
    "introduction",
    "factors",
    "conclusions",
    "recommendations",
    "measures",
    "groups",
    "signatures",
    "effect",
)
"""Where the methodist writes: a file of this name among the notes fills each."""
COMPARED = 4
"""How many periods stand side by side; more do not fit a page."""


def gather(context: ReportContext, *, templates: TemplateFolders) -> Material:
    """Index the values and read the sentences."""
    runs = (*context.earlier, context.run)[-COMPARED:]
    figures = tuple(Figures(run, profile=context.profile.id) for run in runs)
    return Material(context, Phrases(templates), Sentences(templates), runs, figures)


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
