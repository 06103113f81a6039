"""Which organisations a figure can be computed for, and what the others have not sent."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.definitions.condition import OneOf
from pedmonitor.definitions.cross_checks import selections_of
from pedmonitor.definitions.family import AnyOf, Rows, Selection
from pedmonitor.model.submission import EVERY_VALUE, spoken_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.family import Family
    from pedmonitor.definitions.form import Form
    from pedmonitor.definitions.profile import Scope
    from pedmonitor.model.organisation import Organisation
    from pedmonitor.model.submission import Submission

_MUNICIPAL_FORMS = frozenset({"documents"})


@dataclass(frozen=True, slots=True)
class Covered:
    """The organisations of an indicator.

    Attributes:
        expected: Organisations in scope.
        reporting: Those whose returns suffice.
        lacking: What those that do not suffice are missing, in Russian.
        lacks: Organisation → what it is missing.
    """

    expected: tuple[str, ...]
    reporting: tuple[str, ...]
    lacking: str
    lacks: Mapping[str, str] = field(default_factory=dict)


def cover(family: Family, scope: Scope, submission: Submission, catalogue: Catalogue) -> Covered:
    """Tell for which organisations of the scope a family can be computed.

    Args:
        family: The family.
        scope: Organisation types the profile names; organisations of unknown type are kept.
        submission: Who sent what.
        catalogue: Registers and dictionaries, for their titles.
    """
    expected = tuple(org.name for org in submission.organisations if _in_scope(org, scope))
    reporting: list[str] = []
    lacking: dict[str, None] = {}
    lacks: dict[str, str] = {}
    for name in expected:
        missing = [
            text
            for selection in selections_of(family)
            if (text := _missing(selection, name, submission, catalogue))
        ]
        if missing:
            lacking.update(dict.fromkeys(missing))
            lacks[name] = "; ".join(dict.fromkeys(missing))
        else:
            reporting.append(name)
    if not expected and _computable_without_organisations(family, submission):
        return Covered((), (), "")
    return Covered(expected, tuple(reporting), "; ".join(lacking), lacks)


def _in_scope(organisation: Organisation, scope: Scope) -> bool:
    types = scope.organisation_types
    return not types or not organisation.type or organisation.type in types


def _computable_without_organisations(family: Family, submission: Submission) -> bool:
    return all(isinstance(s, Rows) and s.form in submission.fields for s in selections_of(family))


def _missing(selection: Selection, name: str, submission: Submission, catalogue: Catalogue) -> str:
    """Say what an organisation lacks for a selection; empty when it suffices."""
    if isinstance(selection, Rows):
        return _missing_rows(selection, name, submission, catalogue)
    if isinstance(selection, AnyOf):
        texts = [_missing(part, name, submission, catalogue) for part in selection.any]
        return "" if not all(texts) else texts[0]
    return next(
        (text for part in selection.all if (text := _missing(part, name, submission, catalogue))),
        "",
    )


def _missing_rows(rows: Rows, name: str, submission: Submission, catalogue: Catalogue) -> str:
    form = catalogue.forms[rows.form]
    sent = submission.fields.get(rows.form, {})
    if name not in sent and not (rows.form in _MUNICIPAL_FORMS and sent):
        return f"нет реестра «{form.title}»"
    fields = sent[name] if name in sent else frozenset().union(*sent.values())
    for condition in rows.where:
        for wanted in condition.fields:
            if wanted not in fields:
                item = form.field(wanted)
                title = item.title if item else wanted
                return f"в реестре «{form.title}» нет столбца «{title}»"
        if isinstance(condition, OneOf) and not _speaks_of(condition, fields):
            return f"в реестре «{form.title}» нет сведений: {_labels(condition, form, catalogue)}"
    return ""


def _labels(condition: OneOf, form: Form, catalogue: Catalogue) -> str:
    """Name the values as people do: «профессиональное выгорание», not `burnout`."""
    item = form.field(condition.field)
    entries = catalogue.dictionaries[item.dictionary].entries if item and item.dictionary else ()
    names = {entry.code: entry.label for entry in entries}
    return ", ".join(names.get(value, value) for value in condition.values)


def _speaks_of(condition: OneOf, fields: frozenset[str]) -> bool:
    """Say whether a return speaks of any of the values; one without limits speaks of all."""
    said = {name for name in fields if name.startswith(condition.field + "=")}
    wanted = {spoken_of(condition.field, value) for value in (*condition.values, EVERY_VALUE)}
    return not said or bool(said & wanted)
