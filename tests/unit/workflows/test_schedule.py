"""Every path is quoted as its scheduler reads it."""

from __future__ import annotations

import datetime as dt
import shlex
import subprocess

import pytest

from pedmonitor.errors import UsageError
from pedmonitor.workflows.schedule import (
    MOST_OF_TASK,
    batch_file,
    crontab_line,
    task_command,
    task_line,
)

AT = dt.time(2, 5)
HARD = ["/opt/мой pedmonitor", "compute", "/дом/Своды «школ» 'все' 100%", "--quiet", 'a"b']


def test_cron_gives_the_shell_what_was_meant() -> None:
    line = crontab_line(HARD, AT)
    assert line.startswith("5 2 * * * ")
    for_shell = line.removeprefix("5 2 * * * ").replace(r"\%", "%")  # what cron does
    assert shlex.split(for_shell) == HARD
    done = subprocess.run(  # noqa: S603 - the shell itself is what is asked
        ["/bin/sh", "-c", "printf '%s\\n' " + for_shell], capture_output=True, check=True
    )
    assert done.stdout.decode().splitlines() == HARD


def test_a_task_gives_windows_what_was_meant() -> None:
    command = ["C:\\Program Files\\ped.exe", "compute", "D:\\Своды школ\\", "--quiet"]
    assert task_command(command) == (
        '"C:\\Program Files\\ped.exe" compute "D:\\Своды школ\\\\" --quiet'
    )
    line = task_line(command, AT)
    assert '/ST 02:05 /TR "\\"C:\\Program Files\\ped.exe\\" compute \\"D:' in line
    assert line.endswith('--quiet"')


def test_a_long_command_goes_into_a_file() -> None:
    command = ["C:\\ped.exe", "D:\\" + "Своды школ " * 30 + "100%"]
    assert task_line(command, AT) == ""
    text = batch_file(command)
    assert text.startswith("@echo off\r\nchcp 65001 >nul\r\n")
    assert '100%%"' in text
    assert len(task_command(command)) > MOST_OF_TASK


def test_a_line_break_is_refused() -> None:
    for give in (crontab_line, task_line):
        with pytest.raises(UsageError, match="перевод строки"):
            give(["a\nb"], AT)
