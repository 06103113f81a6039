"""Faults of templates are Russian sentences with the file and the line."""

from __future__ import annotations

import re

import pytest
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from pedmonitor.errors import DefinitionError
from pedmonitor.reporting.editable.template_faults import faults_told

FILE = "report/report.md.j2"


def _broken() -> str:
    raise TypeError("our own fault")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("а\n{{ нет }}", "строка 2: слова «нет» здесь нет."),
        ("{{ x.нет.что }}", "строка 1: слова «нет» здесь нет."),
        ("{% fro x %}", "строка 1: команды «fro» нет."),
        ("{{ x|фильтр }}", "строка 1: нет фильтра «фильтр»."),
        ("{{ x is чудо }}", "строка 1: нет проверки «чудо»."),
        ("{% if x %}", "строка 1: не закрыта команда {% if %} или {% for %}."),
        ("{{ x }", "строка 1: лишнее «}»: проверьте скобки {{ }} и {% %}."),
        ("\n{{ x + 1 }}", "строка 2: действие над данными, которого с ними сделать нельзя."),
        ("{{ x() }}", "строка 1: действие над данными, которого с ними сделать нельзя."),
        ("{{ ''.__class__.__mro__ }}", "шаблон просит запрещённого"),
    ],
)
def test_the_sentence_has_the_file_and_the_line(source: str, said: str) -> None:
    told = f"{FILE}, {said}" if said.startswith("строка") else said
    with pytest.raises(DefinitionError, match=re.escape(told)), faults_told(FILE):
        SandboxedEnvironment(undefined=StrictUndefined).from_string(source).render(x="а")


def test_a_part_of_a_file_is_named_instead_of_the_line() -> None:
    said = "sentences.yaml, предложение «цель»: слова «нет» здесь нет."
    with (
        pytest.raises(DefinitionError, match=said),
        faults_told("sentences.yaml", inside="предложение «цель»"),
    ):
        SandboxedEnvironment(undefined=StrictUndefined).from_string("{{ нет }}").render()


def test_our_own_fault_stays_one() -> None:
    with pytest.raises(TypeError, match="our own"), faults_told(FILE):
        SandboxedEnvironment().from_string("{{ f() }}").render(f=_broken)
