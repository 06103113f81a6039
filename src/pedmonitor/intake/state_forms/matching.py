"""Map captions and labels to the graphs and rows of an edition: words first, numbers to check."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from rapidfuzz import fuzz

from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.definitions.state_form import FormGraph, FormRow

_BRACKETS = re.compile(r"\([^()]*\)")
_LEAD = re.compile(
    r"^(?:(?:в том числе|в т ?ч|из них|из общей численности|из(?: всего)? (?:гр|стр)[а-я]*\s*\d*)\b"
    r"[\s:–-]*)+"
)
_UNITS = re.compile(r",?\s*(?:человек|чел\.?|единиц[аы]?|ед\.?|лет|(?<=[^\d]\d\d )год[аи]?)\s*$")
_LIKE = 85
_VAGUE = 60
_SAME_WORD = 75
_REFERENCE = re.compile(r"\b(?:гр|граф|стр|строк)[а-я]*\s*\d+(?:\s*[-,–]\s*\d+)*")
_NUMBERS = re.compile(r"\d+")
_RANGE = re.compile(r"(?<=\d) - (?=\d)")
_FROM_TO = re.compile(r"\bот (\d{1,2})(?: лет| года)? до (?=\d)")
_ORDER_NUMBER = re.compile(r"0*(\d+)\.?(?:0*)?")
_T = TypeVar("_T")


class How(Enum):
    """How a caption and a number agree."""

    SURE = auto()
    CONTRADICTS = auto()
    UNKNOWN = auto()


class Match(NamedTuple, Generic[_T]):
    """What a caption means.

    Attributes:
        item: The graph or row; None unless sure or contradicting.
        how: How caption and number agree.
        numbered: What the number alone would mean, when the two contradict.
    """

    item: _T | None
    how: How
    numbered: _T | None = None


class Same(Generic[_T]):
    """A definition as the key of a memo: compared by identity, for hashing it whole is slow.

    Attributes:
        it: The definition.
    """

    __slots__ = ("it",)

    def __init__(self, it: _T) -> None:
        """Wrap a definition."""
        self.it = it

    def __eq__(self, other: object) -> bool:
        """Say whether both wrap the very same object."""
        return isinstance(other, Same) and other.it is self.it

    def __hash__(self) -> int:
        """Hash the identity."""
        return id(self.it)


@lru_cache(maxsize=8192)
def words_of(text: str) -> str:
    r"""Bring a caption to its telling words.

    >>> words_of("из них:\u00a0педаго-\nгическое (гр.4)"), words_of("Всего, человек")
    ('педагогическое', 'всего')
    >>> words_of("Педагогические работники – всего (сумма строк 07, 28, 29, 33 - 39)")
    'педагогические работники всего'
    >>> words_of("25 – 29 лет"), words_of("от 30 до 34 лет"), words_of("40-44 года")
    ('25-29', '30-34', '40-44')
    """
    bare = _UNITS.sub("", _BRACKETS.sub(" ", text).lower().strip())
    bare = _FROM_TO.sub(r"\1-", bare)
    folded = _LEAD.sub("", _RANGE.sub("-", normalise_label(bare))).replace(" - ", " ")
    return folded or normalise_label(text)


def plain_number(text: str) -> str:
    """Bring a code or number to the digits that tell: «01», «1.0» and «1» are one.

    >>> plain_number("01"), plain_number("1"), plain_number(" 12. "), plain_number("А")
    ('1', '1', '12', '')
    """
    found = _ORDER_NUMBER.fullmatch(text.strip())
    return found[1] if found else ""


def match_graph(
    path: tuple[str, ...], number: str, graphs: Sequence[FormGraph], taken: frozenset[str]
) -> Match[FormGraph]:
    """Tell which graph a column is.

    Args:
        path: The captions over the column, from the parent down.
        number: Number of the graph in the sheet; empty when there is none.
        graphs: The graphs of the section.
        taken: Numbers of graphs that columns to the left have; they settle ties without numbers.
    """
    numbered = next((graph for graph in graphs if graph.number == number), None)
    near = _near_graphs(path, graphs)
    if numbered is not None and (numbered in near or not path):
        return Match(numbered, How.SURE)
    if not near:
        alike = numbered is not None and _is_alike(path, numbered)
        return Match(numbered, How.SURE) if alike else Match(None, How.UNKNOWN)
    free = [graph for graph in near if graph.number not in taken] or near
    if not number:
        return Match(free[0], How.SURE)
    return Match(free[0], How.CONTRADICTS, numbered)


def _near_graphs(path: tuple[str, ...], graphs: Sequence[FormGraph]) -> list[FormGraph]:
    """List the graphs whose lowest caption fits best, those with the fitting parents first."""
    if not path:
        return []
    leaf, parents = words_of(path[-1]), words_of(" ".join(path[:-1]))
    rated = [
        (max(fuzz.ratio(leaf, own) for own in _leaves(graph)), graph)
        for graph in graphs
        if _same_bounds(path[-1], graph)
    ]
    best = max((score for score, _ in rated), default=0)
    if best < _LIKE:
        return []
    fits = [graph for score, graph in rated if score == best]
    if not parents or len(fits) == 1:
        return fits
    fits = _told_apart(parents, fits)
    kin = [fuzz.token_set_ratio(parents, words_of(" ".join(graph.path[:-1]))) for graph in fits]
    closest = [graph for graph, score in zip(fits, kin, strict=True) if score == max(kin)]
    return closest if max(kin) >= _VAGUE else fits


def _told_apart(parents: str, graphs: list[FormGraph]) -> list[FormGraph]:
    """Leave the graphs of whose own words over them the sheet says the most.

    «до 3» stands under «общий стаж» and under «педагогический стаж»: of «имеют стаж педагогической
    работы» only the word «педагогической» tells which.
    """
    words = [frozenset(words_of(" ".join(graph.path[:-1])).split()) for graph in graphs]
    shared = frozenset.intersection(*words)
    said = parents.split()
    told = [_share_said(theirs - shared, said) for theirs in words]
    return [graph for graph, share in zip(graphs, told, strict=True) if share == max(told)]


def _share_said(own: frozenset[str], said: Sequence[str]) -> float:
    """Tell which share of some words is said, in any of their forms."""
    hits = [any(fuzz.ratio(word, other) >= _SAME_WORD for other in said) for word in own]
    return sum(hits) / len(hits) if hits else 0.0


def _leaves(graph: FormGraph) -> tuple[str, ...]:
    """List the wordings of the lowest caption, and of the whole path in one cell."""
    whole = words_of(" ".join(graph.path))
    return (words_of(graph.path[-1]), whole, *map(words_of, graph.aliases))


def _is_alike(path: tuple[str, ...], graph: FormGraph) -> bool:
    """Say whether captions resemble those of the graph whose number they bear."""
    return _same_bounds(path[-1], graph) and _alike(" ".join(path), " ".join(graph.path))


def _same_bounds(leaf: str, graph: FormGraph) -> bool:
    """Say whether a caption has the numbers of a graph's own: «30-49» is no «30-34»."""
    told = _bounds(leaf)
    owns = (_bounds(own) for own in (graph.path[-1], *graph.aliases))
    return any(not own or own in {told[: len(own)], told[-len(own) :]} for own in owns)


