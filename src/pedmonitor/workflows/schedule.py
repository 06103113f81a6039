"""Lines for the schedulers of the systems, with every path quoted as each of them reads it."""

from __future__ import annotations

import shlex
import subprocess
from typing import TYPE_CHECKING

from pedmonitor.errors import UsageError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

MOST_OF_TASK = 261
"""So many characters `schtasks /TR` takes."""
TASK = "pedmonitor"


def crontab_line(command: Sequence[str], at: dt.time) -> str:
    r"""Give the line for `crontab -e`.

    A per cent sign would end the command there: cron turns it into a line break.

    >>> import datetime as dt
    >>> crontab_line(["/opt/ped", "compute", "/дом/Своды школ 100%"], dt.time(2, 30))
    "30 2 * * * /opt/ped compute '/дом/Своды школ 100\\%'"

    Raises:
        UsageError: A path holds a line break.
    """
    _refuse_breaks(command)
    return f"{at.minute} {at.hour} * * * {shlex.join(command)}".replace("%", r"\%")


def task_command(command: Sequence[str]) -> str:
    """Give the command as Windows programs read it.

    >>> print(task_command(["C:/ped.exe", "compute", "D:/Своды школ"]))
    C:/ped.exe compute "D:/Своды школ"
    """
    _refuse_breaks(command)
    return subprocess.list2cmdline(command)


def task_line(command: Sequence[str], at: dt.time) -> str:
    r"""Give the line that makes a Windows task; empty when it is too long for one.

    >>> import datetime as dt
    >>> print(task_line(["C:/p.exe", "D:/Своды школ"], dt.time(2, 30)))
    schtasks /Create /F /TN "pedmonitor" /SC DAILY /ST 02:30 /TR "C:/p.exe \"D:/Своды школ\""
    """
    told = task_command(command).replace('"', r"\"")
    if len(told) > MOST_OF_TASK:
        return ""
    return f'schtasks /Create /F /TN "{TASK}" /SC DAILY /ST {at:%H:%M} /TR "{told}"'


def batch_file(command: Sequence[str]) -> str:
    """Give the text of a .cmd file for commands that are too long for a task.

    The console is told that the file is UTF-8; a per cent sign is doubled.
    """
    told = task_command(command).replace("%", "%%")
    return f"@echo off\r\nchcp 65001 >nul\r\n{told}\r\n"


def _refuse_breaks(command: Sequence[str]) -> None:
    if any("\n" in part or "\r" in part for part in command):
        raise UsageError("В имени папки есть перевод строки: планировщик такого не примет.")
