"""What is installed is pinned, hashed, licensed and needed; the wheel is the same twice."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distributions, metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from supply_chain import (  # noqa: E402 - a script beside the program, not a part of it
    ALLOWED,
    Package,
    declared,
    make_sbom,
    read_licences,
    read_lock,
    unfit,
)

IMPORTED_AS = {
    "python-calamine": "python_calamine",
    "python-docx": "docx",
    "pyyaml": "yaml",
    "vl-convert-python": "vl_convert",
}
AWAITED = {"platformdirs"}  # the place of the log where a workspace cannot be written
CLASSES = {"MIT License": "MIT", "ISC License (ISCL)": "ISC", "BSD License": "BSD"}


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_locked_package_is_pinned_and_hashed(name: str) -> None:
    packages = read_lock(ROOT / name)
    assert len(packages) > 20
    assert {"pandas", "python-calamine"} <= {package.name for package in packages}


@pytest.mark.parametrize(
    "line",
    [
        "pandas>=2.2\n",
        "pandas @ git+ssh://example.org/pandas\n",
        "--pre\n",
        "pandas==2.2 \\\nxlrd==2.0.2 \\\n    --hash=sha256:" + "0" * 64 + "\n",
        "pandas==2.2 \\\n    --hash=md5:0\n",
    ],
)
def test_a_loose_line_is_refused(tmp_path: Path, line: str) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text(line, encoding="utf-8")
    with pytest.raises(ValueError, match=r"requirements\.lock"):
        read_lock(lock)


def test_both_locks_agree() -> None:
    run, dev = (
        {(p.name, p.version, p.marker): p.hashes for p in read_lock(ROOT / name)}
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    names = {name for name, _, _ in run}
    assert names <= {name for name, _, _ in dev}
    assert {key[:2] for key in run} <= {key[:2] for key in dev}


def test_every_licence_is_known_and_fits() -> None:
    packages = read_lock(ROOT / "requirements.lock")
    assert unfit(packages, read_licences()) == []
    assert set(read_licences()) == {package.name for package in packages}


@pytest.mark.parametrize("licence", ["GPL-3.0-only", "AGPL-3.0-only", "MIT AND GPL-2.0-only", ""])
def test_a_licence_that_does_not_fit_is_told(licence: str) -> None:
    package = Package("x", "1", "", ())
    assert unfit([package], {"x": licence}) == [f"x: {licence}"]
    assert unfit([package], {}) == ["x: licence unknown"]


def test_the_table_says_what_the_packages_say() -> None:
    """Packages tell their licence in three ways; none may contradict the table."""
    licences = read_licences()
    for package in read_lock(ROOT / "requirements.lock"):
        try:
            told = metadata(package.name)
        except PackageNotFoundError:
            continue  # for another system
        ours = licences[package.name]
        stated = {key: told[key] for key in ("License-Expression", "License") if key in told}
        expression = next(iter(stated.values()), "")
        classifiers: list[str] = told.get_all("Classifier") or []
        classes = [text.rpartition(" :: ")[2] for text in classifiers if "OSI" in text]
        if ALLOWED.issuperset(expression.split(" AND ")):
            assert ours == expression, package.name
        elif classes:
            assert ours.startswith(CLASSES[classes[0]]), package.name
        else:
            pytest.fail(f"{package.name} tells nothing: {expression}")


def test_the_bill_of_materials_is_whole_and_the_same_twice() -> None:
    text = make_sbom()
    assert text == make_sbom()
    bom = json.loads(text)
    assert (bom["bomFormat"], bom["specVersion"]) == ("CycloneDX", "1.6")
    refs = [component["bom-ref"] for component in bom["components"]]
    assert len(refs) == len(set(refs)) == len(read_lock(ROOT / "requirements.lock"))
    assert set(bom["dependencies"][0]["dependsOn"]) <= set(refs)
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", bom["serialNumber"])


def test_nothing_is_asked_for_that_is_not_used() -> None:
    imported: set[str] = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported.update(alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.split(".")[0])
    unused = {name for name in declared() if IMPORTED_AS.get(name, name) not in imported}
    assert unused <= AWAITED


def test_the_wheel_is_the_same_twice() -> None:
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(ROOT / "tools/check_wheel.py")],
        capture_output=True,
        check=False,
        text=True,
        timeout=170,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_lock_pins_what_is_asked_for_with_extras() -> None:
    """An older pip takes `coverage[toml]` for unpinned where the lock says `coverage==…` alone.

    It did so on the day of a newer release, and every fresh machine failed.
    """
    lines = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8").splitlines()
    pinned = {line.partition("==")[0] for line in lines if "==" in line}
    asked = {
        found[0].lower()
        for one in distributions()
        if one.name.lower() in {name.partition("[")[0] for name in pinned}
        for asks in one.requires or []
        if "extra ==" not in asks and (found := re.match(r"[\w.-]+\[[^]]+\]", asks))
    }
    assert asked
    assert asked <= pinned
