"""The guards of conftest hold: a guard that cannot fail is decoration."""

from __future__ import annotations

import os
import socket
import urllib.request
from pathlib import Path

import pytest


def test_a_socket_to_anywhere_is_refused() -> None:
    with (
        socket.socket() as own,
        pytest.raises(AssertionError, match="must not reach the network"),
    ):
        own.connect(("127.0.0.1", 9))


def test_a_library_that_wants_the_network_is_refused_too() -> None:
    with pytest.raises(AssertionError, match="must not reach the network"):
        urllib.request.urlopen("http://example.com")


def test_the_home_of_the_user_is_not_the_home_of_tests(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    base = tmp_path_factory.getbasetemp()
    assert Path.home().is_relative_to(base)
    assert Path(os.environ["XDG_CONFIG_HOME"]).is_relative_to(base)
