"""Read YAML with a line for every key; refuse duplicate keys and YAML's silent conversions."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from pedmonitor.errors import DefinitionError
from pedmonitor.model.text import inner_quotes, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Plain = dict[str, "Plain"] | list["Plain"] | str | int | float | bool | None
_Model = TypeVar("_Model", bound=BaseModel)


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Composes nodes without guessing types: `_scalar` converts what is plainly a number."""

    yaml_implicit_resolvers: ClassVar[dict[str, object]] = {}


_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_UNKNOWN = re.compile(r"нет [^«»]*«([^»]+)»")
_QUOTED = re.compile(r"«([^»]+)»")
_FLOAT = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")


@dataclass(slots=True)
class YamlSource:
    """A parsed file with the line of every path in it.

    Attributes:
        name: File name for complaints, relative to the definitions.
        data: Plain values.
        lines: One-based line by path of keys and indices.
        complaints: Faults found while reading.
    """

    name: str
    data: Plain = None
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)

    def line_of(self, path: Iterable[str | int]) -> int:
        """Find the line of a path, or of its nearest known parent."""
        steps = tuple(path)
        while steps and steps not in self.lines:
            steps = steps[:-1]
        return self.lines.get(steps, 1)

    def located(self, fault: str, within: Iterable[str | int] = ()) -> str:
        """Put file and line before a fault: the line that has the name which the fault quotes.

        Args:
            fault: What is wrong; a name that is not known stands in it as «нет … „name“».
            within: Path of the item that has the fault; its own line stands for names not found.
        """
        inside = tuple(within)
        for name in (
            *_UNKNOWN.findall(fault),
            *_QUOTED.findall(fault),
            fault.split(":", maxsplit=1)[0],
        ):
            for path, line in self.lines.items():
                mine = path[: len(inside)] == inside and path != inside
                if mine and name in (path[-1], inner_quotes(str(self.value_at(path)))):
                    return f"{self.name}:{line}: {fault}"
        return f"{self.name}:{self.line_of(inside)}: {fault}"

    def value_at(self, path: Iterable[str | int]) -> Plain:
        """Take the value at a path that has a line."""
        value = self.data
        for step in path:
            value = value[step]  # type: ignore[index]  # the path came from this very tree
        return value


def read_yaml(path: Path, *, name: str) -> YamlSource:
    """Read one YAML file; faults are kept as complaints with file and line.

    Args:
        path: The file.
        name: How complaints call it.
    """
    source = YamlSource(name)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        problem = getattr(error, "problem", None) or str(error)
        source.complaints.append(f"{name}:{line}: файл не читается как YAML: {problem}")
        return source
    if node is not None:
        source.data = _plain(node, (), source)
    return source


Place = tuple[YamlSource, tuple[str | int, ...]]
"""A file and the path of an item in it."""


def places_of_ids(sources: Iterable[YamlSource]) -> dict[str, Place]:
    """Find the item of every id.

    Args:
        sources: The files, read.
    """
    found: dict[str, Place] = {}
    for source in sources:
        for path in source.lines:
            if path and path[-1] == "id":
                found.setdefault(str(source.value_at(path)), (source, path[:-1]))
    return found


def _plain(node: yaml.Node, path: tuple[str | int, ...], source: YamlSource) -> Plain:
    source.lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, source)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*path, i), source) for i, item in enumerate(node.value)]
    return _scalar(node)


def _mapping(
    node: yaml.MappingNode, path: tuple[str | int, ...], source: YamlSource
) -> dict[str, Plain]:
    found: dict[str, Plain] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        line = key_node.start_mark.line + 1
        if key in found:
            source.complaints.append(f"{source.name}:{line}: ключ «{key}» повторяется")
            continue
        source.lines[(*path, key)] = line
        found[key] = _plain(value_node, (*path, key), source)
    return found


def _scalar(node: yaml.Node) -> str | int | float | bool | None:
    """Convert only what is plainly a number, true/false or null: `no`, `01`, dates stay text."""
    text = str(node.value)
    if getattr(node, "style", None):
        return text
    if text in {"true", "false"}:
        return text == "true"
    if text in {"", "null", "~"}:
        return None
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


def check_model(source: YamlSource, model: type[_Model], complaints: list[str]) -> _Model | None:
    """Validate a source against its model; add every complaint with file and line.

    Args:
        source: What was read.
        model: The Pydantic model of the file.
        complaints: List to extend.

    Returns:
        The checked model, or None when there were complaints.
    """
    complaints.extend(source.complaints)
    if source.complaints:
        return None
    try:
        return model.model_validate(source.data)
    except ValidationError as error:
        faults = error.errors()
        for fault in faults:
            if fault["type"] == "too_short" and len(faults) > 1:
                continue  # the item is there, it only does not check
            location = [step for step in fault["loc"] if _is_step(step, source)]
            if fault["type"] == "missing":
                location.append(fault["loc"][-1])
            where = ".".join(str(step) for step in location)
            sentence = fault_sentence(fault["type"], fault["msg"], fault["loc"], model)
            said = f"{where}: {sentence}" if where else sentence
            if fault["type"] == "value_error":  # of several fields: the words tell which
                complaints.append(source.located(said, location))
            else:
                complaints.append(f"{source.name}:{source.line_of(location)}: {said}")
    return None


