"""Which organisations a figure can be computed for, and what the others have not sent."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pedmonitor.compute.universe import STAFF
from pedmonitor.definitions.condition import Chosen, OneOf
from pedmonitor.definitions.cross_checks import selections_of
from pedmonitor.definitions.family import (
    RULES_OF_PERIOD,
    Amount,
    AnyOf,
    Presence,
    Retention,
    Rows,
    Selection,
    ShareOfOrganisations,
    rows_of,
)
from pedmonitor.model.columns import STAFF_BEFORE
from pedmonitor.model.organisation import MUNICIPALITY
from pedmonitor.model.submission import EVERY_VALUE, IF_COLLECTED, REFUSED, spoken_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping

    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.family import Family
    from pedmonitor.definitions.form import Form
    from pedmonitor.definitions.profile import Scope
    from pedmonitor.model.submission import Submission


_NOBODY = "ни одна организация не прислала данных"
_NO_REGISTER = "нет реестра"
_TWO_YEARS = (
    "(нужны реестры за два года: положите прошлогодний в ту же папку или сначала посчитайте "
    "прошлый год)"
)


@dataclass(frozen=True, slots=True)
class Covered:
    """The organisations of an indicator.

    Attributes:
        expected: Organisations in scope.
        reporting: Those whose returns suffice.
        lacking: What those that do not suffice are missing, in Russian.
        lacks: Organisation → what it is missing.
        gaps: Organisation that can be counted → registers of a union that it has not sent, and
            procedures that its register does not name: the figure may be larger.
        by_department: Organisation that only the department's own list answers for → what it has
            not sent itself: the whole municipality is answered, the organisation alone is not.
    """

    expected: tuple[str, ...]
    reporting: tuple[str, ...]
    lacking: str
    lacks: Mapping[str, str] = field(default_factory=dict)
    gaps: Mapping[str, str] = field(default_factory=dict)
    by_department: Mapping[str, str] = field(default_factory=dict)

    def only(self, name: str, *, known: bool) -> Covered:
        """Look at one organisation."""
        own = {name: self.gaps[name]} if name in self.gaps else {}
        lacking = self.by_department.get(name) or self.lacks.get(name, "")
        told = known and name not in self.by_department
        return Covered((name,), (name,) if told else (), lacking, gaps=own)

    def among(self, names: Iterable[str]) -> Covered:
        """Look at a group of organisations, such as those of the countryside."""
        group = set(names)
        return replace(
            self,
            expected=tuple(name for name in self.expected if name in group),
            reporting=tuple(name for name in self.reporting if name in group),
        )


@dataclass(frozen=True, slots=True)
class Sent:
    """What has come, and what the definitions make of it.

    Attributes:
        submission: Who sent what.
        catalogue: Registers and dictionaries, for their titles.
        choices: Options in force.
        stale: Register → organisations all of whose rows lie outside the period.
        kinds: Organisation → what it has sent; those of one kind lack the same.
    """

    submission: Submission
    catalogue: Catalogue
    choices: Mapping[str, str]
    stale: Mapping[str, frozenset[str]] = field(default_factory=dict)
    kinds: Mapping[str, Hashable] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Tell the kinds apart: a few among hundreds of organisations."""
        kinds = {
            name: (number, *(form for form, names in self.stale.items() if name in names))
            for name, number in self.submission.kinds().items()
        }
        object.__setattr__(self, "kinds", kinds)


def cover(family: Family, scope: Scope, sent: Sent) -> Covered:
    """Tell for which organisations of the scope a family can be computed.

    Args:
        family: The family.
        scope: Organisation types the profile names; organisations of unknown type are kept.
        sent: What has come.
    """
    submission = sent.submission
    expected = tuple(org.name for org in submission.organisations if scope.takes(org.type))
    undecided = _undecided(family, sent)
    if undecided:
        return Covered(expected, (), undecided, dict.fromkeys(expected, undecided))
    if scope.municipality:
        names = tuple(org.name for org in submission.organisations)
        texts = _lacks(family, MUNICIPALITY, sent)
        return Covered((), () if texts else names, "; ".join(dict.fromkeys(texts)))
    reporting: list[str] = []
    lacking: dict[str, None] = {}
    lacks: dict[str, str] = {}
    gaps: dict[str, str] = {}
    told: dict[Hashable, tuple[list[str], list[str]]] = {}
    for name in expected:
        kind = sent.kinds[name]
        if kind not in told:
            told[kind] = _lacks(family, name, sent), _silent_parts(family, name, sent)
        missing, silent = told[kind]
        if missing:
            lacking.update(dict.fromkeys(missing))
            lacks[name] = "; ".join(dict.fromkeys(missing))
        else:
            reporting.append(name)
            if silent:
                gaps[name] = "; ".join(dict.fromkeys(silent))
    if not expected:
        nothing = submission.organisations or _computable_without_organisations(family, submission)
        return Covered((), (), "" if nothing else _NOBODY)  # where nobody is known is no zero
    others = _by_department(family, reporting, sent) if isinstance(family, Presence) else {}
    return Covered(expected, tuple(reporting), "; ".join(lacking), lacks, gaps, others)


