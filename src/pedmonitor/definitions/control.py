"""Control rules of state forms: what must hold inside a form, between sources, years, schools."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from pedmonitor.definitions.family import Selection
from pedmonitor.definitions.formula import parse_formula
from pedmonitor.definitions.strict import Strict

Operator = Literal["=", ">=", "<="]


class ControlBase(Strict):
    """What every rule says.

    An ``error`` cannot be true; a ``query`` asks for an explanation and may be kept by a waiver.
    `basis` tells what is written in the form from what follows from its wording.
    """

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9.-]*$")
    title: str
    severity: Literal["error", "query"]
    basis: Literal["written", "inferred"] = "inferred"
    tolerance: float = Field(default=0, ge=0)


def _formula(text: str) -> str:
    parse_formula(text)
    return text


class FormControl(ControlBase):
    """Both sides stand in one form; ``*`` goes over `rows`, `graphs` and `sections`."""

    kind: Literal["inside"]
    form: str
    editions: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    rows: str = "*"
    graphs: str = "*"
    left: str
    op: Operator
    right: str

    _checked = field_validator("left", "right")(_formula)


class BetweenControl(ControlBase):
    """The sides stand in two forms of one organisation: `form{section}{rows}{graphs}`."""

    kind: Literal["between"]
    left: str
    op: Operator
    right: str

    _checked = field_validator("left", "right")(_formula)


class RegisterControl(ControlBase):
    """Persons of registers on one side, form cells on the other; differences are normal.

    With ``<=`` the form tells of a longer time than the register: only an excess is asked about.
    """

    kind: Literal["register"]
    form: str
    editions: tuple[str, ...] = ()
    persons: Selection
    op: Literal["=", "<="] = "="
    cells: str
    severity: Literal["query"] = "query"

    _checked = field_validator("cells")(_formula)


class YearControl(ControlBase):
    """A sum of cells against the year before: more than `percent` and `at_least` away is asked."""

    kind: Literal["years"]
    form: str
    editions: tuple[str, ...] = ()
    cells: str
    percent: float = Field(gt=0)
    at_least: float = Field(ge=0)
    severity: Literal["query"] = "query"

    _checked = field_validator("cells")(_formula)


class OutlierControl(ControlBase):
    """A ratio far from the median of organisations of the same type (median and MAD).

    Nothing nearer to it than `points` percentage points is asked about, however alike the others.
    """

    kind: Literal["outlier"]
    form: str
    editions: tuple[str, ...] = ()
    numerator: str
    denominator: str
    score: float = Field(default=3.5, gt=0)
    points: float = Field(default=10, ge=0)
    least_group: int = Field(default=8, ge=4)
    severity: Literal["query"] = "query"

    _checked = field_validator("numerator", "denominator")(_formula)


Control = Annotated[
    FormControl | BetweenControl | RegisterControl | YearControl | OutlierControl,
    Field(discriminator="kind"),
]


class ControlFile(Strict):
    """A file of `indicators/controls`."""

    controls: tuple[Control, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> ControlFile:
        ids = [control.id for control in self.controls]
        repeated = sorted({name for name in ids if ids.count(name) > 1})
        if repeated:
            raise ValueError(f"повторяются идентификаторы: {', '.join(repeated)}")
        return self
