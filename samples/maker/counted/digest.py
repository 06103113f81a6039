"""The department's table of counts: organisation × (человек | %), cells like «6 (18 %)»."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from maker.counted.world import ORGANISATIONS
from maker.sheets import Sheet

if TYPE_CHECKING:
    from maker.counted.happenings import Year
    from maker.model import Cell

TITLE = "Итоги мониторинга за {year} год"


class Stated(NamedTuple):
    """What an organisation states: its pedagogues, and how many of them."""

    people: int
    contests: int
    experts: int
    holders: int


def stated(year: Year, org: str) -> Stated:
    """Count what the table says of an organisation."""
    people = {job.person.number for job in year.pedagogues(org)}
    held = [job.category(year.end) for job in year.pedagogues(org)]
    return Stated(
        len(people),
        len(people & {f.person.number for f in year.of("contests") if f.person}),
        len(people & {f.person.number for f in year.of("expertise") if f.person}),
        sum(one is not None and one.category in {"высшая", "первая"} for one in held),
    )


def digest_sheet(year: Year) -> Sheet:
    """Write the table with its total."""
    sheet = Sheet("Свод")
    sheet.cells = [
        [TITLE.format(year=year.number)],
        [],
        [
            "Наименование ОО",
            "Всего педагогов",
            "Участие в профессиональных конкурсах",
            "Доля педагогических работников, вовлечённых в экспертную деятельность",
            None,
            "Количество педагогов, имеющих квалификационную категорию",
        ],
        [None, None, None, "человек", "%", None],
    ]
    sheet.merges = [(2, 3, 2, 4), *((2, at, 3, at) for at in (0, 1, 2, 5))]
    rows = [(org.short, stated(year, org.key)) for org in ORGANISATIONS if org.digest]
    total = Stated(*(sum(numbers) for numbers in zip(*(said for _, said in rows), strict=True)))
    for name, said in (*rows, ("Итого", total)):
        sheet.cells.append(_line(name, said))
    return sheet


def _line(name: str, said: Stated) -> list[Cell]:
    contests = f"{said.contests} ({percent(said.contests, said.people)} %)"
    return [
        name,
        said.people,
        contests,
        said.experts,
        percent(said.experts, said.people),
        said.holders,
    ]


def percent(part: int, whole: int) -> int:
    """Round a share to a whole percent, halves up."""
    return (200 * part + whole) // (2 * whole)
