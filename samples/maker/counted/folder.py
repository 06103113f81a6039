"""The files of a year: registers, state forms, the department's lists and table of counts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from maker.counted.blanks import fill, form_sheets
from maker.counted.digest import digest_sheet
from maker.counted.happenings import OFFICE, Fact, Year
from maker.counted.layouts import LAYOUTS, OF_OFFICE, OF_SCHOOLS, lay_register
from maker.counted.world import ORGANISATIONS, Job, Organisation
from maker.sheets import Book, Sheet

if TYPE_CHECKING:
    from maker.model import Cell

NAMES = {org.key: org.short for org in ORGANISATIONS} | {OFFICE: ""}
_SUFFIX = {"xlsx": "xlsx", "xls": "xls", "ods": "ods"}
LISTS = "Управление образования/Реестры {year}.xlsx"
DIGEST = "Управление образования/Сводная таблица {year}.xlsx"


def books_of(year: Year) -> dict[str, Book]:
    """Make the files of a year, nothing spoilt."""
    books = [
        _registry(),
        _lists(year),
        Book(DIGEST.format(year=year.number), "xlsx", [digest_sheet(year)]),
    ]
    for org in ORGANISATIONS:
        if org.kind:
            books += _registers(year, org)
            books.append(_last_year(year, org))
        if org.form:
            books.append(_form(year, org))
    return {book.file: book for book in books}


def file_name(org: Organisation) -> str:
    """Give the name of an organisation as file names may have it."""
    return org.short.replace("«", "").replace("»", "")


def form_file(org: Organisation, year: int) -> str:
    """Name the file of a state form."""
    number = "ОО-1" if org.form == "oo1-16" else "85-К"
    return f"Формы/{number} {file_name(org)} {year}.xlsx"


def _form(year: Year, org: Organisation) -> Book:
    return Book(form_file(org, year.number), "xlsx", form_sheets(org, year.number, fill(org, year)))


def _registry() -> Book:
    headings: list[Cell] = [
        "Код",
        "ОКПО",
        "Краткое наименование",
        "Полное наименование",
        "Тип",
        "Местность",
    ]
    lines: list[list[Cell]] = [
        [org.code, org.okpo, org.short, org.full, org.type, "село" if org.rural else "город"]
        for org in ORGANISATIONS
    ]
    return Book("организации.xlsx", "xlsx", [Sheet("Организации", [headings, *lines])])


def staff_rows(jobs: list[Job], org: str, day: dt.date) -> list[Fact]:
    """Make the rows of a staff register as of a day."""
    return [_staff_row(job, day) for job in jobs if job.org == org]


def _staff_row(job: Job, day: dt.date) -> Fact:
    held = job.category(day)
    cells: dict[str, Cell] = {
        "birth": job.person.birth,
        "position": job.position,
        "subject": job.subject or None,
        "employment": "внешний совместитель" if job.external else "основное место работы",
        "education": "высшее" if job.higher else "среднее профессиональное",
        "matches": ("да" if job.matches else "нет") if job.subject else None,
        "first_job": job.first_job,
        "hired": job.hired,
        "experience": job.experience(day),
        "category": held.category if held else "без категории",
        "raised": held.day if held else None,
        "previous": held.before if held else None,
        "young": "да" if job.young(day) else "нет",
    }
    return Fact(job.org, cells, job.person)


def _registers(year: Year, org: Organisation) -> list[Book]:
    sheets = {}
    for register in OF_SCHOOLS:
        facts = (
            staff_rows(year.staff, org.key, year.end)
            if register == "staff"
            else year.of(register, org.key)
        )
        if register == "staffing" and org.form == "85k-2019":
            continue  # the form stands in for it
        sheets[register] = lay_register(register, facts, NAMES, year.number)
    if org.kind in _SUFFIX:
        return [
            Book(
                f"{file_name(org)} {year.number}.{_SUFFIX[org.kind]}",
                org.kind,
                list(sheets.values()),
            )
        ]
    return [
        Book(
            f"{file_name(org)}/{LAYOUTS[register].sheet.lower()} {year.number}.csv",
            org.kind,
            [sheet],
        )
        for register, sheet in sheets.items()
    ]


def _last_year(year: Year, org: Organisation) -> Book:
    """Last year's staff comes again: retention needs both."""
    last = year.number - 1
    rows = staff_rows(year.before, org.key, dt.date(last, 12, 31))
    sheet = lay_register("staff", rows, NAMES, last)
    return Book(f"Кадры прошлого года/{file_name(org)} кадры {last}.xlsx", "xlsx", [sheet])


def _lists(year: Year) -> Book:
    """Everything that the department itself keeps, in one workbook."""
    sheets = []
    for register in OF_OFFICE:
        own = register in {"training_orders", "documents"}
        facts = year.of(register, OFFICE) if own else year.of(register)
        sheets.append(lay_register(register, facts, NAMES, year.number))
    return Book(LISTS.format(year=year.number), "xlsx", sheets)
