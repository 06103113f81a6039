"""Whatever a run opens is part of its stock."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from making.returns import IVANOVA, STAFF, save

import pedmonitor
from pedmonitor.definitions.bundled import bundled_folder
from pedmonitor.intake.files.walk import walk
from pedmonitor.workflows.keeping.file_names import DATABASE, LOCK, SECRET
from pedmonitor.workflows.keeping.run_log import LOG
from pedmonitor.workflows.keeping.stock import _OF_WORKSPACE, file_sha256

SCRIPT = """
import os, sys
opened = set()
def note(event, args):
    if event == "open" and isinstance(args[0], (str, bytes, os.PathLike)):
        opened.add(os.path.abspath(os.fsdecode(args[0])))
sys.addaudithook(note)
from pedmonitor.cli.app import main
code = main(["compute", "returns", "--year", "2022"])
print("OPENED", *sorted(opened), sep="\\n")
"""


def test_a_missing_file_is_told_from_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert file_sha256(tmp_path / "none") == ""
    assert file_sha256(tmp_path / "empty") != ""


def test_a_run_opens_nothing_that_is_not_in_its_stock(tmp_path: Path) -> None:
    """The guard of `recall`: a new input of `compute` must be added to the stock."""
    folder = save(tmp_path / "returns", {"СОШ 1 2022.csv": [STAFF, IVANOVA]})
    (tmp_path / "pedmonitor.toml").write_text('municipality = "Тихий район"\n', encoding="utf-8")
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-X", "utf8", "-c", SCRIPT],
        cwd=tmp_path,
        capture_output=True,
        check=True,
        timeout=120,
    )
    shown = done.stdout.decode().splitlines()
    opened = {Path(name) for name in shown[shown.index("OPENED") + 1 :]}
    known = {*walk(folder), *(tmp_path / name for name in (*_OF_WORKSPACE, DATABASE, SECRET))}
    ours = (bundled_folder("indicators").parent, Path(pedmonitor.__file__).parent, tmp_path)
    program = {".py", ".pyc", ".so"}
    kept = (bundled_folder("indicators"), tmp_path / "out", tmp_path / ".pedmonitor")
    strange = [
        path
        for path in opened - known
        if any(path.is_relative_to(place) for place in ours)
        and not any(path.is_relative_to(place) for place in kept)
        and path.suffix not in program
        and not path.is_relative_to(sys.prefix)
        and path.name not in {LOCK, LOG}
        and path.is_file()
    ]
    assert strange == []
