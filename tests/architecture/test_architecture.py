"""Sizes, docstrings, a test module for every module, a light start, a complete wheel."""

from __future__ import annotations

import ast
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "pedmonitor"
MODULES = sorted(SRC.rglob("*.py"))
UNTESTED = {"__init__.py", "__main__.py"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    return path.relative_to(SRC).as_posix()


def functions(tree: ast.Module) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def parameters(function: Function) -> int:
    own = function.args
    named = [
        a for a in (*own.posonlyargs, *own.args, *own.kwonlyargs) if a.arg not in {"self", "cls"}
    ]
    return len(named) + bool(own.vararg) + bool(own.kwarg)


def public(body: list[ast.stmt], prefix: str = "") -> Iterator[tuple[str, Function | ast.ClassDef]]:
    """List public functions, classes and methods; what overrides a library's method is its own."""
    for node in body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield prefix + node.name, node
            if isinstance(node, ast.ClassDef):
                yield from public(node.body, f"{prefix}{node.name}.")


@pytest.fixture(params=MODULES, ids=name_of)
def module(request: pytest.FixtureRequest) -> Path:
    path = request.param
    assert isinstance(path, Path)
    return path


def test_a_module_has_at_most_400_lines(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 400


def test_functions_have_at_most_60_lines_and_6_parameters(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    long = {f.name for f in functions(tree) if (f.end_lineno or 0) - f.lineno + 1 > 60}
    assert long == set()
    if name_of(module).startswith("cli/"):
        return  # Typer's options are parameters
    assert {f.name for f in functions(tree) if parameters(f) > 6} == set()


def test_public_names_have_docstrings(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree) or module.name == "__main__.py"
    missing = [name for name, node in public(tree.body) if not ast.get_docstring(node)]
    assert missing == []


def test_every_module_has_a_test_module() -> None:
    """In the same folder under tests/unit: test_<module>.py, or test_<parent>_<module>.py."""
    missing = []
    for path in MODULES:
        parts = path.relative_to(SRC).with_suffix("").parts
        if path.name in UNTESTED or parts[:2] == ("cli", "commands"):
            continue
        folder = ROOT.joinpath("tests", "unit", *parts[:-1])
        own = {f"test_{parts[-1]}.py", f"test_{'_'.join(parts[-2:])}.py"}
        if not any((folder / name).is_file() for name in own):
            missing.append(name_of(path))
    assert missing == []


def test_help_loads_no_heavy_library() -> None:
    script = (
        "import sys\n"
        "from pedmonitor.cli.app import main\n"
        "main(['--help'])\n"
        "heavy = {'pandas', 'numpy', 'openpyxl', 'python_calamine', 'xlsxwriter', 'sqlite3'}\n"
        "print('LOADED', sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", script], capture_output=True, check=True, timeout=60
    )
    assert done.stdout.decode().splitlines()[-1] == "LOADED []"


def test_the_wheel_holds_the_definitions_and_templates(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter; nothing is fetched
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr.decode()
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for folder in ("indicators", "templates"):
        own = [p for p in (ROOT / folder).rglob("*") if p.is_file()]
        assert own
        assert {f"pedmonitor/_bundled/{p.relative_to(ROOT).as_posix()}" for p in own} <= names
    assert not [
        name for name in names if "pedmonitor.key" in name or name.endswith((".db", ".pyc"))
    ]
