"""Answers to questions, as the workspace keeps them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.waiver import read_waivers
from pedmonitor.errors import DefinitionError

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """
waivers:
  - control: oo1-posts
    organisation: СОШ № 1
    position: директор
    reason: ставки введены с октября
    date: 2022-10-05
    expires: 2022-12-31
"""


def test_a_waiver_says_who_why_and_until_when(tmp_path: Path) -> None:
    (tmp_path / "waivers.yaml").write_text(TEXT, encoding="utf-8")
    (waiver,) = read_waivers(tmp_path)
    assert (waiver.position, waiver.expires) == ("директор", dt.date(2022, 12, 31))


def test_no_file_is_no_waiver(tmp_path: Path) -> None:
    assert read_waivers(tmp_path) == ()


def test_an_empty_reason_and_unknown_keys_are_refused(tmp_path: Path) -> None:
    text = TEXT.replace("ставки введены с октября", "да") + "    author: Иванова\n"
    (tmp_path / "waivers.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(DefinitionError) as refused:
        read_waivers(tmp_path)
    assert "waivers.yaml:6" in str(refused.value)
    assert "такого поля нет" in str(refused.value)
