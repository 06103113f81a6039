"""Invented schools: what stands in their registers and forms, deterministic by seed."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from itertools import product

Cell = str | int | dt.date | None
YEAR = 2022
STAFF = 60
TITLE_FORMAT = "МБОУ «СОШ № {number}»"


def _words(text: str) -> list[str]:
    return text.split()


SURNAMES = _words(
    "Авдеев Агафонов Алфёров Бабкин Балашов Барсуков Белоусов Бобров Бурцев Вавилов Вершинин "
    "Воробьёв Воронцов Галкин Глушков Голубев Горбунов Грачёв Гущин Давыдов Дёмин Долгов "
    "Дроздов Ершов Ефремов Жданов Журавлёв Завьялов Зайцев Зимин Зотов Игнатов Исаев Казанцев "
    "Калашников Карпов Кирсанов Колесов Комаров Корнилов Кошелев Кудряшов Лаптев Ларионов "
    "Логинов Лыткин Макаров Мальцев Маслов Медведев Меркулов Минаев Морозов Мухин Назаров "
    "Нестеров Носков Овчинников Панфилов Пахомов Платонов Поляков Рогов Родионов Рябов "
    "Савельев Самойлов Селезнёв Сидоров Соболев Сорокин Субботин Суханов Тарасов Терентьев "
    "Трофимов Уваров Фокин Черепанов Шубин"
)
WOMEN = _words(
    "Алевтина Алёна Анна Валентина Варвара Вера Галина Дарья Евгения Екатерина Елена Зинаида "
    "Инна Ирина Кристина Лариса Любовь Марина Наталья Ольга Полина Светлана Татьяна Юлия"
)
_MEN = _words(
    "Алексей Андрей Борис Виктор Глеб Денис Егор Илья Кирилл Лев Максим Никита Олег Пётр "
    "Роман Степан"
)
FATHERS = _words(
    "Александров Анатольев Андреев Борисов Вадимов Валентинов Викторов Владимиров Геннадьев "
    "Дмитриев Евгеньев Иванов Игорев Константинов Леонидов Николаев Олегов Павлов Романов "
    "Сергеев"
)
_SUBJECTS = (
    "русский язык и литература",
    "математика",
    "информатика",
    "физика",
    "химия",
    "биология",
    "география",
    "история и обществознание",
    "иностранный язык",
    "физическая культура",
    "технология",
    "музыка",
    "начальные классы",
)
_OTHERS = ("педагог-психолог", "социальный педагог", "педагог-библиотекарь", "учитель-логопед")
_LEVELS = ("школьный", "муниципальный", "региональный", "федеральный")
_PROGRAMMES = ("Обновлённые ФГОС", "Функциональная грамотность", "Цифровые средства обучения")
_CONTESTS = ("Учитель года", "Педагогический дебют", "Лучшая методическая разработка")
_BASES = ("результаты диагностики", "ИОМ", "план ИРО", "потребность района")
_DIAGNOSTICS = (
    *(("диагностика профессиональных дефицитов",) * 6),
    *(("диагностика профессионального выгорания",) * 2),
    "независимая оценка квалификации",
)

_HEADERS = {
    "Кадры": "№|ФИО|Дата рождения|Должность|Предмет|Педагогический стаж|"
    "Квалификационная категория|Дата принятия на работу|Вид занятости",
    "Диагностика": "ФИО|Вид диагностики|Предмет|Уровень|Дата|Прошёл",
    "Повышение квалификации": "ФИО|Вид программы|Наименование программы|Организатор|"
    "Количество часов|Дата начала|Дата окончания|Основание|Разработана в регионе",
    "Сопровождение": "ФИО|Уровень сопровождения|Вид сопровождения|Дата начала|Дата окончания",
    "Наставничество": "ФИО наставника|ФИО наставляемого|Дата приказа|Дата начала|Дата окончания",
    "Конкурсы": "ФИО|Название конкурса|Уровень|Результат|Дата",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as a grid of cells, the title line in the first row."""

    name: str
    rows: list[list[Cell]]


@dataclass(frozen=True, slots=True)
class Person:
    """What the other registers need to know about a member of staff."""

    name: str
    subjects: tuple[str, ...]


def invent_names(count: int, *, seed: int) -> list[str]:
    """Draw so many different full names."""
    women = (
        f"{surname}а {given} {father}на"
        for surname, given, father in product(SURNAMES, WOMEN, FATHERS)
    )
    men = (
        f"{surname} {given} {father}ич"
        for surname, given, father in product(SURNAMES, _MEN, FATHERS)
    )
    return random.Random(seed).sample([*women, *men], count)


