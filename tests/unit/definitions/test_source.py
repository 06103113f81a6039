"""YAML with a line for every key and none of its silent conversions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.source import read_yaml, refuse, suggest
from pedmonitor.errors import DefinitionError

if TYPE_CHECKING:
    from pathlib import Path


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("01", "01"),
        ("1e3", "1e3"),
        ("2022-01-31", "2022-01-31"),
        ("12:30", "12:30"),
        ("0x1F", "0x1F"),
        ("true", True),
        ("null", None),
        ("~", None),
        ("7", 7),
        ("-7", -7),
        ("2.5", 2.5),
        ('"7"', "7"),
        ("'true'", "true"),
        ("3.1-1", "3.1-1"),
    ],
)
def test_only_what_is_plainly_a_number_is_a_number(
    written: str, value: object, tmp_path: Path
) -> None:
    source = read_yaml(write(tmp_path / "a.yaml", f"key: {written}\n"), name="a.yaml")
    assert source.data == {"key": value}
    assert type(source.data["key"]) is type(value)


def test_lines_of_keys_and_of_what_has_none(tmp_path: Path) -> None:
    source = read_yaml(write(tmp_path / "a.yaml", "a: 1\nb:\n  - c: 2\n    d: 3\n"), name="a.yaml")
    assert source.line_of(("b", 0, "d")) == 4
    assert source.line_of(("b", 0, "нет", "ещё")) == 3
    assert source.line_of(()) == 1


def test_a_file_that_is_not_there_or_no_utf8_is_a_complaint(tmp_path: Path) -> None:
    assert read_yaml(tmp_path / "нет.yaml", name="нет.yaml").complaints
    (tmp_path / "a.yaml").write_bytes("ключ: значение".encode("cp1251"))
    assert "a.yaml:1" in read_yaml(tmp_path / "a.yaml", name="a.yaml").complaints[0]


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    assert read_yaml(write(tmp_path / "a.yaml", ""), name="a.yaml").data is None


def test_suggestions() -> None:
    assert "«subject»" in suggest("subjekt", ["level", "subject"])
    assert suggest("совсем другое", ["level"]) == ""


def test_refuse_lists_everything_or_nothing() -> None:
    refuse([])
    with pytest.raises(DefinitionError, match=r"(?s)первое.*второе"):
        refuse(["первое", "второе"])


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        ("в реестре «staff» нет поля «rat»", 5),  # the name that is not known, not the one that is
        ("«b» уже определён в другом файле", 4),
        ("b: одно не подходит к другому", 4),
        ("нет вопроса «Q9»", 3),  # not in the file: where the item begins
    ],
)
def test_a_fault_is_told_at_the_line_of_its_name(fault: str, line: int, tmp_path: Path) -> None:
    text = "items:\n  # two\n- id: a\n- id: b\n  rows: {register: staff, field: rat}\n"
    source = read_yaml(write(tmp_path / "a.yaml", text), name="a.yaml")
    assert source.located(fault, ("items",) if line != 3 else ("items", 0)) == (
        f"a.yaml:{line}: {fault}"
    )
