"""How the copies that go back are called: after the file, told apart by folder, marked once."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pedmonitor.model.correction import SUFFIX
from pedmonitor.workflows.school_folders import file_name

if TYPE_CHECKING:
    from collections.abc import Iterable

_Key = tuple[str, str]
_SENT_BACK = re.compile(rf"(?:{SUFFIX}(?:\s*\(\d+\))?)+$")


def copy_names(keys: Iterable[_Key]) -> dict[_Key, str]:
    """Name the copy of every file of every organisation.

    A file that is itself a mended copy does not get the mark twice. Files of one name are told
    apart by the folders that they do not share, and those of one folder by numbers.

    Args:
        keys: (organisation, file relative to the folder of returns).

    >>> keys = [("СОШ 3", "осень/кадры.xlsx"), ("СОШ 3", "весна/кадры — исправить.xlsx")]
    >>> list(copy_names(keys).values())
    ['осень — кадры — исправить.xlsx', 'весна — кадры — исправить.xlsx']
    """
    alike: dict[_Key, list[str]] = defaultdict(list)
    for organisation, file in keys:
        alike[organisation, _stem(file).casefold()].append(file)
    named: dict[_Key, str] = {}
    taken: set[_Key] = set()
    for (organisation, _), files in alike.items():
        shared = set.intersection(*(set(PurePosixPath(file).parent.parts) for file in files))
        for file in files:
            own = [part for part in PurePosixPath(file).parent.parts if part not in shared]
            stem = file_name(" — ".join([*own, _stem(file)]))
            name, number = stem, 1
            while (organisation, name.casefold()) in taken:
                number += 1
                name = f"{stem} ({number})"
            taken.add((organisation, name.casefold()))
            named[organisation, file] = f"{name}{SUFFIX}.xlsx"
    return named


def _stem(file: str) -> str:
    return _SENT_BACK.sub("", PurePosixPath(file).stem)
