"""What is planted into every register, and the nose that finds it in any byte that is written."""

from __future__ import annotations

import base64
import hashlib
import io
import sqlite3
import zipfile
import zlib
from contextlib import closing, suppress
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pedmonitor.definitions.form import Form

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1251", "cp866", "koi8-r")
_STEM = 4
_MIN = 6
"""Shorter words would be found by chance among compressed bytes."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody invented whose words stand nowhere else.

    Attributes:
        last: Surname.
        first: Given name.
        middle: Patronymic.
        born: Day of birth, ISO.
        snils: Number of the insurance account.
        paper: Number of a document.
        passport: Number of the passport.
        phone: Telephone.
    """

    last: str
    first: str
    middle: str
    born: str
    snils: str
    paper: str
    passport: str
    phone: str

    @property
    def full(self) -> str:
        """The full name."""
        return f"{self.last} {self.first} {self.middle}"

    @property
    def day(self) -> str:
        """The day of birth as schools write it."""
        year, month, day = self.born.split("-")
        return f"{day}.{month}.{year}"

    def spellings(self) -> list[str]:
        """List how the person may be written in a cell."""
        initials = f"{self.first[0]}. {self.middle[0]}."
        return [
            self.full,
            self.full.upper(),
            self.full.lower(),
            f"{self.last} {initials}",
            f"{initials.replace(' ', '')} {self.last}",
            f"{self.first} {self.middle} {self.last}",
            f"приказ о работе: {self.full}",
            f"{self.full}, {self.day} г.р., СНИЛС {self.snils}",
            f"  {self.full.replace(' ', chr(0xA0))} ",
            self.full.replace("о", "o"),  # a Latin letter among Cyrillic ones
            f"{self.day} г.р.",
            self.snils,
            self.snils.replace("-", "").replace(" ", ""),
            self.paper,
            self.passport,
            self.phone,
        ]

    def words(self) -> list[str]:
        """List what must not be found."""
        year, month, day = self.born.split("-")
        bare = [self.snils.replace("-", "").replace(" ", ""), self.passport.replace(" ", "")]
        dates = [self.day, self.born, f"{day}.{month}.{year[2:]}", f"{month}/{day}/{year}"]
        stem = self.last[:_STEM]  # of the surname and of the patronymic, whatever the ending
        numbers = [self.snils, self.paper, self.paper.split("-")[-1], self.passport, self.phone]
        return [stem, *dates, *bare, *numbers]


def people_of(school: int) -> list[Person]:
    """Give two people of a school; no two schools share a word."""
    stem = ["жмых", "щурог", "пфляум", "цвирк", "ёжегуб", "юхтыр"][school]
    days = [f"19{51 + 4 * school + n}-0{1 + school}-{17 + n}" for n in (0, 1)]
    return [
        Person(
            f"{stem.title()}{end}",
            first,
            f"{stem.title()}{middle}",
            days[n],
            f"14{school}-{258 + n}-{369 + school} 7{school}",
            f"УД-7700{school}{n}223344",
            f"45{school}1 99{n}8{school}7",
            f"+7 (914) 55{school}-4{n}-3{school}",
        )
        for n, (end, first, middle) in enumerate(
            (("озубова", "Клавдия", "аполлоновна"), ("енчук", "Харитон", "аполлонович"))
        )
    ]


_FREE = frozenset({"title", "text"})
_PLAUSIBLE = {
    "date": "05.03.2022",
    "yes_no": "да",
    "mark": "да",
    "number": "12",
    "span": "01.02.2022 - 31.05.2022",
}


def planted(form: Form, person: Person, other: Person) -> list[list[object]]:
    """Write a register with every field; every field holds somebody in one of the rows.

    Fields of free text hold every spelling: they are what reports quote.
    """
    fields = [field for field in form.fields if field.aliases and field.id != "organisation"]
    spellings = person.spellings()
    rows: list[list[object]] = [[field.aliases[0] for field in fields]]
    for at, planted_in in enumerate(fields):
        free = planted_in.type in _FREE
        fitting = spellings if free else [*spellings, person.day]  # a title may be a bare date
        for spelling in fitting if free or planted_in.type == "date" else fitting[at % 17 :][:1]:
            row: list[object] = [_PLAUSIBLE.get(field.type, "") for field in fields]
            for column, field in enumerate(fields):
                if field.type == "name":
                    row[column] = (person if at % 2 else other).full
                elif field.id == "birth_date":
                    row[column] = (person if at % 2 else other).day
            row[at] = spelling
            rows.append(row)
    return rows


def needles(people: Sequence[Person]) -> list[bytes]:
    """List what gives a person away: words in any case and encoding, dressed up, hashed bare."""
    found: set[bytes] = set()
    for person in people:
        for word in person.words():
            for spelling in {w for s in (word, word.replace("ё", "е")) for w in _cases(s)}:
                for encoding in ENCODINGS if not word.isascii() else ENCODINGS[:2]:
                    found.add(spelling.encode(encoding, "ignore"))
                found.add(spelling.encode("unicode_escape"))
                found.add(quote(spelling).encode())
        for whole in (person.full, person.full.lower(), person.snils):
            found.add(base64.b64encode(whole.encode())[:-4])
            for plain in (hashlib.md5, hashlib.sha1, hashlib.sha256):
                found.add(plain(whole.encode()).hexdigest().encode())  # an unkeyed hash is a name
                found.add(plain(whole.encode()).digest())
    return sorted(needle for needle in found if len(needle) >= _MIN)


def _cases(word: str) -> set[str]:
    return {word.title(), word.lower(), word.upper()}


def sniffed(path: Path) -> Iterator[tuple[str, bytes]]:
    """Open a file as far as it opens: archives by parts, databases by cells, packed cells too."""
    data = path.read_bytes()
    yield from _layers(path.name, data)
    if data.startswith(b"SQLite format 3"):
        with closing(sqlite3.connect(path)) as database:
            yield f"{path.name}:dump", "\n".join(database.iterdump()).encode()
            tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            for (table,) in tables.fetchall():
                for row in database.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - a test
                    for cell in row:
                        if isinstance(cell, bytes):
                            yield from _layers(f"{path.name}:{table}", cell)


def _layers(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield f"{name}:directory", "\n".join(archive.namelist()).encode() + archive.comment
            for part in archive.namelist():
                yield from _layers(f"{name}:{part}", archive.read(part))
        return
    yield name, data
    with suppress(zlib.error):
        yield f"{name}:inflated", zlib.decompress(data)
    if b"&" in data:
        yield f"{name}:plain", unescape(data.decode("utf-8", "replace")).encode()


def leaks(path: Path, wanted: Sequence[bytes]) -> list[str]:
    """List what is found, with the part and what stands around it."""
    found = []
    for name, data in sniffed(path):
        for needle in wanted:
            at = data.find(needle)
            if at >= 0:
                around = data[max(0, at - 60) : at + 60].decode("utf-8", "replace")
                found.append(f"{name}: {around}")
    return found
