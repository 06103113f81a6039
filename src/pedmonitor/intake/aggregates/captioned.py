"""Tables whose captions name schools or subjects: one column, or a group of them, for each."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.wording.naming import is_bare_kind, is_school_like

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pedmonitor.intake.cells.dictionaries import Lookup

_ACTS = re.compile(r"(?i)педаг|учител|работник|прош|охва|участ|диагност|сопровожд|программ|доля|%")
_ANY_SCHOOL = re.compile(r"(?i)школ|организац|учрежд|\bО[ОУ]\b|\bДОУ\b")
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
    if len(set(owners) - {""}) >= _FEWEST:  # among them «Гимназия» is the only one of its kind
        owners = [
            own or _said(path, _only_of_kind) for own, path in zip(owners, paths, strict=True)
        ]
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


def school_of(caption: str) -> str:
    """Give a caption that is the name of a school; empty for another.

    >>> school_of("СОШ № 3"), school_of("Школа"), school_of("Всего педагогов в школе")
    ('СОШ № 3', '', '')
    """
    told = is_school_like(caption) and not is_bare_kind(caption) and not _ACTS.search(caption)
    return caption if told else ""


def _only_of_kind(caption: str) -> str:
    """Give a caption that is a kind of school and nothing else; «Школа» may head a column of them.

    >>> _only_of_kind("Гимназия"), _only_of_kind("Школа"), _only_of_kind("Итого")
    ('Гимназия', '', '')
    """
    return caption if is_bare_kind(caption) and not _ANY_SCHOOL.search(caption) else ""


def subject_of(subjects: Lookup | None, caption: str) -> str:
    """Give the subject that a caption names and nothing else."""
    codes, unknown = subjects.find_many(caption) if subjects else ((), "")
    return codes[0] if len(codes) == 1 and not unknown else ""


def _said(path: Path, tell: Callable[[str], str]) -> str:
    return next((found for text in path if (found := tell(text))), "")
