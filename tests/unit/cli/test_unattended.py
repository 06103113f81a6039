"""Without anybody at the screen: words, exit codes, log and summary, whatever the machine does."""

from __future__ import annotations

import errno
import io
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from making.returns import DIAGNOSTICS, IVANOVA, STAFF, save

from pedmonitor.cli.app import main
from pedmonitor.intake.files.discover import discover
from pedmonitor.workflows import compute_period as workflow
from pedmonitor.workflows import watch as watching

COMPUTE = ["compute", "Своды школ", "--year", "2022", "--quiet"]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a Cyrillic path and spaces, and returns of one school."""
    place = tmp_path / "Рабочая папка отдела"
    (place / "Своды школ").mkdir(parents=True)
    save(
        place / "Своды школ",
        {
            "СОШ 1 кадры 2022.csv": [STAFF, IVANOVA],
            "СОШ 1 диагностика 2022.csv": [DIAGNOSTICS, [IVANOVA[0], "дефициты", "05.03.2022", ""]],
        },
    )
    monkeypatch.chdir(place)
    return place


def test_a_night_leaves_a_line_and_a_summary(place: Path) -> None:
    assert main([*COMPUTE, "--summary", "письмо.txt"]) in {0, 1}
    log = (place / "pedmonitor.log").read_text(encoding="utf-8")
    assert "compute  код " in log
    assert "2022: данные 1 из 1 организации" in log
    assert "Иванова" not in log
    letter = (place / "письмо.txt").read_text(encoding="utf-8")
    assert letter.startswith("pedmonitor compute: готово")
    assert "results.xlsx" in letter


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "нет места"),
        (errno.EACCES, "закройте его в Excel"),
        (errno.EROFS, "только для чтения"),
        (errno.EHOSTDOWN, "сетевой диск"),
    ],
    ids=str,
)
def test_accidents_are_words_and_the_summary_says_so(
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    code: int,
    words: str,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code), "отчёт за год.xlsx")

    monkeypatch.setattr(workflow, "gather", refuse)
    assert main([*COMPUTE, "--summary", "письмо.txt"]) == 2
    assert words in capfd.readouterr().err
    assert words in (place / "письмо.txt").read_text(encoding="utf-8")
    assert words in (place / "pedmonitor.log").read_text(encoding="utf-8")


def test_a_share_that_goes_while_it_is_read_gives_no_figures(
    place: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    main(COMPUTE)
    before = (place / "out" / "2022" / "results.json").read_bytes()
    save(place / "Своды школ", {"СОШ 3 2022.csv": [STAFF, IVANOVA]})
    real = discover

    def vanish(folder: Path) -> object:
        found = real(folder)
        folder.rename(folder.with_name("отключено"))
        return found

    monkeypatch.setattr(workflow, "discover", vanish)
    assert main(COMPUTE) == 2
    assert "Во время чтения пропали файлы (3" in capfd.readouterr().err
    assert (place / "out" / "2022" / "results.json").read_bytes() == before


def test_an_interruption_between_two_imports(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("pedmonitor.cli.app._run", interrupt)
    assert main(["history"]) == 130


def shell(command: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program by the shell, as cron does: almost nothing in the environment."""
    program = f"'{sys.executable}' -m pedmonitor"
    return subprocess.run(  # noqa: S603 - our own interpreter
        ["/bin/bash", "-o", "pipefail", "-c", command.replace("PED", program)],
        capture_output=True,
        check=False,
        timeout=120,
        env={"PATH": os.environ["PATH"], **environment},
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX")
@pytest.mark.usefixtures("place")
class TestStreams:
    def test_a_console_of_windows_1251(self) -> None:
        done = shell("PED --help", PYTHONIOENCODING="cp1251")
        assert done.returncode == 0
        assert "Показатели" in done.stdout.decode("cp1251")

    def test_json_is_utf8_whatever_the_console(self) -> None:
        done = shell("PED check 'Своды школ' --year 2022 --quiet --json", PYTHONIOENCODING="cp1251")
        assert "Иванова" not in done.stdout.decode("utf-8")
        assert "2022" in done.stdout.decode("utf-8")

    def test_a_reader_that_goes_away(self) -> None:
        done = shell("PED indicators list | head -1")
        assert done.returncode == 0
        assert done.stderr == b""

    def test_a_closed_console_and_no_home(self) -> None:
        done = shell("PED history >&- 2>&-")
        assert done.returncode == 0


class TestCommands:
    def test_doctor_backup_restore(self, place: Path, capfd: pytest.CaptureFixture[str]) -> None:
        main(COMPUTE)
        assert main(["doctor"]) == 0
        assert main(["backup"]) == 0
        assert "храните его как персональные данные" in capfd.readouterr().out
        (archive,) = (place / "backups").glob("*.zip")
        assert main(["backup", str(place.parent)]) == 0
        assert len(list(place.parent.glob("*.zip"))) == 1
        (place / "pedmonitor.key").write_text("zz", encoding="ascii")
        assert main(["doctor"]) == 2
        assert main(["restore", str(archive)]) == 0
        assert "before-restore" in capfd.readouterr().out
        assert main(["doctor", "--repair"]) == 0
        assert "Исправлять нечего" in capfd.readouterr().out
        for command in ("doctor", "restore"):
            wrong = [command, str(archive)] if command == "restore" else [command]
            assert main([*wrong, "--workspace", "нет такой"]) == 2

    def test_forget_asks_and_leaves_a_line(
        self, place: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        main(COMPUTE)
        assert main(["forget", "1"]) == 2
        assert "добавьте ключ --yes" in capfd.readouterr().err
        asked = io.StringIO("нет\n")
        monkeypatch.setattr(asked, "isatty", lambda: True, raising=False)
        monkeypatch.setattr(sys, "stdin", asked)
        assert main(["forget", "1"]) == 0
        assert "оставлен" in capfd.readouterr().out
        assert main(["forget", "1", "--yes"]) == 0
        said = capfd.readouterr().out
        assert "убран из истории" in said
        assert "от убранного расчёта" in said
        assert main(["forget", "1", "--yes"]) == 2
        log = (place / "pedmonitor.log").read_text(encoding="utf-8")
        assert "убран из истории" in log
        assert list((place / "backups").glob("*-before-forget-1.zip"))

    def test_schedule_prints_full_paths(
        self, place: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        asked = ["schedule", "Своды школ", "--year", "2022", "--at", "03:15"]
        asked += ["--profile", "korsakov-2021", "--summary", "письмо.txt"]
        assert main([*asked, "--system", "linux"]) == 0
        shown = capfd.readouterr().out
        assert "15 3 * * * " in shown
        assert f"'{place / 'Своды школ'}'" in shown
        assert f"--summary '{place / 'письмо.txt'}' --profile korsakov-2021" in shown
        assert main([*asked, "--system", "windows"]) == 0
        assert "/ST 03:15 /TR" in capfd.readouterr().out
        assert main([*asked, "--system", "beos"]) == 2
        assert main(["schedule", "Своды школ", "--at", "утром"]) == 2
        deep = place.joinpath(*["Своды школ за год"] * 16)
        deep.mkdir(parents=True)
        main(["schedule", str(deep), "--system", "windows"])
        assert "chcp 65001" in capfd.readouterr().out

    @pytest.mark.usefixtures("place")
    def test_schedule_tells_of_mail_and_refuses_a_folder_that_is_not_there(
        self, capfd: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["schedule", "Своды школ", "--system", "linux"]) == 0
        assert "MAILTO=" in capfd.readouterr().out
        assert main(["schedule", "Своды школы", "--system", "linux"]) == 2
        shown = capfd.readouterr()
        assert shown.out == ""
        assert "Может быть, «Своды школ»?" in shown.err

    def test_schedule_names_the_latest_of_several_years(
        self, place: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        save(place / "Своды школ", {"СОШ 1 кадры 2021.csv": [STAFF, IVANOVA]})
        assert main(["schedule", "Своды школ", "--system", "linux"]) == 0
        shown = capfd.readouterr().out
        assert shown.startswith("# В папке своды за разные годы: строка считает последний, 2022.")
        (line,) = (line for line in shown.splitlines() if not line.startswith("#"))
        assert line.endswith(" --year 2022")
        command = shlex.split(line)
        assert main(command[command.index("compute") :]) in {0, 1}, "the line works at night"

    @pytest.mark.usefixtures("place")
    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["status", *COMPUTE[1:]], "получено реестров"),
            (["errors", *COMPUTE[1:]], "Возвращать нечего"),
            (["blanks", "--year", "2023"], "Подготовлено "),
            (["report", "--year", "2022", "--format", "md"], "файлов: "),
            (["recommend", "--year", "2022"], "За 2022: "),
            (["groups", "--year", "2022", "--format", "md"], "Группы организаций за 2022"),
            (["readiness", *COMPUTE[1:]], ": "),
            (["measures", "init"], "Создан реестр мер"),
            (["plan", "list"], "Планов: "),
            (["plan", "calendar", "--year", "2022"], "Календарь на 2022 год"),
            (["plan", "reminders"], "Напоминаний: "),
        ],
    )
    def test_every_line_of_the_log_says_what_was_done(
        self, arguments: list[str], words: str
    ) -> None:
        main(COMPUTE)
        assert main(arguments) in {0, 1}
        last = Path("pedmonitor.log").read_text(encoding="utf-8").splitlines()[-1]
        assert words in last
        assert "Иванова" not in last

    def test_a_slip_in_the_folder_is_no_accident_of_the_disk(
        self, place: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["compute", "Свдоы школ", "--workspace", str(place)]) == 2
        assert capfd.readouterr().err.strip() == (
            "Нет папки «Свдоы школ». Может быть, «Своды школ»?"
        )
        assert "Нет папки" in (place / "pedmonitor.log").read_text(encoding="utf-8")

    @pytest.mark.usefixtures("place")
    def test_watch_computes_in_a_process_of_its_own(
        self, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        codes: list[int] = []

        def once(watcher: watching.Watcher, compute: object, tell: object) -> None:
            assert watcher.pace.calm == 5
            assert callable(compute)
            assert callable(tell)
            codes.append(compute())
            raise KeyboardInterrupt

        monkeypatch.setattr(watching, "watch", once)
        asked = ["watch", "Своды школ", "--year", "2022", "--profile", "korsakov-2021"]
        assert main([*asked, "--calm", "5"]) == 130
        assert codes in ([0], [1])
        assert "2022: данные 1 из 1" in capfd.readouterr().out
        assert main(["watch", "нет такой"]) == 2
