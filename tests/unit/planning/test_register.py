"""Nothing that the methodist has written is lost; nothing that nobody has touched piles up."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pedmonitor.model.recommendation import RegisterRow, State
from pedmonitor.planning.register import PERIOD, PROFILE, renew

SCOPE = {("2022", "p")}


def row(number: str, made: str = "Текст", *, text: str = "", **marks: str) -> RegisterRow:
    given = {PERIOD: "2022", PROFILE: "p"}
    return RegisterRow(number, State.CURRENT, given, text or made, made, marks)


def states(rows: tuple[RegisterRow, ...]) -> list[tuple[str, str, str]]:
    return [(one.id, one.state.name, one.text) for one in rows]


def test_marks_and_edited_texts_survive() -> None:
    kept = [row("1", text="Мой текст"), row("2", Утверждено="01.03.2023")]
    found = renew(kept, [row("1"), row("2"), row("3")], scope=SCOPE)
    assert states(found.rows) == [
        ("1", "CURRENT", "Мой текст"),
        ("2", "CURRENT", "Текст"),
        ("3", "CURRENT", "Текст"),
    ]
    assert found.rows[1].marks == {"Утверждено": "01.03.2023"}
    assert found.clashes == ()


def test_changed_figures_renew_what_nobody_has_touched() -> None:
    found = renew([row("1", "Было 3")], [row("1", "Стало 5")], scope=SCOPE)
    assert states(found.rows) == [("1", "CURRENT", "Стало 5")]


def test_a_clash_keeps_both() -> None:
    kept = [row("1", "Было 3", text="Мой текст о 3")]
    found = renew(kept, [row("1", "Стало 5")], scope=SCOPE)
    assert states(found.rows) == [("1", "CURRENT", "Стало 5"), ("1", "OUTDATED", "Мой текст о 3")]
    assert [one.text for one in found.clashes] == ["Мой текст о 3"]
    again = renew(found.rows, [row("1", "Стало 5")], scope=SCOPE)
    assert again.rows == found.rows
    assert again.clashes == ()


def test_what_does_not_follow_any_more() -> None:
    kept = [row("1"), row("2", Направлено="01.03.2023")]
    found = renew(kept, [], scope=SCOPE)
    assert states(found.rows) == [("2", "GONE", "Текст")]
    back = renew(found.rows, [row("2")], scope=SCOPE)
    assert states(back.rows) == [("2", "CURRENT", "Текст")]
    assert back.rows[0].marks == {"Направлено": "01.03.2023"}


def test_other_periods_and_own_rows_stay() -> None:
    other = replace(row("9"), given={PERIOD: "2021", PROFILE: "p"})
    own = RegisterRow("", State.OWN, {PERIOD: "2022"}, "Своя", "")
    assert renew([other, own], [], scope=SCOPE).rows == (other, own)


rows = st.builds(
    row,
    st.sampled_from("123"),
    st.sampled_from(["а", "б"]),
    text=st.sampled_from(["", "моё"]),
    Утверждено=st.sampled_from(["", "01.03.2023"]),
)


@given(st.lists(rows, unique_by=lambda one: one.id), st.lists(rows, unique_by=lambda one: one.id))
def test_laws(kept: list[RegisterRow], later: list[RegisterRow]) -> None:
    fresh = [row(one.id, one.made) for one in later]
    found = renew(kept, fresh, scope=SCOPE)
    written = [(one.text, one.marks) for one in found.rows]
    assert all((one.text, one.marks) in written for one in kept if one.is_touched)
    live = [one.id for one in found.rows if one.state is State.CURRENT]
    assert live == [one.id for one in fresh]
    assert renew(found.rows, fresh, scope=SCOPE).rows == found.rows
