"""Sentences about digests and tables of codes: whose a line is, and what was not told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.wording.naming import guarded
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import rows_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.model.location import Place

_SHOWN = 12


def digest_unread(place: Place, number: str, section: str, schools: int) -> Issue:
    """A digest whose captions tell a section and no row, or do not tell the section for sure."""
    return Issue(
        IssueCode.FORM_SECTION,
        Level.ERROR,
        f"похоже на свод формы № {number} по организациям (строк с организациями: {schools}): "
        f"узнаны графы раздела {section}, но не сказано, какая это строка формы; числа не учтены",
        f"Допишите над таблицей раздел и строку, например «Раздел {section}, строка 06, "
        "педагогические работники», или коды в заголовки столбцов: "
        f"«р. {section} стр. 06 гр. 4».",
        place,
    )


def digest_twice(place: Place, rows: Sequence[int]) -> Issue:
    """An organisation that stands in several rows of a digest."""
    return Issue(
        IssueCode.ORG_AMBIGUOUS,
        Level.ERROR,
        f"одна организация стоит в своде несколько раз ({rows_text(rows)}); складывать эти строки "
        "или взять одну, неизвестно; не учтена ни одна",
        "Оставьте одну строку организации; филиал назовите его полным названием.",
        place,
    )


def digest_columns(places: Sequence[Place], number: str) -> Issue:
    """Columns of a digest that are no cells of the form."""
    shown = ", ".join(place.cell for place in places[:_SHOWN])
    return Issue(
        IssueCode.FORM_UNKNOWN,
        Level.INFO,
        f"столбцы свода, в которых не узнаны клетки формы № {number}: {shown}; они не учтены",
        "Ничего делать не нужно, если показатели их не требуют; иначе допишите в заголовок коды: "
        "раздел, строка, графа.",
        places[0],
    )


def line_repeated(place: Place, first: Place) -> Issue:
    """A line of a table of codes that speaks of the cells of a line above."""
    return Issue(
        IssueCode.ROW_DUPLICATE,
        Level.WARNING,
        f"строка говорит о тех же клетках формы, что строка {(first.row or 0) + 1}; такие строки "
        "учтены один раз, взята первая",
        "Оставьте одну строку; если числа в них разные, проверьте, какое верно.",
        place,
    )


def settlement_sum(place: Place, name: str, *, skipped: bool) -> Issue:
    """The rows of a settlement over schools that are not their sum."""
    if skipped:
        taken = "приняты за итог, как другие такие строки таблицы; учтены строки организаций"
        advice = "Проверьте числа этих строк и организаций под ними."
    else:
        taken = "учтены как отдельная организация"
        advice = (
            "Если это итог по населённому пункту, напишите «Итого» перед его названием; если "
            "организация, напишите её название."
        )
    return Issue(
        IssueCode.AGGREGATE_TOTAL,
        Level.WARNING,
        f"строки {guarded(name)} стоят над организациями, но не равны их сумме; {taken}",
        advice,
        place,
    )
