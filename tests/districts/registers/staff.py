"""The list of staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from districts.registers.words import GENITIVE, subjects, who
from districts.tables import Column, Section, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from districts.facts import Job, Organisation
    from districts.hands import Hand


def staff(hand: Hand, jobs: Sequence[Job], place: Organisation) -> list[Table]:
    """The list of staff."""

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
    if hand.pick("staff more columns", "none", "some") == "some":
        columns += [
            Column("Образование", lambda job: job.person.education),
            Column("Квалификационная категория", lambda job: job.person.category),
        ]
    columns = [*hand.people("staff", who), *hand.order("staff", columns)]
    title = hand.pick("staff title", "Список педагогических работников", "Кадровый состав", "Кадры")
    return [Table(("staff",), (place.key,), title, columns, _by_groups(hand, jobs))]


def _posts(hand: Hand) -> list[Column]:
    way = hand.pick("staff posts", "two columns", "учитель математики", "with a subject")
    if way == "two columns":
        return [
            Column(
                hand.captioned("staff", "Должность", "Должность", "Занимаемая должность"),
                lambda job: job.position,
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
    others = [job for job in jobs if job not in managers and job not in teachers]
    named = {
        "Администрация": managers,
        "Учителя": teachers,
        "Прочие педагогические работники": others,
    }
    return [Section(rows, line) for line, rows in named.items() if rows]
