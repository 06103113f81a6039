# ruff: noqa: E501 - tables in words
"""Write what is true and what is planted: figures, faults, people, measures, README.md."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from maker.habits import HABITS
from maker.measures import measures_book, true_rungs
from maker.truth import Value, true_values
from maker.writers import write_book

if TYPE_CHECKING:
    from maker.model import Year
    from maker.people import Crowd
    from maker.sheets import Planted

_README = Path(__file__).resolve().parent.parent / "README.md"
_NAMES = {
    "pk_deficit_targeted_share": "ПК на устранение дефицитов, от всех", "diag_and_individual_plan_share": "диагностика дефицитов и ИОМ",
    "burnout_diag_and_support_share": "диагностика выгорания и поддержка", "method_support_school_by_subject_share": "сопровождение в школе",
    "method_support_municipal_by_subject_share": "сопровождение в муниципалитете", "young_under25_graduates_share": "моложе 25 после выпуска",
    "age_under35_share": "до 35 лет", "age_under30_tenure3_share": "до 30 лет и 3 года в организации", "mentoring_participants_share": "участники наставничества",
    "mentoring_programs_count": "программы наставничества", "diag_deficit_by_subject_share": "диагностика дефицитов", "independent_qualification_share": "НОК",
    "pk_diag_or_iom_of_trained_share": "ПК по диагностике или ИОМ, от обученных", "burnout_diag_by_subject_share": "диагностика выгорания",
    "retrained_pedagogical_count": "переподготовка педагогическая", "contest_participants_share": "участники конкурсов",
    "diag_deficit_positions_share": "должности с диагностикой", "dpo_regional_diag_based_of_trained_share": "региональные ДПО по диагностике, от обученных",
    "dpo_regional_individual_path_share": "региональные ДПО по траектории", "dpo_regional_district_need_share": "региональные ДПО по потребности района",
    "young_support_or_mentoring_exists": "документы о наставничестве и поддержке молодых",
}  # fmt: skip


def publish(
    out: Path, years: dict[int, Year], crowd: Crowd, planted: list[Planted], counted: str
) -> None:
    """Write everything that is not a return; `counted` is the table of the second municipality."""
    truth = {str(number): true_values(year) for number, year in years.items()}
    write_text(out / "truth.json", truth_text(truth))
    write_text(out / "FAULTS.md", faults_table(planted))
    people = "".join(
        f"{person.name};{person.birth:%d.%m.%Y};{person.snils}\n" for person in crowd.people
    )
    write_text(out / "people.csv", f"ФИО;Дата рождения;СНИЛС\n{people}")
    measures = measures_book()
    (out / measures.file).write_bytes(write_book(measures))
    write_text(out / "effect.json", truth_text(true_rungs(years)))
    text = _README.read_text(encoding="utf-8")
    text = _between(text, "habits", _habits(years[2022]))
    text = _between(text, "totals", totals_table(truth, _NAMES))
    text = _between(text, "counted", counted)
    write_text(
        out / "README.md",
        _between(text, "organisations", _organisations(truth["2022"], years[2022])),
    )


def write_text(path: Path, text: str) -> None:
    """Write a text, its lines as they are on every system."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def truth_text(truth: dict[str, list[Value]]) -> str:
    """Write one value a line: differences between versions stay readable."""
    years = []
    for year, values in truth.items():
        lines = ",\n".join(json.dumps(value, ensure_ascii=False) for value in values)
        years.append(f'"{year}": [\n{lines}\n]')
    return "{\n" + ",\n".join(years) + "\n}\n"


def faults_table(planted: list[Planted]) -> str:
    """List what is planted with its address and code."""
    lines = [
        "# Подложенные ошибки 2022 года",
        "",
        "Файл создаёт `samples/make_samples.py`; `tests/samples/test_faults.py` проверяет, что программа называет каждую из них.",
        "Пустые «лист» и «ячейка» — замечание ко всему файлу; пустой «файл» — к организации. Своды 2020 и 2021 годов ошибок не содержат.",
        "",
        "| № | файл | лист | ячейка | что не так | код | уровень |",
        "|---|---|---|---|---|---|---|",
    ]
    ordered = sorted(planted, key=lambda p: (p.code, p.file, p.sheet, p.cell))
    lines += [
        f"| {at} | {p.file} | {p.sheet} | {p.cell} | {p.what} | {p.code} | {p.level} |"
        for at, p in enumerate(ordered, 1)
    ]
    return "\n".join(lines) + "\n"


def _between(text: str, name: str, table: str) -> str:
    start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    head, rest = text.split(start, 1)
    _, tail = rest.split(end, 1)
    return f"{head}{start}\n{table}\n{end}{tail}"


def _habits(year: Year) -> str:
    lines = [
        "| Организация | Тип | Местность | Работников в 2022 году | Привычка |",
        "|---|---|---|---|---|",
    ]
    for org in year.organisations:
        count = sum(job.org == org.key for job in year.jobs)
        lines.append(
            f"| {org.short} | {org.type} | {'село' if org.rural else 'город'} | {count} | {HABITS[org.key].what} |"
        )
    return "\n".join(lines)


def _figure(value: Value | None) -> str:
    if value is None or value["numerator"] is None:
        return "н/д"
    mark = "*" if value["status"] == "partial" else ""
    whole = "" if value["denominator"] is None else f" из {value['denominator']}"
    return f"{value['numerator']}{whole}{mark}"


def totals_table(truth: dict[str, list[Value]], names: dict[str, str]) -> str:
    """Tell the totals of every year."""
    lines = ["| Документ | № | Показатель | 2020 | 2021 | 2022 |", "|---|---|---|---|---|---|"]
    totals = {
        year: {(v["profile"], v["ref"]): v for v in values if not v["breakdown"]}
        for year, values in truth.items()
    }
    for key, value in totals["2022"].items():
        cells = " | ".join(_figure(totals[year].get(key)) for year in totals)
        lines.append(f"| {key[0]} | {key[1]} | {names[str(value['indicator'])]} | {cells} |")
    return "\n".join(lines)


def _organisations(values: list[Value], year: Year) -> str:
    keys = [(v["profile"], v["ref"]) for v in values if not v["breakdown"]]
    found = {(v["profile"], v["ref"], str(v["breakdown"])): v for v in values}
    lines = [
        "| Организация | " + " | ".join(str(ref) for _, ref in keys) + " |",
        "|---" * (len(keys) + 1) + "|",
    ]
    for org in year.organisations:
        cells = (
            found.get((profile, ref, str({"organisation": org.short}))) for profile, ref in keys
        )
        lines.append(
            f"| {org.short} | "
            + " | ".join(_figure(cell).replace(" из ", "/") for cell in cells)
            + " |"
        )
    return "\n".join(lines)
