"""Every state has a word of its own."""

from __future__ import annotations

from making.statuses import DUE, FAULTY, GOOD, MISSING, SUBMISSIONS

from pedmonitor.model.status import ExpectedReturn, ReturnState, ReturnStatus, Timeliness
from pedmonitor.reporting.text.status_words import (
    LEGEND,
    STATE,
    TIMELINESS,
    due_text,
    owed_text,
    status_text,
    summary_text,
)


def test_words_tell_states_apart_without_colour() -> None:
    assert set(STATE) == set(LEGEND) == set(ReturnState)
    assert len(set(STATE.values())) == len(ReturnState)
    assert set(TIMELINESS) == set(Timeliness)


def test_a_cell_says_the_state_and_the_time() -> None:
    assert status_text(GOOD) == "принят, в срок"
    assert status_text(MISSING) == "НЕТ, срок прошёл"
    assert status_text(FAULTY) == "возврат"


def test_what_is_owed_and_by_when() -> None:
    assert (owed_text(MISSING), due_text(MISSING)) == ("не получен", "20.01.2023")
    expected = ExpectedReturn("ДДТ", "training", DUE)
    refused = ReturnStatus(expected, ReturnState.REFUSED, errors=1)
    assert owed_text(refused) == "получен, все строки отклонены; нужно исправить: 1 ошибка"
    assert (owed_text(FAULTY), due_text(FAULTY)) == ("нужно исправить: 2 ошибки", "")


def test_one_sentence_about_everything() -> None:
    assert summary_text(SUBMISSIONS) == (
        "2022: получено реестров 2 из 3; что-то должны 1 из 2 организаций."
    )
