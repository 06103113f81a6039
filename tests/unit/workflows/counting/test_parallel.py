"""A job in the background gives what it gives in the foreground."""

from __future__ import annotations

from functools import partial

import pytest

from pedmonitor.workflows.counting.parallel import Background


def many(sign: int) -> bytes:
    return bytes([sign]) * 300_000


def fail() -> bytes:
    raise ValueError("сбой")


def test_bytes_come_back_large_ones_too() -> None:
    jobs = [Background(partial(many, sign)) for sign in (1, 2)]
    assert [job.result()[:1] for job in jobs] == [b"\1", b"\2"]


def test_a_fault_shows(capfd: pytest.CaptureFixture[str]) -> None:
    job = Background(fail)
    with pytest.raises(ValueError, match="сбой"):
        job.result()
    assert "Иванова" not in capfd.readouterr().err


def test_a_job_whose_result_nobody_takes_ends_without_a_word(
    capfd: pytest.CaptureFixture[str],
) -> None:
    job = Background(partial(many, 1))
    if job._receiver is None:
        return
    job._receiver.close()
    job._process.join()
    assert capfd.readouterr().err == ""
