"""Text in any Russian encoding: marks first, then strict UTF-8, then evidence of letters."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from itertools import pairwise

_CODE_PAGES = ("cp1251", "cp866", "koi8-r", "mac-cyrillic", "iso8859-5")
_PAIRS = """
ал ам ан ат ая ва во го да де ел ен ер ет ие ик ин ит ич ия ка ко ла ли ло ль ма на не
ни но об ов ог ой ол ом ор ос от по пр ра ре ри ро ск ст та ти то ть уч ый
"""
_SIGNS_BETWEEN = str.maketrans("", "", "§¦")
"""Delimiters that nobody types: they spoil no letters."""
_COMMON = frozenset(_PAIRS.split())
_RUSSIAN = re.compile(r"[А-ЯЁ]{2,}|[А-ЯЁ]?[а-яё]+|[А-ЯЁ]")
_STRAY = re.compile(r"[^\x00-\x7fа-яА-ЯёЁ«»№–—…\u00a0·]")
_MIXED = re.compile(r"[а-яё][А-ЯЁ]|[А-ЯЁ]{2}[а-яё]")
"""Capitals where nobody writes them: «ПрТР» is «ПЁТР» under a neighbour's code page."""
_RUN = re.compile(r"[^\x00-\x7f]{3,}")
"""Damage comes in whole words; letters of other alphabets and signs stand alone among others."""
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_BESIDE_LATIN = re.compile(rb"[A-Za-z][\x80-\xff]|[\x80-\xff][A-Za-z]")
_OWN_WORD = re.compile(rb"[\x80-\xff]{3}")
_WESTERN = "cp1252"
_EVIDENCE_BYTES = 3_000
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""UTF-32 first: its mark begins with that of UTF-16."""
_MARK = "\ufeff\u200b"
"""Marks that stand twice where files were put together, and the space of no width."""
_WHOLE_TO_BROKEN = 50
_ENOUGH = 100
_SPOILT = 0.3
"""More signs out of place than the letters of any neighbour's alphabet."""
_ENOUGH_UNDONE = 30
"""Letters that prove a text to be Russian; what is undone without one loss needs fewer."""
_MISREADINGS = (
    ("utf-8", "cp1251"),
    ("utf-8", "cp1252"),
    ("utf-8", "latin-1"),
    ("cp1251", "mac-roman"),
    ("cp1251", "cp1252"),
    ("cp1251", "latin-1"),
    ("cp1251", "cp866"),
    ("cp866", "cp1251"),
    ("koi8-r", "cp1251"),
)
"""What a text was, and as what somebody's program has taken it before it was saved again."""
_HOLE = b"\x98"
"""The one byte that is no letter of cp1251: of «И» it takes the half."""
_HOLES = (re.compile("(?!)"), re.compile("[\ufffd\x98]"))
_UNREAD = "\ufffd"
_BLOCKS = frozenset({0x00, 0x04, 0x20, 0x21})
"""High bytes of Latin, of Cyrillic, of dashes and quotes, of «№»."""


def decode(data: bytes) -> tuple[str, str, bool]:
    """Decode text: BOM, then strict UTF-8, then the Russian code page with most evidence.

    Returns:
        The text without a BOM, the encoding, and whether it is certain.

    >>> decode("Школа № 7".encode("utf-8-sig"))
    ('Школа № 7', 'utf-8', True)
    >>> decode("Фамилия;Должность учителя".encode("koi8-r"))
    ('Фамилия;Должность учителя', 'koi8-r', False)
    """
    for bom, encoding in _MARKS:
        if data.startswith(bom):
            whole = _without_odd_byte(data) if "16" in encoding else data
            return whole.decode(encoding, errors="replace").lstrip(_MARK), encoding, True
    if (found := utf16_without_bom(data)) is not None:
        return found
    data = data.replace(b"\0", b"")
    try:
        text = data.decode("utf-8").lstrip(_MARK)
    except UnicodeDecodeError:
        pass
    else:
        return (*mended, False) if (mended := _mended(text)) else (text, "utf-8", True)
    if (damaged := _damaged_utf8(data)) is not None:
        return damaged, "utf-8", False
    sample = data[:_EVIDENCE_BYTES]
    if _is_western(data):
        return data.decode(_WESTERN, errors="replace"), _WESTERN, False
    best = (
        "cp1251"
        if _is_plainly(sample, "cp1251")
        else max(_CODE_PAGES, key=lambda name: _evidence(sample, name))
    )
    return data.decode(best, errors="replace"), best, False


