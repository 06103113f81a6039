"""An equal run is told again; whatever else has changed means a run as usual."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making.returns import IVANOVA, PETROV, SIDOROVA, STAFF, save

from pedmonitor.definitions.bundled import layered_files
from pedmonitor.model.period import calendar_year
from pedmonitor.workflows.compute_period import Request, compute_period
from pedmonitor.workflows.keeping import stock as stocks
from pedmonitor.workflows.keeping.file_names import JOURNAL, LOCK, NOTE
from pedmonitor.workflows.keeping.kept import FOLDER
from pedmonitor.workflows.keeping.last_run import MAX_NOTES, recall
from pedmonitor.workflows.keeping.outputs import MANIFEST
from pedmonitor.workflows.keeping.stock import Asked, take_stock
from pedmonitor.workflows.keeping.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pedmonitor.workflows.compute_period import Outcome

NOON = dt.datetime(2023, 1, 15, 12, tzinfo=dt.UTC)


def compute(asked: Asked) -> Outcome:
    stock = take_stock(asked)
    request = Request(asked.folder, asked.profiles, asked.period, asked.out)
    return compute_period(open_workspace(asked.workspace), request, finished_at=NOON, stock=stock)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    """A workspace that has just been computed; tests put back what they change."""
    place = tmp_path_factory.mktemp("district")
    save(place / "returns", {"СОШ 1 2022.csv": [STAFF, IVANOVA], "СОШ 2 2022.csv": [STAFF, PETROV]})
    (place / "returns" / "письмо.docx").write_bytes(b"letter")
    (place / "pedmonitor.toml").write_text('municipality = "Тихий район"\n', encoding="utf-8")
    own = place / "indicators" / "choices.yaml"
    own.parent.mkdir()
    bundled = layered_files("indicators", "choices.yaml")["choices.yaml"]
    own.write_bytes(bundled.read_bytes() + b"# ours\n")
    asked = Asked(place, place / "returns", ("vilyuysk-2021",), calendar_year(2022), None)
    compute(asked)
    return asked


def files_of(asked: Asked) -> list[Path]:
    """List everything whose every byte counts."""
    found = (path for path in asked.workspace.rglob("*") if path.is_file())
    return sorted(
        path
        for path in found
        if path.suffix != ".docx"
        and not path.name.startswith(("readings-", "definitions"))
        and path.name not in {LOCK, MANIFEST}  # doctor looks at the manifest
    )


def test_an_equal_run_is_told_with_the_same_lines(asked: Asked) -> None:
    outcome = compute(asked)
    known = recall(take_stock(asked))
    assert known is not None
    assert known.view == outcome.view
    assert known.written == outcome.written


@given(data=st.data())
def test_no_byte_may_change(asked: Asked, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(files_of(asked)))
    before = path.read_bytes()
    at = data.draw(st.integers(0, len(before) - 1))
    changed = bytearray(before)
    changed[at] ^= data.draw(st.integers(1, 255))
    try:
        path.write_bytes(changed)
        assert recall(take_stock(asked)) is None
    finally:
        path.write_bytes(before)
    assert recall(take_stock(asked)) is not None


@given(data=st.data())
def test_no_file_may_be_missing_or_cut(asked: Asked, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(files_of(asked)))
    before = path.read_bytes()
    try:
        if data.draw(st.booleans()):
            path.unlink()
        else:
            path.write_bytes(before[: data.draw(st.integers(0, len(before) - 1))])
        assert recall(take_stock(asked)) is None
    finally:
        path.write_bytes(before)


@pytest.mark.parametrize(
    "name",
    [
        "returns/СОШ 3 2022.csv",
        "returns/скан.pdf",
        "returns/~$СОШ 1 2022.xlsx",
        "indicators/families/own.yaml",
        "waivers.yaml",
        NOTE,
        JOURNAL,
        "pedmonitor.db-journal",
    ],
)
def test_no_file_may_come(asked: Asked, name: str) -> None:
    path = asked.workspace / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("", encoding="utf-8")
    try:
        assert recall(take_stock(asked)) is None
    finally:
        path.unlink()


def test_a_renamed_return_is_another_folder(asked: Asked) -> None:
    path = asked.folder / "СОШ 1 2022.csv"
    other = path.rename(path.with_name("СОШ 5 2022.csv"))
    try:
        assert recall(take_stock(asked)) is None
    finally:
        other.rename(path)


@pytest.mark.parametrize(
    "change",
    [
        lambda asked: replace(asked, profiles=()),
        lambda asked: replace(asked, period=calendar_year(2021)),
        lambda asked: replace(asked, period=None),
        lambda asked: replace(asked, out=asked.workspace / "elsewhere"),
        lambda asked: replace(asked, folder=asked.workspace),
    ],
)
def test_another_question_is_another_run(asked: Asked, change: Callable[[Asked], Asked]) -> None:
    assert recall(take_stock(change(asked))) is None


@pytest.mark.parametrize("name", ["__version__", "_PACKAGE"])
def test_another_program_computes_anew(
    asked: Asked, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    other = {"__version__": "9.9.9", "_PACKAGE": asked.workspace}
    monkeypatch.setattr(stocks, name, other[name])
    assert recall(take_stock(asked)) is None


def test_two_periods_have_a_note_each_and_notes_are_few(asked: Asked) -> None:
    other = replace(asked, period=calendar_year(2021))
    compute(other)
    compute(asked)
    assert recall(take_stock(asked)) is not None
    notes = asked.workspace / FOLDER
    for number in range(MAX_NOTES + 5):
        (notes / f"run-{number}").write_text("{}")
    compute(asked)
    assert len(list(notes.glob("run-*"))) == MAX_NOTES
    assert recall(take_stock(asked)) is not None


def test_a_return_that_was_changed_while_it_was_read_is_not_known(tmp_path: Path) -> None:
    folder = save(tmp_path / "returns", {"СОШ 1 2022.csv": [STAFF, IVANOVA]})
    asked = Asked(tmp_path, folder, (), calendar_year(2022), None)
    stock = take_stock(asked)
    save(folder, {"СОШ 1 2022.csv": [STAFF, SIDOROVA]})
    request = Request(folder, (), asked.period)
    compute_period(open_workspace(tmp_path), request, finished_at=NOON, stock=stock)
    assert recall(take_stock(asked)) is not None  # what was read is what lies there
    save(folder, {"СОШ 1 2022.csv": [STAFF, IVANOVA]})
    assert recall(take_stock(asked)) is None


def test_notes_that_cannot_be_kept_are_no_fault(tmp_path: Path) -> None:
    folder = save(tmp_path / "returns", {"СОШ 1 2022.csv": [STAFF, IVANOVA]})
    (tmp_path / FOLDER).write_text("a file where the folder should be")
    asked = Asked(tmp_path, folder, (), calendar_year(2022), None)
    assert compute(asked).written
    assert recall(take_stock(asked)) is None
