"""A share is held against the indicator of its days, growth against the year before."""

from __future__ import annotations

from dataclasses import replace

from making.plan_facts import END, YEAR, evidence, figure, rows

from pedmonitor.planning.results import parse_result
from pedmonitor.planning.row_facts import Facts
from pedmonitor.planning.row_figures import judge_share, judge_trend


def test_a_share_needs_its_figure() -> None:
    row = replace(rows()["8.1"], expected=parse_result("не менее 20 %"), indicators=("1",))
    part = row.expected.parts[0]
    facts = Facts(row, YEAR, END, (), (), (), None, evidence())
    assert judge_share(part, facts).met is None
    known = evidence(figures=(figure("1", "2022-01-01", "2022-12-31", (2, 10)),))
    assert judge_share(part, replace(facts, evidence=known)).met is True


def test_growth_needs_the_year_before() -> None:
    row = replace(rows()["8.1"], expected=parse_result("Увеличение доли"), indicators=("1",))
    part = row.expected.parts[0]
    now = figure("1", "2022-01-01", "2022-12-31", (2, 10))
    before = figure("1", "2021-01-01", "2021-12-31", (3, 10))
    facts = Facts(row, YEAR, END, (), (), (), None, evidence(figures=(now,)))
    assert judge_trend(part, facts).met is None
    both = replace(facts, evidence=evidence(figures=(now, before)))
    assert judge_trend(part, both).met is False
