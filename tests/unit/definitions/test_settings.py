"""pedmonitor.toml: defaults, complaints with the nearest key."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.settings import Letterhead, Settings, read_settings
from pedmonitor.errors import DefinitionError

if TYPE_CHECKING:
    from pathlib import Path


def settings_of(folder: Path, text: str) -> Settings:
    (folder / "pedmonitor.toml").write_text(text, encoding="utf-8-sig")
    return read_settings(folder)


def test_no_file_means_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()


def test_settings_are_read_with_a_bom_too(tmp_path: Path) -> None:
    text = (
        'municipality = "Корсаковский район"\n[thresholds]\ncoverage = 75\n'
        '[organisations]\n"Первая" = "СОШ № 1"\n'
    )
    found = settings_of(tmp_path, text)
    assert (found.municipality, found.thresholds.coverage) == ("Корсаковский район", 75)
    assert found.organisations == {"Первая": "СОШ № 1"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('profile = ["a"]', "«profiles»"),
        ("[thresholds]\ncovrage = 5", "«coverage»"),
        ("min_publish = 3", "min_publish: эта настройка стоит под строкой [thresholds]"),
        ("[thresholds]\ncoverage = 500", "thresholds.coverage"),
        ('missing_register = "нуль"', "missing_register"),
        ("municipality = ", "не читается как TOML"),
        ('profiles = []\nmunicipality = "Район\n', "строка 2, знак 22: файл не читается как TOML"),
        ("workers = 1\nworkers = 2\n", "строка 2, знак 12: файл не читается как TOML. Эта "),
        ("[received]\n'а.xlsx' = 'вчера'", "received.а.xlsx: здесь нужна дата вида 2022-09-30"),
        ("workers = 'все'", "workers: здесь нужно целое число"),
    ],
)
def test_complaints(text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match=r"pedmonitor\.toml") as caught:
        settings_of(tmp_path, text)
    assert words in str(caught.value)
    assert not re.search(r"Input|should|valid|Illegal|line \d", str(caught.value))


def test_deadlines_by_period_and_register(tmp_path: Path) -> None:
    text = (
        '[deadlines.2022]\nall = 2023-01-20\nstaff = 2023-01-10\n[received]\n"а.xlsx" = 2023-01-09'
    )
    settings = settings_of(tmp_path, text)
    days = {"all": dt.date(2023, 1, 20), "staff": dt.date(2023, 1, 10)}
    assert settings.deadlines == {"2022": days}
    assert settings.received == {"а.xlsx": dt.date(2023, 1, 9)}


def test_a_letterhead_is_the_departments_own_and_empty_by_default(tmp_path: Path) -> None:
    assert Settings().letterhead == Letterhead()
    text = '[letterhead]\norganisation = ["Управление образования"]\nsigner = "Начальник"\n'
    assert settings_of(tmp_path, text).letterhead.organisation == ("Управление образования",)
    with pytest.raises(DefinitionError, match="signer"):
        settings_of(tmp_path, '[letterhead]\nsignr = "Начальник"\n')
