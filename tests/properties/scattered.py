"""Random folders whose people, namesakes and faults are scattered over many organisations."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_NAMES = [
    f"{surname} {given} {father}"
    for surname in ("Иванова", "Петрова", "Сидорова", "Козлова", "Орлова")
    for given in ("Анна", "Вера")
    for father in ("Петровна", "Ивановна")
]
_BIRTHS = ("01.02.1990", "12.03.1975", "", "30.06.1999", "31.02.1980", "05.05.1988")
_SNILS = ("112-233-445 95", "087-654-303 00", "", "", "", "")
_POSTS = ("учитель", "педагог-психолог", "директор", "библиотекарь", "воспитатель", "космонавт", "")
_SUBJECTS = ("математика", "физика", "химия, физика", "", "география")
_DAYS = ("15.02.2022", "01.11.2021", "", "33.12.2022", "20.12.2022", "10.09.2022")
_HEADS = {
    "кадры": "ФИО;Дата рождения;СНИЛС;Должность;Предмет;Дата приема на работу;Вид занятости",
    "диагностика": "ФИО;Дата рождения;Вид диагностики;Предмет;Дата;Прошёл",
    "курсы": "ФИО;СНИЛС;Вид программы;Наименование программы;Количество часов;Дата окончания;"
    "Основание",
    "конкурсы": "ФИО;Название конкурса;Уровень;Результат;Дата",
    "наставничество": "ФИО наставника;ФИО наставляемого;Дата приказа;Дата начала;Дата окончания",
    "сопровождение": "ФИО;Уровень сопровождения;Вид сопровождения;Дата начала;Дата окончания",
}


def write_scattered(folder: Path, *, seed: int) -> None:
    """Write the returns of a few organisations and, mostly, their registry."""
    rng = random.Random(seed)  # noqa: S311 - invented people
    count = rng.randint(3, 9)
    pool = [(rng.choice(_NAMES), rng.choice(_BIRTHS), rng.choice(_SNILS)) for _ in range(14)]
    folder.mkdir(parents=True)
    if rng.random() < 0.8:
        rows = [
            f"{at:03};СОШ № {at};{rng.choice(('школа', 'детский сад', ''))};"
            f"{rng.choice(('село', 'город', ''))}"
            for at in range(1, count + 2)
        ]
        head = "Код;Краткое наименование;Тип;Местность"
        (folder / "организации.csv").write_text("\n".join([head, *rows]), encoding="utf-8")
    for at in range(1, count + 1):
        people = rng.sample(pool, rng.randint(1, 6))
        for register, head in _HEADS.items():
            if rng.random() < (0.9 if register == "кадры" else 0.6):
                rows = [_row(rng, register, people, pool) for _ in range(rng.randint(0, 7))]
                if register == "кадры":
                    rows = [_staff(rng, person) for person in people] + rows[:1]
                _write(folder, rng, at, register, head, rows)
    (folder / "мусор.csv").write_text("просто слова\nи ещё", encoding="utf-8")


def write_stated(folder: Path, *, seed: int) -> None:
    """Add what stands across organisations or years: common tables, counts, last year's staff."""
    rng = random.Random(seed)  # noqa: S311 - invented people
    pool = [(rng.choice(_NAMES), rng.choice(_BIRTHS), rng.choice(_SNILS)) for _ in range(14)]
    count = 6
    for at in range(1, count + 1):
        if rng.random() < 0.7:
            (folder / "2021").mkdir(exist_ok=True)
            people = rng.sample(pool, rng.randint(1, 5))
            _earlier(folder / "2021" / f"СОШ {at} кадры 2021.csv", rng, at, people)
        if rng.random() < 0.5:
            whole = rng.randint(2, 9)
            lines = ["Показатель;Предмет;Числитель;Знаменатель"]
            lines += [f"Диагностика дефицитов;Всего;{rng.randint(0, whole)};{whole}"]
            lines += [f"Диагностика дефицитов;физика;{rng.randint(0, 2)};2"]
            text = "\n".join([f"СОШ № {at}, 2022 год", *lines])
            (folder / f"СОШ {at} свод.csv").write_text(text, encoding="utf-8")
    for number, pair in enumerate(((1, 2), (3, 4))[: rng.randint(1, 2)], 1):
        rows = [_common(rng, rng.choice(pair), rng.choice(pool)) for _ in range(4)]
        head = "ОО;ФИО;Дата рождения;Вид диагностики;Дата;Прошёл"
        text = "\n".join(["Диагностика за 2022 год", head, *rows])
        (folder / f"диагностика района {number}.csv").write_text(text, encoding="utf-8")


