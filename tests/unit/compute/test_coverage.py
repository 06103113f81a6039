"""For whom a figure can be computed, and what the others lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pedmonitor.compute.coverage import Sent, cover
from pedmonitor.definitions.profile import Scope
from pedmonitor.model.organisation import Organisation
from pedmonitor.model.period import calendar_year
from pedmonitor.model.submission import Submission

if TYPE_CHECKING:
    from pedmonitor.compute.coverage import Covered
    from pedmonitor.definitions.catalogue import Catalogue

SCHOOLS = (
    Organisation("А", type="общеобразовательная"),
    Organisation("Б", type="дошкольная"),
    Organisation("В"),
)
STAFF = frozenset({"full_name", "birth_date", "position"})


def covered(
    catalogue: Catalogue, fields: dict[str, dict[str, frozenset[str]]], *types: str
) -> Covered:
    submission = Submission(calendar_year(2022), SCHOOLS, fields)
    family = catalogue.families["age_under35_share"]
    return cover(family, Scope(organisation_types=types), Sent(submission, catalogue, {}))


def test_who_has_sent_what_is_needed(catalogue: Catalogue) -> None:
    found = covered(catalogue, {"staff": {"А": STAFF, "Б": STAFF - {"birth_date"}}})
    assert (found.expected, found.reporting) == (("А", "Б", "В"), ("А",))
    assert "нет столбца «Дата рождения»" in found.lacking
    assert "нет реестра «Реестр кадров»" in found.lacking


def test_the_scope_keeps_organisations_of_unknown_type(catalogue: Catalogue) -> None:
    assert covered(catalogue, {}, "общеобразовательная").expected == ("А", "В")
