"""A district of eleven organisations over three years: every figure is known beforehand.

Teachers of a school are numbered; the first so many of them passed the diagnostics or took part in
a contest. Between the years one school sends nothing, one is renamed, one teacher changes schools,
the target of the first indicator rises and one kindergarten stays too small to publish.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from making import books
from making.returns import CONTESTS, DIAGNOSTICS, REGISTRY, STAFF, Line

if TYPE_CHECKING:
    from pathlib import Path

YEARS = (2020, 2021, 2022)
NOW, DAY = YEARS[-1], "2022-10-01"
SCHOOLS = tuple(f"СОШ № {number}" for number in range(11, 21))
GARDEN = "Детский сад «Лучик»"
SILENT, HEIR, FORMER = "СОШ № 14", "Лицей № 13", "СОШ № 13"
SIZE, GARDEN_SIZE = 12, 4
HAVING = {
    2020: {"1": (3, 3, 3, 3, 2, 2, 4, 4, 3, 3, 1), "2": (2, 2, 2, 2, 3, 3, 1, 1, 2, 2, 0)},
    2021: {"1": (4, 5, 2, 0, 4, 4, 3, 5, 4, 4, 1), "2": (3, 0, 1, 0, 2, 2, 2, 2, 1, 1, 0)},
    2022: {"1": (9, 8, 0, 7, 8, 9, 7, 8, 9, 8, 4), "2": (1, 1, 1, 1, 2, 0, 1, 1, 1, 1, 0)},
}
"""Year → indicator → how many have it in each school and, last, in the kindergarten."""
Counts = tuple[int, int]


def _truth(year: int, ref: str) -> dict[str, Counts]:
    """Tell who has it, of whom; nobody works in two places."""
    sizes = [SIZE] * len(SCHOOLS) + [GARDEN_SIZE]
    if year == NOW:  # one teacher of the first school is in the second now
        sizes[:2] = [SIZE - 1, SIZE + 1]
    names = [HEIR if (year, name) == (NOW, FORMER) else name for name in (*SCHOOLS, GARDEN)]
    told = dict(zip(names, zip(HAVING[year][ref], sizes, strict=True), strict=True))
    return {name: one for name, one in told.items() if (year, name) != (2021, SILENT)}


TRUTH = {year: {ref: _truth(year, ref) for ref in ("1", "2")} for year in YEARS}
"""Year → indicator → organisation → counts."""
TOTALS = {
    ref: [
        (
            sum(k for k, _ in TRUTH[year][ref].values()),
            sum(n for _, n in TRUTH[year][ref].values()),
        )
        for year in YEARS
    ]
    for ref in ("1", "2")
}
PROFILE = """
id: lake-2020
title: Озёрный округ — проверка печати
document:
  {title: Порядок мониторинга, requisites: приказ № 1, municipality: Озёрный округ, office: Отдел}
groups: [{id: "1", title: Диагностика и конкурсы}]
goals: [{id: goal, kind: goal, text: развитие педагогов, indicators: ["1", "2"]}]
indicators:
  - {ref: "1", family: diag_deficit_by_subject_share, group: "1", periodicity: ежегодно,
     wording: доля прошедших диагностику,
     targets: [{value: 25, year: 2020}, {value: 40, year: 2021}, {value: 50, year: 2022}]}
  - {ref: "2", family: contest_participants_share, group: "1", periodicity: ежегодно,
     wording: доля участников конкурсов}
