"""Our own faults: one sentence on the screen, the rest in a log fit to send."""

from __future__ import annotations

import platform
import traceback
from pathlib import Path

from pedmonitor import __version__
from pedmonitor.errors import PedmonitorError

LOG = "pedmonitor.log"


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


def report_bug(error: BaseException) -> str:
    """Write the log and give the sentence for the screen.

    The log holds places in our code and the kind of the error, never its text: the text of an
    error may quote a cell of somebody's register.
    """
    frames = traceback.extract_tb(error.__traceback__)
    lines = [
        f"pedmonitor {__version__}, Python {platform.python_version()}, {platform.system()}",
        f"{type(error).__module__}.{type(error).__qualname__}",
        *(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames),
    ]
    try:
        Path(LOG).write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return "Сбой программы. Запустите команду ещё раз с ключом --debug и сообщите нам текст."
    return (
        f"Сбой программы ({type(error).__name__}). Данные не изменены. "
        f"Подробности — в файле {LOG}; "
        "в нём нет персональных данных, пришлите его нам."
    )
