"""What stands in the cells of a form: whoever its row is of, counted as its graph says."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from random import Random
from typing import TYPE_CHECKING

from districts.facts import CLUB, KINDERGARTEN, SCHOOL
from districts.forms.captions import AGES, BANDS, CLUB_FORM, NURSERY_FORM, SCHOOL_FORM, moved
from districts.truth.happened import years_between

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from districts.facts import Job, Organisation, World
    from districts.forms.captions import Form

Number = int | Fraction
FORMS: Mapping[str, Form] = {SCHOOL: SCHOOL_FORM, KINDERGARTEN: NURSERY_FORM, CLUB: CLUB_FORM}
_SUBJECTS = {
    "начальные классы": "08",
    "русский язык и литература": "09",
    "история и обществознание": "11",
    "информатика": "12",
    "физика": "13",
    "математика": "14",
    "химия": "15",
    "география": "16",
    "биология": "17",
    "иностранный язык": "18",
    "физическая культура": "22",
    "музыка": "24",
}
_POSITIONS = {
    "директор": ("03",),
    "заместитель директора по УВР": ("04",),
    "учитель-логопед": ("28",),
    "социальный педагог": ("33",),
    "педагог-психолог": ("35",),
    "заведующий": ("3",),
    "воспитатель": ("5",),
    "старший воспитатель": ("6",),
    "музыкальный руководитель": ("7",),
    "педагог дополнительного образования": ("02",),
}


def rows_of(job: Job) -> set[str]:
    """The rows of the form of his organisation that somebody stands in."""
    place = job.organisation.kind
    every, heads, taught, others = {
        SCHOOL: ("01", "02", "06", "41"),
        KINDERGARTEN: ("1", "2", "4", "20"),
        CLUB: ("", "", "01", ""),
    }[place]
    group = heads if job.manager else taught if job.pedagogical else others
    found = {every, group, *_POSITIONS.get(job.position, ())}
    if job.subjects:
        found |= {"07", _SUBJECTS[job.subjects[0]]}
    if "18" in found:
        found.add("19")
    if place == CLUB and job.pedagogical and job.person.female:
        found.add("03")
    return found - {""} if place != CLUB or job.pedagogical else set()


def listed(world: World, place: Organisation) -> list[Job]:
    """Whom the forms are about: not those whose main place is elsewhere."""
    return [job for job in world.staff(place) if not job.external]


def age_of(world: World, job: Job) -> int:
    """Full years on 1 January after the year."""
    return years_between(job.person.born, dt.date(world.year + 1, 1, 1))


def vacant(world: World, job: Job) -> Fraction:
    """What is vacant of the posts beside somebody's own, of the same position."""
    draw = Random(f"vacancy {world.year} {job.organisation.full} {job.person.number}")
    return Fraction(draw.choice((0, 0, 0, 0, 1, 2)), 2)


def cells_of(world: World, place: Organisation) -> dict[tuple[str, str, str], Number]:
    """Section, row and graph → the number."""
    jobs = listed(world, place)
    found: dict[tuple[str, str, str], Number] = {}
    for section in FORMS[place.kind].sections:
        graphs = _GRAPHS[place.kind, section.code](world)
        for code, _ in section.rows:
            own = [job for job in jobs if code in rows_of(job)]
            for graph, _ in section.graphs:
                if (code, graph) not in section.crossed:
                    found[section.code, code, graph] = graphs[graph](own)
    return found


def with_phd_cells(
    cells: Mapping[tuple[str, str, str], Number],
) -> dict[tuple[str, str, str], Number]:
    """The same cells by the graphs of the edition with PhD, which nobody has."""
    found = {(part, row, moved(part, graph)): it for (part, row, graph), it in cells.items()}
    phd = {(part, row, "8"): 0 for part, row, _ in cells if part == "3.1"}
    return {**found, **phd}


def sum_of(world: World, places: Sequence[Organisation]) -> dict[tuple[str, str, str], Number]:
    """The cells of organisations of one kind added up: the form of the whole district."""
    found: dict[tuple[str, str, str], Number] = {}
    for place in places:
        for key, number in cells_of(world, place).items():
            found[key] = found.get(key, 0) + number
    return found


MISTAKES: Mapping[str, Mapping[str, tuple[str, str, str]]] = {
    SCHOOL: {
        "women": ("3.1", "06", "15"),
        "a sum of rows": ("3.1", "07", "10"),
        "a total elsewhere": ("3.2", "01", "3"),
        "bands": ("3.3", "07", "12"),
    },
    KINDERGARTEN: {
        "women": ("9", "4", "8"),
        "a sum of rows": ("9", "4", "6"),
        "bands": ("10", "1", "11"),
    },
}
"""Cells of no figure that somebody types wrong: rules of the form must tell."""


def spoil(cells: dict[tuple[str, str, str], Number], place: Organisation, mistake: str) -> bool:
    """Type one cell wrong; say whether anybody could."""
    key = MISTAKES.get(place.kind, {}).get(mistake)
    if key is None:
        return False
    cells[key] += 40
    return True


