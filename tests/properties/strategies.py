"""Random registers of one small district, drawn as facts and written as returns."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from hypothesis import strategies as st

ORGANISATIONS = ("СОШ № 1", "СОШ № 2", "ООШ № 3")
SURNAMES = ("Иванова", "Петрова", "Сидорова", "Козлова", "Орлова", "Волкова", "Зайцева", "Белова")
POSITIONS = ("учитель", "педагог-психолог", "воспитатель", "директор", "учитель-логопед")
SUBJECTS = ("математика", "физика", "химия", "физика, химия", "")
KINDS = ("дефициты", "выгорание", "независимая оценка квалификации", "")
LEVELS = ("школьный", "район", "регион", "всероссийский", "")
ANSWERS = ("да", "нет", "")
PROGRAMS = ("ПК", "ПП", "")
REGISTRY = [
    ["Код", "Краткое наименование", "Полное наименование", "Тип", "Местность"],
    ["101", "СОШ № 1", "", "школа", "село"],
    ["102", "СОШ № 2", "", "школа", "город"],
    ["103", "ООШ № 3", "", "школа", "село"],
]
HEADS = {
    "кадры": ["ОО", "ФИО", "Дата рождения", "Должность", "Предмет", "Дата приема на работу"],
    "диагностика": ["ОО", "ФИО", "Вид диагностики", "Дата", "Прошёл (да/нет)"],
    "конкурсы": ["ОО", "ФИО", "Название конкурса", "Уровень", "Дата"],
    "курсы": ["ОО", "ФИО", "Вид программы", "Программа", "Дата окончания", "По итогам диагностики"],
    "наставничество": [
        "ОО",
        "ФИО наставника",
        "ФИО наставляемого",
        "Дата начала",
        "Дата окончания",
    ],
}


@dataclass(frozen=True)
class District:
    """Registers as rows under the headings of `HEADS`."""

    registers: dict[str, list[list[str]]]

    def of(self, organisation: str) -> District:
        """Keep the rows of one organisation."""
        return District(
            {
                name: [r for r in rows if r[0] == organisation]
                for name, rows in self.registers.items()
            }
        )


def dates(first: int, last: int) -> st.SearchStrategy[str]:
    """Draw days of years, written as schools write them, sometimes left out."""
    days = st.dates(dt.date(first, 1, 1), dt.date(last, 12, 31))
    return st.one_of(days.map(lambda day: day.strftime("%d.%m.%Y")), st.just(""))


@st.composite
def districts(draw: st.DrawFn) -> District:
    """Draw a district: nobody works in two organisations, so groups are disjoint."""
    people = [
        (
            organisation,
            f"{surname} Анна {organisation[-1]}овна".replace("1", "Петр")
            .replace("2", "Иван")
            .replace("3", "Павл"),
        )
        for organisation in ORGANISATIONS
        for surname in SURNAMES[:4]
    ]
    chosen = draw(st.lists(st.sampled_from(people), min_size=1, max_size=10, unique=True))
    someone = st.sampled_from(chosen)
    staff = [
        [
            *who,
            draw(dates(1960, 2000)),
            draw(st.sampled_from(POSITIONS)),
            draw(st.sampled_from(SUBJECTS)),
            draw(dates(2001, 2022)),
        ]
        for who in chosen
    ]

    def rows(*cells: st.SearchStrategy[str]) -> list[list[str]]:
        lines = st.lists(st.tuples(someone, *cells), max_size=8)
        return [[*who, *rest] for who, *rest in draw(lines)]

    pairs = draw(
        st.lists(st.tuples(someone, someone, dates(2021, 2023), dates(2022, 2023)), max_size=4)
    )
    return District(
        {
            "кадры": staff,
            "диагностика": rows(
                st.sampled_from(KINDS), dates(2021, 2023), st.sampled_from(ANSWERS)
            ),
            "конкурсы": rows(st.just("Учитель года"), st.sampled_from(LEVELS), dates(2021, 2023)),
            "курсы": rows(
                st.sampled_from(PROGRAMS),
                st.just("Методика"),
                dates(2021, 2023),
                st.sampled_from(ANSWERS),
            ),
            "наставничество": [
                [a[0], a[1], b[1], start, end] for a, b, start, end in pairs if a[0] == b[0]
            ],
        }
    )
