"""For whom a document is: the department, everybody, or one organisation."""

from __future__ import annotations

from enum import StrEnum


class Edition(StrEnum):
    """Who may read a document; each edition lies in a folder of its own (design.md §6).

    `INTERNAL` shows every figure and is for official use. `PUBLIC` is protected against the
    recovery of small groups (domain.md §3.6). `SCHOOL` shows one organisation its own figures
    beside the protected municipal ones.
    """

    INTERNAL = "internal"
    PUBLIC = "public"
    SCHOOL = "school"
