from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from making.returns import YEAR_2022

from pedmonitor.errors import WorkspaceError
from pedmonitor.model.publication import Publication, PublishedCell
from pedmonitor.workflows.keeping.publications import (
    log_path,
    read_publications,
    remember_publication,
)

if TYPE_CHECKING:
    from pedmonitor.workflows.keeping.workspace import Workspace

DAY = dt.date(2023, 3, 1)
KEY = ("vilyuysk-2021", "1.1", (("organisation", "ДДТ"),))
EDITION = Publication(
    (
        PublishedCell(("vilyuysk-2021", "1.1", ()), 31, 52, 7),
        PublishedCell(KEY, Fraction(5, 2), None),
    ),
    frozenset({KEY}),
    frozenset({("vilyuysk-2021", "1.2", (("rural", "село"),))}),
    frozenset({(("vilyuysk-2021", "1.2"), ("organisation",))}),
)


def test_an_edition_comes_back_and_is_noted_once(workspace: Workspace) -> None:
    assert read_publications(workspace, YEAR_2022) == ()
    remember_publication(workspace, YEAR_2022, EDITION, on=DAY)
    remember_publication(workspace, YEAR_2022, EDITION, on=DAY + dt.timedelta(1))
    (read,) = read_publications(workspace, YEAR_2022)
    assert set(read.shown) == set(EDITION.shown)
    assert (read.small, read.beside, read.dropped) == (
        EDITION.small, EDITION.beside, EDITION.dropped,
    )  # fmt: skip
    assert '"date":"2023-03-01"' in log_path(workspace, YEAR_2022).read_text(encoding="utf-8")


def test_a_new_edition_is_noted_after_the_old_one(workspace: Workspace) -> None:
    remember_publication(workspace, YEAR_2022, EDITION, on=DAY)
    remember_publication(workspace, YEAR_2022, Publication(), on=DAY)
    assert [len(one.shown) for one in read_publications(workspace, YEAR_2022)] == [2, 0]


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"pedmonitor.publications/1": [{}]}'])
def test_a_damaged_log_is_refused(workspace: Workspace, text: str) -> None:
    path = log_path(workspace, YEAR_2022)
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    with pytest.raises(WorkspaceError, match="Журнал публикаций"):
        read_publications(workspace, YEAR_2022)
