"""Readiness by the management cycle: which positions are looked at and what proves each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import Field, model_validator

from pedmonitor.definitions.bundled import layered_files
from pedmonitor.definitions.source import check_model, read_yaml, refuse, suggest
from pedmonitor.definitions.strict import Strict

if TYPE_CHECKING:
    from pathlib import Path

    from pedmonitor.definitions.catalogue import Catalogue

FOLDER = "readiness/"
"""Inside `indicators/`; what lies there changes no figure and breaks no series."""
DOCUMENT_KINDS = "document_kinds"


class ThematicLine(Strict):
    """A thematic line: the indicators that belong to it, and how documents about it are told.

    `words` are sets of word beginnings, all of which must occur: «методическ объединен».
    """

    id: str
    title: str
    families: tuple[str, ...] = Field(min_length=1)
    kinds: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class Stage(Strict):
    """A link of the cycle and what proves its positions, one a thematic line.

    ``goals``, ``indicators`` and ``methods`` are looked for in the profile, ``values`` among what
    has been computed, ``documents`` in the register of documents, dated inside the period. With
    `register` the workspace's own register of measures or decisions proves it too. `draft` is the
    command that drafts such a document; it proves nothing before it is approved.
    """

    id: str
    title: str
    position: str
    weight: int = Field(default=1, ge=1)
    evidence: Literal["goals", "indicators", "methods", "values", "documents"]
    words: tuple[str, ...] = ()
    draft: str = ""
    register_id: Literal["measures", "decisions"] | None = Field(default=None, alias="register")

    @model_validator(mode="after")
    def _documents_are_told_by_words(self) -> Stage:
        if (self.evidence == "documents") != bool(self.words):
            raise ValueError("поле words нужно звену с evidence: documents, и только ему")
        return self


class Readiness(Strict):
    """A checklist of documents by stage and thematic line; never a forecast of a score.

    `general` are words of documents about the whole system: they serve every line.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    title: str
    basis: str
    general: tuple[str, ...] = ()
    lines: tuple[ThematicLine, ...] = Field(min_length=1)
    stages: tuple[Stage, ...] = Field(min_length=1)


def load_readiness(catalogue: Catalogue, workspace: Path | None = None) -> Readiness:
    """Load the checklist and check that its families and kinds of documents exist.

    Args:
        catalogue: The other definitions.
        workspace: Its `indicators/readiness/` may override the bundled file.

    Raises:
        DefinitionError: The file does not check; complaints name file and line.
    """
    complaints: list[str] = []
    (name, path), *_ = layered_files("indicators", f"{FOLDER}*.yaml", workspace).items()
    source = read_yaml(path, name=name)
    readiness = check_model(source, Readiness, complaints)
    refuse(complaints)
    assert readiness is not None  # noqa: S101 - no complaint means a model
    kinds = {entry.code for entry in catalogue.dictionaries[DOCUMENT_KINDS].entries}
    for line in readiness.lines:
        complaints += [
            source.located(
                f"{line.id}: нет показателя «{family}»{suggest(family, catalogue.families)}"
            )
            for family in line.families
            if family not in catalogue.families
        ]
        complaints += [
            source.located(
                f"{line.id}: в словаре документов нет вида «{kind}»{suggest(kind, kinds)}"
            )
            for kind in line.kinds
            if kind not in kinds
        ]
    refuse(complaints)
    return readiness
