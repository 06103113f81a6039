"""Faults of templates that people may edit, in Russian: which file, which line, what is wrong."""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING

from jinja2 import (
    TemplateError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.exceptions import SecurityError

from pedmonitor.errors import DefinitionError
from pedmonitor.model.text import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAID = (
    (r"no filter named '(.+?)'", "нет фильтра {}"),
    (r"no test named '(.+?)'", "нет проверки {}"),
    (r"unknown tag '(.+?)'", "команды {} нет"),
    (r"got '(.+?)'$", "лишнее {}: проверьте скобки {{{{ }}}} и {{% %}}"),
    (r"unexpected (?:char )?'(.+?)'", "лишнее {}: проверьте скобки {{{{ }}}} и {{% %}}"),
    (r"unexpected end of template", "не закрыта команда {{% if %}} или {{% for %}}"),
    (r"has no attribute '(.+?)'", "слова {} здесь нет"),
    (r"'(.+?)' is undefined", "слова {} здесь нет"),
)
_UNREAD = "разметка не разобрана: проверьте скобки {{ }} и {% %}"
_SLIPS = (TypeError, ValueError, ArithmeticError, AttributeError, LookupError)
_LONGEST = 80
_JINJA = "jinja2"


@contextlib.contextmanager
def faults_told(file: str, *, inside: str = "") -> Iterator[None]:
    """Turn what a template does wrong into a sentence about its file.

    Args:
        file: Path of the template inside the folder of templates.
        inside: What of the file is rendered, such as a sentence by its name; empty for all of it.

    Raises:
        DefinitionError: The template does not compile, or asks for what there is not.
    """
    try:
        yield
    except TemplateError as error:
        raise DefinitionError(_sentence(error, file, inside)) from error
    except _SLIPS as error:
        if _line(error) is None:
            raise  # not in the template: our own fault
        raise DefinitionError(_sentence(error, file, inside)) from error


def _sentence(error: Exception, file: str, inside: str) -> str:
    if isinstance(error, TemplateNotFound):
        return f"Не найден файл шаблонов {error.name}."
    line = _line(error)
    place = file + (f", {inside}" if inside else f", строка {line}" if line else "")
    near = _near(error)
    return f"{place}: {_what(error)}" + (f" (рядом с текстом {quoted(near)})." if near else ".")


def _what(error: Exception) -> str:
    """Say in Russian what Jinja says in English."""
    if isinstance(error, SecurityError):
        return "шаблон просит запрещённого; в шаблонах можно только печатать данные"
    if isinstance(error, TemplateSyntaxError | UndefinedError | TemplateRuntimeError):
        said = str(getattr(error, "message", "") or error)
        for pattern, words in _SAID:
            if found := re.search(pattern, said, re.IGNORECASE):
                return words.format(*map(quoted, found.groups()))
        return _UNREAD
    return "действие над данными, которого с ними сделать нельзя"


def _line(error: Exception) -> int | None:
    """Find the line of the template: the error knows it, or the frames of the traceback do."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    trace, found = error.__traceback__, None
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if not name.endswith(".py"):
            found = trace.tb_lineno
        elif _JINJA not in name:
            found = None  # in a function of ours that the template has called
        trace = trace.tb_next
    return found


def _near(error: Exception) -> str:
    """Quote the text of a Word template around a fault; nobody counts its lines."""
    lines = getattr(error, "docx_context", None)
    texts = (str(line).strip() for line in lines or ())
    return next((text[:_LONGEST] for text in texts if "{" in text), "")
