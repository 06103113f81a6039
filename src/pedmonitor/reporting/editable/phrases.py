"""The sentences of the report: texts a methodist may edit, kept in `templates/report`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from jinja2 import StrictUndefined, Template, TemplateNotFound
from jinja2.loaders import FileSystemLoader
from jinja2.sandbox import SandboxedEnvironment

from pedmonitor.errors import DefinitionError
from pedmonitor.reporting.editable.template_faults import faults_told

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping

    from jinja2 import nodes

TemplateFolders = Path | Sequence[Path]
"""Where templates are: one folder, or several of which the first that has the file wins."""

SENTENCES = "report/sentences.yaml"
_DOUBLE_STOP = re.compile(r"(?<=\w)\.\.(?!\.)")  # «ед.» at the end of a sentence


class Phrases:
    """Sentences by name, filled with words and numbers that are text already."""

    def __init__(self, folders: TemplateFolders) -> None:
        """Read the sentences.

        Raises:
            DefinitionError: The file is absent or is no mapping of names to sentences.
        """
        self._environment = environment(folders)
        self._texts = _read_sentences(folders)
        self._compiled: dict[str, Template] = {}

    def say(self, name: str, /, **values: str | int) -> str:
        """Fill a sentence.

        Raises:
            DefinitionError: There is no such sentence, or it asks for something it is not given.
        """
        if name not in self._texts:
            raise DefinitionError(f"{SENTENCES}: нет предложения «{name}».")
        with faults_told(SENTENCES, inside=f"предложение «{name}»"):
            if name not in self._compiled:
                self._compiled[name] = self._environment.from_string(self._texts[name])
            text = self._compiled[name].render(values).strip()
        return one_stop(text)


def one_stop(text: str) -> str:
    """Leave one full stop where a sentence ends with an abbreviation.

    >>> one_stop("не хватает 5 чел.."), one_stop("и так далее...")
    ('не хватает 5 чел.', 'и так далее...')
    """
    return _DOUBLE_STOP.sub(".", text)


class Layouts(SandboxedEnvironment):
    """Templates that are compiled once for the many documents of one command."""

    def from_string(
        self,
        source: str | nodes.Template,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's name
        template_class: type[Template] | None = None,
    ) -> Template:
        """Compile a text, or remember it compiled."""
        if not isinstance(source, str) or globals is not None or template_class is not None:
            return super().from_string(source, globals, template_class)
        known: dict[str, Template] = self.__dict__.setdefault("compiled", {})
        if source not in known:
            known[source] = super().from_string(source)
        return known[source]


def environment(
    folders: TemplateFolders, *, filters: Mapping[str, Callable[..., str]] | None = None
) -> SandboxedEnvironment:
    """Open the templates: plain text, an unknown name is an error, blocks leave no empty lines.

    The same folders and filters give the same environment; a file that has changed is read anew.
    """
    places = (folders,) if isinstance(folders, Path) else tuple(folders)
    return _opened(places, tuple((filters or {}).items()))


@cache
def _opened(
    folders: tuple[Path, ...], filters: tuple[tuple[str, Callable[..., str]], ...]
) -> SandboxedEnvironment:
    found = Layouts(
        loader=FileSystemLoader(folders),
        undefined=StrictUndefined,
        autoescape=False,  # Markdown and sentences; the renderers escape
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.filters.update(filters)
    return found


@lru_cache(maxsize=4)
def _parsed(source: str) -> object:
    return yaml.safe_load(source)


def _read_sentences(folders: TemplateFolders) -> dict[str, str]:
    try:
        source = FileSystemLoader(folders).get_source(SandboxedEnvironment(), SENTENCES)[0]
        found = _parsed(source)
    except TemplateNotFound as error:
        raise DefinitionError(f"Не найден файл шаблонов {SENTENCES}.") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", строка {mark.line + 1}" if mark else ""
        raise DefinitionError(f"{SENTENCES}{line}: разметка YAML не разобрана.") from error
    if not isinstance(found, dict) or not all(isinstance(text, str) for text in found.values()):
        raise DefinitionError(f"{SENTENCES}: ожидаются пары «имя: предложение».")
    return {str(name): text for name, text in found.items()}
