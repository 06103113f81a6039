"""Sentences about state forms: which caption, code or cell is wrong, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.wording.naming import mask_people
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import inner_quotes, quoted

if TYPE_CHECKING:
    from pedmonitor.definitions.state_form import FormGraph, FormRow, StateForm
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
_MAX = 80
_SHOWN_CELLS = 40
_SINGLY = 5
_NEW_EDITION = (
    "Исправьте подпись или номер. Если это новая редакция формы, опишите её в "
    "indicators/forms/state (как — в indicators/README.md)."
)


def _short(text: str) -> str:
    flat = mask_people(" ".join(text.split()))
    return quoted(flat if len(flat) <= _MAX else flat[: _MAX - 1] + "…")


def _code(text: str) -> str:
    return inner_quotes(mask_people(text))


def gathered(issues: list[Issue]) -> list[Issue]:
    """Keep the first issues of each kind of one table; the others are told by their cells.

    Args:
        issues: Issues of one table, in order.
    """
    by_kind: dict[IssueCode, list[Issue]] = {}
    for issue in issues:
        by_kind.setdefault(issue.code, []).append(issue)
    found: list[Issue] = []
    for code, own in by_kind.items():
        found += own[:_SINGLY]
        rest = own[_SINGLY:]
        if rest:
            cells = ", ".join(issue.place.cell for issue in rest[:_SHOWN_CELLS] if issue.place)
            cells += " …" if len(rest) > _SHOWN_CELLS else ""
            text = f"в этой таблице ещё таких замечаний: {len(rest)} (клетки {cells})"
            found.append(Issue(code, rest[0].level, text, rest[0].hint, rest[0].place))
    return found


def graph_contradicts(
    place: Place, caption: str, number: str, meant: FormGraph, edition: StateForm
) -> Issue:
    """The caption means one graph, the number another: neither is taken."""
    said = f"стоит номер {number}" if number else "такая графа уже есть левее"
    return Issue(
        IssueCode.FORM_GRAPH_NUMBER,
        Level.ERROR,
        f"графа {_short(caption)}: {said}, а по редакции {edition.id} формы {edition.number} это "
        f"графа {meant.number}; значения столбца не учтены",
        _NEW_EDITION,
        place,
    )


def graph_unknown(place: Place, caption: str, number: str, edition: StateForm) -> Issue:
    """A graph that the edition does not have."""
    named = f"графа {number}" if number else "столбец"
    return Issue(
        IssueCode.FORM_UNKNOWN,
        Level.WARNING,
        f"{named} {_short(caption)}: такой нет в редакции {edition.id} формы {edition.number}; "
        "значения столбца не учтены",
        _NEW_EDITION,
        place,
    )


def row_contradicts(place: Place, label: str, code: str, meant: FormRow, *, taken: bool) -> Issue:
    """The label means one row, the code another."""
    outcome = (
        "учтена по названию: строки раздела в редакции не подтверждены"
        if taken
        else "строка не учтена"
    )
    return Issue(
        IssueCode.FORM_ROW_CODE,
        Level.WARNING if taken else Level.ERROR,
        f"строка {_short(label)}: стоит код {_code(code)}, а такая строка имеет код "
        f"{meant.code}; {outcome}",
        _NEW_EDITION,
        place,
    )


def row_unknown(place: Place, label: str, code: str) -> Issue:
    """A row that the section does not have."""
    named = f" (код {_code(code)})" if code else ""
    return Issue(
        IssueCode.FORM_UNKNOWN,
        Level.WARNING,
        f"строки {_short(label)}{named} нет в описании раздела; она не учтена",
        _NEW_EDITION,
        place,
    )


def section_title_contradicts(place: Place, said: str, meant: str) -> Issue:
    """The title names one section, the graphs are another's."""
    return Issue(
        IssueCode.FORM_SECTION,
        Level.WARNING,
        f"по заголовку это раздел {said}, а графы — раздела {meant}; прочитан как раздел {meant}",
        "Исправьте заголовок раздела.",
        place,
    )


def year_contradicts(place: Place, year: int, titled: int) -> Issue:
    """The name of a sheet gives one year, its title another."""
    return Issue(
        IssueCode.FORM_SECTION,
        Level.WARNING,
        f"в имени листа год {year}, а в заголовке — {titled}; взят год из имени листа",
        "Исправьте год в заголовке или в имени листа.",
        place,
    )


def sheets_left_out(place: Place, names: list[str]) -> Issue:
    """Sheets beside the sections of a form: sections that no edition describes, remarks."""
    told = list(dict.fromkeys(names))
    shown = ", ".join(quoted(name) for name in told[:6]) + (" …" if len(told) > 6 else "")  # noqa: PLR2004
    return Issue(
        IssueCode.FORM_SECTION,
        Level.INFO,
        f"листы, где нет ни известных разделов формы, ни реестров, не читались: {shown}",
        "Ничего делать не нужно, если показатели их не требуют.",
        place,
    )


def cells_repeated(place: Place, section: str, first: Place) -> Issue:
    """A table that says what another table of the same organisation has said."""
    return Issue(
        IssueCode.FORM_SECTION,
        Level.WARNING,
        f"клетки раздела {section} уже прочитаны (лист {quoted(first.sheet)}, {first.cell}); "
        "здешние не учтены",
        "Оставьте в книге одну таблицу раздела.",
        place,
    )


def totals_skipped(place: Place) -> Issue:
    """Rows of a digest that sum up organisations."""
    return Issue(
        IssueCode.ROW_TOTAL,
        Level.INFO,
        "строки итогов по нескольким организациям пропущены",
        "Ничего делать не нужно: итоги считаются по строкам организаций.",
        place,
    )


def form_unnamed(place: Place) -> Issue:
    """A table of codes that does not say of which form it is."""
    return Issue(
        IssueCode.FORM_SECTION,
        Level.ERROR,
        "похоже на выгрузку формы статистики (коды строк и граф), но не названо, какой; "
        "данные не учтены",
        "Допишите номер формы в имя файла или листа, например «ОО-1 СОШ 3.csv».",
        place,
    )


def nothing_filled(place: Place, number: str) -> Issue:
    """Every cell of a form is blank."""
    return Issue(
        IssueCode.RETURN_EMPTY,
        Level.WARNING,
        f"в форме № {number} не заполнено ни одно число; показатели по ней не считаются",
        "Проверьте, тот ли файл прислан: похоже на пустой бланк.",
        place,
    )


def no_sections(place: Place, number: str) -> Issue:
    """The form is named, but none of its tables was found."""
    return Issue(
        IssueCode.FORM_SECTION,
        Level.ERROR,
        f"названа форма № {number}, но ни одной её таблицы о персонале не найдено",
        "Пришлите разделы о персонале с шапкой и строкой номеров граф.",
        place,
    )


def edition_unsure(place: Place, names: list[str], *, fit: bool) -> Issue:
    """Codes without captions fit several editions, or none."""
    shown = ", ".join(names)
    text = (
        f"коды строк и граф подходят нескольким редакциям: {shown}"
        if fit
        else f"коды строк и граф не подходят ни одной известной редакции ({shown})"
    )
    return Issue(
        IssueCode.FORM_EDITION,
        Level.ERROR,
        f"{text}; форма не учтена",
        "Пришлите форму с подписями граф (xlsx) или опишите редакцию в indicators/forms/state.",
        place,
    )


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
