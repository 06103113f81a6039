"""A batch without others knows nobody else."""

from __future__ import annotations

from pedmonitor.intake.persons.strangers import NO_STRANGERS


def test_without_other_batches_no_number_is_weighed_elsewhere() -> None:
    assert (NO_STRANGERS.insured, NO_STRANGERS.disputed, NO_STRANGERS.people) == (
        frozenset(),
        frozenset(),
        (),
    )
