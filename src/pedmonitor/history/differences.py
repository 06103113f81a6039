"""Hold two runs of one period against each other: inputs, meanings, decisions, figures, apart."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pedmonitor.model.difference import (
    Change,
    ChoiceChange,
    Difference,
    FileChange,
    MeaningChange,
    ValueChange,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.model.result import Breakdown, IndicatorValue, InputFile, RunResult


def compare_runs(
    before: RunResult, after: RunResult, *, issues: tuple[int, int, int] = (0, 0, 0)
) -> Difference:
    """Tell what differs between two runs of one period.

    Args:
        before: The earlier run.
        after: The later run.
        issues: Errors and warnings fixed, still there, new.
    """
    known = bool(before.meanings) and bool(after.meanings)
    return Difference(
        files=changed_files(before.inputs, after.inputs),
        profiles=_profiles(before.profiles, after.profiles),
        definitions=before.definitions_sha256 != after.definitions_sha256,
        meanings=_meanings(before, after) if known else (),
        meanings_known=known,
        choices=_choices(before, after),
        values=_values(before, after),
        issues=issues,
        same_program=before.generated_by == after.generated_by,
    )


def changed_files(
    before: Sequence[InputFile], after: Sequence[InputFile]
) -> tuple[FileChange, ...]:
    """List the files that changed; one that only bears another name is known by its bytes."""
    old, new = {item.file: item for item in before}, {item.file: item for item in after}
    gone: dict[str, list[InputFile]] = defaultdict(list)
    for file, item in old.items():
        if file not in new and item.sha256:
            gone[item.sha256].append(item)
    found: list[FileChange] = []
    renamed: set[str] = set()
    for file, item in new.items():
        was = old.get(file)
        if was is None and gone[item.sha256]:
            same = gone[item.sha256].pop()
            renamed.add(same.file)
            found.append(FileChange(Change.RENAMED, same, item))
        elif was is None:
            found.append(FileChange(Change.ADDED, None, item))
        elif (was.sha256, was.verdict) != (item.sha256, item.verdict):
            found.append(FileChange(Change.CHANGED, was, item))
    found += [
        FileChange(Change.REMOVED, item, None)
        for file, item in old.items()
        if file not in new and file not in renamed
    ]
    return tuple(sorted(found, key=lambda one: one.file))


def _profiles(before: Sequence[str], after: Sequence[str]) -> tuple[tuple[Change, str], ...]:
    added = [(Change.ADDED, name) for name in after if name not in before]
    return (*added, *((Change.REMOVED, name) for name in before if name not in after))


def _meanings(before: RunResult, after: RunResult) -> tuple[MeaningChange, ...]:
    """Compare what indicators mean in the profiles that both runs have."""
    shared = set(before.profiles) & set(after.profiles)
    old = {(m.profile, m.ref): m.sha256 for m in before.meanings if m.profile in shared}
    new = {(m.profile, m.ref): m.sha256 for m in after.meanings if m.profile in shared}
    found = []
    for key in dict.fromkeys([*new, *old]):
        if key not in old:
            found.append(MeaningChange(Change.ADDED, *key))
        elif key not in new:
            found.append(MeaningChange(Change.REMOVED, *key))
        elif old[key] != new[key]:
            found.append(MeaningChange(Change.CHANGED, *key))
    return tuple(found)


def same_meaning(before: RunResult, after: RunResult, indicator: tuple[str, str]) -> bool:
    """Say whether an indicator means the same in two runs; old runs only know all definitions.

    Args:
        before: The earlier run.
        after: The later run.
        indicator: Profile and number in it.
    """
    old, new = (
        next((m.sha256 for m in run.meanings if (m.profile, m.ref) == indicator), "")
        for run in (before, after)
    )
    if old and new:
        return old == new
    return before.definitions_sha256 == after.definitions_sha256


def _choices(before: RunResult, after: RunResult) -> tuple[ChoiceChange, ...]:
    old, new = {c.id: c for c in before.choices}, {c.id: c for c in after.choices}
    found = []
    for name in sorted({*old, *new}):
        was, now = old.get(name), new.get(name)
        options = (was.option if was else "", now.option if now else "")
        if options[0] != options[1]:
            last = now or was
            found.append(ChoiceChange(name, *options, last.text if last else ""))
    return tuple(found)


def _values(before: RunResult, after: RunResult) -> tuple[ValueChange, ...]:
    """Pair the figures of the shared profiles; those that say the same are left out."""
    shared = set(before.profiles) & set(after.profiles)
    old, new = (
        {_key(value): value for value in run.values if value.profile in shared}
        for run in (before, after)
    )
    pairs = ((old.get(key), new.get(key)) for key in dict.fromkeys([*new, *old]))
    return tuple(ValueChange(was, now) for was, now in pairs if _said(was) != _said(now))


def _key(value: IndicatorValue) -> tuple[str, str, Breakdown]:
    return value.profile, value.ref, value.breakdown


def _said(value: IndicatorValue | None) -> tuple[object, ...] | None:
    """Give what a figure says; words beside it are no part of it."""
    if value is None:
        return None
    counts = (value.numerator, value.denominator, value.unconfirmed)
    target = value.target and (value.target.op, value.target.value, value.target.met)
    return (*counts, value.status, target, value.items, value.source)
