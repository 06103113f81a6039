"""A folder is computed once it has calmed down; nothing half copied, nothing open."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from pedmonitor.errors import ExitCode
from pedmonitor.workflows.watch import Pace, Verdict, Watcher, is_unfinished, snapshot, watch

if TYPE_CHECKING:
    from pathlib import Path

PACE = Pace(every=1, calm=10, patience=100)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one finished book."""
    folder = tmp_path / "Своды школ"
    folder.mkdir()
    with zipfile.ZipFile(folder / "СОШ 1.xlsx", "w") as book:
        book.writestr("a", "a")
    return folder


def test_a_folder_is_computed_when_it_has_calmed_down(folder: Path) -> None:
    watcher = Watcher(folder, PACE)
    assert [watcher.look(now) for now in (0, 9)] == [Verdict.WAIT, Verdict.WAIT]
    (folder / "СОШ 2.csv").write_text("ФИО", encoding="utf-8")
    assert [watcher.look(now) for now in (10, 19, 20)] == [
        Verdict.WAIT,
        Verdict.WAIT,
        Verdict.COMPUTE,
    ]
    watcher.computed(ExitCode.RETURNS_HAVE_ERRORS, 21)
    assert watcher.look(22) is Verdict.IDLE
    (folder / "СОШ 2.csv").unlink()
    assert [watcher.look(now) for now in (23, 33)] == [Verdict.WAIT, Verdict.COMPUTE]


def test_an_empty_folder_is_left_alone(tmp_path: Path) -> None:
    assert Watcher(tmp_path, PACE).look(0) is Verdict.IDLE


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("~$СОШ 1.xlsx", "open in Excel"),
        ("~$Ш 1.xlsx", "a long name open in Excel"),
        (".~lock.СОШ 1.xlsx#", "open in LibreOffice"),
        ("СОШ 1.xlsx", "PK half copied"),
        ("СОШ 1.xlsx", ""),
    ],
)
def test_an_open_or_half_copied_book_is_waited_for(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    watcher = Watcher(folder, PACE)
    watcher.look(0)
    assert watcher.look(50) is Verdict.WAIT
    assert watcher.waiting_for == ("СОШ 1.xlsx",)
    assert watcher.look(100) is Verdict.COMPUTE  # it stays so: the run will say what is wrong


def test_only_changed_books_are_waited_for(folder: Path) -> None:
    watcher = Watcher(folder, PACE)
    watcher.look(0)
    watcher.look(10)
    watcher.computed(ExitCode.DONE, 10)
    (folder / "~$СОШ 1.xlsx").touch()
    (folder / "СОШ 2.csv").write_text("ФИО", encoding="utf-8")
    assert [watcher.look(now) for now in (20, 30)] == [Verdict.WAIT, Verdict.COMPUTE]


def test_what_an_accident_stopped_is_tried_again(folder: Path) -> None:
    watcher = Watcher(folder, PACE)
    watcher.look(0)
    assert watcher.look(10) is Verdict.COMPUTE
    watcher.computed(ExitCode.WORKSPACE_BUSY, 10)
    assert [watcher.look(now) for now in (19, 20)] == [Verdict.WAIT, Verdict.COMPUTE]
    watcher.computed(ExitCode.WRONG_USAGE, 20)
    assert [watcher.look(now) for now in (119, 120)] == [Verdict.WAIT, Verdict.COMPUTE]


def test_a_share_may_go_and_come(folder: Path) -> None:
    watcher = Watcher(folder, PACE)
    watcher.look(0)
    away = folder.rename(folder.with_name("away"))
    assert watcher.look(10) is Verdict.GONE
    away.rename(folder)
    assert [watcher.look(now) for now in (11, 20, 21)] == [
        Verdict.WAIT,
        Verdict.WAIT,
        Verdict.COMPUTE,
    ]


def test_a_file_taken_away_between_two_looks(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(snapshot(folder)) == [folder / "СОШ 1.xlsx"]
    monkeypatch.setattr(
        "pedmonitor.workflows.watch.discover",
        lambda _: ([type("Source", (), {"path": folder / "нет.xlsx"})], []),
    )
    assert snapshot(folder) == {}


def test_who_copies_may_keep_others_out(folder: Path) -> None:
    (folder / "папка.xlsx").mkdir()
    assert is_unfinished(folder / "папка.xlsx")
    assert not is_unfinished(folder / "СОШ 1.xlsx")


def test_watching_tells_each_thing_once(folder: Path) -> None:
    said: list[str] = []
    computed: list[float] = []
    clock = iter(range(999))
    now = [0.0]

    def tick() -> float:
        now[0] = float(next(clock))
        if now[0] == 3:
            folder.rename(folder.with_name("away"))
        if now[0] == 6:
            folder.with_name("away").rename(folder)
            (folder / "~$СОШ 1.xlsx").touch()
        if now[0] == 40:
            (folder / "~$СОШ 1.xlsx").unlink()
        return now[0]

    def compute() -> int:
        computed.append(now[0])
        return 0

    def sleep(seconds: float) -> None:
        assert seconds == PACE.every
        if now[0] > 90:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        watch(Watcher(folder, PACE), compute, said.append, sleep=sleep, clock=tick)
    assert computed == [40.0]
    assert [sentence.split()[0] for sentence in said] == ["Папка", "Жду:"]
