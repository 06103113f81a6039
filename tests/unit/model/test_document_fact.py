from __future__ import annotations

from pedmonitor.model.document_fact import DocumentFact


def test_a_document_is_in_force_until_it_says_otherwise() -> None:
    assert DocumentFact("СОШ № 1", "Положение").in_force
