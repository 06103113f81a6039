"""Tell persons apart and find them again: explicit ids first, then the full name, never a guess."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.intake.persons.insured import contrary, told_of
from pedmonitor.intake.persons.known_person import KnownPerson, met
from pedmonitor.intake.persons.namesakes import doubtful, other_births
from pedmonitor.intake.persons.person_issues import (
    alike_in_short,
    ambiguous,
    namesakes,
    not_in_staff,
    of_unknown_school,
    other_birth_elsewhere,
    same_number,
    same_snils,
    told_by_initials,
    two_births,
)
from pedmonitor.intake.persons.strangers import NO_STRANGERS
from pedmonitor.model.columns import NO_PERSON
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pedmonitor.intake.persons.pseudonyms import PersonKeys
    from pedmonitor.intake.persons.strangers import Strangers
    from pedmonitor.model.issue import Issue
    from pedmonitor.model.location import Place


class StaffRow(NamedTuple):
    """One row of a staff register.

    Attributes:
        owner: Organisation.
        keys: What tells the person apart.
        place: The cell with the name.
        guest: Whether it tells of an external part-timer.
    """

    owner: str
    keys: PersonKeys
    place: Place
    guest: bool = False


@dataclass(slots=True)
class PeopleIndex:
    """Everybody of the staff registers, ready to be found by what other registers say.

    Attributes:
        numbers: Person of each staff row, in the order given.
        issues: What is doubtful.
    """

    numbers: list[int] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    _parent: list[int] = field(default_factory=list)
    _by_name: dict[tuple[str, int], list[KnownPerson]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _shorts: list[tuple[tuple[str, int], KnownPerson]] = field(default_factory=list)
    _by_short: dict[tuple[str, int], list[KnownPerson]] = field(default_factory=dict)
    _by_initials: dict[tuple[str, int], list[KnownPerson]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _by_snils: dict[int, int] = field(default_factory=dict)
    _insured: dict[tuple[str, int], KnownPerson] = field(default_factory=dict)
    _disputed: set[tuple[str, int]] = field(default_factory=set)
    _by_local: dict[tuple[str, int], KnownPerson] = field(default_factory=dict)
    _by_birth: dict[tuple[int, int], int] = field(default_factory=dict)
    _owners: set[str] = field(default_factory=set)
    _former: dict[tuple[str, int], list[KnownPerson]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _of_nobody: dict[int, Place] = field(default_factory=dict)

    def introduce(self, strangers: Strangers) -> None:
        """Number the persons of other batches first; done before anybody is added."""
        for number, known in enumerate(strangers.people):
            self._parent.append(number)
            self._by_snils.update(dict.fromkeys(known.snils, number))
            self._by_birth.update(dict.fromkeys(known.births, number))

    def has_staff(self, owner: str) -> bool:
        """Say whether the organisation has sent a staff register."""
        return owner in self._owners

    def _root(self, number: int) -> int:
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def _join(self, first: int, second: int) -> None:
        low, high = sorted((self._root(first), self._root(second)))
        self._parent[high] = low

    def add(self, row: StaffRow) -> None:
        """Take in one staff row."""
        self._owners.add(row.owner)
        keys = row.keys
        person = self._known(row)
        if person is None:
            person = met(len(self._parent), keys, row.place)
            self._parent.append(person.number)
            name = keys.full or keys.short
            (self._by_name if keys.full else self._by_initials)[row.owner, name].append(person)
            self._shorts.append(((row.owner, keys.short), person))
        else:
            if keys.birth and person.births and keys.birth not in person.births and person.place:
                self.issues.append(two_births(row.place, row.owner, person.place))
            person.add(keys)
        person.guest |= row.guest
        if keys.local:
            self._by_local.setdefault((row.owner, keys.local), person)
        self._link(row, person)
        self.numbers.append(person.number)

    def _known(self, row: StaffRow) -> KnownPerson | None:
        """Find the person among the rows of the same organisation."""
        keys = row.keys
        if keys.local and (found := self._by_local.get((row.owner, keys.local))):
            if found.bears(keys):
                return found
            self.issues.append(same_number(row.place, row.owner))
        table = self._by_name if keys.full else self._by_initials
        alike = table.get((row.owner, keys.full or keys.short))
        if not alike:
            return None
        same = [person for person in alike if person.agrees(keys)]
        if not (keys.full or keys.short):  # nameless: a birth date alone makes nobody the same
            same = [person for person in same if keys.snils and keys.snils in person.snils]
        if len(same) > 1:
            self.issues.append(ambiguous(row.place, row.owner))
        return same[0] if same else None

    def _link(self, row: StaffRow, person: KnownPerson) -> None:
        """Join the same person of different organisations: by СНИЛС, or by name and birth date."""
        keys = row.keys
        number = person.number
        if keys.snils:
            self._insure(row, person)
        if not (keys.full and keys.birth):
            return
        if (other := self._by_birth.setdefault((keys.full, keys.birth), number)) != number:
            self._join(other, number)

    def _insure(self, row: StaffRow, person: KnownPerson) -> None:
        """Give a person the number of the row; tell where a colleague has it under another name."""
        key = (row.owner, row.keys.snils)
        bearer = self._insured.setdefault(key, person)
        if bearer is not person and not bearer.is_insured_as(row.keys, row.place):
            self._disputed.add(key)
            self.issues.append(same_snils(row.place, row.owner, bearer.place))
        elif bearer is not person:
            self._join(bearer.number, person.number)

    def is_disputed(self, owner: str, snils: int) -> bool:
        """Say whether people of several names bear the number in one place: it joins nobody."""
        return (owner, snils) in self._disputed

    def remember_former(self, owner: str, name: int, former: Iterable[int]) -> None:
        """Remember under which names somebody of the staff may stand in other registers.

        Args:
            owner: The organisation.
            name: Key of the name that somebody bears now, in full or in short.
            former: Keys of the former name.
        """
        table = self._by_name if (owner, name) in self._by_name else self._by_initials
        for key in filter(None, former):
            known = self._former[owner, key]
            known.extend(one for one in table.get((owner, name), ()) if one not in known)

    def remember_unowned(self, keys: PersonKeys, place: Place) -> None:
        """Remember a row of staff that counts for nobody: its school is not known."""
        self._of_nobody.setdefault(keys.full or keys.short, place)

    def settle_numbers(self, strangers: Strangers = NO_STRANGERS) -> None:
        """Settle the numbers once all staff rows are in: one СНИЛС in two places is one person."""
        bearers: dict[int, list[tuple[str, KnownPerson]]] = defaultdict(list)
        for (owner, snils), person in self._insured.items():
            if not self.is_disputed(owner, snils):
                bearers[snils].append((owner, person))
        found = [
            one
            for snils, people in bearers.items()
            if len(people) > 1 and snils not in strangers.insured
            for one in contrary(snils, people)
        ]
        self.issues.extend(told_of((*found, *strangers.contrary), self._insured))
        apart = {one.snils for one in found if one.named} | strangers.disputed
        for snils, people in bearers.items():
            for _, person in () if snils in apart else people:
                other = self._by_snils.setdefault(snils, person.number)
                if other != person.number:
                    self._join(other, person.number)
        self.numbers = [self._root(number) for number in self.numbers]

    def _join_initials(self) -> None:
        """Find «Белова А.П.» of one list of staff in «Белова Анна Петровна» of another one.

        A school names its people in full in one paper and in short in the next: counted twice they
        would swell every denominator.
        """
        short = {person.number for people in self._by_initials.values() for person in people}
        if not short:
            return
        full: dict[tuple[str, int], list[KnownPerson]] = defaultdict(list)
        for key, person in self._shorts:
            if person.number not in short:
                full[key].append(person)
        for key, people in self._by_initials.items():
            for person in people:
                alike = [one for one in full.get(key, ()) if _may_be_one(one, person)]
                if len(alike) == 1 and person.place is not None:
                    self._join(alike[0].number, person.number)
                    self.issues.append(told_by_initials(person.place, key[0]))

    def _alike_elsewhere(self) -> Iterator[Issue]:
        """Tell of «Белова А.П.» of one school who may be «Белова Анна Петровна» of another one.

        Surname, initials and birth date are the same: nobody is joined by them (domain.md
        §1.10, 3), and the total of the municipality holds the person twice.
        """
        shorts = {name for _, name in self._by_initials if name}
        if not shorts:
            return
        alike: dict[int, list[tuple[str, KnownPerson]]] = defaultdict(list)
        for (owner, name), person in self._shorts:
            if name in shorts and person.births:
                alike[name].append((owner, person))
        for (owner, name), people in self._by_initials.items():
            for person in people:
                others = {
                    other
                    for other, one in alike.get(name, ())
                    if other != owner
                    and not set(one.births).isdisjoint(person.births)
                    and self._root(one.number) != self._root(person.number)
                }
                if others:
                    yield alike_in_short(
                        person.place, owner, ", ".join(map(quoted, sorted(others)))
                    )

    def finish(self, strangers: Strangers = NO_STRANGERS) -> None:
        """Settle the numbers once all staff rows are in, and tell of namesakes."""
        self._join_initials()
        self.settle_numbers(strangers)
        self.issues.extend(self._alike_elsewhere())
        names: dict[int, list[tuple[str, KnownPerson]]] = defaultdict(list)
        for (owner, name), people in self._by_name.items():
            names[name].extend((owner, person) for person in people)
        for told, owner, others in strangers.told:
            first = next(p for p in self._by_name[owner, told] if p.is_undated)
            self.issues.append(namesakes(first.place, owner, others))
        for told, owner, others in strangers.guests:
            first = next(p for p in self._by_name[owner, told] if p.is_dated_guest)
            self.issues.append(other_birth_elsewhere(first.place, owner, others))
        for name, found in names.items():
            if len(found) == 1:
                continue
            self.issues.extend(other_births(found))
            if name in strangers.names:
                continue
            self.issues.extend(doubtful(found, self._root))

    def find_plainly(self, keys: PersonKeys, owner: str) -> int:
        """Find a person whose full name one colleague bears and nothing contradicts."""
        if keys.snils or keys.local:
            return NO_PERSON
        people = self._by_name.get((owner, keys.full), ())
        if len(people) == 1 and people[0].agrees(keys) and (owner, keys.full) not in self._former:
            return self._root(people[0].number)
        return NO_PERSON

    def find(self, keys: PersonKeys, owner: str, place: Place) -> tuple[int, Issue | None]:
        """Find the person another register speaks of.

        Returns:
            The person's number or `NO_PERSON`, and an issue when there is something to say.
        """
        if self.is_disputed(owner, keys.snils) and not (keys.full or keys.short or keys.local):
            return NO_PERSON, ambiguous(place, owner)
        if (number := self._insured_as(keys, owner, place)) is not None:
            return self._root(number), None
        if (
            keys.local
            and (person := self._by_local.get((owner, keys.local)))
            and person.bears(keys)
        ):
            return self._root(person.number), None
        people = [p for p in self._by_name.get((owner, keys.full), ()) if p.agrees(keys)]
        by_initials = False
        if not people and keys.short:
            table = self._by_initials if keys.full else self._called_in_short()
            people = [p for p in table.get((owner, keys.short), ()) if p.agrees(keys)]
            by_initials = bool(people)
        former = self._former.get((owner, keys.full or keys.short), ())
        people += [p for p in former if p.agrees(keys) and p not in people]
        if not people and keys.birth:
            number = self._by_birth.get((keys.full, keys.birth))
            if number is not None:
                return self._root(number), None
        return self._settle(people, keys, owner, place, by_initials=by_initials)

    def _insured_as(self, keys: PersonKeys, owner: str, place: Place) -> int | None:
        """Find whose the number is; a colleague's beside another name is nobody's."""
        if not keys.snils or self.is_disputed(owner, keys.snils):
            return None
        own = self._insured.get((owner, keys.snils))
        if own is not None and not own.is_insured_as(keys, place):
            return None
        return own.number if own is not None else self._by_snils.get(keys.snils)

    def _called_in_short(self) -> dict[tuple[str, int], list[KnownPerson]]:
        """Find people by surname and initials: laid out only when somebody is called so."""
        for key, person in self._shorts:
            self._by_short.setdefault(key, []).append(person)
        self._shorts.clear()
        return self._by_short

    def _settle(
        self,
        people: list[KnownPerson],
        keys: PersonKeys,
        owner: str,
        place: Place,
        *,
        by_initials: bool,
    ) -> tuple[int, Issue | None]:
        roots = sorted({self._root(person.number) for person in people})
        if len(roots) == 1:
            issue = told_by_initials(place, owner) if by_initials else None
            return roots[0], issue
        if roots:
            return NO_PERSON, ambiguous(place, owner)
        near = self._called_in_short().get((owner, keys.short), [])
        hint = near[0].place if len(near) == 1 and keys.short else None
        if row := self._of_nobody.get(keys.full or keys.short):
            return NO_PERSON, of_unknown_school(place, owner, row)
        return NO_PERSON, not_in_staff(place, owner, hint)


def _may_be_one(first: KnownPerson, second: KnownPerson) -> bool:
    """Say whether people of one surname and initials in two lists are not told apart."""
    if first.place is None or second.place is None:
        return False
    if not {*second.names} <= {*first.names}:
        return False  # «Белова Анна П.» and «Белова Алла Петровна»
    listed_together = first.place.file == second.place.file
    if listed_together and first.place.sheet == second.place.sheet:
        # two rows of one list are two people, unless both were born on the same day
        return not set(first.births).isdisjoint(second.births) and not _insured_apart(first, second)
    apart = first.births and second.births and set(first.births).isdisjoint(second.births)
    return not (apart or _insured_apart(first, second))


def _insured_apart(first: KnownPerson, second: KnownPerson) -> bool:
    return bool(first.snils and second.snils) and set(first.snils).isdisjoint(second.snils)
