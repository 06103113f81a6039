"""A folder as a whole: owners, re-sends, people, periods, coverage — small folders, whole path."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import (
    DIAGNOSTICS,
    IVANOVA,
    PETROV,
    REGISTRY,
    SIDOROVA,
    STAFF,
    Returns,
    codes,
    save,
    settled,
)

from pedmonitor.definitions.settings import Settings
from pedmonitor.model.period import calendar_year

if TYPE_CHECKING:
    from pathlib import Path

    from making.books import Rows

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.settling.folder import Settled

ORGANISATIONS: list[list[object]] = [
    list(REGISTRY),
    ["101", "СОШ № 1", "МБОУ «СОШ № 1»", "школа", "город"],
    ["102", "СОШ № 2", "МБОУ «СОШ № 2»", "школа", "село"],
    ["103", "ООШ № 3", "МБОУ «ООШ № 3»", "школа", "село"],
]


def staff(*people: list[object], title: str = "Кадры за 2022 год") -> list[list[object]]:
    return [[title], list(STAFF), *[list(person) for person in people]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "returns"


def read(folder: Path, plan: ReadingPlan, returns: Returns, **settings: object) -> Settled:
    save(folder, {"организации.xlsx": ORGANISATIONS, **returns})
    return settled(folder, plan, Settings.model_validate(settings))


def people_of(found: Settled, form: str = "staff") -> list[tuple[str, int]]:
    return [
        (owner, person)
        for table in found.tables
        if table.form == form
        for owner, person in zip(table.owners, table.people, strict=True)
    ]


def persons(found: Settled) -> int:
    return len({person for _, person in people_of(found)})


def verdicts(found: Settled) -> dict[str, str]:
    return {item.file: item.verdict.value for item in found.inputs}


class TestOwners:
    @pytest.mark.parametrize(
        "name", ["СОШ 1.xlsx", "сош1_кадры.xlsx", "101_кадры.xlsx", "МБОУ СОШ № 1/кадры.xlsx"]
    )
    def test_file_and_folder_names(self, name: str, folder: Path, plan: ReadingPlan) -> None:
        assert [owner for owner, _ in people_of(read(folder, plan, {name: staff(IVANOVA)}))] == [
            "СОШ № 1"
        ]

    def test_the_title_outweighs_the_file_name(self, folder: Path, plan: ReadingPlan) -> None:
        rows = staff(IVANOVA, title="Кадры МБОУ «СОШ № 2» за 2022 год")
        assert people_of(read(folder, plan, {"СОШ 1.xlsx": rows}))[0][0] == "СОШ № 2"

    def test_the_column_outweighs_everything(self, folder: Path, plan: ReadingPlan) -> None:
        rows: Rows = [
            ["СОШ № 1"],
            ["ОО", *STAFF],
            ["СОШ №2", *IVANOVA],
            ["ООШ № 3", *PETROV],
        ]
        owners = [owner for owner, _ in people_of(read(folder, plan, {"СОШ 1.xlsx": rows}))]
        assert owners == ["СОШ № 2", "ООШ № 3"]

    def test_an_unknown_organisation_is_put_aside_and_told_once(
        self, folder: Path, plan: ReadingPlan
    ) -> None:
        rows: Rows = [["ОО", *STAFF], ["СОШ № 9", *IVANOVA], ["СОШ № 9", *PETROV]]
        found = read(folder, plan, {"свод 2022.xlsx": rows})
        assert people_of(found) == []
        assert codes(found.issues, serious="error").count(("ORG-001", "A2")) == 1

    def test_school_3_is_not_guessed(self, folder: Path, plan: ReadingPlan) -> None:
        extra: Rows = [*ORGANISATIONS, ["104", "СОШ № 3", "МБОУ «СОШ № 3»", "школа", "село"]]
        save(
            folder,
            {"организации.xlsx": extra, "кадры 2022.xlsx": [["ОО", *STAFF], ["школа 3", *IVANOVA]]},
        )
        found = settled(folder, plan, Settings())
        assert people_of(found) == []
        assert ("ORG-004", "A2") in codes(found.issues, serious="error")

    def test_a_sheet_of_nobody_is_an_error(self, folder: Path, plan: ReadingPlan) -> None:
        found = read(folder, plan, {"кадры 2022.xlsx": staff(IVANOVA)})
        assert "ORG-003" in [code for code, _ in codes(found.issues, serious="error")]

    def test_settings_may_name_a_spelling(self, folder: Path, plan: ReadingPlan) -> None:
        rows: Rows = [["ОО", *STAFF], ["Первая", *IVANOVA]]
        found = read(folder, plan, {"кадры 2022.xlsx": rows}, organisations={"Первая": "СОШ № 1"})
        assert [owner for owner, _ in people_of(found)] == ["СОШ № 1"]

    def test_without_a_registry_the_list_is_made_from_the_returns(
        self, folder: Path, plan: ReadingPlan
    ) -> None:
        save(folder, {"СОШ 1_2022.xlsx": staff(IVANOVA), "ДС Ромашка_2022.xlsx": staff(PETROV)})
        found = settled(folder, plan, Settings())
        assert found.coverage.received == found.coverage.expected == 2
        assert "ORG-002" in [code for code, _ in codes(found.issues)]
        types = {org.name: org.type for org in found.submission.organisations}
        assert types["СОШ 1"] == "общеобразовательная"


class TestResends:
    def test_the_same_bytes_twice_count_once(self, folder: Path, plan: ReadingPlan) -> None:
        found = read(
            folder,
            plan,
            {"СОШ 1.csv": staff(IVANOVA, PETROV), "СОШ 1 копия.csv": staff(IVANOVA, PETROV)},
        )
        assert persons(found) == 2
        assert sorted(verdicts(found).values()) == ["accepted", "accepted", "duplicate"]

    def test_a_corrected_version_replaces_the_first(self, folder: Path, plan: ReadingPlan) -> None:
        older, newer = staff(IVANOVA, PETROV), staff(IVANOVA, SIDOROVA)
        found = read(folder, plan, {"СОШ 1.csv": older, "СОШ 1 (испр).csv": newer})
        assert len(people_of(found)) == 2
        assert verdicts(found)["СОШ 1.csv"] == "replaced"
        subjects = [s for t in found.tables if t.form == "staff" for s in t.columns["subject"]]
        assert subjects == [("математика",), ("вне учебных предметов",)]

    @pytest.mark.parametrize("mark", ["исправленный", "v2", "уточн", "новый", "версия 2"])
    def test_marks_of_a_revision(self, mark: str, folder: Path, plan: ReadingPlan) -> None:
        found = read(
            folder, plan, {"СОШ 1.csv": staff(IVANOVA), f"СОШ 1 {mark}.csv": staff(PETROV)}
        )
        assert verdicts(found)["СОШ 1.csv"] == "replaced"
        assert persons(found) == 1

    def test_version_10_is_later_than_version_9(self, folder: Path, plan: ReadingPlan) -> None:
        found = read(folder, plan, {"СОШ 1 v9.csv": staff(IVANOVA), "СОШ 1 v10.csv": staff(PETROV)})
        assert verdicts(found)["СОШ 1 v9.csv"] == "replaced"

    def test_two_parts_with_different_people_are_united(
        self, folder: Path, plan: ReadingPlan
    ) -> None:
        found = read(
            folder,
            plan,
            {"СОШ 1 начальная школа.csv": staff(IVANOVA), "СОШ 1 старшая школа.csv": staff(PETROV)},
        )
        assert persons(found) == 2
        assert "replaced" not in verdicts(found).values()

    def test_the_number_of_a_school_is_no_version(self, folder: Path, plan: ReadingPlan) -> None:
        found = read(folder, plan, {"СОШ (1).csv": staff(IVANOVA), "СОШ (2).csv": staff(PETROV)})
        assert "replaced" not in verdicts(found).values()

    def test_a_repeated_row_counts_once_and_is_told(self, folder: Path, plan: ReadingPlan) -> None:
        found = read(folder, plan, {"СОШ 1.csv": staff(IVANOVA, PETROV, IVANOVA)})
        assert len(people_of(found)) == 2
        assert ("ROW-002", "A5") in codes(found.issues)

    def test_a_later_return_of_one_organisation_replaces_only_its_rows(
        self, folder: Path, plan: ReadingPlan
    ) -> None:
        summary: Rows = [
            ["ОО", *STAFF],
            ["СОШ № 1", *IVANOVA],
            ["СОШ № 1", *PETROV],
            ["СОШ № 2", *SIDOROVA],
        ]
        own: Rows = [["ОО", *STAFF], ["СОШ № 1", *IVANOVA], ["СОШ № 1", *PETROV]]
        found = read(folder, plan, {"свод 2022.csv": summary, "СОШ 1 испр.csv": own})
        assert sorted(owner for owner, _ in people_of(found)) == ["СОШ № 1", "СОШ № 1", "СОШ № 2"]


class TestPeople:
    def test_one_teacher_in_two_schools_is_one_person(
        self, folder: Path, plan: ReadingPlan
    ) -> None:
        found = read(folder, plan, {"СОШ 1.csv": staff(IVANOVA), "СОШ 2.xlsx": staff(IVANOVA)})
        (first, one), (second, two) = people_of(found)
        assert (first, second, one == two) == ("СОШ № 1", "СОШ № 2", True)

    def test_namesakes_with_other_birth_dates_are_two(
        self, folder: Path, plan: ReadingPlan
    ) -> None:
        other: list[object] = [IVANOVA[0], "01.01.1990", "учитель", "химия"]
        found = read(folder, plan, {"СОШ 1.csv": staff(IVANOVA, other)})
        assert persons(found) == 2

    def test_namesakes_without_dates_in_two_schools_are_two_and_told(
        self, folder: Path, plan: ReadingPlan
    ) -> None:
        row: list[object] = [IVANOVA[0], "", "учитель", "химия"]
        found = read(folder, plan, {"СОШ 1.csv": staff(row), "СОШ 2.xlsx": staff(row)})
        assert persons(found) == 2
        assert "PERS-003" in [code for code, _ in codes(found.issues)]

    def test_two_rows_of_one_person_are_one_person(self, folder: Path, plan: ReadingPlan) -> None:
        second: list[object] = [IVANOVA[0], IVANOVA[1], "педагог-психолог", ""]
        assert persons(read(folder, plan, {"СОШ 1.csv": staff(IVANOVA, second)})) == 1

    def found_in_diagnostics(self, folder: Path, plan: ReadingPlan, name: str) -> Settled:
        rows: Rows = [list(DIAGNOSTICS), [name, "дефициты", "05.03.2022", "да"]]
        return read(
            folder,
            plan,
            {"СОШ 1 кадры 2022.csv": staff(IVANOVA, PETROV), "СОШ 1 диагностика 2022.csv": rows},
        )

    @pytest.mark.parametrize(
        "name", ["Иванова Анна Петровна", "ИВАНОВА АННА ПЕТРОВНА", "Иванова А. П."]
    )
    def test_other_registers_find_the_person(
        self, name: str, folder: Path, plan: ReadingPlan
    ) -> None:
        found = self.found_in_diagnostics(folder, plan, name)
        assert people_of(found, "diagnostics")[0][1] == people_of(found)[0][1]
        assert codes(found.issues, serious="error") == []

    def test_somebody_who_is_not_in_staff_is_an_error_with_the_cell(
        self, folder: Path, plan: ReadingPlan
    ) -> None:
        found = self.found_in_diagnostics(folder, plan, "Неизвестнова Вера Ивановна")
        assert people_of(found, "diagnostics") == [("СОШ № 1", -1)]
        assert codes(found.issues, serious="error") == [("PERS-001", "A2")]

    def test_initials_that_fit_two_are_not_guessed(self, folder: Path, plan: ReadingPlan) -> None:
        namesake: list[object] = ["Иванова Алла Павловна", "01.01.1990", "учитель", "химия"]
        rows: Rows = [list(DIAGNOSTICS), ["Иванова А. П.", "дефициты", "05.03.2022", "да"]]
        found = read(
            folder,
            plan,
            {"СОШ 1 кадры.csv": staff(IVANOVA, namesake), "СОШ 1 диагностика.csv": rows},
        )
        assert people_of(found, "diagnostics")[0][1] == -1
        assert "PERS-002" in [code for code, _ in codes(found.issues, serious="error")]

    def test_a_personnel_number_joins_what_spelling_does_not(
        self, folder: Path, plan: ReadingPlan
    ) -> None:
        own: Rows = [["Таб. №", *STAFF], ["0015", *IVANOVA]]
        rows: Rows = [
            ["Таб. №", *DIAGNOSTICS],
            [15, "Иванова-Ким Анна", "дефициты", "05.03.2022", "да"],
        ]
        found = read(folder, plan, {"СОШ 1 кадры.csv": own, "СОШ 1 диагностика.csv": rows})
        assert people_of(found, "diagnostics")[0][1] == people_of(found)[0][1]

    def test_the_same_personnel_number_of_two_schools_is_two_people(
        self, folder: Path, plan: ReadingPlan
    ) -> None:
        first: Rows = [["Таб. №", *STAFF], ["15", *IVANOVA]]
        second: list[list[object]] = [["Таб. №", *STAFF], ["15", *PETROV]]
        assert persons(read(folder, plan, {"СОШ 1.csv": first, "СОШ 2.csv": second})) == 2

    def test_an_impossible_age_is_told_and_left_out(self, folder: Path, plan: ReadingPlan) -> None:
        child: list[object] = ["Петров Олег Иванович", "12.11.2015", "учитель", "физика"]
        found = read(folder, plan, {"СОШ 1.csv": staff(IVANOVA, child)})
        assert ("CELL-010", "B4") in codes(found.issues, serious="error")
        births = [b for t in found.tables for b in t.columns["birth_date"]]
        assert births[1] is None


class TestPeriod:
    def test_staff_of_another_year_is_put_aside(self, folder: Path, plan: ReadingPlan) -> None:
        found = read(folder, plan, {"СОШ 1.csv": staff(IVANOVA, title="Кадры за 2021 год")})
        assert people_of(found) == []
        (issue,) = (one for one in found.issues if one.code.value == "PER-001")
        assert "закреплени" not in issue.message, "not every document asks for retention"
        assert "в списке работающих за 2022 не учтён" in issue.message

    def test_ages_count_on_the_day_the_return_states(self, folder: Path, plan: ReadingPlan) -> None:
        found = read(folder, plan, {"СОШ 1.csv": staff(IVANOVA, title="Кадры на 20.09.2022")})
        assert [str(table.as_of) for table in found.tables] == ["2022-09-20"]

    def test_a_fact_without_a_date_takes_the_period_of_its_title(
        self, folder: Path, plan: ReadingPlan
    ) -> None:
        rows: Rows = [
            ["Диагностика дефицитов за 2022 год"],
            list(DIAGNOSTICS),
            [IVANOVA[0], "дефициты", "", "да"],
        ]
        found = read(
            folder, plan, {"СОШ 1 кадры.csv": staff(IVANOVA), "СОШ 1 диагностика.csv": rows}
        )
        ends = [end for t in found.tables if t.form == "diagnostics" for end in t.ends]
        assert ends == [calendar_year(2022).end]
        assert ("PER-004", "C3") in codes(found.issues, serious="warning")

    def test_a_fact_without_any_date_is_an_error(self, folder: Path, plan: ReadingPlan) -> None:
        rows: Rows = [
            list(DIAGNOSTICS),
            [IVANOVA[0], "дефициты", "", "да"],
            [PETROV[0], "дефициты", "05.03.2022", "да"],
        ]
        found = read(
            folder, plan, {"СОШ 1 кадры.csv": staff(IVANOVA, PETROV), "СОШ 1 диагностика.csv": rows}
        )
        assert ("PER-002", "C2") in codes(found.issues, serious="error")


class TestCoverage:
    def test_who_is_missing_is_named_and_is_no_zero(self, folder: Path, plan: ReadingPlan) -> None:
        found = read(folder, plan, {"СОШ 1.csv": staff(IVANOVA)})
        assert (found.coverage.expected, found.coverage.received) == (3, 1)
        assert found.coverage.missing == ("СОШ № 2", "ООШ № 3")
        assert [i.organisation for i in found.issues if i.code.value == "ORG-005"] == [
            "ООШ № 3",
            "СОШ № 2",
        ]

    def test_an_empty_table_is_sent_an_absent_one_is_not(
        self, folder: Path, plan: ReadingPlan
    ) -> None:
        found = read(
            folder,
            plan,
            {
                "СОШ 1 кадры.csv": staff(IVANOVA),
                "СОШ 1 диагностика.csv": [list(DIAGNOSTICS)],
                "СОШ 2.csv": staff(PETROV),
            },
        )
        assert set(found.submission.fields["diagnostics"]) == {"СОШ № 1"}
        told = [(i.code.value, i.organisation) for i in found.issues if i.code.value == "ORG-006"]
        assert told == [("ORG-006", "СОШ № 2")]

    def test_two_schools_may_send_the_same_empty_template(
        self, folder: Path, plan: ReadingPlan
    ) -> None:
        """The hint asks for an empty table; equal bytes of two schools are no copy."""
        found = read(
            folder,
            plan,
            {
                "СОШ 1 кадры.csv": staff(IVANOVA),
                "СОШ 1 диагностика.csv": [list(DIAGNOSTICS)],
                "СОШ 2 кадры.csv": staff(PETROV),
                "СОШ 2 диагностика.csv": [list(DIAGNOSTICS)],
            },
        )
        assert set(found.submission.fields["diagnostics"]) == {"СОШ № 1", "СОШ № 2"}

    def test_the_setting_zero_takes_absent_registers_for_empty(
        self, folder: Path, plan: ReadingPlan
    ) -> None:
        returns: Returns = {
            "СОШ 1 кадры.csv": staff(IVANOVA),
            "СОШ 1 диагностика.csv": [list(DIAGNOSTICS)],
            "СОШ 2.csv": staff(PETROV),
        }
        found = read(folder, plan, returns, missing_register="zero")
        assert set(found.submission.fields["diagnostics"]) == {"СОШ № 1", "СОШ № 2", "ООШ № 3"}

    def test_files_with_errors_are_returned(self, folder: Path, plan: ReadingPlan) -> None:
        bad: list[object] = ["Петров Олег Иванович", "31.02.1990", "учитель", "физика"]
        found = read(folder, plan, {"СОШ 1.csv": staff(IVANOVA), "СОШ 2.csv": staff(bad)})
        assert (found.coverage.accepted, found.coverage.returned) == (1, 1)
        assert verdicts(found)["СОШ 2.csv"] == "returned"

    def test_an_unreadable_file_counts_against_its_school(
        self, folder: Path, plan: ReadingPlan
    ) -> None:
        save(folder, {"организации.xlsx": ORGANISATIONS})
        (folder / "СОШ 1.xlsx").write_bytes(b"PK half")
        found = settled(folder, plan, Settings())
        (unreadable,) = [item for item in found.inputs if item.verdict.value == "unreadable"]
        assert unreadable.organisation == "СОШ № 1"
        assert found.coverage.received == 0
