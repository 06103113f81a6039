"""The script of the samples gives what is committed, at every run."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

_SAMPLES = Path(__file__).resolve().parents[2] / "samples"
_MADE = (
    *("returns", "truth.json", "FAULTS.md", "README.md", "people.csv"),
    *("measures.xlsx", "effect.json", "forms-and-counts"),
)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("fresh")
    script = str(_SAMPLES / "make_samples.py")
    command = [sys.executable, script, "--out", str(out)]
    subprocess.run(command, check=True, timeout=300)  # noqa: S603 - our own script
    return out


def _files(folder: Path) -> dict[str, Path]:
    roots = [folder / name for name in _MADE]
    paths = [path for root in roots for path in (root.rglob("*") if root.is_dir() else [root])]
    return {path.relative_to(folder).as_posix(): path for path in paths if path.is_file()}


def test_a_fresh_run_gives_the_same_files(fresh: Path) -> None:
    assert sorted(_files(fresh)) == sorted(_files(_SAMPLES))


def test_a_fresh_run_gives_the_same_contents(fresh: Path) -> None:
    committed = _files(_SAMPLES)
    changed = [n for n, path in _files(fresh).items() if _content(path) != _content(committed[n])]
    assert changed == []


def test_the_samples_are_small() -> None:
    assert sum(path.stat().st_size for path in _files(_SAMPLES).values()) < 3_000_000


def _content(path: Path) -> object:
    """Compare archives by their parts: versions of zlib pack differently."""
    data = path.read_bytes()
    if data.startswith(b"PK") and zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    if data.startswith(b"PK") or b"EncryptedPackage" in data.replace(b"\0", b""):
        return len(data) > 0  # cut in half or encrypted: made of packed bytes
    return data
