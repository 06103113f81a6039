"""The only place where numbers become Russian text."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from pedmonitor.model.period import PeriodKind
from pedmonitor.model.share import Number, Share

if TYPE_CHECKING:
    import datetime as dt

    from pedmonitor.model.period import Period

Pair = tuple[Number, Number]
"""The two counts of a share."""
NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
NO_DATA = "нет данных"
NOBODY = "нет данных (0 из 0)"
"""Data have come, and there is nobody whose share could be taken: no share (domain.md 3.1)."""
NOT_REPORTED = "н/д"
SMALL_GROUP = 10
"""Below this denominator the text says «k из n» and nothing else (domain.md §3.1)."""

_TENTH = Decimal("0.1")
_TEENS = range(11, 15)
_FEW = range(2, 5)
_ROMAN = ("I", "II", "III", "IV")
_MONTHS = (
    ("январь", "января"),
    ("февраль", "февраля"),
    ("март", "марта"),
    ("апрель", "апреля"),
    ("май", "мая"),
    ("июнь", "июня"),
    ("июль", "июля"),
    ("август", "августа"),
    ("сентябрь", "сентября"),
    ("октябрь", "октября"),
    ("ноябрь", "ноября"),
    ("декабрь", "декабря"),
)


def plural(number: Number, one: str, few: str, many: str) -> str:
    """Choose the form of a Russian noun that agrees with a number.

    >>> [plural(n, "педагог", "педагога", "педагогов") for n in (1, 2, 5, 11, 21, 112)]
    ['педагог', 'педагога', 'педагогов', 'педагогов', 'педагог', 'педагогов']
    """
    if not isinstance(number, int):
        return few
    tail = abs(number) % 100
    if tail in _TEENS:
        return many
    if tail % 10 == 1:
        return one
    return few if tail % 10 in _FEW else many


def count_text(number: Number) -> str:
    """Print a count with thousands apart; posts come in parts.

    >>> count_text(1234567).replace(NBSP, "_"), count_text(-5) == MINUS + "5"
    ('1_234_567', True)
    """
    if not isinstance(number, int):
        return decimal_text(number)
    return f"{number:,}".replace(",", NBSP).replace("-", MINUS)


def decimal_text(number: Fraction | Decimal | int) -> str:
    """Print a number as a document writes it: decimal comma, two decimals at most.

    >>> decimal_text(Fraction(25, 2)), decimal_text(20), decimal_text(Decimal("87.50"))
    ('12,5', '20', '87,5')
    """
    exact = Fraction(number)
    if exact.denominator == 1:
        return count_text(exact.numerator)
    rounded = _half_up(exact, Decimal("0.01"))
    whole, _, decimals = f"{abs(rounded)}".partition(".")
    decimals = decimals.rstrip("0")
    text = count_text(int(whole)) + (f",{decimals}" if decimals else "")
    return (MINUS if rounded < 0 else "") + text


def percent_text(numerator: Number, denominator: Number) -> str:
    """Print a share in per cent; 0 % and 100 % come out only when they are exact.

    What would round to them has more decimals, as its cell in a workbook has.

    >>> [percent_text(*pair).replace(NBSP, "_") for pair in ((31, 52), (0, 9), (9, 9), (0, 0))]
    ['59,6_%', '0_%', '100_%', 'нет данных']
    >>> [percent_text(*pair).replace(NBSP, "_") for pair in ((1, 10000), (9999, 10000), (3, 2))]
    ['0,01_%', '99,99_%', '150,0_%']
    """
    if denominator <= 0:
        return NO_DATA
    if numerator in {0, denominator}:
        return f"{100 if numerator else 0}{NBSP}%"
    if 0 < numerator < denominator:
        rounded = Share(numerator, denominator).percent() or Decimal(0)
    else:  # a form may count more people above than below; the report shows what it says
        rounded = _half_up(Fraction(100 * numerator, denominator), _TENTH)
    return f"{rounded}".replace(".", ",").replace("-", MINUS) + f"{NBSP}%"


def mean_text(share: Fraction) -> str:
    """Print a mean of shares, which has no counts of its own, in per cent.

    >>> mean_text(Fraction(5, 9)).replace(NBSP, "_")
    '55,6_%'
    """
    return f"{_half_up(100 * share, _TENTH)}".replace(".", ",") + f"{NBSP}%"


def ratio_text(numerator: Number, denominator: Number) -> str:
    """Print the two counts of a share.

    >>> ratio_text(2, 3), ratio_text(0, 0)
    ('2 из 3', 'нет данных')
    """
    if denominator <= 0:
        return NO_DATA
    return f"{count_text(numerator)} из {count_text(denominator)}"


def is_small(denominator: Number) -> bool:
    """Say whether a share of so few is printed without a percentage in the text."""
    return denominator < SMALL_GROUP


def share_text(numerator: Number, denominator: Number) -> str:
    """Print a share in a sentence by the display rule.

    >>> [share_text(*pair).replace(NBSP, "_") for pair in ((31, 52), (2, 3), (0, 0))]
    ['31 из 52 (59,6_%)', '2 из 3', 'нет данных']
    """
    counts = ratio_text(numerator, denominator)
    if is_small(denominator):
        return counts
    return f"{counts} ({percent_text(numerator, denominator)})"


def difference_text(before: Pair, after: Pair) -> str:
    """Print the change of a share in percentage points; 0 comes out only when it is exact.

    >>> difference_text((57, 385), (62, 370)).replace(NBSP, "_")
    '+2,0_п._п.'
    >>> difference_text((62, 370), (57, 385)) == f"{MINUS}2,0{NBSP}п.{NBSP}п."
    True
    >>> difference_text((1, 2), (2, 4)).replace(NBSP, "_")
    '0_п._п.'
    """
    return points_text(points(before, after))


def points_text(exact: Fraction) -> str:
    """Print signed percentage points; 0 comes out only when it is exact.

    >>> points_text(Fraction(-1, 100)).replace(NBSP, "_") == MINUS + "0,01_п._п."
    True
    """
    return f"{signed_text(exact)}{NBSP}п.{NBSP}п."


def interval_text(low: float, high: float) -> str:
    """Print an interval of a difference of shares in percentage points.

    >>> interval_text(-0.0326, 0.0719).replace(NBSP, "_")
    'от −3,3 до +7,2_п._п.'
    """
    bounds = [_half_up(100 * Fraction(bound), _TENTH) for bound in (low, high)]
    first, second = (signed_text(Fraction(bound)) for bound in bounds)
    return f"от {first} до {second}{NBSP}п.{NBSP}п."


def weight_text(denominator: Number) -> str:
    """Print by how much one unit moves a share; small weights keep two decimals.

    >>> weight_text(20).replace(NBSP, "_"), weight_text(1700).replace(NBSP, "_")
    ('5,0_п._п.', '0,06_п._п.')
    """
    exact = Fraction(100, 1) / denominator
    step = _TENTH if exact >= 1 else Decimal("0.01")
    size = max(_half_up(exact, step), step)
    return f"{size}".replace(".", ",") + f"{NBSP}п.{NBSP}п."


def probability_text(p: float) -> str:
    """Print a p-value with three decimals.

    >>> probability_text(0.0416), probability_text(0.00001), probability_text(1.0)
    ('0,042', 'менее 0,001', '1')
    """
    if p < 0.001:  # noqa: PLR2004 - three decimals
        return "менее 0,001"
    rounded = _half_up(Fraction(p), Decimal("0.001"))
    return "1" if rounded == 1 else f"{rounded}".replace(".", ",")


def p_text(p: float) -> str:
    """Print a p-value in a sentence, with its name.

    >>> p_text(0.0416), p_text(0.00001)
    ('p = 0,042', 'p менее 0,001')
    """
    value = probability_text(p)
    return f"p {value}" if value.startswith("менее") else f"p = {value}"


def signed_text(exact: Fraction) -> str:
    """Write a change with its sign and one decimal; 0 comes out only when it is exact.

    What would round to 0 has as many decimals more as its first digit needs.

    >>> signed_text(Fraction(7, 2)), signed_text(Fraction(0)), signed_text(Fraction(3, 400))
    ('+3,5', '0', '+0,01')
    """
    if not exact:
        return "0"
    step = _TENTH
    while not (size := _half_up(abs(exact), step)):
        step /= 10
    return f"{'+' if exact > 0 else MINUS}{size:f}".replace(".", ",")


def points(before: Pair, after: Pair) -> Fraction:
    """Subtract two shares exactly, in percentage points.

    >>> points((1, 4), (1, 2))
    Fraction(25, 1)
    """
    return 100 * (Fraction(*after) - Fraction(*before))


def count_difference_text(before: Number, after: Number) -> str:
    """Print the change of a count.

    >>> count_difference_text(10, 12), count_difference_text(3, 3)
    ('+2', '0')
    """
    change = after - before
    return ("+" if change > 0 else "") + count_text(change)


def date_text(day: dt.date) -> str:
    """Print a date.

    >>> import datetime as dt
    >>> date_text(dt.date(2022, 12, 31))
    '31.12.2022'
    """
    return f"{day:%d.%m.}{day.year:04}"


def period_text(period: Period) -> str:
    """Name a period so that it can follow the preposition of `period_phrase`.

    >>> from pedmonitor.model.period import parse_period
    >>> [period_text(parse_period(t)) for t in ("2022", "2021/2022", "2022Q3")]
    ['2022 год', '2021/2022 учебный год', 'III квартал 2022 года']
    >>> [period_text(parse_period(t)) for t in ("2022-09", "2022-09-H1", "2022-09-20")]
    ['сентябрь 2022 года', '1–15 сентября 2022 года', '20.09.2022']
    """
    start, end = period.start, period.end
    nominative, genitive = _MONTHS[start.month - 1]
    match period.kind:
        case PeriodKind.CALENDAR_YEAR:
            return f"{start.year} год"
        case PeriodKind.ACADEMIC_YEAR:
            return f"{period.label} учебный год"
        case PeriodKind.QUARTER:
            return f"{_ROMAN[start.month // 3]} квартал {start.year} года"
        case PeriodKind.MONTH:
            return f"{nominative} {start.year} года"
        case PeriodKind.HALF_MONTH:
            return f"{start.day}–{end.day} {genitive} {start.year} года"
        case PeriodKind.SNAPSHOT:
            return date_text(start)


def period_phrase(period: Period) -> str:
    """Name a period with its preposition.

    >>> from pedmonitor.model.period import parse_period
    >>> period_phrase(parse_period("2022")), period_phrase(parse_period("2022-09-20"))
    ('за 2022 год', 'на 20.09.2022')
    """
    preposition = "на" if period.kind is PeriodKind.SNAPSHOT else "за"
    return f"{preposition} {period_text(period)}"


def _half_up(number: Fraction, step: Decimal) -> Decimal:
    """Round an exact fraction half-up by integer arithmetic, so no float or context interferes."""
    units = number / Fraction(step)
    whole = (2 * abs(units.numerator) + units.denominator) // (2 * units.denominator)
    signed = Decimal(whole if number >= 0 else -whole)
    return (signed * step).quantize(step, rounding=ROUND_HALF_UP)
