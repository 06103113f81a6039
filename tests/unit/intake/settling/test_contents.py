"""The same content is known again whatever the layout; another key knows nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making.returns import IVANOVA, PETROV, SIDOROVA, STAFF, YEAR_2022, save, settled

from pedmonitor.definitions.settings import Settings
from pedmonitor.intake.form_return import FormReturn
from pedmonitor.intake.origin.stated import Stated
from pedmonitor.intake.settling.contents import contents_of
from pedmonitor.intake.state_forms.owning import OwnedForm
from pedmonitor.intake.state_forms.settling import FormPart
from pedmonitor.model.cell import CellState
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.model.submission import ReturnContent


def of(
    folder: Path, plan: ReadingPlan, rows: list[list[object]], secret: bytes = b"a"
) -> ReturnContent:
    folder.mkdir()
    save(folder, {"СОШ 1 кадры 2022.csv": [STAFF, *rows]})
    tables = settled(folder, plan, Settings()).tables
    (content,) = contents_of(tables, period=YEAR_2022, secret=secret)
    return content


def test_order_does_not_matter_and_values_do(tmp_path: Path, plan: ReadingPlan) -> None:
    first = of(tmp_path / "1", plan, [IVANOVA, PETROV, SIDOROVA])
    assert (first.register, first.rows) == ("staff", 3)
    assert of(tmp_path / "2", plan, [SIDOROVA, IVANOVA, PETROV]) == first
    changed = [IVANOVA, PETROV, [*SIDOROVA[:2], "методист", ""]]
    assert of(tmp_path / "3", plan, changed).digest != first.digest


def test_without_the_key_the_hash_means_nothing(tmp_path: Path, plan: ReadingPlan) -> None:
    rows = [IVANOVA, PETROV, SIDOROVA]
    assert of(tmp_path / "1", plan, rows).digest != of(tmp_path / "2", plan, rows, b"b").digest


def _form(owner: str, numbers: list[float | None]) -> FormPart:
    given = FormReturn("oo1", "oo1-16", f"{owner}.xlsx")
    for at, number in enumerate(numbers):
        given.add(("3.1", str(at), "3"), CellState.VALUE, number, Place(given.file, "л", at))
    part = OwnedForm(given, owner, Stated(), owner)
    return FormPart(part, YEAR_2022.end, list(range(len(numbers))))


def test_equal_numbers_of_a_state_form_have_equal_hashes() -> None:
    numbers: list[float | None] = [*range(1, 13)]
    parts = [
        _form("СОШ № 1", numbers),
        _form("СОШ № 2", numbers),
        _form("СОШ № 3", [*numbers[:-1], 99]),
        _form("СОШ № 4", [1, 2, 0, 0, None]),  # so few numbers may be equal by chance
    ]
    first, second, third = contents_of([], parts, period=YEAR_2022, secret=b"key")
    assert (first.register, first.rows, first.digest) == ("oo1", 12, second.digest)
    assert third.digest != first.digest
