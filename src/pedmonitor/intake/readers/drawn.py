"""Tables drawn with signs or spaced out by blanks: printed for eyes, not for programs."""

from __future__ import annotations

import re

_RULE_SIGNS = frozenset("|+│┃║├┼┤┌┬┐└┴┘╔╦╗╠╬╣╚╩╝╟╫╢╞╪╡*:=-─━═ ")
_STROKES = ("---", "===", "──", "━━", "══")
_BARS = str.maketrans(dict.fromkeys("│┃║", "|"))
_COUNTED = re.compile(r"\(\d+ (?:rows?|строк\w*|запис\w+)\)")
_QUOTES = ("“”", "«»", "„“")
_FEW = 2
_MOSTLY = 0.9
_SAMPLE = 200
_WIDE = re.compile(r"\S(\s{2,})(?=\S)")
_ARE_CUT = re.compile(r"[\t;]")
_SIGNS = (",", ";", "|")


def without_rules(lines: list[str]) -> list[str]:
    """Blank the rules of a table drawn with bars: the bars are the delimiter, rules say nothing.

    >>> without_rules(["| ФИО | Часов |", "|---|---|", "| Белова А. П. | 72 |"])
    ['| ФИО | Часов |', '', '| Белова А. П. | 72 |']
    """
    rules = {at for at, line in enumerate(lines) if _is_rule(line)}
    if not rules:
        return lines
    drawn = [line.translate(_BARS) for line in lines]
    filled = [line for at, line in enumerate(drawn) if at not in rules and line.strip()]
    if len(filled) < _FEW or 2 * sum("|" in line for line in filled) < len(filled):
        return lines
    return [
        "" if at in rules or _COUNTED.fullmatch(line.strip()) else line
        for at, line in enumerate(drawn)
    ]


def _is_rule(line: str) -> bool:
    return any(stroke in line for stroke in _STROKES) and _RULE_SIGNS.issuperset(line)


def spaced_columns(lines: list[str]) -> list[list[str]] | None:
    """Cut lines where blanks stand one below another in all of them: text of a fixed width.

    Returns:
        The rows, titles among them uncut; nothing where no such gaps go through the lines.
    """
    sample = [line for line in lines[:_SAMPLE] if line.strip()]
    if 2 * sum("  " in line for line in sample) < len(sample):
        return None
    spaced = [line.rstrip() for line in lines if _WIDE.search(line.strip())]
    few = len(spaced) < _MOSTLY * sum(bool(line.strip()) for line in lines) - _FEW
    if few or len(spaced) <= _FEW or _ARE_CUT.search(spaced[0]):
        return None
    width = max(map(len, spaced))
    blank = [all(line[at : at + 1] in {"", " "} for line in spaced) for at in range(width)]
    told = next(at for at in range(width) if not blank[at])
    wide = (at for at in range(told + 1, width) if blank[at - 1] and blank[at - _FEW])
    starts = [0, *(at for at in wide if not blank[at])]
    if len(starts) < _FEW:
        return None
    ends = [*starts[1:], width]
    chosen = set(spaced)
    rows = [
        [line[a:b].strip() for a, b in zip(starts, ends, strict=True)]
        if line.rstrip() in chosen
        else [line.strip()]
        for line in lines
    ]
    inner = [cell for row in rows if len(row) > 1 for cell in row if cell]
    aligned = sum(cell.endswith(_SIGNS) or cell.startswith(_SIGNS) for cell in inner)
    return None if 3 * aligned > len(inner) else rows


def with_plain_quotes(lines: list[str]) -> list[str]:
    """Put straight quotes for those of a text processor, where each cell wears a pair of them.

    >>> with_plain_quotes(["“ФИО”;“Часов”", "“Белова А. П.”;“72”"])
    ['"ФИО";"Часов"', '"Белова А. П.";"72"']
    """
    first = next((line.strip() for line in lines if line.strip()), "")
    pair = next((pair for pair in _QUOTES if first[:1] == pair[0] and first[-1:] == pair[1]), None)
    if pair is None or '"' in first:
        return lines
    between = {*re.sub(rf"{pair[0]}[^{pair}]*{pair[1]}", "", first).replace(" ", "")}
    if len(between) != 1 or not between <= {*",;\t|"}:
        return lines
    inner = [line.replace('"', '""') for line in lines]
    opening = re.compile(rf"(^|[;,\t|])\s?{pair[0]}")
    closing = re.compile(rf"{pair[1]}(?=[;,\t|]|$)")
    return [closing.sub('"', opening.sub(r'\1"', line)) for line in inner]
