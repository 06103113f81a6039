"""No name, birth date, СНИЛС or document number enters any output but the school's own."""

from __future__ import annotations

import io
import os
import sqlite3
import subprocess
import sys
import zipfile
import zlib
from contextlib import closing
from html import unescape
from typing import TYPE_CHECKING

import pytest
from making import books

if TYPE_CHECKING:
    from pathlib import Path

CANARIES = (
    "Канарейкина",
    "КАНАРЕЙКИНА",
    "канарейкина",
    "Щегловский",
    "Овсянкинович",
    "Чечёткин",
    "Чечеткин",
    "17.04.1981",
    "1981-04-17",
    "23.08.1979",
    "1979-08-23",
    "147-258-369 77",
    "14725836977",
    "УД-770011223344",
    "770011223344",
    "4501 998877",
    "4501998877",
)
"""What is planted: names, birth dates, СНИЛС, document numbers, in the spellings they may take."""

WOMAN, MAN = "Канарейкина Василиса Евлампиевна", "Щегловский Акакий Овсянкинович"
SNILS, PAPER, PASSPORT = "147-258-369 77", "УД-770011223344", "4501 998877"
REGISTERS: dict[str, list[list[object]]] = {
    "кадры": [
        ["Реестр кадров за 2022 год. Составила Чечёткина Канарейкина"],
        ["ФИО", "Дата рождения", "СНИЛС", "Должность", "Предмет", "Дата приема", "Категория"],
        [WOMAN, "17.04.1981", SNILS, "учитель", "физика", "01.09.2010", "первая"],
        [MAN, "23.08.1979", "", "учитель", WOMAN, "01.09.2010", MAN],
        ["Чечёткин Пётр Овсянкинович", "17.04.1981 г.р.", "", "учитель", "физика", "", ""],
        [WOMAN.upper(), "17.04.1981", SNILS, "учитель", "химия", PASSPORT, PASSPORT],
        ["Итого", "", "", "", "", "", ""],
        ["Директор", "", "", "", "", "", "Чечёткин П. П."],
    ],
    "диагностика": [
        ["ФИО", "Вид диагностики", "Дата", "Прошёл (да/нет)"],
        [WOMAN, "дефициты", "05.03.2022", "да"],
        ["Чечёткин Пётр Овсянкинович", "дефициты", "05.03.2022", "да"],
        [MAN, "канарейкина василиса", "канарейкина василиса евлампиевна", "Чечёткин"],
    ],
    "курсы": [
        [
            "ФИО",
            "Программа",
            "Количество часов",
            "Дата окончания",
            "Номер документа",
            "Вид программы",
        ],
        [WOMAN, "Физика для Щегловский А. О.", "72", "05.03.2022", PAPER, "ПК"],
        [MAN, "Химия", PAPER, PAPER, PAPER, "Канарейкина В. Е."],
    ],
    "конкурсы": [
        ["ФИО", "Название конкурса", "Уровень", "Результат", "Дата"],
        [WOMAN, "Учитель года", "Щегловский А.О.", "победитель", "05.03.2022"],
        [MAN, "Учитель года", "район", "участник", SNILS],
    ],
    "наставничество": [
        [
            "ФИО наставника",
            "ФИО наставляемого",
            "Дата начала",
            "Дата окончания",
            "Реквизиты приказа",
        ],
        [WOMAN, MAN, "01.09.2022", "", f"приказ о {MAN}"],
        ["Чечёткин Пётр Овсянкинович", "", "Канарейкина", "", PASSPORT],
    ],
    "сопровождение": [
        ["ФИО", "Уровень сопровождения", "Вид сопровождения", "Дата начала", "Дата окончания"],
        [WOMAN, "школьный", MAN, "01.02.2022", "31.05.2022"],
    ],
    "маршруты": [
        ["ФИО", "Статус ИОМ", "Дата составления", "Дата окончания"],
        [MAN, WOMAN, "01.02.2022", "17.04.1981"],
    ],
    "документы": [
        ["Название документа", "Номер", "Дата", "Статус"],
        [f"Приказ о наставничестве: {WOMAN} и {MAN}", PAPER, "01.02.2022", "Чечёткин"],
    ],
}
ORGANISATIONS = [
    ["Код", "Краткое наименование", "Полное наименование", "Тип", "Местность"],
    ["101", "СОШ № 1", "МБОУ «СОШ № 1»", "школа", "село"],
    ["102", "СОШ № 2", "МБОУ «СОШ № 2»", "школа", "село"],
    ["103", "СОШ № 4", "МБОУ «СОШ № 4»", "школа", "село"],
    ["104", "СОШ № 5", "МБОУ «СОШ № 5»", "школа", "село"],
]


def plant(folder: Path) -> Path:
    """Write every register in every format; each school sends its own."""
    books.xlsx(folder / "организации.xlsx", {"Лист1": ORGANISATIONS})
    books.xlsx(folder / "СОШ 1 свод 2022.xlsx", REGISTERS)
    books.xls(folder / "СОШ 2 свод 2022.xls", REGISTERS)
    books.ods(folder / "СОШ 4 свод 2022.ods", REGISTERS)
    for name, rows in REGISTERS.items():
        books.delimited(folder / f"СОШ 5 {name} 2022.csv", rows, encoding="cp1251")
    return folder