@lru_cache(maxsize=8192)
def _bounds(caption: str) -> tuple[str, ...]:
    """List the numbers of a caption that count years, not other graphs and rows.

    >>> _bounds("25 – 29 лет"), _bounds("из гр. 3 женщины (сумма граф 4-9)"), _bounds("до 3")
    (('25', '29'), (), ('3',))
    """
    bare = _REFERENCE.sub(" ", normalise_label(_BRACKETS.sub(" ", caption)))
    return tuple(_NUMBERS.findall(bare))


def _alike(first: str, second: str) -> bool:
    return fuzz.token_set_ratio(words_of(first), words_of(second)) >= _VAGUE


def match_row(label: str, code: str, rows: Sequence[FormRow], after: int) -> Match[FormRow]:
    """Tell which row of the section a label and a code mean.

    Args:
        label: Text of the first graph.
        code: The row's code in the sheet; empty when there is none.
        rows: The rows of the section.
        after: Index of the row found before, -1 at the beginning: it settles repeated labels.
    """
    number = plain_number(code)
    coded = next((row for row in rows if number and plain_number(row.code) == number), None)
    own = words_of(label) if label.strip() else ""
    near = (_near_rows(own, rows) or _after_colon(label, rows)) if own else []
    if coded is not None and (coded in near or not own or not coded.label):
        return Match(coded, How.SURE)
    if not near:
        alike = coded is not None and _alike(label, coded.label)
        return Match(coded, How.SURE) if alike else Match(None, How.UNKNOWN)
    following = [row for row in near if rows.index(row) > after] or near
    return Match(following[0], How.CONTRADICTS if number else How.SURE, coded)


def _after_colon(label: str, rows: Sequence[FormRow]) -> list[FormRow]:
    """Compare what a caption glued to the name leaves: «Из общей численности …: персонал»."""
    rest = label.rpartition(":")[2]
    return _near_rows(words_of(rest), rows) if ":" in label and rest.strip() else []


def _near_rows(own: str, rows: Sequence[FormRow]) -> list[FormRow]:
    return list(_rows_like(own, Same(rows)))


@lru_cache(maxsize=16_384)
def _rows_like(own: str, section: Same[Sequence[FormRow]]) -> tuple[FormRow, ...]:
    """Compare a label with every row; labels repeat from school to school."""
    rows = section.it
    rated = [
        (max(fuzz.ratio(own, words_of(text)) for text in (row.label, *row.aliases)), row)
        for row in rows
        if row.label
    ]
    best = max((score for score, _ in rated), default=0)
    return tuple(row for score, row in rated if score == best) if best >= _LIKE else ()
