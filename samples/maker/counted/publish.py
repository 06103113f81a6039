"""Write the second municipality: returns, figures, plan, faults, people, settings."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from maker.counted.figures import true_values
from maker.counted.folder import books_of
from maker.counted.inventing import make_year
from maker.counted.plan_facts import marks_book, true_states
from maker.counted.questions import questions
from maker.counted.spoil import spoil
from maker.counted.world import populate
from maker.publish import faults_table, totals_table, truth_text, write_text
from maker.writers import write_book

if TYPE_CHECKING:
    from maker.counted.figures import Value
    from maker.sheets import Planted

SEED = 7
_FAMILIES = Path(__file__).resolve().parents[3] / "indicators" / "families"
FOLDER = "forms-and-counts"
_SETTINGS = """municipality = "Приозёрный округ"

[choices]
Q13 = "target"   # выпускники с договорами о целевом обучении
Q24 = "all"      # 2 % берутся от всех педагогических и управленческих работников
"""


def make_counted(out: Path) -> str:
    """Write everything below a folder.

    Returns:
        The table of its totals, for the README.
    """
    world = populate(SEED)
    truth: dict[str, list[Value]] = {}
    planted: list[Planted] = []
    years = {number: make_year(world, number, SEED) for number in (2020, 2021, 2022)}
    for number, year in years.items():
        books = books_of(year)
        if number == 2022:
            planted = spoil(books, year, years[2021])
        truth[str(number)] = true_values(questions(year))
        folder = out / "returns" / str(number)
        if folder.exists():
            shutil.rmtree(folder)
        for name, book in books.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(write_book(book))
    write_text(out / "truth.json", truth_text(truth))
    write_text(out / "FAULTS.md", faults_table(planted))
    people = "".join(f"{person.name};{person.birth:%d.%m.%Y}\n" for person in world.people)
    write_text(out / "people.csv", f"ФИО;Дата рождения\n{people}")
    write_text(out / "pedmonitor.toml", _SETTINGS)
    marks = marks_book()
    (out / marks.file).write_bytes(write_book(marks))
    write_text(out / "plan.json", truth_text(true_states()))
    return totals_table(truth, _titles())


def _titles() -> dict[str, str]:
    """Read how indicators are called."""
    found = {}
    for path in sorted(_FAMILIES.glob("*.yaml")):
        for family in yaml.safe_load(path.read_text(encoding="utf-8"))["families"]:
            found[family["id"]] = family["title"]
    return found
