"""Build the wheel twice and hold the bytes against each other: `make wheel-check`."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EPOCH = "1767225600"  # the first second of 2026: any fixed moment will do


def build(folder: Path, umask: int) -> Path:
    """Build a wheel into a folder under a umask of its own."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
        check=True,
        capture_output=True,
        umask=umask,
    )
    (wheel,) = folder.glob("*.whl")
    return wheel


def main() -> int:
    """Say whether both are equal."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        wheels = [build(Path(one), 0o022), build(Path(two), 0o077)]
        digests = [hashlib.sha256(wheel.read_bytes()).hexdigest() for wheel in wheels]
    print(*digests, sep="\n")
    return 0 if digests[0] == digests[1] else 1


if __name__ == "__main__":
    sys.exit(main())
