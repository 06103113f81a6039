"""The command line: exit codes, Russian help, JSON alone on stdout, no tracebacks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import openpyxl
import pytest
from filelock import FileLock
from making import books
from making.returns import DIAGNOSTICS, IVANOVA, PETROV, STAFF, save
from typer.testing import CliRunner

from pedmonitor import __version__
from pedmonitor.cli import app as application
from pedmonitor.cli.app import app, main
from pedmonitor.workflows import compute_period as workflow

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS = [
    (),
    ("compute",),
    ("check",),
    ("status",),
    ("errors",),
    ("blanks",),
    ("diff",),
    ("explain",),
    ("recommend",),
    ("groups",),
    ("report",),
    ("readiness",),
    ("history",),
    ("forget",),
    ("inspect",),
    ("indicators",),
    ("indicators", "list"),
    ("indicators", "show"),
    ("indicators", "check"),
    ("effect",),
    ("watch",),
    ("schedule",),
    ("doctor",),
    ("backup",),
    ("restore",),
    ("plan",),
    ("plan", "list"),
    ("plan", "import"),
    ("plan", "show"),
    ("plan", "check"),
    ("plan", "export"),
    ("plan", "status"),
    ("plan", "facts"),
    ("plan", "calendar"),
    ("plan", "reminders"),
    ("measures",),
    ("measures", "init"),
    ("measures", "list"),
    ("measures", "check"),
]
REGISTRY = [
    ["Код", "Краткое наименование", "Полное наименование", "Тип"],
    ["101", "СОШ № 1", "", "школа"],
]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with the returns of one school without faults; the current folder."""
    save(
        tmp_path / "returns",
        {
            "организации.xlsx": REGISTRY,
            "СОШ 1 кадры 2022.xlsx": [STAFF, IVANOVA, PETROV],
            "СОШ 1 диагностика 2022.xlsx": [
                DIAGNOSTICS,
                [IVANOVA[0], "дефициты", "05.03.2022", "да"],
            ],
        },
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def spoil(place: Path) -> None:
    books.xlsx(
        place / "returns" / "СОШ 1 конкурсы 2022.xlsx",
        {
            "Лист1": [
                ["ФИО", "Название конкурса", "Уровень", "Дата"],
                [IVANOVA[0], "Учитель года", "?!", "31.02.2022"],
            ]
        },
    )


class TestExitCodes:
    @pytest.mark.usefixtures("place")
    def test_0_done(self) -> None:
        assert main(["compute", "returns", "--year", "2022"]) == 0
        assert main(["report", "--year", "2022"]) == 0
        assert main(["history"]) == 0
        assert main(["indicators", "check"]) == 0
        assert main(["indicators", "show", "3.1-2", "--profile", "korsakov-2021"]) == 0
        assert main(["status", "--year", "2022"]) == 0
        assert main(["inspect", "returns/СОШ 1 кадры 2022.xlsx"]) == 0

    def test_1_done_but_a_return_has_errors_and_results_are_written(self, place: Path) -> None:
        spoil(place)
        assert main(["compute", "returns", "--year", "2022"]) == 1
        assert (place / "out" / "2022" / "results.json").is_file()

    @pytest.mark.parametrize(
        "arguments",
        [
            ["compute", "нет такой папки"],
            ["compute", "returns", "--year", "2022", "--period", "2022"],
            ["compute", "returns", "--period", "прошлый год"],
            ["compute", "returns", "--year", "22"],
            ["compute", "returns", "--profile", "vilyusk-2021"],
            ["compute", "returns", "--нет-такого-ключа"],
            ["compute"],
            ["нет-такой-команды"],
            ["report"],
            ["report", "--year", "1999"],
            ["status", "нет такой папки"],
            ["report", "--year", "2022", "--format", "docm"],
            ["report", "--year", "2022", "--edition", "secret"],
            ["report", "--year", "2022", "--edition", "public", "--organisation", "СОШ 1"],
            ["inspect", "нет.xlsx"],
            ["indicators", "show", "нет_такого"],
            ["history", "нет_такого"],
            ["check", "returns", "--workspace", "нет такой"],
        ],
        ids=" ".join,
    )
    @pytest.mark.usefixtures("place")
    def test_2_wrong_usage_in_one_sentence(
        self, arguments: list[str], capfd: pytest.CaptureFixture[str]
    ) -> None:
        assert main(arguments) == 2
        shown = capfd.readouterr()
        assert shown.out == ""
        assert shown.err.strip()
        assert "Traceback" not in shown.err

    def test_2_broken_settings(self, place: Path, capfd: pytest.CaptureFixture[str]) -> None:
        (place / "pedmonitor.toml").write_text('munizipality = "x"\n', encoding="utf-8")
        assert main(["compute", "returns"]) == 2
        assert "может быть, вы имели в виду «municipality»" in capfd.readouterr().err

    def test_3_our_own_fault(
        self, place: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        def fail(*_: object, **__: object) -> None:
            raise ZeroDivisionError("Иванова")

        monkeypatch.setattr(workflow, "gather", fail)
        assert main(["compute", "returns", "--year", "2022"]) == 3
        shown = capfd.readouterr().err
        assert "pedmonitor.log" in shown
        assert "Traceback" not in shown
        log = (place / "pedmonitor.log").read_text(encoding="utf-8")
        assert "ZeroDivisionError" in log
        assert "Иванова" not in shown + log

    @pytest.mark.usefixtures("place")
    def test_debug_tells_where_the_fault_is_and_quotes_nobody(
        self, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        def fail(*_: object, **__: object) -> None:
            raise ZeroDivisionError("Иванова")

        monkeypatch.setattr(workflow, "gather", fail)
        assert main(["compute", "returns", "--year", "2022", "--debug"]) == 3
        shown = capfd.readouterr().err
        assert "compute_period.py" in shown
        assert shown.rstrip().endswith("builtins.ZeroDivisionError")

    def test_4_another_run_holds_the_workspace(
        self, place: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        with FileLock(place / ".pedmonitor.lock"):
            assert main(["compute", "returns", "--year", "2022"]) == 4
        assert "занята другим запуском" in capfd.readouterr().err

    @pytest.mark.usefixtures("place")
    def test_130_interrupted(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupt(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(workflow, "gather", interrupt)
        assert main(["compute", "returns", "--year", "2022"]) == 130


class TestStreams:
    def test_json_alone_stands_on_stdout(
        self, place: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["compute", "returns", "--year", "2022", "--json"]) == 0
        shown = capfd.readouterr()
        document = json.loads(shown.out)
        assert document["format"] == "pedmonitor.results/1"
        assert document == json.loads((place / "out/2022/results.json").read_text(encoding="utf-8"))
        assert "Показатели" in shown.err

    @pytest.mark.usefixtures("place")
    def test_json_of_a_check_and_of_an_inspection(self, capfd: pytest.CaptureFixture[str]) -> None:
        main(["check", "returns", "--year", "2022", "--json"])
        assert json.loads(capfd.readouterr().out)["period"]["label"] == "2022"
        main(["inspect", "returns/СОШ 1 кадры 2022.xlsx", "--json"])
        assert json.loads(capfd.readouterr().out)["tables"][0]["register"] == "Реестр кадров"

    def test_an_inspection_shows_what_stands_above_and_what_was_left_out(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        path = tmp_path / "a.csv"
        text = "Отчёт за год\n\nШкола;Часов\nЛицей;72\nСОШ № 2;16\n\nИсполнитель: завуч\n"
        path.write_text(text, encoding="utf-8")
        assert main(["inspect", str(path)]) == 0
        shown = capfd.readouterr().out
        assert "кодировка utf-8" in shown
        assert "заголовок в строке 3, строк: 2; реестр не опознан" in shown
        assert "Столбец\tЗаголовок\tПоле\tСходство" in shown
        assert "Выше таблицы: Отчёт за год" in shown
        assert "Не вошло в таблицы: строка 7: Исполнитель: завуч" in shown

    @pytest.mark.usefixtures("place")
    def test_quiet_is_one_line(self, capfd: pytest.CaptureFixture[str]) -> None:
        main(["compute", "returns", "--year", "2022", "--quiet"])
        assert len(capfd.readouterr().out.splitlines()) == 1

    def test_a_check_writes_nothing(self, place: Path) -> None:
        before = sorted(path.name for path in place.rglob("*"))
        assert main(["check", "returns", "--year", "2022"]) == 0
        assert sorted(path.name for path in place.rglob("*")) == before

    @pytest.mark.usefixtures("place")
    def test_the_same_input_gives_the_same_bytes(self, place: Path) -> None:
        seen = []
        for _ in range(2):
            main(["compute", "returns", "--year", "2022"])
            files = sorted(place.glob("out/2022/*.*"))
            seen.append({path.name: path.read_bytes() for path in files})
        assert seen[0] == seen[1]


class TestMessages:
    @pytest.mark.usefixtures("place")
    def test_an_unknown_profile_suggests_the_nearest(
        self, capfd: pytest.CaptureFixture[str]
    ) -> None:
        main(["compute", "returns", "--profile", "vilyusk-2021"])
        assert "может быть, вы имели в виду «vilyuysk-2021»" in capfd.readouterr().err

    @pytest.mark.parametrize(
        "arguments", [["compute"], ["compute", "returns", "--нет"], ["нет-такой"]]
    )
    @pytest.mark.usefixtures("place")
    def test_wrong_usage_is_explained_in_russian(
        self, arguments: list[str], capfd: pytest.CaptureFixture[str]
    ) -> None:
        main(arguments)
        shown = capfd.readouterr().err
        for english in ("No such", "Missing", "Usage", "Error", "Try "):
            assert english not in shown

    def test_ambiguous_years_are_listed(
        self, place: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        save(place / "returns", {"СОШ 1 кадры 2021.xlsx": [STAFF, PETROV]})
        assert main(["compute", "returns"]) == 2
        shown = capfd.readouterr().err
        assert "2021" in shown
        assert "2022" in shown
        assert "--year" in shown

    def test_the_year_is_taken_from_the_returns(self, place: Path) -> None:
        assert main(["compute", "returns"]) == 0
        assert (place / "out" / "2022" / "results.json").is_file()


class TestHelp:
    @pytest.mark.parametrize("command", COMMANDS, ids=lambda c: " ".join(c) or "pedmonitor")
    def test_help_of_every_command_is_russian(
        self, command: tuple[str, ...], capfd: pytest.CaptureFixture[str]
    ) -> None:
        assert main([*command, "--help"]) == 0
        text = capfd.readouterr().out
        russian = sum("а" <= sign.lower() <= "я" for sign in text)
        assert russian > 60
        for english in (
            "Usage",
            "Options",
            "Arguments",
            "Commands",
            "Show this message",
            "[default",
            "required",
            "<list",
            "<str",
            "[[",
            "...",
        ):
            assert english not in text

    def test_version(self) -> None:
        shown = CliRunner().invoke(app, ["--version"])
        assert (shown.exit_code, shown.output) == (0, f"pedmonitor {__version__}\n")

    def test_every_command_is_in_the_list_above(self) -> None:
        own = {command.name for command in application.app.registered_commands}
        own |= {group.name for group in application.app.registered_groups}
        assert own == {command[0] for command in COMMANDS if command}


def test_explain_tells_a_figure_apart(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figure = ["explain", "3.1-1", "--profile", "korsakov-2021", "--year", "2022"]
    assert main(figure) == 0
    shown = capsys.readouterr().out
    assert "Посчитано: 1 из 2" in shown
    assert "СОШ 1 диагностика 2022.xlsx" in shown
    assert "Иванова" not in shown
    assert main([*figure, "--organisation", "СОШ № 1", "--json", "--out", "a.xlsx"]) == 0
    assert json.loads(capsys.readouterr().out)["adds_up"] is True
    assert (place / "a.xlsx").is_file()
    assert main([*figure, "--by", "rural=село"]) == 2
    assert main([*figure, "--by", "rural"]) == 2
    assert "--by пишется так" in capsys.readouterr().err
    assert main([*figure, "--out", "a.pdf"]) == 2


def test_diff_of_two_runs(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    compute = ["compute", "returns", "--profile", "korsakov-2021", "--year", "2022", "--quiet"]
    assert main(compute) == 0
    assert main(["diff"]) == 2
    spoil(place)
    assert main(compute) == 1
    capsys.readouterr()
    assert main(["diff", "--out", "changes.xlsx"]) == 0
    assert "Что изменилось между расчётами № 1 и № 2" in capsys.readouterr().out
    assert (place / "changes.xlsx").is_file()
    assert main(["diff", "--run", "1", "--run", "2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["inputs"]
    assert main(["diff", "2022", "--run", "1"]) == 2


def test_recommend_writes_letters(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["recommend", "--year", "2022"]) == 2
    compute = ["compute", "returns", "--profile", "korsakov-2021", "--year", "2022", "--quiet"]
    spoil(place)
    assert main(compute) == 1
    capsys.readouterr()
    assert main(["recommend", "--year", "2022", "--format", "md"]) == 0
    assert "письма 1 организации" in capsys.readouterr().out
    assert (place / "recommendations.xlsx").is_file()
    assert main(["recommend"]) == 2


@pytest.mark.usefixtures("place")
class TestMeasures:
    def test_made_and_checked(self, capfd: pytest.CaptureFixture[str]) -> None:
        assert main(["measures", "check"]) == 2
        assert main(["measures", "init"]) == 0
        assert main(["measures", "check"]) == 0
        assert main(["measures", "init"]) == 0
        assert main(["measures", "list"]) == 0
        shown = capfd.readouterr()
        assert "measures init" in shown.err
        assert "Принято: 0 мер, 0 решений." in shown.out

    def test_an_error_is_told_with_its_cell(
        self, place: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["measures", "init"]) == 0
        book = openpyxl.load_workbook(place / "measures.xlsx")
        book["Меры"].append(["М-1", "vilyuysk-2021", "Семинар", "1", "все", "весной"])
        book.save(place / "measures.xlsx")
        assert main(["measures", "check"]) == 1
        shown = capfd.readouterr().out
        assert "Меры!F2" in shown
        assert "«весной» — это не дата" in shown

    def test_effect_needs_a_year_and_a_register(
        self, place: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["effect"]) == 2
        assert main(["effect", "--year", "2022", "--edition", "чужая"]) == 2
        assert main(["effect", "--year", "2022"]) == 2
        assert main(["compute", "returns", "--year", "2022", "--quiet"]) in {0, 1}
        assert main(["measures", "init"]) == 0
        book = openpyxl.load_workbook(place / "measures.xlsx")
        row = ["М-1", "vilyuysk-2021", "Семинар", "1", "все", "01.03.2022", "", "", "1.2-2.2"]
        book["Меры"].append(row)
        book.save(place / "measures.xlsx")
        capfd.readouterr()
        assert main(["effect", "--year", "2022", "-m", "М-1", "-f", "md"]) == 0
        shown = capfd.readouterr().out
        assert "нет ни одного посчитанного периода" in shown
        assert "effect-vilyuysk-2021-М-1.md" in shown
        book["Меры"].append(["М-2", *row[1:5], "весной"])
        book.save(place / "measures.xlsx")
        assert main(["effect", "--year", "2022", "-f", "md"]) == 1
        shown = capfd.readouterr().out
        assert "«весной» — это не дата" in shown
        assert "effect-vilyuysk-2021.md" in shown


def test_a_plan_with_errors_ends_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["--workspace", str(tmp_path)]
    assert main(["plan", "check", "amursk-2021", *given]) == 1
    told = capsys.readouterr().out
    assert "31.09.2021" in told
    assert "2 ошибки" in told
    assert main(["plan", "check", "korsakov-2021", *given]) == 0
    assert main(["plan", "check", "--profile", "vilyuysk-2021", *given]) == 2
    assert "нет плана мероприятий" in capsys.readouterr().err


def test_a_plan_is_exported_imported_and_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["--workspace", str(tmp_path)]
    assert main(["plan", "export", "sysert-2019", "-f", "docx", *given]) == 0
    file = tmp_path / "out" / "plans" / "sysert-2019.docx"
    assert main(["plan", "import", str(file), "--id", "mine", *given]) == 0
    assert "16 мероприятий, 2 раздела" in capsys.readouterr().out
    assert main(["plan", "list", *given]) == 0
    assert main(["plan", "show", "mine", *given]) == 0
    assert "год не назван" in capsys.readouterr().out


def test_a_plan_is_watched(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    given = ["--profile", "kazachinsko-lensky-2022", "--date"]
    assert main(["plan", "facts", *given[:2]]) == 0
    assert main(["plan", "status", "returns", *given, "2022-02-10"]) == 0
    assert main(["plan", "status", *given, "завтра"]) == 2
    assert main(["plan", "calendar", "--year", "2022", *given, "2022-02-10"]) == 0
    assert main(["plan", "reminders", "--days", "30", *given, "2022-02-10"]) == 1
    assert main(["plan", "reminders", "--days", "30", *given, "2022-01-10"]) == 0
    shown = capfd.readouterr()
    assert (place / "out" / "2022" / "internal" / "calendar-2022.ics").is_file()
    assert "до 28.02.2022\tСеминар «Система воспитательной работы" in shown.out
    assert "«завтра» — не день" in shown.err


def test_a_lost_key_is_told_and_found_by_the_doctor(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a new key everybody of the years before would seem to have left."""
    arguments = ["compute", str(place / "returns"), "--year", "2022", "--quiet"]
    main(arguments)
    assert "ключа" not in capsys.readouterr().err
    (place / "pedmonitor.key").unlink()
    save(
        place / "returns", {"СОШ № 1 выгорание.csv": [["ФИО", "Дата"], [IVANOVA[0], "05.03.2022"]]}
    )
    main(arguments)
    assert "создан новый" in capsys.readouterr().err
