"""Everything one file's reading needs, made once per run and handed to every worker."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.definitions.condition import YoungerThan
from pedmonitor.definitions.cross_checks import selections_of
from pedmonitor.definitions.family import Retention, Rows, ShareOfPersons, rows_of
from pedmonitor.intake.cells.dictionaries import Lookup, make_lookup
from pedmonitor.intake.isolation.bounds import Bounds
from pedmonitor.intake.sheets.vocabulary import Vocabulary
from pedmonitor.intake.wording.family_names import FamilyNames
from pedmonitor.intake.wording.heading_words import WordIndex, index_words
from pedmonitor.intake.wording.narrowing import Narrowing
from pedmonitor.model.result import Unit
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.definitions.family import Family
    from pedmonitor.definitions.form import Form, FormField
    from pedmonitor.definitions.other_paper import OtherPaperFile
    from pedmonitor.definitions.settings import Settings
    from pedmonitor.definitions.state_form import StateForm

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_TAIL = re.compile(
    r",?\s*(да\s*/\s*нет|лет|час\w*|дд\.?мм\.?гг\w*|чел\.?|ед\.?|%)\s*$", re.IGNORECASE
)
_STAFF = "staff"
_ALWAYS_ASKED = frozenset({_STAFF, "documents", "events", "event_participants", "communities"})
"""The base of every share, and what shows that a plan is carried out."""
_FULL_WEIGHT = 3.0
_NUMBER = re.compile(r"(?<![а-яёa-z\d]-)\b\d+\b(?!-[а-яё])", re.IGNORECASE)  # «85-К» is a word
_IGNORED_WEIGHT = 0.3
_PREFIX = 3
_WHOLE = "="
"""«=меню» is a whole word."""


@lru_cache(maxsize=1024)
def _numbers_alike(text: str) -> str:
    """Make titles of schools equal that differ by numbers alone."""
    return _NUMBER.sub("0", text)


class AgeRules(NamedTuple):
    """What indicators ask of ages.

    Attributes:
        bounds: Ages at which somebody comes into a figure or falls out of it.
        on_return: Whether ages are counted on the day of the return (Q04).
    """

    bounds: frozenset[int] = frozenset()
    on_return: bool = True


class Memo(dict[object, object]):
    """What a process has worked out; it does not travel to others."""

    def __reduce__(self) -> tuple[type[Memo], tuple[()]]:
        """Arrive empty."""
        return Memo, ()


class Keywords:
    """Which forms a name speaks of: all the word beginnings of one keyword occur in it.

    Papers that are no returns are told so too.
    """

    def __init__(self, words: dict[str, tuple[str, ...]]) -> None:
        """Index the keywords of each form by the beginnings of their words."""
        self._order = tuple(words)
        self._patterns: list[tuple[str, frozenset[str]]] = []
        self._by_prefix: dict[str, list[tuple[str, int]]] = {}
        self._memo: dict[str, tuple[str, ...]] = {}
        for form, patterns in words.items():
            for pattern in patterns:
                stems = frozenset(pattern.split())
                for stem in stems:
                    entry = (stem, len(self._patterns))
                    self._by_prefix.setdefault(stem.lstrip(_WHOLE)[:_PREFIX], []).append(entry)
                self._patterns.append((form, stems))

    def forms_in(self, text: str) -> tuple[str, ...]:
        """List the forms that a name speaks of, in the order of the definitions.

        >>> Keywords({"staff": ("кадр",), "training": ("повыш квалиф",)}).forms_in(
        ...     "Повышение квалификации 2022")
        ('training',)
        """
        alike = _numbers_alike(text)
        found = self._memo.get(alike)
        if found is None:
            found = self._memo[alike] = self._find(text)
        return found

    def _find(self, text: str) -> tuple[str, ...]:
        told: dict[int, set[str]] = {}
        for word in normalise_label(text).split():
            for prefix in {word[:size] for size in range(1, _PREFIX + 1)}:
                for stem, at in self._by_prefix.get(prefix, ()):
                    if word == stem[1:] if stem[0] == _WHOLE else word.startswith(stem):
                        told.setdefault(at, set()).add(stem)
        forms = {self._patterns[at][0] for at in told if told[at] == self._patterns[at][1]}
        return tuple(form for form in self._order if form in forms)


class PaperWords(NamedTuple):
    """What tells papers of a school that are no returns.

    Attributes:
        file: Their definitions.
        names: The words of their titles.
        columns: Those of their headings.
        unless: Those beside which a title speaks of something else.
    """

    file: OtherPaperFile
    names: Keywords
    columns: Keywords
    unless: Keywords


@dataclass(frozen=True, slots=True)
class ReadingPlan:
    """What a worker needs to read a file; picklable.

    Attributes:
        forms: Forms by id.
        labels: Form id → normalised heading → field id.
        pairs: The same for headings that mean another field when they are written with a comma.
        words: Form id → its fields by the telling words of headings.
        weights: Normalised heading → how much it tells: 3 when one form alone uses it.
        vocabulary: Every known heading.
        lookups: Dictionaries by id.
        pedagogical: Position → whether it belongs to the pedagogical staff.
        reorganisations: Kind of reorganisation → what it does, see the dictionary.
        subject_free: Positions that teach no school subject.
        header_score: Similarity from which a heading is taken by likeness.
        keywords: The words by which names of sheets and files tell forms.
        foreign: The words by which they tell that a table is none of a form.
        strange: The words by which cells tell of other deeds: «form.field» → stems.
        papers: What tells papers of other business.
        mappings: Form id → normalised heading → field id, from the settings.
        max_bytes: Largest file.
        max_cells: Largest workbook.
        bounds: Time and memory that the reading of one file may take.
        secret: Key of the pseudonyms.
        municipality: How the settings call the municipality; may be empty.
        state_forms: Editions of state forms.
        families: The captions by which tables of counts name indicators.
        unasked: Registers that no document named in the settings computes from.
        unread: Columns that no figure of the chosen documents reads.
        ages: What indicators ask of ages.
        memo: What has been recognised before: headers repeat from school to school.
    """

    forms: dict[str, Form]
    labels: dict[str, dict[str, str]]
    pairs: dict[str, dict[str, str]]
    words: dict[str, WordIndex]
    weights: dict[str, float]
    vocabulary: Vocabulary
    lookups: dict[str, Lookup]
    pedagogical: dict[str, bool]
    reorganisations: dict[str, dict[str, str | bool]]
    subject_free: frozenset[str]
    header_score: float
    keywords: Keywords
    foreign: Keywords
    strange: Keywords
    papers: PaperWords
    mappings: dict[str, dict[str, str]]
    max_bytes: int
    max_cells: int
    bounds: Bounds
    secret: bytes
    families: FamilyNames
    municipality: str = ""
    state_forms: tuple[StateForm, ...] = ()
    unasked: frozenset[str] = frozenset()
    unread: frozenset[tuple[str, str]] = frozenset()
    ages: AgeRules = field(default_factory=AgeRules)
    memo: Memo = field(default_factory=Memo, compare=False)

    def field_weight(self, label: str, item: FormField) -> float:
        """Rate how much a matched heading tells about the form."""
        weight = self.weights.get(label, _FULL_WEIGHT)
        return weight * _IGNORED_WEIGHT if item.type == "ignored" else weight


def make_plan(
    catalogue: Catalogue,
    settings: Settings,
    *,
    secret: bytes,
    unread: frozenset[tuple[str, str]] = frozenset(),
) -> ReadingPlan:
    """Make the plan of a run.

    Args:
        catalogue: The definitions.
        settings: The workspace's settings.
        secret: Key of the pseudonyms.
        unread: Columns that no figure of the chosen documents reads; reading does not look at it.
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
        pairs={form.id: _pairs(form, labels[form.id]) for form in catalogue.forms.values()},
        words={form: index_words(table) for form, table in labels.items()},
        weights={label: _FULL_WEIGHT / count for label, count in users.items()},
        vocabulary=Vocabulary(_headings(catalogue, labels)),
        lookups={name: make_lookup(item) for name, item in catalogue.dictionaries.items()},
        pedagogical={e.code: bool(e.attributes.get("pedagogical")) for e in positions},
        reorganisations={
            e.code: e.attributes for e in catalogue.dictionaries["reorganisations"].entries
        },
        subject_free=frozenset(e.code for e in positions if e.attributes.get("subject") is False),
        header_score=settings.thresholds.header_score,
        keywords=Keywords({form.id: form.keywords for form in catalogue.forms.values()}),
        foreign=Keywords({form.id: form.foreign for form in catalogue.forms.values()}),
        strange=_strange(catalogue),
        papers=PaperWords(
            catalogue.papers,
            names=Keywords({one.id: one.names for one in catalogue.papers.papers}),
            columns=Keywords({one.id: one.columns for one in catalogue.papers.papers}),
            unless=Keywords({one.id: one.unless for one in catalogue.papers.papers}),
        ),
        mappings={
            form: {normalise_label(heading): name for heading, name in table.items()}
            for form, table in settings.columns.items()
        },
        max_bytes=settings.limits.file_megabytes * 1_000_000,
        max_cells=settings.limits.cells,
        bounds=Bounds(settings.limits.seconds, settings.limits.memory_megabytes * 2**20),
        secret=secret,
        municipality=settings.municipality,
        families=_family_names(catalogue, settings),
        state_forms=tuple(catalogue.state_forms.values()),
        unasked=_unasked(catalogue, settings),
        unread=unread,
        ages=_age_rules(catalogue, settings),
    )


