from __future__ import annotations

import datetime as dt

from pedmonitor.intake.persons.pseudonyms import PersonKeys
from pedmonitor.intake.settling.identities import identities_of
from pedmonitor.intake.settling.settle import STAFF, SettledTable

DAY = dt.date(2022, 12, 31)


class _Owned:
    """As much of an owned table as identities look at."""

    def __init__(self, people: list[PersonKeys]) -> None:
        self.table = self
        self.people = people


def table(form: str, *keys: PersonKeys) -> SettledTable:
    settled = SettledTable(form, _Owned(list(keys)), [*range(len(keys))], [], DAY)  # type: ignore[arg-type]
    settled.owners = ["СОШ № 1"] * len(keys)
    settled.people = [*range(len(keys))]
    return settled


def test_each_employment_has_its_keys() -> None:
    rows = table(STAFF, PersonKeys(full=1, short=2, snils=3, local=4, birth=5, given=6))
    found = identities_of([rows])
    name, dated, snils, number = found.keys[0].tolist()
    assert (found.places.tolist(), found.organisations) == ([0], ("СОШ № 1",))
    assert (name, snils) == (1, 3)
    assert dated not in {0, 1, 5}
    assert number not in {0, 4, 6}


def test_what_the_register_does_not_say_is_nothing() -> None:
    found = identities_of([table(STAFF, PersonKeys(short=2), PersonKeys(local=4, birth=5))])
    initials, nameless = found.keys.tolist()
    assert initials == [2, 0, 0, 0]
    assert nameless[:3] == [0, 0, 0]
    assert nameless[3] != 0


def test_a_birth_date_alone_is_not_kept() -> None:
    """Two persons born on one day share nothing."""
    found = identities_of([table(STAFF, PersonKeys(full=1, birth=9), PersonKeys(full=2, birth=9))])
    first, second = found.keys[:, 1].tolist()
    assert first != second


def test_keys_are_the_same_in_every_run_and_on_every_machine() -> None:
    found = identities_of([table(STAFF, PersonKeys(full=2**62 + 3, birth=2**61 + 1))])
    expected = ((2**62 + 3) * 0x9E3779B97F4A7C15 ^ (2**61 + 1)) & (2**63 - 1)
    assert found.keys[0, 1] == expected


def test_only_staff_registers_count() -> None:
    staff, contests = table(STAFF, PersonKeys(full=1)), table("contests", PersonKeys(full=2))
    found = identities_of([staff, contests])
    assert (found.persons.tolist(), found.places.tolist()) == ([0], [0])
    assert len(identities_of([]).persons) == 0
