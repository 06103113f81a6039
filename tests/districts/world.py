"""A district drawn from a seed: organisations, people, and what happened to them."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import TYPE_CHECKING

from districts.facts import (
    CLUB,
    KINDERGARTEN,
    SCHOOL,
    Contest,
    Course,
    Diagnostic,
    Document,
    Job,
    Organisation,
    Pair,
    Person,
    Route,
    Support,
    World,
)
from districts.names import FLOWERS, PLACES, family_names, feminine, given

if TYPE_CHECKING:
    from collections.abc import Iterator

SUBJECTS = (
    "математика",
    "физика",
    "русский язык и литература",
    "история и обществознание",
    "химия",
    "биология",
    "география",
    "иностранный язык",
    "физическая культура",
    "информатика",
    "музыка",
    "начальные классы",
)
LEVELS = ("школьный", "муниципальный", "региональный", "федеральный")
_TITLES = {
    "ПК": (
        "Обновлённые ФГОС",
        "Функциональная грамотность",
        "Современный урок",
        "Работа с детьми с ОВЗ",
    ),
    "ПП": ("Педагогика и методика начального образования", "Учитель информатики", "Логопедия"),
}
_PROVIDERS = (
    "ГАУ ДПО ИРО",
    "ЦНППМ",
    "ООО «Инфоурок»",
    "ФГАОУ ДПО «Академия Минпросвещения России»",
)
_BASES = ("diagnostics", "route", "need", "wish", "plan")
_CONTESTS = ("Учитель года", "Мой лучший урок", "Педагогический дебют", "Воспитать человека")
_RESULTS = ("участник", "победитель", "призёр", "лауреат", "диплом II степени", "1 место")


def make_world(seed: int, year: int = 2022) -> World:
    """Draw a district: three or four organisations of five to nine people."""
    draw = Random(f"world {seed}")
    made = _Maker(draw, World(year))
    made.populate()
    return made.world


class _Maker:
    def __init__(self, draw: Random, world: World) -> None:
        self.draw, self.world = draw, world
        self.names: Iterator[str] = iter(family_names(draw))
        self.number = 0

    def populate(self) -> None:
        self.world.organisations = _organisations(self.draw)
        for place in self.world.organisations:
            self.world.jobs += [self.job(place, *post) for post in _posts(place, self.draw)]
        self.part_timer()
        for place in self.world.organisations:
            self.events(place)
        self.world.documents = [*_documents(self.draw, self.world.year)]

    def job(self, place: Organisation, position: str, subjects: tuple[str, ...], kind: str) -> Job:
        person = self.person()
        hired = max(
            person.began, self.day(self.draw.randint(person.began.year, self.world.year), 8, 9)
        )
        pedagogical, manager = kind == "pedagogue", kind == "manager"
        return Job(person, place, position, subjects, hired, pedagogical, manager)

    def person(self) -> Person:
        draw, year = self.draw, self.world.year
        female, self.number = draw.random() < 0.75, self.number + 1
        last = next(self.names)
        first, patronymic = given(draw, female=female)
        age = draw.choice((22, 23, 24, 26, 28, 31, 34, 35, 39, 44, 52, 60))
        born = self.day(year - age, 1, 12)
        graduated = dt.date(min(born.year + draw.choice((21, 22, 23)), year), 6, 30)
        began = dt.date(
            min(graduated.year + draw.choice((0, 0, 0, 2)), year), 9, draw.choice((1, 5))
        )
        return Person(
            self.number,
            feminine(last) if female else last,
            first,
            patronymic,
            female,
            born,
            graduated,
            began,
            draw.choice(("высшее", "среднее профессиональное")),
            draw.choice(("высшая", "первая", "соответствие занимаемой должности", "нет")),
        )

    def day(self, year: int, first: int, last: int) -> dt.date:
        return dt.date(year, self.draw.randint(first, last), self.draw.randint(1, 28))

    def part_timer(self) -> None:
        """One teacher works in another school too; somebody too old for a young specialist."""
        schools = [place for place in self.world.organisations if place.kind == SCHOOL]
        able = [
            job
            for job in self.world.jobs
            if job.organisation == schools[0]
            and job.subjects
            and job.person.born.year < self.world.year - 38
        ]
        if len(schools) > 1 and able:
            one = self.draw.choice(able)
            hired = self.day(self.world.year - 1, 8, 9)
            self.world.jobs.append(
                Job(one.person, schools[1], one.position, one.subjects[:1], hired, external=True)
            )

    def events(self, place: Organisation) -> None:
        world, draw = self.world, self.draw
        own = [
            job
            for job in world.staff(place)
            if not job.external and (job.pedagogical or job.manager)
        ]
        taught = [job for job in own if job.pedagogical]
        world.diagnostics[place.key] = [event for job in taught for event in self.diagnostics(job)]
        world.training[place.key] = [event for job in own for event in self.courses(job.person)]
        world.support[place.key] = [
            self.support(job.person) for job in taught if draw.random() < 0.45
        ]
        world.routes[place.key] = [self.route(job.person) for job in taught if draw.random() < 0.45]
        world.mentoring[place.key] = [*self.pairs([job.person for job in taught])]
        world.contests[place.key] = [event for job in taught for event in self.contests(job.person)]

    def diagnostics(self, job: Job) -> Iterator[Diagnostic]:
        draw, year = self.draw, self.world.year
        for kind, chance in (("deficits", 0.6), ("burnout", 0.45), ("qualification", 0.25)):
            if draw.random() < chance:
                when = year if draw.random() < 0.85 else year - 1
                subject = draw.choice(job.subjects) if kind == "deficits" and job.subjects else ""
                passed = draw.random() < 0.85
                yield Diagnostic(
                    job.person,
                    kind,
                    self.day(when, 1, 12),
                    draw.choice(LEVELS[:3]),
                    subject,
                    passed,
                )

    def courses(self, person: Person) -> Iterator[Course]:
        draw, year = self.draw, self.world.year
        for _ in range(draw.choice((0, 0, 1, 1, 2))):
            kind = "ПП" if draw.random() < 0.2 else "ПК"
            began = self.day(year if draw.random() < 0.85 else year - 1, 1, 10)
            yield Course(
                person,
                kind,
                draw.choice(_TITLES[kind]),
                draw.choice(_PROVIDERS),
                draw.choice((260, 520) if kind == "ПП" else (16, 36, 72, 144)),
                began,
                began + dt.timedelta(days=draw.choice((4, 10, 14)) if kind == "ПК" else 55),
                (draw.choice(_BASES),),
                draw.random() < 0.5,
                f"{draw.randint(1000, 999999):06}",
            )

    def support(self, person: Person) -> Support:
        draw, year = self.draw, self.world.year
        when = year if draw.random() < 0.85 else year - 1
        return Support(
            person,
            draw.choice(LEVELS[:2]),
            draw.choice(("методическая помощь", "консультации", "посещение уроков")),
            self.day(when, 1, 6),
            self.day(when, 9, 12),
            f"№ {draw.randint(10, 200)}",
        )

    def route(self, person: Person) -> Route:
        draw, year = self.draw, self.world.year
        when = year if draw.random() < 0.85 else year - 1
        status = draw.choice(("running", "running", "finished", "dropped"))
        return Route(
            person,
            self.day(when, 1, 6),
            self.day(when, 9, 12),
            status,
            draw.choice(("diagnostics", "wish")),
        )

    def pairs(self, people: list[Person]) -> Iterator[Pair]:
        """Those under thirty-one are taught by those over thirty-three; one pair ended long ago."""
        year = self.world.year
        young = [one for one in people if one.born.year >= year - 31]
        old = [one for one in people if one.born.year < year - 33]
        for mentee in young[:3] if old else []:
            began = dt.date(year - self.draw.choice((0, 0, 1, 2)), 9, self.draw.choice((1, 5)))
            yield Pair(
                self.draw.choice(old),
                mentee,
                began,
                dt.date(began.year + 1, 5, 31),
                f"{self.draw.randint(10, 99)}-од",
                began - dt.timedelta(days=4),
            )

    def contests(self, person: Person) -> Iterator[Contest]:
        draw, year = self.draw, self.world.year
        for level in draw.sample(LEVELS, draw.choice((0, 0, 0, 1, 2))):
            when = year if draw.random() < 0.85 else year - 1
            yield Contest(
                person, draw.choice(_CONTESTS), level, self.day(when, 1, 12), draw.choice(_RESULTS)
            )


def _organisations(draw: Random) -> list[Organisation]:
    places = draw.sample(PLACES, 4)
    kinds = [SCHOOL, SCHOOL, draw.choice((KINDERGARTEN, SCHOOL)), draw.choice((CLUB, KINDERGARTEN))]
    kinds = kinds[: draw.choice((3, 4))]
    return [
        _organisation(f"o{at}", kind, place, str(101 + at), draw)
        for at, (kind, place) in enumerate(zip(kinds, places, strict=False))
    ]


def _organisation(key: str, kind: str, place: str, code: str, draw: Random) -> Organisation:
    rural = draw.random() < 0.6
    if kind == KINDERGARTEN:
        name = FLOWERS[int(code) % len(FLOWERS)]
        full = f"Муниципальное бюджетное дошкольное образовательное учреждение детский сад «{name}»"
        short = (
            f"МБДОУ детский сад «{name}»",
            f"МБДОУ «{name}»",
            f"Детский сад «{name}»",
            f"д/с {name}",
        )
    elif kind == CLUB:
        full = (
            "Муниципальное бюджетное учреждение дополнительного образования "
            "«Дом детского творчества»"
        )
        short = ("МБУ ДО «ДДТ»", "МБУ ДО «Дом детского творчества»", "ДДТ", "МБУ ДО ДДТ")
    elif draw.random() < 0.5:
        number = 1 + int(code) % 9
        full = (
            "Муниципальное бюджетное общеобразовательное учреждение "
            f"«Средняя общеобразовательная школа № {number}»"
        )
        short = (
            f"МБОУ «СОШ № {number}»",
            f"МБОУ СОШ №{number}",
            f"СОШ № {number}",
            f"школа № {number}",
        )
    else:
        full = (
            "Муниципальное бюджетное общеобразовательное учреждение "
            f"«Средняя общеобразовательная школа с. {place}»"
        )
        short = (f"МБОУ «СОШ с. {place}»", f"МБОУ СОШ с. {place}", f"СОШ с.{place}", f"СОШ {place}")
    return Organisation(key, kind, code, rural, full, short)


def _posts(place: Organisation, draw: Random) -> Iterator[tuple[str, tuple[str, ...], str]]:
    if place.kind == KINDERGARTEN:
        yield "заведующий", (), "manager"
        yield "повар", (), "other"
        yield "старший воспитатель", (), "pedagogue"
        yield from [("воспитатель", (), "pedagogue")] * draw.randint(3, 5)
        yield "музыкальный руководитель", (), "pedagogue"
    elif place.kind == CLUB:
        yield "директор", (), "manager"
        yield from [("педагог дополнительного образования", (), "pedagogue")] * draw.randint(3, 5)
        yield "методист", (), "pedagogue"
    else:
        yield "директор", (), "manager"
        yield "заместитель директора по УВР", (), "manager"
        yield "уборщик служебных помещений", (), "other"
        for subject in draw.sample(SUBJECTS, draw.randint(4, 6)):
            others = [one for one in SUBJECTS if one not in {subject, "начальные классы"}]
            second = subject != "начальные классы" and draw.random() < 0.3
            yield "учитель", (subject, *([draw.choice(others)] if second else [])), "pedagogue"
        yield (
            draw.choice(("педагог-психолог", "социальный педагог", "учитель-логопед")),
            (),
            "pedagogue",
        )


def _documents(draw: Random, year: int) -> Iterator[Document]:
    kinds = {
        "mentoring": "Положение о системе наставничества педагогических работников",
        "deficits": "Приказ о мониторинге профессиональных дефицитов педагогических работников",
        "contests": "Приказ о мониторинге участия в конкурсах профессионального мастерства",
        "training": "Положение о мониторинге повышения квалификации педагогов",
        "burnout": "Приказ о мониторинге профессионального выгорания педагогов",
    }
    for number, (about, title) in enumerate(kinds.items(), start=1):
        if draw.random() < 0.6:
            day = dt.date(year - draw.choice((0, 1)), draw.randint(1, 12), draw.randint(1, 28))
            status = draw.choice(("действует", "действует", "проект"))
            yield Document(title, about, f"{number}{number}-Д", day, status)
