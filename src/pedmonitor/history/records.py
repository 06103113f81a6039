"""What the history tells of a run without its values, and what makes two runs the same."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from pedmonitor.history.rows import PackedValues
    from pedmonitor.model.period import Period
    from pedmonitor.model.result import Coverage, RunResult


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
    text = json.dumps(identity, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
