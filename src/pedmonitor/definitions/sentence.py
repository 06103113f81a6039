"""A sentence that states a judgement: what triggers it, what it says, which rule it follows."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from pedmonitor.definitions.strict import Strict

Situation = Literal[
    "value",
    "target",
    "returns",
    "change",
    "hidden",
    "certainty",
    "dynamics",
    "positive",
    "negative",
    "factor",
    "readiness",
    "effect",
    "effect_why",
    "effect_guard",
    "effect_trend",
    "effect_unmoved",
]
"""What is being told: a value, its target, who has not reported, a change between two periods, what
a share alone would hide of it, whether it stands out, changes in short, positive experience, a
negative tendency, a surrounding fact, documents by stage; what may be said of a measure, why no
more, what was done about low starting values, how the groups changed before, and that an indicator
did not move."""
Verdict = Literal["met", "unmet", "exceeded", "unknown", "up", "down", "same", "present", "absent"]
Size = Literal["none", "small", "enough"]
"""No figure; a base too small to judge; a base that may be judged."""
Measured = Literal["share", "count", "presence"]
Certainty = Literal["distinct", "single", "unclear", "unknown"]
"""Whether a change is distinguishable from chance; unknown where it was not examined."""


class Trigger(Strict):
    """When a sentence is said; an empty condition holds always.

    `families` are ids; a sentence without them speaks of any. `reason` is what a situation tells
    apart by itself: a zero, a base that changed.

    `edge`: rounded, the value would reach the target; exact, it does not. `base_fell`: there are
    fewer in the denominator than before, and so on. `measured_gap`: for the organisations without
    data the share of staff is known.
    """

    situation: Situation
    verdict: tuple[Verdict, ...] = ()
    size: tuple[Size, ...] = ()
    measured: tuple[Measured, ...] = ()
    certainty: tuple[Certainty, ...] = ()
    families: tuple[str, ...] = ()
    edge: bool | None = None
    base_fell: bool | None = None
    numerator_fell: bool | None = None
    numerator_rose: bool | None = None
    measured_gap: bool | None = None
    reason: tuple[str, ...] = ()


class Sentence(Strict):
    """One published sentence; of a situation the first whose trigger holds is said.

    `rule` names the row of domain.md §3.7 (or the clause of another part) that it follows.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    when: Trigger
    rule: str
    text: str


class SentenceFile(Strict):
    """`templates/sentences.yaml`."""

    sentences: tuple[Sentence, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> SentenceFile:
        ids = [sentence.id for sentence in self.sentences]
        repeated = sorted({name for name in ids if ids.count(name) > 1})
        if repeated:
            raise ValueError(f"повторяются имена предложений: {', '.join(repeated)}")
        return self
