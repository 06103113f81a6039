"""What numbers of a row may be: beside others of it, and of the kind that it tells of."""

from __future__ import annotations

from pydantic import model_validator

from pedmonitor.definitions.strict import Strict


class Bound(Strict):
    """What a number of a row may be beside others of it: no more than one, or what two leave."""

    field: str
    at_most: str = ""
    rest_of: tuple[str, str] | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> Bound:
        if bool(self.at_most) == bool(self.rest_of):
            raise ValueError("нужно одно из двух: at_most или rest_of")
        return self


class Size(Strict):
    """What a number is where the row tells of a kind: retraining takes 250 hours and more.

    Rows beyond it are asked about and count as they stand. `rule` names what sets the bound.
    """

    field: str
    of: str
    value: str
    at_least: float
    at_most: float
    rule: str
