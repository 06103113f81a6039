from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

import pedmonitor.reporting
from pedmonitor.errors import DefinitionError
from pedmonitor.reporting.editable.phrases import Phrases

PACKAGE = Path(pedmonitor.reporting.__file__).parent


def _write(folder: Path, text: str) -> Path:
    (folder / "report").mkdir(exist_ok=True)
    (folder / "report" / "sentences.yaml").write_text(text, encoding="utf-8")
    return folder


def test_every_sentence_is_used_and_every_use_has_a_sentence(templates: Path) -> None:
    names = set(yaml.safe_load((templates / "report" / "sentences.yaml").read_text("utf-8")))
    code = "\n".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    quoted = set(re.findall(r"\"([a-z_]+)\"", code))
    prefixes = tuple(re.findall(r"f\"([a-z]+_)\{", code))
    assert {name for name in names - quoted if not name.startswith(prefixes)} == set()
    said = set(re.findall(r"say\(\s*\"([a-z_]+)\"", code))
    assert said <= names


def test_sentences_hold_no_arithmetic_and_no_decisions(templates: Path) -> None:
    texts = yaml.safe_load((templates / "report" / "sentences.yaml").read_text("utf-8"))
    for name, text in texts.items():
        assert "{%" not in text, name
        assert all(re.fullmatch(r" [a-z_]+ ", slot) for slot in re.findall(r"{{(.*?)}}", text))


def test_an_abbreviation_at_the_end_keeps_one_full_stop(tmp_path: Path) -> None:
    phrases = Phrases(_write(tmp_path, 'a: "не хватает {{ x }}."\nb: "и так далее..."'))
    assert phrases.say("a", x="5 ед.") == "не хватает 5 ед."
    assert phrases.say("b") == "и так далее..."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: [1]", "имя: предложение"),
        ("a: 'b", "строка 1: разметка YAML не разобрана"),
        ("- a", "имя: предложение"),
    ],
)
def test_a_broken_file_is_refused(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(DefinitionError, match=words):
        Phrases(_write(tmp_path, text))


def test_an_absent_file_or_sentence_or_word_is_named(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match=r"Не найден файл шаблонов report/sentences\.yaml"):
        Phrases(tmp_path)
    phrases = Phrases(_write(tmp_path, 'a: "{{ x }}"'))
    with pytest.raises(DefinitionError, match="нет предложения «b»"):
        phrases.say("b")
    with pytest.raises(DefinitionError, match="предложение «a»"):
        phrases.say("a")
