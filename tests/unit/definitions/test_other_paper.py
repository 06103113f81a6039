"""Papers of a school that are no returns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.definitions.loading import load_catalogue
from pedmonitor.definitions.other_paper import OtherPaper
from pedmonitor.errors import DefinitionError

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue


def test_lists_are_disputed_where_the_definition_says_so() -> None:
    paper = OtherPaper(id="pupil_lists", title="список", names=("спис учащ",), staff=True)
    assert paper.disputes("staff")
    assert not paper.disputes("organisations")
    assert not paper.disputes("training")


def test_bundled_papers_have_ids_of_their_own(catalogue: Catalogue) -> None:
    ids = [paper.id for paper in catalogue.papers.papers]
    assert ids
    assert len(ids) == len(set(ids))


def test_a_register_or_field_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "indicators" / "other_papers.yaml"
    path.parent.mkdir()
    path.write_text("generic: [diagnostic]\ntelling: {training: [programm]}\n", encoding="utf-8")
    with pytest.raises(DefinitionError, match="нет реестра «diagnostic»") as caught:
        load_catalogue(tmp_path)
    assert "нет поля «programm»" in str(caught.value)