def _by_department(family: Family, names: Iterable[str], sent: Sent) -> dict[str, str]:
    """Name the organisations whose own documents nobody has told of: the department lists its own.

    That its office has an order is no answer whether a school has one of its own.
    """
    forms = {rows.form for one in selections_of(family) for rows in rows_of(one)}
    told = set().union(*(sent.submission.fields.get(form, {}) for form in forms))
    titles = ", ".join(f"«{sent.catalogue.forms[form].title}»" for form in sorted(forms))
    return {name: f"{_NO_REGISTER} {titles} этой организации" for name in names if name not in told}


def _computable_without_organisations(family: Family, submission: Submission) -> bool:
    return all(isinstance(s, Rows) and s.form in submission.fields for s in selections_of(family))


def _lacks(family: Family, name: str, sent: Sent) -> list[str]:
    """Say what an organisation lacks for each selection of a family."""
    selections = selections_of(family)
    if isinstance(family, Retention):
        selections = (family.fact,)
    found = [_missing(selection, name, family, sent) for selection in selections]
    if isinstance(family, Retention):
        text = _missing(family.cohort, name, family, _year_before(sent))
        found.append(text and f"за прошлый год: {text} {_TWO_YEARS}")
    return [text for text in found if text]


def _silent_parts(family: Family, name: str, sent: Sent) -> list[str]:
    """Name what an organisation has not told of, though it can be counted without."""
    texts = (
        _missing(part, name, family, sent)
        for selection in selections_of(family)
        if isinstance(selection, AnyOf)
        for part in selection.any
    )
    missing = [text for text in texts if text.startswith(_NO_REGISTER)]
    return [*missing, *_taken_for_zero(family, name, sent)]


def _taken_for_zero(family: Family, name: str, sent: Sent) -> Iterator[str]:
    """Name the procedures of which only other organisations tell: this one is counted with none."""
    for selection in selections_of(family):
        for rows in rows_of(selection):
            form = sent.catalogue.forms[rows.form]
            fields = sent.submission.fields.get(rows.form, {}).get(name, frozenset())
            for condition in rows.where:
                if isinstance(condition, OneOf) and not _speaks_of(condition, fields, {}):
                    labels = _labels(condition, form, sent.catalogue)
                    yield f"в реестре «{form.title}» ни одной строки «{labels}»"


def _year_before(sent: Sent) -> Sent:
    """See last year's staff in the place of this year's."""
    fields = {STAFF: sent.submission.fields.get(STAFF_BEFORE, {})}
    return replace(sent, submission=replace(sent.submission, fields=fields))


def _undecided(family: Family, sent: Sent) -> str:
    """Name the question without whose answer there is nothing to compute (Q13)."""
    for selection in selections_of(family):
        for rows in rows_of(selection):
            for condition in rows.where:
                if isinstance(condition, Chosen) and not _is_value(condition, rows, sent):
                    question = sent.catalogue.choices[condition.question]
                    return f"не решено: {question.question.rstrip('?')} ({question.id})"
    return ""


def _is_value(condition: Chosen, rows: Rows, sent: Sent) -> bool:
    item = sent.catalogue.forms[rows.form].field(condition.field)
    entries = sent.catalogue.dictionaries[item.dictionary].entries if item else ()
    return sent.choices.get(condition.question) in {entry.code for entry in entries}


