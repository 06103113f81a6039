"""Edge cases of domain.md §1.10 from files to counts: what a methodist would check by hand."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making.returns import Returns, counts, find, run, save

from pedmonitor.definitions.settings import Settings
from pedmonitor.model.period import calendar_year
from pedmonitor.model.result import Status

if TYPE_CHECKING:
    from pathlib import Path

    from making.books import Rows

    from pedmonitor.model.result import RunResult
    from pedmonitor.workflows.keeping.workspace import Workspace

DIAG, AGE, CONTEST = (
    "diag_deficit_by_subject_share",
    "age_under35_share",
    "contest_participants_share",
)
TRAINED = "pk_diag_or_iom_of_trained_share"
ANNA, OLEG, VERA = "Иванова Анна Петровна", "Петров Олег Иванович", "Сидорова Вера Олеговна"
STAFF: list[object] = ["ФИО", "Дата рождения", "Должность", "Предмет", "Вид занятости"]
TESTS: list[object] = ["ФИО", "Вид диагностики", "Предмет диагностики", "Дата", "Прошёл (да/нет)"]
COURSES: list[object] = [
    "ФИО",
    "Вид программы",
    "Программа",
    "Дата начала",
    "Дата окончания",
    "По итогам диагностики",
]
CONTESTS: list[object] = ["ФИО", "Название конкурса", "Уровень", "Дата"]
REGISTRY: list[list[object]] = [
    ["Код", "Краткое наименование", "Полное наименование", "Тип", "Местность"],
    ["101", "СОШ № 1", "", "школа", "село"],
    ["102", "СОШ № 2", "", "школа", "город"],
]


def person(
    name: str,
    birth: str = "05.03.1985",
    position: str = "учитель",
    subject: str = "физика",
    job: str = "",
) -> list[object]:
    return [name, birth, position, subject, job]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "returns"


def result(workspace: Workspace, folder: Path, returns: Returns) -> RunResult:
    return run(workspace, save(folder, {"организации.xlsx": REGISTRY, **returns}))


def one_school(workspace: Workspace, folder: Path, **registers: Rows) -> RunResult:
    """School 1 sends the registers; school 2 sends empty ones."""
    returns: dict[str, Rows] = {}
    for name, rows in registers.items():
        returns[f"СОШ 1 {name} 2022.xlsx"] = rows
        returns[f"СОШ 2 {name} 2022.csv"] = rows[:1]
    return result(workspace, folder, returns)


def test_a_teacher_of_two_subjects_counts_in_both_and_once_in_the_total(
    workspace: Workspace, folder: Path
) -> None:
    found = one_school(
        workspace,
        folder,
        кадры=[STAFF, person(ANNA, subject="математика, физика"), person(OLEG, subject="физика")],
        диагностика=[TESTS, [ANNA, "дефициты", "", "05.03.2022", "да"]],
    )
    assert counts(found, DIAG) == (1, 2)
    assert counts(found, DIAG, (("subject", "математика"),)) == (1, 1)
    assert counts(found, DIAG, (("subject", "физика"),)) == (1, 2)


def test_a_diagnostic_in_one_subject_counts_only_there(workspace: Workspace, folder: Path) -> None:
    found = one_school(
        workspace,
        folder,
        кадры=[STAFF, person(ANNA, subject="математика, физика")],
        диагностика=[TESTS, [ANNA, "дефициты", "математика", "05.03.2022", "да"]],
    )
    assert counts(found, DIAG, (("subject", "математика"),)) == (1, 1)
    assert counts(found, DIAG, (("subject", "физика"),)) == (0, 1)


def test_a_teacher_of_two_schools_is_in_both_rows_and_once_in_the_total(
    workspace: Workspace, folder: Path
) -> None:
    found = result(
        workspace,
        folder,
        {
            "СОШ 1 кадры 2022.xlsx": [STAFF, person(ANNA), person(OLEG)],
            "СОШ 2 кадры 2022.xlsx": [STAFF, person(ANNA, job="внешний совместитель")],
        },
    )
    assert counts(found, AGE)[1] == 2
    assert counts(found, AGE, (("organisation", "СОШ № 1"),))[1] == 2
    assert counts(found, AGE, (("organisation", "СОШ № 2"),))[1] == 1


def test_two_positions_in_one_school_are_one_person(workspace: Workspace, folder: Path) -> None:
    found = one_school(
        workspace,
        folder,
        кадры=[STAFF, person(ANNA), person(ANNA, position="педагог-психолог", subject="")],
    )
    assert counts(found, AGE)[1] == 1


def test_managers_and_contracts_are_no_pedagogues(workspace: Workspace, folder: Path) -> None:
    found = one_school(
        workspace,
        folder,
        кадры=[
            STAFF,
            person(ANNA),
            person(OLEG, position="директор"),
            person(VERA, job="договор ГПХ"),
        ],
    )
    assert counts(found, AGE)[1] == 1


@pytest.mark.parametrize(
    ("born", "young"), [("31.12.1987", 0), ("01.01.1988", 1), ("29.02.1988", 1), ("20.09.1987", 0)]
)
def test_exactly_35_is_not_under_35(
    born: str, young: int, workspace: Workspace, folder: Path
) -> None:
    assert counts(one_school(workspace, folder, кадры=[STAFF, person(ANNA, born)]), AGE) == (
        young,
        1,
    )


def test_an_unknown_birth_date_stays_in_the_denominator(workspace: Workspace, folder: Path) -> None:
    found = one_school(
        workspace, folder, кадры=[STAFF, person(ANNA, ""), person(OLEG, "01.01.1995")]
    )
    assert counts(found, AGE) == (1, 2)


def test_nobody_trained_is_no_data_and_never_0_or_100(workspace: Workspace, folder: Path) -> None:
    found = one_school(workspace, folder, кадры=[STAFF, person(ANNA)], курсы=[COURSES])
    value = find(found, TRAINED)
    assert (value.numerator, value.denominator, value.status, value.value) == (
        0,
        0,
        Status.NO_DATA,
        None,
    )


def test_a_register_nobody_sent_is_not_computable_and_says_which(
    workspace: Workspace, folder: Path
) -> None:
    value = find(one_school(workspace, folder, кадры=[STAFF, person(ANNA)]), CONTEST)
    assert (value.numerator, value.status) == (None, Status.NOT_COMPUTABLE)
    assert "Реестр конкурсов" in value.note


def test_a_group_is_whole_only_where_its_own_organisations_have_told(
    workspace: Workspace, folder: Path
) -> None:
    found = result(
        workspace,
        folder,
        {
            "организации.xlsx": [*REGISTRY, ["103", "СОШ № 3", "", "школа", "село"]],
            "СОШ 1 кадры 2022.xlsx": [STAFF, person(ANNA)],
            "СОШ 2 кадры 2022.xlsx": [STAFF, person(OLEG)],
        },
    )
    states = {
        value.breakdown: (value.status, value.reporting, value.expected)
        for value in found.values
        if value.indicator == AGE
    }
    assert states[("rural", "село"),] == (Status.PARTIAL, 1, 2)
    assert states[("rural", "город"),] == (Status.OK, 1, 1)
    assert states[("organisation_type", "общеобразовательная"),] == (Status.PARTIAL, 2, 3)


def test_a_school_without_data_is_in_neither_part(workspace: Workspace, folder: Path) -> None:
    found = result(
        workspace,
        folder,
        {
            "СОШ 1 кадры 2022.xlsx": [STAFF, person(ANNA)],
            "СОШ 1 конкурсы 2022.xlsx": [CONTESTS, [ANNA, "Учитель года", "район", "05.03.2022"]],
            "СОШ 2 кадры 2022.xlsx": [STAFF, person(OLEG)],
        },
    )
    value = find(found, CONTEST)
    assert (value.numerator, value.denominator, value.status) == (1, 1, Status.PARTIAL)
    assert (value.reporting, value.expected) == (1, 2)
    assert "СОШ № 2" in value.note
    assert find(found, CONTEST, (("organisation", "СОШ № 2"),)).status is Status.NOT_COMPUTABLE


def test_a_course_belongs_to_the_year_it_ends_in(workspace: Workspace, folder: Path) -> None:
    courses: Rows = [
        COURSES,
        [ANNA, "ПК", "Физика", "20.12.2021", "12.01.2022", "да"],
        [OLEG, "ПК", "Химия", "20.12.2022", "12.01.2023", "да"],
    ]
    found = one_school(workspace, folder, кадры=[STAFF, person(ANNA), person(OLEG)], курсы=courses)
    assert counts(found, TRAINED) == (1, 1)


def test_participations_of_one_person_are_not_added_up(workspace: Workspace, folder: Path) -> None:
    rows: Rows = [
        CONTESTS,
        *[
            [ANNA, f"Конкурс {n}", level, "05.03.2022"]
            for n, level in enumerate(("район", "район", "регион"))
        ],
    ]
    found = one_school(workspace, folder, кадры=[STAFF, person(ANNA), person(OLEG)], конкурсы=rows)
    assert counts(found, CONTEST) == (1, 2)
    assert counts(found, CONTEST, (("level", "муниципальный"),)) == (1, 2)
    assert counts(found, CONTEST, (("level", "региональный"),)) == (1, 2)
    assert counts(found, CONTEST, (("level", "федеральный"),)) == (0, 2)


def test_somebody_who_is_not_in_staff_is_in_no_numerator(
    workspace: Workspace, folder: Path
) -> None:
    rows: Rows = [CONTESTS, [VERA, "Учитель года", "район", "05.03.2022"]]
    assert counts(
        one_school(workspace, folder, кадры=[STAFF, person(ANNA)], конкурсы=rows), CONTEST
    ) == (0, 1)


def test_village_and_town(workspace: Workspace, folder: Path) -> None:
    found = result(
        workspace,
        folder,
        {
            "СОШ 1 кадры 2022.xlsx": [STAFF, person(ANNA, "01.01.1995")],
            "СОШ 2 кадры 2022.xlsx": [STAFF, person(OLEG), person(VERA)],
        },
    )
    assert counts(found, AGE, (("rural", "село"),)) == (1, 1)
    assert counts(found, AGE, (("rural", "город"),)) == (0, 2)


def test_a_group_is_the_union_of_its_own_organisations(workspace: Workspace, folder: Path) -> None:
    """A part-timer of the town has his three years in the village: the town's list knows none."""
    heading: list[object] = [*STAFF, "Принят в организацию"]
    found = result(
        workspace,
        folder,
        {
            "СОШ 1 кадры 2022.xlsx": [heading, [*person(ANNA, "01.01.1995"), "01.09.2017"]],
            "СОШ 2 кадры 2022.xlsx": [
                heading,
                [*person(ANNA, "01.01.1995", job="внешний совместитель"), "01.09.2021"],
                [*person(OLEG, "01.01.1996"), "01.09.2018"],
            ],
        },
    )
    tenure = "age_under30_tenure3_share"
    assert counts(found, tenure) == (2, 2)
    assert counts(found, tenure, (("organisation", "СОШ № 2"),)) == (1, 2)
    assert counts(found, tenure, (("rural", "город"),)) == (1, 2)
    assert counts(found, tenure, (("rural", "село"),)) == (1, 1)


