from __future__ import annotations

from making.definitions import bundled_definitions

from pedmonitor.planning.event_kinds import event_kinds


def test_which_indicators_count_which_events() -> None:
    found = event_kinds(bundled_definitions(), "amursk-2021")
    assert found.counted["A-9"] == {"exchange"}
    assert "training" in found.counted["A-10"]
    assert found.titles["contest"] == "конкурс"
    assert event_kinds(bundled_definitions(), "").counted == {}
