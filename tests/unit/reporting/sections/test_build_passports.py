from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pedmonitor.errors import DefinitionError
from pedmonitor.reporting.facts.context import gather
from pedmonitor.reporting.sections.build_passports import passports_sections

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.reporting.facts.context import ReportContext


def test_passports_need_the_definitions(context: ReportContext, templates: Path) -> None:
    with pytest.raises(DefinitionError, match="нужны определения"):
        passports_sections(gather(context, templates=templates))
