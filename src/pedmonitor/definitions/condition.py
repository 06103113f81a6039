"""The small filter language of families: data, never code; `op` tells the kinds apart."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from pedmonitor.definitions.strict import Strict


class OneOf(Strict):
    """The field holds one of the values.

    For a field with several values any of them will do, with `main` only the one written first.
    """

    op: Literal["in"]
    field: str
    values: tuple[str, ...] = Field(min_length=1)
    main: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """Fields of the register that the condition reads."""
        return (self.field,)


class NoneOf(Strict):
    """The field holds none of the values; a blank passes."""

    op: Literal["not_in"]
    field: str
    values: tuple[str, ...] = Field(min_length=1)

    @property
    def fields(self) -> tuple[str, ...]:
        """A blank passes, so no field has to be present."""
        return ()


class IsYes(Strict):
    """The mark says yes; «нет», blank and X do not pass."""

    op: Literal["yes"]
    field: str

    @property
    def fields(self) -> tuple[str, ...]:
        """Fields of the register that the condition reads."""
        return (self.field,)


class IsNo(Strict):
    """The mark says no; «да», blank and X do not pass."""

    op: Literal["no"]
    field: str

    @property
    def fields(self) -> tuple[str, ...]:
        """Fields of the register that the condition reads."""
        return (self.field,)


class NotNo(Strict):
    """The mark does not say no: yes and blank pass."""

    op: Literal["not_no"]
    field: str

    @property
    def fields(self) -> tuple[str, ...]:
        """A blank passes, so no field has to be present."""
        return ()


class Present(Strict):
    """The field is filled in (or, with ``present: false``, is blank)."""

    op: Literal["present"]
    field: str
    present: bool = True

    @property
    def fields(self) -> tuple[str, ...]:
        """An absent column counts as blank."""
        return (self.field,) if self.present else ()


class AtLeast(Strict):
    """The number is at least the bound; a missing number does not pass."""

    op: Literal["at_least"]
    field: str
    bound: float

    @property
    def fields(self) -> tuple[str, ...]:
        """Fields of the register that the condition reads."""
        return (self.field,)


class Below(Strict):
    """The number is under the bound; a missing number does not pass."""

    op: Literal["below"]
    field: str
    bound: float

    @property
    def fields(self) -> tuple[str, ...]:
        """Fields of the register that the condition reads."""
        return (self.field,)


class Chosen(Strict):
    """The field holds the option in force of a question: options and values share their codes.

    While the option is no value of the field, nothing can be computed (Q13).
    """

    op: Literal["chosen"]
    field: str
    question: str

    @property
    def fields(self) -> tuple[str, ...]:
        """Fields of the register that the condition reads."""
        return (self.field,)


class YoungerThan(Strict):
    """Full years since the date are under the bound on the reference date (choice Q04)."""

    op: Literal["younger_than"]
    field: str = "birth_date"
    years: int

    @property
    def fields(self) -> tuple[str, ...]:
        """Fields of the register that the condition reads."""
        return (self.field,)


class FullYearsSince(Strict):
    """At least so many full years have passed since the date by the reference date."""

    op: Literal["full_years_since"]
    field: str
    years: int

    @property
    def fields(self) -> tuple[str, ...]:
        """Fields of the register that the condition reads."""
        return (self.field,)


class WithinMonths(Strict):
    """The second date lies 0 to ``months`` months after the first."""

    op: Literal["within_months"]
    first: str
    then: str
    months: int

    @property
    def fields(self) -> tuple[str, ...]:
        """Fields of the register that the condition reads."""
        return (self.first, self.then)


Condition = Annotated[
    OneOf
    | NoneOf
    | IsYes
    | IsNo
    | NotNo
    | Present
    | AtLeast
    | Below
    | Chosen
    | YoungerThan
    | FullYearsSince
    | WithinMonths,
    Field(discriminator="op"),
]
