"""Facts under captions of their own: «Диагностика дефицитов» over «дата», «отметка»."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeGuard

from pedmonitor.intake.plan import heading_forms

if TYPE_CHECKING:
    from pedmonitor.definitions.form import Form, FormField
    from pedmonitor.intake.sheets.raw_table import RawTable

_SEVERAL = 2
_PARTS = frozenset({"date", "yes_no", "refusal"})


class Fact(NamedTuple):
    """A column under the caption of a mark.

    Attributes:
        mark: The mark that the caption names.
        part: The field that the column's own heading names.
        caption: The caption.
    """

    mark: str
    part: str
    caption: str


class FactGroups(NamedTuple):
    """Marks of a table that stand in several columns.

    Attributes:
        columns: Position among the table's columns → what it says of which mark.
        several: Whether the table tells of more marks than this one: each keeps its columns apart.
    """

    columns: dict[int, Fact]
    several: bool


def split_facts(table: RawTable, form: Form, labels: dict[str, str]) -> FactGroups:
    """Find the marks that have columns under their captions; the only one needs several of them.

    Args:
        table: The table.
        form: The form.
        labels: Normalised heading → field of the form.
    """
    found: dict[int, Fact] = {}
    for at, path in enumerate(table.paths):
        if len(path) < _SEVERAL:
            continue
        mark = form.field(field_named(path[-2], labels))
        part = form.field(field_named(path[-1], labels))
        if is_mark(mark) and part is not None and part.type in _PARTS:
            found[at] = Fact(mark.id, part.id, path[-2])
    others = (path for at, path in enumerate(table.paths) if at not in found)
    named = (form.field(field_named(caption, labels)) for path in others for caption in path)
    sizes = Counter(fact.mark for fact in found.values())
    if found and (len(sizes) > 1 or any(map(is_mark, named))):
        return FactGroups(found, several=True)
    return FactGroups({at: f for at, f in found.items() if sizes[f.mark] > 1}, several=False)


def field_named(caption: str, labels: dict[str, str]) -> str:
    """Give the field that a caption names by itself; empty for none."""
    return next((labels[label] for label in heading_forms(caption) if label in labels), "")


def is_mark(item: FormField | None) -> TypeGuard[FormField]:
    """Say whether a field is a fact told by a mark in its column."""
    return item is not None and item.type == "mark"
