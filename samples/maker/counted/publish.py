"""Write the second municipality: returns, truth.json, FAULTS.md, people.csv, pedmonitor.toml."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from maker.counted.figures import true_values
from maker.counted.folder import books_of
from maker.counted.inventing import make_year
from maker.counted.questions import questions
from maker.counted.world import populate
from maker.publish import faults_table, truth_text, write_text
from maker.writers import write_book

if TYPE_CHECKING:
    from pathlib import Path

    from maker.counted.figures import Value
    from maker.sheets import Planted

SEED = 7
FOLDER = "forms-and-counts"
_SETTINGS = """municipality = "Приозёрный округ"

[choices]
Q13 = "target"   # выпускники с договорами о целевом обучении
Q24 = "all"      # 2 % берутся от всех педагогических и управленческих работников
"""


def make_counted(out: Path) -> None:
    """Write everything below a folder."""
    world = populate(SEED)
    truth: dict[str, list[Value]] = {}
    planted: list[Planted] = []
    for number in (2020, 2021, 2022):
        year = make_year(world, number, SEED)
        books = books_of(year)
        truth[str(number)] = true_values(questions(year))
        folder = out / "returns" / str(number)
        if folder.exists():
            shutil.rmtree(folder)
        for name, book in books.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(write_book(book))
    write_text(out / "truth.json", truth_text(truth))
    write_text(out / "FAULTS.md", faults_table(planted, "test_counted_faults.py"))
    people = "".join(f"{person.name};{person.birth:%d.%m.%Y}\n" for person in world.people)
    write_text(out / "people.csv", f"ФИО;Дата рождения\n{people}")
    write_text(out / "pedmonitor.toml", _SETTINGS)