def _without_odd_byte(data: bytes) -> bytes:
    """Drop the line end of one byte that a program has put after letters of two."""
    return data[:-1] if len(data) % 2 and data[-1:] in b"\r\n\0" else data


def _mended(text: str) -> tuple[str, str] | None:
    if text.isascii() or _is_plain(text[:_EVIDENCE_BYTES], _ENOUGH_UNDONE):
        return None
    return undo(text)


def is_spoilt(text: str) -> bool:
    """Say whether the letters of a text are damage that nothing undoes.

    >>> is_spoilt("—‡ÌÍÚ-œÂÚÂ·Û„ " * 10), is_spoilt("Педагог, Айыына, өрөспүүбүлүкэ " * 10)
    (True, False)
    """
    head = text[:_EVIDENCE_BYTES].translate(_SIGNS_BETWEEN)
    foreign = len(head) - len(head.encode("ascii", errors="ignore"))
    if foreign <= _ENOUGH_UNDONE or not _STRAY.search(head):  # the lot of most texts
        return False
    stray = sum(len(_STRAY.findall(run)) for run in _RUN.findall(head))
    return stray > _SPOILT * foreign


def undo(text: str) -> tuple[str, str] | None:
    """Undo the reading of a text under a wrong encoding, where what comes out is plainly Russian.

    Args:
        text: The text as saved: «Р¤Р°РјРёР»РёСЏ».

    Returns:
        The text as written, and what had happened; None where nothing gives clean Russian.

    >>> written = "Фамилия, имя, отчество; должность; предмет; дата рождения"
    >>> undo(written.encode().decode("cp1251", "replace"))[0] == written
    True
    >>> undo(written.encode("cp1251").decode("mac-roman"))[1]
    'cp1251, прочитанная как mac-roman'
    >>> undo(written) is None
    True
    """
    for was, taken in _MISREADINGS:
        try:
            written = _HOLE.join(
                part.encode(taken) for part in _HOLES[taken == "cp1251"].split(text)
            ).decode(was)
        except UnicodeError:
            continue
        if _is_plain(written[:_EVIDENCE_BYTES], _ENOUGH_UNDONE):
            return written, f"{was}, прочитанная как {taken}"
    return None


def _damaged_utf8(data: bytes) -> str | None:
    """Read UTF-8 in which a few bytes are spoilt: letters of other code pages are never such."""
    text = data.decode("utf-8", errors="replace").lstrip(_MARK)
    letters = len(text) - len(text.encode("ascii", errors="ignore"))
    return text if letters >= _WHOLE_TO_BROKEN * text.count(_UNREAD) else None


def utf16_without_bom(data: bytes) -> tuple[str, str, bool] | None:
    """Decode UTF-16 that lost its mark: every other byte names the Latin or Cyrillic block."""
    head = data[:2000]
    if 0 not in head:
        return None
    for encoding, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        high = head[offset::2]
        plain = sum(byte in _BLOCKS for byte in high)
        if len(high) > 1 and plain > 0.95 * len(high):
            return data.decode(encoding, errors="replace"), encoding, False
    return None


def _is_plainly(sample: bytes, encoding: str) -> bool:
    """Say whether a reading is Russian beyond doubt: no stray signs, a quarter of common pairs."""
    return _is_plain(sample.decode(encoding, errors="replace"))


def _is_plain(text: str, letters: int = _ENOUGH) -> bool:
    words = "".join(_RUSSIAN.findall(text)).lower()[:400]
    common = sum(a + b in _COMMON for a, b in pairwise(words))
    return not _STRAY.search(text) and 4 * common >= len(words) > letters


def _evidence(sample: bytes, encoding: str) -> float:
    """Score a reading: common Russian letter pairs inside words, minus letters out of place."""
    text = sample.decode(encoding, errors="replace")
    words = _RUSSIAN.findall(text)
    pairs = Counter(a + b for word in words for a, b in pairwise(word.lower()))
    common = sum(count for pair, count in pairs.items() if pair in _COMMON)
    stray = len(_STRAY.findall(text))
    mixed = len(_MIXED.findall(text))
    return common - 2 * stray - 2 * mixed - 0.5 * len(words)


def _is_western(data: bytes) -> bool:
    """Say whether letters beyond ASCII stand one by one in Latin words: «García», «Währung»."""
    if _OWN_WORD.search(data):
        return False
    return 2 * len(_BESIDE_LATIN.findall(data)) > len(_HIGH_RUN.findall(data))
