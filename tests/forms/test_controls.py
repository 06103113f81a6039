"""Every control rule has a sample that breaks it and one that keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import books, cells, forms
from making.definitions import bundled_definitions
from making.returns import codes, run, save

from pedmonitor.compute.controls.form_rules import check_between, check_inside
from pedmonitor.compute.controls.neighbours import check_outliers, check_years
from pedmonitor.definitions.control import (
    BetweenControl,
    FormControl,
    OutlierControl,
    RegisterControl,
    YearControl,
)
from pedmonitor.definitions.formula import ANY, Term, codes_of, parse_formula
from pedmonitor.definitions.state_form import expand_codes
from pedmonitor.model.organisation import Organisation

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.compute.controls.finding import Finding
    from pedmonitor.definitions.state_form import StateForm
    from pedmonitor.workflows.keeping.workspace import Workspace

CATALOGUE = bundled_definitions()
EDITIONS = CATALOGUE.state_forms
INSIDE = [
    pytest.param(rule, edition, id=f"{rule.id}-{edition.id}")
    for rule in CATALOGUE.controls.values()
    if isinstance(rule, FormControl)
    for edition in EDITIONS.values()
    if edition.form == rule.form and (not rule.editions or edition.id in rule.editions)
]
Key = tuple[str, str, str]
Typed = dict[Key, float | str | None]


def keys(
    term: Term, edition: StateForm, rule: FormControl | None = None
) -> list[tuple[str, str, str]]:
    """List the cells of a term; `ANY` is the first section, row and graph of the rule."""
    name = rule.sections[0] if rule and term.section == ANY else term.section
    section = edition.section(name)
    assert section is not None
    rows = [row.key for row in section.rows]
    graphs = [graph.key for graph in section.graphs]
    row = expand_codes(rule.rows, rows)[0] if rule else ""
    graph = expand_codes(rule.graphs, graphs)[0] if rule and graphs else ""
    return [
        (name, one, two)
        for one in codes_of(term.rows, rows, row)
        for two in codes_of(term.graphs, graphs, graph)
    ]


def sample(rule: FormControl, edition: StateForm, left: float, right: float) -> Typed:
    """Fill the first cell of both sides; the others are blank."""
    typed: Typed = {}
    for text, number in ((rule.left, left), (rule.right, right)):
        for at, term in enumerate(parse_formula(text)):
            for order, key in enumerate(keys(term, edition, rule)):
                typed.setdefault(key, number if at == order == 0 else None)
    return typed


def found(rule: FormControl, edition: StateForm, left: float, right: float) -> list[Finding]:
    index = cells.index(cells.frame(edition, sample(rule, edition, left, right)))
    return check_inside([rule], index, EDITIONS)


@pytest.mark.parametrize(("rule", "edition"), INSIDE)
def test_a_broken_rule_is_found_and_a_kept_one_is_not(
    rule: FormControl, edition: StateForm
) -> None:
    low, high = (71, 73) if rule.op != "<=" else (73, 71)
    (finding,) = found(rule, edition, low, high)
    assert finding.control == rule.id
    assert finding.severity == rule.severity
    message = finding.issue.message
    assert f"Слева {low}, справа {high}, разница 2" in message
    assert rule.title in message
    taking_part = len(sample(rule, edition, low, high))
    assert message.rsplit(". Слева ", 1)[1].count("C") >= taking_part - 1
    assert found(rule, edition, 70, 70) == []


def test_rules_between_forms() -> None:
    (rule,) = [rule for rule in CATALOGUE.controls.values() if isinstance(rule, BetweenControl)]
    school = cells.frame(EDITIONS["oo1-16"], {("3.1", "45", "3"): 12})
    for preschool, broken in ((15, True), (13, False)):
        other = cells.frame(EDITIONS["85k-2019"], {("9", "4", "3"): preschool})
        findings = check_between([rule], cells.index(school, other), EDITIONS)
        assert bool(findings) is broken
    assert check_between([rule], cells.index(school), EDITIONS) == []


YEARS = [rule for rule in CATALOGUE.controls.values() if isinstance(rule, YearControl)]


@pytest.mark.parametrize("rule", YEARS, ids=[rule.id for rule in YEARS])
def test_rules_between_years(rule: YearControl) -> None:
    edition = EDITIONS[rule.editions[0] if rule.editions else "oo1-16"]
    (key,) = keys(parse_formula(rule.cells)[0], edition)
    before = cells.index(cells.frame(edition, {key: 40}, day=cells.DAY.replace(year=2021)))
    for number, broken in ((20, True), (38, False)):
        now = cells.index(cells.frame(edition, {key: number}))
        findings = check_years([rule], now, before, EDITIONS)
        assert bool(findings) is broken
    issue = check_years([rule], cells.index(cells.frame(edition, {key: 20})), before, EDITIONS)[
        0
    ].issue
    assert "Было 40 (на 20.09.2021: лист" in issue.message
    assert "изменение -20 — больше 25 %" in issue.message


OUTLIERS = [rule for rule in CATALOGUE.controls.values() if isinstance(rule, OutlierControl)]


@pytest.mark.parametrize("rule", OUTLIERS, ids=[rule.id for rule in OUTLIERS])
def test_rules_about_similar_organisations(rule: OutlierControl) -> None:
    edition = EDITIONS[rule.editions[0] if rule.editions else "oo1-16"]
    over = keys(parse_formula(rule.numerator)[0], edition)
    under = keys(parse_formula(rule.denominator)[0], edition)
    schools = [Organisation(f"СОШ № {i}", type="школа") for i in range(1, 10)]
    frames = []
    for at, school in enumerate(schools):
        typed: Typed = dict.fromkeys(over)
        typed[over[0]] = 5 if at == 8 else 80 + at
        typed[under[0]] = 100
        frames.append(cells.frame(edition, typed, owner=school.name))
    findings = check_outliers([rule], cells.index(*frames), EDITIONS, schools)
    assert [finding.issue.organisation for finding in findings] == ["СОШ № 9"]
    assert "медиана похожих организаций (школа, всего 9)" in findings[0].issue.message
    few = check_outliers([rule], cells.index(*frames[2:]), EDITIONS, schools)
    assert few == []


REGISTERS = [rule for rule in CATALOGUE.controls.values() if isinstance(rule, RegisterControl)]
REGISTRY: list[list[object]] = [
    ["Код", "Краткое наименование", "Тип", "ОКПО"],
    ["101", "СОШ № 1", "средняя школа", 4120071],
]
STAFF: list[list[object]] = [
    ["ФИО", "Дата рождения", "Должность", "Предмет", "Категория", "Вид занятости"],
    ["Иванова Анна Петровна", "05.03.1995", "учитель", "математика", "высшая", "основное"],
    ["Петров Олег Иванович", "12.11.1976", "учитель", "физика", "первая", "основное"],
    ["Сидоров Яков Ильич", "12.11.1976", "учитель", "физика", "", "внешнее"],
]


@pytest.mark.parametrize(
    "rule", [r for r in REGISTERS if r.op == "="], ids=[r.id for r in REGISTERS if r.op == "="]
)
def test_registers_against_forms(
    workspace: Workspace, tmp_path: Path, rule: RegisterControl
) -> None:
    edition = EDITIONS[rule.editions[0] if rule.editions else "oo1-16"]
    terms = keys(parse_formula(rule.cells)[0], edition)
    section = edition.section(terms[0][0])
    assert section is not None
    codes_by_key = {row.key: row.code for row in section.rows}
    folder = save(tmp_path / "returns", {"организации.xlsx": REGISTRY, "СОШ 1.xlsx": STAFF})
    typed = {(name, codes_by_key[row], graph): 7 for name, row, graph in terms[:1]}
    books.xlsx(folder / "форма.xlsx", forms.workbook(edition, typed, okpo=4120071))
    issues = [i for i in run(workspace, folder).issues if rule.id in i.message]
    assert [issue.code.value for issue in issues] == ["CTRL-003"]
    assert (
        "(файл «СОШ 1.xlsx», лист «Лист1»), в форме 7 (файл «форма.xlsx», лист" in issues[0].message
    )


@pytest.mark.parametrize(("stated", "asked"), [(0, True), (1, False), (2, False)])
def test_a_register_of_a_year_against_three_years_of_a_form(
    workspace: Workspace, tmp_path: Path, stated: int, *, asked: bool
) -> None:
    courses: list[list[object]] = [
        ["ФИО", "Вид программы", "Название программы", "Дата окончания"],
        ["Иванова Анна Петровна", "ПК", "Функциональная грамотность", "05.03.2022"],
        ["Сидоров Яков Ильич", "ПК", "Функциональная грамотность", "05.03.2022"],
    ]
    returns = {"организации.xlsx": REGISTRY, "СОШ 1.xlsx": STAFF, "СОШ 1 курсы 2022.xlsx": courses}
    folder = save(tmp_path / "returns", returns)
    typed = {("справка 2", "56", ""): stated, ("3.1", "06", "3"): 2}
    form = forms.workbook(EDITIONS["oo1-16"], typed, okpo=4120071)
    books.xlsx(folder / "форма.xlsx", form)
    found = [i for i in run(workspace, folder).issues if "oo1-register-cpd" in i.message]
    assert [issue.code.value for issue in found] == ["CTRL-003"] * asked
    if found:
        assert "По реестру 1 (файл «СОШ 1 курсы 2022.xlsx»" in found[0].message


def test_totals_that_do_not_add_up_return_the_form(workspace: Workspace, tmp_path: Path) -> None:
    edition = EDITIONS["oo1-16"]
    typed: dict[tuple[str, str, str], object] = {
        ("3.1", "06", "3"): 73,
        ("3.1", "07", "3"): 60,
        ("3.1", "28", "3"): 11,
        ("3.1", "08", "3"): 60,
    }
    folder = save(tmp_path / "returns", {"организации.xlsx": REGISTRY})
    books.xlsx(folder / "форма.xlsx", forms.workbook(edition, typed, okpo=4120071))
    result = run(workspace, folder, "vilyuysk-2021")
    (issue,) = [i for i in result.issues if i.level.value == "error" and "pedagogues" in i.message]
    assert issue.place is not None
    assert issue.place.cell == "C11"
    assert issue.message.startswith(
        "контроль oo1-pedagogues: строка 06 равна сумме строк 07, 28, 29, 33–39. Слева 73, справа "
        "71, разница 2; должно быть: равно. Слева лист «3.1»: C11; справа лист «3.1»: C12, C33, "
        "C34, C38"
    )
    assert {i.file: i.verdict.value for i in result.inputs}["форма.xlsx"] == "returned"
    assert (result.coverage.accepted, result.coverage.returned) == (0, 1)


def test_an_indicator_of_both_sources_is_checked(workspace: Workspace, tmp_path: Path) -> None:
    edition = EDITIONS["oo1-16"]
    typed: dict[tuple[str, str, str], object] = {
        ("3.3", "06", "3"): 3,
        ("3.3", "06", "4"): 2,
    }
    folder = save(tmp_path / "returns", {"организации.xlsx": REGISTRY, "СОШ 1.xlsx": STAFF})
    books.xlsx(folder / "форма.xlsx", forms.workbook(edition, typed, okpo=4120071))
    issues = run(workspace, folder, "vilyuysk-2021").issues
    (issue,) = [i for i in issues if i.code.value == "CTRL-006"]
    assert (
        "по реестрам 1 из 3 (файл «СОШ 1.xlsx», лист «Лист1»), по форме на 20.09.2022 2 из 3"
        in (issue.message)
    )


WAIVER = """
waivers:
  - control: oo1-posts
    organisation: СОШ № 1
    position: директор
    reason: ставки введены с октября
    date: {date}
    expires: {expires}
"""


@pytest.mark.parametrize(
    ("expires", "level", "codes_found"),
    [("2022-12-31", "info", ["CTRL-001"]), ("2022-11-30", "warning", ["CTRL-001", "CTRL-007"])],
)
def test_an_answered_question_stays_listed(
    workspace: Workspace, tmp_path: Path, expires: str, level: str, codes_found: list[str]
) -> None:
    typed: dict[tuple[str, str, str], object] = {("3.4", "06", "3"): 5, ("3.4", "06", "4"): 6}
    folder = save(tmp_path / "returns", {"организации.xlsx": REGISTRY})
    books.xlsx(folder / "форма.xlsx", forms.workbook(EDITIONS["oo1-16"], typed, okpo=4120071))
    text = WAIVER.format(date="2022-10-05", expires=expires)
    (workspace.path / "waivers.yaml").write_text(text, encoding="utf-8")
    issues = [i for i in run(workspace, folder).issues if "oo1-posts" in i.message]
    assert [code for code, _ in codes(issues)] == codes_found
    assert issues[0].level.value == level
    said = (
        "Оставлено по пояснению (директор, 05.10.2022): ставки введены с октября"
        in issues[0].message
    )
    assert said is (level == "info")
