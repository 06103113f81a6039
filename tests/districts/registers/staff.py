"""The list of staff."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from districts.registers.diagnostics import WIDE, mark_columns, shape_of
from districts.registers.words import GENITIVE, subjects, who
from districts.tables import Column, Section, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from districts.facts import Job, Organisation, World
    from districts.hands import Hand


POSITIONS: Mapping[str, Mapping[str, str]] = {
    "учитель": {"capital": "Учитель"},
    "директор": {"capital": "Директор"},
    "воспитатель": {"capital": "Воспитатель", "short": "восп-ль"},
    "заместитель директора по УВР": {"short": "зам. директора по УВР", "capital": "Завуч"},
    "социальный педагог": {"short": "соц. педагог", "capital": "Социальный педагог"},
    "педагог-психолог": {"short": "психолог", "capital": "Педагог-психолог"},
    "педагог дополнительного образования": {"short": "ПДО"},
    "музыкальный руководитель": {"short": "муз. руководитель"},
    "старший воспитатель": {"short": "ст. воспитатель"},
}


def staff(hand: Hand, world: World, place: Organisation) -> list[Table]:
    """The list of staff."""
    jobs = _listed(hand, world.staff(place))

    def caption(name: str, *ways: str) -> str:
        return hand.captioned("staff", name, name, *ways)

    columns = [
        Column(
            caption("Дата рождения", "Дата рожд.", "Число, месяц, год рождения"),
            lambda job: hand.day(job.person.born),
        ),
        *_posts(hand),
        Column(
            caption("Дата окончания учебного заведения", "Дата окончания вуза (колледжа)"),
            lambda job: hand.day(job.person.graduated),
        ),
        Column(
            caption("Начало педагогической деятельности", "Дата начала педагогической работы"),
            lambda job: hand.day(job.person.began),
        ),
        Column(
            caption("Дата приёма на работу", "Принят в школу", "Работает в данном учреждении с"),
            lambda job: hand.day(job.hired),
        ),
    ]
    if any(job.external for job in jobs) or hand.pick("staff employment", "no", "yes") == "yes":
        columns.append(
            Column(
                caption("Вид занятости", "Основное место работы / совместительство"),
                lambda job: "внешний совместитель" if job.external else "основное место работы",
            )
        )
    some = hand.pick("staff more columns", "none", "some") == "some"
    columns += _asked(hand, world, some=some)
    if some:
        columns += [
            Column("Телефон", lambda job: f"8-924-555-{job.person.number:02}-10"),
            Column("Нагрузка, ч", lambda job: 18 + job.person.number % 9),
        ]
    registers: tuple[str, ...] = ("staff",)
    if shape_of(hand) == WIDE:
        columns += mark_columns(hand, world, place)
        registers = ("staff", "diagnostics")
    columns = [*hand.people("staff", who), *hand.order("staff", columns)]
    title = hand.pick("staff title", "Список педагогических работников", "Кадровый состав", "Кадры")
    return [Table(registers, (place.key,), title, columns, _by_groups(hand, jobs), once=True)]


def _asked(hand: Hand, world: World, *, some: bool) -> list[Column]:
    """Education and category, where a document asks for them or somebody gives them anyway."""
    columns = []
    if some or "education" in world.asked:
        columns += [
            Column("Образование", lambda job: job.person.education),
            Column("Квалификационная категория", lambda job: job.person.category),
        ]
    elif "category raised" in world.asked:
        columns.append(Column("Квалификационная категория", lambda job: job.person.category))
    if "education" in world.asked:
        caption = hand.captioned(
            "staff",
            "Профиль",
            "Образование соответствует предмету",
            "Профильное образование (да/нет)",
            "Соответствие образования преподаваемому предмету",
        )
        columns.append(
            Column(
                caption,
                lambda job: hand.answer("staff", yes=job.match) if job.subjects else None,
            )
        )
    if "category raised" in world.asked:
        given = world.raised
        columns += [
            Column(
                hand.captioned("staff", "Прежняя", "Прежняя категория", "Предыдущая категория"),
                lambda job: given[job.person].previous if job.person in given else None,
            ),
            Column(
                hand.captioned("staff", "Когда", "Дата присвоения категории", "Дата аттестации"),
                lambda job: hand.day(given[job.person].day) if job.person in given else None,
            ),
        ]
    return columns


def _listed(hand: Hand, jobs: list[Job]) -> list[Job]:
    """Who stands in the list: cooks in some, a teacher once or once a subject."""
    if hand.pick("staff others", "left out", "listed") == "left out":
        jobs = [job for job in jobs if job.pedagogical or job.manager]
    if hand.pick("staff subjects", "in one row", "a row each") == "in one row":
        return jobs
    return [replace(job, subjects=one) for job in jobs for one in _each(job.subjects)]


def _each(subjects: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [(one,) for one in subjects] or [()]


def _posts(hand: Hand) -> list[Column]:
    spoken = hand.pick("staff words of posts", "official", "short", "capital")
    way = hand.pick("staff posts", "two columns", "учитель математики", "with a subject")
    if way == "two columns":
        return [
            Column(
                hand.captioned("staff", "Должность", "Должность", "Занимаемая должность"),
                lambda job: POSITIONS.get(job.position, {}).get(spoken, job.position),
            ),
            Column(
                hand.captioned("staff", "Предмет", "Предмет", "Преподаваемый предмет", "Предметы"),
                lambda job: subjects(hand, job.subjects) if job.subjects else None,
            ),
        ]

    def post(job: Job) -> str:
        named = [GENITIVE[one] for one in job.subjects]
        between = ", " if way == "учитель математики" else " и "
        return f"{job.position} {between.join(named)}" if named else job.position

    caption = "Должность" if way == "учитель математики" else "Должность, предмет"
    return [Column(caption, post)]


def _by_groups(hand: Hand, jobs: Sequence[Job]) -> list[Section]:
    if hand.pick("staff groups", "none", "by groups") == "none":
        return [Section(list(jobs))]
    managers = [job for job in jobs if job.manager]
    teachers = [job for job in jobs if job.position == "учитель"]
    others = [job for job in jobs if job.pedagogical and job not in teachers]
    rest = [job for job in jobs if not (job.pedagogical or job.manager)]
    named = {
        "Администрация": managers,
        "Учителя": teachers,
        "Прочие педагогические работники": others,
        "Обслуживающий персонал": rest,
    }
    return [Section(rows, line) for line, rows in named.items() if rows]
