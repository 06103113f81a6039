"""Tables whose captions name schools or subjects: one column, or a group of them, for each."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.naming import is_bare_kind, is_school_like

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pedmonitor.intake.aggregates.layout import Layout
    from pedmonitor.intake.dictionaries import Lookup
    from pedmonitor.intake.raw_table import RawTable

_ACTS = re.compile(r"(?i)педаг|учител|работник|прош|охва|участ|диагност|сопровожд|программ|доля|%")
_FEWEST = 2
Path = tuple[str, ...]


class Captioned(NamedTuple):
    """Captions without those that say whose or of what subject a column is.

    Attributes:
        paths: The captions that are left over each column.
        organisations: Organisation of each column; empty for none.
        subjects: Subject of each column; empty for none.
    """

    paths: list[Path]
    organisations: list[str]
    subjects: list[str]


def told_by_captions(
    paths: Sequence[Path], subjects: Lookup | None, *, schools: bool, lessons: bool
) -> Captioned:
    """Take schools and subjects out of the captions; a single one of them is no such table.

    Args:
        paths: The captions over each column, from the parent down.
        subjects: The dictionary of subjects.
        schools: Whether no column lists organisations.
        lessons: Whether no column lists subjects.
    """
    owners = [_said(path, school_of) for path in paths] if schools else []
    codes = [_said(path, partial(subject_of, subjects)) for path in paths] if lessons else []
    owners = owners if len(set(owners) - {""}) >= _FEWEST else [""] * len(paths)
    codes = codes if len(set(codes) - {""}) >= _FEWEST else [""] * len(paths)
    left = [
        tuple(
            text
            for text in path
            if not (owner and text == owner) and not (code and subject_of(subjects, text) == code)
        )
        for path, owner, code in zip(paths, owners, codes, strict=True)
    ]
    return Captioned(left, owners, codes)


def with_names(table: RawTable, layout: Layout) -> Layout:
    """See the column that lists schools under a caption nobody knows: «Территория, ОО».

    Args:
        table: The table.
        layout: What its columns say.
    """
    if layout.organisation is not None or any(f.organisation for f in layout.figures):
        return layout
    found = next((at for at in layout.unknown if _lists_schools(table, at)), None)
    if found is None:
        return layout
    unknown = tuple(at for at in layout.unknown if at != found)
    return replace(layout, organisation=found, unknown=unknown)


def _lists_schools(table: RawTable, at: int) -> bool:
    texts = {cell for cells in table.cells if isinstance(cell := cells[at], str) and cell.strip()}
    schools = sum(map(_names_school, texts))
    return schools >= _FEWEST and 2 * schools >= len(texts)


@lru_cache(maxsize=8192)
def _names_school(text: str) -> bool:
    return is_school_like(text)


def school_of(caption: str) -> str:
    """Give a caption that is the name of a school; empty for another.

    >>> school_of("СОШ № 3"), school_of("Школа"), school_of("Всего педагогов в школе")
    ('СОШ № 3', '', '')
    """
    told = is_school_like(caption) and not is_bare_kind(caption) and not _ACTS.search(caption)
    return caption if told else ""


def subject_of(subjects: Lookup | None, caption: str) -> str:
    """Give the subject that a caption names and nothing else."""
    codes, unknown = subjects.find_many(caption) if subjects else ((), "")
    return codes[0] if len(codes) == 1 and not unknown else ""


def _said(path: Path, tell: Callable[[str], str]) -> str:
    return next((found for text in path if (found := tell(text))), "")