def _earlier(path: Path, rng: random.Random, at: int, people: list[tuple[str, str, str]]) -> None:
    rows = [
        f"{name};{born};{snils};учитель;{rng.choice(('01.09.2020', '01.10.2020', '01.09.2010'))}"
        for name, born, snils in people
    ]
    head = "ФИО;Дата рождения;СНИЛС;Должность;Начало педагогической работы"
    path.write_text("\n".join([f"СОШ № {at}, 2021 год", head, *rows]), encoding="utf-8")


def _common(rng: random.Random, at: int, person: tuple[str, str, str]) -> str:
    name, born, _ = person
    day = rng.choice(("15.02.2022", "", "10.09.2022"))
    return f"СОШ № {at};{name};{born};диагностика профессиональных дефицитов;{day};да"


def _write(
    folder: Path, rng: random.Random, at: int, register: str, head: str, rows: list[str]
) -> None:
    cells = [line.split(";") for line in (head, *rows)]
    if rng.random() < 0.15:  # a school that has lost a column
        lost = rng.randrange(1, len(cells[0]))
        cells = [line[:lost] + line[lost + 1 :] for line in cells]
    title = f"СОШ № {at}" + (", 2022 год" if rng.random() < 0.8 else "")
    lines = [title, *(";".join(line) for line in cells)]
    name = f"СОШ {at} {register}" if rng.random() < 0.5 else f"{register} СОШ {at}"
    again = rng.random() < 0.1
    (folder / f"{name}.csv").write_text("\n".join(lines), encoding="utf-8")
    if again:
        (folder / f"{name} (испр).csv").write_text("\n".join(lines[:-1]), encoding="utf-8")


def _staff(rng: random.Random, person: tuple[str, str, str]) -> str:
    name, born, snils = person
    born = born if rng.random() < 0.8 else ""
    snils = snils if rng.random() < 0.7 else ""
    job = rng.choice(("основное место работы", "внешнее совместительство", ""))
    hired = rng.choice(("01.09.2015", "01.09.2022", ""))
    return f"{name};{born};{snils};{rng.choice(_POSTS)};{rng.choice(_SUBJECTS)};{hired};{job}"


def _row(
    rng: random.Random,
    register: str,
    people: list[tuple[str, str, str]],
    pool: list[tuple[str, str, str]],
) -> str:
    name, born, snils = rng.choice(people if rng.random() < 0.8 else pool)
    if rng.random() < 0.1:
        name = " ".join([name.split()[0], "А.П."])
    day = rng.choice(_DAYS)
    match register:
        case "кадры":
            return _staff(rng, (name, born, snils))
        case "диагностика":
            kind = rng.choice(("диагностика профессиональных дефицитов", "выгорание", ""))
            passed = rng.choice(("да", "нет", ""))
            return f"{name};{born};{kind};{rng.choice(_SUBJECTS)};{day};{passed}"
        case "курсы":
            base = rng.choice(("результаты диагностики", "ИОМ", "план ИРО"))
            hours = rng.choice((36, 72))
            return f"{name};{snils};повышение квалификации;Методика;{hours};{day};{base}"
        case "конкурсы":
            level = rng.choice(("школьный", "муниципальный", "региональный"))
            return f"{name};Учитель года;{level};участник;{day}"
        case "наставничество":
            other = rng.choice(people)[0]
            return f"{name};{other};15.01.2022;20.01.2022;25.12.2022"
        case _:
            return f"{name};школьный;консультации;{day};25.12.2022"
