"""For whom a figure can be computed, and what the others lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making.returns import DIAGNOSTICS, IVANOVA, PETROV, counts, find, run, save
from making.returns import STAFF as STAFF_REGISTER

from pedmonitor.compute.coverage import Sent, cover
from pedmonitor.definitions.profile import Scope
from pedmonitor.model.organisation import Organisation
from pedmonitor.model.period import calendar_year
from pedmonitor.model.submission import REFUSED, Submission

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.compute.coverage import Covered
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.workflows.keeping.workspace import Workspace

SCHOOLS = (
    Organisation("А", type="общеобразовательная"),
    Organisation("Б", type="дошкольная"),
    Organisation("В"),
)
STAFF = frozenset({"full_name", "birth_date", "position"})


def covered(
    catalogue: Catalogue, fields: dict[str, dict[str, frozenset[str]]], *types: str
) -> Covered:
    submission = Submission(calendar_year(2022), SCHOOLS, fields)
    family = catalogue.families["age_under35_share"]
    return cover(family, Scope(organisation_types=types), Sent(submission, catalogue, {}))


def test_who_has_sent_what_is_needed(catalogue: Catalogue) -> None:
    found = covered(catalogue, {"staff": {"А": STAFF, "Б": STAFF - {"birth_date"}}})
    assert (found.expected, found.reporting) == (("А", "Б", "В"), ("А",))
    assert "нет столбца «Дата рождения»" in found.lacking
    assert "нет реестра «Реестр кадров»" in found.lacking


def test_a_register_wholly_refused_is_no_zero(catalogue: Catalogue) -> None:
    found = covered(catalogue, {"staff": {"А": STAFF, "Б": frozenset({REFUSED}), "В": STAFF}})
    assert found.reporting == ("А", "В")
    assert found.lacks == {"Б": "в реестре «Реестр кадров» не принято ни одной строки"}


def test_the_scope_keeps_organisations_of_unknown_type(catalogue: Catalogue) -> None:
    assert covered(catalogue, {}, "общеобразовательная").expected == ("А", "В")


ASSESSED = "independent_qualification_share"
DEFICITS = ["дефициты", "05.03.2022", "да"]


@pytest.mark.parametrize(
    ("first", "second", "status", "counted"),
    [
        # the kind in a column and in a title: nobody tells of the assessment of qualification
        ([DIAGNOSTICS, [IVANOVA[0], *DEFICITS]], None, "not_computable", (None, None)),
        (
            [["Диагностика дефицитов"], ["ФИО", "Дата"], [IVANOVA[0], "05.03.2022"]],
            None,
            "not_computable",
            (None, None),
        ),
        # an empty register says that there was nothing
        ([DIAGNOSTICS], None, "ok", (0, 1)),
        # somebody tells of it: a register that could have told says by its silence «nobody»
        (
            [DIAGNOSTICS, [IVANOVA[0], *DEFICITS]],
            [DIAGNOSTICS, [PETROV[0], "НОК", "05.03.2022", "да"]],
            "ok",
            (1, 2),
        ),
    ],
)
def test_silence_about_a_procedure_that_nobody_tells_of_is_no_zero(
    workspace: Workspace,
    tmp_path: Path,
    first: list[list[object]],
    second: list[list[object]] | None,
    status: str,
    counted: tuple[int | None, int | None],
) -> None:
    files: dict[str, list[list[object]]] = {
        "СОШ 1 кадры 2022.csv": [STAFF_REGISTER, IVANOVA],
        "СОШ 1 диагностика.csv": first,
    }
    if second:
        files |= {"СОШ 2 кадры 2022.csv": [STAFF_REGISTER, PETROV], "СОШ 2 НОК.csv": second}
    found = run(workspace, save(tmp_path / "returns", files), "vilyuysk-2021")
    value = find(found, ASSESSED)
    assert value.status.value == status
    if status == "ok":
        assert counts(found, ASSESSED) == counted
    else:
        assert "независимая оценка квалификации" in value.note


def test_who_is_counted_with_none_because_others_tell_is_said_beside_the_figure(
    workspace: Workspace, tmp_path: Path
) -> None:
    files: dict[str, list[list[object]]] = {
        "СОШ 1 кадры 2022.csv": [STAFF_REGISTER, IVANOVA],
        "СОШ 1 диагностика.csv": [DIAGNOSTICS, [IVANOVA[0], *DEFICITS]],
        "СОШ 2 кадры 2022.csv": [STAFF_REGISTER, PETROV],
        "СОШ 2 НОК.csv": [DIAGNOSTICS, [PETROV[0], "НОК", "05.03.2022", "да"]],
    }
    found = run(workspace, save(tmp_path / "returns", files), "vilyuysk-2021")
    said = "ни одной строки «независимая оценка квалификации»"
    assert f"больше: у части организаций в реестре «Реестр диагностик» {said}" in (
        find(found, ASSESSED).note
    )
    alone = find(found, ASSESSED, (("organisation", "СОШ 1"),)).note
    assert f"больше: в реестре «Реестр диагностик» {said}" in alone
    assert find(found, ASSESSED, (("organisation", "СОШ 2"),)).note == ""