def _strange(catalogue: Catalogue) -> Keywords:
    """Gather the words by which cells tell of other deeds."""
    forms = catalogue.forms.values()
    fields = ((form.id, item) for form in forms for item in form.fields if item.strange)
    return Keywords({f"{form}.{item.id}": item.strange for form, item in fields})


def _age_rules(catalogue: Catalogue, settings: Settings) -> AgeRules:
    """Gather the ages that decide in some indicator, whichever edge of a year counts (Q04)."""
    option = settings.choices.get("Q04", catalogue.choices["Q04"].default)
    inclusive = option == "return_date_inclusive"
    bounds = {
        condition.years + inclusive
        for family in catalogue.families.values()
        for selection in selections_of(family)
        for rows in rows_of(selection)
        for condition in rows.where
        if isinstance(condition, YoungerThan) and condition.field == "birth_date"
    }
    return AgeRules(frozenset(bounds), option.startswith("return_date"))


def _unasked(catalogue: Catalogue, settings: Settings) -> frozenset[str]:
    """Name the registers that no figure of the settings' documents needs, nor a plan, nor staff."""
    chosen = [catalogue.profiles.get(name) for name in settings.profiles]
    if not chosen or None in chosen:
        return frozenset()
    needed = {
        rows.form
        for profile in chosen
        if profile is not None
        for row in profile.indicators
        for selection in selections_of(catalogue.families[row.family])
        for rows in rows_of(selection)
    }
    return frozenset(catalogue.forms) - needed - _ALWAYS_ASKED - set(settings.returns)


