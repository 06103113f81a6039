"""Rows whose kind, content or part says that there was no deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.registers.counted_rows.absent_rows import drop_absent
from pedmonitor.intake.registers.sheaf import Sheaf
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan


def dropped(plan: ReadingPlan, path: str, *cells: str) -> Sheaf:
    form, name = path.split(".")
    rows = list(range(len(cells)))
    sheaf = Sheaf(plan.forms[form], Place("файл"), rows, [""] * len(rows), {}, {})
    sheaf.raw[name] = [*cells]
    drop_absent(sheaf, plan)
    return sheaf


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("support.kind", ("не организовано", "нет", "запланировано на 2023", "отменено")),
        ("support.content", ("сопровождение не проводилось", "не требуется", "Отказ", "нет")),
        ("communities.function", ("вышла в 2021", "бывший член", "выбыла", "заявка подана")),
        ("routes.result", ("не разработан", "в стадии разработки", "проект", "на согласовании")),
        ("expertise.role", ("жюри (приглашена, не участвовала)", "не явилась", "отказ", "болела")),
    ],
)
def test_words_take_their_rows_out_and_it_is_told(
    plan: ReadingPlan, path: str, words: tuple[str, ...]
) -> None:
    found = dropped(plan, path, "участник", *words)
    assert found.rows == [0]
    assert [aside.row for aside in found.silent] == [1, 2, 3, 4]
    (issue,) = found.issues
    assert "строки 2, 3, 4, 5" in issue.message


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("support.kind", ("план", "консультации", "стажировка", "-")),
        (
            "support.content",
            ("оценивание в процессе обучения", "планирование урока", "перенос опыта"),
        ),
        ("support.content", ("разбор причин, по которым ученики не сдали экзамен и не пришли",)),
        ("communities.function", ("руководитель", "член", "секретарь", "")),
        ("routes.result", ("не завершён", "приостановлен", "выполнен на 80 %", "освоен")),
        ("expertise.role", ("член жюри", "эксперт", "председатель комиссии")),
    ],
)
def test_a_deed_stays(plan: ReadingPlan, path: str, words: tuple[str, ...]) -> None:
    found = dropped(plan, path, *words)
    assert (len(found.rows), found.issues) == (len(words), [])


def test_a_bare_no_where_no_figure_reads_is_asked_about(plan: ReadingPlan) -> None:
    found = dropped(plan, "communities.function", "член", "нет")
    assert found.rows == [0, 1]
    assert ["строка 2" in issue.message for issue in found.issues] == [True]
