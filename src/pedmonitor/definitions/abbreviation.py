"""Abbreviations that reports may hold; a report lists those that it uses."""

from __future__ import annotations

from pydantic import Field

from pedmonitor.definitions.strict import Strict


class Abbreviation(Strict):
    """A short form and what it stands for."""

    short: str
    full: str


class AbbreviationFile(Strict):
    """`templates/abbreviations.yaml`."""

    abbreviations: tuple[Abbreviation, ...] = Field(min_length=1)
