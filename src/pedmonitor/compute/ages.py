"""Full years and months between two days."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - the examples below use it


def full_years(since: dt.date, on: dt.date) -> int:
    """Count the full years from one day to another.

    Born on 29 February one gets older on 1 March of common years.

    >>> full_years(dt.date(1987, 12, 31), dt.date(2022, 12, 31))
    35
    >>> full_years(dt.date(1988, 1, 1), dt.date(2022, 12, 31))
    34
    >>> full_years(dt.date(2000, 2, 29), dt.date(2025, 2, 28))
    24
    """
    return on.year - since.year - ((on.month, on.day) < (since.month, since.day))


def months_after(first: dt.date, then: dt.date) -> float:
    """Count months from one day to a later one; a part of a month is a fraction.

    >>> months_after(dt.date(2022, 6, 30), dt.date(2023, 6, 30))
    12.0
    >>> months_after(dt.date(2022, 6, 30), dt.date(2022, 6, 29)) < 0
    True
    """
    return 12 * (then.year - first.year) + then.month - first.month + (then.day - first.day) / 31
