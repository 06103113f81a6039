"""What names of files and folders tell of versions: mended, newer, laid aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SURE = re.compile(
    r"(?i)испр|коррект|уточн|новый|верси[яи]|окончательн|итогов|последн|(?<![a-zа-я])v\s?\d"
)
REVISION = re.compile(
    r"(?i)(испр\w*|исправ\w*|коррект\w*|уточн\w*|новый|final|финал\w*|окончательн\w*|итогов\w*|последн\w*|верси[яи]\s*\d*|"
    r"(?<![a-zа-я])v\s?\d+|(?<=\()\d+(?=\)))"
)
_MENDED_FOLDER = re.compile(r"(?i)(?:^|/)[^/]*(?:испр|коррект|уточн)[^/]*(?:/|$)")
_LAID_ASIDE = re.compile(
    r"(?i)(?:^|/)[^/]*(?:(?<![а-яё])стар(?:ое|ые|ый|ая|ых)|не учитыват|не учтен|архив|"
    r"не использ|исходн(?:ые|ый|ое|ая)|копи[яи](?![а-яё])|чернов(?:ик\w*|ой|ая|ое|ые)(?![а-яё])|"
    r"предыдущ|прошл(?:ое|ые|ый|ая)|устарел|(?<![a-z])(?:old|drafts?|archive)(?![a-z]))[^/]*(?=/)"
)
"""A folder of what is not to count any more."""
_DRAFT = re.compile(r"(?i)(?<![а-яёa-z])(?:чернов(?:ик|ой|ая|ое|ые)|draft)(?![а-яёa-z])")
"""A file that is by its own name what its author worked on before; «Черновская СОШ» is a school."""
_DAY = re.compile(
    r"(?<!\d)(?:(?P<d>\d\d)[._-](?P<m>\d\d)[._-](?P<y>20\d\d)|(20\d\d)[._-](\d\d)[._-](\d\d))(?!\d)"
)


def version_of(file: str, modified: Mapping[str, str]) -> tuple[int, int, int, str, str]:
    """Order versions: named revisions last, by their number, then by the day named or of saving.

    A draft, and what lies in a folder of drafts or of old files, goes before all others.

    Args:
        file: File.
        modified: File → when its author saved it.
    """
    name = file.rsplit("/", 1)[-1]
    marks = REVISION.findall(name)
    numbers = [int(n) for mark in marks for n in re.findall(r"\d+", mark)]
    return (
        int(not (_LAID_ASIDE.search(file) or _DRAFT.search(name))),
        int(bool(marks) or _lies_with_mended(file)),
        max(numbers, default=0),
        f"{day_of(file)} {modified.get(file, '')}".strip(),
        file,
    )


def day_of(file: str) -> str:
    """Give the day that the name of a file bears, as 2023-01-15; empty for none."""
    found = _DAY.search(file.rsplit("/", 1)[-1])
    if found is None:
        return ""
    return "-".join(found.group("y", "m", "d") if found["y"] else found.groups()[3:])


def is_named_version(earlier: str, later: str) -> bool:
    """Say whether a file is by its very name the mended version of another.

    >>> is_named_version("СОШ 3/кадры.xlsx", "СОШ 3/кадры — исправить.xlsx")
    True
    >>> is_named_version("осень/кадры.xlsx", "осень — кадры — исправить.xlsx")
    True
    >>> is_named_version("СОШ 3 кадры.xlsx", "Исправленное/СОШ 3 кадры.xlsx")
    True
    """
    name = later.rsplit("/", 1)[-1]
    pieces, folders = name.split(" — "), earlier.split("/")[:-1]
    while len(pieces) > 1 and pieces[0] in folders:  # copies of one name begin with folders
        del pieces[0]
    mended = _lies_with_mended(later) and not _lies_with_mended(earlier)
    return (mended or bool(_SURE.search(name))) and same_stem(earlier, " — ".join(pieces))


def _lies_with_mended(file: str) -> bool:
    """Say whether a file lies in a folder of mended files: «Исправленное»."""
    return _MENDED_FOLDER.search(file.rpartition("/")[0]) is not None


def calls_itself_mended(later: str) -> bool:
    """Say whether the name or the folder of a file calls it mended."""
    return bool(REVISION.search(later.rsplit("/", 1)[-1])) or _lies_with_mended(later)


def says_it_is_mended(file: str) -> bool:
    """Say whether the name of a file or of its folder calls it a correction."""
    return bool(_SURE.search(file.rsplit("/", 1)[-1])) or _lies_with_mended(file)


def same_stem(first: str, second: str) -> bool:
    """Say whether two names differ only by the marks of a revision."""

    def stem(file: str) -> str:
        name = file.rsplit("/", 1)[-1].rsplit(".", 1)[0].lower()
        return re.sub(r"[\W_\d]+", "", _DRAFT.sub("", REVISION.sub("", name)))

    a, b = stem(first), stem(second)
    return a == b
