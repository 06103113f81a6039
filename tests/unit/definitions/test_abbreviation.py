from __future__ import annotations

import pytest
from pydantic import ValidationError

from pedmonitor.definitions.abbreviation import AbbreviationFile


def test_a_list_holds_something_and_nothing_else() -> None:
    one = {"short": "ОО", "full": "образовательная организация"}
    assert AbbreviationFile.model_validate({"abbreviations": [one]}).abbreviations[0].short == "ОО"
    with pytest.raises(ValidationError):
        AbbreviationFile.model_validate({"abbreviations": []})
    with pytest.raises(ValidationError):
        AbbreviationFile.model_validate({"abbreviations": [one | {"note": "x"}]})
