"""What one organisation may be given: its own figures in full beside the public ones."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pedmonitor.disclosure.rules import names_organisation

if TYPE_CHECKING:
    from pedmonitor.model.result import IndicatorValue, RunResult


def own_extract(run: RunResult, public: RunResult, organisation: str) -> RunResult:
    """Put an organisation's own figures beside the municipality's as everybody may see them.

    Args:
        run: Everything that was computed.
        public: The same, protected for everybody.
        organisation: Short name.

    Returns:
        A run without anything of other organisations: no rows, issues, files or absences.
    """
    names = names_of(run, organisation)
    own = [value for value in run.values if _is_of(value, names)]
    shared = [value for value in public.values if not names_organisation(value.breakdown)]
    files = {item.file for item in run.inputs if item.organisation == organisation}
    return replace(
        public,
        values=(*shared, *own),
        issues=tuple(issue for issue in run.issues if issue.organisation == organisation),
        inputs=tuple(item for item in run.inputs if item.file in files),
        successions=tuple(
            one for one in run.successions if organisation in {one.successor, one.predecessor}
        ),
        contexts=tuple(one for one in run.contexts if one.name in names),
    )


def names_of(run: RunResult, organisation: str) -> set[str]:
    """List the names under which one organisation stands in a run: its former ones are its own."""
    return {organisation} | {
        one.predecessor for one in run.successions if one.successor == organisation and one.same
    }


def _is_of(value: IndicatorValue, names: set[str]) -> bool:
    return any(key == "organisation" and name in names for key, name in value.breakdown)
