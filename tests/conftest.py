"""What every test may rely on: no real home, no network, a fixed seed for property tests."""

from __future__ import annotations

import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import HealthCheck, settings

sys.path.insert(0, str(Path(__file__).parent))  # `making`: builders of small real files

from making.definitions import bundled_definitions

from pedmonitor.definitions.settings import Settings
from pedmonitor.intake.plan import make_plan
from pedmonitor.workflows.keeping.workspace import Workspace

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.intake.plan import ReadingPlan

settings.register_profile(
    "ci",
    derandomize=True,
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("nightly", parent=settings.get_profile("ci"), max_examples=2000)
settings.load_profile("ci")

NETWORK = {socket.AF_INET, socket.AF_INET6}


class NetworkForbiddenError(AssertionError):
    """A test has tried to reach the network."""


@pytest.fixture(autouse=True)
def _no_real_home(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path_factory.mktemp("home", numbered=True)
    for name in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> NoReturn:
        raise NetworkForbiddenError("tests must not reach the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The bundled definitions."""
    return bundled_definitions()


@pytest.fixture(scope="session")
def plan(catalogue: Catalogue) -> ReadingPlan:
    """The reading plan of a workspace without settings."""
    return make_plan(catalogue, Settings(), secret=b"tests")


@pytest.fixture
def workspace(tmp_path: Path, catalogue: Catalogue) -> Workspace:
    """An empty workspace."""
    path = tmp_path / "workspace"
    path.mkdir()
    return Workspace(path, Settings(), catalogue)
