"""The publication log of a workspace: what public editions have shown, a file a period.

It holds what everybody could read anyway and the names of the figures that were not given, so that
a later edition cannot be subtracted from an earlier one. An edition that was built but never left
the building may be taken out of the file by hand.
"""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from pedmonitor.disk.atomic import write_atomic
from pedmonitor.disk.words import reason_of
from pedmonitor.errors import WorkspaceError
from pedmonitor.model.publication import CellKey, Publication, PublishedCell
from pedmonitor.model.share import plain

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from pedmonitor.model.period import Period
    from pedmonitor.model.share import Number
    from pedmonitor.workflows.keeping.workspace import Workspace

FORMAT = "pedmonitor.publications/1"


def log_path(workspace: Workspace, period: Period) -> Path:
    """Say where the public editions of a period are written down."""
    return workspace.path / "publications" / f"{period.folder}.json"


def read_publications(workspace: Workspace, period: Period) -> tuple[Publication, ...]:
    """Read what was published for a period, oldest first.

    Raises:
        WorkspaceError: The file is damaged: without it nothing can be protected against it.
    """
    return tuple(map(_unpack, _read(log_path(workspace, period))))


def remember_publication(
    workspace: Workspace, period: Period, publication: Publication, *, on: dt.date
) -> None:
    """Note an edition; one that says what the last one said is not noted again.

    Raises:
        WorkspaceError: The file is damaged.
        OSError: It cannot be written.
    """
    path = log_path(workspace, period)
    editions = _read(path)
    packed = _pack(publication)
    if editions and {k: editions[-1].get(k) for k in packed} == packed:
        return
    editions.append({"date": on.isoformat(), **packed})
    document = {"period": period.label, FORMAT: editions}
    text = json.dumps(document, ensure_ascii=False, indent=0, separators=(",", ":"))
    write_atomic(path, (text + "\n").encode())


def _read(path: Path) -> list[dict[str, Any]]:
    if not path.is_file():
        return []
    try:
        editions: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))[FORMAT]
        for edition in editions:
            _unpack(edition)
    except (ValueError, KeyError, TypeError, OSError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "файл повреждён"
        raise WorkspaceError(
            f"Журнал публикаций «{path}» не читается ({reason}). Без него открытая редакция может "
            "выдать то, что скрыто в прежних: восстановите файл из копии."
        ) from error
    return editions


def _pack(publication: Publication) -> dict[str, Any]:
    shown = [
        [*_key(cell.key), _text(cell.numerator), _text(cell.denominator)]
        for cell in publication.shown
    ]
    reporting = [
        [*_key(cell.key), cell.reporting]
        for cell in publication.shown
        if cell.reporting is not None and not cell.key[2]
    ]
    return {
        "shown": sorted(shown, key=str),
        "reporting": sorted(reporting, key=str),
        "small": sorted(map(_key, publication.small)),
        "beside": sorted(map(_key, publication.beside)),
        "dropped": sorted([*column, list(keys)] for column, keys in publication.dropped),
    }


def _unpack(edition: dict[str, Any]) -> Publication:
    told = {_parse_key(key): count for *key, count in edition.get("reporting", ())}
    return Publication(
        tuple(
            PublishedCell(
                found := _parse_key(key),
                _number(numerator) or 0,
                _number(denominator),
                told.get(found),
            )
            for *key, numerator, denominator in edition["shown"]
        ),
        frozenset(map(_parse_key, edition["small"])),
        frozenset(map(_parse_key, edition["beside"])),
        frozenset(((name, ref), tuple(keys)) for name, ref, keys in edition["dropped"]),
    )


def _key(key: CellKey) -> list[str]:
    profile, ref, breakdown = key
    return [profile, ref, json.dumps(breakdown, ensure_ascii=False)]


def _parse_key(key: list[str]) -> CellKey:
    profile, ref, breakdown = key
    return profile, ref, tuple((name, value) for name, value in json.loads(breakdown))


def _text(number: Number | None) -> str | None:
    return None if number is None else str(number)


def _number(text: str | None) -> Number | None:
    return None if text is None else plain(Fraction(text))
