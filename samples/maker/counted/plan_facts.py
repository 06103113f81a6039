# ruff: noqa: E501 - tables in words
"""What came of the plan of 2022: rows of registers, marks of the methodist, and the true states.

Each row of the plan has its story. What the registers show of it is put among the facts of the
year, so the figures count it as they count everything; what they do not show is marked by hand.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from maker.counted.happenings import OFFICE, Fact
from maker.counted.world import CLUB, NURSERY, ORGANISATIONS, SCHOOL
from maker.sheets import Book, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from maker.counted.happenings import Year
    from maker.model import Cell

YEAR = 2022
PLAN = "kazachinsko-lensky-2022"
AUTUMN, AFTERWARDS = dt.date(YEAR, 10, 1), dt.date(YEAR + 1, 1, 16)
"""Two looks: in autumn nothing is marked yet, after the year everything that will be."""
_DEFINITION = Path(__file__).resolve().parents[3] / "indicators" / "plans" / f"{PLAN}.yaml"
_BY_TYPE = {kind: {o.key for o in ORGANISATIONS if o.type == kind} for kind in (SCHOOL, NURSERY)}
_ASSOCIATIONS = {
    SCHOOL: "РМО учителей",
    NURSERY: "РМО воспитателей",
    CLUB: "РМО педагогов дополнительного образования",
}
_MEETINGS = {SCHOOL: (2, 5, 11), NURSERY: (3, 6, 10), CLUB: (4, 12)}
"""Months in which an association met: one of them has met twice instead of three times."""
_MEETINGS_DUE = 3
_BOOKLETS, _BOOKLETS_DUE = 9, 8


@dataclass(frozen=True, slots=True)
class Story:
    """What came of a row of the plan.

    Attributes:
        months: First and last month in which it is due; none when it waits for a request.
        held: Month and day on which the registers show it.
        kind: What the register of events calls it; empty when only a document shows it.
        by_number: Whether the register names the row; else the title stands there whole.
        title: What the register calls it; by default as the plan does.
        visitors: Key of an organisation → how many of its people took part.
        met: Whether each condition of the result is reached; None where nothing can tell.
        mark: What the methodist writes after the year.
        told: The state that the mark alone decides.
    """

    months: tuple[int, int] | None
    held: tuple[int, int] | None = None
    kind: str = ""
    by_number: bool = False
    title: str = ""
    visitors: tuple[tuple[str, int], ...] = ()
    met: tuple[bool | None, ...] = (None,)
    mark: tuple[tuple[str, Cell], ...] = ()
    told: str = ""

    @property
    def day(self) -> dt.date | None:
        """The day on which the registers show it."""
        return dt.date(YEAR, *self.held) if self.held else None


_SEMINAR, _COUNCIL, _CONTEST = "семинар", "методический совет", "конкурс"
_EVERY_SCHOOL = (("s21", 3), ("s22", 2), ("s23", 1))
_FESTIVAL = (("s21", 2), ("s23", 1), ("d7", 1))
_SITES = (("s21", 1), ("s22", 1), ("s23", 1), ("d7", 1), ("d8", 1))
STORIES = {
    "1.1": Story((1, 12), mark=(("Что сделано", "проведено"), ("Дата", dt.date(YEAR, 12, 20)), ("Число", 37), ("Документ", "Справка о курсовой подготовке № 51-Д")),
                 told="done", met=(True,)),
    "2.1": Story((2, 2), (2, 17), _SEMINAR),
    "2.2": Story((5, 5), (6, 9), _SEMINAR, by_number=True, title="Семинар для воспитателей", mark=(("Что сделано", "выполнено"), ("Комментарий", "были все воспитатели")),
                 met=(True,)),
    "2.3": Story((11, 11), (11, 24), _COUNCIL, mark=(("Число", 9),), met=(True,)),
    "2.4": Story((1, 12)),
    "3.1": Story((8, 8), (8, 26), "конференция", by_number=True, title="Августовское совещание", visitors=_EVERY_SCHOOL,
                 met=(_BY_TYPE[SCHOOL] <= {org for org, _ in _EVERY_SCHOOL},)),
    "3.2": Story((3, 3), (3, 28), by_number=True, title="Справка о перепроверке ВПР"),
    "3.3": Story((1, 12), (10, 12), "стажировочная площадка", by_number=True, title="День «Точки роста»"),
    "4.1": Story((4, 5)),
    "4.2": Story((9, 9), (9, 20), "мониторинг"),
    "5.1": Story((1, 1), (1, 27), _COUNCIL, by_number=True, title="Заседание методического совета № 1"),
    "5.2": Story((3, 3), (3, 18), _CONTEST, visitors=_EVERY_SCHOOL, met=(all(count >= 1 for _, count in _EVERY_SCHOOL),)),
    "5.3": Story((9, 9), (10, 14), by_number=True, title="Карты индивидуальных достижений"),
    "5.4": Story((11, 11), mark=(("Что сделано", "отменено"), ("Комментарий", "перенесён на следующий год")), told="cancelled"),
    "6.1": Story((4, 5), mark=(("Что сделано", "проведено"),), told="no_evidence"),
    "6.2": Story(None),
    "7.1": Story((2, 4), (4, 15), "обмен опытом", visitors=_FESTIVAL, mark=(("Число", _BOOKLETS),),
                 met=(_BY_TYPE[SCHOOL] <= {org for org, _ in _FESTIVAL}, _BOOKLETS >= _BOOKLETS_DUE)),
    "7.2": Story((1, 12), (min(map(min, _MEETINGS.values())), 10), met=(all(len(months) >= _MEETINGS_DUE for months in _MEETINGS.values()),)),
    "7.3": Story((4, 4), (5, 12), _COUNCIL),
    "8.1": Story((2, 2), (2, 24), _CONTEST, visitors=_SITES, met=(_BY_TYPE[SCHOOL] | _BY_TYPE[NURSERY] <= {org for org, _ in _SITES},)),
    "8.2": Story((4, 4), (4, 28), by_number=True, title="Раздел сайта «Банк практик»", met=(True,)),
    "8.3": Story((6, 6)),
    "8.4": Story((1, 12), (11, 10), _SEMINAR, by_number=True, title="Межмуниципальный семинар «Банк заданий»"),
}  # fmt: skip
_OF_FIGURES = ("1.2", "1.3")
"""Rows that look at an indicator every quarter: quarters have not been computed."""
_HAPPENED = {"done", "late", "held", "held_late", "short"}
_REGIONAL = {"8.4"}


def carry_out(year: Year) -> None:
    """Put what came of the plan into the registers of its year; nothing here is drawn by lot."""
    for number, story in STORIES.items():
        if story.kind:
            _event(year, number, story)
        elif story.title:
            _put(year, "documents", kind="иное", number=f"{number}-Д", date=story.day, status="утверждён",
                 title=story.title, plan_row=number)  # fmt: skip
    _meetings(year)


def _event(year: Year, number: str, story: Story) -> None:
    title = story.title or _plan()[number]["event"]
    level = "региональный" if number in _REGIONAL else "муниципальный"
    _put(year, "events", event=title, kind=story.kind, level=level, date=story.day, status="проведено", program="нет",
         order=f"{number}-П", ordered=dt.date(YEAR, 1, 20), plan_row=number if story.by_number else None)  # fmt: skip
    for org, count in story.visitors:
        for job in [job for job in year.pedagogues(org) if not job.external][:count]:
            cells: dict[str, Cell] = {"event": title, "kind": story.kind, "level": level, "date": story.day, "program": "нет"}  # fmt: skip
            year.facts["event_participants"].append(Fact(org, cells, job.person))


def _meetings(year: Year) -> None:
    """Each type of organisation has an association of its own from this year on."""
    types = {org.key: org.type for org in ORGANISATIONS}
    for fact in year.of("communities"):
        if fact.cells["community"] == _ASSOCIATIONS[SCHOOL]:
            fact.cells["community"] = _ASSOCIATIONS[types[fact.org]]
    for kind, months in _MEETINGS.items():
        for at, month in enumerate(months, 1):
            _put(year, "events", event=f"Заседание {_ASSOCIATIONS[kind]} № {at}", kind="заседание РМО", level="муниципальный",
                 date=dt.date(YEAR, month, 10), status="проведено", program="нет", order="7-П", ordered=dt.date(YEAR, 1, 20))  # fmt: skip


def _put(year: Year, register: str, **cells: Cell) -> None:
    year.facts[register].append(Fact(OFFICE, cells))


def marks_book() -> Book:
    """Write what the methodist has marked after the year."""
    headings = ["План", "Строка", "Мероприятие", "Срок по плану", "За какие дни", "Что сделано", "Дата", "Число", "Документ", "Ссылка", "Комментарий"]  # fmt: skip
    lines: list[list[Cell]] = [list(headings)]
    for number, story in STORIES.items():
        if story.mark:
            row = _plan()[number]
            cells: dict[str, Cell] = {"План": PLAN, "Строка": number, "Мероприятие": row["event"], "Срок по плану": row["period"]}  # fmt: skip
            cells |= dict(story.mark)
            lines.append([cells.get(heading) for heading in headings])
    return Book("plan_facts.xlsx", "xlsx", [Sheet("Отметки", lines)])


def true_states() -> dict[str, list[dict[str, object]]]:
    """Tell the state of every row on both days: a day of a look → rows in the order of the plan."""
    return {
        day.isoformat(): [row for number in _plan() for row in _rows(number, day)]
        for day in (AUTUMN, AFTERWARDS)
    }


def _rows(number: str, day: dt.date) -> Iterator[dict[str, object]]:
    if number in _OF_FIGURES:
        for first in (1, 4, 7, 10):
            start, end = _days(first, first + 2)
            yield _row(number, start, end, "planned" if end >= day else "no_evidence")
        return
    story = STORIES[number]
    if story.months is None:
        yield _row(number, None, None, "not_required")
        return
    start, end = _days(*story.months)
    yield _row(number, start, end, *_state(story, end, day))


def _state(story: Story, end: dt.date, day: dt.date) -> tuple[str, tuple[bool | None, ...]]:
    """Say what became of a row, and of each condition where it was held."""
    if story.told and day == AFTERWARDS:
        return story.told, story.met
    if story.day is None or story.day > day:
        return ("planned" if end >= day else "overdue"), ()
    met = story.met
    if story.mark and day == AUTUMN:  # the last condition waits for the mark
        met = (*met[:-1], None)
    if False in met:
        return ("planned" if end >= day else "short"), met
    state = "done" if all(met) else "held"
    return ({"done": "late", "held": "held_late"}[state] if story.day > end else state), met


def _row(
    number: str,
    start: dt.date | None,
    end: dt.date | None,
    state: str,
    met: tuple[bool | None, ...] = (),
) -> dict[str, object]:
    days = [one.isoformat() if one else None for one in (start, end)]
    shown = met if state in _HAPPENED else ()
    return {"number": number, "start": days[0], "end": days[1], "state": state, "met": list(shown)}


def _days(first: int, last: int) -> tuple[dt.date, dt.date]:
    after = dt.date(YEAR, last + 1, 1) if last < 12 else dt.date(YEAR + 1, 1, 1)
    return dt.date(YEAR, first, 1), after - dt.timedelta(days=1)


def _plan() -> dict[str, dict[str, str]]:
    """Read the rows of the plan by number: titles are those of the document."""
    rows = yaml.safe_load(_DEFINITION.read_text(encoding="utf-8"))["rows"]
    return {row["number"]: row for row in rows}