def test_the_choice_about_external_part_timers(workspace: Workspace, folder: Path) -> None:
    rows: Rows = [STAFF, person(ANNA), person(OLEG, job="внешний совместитель")]
    assert counts(one_school(workspace, folder, кадры=rows), AGE)[1] == 2
    strict = replace(workspace, settings=Settings(choices={"Q20": "external_out"}))
    assert counts(one_school(strict, folder, кадры=rows), AGE)[1] == 1


def test_the_choice_about_the_day_of_ages(workspace: Workspace, folder: Path) -> None:
    """Born 1 January 1988: 34 on the last day of 2022, 35 on 1 January 2023."""
    rows: Rows = [STAFF, person(ANNA, "01.01.1988")]
    assert counts(one_school(workspace, folder, кадры=rows), AGE) == (1, 1)
    january = replace(workspace, settings=Settings(choices={"Q04": "january_first"}))
    assert counts(one_school(january, folder, кадры=rows), AGE) == (0, 1)


def test_every_value_carries_its_wording_and_footnotes(workspace: Workspace, folder: Path) -> None:
    found = one_school(workspace, folder, кадры=[STAFF, person(ANNA)])
    assert found.period == calendar_year(2022)
    assert found.period.as_of == dt.date(2022, 12, 31)
    for value in found.values:
        assert value.title
        assert value.ref
        assert set(value.footnotes) <= {choice.id for choice in found.choices}
