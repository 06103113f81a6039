"""What is said of faults in tables of counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.wording.naming import guarded
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.definitions.form import Form
    from pedmonitor.model.location import Place

_SHOWN = 60
_MASKED = "«…»"
_LINE = 80
_SHOWN_COLUMNS = 4


def wrong_total(name: str, printed: int, summed: int, place: Place) -> Issue:
    """Say that a printed total is not the sum of the rows.

    Args:
        name: `numerator` or `denominator`.
        printed: The printed total.
        summed: The sum of the rows.
        place: The cell of the total.
    """
    word = {"numerator": "числителей", "denominator": "знаменателей"}[name]
    return Issue(
        IssueCode.AGGREGATE_TOTAL,
        Level.WARNING,
        f"напечатан итог {printed}, а сумма {word} по строкам — {summed} "
        f"(разница {abs(printed - summed)}); учтены строки",
        "Проверьте строки организаций и итог.",
        place,
    )


def settlement_sum(name: str, place: Place, *, skipped: bool) -> Issue:
    """Say that the row of a settlement over schools is not their sum.

    Args:
        name: The settlement.
        place: Its cell.
        skipped: Whether the row is taken for a total, as others of the table are.
    """
    if skipped:
        taken = "принята за итог, как другие такие строки таблицы; учтены строки школ"
        advice = "Проверьте числа этой строки и школ под ней."
    else:
        taken = "учтена как отдельная организация"
        advice = (
            "Если это итог по населённому пункту, напишите «Итого» перед его названием; если "
            "школа, напишите её название."
        )
    return Issue(
        IssueCode.AGGREGATE_TOTAL,
        Level.WARNING,
        f"строка {guarded(name[:_SHOWN])} стоит над школами, но не равна их сумме; {taken}",
        advice,
        place,
    )


def unknown_subject(text: str, place: Place) -> Issue:
    """Say that the subject of a row is not in the dictionary."""
    return Issue(
        IssueCode.CELL_SUBJECT,
        Level.ERROR,
        f"Предмет: {guarded(text[:_SHOWN])} не из списка предметов; строка не учтена",
        "Напишите предмет, как в списке предметов, по одному в строке.",
        place,
    )


def no_indicator(place: Place) -> Issue:
    """Say that neither the captions nor the title name what is counted."""
    return Issue(
        IssueCode.AGGREGATE_INDICATOR,
        Level.WARNING,
        "таблица с числами, но ни заголовки, ни строки над ней не говорят, какой это показатель; "
        "данные не учтены",
        "Напишите над таблицей или в заголовке показатель словами документа.",
        place,
    )


def not_named(text: str, place: Place) -> Issue:
    """Say that the indicator of a row is not known."""
    return Issue(
        IssueCode.AGGREGATE_INDICATOR,
        Level.WARNING,
        f"показатель {guarded(text[:_SHOWN])} не узнан; числа строки не учтены",
        "Напишите показатель словами документа или добавьте эти слова в captions "
        "файла indicators/forms/aggregate.yaml рабочей папки.",
        place,
    )


def narrowed(line: str, place: Place) -> Issue:
    """Say that counts are left out because a line over the table narrows them."""
    said = guarded(line[:_LINE])
    shown = "" if said == _MASKED else f" сказано {said}:"  # «Черновик» may be somebody's name
    return Issue(
        IssueCode.AGGREGATE_INDICATOR,
        Level.WARNING,
        f"над таблицей, в имени листа или файла{shown or ' сказано, что'} это не сведения обо всех "
        "педагогах за период; числа показателя не учтены",
        "Если числа обо всех педагогах, исправьте эти слова; если нет, пришлите и числа обо всех.",
        place,
    )


def several_subjects(place: Place) -> Issue:
    """Say that a table is of several subjects and does not tell them apart."""
    return Issue(
        IssueCode.CELL_SUBJECT,
        Level.ERROR,
        "таблица о педагогах нескольких предметов, а столбца «Предмет» в ней нет; числа не учтены",
        "Дайте по строке каждому предмету, с его названием в столбце «Предмет».",
        place,
    )


def unknown_columns(columns: Sequence[tuple[str, Place]]) -> Issue:
    """Say which columns of numbers are no indicator that the program knows.

    Args:
        columns: The lowest caption of each, and its cell.
    """
    shown = [f"{guarded(text[:_SHOWN])} ({at.cell})" for text, at in columns[:_SHOWN_COLUMNS]]
    more = f" и ещё {len(columns) - _SHOWN_COLUMNS}" if len(columns) > _SHOWN_COLUMNS else ""
    one = "столбец с числами не узнан и в расчёт не входит"
    several = "столбцы с числами не узнаны и в расчёт не входят"
    return Issue(
        IssueCode.AGGREGATE_INDICATOR,
        Level.INFO,
        f"{one if len(columns) == 1 else several}: {', '.join(shown)}{more}",
        "Если это показатель, напишите его в заголовке словами документа или добавьте эти слова в "
        "captions файла indicators/forms/aggregate.yaml рабочей папки.",
        columns[0][1],
    )


def of_some(columns: Sequence[tuple[str, Place]]) -> Issue:
    """Say which columns count some of the pedagogues, or what has not been.

    Args:
        columns: Their captions and places.
    """
    shown = ", ".join(
        f"{guarded(text[:_SHOWN])} ({place.cell})" for text, place in columns[:_SHOWN_COLUMNS]
    )
    more = " …" * (len(columns) > _SHOWN_COLUMNS)
    return Issue(
        IssueCode.AGGREGATE_INDICATOR,
        Level.WARNING,
        f"числа не обо всех педагогах или не о том, что было: {shown}{more}; доля всех педагогов "
        "из них не выводится, они не учтены",
        "Если это числа обо всех педагогах, назовите их без «из них» и группы людей и поставьте "
        "сразу после «Всего педагогов»; если нет, дайте рядом числа обо всех.",
        columns[0][1],
    )


def pieces(rows: Sequence[int], place: Place) -> Issue:
    """Say which rows are of some of the pedagogues and therefore not counted.

    Args:
        rows: Their zero-based rows.
        place: The first cell that says of whom.
    """
    return Issue(
        IssueCode.AGGREGATE_INDICATOR,
        Level.WARNING,
        f"{rows_text(rows)} — о части педагогов (по должностям, месяцам, группам); такое "
        "не складывается и не учтено",
        "Добавьте строку «Всего», в которой каждый педагог посчитан один раз; если строка уже "
        "есть, учтена она.",
        place,
    )


def of_organisations(form: Form, at: Place) -> Issue:
    """Tell what may stand in the place of a table of schools without people."""
    return Issue(
        IssueCode.HEAD_MISSING,
        Level.ERROR,
        f"таблица похожа на «{form.title}», но в ней не люди, а организации, и какой показатель "
        "она сообщает, по заголовкам не видно; данные не учтены",
        "Если это числа, назовите столбец словами показателя и дайте рядом «Всего педагогов»; если "
        "ответы «да» и «нет», пришлите список людей с ФИО или документы, которыми это "
        "подтверждается.",
        at,
        registers=(form.id,),
    )
