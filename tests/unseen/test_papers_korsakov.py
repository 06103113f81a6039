"""Papers of schools for the road maps of Korsakov and Sysert: a column, a cell, a title a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books

from unseen.district import ANNA, CONTESTS, DIAGNOSTICS, OLEG, ZOYA, computed, of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.model.result import RunResult
    from unseen.district import Rows

TRAINED = "training_coverage_teachers_count"
ADMIN = "training_coverage_admin_count"
ROUTES = "iom_progress_monthly"
HEAD: list[object] = ["№", "ФИО педагога", "Дата рожд.", "Должность", "Предмет"]
BORN = {ANNA: "12.03.1970", OLEG: "01.02.1985", ZOYA: "05.06.1998"}
IVAN = "Юдин Иван Фомич"
TITLE = "Сведения о педагогах МБОУ «СОШ с. Чапаево» за 2022 год"


def _wide(
    folder: Path, heads: list[str], cells: list[list[object]], title: str = TITLE
) -> RunResult:
    """Compute a list of staff with columns of other procedures, for both road maps."""
    who = [[1, ANNA, BORN[ANNA], "учитель", "физика"], [2, OLEG, BORN[OLEG], "учитель", "химия"]]
    who.append([3, ZOYA, BORN[ZOYA], "учитель", "история"])
    rows: Rows = [[title], [*HEAD, *heads]]
    rows += [[*one, *more] for one, more in zip(who, cells, strict=False)]
    if len(cells) > len(who):
        rows.append([4, IVAN, "03.03.1960", "директор", "", *cells[-1]])
    books.xlsx(folder / "Чапаево" / "сведения.xlsx", {"Лист1": rows})
    return computed(folder, "korsakov-2021")


def test_columns_of_other_procedures_in_a_list_of_staff(tmp_path: Path) -> None:
    heads = ["Диагностика ПД", "ИОМ (да/нет)", "Участие в конкурсах (уровень)", "ПК (часы)"]
    cells: list[list[object]] = [
        ["высокий", "да", "муницип.", "72 ч."],
        ["не проходил", "нет", "-", ""],
        ["78 %", "да", "регион., всеросс.", "36+18"],
        ["-", "-", "-", 16],
    ]
    found = _wide(tmp_path / "in", heads, cells)
    assert of(found, DIAGNOSTICS) == (2, 3)
    assert of(found, CONTESTS) == (2, 3)
    assert of(found, CONTESTS, level="региональный") == (1, 3)
    assert of(found, CONTESTS, level="федеральный") == (1, 3)
    assert of(found, TRAINED) == (2, None)
    assert of(found, ADMIN) == (1, None)
    assert told(found, "HEAD-004") + told(found, "CELL-011") + told(found, "PER-004") == []


def test_routes_of_a_list_of_staff(tmp_path: Path) -> None:
    """One that was over a year ago is none of this year; one that has begun goes on."""
    cells: list[list[object]] = [["разработан 10.09.2021"], ["завершён в 2021"], ["нет"]]
    _wide(tmp_path / "in", ["ИОМ"], cells)
    found = computed(tmp_path / "in", "sysert-2019")
    assert of(found, ROUTES) == (1, None)
    assert of(found, ROUTES, status="разработан") == (1, None)


def test_several_facts_in_a_cell_have_their_own_years(tmp_path: Path) -> None:
    cells: list[list[object]] = [
        ["«Учитель года-2022», муниц., 2 место", "1) ОГЭ, 24 ч., 2021; 2) ФГ, 36 ч., сент. 2022"],
        ["2021 - «Мой урок» (регион.)", "ФГОС, 36 ч., ИРОСО, 2020\nИКТ, 72 ч., 2021"],
        ["2020, 2022", "2019"],
    ]
    heads = ["Конкурсы (название, уровень, год)", "Курсы: тема, часы, где, год"]
    found = _wide(tmp_path / "in", heads, cells)
    assert of(found, CONTESTS) == (2, 3)
    assert of(found, CONTESTS, level="муниципальный") == (1, 3)
    assert of(found, TRAINED) == (1, None)


def test_a_list_of_a_day_does_not_say_when_its_courses_were(tmp_path: Path) -> None:
    title = "Педагоги МБОУ «СОШ с. Чапаево» на 01.09.2022"
    found = _wide(tmp_path / "in", ["Курсы ПК (тема, часы)"], [["ФГОС, 36 ч."], ["нет"]], title)
    assert of(found, TRAINED) == (1, None)
    assert len(told(found, "PER-004")) == 1
    assert "строка 3" in told(found, "PER-004")[0]


def test_facts_of_several_years_count_only_with_their_year(tmp_path: Path) -> None:
    heads = ["Участие в конкурсах за последние 3 года"]
    found = _wide(tmp_path / "in", heads, [["муниц."], ["регион., 2022"], ["нет"]])
    assert of(found, CONTESTS) == (1, 3)
    assert any("за несколько лет" in text for text in told(found, "PER-002"))


def test_a_plan_in_a_list_of_staff_is_no_fact(tmp_path: Path) -> None:
    heads = ["Планируемые курсы ПК (год)", "Участие в конкурсах"]
    found = _wide(tmp_path / "in", heads, [["2022", "планирует"], ["2022", "не участвовала"]])
    assert of(found, TRAINED) == (None, None)
    assert of(found, CONTESTS) == (0, 2)


def test_courses_in_one_column_of_a_list_of_names(tmp_path: Path) -> None:
    _staff(tmp_path / "in")
    courses: Rows = [
        ["Информация о прохождении курсов ПК педагогами МБОУ ООШ с. Новиково в 2022 году"],
        ["№", "ФИО", "Курсы: тема, часы, где, год"],
        [1, "Белова А.П.", "«ФГОС: требования», 36 ч., ИРОСО, март 2022"],
        [2, "Громов О.И.", "«Финграмотность», 72 ч., Инфоурок, 2021 г."],
        [3, "Чижова З.П.", "нет"],
    ]
    books.xlsx(tmp_path / "in" / "Новиково" / "Курсы.xlsx", {"Лист1": courses})
    found = computed(tmp_path / "in", "korsakov-2021")
    assert of(found, TRAINED) == (1, None)


def _staff(folder: Path) -> None:
    rows: Rows = [
        ["Муниципальное бюджетное общеобразовательное учреждение"],
        ["«Основная общеобразовательная школа с. Новиково»"],
        ["Список педагогов (2022 г.)"],
        ["№", "ФИО", "Дата рождения", "Должность, предмет"],
        [1, ANNA, BORN[ANNA], "учитель истории"],
        [2, OLEG, BORN[OLEG], "учитель математики"],
        [3, ZOYA, BORN[ZOYA], "учитель технологии"],
    ]
    books.xls(folder / "Новиково" / "список педагогов.xls", {"Лист1": rows})


def test_grades_have_a_column_each(tmp_path: Path) -> None:
    _staff(tmp_path / "in")
    grades: Rows = [
        ["Результаты диагностики профессиональных дефицитов, апрель 2022"],
        ["ООШ с. Новиково"],
        ["ФИО", "Предмет", "Высокий", "Средний", "Низкий"],
        ["Белова А.П.", "история", "", "+", ""],
        ["Громов О.И.", "математика", "+", "", ""],
    ]
    books.xlsx(tmp_path / "in" / "Новиково" / "диагностика.xlsx", {"Лист1": grades})
    found = computed(tmp_path / "in", "korsakov-2021")
    assert of(found, DIAGNOSTICS) == (2, 3)
    assert of(found, DIAGNOSTICS, subject="технология") == (0, 1)


@pytest.mark.parametrize(
    ("title", "profile", "family", "expected"),
    [
        ("{}, прошедших диагностику профессиональных дефицитов", 0, DIAGNOSTICS, (2, 3)),
        ("{}, принявших участие в профессиональных конкурсах", 0, CONTESTS, (2, 3)),
        ("{}, обученных на курсах повышения квалификации", 0, TRAINED, (2, None)),
        ("{}, имеющих ИОМ", 1, ROUTES, (2, None)),
    ],
)
def test_a_list_of_those_who_did_something_is_no_list_of_staff(
    title: str, profile: int, family: str, expected: tuple[int, int | None], tmp_path: Path
) -> None:
    _staff(tmp_path / "in")
    rows: Rows = [
        [title.format("Список педагогов МБОУ «ООШ с. Новиково»") + " в 2022 году"],
        ["№", "ФИО", "Должность", "Предмет"],
        ["1)", "Белова А.П.", "учитель", "история"],
        ["2)", "Громов О.И.", "учитель", "математика"],
    ]
    books.xlsx(tmp_path / "in" / "Новиково" / "Приложение.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in", ("korsakov-2021", "sysert-2019")[profile])
    assert of(found, family) == expected
    assert found.coverage.expected == 1
    assert told(found, "FILE-008") == []


def test_one_column_for_the_contest_its_level_and_result(tmp_path: Path) -> None:
    _staff(tmp_path / "in")
    rows: Rows = [
        ["Участие в профессиональных конкурсах, ООШ с. Новиково, 2022 год"],
        ["ФИО", "Должность", "Конкурс, уровень, результат"],
        ["Белова А.П.", "учитель", "«Учитель года», муницип., 2 место"],
        ["Громов О.И.", "учитель", "не участвовал"],
    ]
    books.xlsx(tmp_path / "in" / "Новиково" / "конкурсы.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in", "korsakov-2021")
    assert of(found, CONTESTS) == (1, 3)
    assert told(found, "CELL-008") == []


def test_a_list_without_positions_is_of_staff_all_the_same(tmp_path: Path) -> None:
    head: list[object] = ["№", "ФИО", "Дата рождения", "Категория"]
    head += ["Участие в конкурсах (уровень, год)", "ПК: тема, часы, год"]
    sheets: dict[str, Rows] = {
        "Физика": [
            ["Учителя физики МБОУ СОШ № 4"],
            head,
            [1, ANNA, "1970", "В", "муниц., 2022", "ЕГЭ, 36 ч., 2022"],
            [2, OLEG, "1988", "1", "регион., 2021", "-"],
        ],
        "История": [["Учителя истории"], head, [1, ZOYA, "1990", "-", "нет", "ФГОС, 36 ч., 2020"]],
    }
    books.xlsx(tmp_path / "in" / "СОШ4" / "Педагоги.xlsx", sheets)
    found = computed(tmp_path / "in", "korsakov-2021")
    assert of(found, CONTESTS) == (1, 3)
    assert of(found, CONTESTS, subject="физика") == (1, 2)
    assert of(found, TRAINED) == (1, None)


def test_an_order_is_sent_where_its_title_says(tmp_path: Path) -> None:
    rows: Rows = [
        ["Заказ округа на образовательные программы в ГАОУ ДПО СО «ИРО» (2022 год)"],
        ["Программа", "Количество человек"],
        ["Обновлённые ФГОС", 40],
        ["Наставничество", 12],
    ]
    books.xlsx(tmp_path / "in" / "ОМЦ" / "Заказ.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in", "sysert-2019")
    assert of(found, "training_orders_municipal_count") == (52, None)


def test_in_the_course_of_the_year(tmp_path: Path) -> None:
    _staff(tmp_path / "in")
    rows: Rows = [
        ["Мониторинг реализации ИОМ, ООШ с. Новиково, 2022 год"],
        ["ФИО", "Тема ИОМ", "Сроки", "Статус"],
        ["Белова А.П.", "Грамотность", "в теч. года", "в работе"],
        ["Громов О.И.", "Цифра", "сент. 2022 - май 2023", "реализуется"],
    ]
    books.xlsx(tmp_path / "in" / "Новиково" / "ИОМ.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in", "sysert-2019")
    assert of(found, ROUTES) == (2, None)
    assert told(found, "CELL-004") == []


def test_the_year_of_a_group_of_columns_is_read(tmp_path: Path) -> None:
    """«Курсы | Тема, Часы, Год»: a course of the year before is none of this year."""
    rows: Rows = [
        ["Сведения", "о педагогах", "МБОУ", "СОШ № 7", "за", "2022", "год"],
        ["№", "ФИО", "Должность", "Дата рождения", "Курсы ПК", "", ""],
        ["", "", "", "", "Тема", "Часы", "Год"],
        [1, ANNA, "учитель физики", "01.01.1970", "ФГОС", "36", "2022"],
        [2, OLEG, "учитель истории", "03.03.1990", "ЕГЭ", "24 ч.", "2021"],
        [3, ZOYA, "учитель химии", "02.02.1980", "-", "-", "-"],
    ]
    spans = {"Лист1": ["E2:G2", "A2:A3", "B2:B3", "C2:C3", "D2:D3"]}
    books.xlsx(tmp_path / "in" / "СОШ 7" / "Сведения.xlsx", {"Лист1": rows}, spans=spans)
    found = computed(tmp_path / "in", "korsakov-2021")
    assert of(found, TRAINED) == (1, None)


def test_an_unread_time_of_a_group_is_told(tmp_path: Path) -> None:
    rows: Rows = [
        ["Сведения о педагогах МБОУ СОШ № 7 за 2022 год"],
        ["ФИО", "Должность", "Дата рождения", "Курсы ПК", ""],
        ["", "", "", "Тема", "Закончил"],
        [ANNA, "учитель физики", "01.01.1970", "ФГОС", "май 2022"],
        [OLEG, "учитель истории", "03.03.1990", "ЕГЭ", "2021 г."],
    ]
    spans = {"Лист1": ["D2:E2", "A2:A3", "B2:B3", "C2:C3"]}
    books.xlsx(tmp_path / "in" / "СОШ 7" / "Сведения.xlsx", {"Лист1": rows}, spans=spans)
    found = computed(tmp_path / "in", "korsakov-2021")
    assert any("Закончил" in text for text in told(found, "HEAD-008"))


def test_the_department_is_no_school_where_there_is_no_registry(tmp_path: Path) -> None:
    _staff(tmp_path / "in")
    rows: Rows = [
        ["Документы отдела образования"],
        ["Название", "Вид", "№ и дата"],
        ["«Положение о наставничестве»", "положение", "№ 45 от 12.09.2021"],
        ["О мониторинге профессионального выгорания", "приказ", "№ 47 от 10.02.2023"],
    ]
    books.xlsx(tmp_path / "in" / "отдел" / "документы.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in", "korsakov-2021")
    assert found.coverage.expected == 1
    assert of(found, "young_support_or_mentoring_exists") == (1, None)
    assert of(found, "monitoring_exists_burnout") == (0, None)  # it is of the next year
    assert told(found, "CELL-004") == []


def _beside(folder: Path, *names: str) -> RunResult:
    """Compute a list of staff and a list of the same people with marks of three procedures."""
    _staff(folder)
    marks = [["да", "36", "муницип."], ["да", "нет", "нет"], ["нет", "72", "-"]]
    rows: Rows = [
        ["Мониторинг профессионального развития педагогов МБОУ ООШ с. Новиково за 2022 год"],
        ["ФИО", "Должность", "Категория", "Диагностика ПД", "Курсы, часы", "Конкурсы, уровень"],
    ]
    rows += [[name, "учитель", "1", *said] for name, said in zip(names, marks, strict=True)]
    books.xlsx(folder / "Новиково" / "Мониторинг.xlsx", {"Лист1": rows})
    return computed(folder, "korsakov-2021")


@pytest.mark.parametrize(
    "names", [(ANNA, OLEG, ZOYA), ("Белова А.П.", "Громов О. И.", "Чижова З.П.")]
)
def test_a_list_for_marks_is_no_version_of_the_list_of_staff(
    names: tuple[str, ...], tmp_path: Path
) -> None:
    found = _beside(tmp_path / "in", *names)
    assert of(found, DIAGNOSTICS) == (2, 3)
    assert of(found, DIAGNOSTICS, subject="математика") == (1, 1)
    assert of(found, CONTESTS) == (1, 3)
    assert of(found, TRAINED) == (2, None)


def test_people_in_short_are_no_others(tmp_path: Path) -> None:
    """«Аттестация» of one school names its people by initials: nobody is counted twice."""
    _staff(tmp_path / "in")
    rows: Rows = [
        ["Сведения об аттестации педагогических работников ООШ с. Новиково, 2022"],
        ["ФИО", "Должность", "Категория", "Стаж"],
        ["Белова А.П.", "учитель", "первая", 30],
        ["Громов О.И.", "учитель", "высшая", 12],
    ]
    books.xlsx(tmp_path / "in" / "Новиково" / "Аттестация.xlsx", {"Лист1": rows})
    marks: Rows = [["Диагностика дефицитов 2022"], ["ФИО", "Дата"], ["Белова А.П.", "05.04.2022"]]
    books.xlsx(tmp_path / "in" / "Новиково" / "Диагностика.xlsx", {"Лист1": marks})
    found = computed(tmp_path / "in", "korsakov-2021")
    assert of(found, DIAGNOSTICS) == (1, 3)


def test_a_summary_says_its_indicator_after_the_colon(tmp_path: Path) -> None:
    rows: Rows = [
        ["Свод по району: диагностика профессиональных дефицитов педагогов, 2022 г."],
        ["ОО", "Всего педагогов", "Прошли диагностику", "%"],
        ["СОШ № 5", 4, 2, 50],
        ["ООШ № 9", 3, 2, "66,7"],
        ["Итого", 7, 4, 57.1],
    ]
    books.xlsx(tmp_path / "in" / "Отдел образования" / "Свод.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in", "korsakov-2021")
    assert of(found, DIAGNOSTICS) == (4, 7)


SATISFIED = "pk_satisfaction_index"
PRODUCTS = "course_products_count"


def test_a_title_stands_cell_by_cell_and_a_heading_tells_the_scale(tmp_path: Path) -> None:
    rows: Rows = [
        ["Мониторинг удовлетворенности педагогов", "", "курсами ПК", "2022 г.", ""],
        ["МАОУ СОШ № 18", "", "", "", ""],
        ["Вопросы анкеты", "Средний балл (по 5-балльной шкале)", "Кол-во анкет", "", ""],
        ["Качество содержания", 4.6, 20, "", ""],
        ["Организация", 4.2, 20, "", ""],
        ["Средний балл", 4.4, "", "", ""],
    ]
    books.xlsx(tmp_path / "in" / "СОШ 18" / "Анкета.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in", "sysert-2019")
    assert of(found, SATISFIED) == (176, 200)


def test_hours_are_no_seats(tmp_path: Path) -> None:
    rows: Rows = [
        ["Заявка МАОУ СОШ № 2 на курсы повышения квалификации в МКОУ ДПО «ОМЦ» на 2022 год"],
        ["№", "Наименование программы", "Кол-во (часов)", "Кол-во человек"],
        [1, "Обновлённые ФГОС", "36", "5"],
        [2, "Финансовая грамотность", "24", "2 чел."],
        ["", "ИТОГО", "", "7"],
    ]
    books.xlsx(tmp_path / "in" / "СОШ 2" / "Заказ.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in", "sysert-2019")
    assert of(found, "training_orders_count") == (7, None)


def test_an_order_may_name_whom_it_is_for(tmp_path: Path) -> None:
    rows: Rows = [
        ["Заявка на обучение в ОМЦ, МАОУ СОШ № 18, 2022 год"],
        ["Тема программы", "ФИО слушателей", "Кол-во человек"],
        ["Формирующее оценивание", "Бажин О.Л., Горин С.И.", "2"],
        ["Менеджмент", "Власова И.И.", "1"],
    ]
    books.xlsx(tmp_path / "in" / "СОШ 18" / "Заявка.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in", "sysert-2019")
    assert of(found, "training_orders_count") == (3, None)
    assert told(found, "SHEET-005") == []


def test_a_list_of_several_procedures_is_of_staff(tmp_path: Path) -> None:
    rows: Rows = [
        ["МАОУ «СОШ № 1»"],
        ["Мониторинг методической работы педагогов за 2022 год"],
        ["ФИО", "Должность", "Курсы ПК", "", "ИОМ", "", "Образовательный продукт"],
        ["", "", "Тема", "Часы", "есть/нет", "статус", ""],
        [ANNA, "учитель музыки", "ФГОС", "36", "есть", "реализуется", "Сборник песен"],
        [OLEG, "учитель химии", "-", "-", "нет", "", ""],
        [ZOYA, "воспитатель", "ОВЗ", "72", "есть", "завершен", "нет"],
    ]
    spans = {"Лист1": ["A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:G4"]}
    books.xlsx(tmp_path / "in" / "СОШ 1" / "мониторинг.xlsx", {"Лист1": rows}, spans=spans)
    found = computed(tmp_path / "in", "sysert-2019")
    assert of(found, ROUTES) == (2, None)
    assert of(found, ROUTES, status="завершён") == (1, None)
    assert of(found, PRODUCTS) == (1, None)


@pytest.mark.parametrize(("month", "routes"), [("январь", 2), ("май", 1)])
def test_deficits_in_a_report_on_routes_are_no_diagnostics(
    month: str, routes: int, tmp_path: Path
) -> None:
    """«Январь» of a report for January is of its year; «май» in it nobody knows."""
    _staff(tmp_path / "in")
    rows: Rows = [
        ["Ежемесячный отчёт", "", "по результатам мониторинга ИОМ", "", "январь 2022"],
        ["ФИО педагога", "Дефициты", "Мероприятия ИОМ", "Срок", "Отметка о выполнении"],
        ["Белова А.П.", "предметные", "курсы", "2022 г.", "выполнено"],
        ["Громов О.И.", "методические", "вебинар", month, "не выполнено"],
    ]
    books.xlsx(tmp_path / "in" / "Новиково" / "ИОМ.xlsx", {"Январь": rows})
    found = computed(tmp_path / "in", "sysert-2019")
    assert of(found, ROUTES) == (routes, None)
    assert told(found, "CELL-006") == []


def test_the_time_stands_beside_the_place(tmp_path: Path) -> None:
    _staff(tmp_path / "in")
    rows: Rows = [
        ["Курсы повышения квалификации за 2022 г., ООШ с. Новиково"],
        ["ФИО", "Тема", "Кол-во ч.", "Где / когда"],
        ["Белова А.П.", "Смысловое чтение", "36 ч.", "ИРОСО, апрель"],
        ["Громов О.И.", "Финграмотность", "24", "Фоксфорд, декабрь 2021"],
    ]
    books.xlsx(tmp_path / "in" / "Новиково" / "Курсы.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in", "korsakov-2021")
    assert of(found, TRAINED) == (1, None)
    assert told(found, "HEAD-004") == []


def test_months_and_levels_of_nobody(tmp_path: Path) -> None:
    _staff(tmp_path / "in")
    rows: Rows = [
        ["Участие педагогов ООШ с. Новиково в профессиональных конкурсах за 2022 г."],
        ["Месяц", "ФИО", "Название, уровень", "Результат"],
        ["январь", "Белова А.П.", "«Воспитатель года», район", "1 место"],
        ["февраль", "нет", "", ""],
        ["март", "-", "-", "-"],
    ]
    books.delimited(tmp_path / "in" / "Новиково" / "конкурсы.csv", rows, encoding="cp1251")
    found = computed(tmp_path / "in", "korsakov-2021")
    assert of(found, CONTESTS) == (1, 3)
    assert of(found, CONTESTS, level="муниципальный") == (1, 3)
    assert told(found, "ROW-003") + told(found, "CELL-011") == []


def test_a_list_of_staff_for_a_school_year_does_not_say_when_its_courses_were(
    tmp_path: Path,
) -> None:
    title = "Список педагогов МБОУ «СОШ с. Чапаево» на 2022-2023 учебный год"
    found = _wide(tmp_path / "in", ["Курсы (тема, часы)"], [["ФГОС, 36 ч."], ["нет"]], title)
    assert len(told(found, "PER-004")) == 1


def test_whoever_carries_programmes_out_is_the_staff(tmp_path: Path) -> None:
    rows: Rows = [
        ["Педагогические работники, реализующие адаптированные программы обучения"],
        ["МБОУ «СОШ № 7», 2022 год"],
        ["ФИО", "Должность", "Стаж", "Конкурсы, уровень"],
        [ANNA, "учитель физики", 20, "муниципальный"],
        [OLEG, "учитель химии", 10, "нет"],
    ]
    books.xlsx(tmp_path / "in" / "СОШ 7" / "Состав.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in", "korsakov-2021")
    assert of(found, CONTESTS) == (1, 2)


def test_the_day_of_a_category_is_no_day_of_a_contest(tmp_path: Path) -> None:
    _staff(tmp_path / "in")
    rows: Rows = [
        ["Участники профессиональных конкурсов 2022 года, ООШ с. Новиково"],
        ["ФИО", "Название конкурса", "Уровень", "Категория, дата присвоения", "Диплом, год"],
        ["Белова А.П.", "«Учитель года»", "район", "первая, 12.03.2019", ""],
    ]
    books.xlsx(tmp_path / "in" / "Новиково" / "конкурсы.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in", "korsakov-2021")
    assert of(found, CONTESTS) == (1, 3)


def test_a_plan_of_events_is_no_order(tmp_path: Path) -> None:
    _staff(tmp_path / "in")
    rows: Rows = [
        ["Планируемые мероприятия для педагогов ООШ с. Новиково на 2022 год, заказ"],
        ["ФИО", "Тема курсов", "Кол-во часов", "Дата"],
        ["Белова А.П.", "ФГОС", "36", "май 2022"],
    ]
    books.xlsx(tmp_path / "in" / "Новиково" / "План.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in", "korsakov-2021")
    assert of(found, TRAINED) == (None, None)
    assert len(told(found, "SHEET-005")) == 1


def test_when_the_course_was(tmp_path: Path) -> None:
    _staff(tmp_path / "in")
    rows: Rows = [
        ["ООШ с. Новиково. Прохождение курсов в 2022 году"],
        ["ФИО", "название курсов, часы", "где проходил", "когда"],
        ["Белова А.П.", "Современный урок, 36", "ИРОСО", "12.02"],
        ["Громов О.И.", "Цифра, 72 ч", "дистант", "2021 декабрь"],
        ["Чижова З.П.", "-", "-", "-"],
    ]
    books.ods(tmp_path / "in" / "Новиково" / "Методработа.ods", {"ПК": rows})
    found = computed(tmp_path / "in", "korsakov-2021")
    assert of(found, TRAINED) == (1, None)


def test_the_list_that_schools_publish(tmp_path: Path) -> None:
    rows: Rows = [
        ["Персональный состав педагогических работников (на 01.09.2022)"],
        ["МБОУ «СОШ № 8»"],
        ["ФИО", "Занимаемая должность", "Сведения о повышении квалификации (за последние 3 года)"],
        [ANNA, "Учитель", "«ЕГЭ», 36 ч., 2020 г.; «ФГОС», 72 ч., ИРОСО, октябрь 2022 г."],
        [OLEG, "Учитель", "ФГОС, 36 ч., 2021"],
        [ZOYA, "Педагог-организатор", ""],
    ]
    books.xlsx(tmp_path / "in" / "СОШ 8" / "Персональный состав.xlsx", {"Лист1": rows})
    found = computed(tmp_path / "in", "korsakov-2021")
    assert of(found, TRAINED) == (1, None)


def test_groups_of_years_and_of_levels(tmp_path: Path) -> None:
    rows: Rows = [
        ["Педагоги МБОУ «СОШ № 7»"],
        ["ФИО", "Должность", "Стаж", "Курсы ПК", "", "Участие в конкурсах", ""],
        ["", "", "", "2021", "2022", "муниципальный", "региональный"],
        [ANNA, "учитель физики", 20, "36 ч.", "72 ч.", "+", "+"],
        [OLEG, "учитель химии", 10, "ФГОС", "-", "«Урок»", "-"],
        [ZOYA, "учитель химии", 10, "нет", "нет", "нет", "нет"],
    ]
    spans = {"Лист1": ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2"]}
    books.xlsx(tmp_path / "in" / "СОШ 7" / "Сведения.xlsx", {"Лист1": rows}, spans=spans)
    found = computed(tmp_path / "in", "korsakov-2021")
    assert of(found, TRAINED) == (1, None)
    assert of(found, CONTESTS, level="муниципальный") == (2, 3)
    assert of(found, CONTESTS, level="региональный") == (1, 3)
