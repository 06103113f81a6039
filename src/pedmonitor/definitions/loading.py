"""Load the definitions from their files and check every reference between them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, TypeVar

from pedmonitor.definitions.bundled import layered_files
from pedmonitor.definitions.catalogue import Catalogue
from pedmonitor.definitions.control import Control, ControlFile
from pedmonitor.definitions.cross_checks import cross_check
from pedmonitor.definitions.family import Family, FamilyFile
from pedmonitor.definitions.form import (
    ChoiceFile,
    ChoiceQuestion,
    CommonFields,
    Dictionary,
    Form,
    FormField,
)
from pedmonitor.definitions.monitoring_calendar import FOLDER as CALENDARS
from pedmonitor.definitions.other_paper import OtherPaperFile
from pedmonitor.definitions.plan import FOLDER as PLANS
from pedmonitor.definitions.profile import Profile
from pedmonitor.definitions.readiness import FOLDER as READINESS
from pedmonitor.definitions.source import (
    YamlSource,
    check_model,
    places_of_ids,
    read_yaml,
    refuse,
    suggest,
)
from pedmonitor.definitions.state_form import StateForm, complete, inherit
from pedmonitor.model.text import normalise_label

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_T = TypeVar("_T")
COMMON = "forms/common.yaml"
CHOICES = "choices.yaml"
OTHER_PAPERS = "other_papers.yaml"
STATE_FORMS = "forms/state/"


def load_catalogue(workspace: Path | None = None) -> Catalogue:
    """Load and check all definitions.

    Args:
        workspace: Its `indicators/` folder may override any file by the same relative path.

    Raises:
        DefinitionError: Anything does not check; every complaint is listed with file and line.
    """
    layered = layered_files("indicators", "**/*.yaml", workspace)
    files = {
        n: path for n, path in layered.items() if not n.startswith((READINESS, PLANS, CALENDARS))
    }
    sources = {name: read_yaml(path, name=name) for name, path in files.items()}
    digest = hashlib.sha256()
    for name, path in files.items():
        digest.update(name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    complaints: list[str] = []
    loaded = _check_all(sources, complaints)
    refuse(complaints)
    catalogue = Catalogue(*loaded, sha256=digest.hexdigest())
    cross_check(catalogue, sources, complaints)
    refuse(complaints)
    return catalogue


def locate(faults: Iterable[str], workspace: Path | None = None) -> list[str]:
    """Put file and line before faults of families that have loaded.

    Args:
        faults: Sentences that begin with the id of a family and a colon.
        workspace: As for `load_catalogue`.
    """
    files = layered_files("indicators", "families/*.yaml", workspace)
    places = places_of_ids(read_yaml(path, name=name) for name, path in files.items())
    located = []
    for fault in faults:
        source, path = places[fault.partition(":")[0]]
        located.append(source.located(fault, path))
    return located


_Loaded = tuple[
    dict[str, Family],
    dict[str, Profile],
    dict[str, Form],
    dict[str, Dictionary],
    dict[str, ChoiceQuestion],
    dict[str, StateForm],
    dict[str, Control],
    OtherPaperFile,
]


def _check_all(sources: dict[str, YamlSource], complaints: list[str]) -> _Loaded:
    families: dict[str, Family] = {}
    blocks: dict[str, tuple[FormField, ...]] = {}
    choices: dict[str, ChoiceQuestion] = {}
    for name, source in sources.items():
        if name.startswith("families/") and (file := check_model(source, FamilyFile, complaints)):
            for family in file.families:
                _add(families, family.id, family, source, complaints)
    if COMMON in sources and (common := check_model(sources[COMMON], CommonFields, complaints)):
        blocks.update(common.blocks)
    if CHOICES in sources and (chosen := check_model(sources[CHOICES], ChoiceFile, complaints)):
        choices.update({question.id: question for question in chosen.choices})
    papers = OtherPaperFile()
    if OTHER_PAPERS in sources:
        papers = check_model(sources[OTHER_PAPERS], OtherPaperFile, complaints) or papers
    forms = _check_folder(sources, "forms/", Form, complaints)
    files = {_id_of(source): name for name, source in sources.items()}
    spliced = {
        name: _splice(form, blocks, files.get(name, COMMON), complaints)
        for name, form in forms.items()
    }
    profiles = _check_folder(sources, "profiles/", Profile, complaints)
    dictionaries = _check_folder(sources, "dictionaries/", Dictionary, complaints)
    editions = _complete_all(_check_folder(sources, STATE_FORMS, StateForm, complaints), complaints)
    controls = _check_controls(sources, complaints)
    return families, profiles, spliced, dictionaries, choices, editions, controls, papers


def _check_controls(sources: dict[str, YamlSource], complaints: list[str]) -> dict[str, Control]:
    controls: dict[str, Control] = {}
    for name, source in sources.items():
        if name.startswith("controls/") and (rules := check_model(source, ControlFile, complaints)):
            for control in rules.controls:
                _add(controls, control.id, control, source, complaints)
    return controls


def _complete_all(editions: dict[str, StateForm], complaints: list[str]) -> dict[str, StateForm]:
    """Let every edition take over what the edition it extends says, then splice its rows."""
    raw: dict[str, StateForm] = {}
    found: dict[str, StateForm] = {}
    for name, edition in sorted(editions.items(), key=lambda item: bool(item[1].extends)):
        where = f"{STATE_FORMS}{name}.yaml:1"
        if edition.extends and edition.extends not in raw:
            near = suggest(edition.extends, raw)
            complaints.append(f"{where}: нет основной редакции «{edition.extends}»{near}")
            continue
        raw[name] = inherit(edition, raw[edition.extends]) if edition.extends else edition
        try:
            found[name] = complete(raw[name])
        except ValueError as error:
            complaints.append(f"{where}: {error}")
    return found


_Named = TypeVar("_Named", Form, Profile, Dictionary, StateForm)


def _check_folder(
    sources: dict[str, YamlSource], folder: str, model: type[_Named], complaints: list[str]
) -> dict[str, _Named]:
    found: dict[str, _Named] = {}
    for name, source in sources.items():
        inside = name.startswith(folder) and "/" not in name.removeprefix(folder)
        if inside and name != COMMON:
            item = check_model(source, model, complaints)
            if item is not None:
                _add(found, item.id, item, source, complaints)
    return found


def _add(
    table: dict[str, _T], name: str, item: _T, source: YamlSource, complaints: list[str]
) -> None:
    if name in table:
        complaints.append(source.located(f"«{name}» уже определён в другом файле"))
    table[name] = item


def _id_of(source: YamlSource) -> str:
    return str(source.data.get("id", "")) if isinstance(source.data, dict) else ""


def _splice(
    form: Form, blocks: dict[str, tuple[FormField, ...]], file: str, complaints: list[str]
) -> Form:
    """Put the included blocks before the form's own fields; an own field of the same id wins."""
    included: list[FormField] = []
    own = {item.id for item in form.fields}
    for block in form.includes:
        if block not in blocks:
            near = suggest(block, blocks)
            complaints.append(f"{file}:1: нет блока полей «{block}»{near}")
        included.extend(item for item in blocks.get(block, ()) if item.id not in own)
    return form.model_copy(update={"fields": _known_by_title((*included, *form.fields))})


def _known_by_title(fields: tuple[FormField, ...]) -> tuple[FormField, ...]:
    """Let a column be known by the name that messages and empty forms give it.

    What is unused is called by a common name («Сведения»), which is no heading of it.
    """
    claimed = {normalise_label(alias) for item in fields for alias in item.aliases}
    return tuple(
        item
        if item.type == "ignored" or normalise_label(item.title) in claimed
        else item.model_copy(update={"aliases": (*item.aliases, item.title)})
        for item in fields
    )
