"""Words of a bundled dictionary for code that has no catalogue at hand: what hides names."""

from __future__ import annotations

from functools import cache

from pedmonitor.definitions.bundled import bundled_folder
from pedmonitor.definitions.form import Dictionary
from pedmonitor.definitions.source import read_yaml


@cache
def bundled_stems(name: str) -> tuple[str, ...]:
    """List the word beginnings of a dictionary; «=зам» is a whole word.

    A workspace does not override them: whom a report names is no choice of one folder.

    Args:
        name: Id of the dictionary.

    Raises:
        DefinitionError: The installation is broken.
    """
    path = bundled_folder("indicators") / "dictionaries" / f"{name}.yaml"
    found = Dictionary.model_validate(read_yaml(path, name=path.name).data)
    return tuple(stem for entry in found.entries for stem in entry.stems)
