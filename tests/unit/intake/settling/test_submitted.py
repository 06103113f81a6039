"""Who has sent what, and what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books, forms
from making.returns import DIAGNOSTICS, IVANOVA, REGISTRY, STAFF, save, settled

from pedmonitor.definitions.settings import Settings
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.submission import REFUSED

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.plan import ReadingPlan

ORGANISATIONS: list[list[object]] = [
    list(REGISTRY),
    ["101", "СОШ № 1", "", "школа", ""],
    ["102", "СОШ № 2", "", "школа", ""],
]
FILES: dict[str, list[list[object]]] = {
    "организации.xlsx": ORGANISATIONS,
    "СОШ 1 кадры 2022.xlsx": [STAFF, IVANOVA],
    "СОШ 1 диагностика 2022.xlsx": [
        DIAGNOSTICS,
        [IVANOVA[0], "выгорание", "01.03.2022", "да"],
    ],
}


def test_a_school_that_sent_nothing_is_asked_once(tmp_path: Path, plan: ReadingPlan) -> None:
    found = settled(save(tmp_path, FILES), plan, Settings())
    asked = [(i.code, i.organisation) for i in found.issues if i.organisation == "СОШ № 2"]
    assert asked == [(IssueCode.ORG_MISSING, "СОШ № 2")]
    assert set(found.submission.fields["diagnostics"]) == {"СОШ № 1"}


def test_a_register_that_others_sent_is_asked_for(tmp_path: Path, plan: ReadingPlan) -> None:
    files = FILES | {"СОШ 2 кадры 2022.xlsx": [STAFF, IVANOVA]}
    found = settled(save(tmp_path, files), plan, Settings())
    (issue,) = (i for i in found.issues if i.code is IssueCode.ORG_REGISTER_MISSING)
    assert issue.organisation == "СОШ № 2"
    assert "диагностик" in issue.message.lower()


def test_a_school_that_states_its_counts_is_asked_otherwise(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    digest: list[list[object]] = [
        ["ОО", "Всего педагогов", "Диагностика дефицитов, чел."],
        ["СОШ № 2", 33, 11],
    ]
    found = settled(save(tmp_path, FILES | {"свод.xlsx": digest}), plan, Settings())
    asked = [i for i in found.issues if i.code is IssueCode.ORG_REGISTER_MISSING]
    assert {issue.organisation for issue in asked} == {"СОШ № 2"}
    assert all("кроме показателей, взятых из её формы" in issue.message for issue in asked)


def test_a_setting_makes_a_missing_register_zero(tmp_path: Path, plan: ReadingPlan) -> None:
    files = FILES | {"СОШ 2 кадры 2022.xlsx": [STAFF, IVANOVA]}
    zero = Settings.model_validate({"missing_register": "zero"})
    found = settled(save(tmp_path, files), plan, zero)
    assert set(found.submission.fields["diagnostics"]) == {"СОШ № 1", "СОШ № 2"}


@pytest.mark.parametrize(
    ("file", "day", "answers"),
    [
        ("2021/СОШ 2 диагностика.xlsx", "01.03.2021", False),  # last year's folder
        ("СОШ 2 диагностика 2021.xlsx", "01.03.2022", True),  # but a fact of this year
        ("СОШ 2 диагностика.xlsx", "01.03.2021", False),  # it names no year, its facts do
        ("СОШ 2 диагностика.xlsx", "", True),  # undated: told by itself
        ("СОШ 2 диагностика 2021.xlsx", "", False),  # undated facts are those of its title
        ("СОШ 2 диагностика 2022.xlsx", "01.03.2021", True),  # it says it is this year's
    ],
)
def test_last_years_register_is_no_answer_about_this_year(
    tmp_path: Path, plan: ReadingPlan, file: str, day: str, *, answers: bool
) -> None:
    files = FILES | {
        "СОШ 2 кадры 2022.xlsx": [STAFF, IVANOVA],
        file: [DIAGNOSTICS, [IVANOVA[0], "дефициты", day, "да"]],
    }
    found = settled(save(tmp_path, files), plan, Settings())
    assert ("СОШ № 2" in found.submission.fields["diagnostics"]) is answers
    asked = {i.organisation for i in found.issues if i.code is IssueCode.ORG_REGISTER_MISSING}
    assert asked == (set() if answers else {"СОШ № 2"})


@pytest.mark.parametrize(("day", "answers"), [("01.03.2022", True), ("01.03.2021", False)])
def test_a_common_register_of_last_year_answers_for_nobody(
    tmp_path: Path, plan: ReadingPlan, day: str, *, answers: bool
) -> None:
    files = FILES | {
        "СОШ 2 кадры 2022.xlsx": [STAFF, IVANOVA],
        "организации.xlsx": [*ORGANISATIONS, ["103", "СОШ № 3", "", "школа", ""]],
        "Конкурсы.xlsx": [
            ["ОО", "ФИО", "Название конкурса", "Уровень", "Дата"],
            ["СОШ № 1", IVANOVA[0], "Учитель года", "районный", day],
            ["СОШ № 3", IVANOVA[0], "Самый классный", "районный", day],
        ],
    }
    found = settled(save(tmp_path, files), plan, Settings())
    sent = set(found.submission.fields.get("contests", ()))
    assert sent == ({"СОШ № 1", "СОШ № 2", "СОШ № 3"} if answers else set())


def test_a_form_of_another_year_is_no_return_for_this_one(
    tmp_path: Path, plan: ReadingPlan, catalogue: Catalogue
) -> None:
    edition = catalogue.state_forms["oo1-16"]
    folder = save(tmp_path, FILES)
    for year in (2021, 2022):
        cells = {("3.3", "06", "3"): 40}
        sheets = forms.workbook(edition, cells, school="СОШ № 2", okpo="", year=year)
        books.xlsx(folder / f"{year}" / "ОО-1.xlsx", sheets)
        received = settled(folder, plan, Settings()).coverage
        assert (received.received, received.missing) == (
            (1, ("СОШ № 2",)) if year == 2021 else (2, ())
        )


def test_a_register_of_another_year_is_no_return_for_this_one(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    files = FILES | {"2021/СОШ 2 кадры 2021.xlsx": [STAFF, IVANOVA]}
    found = settled(save(tmp_path, files), plan, Settings())
    assert found.coverage.missing == ("СОШ № 2",)
    assert [i.code for i in found.issues if i.code is IssueCode.ORG_MISSING]


GOOD: list[object] = [IVANOVA[0], "дефициты", "01.03.2022", "да"]
NAMELESS: list[object] = ["", "дефициты", "01.03.2022", "да"]
UNDATED: list[object] = [IVANOVA[0], "дефициты", "когда-то", "да"]


@pytest.mark.parametrize(
    ("rows", "mute"),
    [
        ([NAMELESS], True),
        ([UNDATED], True),
        ([NAMELESS, UNDATED], True),
        ([NAMELESS, GOOD], False),
        ([["—", "-", "", "–"]], False),  # an empty row, as schools draw it
        ([], False),
    ],
)
def test_a_register_none_of_whose_rows_is_accepted_answers_nothing(
    tmp_path: Path, plan: ReadingPlan, rows: list[list[object]], *, mute: bool
) -> None:
    files = FILES | {
        "СОШ 2 кадры 2022.xlsx": [STAFF, IVANOVA],
        "СОШ 2 диагностика 2022.xlsx": [DIAGNOSTICS, *rows],
    }
    sent = settled(save(tmp_path, files), plan, Settings()).submission
    assert (sent.fields["diagnostics"]["СОШ № 2"] == {REFUSED}) is mute
    assert (sent.answered("diagnostics", "СОШ № 2") is None) is mute


def test_one_register_that_is_accepted_answers_for_one_that_is_not(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    files = FILES | {
        "СОШ 2 кадры 2022.xlsx": [STAFF, IVANOVA],
        "СОШ 2 диагностика весна 2022.xlsx": [DIAGNOSTICS, GOOD],
        "СОШ 2 диагностика осень 2022.xlsx": [DIAGNOSTICS, NAMELESS],
    }
    sent = settled(save(tmp_path, files), plan, Settings()).submission
    assert REFUSED not in sent.fields["diagnostics"]["СОШ № 2"]


def test_a_common_register_makes_nobody_zero_whose_rows_it_refuses(
    tmp_path: Path, plan: ReadingPlan
) -> None:
    heading: list[object] = ["ОО", *DIAGNOSTICS]
    files: dict[str, list[list[object]]] = {
        "организации.xlsx": [*ORGANISATIONS, ["103", "СОШ № 3", "", "школа", ""]],
        "Диагностика 2022.xlsx": [heading, ["СОШ № 1", *GOOD], ["СОШ № 2", *UNDATED]],
    }
    sent = settled(save(tmp_path, files), plan, Settings()).submission
    assert sent.answered("diagnostics", "СОШ № 2") is None
    assert sent.answered("diagnostics", "СОШ № 3") == sent.answered("diagnostics", "СОШ № 1")
