"""Strict data that lies among the templates: read with file and line, the first folder wins."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pedmonitor.definitions.source import check_model, read_yaml, refuse
from pedmonitor.errors import DefinitionError

if TYPE_CHECKING:
    from pydantic import BaseModel

    from pedmonitor.reporting.editable.phrases import TemplateFolders

_Model = TypeVar("_Model", bound="BaseModel")


def read_template_data(folders: TemplateFolders, name: str, model: type[_Model]) -> _Model:
    """Read one YAML file of the templates and check it against its model.

    Args:
        folders: Where templates are; the first folder that has the file wins.
        name: Path inside them, such as ``sentences.yaml``.
        model: The Pydantic model of the file.

    Raises:
        DefinitionError: The file is absent or does not check; complaints name file and line.
    """
    places = [folders] if isinstance(folders, Path) else list(folders)
    found = next((place / name for place in places if (place / name).is_file()), None)
    if found is None:
        raise DefinitionError(f"Не найден файл шаблонов {name}.")
    complaints: list[str] = []
    checked = check_model(read_yaml(found, name=f"templates/{name}"), model, complaints)
    refuse(complaints)
    if checked is None:
        raise DefinitionError(f"templates/{name}: файл пуст.")
    return checked
