"""Make the sample municipalities: invent them, compute their true figures, write the returns.

Run `python samples/make_samples.py` to rewrite `samples/`; `--out DIR` writes elsewhere. The same
bytes come out at every run.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from maker.counted.publish import FOLDER, make_counted
from maker.facts import make_years
from maker.faults import plant
from maker.files import year_files
from maker.people import populate
from maker.publish import publish

SEED = 2022
HERE = Path(__file__).resolve().parent


def make(out: Path) -> None:
    """Write everything below a folder."""
    crowd = populate(SEED)
    years = make_years(crowd, SEED)
    plan = plant(years, crowd)
    planted = []
    for number, year in years.items():
        folder = out / "returns" / str(number)
        if folder.exists():
            shutil.rmtree(folder)
        files, found = year_files(year, plan if number == 2022 else None)
        planted += found if number == 2022 else []
        for name, data in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    publish(out, years, crowd, planted, counted=make_counted(out / FOLDER))


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description="Создать образцы: вымышленный муниципалитет за три года"
    )
    parser.add_argument(
        "--out", type=Path, default=HERE, help="куда писать (по умолчанию — папка samples)"
    )
    make(parser.parse_args().out)


if __name__ == "__main__":
    main()
