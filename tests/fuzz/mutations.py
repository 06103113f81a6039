"""Spoil files as accidents and enemies do; the same seed gives the same files."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

ZIPPED = b"PK\x03\x04"
_NUMBER = re.compile(rb"\d+")
_VALUE = re.compile(rb'"[^"<>]{0,80}"')
_TAG = re.compile(rb"<[^<>]{1,200}>")
_NUMBERS = (
    *(b"0", b"-1", b"1", b"255", b"65535", b"65536", b"1048576", b"1048577", b"2147483648"),
    *(b"4294967296", b"9223372036854775808", b"1e308", b"1e999", b"-0", b"0.1", b"NaN", b"inf"),
    *(b"1" * 400, b"99999999999999999999"),
)
_WORDS = tuple(
    text.encode()
    for text in (
        *(
            "",
            " ",
            "\t",
            ";",
            ",",
            '"',
            '""',
            "'",
            "\\",
            "\r",
            "\n",
            "\r\n",
            "\x00",
            "\x01",
            "\x1b[2J",
        ),
        *(
            "\ufeff",
            "\u202e",
            "\u200b",
            "\u0301",
            "\ufffe",
            "\U0001f600",
            "¨",
            "ß",
            "\u0130",
            "\u0131",
            "ё",
        ),
        *(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "=cmd|' /C calc'!A0",
            "<",
            ">",
            "&",
            "&amp;",
            "&#0;",
            "]]>",
        ),
        *("да", "нет", "#Н/Д", "#REF!", "31.02.2022", "00.00.0000", "29.02.2021", "2022-13-45"),
        *(
            "01.01.0001",
            "31.12.9999",
            "44562",
            "1e5",
            "100%",
            "5 (18 %)",
            "1/0",
            "½",
            "²",
            "٣",
            "Ⅷ",
        ),
        *("Итого", "ФИО", "Дата", "№", "всего", "СОШ № 1", "x" * 5000, "Я" * 40_000, "({[" * 300),
    )
)
_INTERESTING = (0, 1, 0x7F, 0x80, 0xFF, 0xFE, 0x20, 0x0A, 0x22, 0x3C, 0x3B)


def mutate(data: bytes, random: Random) -> bytes:
    """Spoil a file; an archive mostly in its parts, so that readers get beyond the first look."""
    if data.startswith(ZIPPED) and random.random() < 0.85:
        return _in_a_part(data, random)
    return spoil(data, random, _tools_for(data))


def spoil(data: bytes, random: Random, tools: Sequence[Callable[[bytes, Random], bytes]]) -> bytes:
    """Apply a few tools one after another."""
    for _ in range(random.choice((1, 1, 1, 2, 3, 8))):
        data = random.choice(tools)(data, random)
    return data


def _tools_for(data: bytes) -> Sequence[Callable[[bytes, Random], bytes]]:
    head = data[:200].lstrip(b"\xef\xbb\xbf \r\n")
    if head.startswith(b"<"):
        return (*BYTES, *TEXT, *MARKUP, *MARKUP)
    return BYTES if data.startswith((b"\xd0\xcf", ZIPPED)) else (*BYTES, *TEXT, *TEXT)


def _in_a_part(data: bytes, random: Random) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return spoil(data, random, BYTES)
    telling = [
        n
        for n in parts
        if any(w in n for w in ("sheet", "Strings", "workbook", "content", "styles"))
    ]
    name = random.choice(telling or list(parts))
    fate = random.random()
    if fate < 0.04:
        del parts[name]
    elif fate < 0.08:
        parts[random.choice(list(parts))] = parts[name]
    else:
        parts[name] = spoil(parts[name], random, _tools_for(parts[name]))
    stream = io.BytesIO()
    with zipfile.ZipFile(
        stream, "w", random.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
    ) as archive:
        for part, body in parts.items():
            archive.writestr(part, body)
    return stream.getvalue()


def _flip(data: bytes, random: Random) -> bytes:
    spoilt = bytearray(data)
    for _ in range(random.choice((1, 2, 16))):
        if spoilt:
            spoilt[random.randrange(len(spoilt))] ^= 1 << random.randrange(8)
    return bytes(spoilt)


def _overwrite(data: bytes, random: Random) -> bytes:
    spoilt = bytearray(data)
    if spoilt:
        at = random.randrange(len(spoilt))
        size = random.choice((1, 2, 4, 8))
        spoilt[at : at + size] = bytes([random.choice(_INTERESTING)]) * size
    return bytes(spoilt)


def _cut(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at]


def _drop(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + data[at + random.choice((1, 4, 64, 1024)) :]


def _repeat(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    size = random.choice((1, 16, 256, 4096))
    return data[:at] + data[at : at + size] * random.choice((2, 3, 50)) + data[at + size :]


def _insert(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(_WORDS) + data[at:]


def _swap_lines(data: bytes, random: Random) -> bytes:
    lines = data.split(b"\n")
    a, b = random.randrange(len(lines)), random.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    return b"\n".join(lines)


def _substitute(
    pattern: re.Pattern[bytes], choices: Sequence[bytes]
) -> Callable[[bytes, Random], bytes]:
    def tool(data: bytes, random: Random) -> bytes:
        found = [match.span() for match in pattern.finditer(data[:200_000])]
        if not found:
            return data
        start, end = random.choice(found)
        return data[:start] + random.choice(choices) + data[end:]

    return tool


BYTES = (_flip, _overwrite, _cut, _drop, _repeat, _insert)
TEXT = (_swap_lines, _insert, _insert, _substitute(_NUMBER, _NUMBERS))
MARKUP = (
    _substitute(_NUMBER, _NUMBERS),
    _substitute(_VALUE, tuple(b'"%s"' % w for w in (*_NUMBERS, *_WORDS) if b'"' not in w)),
    _substitute(
        _TAG,
        (b"", b"<x>", b"</x>", b"<c>", b"<v/>", b"</row>", b"<table:table-row>", b"<!--", b"<td>"),
    ),
    _substitute(
        re.compile(rb">[^<]+<"), tuple(b">%s<" % word for word in _WORDS if b"<" not in word)
    ),
)
