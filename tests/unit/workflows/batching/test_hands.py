"""A process that does one task after another."""

from __future__ import annotations

import os
import signal
import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest

from pedmonitor.workflows.batching.hands import Hand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux")


def square(number: int) -> tuple[int, int]:
    return os.getpid(), number * number


def fall() -> tuple[int, int]:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0, 0


def fail() -> int:
    raise ValueError("сбой")


@pytest.fixture
def hand() -> Iterator[Hand[tuple[int, int]]]:
    tasks: list[Callable[[], tuple[int, int]]] = [partial(square, 3), partial(square, 1000), fall]
    made = Hand(tasks)
    yield made
    made.end()


def test_one_process_does_them_all(hand: Hand[tuple[int, int]]) -> None:
    hand.give(1)
    hand.give(0)
    (first, large), (second, small) = hand.take(), hand.take()
    assert (large, small) == (1_000_000, 9)
    assert first == second != os.getpid()


def test_a_fault_is_left_to_whoever_does_the_task_anew(capfd: pytest.CaptureFixture[str]) -> None:
    hand = Hand([fail])
    hand.give(0)
    with pytest.raises(EOFError):
        hand.take()
    hand.end()
    assert capfd.readouterr().err == ""


def test_one_that_is_no_more_is_told(hand: Hand[tuple[int, int]]) -> None:
    hand.give(2)
    with pytest.raises(EOFError):
        hand.take()
    hand.give(0)
    with pytest.raises(EOFError):
        hand.take()
