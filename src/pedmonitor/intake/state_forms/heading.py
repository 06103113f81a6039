"""Tell which state form a file is, and read its title block: ОКПО and the organisation's name."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.cells.raw import Cell, as_text, is_blank
from pedmonitor.intake.cells.silent_cells import SilentCells
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pedmonitor.definitions.state_form import StateForm
    from pedmonitor.intake.cells.raw import RawSheet
    from pedmonitor.intake.sheets.grid import Grid

_HEAD_ROWS = 60
_NO_HYPHEN = re.compile(r"(?i)(?<=\d)(?=[a-zа-я])|(?<=[a-zа-я])(?=\d)")
_SMALLEST_OKUD = 100_000
_LOOK_DOWN = 4
_ALIKE = {"о": "oо", "к": "kк", "а": "aа", "с": "cс", "р": "pр", "е": "eе", "-": "-–—‑_ "}
_STRICTLY = _ALIKE | {"-": "-–—‑"}
_OKPO_LENGTHS = (8, 10, 14)
_DIGIT = re.compile(r"\d")
_CODE = re.compile(r"_?(\d{7,14})_?(?:\.0)?")
_CAPTION = re.compile(r"^\(|адрес|\bкод|\bокуд\b|\bокпо\b|\bинн\b|\bогрн\b|^форма\b|отчитывающ")
"""What stands on the first page beside the name and is none."""
_FEW_SIGNS = 4


class TitleBlock(NamedTuple):
    """What the first page says.

    Attributes:
        okpo: Digits, a lost leading zero restored; empty when not given.
        name: The organisation; empty when not given.
    """

    okpo: str = ""
    name: str = ""


def forms_named(grids: Sequence[Grid], file: str, editions: Sequence[StateForm]) -> tuple[str, ...]:
    """List the forms whose number or ОКУД stands in the first rows, sheet names or file name.

    Args:
        grids: All sheets of the file.
        file: Path of the file.
        editions: Editions known.
    """
    names: set[Cell] = {file, _hyphened(file), *(grid.sheet.name for grid in grids)}
    seeker = _seeker(_pattern_of(editions))
    found = seeker.groups_of(names).union(*(seeker.groups_of(grid.head) for grid in grids))
    return _named(found, editions)


@lru_cache(maxsize=4096)
def _hyphened(file: str) -> str:
    """Put the hyphens that names of files leave out.

    >>> _hyphened("Сказка_85к_раздел9.csv")
    'Сказка_85-к_раздел-9.csv'
    """
    return _NO_HYPHEN.sub("-", file)


def forms_in(text: str, editions: Sequence[StateForm]) -> tuple[str, ...]:
    """List the forms whose number or ОКУД stands in a text.

    Args:
        text: The text.
        editions: Editions known.
    """
    return _named(_seeker(_pattern_of(editions)).groups_of({text}), editions)


def _pattern_of(editions: Sequence[StateForm]) -> re.Pattern[str]:
    return _pattern(tuple((e.form, e.number, e.okud, e.also) for e in editions))


def _named(groups: set[str], editions: Sequence[StateForm]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(e.form for e in editions if f"f_{e.form}" in groups))


class _Seeker:
    """Looks for forms in cells; what has named none is not looked at again, in any file."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self._silent = SilentCells()

    def groups_of(self, cells: set[Cell]) -> set[str]:
        """List the groups of the pattern that some cell names."""
        fresh = cells - self._silent
        named = {cell: groups for cell in fresh if (groups := self._groups_in(cell))}
        self._silent.learn(fresh - named.keys())
        return set(chain.from_iterable(named.values()))

    def _groups_in(self, cell: Cell) -> list[str]:
        if not isinstance(cell, str):
            if not isinstance(cell, int | float) or cell < _SMALLEST_OKUD:
                return []
            cell = as_text(cell)  # an ОКУД as a number
        if not _DIGIT.search(cell):  # every number and every ОКУД has a digit
            return []
        return [match.lastgroup or "" for match in self._pattern.finditer(cell.lower())]


@lru_cache(maxsize=8)
def _seeker(pattern: re.Pattern[str]) -> _Seeker:
    return _Seeker(pattern)


@lru_cache(maxsize=8)
def _pattern(editions: tuple[tuple[str, str, str, tuple[str, ...]], ...]) -> re.Pattern[str]:
    """Look for form numbers in any alphabet, and for ОКУД with or without its leading zero.

    Every file is searched: what stands before a number is looked at only after its first sign.
    """
    parts: dict[str, list[str]] = {}
    for form, number, okud, also in editions:
        own = parts.setdefault(form, [])
        own.append(_written(number, _ALIKE))
        own += (_written(other, _STRICTLY) for other in also)  # «от 1 до 3» is no form
        if okud:
            bare = okud.lstrip("0")
            own.append(rf"{bare}(?<!\d{bare})(?!\d)|0{bare}(?<!\d0{bare})(?!\d)")
    groups = (f"(?P<f_{form}>{'|'.join(dict.fromkeys(own))})" for form, own in parts.items())
    return re.compile("|".join(groups) or r"(?!)")


