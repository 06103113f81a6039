"""One СНИЛС in the lists of several organisations: one person with two posts, or a slip.

A number dragged down a column or taken over with a copied list joins people who have nothing else
in common, and no list alone shows it. Who bears another name is another person; who bears the same
one with another birth date is one person of whom one list is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.persons.person_issues import born_otherwise_elsewhere, same_snils_elsewhere
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pedmonitor.intake.persons.known_person import KnownPerson
    from pedmonitor.model.issue import Issue


class Contrary(NamedTuple):
    """What an organisation is told of a number.

    Attributes:
        owner: The organisation.
        snils: Key of the number.
        others: Where somebody else bears it, quoted.
        named: Whether the name is another one too, so that the number joins nobody.
    """

    owner: str
    snils: int
    others: str
    named: bool


def contrary(snils: int, bearers: Sequence[tuple[str, KnownPerson]]) -> list[Contrary]:
    """Tell every organisation whose word of a number another one contradicts.

    Args:
        snils: Key of the number.
        bearers: Who bears it in which organisation.
    """
    strangers: dict[str, set[str]] = {}
    births: dict[str, set[str]] = {}
    for owner, person in bearers:
        for other, one in bearers:
            if other == owner:
                continue
            if not person.may_be(one):
                strangers.setdefault(owner, set()).add(other)
            elif person.births and one.births and set(person.births).isdisjoint(one.births):
                births.setdefault(owner, set()).add(other)
    return [
        Contrary(owner, snils, ", ".join(map(quoted, sorted(others))), named)
        for found, named in ((strangers, True), (births, False))
        for owner, others in found.items()
    ]


def told_of(
    found: Iterable[Contrary], insured: Mapping[tuple[str, int], KnownPerson]
) -> Iterator[Issue]:
    """Turn what is contrary into issues where the person stands.

    Args:
        found: What is contrary.
        insured: Who bears which number in which organisation.
    """
    for one in found:
        tell = same_snils_elsewhere if one.named else born_otherwise_elsewhere
        yield tell(insured[one.owner, one.snils].place, one.owner, one.others)
