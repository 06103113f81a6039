"""Values that no cell of their own tells: told by other fields, caption lines, names around."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pedmonitor.intake.cells.raw import as_text, is_blank
from pedmonitor.intake.cells.values import BLANK, Parsed
from pedmonitor.intake.registers.captions.doubted import ask_about_inferred
from pedmonitor.intake.wording.caption_lines import different_lines, lines_of, names_school
from pedmonitor.model.cell import CellState
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from pedmonitor.definitions.form import FormField
    from pedmonitor.intake.cells.dictionaries import Lookup
    from pedmonitor.intake.registers.sheaf import Sheaf

_OF_TABLE = 3
"""Sheet, caption and titles: the name of a folder is that of a department as well."""
_LEVEL = re.compile(r"([а-яё-]+) уровн")
_ANY_POSITION = frozenset(
    {"педагоги", "педагогические работники", "педагогический персонал", "педагогический состав"}
)
"""Lines over rows that tell who is a pedagogue, and no position."""


def derive(sheaf: Sheaf, item: FormField, lookup: Lookup, contexts: tuple[str, ...]) -> None:
    """Fill a dictionary field from other fields, or from the names around the table.

    Args:
        sheaf: Columns that have been read; it is widened.
        item: The field.
        lookup: Its dictionary.
        contexts: The sheet's name, the caption over columns, the titles, the words of the path;
            then the headings of the fields it is told from.
    """
    own = sheaf.parsed.get(item.id)
    if own and BLANK not in own:
        return
    sources = [sheaf.raw[name] for name in item.derive if name in sheaf.raw]
    context = _told_around(item, lookup, contexts)
    grouped = _group_codes(sheaf, item, lookup) if "group" in item.derive else {}
    if not sources and not grouped and context is None:
        return
    asked_apart = own is not None and item.doubted is not None and item.doubted.value == context
    if context is not None and (
        (own is None and not sources) or (not sheaf.rows and not asked_apart)
    ):
        # people call all courses «Повышение квалификации»: over a column «Вид» it is no limit
        sheaf.limited[item.id] = frozenset({context})
    found = list(own) if own is not None else [BLANK] * len(sheaf.rows)
    texts = {
        at: [as_text(source[at]) for source in sources if not is_blank(source[at])]
        for at, cell in enumerate(found)
        if cell.state is CellState.BLANK
    }
    for at, said in texts.items():
        found[at] = _told(item, lookup, said, grouped.get(sheaf.groups[at]) or context)
    if own is not None or any(cell.state is not CellState.BLANK for cell in found) or not found:
        sheaf.parsed[item.id] = found  # else nothing tells: the table does not speak of it
    if item.doubted is not None:
        ask_about_inferred(
            sheaf,
            item,
            item.doubted,
            lambda at: at in texts and found[at] != _told(item, lookup, texts[at], None),
        )


def _told_around(item: FormField, lookup: Lookup, contexts: tuple[str, ...]) -> str | None:
    """Tell the value that the names around the table tell, as far as the field asks them."""
    if "caption" in item.derive:
        return _position(lookup, contexts[1]) if contexts[1] else None
    if "sheet" in item.derive:
        return _only_code(lookup, contexts[0])
    if "context" in item.derive:
        return _context_code(lookup, contexts)
    told = _context_code(lookup, contexts[:_OF_TABLE]) if "titles" in item.derive else None
    return told if not item.above or told in item.above else None


def _told(item: FormField, lookup: Lookup, texts: list[str], above: str | None) -> Parsed:
    """Take what other fields of the row tell, or what stands over it, whichever goes first."""
    many = item.type == "codes"
    codes = next((codes for text in texts if (codes := _codes(text, lookup, many=many))), ())
    if above is not None and (item.derive[0] == "context" or not codes):
        codes = (above,)
    return Parsed(CellState.VALUE, codes if many else codes[0]) if codes else BLANK


def _group_codes(sheaf: Sheaf, item: FormField, lookup: Lookup) -> dict[str, str]:
    """Tell the values that caption lines over rows name: «Учителя математики», «Районный уровень».

    A line is all of subjects or none of them; of a level or a kind it may tell among other words.
    """
    tell = _TELLERS.get(item.dictionary, _only_named)
    lines = [line for line in different_lines(sheaf.groups) if not names_school(line)]
    told = {line: code for line in lines if (code := tell(lookup, line)) is not None}
    groups = dict.fromkeys(sheaf.groups) if told else ()
    found = ((text, [told[one] for one in lines_of(text) if one in told]) for text in groups)
    return {text: codes[-1] for text, codes in found if codes}


def _only_named(lookup: Lookup, text: str) -> str | None:
    """Tell the only value that a line names: «Районный уровень», not «Район и область»."""
    codes = lookup.find_all(text)
    return codes[0] if len(codes) == 1 else _only_code(lookup, text)


def _position(lookup: Lookup, text: str) -> str | None:
    """Tell the position that a line names: «Учителя физики», not «Педагоги» or «Вакансии»."""
    return None if normalise_label(text) in _ANY_POSITION else lookup.find_one(text)


def _only_code(lookup: Lookup, text: str) -> str | None:
    """Tell a value that is all that a name says: a sheet «Физика» of the physicists."""
    codes, unknown = lookup.find_many(text)
    return codes[0] if len(codes) == 1 and not unknown else None


def _context_code(lookup: Lookup, contexts: tuple[str, ...]) -> str | None:
    """Tell a value from the names around the table, the nearest name that tells first.

    A name that tells of two («Диагностика дефицитов и выгорания») tells of neither.
    """
    sheet, over, around = contexts[0], "".join(contexts[1:2]), contexts[2:]
    told = lookup.find_all(over) if over else ()
    told = told if len(told) == 1 else lookup.find_all(sheet) or lookup.find_cut(sheet)
    named = (_level_named(lookup, text) or lookup.find_all(text) for text in (over, *around))
    told = told or next((codes for codes in named if codes), ())
    return told[0] if len(told) == 1 else None


def _level_named(lookup: Lookup, text: str) -> tuple[str, ...]:
    """Tell what a text calls a level, whatever else it names: «… в рамках региональной системы»."""
    named = _LEVEL.findall(normalise_label(text)) if "уровн" in text else ()
    return tuple({code for word in named if (code := lookup.find_one(word)) is not None})


def _codes(text: str, lookup: Lookup, *, many: bool) -> tuple[str, ...]:
    """Find what another field says: «учитель физики и информатики» names two subjects.

    A value may stand as a part of its own: «Воспитатель года», район.
    """
    if lookup.titled:
        return lookup.find_all(text)[:1]
    if many:
        return lookup.find_many(text)[0]
    code = lookup.find_in_name(text)
    if code is None and lookup.names is None and len(codes := lookup.find_many(text)[0]) == 1:
        return codes
    return () if code is None else (code,)


_TELLERS: dict[str, Callable[[Lookup, str], str | None]] = {
    "subjects": _only_code,
    "positions": _position,
}
