from __future__ import annotations

import pytest
from making.definitions import bundled_definitions
from pydantic import ValidationError

from pedmonitor.definitions.bundled import bundled_folder
from pedmonitor.definitions.procedure import ProcedureFile
from pedmonitor.reporting.editable.template_data import read_template_data


def test_every_family_of_a_procedure_exists() -> None:
    families = bundled_definitions().families
    listed = read_template_data(bundled_folder("templates"), "procedures.yaml", ProcedureFile)
    assert [name for p in listed.procedures for name in p.families if name not in families] == []
    assert {p.id for p in listed.procedures} >= {"deficits", "burnout", "contests", "training"}


def test_names_do_not_repeat() -> None:
    one = {"id": "a", "title": "Отчёт", "families": ["b"]}
    with pytest.raises(ValidationError, match="повторяются имена процедур: a"):
        ProcedureFile.model_validate({"procedures": [one, one]})
