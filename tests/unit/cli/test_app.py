"""The module form of the command."""

from __future__ import annotations

import subprocess
import sys

from pedmonitor import __version__


def test_python_m_pedmonitor_is_the_same_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pedmonitor", "--version"],
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.decode().strip() == f"pedmonitor {__version__}"
