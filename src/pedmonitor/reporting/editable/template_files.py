"""Files of `templates/`: the workspace's own before the bundled one; layouts of markup."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from pedmonitor.errors import DefinitionError
from pedmonitor.reporting.cells import cell_text, is_lit, is_muted, shape
from pedmonitor.reporting.editable.phrases import environment
from pedmonitor.reporting.text.plain import plain

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

    from pedmonitor.reporting.editable.phrases import TemplateFolders

_HYPHENED = re.compile(
    r"(?<![\w.-])(?:\d+(?:\.\d+)*|[A-ZА-ЯЁ]\d{0,2})-\d+[а-яё]?(?:\.\d+)*[a-z]?(?![\w-])"
)


def find_template(folders: TemplateFolders, name: str) -> Path:
    """Find a file of the templates; the first folder that has it wins.

    Raises:
        DefinitionError: No folder has it.
    """
    for folder in [folders] if isinstance(folders, Path) else folders:
        path = folder / name
        if path.is_file():
            return path
    raise DefinitionError(f"Не найден файл шаблонов {name}.")


def read_template(folders: TemplateFolders, name: str) -> str:
    """Read a text file of the templates.

    Raises:
        DefinitionError: No folder has it, or it is not UTF-8.
    """
    try:
        return find_template(folders, name).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DefinitionError(f"{name}: файл не в кодировке UTF-8.") from error


def whole(text: str) -> Markup:
    """Keep numbers with a hyphen on one line of a browser: «1.2-3.1», «A-10» are one number.

    >>> str(whole("показатель 1.2-3.1 <"))
    'показатель <span class="whole">1.2-3.1</span> &lt;'
    >>> str(whole("A-5а.2"))
    '<span class="whole">A-5а.2</span>'
    """
    safe = str(escape(plain(text)))
    return Markup(_HYPHENED.sub(r'<span class="whole">\g<0></span>', safe))  # noqa: S704 - escaped


def markup_environment(folders: TemplateFolders) -> SandboxedEnvironment:
    """Open layouts of HTML and Word: text is escaped and plain unless it is markup already."""
    found = environment(folders, filters={"cell": cell_text, "shape": shape, "whole": whole})
    found.autoescape = True
    found.finalize = plain
    found.tests |= {"muted": is_muted, "lit": is_lit}
    return found