"""
SEMINAR, CONTEST, RALLY = (
    "Семинар по итогам диагностики",
    "Конкурс методических разработок",
    "Слёт молодых педагогов округа",
)
PLAN: list[Line] = [
    ["№ п/п", "Мероприятие", "Срок", "Ответственный", "Ожидаемый результат"],
    ["1", SEMINAR, "Март 2022", "методист", "не менее 10 участников"],
    ["2", CONTEST, "Апрель 2022", "методист", "не менее 5 участников"],
    ["3", RALLY, "Май 2022", "методист", "не менее 5 участников"],
    ["4", "Неделя открытых уроков округа", "Ноябрь 2022", "методист", "не менее 5 участников"],
]
EVENTS: list[Line] = [
    ["Мероприятие", "Вид мероприятия", "Дата", "Состояние", "Пункт плана", "Участников"],
    [SEMINAR, "семинар", "15.03.2022", "проведено", "1", 12],
    [CONTEST, "конкурс", "20.04.2022", "отменено", "2", ""],
]


def share(counts: Counts) -> str:
    """Print a share by the display rule, with no code of the product."""
    k, n = counts
    if n < 10:
        return f"{k} из {n}"
    exact = str(100 * k // n) if k in {0, n} else ""
    rounded = (Decimal(1000 * k) / n).quantize(Decimal(1), ROUND_HALF_UP) / 10
    return f"{k} из {n} ({exact or f'{rounded:.1f}'.replace('.', ',')} %)"


def points(before: Counts, after: Counts) -> str:
    """Print a change in percentage points."""
    exact = Decimal(1000 * after[0]) / after[1] - Decimal(1000 * before[0]) / before[1]
    tenths = abs(exact).quantize(Decimal(1), ROUND_HALF_UP) / 10
    return f"{'+' if exact > 0 else '−'}{tenths:.1f} п. п.".replace(".", ",", 1)


def write_district(root: Path) -> None:
    """Write the workspace: settings, the document, a folder of returns a year, the plan."""
    (root / "pedmonitor.toml").write_text(
        'municipality = "Озёрный округ"\nprofiles = ["lake-2020"]\n', encoding="utf-8"
    )
    (root / "indicators" / "profiles").mkdir(parents=True)
    (root / "indicators" / "profiles" / "lake-2020.yaml").write_text(PROFILE, encoding="utf-8")
    for year in YEARS:
        folder = root / "returns" / str(year)
        folder.mkdir(parents=True)
        books.xlsx(folder / "организации.xlsx", {"Организации": _registry(year)})
        for name, diagnosed in TRUTH[year]["1"].items():
            contested, _ = TRUTH[year]["2"][name]
            books.xlsx(folder / f"{name}.xlsx", _sheets(name, year, diagnosed, contested))
    books.xlsx(root / "returns" / str(NOW) / "Мероприятия.xlsx", {"Мероприятия": EVENTS})
    books.xlsx(root / "План.xlsx", {"План": PLAN})


def _registry(year: int) -> list[Line]:
    head: Line = [*REGISTRY, "Правопредшественник", "Вид реорганизации", "Дата реорганизации"]
    names = [HEIR if (year, name) == (NOW, FORMER) else name for name in SCHOOLS]
    rows: list[Line] = [head, ["21", GARDEN, "", "детский сад", "город", "", "", ""]]
    for code, name in enumerate(names, start=11):
        change = [FORMER, "переименование", "01.03.2022"] if name == HEIR else ["", "", ""]
        rows.append([str(code), name, "", "школа", "город", *change])
    return rows


def _staff(name: str, year: int, size: int) -> list[str]:
    """Name the staff; the twelfth of the first school works in the second from 2022 on."""
    own = FORMER if name == HEIR else name
    school = (*SCHOOLS, GARDEN).index(own)
    people = [f"{_LETTERS[school]}ова {_LETTERS[at]}нна Петровна" for at in range(SIZE)][:size]
    moved = f"{_LETTERS[0]}ова {_LETTERS[SIZE - 1]}нна Петровна"
    return [*people, moved] if (name, year) == (SCHOOLS[1], NOW) else people


_LETTERS = "АБВГДЕЖЗИКЛМ"


def _sheets(name: str, year: int, diagnosed: Counts, contested: int) -> dict[str, list[Line]]:
    passed, size = diagnosed
    people, day = _staff(name, year, size), f"15.04.{year}"
    post = ["воспитатель", ""] if name == GARDEN else ["учитель", "физика"]
    staff = [[person, "05.03.1985", *post, year - 2008] for person in people]
    contest: Line = ["Учитель года", "муниципальный", "участник", day]
    return {
        "Кадры": [[*STAFF, "Педагогический стаж"], *staff],
        "Диагностика": [DIAGNOSTICS, *_each(people[:passed], ["дефициты", day, "да"])],
        "Конкурсы": [CONTESTS, *_each(people[:contested], contest)],
    }


def _each(people: list[str], told: Line) -> list[Line]:
    return [[person, *told] for person in people]
