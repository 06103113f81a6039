"""Pack `templates/report.docx` from the parts in `tools/report_template`, byte for byte the same.

The department changes the packed file in Word; we change the parts and run `make docs`.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PARTS = Path(__file__).resolve().parent / "report_template"
TARGET = ROOT / "templates" / "report.docx"
FIRST = "[Content_Types].xml"  # a package begins with its list of contents
_EPOCH = (1980, 1, 1, 0, 0, 0)
_BETWEEN = re.compile(r">\s+<")


def pack(parts: Path = PARTS) -> bytes:
    """Pack the parts; line breaks between tags are for the reader of the parts only."""
    buffer = io.BytesIO()
    names = sorted(
        path.relative_to(parts).as_posix() for path in parts.rglob("*") if path.is_file()
    )
    names.sort(key=lambda name: name != FIRST)
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            text = _BETWEEN.sub("><", (parts / name).read_text(encoding="utf-8").strip())
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), text, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def main() -> int:
    """Write the template, or say whether it is stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only say whether it is stale")
    if parser.parse_args().check:
        stale = TARGET.read_bytes() != pack()
        if stale:
            print("templates/report.docx is stale: run tools/make_report_template.py")
        return int(stale)
    TARGET.write_bytes(pack())
    return 0


if __name__ == "__main__":
    sys.exit(main())
