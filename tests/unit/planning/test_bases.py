from __future__ import annotations

import pytest

from pedmonitor.model.plan import Base
from pedmonitor.planning.bases import base_of, without_quotes


@pytest.mark.parametrize(
    ("words", "base"),
    [
        ("педагогических работников", Base.PERSONS),
        ("участие оо", Base.ORGANISATIONS),
        ("каждой оо, имеющих точки роста", Base.FLAGGED_ORGANISATIONS),
        ("от аттестуемых педагогических работников", Base.ATTESTED),
        ("молодых педагогов образовательных организаций района", Base.YOUNG),
        ("педагогических работников и молодых специалистов", Base.PERSONS),
        ("по каждому рмо", Base.METHOD_ASSOCIATIONS),
        ("участия", Base.UNSPECIFIED),
        ("восстановлено", Base.UNSPECIFIED),
    ],
)
def test_the_base_that_is_named_first(words: str, base: Base) -> None:
    assert base_of(words) is base


def test_titles_say_nothing_of_who_takes_part() -> None:
    assert base_of(without_quotes("семинар «воспитатель в детском саду»")) is Base.UNSPECIFIED
