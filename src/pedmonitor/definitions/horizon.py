"""Which measures a document wants judged by the figures of a period (D3 1.7; D5, analysis)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import Field, model_validator

from pedmonitor.definitions.strict import Strict

if TYPE_CHECKING:
    import datetime as dt

    from pedmonitor.model.period import Period


class Horizon(Strict):
    """For how long measures are looked at.

    `preceding`: those begun in so many periods, of which the judged one is the last. `next`: those
    begun in the period before, judged by the one that follows. `wording` is the document's own.
    """

    looks: Literal["preceding", "next"]
    periods: int = Field(default=1, ge=1)
    wording: str

    @model_validator(mode="after")
    def _next_is_one(self) -> Horizon:
        if self.looks == "next" and self.periods != 1:
            raise ValueError("looks: next — это один следующий период, periods не указывается")
        return self

    def takes(self, start: dt.date, period: Period) -> bool:
        """Say whether a measure that begins on a day is judged by the figures of a period.

        >>> import datetime as dt
        >>> from pedmonitor.model.period import calendar_year
        >>> three = Horizon(looks="preceding", periods=3, wording="за три года")
        >>> [three.takes(dt.date(year, 6, 1), calendar_year(2022)) for year in (2019, 2020, 2022)]
        [False, True, True]
        >>> following = Horizon(looks="next", wording="следующий год")
        >>> [following.takes(dt.date(y, 6, 1), calendar_year(2022)) for y in (2020, 2021, 2022)]
        [False, True, False]
        """
        if self.looks == "next":
            return period.previous.contains(start)
        first = period
        for _ in range(self.periods - 1):
            first = first.previous
        return first.start <= start <= period.end
