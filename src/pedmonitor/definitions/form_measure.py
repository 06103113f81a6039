"""How an indicator is taken from a state form: sums of cells for numerator and denominator."""

from __future__ import annotations

from pydantic import Field

from pedmonitor.definitions.strict import Strict


class CellSum(Strict):
    """Cells that are added up: every row with every graph.

    Rows and graphs bear the codes of the form's first edition; lines of a «Справка» have no graphs.
    """

    section: str
    rows: tuple[str, ...] = Field(min_length=1)
    graphs: tuple[str, ...] = ("",)


class FormMeasure(Strict):
    """Numerator and, for shares, denominator; `editions` limits it to some editions of the form.

    Persons are whole numbers: a part of one is a fault of the form. Posts (ставки) need not be.
    `beside` are the cells among which the same people are divided further: where one of them is
    filled, a numerator left blank is nobody and no gap. `how` says whom the form counts and on
    which day, where that is not as registers are counted: it stands in the note of the figure.
    """

    form: str
    editions: tuple[str, ...] = ()
    numerator: tuple[CellSum, ...] = Field(min_length=1)
    denominator: tuple[CellSum, ...] = ()
    whole: bool = True
    beside: tuple[CellSum, ...] = ()
    how: str = ""

    def holds_for(self, edition: str) -> bool:
        """Say whether the measure is meant for an edition."""
        return not self.editions or edition in self.editions