def command(workspace: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a user does."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "pedmonitor", *arguments],
        cwd=workspace,
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace after compute, check and report."""
    path = tmp_path_factory.mktemp("privacy")
    plant(path / "returns")
    streams = []
    for arguments in (
        ("compute", "returns", "--year", "2022"),
        ("compute", "returns", "--year", "2022", "--json"),
        ("check", "returns", "--year", "2022"),
        ("check", "returns", "--year", "2022", "--json"),
        ("status", "returns", "--year", "2022"),
        ("status", "returns", "--year", "2022", "--json"),
        ("report", "--year", "2022"),
        ("history",),
    ):
        done = command(path, *arguments)
        assert done.returncode in {0, 1}, done.stderr.decode()
        streams.append(done.stdout + done.stderr)
    (path / "streams.txt").write_bytes(b"\n".join(streams))
    return path


def texts_of(path: Path) -> list[str]:
    """Open a file as far as it opens: archives by their parts, databases by their dump."""
    data = path.read_bytes()
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [
                unescape(archive.read(name).decode("utf-8", "replace"))
                for name in archive.namelist()
            ]
    if data.startswith(b"SQLite format 3"):
        with closing(sqlite3.connect(path)) as database:
            return ["\n".join(database.iterdump()), data.decode("utf-8", "replace")]
    return [data.decode("utf-8", "replace")]


def leaks(path: Path) -> list[str]:
    """List the canaries that sing in a file."""
    return [word for word in CANARIES if any(word in text for text in texts_of(path))]


def test_the_canaries_are_in_what_the_schools_sent(place: Path) -> None:
    """Without this the test below could pass on nothing."""
    sent = [text for path in (place / "returns").iterdir() for text in texts_of(path)]
    assert any("Канарейкина" in text for text in sent)


@pytest.mark.parametrize(
    "name",
    [
        "out/2022/results.json",
        "out/2022/results.xlsx",
        "out/2022/issues.xlsx",
        "pedmonitor.db",
        "streams.txt",
    ],
)
def test_no_canary_in(place: Path, name: str) -> None:
    assert leaks(place / name) == []


def test_no_canary_in_any_report(place: Path) -> None:
    reports = [path for path in (place / "out").rglob("*") if path.is_file()]
    assert len(reports) > 3
    assert {path.name: found for path in reports if (found := leaks(path))} == {}


def people_of(database: Path) -> list[bytes]:
    """Unpack what the history keeps of people."""
    with closing(sqlite3.connect(database)) as opened:
        found = opened.execute("SELECT identities, population, facts FROM people").fetchall()
    return [zlib.decompress(blob) for row in found for blob in row]


def test_no_canary_in_what_is_kept_of_people(place: Path) -> None:
    """The blobs are compressed: a dump alone would not show a name in them."""
    blobs = people_of(place / "pedmonitor.db")
    assert blobs
    assert any(blobs)
    for word in CANARIES:
        for encoding in ("utf-8", "utf-16-le", "cp1251"):
            assert not [blob for blob in blobs if word.encode(encoding) in blob]


def test_no_canary_in_what_is_kept_for_the_next_run(place: Path) -> None:
    """A reading may hold a name, in the title of a course: what is kept is enciphered."""
    files = sorted((place / ".pedmonitor").iterdir())
    kinds = {path.name.partition("-")[0] for path in files}
    assert kinds == {"run", "readings", "definitions"}
    texts = [path.read_bytes() for path in files]
    for word in CANARIES:
        for encoding in ("utf-8", "utf-16-le", "cp1251"):
            assert not [text for text in texts if word.encode(encoding) in text]


def test_people_of_two_municipalities_share_no_key(place: Path, tmp_path: Path) -> None:
    """The same returns under another secret: nobody can look a person up in both."""
    plant(tmp_path / "returns")
    assert command(tmp_path, "compute", "returns", "--year", "2022").returncode == 1
    identities = [people_of(path / "pedmonitor.db")[0] for path in (place, tmp_path)]
    assert len(identities[0]) == len(identities[1])
    size = len(identities[0]) // (2 * 4 + 4 * 8)
    keys = [
        {blob[at : at + 8] for at in range(8 * size, len(blob), 8)} - {bytes(8)}
        for blob in identities
    ]
    assert keys[0]
    assert keys[0].isdisjoint(keys[1])


def test_the_key_of_the_pseudonyms_is_private_and_stays_in_its_file(place: Path) -> None:
    key = place / "pedmonitor.key"
    assert key.stat().st_mode & 0o077 == 0
    secret = key.read_text(encoding="ascii").strip()
    others = [p for p in place.rglob("*") if p.is_file() and p != key and "returns" not in p.parts]
    assert not [path.name for path in others if any(secret in text for text in texts_of(path))]


def test_the_log_of_a_crash_quotes_nobody(tmp_path: Path) -> None:
    """A fault of our own while a register is read: the log names places in code, nothing else."""
    script = (
        "import sys\n"
        "from pedmonitor.cli import app\n"
        "from pedmonitor.workflows import compute_period\n"
        "def fail(*_, **__):\n"
        f"    raise RuntimeError('{WOMAN} 17.04.1981')\n"
        "compute_period.gather = fail\n"
        "sys.exit(app.main(['compute', 'returns', '--year', '2022']))\n"
    )
    plant(tmp_path / "returns")
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-X", "utf8", "-c", script],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 3
    log = (tmp_path / "pedmonitor.log").read_text(encoding="utf-8")
    assert "RuntimeError" in log
    for word in CANARIES:
        assert word not in log + (done.stdout + done.stderr).decode()
