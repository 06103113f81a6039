"""What a run says on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from pedmonitor.cli.console import finish, short_titles, show_run, show_table
from pedmonitor.model.run_view import RunView

VIEW = RunView(
    title="Показатели за 2022",
    totals=(("1.2-2.2", "Доля молодых", "50,0 %", "1 из 2", "", "есть"),),
    issues=(("ошибка", "СОШ 1", "кадры.csv C2", "нет такого дня", ""),),
    more=3,
    summary="2022: данные 1 из 1 организации; 4 ошибки, 0 замечаний.",
    has_errors=True,
)


def test_totals_issues_and_files_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    show_run(VIEW, [Path("out/results.json")])
    shown = capsys.readouterr().out
    for part in ("1.2-2.2", "50,0", "1 из 2", "C2", "ещё 3", VIEW.summary, "results.json"):
        assert part in shown


def test_a_long_title_is_cut_at_a_word_by_the_width_of_the_screen() -> None:
    title = "доля педагогов, прошедших диагностику профессиональных дефицитов, от общего количества"
    ((ref, cut, figure),) = short_titles([("3.1", title, "45 %")], width=80)
    assert (ref, figure) == ("3.1", "45 %")
    assert cut == "доля педагогов, прошедших диагностику…"
    assert short_titles([("3.1", title, "45 %")], width=200) == [("3.1", title, "45 %")]


def test_json_keeps_stdout_for_itself(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as ended:
        finish(VIEW, document=b"{}\n", quiet=True)
    assert ended.value.exit_code == 1
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("{}\n", VIEW.summary + "\n")


def test_without_a_terminal_a_table_is_lines_with_tabs(capsys: pytest.CaptureFixture[str]) -> None:
    show_table("Итоги", ("№", "Показатель"), [("1", "доля"), ("2", "число")])
    assert capsys.readouterr().out == "Итоги\n1\tдоля\n2\tчисло\n"
