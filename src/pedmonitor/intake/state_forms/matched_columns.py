"""Which graph each column of a table is, from left to right."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pedmonitor.intake.state_forms.matching import How, Match, Same, match_graph, plain_number
from pedmonitor.intake.state_forms.number_rows import LEADING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pedmonitor.definitions.state_form import FormGraph

Paths = tuple[tuple[str, ...], ...]
_FEWEST = 3


@lru_cache(maxsize=4096)
def match_columns(
    paths: Paths, numbers: tuple[str, ...], section: Same[Sequence[FormGraph]]
) -> tuple[Match[FormGraph], ...]:
    """Tell which graph each column is; equal headers are judged once.

    Args:
        paths: The captions over each column, from the parent down.
        numbers: The number of each column; empty where there is none.
        section: The graphs of a section.
    """
    graphs = section.it
    matches: list[Match[FormGraph]] = []
    taken: set[str] = set()
    for path, number in zip(paths, numbers, strict=True):
        match = match_graph(path, number, graphs, frozenset(taken))
        item = match.item
        if item is not None and match.how is How.SURE:
            repeated = item.number in taken
            match = Match(item, How.CONTRADICTS) if repeated else match
            taken.add(item.number)
        matches.append(match)
    if any(match.how is How.CONTRADICTS for match in matches):
        return _by_captions(paths, numbers, graphs) or tuple(matches)
    return tuple(matches)


def _by_captions(
    paths: Paths, numbers: tuple[str, ...], graphs: Sequence[FormGraph]
) -> tuple[Match[FormGraph], ...]:
    """Read the columns by their captions where the numbers have moved by columns put in.

    Every known caption must stand in the order of the form, all of them must be there, and its
    number must have moved by just as many columns as were put in to its left: then the numbers
    say no other than the captions. Nothing is given where anything else is wrong. Blanks with
    «А» and «Б» over names and codes count the graphs from 1, two less than the others.
    """
    found: list[Match[FormGraph]] = []
    lead = LEADING if numbers[:1] == ("1",) else 0
    after, put_in = -1, 0
    taken: set[str] = set()
    for path, number in zip(paths, numbers, strict=True):
        match = match_graph(path, "", graphs, frozenset(taken))
        at = -1 if match.item is None else graphs.index(match.item)
        if match.item is None or at <= after:
            put_in += 1
            found.append(Match(None, How.UNKNOWN))
            continue
        meant = int(plain_number(match.item.number)) + put_in - lead
        if not number.isdigit() or int(number) != meant:
            return ()
        after = at
        taken.add(match.item.number)
        found.append(match)
    return tuple(found) if (put_in or lead) and len(taken) == len(graphs) >= _FEWEST else ()