def build_registers(number: int, names: list[str], *, seed: int) -> list[Sheet]:
    """Build the six registers of a school."""
    rng = random.Random(f"{seed}/registers/{number}")
    people, staff = _build_staff(rng, names)
    bodies = {
        "Кадры": staff,
        "Диагностика": [_diagnostic(rng, one) for one in rng.choices(people, k=45)],
        "Повышение квалификации": [_training(rng, one) for one in rng.choices(people, k=30)],
        "Сопровождение": [_support(rng, one) for one in rng.choices(people, k=25)],
        "Наставничество": _mentoring(rng, people),
        "Конкурсы": [_contest(rng, one) for one in rng.choices(people, k=15)],
    }
    title = f"{TITLE_FORMAT.format(number=number)}, {YEAR} год"
    return [
        Sheet(name, [[title], list(_HEADERS[name].split("|")), *body])
        for name, body in bodies.items()
    ]


def build_form(number: int, *, seed: int) -> list[Sheet]:
    """Build a state form: six sheets of forty rows by twelve columns of counts."""
    rng = random.Random(f"{seed}/form/{number}")
    title = f"{TITLE_FORMAT.format(number=number)}. Форма № ОО-1, {YEAR} год"
    header: list[Cell] = ["Наименование показателя", "№ строки"]
    header += [f"Численность, группа {column}" for column in range(3, 13)]
    sheets = []
    for section in range(1, 7):
        body: list[list[Cell]] = [
            [f"Показатель {row}", row, *(rng.randrange(200) for _ in range(10))]
            for row in range(1, 41)
        ]
        rows = [[f"{title}. Раздел {section}"], header, list(range(1, 13)), *body]
        sheets.append(Sheet(f"Раздел {section}", rows))
    return sheets


def _day(rng: random.Random, first: dt.date, last: dt.date) -> dt.date:
    return first + dt.timedelta(days=rng.randrange((last - first).days + 1))


def _day_of_year(rng: random.Random) -> dt.date:
    year = YEAR if rng.random() < 0.95 else YEAR - 1
    return _day(rng, dt.date(year, 1, 10), dt.date(year, 12, 20))


def _build_staff(rng: random.Random, names: list[str]) -> tuple[list[Person], list[list[Cell]]]:
    people, rows = [], []
    for index, name in enumerate(names):
        position, subjects = _post(rng, index)
        born = _day(rng, dt.date(1957, 1, 1), dt.date(1999, 12, 31))
        hired = _day(rng, dt.date(born.year + 22, 9, 1), dt.date(YEAR, 9, 1))
        category = rng.choice(("высшая", "первая", "соответствие занимаемой должности", ""))
        experience = YEAR - born.year - 22
        head: list[Cell] = [index + 1, name, born, position, ", ".join(subjects), experience]
        rows.append([*head, category, hired, "основное место работы"])
        if index > 1:  # the director and the deputy are no pedagogues
            people.append(Person(name, subjects))
    return people, rows


def _post(rng: random.Random, index: int) -> tuple[str, tuple[str, ...]]:
    if index < 2:
        return ("директор", "заместитель директора")[index], ()
    if rng.random() < 0.1:
        return rng.choice(_OTHERS), ()
    return "учитель", tuple(rng.sample(_SUBJECTS, 2 if rng.random() < 0.1 else 1))


def _diagnostic(rng: random.Random, one: Person) -> list[Cell]:
    subject = rng.choice(one.subjects) if one.subjects and rng.random() < 0.8 else None
    passed = "да" if rng.random() < 0.9 else "нет"
    kind = rng.choice(_DIAGNOSTICS)
    return [one.name, kind, subject, rng.choice(_LEVELS), _day_of_year(rng), passed]


def _training(rng: random.Random, one: Person) -> list[Cell]:
    retraining = rng.random() < 0.1
    end = _day_of_year(rng)
    kind = "профессиональная переподготовка" if retraining else "повышение квалификации"
    hours = 256 if retraining else rng.choice((16, 24, 36, 72))
    start = end - dt.timedelta(days=hours // 4)
    head: list[Cell] = [one.name, kind, rng.choice(_PROGRAMMES), "ИРО", hours, start, end]
    return [*head, rng.choice(_BASES), rng.choice(("да", "нет"))]


def _support(rng: random.Random, one: Person) -> list[Cell]:
    start = _day(rng, dt.date(YEAR, 1, 10), dt.date(YEAR, 6, 1))
    kind = rng.choice(("консультации", "посещение уроков", "стажировка"))
    end = start + dt.timedelta(days=rng.randrange(30, 180))
    return [one.name, rng.choice(_LEVELS[:2]), kind, start, end]


def _mentoring(rng: random.Random, people: list[Person]) -> list[list[Cell]]:
    chosen = [one.name for one in rng.sample(people, 12)]
    start, end = dt.date(YEAR, 1, 20), dt.date(YEAR, 12, 25)
    ordered = dt.date(YEAR, 1, 15)
    return [
        [mentor, pupil, ordered, start, end]
        for mentor, pupil in zip(chosen[:6], chosen[6:], strict=True)
    ]


def _contest(rng: random.Random, one: Person) -> list[Cell]:
    result = rng.choice(("участник", "призёр", "победитель"))
    return [one.name, rng.choice(_CONTESTS), rng.choice(_LEVELS), result, _day_of_year(rng)]