def _missing(selection: Selection, name: str, family: Family, sent: Sent) -> str:
    """Say what an organisation lacks for a selection; empty when it suffices."""
    if isinstance(selection, Rows):
        return _missing_rows(selection, name, family, sent)
    if isinstance(selection, AnyOf):
        texts = [_missing(part, name, family, sent) for part in selection.sufficient]
        return "" if not all(texts) else texts[0]
    return next(
        (text for part in selection.all if (text := _missing(part, name, family, sent))),
        "",
    )


def _missing_rows(rows: Rows, name: str, family: Family, sent: Sent) -> str:
    form = sent.catalogue.forms[rows.form]
    senders = sent.submission.fields.get(rows.form, {})
    answered = form.answers_for_all and MUNICIPALITY in senders
    answered = answered and not isinstance(family, ShareOfOrganisations)
    if name == MUNICIPALITY:
        answered = bool(senders)  # the municipality's own figure: whoever has sent it
    if name not in senders and not answered:
        return f"{_NO_REGISTER} «{form.title}»"
    if REFUSED in senders.get(name, ()):
        return f"в реестре «{form.title}» не принято ни одной строки"
    if name in sent.stale.get(rows.form, ()):
        return f"в реестре «{form.title}» нет сведений на дату этого периода"
    fields = senders[name] if name in senders else frozenset().union(*senders.values())
    for condition in rows.where:
        if wanted := _absent(condition.fields, fields):
            return _no_column(form, wanted[0], fields)
        if isinstance(condition, OneOf) and not _speaks_of(condition, fields, senders):
            labels = _labels(condition, form, sent.catalogue)
            doubt = spoken_of(condition.field, REFUSED) in fields
            column = _title(form, condition.field)
            why = f" (в столбце «{column}» есть непонятые значения)" if doubt else ""
            return f"в реестре «{form.title}» нет сведений: {labels}{why}"
    wanted = lacking_fields(rows, fields)
    return _no_column(form, wanted[0], fields) if wanted else ""


def lacking_fields(rows: Rows, fields: frozenset[str]) -> list[str]:
    """List the columns that a return lacks for a selection; of a sum's terms one is enough.

    A date of the selection's own that nobody has told puts no row into the period: that is no zero.

    Args:
        rows: What is selected.
        fields: Fields of the return.
    """
    found = [name for one in rows.where for name in _absent(one.fields, fields)]
    if rows.dated not in RULES_OF_PERIOD:
        found += _absent([rows.dated], fields)
    if isinstance(rows, Amount):
        terms = [_absent(term.fields, fields) for term in rows.of]
        found += terms[0] if terms and all(terms) else []
    return found


def _absent(wanted: Iterable[str], fields: frozenset[str]) -> list[str]:
    return [name for name in wanted if name not in fields]


def _no_column(form: Form, name: str, fields: frozenset[str]) -> str:
    if spoken_of(name, REFUSED) in fields:
        column = _title(form, name)
        return (
            f"в реестре «{form.title}» столбец «{column}» пуст или ни одно его значение не понято"
        )
    return f"в реестре «{form.title}» нет столбца «{_title(form, name)}»"


def _title(form: Form, name: str) -> str:
    item = form.field(name)
    return item.title if item else name


def _labels(condition: OneOf, form: Form, catalogue: Catalogue) -> str:
    """Name the values as people do: «профессиональное выгорание», not `burnout`."""
    item = form.field(condition.field)
    entries = catalogue.dictionaries[item.dictionary].entries if item and item.dictionary else ()
    names = {entry.code: entry.label for entry in entries}
    return ", ".join(names.get(value, value) for value in condition.values)


def _speaks_of(
    condition: OneOf, fields: frozenset[str], senders: Mapping[str, frozenset[str]]
) -> bool:
    """Say whether a return speaks of any of the values; one without limits speaks of all.

    What a return only could have told of, it speaks of when another return tells of it: nobody's
    silence is zero about what is not collected at all.
    """
    said = {name for name in fields if name.startswith(condition.field + "=")}
    named = {spoken_of(condition.field, value) for value in condition.values}
    if not said or said & (named | {spoken_of(condition.field, EVERY_VALUE)}):
        return True
    doubtful = spoken_of(condition.field, REFUSED) in said  # it may be this value that is not read
    collected = spoken_of(condition.field, IF_COLLECTED) in said and not doubtful
    return collected and any(named & other for other in senders.values())
