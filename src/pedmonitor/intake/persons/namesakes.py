"""Full namesakes among the staff who may be one person, or two: it is asked, never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.intake.persons.person_issues import namesakes, other_birth, other_birth_elsewhere
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pedmonitor.intake.persons.known_person import KnownPerson
    from pedmonitor.model.issue import Issue


def other_births(found: list[tuple[str, KnownPerson]]) -> Iterator[Issue]:
    """Tell of full namesakes in one organisation whom nothing but a birth date tells apart."""
    first: dict[str, KnownPerson] = {}
    for owner, person in found:
        other = first.setdefault(owner, person)
        apart = (other.snils and person.snils) or (other.locals and person.locals)
        if other is not person and not apart and other.place and person.place:
            yield other_birth(person.place, owner, other.place)


def doubtful(found: list[tuple[str, KnownPerson]], root: Callable[[int], int]) -> Iterator[Issue]:
    """Tell of full namesakes in several organisations who may be one person.

    Of the undated nobody knows; a part-timer has the main job elsewhere, and the namesake of
    another birth date there may be the same person with a date mistyped.

    Args:
        found: The namesakes, each with the organisation.
        root: Gives the number of the person behind a number.
    """
    owners = {owner for owner, _ in found}
    if len(owners) == 1 or len({root(person.number) for _, person in found}) == 1:
        return
    undated = [(owner, person) for owner, person in found if person.is_undated]
    guests = [
        (owner, person)
        for owner, person in found
        if person.is_dated_guest
        and all(root(person.number) != root(one.number) for at, one in found if at != owner)
    ]
    for tell, doubted in ((namesakes, undated), (other_birth_elsewhere, guests)):
        if doubted:
            owner, person = doubted[0]
            yield tell(person.place, owner, ", ".join(map(quoted, sorted(owners - {owner}))))
            return
