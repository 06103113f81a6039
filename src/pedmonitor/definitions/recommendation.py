"""Rules of address recommendations: to whom, in what situation, in what words, by what day."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Literal

from pydantic import Field, model_validator

from pedmonitor.definitions.bundled import layered_files
from pedmonitor.definitions.profile import DueDay
from pedmonitor.definitions.source import check_model, read_yaml, refuse, suggest
from pedmonitor.definitions.strict import Strict
from pedmonitor.model.situation import Trigger

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

RULES = "recommendations.yaml"
Kind = Literal["practice", "address"]


_INDICATOR = frozenset({"ref", "wording", "figure"})
_ALWAYS = frozenset({"document", "due", "period"})
_AIM = frozenset({"target", "short", "lacking", "needed"})
WORDS: dict[Trigger, frozenset[str]] = {
    Trigger.BELOW_TARGET: _INDICATOR | _AIM | {"organisation"},
    Trigger.BELOW_LIMIT: _INDICATOR | {"organisation"},
    Trigger.ABOVE_LIMIT: _INDICATOR | {"organisation"},
    Trigger.MAY_LEARN: frozenset({"ref", "wording", "organisation", "school"}),
    Trigger.RETURN_MISSING: frozenset({"organisation", "missing", "uncounted"}),
    Trigger.RETURN_ERRORS: frozenset({"organisation", "errors"}),
    Trigger.SUBJECT_BELOW_TARGET: _INDICATOR | _AIM | {"subject"},
    Trigger.SUBJECT_BELOW_LIMIT: _INDICATOR | {"subject", "short", "lacking", "needed"},
    Trigger.TOTAL_BELOW_TARGET: _INDICATOR | _AIM,
    Trigger.RETURNS_OWED: frozenset({"reported", "missing"}),
}
"""What the text of a rule may ask for in braces, beside `document`, `due` and `period`."""


class Audience(Strict):
    """A group of subjects to whom recommendations go.

    `stems` are beginnings of words by which a document names the group. `heads_of` lists the
    organisation types whose heads they are: they get letters.
    """

    id: str = Field(pattern=r"^[a-z][a-z_]*$")
    title: str
    stems: tuple[str, ...] = Field(min_length=1)
    heads_of: tuple[str, ...] = ()


class RecommendationRule(Strict):
    """One recommendation in the making.

    Of several rules that fit one indicator of one addressee the first in the file speaks: nobody
    gets two recommendations about one figure. Without `families` a rule holds for all of them.
    `names_school` lets it name the organisation whose practice is worth knowing, never its figures.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    audiences: tuple[str, ...] = Field(min_length=1)
    kind: Kind
    trigger: Trigger
    text: str
    families: tuple[str, ...] = ()
    document: str = ""
    due: DueDay | None = None
    names_school: bool = False

    @model_validator(mode="after")
    def _words_are_known(self) -> RecommendationRule:
        known = WORDS[self.trigger] | _ALWAYS
        asked = {name for _, name, _, _ in Formatter().parse(self.text) if name is not None}
        wrong = sorted(asked - known)
        if wrong:
            raise ValueError(
                f"в тексте нельзя подставить {{{wrong[0]}}}{suggest(wrong[0], known)}; "
                f"есть: {', '.join(sorted(known))}"
            )
        if (self.trigger is Trigger.MAY_LEARN) != self.names_school:
            raise ValueError("names_school нужно правилу organisation_may_learn, и только ему")
        return self


class RecommendationRules(Strict):
    """`templates/recommendations.yaml`: the audiences, the rules in order, the cap of a letter."""

    most_in_a_letter: int = Field(default=6, ge=1)
    audiences: tuple[Audience, ...] = Field(min_length=1)
    rules: tuple[RecommendationRule, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _references_hold(self) -> RecommendationRules:
        known = {audience.id for audience in self.audiences}
        names = [rule.id for rule in self.rules]
        wrong = [
            f"{rule.id}: нет адресата «{name}»{suggest(name, known)}"
            for rule in self.rules
            for name in rule.audiences
            if name not in known
        ]
        repeated = sorted({name for name in names if names.count(name) > 1})
        wrong += [f"правило {name} повторяется" for name in repeated]
        if wrong:
            raise ValueError("; ".join(wrong))
        return self

    def of_document(self, phrases: Collection[str]) -> tuple[Audience, ...]:
        """Choose the audiences that a document names; heads of organisations always belong.

        A document that names none of them by a known word leaves the choice to the file.
        """
        text = " ".join(phrases).casefold()
        named = [a for a in self.audiences if any(stem in text for stem in a.stems)]
        if not [audience for audience in named if not audience.heads_of]:
            return self.audiences
        return tuple(a for a in self.audiences if a.heads_of or a in named)


def read_recommendations(workspace: Path, families: Collection[str]) -> RecommendationRules:
    """Read the rules; a file of the workspace goes before the bundled one.

    Args:
        workspace: The workspace.
        families: Ids that rules may name.

    Raises:
        DefinitionError: The file does not check; every complaint has its line.
    """
    path = layered_files("templates", RULES, workspace)[RULES]
    complaints: list[str] = []
    source = read_yaml(path, name=RULES)
    rules = check_model(source, RecommendationRules, complaints)
    for at, rule in enumerate(rules.rules if rules else ()):
        for name in rule.families:
            if name not in families:
                line = source.line_of(("rules", at, "families"))
                near = suggest(name, families)
                complaints.append(f"{RULES}:{line}: нет показателя «{name}»{near}")
    refuse(complaints)
    if rules is None:
        raise AssertionError("an unread file has complaints")
    return rules
