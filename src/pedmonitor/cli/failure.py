"""Our own faults: one sentence on the screen, the rest in a log fit to send."""

from __future__ import annotations

import platform
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from pedmonitor import __version__
from pedmonitor.errors import PedmonitorError

if TYPE_CHECKING:
    from collections.abc import Iterator


def traced(error: BaseException) -> str:
    """Tell where a fault came from, with lines of our code and the kinds of errors.

    What `--debug` prints is copied into letters: the text of an error, which may quote a cell, is
    left out unless it is one of our own sentences.
    """
    chain: list[BaseException] = [error]
    while (cause := chain[-1].__cause__ or chain[-1].__context__) and cause not in chain:
        chain.append(cause)
    lines: list[str] = []
    for link in reversed(chain):
        said = f": {link}" if isinstance(link, PedmonitorError) else ""
        lines += traceback.format_tb(link.__traceback__)
        lines.append(f"{type(link).__module__}.{type(link).__qualname__}{said}\n")
    return "".join(lines).rstrip()


def report_bug(error: BaseException, workspace: Path | None) -> str:
    """Write the log and give the sentence for the screen.

    The log holds places in our code and the kind of the error, never its text: the text of an
    error may quote a cell of somebody's register.

    Args:
        error: What was raised.
        workspace: The workspace of the command; its log is used if it can be written.
    """
    from pedmonitor.workflows.keeping.run_log import LOG, append_text

    frames = traceback.extract_tb(error.__traceback__)
    lines = [
        f"pedmonitor {__version__}, Python {platform.python_version()}, {platform.system()}",
        f"{type(error).__module__}.{type(error).__qualname__}",
        *(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames),
    ]
    for folder in _folders(workspace):
        try:
            append_text(folder / LOG, "\n".join(lines) + "\n", home=folder)
        except OSError:
            continue
        return (
            f"Сбой программы ({type(error).__name__}). Прежние результаты целы. "
            f"Подробности — в файле {folder / LOG}; "
            "в нём нет персональных данных, пришлите его нам."
        )
    return "Сбой программы. Запустите команду ещё раз с ключом --debug и сообщите нам текст."


def _folders(workspace: Path | None) -> Iterator[Path]:
    """List where a log may lie: the workspace, else the user's place for logs, else the temporary.

    A user without a home has no place for logs.
    """
    if workspace is not None and workspace.is_dir():
        yield workspace
    try:
        from platformdirs import user_log_path

        own = user_log_path("pedmonitor", appauthor=False)
        if own.is_absolute():
            own.mkdir(parents=True, exist_ok=True)
            yield own
    except (OSError, RuntimeError):
        pass
    yield Path(tempfile.gettempdir())
