from __future__ import annotations

from dataclasses import replace

from making.definitions import bundled_definitions
from making.district import FAMILIES, contexts, run_of, table

from pedmonitor.disclosure.extract import own_extract
from pedmonitor.disclosure.protect import protect
from pedmonitor.disclosure.rules import Rules
from pedmonitor.model.organisation import Succession
from pedmonitor.model.result import Coverage, InputFile, Verdict

COUNTS = [(3, 12), (4, 9), (0, 7), (2, 8), (1, 3), (6, 20), (5, 9), (2, 9)]


def test_an_organisation_sees_its_own_and_nobody_elses() -> None:
    run = replace(
        run_of(table("1.1", COUNTS), places=contexts(8)),
        inputs=(
            InputFile("а.xlsx", "", "ОО 4", Verdict.ACCEPTED),
            InputFile("б.xlsx", "", "ОО 5", Verdict.ACCEPTED),
        ),
        coverage=Coverage(9, 8, ("ОО 9",), 8, 0),
        successions=(Succession("ОО 2", "ОО 3"), Succession("Старая", "ОО 4")),
    )
    profiles = bundled_definitions().profiles
    public = protect(run, families=FAMILIES, profiles=profiles, rules=Rules()).run
    own = own_extract(run, public, "ОО 4")
    mine = [v for v in own.values if v.breakdown and v.breakdown[0][0] == "organisation"]
    assert [(v.breakdown[0][1], v.numerator, v.denominator) for v in mine] == [("ОО 4", 1, 3)]
    shared = [v for v in own.values if v not in mine]
    assert shared == [v for v in public.values if v in shared]
    assert [item.file for item in own.inputs] == ["а.xlsx"]
    assert own.coverage.missing == ()
    assert [one.predecessor for one in own.successions] == ["Старая"]
    assert [one.name for one in own.contexts] == ["ОО 4"]
