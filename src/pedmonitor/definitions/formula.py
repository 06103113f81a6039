"""The language of control rules: cells as `{section}{rows}{graphs}`, added and subtracted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pedmonitor.definitions.state_form import expand_codes

if TYPE_CHECKING:
    from collections.abc import Sequence

_TERM = re.compile(r"\s*([+-]?)\s*(\w*)\{([^{}]+)\}\{([^{}]+)\}(?:\{([^{}]+)\})?\s*", re.UNICODE)
ANY = "*"
"""In the place of a row or graph: every one in turn, the same on both sides."""


class Term(NamedTuple):
    """Cells that are added up.

    Attributes:
        sign: 1 or -1.
        form: Id of the form; empty for the rule's own.
        section: Section, or `ANY` for each section of the rule in turn.
        rows: Rows and ranges, or `ANY`.
        graphs: Graphs and ranges, or `ANY`; empty for lines with a single value.
    """

    sign: int
    form: str
    section: str
    rows: str
    graphs: str


def parse_formula(text: str) -> tuple[Term, ...]:
    """Read a sum of cells.

    Raises:
        ValueError: The text is no formula; the message is Russian and shows the form.

    >>> parse_formula("{3.1}{02,06}{3} - {3.1}{40-41}{3}")[1]
    Term(sign=-1, form='', section='3.1', rows='40-41', graphs='3')
    >>> parse_formula("oo1{справка 2}{56}")[0].form
    'oo1'
    """
    terms: list[Term] = []
    at = 0
    while at < len(text):
        found = _TERM.match(text, at)
        if found is None or (terms and not found[1]):
            raise ValueError(
                f"«{text}» — не формула; пишите: {{раздел}}{{строки}}{{графы}} + {{…}}{{…}}{{…}}"
            )
        sign = -1 if found[1] == "-" else 1
        terms.append(
            Term(sign, found[2], found[3].strip(), found[4].strip(), (found[5] or "").strip())
        )
        at = found.end()
    if not terms:
        raise ValueError("формула пуста")
    return tuple(terms)


def codes_of(text: str, known: Sequence[str], current: str) -> tuple[str, ...]:
    """List the codes a part of a term means.

    Args:
        text: Codes, ranges or `ANY`.
        known: Codes of the section in order.
        current: The code whose turn it is.

    Raises:
        ValueError: A code is not among them.
    """
    if not text:
        return ("",)
    return (current,) if text == ANY else expand_codes(text, known)
