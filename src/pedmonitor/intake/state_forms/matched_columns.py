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
        moved = _by_captions(paths, numbers, graphs) or _without_a_kind(paths, numbers, graphs)
        return moved or tuple(matches)
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


def _without_a_kind(
    paths: Paths, numbers: tuple[str, ...], graphs: Sequence[FormGraph]
) -> tuple[Match[FormGraph], ...]:
    """Read the columns by their captions where all graphs of one wording have been left out.

    «Всего» and the ages, and no «из них женщины» under any of them: the school has counted its
    columns anew, one after the other. All other graphs must be there in the order of the form.
    """
    if not all(map(str.isdigit, numbers)):
        return ()
    counted = list(map(int, numbers))
    if not counted or counted != list(range(counted[0], counted[0] + len(counted))):
        return ()
    found: list[Match[FormGraph]] = []
    taken: set[str] = set()
    after = -1
    for path in paths:
        match = match_graph(path, "", graphs, frozenset(taken))
        at = -1 if match.item is None else graphs.index(match.item)
        if match.item is None or at <= after:
            return ()
        after = at
        taken.add(match.item.number)
        found.append(match)
    left_out = [graph.path[-1] for graph in graphs if graph.number not in taken]
    kept = {graph.path[-1] for graph in graphs if graph.number in taken}
    # a single graph that is not there may as well be a caption that has slipped
    of_a_kind = len(left_out) > 1 and len({*left_out}) == 1 and left_out[0] not in kept
    return tuple(found) if of_a_kind and len(taken) >= _FEWEST else ()