def _headings(catalogue: Catalogue, labels: dict[str, dict[str, str]]) -> frozenset[str]:
    """List the headings that make a row a header; «всего» and «%» stand below headers as well."""
    return frozenset(
        label
        for form in catalogue.forms.values()
        if form.kind != "aggregate"
        for label in labels[form.id]
    )


def _family_names(catalogue: Catalogue, settings: Settings) -> FamilyNames:
    """Gather the wordings of the profiles in force, the titles and the short captions."""
    captions: dict[str, list[str]] = {name: [f.title] for name, f in catalogue.families.items()}
    for profile in catalogue.profiles.values():
        if not settings.profiles or profile.id in settings.profiles:
            for row in profile.indicators:
                captions[row.family].append(row.wording)
    for form in catalogue.forms.values():
        for name, texts in form.captions.items():
            captions[name].extend(texts)
    families = catalogue.families.items()
    names = FamilyNames(
        captions,
        cutoff=settings.thresholds.header_score,
        of_some={name for name, family in families if not _is_of_all_staff(family)},
        of_staff={name for name, family in families if _is_of_staff(family)},
        baseless={name for name, family in families if family.unit is not Unit.PERCENT},
        bases={
            name: said for form in catalogue.forms.values() for name, said in form.bases.items()
        },
    )
    narrow = [form.narrowing for form in catalogue.forms.values()]
    names.narrowing = Narrowing(
        *(
            tuple(word for words in narrow for word in getattr(words, name))
            for name in ("groups", "no_facts", "beside", "done")
        )
    )
    names.of_cohort = frozenset(n for n, family in families if isinstance(family, Retention))
    return names


def _is_of_all_staff(family: Family) -> bool:
    """Say whether a family is counted out of all pedagogues, or has no base at all."""
    if isinstance(family, ShareOfPersons):
        base = family.population
        return isinstance(base, Rows) and base.form == _STAFF and not base.where
    return family.unit is not Unit.PERCENT


def _is_of_staff(family: Family) -> bool:
    """Say whether the fact of a family is what the staff register says of somebody."""
    return isinstance(family, ShareOfPersons) and all(
        rows.form == _STAFF for rows in rows_of(family.fact)
    )


def _labels(form: Form) -> dict[str, str]:
    """Map headings to fields; where two claim one heading, what is read goes before what is not.

    What is written with a comma gives way: it is one caption of two things (see `_pairs`).
    """
    found: dict[str, str] = {}
    for paired in (False, True):
        for item in sorted(form.fields, key=lambda item: item.type == "ignored"):
            for alias in item.aliases:
                if ("," in alias) is paired:
                    found.setdefault(normalise_label(alias), item.id)
    return {label: name for label, name in found.items() if label}


def _pairs(form: Form, labels: dict[str, str]) -> dict[str, str]:
    """Map to fields those headings that mean another field when they are written with a comma."""
    found = {
        normalise_label(alias): item.id
        for item in form.fields
        for alias in item.aliases
        if "," in alias
    }
    return {label: name for label, name in found.items() if labels[label] != name}


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
