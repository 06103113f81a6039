# ruff: noqa: E501 - tables in words
"""How registers look: their titles, sheets and headings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from maker.sheets import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from maker.counted.happenings import Fact
    from maker.model import Cell


class Layout(NamedTuple):
    """A register as schools keep it; keys of columns are those of `Fact.cells`."""

    sheet: str
    title: str
    columns: tuple[tuple[str, str], ...]


_ORG, _NAME = ("org", "Наименование ОО"), ("person", "ФИО")
_PLAN_ROW = ("plan_row", "Пункт плана")
"""Stands only where some row names it."""
LAYOUTS = {
    "staff": Layout("Кадры", "Реестр педагогических кадров", (
        _NAME, ("birth", "Дата рождения"), ("position", "Должность"), ("subject", "Предмет"),
        ("employment", "Вид занятости"), ("education", "Образование"),
        ("matches", "Образование соответствует предмету"), ("first_job", "Начало педагогической работы"),
        ("hired", "Дата приема"), ("experience", "Педагогический стаж"), ("category", "Квалификационная категория"),
        ("raised", "Дата присвоения категории"), ("previous", "Прежняя категория"),
        ("young", "Молодой специалист (да/нет)"))),
    "diagnostics": Layout("Диагностика", "Реестр диагностик", (
        _NAME, ("kind", "Вид диагностики"), ("level", "Уровень"), ("date", "Дата"), ("done", "Прошёл (да/нет)"))),
    "training": Layout("Курсы", "Реестр обучения", (
        _NAME, ("kind", "Вид программы"), ("program", "Программа"), ("provider", "Где обучался"),
        ("end", "Дата окончания"), ("basis", "Основание"), ("federal", "Федеральный реестр"), ("form", "Форма обучения"),
        ("off_job", "С отрывом от работы"), ("audience", "Для кого программа"), ("outcome", "Статус обучения"))),
    "mentoring": Layout("Наставничество", "Реестр наставничества", (
        ("person", "ФИО наставника"), ("mentee", "ФИО наставляемого"), ("approved_on", "Дата утверждения"),
        ("start", "Дата начала"), ("end", "Дата окончания"), ("model", "Целевая модель"))),
    "routes": Layout("ИОМ", "Реестр ИОМ", (
        _NAME, ("kind", "Вид маршрута"), ("created", "Дата составления"), ("basis", "Основание"), ("status", "Статус"))),
    "contests": Layout("Конкурсы", "Реестр конкурсов", (
        _NAME, ("contest", "Название конкурса"), ("level", "Уровень"), ("result", "Результат"), ("date", "Дата"))),
    "expertise": Layout("Эксперты", "Реестр экспертной деятельности", (
        _NAME, ("event", "Мероприятие"), ("kind", "Вид экспертизы"), ("role", "Роль эксперта"), ("level", "Уровень"),
        ("date", "Дата"))),
    "staffing": Layout("Вакансии", "Сведения об укомплектованности и вакансиях", (
        ("date", "На дату"), ("position", "Должность"), ("subject", "Предмет"), ("posts", "Ставок по штату"),
        ("filled", "Занято ставок"), ("vacant", "Вакантно ставок"))),
    "pupils": Layout("Педагогические классы", "Охват допрофессиональной подготовкой", (
        ("kind", "Форма подготовки"), ("pupils", "Количество обучающихся"), ("date", "На дату"))),
    "surveys": Layout("Анкеты", "Итоги анкетирования", (
        ("survey", "Анкета"), ("question", "Вопрос"), ("scale", "Шкала (максимум)"), ("score", "Средний балл"),
        ("answers", "Количество опрошенных"), ("date", "Дата"))),
    "products": Layout("Продукты", "Реестр образовательных продуктов", (
        _NAME, ("product", "Образовательный продукт"), ("program", "Программа курсов"), ("date", "Дата"))),
    "training_orders": Layout("Заказ", "Заказ на образовательные программы", (
        ("program", "Программа"), ("to", "Кому направлен"), ("seats", "Количество человек"), ("date", "Дата"))),
    "documents": Layout("Документы", "Реестр документов", (
        ("title", "Название документа"), ("kind", "О чём документ"), ("number", "Номер"), ("date", "Дата"),
        ("status", "Статус"), _PLAN_ROW)),
    "communities": Layout("Сообщества", "Реестр профессиональных сообществ", (
        _ORG, _NAME, ("community", "Сообщество"), ("kind", "Вид сообщества"), ("level", "Уровень"),
        ("since", "Дата вступления"), ("active", "Участвует (да/нет)"))),
    "projects": Layout("Проекты", "Реестр проектов", (
        _ORG, _NAME, ("project", "Проект"), ("kind", "Вид проекта"), ("level", "Уровень"), ("status", "Состояние проекта"),
        ("start", "Дата начала"), ("end", "Дата окончания"))),
    "events": Layout("Реестр мероприятий", "Реестр мероприятий", (
        ("event", "Мероприятие"), ("kind", "Вид мероприятия"), ("level", "Уровень"), ("date", "Дата"),
        ("status", "Состояние"), ("program", "РСНМС (да/нет)"), ("order", "Номер приказа"), ("ordered", "Дата приказа"),
        _PLAN_ROW)),
    "event_participants": Layout("Участники мероприятий", "Реестр участников мероприятий", (
        _ORG, _NAME, ("event", "Мероприятие"), ("kind", "Вид мероприятия"), ("level", "Уровень"), ("date", "Дата"),
        ("program", "РСНМС (да/нет)"))),
    "graduates": Layout("Трудоустройство выпускников", "Сведения о трудоустройстве выпускников", (
        ("date", "На дату"), ("cohort", "Год выпуска"), ("kind", "Уровень образования"),
        ("group", "Категория выпускников"), ("graduated", "Выпускников"), ("employed", "Трудоустроено"))),
    "targeted_students": Layout("Целевое обучение", "Сведения о целевом обучении", (
        ("date", "На дату"), ("university", "Учебное заведение"), ("kind", "Уровень образования"),
        ("pedagogical", "Педагогическая специальность"), ("students", "Обучаются на условиях целевой подготовки"))),
    "programmes": Layout("Единый банк программ", "Единый банк программ", (
        ("program", "Программа"), ("kind", "Вид программы"), ("provider", "Организация ДПО"), ("hours", "Часов"),
        ("characteristic", "Характеристика"))),
    "method_service": Layout("Методическая служба", "Сотрудники методической службы", (
        _NAME, ("post", "Должность в ММС"), ("trained", "Прошёл обучение на базе ЦНППМ"))),
}  # fmt: skip
OF_SCHOOLS = tuple(LAYOUTS)[:13]
OF_OFFICE = (*tuple(LAYOUTS)[13:], "training_orders", "documents")


def lay_register(register: str, facts: Iterable[Fact], names: dict[str, str], year: int) -> Sheet:
    """Write a register on a sheet: a title, an empty line, headings, rows.

    Args:
        register: Its id.
        facts: Its rows.
        names: Organisation → its name as written.
        year: The year of its title.
    """
    layout, rows = LAYOUTS[register], list(facts)
    planned = any(fact.cells.get("plan_row") for fact in rows)
    columns = [one for one in layout.columns if one != _PLAN_ROW or planned]
    sheet = Sheet(layout.sheet)
    sheet.put(0, 0, f"{layout.title} за {year} год")
    for at, (_, heading) in enumerate(columns):
        sheet.put(2, at, heading)
    for row, fact in enumerate(rows, 3):
        for at, (key, _) in enumerate(columns):
            sheet.put(row, at, _cell(fact, key, names))
    return sheet


def _cell(fact: Fact, key: str, names: dict[str, str]) -> Cell:
    if key == "org":
        return names[fact.org]
    if key in {"person", "mentee"}:
        person = fact.person if key == "person" else fact.mentee
        return person.name if person else None
    return fact.cells.get(key)
