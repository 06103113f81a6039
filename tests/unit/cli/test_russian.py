"""What Typer says in English reaches the user in Russian."""

from __future__ import annotations

import sys

import pytest

from pedmonitor.cli.russian import russian_help, usage_complaint


@pytest.mark.parametrize(
    ("english", "russian"),
    [
        ("No such option: --foo", "Нет ключа --foo."),
        (
            "No such option: --yaer (Possible options: --year, --bear)",
            "Нет ключа --yaer; может быть, --year?",
        ),
        (
            "No such option: --profil (Possible options: --period, --profile)",
            "Нет ключа --profil; может быть, --profile?",
        ),
        ("No such option: --yaer Did you mean --year?", "Нет ключа --yaer; может быть, --year?"),
        ("No such command 'foo'.", "Нет команды «foo»."),
        (
            "No such command 'compue'. Did you mean 'compute'?",
            "Нет команды «compue»; может быть, «compute»?",
        ),
        ("Got unexpected extra argument(s) (y)", "Лишнее в команде: y."),
        (
            "Invalid value for '--year' / '-y': Input should be a valid integer, unable to parse",
            "--year: нужно целое число.",
        ),
        ("Invalid value for '{ПАПКА}': no", "ПАПКА: значение не подходит."),
        ("Option '--out' requires an argument.", "После ключа --out нужно значение."),
    ],
)
def test_complaints(english: str, russian: str) -> None:
    assert usage_complaint(english) == russian


def test_the_frame_of_the_help_keeps_its_width(capsys: pytest.CaptureFixture[str]) -> None:
    line = "│ --help  Show this message and exit.  │"
    with russian_help(plain=False):
        sys.stdout.write(line)
    shown = capsys.readouterr().out
    assert len(shown) == len(line)
    assert "Показать эту справку." in shown


@pytest.mark.parametrize(
    "typed",
    ["<str>", "<list[str]>", "\x1b[2;33m<\x1b[0m\x1b[1;33mlist[str]\x1b[0m\x1b[2;33m>\x1b[0m"],
)
def test_types_of_the_code_are_not_shown(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    with russian_help(plain=False):
        sys.stdout.write(f"│ ПЕРИОД {typed} Год │")
    shown = capsys.readouterr().out
    assert "str" not in shown
    assert "<" not in shown


def test_the_stream_is_given_back() -> None:
    before = sys.stdout
    with russian_help(plain=False):
        assert sys.stdout is not before
    assert sys.stdout is before


def test_plain_lines_end_where_their_words_end(capsys: pytest.CaptureFixture[str]) -> None:
    with russian_help(plain=True):
        sys.stdout.write("Options:\n  --help  Show this message and exit.\n")
    assert capsys.readouterr().out == "Ключи:\n  --help  Показать эту справку.\n"
