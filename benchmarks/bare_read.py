"""The floor: read every cell of the folder and do nothing with it. python bare_read.py FOLDER."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from python_calamine import CalamineWorkbook


def read_cells(path: Path) -> int:
    """Read one file and count its cells."""
    if path.suffix == ".csv":
        with path.open(encoding="cp1251", newline="") as file:
            return sum(len(row) for row in csv.reader(file, delimiter=";"))
    book = CalamineWorkbook.from_path(str(path))
    return sum(
        len(row)
        for name in book.sheet_names
        for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    )


print(sum(read_cells(path) for path in sorted(Path(sys.argv[1]).iterdir())))
