"""Registers given as counts: schools as rows, or a short list of figures from each school."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from districts.facts import SCHOOL
from districts.pages import Page
from districts.truth.happened import Facts, programme_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from districts.facts import Organisation, Person, World
    from districts.habits import Habits
    from districts.hands import Hand
    from districts.tables import Cell


@dataclass(frozen=True)
class Figure:
    """What is counted: of which register, under which headings; programmes have no base."""

    register: str
    headings: tuple[str, ...]
    has_base: bool = True


FIGURES = {
    "deficits": Figure(
        "diagnostics",
        (
            "Прошли диагностику профессиональных дефицитов",
            "Количество педагогов, прошедших диагностику профессиональных дефицитов",
            "Диагностика профессиональных дефицитов",
        ),
    ),
    "burnout": Figure(
        "diagnostics",
        (
            "Прошли диагностику профессионального выгорания",
            "Количество педагогов, прошедших диагностику профессионального выгорания",
            "Диагностика профессионального выгорания",
        ),
    ),
    "qualification": Figure(
        "diagnostics",
        (
            "Прошли добровольную независимую оценку квалификации",
            "Прошли независимую оценку квалификации",
            "Независимая оценка квалификации",
        ),
    ),
    "contests": Figure(
        "contests",
        (
            "Участвуют в профессиональных конкурсах",
            "Приняли участие в профессиональных конкурсах",
            "Профессиональные конкурсы",
        ),
    ),
    "mentoring": Figure(
        "mentoring",
        (
            "Участвуют в программах наставничества",
            "Количество педагогов, участвующих в программах наставничества",
            "Участники наставничества",
        ),
    ),
    "programmes": Figure(
        "mentoring",
        (
            "Количество индивидуальных программ наставничества",
            "Утверждено индивидуальных программ наставничества",
        ),
        has_base=False,
    ),
}


def figures_of(habits: Habits) -> dict[str, Figure]:
    """What stands in the tables of counts of a district."""
    return {name: one for name, one in FIGURES.items() if habits.is_counted(one.register)}


def base_of(world: World, place: Organisation) -> int:
    """Всего педагогов."""
    return len({job.person for job in world.staff(place) if job.pedagogical})


def count_of(world: World, place: Organisation, name: str) -> int:
    """How many of an organisation's people, or of its programmes."""
    it = Facts(world)
    if name == "programmes":
        pairs = world.mentoring[place.key]
        approved = {programme_of(pair) for pair in pairs if it.within(pair.approved)}
        return len(approved) if place.kind == SCHOOL else 0
    having: dict[str, Callable[[Person], bool]] = {
        "deficits": lambda one: it.diagnosed(one, "deficits"),
        "burnout": lambda one: it.diagnosed(one, "burnout"),
        "qualification": lambda one: it.diagnosed(one, "qualification"),
        "contests": it.competed,
        "mentoring": it.mentored,
    }
    return sum(having[name](one) for one in _people(world, place))


def _people(world: World, place: Organisation) -> set[Person]:
    return {job.person for job in world.staff(place) if job.pedagogical}


def page_of_counts(world: World, office: Hand, habits: Habits) -> Page:
    """All organisations, a row each."""
    figures = figures_of(habits)
    page, title = Page(), f"Показатели профессионального развития педагогов за {world.period}"
    if office.pick("counts title", "there", "none") == "there":
        page.add([title])
    way = office.pick("counts shape", "one base", "a base each")
    if way == "one base":
        _one_base(page, world, office, figures)
    else:
        _base_each(page, world, office, figures)
    if office.pick("counts total", "no", "yes") == "yes":
        rows = [row for row in page.rows if isinstance(row[0] if row else None, int)]
        sums: list[Cell] = [_sum(column) for column in list(zip(*rows, strict=True))[2:]]
        page.add([None, office.pick("total word", "Итого", "Всего:", "ИТОГО:"), *sums])
    return page


def _sum(column: tuple[Cell, ...]) -> Cell:
    numbers = [cell for cell in column if isinstance(cell, int)]
    return sum(numbers) if len(numbers) == len(column) else None


def _heading(office: Hand, name: str, one: Figure) -> str:
    words = office.pick(f"counts «{name}»", *one.headings)
    return words + office.pick("counts units", "", ", чел.", " (чел.)") if one.has_base else words


def _share(count: int, base: int) -> Cell:
    return f"{100 * count / base:.1f}".replace(".", ",") if base else "0"


def _one_base(page: Page, world: World, office: Hand, figures: dict[str, Figure]) -> None:
    shares = office.pick("counts shares", "no", "yes") == "yes"
    head: list[Cell] = ["№", "Наименование ОО", office.pick("counts base", *_BASES)]
    for name, one in figures.items():
        head += [_heading(office, name, one), *(["%"] if shares and one.has_base else [])]
    page.add(head)
    for at, place in enumerate(world.organisations, start=1):
        row: list[Cell] = [
            at,
            office.pick("counts names", place.short, place.full),
            base_of(world, place),
        ]
        for name, one in figures.items():
            number = count_of(world, place, name)
            row += [
                number,
                *([_share(number, base_of(world, place))] if shares and one.has_base else []),
            ]
        page.add(row)


_BASES = ("Всего педагогов", "Общее количество педагогических работников", "Численность педагогов")


def _base_each(page: Page, world: World, office: Hand, figures: dict[str, Figure]) -> None:
    top, head, below = len(page.rows), ["№", "Наименование ОО"], [None, None]
    over: list[Cell] = [*head]
    under: list[Cell] = [*below]
    page.merged += [(top, 0, top + 1, 0), (top, 1, top + 1, 1)]
    for name, one in figures.items():
        if one.has_base:
            page.merged.append((top, len(over), top, len(over) + 1))
            over += [_heading(office, name, one), None]
            under += [
                office.pick("counts base", *_BASES),
                office.pick("counts of them", "из них", "чел."),
            ]
        else:
            page.merged.append((top, len(over), top + 1, len(over)))
            over.append(_heading(office, name, one))
            under.append(None)
    page.add(over)
    page.add(under)
    for at, place in enumerate(world.organisations, start=1):
        row: list[Cell] = [at, place.short]
        for name, one in figures.items():
            row += [base_of(world, place)] if one.has_base else []
            row.append(count_of(world, place, name))
        page.add(row)


def page_of_one(world: World, hand: Hand, place: Organisation, habits: Habits) -> Page:
    """What one school sends: a line a figure."""
    page = Page()
    page.add([hand.pick("own name", *place.spellings[:2], place.full)])
    page.add([f"Показатели за {world.period}"])
    page.add(
        [
            "№",
            "Показатель",
            "Всего педагогов",
            hand.pick("counts number", "Из них", "Количество, чел."),
        ]
    )
    for at, (name, one) in enumerate(figures_of(habits).items(), start=1):
        base = base_of(world, place) if one.has_base else None
        page.add(
            [at, hand.pick(f"counts «{name}»", *one.headings), base, count_of(world, place, name)]
        )
    return page
