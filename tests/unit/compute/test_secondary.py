"""Secondary figures (domain.md §1.9): from files to the total, pedagogues only."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from making.returns import CONTESTS, IVANOVA, REGISTRY, YEAR_2022, find, run, save

from pedmonitor.compute.coverage import Sent, cover
from pedmonitor.compute.secondary import secondary_values
from pedmonitor.compute.stated import StatedCounts
from pedmonitor.definitions.family import Secondary
from pedmonitor.model.organisation import Organisation
from pedmonitor.model.submission import Submission

if TYPE_CHECKING:
    from pathlib import Path

    from making.returns import Line, Returns

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.model.result import IndicatorValue, SecondaryValue
    from pedmonitor.workflows.keeping.workspace import Workspace

PROFILE = "korsakov-2021"
STAFF: Line = ["ФИО", "Дата рождения", "Должность", "Предмет", "Вид занятости", "Ставка"]
ANNA: Line = [*IVANOVA, "основное", "1"]
ANNA_ASIDE: Line = [*IVANOVA, "внешний совместитель", "0,5"]
HEAD: Line = ["Кузнецов Пётр Ильич", "01.02.1970", "директор", "", "основное", "1"]
VERA: Line = ["Сидорова Вера Олеговна", "30.01.1970", "воспитатель", "", "основное", "1"]
TRAINING: Line = ["ФИО", "Вид программы", "Программа", "Дата окончания", "Номер документа"]
RETURNS: Returns = {
    "организации.csv": [
        REGISTRY,
        ["1", "СОШ № 1", "МБОУ СОШ № 1", "школа", "село"],
        ["2", "СОШ № 2", "МБОУ СОШ № 2", "школа", "город"],
    ],
    "СОШ № 1 кадры 2022.csv": [STAFF, ANNA, HEAD],
    "СОШ № 2 кадры 2022.csv": [STAFF, ANNA_ASIDE, VERA],
    "СОШ № 1 конкурсы 2022.csv": [
        CONTESTS,
        [IVANOVA[0], "Учитель года", "муниципальный", "участник", "01.02.2022"],
        [IVANOVA[0], "Мой лучший урок", "региональный", "участник", "01.04.2022"],
        [HEAD[0], "Лидер", "региональный", "участник", "01.04.2022"],
    ],
    "СОШ № 2 конкурсы 2022.csv": [
        CONTESTS,
        [IVANOVA[0], "«Учитель года»", "муниципальный", "участник", "01.02.2022"],
    ],
    "СОШ № 1 курсы 2022.csv": [
        TRAINING,
        [IVANOVA[0], "ПК", "Функциональная грамотность", "01.03.2022", "1"],
        [IVANOVA[0], "ПК", "Цифровая среда", "01.05.2022", "2"],
        [HEAD[0], "ПК", "Управление школой", "01.05.2022", "3"],
    ],
    "СОШ № 2 курсы 2022.csv": [
        TRAINING,
        [IVANOVA[0], "ПК", "Цифровая среда", "01.05.2022", "2"],
        [VERA[0], "ПК", "Детский сад", "01.06.2022", "4"],
    ],
}


def shown(value: IndicatorValue) -> dict[str, SecondaryValue]:
    return {one.id: one for one in value.secondary}


def test_rows_are_those_of_counted_pedagogues_and_what_two_schools_wrote_is_one(
    workspace: Workspace, tmp_path: Path
) -> None:
    found = run(workspace, save(tmp_path, RETURNS), PROFILE)
    contests = find(found, "contest_participants_share")
    assert (contests.numerator, contests.denominator) == (1, 2)
    assert shown(contests)["participations"].numerator == 2
    trained = find(found, "training_coverage_teachers_count")
    assert trained.numerator == 2
    assert shown(trained)["certificates"].numerator == 3


class Counting(str):
    """A name that counts how often it is compared with another."""

    __slots__ = ()
    compared = 0

    def __eq__(self, other: object) -> bool:
        """Compare."""
        Counting.compared += 1
        return str(self) == other

    __hash__ = str.__hash__


def test_organisations_are_looked_up_and_not_searched_for(catalogue: Catalogue) -> None:
    """Searched for among all others, ten times as many would take a hundred times as long."""
    many = 200
    organisations = tuple(Organisation(Counting(f"СОШ № {at}")) for at in range(many))
    fields = {
        form.id: dict.fromkeys((one.name for one in organisations), frozenset(form.by_id))
        for form in catalogue.forms.values()
    }
    sent = Sent(Submission(YEAR_2022, organisations, fields), catalogue, {})
    row = next(r for r in catalogue.profile(PROFILE).indicators if catalogue.secondary_of(r))
    covered = cover(catalogue.families[row.family], row.scope, sent)
    assert len(covered.reporting) == many
    stated = StatedCounts(covered, covered)
    Counting.compared = 0
    (first, *_) = secondary_values(row, stated, sent, lambda *_: (1, None))
    assert first.numerator == 1
    assert Counting.compared < 10 * many


def test_the_reconciliation_line_is_what_rows_of_schools_count_beyond_the_total(
    workspace: Workspace, tmp_path: Path
) -> None:
    found = run(workspace, save(tmp_path, RETURNS), PROFILE)
    total = find(found, "contest_participants_share")
    rows = [v for v in found.values if v.ref == total.ref and v.breakdown[:1] and
            v.breakdown[0][0] == "organisation"]  # fmt: skip
    bases = sum(value.denominator or 0 for value in rows)
    assert shown(total)["counted_twice"].numerator == 1 == bases - (total.denominator or 0)
    assert all(value.secondary == () for value in found.values if value.breakdown)


def test_a_missing_column_is_said_and_not_counted_as_nothing(
    workspace: Workspace, tmp_path: Path
) -> None:
    head: Line = ["ФИО", "Вид диагностики", "Дата"]
    diagnosed = {
        f"СОШ № {number} диагностика 2022.csv": [head, [name, "дефициты", "01.03.2022"]]
        for number, name in ((1, IVANOVA[0]), (2, IVANOVA[0]))
    }
    whole = save(tmp_path / "a", {**RETURNS, **diagnosed})
    total = find(run(workspace, whole, PROFILE), "diag_deficit_positions_share")
    weighed = shown(total)["by_posts"]
    assert (weighed.numerator, weighed.denominator) == (Fraction(3, 2), Fraction(5, 2))
    bare = {"СОШ № 2 кадры 2022.csv": [STAFF[:5], ANNA_ASIDE[:5], VERA[:5]]}
    part = save(tmp_path / "b", {**RETURNS, **diagnosed, **bare})
    total = find(run(workspace, part, PROFILE), "diag_deficit_positions_share")
    assert shown(total)["by_posts"].note == "По реестрам 1 из 2 организаций."
    bare["СОШ № 1 кадры 2022.csv"] = [STAFF[:5], ANNA[:5]]
    none = save(tmp_path / "c", {**RETURNS, **diagnosed, **bare})
    total = find(run(workspace, none, PROFILE), "diag_deficit_positions_share")
    missing = shown(total)["by_posts"]
    assert (missing.numerator, missing.denominator) == (None, None)
    assert missing.note == "Посчитать нельзя: в реестре «Реестр кадров» нет столбца «Ставка»."


def test_secondary_figures_change_no_value(workspace: Workspace, tmp_path: Path) -> None:
    catalogue = workspace.catalogue
    full = run(workspace, save(tmp_path, RETURNS), PROFILE)
    questions = {
        name: one.model_copy(update={"secondary": ()}) for name, one in catalogue.choices.items()
    }
    families = {
        name: one.model_copy(update={"secondary": ()}) for name, one in catalogue.families.items()
    }
    bare = replace(catalogue, choices=questions, families=families)
    without = run(replace(workspace, catalogue=bare), tmp_path, PROFILE)
    assert tuple(replace(value, secondary=()) for value in full.values) == without.values
    assert full.meanings == without.meanings


@pytest.mark.parametrize("of", ["organisations", "facts", "pairs", "posts"])
def test_a_secondary_figure_says_what_it_counts(of: str) -> None:
    with pytest.raises(ValueError, match="нужно поле"):
        Secondary.model_validate({"id": "a", "title": "А", "of": of})
