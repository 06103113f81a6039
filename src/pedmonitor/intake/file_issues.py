"""Sentences about files, sheets, headings and whole registers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.aggregates import aggregate_issues
from pedmonitor.intake.cells.raw import is_blank
from pedmonitor.intake.readers.sniff import Content
from pedmonitor.intake.wording.naming import mask_people
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import normalise_label, quoted, rows_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from pedmonitor.definitions.form import Form
    from pedmonitor.intake.headings.column_match import ColumnMatch, Match
    from pedmonitor.intake.headings.recognise import Recognition
    from pedmonitor.intake.sheets.raw_table import RawTable
    from pedmonitor.model.location import Place


_CONTENTS = {
    Content.XLSX: "книга Excel (xlsx)",
    Content.XLSB: "двоичная книга Excel (xlsb)",
    Content.XLS: "книга Excel 97–2003 (xls)",
    Content.ODS: "таблица ODS",
    Content.HTML: "веб-страница (HTML)",
    Content.XML_2003: "таблица XML 2003",
    Content.ROSSTAT_XML: "выгрузка XML Росстата",
    Content.TEXT: "текст",
}
_OF_PEOPLE = frozenset({"name", "last_name", "snils", "local_id"})
_PUPIL = re.compile(
    r"(?i)\b(?:фио|ф\.\s?и\.\s?(?:о\.)?|фамилия,? имя)[\s(,]+"
    r"(?:ученик|учени[цк]|обучающ|учащ|школьник|воспитанник|реб[её]н|дет[еяс])"
)
_SMALL = 4
_COUNTED = re.compile(r"кол-во|количеств|числ[оа]|численност|всего|итого|человек|чел\b|педагогов")
_TWO_NAMES = re.compile(
    r"\b(?!(?:Где|Какой|Когда|Как|Что|Вы|Ваш\w?)\b)[А-ЯЁ][а-яё-]+\s+[А-ЯЁ][а-яё-]+"
)
_SURNAME = re.compile(
    r"\s*[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)?(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая|ого|ой)|ко|[уюы][кх]|ян|их"
    r"|дзе|швили)\s*"
)
"""A word alone that may well be somebody: a sheet goes by it, a column stands under it."""
_NO_SURNAME = re.compile(
    r"(?i)\s*(?:дисциплин|причин|величин|половин|медицин|час|основ|итог|урок|сроков|баллов|годов|дипломов"
    r"|курсов|конкурсов|муниципальн|общ|только|несколько|сколько|термин|один|един|заключен|педагог"
    r"|уч(?:еник|итель)|районн|город|улус|республик|област|федерал|всеросс|класс|предмет)"
)


def _named(heading: str) -> str:
    """Quote a heading; where a person's name slipped into the header row, dots stand instead.

    >>> _named("Мухаметшина"), _named("Дисциплина"), _named("Часов"), _named("Долгов")
    ('«…»', '«Дисциплина»', '«Часов»', '«…»')
    """
    if _SURNAME.fullmatch(heading) and not _NO_SURNAME.match(heading):
        return quoted("…")
    return quoted(_TWO_NAMES.sub("…", mask_people(heading)))


def extension(place: Place, content: Content) -> Issue:
    """Tell that the extension promises something else."""
    return Issue(
        IssueCode.FILE_EXTENSION,
        Level.WARNING,
        f"по содержимому это {_CONTENTS[content]}, а расширение другое; файл прочитан",
        "Сохраните файл в Excel заново с нужным типом.",
        place,
    )


def encoding(place: Place, name: str) -> Issue:
    """Tell that the encoding was told by evidence."""
    return Issue(
        IssueCode.FILE_ENCODING,
        Level.INFO,
        f"кодировка определена по буквам: {name}",
        "Проверьте командой pedmonitor inspect, что русский текст читается.",
        place,
    )


def own_output(place: Place, added: int) -> Issue:
    """Tell that a file was written by this program; what somebody has added to it is not lost.

    Args:
        place: The file.
        added: Sheets that the program has not written.
    """
    said = "этот файл написала сама программа (итоги, отчёт, замечания, план, реестр мер и другое)"
    if not added:
        return Issue(
            IssueCode.FILE_SKIPPED,
            Level.INFO,
            f"{said}: это не свод, он не прочитан",
            "Ничего делать не нужно; если в него вписаны сведения организации, перенесите их в "
            "отдельную книгу.",
            place,
        )
    return Issue(
        IssueCode.FILE_SKIPPED,
        Level.WARNING,
        f"{said}, и в него добавлены листы (их {added}); он не прочитан",
        "Если на этих листах сведения организации, перенесите их в отдельную книгу и запустите "
        "расчёт снова.",
        place,
    )


def not_recognised(
    found: Recognition,
    table: RawTable,
    place: Place,
    *,
    unasked: Collection[str] = (),
    beside: bool = False,
) -> Issue | None:
    """Tell why a table is no register; None when it resembles none at all.

    Args:
        found: What it resembles.
        table: The table.
        place: File and sheet.
        unasked: Registers that no figure needs: what they lack is no error.
        beside: Whether registers of the file have been read: «Вид, Кол-во» is their summary.
    """
    at = place.at(table.header_row)
    if found.rivals:
        first, second = found.rivals
        return Issue(
            IssueCode.SHEET_UNRECOGNISED,
            Level.ERROR,
            f"таблица одинаково похожа на «{first.title}» и «{second.title}»; данные не учтены",
            "Назовите лист по реестру (например, «Диагностика») или уточните заголовки.",
            at,
            registers=(first.id, second.id),
        )
    if found.nearest is None:
        return None
    form = found.nearest.form
    if beside and form.names_people and _is_summary(found.nearest, table):
        return None
    missing = "; ".join(
        " или ".join(f"«{item.title}»" for name in group if (item := form.field(name)))
        for group in found.nearest.missing()
    )
    hint = "Добавьте столбец или исправьте его заголовок; что видит программа, покажет "
    idle = (
        "Документам из pedmonitor.toml (profiles) этот реестр не нужен: исправлять не обязательно."
    )
    is_idle = form.id in unasked
    if form.names_people and not is_idle and _is_of_organisations(found.nearest):
        return aggregate_issues.of_organisations(form, at)
    if form.names_people and _is_of_pupils(found.nearest, table):
        return _of_pupils(at)
    return Issue(
        IssueCode.HEAD_MISSING,
        Level.INFO if is_idle else Level.ERROR,
        f"таблица похожа на «{form.title}», но в ней нет столбца {missing}; данные не учтены",
        idle if is_idle else f"{hint}pedmonitor inspect.",
        at,
        registers=(form.id,),
    )


def _is_of_pupils(match: Match, table: RawTable) -> bool:
    """Say whether a table names children and no column of pedagogues: «ФИО ученика, Класс»."""
    named = any(item.type in _OF_PEOPLE for item in map(match.form.field, match.fields) if item)
    return not named and any(_PUPIL.search(heading) for heading in table.header)


def _of_pupils(place: Place) -> Issue:
    return Issue(
        IssueCode.HEAD_MISSING,
        Level.INFO,
        "таблица называет обучающихся, а не педагогов; в показатели о педагогах она не входит",
        "Ничего делать не нужно; если это педагоги, назовите столбец «ФИО педагога».",
        place,
    )


def _is_of_organisations(match: Match) -> bool:
    """Say whether a table names organisations and nobody in them."""
    kinds = [item.type for name in match.fields if (item := match.form.field(name)) is not None]
    return "organisation" in kinds and not _OF_PEOPLE.intersection(kinds)


def _is_summary(match: Match, table: RawTable) -> bool:
    """Say whether a small table names nobody and counts: «Вид, Кол-во» under a list of courses."""
    named = any(item.type in _OF_PEOPLE for item in map(match.form.field, match.fields) if item)
    return (
        not named
        and len(table.header) <= _SMALL
        and any(_COUNTED.match(normalise_label(heading)) for heading in table.header)
    )


def header(
    match: Match, table: RawTable, place: Place, *, elsewhere: Collection[int] = ()
) -> list[Issue]:
    """Tell of headings that were guessed, fit two fields, stand twice or are unknown.

    Args:
        match: The register that the table is.
        table: The table.
        place: File and sheet.
        elsewhere: Columns that are read as marks of another register or as counts.
    """
    issues = []
    titles = {item.id: item.title for item in match.form.fields}
    for column in match.columns:
        written, title = table.header[column.at], titles[column.field]
        if _is_guessed(column, match.form, written, elsewhere):
            at = place.at(table.header_row, table.columns[column.at])
            issues.append(
                Issue(
                    IssueCode.HEAD_GUESSED,
                    Level.INFO,
                    f"столбец {_named(written)} принят за «{title}» "
                    f"(сходство {column.score:.0f} из 100)",
                    "Если это не так, укажите столбец в pedmonitor.toml: "
                    f"[columns.{match.form.id}].",
                    at,
                )
            )
    for position, (first, second) in match.ambiguous.items():
        at = place.at(table.header_row, table.columns[position])
        issues.append(
            Issue(
                IssueCode.HEAD_AMBIGUOUS,
                Level.ERROR,
                f"столбец {_named(table.header[position])} похож и на «{titles[first]}», и на "
                f"«{titles[second]}»; он не учтён",
                f"Исправьте заголовок или укажите столбец в pedmonitor.toml: "
                f"[columns.{match.form.id}].",
                at,
            )
        )
    known = {c.at for c in match.columns} | {*match.ambiguous, *match.repeated, *elsewhere}
    known.add(-1 if match.when is None else match.when)
    for position, heading in enumerate(table.header):
        if normalise_label(heading) and position not in known:
            at = place.at(table.header_row, table.columns[position])
            issues.append(_unknown_heading(heading, match.form.id, at))
    issues.extend(_repeated(match, table, place, titles))
    return issues


def _repeated(
    match: Match, table: RawTable, place: Place, titles: dict[str, str]
) -> Iterator[Issue]:
    """Tell of columns whose field another has taken; what says otherwise there is lost."""
    for position, name in match.repeated.items():
        at = place.at(table.header_row, table.columns[position])
        taken = next((c.at for c in match.columns if c.field == name), position)
        says_more = any(
            not is_blank(cells[position]) and cells[position] != cells[taken]
            for cells in table.cells
        )
        yield Issue(
            IssueCode.HEAD_REPEATED,
            Level.INFO if match.form.by_id[name].evidence or not says_more else Level.WARNING,
            f"«{titles[name]}» уже взято из другого столбца; "
            f"{_named(table.header[position])} не учтён",
            "Если нужен этот столбец, исправьте заголовки; если в нём ещё одна запись "
            "о том же человеке, впишите её отдельной строкой.",
            at,
        )


def _is_guessed(column: ColumnMatch, form: Form, written: str, elsewhere: Collection[int]) -> bool:
    """Say whether a heading was taken for a field by likeness, and the field is read here."""
    item = form.by_id[column.field]
    if column.score >= 100 or normalise_label(written) == normalise_label(item.title):  # noqa: PLR2004 - exact
        return False
    return not (item.type == "ignored" and column.at in elsewhere)


def _unknown_heading(heading: str, form: str, at: Place) -> Issue:
    return Issue(
        IssueCode.HEAD_UNKNOWN,
        Level.INFO,
        f"столбец {_named(heading)} программе неизвестен и не прочитан",
        "Если в нём нужные данные, исправьте заголовок или укажите столбец в "
        f"pedmonitor.toml: [columns.{form}].",
        at,
    )


def hidden(place: Place) -> Issue:
    """Tell that a hidden sheet was read."""
    return Issue(
        IssueCode.SHEET_HIDDEN,
        Level.WARNING,
        f"лист «{place.sheet}» скрыт; его данные прочитаны",
        "Если это черновик, удалите лист и пришлите файл снова.",
        place,
    )


def unrecognised(place: Place, sheets: list[str]) -> Issue:
    """Tell of the sheets that are no registers."""
    names = ", ".join(f"«{name}»" for name in dict.fromkeys(sheets) if name)
    where = "таблица"
    if names:
        where = f"листы {names}" if ", " in names else f"лист {names}"
    return Issue(
        IssueCode.SHEET_UNRECOGNISED,
        Level.WARNING,
        f"{where}: по заголовкам не видно, какой это реестр; данные не учтены",
        "Если они нужны, исправьте заголовки; что видит программа, покажет pedmonitor inspect.",
        place,
    )


def no_table(place: Place, *, hidden: bool = False, names: bool = False) -> Issue:
    """Tell of a sheet with text and no table, or with a list of names that says nothing of them.

    A hidden sheet mostly lists what cells may be.
    """
    if hidden and not names:
        return Issue(
            IssueCode.SHEET_NO_TABLE,
            Level.INFO,
            f"на скрытом листе {quoted(place.sheet)} есть текст, но нет таблицы; он не прочитан",
            "Если это список для выбора значений, ничего делать не нужно; если на листе данные, "
            "откройте его и поставьте над столбцами заголовки.",
            place,
        )
    where = f"на листе {quoted(place.sheet)}" if place.sheet else "в файле"
    if names:
        return Issue(
            IssueCode.SHEET_NO_TABLE,
            Level.WARNING,
            f"{where} список имён без заголовка столбца, и по строкам над ним не ясно, что сделали "
            "эти люди; данные не прочитаны",
            "Напишите над списком, что это за люди («Прошли диагностику выгорания в 2022 году»), и "
            "поставьте над именами заголовок «ФИО».",
            place,
        )
    return Issue(
        IssueCode.SHEET_NO_TABLE,
        Level.WARNING,
        f"{where} есть текст, но нет таблицы; данные не прочитаны",
        "Если в нём есть данные, поставьте над столбцами заголовки.",
        place,
    )


def goes_on(place: Place, before: str, *, is_read: bool) -> Issue:
    """Tell of rows without a header that fit the table of the sheet before."""
    rows = f"на листе {quoted(place.sheet)} строки без заголовков, по столбцам как на листе"
    if is_read:
        return Issue(
            IssueCode.HEAD_GUESSED,
            Level.WARNING,
            f"{rows} {quoted(before)}; они прочитаны как его продолжение",
            "Повторите заголовки над строками; если это другие сведения, назовите их в заголовке.",
            place,
        )
    return Issue(
        IssueCode.SHEET_NO_TABLE,
        Level.ERROR,
        f"{rows} {quoted(before)}; что это за люди, не сказано, данные не прочитаны",
        "Поставьте над столбцами заголовки; если это продолжение, назовите лист «Продолжение».",
        place,
    )


def untouched(best: Match, place: Place) -> Issue:
    """Tell of a sheet of an empty form that nobody has touched: it is no answer."""
    return Issue(
        IssueCode.RETURN_EMPTY,
        Level.WARNING,
        f"лист бланка {quoted(best.form.title)} не заполнен, и не отмечено, что записей нет; "
        "реестр считается не присланным",
        "Заполните лист или поставьте над таблицей «да»: записей нет.",
        place,
        registers=(best.form.id,),
    )


def in_words(place: Place, rows: list[int]) -> Issue:
    """Tell of facts that stand in sentences beside the tables; they name people: not quoted."""
    return Issue(
        IssueCode.SHEET_NO_TABLE,
        Level.WARNING,
        f"вне таблицы словами названы люди и то, что они сделали ({rows_text(rows)}); программа "
        "читает только таблицы, эти сведения не учтены",
        "Если их нет в таблицах, перенесите их в таблицу с заголовками: ФИО и что сделано.",
        place.at(rows[0]),
    )
