"""Where `indicators/` and `templates/` are: workspace file over wheel over checkout."""

from __future__ import annotations

from pathlib import Path

from pedmonitor.errors import DefinitionError


def bundled_folder(name: str) -> Path:
    """Find a bundled top-level folder in the wheel, or in the checkout of an editable install.

    Args:
        name: ``indicators`` or ``templates``.

    Raises:
        DefinitionError: The installation is broken.
    """
    package = Path(__file__).resolve().parent.parent
    for candidate in (package / "_bundled" / name, package.parent.parent / name):
        if candidate.is_dir():
            return candidate
    raise DefinitionError(f"Установка повреждена: нет папки «{name}». Переустановите pedmonitor.")


def layered_files(name: str, pattern: str, workspace: Path | None = None) -> dict[str, Path]:
    """List files by relative path; a workspace file hides the bundled one of the same path.

    Args:
        name: ``indicators`` or ``templates``.
        pattern: Glob under that folder, such as ``families/*.yaml``.
        workspace: The workspace, when there is one.
    """
    roots = [bundled_folder(name)]
    if workspace is not None and (workspace / name).is_dir():
        own = (workspace / name).resolve()
        if own != roots[0].resolve():
            roots.append(own)
    found: dict[str, Path] = {}
    for root in roots:
        for path in sorted(root.glob(pattern)):
            found[path.relative_to(root).as_posix()] = path
    return dict(sorted(found.items()))