def _written(number: str, alike: Mapping[str, str]) -> str:
    first, *rest = (f"[{alike[s]}]" if s in alike else re.escape(s) for s in number.lower())
    return rf"{first}(?<![^\W_]{first})" + "".join(rest) + r"(?![^\W_])"


def read_title_block(sheets: Iterable[RawSheet], edition: StateForm) -> TitleBlock:
    """Find ОКПО under or beside its caption, and the name beside its own."""
    okpo = name = ""
    for sheet in sheets:
        for row, cells in enumerate(sheet.rows[:_HEAD_ROWS]):
            for column, cell in enumerate(cells):
                if not isinstance(cell, str) or is_blank(cell):
                    continue
                label = normalise_label(cell)
                if not okpo and _says(label, edition.okpo_labels):
                    okpo = _code_near(sheet, row, column)
                if not name and _says(label, edition.name_labels):
                    name = _text_near(sheet, row, column, edition)
    return TitleBlock(okpo, name)


def _says(label: str, captions: Iterable[str]) -> bool:
    return any(normalise_label(caption) in label for caption in captions)


def _code_near(sheet: RawSheet, row: int, column: int) -> str:
    """Find a code below its caption (the numbers 1 to 5 stand between), else to the right."""
    under = [
        sheet.rows[at][column:]
        for at in range(row + 1, row + 1 + _LOOK_DOWN)
        if at < len(sheet.rows)
    ]
    below = [cell for cells in under for cell in (*cells[:1], out_of_boxes(cells))]
    beside = sheet.rows[row][column + 1 :]
    for cell in (*below, *sheet.rows[row][column : column + 6], out_of_boxes(beside)):
        digits = read_okpo(as_text(cell))
        if digits:
            return digits
    return ""


def read_okpo(text: str) -> str:
    """Read an ОКПО: 8, 10 or 14 digits, a leading zero that Excel ate put back.

    >>> read_okpo("_36780717055003_"), read_okpo("4120071"), read_okpo("ОКПО 04120071")
    ('36780717055003', '04120071', '04120071')
    >>> read_okpo("9999"), read_okpo("12 345")
    ('', '')
    """
    found = _CODE.fullmatch(text.strip().lower().removeprefix("окпо").strip(" :№"))
    if found is None:
        return ""
    digits = found[1]
    return digits if len(digits) in _OKPO_LENGTHS else _with_zero(digits)


def _with_zero(digits: str) -> str:
    return "0" + digits if len(digits) + 1 in _OKPO_LENGTHS else ""


def _text_near(sheet: RawSheet, row: int, column: int, edition: StateForm) -> str:
    """Take what follows the caption in its cell, to its right, or below it."""
    own = as_text(sheet.rows[row][column])
    for caption in edition.name_labels:
        cut = re.split(re.escape(caption), own, maxsplit=1, flags=re.IGNORECASE)
        if len(cut) > 1 and (rest := cut[1].strip(" :_–—-\n")):
            return rest
    beside = sheet.rows[row][column + 1 :]
    below = sheet.rows[row + 1][column : column + 1] if row + 1 < len(sheet.rows) else []
    for cell in (out_of_boxes(beside), *beside, *below):
        if isinstance(cell, str) and not is_blank(cell):
            text = cell.strip(" _\n")
            if text and not _CAPTION.search(normalise_label(text)):
                return text
    return ""


def out_of_boxes(cells: Sequence[Cell]) -> str:
    """Join what is written a sign a cell; empty when it is not.

    >>> out_of_boxes(["С", "О", "Ш", "", 3.0])
    'СОШ 3'
    >>> out_of_boxes(["С", "", "О", "", "Ш", "", "", "", "3"])
    'СОШ 3'
    >>> out_of_boxes(["СОШ № 3", "", 1]), out_of_boxes(["М", "", ""])
    ('', '')
    """
    signs = {at: as_text(cell).strip() for at, cell in enumerate(cells) if not is_blank(cell)}
    if len(signs) < _FEW_SIGNS or any(len(sign) > 1 for sign in signs.values()):
        return ""
    gaps = {at: at - before for before, at in pairwise(signs)}
    step = min(gaps.values())
    return "".join(" " * (gaps.get(at, step) > step) + sign for at, sign in signs.items())
