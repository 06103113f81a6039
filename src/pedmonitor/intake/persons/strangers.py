"""What a batch of files must know of the people of the other batches."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pedmonitor.intake.persons.insured import Contrary


class Stranger(NamedTuple):
    """A person whom other batches know too.

    Attributes:
        snils: Insurance numbers.
        births: Names with birth dates.
        pedagogue: Whether another batch knows him as a pedagogue.
    """

    snils: tuple[int, ...]
    births: tuple[tuple[int, int], ...]
    pedagogue: bool


class Strangers(NamedTuple):
    """What a batch must know of the people of the others.

    Attributes:
        people: Persons, numbered before those of the batch.
        names: Names that other batches bear too: whether that must be told is known.
        told: Those of them that this batch tells of: organisation and the others, by name.
        guests: Likewise, of part-timers whose namesakes elsewhere have other birth dates.
        left: Those who stand in last year's registers of several batches only: key and number.
        disputed: СНИЛС that people of several names bear in other batches too: they join nobody.
        insured: СНИЛС that other batches bear too: what is told of them is known.
        contrary: What this batch tells of them.
    """

    people: tuple[Stranger, ...] = ()
    names: frozenset[int] = frozenset()
    told: tuple[tuple[int, str, str], ...] = ()
    guests: tuple[tuple[int, str, str], ...] = ()
    left: tuple[tuple[tuple[int, int], int], ...] = ()
    disputed: frozenset[int] = frozenset()
    insured: frozenset[int] = frozenset()
    contrary: tuple[Contrary, ...] = ()


NO_STRANGERS = Strangers()
