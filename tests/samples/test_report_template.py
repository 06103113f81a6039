"""The bundled template of Word comes out of its parts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_template_of_word_is_fresh() -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, str(ROOT / "tools" / "make_report_template.py"), "--check"],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout.decode()