def _is_step(step: str | int, source: YamlSource) -> bool:
    """Leave out the tags of discriminated unions, which are no keys of the file."""
    return isinstance(step, int) or any(step in path for path in source.lines)


_SENTENCES = {
    "missing": "обязательное поле не указано",
    "extra_forbidden": "такого поля нет",
    "union_tag_invalid": "такого вида нет",
    "union_tag_not_found": "не указан вид (поле kind или op)",
    "string_type": "здесь нужна строка; возьмите значение в кавычки",
    "literal_error": "такого значения нет",
    "enum": "такого значения нет",
    "string_pattern_mismatch": "недопустимые знаки: нужны строчные латинские буквы, цифры, _ или -",
    "too_short": "нужно хотя бы одно значение",
    "int_type": "здесь нужно целое число",
    "int_parsing": "здесь нужно целое число",
    "float_parsing": "здесь нужно число",
    "bool_parsing": "здесь нужно true или false",
    "decimal_parsing": "здесь нужно число",
    "tuple_type": "здесь нужен список",
    "dict_type": "здесь нужны пары «ключ: значение»",
    "model_type": "здесь нужны пары «ключ: значение»",
    **dict.fromkeys(
        ("date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact"),
        "здесь нужна дата вида 2022-09-30: год, месяц, день",
    ),
    "finite_number": "здесь нужно число",
    "float_type": "здесь нужно число",
    "bool_type": "здесь нужно true или false",
    "list_type": "здесь нужен список",
    "int_from_float": "здесь нужно целое число",
    "greater_than": "число слишком мало",
    "less_than": "число слишком велико",
    "string_too_short": "значение не указано",
    "greater_than_equal": "число слишком мало",
    "less_than_equal": "число слишком велико",
}


def fault_sentence(kind: str, message: str, location: tuple[str | int, ...], model: type) -> str:
    """Say in Russian what Pydantic found.

    Args:
        kind: The type of the fault.
        message: Pydantic's own words: our validators write them in Russian.
        location: Where it is.
        model: The model of the file: the nearest of its fields is offered.
    """
    if kind == "value_error":
        return message.removeprefix("Value error, ")
    near = suggest(str(location[-1]), _all_field_names(model)) if kind == "extra_forbidden" else ""
    expected = re.findall(r"'([^']+)'", message) if kind in {"literal_error", "enum"} else []
    choices = f"; есть: {', '.join(expected)}" if expected else ""
    return _SENTENCES.get(kind, "значение не подходит") + near + choices


def _all_field_names(model: type) -> set[str]:
    schema = model.model_json_schema() if issubclass(model, BaseModel) else {}
    parts = [schema, *schema.get("$defs", {}).values()]
    return {name for part in parts for name in part.get("properties", {})}


def suggest(word: str, known: Iterable[str], *, likeness: float = 0.6) -> str:
    """End a complaint with the nearest known word.

    Args:
        word: What was written.
        known: What there is.
        likeness: From which ratio (0-1) a word is near enough.

    >>> suggest("subjekt", ["subject", "level"])
    '; может быть, вы имели в виду «subject»?'
    >>> suggest("zzz", ["subject"])
    ''
    >>> suggest("СОШ № 77", ["СОШ № 2"]), suggest("СОШ № 77", ["СОШ № 2", "СОШ № 7"])
    ('', '; может быть, вы имели в виду «СОШ № 7»?')
    """
    numbers = "".join(filter(str.isdigit, word))
    alike = sorted(one for one in known if _may_be_meant(numbers, one, shared="№" in word))
    near = difflib.get_close_matches(word, alike, n=1, cutoff=likeness)
    return f"; может быть, вы имели в виду {quoted(near[0])}?" if near else ""


def _may_be_meant(numbers: str, known: str, *, shared: bool) -> bool:
    """Say whether somebody may have written these digits for those of a word: one is wrong at most.

    Args:
        numbers: The digits written.
        known: The word.
        shared: Whether some digit must be right: schools differ by their numbers.

    >>> _may_be_meant("317", "1.1-2", shared=False), _may_be_meant("317", "3.1-6", shared=False)
    (False, True)
    >>> _may_be_meant("2", "oo1", shared=False), _may_be_meant("7", "СОШ № 1", shared=True)
    (True, False)
    """
    own = "".join(filter(str.isdigit, known))
    if not numbers or not own:
        return True
    blocks = difflib.SequenceMatcher(None, numbers, own).get_matching_blocks()
    right = sum(block.size for block in blocks)
    return max(len(numbers), len(own)) - right <= 1 and (right > 0 or not shared)


def refuse(complaints: list[str]) -> None:
    """Stop with every complaint at once.

    Raises:
        DefinitionError: There is at least one complaint.
    """
    if complaints:
        raise DefinitionError("Определения не проходят проверку:\n  " + "\n  ".join(complaints))
