"""Title pages of state forms whose sections lie beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.intake.form_return import FormReturn
from pedmonitor.intake.origin.stated import Stated
from pedmonitor.intake.settling.title_pages import told_of_title_pages
from pedmonitor.intake.state_forms.form_issues import no_sections
from pedmonitor.intake.state_forms.owning import OwnedForm
from pedmonitor.model.location import Place

if TYPE_CHECKING:
    from pedmonitor.intake.plan import ReadingPlan


@pytest.mark.parametrize(
    ("title", "section", "level"),
    [
        ("СОШ 1/титул.xlsx", "СОШ 1/3.3.xlsx", "info"),
        ("СОШ 1/титул.xlsx", "СОШ 2/3.3.xlsx", "error"),
        ("титул.xlsx", "3.3.xlsx", "error"),
    ],
)
def test_sections_of_the_same_folder_are_enough(
    plan: ReadingPlan, title: str, section: str, level: str
) -> None:
    given = OwnedForm(FormReturn("oo1", "oo1-16", section), "СОШ № 1", Stated())
    issues = [no_sections(Place(title), "ОО-1"), no_sections(Place(title), "85-К")]
    found = told_of_title_pages(issues, [given], plan.state_forms)
    assert [issue.level.value for issue in found] == [level, "error"]
