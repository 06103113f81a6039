"""What stands in the registers of several batches stands in all of them together."""

from __future__ import annotations

from pedmonitor.compute.parts.seen import Seen, look_together


def test_what_stands_in_any_batch_is_present() -> None:
    first = Seen(frozenset({"химия"}), frozenset(), {("pk", "kind"): frozenset({"a"})})
    second = Seen(frozenset({"физика"}), frozenset({"учитель"}), {("pk", "kind"): frozenset({"b"})})
    seen = look_together([first, second])
    assert seen.subjects == {"химия", "физика"}
    assert seen.positions == {"учитель"}
    assert seen.said("pk", "kind") == {"a", "b"}
    assert seen.said("pk", "level") == frozenset()
