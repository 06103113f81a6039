"""A family is one indicator's meaning: what is counted, out of whom, in which breakdowns."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from pedmonitor.definitions.condition import Condition
from pedmonitor.definitions.form_measure import FormMeasure
from pedmonitor.definitions.named import Named
from pedmonitor.definitions.strict import Strict
from pedmonitor.model.result import Status, Unit
from pedmonitor.model.thing_names import thing_key

BreakdownKey = Literal[
    "organisation",
    "subject",
    "level",
    "position",
    "role",
    "rural",
    "provider",
    "organisation_type",
    "kind",
    "status",
    "basis",
]
Scalar = str | int | float | bool | None
ExampleRow = dict[str, Scalar | list[str]]


RULES_OF_PERIOD = frozenset({"period", "any", "until_end"})
"""What `dated` may say; any other word is a date field of the selection's own."""


class Rows(Strict):
    """Rows of one register that satisfy every condition.

    `dated` says which rows belong to the period: ``period`` uses the register's own rule, ``any``
    takes all, ``until_end`` those not later than the end of the period, and the name of a date
    field takes the rows whose date lies in the period. `holds` says of which staff rows of a person
    it must be true: ``any``, the ``main`` one, ``all``, or the question that decides (Q10).
    Rows that do not `suffice` may prove a member of a union but not rule one out: a category
    «молодой специалист» says that one is, «первая» says nothing.
    """

    form: str = Field(alias="register")
    where: tuple[Condition, ...] = ()
    dated: str = "period"
    holds: str = "any"
    suffice: bool = True


class AnyOf(Strict):
    """Union: persons of any of the selections, each counted once."""

    any: tuple[Selection, ...] = Field(min_length=2)

    @property
    def sufficient(self) -> tuple[Selection, ...]:
        """The parts of which one is enough to tell members from others."""
        return tuple(one for one in self.any if not isinstance(one, Rows) or one.suffice)


class AllOf(Strict):
    """Conjunction: persons who are in every selection."""

    all: tuple[Selection, ...] = Field(min_length=2)


class Term(Strict):
    """A quantity of one row: the product of fields, less the sum of others.

    A row in which a field is missing has no such quantity.
    """

    times: tuple[str, ...] = Field(min_length=1)
    less: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[str, ...]:
        """Fields of the register that the term reads."""
        return (*self.times, *self.less)


class Amount(Rows):
    """A sum over rows of the first term that each row can give; without terms a row counts one."""

    of: tuple[Term, ...] = ()


def _selection_tag(value: Any) -> str:  # noqa: ANN401 - raw YAML or a model
    if isinstance(value, dict):
        return next((key for key in ("any", "all") if key in value), "rows")
    return {"AnyOf": "any", "AllOf": "all"}.get(type(value).__name__, "rows")


Selection = Annotated[
    Annotated[Rows, Tag("rows")] | Annotated[AnyOf, Tag("any")] | Annotated[AllOf, Tag("all")],
    Discriminator(_selection_tag),
]


def rows_of(selection: Selection) -> tuple[Rows, ...]:
    """Flatten a selection into the row selections it is made of."""
    if isinstance(selection, Rows):
        return (selection,)
    parts = selection.any if isinstance(selection, AnyOf) else selection.all
    return tuple(rows for part in parts for rows in rows_of(part))


_STAFF = "staff"


class Secondary(Strict):
    """A figure shown «справочно» beside an indicator's total; it changes no other figure.

    What is not said is the indicator's own. `of` tells what is counted:

    - ``persons``: the indicator itself with another `fact`, or with and without `managers` (Q05);
    - ``organisations``: those with a row of `fact`, out of all (Q09);
    - ``facts``: rows of `register` that the counted persons have, each once though two
      organisations wrote it: rows of one day that agree in all of `distinct` (Q17, Q22);
    - ``pairs``: distinct pairs of a person and a value of the staff's `field` (Q10);
    - ``posts``: position names weighted by the staff's `field` (Q06);
    - ``repeated``: persons who stand in the rows of several organisations (Q18).
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    title: str
    of: Literal["persons", "organisations", "facts", "pairs", "posts", "repeated"]
    fact: Selection | None = None
    managers: bool | None = None
    form: str = Field(alias="register", default="")
    field: str = ""
    distinct: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _says_what_it_counts(self) -> Secondary:
        needed = {"organisations": "fact", "facts": "form", "pairs": "field", "posts": "field"}
        name = needed.get(self.of, "")
        if name and not getattr(self, name):
            raise ValueError(f"справочной величине {self.of} нужно поле {name}")
        return self

    def fits(self, family: Family) -> bool:
        """Say whether an indicator of this kind has such a figure."""
        of_persons = isinstance(family, ShareOfPersons) or (
            isinstance(family, Count) and family.of == "persons"
        )
        match self.of:
            case "organisations":
                return True
            case "posts":
                return isinstance(family, ShareOfPositions)
            case "pairs":
                if not isinstance(family, ShareOfPersons):
                    return False
                both = (self.fact or family.fact, family.population)
                return all(isinstance(one, Rows) and one.form == _STAFF for one in both)
            case "facts":
                return of_persons and self.form in {rows.form for rows in rows_of(family.fact)}
            case _:
                return of_persons


class ExampleExpectation(Strict):
    """What a worked example must give, for the total or for one breakdown value.

    `secondary` are numerators and denominators of secondary figures by id.
    """

    numerator: int | float | None
    denominator: int | float | None = None
    items: tuple[str, ...] = ()
    status: Status = Status.OK
    breakdown: dict[BreakdownKey, str] = Field(default={})
    secondary: dict[str, tuple[int | float | None, int | float | None]] = Field(default={})


class Example(Strict):
    """A worked example a statistician can read: few rows and the counts they give.

    `cells` are cells of state forms: edition → «section/row/graph» → number or «X».
    """

    name: str
    tables: dict[str, tuple[ExampleRow, ...]] = Field(default={})
    cells: dict[str, dict[str, float | Literal["X"]]] = Field(default={})
    expect: tuple[ExampleExpectation, ...] = Field(min_length=1)
    period: str = "2022"
    choices: dict[str, str] = Field(default={})
    before: tuple[ExampleRow, ...] | None = None
    """The staff register of the year before."""


class FamilyBase(Strict):
    """What families of every kind say about themselves.

    `managers` adds heads and their deputies to the pedagogues that are counted (Q05). `secondary`
    figures are shown beside those that the questions in `choices` ask for.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    title: str
    meaning: str
    breakdowns: tuple[BreakdownKey, ...] = ()
    direction: Literal["up", "down", "context", "exists"] = "up"
    sensitive: bool = False
    managers: bool = False
    choices: tuple[str, ...] = ()
    state_forms: tuple[FormMeasure, ...] = ()
    examples: tuple[Example, ...] = ()
    secondary: tuple[Secondary, ...] = ()

    @property
    def is_rising(self) -> bool | None:
        """Whether more is wanted; None where the document wants neither more nor less."""
        return {"up": True, "down": False}.get(self.direction)


