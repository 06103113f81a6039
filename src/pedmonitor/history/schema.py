"""SQL of the history and its numbered migrations; `PRAGMA user_version` counts them.

A migration is a tuple of statements. A published one is never edited: a change of the tables is a
new migration at the end of `MIGRATIONS`.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from pedmonitor.disk.atomic import sync_folder
from pedmonitor.errors import WorkspaceError
from pedmonitor.history.connection import create_private, transaction

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Migration = tuple[str, ...]

_RUN = """
CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,               -- sha256 of what makes the run this run
    saved_order INTEGER NOT NULL UNIQUE,    -- bumped when saved again after a newer run
    finished_at TEXT NOT NULL,              -- of the first saving
    generated_by TEXT NOT NULL,
    definitions_sha256 TEXT NOT NULL,
    period_kind TEXT NOT NULL,
    period_label TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    period_as_of TEXT NOT NULL,
    expected INTEGER NOT NULL,
    received INTEGER NOT NULL,
    missing TEXT NOT NULL,                  -- JSON list of short names
    accepted INTEGER NOT NULL,
    returned INTEGER NOT NULL
)"""
_RUN_PROFILE = """
CREATE TABLE run_profile (
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    profile TEXT NOT NULL,
    PRIMARY KEY (run_id, position)
) WITHOUT ROWID"""
_INPUT = """
CREATE TABLE input (
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    organisation TEXT NOT NULL,
    verdict TEXT NOT NULL,
    registers TEXT NOT NULL,                -- JSON list of register ids
    PRIMARY KEY (run_id, position)
) WITHOUT ROWID"""
_WORDING = """
CREATE TABLE wording (                      -- what many values share; long titles are kept once
    id INTEGER PRIMARY KEY,
    profile TEXT NOT NULL,
    indicator TEXT NOT NULL,
    ref TEXT NOT NULL,
    title TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    footnotes TEXT NOT NULL,                -- JSON list of choice ids
    target_op TEXT NOT NULL,                -- empty without a target
    target_value TEXT NOT NULL,             -- exact fraction as text: 20 or 59/2
    UNIQUE (profile, indicator, ref, title, unit, source, footnotes, target_op, target_value)
)"""
_VALUE = """
CREATE TABLE value (
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    wording_id INTEGER NOT NULL REFERENCES wording (id),
    breakdown TEXT NOT NULL,                -- JSON object; {} is the municipal total
    numerator INTEGER,
    denominator INTEGER,
    status TEXT NOT NULL,
    target_met INTEGER,
    target_short_by INTEGER,
    note TEXT NOT NULL,
    reporting INTEGER,
    expected INTEGER,
    PRIMARY KEY (run_id, position)
) WITHOUT ROWID"""
_ISSUE = """
CREATE TABLE issue (
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    level TEXT NOT NULL,
    message TEXT NOT NULL,
    hint TEXT NOT NULL,
    organisation TEXT NOT NULL,
    file TEXT,                              -- NULL: the issue has no place
    sheet TEXT,
    sheet_row INTEGER,                      -- zero-based, as in the program
    sheet_column INTEGER,
    PRIMARY KEY (run_id, position)
) WITHOUT ROWID"""
_CHOICE = """
CREATE TABLE choice (
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    option TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (run_id, position)
) WITHOUT ROWID"""
_FORM_FACT = """
CREATE TABLE form_fact (                    -- form cells that next year's are compared with
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    organisation TEXT NOT NULL,
    form TEXT NOT NULL,
    edition TEXT NOT NULL,
    section TEXT NOT NULL,
    line TEXT NOT NULL,
    graph TEXT NOT NULL,
    state INTEGER NOT NULL,
    value REAL,
    as_of TEXT NOT NULL,
    file TEXT NOT NULL,
    sheet TEXT NOT NULL,
    at_row INTEGER NOT NULL,                -- zero-based, as in the program
    at_column INTEGER NOT NULL,             -- -1 where the file has no columns
    PRIMARY KEY (run_id, position)
) WITHOUT ROWID"""
_SUCCESSION = """
CREATE TABLE succession (                   -- who goes on in whom by the reference date
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    predecessor TEXT NOT NULL,
    successor TEXT NOT NULL,
    change TEXT NOT NULL,
    since TEXT NOT NULL,                    -- empty when the registry names no day
    same INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    PRIMARY KEY (run_id, position)
) WITHOUT ROWID"""
_CONTENT = """
CREATE TABLE content (                      -- what each return said, as a keyed hash
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    organisation TEXT NOT NULL,
    register TEXT NOT NULL,
    rows INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (run_id, position)
) WITHOUT ROWID"""
_MEANING = """
CREATE TABLE meaning (                      -- what each indicator meant: a hash
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    profile TEXT NOT NULL,
    ref TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (run_id, position)
) WITHOUT ROWID"""
_PEOPLE = """
CREATE TABLE people (                       -- who was counted: keyed pseudonyms
    run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    indicators TEXT NOT NULL,               -- JSON: whose each bit is
    organisations TEXT NOT NULL,            -- JSON list
    persons INTEGER NOT NULL,
    employments INTEGER NOT NULL,
    identities BLOB NOT NULL,               -- zlib; so are the masks
    population BLOB NOT NULL,
    facts BLOB NOT NULL
)"""
_CONTEXT = """
CREATE TABLE context (                      -- in which rows an organisation is counted
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,                     -- empty when unknown
    rural INTEGER,
    PRIMARY KEY (run_id, position)
) WITHOUT ROWID"""
_STAFF = """
CREATE TABLE staff (                        -- who began of late: keyed pseudonyms
    run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    excerpts BLOB NOT NULL,                 -- zlib of a JSON list
    key_name TEXT NOT NULL
)"""
_CURRENT_RUN = """
CREATE VIEW current_run AS                  -- the run that counts, per profile and period
SELECT mine.profile, run.period_kind, run.period_label, run.period_start, run.id AS run_id
FROM run JOIN run_profile AS mine ON mine.run_id = run.id
WHERE run.saved_order = (
    SELECT max(other.saved_order)
    FROM run AS other JOIN run_profile AS theirs ON theirs.run_id = other.id
    WHERE other.period_kind = run.period_kind AND other.period_label = run.period_label
      AND theirs.profile = mine.profile
)"""

_TITLES = {
    "aggregate": "Сводная таблица",
    "communities": "Реестр профессиональных сообществ",
    "contests": "Реестр конкурсов",
    "diagnostics": "Реестр диагностик",
    "documents": "Реестр документов",
    "event_participants": "Реестр участников мероприятий",
    "events": "Реестр мероприятий",
    "expertise": "Реестр экспертной деятельности",
    "graduates": "Сведения о трудоустройстве выпускников",
    "mentoring": "Реестр наставничества",
    "method_service": "Реестр сотрудников методической службы",
    "organisations": "Реестр организаций",
    "products": "Реестр образовательных продуктов",
    "programmes": "Банк программ",
    "projects": "Реестр проектов",
    "pupils": "Сведения об охвате допрофессиональной подготовкой",
    "routes": "Реестр ИОМ и индивидуальных планов",
    "staff": "Реестр кадров",
    "staffing": "Сведения об укомплектованности и вакансиях",
    "support": "Реестр методического сопровождения",
    "surveys": "Итоги анкетирования",
    "targeted_students": "Сведения о целевом обучении",
    "training": "Реестр обучения (ПК и ПП)",
    "training_orders": "Заказ на образовательные программы",
}
"""Titles of registers when issues got a column for them: a migration never changes."""
MIGRATIONS: tuple[Migration, ...] = (
    (
        _RUN,
        "CREATE INDEX run_by_period ON run (period_kind, period_label)",
        _RUN_PROFILE,
        _INPUT,
        _WORDING,
        _VALUE,
        _ISSUE,
        _CHOICE,
        _CURRENT_RUN,
    ),
    (_FORM_FACT,),
    # what a list names; posts (ставки) stand in numerator and denominator as exact text: 25/2
    ("ALTER TABLE value ADD COLUMN items TEXT NOT NULL DEFAULT '[]'",),  # JSON list
    (_SUCCESSION, _CONTENT),
    # a percentage that an organisation states without counts
    ("ALTER TABLE value ADD COLUMN unconfirmed REAL",),
    (_MEANING, _PEOPLE),
    (_CONTEXT,),
    # marks of the registry, such as «ШНОР»
    ("ALTER TABLE context ADD COLUMN flags TEXT NOT NULL DEFAULT '[]'",),  # JSON list
    # figures shown beside a total: [[id, title, numerator, denominator, note], …]
    ("ALTER TABLE value ADD COLUMN secondary TEXT NOT NULL DEFAULT '[]'",),  # JSON list
    # the name of the key that hashed the people; empty in runs of older programs
    ("ALTER TABLE people ADD COLUMN key_name TEXT NOT NULL DEFAULT ''",),
    (_STAFF,),
    # which registers an issue is about; older runs said it only in words: by the title of that day
    (
        "ALTER TABLE issue ADD COLUMN registers TEXT NOT NULL DEFAULT '[]'",  # JSON list
        *(
            f"UPDATE issue SET registers = '[\"{register}\"]' "  # noqa: S608 - constants of this module
            "WHERE code IN ('ORG-006', 'RET-001', 'HEAD-003') "
            f"AND instr(message, '«{title}»') > 0"
            for register, title in _TITLES.items()
        ),
    ),
)
"""Migration number N stands at index N - 1."""


def migrate(
    connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration] = MIGRATIONS
) -> None:
    """Bring the file to the newest version, one transaction a migration, after a backup.

    Args:
        connection: An open connection in autocommit mode.
        path: The file behind it; the backup is laid beside it.
        migrations: All migrations from the first.

    Raises:
        WorkspaceError: The file belongs to a newer program or to another one.
    """
    version = _version(connection)
    if version > len(migrations):
        raise WorkspaceError(
            f"Историю расчётов «{path}» вела более новая версия pedmonitor (формат {version}, "
            f"эта программа знает форматы до {len(migrations)}). Обновите pedmonitor "
            "или укажите другую рабочую папку ключом --workspace."
        )
    if version == 0 and _has_tables(connection):
        raise WorkspaceError(
            f"Файл «{path}» — база данных другой программы, записывать в неё расчёты нельзя. "
            "Переместите её в другое место или укажите другую рабочую папку ключом --workspace."
        )
    if 0 < version < len(migrations):
        back_up(connection, path.with_name(f"{path.name}.bak-{version}"))
    for number in range(version + 1, len(migrations) + 1):
        _apply(connection, number, migrations[number - 1])


def back_up(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the whole database to ``target``, readable by its owner only; replace in one step."""
    unfinished = target.with_name(f"{target.name}.tmp")
    unfinished.unlink(missing_ok=True)
    try:
        create_private(unfinished)
        with closing(sqlite3.connect(unfinished)) as copy:
            connection.backup(copy)
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def _apply(connection: sqlite3.Connection, number: int, statements: Migration) -> None:
    with transaction(connection):
        if _version(connection) >= number:  # another process was faster
            return
        for statement in statements:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number}")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _has_tables(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None
