"""A register without a column that an indicator needs is asked about once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.compute.missing_columns import missing_columns
from pedmonitor.model.issue_codes import IssueCode
from pedmonitor.model.location import Place
from pedmonitor.model.organisation import Organisation
from pedmonitor.model.period import calendar_year
from pedmonitor.model.submission import REFUSED, Submission

if TYPE_CHECKING:
    from pedmonitor.definitions.catalogue import Catalogue
    from pedmonitor.model.issue import Issue

TRAINING = frozenset({"full_name", "kind", "direction", "date_to"})
PLACES = {("А", "training"): Place("А.xlsx", "ПК")}


def asked(
    catalogue: Catalogue,
    *more: str,
    places: dict[tuple[str, str], Place] | None = None,
    sent: frozenset[str] = TRAINING,
) -> list[Issue]:
    fields = {"training": {"А": sent | set(more)}}
    submission = Submission(calendar_year(2022), (Organisation("А"), Organisation("Б")), fields)
    return missing_columns(
        [catalogue.profile("vilyuysk-2021")],
        submission,
        catalogue,
        places=PLACES if places is None else places,
        stating=(),
    )


def test_one_issue_names_the_column_and_all_that_needs_it(catalogue: Catalogue) -> None:
    (issue,) = asked(catalogue)
    assert issue.code is IssueCode.HEAD_NEEDED
    assert (issue.organisation, issue.place) == ("А", Place("А.xlsx", "ПК"))
    assert "нет столбца «Основание»; в показатели 1.1, 1.2-3.3" in issue.message


def test_nothing_is_asked_where_the_column_is(catalogue: Catalogue) -> None:
    assert asked(catalogue, "basis") == []


def test_a_register_whose_rows_are_refused_is_asked_for_its_rows(catalogue: Catalogue) -> None:
    assert asked(catalogue, sent=frozenset({REFUSED})) == []


def test_who_has_sent_nothing_itself_is_not_asked(catalogue: Catalogue) -> None:
    assert asked(catalogue, places={("Б", "training"): Place("Б.xlsx")}) == []
    assert asked(catalogue, places={}) == []


def test_without_a_document_nobody_knows_what_is_needed(catalogue: Catalogue) -> None:
    submission = Submission(
        calendar_year(2022), (Organisation("А"),), {"training": {"А": TRAINING}}
    )
    assert missing_columns([], submission, catalogue, places=PLACES, stating=()) == []