def _of(test: Callable[[Job], bool]) -> Callable[[Sequence[Job]], Number]:
    return lambda jobs: sum(map(test, jobs))


def _by_education(_: World) -> dict[str, Callable[[Sequence[Job]], Number]]:
    higher = _of(lambda job: job.person.education == "высшее")
    vocational = _of(lambda job: job.person.education != "высшее")
    nobody = _of(lambda _: False)
    return {
        **dict.fromkeys(("6", "7", "8", "9", "12"), nobody),
        "3": len,
        "4": higher,
        "5": higher,
        "10": vocational,
        "11": vocational,
        "13": _of(lambda job: job.person.category == "высшая"),
        "14": _of(lambda job: job.person.category == "первая"),
        "15": _of(lambda job: job.person.female),
        "16": len,
    }


def _by_education_of_nursery(world: World) -> dict[str, Callable[[Sequence[Job]], Number]]:
    graphs = _by_education(world)
    return {**graphs, "6": graphs["10"], "7": graphs["10"], "8": graphs["15"]}


def _by_experience(world: World) -> dict[str, Callable[[Sequence[Job]], Number]]:
    bounds = (0, 3, 5, 10, 15, 20, 99)

    def lasts(at: int, *, taught: bool) -> Callable[[Sequence[Job]], Number]:
        first, last = bounds[at], bounds[at + 1]
        return _of(
            lambda job: (
                first <= years_between(job.person.began, dt.date(world.year, 12, 31)) < last
                and (not taught or _teaches(job))
            )
        )

    return {
        "3": len,
        **{str(4 + at): lasts(at, taught=False) for at in range(len(BANDS))},
        "10": _of(_teaches),
        **{str(11 + at): lasts(at, taught=True) for at in range(len(BANDS))},
        "17": _of(lambda job: not _teaches(job)),
    }


def _teaches(job: Job) -> bool:
    return job.pedagogical or job.manager


def _is_of_band(world: World, at: int) -> Callable[[Job], bool]:
    lower, upper = (0 if at == 0 else 20 + 5 * at), (200 if at == len(AGES) - 1 else 25 + 5 * at)
    return lambda job: lower <= age_of(world, job) < upper


def _by_age(world: World) -> dict[str, Callable[[Sequence[Job]], Number]]:
    """Bands one after another, with all of them before or without."""
    bands = [_of(_is_of_band(world, at)) for at in range(len(AGES))]
    return {"3": len, **{str(4 + at): band for at, band in enumerate(bands)}}


def _by_age_alone(world: World) -> dict[str, Callable[[Sequence[Job]], Number]]:
    return {str(3 + at): _of(_is_of_band(world, at)) for at in range(len(AGES))}


def _by_age_and_sex(world: World) -> dict[str, Callable[[Sequence[Job]], Number]]:
    graphs: dict[str, Callable[[Sequence[Job]], Number]] = {"3": len}
    for at in range(len(AGES)):
        test = _is_of_band(world, at)
        graphs[str(4 + 2 * at)] = _of(test)
        graphs[str(5 + 2 * at)] = _of(lambda job, test=test: test(job) and job.person.female)  # type: ignore[misc]
    return graphs


def _by_posts(world: World) -> dict[str, Callable[[Sequence[Job]], Number]]:
    first = dt.date(world.year - 1, 9, 21)

    def empty(jobs: Sequence[Job]) -> Number:
        return sum((vacant(world, job) for job in jobs), Fraction())

    def is_new(job: Job) -> bool:
        return job.hired >= first

    def is_graduate(job: Job, *, higher: bool) -> bool:
        recent = job.person.graduated.year == world.year
        return is_new(job) and recent and (job.person.education == "высшее") == higher

    nobody = _of(lambda _: False)
    return {
        "3": lambda jobs: len(jobs) + empty(jobs),
        "4": len,
        "5": len,
        "6": _of(lambda job: not is_new(job)),
        "7": _of(is_new),
        "8": _of(lambda job: is_graduate(job, higher=False)),
        "9": _of(lambda job: is_graduate(job, higher=True)),
        "10": nobody,
        "11": nobody,
        "12": len,
        "13": empty,
    }


_GRAPHS: Mapping[
    tuple[str, str], Callable[[World], dict[str, Callable[[Sequence[Job]], Number]]]
] = {
    (SCHOOL, "3.1"): _by_education,
    (SCHOOL, "3.2"): _by_experience,
    (SCHOOL, "3.3"): _by_age_and_sex,
    (SCHOOL, "3.4"): _by_posts,
    (KINDERGARTEN, "9"): _by_education_of_nursery,
    (KINDERGARTEN, "10"): _by_age,
    (KINDERGARTEN, "11"): _by_experience,
    (KINDERGARTEN, "13"): _by_posts,
    (CLUB, "3.2"): _by_age_alone,
}
