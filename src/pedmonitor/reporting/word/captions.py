"""Numbers in captions: the fields `SEQ` of Word, counted as Word itself will count them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_SEQUENCE = re.compile(r"^\s*SEQ\s+(\S+)")


def number_captions(body: Element) -> None:
    """Put the number into every field `SEQ`.

    Whoever edits the template in an office program finds a number there and not a tag: the
    program has computed the field.
    """
    counts: Counter[str] = Counter()
    for name, words in _sequences(body):
        counts[name] += 1
        for place, word in enumerate(words):
            word.text = str(counts[name]) if not place else ""


def _sequences(body: Element) -> Iterator[tuple[str, list[Element]]]:
    """Find the sequences with the words that their fields show."""
    for paragraph in body.iter(qn("w:p")):
        for field in paragraph.iter(qn("w:fldSimple")):
            found = _SEQUENCE.match(field.get(qn("w:instr"), ""))
            if found:
                yield found[1], list(field.iter(qn("w:t")))
        yield from _complex(paragraph)


def _complex(paragraph: Element) -> Iterator[tuple[str, list[Element]]]:
    """Read fields made of runs: begin, instruction, separate, result, end."""
    instruction, inside = "", False
    words: list[Element] = []
    for node in paragraph.iter(qn("w:fldChar"), qn("w:instrText"), qn("w:t")):
        if node.tag == qn("w:instrText"):
            instruction += node.text or ""
        elif node.tag == qn("w:t"):
            words += [node] if inside else []
        else:
            inside = node.get(qn("w:fldCharType")) == "separate"
            if node.get(qn("w:fldCharType")) == "end":
                found = _SEQUENCE.match(instruction)
                if found:
                    yield found[1], words
                instruction, words = "", []
