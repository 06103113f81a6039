# ruff: noqa: E501 - tables in words
"""State forms filled in: blank tables come from `indicators/forms/state`, numbers from the staff."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from maker.sheets import Sheet

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from maker.counted.happenings import Fact, Year
    from maker.counted.world import Job, Organisation
    from maker.model import Cell

_EDITIONS = Path(__file__).resolve().parents[3] / "indicators" / "forms" / "state"
Numbers = dict[tuple[str, str, str], float]
"""Section, row, graph → number; what is absent stays blank."""

_SUBJECTS = {
    "начальные классы": "08", "русский язык и литература": "09", "история и обществознание": "11",
    "информатика": "12", "физика": "13", "математика": "14", "химия": "15", "география": "16",
    "биология": "17", "иностранный язык": "18", "физическая культура": "22", "технология": "23",
}  # fmt: skip
_OO1 = {"директор": ("02", "03"), "заместитель директора": ("02", "04"), "социальный педагог": ("06", "33"),
        "педагог-психолог": ("06", "35")}  # fmt: skip
_85K = {"заведующий": ("2", "3"), "воспитатель": ("4", "5"), "старший воспитатель": ("4", "6"),
        "музыкальный руководитель": ("4", "7"), "учитель-логопед": ("4", "9")}  # fmt: skip
_HELPERS = {"oo1-16": {"40": 3, "41": 6}, "85k-2019": {"17": 5, "18": 4, "20": 7}}
"""Rows of other personnel: how many, nobody of them a pedagogue."""
_SECTIONS = {"oo1-16": ("3.1", "3.2", "3.3", "3.4"), "85k-2019": ("9", "11", "10", "13")}


def rows_of(form: str, position: str, subject: str) -> tuple[str, ...]:
    """Name the rows that somebody stands in."""
    if form == "85k-2019":
        return ("1", *_85K[position])
    if position == "учитель":
        return ("01", "06", "07", _SUBJECTS[subject])
    return ("01", *_OO1[position])


def fill(org: Organisation, year: Year) -> Numbers:
    """Count the staff of an organisation into the cells of its form."""
    count = _Counter(org.form)
    education, experience, ages, movement = _SECTIONS[org.form]
    here, before = ([j for j in jobs if j.org == org.key] for jobs in (year.staff, year.before))
    for job in here:
        rows = rows_of(org.form, job.position, job.subject)
        count.add(education, rows, _education(org.form, job, year.end))
        count.add(experience, rows, _experience(job.experience(year.end)))
        count.add(ages, rows, _age(org.form, job, year.end))
    for row, number in _HELPERS[org.form].items():
        total = () if row == "18" else (rows_of(org.form, *_HEAD[org.form])[0],)
        _help(count, org.form, (*total, row), number)
    _movement(count, org, here, before)
    for post in year.of("staffing", org.key):
        if post.day("date").month == 12:
            _post(count, movement, post)
    return count.numbers


def _post(count: _Counter, movement: str, post: Fact) -> None:
    """Add a post; «no vacancies» is written as 0, for a blank would say nothing."""
    rows = rows_of(count.form, str(post.cells["position"]), str(post.cells["subject"]))
    posts, filled, vacant = (float(str(post.cells[key])) for key in ("posts", "filled", "vacant"))
    count.add(movement, rows, {"3": posts, "4": filled, "5": filled, "13": vacant})
    for row in rows:
        count.numbers.setdefault((movement, row, "13"), 0)


_HEAD = {"oo1-16": ("директор", ""), "85k-2019": ("заведующий", "")}


class _Counter:
    """Adds people up."""

    def __init__(self, form: str) -> None:
        self.form, self.numbers = form, Numbers()

    def add(self, section: str, rows: Iterable[str], graphs: dict[str, float]) -> None:
        for row in rows:
            for graph, number in graphs.items():
                if number:
                    key = (section, row, graph)
                    self.numbers[key] = self.numbers.get(key, 0) + number


def _education(form: str, job: Job, day: dt.date) -> dict[str, float]:
    """Graphs of education, categories and sex."""
    if form == "85k-2019":
        level = {"4": 1, "5": 1} if job.higher else {"6": 1, "7": 1}
        return {"3": 1, **level, "8": job.person.woman}
    level = {"4": 1, "5": 1} if job.higher else {"10": 1, "11": 1}
    held = job.category(day)
    grade = {"высшая": "13", "первая": "14"}.get(held.category if held else "", "")
    return {"3": 1, **level, **({grade: 1} if grade else {}), "15": job.person.woman}


def _experience(years: int) -> dict[str, float]:
    """Graphs of all experience and of teaching: here they are the same."""
    band = sum(years >= bound for bound in (3, 5, 10, 15, 20))
    return {"3": 1, str(4 + band): 1, "10": 1, str(11 + band): 1}


def _age(form: str, job: Job, day: dt.date) -> dict[str, float]:
    """Graphs of age; ОО-1 counts women beside everybody."""
    age = job.person.age(day)
    band = sum(age >= bound for bound in range(25, 70, 5))
    if form == "85k-2019":
        return {"3": 1, str(4 + band): 1}
    return {"3": 1, str(4 + 2 * band): 1, str(5 + 2 * band): job.person.woman}


def _help(count: _Counter, form: str, rows: tuple[str, ...], number: int) -> None:
    """Other personnel: everybody of them a woman of forty-five without teaching experience."""
    education, experience, ages, movement = _SECTIONS[form]
    if form == "oo1-16":
        count.add(education, rows, {"3": number, "10": number, "15": number})
        count.add(experience, rows, {"3": number, "9": number, "17": number})
        count.add(ages, rows, {"3": number, "12": number, "13": number})
    else:
        count.add(education, rows, {"3": number, "6": number, "8": number})
        count.add(ages, rows, {"3": number, "9": number})
    posts = {"3": number, "4": number, "5": number, "6": number, "12": number}
    count.add(movement, rows, posts)


def _movement(count: _Counter, org: Organisation, here: list[Job], before: list[Job]) -> None:
    """Who was, came, went, and is; posts are added apart."""
    movement = _SECTIONS[org.form][3]
    for job in before:
        rows = rows_of(org.form, job.position, job.subject)
        gone = job not in here
        count.add(movement, rows, {"6": 1, "10": gone, "11": gone})
    for job in here:
        rows = rows_of(org.form, job.position, job.subject)
        came = job not in before
        fresh = came and job.first_job == job.hired
        graduates = {"9" if job.higher else "8": fresh}
        count.add(movement, rows, {"7": came, **graduates, "12": 1})


def form_sheets(org: Organisation, year: int, numbers: Numbers) -> list[Sheet]:
    """Write a form as a workbook: a title page and a sheet for each section."""
    edition: dict[str, Any] = yaml.safe_load(
        (_EDITIONS / f"{org.form}.yaml").read_text(encoding="utf-8")
    )
    wanted = _SECTIONS[org.form]
    sections = [section for section in edition["sections"] if section["id"] in wanted]
    return [_title(edition, org, year), *(_table(edition, one, numbers) for one in sections)]


def _title(edition: dict[str, Any], org: Organisation, year: int) -> Sheet:
    school = edition["as_of"]["month"] == 9
    lines: list[list[Cell]] = [
        [f"Форма № {edition['number']}"],
        [edition["title"].upper()],
        [f"на начало {year}/{year + 1} учебного года" if school else f"за {year} год"],
        ["Наименование отчитывающейся организации", org.full],
        ["Код формы по ОКУД", "отчитывающейся организации по ОКПО"],
        [1, 2],
        [edition.get("okud"), org.okpo],
    ]
    return Sheet("Титул", lines)


def _table(edition: dict[str, Any], section: dict[str, Any], numbers: Numbers) -> Sheet:
    graphs, name = section["graphs"], section["id"]
    depth = max(len(graph["path"]) for graph in graphs)
    cells: list[list[Cell]] = [[f"{name}. {section['title']}"]]
    for level in range(depth):
        lead: list[Cell] = ["Наименование показателей", "№ строки"] if not level else [None, None]
        captions = [g["path"][level] if level < len(g["path"]) else None for g in graphs]
        cells.append([*lead, *captions])
    cells.append([1, 2, *(int(graph["number"]) for graph in graphs)])
    crossed = _crossed(section)
    for row in (*edition["row_lists"]["staff"], *section.get("rows", ())):
        line: list[Cell] = [row["label"], row["code"]]
        for graph in graphs:
            at = graph["number"]
            blank = "X" if (row["code"], at) in crossed else None
            number = numbers.get((name, row["code"], at))
            line.append(blank if number is None else _plain(number))
        cells.append(line)
    return Sheet(name, cells)


def _plain(number: float) -> Cell:
    return int(number) if number == int(number) else number


def _crossed(section: dict[str, Any]) -> set[tuple[str, str]]:
    """List the cells that the form crosses out."""
    return {
        (row, graph)
        for one in section.get("crossed", ())
        for row in _codes(str(one["rows"]))
        for graph in _codes(str(one["graphs"]))
    }


def _codes(text: str) -> list[str]:
    """Spell out «01-05, 40»."""
    codes = []
    for part in text.split(","):
        first, _, last = part.strip().partition("-")
        codes += [f"{n:0{len(first)}}" for n in range(int(first), int(last or first) + 1)]
    return codes
