"""Invent the municipality: organisations, people who stay, come and leave."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field

from maker.model import Job, Organisation, Person

YEARS = (2020, 2021, 2022)
_SCHOOL, _PRE, _EXTRA = "общеобразовательная", "дошкольная", "дополнительное образование"
_B = "Муниципальное бюджетное общеобразовательное учреждение"
_K = "Муниципальное казённое общеобразовательное учреждение"
_D = "Муниципальное бюджетное дошкольное образовательное учреждение"
_U = "Муниципальное бюджетное учреждение дополнительного образования"
ORGANISATIONS = (
    Organisation("s1", "ЗР-01", "7700000101", "СОШ № 1", f"{_B} «Средняя общеобразовательная школа № 1»", _SCHOOL, rural=False),
    Organisation("s2", "ЗР-02", "7700000102", "СОШ № 2", f"{_B} «Средняя общеобразовательная школа № 2»", _SCHOOL, rural=False),
    Organisation("s3", "ЗР-03", "7700000103", "СОШ № 3 с. Тихое", f"{_B} «Средняя общеобразовательная школа № 3» с. Тихое", _SCHOOL, rural=True),
    Organisation("o4", "ЗР-04", "7700000104", "ООШ № 4 с. Дальнее", f"{_K} «Основная общеобразовательная школа № 4» с. Дальнее", _SCHOOL, rural=True),
    Organisation("o5", "ЗР-05", "7700000105", "ООШ № 5 д. Заречная", f"{_K} «Основная общеобразовательная школа № 5» д. Заречная", _SCHOOL, rural=True),
    Organisation("s6", "ЗР-06", "7700000106", "СОШ № 6 п. Лучистый", f"{_B} «Средняя общеобразовательная школа № 6» п. Лучистый", _SCHOOL, rural=True, predecessor="ООШ № 16 п. Лучистый"),
    Organisation("g", "ЗР-07", "7700000107", "Гимназия «Исток»", f"{_B} «Гимназия «Исток»", _SCHOOL, rural=False),
    Organisation("k1", "ЗР-08", "7700000108", "Детский сад № 1 «Теремок»", f"{_D} «Детский сад № 1 «Теремок»", _PRE, rural=False),
    Organisation("k2", "ЗР-09", "7700000109", "Детский сад № 2 «Кораблик»", f"{_D} «Детский сад № 2 «Кораблик»", _PRE, rural=False),
    Organisation("k3", "ЗР-10", "7700000110", "Детский сад № 3 «Ладушки»", f"{_D} «Детский сад № 3 «Ладушки» с. Тихое", _PRE, rural=True),
    Organisation("d", "ЗР-11", "7700000111", "ДДТ", f"{_U} «Дом детского творчества»", _EXTRA, rural=False),
    Organisation("u", "ЗР-12", "7700000112", "ДЮСШ", f"{_U} «Детско-юношеская спортивная школа»", _EXTRA, rural=False),
)  # fmt: skip
SIZES = {
    "s1": 45,
    "s2": 36,
    "s3": 26,
    "o4": 16,
    "o5": 12,
    "s6": 22,
    "g": 40,
    "k1": 18,
    "k2": 14,
    "k3": 11,
    "d": 14,
    "u": 8,
}
_SURNAMES = [
    "Ромашкин",
    "Берёзов",
    "Полынцев",
    "Ковылёв",
    "Осокин",
    "Клеверов",
    "Брусникин",
    "Калинкин",
    "Малинкин",
    "Рябинкин",
    "Васильков",
    "Ландышев",
    "Незабудкин",
    "Колокольцев",
    "Одуванов",
    "Тюльпанов",
    "Георгинов",
    "Астров",
    "Пионов",
    "Жасминов",
    "Мятликов",
    "Чабрецов",
    "Шалфеев",
    "Тысячелистов",
    "Иволгин",
    "Синицын",
    "Снегирёв",
    "Зимородков",
    "Свиристелев",
    "Трясогузов",
    "Пеночкин",
    "Куличкин",
    "Жаворонков",
    "Дроздовский",
    "Облаков",
    "Радугин",
    "Росин",
    "Инеев",
    "Капелькин",
    "Ручейков",
    "Озерцов",
    "Камышов",
    "Тростников",
    "Кувшинкин",
    "Стрекозов",
    "Бабочкин",
    "Светлячков",
    "Кузнечиков",
    "Шмелёв",
    "Янтарёв",
    "Яшмов",
    "Малахитов",
    "Бирюзов",
    "Хрусталёв",
    "Гранатов",
    "Опалов",
    "Нефритов",
    "Кварцев",
    "Агатов",
    "Слюдянкин",
    "Зарянкин",
    "Лунёв",
    "Звездочётов",
    "Созвездин",
    "Кометов",
    "Метелицын",
    "Вьюгин",
    "Сугробов",
    "Порошин",
    "Оттепелев",
    "Листопадов",
    "Черемухин",
    "Смородинов",
    "Ежевикин",
    "Голубикин",
    "Морошкин",
    "Земляникин",
    "Барбарисов",
    "Шиповников",
    "Боярышников",
    "Можжевелов",
    "Пихтин",
    "Кедрин",
    "Лиственницын",
    "Вербин",
    "Ракитин",
    "Ольховцев",
]
_WOMEN = [
    "Анна",
    "Мария",
    "Елена",
    "Ольга",
    "Наталья",
    "Светлана",
    "Ирина",
    "Татьяна",
    "Юлия",
    "Вера",
    "Надежда",
    "Любовь",
    "Дарья",
    "Полина",
    "Зоя",
    "Галина",
    "Раиса",
    "Евгения",
]
_MEN = [
    "Иван",
    "Пётр",
    "Сергей",
    "Андрей",
    "Николай",
    "Максим",
    "Роман",
    "Глеб",
    "Егор",
    "Фёдор",
    "Захар",
    "Лев",
]
_FATHERS = [
    "Андреев",
    "Борисов",
    "Викторов",
    "Георгиев",
    "Денисов",
    "Егоров",
    "Захаров",
    "Иванов",
    "Кириллов",
    "Леонидов",
    "Максимов",
    "Никитич",
    "Олегов",
    "Павлов",
    "Романов",
    "Сергеев",
    "Тимофеев",
    "Фёдоров",
]
_SUBJECTS = (
    ("начальные классы",), ("русский язык и литература",), ("математика",), ("начальные классы",), ("иностранный язык",),
    ("история и обществознание",), ("физика", "информатика"), ("начальные классы",), ("физическая культура",), ("химия", "биология"),
    ("география",), ("русский язык и литература",), ("математика",), ("технология",), ("начальные классы",), ("музыка",),
    ("изобразительное искусство",), ("информатика",), ("иностранный язык",), ("биология",),
)  # fmt: skip
_OUTSIDE = ("вне учебных предметов",)
_SPECIAL = (
    ("педагог-психолог", "Педагог-психолог"),
    ("учитель-логопед", "Учитель-логопед"),
    ("социальный педагог", "Социальный педагог"),
)
_CATEGORIES = ("высшая", "первая", "первая", "соответствие занимаемой должности", "без категории")


@dataclass(slots=True)
class Crowd:
    """Everybody, and who works where from when to when."""

    random: random.Random
    people: list[Person] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)
    names: set[tuple[str, str]] = field(default_factory=set)

    def person(self, birth: dt.date) -> Person:
        """Invent a person whose surname and initials nobody else has."""
        draw = self.random
        while True:
            woman = draw.random() < 0.8
            last = draw.choice(_SURNAMES)
            if last.endswith("ский"):
                last = f"{last[:-2]}ая" if woman else last
            elif woman:
                last += "а"
            first = draw.choice(_WOMEN if woman else _MEN)
            father = draw.choice(_FATHERS).removesuffix("ич")
            if father == "Никит":
                patronymic = "Никитична" if woman else "Никитич"
            else:
                patronymic = father + ("на" if woman else "ич")
            short = (last, first[0] + patronymic[0])
            if short not in self.names:
                break
        self.names.add(short)
        return self.add(last, first, patronymic, birth)

    def add(self, last: str, first: str, patronymic: str, birth: dt.date) -> Person:
        """Add a person of a given name."""
        number = len(self.people) + 1
        made = Person(number, last, first, patronymic, birth, snils=_snils(number))
        self.people.append(made)
        return made

    def birth(self, youngest: int = 1998) -> dt.date:
        """Invent a birth date."""
        return dt.date(
            self.random.randint(1958, youngest),
            self.random.randint(1, 12),
            self.random.randint(1, 28),
        )


def _snils(number: int) -> str:
    """Make eleven digits with a true control number."""
    digits = f"{990_000_000 + number * 37:09}"
    control = sum(int(sign) * (9 - at) for at, sign in enumerate(digits)) % 101 % 100
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]} {control:02}"


def posts_of(org: Organisation, size: int) -> list[tuple[str, str, tuple[str, ...]]]:
    """List the posts of an organisation: position, how it is written, subjects."""
    if org.type == _PRE:
        head = [("руководитель", "Заведующий", ()), ("прочий персонал", "Завхоз", ()), ("младший воспитатель", "Младший воспитатель", ()),
                ("старший воспитатель", "Старший воспитатель", _OUTSIDE), ("музыкальный руководитель", "Музыкальный руководитель", _OUTSIDE),
                ("инструктор по физической культуре", "Инструктор по физической культуре", _OUTSIDE), ("учитель-логопед", "Учитель-логопед", _OUTSIDE)]  # fmt: skip
        return (head + [("воспитатель", "Воспитатель", _OUTSIDE)] * size)[:size]
    if org.type == _EXTRA:
        sport = org.key == "u"
        head = [
            ("руководитель", "Директор", ()),
            ("методист", "Методист", _OUTSIDE),
            ("прочий персонал", "Сторож", ()),
        ]
        rest = (
            ("тренер-преподаватель", "Тренер-преподаватель")
            if sport
            else ("педагог дополнительного образования", "Педагог дополнительного образования")
        )
        more = (
            []
            if sport
            else [
                ("концертмейстер", "Концертмейстер", _OUTSIDE),
                ("педагог-организатор", "Педагог-организатор", _OUTSIDE),
            ]
        )
        return (head + more + [(*rest, _OUTSIDE)] * size)[:size]
    return _school_posts(org, size)


def _school_posts(org: Organisation, size: int) -> list[tuple[str, str, tuple[str, ...]]]:
    posts: list[tuple[str, str, tuple[str, ...]]] = [
        ("руководитель", "Директор", ()), ("заместитель руководителя", "Заместитель директора по УВР", ()), ("прочий персонал", "Секретарь", ()),
    ]  # fmt: skip
    if size > 14:
        posts += [
            ("прочий персонал", "Бухгалтер", ()),
            ("преподаватель-организатор ОБЖ", "Преподаватель-организатор ОБЖ", ("ОБЖ",)),
        ]
        posts += [(position, title, _OUTSIDE) for position, title in _SPECIAL[: size // 14]]
    shift = sum(map(ord, org.key)) % len(_SUBJECTS)
    at = 0
    while len(posts) < size:
        subjects = _SUBJECTS[(at + shift) % len(_SUBJECTS)]
        if org.key == "o5":  # their table has one subject in brackets after the position
            subjects = subjects[:1]
        posts.append(("учитель", "Учитель", subjects))
        at += 1
    return posts


def populate(seed: int) -> Crowd:
    """Invent the people of the three years."""
    crowd = Crowd(random.Random(seed))
    for org in ORGANISATIONS:
        for position, title, subjects in posts_of(org, SIZES[org.key]):
            _hire(crowd, org.key, (position, title, subjects))
    _edges(crowd)
    _movement(crowd)
    _double_jobs(crowd)
    for job in crowd.jobs:
        job.number = str(100 + job.person.number)
    return crowd


def _hire(
    crowd: Crowd,
    org: str,
    post: tuple[str, str, tuple[str, ...]],
    birth: dt.date | None = None,
    hire: dt.date | None = None,
) -> Job:
    draw = crowd.random
    person = crowd.person(birth or crowd.birth(1997))
    young = person.birth.year >= 1990
    if young:
        person.graduation = dt.date(person.birth.year + 22, 6, 30)
        person.first_job = dt.date(person.birth.year + 22 + draw.choice((0, 0, 2)), 9, 1)
    earliest = max(person.birth.year + 22, 1990)
    hire = hire or dt.date(
        draw.randint(earliest, max(earliest, 2019)), draw.choice((2, 8, 9, 9)), draw.randint(1, 28)
    )
    if person.first_job and hire < person.first_job:
        hire = person.first_job
    position, title, subjects = post
    job = Job(
        person,
        org,
        position,
        title,
        subjects,
        min(hire, dt.date(2020, 9, 1)),
        "",
        category=draw.choice(_CATEGORIES),
    )
    if person.first_job:
        person.first_job = min(person.first_job, job.hire)
    crowd.jobs.append(job)
    return job


_EDGES = (
    ("s1", (1987, 12, 31), (2010, 9, 1), "ровно 35 лет на 31.12.2022"),
    ("s1", (1988, 1, 1), (2011, 9, 1), "35 лет исполнится завтра"),
    ("s2", (1992, 12, 31), (2015, 9, 1), "ровно 30 лет на 31.12.2022"),
    ("s2", (1993, 1, 1), (2015, 9, 1), "30 лет исполнится завтра"),
    ("s3", (1997, 12, 31), (2020, 9, 1), "ровно 25 лет на 31.12.2022"),
    ("s3", (1998, 1, 1), (2020, 9, 1), "25 лет исполнится завтра"),
    (
        "o4",
        (1996, 2, 29),
        (2019, 12, 31),
        "родился 29 февраля; ровно три года в организации на 31.12.2022",
    ),
    ("o4", (1996, 3, 1), (2020, 1, 1), "трёх лет в организации не хватает одного дня"),
    ("s6", (1992, 2, 29), (2014, 9, 1), "родился 29 февраля"),
)


def _edges(crowd: Crowd) -> None:
    """Replace some teachers by people on the edge of a rule."""
    for org, birth, hire, _ in _EDGES:
        teachers = [
            job
            for job in crowd.jobs
            if job.org == org and job.position == "учитель" and len(job.subjects) == 1
        ]
        old = teachers[crowd.random.randrange(len(teachers))]
        crowd.jobs.remove(old)
        job = _hire(
            crowd, org, (old.position, old.title, old.subjects), dt.date(*birth), dt.date(*hire)
        )
        job.hire = dt.date(*hire)
        job.person.graduation = dt.date(birth[0] + 22, 6, 30)
        job.person.first_job = min(job.hire, dt.date(birth[0] + 22, 9, 1))


def _movement(crowd: Crowd) -> None:
    """Let some leave and others come, young specialists among them."""
    draw = crowd.random
    edge_days = {dt.date(*birth) for _, birth, _, _ in _EDGES}
    for year in YEARS[1:]:
        staying = [
            job
            for job in crowd.jobs
            if job.end is None
            and job.position not in {"руководитель", "методист"}
            and job.person.birth not in edge_days
        ]
        for at, job in enumerate(draw.sample(staying, 22)):
            job.end = dt.date(year, draw.choice((5, 6, 7, 8)), draw.randint(1, 28))
            birth = (
                dt.date(year - 23, draw.randint(1, 12), draw.randint(1, 28))
                if at % 2
                else crowd.birth(1994)
            )
            new = _hire(
                crowd, job.org, (job.position, job.title, job.subjects), birth, dt.date(year, 9, 1)
            )
            new.hire = dt.date(year, 9, 1)
            if at % 2:  # came after graduation, or two years after it
                gap = 0 if at % 4 == 1 else 2
                new.person.graduation = dt.date(year - gap, 6, 30)
                new.person.first_job = dt.date(year, 9, 1)
                new.category = "молодой специалист" if gap == 0 else "без категории"


def _double_jobs(crowd: Crowd) -> None:
    """Part-timers of two schools, two posts in one school, contracts, namesakes."""
    by_org = {
        key: [
            j
            for j in crowd.jobs
            if j.org == key
            and j.position == "учитель"
            and j.end is None
            and 1960 < j.person.birth.year < 1985
        ]
        for key in SIZES
    }
    for number, (main, other) in enumerate((("s1", "g"), ("s2", "s1"), ("g", "s2"), ("s3", "k3"))):
        job = by_org[main][number]
        post = (
            ("педагог дополнительного образования", "Педагог дополнительного образования", _OUTSIDE)
            if other == "k3"
            else (job.position, job.title, job.subjects[:1])
        )
        crowd.jobs.append(
            Job(
                job.person,
                other,
                *post,
                dt.date(2018, 9, 1),
                "",
                employment="external",
                category=job.category,
            )
        )
    for org in ("s1", "g"):
        job = by_org[org][5]
        crowd.jobs.append(
            Job(
                job.person,
                org,
                "социальный педагог",
                "Социальный педагог",
                _OUTSIDE,
                job.hire,
                "",
                employment="internal",
            )
        )
    for org in ("s1", "d"):
        guest = crowd.person(crowd.birth(1980))
        crowd.jobs.append(
            Job(
                guest,
                org,
                "педагог дополнительного образования",
                "Педагог дополнительного образования",
                _OUTSIDE,
                dt.date(2020, 1, 9),
                "",
                employment="contract",
            )
        )
    _namesakes(crowd)


def _namesakes(crowd: Crowd) -> None:
    """Two of one name in one school, and two of one name in different organisations."""
    twin = ("Ромашкина", "Василиса", "Эдуардовна")
    for birth, subjects in (
        (dt.date(1971, 4, 2), ("математика",)),
        (dt.date(1984, 11, 9), ("география",)),
    ):
        crowd.jobs.append(
            Job(
                crowd.add(*twin, birth),
                "g",
                "учитель",
                "Учитель",
                subjects,
                dt.date(2012, 9, 3),
                "",
            )
        )
    other = ("Иволгина", "Аглая", "Юрьевна")
    for org, birth, subjects in (
        ("s1", dt.date(1979, 1, 20), ("физика",)),
        ("s2", dt.date(1990, 8, 8), ("химия",)),
        ("k3", dt.date(1994, 5, 5), ()),
    ):
        post = (
            ("учитель", "Учитель", subjects)
            if subjects
            else ("воспитатель", "Воспитатель", _OUTSIDE)
        )
        crowd.jobs.append(Job(crowd.add(*other, birth), org, *post, dt.date(2016, 9, 1), ""))
