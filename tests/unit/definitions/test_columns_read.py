from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.definitions.columns_read import unread_columns

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue


def unread(catalogue: Catalogue, *names: str) -> frozenset[tuple[str, str]]:
    return unread_columns([catalogue.profile(name) for name in names], catalogue)


def test_what_no_figure_of_the_document_reads_is_listed(catalogue: Catalogue) -> None:
    found = unread(catalogue, "vilyuysk-2021")
    assert {("training", "provider"), ("staff", "experience_teaching")} <= found
    assert ("training", "direction") not in found


def test_what_one_of_two_documents_reads_is_read(catalogue: Catalogue) -> None:
    both = unread(catalogue, "vilyuysk-2021", "kazachinsko-lensky-2022")
    assert ("training", "provider") not in both
    assert both < unread(catalogue, "vilyuysk-2021")


def test_a_column_is_read_where_a_mark_that_means_it_is(catalogue: Catalogue) -> None:
    """«Без отрыва» tells «с отрывом»; a breakdown, an exclusion and a list read columns too."""
    found = unread(catalogue, "amursk-2021")
    read = {("training", "on_job"), ("contests", "level"), ("projects", "status")}
    assert not read & found


def test_who_somebody_is_and_when_a_row_was_is_always_read(catalogue: Catalogue) -> None:
    for profile in catalogue.profiles:
        found = unread(catalogue, profile)
        assert not {("staff", "birth_date"), ("staff", "status"), ("training", "date_to")} & found


def test_without_a_document_nobody_knows_what_is_read(catalogue: Catalogue) -> None:
    assert unread_columns([], catalogue) == frozenset()
