"""The cells that one organisation states in one form: columnar and picklable."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.model.cell import CellState


@dataclass(slots=True)
class FormReturn:
    """One organisation's return; the lists have one entry a cell.

    Attributes:
        form: Id that all editions share.
        edition: Id of the edition.
        file: File.
        organisation: The name as the return gives it; empty when only the file may tell.
        okpo: ОКПО as the return gives it, digits only.
        year: Year of the form's day where the workbook holds sheets of several years; else None.
        titles: Lines that may tell the organisation and the period, nearest to the tables last.
        sections: Section of each cell.
        rows: Key of its row.
        graphs: Key of its graph; empty for lines with a single value.
        states: `CellState` numbers.
        numbers: Numbers; None unless the state is a number.
        sheets: Sheet of each cell.
        spots: Zero-based row and column of each cell.
    """

    form: str
    edition: str
    file: str
    organisation: str = ""
    okpo: str = ""
    year: int | None = None
    titles: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    graphs: list[str] = field(default_factory=list)
    states: list[int] = field(default_factory=list)
    numbers: list[float | None] = field(default_factory=list)
    sheets: list[str] = field(default_factory=list)
    spots: list[tuple[int, int | None]] = field(default_factory=list)

    def add(
        self, key: tuple[str, str, str], state: CellState, number: float | None, place: Place
    ) -> None:
        """Take a cell.

        Args:
            key: Section, row and graph.
            state: Its state.
            number: Its number, when it is one.
            place: Where it stands.
        """
        self.sections.append(key[0])
        self.rows.append(key[1])
        self.graphs.append(key[2])
        self.states.append(int(state))
        self.numbers.append(number)
        self.sheets.append(place.sheet)
        self.spots.append((place.row or 0, place.column))

    @property
    def keys(self) -> set[tuple[str, str, str]]:
        """Section, row and graph of the cells."""
        return set(zip(self.sections, self.rows, self.graphs, strict=True))

    def take_over(self, other: FormReturn) -> None:
        """Take the cells of another page of the same return.

        Args:
            other: The other page.
        """
        self.sections += other.sections
        self.rows += other.rows
        self.graphs += other.graphs
        self.states += other.states
        self.numbers += other.numbers
        self.sheets += other.sheets
        self.spots += other.spots

    def place(self, index: int) -> Place:
        """Give the place of a cell."""
        return Place(self.file, self.sheets[index], *self.spots[index])

    @property
    def start(self) -> Place:
        """The place to speak of the return as a whole."""
        return Place(self.file, self.sheets[0] if self.sheets else "")
