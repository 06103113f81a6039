"""A report as blocks and typed cells, with no format in it: every renderer prints the same one."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from pedmonitor.definitions.settings import Letterhead
from pedmonitor.model.edition import Edition

if TYPE_CHECKING:
    import datetime as dt

    from pedmonitor.model.share import Number

ChartValue = str | int | float | None


class Mark(Enum):
    """Why a cell holds no number; a zero, an absence and a refusal stay apart."""

    NO_DATA = "no_data"
    NOBODY = "nobody"
    NOT_COMPARABLE = "not_comparable"
    SUPPRESSED = "suppressed"
    WITHHELD = "withheld"
    NOT_APPLICABLE = "not_applicable"
    SMALL_GROUP = "small_group"
    NOT_AVAILABLE = "not_available"


@dataclass(frozen=True, slots=True)
class Text:
    """Words."""

    text: str


@dataclass(frozen=True, slots=True)
class Count:
    """A number of persons, organisations or things."""

    value: Number


@dataclass(frozen=True, slots=True)
class Ratio:
    """The two counts of a share, «62 из 370»."""

    numerator: Number
    denominator: Number


@dataclass(frozen=True, slots=True)
class Percent:
    """A share in per cent, «16,8 %»; the counts travel with it."""

    numerator: Number
    denominator: Number


@dataclass(frozen=True, slots=True)
class Figure:
    """A share with its counts in one cell, «62 из 370 (16,8 %)»."""

    numerator: Number
    denominator: Number


@dataclass(frozen=True, slots=True)
class Difference:
    """The change of a share between two periods, in percentage points of the exact shares."""

    before: tuple[Number, Number]
    after: tuple[Number, Number]


@dataclass(frozen=True, slots=True)
class CountDifference:
    """The change of a count between two periods."""

    before: Number
    after: Number


@dataclass(frozen=True, slots=True)
class Missing:
    """No number, and why."""

    mark: Mark = Mark.NO_DATA


class Light(Enum):
    """The colour that repeats a word of the traffic-light table; the word alone is enough."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Signal:
    """A word of judgement with its colour, «цель достигнута»."""

    light: Light
    text: str


Cell = Text | Count | Ratio | Percent | Figure | Difference | CountDifference | Missing | Signal


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        title: Heading.
        numeric: True where the cells are numbers and stand to the right.
        wide: True where the cells are sentences.
    """

    title: str
    numeric: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section."""

    kind: ClassVar[str] = "heading"
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    kind: ClassVar[str] = "paragraph"
    text: str


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list without numbers."""

    kind: ClassVar[str] = "bullets"
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on how to read what stands above it."""

    kind: ClassVar[str] = "note"
    text: str


@dataclass(frozen=True, slots=True)
class WritingSpace:
    """Where the methodist writes; the program never fills it.

    Attributes:
        prompt: What is expected here.
        text: The methodist's own text; empty while there is none.
    """

    kind: ClassVar[str] = "writing"
    prompt: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose rows all have as many cells as there are columns."""

    kind: ClassVar[str] = "table"
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse ragged rows.

        Raises:
            ValueError: A row has more or fewer cells than there are columns.
        """
        ragged = [row for row in self.rows if len(row) != len(self.columns)]
        if ragged:
            raise ValueError(f"{len(self.columns)} columns, but a row of {len(ragged[0])} cells")


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture drawn by a specification of `templates/charts`; what it shows also stands in words.

    Attributes:
        template: Name of the specification: `series`, `funnel`, `bars`, `coverage`.
        caption: What is shown.
        alternative: The same for those who do not see the picture.
        columns: Names of the fields that the specification draws.
        rows: Values by field; None where there is no figure or it may not be shown.
        texts: Words that the specification asks for by name: titles of axes, a target.
    """

    kind: ClassVar[str] = "chart"
    template: str
    caption: str
    alternative: str
    columns: tuple[str, ...]
    rows: tuple[tuple[ChartValue, ...], ...]
    texts: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        """Refuse ragged rows.

        Raises:
            ValueError: A row has more or fewer values than there are fields.
        """
        ragged = [row for row in self.rows if len(row) != len(self.columns)]
        if ragged:
            raise ValueError(f"{len(self.columns)} fields, but a row of {len(ragged[0])} values")


Block = Heading | Paragraph | BulletList | Note | WritingSpace | Table | Chart


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part of the report.

    Attributes:
        id: Stable name; the methodist's texts are filed under it.
        title: Heading with its number.
        short: Name for a sheet or a menu.
        blocks: What stands in it, in order.
        landscape: True where the tables need a page on its side.
        paged: True where every heading inside begins a page on paper.
    """

    id: str
    title: str
    short: str
    blocks: tuple[Block, ...]
    landscape: bool = False
    paged: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report.

    Attributes:
        title: Title line.
        subtitle: Lines under the title.
        sections: Components and annexes, in order.
        date: The reference date of the data; stands in file properties instead of a clock.
        edition: For whom it is; every page of an internal one says so.
        letterhead: What the department prints above the title and beside the signature.
        contents: Whether a paged format begins with contents; a letter does not.
        approval: Lines of the stamp of approval above the title; empty where there is none.
    """

    title: str
    subtitle: tuple[str, ...]
    sections: tuple[Section, ...]
    date: dt.date
    edition: Edition = Edition.INTERNAL
    letterhead: Letterhead = field(default_factory=Letterhead)
    contents: bool = True
    approval: tuple[str, ...] = ()