class ShareOfPersons(FamilyBase):
    """Unique persons with the fact, out of the unique persons of the population."""

    kind: Literal["share_of_persons"]
    population: Selection
    fact: Selection
    subject_match: Literal["person", "fact"] = "person"

    @property
    def unit(self) -> Unit:
        """Shares print as percent."""
        return Unit.PERCENT


class ShareOfOrganisations(FamilyBase):
    """Organisations with at least one such row, out of all organisations in scope."""

    kind: Literal["share_of_organisations"]
    fact: Selection

    @property
    def unit(self) -> Unit:
        """Shares print as percent."""
        return Unit.PERCENT


class ShareOfPositions(FamilyBase):
    """Distinct position names with at least one such person, out of those present (Q06)."""

    kind: Literal["share_of_positions"]
    population: Rows
    fact: Selection

    @property
    def unit(self) -> Unit:
        """Shares print as percent."""
        return Unit.PERCENT


class ShareOfAmounts(FamilyBase):
    """One sum over rows out of another: posts, graduates, scores; for what has no persons."""

    kind: Literal["share_of_amounts"]
    fact: Amount
    population: Amount

    @property
    def unit(self) -> Unit:
        """Shares print as percent."""
        return Unit.PERCENT


class Retention(FamilyBase):
    """Those of last year's cohort who are on the staff this year (Q14).

    In the total it is enough to work anywhere in the municipality; in the row of an organisation
    one must have stayed in it.
    """

    kind: Literal["retention"]
    cohort: Selection
    fact: Rows

    @property
    def unit(self) -> Unit:
        """Shares print as percent."""
        return Unit.PERCENT


class Count(FamilyBase):
    """A number of unique persons (of the population, when one is given), rows, or named things.

    Things are the distinct values of `field`; those that satisfy `own` are things of their
    organisation, so that «МО учителей» of two schools are two.
    """

    kind: Literal["count"]
    of: Literal["persons", "rows", "things"]
    fact: Selection
    population: Selection | None = None
    field: str = ""
    own: tuple[Condition, ...] = ()
    listed: Named | None = None

    @property
    def unit(self) -> Unit:
        """Persons or units."""
        return Unit.PERSONS if self.of == "persons" else Unit.UNITS

    @model_validator(mode="after")
    def _things_have_a_field(self) -> Count:
        if (self.of == "things") != bool(self.field):
            raise ValueError("поле field нужно счёту things, и только ему")
        return self

    def key(self, name: str) -> str:
        """Give what two ways to write the name of one thing have in common."""
        return thing_key(name) if self.listed is None else self.listed.key(name)


class Total(FamilyBase):
    """A sum over rows, in persons, units or posts (ставки)."""

    kind: Literal["total"]
    fact: Amount
    measure: Literal["persons", "units", "posts"] = "units"

    @property
    def unit(self) -> Unit:
        """As the family says."""
        return Unit(self.measure)


class Presence(FamilyBase):
    """Whether at least one such document exists; the numerator is how many were found."""

    kind: Literal["presence"]
    fact: Selection

    @property
    def unit(self) -> Unit:
        """Present or not."""
        return Unit.EXISTS


class Listing(FamilyBase):
    """A list of distinct things with their requisites; the numerator is how many there are."""

    kind: Literal["list"]
    fact: Rows
    listed: Named

    @property
    def unit(self) -> Unit:
        """Units."""
        return Unit.UNITS


Family = Annotated[
    ShareOfPersons
    | ShareOfOrganisations
    | ShareOfPositions
    | ShareOfAmounts
    | Retention
    | Count
    | Total
    | Presence
    | Listing,
    Field(discriminator="kind"),
]


class FamilyFile(Strict):
    """A file of `indicators/families`: related families that are read together."""

    families: tuple[Family, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> FamilyFile:
        ids = [family.id for family in self.families]
        repeated = sorted({name for name in ids if ids.count(name) > 1})
        if repeated:
            raise ValueError(f"повторяются идентификаторы: {', '.join(repeated)}")
        return self
