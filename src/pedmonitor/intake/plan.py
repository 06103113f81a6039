"""Everything one file's reading needs, made once per run and handed to every worker."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.intake.dictionaries import Lookup, make_lookup
from pedmonitor.intake.grid import Vocabulary
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.form import Form, FormField
    from pedmonitor.definitions.settings import Settings

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_TAIL = re.compile(
    r",?\s*(да\s*/\s*нет|лет|час\w*|дд\.?мм\.?гг\w*|чел\.?|ед\.?|%)\s*$", re.IGNORECASE
)
_FULL_WEIGHT = 3.0
_IGNORED_WEIGHT = 0.3


class Memo(dict[object, object]):
    """What a process has worked out; it does not travel to others."""

    def __reduce__(self) -> tuple[type[Memo], tuple[()]]:
        """Arrive empty."""
        return Memo, ()


@dataclass(frozen=True, slots=True)
class ReadingPlan:
    """What a worker needs to read a file; picklable.

    Attributes:
        forms: Forms by id.
        labels: Form id → normalised heading → field id.
        weights: Normalised heading → how much it tells: 3 when one form alone uses it.
        vocabulary: Every known heading.
        lookups: Dictionaries by id.
        pedagogical: Position → whether it belongs to the pedagogical staff.
        reorganisations: Kind of reorganisation → what it does, see the dictionary.
        subject_free: Positions that teach no school subject.
        header_score: Similarity from which a heading is taken by likeness.
        keywords: Form id → sets of word beginnings, each with the space before the word.
        mappings: Form id → normalised heading → field id, from the settings.
        max_bytes: Largest file.
        max_cells: Largest workbook.
        secret: Key of the pseudonyms.
        memo: What has been recognised before: headers repeat from school to school.
    """

    forms: dict[str, Form]
    labels: dict[str, dict[str, str]]
    weights: dict[str, float]
    vocabulary: Vocabulary
    lookups: dict[str, Lookup]
    pedagogical: dict[str, bool]
    reorganisations: dict[str, dict[str, str | bool]]
    subject_free: frozenset[str]
    header_score: float
    keywords: dict[str, tuple[tuple[str, ...], ...]]
    mappings: dict[str, dict[str, str]]
    max_bytes: int
    max_cells: int
    secret: bytes
    memo: Memo = field(default_factory=Memo, compare=False)

    def field_weight(self, label: str, item: FormField) -> float:
        """Rate how much a matched heading tells about the form."""
        weight = self.weights.get(label, _FULL_WEIGHT)
        return weight * _IGNORED_WEIGHT if item.type == "ignored" else weight


def make_plan(catalogue: Catalogue, settings: Settings, *, secret: bytes) -> ReadingPlan:
    """Make the plan of a run.

    Args:
        catalogue: The definitions.
        settings: The workspace's settings.
        secret: Key of the pseudonyms.
    """
    labels = {form.id: _labels(form) for form in catalogue.forms.values()}
    users: dict[str, int] = {}
    for table in labels.values():
        for label in table:
            users[label] = users.get(label, 0) + 1
    positions = catalogue.dictionaries["positions"].entries
    return ReadingPlan(
        forms=dict(catalogue.forms),
        labels=labels,
        weights={label: _FULL_WEIGHT / count for label, count in users.items()},
        vocabulary=Vocabulary(frozenset(users)),
        lookups={name: make_lookup(item) for name, item in catalogue.dictionaries.items()},
        pedagogical={e.code: bool(e.attributes.get("pedagogical")) for e in positions},
        reorganisations={
            e.code: e.attributes for e in catalogue.dictionaries["reorganisations"].entries
        },
        subject_free=frozenset(e.code for e in positions if e.attributes.get("subject") is False),
        header_score=settings.thresholds.header_score,
        keywords={
            form.id: tuple(tuple(f" {stem}" for stem in word.split()) for word in form.keywords)
            for form in catalogue.forms.values()
        },
        mappings={
            form: {normalise_label(heading): name for heading, name in table.items()}
            for form, table in settings.columns.items()
        },
        max_bytes=settings.limits.file_megabytes * 1_000_000,
        max_cells=settings.limits.cells,
        secret=secret,
    )


def _labels(form: Form) -> dict[str, str]:
    found: dict[str, str] = {}
    for item in form.fields:
        for alias in item.aliases:
            found.setdefault(normalise_label(alias), item.id)
    return {label: name for label, name in found.items() if label}


def heading_forms(heading: str, *, above: str = "") -> tuple[str, ...]:
    """List the normalised readings of a heading: whole, without brackets, without units.

    Args:
        heading: The lowest caption of a column.
        above: The captions over it; they are never cut.

    >>> heading_forms("Прошёл диагностику (да/нет)")
    ('прошел диагностику да/нет', 'прошел диагностику')
    >>> heading_forms("Предмет 2")
    ('предмет 2', 'предмет')
    >>> heading_forms("Часов", above="Курсы")
    ('курсы часов',)
    """
    open_text = _BRACKETS.sub("", heading)
    bare = _TAIL.sub("", open_text)
    texts = [heading, open_text]
    if normalise_label(bare):
        texts += [bare, re.sub(r"\s+\d{1,2}$", "", bare)]
    texts = [f"{above} {text}" if above else text for text in texts]
    return tuple(dict.fromkeys(label for text in texts if (label := normalise_label(text))))
