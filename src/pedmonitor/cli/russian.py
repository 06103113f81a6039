"""Say in Russian what Typer says in English: the frame of the help and the complaints of usage."""

from __future__ import annotations

import difflib
import re
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator

_HELP = (
    ("Usage:", "Вызов:"),
    ("Show this message and exit.", "Показать эту справку."),
    ("[OPTIONS]", "[КЛЮЧИ]"),
    ("COMMAND [ARGS]...", "КОМАНДА …"),
    ("{ПАПКА}", "ПАПКА"),
    ("{ФАЙЛ}", "ФАЙЛ"),
    ("{ПОКАЗАТЕЛЬ}", "ПОКАЗАТЕЛЬ"),
    ("Arguments:", "Что указать:"),
    ("Options:", "Ключи:"),
    ("Commands:", "Команды:"),
    ("[ПЕРИОД]...", "[ПЕРИОД] [ПЕРИОД]"),
    ("[required]", "[обязательно]"),
    ("[default:", "[по умолчанию:"),
)
_COLOUR = r"(?:\x1b\[[\d;]*m)*"
_TYPE = re.compile(rf"<{_COLOUR}(bool|path|text|str|int|list\[str\]){_COLOUR}>")
"""A type of our code says nothing to a methodist; a terminal paints each of its parts."""
_SEVERAL_OPTIONS = re.compile(
    r"No such option:? '?(-[\w-]+)'? \(Possible options: ([^)]*-\w[^)]*)\).*", re.DOTALL
)
_COMPLAINTS = (
    (r"Missing argument '\{?([^'}]*)\}?'\.?.*", r"Не указано: \1."),
    (r"Missing option '([^']*)'\.?.*", r"Не указан ключ \1."),
    (
        r"No such option:? '?(-[\w-]+)'?\.? Did you mean '?(-[\w-]+).*",
        r"Нет ключа \1; может быть, \2?",
    ),
    (r"No such option:? '?(-[\w-]+).*", r"Нет ключа \1."),
    (
        r"No such command '([^']*)'\. Did you mean '([^']*)'.*",
        r"Нет команды «\1»; может быть, «\2»?",
    ),
    (r"No such command '([^']*)'\.?.*", r"Нет команды «\1»."),
    (r"Option '([^']*)' requires an argument\.?", r"После ключа \1 нужно значение."),
    (r"Option '([^']*)' does not take a value\.?", r"После ключа \1 значение не нужно."),
    (r"Got unexpected extra argument[^ ]* \((.*)\)\.?", r"Лишнее в команде: \1."),
    (r"Invalid value for '\{?(-?-?[^'/}]*[^'/ }]).*integer.*", r"\1: нужно целое число."),
    (r"Invalid value for '\{?(-?-?[^'/}]*[^'/ }]).*", r"\1: значение не подходит."),
)


class _Translating:
    """A stream that translates whole phrases and keeps the width of every line."""

    def __init__(self, stream: TextIO, *, plain: bool) -> None:
        self._stream = stream
        self._plain = plain

    def write(self, text: str) -> int:
        for english, russian in _HELP:
            text = text.replace(english, russian.ljust(len(english)))
        text = _TYPE.sub(lambda found: " " * (len(found[1]) + 2), text)
        if self._plain:
            text = re.sub(r" +$", "", text, flags=re.MULTILINE)
        return self._stream.write(text)

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


@contextmanager
def russian_help(*, plain: bool) -> Iterator[None]:
    """Translate what the help prints; only help needs this, so only help pays for it.

    Args:
        plain: Whether rich has no part in it.
    """
    if not plain:
        from typer import rich_utils

        rich_utils.ARGUMENTS_PANEL_TITLE = "Что указать"
        rich_utils.OPTIONS_PANEL_TITLE = "Ключи"
        rich_utils.COMMANDS_PANEL_TITLE = "Команды"
        rich_utils.REQUIRED_LONG_STRING = "[обязательно]"
        rich_utils.DEFAULT_STRING = "[по умолчанию: {}]"
    stream = sys.stdout
    sys.stdout = _Translating(stream, plain=plain)
    try:
        yield
    finally:
        sys.stdout = stream


def usage_complaint(text: str) -> str:
    """Translate a complaint of wrong usage.

    >>> usage_complaint("No such option: --foo"), usage_complaint("Missing argument '{ПАПКА}'.")
    ('Нет ключа --foo.', 'Не указано: ПАПКА.')
    >>> usage_complaint("Something new.")
    'Команда написана неверно.'
    """
    several = _SEVERAL_OPTIONS.fullmatch(text.strip())
    if several is not None:
        offered = re.findall(r"-[\w-]+", several[2])
        near = difflib.get_close_matches(several[1], offered, n=1, cutoff=0)  # listed by letters
        return f"Нет ключа {several[1]}; может быть, {(near or offered)[0]}?"
    for pattern, russian in _COMPLAINTS:
        found = re.fullmatch(pattern, text.strip(), re.DOTALL)
        if found:
            return found.expand(russian)
    return "Команда написана неверно."
