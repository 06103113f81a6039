"""Sentences about single cells of state forms: what stands there, and what should."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode

if TYPE_CHECKING:
    from pedmonitor.definitions.state_form import FormGraph
    from pedmonitor.model.location import Place

BROKEN_FORMULA: dict[IssueCode, tuple[str, str]] = {
    IssueCode.CELL_UNCALCULATED: (
        "формула сохранена без результата; значение неизвестно",
        "Откройте файл в Excel, дождитесь пересчёта и сохраните, либо впишите число.",
    ),
    IssueCode.CELL_ERROR: (
        "ошибка формулы; значение неизвестно, это не ноль",
        "Исправьте формулу или впишите число.",
    ),
}


def cell_not_number(place: Place, graph: str, row: str, fault: IssueCode | None = None) -> Issue:
    """A text where a number is asked for, or a formula that gives none."""
    if fault is not None and fault in BROKEN_FORMULA:
        text, hint = BROKEN_FORMULA[fault]
        return Issue(fault, Level.ERROR, f"строка {row}, графа {graph}: {text}", hint, place)
    return Issue(
        IssueCode.CELL_NUMBER,
        Level.ERROR,
        f"строка {row}, графа {graph}: здесь нужно число; значение не учтено",
        "Впишите число; если явления нет, оставьте клетку пустой или поставьте 0.",
        place,
    )


def cell_percent(place: Place, graph: str, row: str) -> Issue:
    """A percentage where the form asks for people."""
    return Issue(
        IssueCode.CELL_NUMBER,
        Level.ERROR,
        f"строка {row}, графа {graph}: здесь процент, а нужно число; значение не учтено",
        "Впишите, сколько человек или единиц.",
        place,
    )


def cell_bracketed(place: Place, graph: str, row: str, taken: str) -> Issue:
    """A number with some of it in brackets."""
    return Issue(
        IssueCode.CELL_NUMBER,
        Level.WARNING,
        f"строка {row}, графа {graph}: учтено число перед скобками — {taken}; число в скобках "
        "не учтено",
        "Оставьте в клетке одно число.",
        place,
    )


def cell_added(place: Place, graph: str, row: str, taken: str) -> Issue:
    """Two numbers with a plus between them."""
    return Issue(
        IssueCode.CELL_NUMBER,
        Level.WARNING,
        f"строка {row}, графа {graph}: записана сумма; учтено {taken}",
        "Проверьте, что складывать нужно (внешние совместители в форму не входят), и впишите одно "
        "число.",
        place,
    )


def cell_no_data(place: Place, graph: str, row: str, sign: str) -> Issue:
    """A number that stands for «нет данных»."""
    return Issue(
        IssueCode.FORM_SENTINEL,
        Level.WARNING,
        f"строка {row}, графа {graph}: {sign} принято за «нет данных», а не за число; показатели "
        "по этой клетке не считаются",
        "Впишите число; если явления нет, оставьте клетку пустой или поставьте 0. "
        "Если это настоящее число, уберите его из no_data редакции формы.",
        place,
    )


def cell_crossed(place: Place, graph: str, row: str) -> Issue:
    """A number where the form has «X»."""
    return Issue(
        IssueCode.FORM_CROSSED,
        Level.WARNING,
        f"строка {row}, графа {graph}: в бланке здесь «Х», а стоит число; оно не учтено",
        "Верните «Х»; проверьте, не сдвинуты ли значения.",
        place,
    )


def cell_wrongly_crossed(place: Place, graph: str, row: str) -> Issue:
    """An «X» where the form asks for a number."""
    return Issue(
        IssueCode.FORM_CROSSED,
        Level.WARNING,
        f"строка {row}, графа {graph}: в бланке здесь число, а стоит «Х»; значение неизвестно",
        "Впишите число; если явления нет, оставьте клетку пустой или поставьте 0.",
        place,
    )


def cell_format(place: Place, graph: FormGraph, row: str, shown: str) -> Issue:
    """More decimals than the unit allows, or a negative number."""
    allowed = (
        "целое неотрицательное число"
        if not graph.decimals
        else f"неотрицательное число, знаков после запятой: не больше {graph.decimals}"
    )
    return Issue(
        IssueCode.FORM_FORMAT,
        Level.WARNING,
        f"строка {row}, графа {graph.number}: стоит {shown}, а нужно {allowed} (ОКЕИ {graph.okei})",
        "Проверьте число.",
        place,
    )
