"""What organisations are compared by: several procedures in one picture (Korsakov, row 4.2)."""

from __future__ import annotations

from itertools import pairwise

from pydantic import Field, model_validator

from pedmonitor.definitions.strict import Strict


class ComparedIndicator(Strict):
    """A share of persons of which «больше» means the same as of the others: more took part.

    Attributes:
        family: Id of the family.
        who: Who is counted, after «доля»: «прошедших диагностику».
        short: The same as the heading of a column.
    """

    family: str
    who: str
    short: str


class ComparedProcedure(Strict):
    """One procedure of the monitoring and the indicators that stand for it."""

    title: str
    indicators: tuple[ComparedIndicator, ...] = Field(min_length=1)


class SizeBand(Strict):
    """Organisations of fewer than `below` pedagogues; without it all the others."""

    title: str
    below: int | None = Field(default=None, ge=1)


class ComparedFile(Strict):
    """`templates/groups.yaml`.

    Attributes:
        procedures: In the order of the table.
        sizes: Bands from the smallest; the last one is open.
        least: Organisations in the smallest group of the department's own edition.
        least_public: The same in what leaves the department.
        simulations: Districts without structure that a found one is held against.
        seed: Where their random numbers begin.
    """

    procedures: tuple[ComparedProcedure, ...] = Field(min_length=1)
    sizes: tuple[SizeBand, ...] = Field(min_length=1)
    least: int = Field(default=3, ge=3)
    least_public: int = Field(default=5, ge=5)
    simulations: int = Field(default=500, ge=100, le=10_000)
    seed: int = Field(default=1, ge=0)

    @model_validator(mode="after")
    def _bands_rise(self) -> ComparedFile:
        limits = [band.below for band in self.sizes]
        if limits[-1] is not None or None in limits[:-1]:
            raise ValueError("sizes: без below стоит последняя строка, и только она")
        if any(a >= b for a, b in pairwise(limit for limit in limits if limit is not None)):
            raise ValueError("sizes: числа below должны возрастать")
        return self

    @model_validator(mode="after")
    def _families_are_named_once(self) -> ComparedFile:
        names = [one.family for each in self.procedures for one in each.indicators]
        repeated = sorted({name for name in names if names.count(name) > 1})
        if repeated:
            raise ValueError(f"показатели названы дважды: {', '.join(repeated)}")
        return self

    def size(self, people: int) -> str:
        """Name the band of an organisation."""
        return next(b.title for b in self.sizes if b.below is None or people < b.below)
