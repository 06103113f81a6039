"""The period and the edition of the command line."""

from __future__ import annotations

import pytest

from pedmonitor.cli.options import FormatsOption, chosen_edition, chosen_period
from pedmonitor.errors import UsageError
from pedmonitor.model.edition import Edition
from pedmonitor.model.period import academic_year, calendar_year, quarter
from pedmonitor.reporting.formats.write import RENDERERS


def test_a_year_or_a_period_or_neither() -> None:
    assert chosen_period(2022, None) == calendar_year(2022)
    assert chosen_period(None, "2022Q3") == quarter(2022, 3)
    assert chosen_period(None, None) is None
    assert chosen_period(None, "2022 год") == chosen_period(None, "2022 г.") == calendar_year(2022)
    assert chosen_period(None, "2021/2022 уч. год") == academic_year(2021)


@pytest.mark.parametrize(
    ("year", "period", "words"),
    [(2022, "2022", "что-то одно"), (22, None, "не похоже на год"), (None, "лето", "не период")],
)
def test_what_is_refused(year: int | None, period: str | None, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        chosen_period(year, period)


def test_an_organisation_means_its_extract_and_nothing_means_everything() -> None:
    assert chosen_edition("") is Edition.INTERNAL
    assert chosen_edition("public") is Edition.PUBLIC
    assert chosen_edition("", "ДДТ") is Edition.SCHOOL
    with pytest.raises(UsageError, match="Нет редакции «чужая»"):
        chosen_edition("чужая")
    with pytest.raises(UsageError, match="выписка организации"):
        chosen_edition("public", "ДДТ")


def test_help_names_every_format_there_is() -> None:
    (option,) = FormatsOption.__metadata__  # type: ignore[attr-defined]
    assert f": {','.join(sorted(RENDERERS))}." in option.help
