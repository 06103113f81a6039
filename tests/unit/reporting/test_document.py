from __future__ import annotations

import pytest

from pedmonitor.reporting.document import Chart, Column, Count, Table


def test_a_ragged_table_is_refused() -> None:
    with pytest.raises(ValueError, match="2 columns, but a row of 1 cells"):
        Table((Column("а"), Column("б")), ((Count(1), Count(2)), (Count(1),)))


def test_a_ragged_chart_is_refused() -> None:
    with pytest.raises(ValueError, match="2 fields, but a row of 1 values"):
        Chart("bars", "Предметы", "словами", ("предмет", "доля"), ((1,),))
