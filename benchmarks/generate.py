"""Write the folder of returns that the benchmark reads: invented schools, mixed formats.

python benchmarks/generate.py OUT --schools 300 --seed 1 [--year 2022]
"""

from __future__ import annotations

import argparse
from pathlib import Path

import school
from school import STAFF, TITLE_FORMAT, Cell, Sheet, build_form, build_registers, invent_names
from writers import WRITERS, write_xlsx

_CSV, _XLS, _ODS = (7, 19), 13, 50


def main() -> None:
    """Write the returns of every school and the registry of organisations."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--schools", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--year", type=int, default=school.YEAR)
    options = parser.parse_args()
    school.YEAR = options.year
    options.out.mkdir(parents=True, exist_ok=True)
    names = invent_names(options.schools * STAFF, seed=options.seed)
    for number in range(1, options.schools + 1):
        staff = names[(number - 1) * STAFF : number * STAFF]
        kind = choose_format(number)
        write = WRITERS[kind]
        form = build_form(number, seed=options.seed)
        write(options.out / f"ОО-1 Школа {number:03}.{kind}", form)
        registers = build_registers(number, staff, seed=options.seed)
        write(options.out / f"Реестры Школа {number:03}.{kind}", registers)
    write_xlsx(options.out / "организации.xlsx", [build_registry(options.schools)])
    print(f"{options.schools} schools, {len(list(options.out.iterdir()))} files in {options.out}")


def choose_format(number: int) -> str:
    """Give 8 % of the schools csv, 4 % xls, 1 % ods and the others xlsx."""
    if number % 100 == _ODS:
        return "ods"
    if number % 25 in _CSV:
        return "csv"
    return "xls" if number % 25 == _XLS else "xlsx"


def build_registry(schools: int) -> Sheet:
    """List the organisations with their code, names, type and place."""
    rows: list[list[Cell]] = [
        ["Код", "Краткое наименование", "Полное наименование", "Тип", "Местность"]
    ]
    for number in range(1, schools + 1):
        full = (
            "Муниципальное бюджетное общеобразовательное учреждение "
            f"«Средняя общеобразовательная школа № {number}»"
        )
        place = "село" if number % 3 else "город"
        short = TITLE_FORMAT.format(number=number)
        rows.append([f"{number:03}", short, full, "общеобразовательная", place])
    return Sheet("Организации", rows)


if __name__ == "__main__":
    main()
