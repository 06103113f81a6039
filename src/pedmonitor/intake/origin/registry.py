"""Build the index of organisations: from the registry file, else from the returns themselves."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.intake.origin.organisations import (
    How,
    OrganisationIndex,
    is_office,
    is_office_folder,
)
from pedmonitor.intake.origin.registry_choice import choose_registries
from pedmonitor.intake.origin.registry_dates import add_successions, day_of
from pedmonitor.intake.wording.caption_lines import different_lines
from pedmonitor.intake.wording.municipalities import names_municipality, says_summary
from pedmonitor.intake.wording.naming import (
    is_bare_kind,
    is_school_like,
    kind_and_number,
    name_in_title,
    name_words,
    names_nobody,
)
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.organisation import Organisation
from pedmonitor.model.text import normalise_label, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pedmonitor.intake.cells.dictionaries import Lookup
    from pedmonitor.intake.plan import ReadingPlan
    from pedmonitor.intake.typed import FileReading, TypedTable
    from pedmonitor.model.period import Period

_FLAGS = {
    "low_results": "ШНОР",
    "small_school": "малокомплектная",
    "remote": "отдалённая",
    "growth_point": "Точка роста",
}
"""Columns of the registry that are one mark of the dictionary each."""
_BRACKETS = re.compile(r"\s*\([^)]*\b[А-ЯЁ]\.[^)]*\)")
_ALIAS_SEPARATOR = re.compile(r"[;\n|]+")
_OBLIQUE = re.compile(r"[сц]к(?:ой|ую)\b")
_STRAIGHT = re.compile(r'"([^"]+)"')
_COPY = re.compile(r"\s*\(\d{1,2}\)(?=\.\w+$)")
_FILE_NOISE = re.compile(
    r"(?i)(?<![^\W_])(?:[oо][oо][-–_ ]?1|85[-–_ ]?[кk]|1[-–_ ]?доп|"
    r"(?:под)?раздел\w*\s*\d+(?:[.,_ ]\d+)*)(?![^\W_])|"
    r"(?<!сош)(?<!оош)(?<!школа)(?<!сад)(?<!доу)(?<!лицей)(?<!гимназия)(?<=[а-яё»\"])[ _-]+"
    r"\d[._ ]\d{1,2}(?=\.\w+$)|"  # «СОШ с. Ключи 3_4.csv»: a section, no school
    r"\.(xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt|html?|xml)$|20\d\d(?:[ _]?г(?![^\W_])\.?)?|[_()]+|"
    r"\b(испр\w*|кадр\w*|реестр\w*|свод\w*|отч[её]т\w*|данные|сведения|копия|верси\w*|нов\w*|диагностик\w*|обучени\w*|курс\w*|конкурс\w*|"
    r"наставнич\w*|сопровожд\w*|документ\w*|педагог\w*|год\w*|v\d+|"
    r"ваканси\w*|окп|укомплектован\w*|эксперт\w*|анкет\w*|удовлетвор\w*|продукт\w*|заказ\w*|заявк\w*|"
    r"участник\w*|мероприят\w*|форма\s*№?\s*\d*|приложени\w*\s*№?\s*\d*|иом|ипр|маршрут\w*|"
    r"наставник\w*|выгоран\w*|дефицит\w*|нок|пк|пп|кпк|дпо|переподготовк\w*|список|списки|таблиц\w*|показател\w*|итог\w*|"
    r"окончательн\w*|финал\w*|учител\w*|информаци\w*|мониторинг\w*|проф|за|по|на|и|в|два|окт\w*|"
    r"сентябр\w*|январ\w*|декабр\w*|методич\w*|проект\w*|сообществ\w*|"
    r"образовательн\w+ (?=продукт)|h[12]|q[1-4])\b"
)


def build_index(
    readings: list[FileReading],
    plan: ReadingPlan,
    *,
    renamed: dict[str, str],
    period: Period | None = None,
) -> tuple[OrganisationIndex, list[Issue]]:
    """Build the index.

    Args:
        readings: All files; the registry is recognised among them by its columns.
        plan: The reading plan.
        renamed: Spellings from the settings and the short names they mean.
        period: The period asked for; it tells which of several lists counts.

    Returns:
        The index and an issue when there is no registry.
    """
    index = OrganisationIndex()
    tables = [table for reading in readings for table in reading.tables]
    registries, issues = choose_registries(tables, period)
    firsts: dict[str, TypedTable] = {}
    for table in sorted(registries, key=lambda one: "short_name" not in one.positions):
        _add_registry(index, table, firsts, issues)
    for table in registries:
        issues.extend(add_successions(index, table, plan))
    index.declared = bool(index.organisations)
    if not index.declared:
        _add_from_returns(index, readings, plan)
        issues.append(
            Issue(
                IssueCode.ORG_NO_REGISTRY,
                Level.WARNING,
                "нет реестра организаций: список составлен по присланным данным, "
                "поэтому неизвестно, "
                "кто не сдал",
                "Положите в папку файл «организации.xlsx» со столбцами: Код, Краткое наименование, "
                "Полное наименование, Тип, Местность.",
            )
        )
    for spelling, name in renamed.items():
        own = index.organisations.get(name)
        if own is None:
            issues.append(_nobody(spelling, name))
        else:
            index.add(replace(own, aliases=(*own.aliases, spelling)))
    return index, issues


def _nobody(spelling: str, name: str) -> Issue:
    return Issue(
        IssueCode.ORG_UNKNOWN,
        Level.ERROR,
        f"pedmonitor.toml: {quoted(spelling)} отнесено к {quoted(name)}, но такой организации "
        "в списке нет; настройка не действует",
        "Справа напишите краткое наименование из «организации.xlsx».",
    )


def _same_name(table: TypedTable, at: int, short: str) -> Issue:
    return Issue(
        IssueCode.ORG_AMBIGUOUS,
        Level.ERROR,
        f"в реестре две организации с кратким наименованием {quoted(short)}; вторая не учтена",
        "Дайте организациям разные краткие наименования.",
        table.place.at(table.rows[at], table.positions.get("short_name")),
    )


def _add_registry(
    index: OrganisationIndex,
    table: TypedTable,
    firsts: dict[str, TypedTable],
    issues: list[Issue],
) -> None:
    """Add a list; an organisation that another list tells in the same way is the same one."""
    for at in range(len(table.rows)):

        def text(name: str, at: int = at) -> str:
            return _text(table, name, at)

        short = _BRACKETS.sub("", text("short_name") or text("full_name")).strip()
        if not short or is_office(short):
            continue
        others = _ALIAS_SEPARATOR.split(text("other_names"))
        locality = text("locality")
        code = text("code")
        if (known := index.organisations.get(short)) is not None:
            if not _is_told_elsewhere(known, table, firsts.get(short), at):
                issues.append(_same_name(table, at, short))
            continue
        if _is_told(index, table, firsts, short, code):
            continue
        firsts[short] = table
        index.add(
            Organisation(
                name=short,
                code=code,
                type=text("type"),
                rural={"сельская": True, "городская": False}.get(locality),
                aliases=tuple(
                    name for raw in (text("full_name"), *others) if (name := raw.strip())
                ),
                opened=day_of(table, "opened", at),
                closed=day_of(table, "closed", at),
                flags=_flags(table, at),
            ),
            codes=(code, text("inn"), text("okpo")),
        )


def _is_told_elsewhere(
    known: Organisation, table: TypedTable, first: TypedTable | None, at: int
) -> bool:
    """Say whether a row tells of an organisation that another list has told of, and nothing else.

    A list of telephones knows no codes; whose codes, types or full names differ is another.
    """
    if first is None or first is table:
        return False
    pairs = ("code", known.code), ("type", known.type)
    said = [(text, own) for name, own in pairs if (text := _text(table, name, at))]
    names = {normalise_label(name) for name in (known.name, *known.aliases)}
    full = normalise_label(_text(table, "full_name", at))
    return all(not own or text == own for text, own in said) and full in {"", *names}


def _text(table: TypedTable, name: str, at: int) -> str:
    column = table.columns.get(name)
    value = column[at] if column is not None else None
    return value if isinstance(value, str) else ""


def _is_told(
    index: OrganisationIndex, table: TypedTable, firsts: dict[str, TypedTable], name: str, code: str
) -> bool:
    """Say whether a list without short names, of contacts say, names who is in another list."""
    known = index.organisations.get(index.named(name))
    if known is None or "short_name" in table.positions or firsts.get(known.name) is table:
        return False
    return not code or not known.code or code == known.code


def _flags(table: TypedTable, at: int) -> tuple[str, ...]:
    """Gather the marks of a row: listed in one column, or each with a column of its own."""
    listed = table.columns.get("flags", [])
    value = listed[at] if listed else None
    found = [*value] if isinstance(value, tuple) else [value]
    columns = table.columns
    found += [
        flag for name, flag in _FLAGS.items() if name in columns and columns[name][at] is True
    ]
    return tuple(dict.fromkeys(flag for flag in found if isinstance(flag, str) and flag))


def _add_from_returns(
    index: OrganisationIndex, readings: list[FileReading], plan: ReadingPlan
) -> None:
    """Gather the names that returns give, the most explicit sources first."""
    types = plan.lookups["organisation_types"]
    subjects = plan.lookups["subjects"]
    names = list(dict.fromkeys(_names_in(readings, plan, subjects)))
    names.sort(
        key=lambda name: (
            not is_school_like(name),
            is_bare_kind(name),
            bool(_OBLIQUE.search(name)),  # «Покровская ООШ» is printed, not «Покровской ООШ»
        )
    )
    for name in names:
        how = index.find(name).how
        if not name or is_office(name) or names_municipality(name) or how is How.EXACT:
            continue
        if is_office_folder(name) and not is_school_like(name):
            continue
        if not names_nobody(name) or not any(map(str.isalpha, name)):
            continue  # a person is no organisation, and a number is one of those told already
        if how is not How.UNKNOWN and (not is_school_like(name) or is_bare_kind(name)):
            continue  # «Тихое» beside «СОШ с. Тихое», «Гимназия» beside the only one
        index.add(
            Organisation(
                name=_STRAIGHT.sub(r"«\1»", name), type=types.find_one(name) or "", declared=False
            )
        )


def _names_in(readings: list[FileReading], plan: ReadingPlan, subjects: Lookup) -> Iterable[str]:
    """List what may be names, the most explicit first: columns, titles, files, folders.

    The column «Организация» of a register of facts may tell who has taught the courses: where
    there are lists of staff, those tell who is here unless the name itself is one of a school.
    """
    tables = [table for reading in readings for table in reading.tables]
    has_staff = any(table.form == "staff" for table in tables)
    for table in tables:
        trusted = table.form == "staff" or not has_staff
        yield from (name for name in table.named if trusted or is_school_like(name))
    for table in tables:
        if not any(table.named):
            yield _name_above(table.titles) or _numbered_sheet(table.place.sheet)
    for reading in readings:
        aside = reading.addressee.organisation or name_of_file(reading.file)
        for form in reading.forms:
            rest = "" if says_summary(aside) else aside
            yield form.organisation or _name_above(form.titles) or rest
        if any(_is_bare(table, plan, subjects) for table in reading.tables) and not any(
            _name_above(table.titles)
            for table in reading.tables  # one sheet names it for all
        ):
            yield aside


def _is_bare(table: TypedTable, plan: ReadingPlan, subjects: Lookup) -> bool:
    """Say whether nothing in a table tells whose it is: «Учителя математики» over rows does not.

    «Документы отдела образования» in a folder «Отдел» are the department's, which is no school.
    """
    captions = [line for line in different_lines(table.groups) if subjects.find_one(line) is None]
    sender = plan.forms[table.form].sender
    departmental = sender == "department" or (
        sender == "either" and any(map(is_office, table.titles))
    )
    return not any(table.named) and not captions and not departmental


def _numbered_sheet(sheet: str) -> str:
    """Give the school that a sheet is called after: «СОШ 1», not «Школа молодого учителя»."""
    name = name_in_title(sheet)
    return name if kind_and_number(name_words(name)) else ""


def _name_above(titles: list[str]) -> str:
    return next((name for line in titles if (name := name_in_title(line))), "")


def name_of_file(file: str) -> str:
    """Cut the organisation's name out of a path: what is one by itself, else the nearest rest.

    >>> name_of_file("2022/СОШ 3_кадры_2022 (испр).xlsx"), name_of_file("Гимназия/кадры.csv")
    ('СОШ 3', 'Гимназия')
    >>> name_of_file("Берёзовская СОШ/Форма 1.xlsx"), name_of_file("Ключи/ИОМ за два года.xlsx")
    ('Берёзовская СОШ', 'Ключи')
    >>> name_of_file("Открытая школа ОО-1 2021 раздел 3.1.csv"), name_of_file("ОО-1 СОШ 1.xlsx")
    ('Открытая школа', 'СОШ 1')
    >>> name_of_file("Кадры СОШ с. Ключи (1).ods"), name_of_file("СОШ 3 г. Ключи 2022 г_3_4.csv")
    ('СОШ с. Ключи', 'СОШ 3 г. Ключи')
    >>> name_of_file("ПК и ПП_ДДТ.csv"), name_of_file("СОШ 3 переподготовка.xls")
    ('ДДТ', 'СОШ 3')
    """
    parts = [
        " ".join(_FILE_NOISE.sub(" ", _COPY.sub("", part).replace("_", " ")).split()).strip(
            " -–.,№"
        )
        for part in reversed(file.split("/"))
    ]
    names = [name for name in parts if len(name) > 2]  # noqa: PLR2004 - shorter rests are not names
    return next(filter(is_school_like, names), next(iter(names), ""))
