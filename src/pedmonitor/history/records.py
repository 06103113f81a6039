"""What the history tells of a run without its values, and what makes two runs the same."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from pedmonitor.history.rows import PackedValues
    from pedmonitor.model.period import Period
    from pedmonitor.model.result import Coverage, RunResult

_PIECE = 1_000
"""Items that are written as one text."""


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A remembered run.

    Attributes:
        id: Number in this database; grows with the first saving.
        key: Identity of the run, see `run_key`.
        period: The period it is about.
        profiles: Profiles it computed.
        finished_at: When it was first saved, as the caller's clock said.
        generated_by: Program and version.
        definitions_sha256: Hash of the definitions; a change breaks a series.
        coverage: Who was expected and who reported.
        current: For at least one profile, no other run of the period was saved later.
    """

    id: int
    key: str
    period: Period
    profiles: tuple[str, ...]
    finished_at: dt.datetime
    generated_by: str
    definitions_sha256: str
    coverage: Coverage
    current: bool


def run_key(run: RunResult, packed: PackedValues) -> str:
    """Identify a run by what went in and what came out.

    The key covers the period, profiles, hashes and verdicts of the inputs, definitions, choices,
    values and the groups of the organisations. It leaves out file names, the wording of issues and
    the program's version, so a renamed file or a mended message does not make a new run.
    """
    period = run.period
    identity = [
        [period.kind, period.label, period.as_of.isoformat()],
        run.profiles,
        sorted((item.sha256, item.verdict) for item in run.inputs),
        run.definitions_sha256,
        [(choice.id, choice.option) for choice in run.choices],
        packed.wordings,
        packed.values,
        [(one.name, one.type, one.rural, *one.flags) for one in run.contexts],
    ]
    digest = hashlib.sha256()
    for text in _pieces(identity):
        digest.update(text.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _pieces(identity: Sequence[object]) -> Iterator[str]:
    """Give the JSON of a list piece by piece: the values of a nation are too long for one text."""
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    for at, member in enumerate(identity):
        yield "," if at else "["
        if not isinstance(member, list | tuple) or not member:
            yield encode(member)
            continue
        for first in range(0, len(member), _PIECE):
            yield ("," if first else "[") + encode(member[first : first + _PIECE])[1:-1]
        yield "]"
    yield "]"
