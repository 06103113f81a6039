from __future__ import annotations

from pedmonitor.model.plan_finding import PlanCode
from pedmonitor.planning.lint_words import error, info, short, warn


def test_gravity_and_full_stop() -> None:
    put = [f(PlanCode.REPEATED, "1", "Повтор", "Уберите.") for f in (error, warn, info)]
    assert [found.level.value for found in put] == ["error", "warning", "info"]
    assert {found.message for found in put} == {"Повтор."}


def test_a_long_text_is_cut_at_a_word() -> None:
    assert short("слово " * 30).endswith("слово …»")
    assert len(short("слово " * 30)) < 80
