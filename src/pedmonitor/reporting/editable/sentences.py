"""Which sentence is said of which facts: the first of its situation whose trigger holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.definitions.sentence import SentenceFile
from pedmonitor.errors import DefinitionError
from pedmonitor.reporting.editable.phrases import TemplateFolders, environment, one_stop
from pedmonitor.reporting.editable.template_data import read_template_data
from pedmonitor.reporting.editable.template_faults import faults_told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Template

    from pedmonitor.definitions.sentence import (
        Certainty,
        Measured,
        Sentence,
        Situation,
        Size,
        Trigger,
        Verdict,
    )

JUDGEMENTS = "sentences.yaml"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a value when a sentence is chosen; see `Trigger` for the meanings.

    Attributes:
        words: What the sentence is filled with: text already, numbers with their nouns.
    """

    situation: Situation
    verdict: Verdict | None = None
    size: Size | None = None
    measured: Measured | None = None
    certainty: Certainty | None = None
    family: str = ""
    edge: bool = False
    base_fell: bool = False
    numerator_fell: bool = False
    numerator_rose: bool = False
    measured_gap: bool = False
    reason: str = ""
    words: Mapping[str, str] = field(default_factory=dict)


class Sentences:
    """The published list."""

    def __init__(self, folders: TemplateFolders) -> None:
        """Read the list.

        Raises:
            DefinitionError: The file is absent or does not check.
        """
        self.listed = read_template_data(folders, JUDGEMENTS, SentenceFile).sentences
        self._environment = environment(folders)
        self._compiled: dict[str, Template] = {}

    def choose(self, facts: Facts) -> Sentence:
        """Find the sentence of the facts.

        Raises:
            DefinitionError: The list has no sentence for them.
        """
        for sentence in self.listed:
            if holds(sentence.when, facts):
                return sentence
        raise DefinitionError(f"{JUDGEMENTS}: нет предложения для случая «{facts.situation}».")

    def tell(self, facts: Facts) -> str:
        """Say the sentence of the facts.

        Raises:
            DefinitionError: There is none, or it asks for a word that it is not given.
        """
        sentence = self.choose(facts)
        with faults_told(JUDGEMENTS, inside=f"предложение «{sentence.id}»"):
            if sentence.id not in self._compiled:
                self._compiled[sentence.id] = self._environment.from_string(sentence.text)
            said = self._compiled[sentence.id].render(facts.words).strip()
        return one_stop(said)


def holds(trigger: Trigger, facts: Facts) -> bool:
    """Say whether every condition of a trigger is met."""
    listed = (
        (trigger.verdict, facts.verdict),
        (trigger.size, facts.size),
        (trigger.measured, facts.measured),
        (trigger.certainty, facts.certainty),
        (trigger.families, facts.family),
        (trigger.reason, facts.reason),
    )
    marked = (
        (trigger.edge, facts.edge),
        (trigger.base_fell, facts.base_fell),
        (trigger.numerator_fell, facts.numerator_fell),
        (trigger.numerator_rose, facts.numerator_rose),
        (trigger.measured_gap, facts.measured_gap),
    )
    return (
        trigger.situation == facts.situation
        and all(not wanted or known in wanted for wanted, known in listed)
        and all(wanted is None or wanted is known for wanted, known in marked)
    )
