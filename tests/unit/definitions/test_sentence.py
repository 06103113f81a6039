from __future__ import annotations

import pytest
from pydantic import ValidationError

from pedmonitor.definitions.sentence import SentenceFile

ONE = {"id": "a", "when": {"situation": "target"}, "rule": "правило", "text": "текст"}


def test_a_sentence_has_a_trigger_a_rule_and_a_text() -> None:
    assert SentenceFile.model_validate({"sentences": [ONE]}).sentences[0].when.verdict == ()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"when": {"situation": "mood"}}, "situation"),
        ({"when": {"situation": "target", "verdict": ["won"]}}, "verdict"),
        ({"when": {"situation": "target", "code": "n > 9"}}, "code"),
        ({"id": "Цель"}, "id"),
    ],
)
def test_triggers_are_strict_data(change: dict[str, object], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        SentenceFile.model_validate({"sentences": [ONE | change]})


def test_names_do_not_repeat() -> None:
    with pytest.raises(ValidationError, match="повторяются имена предложений: a"):
        SentenceFile.model_validate({"sentences": [ONE, ONE]})
