"""Sentences about state forms: which caption, code or cell is wrong, and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.wording.naming import mask_people
from pedmonitor.model.issue import Issue, Level
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.text import inner_quotes, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pedmonitor.definitions.state_form import FormGraph, FormRow, StateForm
    from pedmonitor.model.location import Place

_MAX = 80
_SHOWN_CELLS = 40
_SINGLY = 5
_FEW_ROWS = 3
_SHOWN_ROWS = 12
_NEW_EDITION = (
    "Исправьте подпись или номер. Если это новая редакция формы, опишите её в "
    "indicators/forms/state (как — в indicators/README.md)."
)


class FormColumn(NamedTuple):
    """A column of which something is said: its caption, its number and the graph that is meant."""

    place: Place
    caption: str
    number: str
    meant: FormGraph | None = None


class FormLine(NamedTuple):
    """A row of which something is said: where it stands, how it is called, which row is meant."""

    place: Place
    label: str
    code: str
    meant: FormRow | None


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


def graph_contradicts(column: FormColumn, meant: FormGraph, edition: StateForm) -> Issue:
    """The caption means one graph, the number another: neither is taken."""
    said = f"стоит номер {column.number}" if column.number else "такая графа уже есть левее"
    return Issue(
        IssueCode.FORM_GRAPH_NUMBER,
        Level.ERROR,
        f"графа {_short(column.caption)}: {said}, а по редакции {edition.id} формы "
        f"{edition.number} это графа {meant.number}; значения столбца не учтены",
        _NEW_EDITION,
        column.place,
    )


def graphs_moved(
    moved: Sequence[FormColumn], put_in: Sequence[FormColumn], edition: StateForm
) -> Issue:
    """All graphs are there and in order, numbered on behind columns that the form does not have."""
    shown = ", ".join(f"{_short(column.caption)} ({column.place.cell})" for column in put_in)
    first = moved[0]
    meant = first.meant.number if first.meant is not None else ""
    return Issue(
        IssueCode.FORM_GRAPH_NUMBER,
        Level.WARNING,
        f"номера граф сдвинуты: {_short(first.caption)} стоит под номером {first.number}, а по "
        f"редакции {edition.id} формы {edition.number} это графа {meant}; подписи стоят по порядку "
        f"формы, и графы учтены по подписям; лишние столбцы не учтены: {shown}",
        "Проверьте, что бланк верный. " + _NEW_EDITION,
        first.place,
    )


def graph_unknown(column: FormColumn, edition: StateForm) -> Issue:
    """A graph that the edition does not have."""
    named = f"графа {column.number}" if column.number else "столбец"
    return Issue(
        IssueCode.FORM_UNKNOWN,
        Level.WARNING,
        f"{named} {_short(column.caption)}: такой нет в редакции {edition.id} формы "
        f"{edition.number}; значения столбца не учтены",
        _NEW_EDITION,
        column.place,
    )


def rows_contradict(
    lines: Sequence[FormLine], section: str, edition: StateForm, *, taken: bool
) -> Iterable[Issue]:
    """The labels mean some rows, the codes others: a few are told singly, many at once."""
    outcome = (
        "учтена по названию: строки раздела в редакции не подтверждены"
        if taken
        else "строка не учтена"
    )
    level = Level.WARNING if taken else Level.ERROR
    if len(lines) <= _FEW_ROWS:
        for line in lines:
            yield Issue(
                IssueCode.FORM_ROW_CODE,
                level,
                f"строка {_short(line.label)}: стоит код {_code(line.code)}, а такая строка имеет "
                f"код {_known_code(line)}; {outcome}",
                _NEW_EDITION,
                line.place,
            )
        return
    outcome = "учтены по названиям" if taken else "строки не учтены: верно название или код, неясно"
    yield Issue(
        IssueCode.FORM_ROW_CODE,
        level,
        f"в разделе {section} не сходятся названия и коды строк: {len(lines)} (клетки "
        f"{_cells(lines)}); {_first_of(lines, edition)}; {outcome}",
        "Сверьте названия и коды с бланком: не сдвинуты ли они. Если это новая редакция формы, "
        "опишите её в indicators/forms/state (как — в indicators/README.md).",
        lines[0].place,
    )


def rows_renumbered(
    moved: Sequence[FormLine], put_in: Sequence[FormLine], section: str, edition: StateForm
) -> Issue:
    """The codes have moved by the rows that were put in or left out; names are in order."""
    shown = ", ".join(f"{_short(line.label)} ({line.place.cell})" for line in put_in[:_FEW_ROWS])
    more = " …" if len(put_in) > _FEW_ROWS else ""
    new = f"; строк нет в этой редакции, они не учтены: {shown}{more}" if put_in else ""
    return Issue(
        IssueCode.FORM_ROW_CODE,
        Level.WARNING,
        f"в разделе {section} сдвинуты коды строк: {len(moved)} (клетки {_cells(moved)}); "
        f"{_first_of(moved, edition)}; названия стоят по порядку формы, и строки учтены по "
        f"названиям{new}",
        "Проверьте, что бланк верный. Если это новая редакция формы, опишите её в "
        "indicators/forms/state (как — в indicators/README.md).",
        moved[0].place,
    )


def _first_of(lines: Sequence[FormLine], edition: StateForm) -> str:
    line = lines[0]
    return (
        f"первая — {_short(line.label)}: стоит код {_code(line.code)}, а в редакции {edition.id} "
        f"это {_known_code(line)}"
    )


def _known_code(line: FormLine) -> str:
    return line.meant.code if line.meant is not None else "другой"


def _cells(lines: Sequence[FormLine]) -> str:
    shown = ", ".join(line.place.cell for line in lines[:_SHOWN_ROWS])
    return shown + (" …" if len(lines) > _SHOWN_ROWS else "")


def rows_unknown(lines: Sequence[FormLine], section: str) -> Iterable[Issue]:
    """Rows that the section does not have: a few are told singly, many at once."""
    if len(lines) <= _FEW_ROWS:
        for line in lines:
            named = f" (код {_code(line.code)})" if line.code else ""
            yield Issue(
                IssueCode.FORM_UNKNOWN,
                Level.WARNING,
                f"строки {_short(line.label)}{named} нет в описании раздела; она не учтена",
                _NEW_EDITION,
                line.place,
            )
        return
    shown = ", ".join(_short(line.label) for line in lines[:_FEW_ROWS])
    yield Issue(
        IssueCode.FORM_UNKNOWN,
        Level.WARNING,
        f"в описании раздела {section} нет строк: {len(lines)} (клетки {_cells(lines)}) — {shown} "
        "…; они не учтены",
        "Сверьте названия строк с бланком формы. Если это новая редакция, опишите её в "
        "indicators/forms/state (как — в indicators/README.md).",
        lines[0].place,
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


def of_last_year(place: Place) -> Issue:
    """Tell that a sheet is called after the year before."""
    return Issue(
        IssueCode.PERIOD_OTHER,
        Level.INFO,
        "лист назван прошлым годом; форма на нём не учтена",
        "Если на листе данные этого года, переименуйте его.",
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
        "Оставьте в книге одну таблицу раздела, а в ней каждую строку один раз.",
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


def form_told(place: Place, number: str) -> Issue:
    """A form that is told by its tables alone."""
    return Issue(
        IssueCode.FORM_SECTION,
        Level.WARNING,
        f"форма не названа ни на листах, ни в имени файла; по заголовку раздела, графам и строкам "
        f"это № {number}, так она и прочитана",
        f"Если это № {number}, впишите её номер на титул или в имя файла; если нет, назовите "
        "нужную.",
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
        f"названа форма № {number}, но ни одной её таблицы о персонале не найдено; данные не "
        "учтены",
        "Пришлите разделы о персонале как в бланке: заголовок раздела, названия строк с кодами, "
        "подписи граф и под ними строка их номеров.",
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
